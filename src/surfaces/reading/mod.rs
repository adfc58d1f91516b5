//! An offer as a client reads it and chooses from it. Knows the offer and nothing of the desk behind it.

pub mod change;
pub mod choices;
pub mod map;
pub mod price;
pub mod retainer;
pub mod sums;
pub mod terms;
pub mod tiers;
pub mod timeline;
pub mod words;

use yew::virtual_dom::AttributeOrProperty::Static;
use yew::{Callback, Html};

use crate::components::element::{element, marked, said, together};
use crate::domain::civil_date::CivilDate;
use crate::domain::fixed::Fixed;
use crate::domain::offer::Offer;
use crate::domain::totals::Totals;
use crate::domain::typed::Typed;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{offer_page, reading as phrases};
use crate::locale::{calendar_words, figures, numerals};
use crate::state::quote::{Chosen, Edit};
use crate::surfaces::reading::price::Price;

/// An offer and what was chosen from it.
pub struct Reading<'a> {
    pub offer: &'a Offer,
    pub chosen: &'a Chosen,
    pub totals: Option<Totals>,
    pub language: Language,
    pub send: Callback<Edit>,
}

// Called from everywhere, so each is in the program once.
impl Reading<'_> {
    /// A phrase in the reader's language.
    #[inline(never)]
    pub fn say(&self, phrase: &Phrase<0>) -> String {
        phrase.say(self.language)
    }

    /// A phrase with its places filled.
    #[inline(never)]
    pub fn fill<const N: usize>(&self, phrase: &Phrase<N>, parts: [&str; N]) -> String {
        phrase.fill(self.language, parts)
    }

    /// An amount with the currency's sign.
    #[inline(never)]
    pub fn money(&self, amount: Fixed) -> String {
        figures::money_with_sign(amount, self.offer.currency, self.language)
    }

    /// An amount without the sign, for columns.
    #[inline(never)]
    pub fn amount(&self, amount: Fixed) -> String {
        figures::money(amount, self.offer.currency, self.language)
    }

    /// A day.
    #[inline(never)]
    pub fn date(&self, day: CivilDate) -> String {
        calendar_words::full_date(self.language, day.year(), day.month(), day.day())
    }

    /// A number as it was typed.
    #[inline(never)]
    pub fn count(&self, number: Typed) -> String {
        numerals::editable(number.decimal(), 0, self.language)
    }

    /// A percentage.
    #[inline(never)]
    pub fn percent(&self, percent: Typed) -> String {
        figures::percent(&percent.fraction(), self.language)
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
    let body = [
        choices::choices(&reading),
        map::map(&reading),
        when(&reading),
        sums::payments(&reading),
        terms::terms(&reading),
    ];
    laid_out(&reading, logo, &price::reckoned(&reading), body, sums::chosen(&reading), beneath)
}

/// What of the offer is seen at first: whom it is from and the tiers, at prices that were reckoned before. The rest comes in the
/// same places.
pub fn first(reading: &Reading, logo: Html, prices: &[Option<Price>], beneath: Html) -> Html {
    laid_out(reading, logo, prices, Default::default(), Html::default(), beneath)
}

#[inline(never)]
fn laid_out(
    reading: &Reading,
    logo: Html,
    prices: &[Option<Price>],
    below: [Html; 5],
    chosen: Html,
    beneath: Html,
) -> Html {
    let change = change::change(reading, prices);
    let mut body = vec![head(reading, logo), change, words::words(reading), tiers::tiers(reading, prices)];
    body.extend(below);
    let marks = &[("aria-live", Static("polite")), ("class", Static("reading-sums"))];
    let aside = marked("aside", marks, vec![said("h2", "", reading.say(&phrases::YOUR_CHOICE)), chosen, beneath]);
    element("article", "reading", vec![element("div", "reading-body", body), aside])
}

/// What stands at the head of an offer, by itself.
pub fn letterhead(offer: &Offer, language: Language, logo: Html) -> Html {
    let chosen = Chosen::default();
    head(&Reading { offer, chosen: &chosen, totals: None, language, send: Callback::noop() }, logo)
}

/// What a choice holds and comes to, once more before it is accepted.
pub fn review(offer: &Offer, chosen: &Chosen, language: Language) -> Html {
    let reading = Reading { offer, chosen, totals: chosen.totals(offer), language, send: Callback::noop() };
    let all = vec![
        said("h2", "", offer.title.clone()),
        change::change(&reading, &price::reckoned(&reading)),
        tiers::held(&reading),
        sums::all(&reading),
        sums::payments(&reading),
        when(&reading),
        terms::terms(&reading),
    ];
    element("div", "reviewed", all)
}

/// The phases of the work; nothing where there are none.
fn when(reading: &Reading) -> Html {
    if reading.offer.phases.is_empty() {
        return Html::default();
    }
    let heading = said("h2", "", reading.say(&offer_page::PHASES));
    element("section", "", vec![heading, timeline::timeline(&reading.offer.phases, reading.language)])
}

/// What it is called; an offer without a title is still one.
fn title(reading: &Reading) -> String {
    match reading.offer.title.trim() {
        "" => reading.say(&phrases::OFFER),
        title => title.to_owned(),
    }
}

/// Texts that say something, with a point between them.
fn pointed(texts: [&str; 3]) -> String {
    let mut all = String::new();
    for text in texts {
        let text = text.trim();
        if !text.is_empty() {
            all.push_str(if all.is_empty() { "" } else { " · " });
            all.push_str(text);
        }
    }
    all
}

/// A paragraph; nothing where it would be empty.
pub fn paragraph(class: &'static str, text: String) -> Html {
    if text.is_empty() { Html::default() } else { said("p", class, text) }
}

/// Who offers what to whom, and until when.
fn head(reading: &Reading, logo: Html) -> Html {
    let offer = reading.offer;
    let contact = pointed([&offer.contact.name, &offer.contact.email, &offer.contact.phone]);
    let to = if offer.to.is_empty() { String::new() } else { reading.fill(&phrases::FOR, [&offer.to]) };
    let until = offer.terms.valid_until.map(|day| match offer.terms.zone.trim() {
        "" => reading.fill(&phrases::OPEN_UNTIL, [&reading.date(day)]),
        zone => reading.fill(&phrases::OPEN_UNTIL_IN, [&reading.date(day), zone]),
    });
    let all = vec![
        element("div", "", vec![logo, said("p", "from", offer.from.clone()), paragraph("note", contact)]),
        element("div", "note", vec![paragraph("", to), paragraph("", until.unwrap_or_default())]),
        said("h1", "", title(reading)),
    ];
    element("header", "letterhead", all)
}

/// Each of many, drawn.
pub fn each<T>(all: impl IntoIterator<Item = T>, draw: impl Fn(T) -> Html) -> Vec<Html> {
    let mut drawn = Vec::new();
    for one in all {
        drawn.push(draw(one));
    }
    drawn
}

/// A list of sentences, each in an element of its own.
pub fn sentences(name: &'static str, class: &'static str, all: Vec<String>) -> Html {
    together(each(all, |sentence| said(name, class, sentence)))
}
