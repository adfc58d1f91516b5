//! All that a browser keeps as one file, version 1: the texts of records by the names they stand under, as the page saves them
//! where the program cannot. Knows how such a file is read, and neither who wrote it nor where records are kept.

use serde_json::{Map, Value};

use crate::domain::record::Record;
use crate::domain::table::Table;
use crate::domain::workbook::Workbook;
use crate::wire::fields::{At, Fields, Told};
use crate::wire::repair::{RepairKind, Unreadable};
use crate::wire::{restore, restore_studio};

/// What such a file calls itself.
pub const FORMAT: &str = "ratewright-records";

/// The names of records begin so; what stands under another name is kept in the file and not read.
const RECORDS: &str = "ratewright/v1/";

/// The latest that is known of a name.
struct Latest {
    revision: u64,
    /// Nothing where it was taken away.
    record: Option<Record>,
}

/// The workbook of the records of a file. Of several texts under one name, the latest revision stands.
pub fn restored(map: Map<String, Value>, told: &mut Told) -> Result<Workbook, Unreadable> {
    let mut fields = Fields::new(map, &At::WHOLE);
    restore::schema(fields.take("schema").as_ref())?;
    let list_at = At::WHOLE.on("records");
    let mut latest: Table<String, Latest> = Table::new();
    for entry in fields.list("records", told).unwrap_or_default() {
        let mut entry = Fields::of(Some(entry), &list_at, told);
        let key = entry.words("key", told);
        let at = list_at.on(&key);
        if !key.starts_with(RECORDS) {
            continue;
        }
        let found = match entry.text("text", told) {
            Some(text) => match restore::record(&text) {
                Ok(mut read) => {
                    told.repairs.append(&mut read.repairs);
                    let (record, revision) = read.value;
                    Latest { revision, record: Some(record) }
                }
                // Opened without it, what a later version wrote would be lost from the workbook.
                Err(newer @ Unreadable::NewerSchema(_)) => return Err(newer),
                Err(_) => {
                    told.tell(&at, RepairKind::NotAnObject, &text);
                    continue;
                }
            },
            None => Latest { revision: entry.take("revision").and_then(|it| it.as_u64()).unwrap_or(0), record: None },
        };
        if latest.get(&key).is_none_or(|known| known.revision < found.revision) {
            latest.insert(key, found);
        }
    }
    let records: Vec<Record> = latest.values().filter_map(|found| found.record.clone()).collect();
    // An empty workbook would be put in the place of work.
    if records.is_empty() {
        return Err(Unreadable::NotOurs);
    }
    let studio_at = At::WHOLE.on("studio");
    let blank = restore_studio::studio(Fields::new(Map::new(), &studio_at), told);
    let mut workbook = Workbook::new(blank);
    for record in records {
        workbook.put(record);
    }
    Ok(workbook)
}
