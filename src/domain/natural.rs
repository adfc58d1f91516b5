//! Whole numbers from 0 upwards, of any size. Only what exact fractions need: a general library for big integers weighs five
//! times as much in the program, for methods that pay from a thousand digits on. Its results are held against one in the tests.

use std::cmp::Ordering;

/// Bits of a limb.
const BITS: u32 = 32;

/// A whole number: limbs of 32 bits, the lowest first, none of them 0 at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Natural {
    limbs: Vec<u32>,
}

/// The lower half.
fn low(wide: u64) -> u32 {
    (wide & u64::from(u32::MAX)) as u32
}

/// The upper half.
fn high(wide: u64) -> u32 {
    (wide >> BITS) as u32
}

impl Natural {
    /// From a number of 128 bits.
    pub fn new(number: u128) -> Natural {
        Natural { limbs: [0, 32, 64, 96].map(|bits| (number >> bits) as u32).to_vec() }.trimmed()
    }

    /// 0.
    pub fn zero() -> Natural {
        Natural::default()
    }

    /// Whether it is 0.
    pub fn is_zero(&self) -> bool {
        self.limbs.is_empty()
    }

    /// Whether it is 1.
    pub fn is_one(&self) -> bool {
        self.limbs == [1]
    }

    /// The number in 128 bits, if it fits.
    pub fn small(&self) -> Option<u128> {
        let fits = self.limbs.len() <= 4;
        let put = |number: u128, limb: &u32| (number << BITS) | u128::from(*limb);
        fits.then(|| self.limbs.iter().rev().fold(0, put))
    }

    fn trimmed(mut self) -> Natural {
        while self.limbs.last() == Some(&0) {
            self.limbs.pop();
        }
        self
    }

    fn limb(&self, place: usize) -> u64 {
        u64::from(self.limbs.get(place).copied().unwrap_or(0))
    }

    /// The sum.
    #[inline(never)]
    pub fn plus(&self, other: &Natural) -> Natural {
        let length = self.limbs.len().max(other.limbs.len());
        let mut limbs = Vec::with_capacity(length.saturating_add(1));
        let mut carry = 0_u64;
        for place in 0..length {
            // Two limbs and a carry are below 2^34.
            carry = carry.wrapping_add(self.limb(place)).wrapping_add(other.limb(place));
            limbs.push(low(carry));
            carry >>= BITS;
        }
        limbs.push(low(carry));
        Natural { limbs }.trimmed()
    }

    /// The difference; 0 where `other` is larger.
    #[inline(never)]
    pub fn minus(&self, other: &Natural) -> Natural {
        if *self < *other {
            return Natural::zero();
        }
        let mut limbs = Vec::with_capacity(self.limbs.len());
        let mut borrow = 0_i64;
        for place in 0..self.limbs.len() {
            borrow = borrow.wrapping_add(self.limb(place) as i64).wrapping_sub(other.limb(place) as i64);
            limbs.push(borrow as u32);
            borrow >>= BITS;
        }
        Natural { limbs }.trimmed()
    }

    /// The product, by the method of paper and pencil.
    #[inline(never)]
    pub fn times(&self, other: &Natural) -> Natural {
        let mut limbs = vec![0_u32; self.limbs.len().saturating_add(other.limbs.len())];
        for (place, one) in self.limbs.iter().enumerate() {
            let mut carry = 0_u64;
            let row = limbs.get_mut(place..).unwrap_or_default();
            for (offset, limb) in row.iter_mut().enumerate() {
                // (2^32 - 1)^2 + 2 (2^32 - 1) is 2^64 - 1: it fits.
                carry =
                    u64::from(*one).wrapping_mul(other.limb(offset)).wrapping_add(carry).wrapping_add(u64::from(*limb));
                *limb = low(carry);
                carry >>= BITS;
            }
        }
        Natural { limbs }.trimmed()
    }

    /// Multiplied by itself `exponent` times.
    pub fn to_the(&self, exponent: u32) -> Natural {
        (0..exponent).fold(Natural::new(1), |power, _| power.times(self))
    }

    /// Shifted up by less than a limb's bits.
    fn shifted_up(&self, bits: u32) -> Natural {
        self.times(&Natural::new(1_u128.checked_shl(bits).unwrap_or(1)))
    }

    /// Quotient and remainder by one limb above 0.
    fn over_limb(&self, divisor: u32) -> (Natural, u32) {
        let divisor = u64::from(divisor.max(1));
        let mut rest = 0_u64;
        let mut limbs = self.limbs.clone();
        for limb in limbs.iter_mut().rev() {
            let here = (rest << BITS) | u64::from(*limb);
            *limb = low(here.checked_div(divisor).unwrap_or(0));
            rest = here.checked_rem(divisor).unwrap_or(0);
        }
        (Natural { limbs }.trimmed(), low(rest))
    }

