//! What an offer changes: the quote that was accepted before, and what the client is told about the change. Public; it has no field in
//! which a cost could stand.

use std::rc::Rc;

use crate::domain::civil_date::CivilDate;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::issued::typed;
use crate::domain::pool::Sums;
use crate::domain::rounding;
use crate::domain::typed::Typed;

/// What is paid once, in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Once {
    /// Without tax; nothing where it is unknown.
    pub net: Option<Typed>,
    /// With tax.
    pub gross: Typed,
}

impl Once {
    /// Whether it is as much as another.
    pub fn is_as(&self, other: &Once) -> bool {
        self.gross.units() == other.gross.units() && self.net.map(Typed::units) == other.net.map(Typed::units)
    }

    /// The same to the last minor unit of a currency with so many digits, without tax and with it; nothing where it is too large.
    pub fn in_digits(&self, digits: u32) -> Option<(Option<Fixed>, Fixed)> {
        let exact = |typed: Typed| rounding::half_away_from_zero(&typed.fraction(), digits);
        Some((self.net.and_then(exact), exact(self.gross)?))
    }
}

/// The public part of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeOrder {
    /// The number of the quote that was accepted, and the day on which it was issued.
    pub number: u32,
    pub on: CivilDate,
    /// What was accepted until now, in the offer's currency.
    pub before: Once,
    /// The last day of the work as it was agreed, and as it will be.
    pub ends: Option<CivilDate>,
    pub ends_after: Option<CivilDate>,
    /// How the days of the work change, in words.
    pub schedule: String,
    /// What the change does for the client, in words.
    pub reason: String,
}

impl ChangeOrder {
    /// The same with its amounts to the last minor unit of a currency with so many digits.
    pub fn in_digits(&self, digits: u32) -> Option<Rc<ChangeOrder>> {
        let (net, gross) = self.before.in_digits(digits)?;
        let before = Once { net: net.and_then(typed), gross: typed(gross)? };
        Some(Rc::new(ChangeOrder { before, ..self.clone() }))
    }

    /// What is paid once for everything when a choice of the change is accepted, without tax where that is known, and with it: what was
    /// accepted until now and the change. Nothing where it is too large.
    pub fn after(&self, change: &Sums) -> Option<(Option<Fixed>, Fixed)> {
        let (net, gross) = self.before.in_digits(change.gross.digits())?;
        Some((net.and_then(|net| net.plus(change.net)), gross.plus(change.gross)?))
    }

    /// How many days later the work ends; less than nothing where it ends earlier.
    pub fn days_later(&self) -> Option<i64> {
        self.ends.zip(self.ends_after).map(|(before, after)| before.days_until(after))
    }
}

/// What a draft changes: its public part, and the quote that it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeOf {
    pub quote: Id,
    pub order: Rc<ChangeOrder>,
}
