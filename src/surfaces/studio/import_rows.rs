//! The rows of what an opened backup would change: each thing with its choice, and what differs side by side.

use yew::{Callback, Html, html};

use crate::components::pick::pick;
use crate::domain::record::RecordKey;
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{backup as phrases, keeping};
use crate::state::studio::differences::differences;
use crate::state::studio::import::{Change, Review, Take};
use crate::surfaces::studio::import::called;
use crate::surfaces::studio::sides;
use crate::wire::differing;

/// How many differences are shown one by one.
const MOST: usize = 12;

/// How many things are new, different, the same, and only here.
pub fn counts(found: &Review, language: Language) -> String {
    let new = found.changes.iter().filter(|change| change.here.is_none()).count();
    let different = found.changes.len().saturating_sub(new);
    let texts = [new, different, found.same, found.only_here].map(|count| count.to_string());
    phrases::COUNTS.fill(language, texts.each_ref().map(String::as_str))
}

/// One thing, and what is taken of it.
pub fn row(change: &Change, both: &Workbook, language: Language, choose: &Callback<(RecordKey, Take)>) -> Html {
    let name = called(&change.there, language);
    let (label, takes): (String, &[(Phrase<0>, Take)]) = match &change.here {
        None => {
            (phrases::NEW.fill(language, [&name]), &[(phrases::LEAVE_OUT, Take::Mine), (phrases::ADD, Take::Theirs)])
        }
        Some(_) if change.can_be_both() => (
            phrases::DIFFERENT.fill(language, [&name]),
            &[(phrases::MINE, Take::Mine), (phrases::THEIRS, Take::Theirs), (phrases::BOTH, Take::Both)],
        ),
        Some(_) => (
            phrases::DIFFERENT.fill(language, [&name]),
            &[(phrases::MINE, Take::Mine), (phrases::THEIRS, Take::Theirs)],
        ),
    };
    let words: Vec<String> = takes.iter().map(|(words, _)| words.say(language)).collect();
    let place = takes.iter().position(|(_, take)| *take == change.take).unwrap_or(0);
    let (key, choose) = (change.key, choose.clone());
    // In the order of each of these lists.
    let told = Callback::from(move |place: usize| {
        if let Some(take) = [Take::Mine, Take::Theirs, Take::Both].get(place) {
            choose.emit((key, *take));
        }
    });
    html! {
        <div class="import-row">
            <p class="import-name">{ &label }</p>
            { pick(Some(label.clone()), None, "ruled", &words, place, told) }
            { table(change, both, language) }
        </div>
    }
}

/// A thing without parts: left as it is, or taken.
pub fn one(name: &str, words: [Phrase<0>; 2], is_taken: bool, language: Language, told: Callback<bool>) -> Html {
    let words = words.map(|words| words.say(language));
    html! {
        <div class="import-row">
            <p class="import-name">{ name }</p>
            { pick(Some(name.to_owned()), None, "ruled", &words, usize::from(is_taken), told.reform(|place| place == 1)) }
        </div>
    }
}

/// What differs, side by side. `both` holds what a proposal of the file refers to, here or in the file.
fn table(change: &Change, both: &Workbook, language: Language) -> Html {
    let Some(here) = &change.here else { return Html::default() };
    let found = differences(both, here, &change.there, language);
    let more = differing::count(here, &change.there).saturating_sub(found.len().min(MOST));
    let heads = [phrases::HERE, phrases::IN_FILE];
    sides::table(keeping::DIFFERENCES, heads, found.iter().take(MOST), more, language)
}

/// What stands here, and what stands only in the file.
pub fn joined(workbook: &Workbook, file: &Workbook) -> Workbook {
    let mut both = workbook.clone();
    for record in file.records().into_iter().filter(|record| workbook.record(record.key()).is_none()) {
        both.put(record);
    }
    both
}
