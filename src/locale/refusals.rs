//! Why something typed was not taken, and what to type instead.

use crate::domain::currency::Currency;
use crate::domain::fixed::Fixed;
use crate::domain::parameter::NotTaken;
use crate::domain::typed::{MOST, MOST_DECIMALS, Refused};
use crate::locale::figures;
use crate::locale::language::Language;
use crate::locale::numerals::{Unreadable, write_fixed};
use crate::locale::phrases::problems;

/// Why a text is no number.
pub fn unreadable(why: &Unreadable, language: Language) -> String {
    let example = example(language);
    match why {
        Unreadable::Empty => problems::EMPTY.fill(language, [&example]),
        Unreadable::NotANumber { found, .. } => problems::NOT_A_NUMBER.fill(language, [found, &example]),
        Unreadable::TwoDecimalMarks => problems::TWO_DECIMAL_MARKS.fill(language, [&example]),
        Unreadable::OddGroups => problems::ODD_GROUPS.fill(language, [&example]),
        Unreadable::TooManyDecimals => too_fine(language),
        Unreadable::TooLong => problems::TOO_LONG.fill(language, [&write_fixed(MOST, 0, language)]),
    }
}

/// Why a number was not taken at its place.
pub fn not_taken(why: &NotTaken, currency: Currency, language: Language) -> String {
    match why {
        NotTaken::Refused(Refused::TooLarge) => {
            problems::NUMBER_TOO_LARGE.fill(language, [&most_money(currency, language)])
        }
        NotTaken::Refused(Refused::TooFine) => too_fine(language),
        NotTaken::Refused(Refused::NotANumber) => problems::EMPTY.fill(language, [&example(language)]),
        // Calendar years are among the bounds: no separators.
        NotTaken::NotWholeWithin(first, last) => {
            problems::NOT_WHOLE_WITHIN.fill(language, [&first.to_string(), &last.to_string()])
        }
        NotTaken::StepNotPositive => problems::STEP_NOT_POSITIVE.fill(language, [&figures::whole(1, language)]),
        NotTaken::BelowNothing => problems::BELOW_NOTHING.say(language),
        NotTaken::Gone => problems::GONE.say(language),
    }
}

/// The most money that stays exact: 10^15 minor units.
pub fn most_money(currency: Currency, language: Language) -> String {
    let most = Fixed::new(MOST, currency.digits()).shortest();
    write_fixed(most.units(), most.digits(), language)
}

/// A number with both marks, as the language writes it.
fn example(language: Language) -> String {
    write_fixed(120_050, 2, language)
}

fn too_fine(language: Language) -> String {
    problems::TOO_MANY_DECIMALS.fill(language, [&figures::whole(i64::from(MOST_DECIMALS), language)])
}

#[cfg(test)]
mod tests {
    use crate::domain::currency::Currency;
    use crate::domain::parameter::NotTaken;
    use crate::domain::typed::Refused;
    use crate::locale::language::Language;
    use crate::locale::numerals::{Unreadable, read};
    use crate::locale::refusals::{not_taken, unreadable};

    #[track_caller]
    fn case(text: &str, english: &str, ukrainian: &str) {
        let said = |language| unreadable(&read(text, language).unwrap_err(), language).replace('\u{a0}', "~");
        assert_eq!(said(Language::English), english);
        assert_eq!(said(Language::Ukrainian), ukrainian);
    }

    #[test]
    fn texts() {
        case(
            "abc",
            "This is not a number: “abc”. Type digits, such as 1,200.50.",
            "Це не число: «abc». Введіть цифри, наприклад 1~200,50.",
        );
        case(
            "0.123456789",
            "There are too many digits after the decimal mark. Type at most 8.",
            "Забагато цифр після коми. Введіть не більше ніж 8.",
        );
    }

    #[test]
    fn numbers() {
        let said = |why: NotTaken| not_taken(&why, Currency::EUR, Language::English);
        assert_eq!(
            said(NotTaken::Refused(Refused::TooLarge)),
            "This number is too large to stay exact. Type at most 10,000,000,000,000."
        );
        assert_eq!(
            said(NotTaken::NotWholeWithin(1900, 2999)),
            "This has to be a whole number. Type one from 1900 to 2999."
        );
    }

    #[test]
    fn every_refusal_is_said() {
        let texts = [
            Unreadable::Empty,
            Unreadable::NotANumber { at: 0, found: "x".to_owned() },
            Unreadable::TwoDecimalMarks,
            Unreadable::OddGroups,
            Unreadable::TooManyDecimals,
            Unreadable::TooLong,
        ];
        let numbers = [
            NotTaken::Refused(Refused::TooLarge),
            NotTaken::Refused(Refused::TooFine),
            NotTaken::Refused(Refused::NotANumber),
            NotTaken::NotWholeWithin(0, 30),
            NotTaken::StepNotPositive,
            NotTaken::Gone,
        ];
        for language in Language::ALL {
            let texts = texts.iter().map(|why| unreadable(why, language));
            let numbers = numbers.iter().map(|why| not_taken(why, Currency::EUR, language));
            for said in texts.chain(numbers) {
                assert!(said.len() > 10 && !said.contains(['{', '}', '!']), "{said}");
            }
        }
    }
}
