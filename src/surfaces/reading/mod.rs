//! An offer as a client reads it and chooses from it. Knows the offer and nothing of the desk behind it.

pub mod choices;
pub mod retainer;
pub mod sums;
pub mod terms;
pub mod tiers;
pub mod timeline;
pub mod words;

use yew::{Callback, Html, html};

use crate::domain::fixed::Fixed;
use crate::domain::offer::Offer;
use crate::domain::totals::Totals;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{offer_page, reading as phrases};
use crate::locale::{calendar_words, figures};
use crate::state::quote::{Chosen, Edit};

/// An offer and what was chosen from it.
pub struct Reading<'a> {
    pub offer: &'a Offer,
    pub chosen: &'a Chosen,
    pub totals: Option<Totals>,
    pub language: Language,
    pub send: Callback<Edit>,
}

impl Reading<'_> {
    /// A phrase in the reader's language.
    pub fn say(&self, phrase: Phrase<0>) -> String {
        phrase.say(self.language)
    }

    /// A phrase with its places filled.
    pub fn fill<const N: usize>(&self, phrase: Phrase<N>, parts: [&str; N]) -> String {
        phrase.fill(self.language, parts)
    }

    /// An amount with the currency's sign.
    pub fn money(&self, amount: Fixed) -> String {
        figures::money_with_sign(amount, self.offer.currency, self.language)
    }

    /// An amount without the sign, for columns.
    pub fn amount(&self, amount: Fixed) -> String {
        figures::money(amount, self.offer.currency, self.language)
    }
}

/// The offer beneath its sender's logo, with what is chosen from it; and whatever else is to stand beneath the sums.
pub fn read(
    offer: &Offer,
    chosen: &Chosen,
    language: Language,
    send: Callback<Edit>,
    logo: Html,
    beneath: Html,
) -> Html {
    let reading = Reading { offer, chosen, totals: chosen.totals(offer), language, send };
    html! {
        <article class="reading">
            <div class="reading-body">
                { head(&reading, logo) }
                { words::words(&reading) }
                { tiers::tiers(&reading) }
                { choices::choices(&reading) }
                { when(&reading) }
                { sums::payments(&reading) }
                { terms::terms(&reading) }
            </div>
            { sums::aside(&reading, beneath) }
        </article>
    }
}

/// What a choice holds and comes to, once more before it is accepted.
pub fn review(offer: &Offer, chosen: &Chosen, language: Language) -> Html {
    let reading = Reading { offer, chosen, totals: chosen.totals(offer), language, send: Callback::noop() };
    html! {
        <div class="reviewed">
            <h2>{ &offer.title }</h2>
            { tiers::held(&reading) }
            { sums::all(&reading) }
            { sums::payments(&reading) }
            { terms::terms(&reading) }
        </div>
    }
}

/// The phases of the work; nothing where there are none.
fn when(reading: &Reading) -> Html {
    if reading.offer.phases.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h2>{ reading.say(offer_page::PHASES) }</h2>
            { timeline::timeline(&reading.offer.phases, reading.language) }
        </section>
    }
}

/// What it is called; an offer without a title is still one.
fn title(reading: &Reading) -> String {
    match reading.offer.title.trim() {
        "" => reading.say(phrases::OFFER),
        title => title.to_owned(),
    }
}

/// Who offers what to whom, and until when.
fn head(reading: &Reading, logo: Html) -> Html {
    let offer = reading.offer;
    let contact = [&offer.contact.name, &offer.contact.email, &offer.contact.phone];
    let contact: Vec<&str> = contact.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    let until = offer.terms.valid_until.map(|day| {
        let day = calendar_words::full_date(reading.language, day.year(), day.month(), day.day());
        match offer.terms.zone.trim() {
            "" => reading.fill(phrases::OPEN_UNTIL, [&day]),
            zone => reading.fill(phrases::OPEN_UNTIL_IN, [&day, zone]),
        }
    });
    html! {
        <header class="letterhead">
            <div>
                { logo }
                <p class="from">{ &offer.from }</p>
                if !contact.is_empty() { <p class="note">{ contact.join(" · ") }</p> }
            </div>
            <div class="note">
                if !offer.to.is_empty() { <p>{ reading.fill(phrases::FOR, [&offer.to]) }</p> }
                if let Some(until) = until { <p>{ until }</p> }
            </div>
            <h1>{ title(reading) }</h1>
        </header>
    }
}
