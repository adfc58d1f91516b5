//! What the numbers of a project's worth are called.

use crate::domain::value_case::{FunnelNumber, ValueNumber};
use crate::locale::phrase::Phrase;
use crate::locale::phrases::value as phrases;

/// A step from visits to money, today or as a goal.
pub fn step(number: FunnelNumber) -> Phrase<0> {
    match number {
        FunnelNumber::Visits => phrases::VISITS,
        FunnelNumber::Leads => phrases::LEADS,
        FunnelNumber::Closes => phrases::CLOSES,
        FunnelNumber::Sale => phrases::SALE,
    }
}

/// A number by itself, away from its table.
pub fn number(number: ValueNumber) -> Phrase<0> {
    match number {
        ValueNumber::Today(FunnelNumber::Visits) => phrases::VISITS_TODAY,
        ValueNumber::Today(FunnelNumber::Leads) => phrases::LEADS_TODAY,
        ValueNumber::Today(FunnelNumber::Closes) => phrases::CLOSES_TODAY,
        ValueNumber::Today(FunnelNumber::Sale) => phrases::SALE_TODAY,
        ValueNumber::Goal(FunnelNumber::Visits) => phrases::VISITS_GOAL,
        ValueNumber::Goal(FunnelNumber::Leads) => phrases::LEADS_GOAL,
        ValueNumber::Goal(FunnelNumber::Closes) => phrases::CLOSES_GOAL,
        ValueNumber::Goal(FunnelNumber::Sale) => phrases::SALE_GOAL,
        ValueNumber::Ramp => phrases::RAMP,
        ValueNumber::Share => phrases::SHARE,
        ValueNumber::Revenue => phrases::REVENUE,
        ValueNumber::Growth => phrases::GROWTH,
    }
}
