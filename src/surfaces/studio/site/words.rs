//! The words over an estimator, what a visitor agrees to, and what sums are rounded up to.

use yew::{Callback, Html, html};

use crate::components::entry::Look;
use crate::components::prose::prose;
use crate::domain::parameter::Parameter;
use crate::domain::publishing::PublishedNumber;
use crate::locale::currency_signs;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::publishing as phrases;
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::publishing_edit::PublishedText;
use crate::surfaces::studio::site::rows;
use crate::surfaces::studio::view::View;

/// The id of the title's field.
pub const TITLE: &str = "published-title";
const INTRODUCTION: &str = "published-introduction";
const CONSENT: &str = "published-consent";

/// The part.
pub fn part(view: &View) -> Html {
    let chosen = &view.studio().publishing;
    let sign = Some(currency_signs::sign(view.currency().code()).to_owned());
    let step = Parameter::Published(PublishedNumber::Step);
    let body = html! {
        <div class="site-words">
            { rows::words(view, TITLE.to_owned(), phrases::TITLE, PublishedText::Title, &chosen.title, "wide") }
            { lines(view, INTRODUCTION, phrases::INTRODUCTION, PublishedText::Introduction, &chosen.introduction) }
            { lines(view, CONSENT, phrases::CONSENT, PublishedText::Consent, &chosen.consent) }
            <p class="note">{ view.say(phrases::CONSENT_SAYS) }</p>
            { view.labelled(phrases::STEP, step, Look { before: sign, ..Look::default() }) }
        </div>
    };
    rows::part(view, "site-words", phrases::WORDS, None, body)
}

fn lines(view: &View, id: &'static str, label: Phrase<0>, of: PublishedText, text: &str) -> Html {
    let typed: Callback<String> =
        view.hand.send.reform(move |text: String| Edit::Named(NameOf::Published(of), text.into()));
    html! {
        <div class="field">
            <label for={id}>{ view.say(label) }</label>
            { prose(id.to_owned(), 2, text, typed, view.on(|| Edit::Left)) }
        </div>
    }
}
