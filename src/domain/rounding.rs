//! The only place where digits are dropped. Each policy has a name.

use std::cmp::Ordering;

use crate::domain::fixed::Fixed;
use crate::domain::fraction::{Fraction, power_of_ten};
use crate::domain::natural::Natural;

/// A power of ten; nothing where it would not fit. Small ones are looked up, because a browser multiplies 128 bits slowly and there are thousands of lines.
pub fn ten_to_the(exponent: u32) -> Option<i128> {
    const POWERS: [i64; 19] = [
        1,
        10,
        100,
        1_000,
        10_000,
        100_000,
        1_000_000,
        10_000_000,
        100_000_000,
        1_000_000_000,
        10_000_000_000,
        100_000_000_000,
        1_000_000_000_000,
        10_000_000_000_000,
        100_000_000_000_000,
        1_000_000_000_000_000,
        10_000_000_000_000_000,
        100_000_000_000_000_000,
        1_000_000_000_000_000_000,
    ];
    let place = usize::try_from(exponent).ok()?;
    POWERS.get(place).map(|power| i128::from(*power)).or_else(|| 10_i128.checked_pow(exponent))
}

/// How an offer's amounts are rounded; the offer names it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rounding {
    /// 0.005 is 0.01, -0.005 is -0.01.
    #[default]
    HalfAway,
    /// Half to the even neighbour: 0.005 is 0.00, 0.015 is 0.02.
    HalfEven,
    /// Away from zero: 0.001 is 0.01, -0.001 is -0.01.
    Up,
    /// Toward zero: 0.009 is 0.00.
    Down,
}

impl Rounding {
    /// All four.
    pub const ALL: [Rounding; 4] = [Rounding::HalfAway, Rounding::HalfEven, Rounding::Up, Rounding::Down];

    /// `numerator / denominator` as a whole number, for a denominator above zero. Nothing where it would not fit.
    #[inline(never)]
    pub fn divide(self, numerator: i128, denominator: i128) -> Option<i128> {
        // A browser divides 64 bits at once, and 128 bit by bit.
        if let (Ok(magnitude), Ok(denominator)) = (u64::try_from(numerator.unsigned_abs()), u64::try_from(denominator))
        {
            let (whole, rest) = (magnitude.checked_div(denominator)?, magnitude.checked_rem(denominator)?);
            let up = self.goes_up(whole % 2 == 1, rest == 0, rest.cmp(&denominator.checked_sub(rest)?));
            let magnitude = i128::from(whole.checked_add(u64::from(up))?);
            return Some(if numerator < 0 { magnitude.wrapping_neg() } else { magnitude });
        }
        let (magnitude, denominator) = (numerator.unsigned_abs(), u128::try_from(denominator).ok()?);
        let (whole, rest) = (magnitude.checked_div(denominator)?, magnitude.checked_rem(denominator)?);
        let up = self.goes_up(whole % 2 == 1, rest == 0, rest.cmp(&denominator.checked_sub(rest)?));
        let magnitude = i128::try_from(whole.checked_add(u128::from(up))?).ok()?;
        if numerator < 0 { magnitude.checked_neg() } else { Some(magnitude) }
    }

    /// A value to `digits` behind the point, in units of the last. Nothing where it would not fit.
    #[inline(never)]
    pub fn units(self, value: &Fraction, digits: u32) -> Option<i128> {
        let (whole, rest) = value.numerator().times(&power_of_ten(digits)).over(value.denominator())?;
        let twice = rest.times(&Natural::new(2));
        let is_odd = whole.over(&Natural::new(2)).is_some_and(|(_, odd)| !odd.is_zero());
        let up = self.goes_up(is_odd, rest.is_zero(), twice.cmp(value.denominator()));
        let magnitude = if up { whole.plus(&Natural::new(1)) } else { whole };
        signed(value.is_negative(), &magnitude)
    }

