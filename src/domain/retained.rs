//! What a retainer's hours become month by month: used, carried over, lapsed, over. Private; knows no money but the price of an
//! hour beyond.

use crate::domain::fraction::Fraction;
use crate::domain::retainer::{Retainer, Unused};
use crate::domain::typed::Typed;

/// What is agreed about the hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// Hours that each month's fee pays for.
    pub included: Fraction,
    pub unused: Unused,
    /// The price of an hour beyond; nothing where it is free.
    pub beyond: Option<Fraction>,
}

impl Agreed {
    /// What a model agrees. Only hourly retainers carry hours over or price those beyond.
    pub fn of(retainer: &Retainer, included: Fraction) -> Agreed {
        match retainer {
            Retainer::Hourly { unused, beyond, .. } => {
                let beyond = beyond.filter(|price| !price.is_negative()).map(Typed::fraction);
                Agreed { included, unused: *unused, beyond }
            }
            Retainer::Project { .. } | Retainer::Time | Retainer::Value { .. } => {
                Agreed { included, unused: Unused::Lapse, beyond: None }
            }
        }
    }
}

/// A month's hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthHours {
    /// Carried over from the month before.
    pub brought: Fraction,
    pub used: Fraction,
    /// Used beyond those that were there.
    pub over: Fraction,
    /// What they are paid with.
    pub over_paid: Fraction,
    pub carried: Fraction,
    pub lapsed: Fraction,
}

impl MonthHours {
    /// Hours beyond that are paid for.
    pub fn paid_over(&self, agreed: &Agreed) -> Fraction {
        let is_priced = agreed.beyond.as_ref().is_some_and(Fraction::is_positive);
        if is_priced { self.over.clone() } else { Fraction::zero() }
    }
}

/// One running balance with a cap: what is there is what was carried and a month's hours; what is left of it is carried on as far
/// as the cap allows, and the rest lapses.
pub fn course(agreed: &Agreed, used: &[Fraction]) -> Vec<MonthHours> {
    let mut brought = Fraction::zero();
    let months = used.iter().map(|used| {
        let there = brought.plus(&agreed.included);
        let left = there.minus(used);
        let (left, over) = match left.is_negative() {
            true => (Fraction::zero(), left.negated()),
            false => (left, Fraction::zero()),
        };
        let carried = match agreed.unused {
            Unused::Lapse => Fraction::zero(),
            Unused::RollOver { cap: None } => left.clone(),
            Unused::RollOver { cap: Some(cap) } => left.clone().min(cap.or_nothing().fraction()),
        };
        let over_paid = agreed.beyond.as_ref().map_or_else(Fraction::zero, |price| over.times(price));
        MonthHours {
            brought: std::mem::replace(&mut brought, carried.clone()),
            used: used.clone(),
            over,
            over_paid,
            lapsed: left.minus(&carried),
            carried,
        }
    });
    months.collect()
}
