//! The last look before an answer: what it is about, who answers, and that it is meant.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, InputEvent, MouseEvent};
use yew::{Callback, Html, html};

use crate::components::prose::prose;
use crate::components::tick::tick;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::client as phrases;
use crate::state::client::{Answer, Edit, Lacks};
use crate::surfaces::quote::{View, answering};
use crate::surfaces::reading;

const NAME: &str = "client-name";
const WORDS: &str = "client-words";
const LACKS: &str = "client-lacks";

/// What is accepted, with the name and the confirmation.
pub fn review(view: &View) -> Html {
    let client = view.client;
    let offer = &client.received.quote.offer;
    let sure = view.fill(&phrases::SURE, [&offer.from]);
    html! {
        <section class="answering" aria-labelledby="review">
            <h1 id="review" tabindex="-1">{ view.say(&phrases::YOU_ACCEPT) }</h1>
            { reading::review(offer, &client.chosen, view.language) }
            { name(view) }
            { words(view, phrases::NOTE, 2) }
            <div class="sure">{ tick(&sure, None, client.is_sure, view.send.reform(Edit::MarkedSure)) }</div>
            { lacks(view) }
            { acts(view, phrases::ACCEPT, Answer::Accepted) }
        </section>
    }
}

/// A refusal, with a reason where one is given.
pub fn declining(view: &View) -> Html {
    html! {
        <section class="answering" aria-labelledby="decline">
            <h1 id="decline" tabindex="-1">{ view.say(&phrases::WHY_DECLINE) }</h1>
            <p>{ &view.received().quote.offer.title }</p>
            { name(view) }
            { words(view, phrases::REASON, 4) }
            { lacks(view) }
            { acts(view, phrases::SEND_DECLINE, Answer::Declined) }
        </section>
    }
}

fn name(view: &View) -> Html {
    let client = view.client;
    let typed = view.send.reform(|event: InputEvent| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        Edit::TypedName(input.map(|input| input.value()).unwrap_or_default().into())
    });
    let is_wrong = client.lacks == Some(Lacks::Name);
    html! {
        <div class="field">
            <label for={NAME}>{ view.say(&phrases::YOUR_NAME) }</label>
            <span class="entry wide"><input id={NAME} type="text" autocomplete="name" maxlength="120" value={client.name.to_string()}
                oninput={typed} aria-invalid={is_wrong.then_some("true")} aria-describedby={is_wrong.then_some(LACKS)} /></span>
        </div>
    }
}

fn words(view: &View, label: Phrase<0>, rows: u32) -> Html {
    let typed = view.send.reform(|text: String| Edit::TypedWords(text.into()));
    html! {
        <div class="field">
            <label for={WORDS}>{ view.say(&label) }</label>
            { prose(WORDS.to_owned(), rows, &view.client.words, typed, Callback::noop()) }
        </div>
    }
}

fn lacks(view: &View) -> Html {
    let sentence = view.client.lacks.map(|lacks| match lacks {
        Lacks::Name => phrases::LACKS_NAME,
        Lacks::Confirmation => phrases::LACKS_CONFIRMATION,
        Lacks::Seal => phrases::LACKS_SEAL,
    });
    html! { <p class="problem" id={LACKS} role="alert">{ sentence.map(|sentence| view.say(&sentence)) }</p> }
}

fn acts(view: &View, words: Phrase<0>, answer: Answer) -> Html {
    let (client, send) = (view.client.clone(), view.send.clone());
    let pressed = Callback::from(move |_: MouseEvent| answering::answer(&client, answer, &send));
    html! {
        <p class="after">
            <button type="button" class="button primary" disabled={view.client.is_busy} onclick={pressed}>{ view.say(&words) }</button>
            <button type="button" class="link" onclick={view.on(Edit::WentBack)}>{ view.say(&phrases::BACK) }</button>
        </p>
    }
}
