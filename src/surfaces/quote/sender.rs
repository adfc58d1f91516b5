//! Who sent it and that it is whole, said plainly; and the codes by which both can be compared.

use yew::{Html, html};

use crate::components::element::{element, said};
use crate::domain::civil_date::CivilDate;
use crate::locale::calendar_words;
use crate::locale::figures;
use crate::locale::phrases::client as phrases;
use crate::state::client::Sender;
use crate::surfaces::quote::View;

/// What a client should know before reading: who sent it, that it is expired, that it takes the place of another.
pub fn banner(view: &View) -> Html {
    let received = view.received();
    let quote = &received.quote;
    let mut all = vec![said("p", "print-only", number(view)), said("p", "proof", proof(view))];
    if let Some(until) = quote.offer.terms.valid_until.filter(|_| received.is_expired) {
        let says = view.fill(&phrases::EXPIRED, [&date(view, until)]);
        all.push(html! { <p class="warning" role="status">{ says }</p> });
    }
    if quote.supersedes.is_some() {
        all.push(said("p", "note", view.say(&phrases::SUPERSEDES)));
    }
    element("div", "banner", all)
}

fn date(view: &View, day: CivilDate) -> String {
    calendar_words::full_date(view.language, day.year(), day.month(), day.day())
}

fn proof(view: &View) -> String {
    match &view.received().sender {
        Sender::Proven(host) => view.fill(&phrases::PROVEN, [host]),
        Sender::SameAsBefore(day) => {
            let day = CivilDate::from_text(day).map_or_else(|| day.clone(), |day| date(view, day));
            view.fill(&phrases::SAME, [&day])
        }
        Sender::Asked => view.say(&phrases::ASKED),
        Sender::NotProven => view.say(&phrases::NOT_PROVEN),
    }
}

/// What the quote is called.
#[inline(never)]
fn number(view: &View) -> String {
    let quote = &view.received().quote;
    let number = figures::whole(i64::from(quote.number), view.language);
    let issued = date(view, quote.issued);
    match quote.revision {
        1 => view.fill(&phrases::NUMBER, [&number, &issued]),
        revision => {
            let revision = figures::whole(i64::from(revision), view.language);
            view.fill(&phrases::NUMBER_REVISED, [&number, &revision, &issued])
        }
    }
}

/// The number, and the codes of sender and content; on paper, room for a name and a day.
pub fn foot(view: &View) -> Html {
    let received = view.received();
    let mut signed = Vec::new();
    for words in [&phrases::SIGNED, &phrases::SIGNED_NAME, &phrases::SIGNED_ON] {
        signed.push(said("span", "", view.say(words)));
    }
    let mut codes = Vec::new();
    for (words, code) in [(&phrases::WHO, &received.who), (&phrases::WHAT, &received.what)] {
        let code = said("dd", "figure", code.to_string());
        codes.push(element("div", "", vec![said("dt", "", view.say(words)), code]));
    }
    let all = vec![element("div", "print-only signed", signed), said("p", "", number(view)), element("dl", "", codes)];
    element("footer", "codes", all)
}
