//! The amounts of a choice that a client is shown, and by which two programs can tell that they reckon alike.

use crate::domain::fixed::Fixed;
use crate::domain::totals::Totals;

/// What a choice comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Paid once, without tax.
    pub net: Fixed,
    /// Paid once, with tax.
    pub gross: Fixed,
    /// Paid again and again, each with tax: each period, or the whole term where the price is spread.
    pub recurring: Vec<Fixed>,
}

impl Shown {
    /// What is shown of totals.
    pub fn of(totals: &Totals) -> Shown {
        Shown {
            net: totals.one_off.net,
            gross: totals.one_off.gross,
            recurring: totals.recurring.iter().map(|one| one.sums.gross).collect(),
        }
    }
}
