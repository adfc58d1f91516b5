//! What each change makes of what is typed for a report. Pure; a change of something that is no longer there changes nothing.

use std::rc::Rc;

use crate::domain::id::Id;
use crate::domain::report_draft::{MOST_POINTS, OutsideDraft, ReportDraft};
use crate::domain::workbook::Workbook;
use crate::state::studio::report_edit::{ReportChange, ReportText};

fn report_mut(workbook: &mut Workbook, proposal: Id) -> Option<&mut ReportDraft> {
    Some(Rc::make_mut(&mut workbook.proposal_mut(proposal)?.report))
}

/// Gives something of a report its words.
pub fn text(workbook: &mut Workbook, proposal: Id, of: ReportText, text: &str) {
    let Some(report) = report_mut(workbook, proposal) else { return };
    let place = match of {
        ReportText::Done => Some(&mut report.done),
        ReportText::Next => Some(&mut report.next),
        ReportText::Expected => Some(&mut report.expected),
        ReportText::Outside(id) => report.outside_mut(id).map(|one| &mut one.what),
        ReportText::Why(id) => report.outside_mut(id).map(|one| &mut one.why),
    };
    if let Some(place) = place {
        *place = text.into();
    }
}

/// Makes a change of a report.
pub fn report(workbook: &mut Workbook, proposal: Id, change: ReportChange) -> Option<()> {
    let report = report_mut(workbook, proposal)?;
    match change {
        ReportChange::ChoseSince(day) => report.since = day,
        ReportChange::ChoseUntil(day) => report.until = day,
        ReportChange::AddedOutside(id) => {
            (report.outside.len() < MOST_POINTS).then_some(())?;
            report.outside.push(OutsideDraft { id, what: "".into(), why: "".into() });
        }
        ReportChange::RemovedOutside(id) => report.outside.retain(|one| one.id != id),
    }
    Some(())
}
