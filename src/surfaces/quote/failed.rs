//! Why no quote is shown, each reason with its own sentence and a next step: paste the link, or the message it came in.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement, MouseEvent};
use yew::{Callback, Html, html};

use crate::browser::files;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::client as phrases;
use crate::surfaces::quote::opening::NotShown;
use crate::surfaces::sealed::Failure;
use crate::wire::binary;
use crate::wire::not_opened::NotOpened;
use crate::wire::quote_token::NotAQuote;

/// The largest file that may hold a link.
const MOST_BYTES: u32 = 1_000_000;
const FIELD: &str = "pasted";

/// The sentence for a reason.
pub fn sentence(why: &NotShown) -> Phrase<0> {
    match why {
        NotShown::Seal(Failure::Crypto(_)) => phrases::NO_CRYPTO,
        NotShown::Content(NotAQuote::OtherSums(_)) => phrases::OTHER_SUMS,
        NotShown::Content(NotAQuote::Bytes(binary::NotOpened::Version(_))) => phrases::NEWER,
        NotShown::Content(NotAQuote::Bytes(_)) => phrases::DAMAGED,
        NotShown::Seal(Failure::NotOpened(why)) => match why {
            NotOpened::NoToken => phrases::NO_TOKEN,
            NotOpened::Cut => phrases::CUT,
            NotOpened::SeveralTokens(_) => phrases::SEVERAL,
            NotOpened::TextTooLong(_) | NotOpened::TooLong(_) => phrases::TOO_LONG,
            NotOpened::Version(_) | NotOpened::UnknownKind(_) => phrases::NEWER,
            NotOpened::OtherKind(_) => phrases::OTHER_KIND,
            _ => phrases::DAMAGED,
        },
    }
}

/// The page without a quote.
pub fn failed(why: &NotShown, language: Language, told: Callback<String>) -> Html {
    let opened = {
        let told = told.clone();
        Callback::from(move |_: MouseEvent| told.emit(pasted()))
    };
    let chosen = Callback::from(move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(file) = input.and_then(|input| input.files()).and_then(|files| files.get(0)) else { return };
        let told = told.clone();
        wasm_bindgen_futures::spawn_local(async move {
            // What is no text holds no link, and is said so.
            told.emit(files::text_of(&file, MOST_BYTES).await.unwrap_or_default());
        });
    });
    html! {
        <>
            <h1>{ phrases::FAILED.say(language) }</h1>
            <p role="alert">{ sentence(why).say(language) }</p>
            <div class="field">
                <label for={FIELD}>{ phrases::PASTE.say(language) }</label>
                <textarea class="prose" id={FIELD} rows="4" spellcheck="false" />
            </div>
            <p class="after">
                <button type="button" class="button primary" onclick={opened}>{ phrases::OPEN.say(language) }</button>
                <label class="button file">{ phrases::OPEN_FILE.say(language) }<input class="unseen" type="file" onchange={chosen} /></label>
            </p>
        </>
    }
}

/// What stands in the field.
fn pasted() -> String {
    let field = gloo_utils::document().get_element_by_id(FIELD);
    field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()).map(|field| field.value()).unwrap_or_default()
}
