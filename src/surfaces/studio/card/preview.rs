//! All that a card says, read plainly before it is handed over, and word for word.

use yew::{Html, html};

use crate::domain::managers_card::ManagersCard;
use crate::domain::parameter::ConditionsOf;
use crate::domain::sales_tax::SalesTax;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{card as phrases, offer_page, publishing};
use crate::locale::{card, figures, offer_labels};
use crate::surfaces::studio::card::{Cut, prices};
use crate::surfaces::studio::view::View;
use crate::wire::managers_card_v1;

/// The part; nothing while something stands against it.
pub fn part(view: &View, cut: &Cut) -> Html {
    let Ok(made) = cut else { return Html::default() };
    let language = view.language();
    let tax = |tax: &SalesTax| {
        let name = offer_labels::tax(ConditionsOf::Studio, tax.id, &view.desk.workbook, language);
        view.fill(offer_page::TAX_AT, [&name, &figures::percent(&tax.rate().fraction(), language)])
    };
    let taxes: Vec<String> = made.usual.taxation.taxes.iter().map(tax).collect();
    html! {
        <section class="part site-preview" aria-labelledby="card-preview">
            <h2 id="card-preview">{ view.say(phrases::PREVIEW) }</h2>
            <p class="note">{ view.say(phrases::PREVIEW_SAYS) }</p>
            { prices::prices(made, language) }
            { about(made, taxes, language) }
            <details>
                <summary>{ view.say(phrases::WORD_FOR_WORD) }</summary>
                <pre class="card-text" tabindex="0">{ managers_card_v1::text(made) }</pre>
            </details>
        </section>
    }
}

/// What else stands on it.
fn about(made: &ManagersCard, taxes: Vec<String>, language: Language) -> Html {
    let item = |label: Phrase<0>, text: String| {
        let text = if text.is_empty() { phrases::NONE.say(language) } else { text };
        html! { <><dt>{ label.say(language) }</dt><dd>{ text }</dd></> }
    };
    let contact = [&made.contact.name, &made.contact.email, &made.contact.phone].map(|text| text.trim());
    let contact: Vec<&str> = contact.into_iter().filter(|text| !text.is_empty()).collect();
    let taxes = match (taxes.is_empty(), made.usual.taxation.is_inclusive) {
        (true, _) => String::new(),
        (false, true) => publishing::TAXES_IN.fill(language, [&taxes.join(", ")]),
        (false, false) => publishing::TAXES_ON_TOP.fill(language, [&taxes.join(", ")]),
    };
    html! {
        <dl class="site-list">
            { item(phrases::FROM, made.name.to_string()) }
            { item(phrases::CONTACT, contact.join(" · ")) }
            { item(phrases::DISCOUNT, card::percent(made.discount, language)) }
            { item(phrases::UNTIL, card::until(made.until, language)) }
            { item(phrases::TAXES, taxes) }
            { item(phrases::CONDITIONS, conditions(made, language)) }
            if made.accent.is_some() || made.logo.is_some() { { item(phrases::LOOK, phrases::AS_YOURS.say(language)) } }
        </dl>
    }
}

/// The texts and names among the conditions; the rest is read word for word.
fn conditions(made: &ManagersCard, language: Language) -> String {
    let usual = &made.usual;
    let mut said: Vec<String> = usual.schedule.iter().map(|one| one.name.clone()).collect();
    said.extend(usual.terms.kill_fees.iter().map(|fee| fee.stage.clone()));
    said.extend([&usual.charge.name, &usual.terms.missed_dates, &usual.terms.other].map(String::clone));
    said.retain(|text| !text.trim().is_empty());
    let is_more = *usual != crate::domain::managers_card::CardConditions::default();
    match (said.is_empty(), is_more) {
        (true, true) => phrases::AS_YOURS.say(language),
        _ => said.join(" · "),
    }
}
