//! A number as a person types it: an exact decimal within bounds that keep every sum exact. Knows no unit; its
//! address, a `Parameter`, gives it one.

use rust_decimal::Decimal;

use crate::domain::fixed::Fixed;
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
        Typed::from_parts(value.mantissa(), value.scale())
    }

    /// `mantissa / 10^scale`, with zeros at the end dropped only where there are more digits than may be.
    #[inline(never)]
    pub fn from_parts(mut mantissa: i128, mut scale: u32) -> Result<Typed, Refused> {
        while scale > MOST_DECIMALS && mantissa % 10 == 0 {
            mantissa /= 10;
            scale = scale.saturating_sub(1);
        }
        if scale > MOST_DECIMALS {
            return Err(Refused::TooFine);
        }
        let most = MOST.saturating_mul(10_i128.saturating_pow(scale));
        match mantissa.unsigned_abs() > most.unsigned_abs() {
            true => Err(Refused::TooLarge),
            // Taken apart here: 10^23 fits into 96 bits, so that there is nothing to be refused.
            false => {
                let word = |place: u32| mantissa.unsigned_abs().wrapping_shr(place.wrapping_mul(32)) as u32;
                Ok(Typed(Decimal::from_parts(word(0), word(1), word(2), mantissa < 0, scale)))
            }
        }
    }

    /// Reads plain digits ("-1200.50"), as they are written down.
    pub fn from_plain(text: &str) -> Result<Typed, Refused> {
        let (is_negative, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text),
        };
        let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
        let are_digits = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
        let has_empty_end = digits.ends_with('.');
        if whole.is_empty() || has_empty_end || !are_digits(whole) || !are_digits(rest) || digits.len() > 60 {
            return Err(Refused::NotANumber);
        }
        let whole = whole.trim_start_matches('0');
        // One digit more than fits is enough to be refused, and few enough for 128 bits.
        if whole.len() > 17 {
            return Err(Refused::TooLarge);
        }
        let rest = if rest.len() > MOST_DECIMALS as usize { rest.trim_end_matches('0') } else { rest };
        if rest.len() > MOST_DECIMALS as usize {
            return Err(Refused::TooFine);
        }
        let add = |sum: i128, digit: u8| sum.saturating_mul(10).saturating_add(i128::from(digit.saturating_sub(b'0')));
        let magnitude = whole.bytes().chain(rest.bytes()).fold(0, add);
        let mantissa = if is_negative { magnitude.saturating_neg() } else { magnitude };
        Typed::from_parts(mantissa, u32::try_from(rest.len()).unwrap_or(0))
    }

    /// A whole number that the program itself sets; anything out of bounds is 0.
    pub fn whole(number: i64) -> Typed {
        Typed::from_parts(i128::from(number), 0).unwrap_or(Typed(Decimal::ZERO))
    }

    /// A number of units of 10^-8, if that fits: the inverse of [`Typed::units`], without zeros at the end.
    pub fn from_units(units: i128) -> Option<Typed> {
        let short = Fixed::new(units, MOST_DECIMALS).shortest();
        Typed::from_parts(short.units(), short.digits()).ok()
    }

    /// So many more or fewer, if that fits.
    pub fn plus_whole(self, number: i64) -> Option<Typed> {
        let step = i128::from(number).checked_mul(10_i128.checked_pow(self.0.scale())?)?;
        Typed::from_parts(self.0.mantissa().checked_add(step)?, self.0.scale()).ok()
    }

    /// The whole number that it is, if it is one from the first to the last.
    pub fn whole_within(self, first: i64, last: i64) -> Option<i64> {
        let one = 10_i128.checked_pow(MOST_DECIMALS)?;
        let number = i64::try_from(self.units().checked_div(one)?).ok()?;
        let is_whole = self.units().checked_rem(one) == Some(0);
        (is_whole && (first..=last).contains(&number)).then_some(number)
    }

    /// Whether as an amount of money it is at most 10^15 minor units of a currency with so many digits.
    pub fn fits_money(self, digits: u32) -> bool {
        let minor = self.units().checked_mul(10_i128.saturating_pow(digits));
        let most = MOST.saturating_mul(10_i128.saturating_pow(MOST_DECIMALS));
        minor.is_some_and(|minor| minor.unsigned_abs() <= most.unsigned_abs())
    }

    /// The decimal as typed.
    pub fn decimal(self) -> Decimal {
        self.0
    }

    /// The number with its digits.
    pub fn fixed(self) -> Fixed {
        Fixed::new(self.0.mantissa(), self.0.scale())
    }

    /// The exact value.
    pub fn fraction(self) -> Fraction {
        Fraction::decimal(self.0.mantissa(), self.0.scale())
    }

    /// The value in units of 10^-8: exact, and small enough that ten thousand of them add up within 128 bits.
    pub fn units(self) -> i128 {
        let missing = MOST_DECIMALS.saturating_sub(self.0.scale());
        // At most 10^23 x 10^8. A small product is made of small numbers, which a browser multiplies ten times as fast.
        let power = 10_i64.wrapping_pow(missing);
        match i32::try_from(self.0.mantissa()) {
            Ok(mantissa) => i128::from(i64::from(mantissa).wrapping_mul(power)),
            Err(_) => self.0.mantissa().wrapping_mul(i128::from(power)),
        }
    }

    /// The number, or 0 where it is below: what cannot be negative counts as nothing.
    pub fn or_nothing(self) -> Typed {
        if self.is_negative() { Typed(Decimal::ZERO) } else { self }
    }

    /// The number, or 0 where it is below and may not be.
    pub fn or_nothing_unless(self, may_be_negative: bool) -> Typed {
        if may_be_negative { self } else { self.or_nothing() }
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
        self.fixed().plain()
    }
}

/// Two numbers are the same when their digits are: 5.00 is not 5, so that what was typed comes back as typed.
impl PartialEq for Typed {
    fn eq(&self, other: &Typed) -> bool {
        self.0.mantissa() == other.0.mantissa() && self.0.scale() == other.0.scale()
    }
}

impl Eq for Typed {}
