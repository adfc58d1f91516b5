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
    /// Hours of calls, reports and the like that use none of the paid ones; as planned where none were typed.
    pub unbilled: Option<Typed>,
    /// What was reached.
    pub results: Rc<str>,
}

/// How a retainer runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// The first day of the first month.
    pub from: Option<CivilDate>,
    /// When its price was reviewed last.
    pub reviewed: Option<CivilDate>,
    /// Hours that a month's fee pays for; what stands behind the line where none were typed.
    pub included: Option<Typed>,
    pub planned: Vec<Effort>,
    /// The first one first.
    pub months: Vec<RunMonth>,
}
