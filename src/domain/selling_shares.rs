//! What goes to whoever brings the work or carries the money: commission, referral, a platform's fee. Private.

use crate::domain::typed::Typed;

/// What a commission is a share of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CommissionOn {
    /// What is left of the net after the floor of its hours, what is bought in and the other selling costs.
    #[default]
    Profit,
    /// The net.
    Sale,
}

/// Shares of a price, in percent; what was not typed is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SellingShares {
    pub commission: Option<Typed>,
    pub on: CommissionOn,
    /// How much of the commission goes to whoever assisted the sale.
    pub assistant: Option<Typed>,
    /// Of the net: to whoever recommended, or off for whoever was.
    pub referral: Option<Typed>,
    /// Of the gross, as platforms reckon.
    pub platform: Option<Typed>,
}
