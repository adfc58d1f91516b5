//! One piece of work as it was done: when, how long, by whom and what for. Private. Knows no price.

use std::rc::Rc;

use crate::domain::civil_date::CivilDate;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;

/// The most minutes of one entry: a day has no more.
pub const MOST_MINUTES: u32 = 1_440;

/// A piece of work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeEntry {
    /// Names it within its sheet, counted from 1.
    pub number: u32,
    pub day: CivilDate,
    /// Minutes after midnight at which it began, below 1440. Nothing where only its length is known.
    pub start: Option<u16>,
    /// How long it took, from 1 to 1440.
    pub minutes: u32,
    /// The role at whose price it counts; nothing where it has none, and then it counts hours and no money.
    pub role: Option<Id>,
    /// The line of the proposal that it was done for.
    pub line: Option<Id>,
    /// What kind of work it is: "Design". Empty where none was told.
    pub kind: Rc<str>,
    /// What was done.
    pub what: Rc<str>,
    /// Who did it. Empty where it was not told.
    pub who: Rc<str>,
    /// Whether it uses what was sold.
    pub is_billed: bool,
}

impl TimeEntry {
    /// Its length in hours: minutes / 60.
    pub fn hours(&self) -> Fraction {
        hours(u64::from(self.minutes))
    }

    /// Whether another entry of the same person takes place in part of the same time. Those of which only the length is known don't
    /// overlap, nor those of nobody.
    pub fn overlaps(&self, other: &TimeEntry) -> bool {
        let (Some(one), Some(two)) = (self.start, other.start) else { return false };
        let is_same_person = !self.who.is_empty() && self.who == other.who;
        let (one, two) = (u32::from(one), u32::from(two));
        is_same_person
            && self.day == other.day
            && one < two.saturating_add(other.minutes)
            && two < one.saturating_add(self.minutes)
    }
}

/// Minutes in hours.
pub fn hours(minutes: u64) -> Fraction {
    Fraction::whole(i128::from(minutes)).over(&Fraction::whole(60)).unwrap_or(Fraction::zero())
}
