//! Splits an amount so that the parts sum to the whole, to the last minor unit.

use std::cmp::Ordering;

use crate::domain::fraction::Fraction;
use crate::domain::rounding;

/// Splits a total, zero or more, in proportion to weights by largest remainder: each share is rounded down, and the units that are
/// left go one each to the shares that lost most. A tie goes to the one that `before` puts first, then to the earlier. A weight of
/// zero or less takes no share. Nothing where no weight takes one.
///
/// Ours: `share = total x weight / sum of weights`. A total of 10^15 by a weight of 10^15 is 10^30, which 128 bits hold.
pub fn largest_remainder(
    total: i128,
    weights: &[i128],
    before: &dyn Fn(usize, usize) -> Ordering,
) -> Option<Vec<i128>> {
    let sum = weights.iter().filter(|weight| **weight > 0).try_fold(0_i128, |sum, weight| sum.checked_add(*weight))?;
    (sum > 0).then_some(())?;
    let share = |weight: &i128| -> Option<(i128, i128)> {
        let product = rounding::product(total, (*weight).max(0))?;
        Some((product.checked_div(sum)?, product.checked_rem(sum)?))
    };
    let exact: Vec<(i128, i128)> = weights.iter().map(share).collect::<Option<_>>()?;
    let remainder = |place: usize| exact.get(place).map(|(_, rest)| *rest);
    spread(total, exact.iter().map(|(whole, _)| *whole).collect(), &|one, two| {
        remainder(two).cmp(&remainder(one)).then_with(|| before(one, two))
    })
}

/// The same for weights that are not whole, such as the shares of taxes in a gross amount.
pub fn largest_remainder_of(
    total: i128,
    weights: &[Fraction],
    before: &dyn Fn(usize, usize) -> Ordering,
) -> Option<Vec<i128>> {
    let whole = Fraction::whole(total).over(&Fraction::sum(weights))?;
    let mut shares = Vec::with_capacity(weights.len());
    let mut remainders = Vec::with_capacity(weights.len());
    for weight in weights {
        let exact = weight.times(&whole);
        let down = rounding::Rounding::Down.units(&exact, 0)?;
        remainders.push(exact.minus(&Fraction::whole(down)));
        shares.push(down);
    }
    spread(total, shares, &|one, two| remainders.get(two).cmp(&remainders.get(one)).then_with(|| before(one, two)))
}

/// So many equal parts of a total; the units that are left go one each to the first parts.
pub fn equal_parts(total: i128, parts: u32) -> Option<Vec<i128>> {
    let count = i128::from(parts);
    // Rounded down also below zero, so that what is left is never negative.
    let (each, left) = (total.checked_div_euclid(count)?, total.checked_rem_euclid(count)?);
    Some((0..count).map(|place| each.saturating_add(i128::from(place < left))).collect())
}

/// Gives what the shares leave of the total to them, one unit each, in order.
fn spread(total: i128, mut shares: Vec<i128>, order: &dyn Fn(usize, usize) -> Ordering) -> Option<Vec<i128>> {
    let given = shares.iter().try_fold(0_i128, |sum, share| sum.checked_add(*share))?;
    let left = usize::try_from(total.checked_sub(given)?).ok()?;
    let mut places: Vec<usize> = (0..shares.len()).collect();
    places.sort_by(|one, two| order(*one, *two).then(one.cmp(two)));
    for place in places.into_iter().take(left) {
        let share = shares.get_mut(place)?;
        *share = share.checked_add(1)?;
    }
    Some(shares)
}
