//! The rates at other billable hours and other costs.

use crate::domain::rate_bands::{RateBands, Scenario};
use crate::domain::studio::Studio;
use crate::domain::typed::Typed;

/// Usual hours one person bills in a year, from the fewest to the most, in hundreds.
const USUAL_HUNDREDS: std::ops::RangeInclusive<i64> = 10..=15;

impl Studio {
    /// The rates at the hours and costs tried; those of the year while neither is, none at hours of 0 or below.
    pub fn what_if(&self) -> RateBands {
        self.rate_bands(Scenario { years_on: 0, hours: self.what_if_hours, costs: self.what_if_costs })
    }

    /// The usual hours of as many people as bill: 1,000 to 1,500 for one.
    pub fn usual_hours(&self) -> Vec<Typed> {
        let people = i64::try_from(self.team.iter().filter(|member| member.bills).count().max(1)).unwrap_or(1);
        USUAL_HUNDREDS.map(|hundreds| Typed::whole(hundreds.saturating_mul(100).saturating_mul(people))).collect()
    }

    /// The rates at other hours, the costs changed as they are tried.
    pub fn at_hours(&self, hours: Typed) -> RateBands {
        self.rate_bands(Scenario { years_on: 0, hours: Some(hours), costs: self.what_if_costs })
    }
}
