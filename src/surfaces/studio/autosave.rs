//! Writes what has changed, record by record, each only over the text it was made from.

use std::any::Any;
use std::cell::{Cell, RefCell};

use yew::Callback;

use crate::browser::records::{self, Exchange, Seen, Written};
use crate::browser::storage::Refused;
use crate::browser::vault::{self, Held};
use crate::browser::vault_room;
use crate::browser::{clock, random};
use crate::domain::record::RecordKey;
use crate::domain::table::Table;
use crate::state::studio::edit::{Edit, OneStore, StoreTrouble};
use crate::state::studio::kept::Unsaved;
use crate::state::studio::notice::Notice;
use crate::surfaces::studio::settling::{self, Settled};
use crate::surfaces::studio::{copies, shelf, start, staying, trying};
use crate::wire::standing::{self, Stands};
use crate::wire::{checksum, record_v1};

/// How often a record is tried again that another tab is writing in this very moment.
const TRIES: usize = 4;
/// How many texts of a record are remembered: what it was made from, what another tab put there, and what came of both.
const MOST: usize = 4;

thread_local! {
    // Texts by name and revision, as they were read or written here. Only over these is anything written.
    static KNOWN: RefCell<Table<String, Vec<(u64, String)>>> = RefCell::default();
    // Whether earlier revisions are to go with the next saving.
    static FORGETS: Cell<bool> = const { Cell::new(false) };
}

/// Writes each record and tells what became of it; of those that another tab has changed too, what is here is kept as copies.
pub async fn save(unsaved: Vec<Unsaved>, conflicts: Vec<Unsaved>, tell: Box<dyn Fn(Edit)>) {
    let tell = |edit: Edit| tell(trying::heard(edit));
    trying::begins();
    catch_up(&unsaved, &tell).await;
    let mut undecided: Vec<RecordKey> = conflicts.iter().map(|one| one.key).collect();
    for one in &conflicts {
        if !copies::keep(one).await {
            tell(Edit::NotWritten(StoreTrouble::Failed));
        }
    }
    let (removals, records): (Vec<_>, Vec<_>) = unsaved.into_iter().partition(|one| one.record.is_none());
    let mut has_failed = false;
    let (mut has_lasted, mut is_issued) = (false, false);
    for one in records {
        let key = one.key;
        let edit = write(one).await;
        has_failed = has_failed || matches!(edit, Edit::NotWritten(_));
        if matches!(edit, Edit::Wrote { only: None | Some(OneStore::Lasting(_)), .. }) {
            has_lasted = true;
            is_issued = is_issued || matches!(key, RecordKey::Issued(_));
        }
        undecided.extend((!matches!(edit, Edit::Wrote { .. })).then_some(key));
        tell(edit);
    }
    // Nothing is taken away for something that could not be put in its place.
    for mut one in removals.into_iter().filter(|_| !has_failed) {
        if let Some(last) = one.last.take() {
            let written = write(Unsaved { record: Some(last), ..one.clone() }).await;
            let Edit::Wrote { revision, .. } = written else {
                tell(written);
                continue;
            };
            (one.over, one.may_be_absent) = (revision, false);
        }
        tell(write(one).await);
    }
    copies::forget_but(&undecided).await;
    if has_lasted {
        staying::saved(is_issued);
    }
    if !has_failed && undecided.is_empty() && FORGETS.take() {
        // What can't be let go of now is let go of as it grows old.
        let _ = vault_room::forget_past().await;
    }
    trying::rests();
}

/// Brings the store that lasts to what only local storage has, but for what is written anew anyway. Ends at the first refusal.
async fn catch_up(unsaved: &[Unsaved], tell: &dyn Fn(Edit)) {
    let behind = trying::behind();
    for of in behind.iter().filter(|of| unsaved.iter().all(|one| one.key != **of)) {
        let (found, lags) = looked(*of, 0).await;
        if let Some(refused) = lags {
            trying::lags(*of, start::trouble(refused));
            return;
        }
        trying::caught_up(*of);
        found.into_iter().for_each(tell);
    }
    if !behind.is_empty() && trying::behind().is_empty() {
        tell(Edit::Lasts(clock::hour().into()));
    }
}

/// With the next saving, what stood here before goes too, and what was taken away.
pub fn forget_past() {
    FORGETS.set(true);
}

/// Remembers the text of a record at a revision: it may be written over by what is made from it.
pub fn know(of: RecordKey, revision: u64, text: &str) {
    KNOWN.with_borrow_mut(|known| {
        let name = shelf::key(of);
        let mut texts = known.remove(&name).unwrap_or_default();
        texts.retain(|known| known.0 != revision || known.1 != text);
        texts.insert(0, (revision, text.to_owned()));
        texts.truncate(MOST);
        known.insert(name, texts);
    });
}

fn is_known(name: &String, revision: u64, text: &str) -> bool {
    KNOWN.with_borrow(|known| {
        let texts = known.get(name).map(Vec::as_slice).unwrap_or_default();
        texts.iter().any(|known| known.0 == revision && known.1 == text)
    })
}

/// A store that was out of reach for a while holds an earlier text, which is among the earlier revisions there.
fn is_earlier(text: &str, than: u64) -> bool {
    standing::read(text).is_ok_and(|read| read.value.1 < than)
}

