//! What is known of the store: which records it holds, at which revision, and where another tab was quicker.

use std::cell::RefCell;
use std::rc::Rc;

use crate::domain::record::{Record, RecordKey};
use crate::domain::table::{Set, Table};
use crate::domain::workbook::Workbook;
use crate::state::studio::edit::{OneStore, StoreTrouble};

/// A record as the store holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Nothing where it was taken away.
    pub record: Option<Record>,
    pub revision: u64,
}

/// The store as far as it is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// Shared: there may be thousands.
    pub held: Rc<Table<RecordKey, Held>>,
    /// What another tab wrote over a record that has changes of its own here. Not written again until a person has chosen.
    pub conflicts: Table<RecordKey, Held>,
    /// What was deleted here with changes that no store holds yet: written before it goes, so that the bin has it as it was.
    pub leaving: Table<RecordKey, Record>,
    pub trouble: Option<StoreTrouble>,
    /// When something was last written and read back, as the clock on the wall shows it.
    pub saved_at: Option<Rc<str>>,
    /// What is written stands in one store only.
    pub only: Option<OneStore>,
    /// What was last written without local storage, which had no room for it.
    pub had_no_room: Set<RecordKey>,
    pub settled: Settled,
}

/// A workbook, and what the store held of it then.
type Seen = (Workbook, Rc<Table<RecordKey, Held>>);

/// The workbook of which the store was last seen to hold everything, with what it held then. Only what differs from that is
/// looked at, however many records there are. A memory, and no part of what is known.
#[derive(Clone, Debug, Default)]
pub struct Settled(RefCell<Option<Seen>>);

impl PartialEq for Settled {
    fn eq(&self, _: &Settled) -> bool {
        true
    }
}

/// A record that the store does not hold as it is now.
#[derive(Clone, Debug, PartialEq)]
pub struct Unsaved {
    pub key: RecordKey,
    /// Nothing where it is to be taken away.
    pub record: Option<Record>,
    /// What is written before it is taken away.
    pub last: Option<Record>,
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
            last: None,
            over: theirs.revision,
            may_be_absent: false,
        };
        self.conflicts.iter().map(copy).collect()
    }

    /// A record is deleted here, as it now is.
    pub fn leaves(&mut self, record: Record) {
        self.leaving.insert(record.key(), record);
    }

    /// What the store does not hold as it is now, conflicts apart. An untouched workbook is not worth keeping.
    pub fn unsaved(&self, workbook: &Workbook, untouched: bool) -> Vec<Unsaved> {
        if untouched && self.held.is_empty() {
            return Vec::new();
        }
        let mut unsaved = self.differing(workbook);
        for (key, last) in self.leaving.iter().filter(|(key, _)| workbook.record(**key).is_none()) {
            let held = self.held.get(key);
            if self.conflicts.contains_key(key)
                || held.and_then(|held| held.record.as_ref()).is_some_and(|held| held.is(last))
            {
                continue;
            }
            unsaved.retain(|one| one.key != *key);
            let over = held.map_or(0, |held| held.revision);
            let may_be_absent = held.is_none_or(|held| held.record.is_none());
            unsaved.push(Unsaved { key: *key, record: None, last: Some(last.clone()), over, may_be_absent });
        }
        unsaved
    }

    fn differing(&self, workbook: &Workbook) -> Vec<Unsaved> {
        let settled = self.settled.0.borrow().clone();
        if let Some((settled, _)) = settled.filter(|(_, held)| Rc::ptr_eq(held, &self.held)) {
            let of = |key: RecordKey| match workbook.record(key) {
                Some(record) => self.unsaved_record(record),
                None => self.held.get(&key).and_then(|held| self.unsaved_removal(key, held)),
            };
            return settled.differing(workbook).into_iter().filter_map(of).collect();
        }
        let mut unsaved: Vec<Unsaved> = Vec::new();
        let mut count: usize = 0;
        for record in workbook.records() {
            count = count.saturating_add(usize::from(self.is_held(record.key())));
            unsaved.extend(self.unsaved_record(record));
        }
        // Nothing was taken away where everything that is held is there.
        if self.held.values().filter(|held| held.record.is_some()).count() > count {
            let here: Set<RecordKey> = workbook.records().iter().map(Record::key).collect();
            let gone = self.held.iter().filter(|(key, _)| !here.contains(key));
            unsaved.extend(gone.filter_map(|(key, held)| self.unsaved_removal(*key, held)));
        }
        if unsaved.is_empty() && self.conflicts.is_empty() {
            self.settled.0.replace(Some((workbook.clone(), Rc::clone(&self.held))));
        }
        unsaved
    }

    fn is_held(&self, key: RecordKey) -> bool {
        self.held.get(&key).is_some_and(|held| held.record.is_some())
    }

    fn unsaved_record(&self, record: Record) -> Option<Unsaved> {
        let key = record.key();
        let held = self.held.get(&key);
        let is_held = held.and_then(|held| held.record.as_ref()).is_some_and(|held| held.is(&record));
        if is_held || self.conflicts.contains_key(&key) {
            return None;
        }
        let over = held.map_or(0, |held| held.revision);
        let may_be_absent = held.is_none_or(|held| held.record.is_none());
        Some(Unsaved { key, record: Some(record), last: None, over, may_be_absent })
    }

    fn unsaved_removal(&self, key: RecordKey, held: &Held) -> Option<Unsaved> {
        let is_unsaved = held.record.is_some() && !self.conflicts.contains_key(&key);
        is_unsaved.then_some(Unsaved { key, record: None, last: None, over: held.revision, may_be_absent: false })
    }
}
