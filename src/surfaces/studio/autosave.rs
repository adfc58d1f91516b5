//! Writes what has changed, record by record, each only over the revision it was read at.

use crate::browser::clock;
use crate::browser::storage::{self, Exchange};
use crate::state::studio::edit::{Edit, StoreTrouble};
use crate::state::studio::kept::Unsaved;
use crate::surfaces::studio::{shelf, start};
use crate::wire::repair::Unreadable;
use crate::wire::{record_v1, restore};

/// Writes each record and tells what became of it.
pub async fn save(unsaved: Vec<Unsaved>, tell: &dyn Fn(Edit)) {
    for one in unsaved {
        tell(write(one).await);
    }
}

async fn write(one: Unsaved) -> Edit {
    let key = shelf::key(one.key);
    let revision = one.over + 1;
    let text = one.record.as_ref().map(|record| record_v1::write(record, revision));
    let expected = |held: Option<&str>| revision_of(held) == Ok(one.over);
    match storage::exchange(&key, &expected, text.as_deref()).await {
        Ok(Exchange::Done(_)) => Edit::Wrote { key: one.key, record: one.record, revision, at: clock::hour().into() },
        Ok(Exchange::Stale(held)) => stale(one, &key, held, text).await,
        Err(refused) => Edit::NotWritten(start::trouble(refused)),
    }
}

/// The store holds something else: another tab's newer revision, or something that cannot be read and is first set aside.
async fn stale(one: Unsaved, key: &str, held: Option<String>, text: Option<String>) -> Edit {
    let Some(held) = held else {
        // Taken away elsewhere; what is here is not lost by that.
        return Edit::ChangedElsewhere { key: one.key, record: None, revision: one.over + 1 };
    };
    match restore::record(&held) {
        Ok(read) => {
            let (record, revision) = read.value;
            Edit::ChangedElsewhere { key: one.key, record: Some(record), revision }
        }
        Err(Unreadable::NewerSchema(_)) => Edit::NotWritten(StoreTrouble::Newer),
        Err(_) => {
            if !start::put_aside(key, &held).await {
                return Edit::NotWritten(StoreTrouble::Full);
            }
            let expected = |now: Option<&str>| now == Some(&held);
            match storage::exchange(key, &expected, text.as_deref()).await {
                Ok(Exchange::Done(_)) => {
                    Edit::Wrote { key: one.key, record: one.record, revision: one.over + 1, at: clock::hour().into() }
                }
                Ok(Exchange::Stale(_)) => Edit::NotWritten(StoreTrouble::NotReadBack),
                Err(refused) => Edit::NotWritten(start::trouble(refused)),
            }
        }
    }
}

/// The revision that a text holds: 0 where there is none.
fn revision_of(held: Option<&str>) -> Result<u64, ()> {
    match held {
        None => Ok(0),
        Some(text) => restore::record(text).map(|read| read.value.1).map_err(|_| ()),
    }
}

/// What another tab's change means for the desk; nothing where it is no record's.
pub fn changed(
    key: &str,
    text: Option<String>,
    over: impl Fn(crate::domain::record::RecordKey) -> u64,
) -> Option<Edit> {
    let of = shelf::record(key)?;
    match text.as_deref().map(restore::record) {
        None => Some(Edit::ChangedElsewhere { key: of, record: None, revision: over(of) + 1 }),
        Some(Ok(read)) => {
            let (record, revision) = read.value;
            Some(Edit::ChangedElsewhere { key: of, record: Some(record), revision })
        }
        // It will be found unreadable, and set aside, before anything is written over it.
        Some(Err(_)) => None,
    }
}
