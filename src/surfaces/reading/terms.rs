//! What is agreed beside price and work, in sentences.

use yew::Html;

use crate::components::element::{element, said};
use crate::locale::phrases::reading as phrases;
use crate::surfaces::reading::{Reading, sentences};

/// The terms; nothing where none are agreed.
pub fn terms(reading: &Reading) -> Html {
    let terms = &reading.offer.terms;
    let mut all = Vec::new();
    if let Some(rounds) = terms.rounds {
        all.push(phrases::ROUNDS.fill(reading.language, rounds.decimal(), &reading.count(rounds)));
    }
    if let Some(price) = terms.round_price {
        all.push(reading.fill(&phrases::ROUND_PRICE, [&reading.money(price.fixed())]));
    }
    if let Some(fee) = terms.late_fee {
        all.push(reading.fill(&phrases::LATE_FEE, [&reading.percent(fee)]));
    }
    for fee in &terms.kill_fees {
        if let Some(share) = fee.percent {
            all.push(reading.fill(&phrases::KILL_FEE, [&fee.stage, &reading.percent(share)]));
        }
    }
    for text in [&terms.missed_dates, &terms.other] {
        if !text.trim().is_empty() {
            all.push(text.clone());
        }
    }
    if all.is_empty() {
        return Html::default();
    }
    let heading = said("h2", "", reading.say(&phrases::TERMS));
    element("section", "", vec![heading, element("ol", "terms", vec![sentences("li", "", all)])])
}
