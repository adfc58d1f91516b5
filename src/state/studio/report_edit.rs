//! What can happen to what is typed for a report. Carries new ids and days, which the desk cannot know.

use crate::domain::civil_date::CivilDate;
use crate::domain::id::Id;

/// A text of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ReportText {
    Done,
    Next,
    Expected,
    /// What is outside the scope.
    Outside(Id),
    /// Why it is.
    Why(Id),
}

/// Something that happened to a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportChange {
    ChoseSince(Option<CivilDate>),
    ChoseUntil(Option<CivilDate>),
    AddedOutside(Id),
    RemovedOutside(Id),
}
