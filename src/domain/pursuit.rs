//! How the sale of a proposal goes beyond what its quotes tell: that it was lost and why, that the work is done, and what comes
//! next. Private; part of the proposal's record.

use std::rc::Rc;

use crate::domain::civil_date::CivilDate;
use crate::domain::next_step::NextStep;

/// Why a project was lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LossReason {
    Price,
    /// It could not be done by the wanted day.
    Time,
    /// Something else was wanted.
    Scope,
    /// Somebody else was chosen.
    Rival,
    /// It was put off, or given up.
    Postponed,
    /// Nobody answered.
    Silence,
    Other,
}

impl LossReason {
    /// All of them.
    pub const ALL: [LossReason; 7] = [
        LossReason::Price,
        LossReason::Time,
        LossReason::Scope,
        LossReason::Rival,
        LossReason::Postponed,
        LossReason::Silence,
        LossReason::Other,
    ];
}

/// What was typed about a sale. Nothing typed says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pursuit {
    /// The day on which it was seen to be lost, where no answer said so.
    pub lost: Option<CivilDate>,
    pub reason: Option<LossReason>,
    /// Why, in words.
    pub words: Rc<str>,
    /// The day on which the work was done.
    pub done: Option<CivilDate>,
    pub steps: Vec<NextStep>,
}

impl Pursuit {
    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        *self == Pursuit::default()
    }
}
