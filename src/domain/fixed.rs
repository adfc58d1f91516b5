//! A decimal with a fixed number of digits behind the point: what rounding leaves. Knows no currency.

use crate::domain::fraction::Fraction;

/// The digits of `units / 10^behind` before the point and behind it, without a formatter's weight: "0" and "05" of 5 hundredths.
#[inline(never)]
pub fn digits(units: u128, behind: u32) -> (String, String) {
    let (mut left, mut place) = (units, 0);
    let (mut whole, mut rest) = (String::new(), String::new());
    while left > 0 || place <= behind {
        let [digit, ..] = (left % 10).to_le_bytes();
        let part = if place < behind { &mut rest } else { &mut whole };
        part.insert(0, char::from(digit.saturating_add(b'0')));
        left /= 10;
        place = place.saturating_add(1);
    }
    (whole, rest)
}

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
        let mut plain = String::new();
        if self.units < 0 {
            plain.push('-');
        }
        let (whole, rest) = digits(self.units.unsigned_abs(), self.digits);
        plain.push_str(&whole);
        if !rest.is_empty() {
            plain.push('.');
            plain.push_str(&rest);
        }
        plain
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
