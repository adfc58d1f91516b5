//! How a retainer runs, as it was typed: what is planned for a month, and what each month took. Private.

use std::rc::Rc;

use crate::domain::civil_date::CivilDate;
use crate::domain::id::Id;
use crate::domain::table::Table;
use crate::domain::typed::Typed;

/// Work that comes again each month: people x hours x times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effort {
    pub id: Id,
    pub role: Id,
    /// "Call", "Report".
    pub what: Rc<str>,
    pub people: Option<Typed>,
    pub hours: Option<Typed>,
    /// How often a month.
    pub times: Option<Typed>,
    /// Whether it uses the retainer's hours.
    pub is_billed: bool,
}

/// What a month took.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunMonth {
    /// Hours by role.
    pub used: Table<Id, Typed>,
    /// What was reached.
    pub results: Rc<str>,
}

/// How a retainer runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// The first day of the first month.
    pub from: Option<CivilDate>,
    pub planned: Vec<Effort>,
    /// The first one first.
    pub months: Vec<RunMonth>,
}
