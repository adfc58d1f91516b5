//! Where the desk's own keys are kept: a database of their own, or, where the browser has none for this page, back-ups in local
//! storage. Bytes and texts only; knows neither what is sealed with a key nor whom it stands for.
//!
//! At most one key is the present one. A key that was retired leaves its public half and the day, so that what it sealed is still
//! known as one's own.

use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::CryptoKey;

use crate::browser::crypto::{Pair, PrivateKey, object};
use crate::browser::database::{Change, Database, Refused};
use crate::browser::storage::{self, Exchange};

const NAME: &str = "ratewright-keys";
const LIST: &str = "keys";
/// What is kept only to see whether it can be. No key has this name.
const TRIAL: &str = "trial";
/// In local storage: each key by itself.
const PREFIX: &str = "ratewright-keys/";

/// A key of one's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnKey {
    /// x and y.
    pub public: [u8; 64],
    pub held: Held,
    /// The private key wrapped under a passphrase, if it ever was.
    pub backup: Option<Vec<u8>>,
    /// When it was made, and when retired, as texts that whoever put them in can read.
    pub created: String,
    pub retired: Option<String>,
}

/// What can be done with a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// It signs.
    Ready(PrivateKey),
    /// Only its back-up could be kept: it signs for a session, once `key_backup::restore` has opened it with the passphrase.
    NeedsPassphrase,
    /// Only its public half is here: it was retired, or the browser lost the rest.
    PublicOnly,
}

/// Why a key was not kept. What was there before is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// The browser keeps no keys here, and there is no back-up to keep in its place: make one with a passphrase.
    NeedsBackup,
    /// Nothing can be kept here at all.
    Denied,
    /// There is no room left.
    Full,
    /// Anything else; the name of the error.
    Failed(String),
}

/// Every key, the present one first, then the latest retired first.
pub async fn all() -> Result<Vec<OwnKey>, NotKept> {
    let mut keys = match open().await? {
        Some(database) => with_texts(own(database.all(LIST).await.map_err(not_kept)?), from_texts().await),
        None => from_texts().await?,
    };
    keys.sort_by(|one, two| {
        let order = |key: &OwnKey| (key.retired.is_none(), key.retired.clone(), key.created.clone());
        order(two).cmp(&order(one))
    });
    Ok(keys)
}

/// The key that is sealed with now.
pub async fn present() -> Result<Option<OwnKey>, NotKept> {
    Ok(all().await?.into_iter().find(|key| key.retired.is_none()))
}

/// Keeps a key as the present one and retires the one that was, in one step. Says how it could be kept: ready, or only as its
/// back-up.
pub async fn put(pair: &Pair, backup: Option<&[u8]>, created: &str) -> Result<Held, NotKept> {
    let held = match (can_hold(pair).await?, backup) {
        (true, _) => Held::Ready(pair.private.clone()),
        (false, Some(_)) => Held::NeedsPassphrase,
        (false, None) => return Err(NotKept::NeedsBackup),
    };
    let key = OwnKey {
        public: pair.public,
        held: held.clone(),
        backup: backup.map(<[u8]>::to_vec),
        created: created.to_owned(),
        retired: None,
    };
    change(|keys| replacing(keys, &key)).await?;
    Ok(held)
}

/// Retires a key: its private half and its back-up go, its public half stays.
pub async fn retire(public: &[u8; 64], day: &str) -> Result<(), NotKept> {
    change(|keys| keys.iter().filter(|key| key.public == *public).map(|key| retired(key, day)).collect()).await
}

/// Takes over keys that are not here, in one step. A present one among them takes the place of the present one here, which is
/// retired on a day.
pub async fn take(keys: &[OwnKey], day: &str) -> Result<(), NotKept> {
    let mut taken = keys.to_vec();
    for key in &mut taken {
        if let Held::Ready(private) = &key.held
            && !can_hold(&Pair { private: private.clone(), public: key.public }).await?
        {
            key.held = Held::NeedsPassphrase;
        }
    }
    change(|here| {
        let new: Vec<&OwnKey> =
            taken.iter().filter(|key| here.iter().all(|known| known.public != key.public)).collect();
        let has_present = new.iter().any(|key| key.retired.is_none());
        let before = here.iter().filter(|known| has_present && known.retired.is_none());
        let mut changes: Vec<Change> = before.map(|known| retired(known, day)).collect();
        changes.extend(new.iter().map(|key| (name(&key.public), Some(written(key).into()))));
        changes
    })
    .await
}

/// Forgets a key altogether. What it sealed is then a stranger's.
pub async fn forget(public: &[u8; 64]) -> Result<(), NotKept> {
    let name = name(public);
    change(|_| vec![(name, None)]).await
}

/// A key in the present one's place.
fn replacing(keys: &[OwnKey], key: &OwnKey) -> Vec<Change> {
    let before = keys.iter().filter(|before| before.retired.is_none() && before.public != key.public);
    let mut changes: Vec<Change> = before.map(|before| retired(before, &key.created)).collect();
    changes.push((name(&key.public), Some(written(key).into())));
    changes
}

fn retired(key: &OwnKey, day: &str) -> Change {
    let day = key.retired.clone().unwrap_or_else(|| day.to_owned());
    let left = OwnKey { held: Held::PublicOnly, backup: None, retired: Some(day), ..key.clone() };
    (name(&key.public), Some(written(&left).into()))
}

