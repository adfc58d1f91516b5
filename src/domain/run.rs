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

/// After how many months a price is due to be looked at again.
pub const REVIEW_MONTHS: i32 = 6;

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

impl Run {
    /// The day on which its price is due to be looked at: half a year after it began or was reviewed last.
    pub fn review(&self) -> Option<CivilDate> {
        let from = self.reviewed.max(self.from)?;
        let months = i32::from(from.month()).saturating_sub(1).saturating_add(REVIEW_MONTHS);
        let year = from.year().saturating_add(months.div_euclid(12));
        let month = u8::try_from(months.rem_euclid(12).saturating_add(1)).ok()?;
        // A month may be shorter than that of the first day.
        (1..=from.day()).rev().find_map(|day| CivilDate::new(year, month, day))
    }
}
