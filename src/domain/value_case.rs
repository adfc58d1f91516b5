//! What the work is worth to the client, as it was typed: the way from a visit to a sale, today and as it is to be.

use crate::domain::typed::Typed;

/// The way from a visit to a sale, a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Funnel {
    pub visits: Option<Typed>,
    /// Percent of the visits that become an enquiry.
    pub lead_rate: Option<Typed>,
    /// Percent of the enquiries that become a sale.
    pub close_rate: Option<Typed>,
    /// What a sale is worth, or a customer over a lifetime.
    pub sale: Option<Typed>,
}

/// What it is worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ValueCase {
    pub today: Funnel,
    /// What is not typed here is as today.
    pub goal: Funnel,
    /// Over how many months the goal is reached; at once where nothing is typed.
    pub ramp: Option<Typed>,
    /// The price as a share of what it is worth, in percent.
    pub share: Option<Typed>,
    /// By how much the client wants to grow, in percent.
    pub growth: Option<Typed>,
    /// The client's revenue a year.
    pub revenue: Option<Typed>,
    /// What a purchase is worth.
    pub purchase: Option<Typed>,
    /// Whether the proposal is to show it.
    pub is_shown: bool,
}