/// Whether a private key can be kept as it is. Some browsers refuse it, some take it and give back something else, so it is tried
/// under another name before anything is changed.
async fn can_hold(pair: &Pair) -> Result<bool, NotKept> {
    let Some(database) = open().await? else { return Ok(false) };
    let trial = object(&[("trial", true.into()), ("private", pair.private.0.clone().into())]);
    match database.change(LIST, |_| vec![(TRIAL.to_owned(), Some(trial.into()))]).await {
        Ok(()) => {}
        Err(Refused::CannotHold) => return Ok(false),
        Err(refused) => return Err(not_kept(refused)),
    }
    let kept = database.all(LIST).await.map_err(not_kept)?;
    let member = |kept: &JsValue, name: &str| Reflect::get(kept, &name.into()).unwrap_or_default();
    let is_trial = |kept: &&JsValue| member(kept, "trial").is_truthy();
    let holds = kept.iter().find(is_trial).is_some_and(|kept| member(kept, "private").is_instance_of::<CryptoKey>());
    database.change(LIST, |_| vec![(TRIAL.to_owned(), None)]).await.map_err(not_kept)?;
    Ok(holds)
}

/// The database; nothing where the browser has none for this page.
async fn open() -> Result<Option<Database>, NotKept> {
    match Database::open(NAME, &[LIST]).await {
        Ok(database) => Ok(Some(database)),
        Err(Refused::Denied) => Ok(None),
        Err(refused) => Err(not_kept(refused)),
    }
}

/// Changes the keys where they are kept, as a whole. Where there is a database, it takes the place of what stands in texts.
async fn change(changes: impl FnOnce(&[OwnKey]) -> Vec<Change>) -> Result<(), NotKept> {
    let texts = from_texts().await;
    let Some(database) = open().await? else {
        for (name, key) in changes(&texts?) {
            let text = key.and_then(|key| JSON::stringify(&key).ok()).map(String::from);
            put_text(&name, text.as_deref()).await?;
        }
        return Ok(());
    };
    let mut changed = Vec::new();
    let asked = database.change(LIST, |held| {
        let changes = changes(&with_texts(own(held), texts));
        changed.extend(changes.iter().map(|(name, _)| name.clone()));
        changes
    });
    asked.await.map_err(not_kept)?;
    for name in changed {
        // What the database says of a key goes before its text, so one that stays behind does no harm but to a key forgotten.
        put_text(&name, None)
            .await
            .or_else(|trouble| if trouble == NotKept::Denied { Ok(()) } else { Err(trouble) })?;
    }
    Ok(())
}

/// What the database holds, and what only a text does, from a time when there was no database.
fn with_texts(mut keys: Vec<OwnKey>, texts: Result<Vec<OwnKey>, NotKept>) -> Vec<OwnKey> {
    let texts = texts.unwrap_or_default();
    let more: Vec<OwnKey> = texts.into_iter().filter(|text| keys.iter().all(|key| key.public != text.public)).collect();
    keys.extend(more);
    keys
}

async fn put_text(name: &str, text: Option<&str>) -> Result<(), NotKept> {
    match storage::exchange(&format!("{PREFIX}{name}"), &|_| true, text).await {
        Ok(Exchange::Done) => Ok(()),
        Err(storage::Refused::Denied) => Err(NotKept::Denied),
        Err(storage::Refused::Full) => Err(NotKept::Full),
        Ok(Exchange::Stale(_)) | Err(_) => Err(NotKept::Failed(PREFIX.to_owned())),
    }
}

async fn from_texts() -> Result<Vec<OwnKey>, NotKept> {
    match storage::all(PREFIX).await {
        Ok(texts) => Ok(own(texts.iter().filter_map(|(_, text)| JSON::parse(text).ok()).collect())),
        Err(_) => Err(NotKept::Denied),
    }
}

fn not_kept(refused: Refused) -> NotKept {
    match refused {
        Refused::Denied => NotKept::Denied,
        Refused::Full => NotKept::Full,
        Refused::CannotHold => NotKept::NeedsBackup,
        Refused::Newer => NotKept::Failed("VersionError".to_owned()),
        Refused::Failed(name) => NotKept::Failed(name),
    }
}

/// The keys among what was kept. What is none is left where it is.
fn own(kept: Vec<JsValue>) -> Vec<OwnKey> {
    kept.iter().filter_map(read).collect()
}

fn read(kept: &JsValue) -> Option<OwnKey> {
    let member = |name: &str| Reflect::get(kept, &name.into()).ok();
    let text = |name: &str| member(name)?.as_string();
    let backup = text("backup").and_then(|digits| bytes(&digits));
    let retired = text("retired");
    let private = member("private").and_then(|key| key.dyn_into::<CryptoKey>().ok());
    let held = match (private, &backup, &retired) {
        (_, _, Some(_)) => Held::PublicOnly,
        (Some(key), _, None) => Held::Ready(PrivateKey(key)),
        (None, Some(_), None) => Held::NeedsPassphrase,
        (None, None, None) => Held::PublicOnly,
    };
    let public = bytes(&text("public")?)?.try_into().ok()?;
    Some(OwnKey { public, held, backup, created: text("created")?, retired })
}

fn written(key: &OwnKey) -> Object {
    let text = |text: Option<&str>| text.map_or(JsValue::NULL, JsValue::from_str);
    let written = object(&[
        ("public", digits(&key.public).into()),
        ("backup", text(key.backup.as_deref().map(digits).as_deref())),
        ("created", key.created.as_str().into()),
        ("retired", text(key.retired.as_deref())),
    ]);
    if let Held::Ready(private) = &key.held {
        // Setting a member of a new plain object can't fail.
        let _ = Reflect::set(&written, &"private".into(), &private.0);
    }
    written
}

fn name(public: &[u8; 64]) -> String {
    digits(public)
}

/// Bytes as hexadecimal digits: what a database and a text can both hold.
pub fn digits(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The bytes of hexadecimal digits.
pub fn bytes(digits: &str) -> Option<Vec<u8>> {
    let pairs = digits.as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}
