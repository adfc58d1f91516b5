//! Dates as people of a language say them; what the date is was settled elsewhere.

use crate::locale::language::Language;
use crate::locale::pseudo::accented;

/// Keeps a day with its month, and a year with its "р.".
const NO_BREAK_SPACE: char = '\u{a0}';

/// The month by itself, the month after a day, the short one after a day, and the initial.
type MonthWords = (&'static str, &'static str, &'static str, &'static str);

const ENGLISH: [MonthWords; 12] = [
    ("January", "January", "Jan", "J"),
    ("February", "February", "Feb", "F"),
    ("March", "March", "Mar", "M"),
    ("April", "April", "Apr", "A"),
    ("May", "May", "May", "M"),
    ("June", "June", "Jun", "J"),
    ("July", "July", "Jul", "J"),
    ("August", "August", "Aug", "A"),
    ("September", "September", "Sep", "S"),
    ("October", "October", "Oct", "O"),
    ("November", "November", "Nov", "N"),
    ("December", "December", "Dec", "D"),
];

/// Short forms as CLDR has them.
const UKRAINIAN: [MonthWords; 12] = [
    ("січень", "січня", "січ.", "С"),
    ("лютий", "лютого", "лют.", "Л"),
    ("березень", "березня", "бер.", "Б"),
    ("квітень", "квітня", "квіт.", "К"),
    ("травень", "травня", "трав.", "Т"),
    ("червень", "червня", "черв.", "Ч"),
    ("липень", "липня", "лип.", "Л"),
    ("серпень", "серпня", "серп.", "С"),
    ("вересень", "вересня", "вер.", "В"),
    ("жовтень", "жовтня", "жовт.", "Ж"),
    ("листопад", "листопада", "лист.", "Л"),
    ("грудень", "грудня", "груд.", "Г"),
];

/// "19 October", "19 жовтня".
pub fn day_and_month(language: Language, month: u8, day: u8) -> String {
    after_day(day, &month_word(language, month, |words| words.1))
}

/// "19 Oct", "19 жовт."
pub fn day_and_short_month(language: Language, month: u8, day: u8) -> String {
    after_day(day, &month_word(language, month, |words| words.2))
}

/// "19 October 2026", "19 жовтня 2026 р."
pub fn full_date(language: Language, year: i32, month: u8, day: u8) -> String {
    format!("{} {}", day_and_month(language, month, day), year_words(language, year))
}

/// "19 Oct 2026", "19 жовт. 2026 р."
pub fn short_date(language: Language, year: i32, month: u8, day: u8) -> String {
    format!("{} {}", day_and_short_month(language, month, day), year_words(language, year))
}

/// "October 2026", "жовтень 2026 р."
pub fn month_and_year(language: Language, year: i32, month: u8) -> String {
    format!("{} {}", month_name(language, month), year_words(language, year))
}

/// "October", "жовтень": the month by itself.
pub fn month_name(language: Language, month: u8) -> String {
    month_word(language, month, |words| words.0)
}

/// One letter for a month's place in a picture of the year. Letters repeat: a full name goes with them.
pub fn month_initial(language: Language, month: u8) -> String {
    month_word(language, month, |words| words.3)
}

fn after_day(day: u8, month: &str) -> String {
    format!("{day}{NO_BREAK_SPACE}{month}")
}

fn year_words(language: Language, year: i32) -> String {
    match language {
        Language::Ukrainian => format!("{year}{NO_BREAK_SPACE}р."),
        Language::English | Language::Pseudo | Language::PseudoRtl => year.to_string(),
    }
}

/// A month outside 1 to 12 has no word and is shown by its number.
fn month_word(language: Language, month: u8, form: fn(&MonthWords) -> &'static str) -> String {
    let words = match language {
        Language::Ukrainian => &UKRAINIAN,
        Language::English | Language::Pseudo | Language::PseudoRtl => &ENGLISH,
    };
    match month.checked_sub(1).and_then(|place| words.get(usize::from(place))) {
        Some(words) if language.is_pseudo() => accented(form(words)),
        Some(words) => form(words).to_owned(),
        None => month.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use crate::locale::calendar_words::{
        day_and_month, day_and_short_month, full_date, month_and_year, month_initial, month_name, short_date,
    };
    use crate::locale::language::Language;

    #[track_caller]
    fn case(actual: String, expected: &str) {
        assert_eq!(actual.replace('\u{a0}', "~"), expected);
    }

    #[test]
    fn english() {
        let en = Language::English;
        case(day_and_month(en, 10, 19), "19~October");
        case(full_date(en, 2026, 10, 19), "19~October 2026");
        case(day_and_short_month(en, 10, 19), "19~Oct");
        case(short_date(en, 2026, 8, 26), "26~Aug 2026");
        case(month_and_year(en, 2026, 10), "October 2026");
    }

    #[test]
    fn ukrainian() {
        let uk = Language::Ukrainian;
        case(day_and_month(uk, 10, 19), "19~жовтня");
        case(full_date(uk, 2026, 10, 19), "19~жовтня 2026~р.");
        case(day_and_short_month(uk, 10, 19), "19~жовт.");
        case(short_date(uk, 2026, 8, 26), "26~серп. 2026~р.");
        case(month_and_year(uk, 2026, 10), "жовтень 2026~р.");
    }

    #[test]
    fn initials_of_the_year() {
        let year = |language| (1..=12).map(|month| month_initial(language, month)).collect::<String>();
        assert_eq!(year(Language::English), "JFMAMJJASOND");
        assert_eq!(year(Language::Ukrainian), "СЛБКТЧЛСВЖЛГ");
        for language in Language::ALL {
            for month in 1..=12 {
                let initial = month_initial(language, month);
                assert!(month_name(language, month).to_uppercase().starts_with(&initial), "{month}");
            }
        }
    }

    #[test]
    fn pseudo_and_impossible_months() {
        case(day_and_month(Language::Pseudo, 10, 19), "19~Öçţöƀéŕ");
        case(full_date(Language::English, -5, 0, 0), "0~0 -5");
        case(month_name(Language::Ukrainian, 13), "13");
    }
}
