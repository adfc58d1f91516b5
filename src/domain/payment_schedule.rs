//! When what is paid. The instalments sum to the price, to the last minor unit.

use crate::domain::adjustment::percent_of;
use crate::domain::allocation::{equal_parts, largest_remainder};
use crate::domain::civil_date::CivilDate;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::rounding::Rounding;
use crate::domain::typed::{MOST_DECIMALS, Typed};

/// One hundred percent in units of 10^-8.
const HUNDRED: i128 = 10_000_000_000;

/// The most equal parts.
pub const MOST_PARTS: u32 = 120;

/// How much an instalment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Portion {
    /// Percent of the price; outside of 0 to 100 it counts as nothing.
    Percent(Option<Typed>),
    /// So much.
    Amount(Option<Typed>),
    /// What the others leave, in so many equal parts.
    Equal(u32),
    /// What the others leave.
    Rest,
}

/// When an instalment is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Due {
    OnAcceptance,
    On(Option<CivilDate>),
    /// When something is reached: "delivery".
    Milestone(String),
    /// So many days after the invoice.
    NetDays(Option<Typed>),
}

/// One payment, or several equal ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instalment {
    pub id: Id,
    pub name: String,
    pub portion: Portion,
    pub due: Due,
}

/// What a schedule makes of a price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payments {
    /// Each payment with the instalment it is of, in their order.
    pub amounts: Vec<(Id, Fixed)>,
    pub fit: Fit,
}

/// Whether the payments are the price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    Whole,
    /// They sum to something else.
    Misses,
    /// They leave less than nothing for the rest.
    Exceeds,
}

/// The payments of a price. Where all are percentages that make 100, they go by largest remainder, a tie to the earlier one.
/// Otherwise each percentage is rounded by itself, and what is left is the rest, or is divided. Nothing where there is no
/// schedule, or the figures would not fit.
pub fn payments(schedule: &[Instalment], price: Fixed) -> Option<Payments> {
    if schedule.is_empty() {
        return None;
    }
    let (total, digits) = (price.units(), price.digits());
    let fixed = |units: i128| Fixed::new(units, digits);
    if let Some(percents) = whole_percents(schedule) {
        let shares = largest_remainder(total.checked_abs()?, &percents, &|_, _| std::cmp::Ordering::Equal)?;
        let amounts =
            schedule.iter().zip(shares).map(|(one, share)| (one.id, fixed(share.saturating_mul(total.signum()))));
        return Some(Payments { amounts: amounts.collect(), fit: Fit::Whole });
    }
    let mut given = 0_i128;
    for one in schedule {
        given = given.checked_add(amount(one.portion, total, digits)?.unwrap_or(0))?;
    }
    let left = total.checked_sub(given)?;
    let mut amounts = Vec::new();
    let mut has_rest = false;
    for one in schedule {
        match one.portion {
            // Only the first takes what is left.
            Portion::Rest | Portion::Equal(_) if has_rest => amounts.push((one.id, fixed(0))),
            Portion::Rest => {
                has_rest = true;
                amounts.push((one.id, fixed(left)));
            }
            Portion::Equal(count) => {
                has_rest = true;
                amounts.extend(equal_parts(left, count.max(1))?.into_iter().map(|part| (one.id, fixed(part))));
            }
            portion => amounts.push((one.id, fixed(amount(portion, total, digits)?.unwrap_or(0)))),
        }
    }
    let fit = match (has_rest, left) {
        (true, ..0) => Fit::Exceeds,
        (false, left) if left != 0 => Fit::Misses,
        _ => Fit::Whole,
    };
    Some(Payments { amounts, fit })
}

/// The percentages, where all are and they make 100.
fn whole_percents(schedule: &[Instalment]) -> Option<Vec<i128>> {
    let percent = |one: &Instalment| match one.portion {
        Portion::Percent(percent) => percent.map(Typed::units).filter(|units| *units >= 0),
        _ => None,
    };
    let percents: Vec<i128> = schedule.iter().map(percent).collect::<Option<_>>()?;
    (percents.iter().try_fold(0_i128, |sum, units| sum.checked_add(*units))? == HUNDRED).then_some(percents)
}

/// A portion that stands by itself, in minor units; nothing for what takes the rest.
fn amount(portion: Portion, total: i128, digits: u32) -> Option<Option<i128>> {
    let portion = match portion {
        Portion::Percent(percent) => {
            let percent = percent.filter(|percent| (0..=HUNDRED).contains(&percent.units()));
            percent_of(total, percent.unwrap_or(Typed::whole(0)), Rounding::HalfAway)?
        }
        Portion::Amount(amount) => {
            let finer = 10_i128.checked_pow(MOST_DECIMALS.checked_sub(digits)?)?;
            Rounding::HalfAway.divide(amount.unwrap_or(Typed::whole(0)).or_nothing().units(), finer)?
        }
        Portion::Equal(_) | Portion::Rest => return Some(None),
    };
    Some(Some(portion))
}
