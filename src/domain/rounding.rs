//! The only place where digits are dropped. Each policy has a name.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};

use crate::domain::fixed::Fixed;
use crate::domain::fraction::{Fraction, power_of_ten};

/// Half away from zero to `digits` behind the point: 0.005 is 0.01, -0.005 is -0.01. Amounts of money, and figures that are
/// compared with them. Nothing where the result would not fit in 128 bits.
#[inline(never)]
pub fn half_away_from_zero(value: &Fraction, digits: u32) -> Option<Fixed> {
    let scaled = value.numerator() * power_of_ten(digits);
    let twice: BigInt = scaled.abs() * 2 + value.denominator();
    let magnitude = twice.div_floor(&(value.denominator() * 2));
    let units = if scaled.is_negative() { -magnitude } else { magnitude };
    Some(Fixed::new(units.to_i128()?, digits))
}

/// Up to the next whole step: a rate of 56.8333 with a step of 0.01 is 56.84, with a step of 5 it is 60. An exact multiple
/// stays. Rates that are shown, never amounts.
#[inline(never)]
pub fn up_to_step(value: &Fraction, step: Fixed) -> Option<Fixed> {
    if step.units() <= 0 {
        return None;
    }
    let steps = value.over(&step.fraction())?;
    let whole = steps.numerator().div_ceil(steps.denominator());
    Some(Fixed::new(whole.to_i128()?.checked_mul(step.units())?, step.digits()))
}

/// Up to the next whole number: the day on which the costs are paid.
pub fn up_to_whole(value: &Fraction) -> Option<i128> {
    value.numerator().div_ceil(value.denominator()).to_i128()
}

/// Half away from zero, of an amount that is already in units of 10^-`from` and shall be in units of 10^-`to`.
/// The quick way for the many lines of an offer; the same policy as [`half_away_from_zero`].
pub fn units_half_away(units: i128, from: u32, to: u32) -> Option<i128> {
    if to >= from {
        return units.checked_mul(10_i128.checked_pow(to.checked_sub(from)?)?);
    }
    let divisor = 10_i128.checked_pow(from.checked_sub(to)?)?;
    let half = divisor.checked_div(2)?;
    let magnitude = units.checked_abs()?.checked_add(half)?.checked_div(divisor)?;
    Some(if units < 0 { magnitude.checked_neg()? } else { magnitude })
}

/// A value with `digits` behind the point, half up in magnitude, of any size: how an evaluation is written down.
pub fn text(value: &Fraction, digits: u32) -> String {
    let scaled = value.numerator() * power_of_ten(digits);
    let twice: BigInt = scaled.abs() * 2 + value.denominator();
    let magnitude = twice.div_floor(&(value.denominator() * 2));
    let negative = scaled.is_negative() && !magnitude.is_zero();
    let width = (digits as usize).saturating_add(1);
    let padded = format!("{:0>width$}", magnitude.to_string());
    let (whole, rest) = padded.split_at(padded.len().saturating_sub(digits as usize));
    let point = if rest.is_empty() { "" } else { "." };
    format!("{}{whole}{point}{rest}", if negative { "-" } else { "" })
}
