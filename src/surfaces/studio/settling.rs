//! What stands of a record where two stores hold it, and both stores brought to that. What is damaged is set aside first.

use crate::browser::random;
use crate::browser::records::{self, One};
use crate::browser::storage::{self, Refused};
use crate::browser::vault::{self, Entry, Held, Row, Stamp};
use crate::domain::record::{Record, RecordKey};
use crate::state::studio::revisions::{self, Written};
use crate::surfaces::studio::shelf;
use crate::wire::checksum;
use crate::wire::standing::{self, Stands, Stored};
use crate::wire::workbook_v1::SCHEMA;

/// What became of a record.
pub struct Settled {
    pub stands: Stands,
    /// How many damaged texts were set aside.
    pub set_aside: usize,
    /// Something damaged could not be set aside, and was left where it is.
    pub is_full: bool,
    /// What stands is an earlier revision than the one that was damaged, as far as can be told.
    pub is_earlier: bool,
    /// Another intact text of the same revision. Somebody has to choose.
    pub rival: Option<String>,
    /// Why the store that lasts does not hold what stands, where it does not.
    pub lags: Option<Refused>,
}

/// Finds the newest intact text of a record, in either store or among the earlier revisions, and brings both stores to it.
pub async fn settle(of: RecordKey, found: One) -> Settled {
    let name = shelf::key(of);
    let is_right = |record: &Record| record.key() == of;
    let row = found.vault.as_ref().ok().and_then(Option::as_ref);
    let stood = standing::of(first(&found), second(&name, row), &is_right);
    let (mut stands, mut is_behind) = (stood.stands, stood.is_behind);
    let mut set_aside: usize = 0;
    for text in &stood.damaged {
        if !put_aside(&name, text).await {
            return Settled { stands, set_aside, is_full: true, is_earlier: false, rival: stood.rival, lags: None };
        }
        set_aside = set_aside.saturating_add(1);
    }
    if set_aside > 0 && stands != Stands::Newer {
        if let Some(earlier) = newest(&name, &is_right).await.filter(|earlier| is_newer(earlier, &stands)) {
            (stands, is_behind) = (earlier, [true, true]);
        }
        if stands == Stands::Nothing {
            let _ = records::bring_local(&name, found.local.as_deref(), None).await;
            if let Some(row) = row {
                let _ = vault::take_out(row).await;
            }
        }
    }
    // An intact text in the store that lasts is the latest there was.
    let is_earlier = set_aside > 0 && is_behind != [true, false] && stands != Stands::Nothing;
    if let Some((revision, text)) = stood.older {
        keep_older(&name, revision, text).await;
    }
    let [local_is_behind, vault_is_behind] = is_behind;
    // Thousands of records stand as they should, and their texts are not copied for nothing.
    let is_any_behind = local_is_behind || vault_is_behind;
    let entry = if is_any_behind { standing_entry(&name, &stands) } else { None };
    let mut lags = found.vault.as_ref().err().copied();
    if let Some(entry) = &entry
        && vault_is_behind
        && lags.is_none()
    {
        // Where this fails, local storage still has it, and it is tried again.
        lags = records::bring_vault(&name, row, entry, thin).await.err();
    }
    if let Some(entry) = &entry
        && local_is_behind
    {
        let _ = records::bring_local(&name, found.local.as_deref(), entry.text.as_deref()).await;
    }
    Settled { stands, set_aside, is_full: false, is_earlier, rival: stood.rival, lags }
}

fn first(found: &One) -> Stored<'_> {
    match (&found.local, found.taken_away) {
        (Some(text), _) => Stored::Text(text),
        (None, Some(revision)) => Stored::TakenAway(revision),
        (None, None) => Stored::Nothing,
    }
}

fn second<'a>(name: &str, row: Option<&'a Row>) -> Stored<'a> {
    match row.map(|row| (&row.held, row)) {
        None => Stored::Nothing,
        Some((Held::Text(text), _)) => Stored::Text(text),
        Some((Held::Gone, row)) if row.checksum == checksum::of_taken_away(name, row.revision) => {
            Stored::TakenAway(row.revision)
        }
        Some((Held::Gone, row)) => Stored::Other(&row.checksum),
        Some((Held::Other(json), _)) => Stored::Other(json),
    }
}

/// The newest of the earlier revisions that is intact.
async fn newest(name: &str, is_right: &dyn Fn(&Record) -> bool) -> Option<Stands> {
    for stamp in vault::revisions(name).await.ok()? {
        let row = vault::revision(name, stamp).await.ok().flatten();
        let found = standing::of(Stored::Nothing, second(name, row.as_ref()), is_right);
        if found.stands != Stands::Nothing {
            return Some(found.stands);
        }
    }
    None
}

fn is_newer(one: &Stands, other: &Stands) -> bool {
    standing::revision(one) > standing::revision(other)
}

/// An older text that stands in local storage alone goes among the earlier revisions before it is written over.
async fn keep_older(name: &str, revision: u64, text: String) {
    let stamps = vault::revisions(name).await.unwrap_or_default();
    for stamp in stamps.into_iter().filter(|stamp| stamp.revision == revision) {
        let row = vault::revision(name, stamp).await.ok().flatten();
        if row.is_some_and(|row| row.held == Held::Text(text.clone())) {
            return;
        }
    }
    let _ = vault::remember(name, &entry(name, Some(text), revision)).await;
}

fn standing_entry(name: &str, stands: &Stands) -> Option<Entry> {
    match stands {
        Stands::Nothing | Stands::Newer => None,
        Stands::TakenAway(revision) => Some(entry(name, None, *revision)),
        Stands::Record(read, text) => Some(entry(name, Some(text.clone()), read.value.1)),
    }
}

/// What is to stand under a name.
pub fn entry(name: &str, text: Option<String>, revision: u64) -> Entry {
    let checksum = match &text {
        Some(text) => checksum::carried(text).map_or_else(|| checksum::of(text), str::to_owned),
        None => checksum::of_taken_away(name, revision),
    };
    Entry { text, revision, checksum, schema: SCHEMA }
}

/// Which earlier revisions are let go.
pub fn thin(stamps: &[Stamp], now: u64) -> Vec<Stamp> {
    let all: Vec<Written> = stamps.iter().map(|stamp| Written { revision: stamp.revision, at: stamp.at }).collect();
    let gone = revisions::outworn(&all, now).into_iter();
    gone.map(|written| Stamp { revision: written.revision, at: written.at }).collect()
}

/// Copies a text to a key of its own; whether it stands there.
pub async fn put_aside(name: &str, text: &str) -> bool {
    let aside = shelf::set_aside(name, random::bits());
    records::put_copy(&aside, &entry(&aside, Some(text.to_owned()), 0)).await
}

/// Everything that was set aside, by name.
pub async fn set_aside() -> Vec<(String, String)> {
    let both = records::all(&[shelf::SET_ASIDE]).await;
    let mut found = both.local.unwrap_or_default();
    for row in both.vault.unwrap_or_default() {
        let is_new = found.iter().all(|(name, _)| *name != row.name);
        if let Held::Text(text) | Held::Other(text) = row.held
            && is_new
        {
            found.push((row.name, text));
        }
    }
    found
}

/// Takes a text of local storage from a place where nothing of ours belongs; whether it is gone.
pub async fn take_away(name: &str, text: &str) -> bool {
    let done = storage::exchange(name, &|held| held == Some(text), None).await;
    matches!(done, Ok(storage::Exchange::Done))
}
