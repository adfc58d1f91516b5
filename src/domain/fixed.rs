//! A decimal with a fixed number of digits behind the point: what rounding leaves. Knows no currency.

use crate::domain::fraction::Fraction;

/// `units / 10^digits`: an amount in minor units where `digits` are the currency's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fixed {
    units: i128,
    digits: u32,
}

impl Fixed {
    /// So many units of 10^-digits.
    pub fn new(units: i128, digits: u32) -> Fixed {
        Fixed { units, digits }
    }

    /// How many units of 10^-digits.
    pub fn units(self) -> i128 {
        self.units
    }

    /// Digits behind the point.
    pub fn digits(self) -> u32 {
        self.digits
    }

    /// The same value as a fraction.
    pub fn fraction(self) -> Fraction {
        Fraction::decimal(self.units, self.digits)
    }

    /// The sum of two with as many digits; nothing where it would not fit.
    pub fn plus(self, other: Fixed) -> Option<Fixed> {
        (self.digits == other.digits).then_some(())?;
        Some(Fixed { units: self.units.checked_add(other.units)?, digits: self.digits })
    }

    /// Plain digits without separators: "-1200.50".
    pub fn plain(self) -> String {
        let magnitude = self.units.unsigned_abs().to_string();
        let digits = self.digits as usize;
        let padded = format!("{magnitude:0>width$}", width = digits.saturating_add(1));
        let (whole, rest) = padded.split_at(padded.len().saturating_sub(digits));
        let sign = if self.units < 0 { "-" } else { "" };
        match rest.is_empty() {
            true => format!("{sign}{whole}"),
            false => format!("{sign}{whole}.{rest}"),
        }
    }

    /// The same with zeros at the end dropped: "1200.5".
    pub fn shortest(self) -> Fixed {
        let mut short = self;
        while short.digits > 0 && short.units % 10 == 0 {
            short = Fixed { units: short.units / 10, digits: short.digits.saturating_sub(1) };
        }
        short
    }
}
