//! What is agreed beside price and work: how long the offer stands, and what happens when something goes otherwise.

use crate::domain::civil_date::CivilDate;
use crate::domain::id::Id;
use crate::domain::typed::Typed;

/// What is paid where the work is ended at a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KillFee {
    pub id: Id,
    /// "After the first draft".
    pub stage: String,
    /// Percent of the price.
    pub percent: Option<Typed>,
}

/// The terms of an offer. What was not typed is not agreed, and not shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// The last day on which it can be accepted, to its end in the sender's zone.
    pub valid_until: Option<CivilDate>,
    /// The sender's time zone by its IANA name, such as "Europe/Kyiv".
    pub zone: String,
    /// Percent a month on what is paid late.
    pub late_fee: Option<Typed>,
    pub kill_fees: Vec<KillFee>,
    /// Rounds of revision that the price holds.
    pub rounds: Option<Typed>,
    /// Price of one round more.
    pub round_price: Option<Typed>,
    /// What happens when a date is missed, by either side.
    pub missed_dates: String,
    /// Anything else.
    pub other: String,
}
