//! What is agreed beside price and work, in sentences.

use yew::{Html, html};

use crate::domain::draft_offer::fixed_price;
use crate::locale::phrases::reading as phrases;
use crate::locale::{figures, numerals};
use crate::surfaces::reading::Reading;

/// The terms; nothing where none are agreed.
pub fn terms(reading: &Reading) -> Html {
    let terms = &reading.offer.terms;
    let count = |typed: crate::domain::typed::Typed| numerals::editable(typed.decimal(), 0, reading.language);
    let percent = |typed: crate::domain::typed::Typed| figures::percent(&typed.fraction(), reading.language);
    let mut sentences = Vec::new();
    sentences
        .extend(terms.rounds.map(|rounds| phrases::ROUNDS.fill(reading.language, rounds.decimal(), &count(rounds))));
    sentences.extend(
        terms.round_price.map(|price| reading.fill(phrases::ROUND_PRICE, [&reading.money(fixed_price(Some(price)))])),
    );
    sentences.extend(terms.late_fee.map(|fee| reading.fill(phrases::LATE_FEE, [&percent(fee)])));
    for fee in &terms.kill_fees {
        sentences.extend(fee.percent.map(|share| reading.fill(phrases::KILL_FEE, [&fee.stage, &percent(share)])));
    }
    let own = [&terms.missed_dates, &terms.other].into_iter().filter(|text| !text.trim().is_empty()).cloned();
    sentences.extend(own);
    if sentences.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h2>{ reading.say(phrases::TERMS) }</h2>
            <ol class="terms">{ for sentences.into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ol>
        </section>
    }
}