    /// Whether a magnitude goes up to the next whole one: by whether it is odd, whether there is no rest, and how the rest
    /// compares with a half.
    fn goes_up(self, is_odd: bool, is_whole: bool, half: Ordering) -> bool {
        match self {
            Rounding::HalfAway => half != Ordering::Less,
            Rounding::HalfEven => half == Ordering::Greater || (half == Ordering::Equal && is_odd),
            Rounding::Up => !is_whole,
            Rounding::Down => false,
        }
    }
}

/// A magnitude with its sign, in 128 bits; nothing where it does not fit.
fn signed(is_negative: bool, magnitude: &Natural) -> Option<i128> {
    let magnitude = i128::try_from(magnitude.small()?).ok()?;
    if is_negative { magnitude.checked_neg() } else { Some(magnitude) }
}

/// How many units of 10^-digits a value comes to, half away from zero, without its sign.
fn half_away(value: &Fraction, digits: u32) -> Natural {
    let two = Natural::new(2);
    let twice = value.numerator().times(&power_of_ten(digits)).times(&two).plus(value.denominator());
    twice.over(&value.denominator().times(&two)).map(|(units, _)| units).unwrap_or_default()
}

/// The next whole number up, by its sign and magnitude.
fn ceiling(value: &Fraction) -> Option<i128> {
    let (whole, rest) = value.numerator().over(value.denominator())?;
    match value.is_negative() || rest.is_zero() {
        true => signed(value.is_negative(), &whole),
        false => signed(false, &whole.plus(&Natural::new(1))),
    }
}

/// Half away from zero to `digits` behind the point: 0.005 is 0.01, -0.005 is -0.01. Amounts of money, and figures that are
/// compared with them. Nothing where the result would not fit in 128 bits.
#[inline(never)]
pub fn half_away_from_zero(value: &Fraction, digits: u32) -> Option<Fixed> {
    signed(value.is_negative(), &half_away(value, digits)).map(|units| Fixed::new(units, digits))
}

/// Up to the next whole step: a rate of 56.8333 with a step of 0.01 is 56.84, with a step of 5 it is 60. An exact multiple
/// stays. Rates that are shown, never amounts.
#[inline(never)]
pub fn up_to_step(value: &Fraction, step: Fixed) -> Option<Fixed> {
    if step.units() <= 0 {
        return None;
    }
    let steps = ceiling(&value.over(&step.fraction())?)?;
    Some(Fixed::new(steps.checked_mul(step.units())?, step.digits()))
}

/// Up to the next whole number: the day on which the costs are paid.
pub fn up_to_whole(value: &Fraction) -> Option<i128> {
    ceiling(value)
}

/// Half away from zero, of an amount that is already in units of 10^-`from` and shall be in units of 10^-`to`.
pub fn units_half_away(units: i128, from: u32, to: u32) -> Option<i128> {
    match from.checked_sub(to) {
        Some(finer) => Rounding::HalfAway.divide(units, ten_to_the(finer)?),
        None => units.checked_mul(ten_to_the(to.checked_sub(from)?)?),
    }
}

/// The product, if it fits; quickly where both are small.
pub fn product(one: i128, two: i128) -> Option<i128> {
    let small = i64::try_from(one).ok().zip(i64::try_from(two).ok());
    match small.and_then(|(one, two)| one.checked_mul(two)) {
        Some(product) => Some(i128::from(product)),
        None => one.checked_mul(two),
    }
}

/// A value with `digits` behind the point, half up in magnitude, of any size: how an evaluation is written down.
pub fn text(value: &Fraction, digits: u32) -> String {
    let magnitude = half_away(value, digits);
    let sign = if value.is_negative() && !magnitude.is_zero() { "-" } else { "" };
    let width = (digits as usize).saturating_add(1);
    let padded = format!("{:0>width$}", magnitude.to_string());
    let (whole, rest) = padded.split_at(padded.len().saturating_sub(digits as usize));
    let point = if rest.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{rest}")
}
