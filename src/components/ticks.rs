//! The round values that stand along a scale: in steps of 1, 2 or 5 and their tens.

use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::rounding::up_to_step;

/// The most ticks a scale shows.
const MOST: usize = 40;

/// The smallest step of 1, 2 or 5 times a power of ten that is at least `least`.
pub fn round_step(least: &Fraction) -> Fixed {
    let steps = (0..=4).rev().flat_map(|digits| [1, 2, 5].map(|units| Fixed::new(units, digits)));
    let tens = (1..=18).flat_map(|tens| [1, 2, 5].map(|units| Fixed::new(units * 10_i128.pow(tens), 0)));
    steps.chain(tens).find(|step| step.fraction() >= *least).unwrap_or(Fixed::new(10_i128.pow(19), 0))
}

/// The round values from `low` to `high`, none below 0.
pub fn round_values(low: &Fraction, high: &Fraction, step: Fixed) -> Vec<Fixed> {
    let low = if low.is_negative() { Fraction::zero() } else { low.clone() };
    let Some(first) = up_to_step(&low, step) else { return Vec::new() };
    let values = (0..MOST as i128).map(|place| Fixed::new(first.units() + place * step.units(), step.digits()));
    values.take_while(|value| value.fraction() <= *high).collect()
}
