//! What was made from a card, as a file for its owner; and at the owner's desk, what of it comes to something else.

use crate::browser::files;
use crate::domain::evaluation::{Evaluation, evaluate};
use crate::domain::hand_back::{Returned, hand_back};
use crate::domain::workbook::Workbook;
use crate::locale::card;
use crate::locale::language::Language;
use crate::locale::phrases::card as phrases;
use crate::surfaces::studio::start;
use crate::wire::returned_v1;

/// Gives the person the file.
pub fn save(workbook: &Workbook, evaluation: &Evaluation) {
    let Some(returned) = hand_back(workbook, evaluation, start::today()) else { return };
    let name: String = returned.name.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words: Vec<String> = name.split_whitespace().take(6).map(str::to_lowercase).collect();
    let name = if words.is_empty() { "proposals".to_owned() } else { words.join("-") };
    let name = format!("{name}-{}.for-the-owner.json", returned.day);
    let _ = files::save(&name, "application/json", &returned_v1::write(&returned));
}

/// Why what came back can't be taken over here.
pub fn refused(returned: &Returned, here: &Workbook, language: Language) -> Option<String> {
    if here.studio.card.is_some() {
        return Some(phrases::RETURNED_ON_CARD.say(language));
    }
    let is_other = returned.currency != here.studio.currency;
    is_other.then(|| phrases::RETURNED_CURRENCY.fill(language, [returned.currency.code(), here.studio.currency.code()]))
}

/// What of it comes to something else at the rates that are here, once it is taken over.
pub fn moved(returned: &Returned, here: &Workbook, language: Language) -> Vec<String> {
    let mut merged = here.clone();
    for record in returned.beside(here).records() {
        merged.put(record);
    }
    let evaluation = evaluate(&merged);
    let said = |moved: &crate::domain::hand_back::Moved| {
        let proposal = merged.proposal(moved.asked.proposal)?;
        let currency = proposal.currency(here.studio.currency);
        Some(card::moved(moved, proposal, currency, language))
    };
    returned.moved(&evaluation).iter().filter_map(said).collect()
}
