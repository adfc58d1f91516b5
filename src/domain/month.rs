//! A month of the civil calendar, without a clock or a zone.

use crate::domain::civil_date::{CivilDate, days_of_month};

/// A month of a year from 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Month {
    year: i32,
    month: u8,
}

impl Month {
    /// The month a day falls in.
    pub fn of(day: CivilDate) -> Month {
        Month { year: day.year(), month: day.month() }
    }

    /// From "YYYY-MM".
    pub fn from_text(text: &str) -> Option<Month> {
        CivilDate::from_text(&format!("{text}-01")).map(Month::of)
    }

    /// One of its days, counted from 1; nothing where it has fewer.
    pub fn day(self, day: u8) -> Option<CivilDate> {
        CivilDate::new(self.year, self.month, day)
    }

    /// How many days it has.
    pub fn days(self) -> u8 {
        days_of_month(self.year, self.month)
    }

    pub fn year(self) -> i32 {
        self.year
    }

    /// From 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}
