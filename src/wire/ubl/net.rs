//! What is left of prices that hold their taxes when these are taken out, so that the parts still sum to the whole. Knows no
//! document.

use crate::domain::allocation::equal_parts;
use crate::domain::fraction::Fraction;
use crate::domain::rounding::Rounding;

/// The parts of a net in the places of the parts of a gross that holds taxes at a rate. They sum to the net; each is within a
/// minor unit of what it would be by itself, and within one more where the net itself was rounded otherwise. Nothing where
/// figures would not fit.
///
/// Ours: the sums of the first one, two, three parts are rounded, and a part is the difference of two of them, so that what
/// rounding takes from one part it gives to the next. What is still missing goes to the larger parts first.
pub fn parts(gross: &[i128], net: i128, rate: &Fraction) -> Option<Vec<i128>> {
    let divisor = Fraction::one().plus(rate);
    let (mut sum, mut before) = (0_i128, 0_i128);
    let mut parts = Vec::with_capacity(gross.len());
    for part in gross {
        sum = sum.checked_add(*part)?;
        let after = Rounding::HalfAway.units(&Fraction::whole(sum).over(&divisor)?, 0)?;
        parts.push(after.checked_sub(before)?);
        before = after;
    }
    let missing = net.checked_sub(before)?;
    let mut places: Vec<usize> = (0..gross.len()).filter(|place| gross.get(*place) != Some(&0)).collect();
    places.sort_by_key(|place| std::cmp::Reverse(gross.get(*place).map(|part| part.unsigned_abs())));
    if missing == 0 {
        return Some(parts);
    }
    let shares = equal_parts(missing.checked_abs()?, u32::try_from(places.len()).ok().filter(|count| *count > 0)?)?;
    for (place, share) in places.into_iter().zip(shares) {
        let part = parts.get_mut(place)?;
        *part = part.checked_add(share.checked_mul(missing.signum())?)?;
    }
    Some(parts)
}
