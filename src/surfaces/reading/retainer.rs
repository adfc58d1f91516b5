//! What is agreed about a retainer beside its price, in sentences.

use crate::domain::retainer::{Retainer, Unused};
use crate::domain::typed::Typed;
use crate::locale::figures;
use crate::locale::phrases::library as phrases;
use crate::surfaces::reading::Reading;

/// The sentences of a retainer.
pub fn sentences(reading: &Reading, retainer: &Retainer) -> Vec<String> {
    match retainer {
        Retainer::Hourly { unused, beyond, calls_count } => hourly(reading, *unused, *beyond, *calls_count),
        Retainer::Project { results } => project(reading, results),
        Retainer::Time => vec![reading.say(&phrases::SAYS_TIME)],
        Retainer::Value { months: Some(months) } => {
            vec![phrases::SAYS_VALUE.fill(reading.language, months.decimal(), &reading.count(*months))]
        }
        Retainer::Value { months: None } => Vec::new(),
    }
}

fn hourly(reading: &Reading, unused: Unused, beyond: Option<Typed>, calls_count: bool) -> Vec<String> {
    let mut all = vec![match unused {
        Unused::Lapse => reading.say(&phrases::SAYS_LAPSE),
        Unused::RollOver { cap: None } => reading.say(&phrases::SAYS_ROLL_ALL),
        Unused::RollOver { cap: Some(cap) } => reading.fill(&phrases::SAYS_ROLL, [&reading.count(cap)]),
    }];
    if let Some(price) = beyond {
        all.push(reading.fill(&phrases::SAYS_BEYOND, [&reading.money(price.fixed())]));
    }
    all.push(reading.say(if calls_count { &phrases::SAYS_CALLS } else { &phrases::SAYS_NO_CALLS }));
    all
}

fn project(reading: &Reading, results: &[String]) -> Vec<String> {
    let mut all = Vec::new();
    let mut number = 0_i64;
    for result in results {
        number = number.saturating_add(1);
        if !result.trim().is_empty() {
            let number = figures::whole(number, reading.language);
            all.push(reading.fill(&phrases::SAYS_REACHED, [&number, result]));
        }
    }
    all
}
