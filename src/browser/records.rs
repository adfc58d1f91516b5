//! Records in both stores as one: in local storage, which is read at once, and in the vault, which lasts. Knows names, texts and
//! numbers, and no record.
//!
//! The vault decides: where there is one, a record is what it holds. Local storage is written first all the same, so that a page
//! that is closed this moment has it.

use std::cell::{Cell, RefCell};

use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

use crate::browser::database;
use crate::browser::random;
use crate::browser::storage::{self, Refused};
use crate::browser::vault::{self, Entry, Held, Row, Swap, Thin};

/// In local storage: what was taken away and may still stand in the vault; the revision of that.
pub const TAKEN_AWAY: &str = "ratewright-gone/";
/// Names that begin so stand in the vault alone, where there is one: there may be more of them than local storage has room for, and
/// they would leave none for the others.
const VAULT_ALONE: &str = "ratewright/v1/time/";
/// Where tabs tell each other what they have committed.
const CHANNEL: &str = "ratewright";

/// What both stores hold.
#[derive(Clone, Debug)]
pub struct Both {
    pub local: Result<Vec<(String, String)>, Refused>,
    pub vault: Result<Vec<Row>, Refused>,
}

/// What both stores hold under one name.
#[derive(Clone, Debug)]
pub struct One {
    pub local: Option<String>,
    /// At which revision it was taken away from local storage.
    pub taken_away: Option<u64>,
    pub vault: Result<Option<Row>, Refused>,
}

/// What a store is seen to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen<'a> {
    Nothing,
    TakenAway(u64),
    Text(&'a str),
    Other,
}

/// Where an entry now stands: at least one of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    pub local: Result<(), Refused>,
    /// Where it outlasts a browser that is killed this second.
    pub vault: Result<(), Refused>,
}

/// What became of an exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exchange {
    Done(Written),
    /// One of the stores holds something else than was expected. Where it is the vault, local storage has the new text already.
    Stale,
}

/// Whether anything may be in either store, found out without opening the one that lasts; and what is refused already.
pub async fn may_hold() -> (Result<bool, Refused>, Result<bool, Refused>) {
    (storage::has(is_record).await, database::may_exist(vault::NAME).await.map_err(|_| Refused::Denied))
}

/// Whether a name in local storage says that something was typed here.
fn is_record(name: &str) -> bool {
    ["ratewright/v", "ratewright-copy/", TAKEN_AWAY].iter().any(|prefix| name.starts_with(prefix))
}

/// Everything in both stores whose name begins so.
pub async fn all(prefixes: &[&str]) -> Both {
    let is_ours = |name: &str| prefixes.iter().any(|prefix| name.starts_with(prefix));
    let local = storage::all("ratewright").await;
    let ours = |all: Vec<(String, String)>| all.into_iter().filter(|(name, _)| is_ours(name)).collect();
    let vault = vault::all().await.map_err(|refused| refusal(&refused));
    Both {
        local: local.map(ours),
        vault: vault.map(|rows| rows.into_iter().filter(|row| is_ours(&row.name)).collect()),
    }
}

/// Whether the vault can be had.
pub async fn open() -> Result<(), Refused> {
    vault::open().await.map_err(|refused| refusal(&refused))
}

/// What both hold under one name.
pub async fn one(name: &str) -> One {
    One {
        vault: vault::get(name).await.map_err(|refused| refusal(&refused)),
        local: storage::get(name).await.ok().flatten(),
        taken_away: taken_away(name).await,
    }
}

/// At which revision a name was taken away from local storage.
pub async fn taken_away(name: &str) -> Option<u64> {
    storage::get(&format!("{TAKEN_AWAY}{name}")).await.ok().flatten()?.parse().ok()
}

