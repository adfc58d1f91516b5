//! What was changed here while another tab changed it too: kept in the stores as a copy until a person has chosen.

use std::cell::RefCell;

use crate::browser::vault::Held as Row;
use crate::browser::{random, records};
use crate::domain::record::{Record, RecordKey};
use crate::domain::table::Table;
use crate::state::studio::kept::Unsaved;
use crate::surfaces::studio::{settling, shelf};
use crate::wire::repair::Unreadable;
use crate::wire::{checksum, record_v1, standing};

thread_local! {
    // The copies of this page: under which name each stands, and its text.
    static HERE: RefCell<Table<RecordKey, (String, String)>> = RefCell::default();
}

/// Keeps a record as a copy, over the one that this page kept of it before; whether it is kept.
pub async fn keep(one: &Unsaved) -> bool {
    let Some(record) = &one.record else { return true };
    let text = checksum::marked(&record_v1::write(record, one.over.saturating_add(1)));
    put(one.key, text).await.is_some()
}

/// The same with a text that was found.
pub async fn keep_text(of: RecordKey, text: String) -> Option<Found> {
    let record = standing::read(&text).ok()?.value.0;
    let name = put(of, text.clone()).await?;
    Some(Found { name, text, record })
}

/// Puts a text under the name of this page's copy of a record, which is its answer; nothing where it could not.
async fn put(of: RecordKey, text: String) -> Option<String> {
    let known = HERE.with_borrow(|here| here.get(&of).cloned());
    let name = match known {
        Some((name, known)) if known == text => return Some(name),
        Some((name, _)) => name,
        None => shelf::copy(of, random::bits()),
    };
    if !records::put_copy(&name, &settling::entry(&name, Some(text.clone()), 0)).await {
        return None;
    }
    HERE.with_borrow_mut(|here| here.insert(of, (name.clone(), text)));
    Some(name)
}

/// Lets go of this page's copies of all records but these.
pub async fn forget_but(stay: &[RecordKey]) {
    let gone: Vec<(RecordKey, String)> = HERE.with_borrow(|here| {
        let gone = here.iter().filter(|(of, _)| !stay.contains(of));
        gone.map(|(of, (name, _))| (*of, name.clone())).collect()
    });
    for (of, name) in gone {
        HERE.with_borrow_mut(|here| here.remove(&of));
        records::forget(&name).await;
    }
}

/// A copy that was found at the start.
pub struct Found {
    pub name: String,
    pub text: String,
    pub record: Record,
}

/// The copies among what the stores hold. One that can't be read is set aside.
pub async fn found(saved: &records::Both) -> Vec<Found> {
    let is_copy = |name: &str| name.starts_with(shelf::COPIES);
    let local = saved.local.iter().flatten().filter(|(name, _)| is_copy(name)).cloned();
    let rows = saved.vault.iter().flatten().filter(|row| is_copy(&row.name));
    let rows = rows.filter_map(|row| match &row.held {
        Row::Text(text) => Some((row.name.clone(), text.clone())),
        Row::Gone | Row::Other(_) => None,
    });
    let mut all: Vec<Found> = Vec::new();
    let mut damaged: Vec<(String, String)> = Vec::new();
    for (name, text) in local.chain(rows) {
        match standing::read(&text) {
            Ok(read) if all.iter().all(|known| known.name != name) => {
                all.push(Found { name, text, record: read.value.0 });
            }
            Ok(_) | Err(Unreadable::NewerSchema(_)) => {}
            Err(_) => damaged.push((name, text)),
        }
    }
    for (name, text) in damaged.iter().filter(|(name, _)| all.iter().all(|known| known.name != *name)) {
        if settling::put_aside(name, text).await {
            records::forget(name).await;
        }
    }
    all
}

/// Takes over a copy that was found, as this page's own.
pub fn take_over(found: &Found) {
    let of = found.record.key();
    HERE.with_borrow_mut(|here| here.insert(of, (found.name.clone(), found.text.clone())));
}
