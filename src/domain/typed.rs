//! A number as a person types it: an exact decimal within bounds that keep every sum exact. Knows no unit; `money`, `hours`,
//! `days` and `percent` give it one.

use rust_decimal::Decimal;

use crate::domain::fraction::Fraction;

/// Digits behind the point that a typed number may have.
pub const MOST_DECIMALS: u32 = 8;

/// The largest magnitude a typed number may have: 10^15.
pub const MOST: i128 = 1_000_000_000_000_000;

/// A typed number: at most 10^15 and at most eight digits behind the point. Keeps the digits as typed: 5.00 is not 5.
#[derive(Clone, Copy, Debug)]
pub struct Typed(Decimal);

/// Why a number was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Further from zero than 10^15, or than 10^15 minor units for money.
    TooLarge,
    /// More than eight digits behind the point.
    TooFine,
    /// Not digits.
    NotANumber,
}

impl Typed {
    /// Takes a decimal in at the door.
    pub fn new(value: Decimal) -> Result<Typed, Refused> {
        let mut value = if value.scale() > MOST_DECIMALS { value.normalize() } else { value };
        if value.is_zero() {
            // There is one nothing: -0 is 0.
            value.set_sign_positive(true);
        }
        if value.scale() > MOST_DECIMALS {
            return Err(Refused::TooFine);
        }
        match value.abs() > Decimal::from_i128_with_scale(MOST, 0) {
            true => Err(Refused::TooLarge),
            false => Ok(Typed(value)),
        }
    }

    /// Reads plain digits ("-1200.50"), as they are written down.
    pub fn from_plain(text: &str) -> Result<Typed, Refused> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let plain =
            digits.chars().all(|c| c.is_ascii_digit() || c == '.') && digits.starts_with(|c: char| c.is_ascii_digit());
        if !plain || digits.len() > 60 {
            return Err(Refused::NotANumber);
        }
        match Decimal::from_str_exact(text) {
            Ok(value) => Typed::new(value),
            Err(rust_decimal::Error::Underflow) => Err(Refused::TooFine),
            Err(rust_decimal::Error::ExceedsMaximumPossibleValue) => Err(Refused::TooLarge),
            Err(_) => match digits.matches('.').count() > 1 {
                true => Err(Refused::NotANumber),
                false => Err(Refused::TooLarge),
            },
        }
    }

    /// A whole number that the program itself sets; anything out of bounds is 0.
    pub fn whole(number: i64) -> Typed {
        Typed::new(Decimal::from(number)).unwrap_or(Typed(Decimal::ZERO))
    }

    /// Whether as an amount of money it is at most 10^15 minor units of a currency with so many digits.
    pub fn fits_money(self, digits: u32) -> bool {
        let minor = self.0.abs().checked_mul(Decimal::from(10_u64.saturating_pow(digits)));
        minor.is_some_and(|minor| minor <= Decimal::from_i128_with_scale(MOST, 0))
    }

    /// The decimal as typed.
    pub fn decimal(self) -> Decimal {
        self.0
    }

    /// The exact value.
    pub fn fraction(self) -> Fraction {
        Fraction::decimal(self.0.mantissa(), self.0.scale())
    }

    /// The value in units of 10^-8: exact, and small enough that ten thousand of them add up within 128 bits.
    pub fn units(self) -> i128 {
        let missing = MOST_DECIMALS.saturating_sub(self.0.scale());
        self.0.mantissa().saturating_mul(10_i128.saturating_pow(missing))
    }

    /// The number, or 0 where it is below: what cannot be negative counts as nothing.
    pub fn or_nothing(self) -> Typed {
        if self.is_negative() { Typed(Decimal::ZERO) } else { self }
    }

    /// Whether it is below 0.
    pub fn is_negative(self) -> bool {
        self.0.mantissa() < 0
    }

    /// Whether it is 0.
    pub fn is_zero(self) -> bool {
        self.0.mantissa() == 0
    }

    /// Plain digits, as many behind the point as typed: reading them back gives the same.
    pub fn plain(self) -> String {
        self.0.to_string()
    }
}

/// Two numbers are the same when their digits are: 5.00 is not 5, so that what was typed comes back as typed.
impl PartialEq for Typed {
    fn eq(&self, other: &Typed) -> bool {
        self.0.mantissa() == other.0.mantissa() && self.0.scale() == other.0.scale()
    }
}

impl Eq for Typed {}
