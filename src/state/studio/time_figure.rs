//! The addresses of the figures of what was spent of a proposal.

use std::rc::Rc;

use crate::domain::evaluation::Evaluation;
use crate::domain::id::Id;
use crate::domain::spent::{RoleSpent, Spent, sold, spent};
use crate::domain::time_sheet::TimeSheet;
use crate::domain::workbook::Workbook;
use crate::domain::working::Figure;

/// A figure of what was spent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TimeFigure {
    Sold,
    Spent,
    Left,
    HoursSold,
    HoursSpent,
    HoursLeft,
    RoleSold(Option<Id>),
    RoleLeft(Option<Id>),
    RoleWorth(Option<Id>),
    /// Of a line.
    Estimated(Id),
}

/// What was spent of a proposal; nothing where no quote of it was accepted.
pub fn spent_of(workbook: &Workbook, evaluation: &Evaluation, proposal: Id) -> Option<Spent> {
    let proposal = workbook.proposal(proposal)?;
    let sheets: Vec<Rc<TimeSheet>> = workbook.time_of(proposal.id).cloned().collect();
    spent(&workbook.studio, &evaluation.rates.card, proposal, sold(workbook, proposal)?, &sheets)
}

/// One of its figures; nothing where what it belongs to is gone.
pub fn figure(all: &Spent, which: TimeFigure) -> Option<Figure> {
    let role = |of: Option<Id>, figure: fn(&RoleSpent) -> Option<Figure>| {
        all.roles.iter().find(|one| one.role == of).and_then(figure)
    };
    match which {
        TimeFigure::Sold => Some(all.sold.clone()),
        TimeFigure::Spent => Some(all.spent.clone()),
        TimeFigure::Left => Some(all.left.clone()),
        TimeFigure::HoursSold => Some(all.sold_hours.clone()),
        TimeFigure::HoursSpent => Some(all.spent_hours.clone()),
        TimeFigure::HoursLeft => Some(all.left_hours.clone()),
        TimeFigure::RoleSold(of) => role(of, |one| Some(one.sold.clone())),
        TimeFigure::RoleLeft(of) => role(of, |one| Some(one.left.clone())),
        TimeFigure::RoleWorth(of) => role(of, |one| one.worth.clone()),
        TimeFigure::Estimated(line) => all.lines.iter().find(|one| one.line == line)?.estimated.clone(),
    }
}
