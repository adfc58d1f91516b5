//! What is agreed about a retainer beside its price, in sentences.

use crate::domain::draft_offer::fixed_price;
use crate::domain::retainer::{Retainer, Unused};
use crate::domain::typed::Typed;
use crate::locale::phrases::library as phrases;
use crate::locale::{figures, numerals};
use crate::surfaces::reading::Reading;

/// The sentences of a retainer.
pub fn sentences(reading: &Reading, retainer: &Retainer) -> Vec<String> {
    match retainer {
        Retainer::Hourly { unused, beyond, calls_count } => hourly(reading, *unused, *beyond, *calls_count),
        Retainer::Project { results } => project(reading, results),
        Retainer::Time => vec![reading.say(phrases::SAYS_TIME)],
        Retainer::Value { months } => {
            let says =
                |months: Typed| phrases::SAYS_VALUE.fill(reading.language, months.decimal(), &count(reading, months));
            months.map(says).into_iter().collect()
        }
    }
}

fn hourly(reading: &Reading, unused: Unused, beyond: Option<Typed>, calls_count: bool) -> Vec<String> {
    let unused = match unused {
        Unused::Lapse => reading.say(phrases::SAYS_LAPSE),
        Unused::RollOver { cap: None } => reading.say(phrases::SAYS_ROLL_ALL),
        Unused::RollOver { cap: Some(cap) } => reading.fill(phrases::SAYS_ROLL, [&count(reading, cap)]),
    };
    let beyond = beyond.map(|price| {
        let price = reading.money(fixed_price(Some(price)));
        reading.fill(phrases::SAYS_BEYOND, [&price])
    });
    let calls = reading.say(if calls_count { phrases::SAYS_CALLS } else { phrases::SAYS_NO_CALLS });
    [unused].into_iter().chain(beyond).chain([calls]).collect()
}

fn project(reading: &Reading, results: &[String]) -> Vec<String> {
    let results = results.iter().enumerate().filter(|(_, result)| !result.trim().is_empty());
    let place =
        |place: usize| figures::whole(i64::try_from(place).unwrap_or_default().saturating_add(1), reading.language);
    results.map(|(at, result)| reading.fill(phrases::SAYS_REACHED, [&place(at), result])).collect()
}

fn count(reading: &Reading, typed: Typed) -> String {
    numerals::editable(typed.decimal(), 0, reading.language)
}
