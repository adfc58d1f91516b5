//! Has what the stores refused written by itself: after a rest that grows, and when somebody comes back to the page. Knows which
//! records the store that lasts is behind with, and not what is in them.

use std::any::Any;
use std::cell::RefCell;

use gloo_timers::callback::Timeout;
use yew::Callback;

use crate::browser::page;
use crate::domain::record::RecordKey;
use crate::domain::table::Table;
use crate::state::studio::edit::{Edit, OneStore, StoreTrouble};
use crate::state::studio::trying::rest_after;

/// What is known of what failed.
#[derive(Default)]
struct Trying {
    /// What stands in local storage and not in the store that lasts, and why.
    behind: Table<RecordKey, StoreTrouble>,
    /// Something stands in neither.
    has_failed: bool,
    last_rest: Option<u32>,
    timer: Option<Timeout>,
    /// Has everything written that is not.
    save: Option<Callback<()>>,
}

thread_local! {
    static TRYING: RefCell<Trying> = RefCell::default();
}

/// Whether another try may go better. What the browser denies it denies for good, and a newer version's store is left alone.
fn may_mend(trouble: StoreTrouble) -> bool {
    !matches!(trouble, StoreTrouble::Newer | StoreTrouble::NotLoaded)
}

/// The store that lasts is behind with a record.
pub fn lags(of: RecordKey, why: StoreTrouble) {
    if may_mend(why) && why != StoreTrouble::Denied {
        TRYING.with_borrow_mut(|trying| trying.behind.insert(of, why));
    }
}

/// It is behind no more.
pub fn caught_up(of: RecordKey) {
    TRYING.with_borrow_mut(|trying| trying.behind.remove(&of));
}

/// What the store that lasts is behind with.
pub fn behind() -> Vec<RecordKey> {
    TRYING.with_borrow(|trying| trying.behind.keys().copied().collect())
}

/// A writing begins: whatever was to be tried is tried now.
pub fn begins() {
    TRYING.with_borrow_mut(|trying| {
        trying.timer = None;
        trying.has_failed = false;
    });
}

/// Takes note of what became of a record. As long as the store that lasts is behind with others, no saving is said to last.
pub fn heard(edit: Edit) -> Edit {
    match edit {
        Edit::NotWritten(trouble) => {
            TRYING.with_borrow_mut(|trying| trying.has_failed = trying.has_failed || may_mend(trouble));
            Edit::NotWritten(trouble)
        }
        Edit::Wrote { key, record, revision, at, only } => {
            match only {
                Some(OneStore::NotLasting(why)) => lags(key, why),
                Some(OneStore::Lasting(_)) | None => caught_up(key),
            }
            let others = TRYING.with_borrow(|trying| trying.behind.values().next().copied());
            let only = only.or(others.map(OneStore::NotLasting));
            Edit::Wrote { key, record, revision, at, only }
        }
        other => other,
    }
}

/// A writing is done: what failed is tried again after a rest.
pub fn rests() {
    TRYING.with_borrow_mut(|trying| {
        if trying.behind.is_empty() && !trying.has_failed {
            trying.last_rest = None;
            return;
        }
        let rest = rest_after(trying.last_rest);
        trying.last_rest = Some(rest);
        trying.timer = Some(Timeout::new(rest, again));
    });
}

/// Tries what waits to be tried; nothing where nothing does.
fn again() {
    let waits = TRYING.with_borrow_mut(|trying| trying.timer.take().and(trying.save.clone()));
    if let Some(save) = waits {
        save.emit(());
    }
}

/// From now on this writes. As long as what is returned is kept, whoever comes back to the page finds everything tried again.
pub fn listen(save: Callback<()>) -> Box<dyn Any> {
    TRYING.with_borrow_mut(|trying| trying.save = Some(save));
    // What the start could not write.
    rests();
    Box::new(page::on_return(again))
}