async fn write(one: Unsaved) -> Edit {
    let name = shelf::key(one.key);
    let revision = one.over.saturating_add(1);
    let text = one.record.as_ref().map(|record| checksum::marked(&record_v1::write(record, revision)));
    let entry = settling::entry(&name, text, revision);
    let mut may_be_absent = one.may_be_absent;
    for _ in 0..TRIES {
        let expected = |seen: Seen<'_>| match seen {
            Seen::Nothing => may_be_absent,
            Seen::TakenAway(revision) => revision <= one.over,
            Seen::Text(text) => is_known(&name, one.over, text) || is_earlier(text, one.over),
            Seen::Other => false,
        };
        match records::exchange(&name, &expected, &entry, settling::thin).await {
            Ok(Exchange::Done(written)) => return done(one, revision, entry.text.as_deref(), written),
            Ok(Exchange::Stale) => {}
            Err(refused) => return Edit::NotWritten(start::trouble(refused)),
        }
        // Another tab was quicker, or something there is damaged: that is looked at, and what is here kept before.
        copies::keep(&one).await;
        let found = records::one(&name).await;
        let has_vault = found.vault.is_ok();
        let Settled { stands, set_aside, is_full, .. } = settling::settle(one.key, found).await;
        match stands {
            _ if is_full => return Edit::NotWritten(StoreTrouble::Full),
            Stands::Newer => return Edit::NotWritten(StoreTrouble::Newer),
            Stands::Nothing if has_vault || set_aside > 0 => may_be_absent = true,
            // Taken away elsewhere; what is here is not lost by that.
            Stands::Nothing => return Edit::ChangedElsewhere { key: one.key, record: None, revision },
            Stands::TakenAway(at) if at > one.over => {
                return Edit::ChangedElsewhere { key: one.key, record: None, revision: at };
            }
            Stands::TakenAway(_) => {}
            Stands::Record(_, text) if entry.text.as_ref() == Some(&text) => {
                let written = Written { local: Ok(()), vault: Ok(()) };
                return done(one, revision, Some(&text), written);
            }
            Stands::Record(_, text) if is_known(&name, one.over, &text) => {}
            Stands::Record(read, text) => {
                let (record, at) = read.value;
                if at >= one.over {
                    know(one.key, at, &text);
                    return Edit::ChangedElsewhere { key: one.key, record: Some(record), revision: at };
                }
            }
        }
    }
    Edit::NotWritten(StoreTrouble::Failed)
}

fn done(one: Unsaved, revision: u64, text: Option<&str>, written: Written) -> Edit {
    if let Some(text) = text {
        know(one.key, revision, text);
    }
    let only = match (written.vault, written.local) {
        (Err(refused), _) => Some(OneStore::NotLasting(start::trouble(refused))),
        (Ok(()), Err(refused)) => Some(OneStore::Lasting(start::trouble(refused))),
        (Ok(()), Ok(())) => None,
    };
    Edit::Wrote { key: one.key, record: one.record, revision, at: clock::hour().into(), only }
}

/// What another tab's change means for the desk, which knows the record at a revision. Nothing where it is the same.
pub async fn look(of: RecordKey, over: u64) -> Option<Edit> {
    looked(of, over).await.0
}

/// The same, and why the store that lasts is still behind, where it is.
async fn looked(of: RecordKey, over: u64) -> (Option<Edit>, Option<Refused>) {
    let name = shelf::key(of);
    let found = records::one(&name).await;
    let has_vault = found.vault.is_ok();
    let settled = settling::settle(of, found).await;
    if let Some(rival) = &settled.rival {
        // Another tab's that was closed before it could see to it. It is shown at the next start.
        let name = shelf::copy(of, random::bits());
        records::put_copy(&name, &settling::entry(&name, Some(rival.clone()), 0)).await;
    }
    let found = match settled.stands {
        Stands::Record(read, text) => {
            let (record, revision) = read.value;
            know(of, revision, &text);
            Some(Edit::ChangedElsewhere { key: of, record: Some(record), revision })
        }
        Stands::TakenAway(revision) => Some(Edit::ChangedElsewhere { key: of, record: None, revision }),
        Stands::Newer => Some(Edit::Told(Notice::Newer)),
        // Where there is a vault, what was taken away says so there.
        Stands::Nothing if has_vault || settled.set_aside > 0 => None,
        Stands::Nothing => Some(Edit::ChangedElsewhere { key: of, record: None, revision: over.saturating_add(1) }),
    };
    (found, settled.lags)
}

/// Tells of what other tabs commit, as long as what is returned is kept; and of what the stores refuse here.
/// What could not be written is written by `save` when it is tried again.
pub fn listen(committed: Callback<String>, tell: Callback<Edit>, save: Callback<()>) -> Box<dyn Any> {
    wasm_bindgen_futures::spawn_local(async move {
        if let Some(refused) = start::refused().await {
            tell.emit(refused);
        }
        if let Some(told) = staying::told().await {
            tell.emit(told);
        }
    });
    let commits = records::on_commit(move |name| committed.emit(name));
    Box::new((commits, trying::listen(save)))
}

/// Brings back into local storage what another tab emptied it of; whether the vault had it.
pub async fn refill() -> bool {
    let mut has_any = false;
    for row in vault::all().await.unwrap_or_default() {
        if let Some(of) = shelf::record(&row.name)
            && matches!(row.held, Held::Text(_))
        {
            has_any = true;
            let found = records::one(&row.name).await;
            settling::settle(of, found).await;
        }
    }
    has_any
}
