//! What is known of the store: which records it holds, at which revision, and where another tab was quicker.

use std::rc::Rc;

use crate::domain::record::{Record, RecordKey};
use crate::domain::table::Table;
use crate::domain::workbook::Workbook;
use crate::state::studio::edit::{OneStore, StoreTrouble};

/// A record as the store holds it.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// Nothing where it was taken away.
    pub record: Option<Record>,
    pub revision: u64,
}

/// The store as far as it is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    pub held: Table<RecordKey, Held>,
    /// What another tab wrote over a record that has changes of its own here. Not written again until a person has chosen.
    pub conflicts: Table<RecordKey, Held>,
    pub trouble: Option<StoreTrouble>,
    /// When something was last written and read back, as the clock on the wall shows it.
    pub saved_at: Option<Rc<str>>,
    /// What is written stands in one store only.
    pub only: Option<OneStore>,
}

/// A record that the store does not hold as it is now.
#[derive(Clone, Debug, PartialEq)]
pub struct Unsaved {
    pub key: RecordKey,
    /// Nothing where it is to be taken away.
    pub record: Option<Record>,
    /// The revision that the store is known to hold; 0 where it holds none.
    pub over: u64,
    /// The store is known to hold none, or never was told: then nothing may stand there.
    pub may_be_absent: bool,
}

impl Kept {
    /// What is here of records that are conflicts: kept as copies until a person has chosen.
    pub fn copies(&self, workbook: &Workbook) -> Vec<Unsaved> {
        let copy = |(key, theirs): (&RecordKey, &Held)| Unsaved {
            key: *key,
            record: workbook.record(*key),
            over: theirs.revision,
            may_be_absent: false,
        };
        self.conflicts.iter().map(copy).collect()
    }

    /// What the store does not hold as it is now, conflicts apart. An untouched workbook is not worth keeping.
    pub fn unsaved(&self, workbook: &Workbook, untouched: bool) -> Vec<Unsaved> {
        if untouched && self.held.is_empty() {
            return Vec::new();
        }
        let mut unsaved: Vec<Unsaved> = Vec::new();
        for record in workbook.records() {
            let key = record.key();
            let held = self.held.get(&key);
            let is_held = held.and_then(|held| held.record.as_ref()).is_some_and(|held| held.is(&record));
            if !is_held && !self.conflicts.contains_key(&key) {
                let over = held.map_or(0, |held| held.revision);
                let may_be_absent = held.is_none_or(|held| held.record.is_none());
                unsaved.push(Unsaved { key, record: Some(record), over, may_be_absent });
            }
        }
        for (key, held) in self.held.iter() {
            if held.record.is_some() && workbook.record(*key).is_none() && !self.conflicts.contains_key(key) {
                let over = held.revision;
                unsaved.push(Unsaved { key: *key, record: None, over, may_be_absent: false });
            }
        }
        unsaved
    }
}
