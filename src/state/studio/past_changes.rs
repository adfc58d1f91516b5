//! What comes back of what was: an earlier version in the place of the present one, a copy of it, something from the bin. Pure.

use std::rc::Rc;

use crate::domain::civil_date::CivilDate;
use crate::domain::client::Client;
use crate::domain::id::Id;
use crate::domain::proposal::Proposal;
use crate::domain::record::Record;
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::locale::names;
use crate::locale::phrases::words;
use crate::state::studio::notice::Notice;

/// A record as it was takes the place of what it is now. What left the desk never does.
pub fn bring_back(workbook: &mut Workbook, record: &Record) -> Option<Notice> {
    if matches!(record, Record::Issued(_)) {
        return None;
    }
    let record = fitted(workbook, record);
    if workbook.record(record.key()).is_some_and(|known| known.is(&record)) {
        return None;
    }
    workbook.put(record);
    Some(Notice::BroughtBack)
}

/// A new proposal begins as one was, and every part of it has an id of its own.
pub fn copy(workbook: &mut Workbook, was: &Proposal, copy: Id, today: CivilDate, language: Language) {
    let title = words::COPY_OF.fill(language, [&was.title]);
    let number = workbook.next_number();
    let made = Proposal { title, number, made: today, ..was.renewed(copy) };
    let made = fitted(workbook, &Record::Proposal(Rc::new(made)));
    workbook.put(made);
}

/// What was taken away is put back as it was, or as a copy where its id was taken meanwhile. Quotes that were issued from it stand
/// as they are either way.
pub fn put_back(workbook: &mut Workbook, record: &Record, copy: Id, language: Language) -> Option<Notice> {
    let is_taken = workbook.record(record.key()).is_some();
    let (record, title) = match record {
        Record::Proposal(known) => {
            let back = match is_taken {
                true => Rc::new(Proposal {
                    title: words::COPY_OF.fill(language, [&known.title]),
                    number: workbook.next_number(),
                    ..known.renewed(copy)
                }),
                false => Rc::clone(known),
            };
            let title = back.title.clone();
            (Record::Proposal(back), title)
        }
        Record::Client(known) => {
            let back = match is_taken {
                true => Rc::new(Client { id: copy, ..known.as_ref().clone() }),
                false => Rc::clone(known),
            };
            let title = names::client(&back, language);
            (Record::Client(back), title)
        }
        // There is always a studio, and neither what was issued nor what was worked is ever in the bin.
        Record::Studio(_) | Record::Issued(_) | Record::Time(_) => return None,
    };
    let record = fitted(workbook, &record);
    workbook.put(record);
    Some(Notice::PutBack { title })
}

/// A proposal is for nobody where its client is no longer there.
fn fitted(workbook: &Workbook, record: &Record) -> Record {
    match record {
        Record::Proposal(known) if known.client.is_some_and(|id| workbook.client(id).is_none()) => {
            Record::Proposal(Rc::new(Proposal { client: None, ..known.as_ref().clone() }))
        }
        other => other.clone(),
    }
}
