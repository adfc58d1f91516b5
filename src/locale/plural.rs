//! Which form of a word a number asks for, by CLDR's rules for English and Ukrainian.

use rust_decimal::Decimal;

use crate::locale::language::Language;
use crate::locale::numerals::{Decimals, shown_decimals};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    One,
    Few,
    Many,
    Other,
}

/// A number as it is shown. The decimals on the screen decide, not the value: "1 hour", "1.0 hours".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    whole: u128,
    decimals: u32,
}

impl Count {
    /// The count that `numerals::write` shows for the same two arguments.
    pub fn shown(value: Decimal, decimals: Decimals) -> Count {
        Count { whole: value.trunc().mantissa().unsigned_abs(), decimals: shown_decimals(value, decimals) }
    }

    /// The count that `numerals::write_fixed` shows for the same two numbers.
    pub fn fixed(mantissa: i128, scale: u32) -> Count {
        let whole = 10_u128.checked_pow(scale).and_then(|unit| mantissa.unsigned_abs().checked_div(unit));
        Count {
            // A scale too wide for a power of ten leaves nothing before the decimal mark.
            whole: whole.unwrap_or(0),
            decimals: scale,
        }
    }
}

impl From<Decimal> for Count {
    fn from(value: Decimal) -> Count {
        Count::shown(value, Decimals::AsTyped)
    }
}

impl From<u32> for Count {
    fn from(whole: u32) -> Count {
        Count { whole: u128::from(whole), decimals: 0 }
    }
}

impl From<usize> for Count {
    fn from(whole: usize) -> Count {
        // No machine's `usize` is wider than 128 bits, so nothing is ever cut off here.
        Count { whole: u128::try_from(whole).unwrap_or(u128::MAX), decimals: 0 }
    }
}

/// The category that a count has in a language.
pub fn choose(language: Language, count: impl Into<Count>) -> Category {
    let Count { whole, decimals } = count.into();
    match language {
        Language::English | Language::Pseudo | Language::PseudoRtl => match (whole, decimals) {
            (1, 0) => Category::One,
            _ => Category::Other,
        },
        Language::Ukrainian => match (whole % 10, whole % 100, decimals) {
            (_, _, 1..) => Category::Other,
            (_, 11..=14, 0) => Category::Many,
            (1, _, 0) => Category::One,
            (2..=4, _, 0) => Category::Few,
            _ => Category::Many,
        },
    }
}

/// The forms of one word: "hour, hours" or "година, години, годин, години".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forms {
    one: &'static str,
    few: &'static str,
    many: &'static str,
    other: &'static str,
}

impl Forms {
    /// For languages that tell one from the rest.
    pub const fn two(one: &'static str, other: &'static str) -> Forms {
        Forms { one, few: other, many: other, other }
    }

    /// For Ukrainian: 1 година, 2 години, 5 годин, 1,5 години.
    pub const fn four(one: &'static str, few: &'static str, many: &'static str, other: &'static str) -> Forms {
        Forms { one, few, many, other }
    }

    pub fn pick(&self, category: Category) -> &'static str {
        match category {
            Category::One => self.one,
            Category::Few => self.few,
            Category::Many => self.many,
            Category::Other => self.other,
        }
    }
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use rust_decimal::Decimal;

    use crate::locale::language::Language;
    use crate::locale::numerals::{Decimals, read};
    use crate::locale::plural::{Category, Count, Forms, choose};

    const GODYNA: Forms = Forms::four("година", "години", "годин", "години");
    const HOUR: Forms = Forms::two("hour", "hours");

    #[track_caller]
    fn case(language: Language, forms: Forms, phrase: &str) {
        let (number, word) = phrase.split_once(' ').unwrap();
        let value = read(number, language).unwrap().value;
        assert_eq!(forms.pick(choose(language, value)), word, "{phrase}");
        assert_eq!(choose(language, -value), choose(language, value), "{phrase}");
    }

    #[test]
    fn ukrainian() {
        for phrase in [
            "0 годин",
            "1 година",
            "2 години",
            "4 години",
            "5 годин",
            "10 годин",
            "11 годин",
            "12 годин",
            "14 годин",
            "19 годин",
            "20 годин",
            "21 година",
            "22 години",
            "25 годин",
            "100 годин",
            "101 година",
            "111 годин",
            "112 годин",
            "121 година",
            "1000 годин",
            "1,5 години",
            "0,5 години",
            "1,0 години",
            "11,25 години",
            "5,5 години",
        ] {
            case(Language::Ukrainian, GODYNA, phrase);
        }
    }

    #[test]
    fn english() {
        for phrase in ["0 hours", "1 hour", "2 hours", "11 hours", "21 hours", "1.5 hours", "1.0 hours"] {
            case(Language::English, HOUR, phrase);
            case(Language::PseudoRtl, HOUR, phrase);
        }
    }

    #[test]
    fn what_is_shown_decides() {
        let one = Decimal::new(100, 2);
        assert_eq!(choose(Language::Ukrainian, Count::shown(one, Decimals::AtMost(2))), Category::One);
        assert_eq!(choose(Language::Ukrainian, Count::shown(one, Decimals::Exactly(2))), Category::Other);
        assert_eq!(choose(Language::Ukrainian, Count::fixed(-21, 0)), Category::One);
        assert_eq!(choose(Language::Ukrainian, Count::fixed(210, 1)), Category::Other);
        assert_eq!(choose(Language::English, Count::fixed(i128::MIN, u32::MAX)), Category::Other);
        assert_eq!(choose(Language::Ukrainian, 3usize), Category::Few);
        assert_eq!(choose(Language::English, Decimal::MAX), Category::Other);
    }
}
