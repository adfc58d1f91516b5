//! Writes what has changed, record by record, each only over the revision it was read at.

use std::cell::RefCell;

use crate::browser::clock;
use crate::browser::storage::{self, Exchange};
use crate::domain::record::RecordKey;
use crate::domain::table::Table;
use crate::state::studio::edit::{Edit, StoreTrouble};
use crate::state::studio::kept::Unsaved;
use crate::surfaces::studio::{later, shelf, start};
use crate::wire::repair::Unreadable;
use crate::wire::{record_v1, restore};

thread_local! {
    // What was last written under each key. As long as it stands there, nobody else has written, and nothing needs to be read.
    static WRITTEN: RefCell<Table<String, (u64, String)>> = RefCell::default();
}

/// Writes each record and tells what became of it.
pub async fn save(unsaved: Vec<Unsaved>, tell: Box<dyn Fn(Edit)>) {
    let (removals, records): (Vec<_>, Vec<_>) = unsaved.into_iter().partition(|one| one.record.is_none());
    let mut has_failed = false;
    for one in records {
        let edit = write(one).await;
        has_failed = has_failed || matches!(edit, Edit::NotWritten(_));
        tell(edit);
    }
    // Nothing is taken away for something that could not be put in its place.
    for one in removals.into_iter().filter(|_| !has_failed) {
        tell(write(one).await);
    }
}

/// Says that a text may be written over: it was read at a revision, and a copy of it stands elsewhere.
pub fn may_replace(of: RecordKey, revision: u64, text: String) {
    WRITTEN.with_borrow_mut(|written| written.insert(shelf::key(of), (revision, text)));
}

async fn write(one: Unsaved) -> Edit {
    let key = shelf::key(one.key);
    let text = one.record.as_ref().map(|record| record_v1::write(record, one.over + 1));
    let (over, may_be_absent) = (one.over, one.may_be_absent);
    let expected = |held: Option<&str>| match held {
        None => may_be_absent,
        Some(held) => WRITTEN
            .with_borrow(|written| written.get(&key).is_some_and(|(revision, text)| *revision == over && text == held)),
    };
    match storage::exchange(&key, &expected, text.as_deref()).await {
        Ok(Exchange::Done(_)) => done(one, key, text),
        Ok(Exchange::Stale(held)) => stale(one, key, held, text).await,
        Err(refused) => Edit::NotWritten(start::trouble(refused)),
    }
}

fn done(one: Unsaved, key: String, text: Option<String>) -> Edit {
    let revision = one.over + 1;
    WRITTEN.with_borrow_mut(|written| {
        match text {
            Some(text) => written.insert(key, (revision, text)),
            None => written.remove(&key),
        };
    });
    Edit::Wrote { key: one.key, record: one.record, revision, at: clock::hour().into() }
}

/// The store holds something that was not written from here: what was there before, another tab's newer revision, or something
/// that cannot be read and is first set aside.
async fn stale(one: Unsaved, key: String, held: Option<String>, text: Option<String>) -> Edit {
    let Some(held) = held else {
        // Taken away elsewhere; what is here is not lost by that.
        return Edit::ChangedElsewhere { key: one.key, record: None, revision: one.over + 1 };
    };
    match restore::record(&held) {
        Ok(read) if read.value.1 == one.over => {
            // What was repaired is not written over its original, unless that stands elsewhere too.
            if !read.repairs.is_empty() && !start::put_aside(&key, &held).await {
                return Edit::NotWritten(StoreTrouble::Full);
            }
        }
        Ok(read) => {
            let (record, revision) = read.value;
            return Edit::ChangedElsewhere { key: one.key, record: Some(record), revision };
        }
        Err(Unreadable::NewerSchema(_)) => return Edit::NotWritten(StoreTrouble::Newer),
        Err(_) => {
            if !start::put_aside(&key, &held).await {
                return Edit::NotWritten(StoreTrouble::Full);
            }
        }
    }
    let expected = |now: Option<&str>| now == Some(&held);
    match storage::exchange(&key, &expected, text.as_deref()).await {
        Ok(Exchange::Done(_)) => done(one, key, text),
        // Written elsewhere in this very moment: that is looked at in its turn.
        Ok(Exchange::Stale(held)) => Box::pin(stale(one, key, held, text)).await,
        Err(refused) => Edit::NotWritten(start::trouble(refused)),
    }
}

/// What another tab's change means for the desk; nothing where it is no record's.
pub async fn changed(key: &str, text: Option<String>, over: impl Fn(RecordKey) -> u64) -> Option<Edit> {
    let of = shelf::record(key)?;
    let Some(text) = text else {
        return Some(Edit::ChangedElsewhere { key: of, record: None, revision: over(of) + 1 });
    };
    // What cannot be read will be found so, and set aside, before anything is written over it.
    let read = (later::kept().await?.record)(&text).ok()?;
    let (record, revision) = read.value;
    Some(Edit::ChangedElsewhere { key: of, record: Some(record), revision })
}
