//! What differs between a record as it stands here and as another tab has it, by the labels that people know. Knows no page.

use crate::domain::numbers_of::numbers_of;
use crate::domain::proposal::Proposal;
use crate::domain::record::Record;
use crate::domain::workbook::Workbook;
use crate::locale::figures::UNKNOWN;
use crate::locale::language::Language;
use crate::locale::phrases::{frame, labels as words, proposals};
use crate::locale::{labels, names};
use crate::state::studio::draft;

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub label: String,
    pub here: String,
    pub there: String,
}

/// What differs and has a label.
pub fn differences(workbook: &Workbook, here: &Record, there: &Record, language: Language) -> Vec<Difference> {
    let with = |record: &Record| {
        let mut workbook = workbook.clone();
        workbook.put(record.clone());
        workbook
    };
    let (one, other) = (with(here), with(there));
    let texts_here = texts(here, &one, language);
    let mut found = Vec::new();
    let mut tell = |label: String, here: String, there: String| {
        let shown = |text: String| if text.is_empty() { UNKNOWN.to_owned() } else { text };
        if here != there {
            found.push(Difference { label, here: shown(here), there: shown(there) });
        }
    };
    let texts_there = texts(there, &other, language);
    for (label, text) in &texts_here {
        let known = texts_there.iter().find(|known| known.0 == *label);
        tell(label.clone(), text.clone(), known.map(|known| known.1.clone()).unwrap_or_default());
    }
    for (label, text) in texts_there.iter().filter(|text| texts_here.iter().all(|known| known.0 != text.0)) {
        tell(label.clone(), String::new(), text.clone());
    }
    let mut numbers = numbers_of(here);
    let more = numbers_of(there);
    numbers.extend(more.iter().filter(|at| !numbers.contains(at)).copied().collect::<Vec<_>>());
    for at in numbers {
        let digits = one.studio.currency.digits();
        let text = |workbook: &Workbook| match workbook.get(at) {
            Some(typed) => draft::written(at, typed, digits, language),
            None => String::new(),
        };
        let (here, there) = (text(&one), text(&other));
        // What is named by a thing that only one of them has is named as it is called there.
        let label = if here.is_empty() && !there.is_empty() { &other } else { &one };
        if here != there {
            tell(labels::parameter(at, label, language), here, there);
        }
    }
    found
}

/// The texts that people give to the larger things, each with its label.
fn texts(record: &Record, workbook: &Workbook, language: Language) -> Vec<(String, String)> {
    match record {
        Record::Studio(studio) => {
            let mut texts = vec![
                (frame::STUDIO_NAME.say(language), studio.name.clone()),
                (frame::CURRENCY.say(language), studio.currency.code().to_owned()),
                (frame::CONTACT_NAME.say(language), studio.contact.name.clone()),
                (frame::CONTACT_EMAIL.say(language), studio.contact.email.clone()),
                (frame::CONTACT_PHONE.say(language), studio.contact.phone.clone()),
            ];
            let numbered = |place: usize| words::PERSON_NUMBER.fill(language, [&(place.saturating_add(1)).to_string()]);
            let people = studio.team.iter().enumerate().filter(|_| studio.team.len() > 1);
            texts.extend(people.map(|(place, member)| (numbered(place), member.name.clone())));
            texts
        }
        Record::Client(client) => vec![
            (proposals::CLIENT_NAME.say(language), client.name.clone()),
            (proposals::ORGANISATION.say(language), client.organisation.clone()),
        ],
        Record::Proposal(proposal) => of_proposal(proposal, workbook, language),
        Record::Issued(_) | Record::Time(_) => Vec::new(),
    }
}

fn of_proposal(proposal: &Proposal, workbook: &Workbook, language: Language) -> Vec<(String, String)> {
    let client = proposal.client.and_then(|id| workbook.client(id)).map(|client| names::client(client, language));
    let mut texts = vec![
        (proposals::TITLE.say(language), proposal.title.clone()),
        (proposals::CLIENT.say(language), client.unwrap_or_default()),
    ];
    let number = |place: usize| place.saturating_add(1).to_string();
    for (place, tier) in proposal.tiers.iter().enumerate() {
        texts.push((words::TIER_NUMBER.fill(language, [&number(place)]), tier.name.clone()));
    }
    for (place, line) in proposal.lines.iter().enumerate() {
        texts.push((words::LINE_NUMBER.fill(language, [&number(place)]), line.name.to_string()));
    }
    texts
}
