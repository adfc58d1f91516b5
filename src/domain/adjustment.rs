//! What is taken off a price, or put on it: a percentage first, then an amount.

use crate::domain::rounding::{Rounding, product};
use crate::domain::typed::Typed;

/// One hundred percent in units of 10^-8.
const HUNDRED: i128 = 10_000_000_000;

/// A percentage, an amount, or both; nothing of either is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Adjustment {
    pub percent: Option<Typed>,
    pub amount: Option<Typed>,
}

impl Adjustment {
    /// Whether there is nothing to take off or to put on.
    pub fn is_none(&self) -> bool {
        self.percent.is_none_or(Typed::is_zero) && self.amount.is_none_or(Typed::is_zero)
    }

    /// The percentage of a discount, where there is one that counts.
    pub fn percent_off(&self) -> Option<Typed> {
        self.percent.filter(|_| self.percent_units(100) != 0)
    }

    /// The amount, where there is one that counts.
    pub fn amount_off(&self) -> Option<Typed> {
        self.amount.filter(|amount| !amount.is_negative() && !amount.is_zero())
    }

    /// The percentage in units of 10^-8, where it counts: from 0 to `most`.
    fn percent_units(&self, most: i64) -> i128 {
        let units = self.percent.map_or(0, Typed::units);
        if (0..=Typed::whole(most).units()).contains(&units) { units } else { 0 }
    }

    /// The amount in minor units, where it counts: zero or more.
    fn amount_units(&self, rounding: Rounding, digits: u32) -> Option<i128> {
        let amount = self.amount.filter(|amount| !amount.is_negative()).map_or(Some(0), |amount| {
            let finer = crate::domain::typed::MOST_DECIMALS.checked_sub(digits)?;
            rounding.divide(amount.units(), 10_i128.checked_pow(finer)?)
        })?;
        Some(amount)
    }

    /// What a discount leaves of an amount above zero: round(amount x (1 - percent)), less the amount, never below zero.
    pub fn taken_off(&self, from: i128, rounding: Rounding, digits: u32) -> Option<i128> {
        let left = product(from, HUNDRED.checked_sub(self.percent_units(100))?)?;
        let left = rounding.divide(left, HUNDRED)?;
        Some(left.checked_sub(self.amount_units(rounding, digits)?)?.max(0))
    }

    /// What a charge adds to an amount: round(amount x (1 + percent)) less the amount, and the amount typed.
    pub fn put_on(&self, to: i128, rounding: Rounding, digits: u32) -> Option<i128> {
        let raised = product(to, HUNDRED.checked_add(self.percent_units(MOST_CHARGE_PERCENT))?)?;
        let raised = rounding.divide(raised, HUNDRED)?;
        raised.checked_sub(to)?.checked_add(self.amount_units(rounding, digits)?)
    }
}

/// The highest charge in percent of what it is put on.
pub const MOST_CHARGE_PERCENT: i64 = 1_000;

/// A percentage of an amount, rounded, in minor units.
pub fn percent_of(amount: i128, percent: Typed, rounding: Rounding) -> Option<i128> {
    rounding.divide(product(amount, percent.units())?, HUNDRED)
}
