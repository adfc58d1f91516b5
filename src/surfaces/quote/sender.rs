//! Who sent it and that it is whole, said plainly; and the codes by which both can be compared.

use yew::{Html, html};

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
    let until = quote.offer.terms.valid_until.filter(|_| received.is_expired);
    html! {
        <div class="banner">
            <p class="print-only">{ number(view) }</p>
            <p class="proof">{ proof(view) }</p>
            if let Some(until) = until {
                <p class="warning" role="status">{ view.fill(phrases::EXPIRED, [&date(view, until)]) }</p>
            }
            if quote.supersedes.is_some() { <p class="note">{ view.say(phrases::SUPERSEDES) }</p> }
        </div>
    }
}

fn date(view: &View, day: CivilDate) -> String {
    calendar_words::full_date(view.language, day.year(), day.month(), day.day())
}

fn proof(view: &View) -> String {
    match &view.received().sender {
        Sender::Proven(host) => view.fill(phrases::PROVEN, [host]),
        Sender::SameAsBefore(day) => {
            let day = CivilDate::from_text(day).map_or_else(|| day.clone(), |day| date(view, day));
            view.fill(phrases::SAME, [&day])
        }
        Sender::NotProven => view.say(phrases::NOT_PROVEN),
    }
}

/// What the quote is called.
fn number(view: &View) -> String {
    let quote = &view.received().quote;
    let number = figures::whole(i64::from(quote.number), view.language);
    let issued = date(view, quote.issued);
    match quote.revision {
        1 => view.fill(phrases::NUMBER, [&number, &issued]),
        revision => {
            let revision = figures::whole(i64::from(revision), view.language);
            view.fill(phrases::NUMBER_REVISED, [&number, &revision, &issued])
        }
    }
}

/// The number, and the codes of sender and content; on paper, room for a name and a day.
pub fn foot(view: &View) -> Html {
    let received = view.received();
    let signed = [phrases::SIGNED, phrases::SIGNED_NAME, phrases::SIGNED_ON];
    html! {
        <footer class="codes">
            <div class="print-only signed">{ for signed.map(|words| html! { <span>{ view.say(words) }</span> }) }</div>
            <p>{ number(view) }</p>
            <dl>
                <div><dt>{ view.say(phrases::WHO) }</dt><dd class="figure">{ &received.who }</dd></div>
                <div><dt>{ view.say(phrases::WHAT) }</dt><dd class="figure">{ &received.what }</dd></div>
            </dl>
        </footer>
    }
}
