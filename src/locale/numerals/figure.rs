//! The digits of a typed number and what the marks between them mean.

use rust_decimal::Decimal;

use crate::locale::language::Language;
use crate::locale::numerals::{MOST_DECIMALS, MOST_WHOLE_DIGITS, Unreadable, decimal_mark};

/// What can stand between digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Comma,
    Dot,
    /// Never decimal.
    Space,
    /// Never decimal; the Arabic thousands mark as well.
    Apostrophe,
    /// The Arabic decimal mark, which is nothing else.
    Decimal,
}

/// Digits on either side of the decimal mark.
pub(super) struct Figure {
    whole: String,
    fraction: String,
    pub(super) ambiguous: bool,
}

impl Figure {
    /// `runs` are the digits around `marks`, one more than there are marks.
    pub(super) fn new(runs: &[String], marks: &[Mark], language: Language) -> Result<Figure, Unreadable> {
        let by_language = match decimal_mark(language) {
            ',' => Mark::Comma,
            _ => Mark::Dot,
        };
        let mut ambiguous = false;
        let last_is_decimal = match marks {
            [] | [.., Mark::Space | Mark::Apostrophe] => false,
            [.., Mark::Decimal] => true,
            [only] => {
                ambiguous = could_be_thousands(runs);
                !ambiguous || *only == by_language
            }
            [others @ .., last] if !others.contains(last) => true,
            [others @ .., last] if others.iter().all(|it| it == last) => {
                if !grouped(runs, marks) && *last == by_language {
                    return Err(Unreadable::TwoDecimalMarks);
                }
                false
            }
            _ => return Err(Unreadable::TwoDecimalMarks),
        };
        let (groups, fraction) = match runs {
            [groups @ .., fraction] if last_is_decimal => (groups, fraction.as_str()),
            _ => (runs, ""),
        };
        let between = marks.get(..groups.len().saturating_sub(1)).unwrap_or_default();
        if !grouped(groups, between) {
            return Err(Unreadable::OddGroups);
        }
        Ok(Figure { whole: groups.concat(), fraction: fraction.to_owned(), ambiguous })
    }

    pub(super) fn value(&self, negative: bool, thousands: usize) -> Result<Decimal, Unreadable> {
        let places = thousands.saturating_mul(3);
        let zeros = std::iter::repeat('0');
        let moved: String = self.fraction.chars().chain(zeros).take(places).collect();
        let whole = format!("{}{moved}", self.whole);
        let whole = whole.trim_start_matches('0');
        let mut fraction = self.fraction.get(places..).unwrap_or_default();
        while fraction.len() > MOST_DECIMALS {
            fraction = fraction.strip_suffix('0').ok_or(Unreadable::TooManyDecimals)?;
        }
        if whole.len() > MOST_WHOLE_DIGITS {
            return Err(Unreadable::TooLong);
        }
        // The leading zero stands for a whole part that was left out, or was nothing but zeros.
        let mantissa: i128 = format!("0{whole}{fraction}").parse().map_err(|_| Unreadable::TooLong)?;
        let mantissa = if negative { mantissa.saturating_neg() } else { mantissa };
        let scale = u32::try_from(fraction.len()).map_err(|_| Unreadable::TooManyDecimals)?;
        Decimal::try_from_i128_with_scale(mantissa, scale).map_err(|_| Unreadable::TooLong)
    }
}

/// Whether two runs around a single mark read as well as thousands as they do as decimals. Nobody
/// groups after a lone zero: "0.125" can only be an eighth.
fn could_be_thousands(runs: &[String]) -> bool {
    match runs {
        [first, second] => (1..=3).contains(&first.len()) && second.len() == 3 && first.contains(|it| it != '0'),
        _ => false,
    }
}

/// Whether runs are a whole number, plain or grouped with one kind of mark: in threes, or with
/// commas as in India, 12,34,567.
fn grouped(runs: &[String], marks: &[Mark]) -> bool {
    let (first, middle, last) = match runs {
        [] => return false,
        [_] => return true,
        [first, middle @ .., last] => (first.len(), middle, last.len()),
    };
    let one_kind = marks.windows(2).all(|pair| pair.first() == pair.last());
    let threes = (1..=3).contains(&first) && middle.iter().all(|run| run.len() == 3);
    let twos =
        (1..=2).contains(&first) && middle.iter().all(|run| run.len() == 2) && marks.first() == Some(&Mark::Comma);
    one_kind && !marks.contains(&Mark::Decimal) && last == 3 && (threes || twos)
}
