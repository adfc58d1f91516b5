//! A day as people say it from where they stand: today, yesterday, else by its date. What day it is was settled elsewhere.

use crate::domain::civil_date::CivilDate;
use crate::locale::calendar_words;
use crate::locale::language::Language;
use crate::locale::phrases::past;

/// "Today", "Yesterday", "19 October 2026".
pub fn day(language: Language, day: CivilDate, today: CivilDate) -> String {
    match day.days_until(today) {
        0 => past::TODAY.say(language),
        1 => past::YESTERDAY.say(language),
        _ => calendar_words::full_date(language, day.year(), day.month(), day.day()),
    }
}

/// "today at 09:31", "on 19 October 2026 at 09:31": within a sentence.
pub fn moment(language: Language, at: (CivilDate, &str), today: CivilDate) -> String {
    let (day, hour) = at;
    match day.days_until(today) {
        0 => past::TODAY_AT.fill(language, [hour]),
        1 => past::YESTERDAY_AT.fill(language, [hour]),
        _ => {
            past::ON_AT.fill(language, [&calendar_words::full_date(language, day.year(), day.month(), day.day()), hour])
        }
    }
}
