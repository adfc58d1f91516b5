//! The time of one proposal in one month: a record of its own, so that an entry that is typed writes little. Private.

use std::rc::Rc;

use crate::domain::id::Id;
use crate::domain::month::Month;
use crate::domain::time_entry::TimeEntry;
use crate::domain::workbook::Workbook;

/// What an entry is found by: its sheet, and its number there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntryAt {
    pub sheet: Id,
    pub number: u32,
}

/// The time of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeSheet {
    pub id: Id,
    pub proposal: Id,
    pub month: Month,
    /// By day, by when it began and by number.
    pub entries: Vec<Rc<TimeEntry>>,
}

impl TimeSheet {
    /// The sheet of a proposal in a month, still empty. Its id follows from both, so that two tabs that begin it begin the same.
    pub fn new(proposal: Id, month: Month) -> TimeSheet {
        // A year has four digits at most, so that the months of one proposal never meet, nor those of small ids.
        let months = month.year().unsigned_abs().saturating_mul(12).saturating_add(u32::from(month.month()));
        let id = Id::from_bits(proposal.bits() ^ u128::from(months).rotate_right(20));
        TimeSheet { id, proposal, month, entries: Vec::new() }
    }

    /// The entry with a number.
    pub fn entry(&self, number: u32) -> Option<&Rc<TimeEntry>> {
        self.entries.iter().find(|entry| entry.number == number)
    }

    /// The number of the next entry.
    pub fn next_number(&self) -> u32 {
        self.entries.iter().map(|entry| entry.number).max().unwrap_or(0).saturating_add(1)
    }

    /// Puts the entries where they belong.
    pub fn sort(&mut self) {
        self.entries.sort_by_key(|entry| (entry.day, entry.start, entry.number));
    }
}

impl Workbook {
    /// The sheets of a proposal, by month.
    pub fn time_of(&self, proposal: Id) -> impl DoubleEndedIterator<Item = &Rc<TimeSheet>> {
        self.time.iter().filter(move |sheet| sheet.proposal == proposal)
    }

    /// The sheet with an id.
    pub fn sheet(&self, id: Id) -> Option<&Rc<TimeSheet>> {
        self.time.find(|sheet| sheet.id == id)
    }

    /// An entry.
    pub fn time_entry(&self, at: EntryAt) -> Option<&Rc<TimeEntry>> {
        self.sheet(at.sheet)?.entry(at.number)
    }
}