    /// Quotient and remainder; nothing by 0. Knuth's algorithm D (The Art of Computer Programming, 4.3.1).
    #[inline(never)]
    pub fn over(&self, divisor: &Natural) -> Option<(Natural, Natural)> {
        let (Some(top), length) = (divisor.limbs.last(), divisor.limbs.len()) else { return None };
        if *self < *divisor {
            return Some((Natural::zero(), self.clone()));
        }
        if length == 1 {
            let (quotient, rest) = self.over_limb(*top);
            return Some((quotient, Natural::new(u128::from(rest))));
        }
        // Scaled so that the divisor's highest bit is set: a guess from two limbs is then at most two too large.
        let scale = top.leading_zeros();
        let divisor = divisor.shifted_up(scale);
        let mut rest = self.shifted_up(scale).limbs;
        rest.push(0);
        let places = rest.len().saturating_sub(length);
        let mut quotient = vec![0_u32; places];
        for place in (0..places).rev() {
            let digit = next_digit(rest.get_mut(place..).unwrap_or_default(), &divisor, length);
            if let Some(limb) = quotient.get_mut(place) {
                *limb = digit;
            }
        }
        let rest = Natural { limbs: rest }.trimmed().over_power_of_two(scale);
        Some((Natural { limbs: quotient }.trimmed(), rest))
    }

    /// Shifted down by less than a limb's bits.
    fn over_power_of_two(&self, bits: u32) -> Natural {
        self.over_limb(1_u32.checked_shl(bits).unwrap_or(1)).0
    }

    /// The largest number that divides both.
    #[inline(never)]
    pub fn shared(&self, other: &Natural) -> Natural {
        let (mut one, mut two) = (self.clone(), other.clone());
        while let Some((_, rest)) = one.over(&two) {
            one = std::mem::replace(&mut two, rest);
        }
        one
    }
}

/// One limb of a quotient: taken off the window of the rest that begins at its place, `length` limbs and one more.
fn next_digit(window: &mut [u32], divisor: &Natural, length: usize) -> u32 {
    let at = |place: usize| window.get(place).copied().map_or(0, u64::from);
    let (first, second) = (divisor.limb(length.wrapping_sub(1)), divisor.limb(length.wrapping_sub(2)));
    let two = (at(length) << BITS) | at(length.wrapping_sub(1));
    let mut guess = two.checked_div(first).unwrap_or(0);
    let mut left = two.checked_rem(first).unwrap_or(0);
    let base = 1_u64 << BITS;
    while guess >= base || guess.wrapping_mul(second) > ((left << BITS) | at(length.wrapping_sub(2))) {
        guess = guess.wrapping_sub(1);
        left = left.wrapping_add(first);
        if left >= base {
            break;
        }
    }
    let (mut carry, mut borrow) = (0_u64, 0_i64);
    for (place, limb) in window.iter_mut().enumerate().take(length.saturating_add(1)) {
        carry = carry.wrapping_add(guess.wrapping_mul(divisor.limb(place)));
        borrow = borrow.wrapping_add(i64::from(*limb)).wrapping_sub(i64::from(low(carry)));
        *limb = borrow as u32;
        borrow >>= BITS;
        carry = u64::from(high(carry));
    }
    if borrow < 0 {
        // The guess was one too large after all, which happens once in two thousand million times.
        guess = guess.wrapping_sub(1);
        let mut carry = 0_u64;
        for (place, limb) in window.iter_mut().enumerate().take(length.saturating_add(1)) {
            carry = carry.wrapping_add(u64::from(*limb)).wrapping_add(divisor.limb(place));
            *limb = low(carry);
            carry >>= BITS;
        }
    }
    low(guess)
}

impl Ord for Natural {
    fn cmp(&self, other: &Natural) -> Ordering {
        let length = self.limbs.len().cmp(&other.limbs.len());
        length.then_with(|| self.limbs.iter().rev().cmp(other.limbs.iter().rev()))
    }
}

impl PartialOrd for Natural {
    fn partial_cmp(&self, other: &Natural) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// In decimal digits.
impl std::fmt::Display for Natural {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut left = self.clone();
        let mut groups = Vec::new();
        while !left.is_zero() {
            let (rest, group) = left.over_limb(1_000_000_000);
            groups.push(group);
            left = rest;
        }
        let mut text = groups.pop().unwrap_or(0).to_string();
        for group in groups.iter().rev() {
            let digits = group.to_string();
            text.extend(std::iter::repeat_n('0', 9_usize.saturating_sub(digits.len())));
            text.push_str(&digits);
        }
        f.write_str(&text)
    }
}
