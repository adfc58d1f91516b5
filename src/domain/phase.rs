//! A stretch of the work with its dates and what is delivered at its end.

use crate::domain::civil_date::CivilDate;
use crate::domain::id::Id;

/// A phase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    pub id: Id,
    pub name: String,
    pub from: Option<CivilDate>,
    /// Its last day.
    pub to: Option<CivilDate>,
    /// What is delivered, a line each.
    pub deliverables: String,
}

impl Phase {
    /// Whether it ends before it starts.
    pub fn is_upside_down(&self) -> bool {
        self.from.zip(self.to).is_some_and(|(from, to)| to < from)
    }
}
