//! The desk's signing keys: made with the first quote, kept by the browser, opened for a session where it keeps them only wrapped.

use std::cell::RefCell;

use crate::browser::crypto::{self, Pair, Trouble};
use crate::browser::key_backup::{self, NotRestored};
use crate::browser::key_store::{self, Held, NotKept, OwnKey};
use crate::state::studio::sending::{KeyUse, Keys, NotSent, PresentKey};
use crate::surfaces::sealed;
use crate::surfaces::studio::start;
use crate::wire::jwks_v1::{self, PublishedKey};
use crate::wire::public_key::PublicKey;

/// The fewest characters of a passphrase.
const FEWEST: usize = 10;

thread_local! {
    /// The key that was opened with its passphrase in this session.
    static OPENED: RefCell<Option<Pair>> = const { RefCell::new(None) };
}

/// What there is of keys.
pub async fn known() -> Keys {
    let all = key_store::all().await.unwrap_or_default();
    let retired = all.iter().filter(|key| key.retired.is_some()).count();
    let present = match all.into_iter().find(|key| key.retired.is_none()) {
        Some(key) => present(key).await,
        None => None,
    };
    Keys { present, retired }
}

async fn present(key: OwnKey) -> Option<PresentKey> {
    let who = sealed::who(&PublicKey::from_bytes(&key.public)?).await.ok()?;
    let usable = match key.held {
        Held::Ready(_) => KeyUse::Ready,
        Held::NeedsPassphrase if opened(&key.public).is_some() => KeyUse::Ready,
        Held::NeedsPassphrase => KeyUse::Locked,
        Held::PublicOnly => KeyUse::Lost,
    };
    Some(PresentKey { who: who.into(), created: key.created.into(), usable, has_backup: key.backup.is_some() })
}

fn opened(public: &[u8; 64]) -> Option<Pair> {
    OPENED.with_borrow(|pair| pair.clone().filter(|pair| pair.public == *public))
}

/// The pair to sign with: the present one, opened where it has to be; the first one where there is none.
pub async fn pair(passphrase: &str) -> Result<Pair, NotSent> {
    match key_store::present().await.map_err(not_kept)? {
        None => made(passphrase).await,
        Some(OwnKey { public, held: Held::Ready(private), .. }) => Ok(Pair { private, public }),
        Some(key) => match opened(&key.public) {
            Some(pair) => Ok(pair),
            None if passphrase.is_empty() => Err(NotSent::NeedsPassphrase),
            None => unlocked(&key.backup.ok_or(NotSent::NotKept)?, passphrase).await,
        },
    }
}

/// A new pair in the place of the present one; with a passphrase, a back-up of it is kept.
pub async fn made(passphrase: &str) -> Result<Pair, NotSent> {
    let today = start::today().to_string();
    if passphrase.is_empty() {
        let pair = crypto::pair().await.map_err(trouble)?;
        key_store::put(&pair, None, &today).await.map_err(not_kept)?;
        return Ok(pair);
    }
    if passphrase.chars().count() < FEWEST {
        return Err(NotSent::ShortPassphrase);
    }
    let made = key_backup::pair(passphrase).await.map_err(trouble)?;
    key_store::put(&made.pair, Some(&made.backup), &today).await.map_err(not_kept)?;
    OPENED.set(Some(made.pair.clone()));
    Ok(made.pair)
}

async fn unlocked(backup: &[u8], passphrase: &str) -> Result<Pair, NotSent> {
    let pair = key_backup::restore(backup, passphrase).await.map_err(not_restored)?;
    OPENED.set(Some(pair.clone()));
    Ok(pair)
}

/// A key from its back-up becomes the present one.
pub async fn restored(backup: &[u8], passphrase: &str) -> Result<(), NotSent> {
    let pair = unlocked(backup, passphrase).await?;
    let today = start::today().to_string();
    key_store::put(&pair, Some(backup), &today).await.map_err(not_kept)?;
    Ok(())
}

/// The back-up of the present key.
pub async fn backup() -> Option<Vec<u8>> {
    key_store::present().await.ok()??.backup
}

/// The public keys as they are published.
pub async fn published() -> Option<String> {
    let mut keys = Vec::new();
    for own in key_store::all().await.ok()? {
        let key = PublicKey::from_bytes(&own.public)?;
        let thumbprint = crypto::sha256(key.thumbprint_input().as_bytes()).await.ok()?;
        // A key is retired on a day; the moment that is published is the day's first.
        let retired = own.retired.and_then(|day| seconds(&day));
        keys.push(PublishedKey { key, id: jwks_v1::key_id(&thumbprint), retired });
    }
    Some(jwks_v1::text(&keys))
}

fn seconds(day: &str) -> Option<i64> {
    use crate::domain::civil_date::CivilDate;
    let first = CivilDate::from_text("1970-01-01")?;
    Some(first.days_until(CivilDate::from_text(day)?).saturating_mul(86_400))
}

fn trouble(trouble: Trouble) -> NotSent {
    match trouble {
        Trouble::Missing => NotSent::NoCrypto,
        Trouble::NotAPoint | Trouble::Refused(_) => NotSent::NotKept,
    }
}

fn not_kept(why: NotKept) -> NotSent {
    match why {
        NotKept::NeedsBackup => NotSent::NeedsPassphrase,
        NotKept::Denied | NotKept::Full | NotKept::Failed(_) => NotSent::NotKept,
    }
}

fn not_restored(why: NotRestored) -> NotSent {
    match why {
        NotRestored::Trouble(why) => trouble(why),
        NotRestored::NotOpened => NotSent::WrongPassphrase,
        NotRestored::NotABackup | NotRestored::Version(_) | NotRestored::Iterations(_) => NotSent::NotABackup,
    }
}
