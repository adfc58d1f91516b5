//! What can happen to a change order.

use crate::domain::civil_date::CivilDate;
use crate::domain::id::Id;

/// A text of a change order. The client reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum OrderText {
    /// How the days of the work change.
    Schedule,
    /// What it does for the client.
    Reason,
}

/// Something that happened to a change order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderChange {
    /// The last day of the work as it was agreed.
    ChoseEnds(Option<CivilDate>),
    /// The last day of the work as it will be.
    ChoseEndsAfter(Option<CivilDate>),
    /// It changes a quote from now on: this one, with what was accepted of it until now.
    ChoseQuote(Id),
    /// It changes nothing from now on.
    Ended,
}
