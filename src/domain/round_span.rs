//! Five round values around a span of amounts, for a picture of it: in steps of 1, 2 or 5 and their tens.

use crate::domain::fixed::Fixed;
use crate::domain::published_rates::Span;

/// A span among round values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoundSpan {
    /// In equal steps; the span begins behind the first and ends before the last.
    pub marks: [Fixed; 5],
    /// How far behind the first mark the span begins, in percent of the way to the last.
    pub start: Fixed,
    /// How long it is, in the same measure.
    pub length: Fixed,
}

/// Digits behind the point of a percent.
const FINE: u32 = 2;

/// No amount is larger: with it no product below leaves 64 bits, which are a quarter of the bytes of 128.
const MOST: u64 = 1_000_000_000_000_000;

/// The round values around a span of amounts from 0 to 10^15 minor units; nothing where it is a single amount.
pub fn round_span(span: Span) -> Option<RoundSpan> {
    let digits = span.from.digits();
    let [from, to] = [span.from.units(), span.to.units()].map(|units| u64::try_from(units).unwrap_or(u64::MAX));
    if from >= to || to > MOST || digits > 4 {
        return None;
    }
    let width = to.wrapping_sub(from);
    let step = round_step(width, 10_u64.wrapping_pow(digits));
    let first = from.checked_div(step)?.saturating_sub(1).wrapping_mul(step);
    let percent = |units: u64| {
        let part = units.wrapping_mul(10_000).checked_div(step.wrapping_mul(4)).unwrap_or(0);
        Fixed::new(i128::from(part), FINE)
    };
    let mark = |place: u64| Fixed::new(i128::from(first.wrapping_add(step.wrapping_mul(place))), digits);
    let start = percent(from.wrapping_sub(first));
    Some(RoundSpan { marks: [0, 1, 2, 3, 4].map(mark), start, length: percent(width) })
}

/// The smallest round step of which two are at least the width, and that is not below one.
fn round_step(width: u64, one: u64) -> u64 {
    let (mut step, mut lead) = (one, 1);
    while step.wrapping_mul(2) < width {
        // 1, 2, 5, 10: from 2 to 5 it is two and a half times as much.
        (step, lead) = match lead {
            2 => (step.wrapping_div(2).wrapping_mul(5), 5),
            _ => (step.wrapping_mul(2), if lead == 1 { 2 } else { 1 }),
        };
    }
    step
}
