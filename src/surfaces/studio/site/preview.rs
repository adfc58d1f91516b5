//! All that becomes public, read plainly: every text, every price, the taxes, the address. Knows no private thing.

use yew::{Html, html};

use crate::domain::band::Band;
use crate::domain::published_rates::{PublicFactor, PublicService, PublicTax, PublishedRates, Span};
use crate::domain::publishing::Asked;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::publishing as phrases;
use crate::locale::{figures, names, publishing};
use crate::surfaces::studio::site::Cut;
use crate::surfaces::studio::view::View;

/// The part; while something stands against it, where it will be.
pub fn part(view: &View, cut: &Cut) -> Html {
    let Ok(rates) = cut else {
        return html! { <p class="part note">{ view.say(phrases::PREVIEW_LATER) }</p> };
    };
    let tells_floor = view.studio().publishing.tiers.iter().any(|tier| tier.from == Band::Base);
    html! {
        <section class="part site-preview" aria-labelledby="site-preview">
            <h2 id="site-preview">{ view.say(phrases::PREVIEW) }</h2>
            <p class="note">{ view.say(phrases::PREVIEW_SAYS) }</p>
            if tells_floor { <p class="site-floor">{ view.say(phrases::TELLS_FLOOR) }</p> }
            if !rates.title.is_empty() { <h3>{ &*rates.title }</h3> }
            if !rates.introduction.is_empty() { <p>{ &*rates.introduction }</p> }
            { prices(view, rates) }
            { factors(view, phrases::URGENCY, &rates.urgency) }
            { factors(view, phrases::CLIENTS, &rates.clients) }
            { rest(view, rates) }
        </section>
    }
}

/// Every service with its price in each column.
fn prices(view: &View, rates: &PublishedRates) -> Html {
    let names = columns(view, rates);
    let head = rates.tiers.iter().zip(&names).map(|(tier, name)| {
        html! { <th scope="col" class="figure">{ name }if !tier.text.is_empty() { <span class="note">{ &*tier.text }</span> }</th> }
    });
    html! {
        <div class="site-prices">
            <table>
                <thead><tr><th scope="col">{ view.say(phrases::PRICE_OF_ONE) }</th>{ for head }</tr></thead>
                <tbody>{ for rates.services.iter().map(|service| row(view, rates, &names, service)) }</tbody>
            </table>
        </div>
    }
}

/// What each column is called; one alone needs no name.
fn columns(view: &View, rates: &PublishedRates) -> Vec<String> {
    let named = rates.tiers.iter().enumerate().map(|(place, tier)| match rates.tiers.len() {
        1 if tier.name.is_empty() => view.say(phrases::ALONE),
        _ => names::name_or_number(Some(&tier.name), Some(place), phrases::COLUMN_NUMBER, view.language()),
    });
    named.collect()
}

fn row(view: &View, rates: &PublishedRates, columns: &[String], service: &PublicService) -> Html {
    let prices = service.prices.iter().zip(columns).map(|(price, column)| {
        let text = price.map_or_else(|| view.say(phrases::NOT_IN_IT), |price| span(view, rates, price));
        html! { <td class="figure" data-column={column.clone()}>{ text }</td> }
    });
    html! {
        <tr>
            <th scope="row">
                { &*service.name }
                if !service.unit.is_empty() { <span class="note">{ &*service.unit }</span> }
                if !service.benefit.is_empty() { <span class="note">{ &*service.benefit }</span> }
                <span class="note">{ asked(view, service) }</span>
            </th>
            { for prices }
        </tr>
    }
}

fn span(view: &View, rates: &PublishedRates, span: Span) -> String {
    let money = |amount| figures::money_with_sign(amount, rates.currency, view.language());
    match span.is_firm() {
        true => money(span.from),
        false => view.fill(phrases::SPAN, [&money(span.from), &money(span.to)]),
    }
}

fn asked(view: &View, service: &PublicService) -> String {
    let whole = |count: u32| figures::whole(i64::from(count), view.language());
    match service.asked {
        Asked::Count => {
            let [least, most, usual] = [service.least, service.most, service.usual].map(whole);
            view.fill(phrases::FROM_TO, [&least, &most, &usual])
        }
        Asked::OneOf => view.fill(phrases::ONE_OF_GROUP, [&service.group]),
        asked => publishing::asked(asked, view.language()),
    }
}

fn factors(view: &View, heading: Phrase<0>, factors: &[PublicFactor]) -> Html {
    if factors.is_empty() {
        return Html::default();
    }
    let rows = factors.iter().map(|factor| {
        let percent = figures::percent(&factor.percent.fraction(), view.language());
        let percent = if factor.percent.is_negative() { percent } else { format!("+{percent}") };
        html! { <><dt>{ &*factor.name }</dt><dd class="figure">{ percent }</dd></> }
    });
    html! { <><h4>{ view.say(heading) }</h4><dl class="site-list">{ for rows }</dl></> }
}

/// What else is in it.
fn rest(view: &View, rates: &PublishedRates) -> Html {
    let item = |label: Phrase<0>, text: String| html! { <><dt>{ view.say(label) }</dt><dd>{ text }</dd></> };
    let email = match rates.email.is_empty() {
        true => view.say(phrases::NO_EMAIL),
        false => rates.email.to_string(),
    };
    html! {
        <dl class="site-list">
            { item(phrases::TAXES, taxes(view, rates)) }
            { item(phrases::ROUNDED, figures::money_with_sign(rates.step, rates.currency, view.language())) }
            if !rates.name.is_empty() { { item(phrases::YOUR_NAME, rates.name.to_string()) } }
            { item(phrases::YOUR_EMAIL, email) }
            if !rates.consent.is_empty() { { item(phrases::CONSENT, rates.consent.to_string()) } }
        </dl>
    }
}

fn taxes(view: &View, rates: &PublishedRates) -> String {
    let said = |tax: &PublicTax| format!("{} {}", tax.name, figures::percent(&tax.percent.fraction(), view.language()));
    let all: Vec<String> = rates.taxes.iter().map(said).collect();
    match (all.is_empty(), rates.is_inclusive) {
        (true, _) => view.say(phrases::NO_TAXES),
        (false, true) => view.fill(phrases::TAXES_IN, [&all.join(", ")]),
        (false, false) => view.fill(phrases::TAXES_ON_TOP, [&all.join(", ")]),
    }
}
