//! An exact fraction of whole numbers of any size, always in lowest terms. Knows nothing of money or rounding.
//!
//! Thirds and sevenths are everywhere between a cost and a rate, and a 96-bit decimal turns 35 x (1/0.7) into 50.000...001,
//! which a rate that is rounded up would show as 51. So figures stay fractions until the last step.

use std::cmp::Ordering;

use crate::domain::natural::Natural;

/// An exact fraction. The denominator is above zero, and the two share no factor; nothing is positive.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Fraction {
    is_negative: bool,
    numerator: Natural,
    denominator: Natural,
}

impl Fraction {
    /// `numerator / denominator`, below zero if so said; nothing where the denominator is zero.
    #[inline(never)]
    pub fn new(is_negative: bool, numerator: Natural, denominator: Natural) -> Option<Fraction> {
        if denominator.is_zero() {
            return None;
        }
        let is_negative = is_negative && !numerator.is_zero();
        let shared = if denominator.is_one() { Natural::new(1) } else { numerator.shared(&denominator) };
        if shared.is_one() {
            return Some(Fraction { is_negative, numerator, denominator });
        }
        let (numerator, denominator) = (numerator.over(&shared)?.0, denominator.over(&shared)?.0);
        Some(Fraction { is_negative, numerator, denominator })
    }

    /// A whole number.
    pub fn whole(number: i128) -> Fraction {
        let numerator = Natural::new(number.unsigned_abs());
        Fraction { is_negative: number < 0, numerator, denominator: Natural::new(1) }
    }

    /// `mantissa / 10^scale`.
    #[inline(never)]
    pub fn decimal(mantissa: i128, scale: u32) -> Fraction {
        let numerator = Natural::new(mantissa.unsigned_abs());
        Fraction::new(mantissa < 0, numerator, power_of_ten(scale)).unwrap_or_else(Fraction::zero)
    }

    /// Zero.
    pub fn zero() -> Fraction {
        Fraction::whole(0)
    }

    /// One.
    pub fn one() -> Fraction {
        Fraction::whole(1)
    }

    /// The upper number, without its sign.
    pub fn numerator(&self) -> &Natural {
        &self.numerator
    }

    /// The lower number, above zero.
    pub fn denominator(&self) -> &Natural {
        &self.denominator
    }

    /// Whether it is 0.
    pub fn is_zero(&self) -> bool {
        self.numerator.is_zero()
    }

    /// Whether it is below 0.
    pub fn is_negative(&self) -> bool {
        self.is_negative
    }

    /// Whether it is above 0.
    pub fn is_positive(&self) -> bool {
        !self.is_negative && !self.is_zero()
    }

    /// The sum.
    #[inline(never)]
    pub fn plus(&self, other: &Fraction) -> Fraction {
        let mine = self.numerator.times(&other.denominator);
        let theirs = other.numerator.times(&self.denominator);
        let (is_negative, numerator) = match (self.is_negative == other.is_negative, mine < theirs) {
            (true, _) => (self.is_negative, mine.plus(&theirs)),
            (false, false) => (self.is_negative, mine.minus(&theirs)),
            (false, true) => (other.is_negative, theirs.minus(&mine)),
        };
        let denominator = self.denominator.times(&other.denominator);
        Fraction::new(is_negative, numerator, denominator).unwrap_or_else(Fraction::zero)
    }

    /// The difference.
    pub fn minus(&self, other: &Fraction) -> Fraction {
        self.plus(&other.negated())
    }

    /// The same on the other side of zero.
    pub fn negated(&self) -> Fraction {
        Fraction { is_negative: !self.is_negative && !self.is_zero(), ..self.clone() }
    }

    /// The product.
    #[inline(never)]
    pub fn times(&self, other: &Fraction) -> Fraction {
        let numerator = self.numerator.times(&other.numerator);
        let denominator = self.denominator.times(&other.denominator);
        Fraction::new(self.is_negative != other.is_negative, numerator, denominator).unwrap_or_else(Fraction::zero)
    }

    /// The quotient; nothing where `other` is zero.
    #[inline(never)]
    pub fn over(&self, other: &Fraction) -> Option<Fraction> {
        let numerator = self.numerator.times(&other.denominator);
        let denominator = self.denominator.times(&other.numerator);
        Fraction::new(self.is_negative != other.is_negative, numerator, denominator)
    }

    /// Multiplied by itself `exponent` times.
    pub fn to_the(&self, exponent: u32) -> Fraction {
        Fraction {
            is_negative: self.is_negative && exponent % 2 == 1,
            numerator: self.numerator.to_the(exponent),
            denominator: self.denominator.to_the(exponent),
        }
    }

    /// The sum of many.
    pub fn sum<'a>(parts: impl IntoIterator<Item = &'a Fraction>) -> Fraction {
        parts.into_iter().fold(Fraction::zero(), |sum, part| sum.plus(part))
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Fraction) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Fraction) -> Ordering {
        let sizes = || self.numerator.times(&other.denominator).cmp(&other.numerator.times(&self.denominator));
        match (self.is_negative, other.is_negative) {
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (false, false) => sizes(),
            (true, true) => sizes().reverse(),
        }
    }
}

/// 10 to the power of `scale`.
pub fn power_of_ten(scale: u32) -> Natural {
    match 10_u128.checked_pow(scale) {
        Some(power) => Natural::new(power),
        None => Natural::new(10).to_the(scale),
    }
}
