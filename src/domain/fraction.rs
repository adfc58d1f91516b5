//! An exact fraction of whole numbers of any size, always in lowest terms. Knows nothing of money or rounding.
//!
//! Thirds and sevenths are everywhere between a cost and a rate, and a 96-bit decimal turns 35 x (1/0.7) into 50.000...001,
//! which a rate that is rounded up would show as 51. So figures stay fractions until the last step.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, Zero};

/// An exact fraction. The denominator is above zero, and the two share no factor.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Fraction {
    numerator: BigInt,
    denominator: BigInt,
}

impl Fraction {
    /// `numerator / denominator`; nothing where the denominator is zero.
    #[inline(never)]
    pub fn new(numerator: BigInt, denominator: BigInt) -> Option<Fraction> {
        if denominator.is_zero() {
            return None;
        }
        if denominator.is_one() {
            return Some(Fraction { numerator, denominator });
        }
        let shared = numerator.gcd(&denominator);
        let (numerator, denominator) = (numerator / &shared, denominator / &shared);
        Some(match denominator.is_negative() {
            true => Fraction { numerator: -numerator, denominator: -denominator },
            false => Fraction { numerator, denominator },
        })
    }

    /// A whole number.
    pub fn whole(number: i128) -> Fraction {
        Fraction { numerator: BigInt::from(number), denominator: BigInt::one() }
    }

    /// `mantissa / 10^scale`.
    #[inline(never)]
    pub fn decimal(mantissa: i128, scale: u32) -> Fraction {
        Fraction::new(BigInt::from(mantissa), power_of_ten(scale)).unwrap_or_else(|| Fraction::whole(0))
    }

    /// Zero.
    pub fn zero() -> Fraction {
        Fraction::whole(0)
    }

    /// One.
    pub fn one() -> Fraction {
        Fraction::whole(1)
    }

    /// The upper number.
    pub fn numerator(&self) -> &BigInt {
        &self.numerator
    }

    /// The lower number, above zero.
    pub fn denominator(&self) -> &BigInt {
        &self.denominator
    }

    /// Whether it is 0.
    pub fn is_zero(&self) -> bool {
        self.numerator.is_zero()
    }

    /// Whether it is below 0.
    pub fn is_negative(&self) -> bool {
        self.numerator.is_negative()
    }

    /// Whether it is above 0.
    pub fn is_positive(&self) -> bool {
        self.numerator.is_positive()
    }

    /// The sum.
    #[inline(never)]
    pub fn plus(&self, other: &Fraction) -> Fraction {
        if self.denominator == other.denominator {
            return Fraction::new(&self.numerator + &other.numerator, self.denominator.clone())
                .unwrap_or_else(Fraction::zero);
        }
        Fraction::new(
            &self.numerator * &other.denominator + &other.numerator * &self.denominator,
            &self.denominator * &other.denominator,
        )
        .unwrap_or_else(Fraction::zero)
    }

    /// The difference.
    pub fn minus(&self, other: &Fraction) -> Fraction {
        self.plus(&other.negated())
    }

    /// The same below zero.
    pub fn negated(&self) -> Fraction {
        Fraction { numerator: -&self.numerator, denominator: self.denominator.clone() }
    }

    /// The product.
    #[inline(never)]
    pub fn times(&self, other: &Fraction) -> Fraction {
        Fraction::new(&self.numerator * &other.numerator, &self.denominator * &other.denominator)
            .unwrap_or_else(Fraction::zero)
    }

    /// The quotient; nothing where `other` is zero.
    #[inline(never)]
    pub fn over(&self, other: &Fraction) -> Option<Fraction> {
        Fraction::new(&self.numerator * &other.denominator, &self.denominator * &other.numerator)
    }

    /// Multiplied by itself `exponent` times.
    pub fn to_the(&self, exponent: u32) -> Fraction {
        Fraction { numerator: self.numerator.pow(exponent), denominator: self.denominator.pow(exponent) }
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
        (&self.numerator * &other.denominator).cmp(&(&other.numerator * &self.denominator))
    }
}

/// 10 to the power of `scale`.
pub fn power_of_ten(scale: u32) -> BigInt {
    BigInt::from(10).pow(scale)
}
