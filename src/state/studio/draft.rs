//! What is being typed in a field: the text, untouched, and what became of it.

use rust_decimal::Decimal;

use crate::domain::parameter::{NotTaken, Parameter, Unit};
use crate::domain::typed::Typed;
use crate::locale::language::Language;
use crate::locale::numerals::{Unreadable, editable, read};

/// A field's text as typed, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub text: std::rc::Rc<str>,
    pub outcome: Outcome,
}

/// What became of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Taken as it reads.
    Taken,
    /// Taken, and the reading is shown because the language decided it: one separator before exactly three digits.
    TakenAs(Decimal),
    /// Not taken; what was there before holds.
    Refused(Trouble),
}

/// Why a text changed nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    Unreadable(Unreadable),
    NotTaken(NotTaken),
    /// A percent sign in a field that takes none.
    PercentHere,
}

/// A typed number as its field shows it at rest; `digits` are the currency's.
pub fn written(at: Parameter, typed: Typed, digits: u32, language: Language) -> String {
    match at.unit() {
        Unit::Year => typed.plain(),
        Unit::Money if at != Parameter::RateStep => editable(typed.decimal(), digits, language),
        _ => editable(typed.decimal(), 0, language),
    }
}

/// Reads a text for a field: nothing for an empty one, a number, and whether the language decided it.
pub fn understand(at: Parameter, text: &str, language: Language) -> Result<(Option<Typed>, Option<Decimal>), Trouble> {
    let reading = match read(text, language) {
        Err(Unreadable::Empty) => return Ok((None, None)),
        other => other.map_err(Trouble::Unreadable)?,
    };
    let takes_percent = at.unit() == Unit::Percent || matches!(at, Parameter::Instalment(..));
    if reading.percent_sign && !takes_percent {
        return Err(Trouble::PercentHere);
    }
    let typed = Typed::new(reading.value).map_err(|refused| Trouble::NotTaken(NotTaken::Refused(refused)))?;
    Ok((Some(typed), reading.ambiguous.then_some(reading.value)))
}
