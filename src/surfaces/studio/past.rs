//! What stood in a record before, and what was taken away and can still be had back. Introduces the vault to what can be read.

use crate::browser::clock;
use crate::browser::database::Refused;
use crate::browser::vault::{self, Held, Row, Stamp};
use crate::browser::vault_room;
use crate::domain::civil_date::CivilDate;
use crate::domain::record::{Record, RecordKey};
use crate::surfaces::studio::shelf;
use crate::wire::standing;

/// A record that was taken away, as it last was.
pub struct TakenAway {
    pub record: Record,
    /// The revision at which it was taken away: what is put back is written over this one.
    pub revision: u64,
    /// Milliseconds since the beginning of 1970 in UTC.
    pub at: u64,
}

/// The revisions that are there of a record, the latest first. The first is what stands.
pub async fn revisions(of: RecordKey) -> Result<Vec<Stamp>, Refused> {
    vault::revisions(&shelf::key(of)).await
}

/// A record as it was at a revision; nothing where it was taken away at it, or is damaged.
pub async fn revision(of: RecordKey, stamp: Stamp) -> Result<Option<Record>, Refused> {
    let row = vault::revision(&shelf::key(of), stamp).await?;
    Ok(row.and_then(|row| read(of, &row)))
}

/// What was taken away in the last thirty days and can be read, the latest first.
pub async fn taken_away() -> Result<Vec<TakenAway>, Refused> {
    let mut all: Vec<TakenAway> = Vec::new();
    for (gone, last) in vault::taken_away().await? {
        let record = shelf::record(&gone.name).zip(last).and_then(|(of, last)| read(of, &last));
        all.extend(record.map(|record| TakenAway { record, revision: gone.revision, at: gone.at }));
    }
    all.sort_by_key(|taken| std::cmp::Reverse(taken.at));
    Ok(all)
}

/// Lets go for good of what was taken away at a revision.
pub async fn forget(of: RecordKey, revision: u64) -> Result<(), Refused> {
    vault_room::forget_gone(&shelf::key(of), revision).await
}

/// A time as calendar and clock show it here.
pub fn here(at: u64) -> (CivilDate, String) {
    let ((year, month, day), hour) = clock::here(at);
    (CivilDate::new(year, month, day).unwrap_or(CivilDate::first_of(year)), hour)
}

/// Today, by the same clock.
pub fn today() -> CivilDate {
    here(vault::now()).0
}

fn read(of: RecordKey, row: &Row) -> Option<Record> {
    let Held::Text(text) = &row.held else { return None };
    let (record, _) = standing::read(text).ok()?.value;
    (record.key() == of).then_some(record)
}
