//! What was changed here while another tab changed it too: kept in the stores as a copy until a person has chosen.

use std::cell::RefCell;

use crate::browser::vault::{self, Held as Row};
use crate::browser::{random, records};
use crate::domain::record::{Record, RecordKey};
use crate::domain::table::Table;
use crate::state::studio::kept::Unsaved;
use crate::surfaces::studio::{settling, shelf};
use crate::wire::repair::Unreadable;
use crate::wire::{checksum, record_v1, standing};

/// How many texts of a copy are remembered: each was here while it was undecided, and is decided with it.
const MOST: usize = 16;

/// A copy of this page: under which name it stands, and its texts, the latest first.
struct Here {
    name: String,
    texts: Vec<String>,
}

thread_local! {
    static HERE: RefCell<Table<RecordKey, Here>> = RefCell::default();
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
    let known =
        HERE.with_borrow(|here| here.get(&of).map(|known| (known.name.clone(), known.texts.first() == Some(&text))));
    let name = match known {
        Some((name, true)) => return Some(name),
        Some((name, false)) => name,
        None => shelf::copy(of, random::bits()),
    };
    if !records::put_copy(&name, &settling::entry(&name, Some(text.clone()), 0)).await {
        return None;
    }
    remember(of, &name, text);
    Some(name)
}

fn remember(of: RecordKey, name: &str, text: String) {
    HERE.with_borrow_mut(|here| {
        let known = here.remove(&of).filter(|known| known.name == name);
        let mut known = known.unwrap_or_else(|| Here { name: name.to_owned(), texts: Vec::new() });
        known.texts.insert(0, text);
        known.texts.truncate(MOST);
        here.insert(of, known);
    });
}

/// Lets go of this page's copies of all records but these, and of what another tab kept of the same texts when it saw them on
/// their way to the vault: whoever has chosen about a text is not asked about it again.
pub async fn forget_but(stay: &[RecordKey]) {
    let decided: Vec<RecordKey> =
        HERE.with_borrow(|here| here.iter().map(|(of, _)| *of).filter(|of| !stay.contains(of)).collect());
    if decided.is_empty() {
        return;
    }
    let standing = in_stores(&records::all(&[shelf::COPIES]).await);
    for of in decided {
        let Some(Here { name, texts }) = HERE.with_borrow_mut(|here| here.remove(&of)) else { continue };
        records::forget(&name).await;
        for (other, _) in standing.iter().filter(|(other, text)| *other != name && texts.contains(text)) {
            records::forget(other).await;
        }
    }
}

/// The texts of copies in both stores, by name; one that differs there comes twice.
fn in_stores(saved: &records::Both) -> Vec<(String, String)> {
    let is_copy = |name: &str| name.starts_with(shelf::COPIES);
    let local = saved.local.iter().flatten().filter(|(name, _)| is_copy(name)).cloned();
    let rows = saved.vault.iter().flatten().filter(|row| is_copy(&row.name));
    let rows = rows.filter_map(|row| match &row.held {
        Row::Text(text) => Some((row.name.clone(), text.clone())),
        Row::Gone | Row::Other(_) => None,
    });
    local.chain(rows).collect()
}

/// A copy that was found at the start.
pub struct Found {
    pub name: String,
    pub text: String,
    pub record: Record,
}

/// The copies among what the stores hold. One that can't be read is set aside.
pub async fn found(saved: &records::Both) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::new();
    let mut damaged: Vec<(String, String)> = Vec::new();
    for (name, text) in in_stores(saved) {
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
    remember(found.record.key(), &found.name, found.text.clone());
}

/// Whether a copy's record stood in the vault meanwhile: then it is among the earlier versions, and nobody needs to be asked.
pub async fn stood(found: &Found) -> bool {
    let name = shelf::key(found.record.key());
    for stamp in vault::revisions(&name).await.unwrap_or_default() {
        let row = vault::revision(&name, stamp).await.ok().flatten();
        if let Some(Row::Text(text)) = row.map(|row| row.held)
            && standing::read(&text).is_ok_and(|read| read.value.0.is(&found.record))
        {
            return true;
        }
    }
    false
}
