//! Numbers as people type and read them: the one place that reads digits and the one that writes them.
//!
//! Nothing is rounded here. Reading refuses what it cannot hold exactly, and writing never drops a
//! digit other than a trailing zero.

use rust_decimal::Decimal;

use crate::domain::fixed;
use crate::locale::language::Language;
use crate::locale::numerals::typed_text::TypedText;

mod figure;
mod typed_text;

/// With these bounds a mantissa has 26 digits at most, well inside a `Decimal`.
pub const MOST_WHOLE_DIGITS: usize = 18;
pub const MOST_DECIMALS: usize = 8;
/// No number within those bounds needs more, signs, marks and words included.
const MOST_CHARACTERS: usize = 100;

const MINUS: char = '\u{2212}';
const NO_BREAK_SPACE: char = '\u{a0}';

/// A number that was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// With the decimals that were typed: "1.50" has two.
    pub value: Decimal,
    /// The one comma or dot stood before exactly three digits, so the language decided what it
    /// meant; whoever typed it should be shown the reading.
    pub ambiguous: bool,
    /// A percent sign was typed; "30%" has the value 30.
    pub percent_sign: bool,
}

/// Why a text is no number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    Empty,
    /// `found` has no place in a number; `at` counts characters of the text from 0.
    NotANumber {
        at: usize,
        found: String,
    },
    /// "1.5.5", "1,200.50.5"
    TwoDecimalMarks,
    /// "1,2,3", "1200 300"
    OddGroups,
    /// More than `MOST_DECIMALS`, trailing zeros aside.
    TooManyDecimals,
    /// More than `MOST_WHOLE_DIGITS` before the decimal mark, or a text too long for a number.
    TooLong,
}

/// How many decimals to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimals {
    /// This many; more only if a digit other than zero would be lost.
    Exactly(u32),
    /// As many as the value carries.
    AsTyped,
    /// Only those that say something. The bound is the caller's promise that the value was rounded
    /// to it; a value that breaks the promise is shown whole.
    AtMost(u32),
}

/// Reads what a person typed or pasted.
pub fn read(text: &str, language: Language) -> Result<Reading, Unreadable> {
    if text.chars().nth(MOST_CHARACTERS).is_some() {
        return Err(Unreadable::TooLong);
    }
    let mut typed = TypedText::new(text);
    if typed.peek().is_none() {
        return Err(Unreadable::Empty);
    }
    let front = typed.take_front()?;
    let figure = typed.take_figure(language)?;
    let back = typed.take_back(front.currency)?;
    Ok(Reading {
        value: figure.value(front.negative, back.thousands)?,
        ambiguous: figure.ambiguous,
        percent_sign: back.percent_sign,
    })
}

/// Writes a value with the language's marks, in characters that never wrap.
pub fn write(value: Decimal, decimals: Decimals, language: Language) -> String {
    let shown = shown_decimals(value, decimals);
    compose(value.mantissa(), value.scale(), shown, language)
}

/// Writes `mantissa` / 10^`scale` with exactly `scale` decimals, for sums wider than a `Decimal`.
pub fn write_fixed(mantissa: i128, scale: u32, language: Language) -> String {
    compose(mantissa, scale, scale, language)
}

/// The text of a field that nobody is editing. Read in the same language it gives the value back.
pub fn editable(value: Decimal, decimals_min: u32, language: Language) -> String {
    write(value, Decimals::Exactly(decimals_min), language)
}

/// How many decimals `write` shows, on which a plural can depend.
pub fn shown_decimals(value: Decimal, decimals: Decimals) -> u32 {
    let needed = value.normalize().scale();
    match decimals {
        Decimals::Exactly(wanted) => needed.max(wanted),
        Decimals::AsTyped => value.scale(),
        Decimals::AtMost(_) => needed,
    }
}

fn decimal_mark(language: Language) -> char {
    match language {
        Language::English | Language::Pseudo | Language::PseudoRtl => '.',
        Language::Ukrainian => ',',
    }
}

/// Both languages group from four digits on: CLDR 48 has `minimumGroupingDigits` 1 for either,
/// so Ukrainian writes 1 200 and not 1200.
fn group_mark(language: Language) -> char {
    match language {
        Language::English | Language::Pseudo | Language::PseudoRtl => ',',
        Language::Ukrainian => NO_BREAK_SPACE,
    }
}

/// `shown` may fall short of `scale` only by trailing zeros.
fn compose(mantissa: i128, scale: u32, shown: u32, language: Language) -> String {
    let shown = usize::try_from(shown).unwrap_or(usize::MAX);
    let (whole, fraction) = fixed::digits(mantissa.unsigned_abs(), scale);

    let mut out = String::new();
    if mantissa < 0 {
        out.push(MINUS);
    }
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && whole.len().saturating_sub(place) % 3 == 0 {
            out.push(group_mark(language));
        }
        out.push(digit);
    }
    if shown > 0 {
        out.push(decimal_mark(language));
        out.extend(fraction.chars().chain(std::iter::repeat('0')).take(shown));
    }
    out
}
