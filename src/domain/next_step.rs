//! What is to be done next, by when, for a client or about a proposal. Private; part of the record it belongs to.

use std::rc::Rc;

use crate::domain::civil_date::CivilDate;
use crate::domain::id::Id;

/// The most steps of one client or one proposal.
pub const MOST_STEPS: usize = 120;

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StepKind {
    /// A first call or letter is answered: within 48 hours.
    FirstAnswer,
    /// After a week of silence one asks again.
    FollowUp,
    /// What a retainer costs is looked at again: after half a year.
    PriceReview,
    /// Why a project was lost is asked.
    AskWhy,
    /// Anything else; the words say what.
    Other,
}

impl StepKind {
    /// All of them.
    pub const ALL: [StepKind; 5] =
        [StepKind::Other, StepKind::FirstAnswer, StepKind::FollowUp, StepKind::PriceReview, StepKind::AskWhy];
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    pub id: Id,
    pub kind: StepKind,
    pub words: Rc<str>,
    /// The day by which it is to be done. Nothing where none was set.
    pub due: Option<CivilDate>,
    /// The day on which it was done.
    pub done: Option<CivilDate>,
}
