//! What a proposal says in words.

use yew::{Html, html};

use crate::domain::passage::{Passage, PassageKind};
use crate::locale::phrases::offer_page as phrases;
use crate::surfaces::reading::Reading;

/// The passages, in their order. An introduction needs no heading.
pub fn words(reading: &Reading) -> Html {
    let passages = reading.offer.passages.iter().filter(|passage| !passage.text.trim().is_empty());
    html! { <>{ for passages.map(|passage| one(reading, passage)) }</> }
}

fn one(reading: &Reading, passage: &Passage) -> Html {
    let usual = match passage.kind {
        PassageKind::Intro | PassageKind::Own => None,
        PassageKind::Approach => Some(phrases::APPROACH),
        PassageKind::Team => Some(phrases::TEAM),
        PassageKind::Awards => Some(phrases::AWARDS),
    };
    let heading = match passage.heading.trim() {
        "" => usual.map(|phrase| reading.say(phrase)),
        heading => Some(heading.to_owned()),
    };
    let paragraphs = passage.text.split("\n\n").map(str::trim).filter(|text| !text.is_empty());
    html! {
        <section class="passage" key={passage.id.to_string()}>
            if let Some(heading) = heading { <h2>{ heading }</h2> }
            { for paragraphs.map(|text| html! { <p>{ text }</p> }) }
        </section>
    }
}
