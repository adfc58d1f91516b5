//! What a file would change here, before anything is changed: thing by thing, and what a person takes of it. Knows neither files
//! nor where things are kept.

use std::rc::Rc;

use crate::domain::client::Client;
use crate::domain::id::Id;
use crate::domain::proposal::Proposal;
use crate::domain::record::{Record, RecordKey};
use crate::domain::table::Table;
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::locale::phrases::words;

/// What is taken of a thing that the file has otherwise than it stands here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Take {
    #[default]
    Mine,
    Theirs,
    /// What is here stays, and the file's stands beside it as a copy.
    Both,
}

/// A thing that the file would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub key: RecordKey,
    /// Nothing where it is new.
    pub here: Option<Record>,
    pub there: Record,
    pub take: Take,
}

impl Change {
    /// Whether a copy can stand beside it: there is one studio, and an issued quote is what it is.
    pub fn can_be_both(&self) -> bool {
        self.here.is_some() && matches!(self.key, RecordKey::Client(_) | RecordKey::Proposal(_))
    }
}

/// What a file would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// The studio first, then clients, proposals and issued quotes.
    pub changes: Vec<Change>,
    /// How many things are the same.
    pub same: usize,
    /// How many stand only here. They stay.
    pub only_here: usize,
}

/// Holds what a file has against what is here. What is new is taken unless a person says otherwise; of what is different, what is
/// here stays, but where nothing was ever typed here.
pub fn review(here: &Workbook, there: &Workbook, untouched: bool) -> Review {
    let mut review = Review::default();
    for record in there.records() {
        let key = record.key();
        match here.record(key) {
            Some(known) if known.is(&record) => review.same = review.same.saturating_add(1),
            known => {
                let take = if known.is_none() || untouched { Take::Theirs } else { Take::Mine };
                review.changes.push(Change { key, here: known, there: record, take });
            }
        }
    }
    review.only_here = here.records().iter().filter(|record| there.record(record.key()).is_none()).count();
    review
}

impl Review {
    /// The same with one choice for all; a thing of which there can be no copy beside it keeps its own where both are wanted.
    pub fn all(&self, take: Take) -> Review {
        let mut review = self.clone();
        for change in &mut review.changes {
            change.take = match take {
                Take::Both if change.here.is_none() => Take::Theirs,
                Take::Both if !change.can_be_both() => Take::Mine,
                take => take,
            };
        }
        review
    }

    /// The same with what was chosen of some things.
    pub fn with(&self, chosen: &Table<RecordKey, Take>) -> Review {
        let mut review = self.clone();
        for change in &mut review.changes {
            change.take = chosen.get(&change.key).copied().unwrap_or(change.take);
        }
        review
    }

    /// Whether anything is taken.
    pub fn takes_any(&self) -> bool {
        self.changes.iter().any(|change| change.take != Take::Mine)
    }

    /// What is here with all that was taken. Ids are for copies.
    pub fn merged(&self, here: &Workbook, new_id: &dyn Fn() -> Id, language: Language) -> Workbook {
        let mut workbook = here.clone();
        for change in &self.changes {
            match (change.take, &change.there) {
                (Take::Mine, _) => {}
                (Take::Both, Record::Proposal(theirs)) if change.can_be_both() => {
                    let title = words::COPY_OF.fill(language, [&theirs.title]);
                    let number = workbook.next_number();
                    let copy = Proposal { title, number, ..theirs.renewed(new_id()) };
                    workbook.put(Record::Proposal(Rc::new(copy)));
                }
                (Take::Both, Record::Client(theirs)) if change.can_be_both() => {
                    workbook.put(Record::Client(Rc::new(Client { id: new_id(), ..theirs.as_ref().clone() })));
                }
                (Take::Both, _) if change.here.is_some() => {}
                (_, theirs) => {
                    // Put anew, so that it stands where its number says.
                    workbook.remove(change.key);
                    workbook.put(theirs.clone());
                }
            }
        }
        workbook
    }
}