/// Puts an entry in the place of what stands under a name, in both stores, but only where that is as expected.
pub async fn exchange(
    name: &str,
    expected: &dyn Fn(Seen<'_>) -> bool,
    entry: &Entry,
    thin: Thin,
) -> Result<Exchange, Refused> {
    let has_vault = vault::open().await;
    if has_vault == Err(database::Refused::Newer) {
        return Err(Refused::Newer);
    }
    if let Ok(held) = storage::get(name).await {
        let seen = held.as_deref().map_or(Seen::Nothing, Seen::Text);
        // Where there is a vault, what is missing here stands there.
        let is_known = held == entry.text || (held.is_none() && has_vault.is_ok()) || expected(seen);
        if !is_known {
            return Ok(Exchange::Stale);
        }
    }
    let is_alone = name.starts_with(VAULT_ALONE) && has_vault.is_ok();
    let mut local = if is_alone { Ok(()) } else { put_local(name, entry).await };
    let fits = |row: Option<&Row>| row.is_none_or(|row| expected(seen(row)));
    let vault = match has_vault {
        Ok(()) => vault::exchange(name, &fits, entry, thin).await,
        Err(refused) => Err(refused),
    };
    let vault = match vault {
        Ok(Swap::Stale(_)) => return Ok(Exchange::Stale),
        Ok(Swap::Done) => Ok(()),
        Err(refused) => Err(refusal(&refused)),
    };
    if vault.is_ok() {
        storage::forget(&format!("{TAKEN_AWAY}{name}"));
        if is_alone {
            storage::forget(name);
        }
        tell(name);
    } else if is_alone {
        local = put_local(name, entry).await;
    }
    match (local, vault) {
        (Err(Refused::Denied), Err(refused)) | (Err(refused), Err(_)) => Err(refused),
        _ => Ok(Exchange::Done(Written { local, vault })),
    }
}

/// Brings the vault to an entry, where it still holds what it was seen to hold.
pub async fn bring_vault(name: &str, was: Option<&Row>, entry: &Entry, thin: Thin) -> Result<Exchange, Refused> {
    let swapped = vault::exchange(name, &|row| row == was, entry, thin).await.map_err(|refused| refusal(&refused))?;
    if swapped == Swap::Done {
        storage::forget(&format!("{TAKEN_AWAY}{name}"));
        tell(name);
        return Ok(Exchange::Done(Written { local: Ok(()), vault: Ok(()) }));
    }
    Ok(Exchange::Stale)
}

/// Brings local storage to what the vault holds, where it still holds what it was seen to hold. Once there was no room, nothing
/// more is tried: of thousands of records most would be refused at every start.
pub async fn bring_local(name: &str, was: Option<&str>, text: Option<&str>) -> Result<(), Refused> {
    // Read only where the vault holds it as well, or where there is none and nothing is brought.
    if text.is_some() && name.starts_with(VAULT_ALONE) {
        return Ok(());
    }
    if text.is_some() && IS_FULL.get() {
        return Err(Refused::Full);
    }
    let brought = storage::exchange(name, &|held| held == was, text).await.map(drop);
    if brought == Err(Refused::Full) {
        IS_FULL.set(true);
    }
    brought
}

/// Puts a text under a name of its own, where it lasts if it can; whether it stands anywhere.
pub async fn put_copy(name: &str, entry: &Entry) -> bool {
    let expected = |_: Seen<'_>| true;
    matches!(exchange(name, &expected, entry, |_, _| Vec::new()).await, Ok(Exchange::Done(_)))
}

/// Takes such a text away, from both stores.
pub async fn forget(name: &str) {
    storage::forget(name);
    // What can't be taken away now is seen again, which loses nothing.
    let _ = vault::forget(name).await;
}

/// Tells of every name that another tab has committed. Lasts as long as what is returned is kept.
pub fn on_commit(told: impl Fn(String) + 'static) -> Option<Listening> {
    let channel = BroadcastChannel::new(CHANNEL).ok()?;
    let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let Some(message): Option<Array> = event.data().dyn_into().ok() else { return };
        let from = message.get(1).as_string();
        let is_other = HERE.with(|here| from.as_ref() != Some(here));
        if let Some(name) = message.get(0).as_string().filter(|_| is_other) {
            told(name);
        }
    });
    channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    Some(Listening { channel, _hear: hear })
}

/// Being told by other tabs.
pub struct Listening {
    channel: BroadcastChannel,
    _hear: Closure<dyn Fn(MessageEvent)>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.channel.close();
    }
}

thread_local! {
    // Whether local storage had no room when it was to be brought to what the vault holds.
    static IS_FULL: Cell<bool> = const { Cell::new(false) };
    static TELLING: RefCell<Option<BroadcastChannel>> = RefCell::default();
    // Which of all tabs this is: a channel tells its own page too.
    static HERE: String = random::bits().to_string();
}

/// Tells other tabs what was committed.
fn tell(name: &str) {
    TELLING.with_borrow_mut(|channel| {
        if channel.is_none() {
            *channel = BroadcastChannel::new(CHANNEL).ok();
        }
        if let Some(channel) = channel {
            let here = HERE.with(|here| JsValue::from_str(here));
            let _ = channel.post_message(&Array::of2(&JsValue::from_str(name), &here));
        }
    });
}

async fn put_local(name: &str, entry: &Entry) -> Result<(), Refused> {
    if entry.text.is_none() {
        storage::keep(&format!("{TAKEN_AWAY}{name}"), &entry.revision.to_string());
    } else {
        storage::forget(&format!("{TAKEN_AWAY}{name}"));
    }
    storage::exchange(name, &|_| true, entry.text.as_deref()).await.map(drop)
}

/// What a row of the vault is seen to hold.
pub fn seen(row: &Row) -> Seen<'_> {
    match &row.held {
        Held::Text(text) => Seen::Text(text),
        Held::Gone => Seen::TakenAway(row.revision),
        Held::Other(_) => Seen::Other,
    }
}

fn refusal(refused: &database::Refused) -> Refused {
    match refused {
        database::Refused::Denied => Refused::Denied,
        database::Refused::Full => Refused::Full,
        database::Refused::Newer => Refused::Newer,
        database::Refused::CannotHold | database::Refused::Failed(_) => Refused::Failed,
    }
}
