//! What each change makes of time. Pure; a change of something that is no longer there changes nothing.

use std::rc::Rc;

use crate::domain::id::Id;
use crate::domain::month::Month;
use crate::domain::record::{Record, RecordKey};
use crate::domain::service::Job;
use crate::domain::time_entry::TimeEntry;
use crate::domain::time_sheet::{EntryAt, TimeSheet};
use crate::domain::workbook::Workbook;
use crate::state::studio::time_edit::TimeChange;

/// Makes a change of the time of a proposal.
pub fn change(workbook: &mut Workbook, proposal: Id, change: &TimeChange) -> Option<()> {
    match change {
        TimeChange::Added(entry) => add(workbook, proposal, entry),
        TimeChange::Changed(at, entry) => {
            workbook.time_entry(*at)?;
            remove(workbook, *at)?;
            add(workbook, proposal, entry);
        }
        TimeChange::Removed(at) => remove(workbook, *at)?,
        TimeChange::Learnt { service, job, name, hours } => {
            let job = Job { id: *job, name: name.to_string(), hours: Some(*hours) };
            Rc::make_mut(&mut workbook.studio).service_mut(*service)?.jobs.push(job);
        }
    }
    Some(())
}

fn add(workbook: &mut Workbook, proposal: Id, entry: &TimeEntry) {
    let blank = TimeSheet::new(proposal, Month::of(entry.day));
    let mut sheet = workbook.sheet(blank.id).map_or(blank, |sheet| sheet.as_ref().clone());
    let number = sheet.next_number();
    sheet.entries.push(Rc::new(TimeEntry { number, ..entry.clone() }));
    sheet.sort();
    workbook.put(Record::Time(Rc::new(sheet)));
}

fn remove(workbook: &mut Workbook, at: EntryAt) -> Option<()> {
    let mut sheet = workbook.sheet(at.sheet)?.as_ref().clone();
    let count = sheet.entries.len();
    sheet.entries.retain(|entry| entry.number != at.number);
    (sheet.entries.len() < count).then_some(())?;
    match sheet.entries.is_empty() {
        true => workbook.remove(RecordKey::Time(at.sheet)),
        false => workbook.put(Record::Time(Rc::new(sheet))),
    }
    Some(())
}
