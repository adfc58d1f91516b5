//! The workbook's own year and those that follow, as costs and pay grow and what was paid once ends.

use crate::domain::rate_bands::{RateBands, Scenario};
use crate::domain::studio::Studio;

/// One year of the projection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearAhead {
    pub year: i32,
    pub years_on: u32,
    pub bands: RateBands,
}

impl Studio {
    /// The years, the workbook's own first.
    pub fn projection(&self) -> Vec<YearAhead> {
        let year = |years_on: u32| YearAhead {
            year: self.year.saturating_add(i32::try_from(years_on).unwrap_or(0)),
            years_on,
            bands: self.rate_bands(Scenario { years_on, ..Scenario::default() }),
        };
        (0..=self.years_ahead).map(year).collect()
    }
}
