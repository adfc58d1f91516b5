//! A proposal on its way to its client: what will be in the link, the seal, the links that are out, and the answers.

pub mod answers;
pub mod exporting;
pub mod issuing;
pub mod key_part;
pub mod keys;
pub mod links;
pub mod requests;
pub mod said;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement, MouseEvent};
use yew::{Callback, Html, html};

use crate::browser::files;
use crate::components::pick::pick;
use crate::domain::evaluation::Draft;
use crate::domain::id::Id;
use crate::domain::proposal::{DraftLine, Proposal};
use crate::locale::language::Language;
use crate::locale::names;
use crate::locale::phrases::{frame, reading, sending as phrases};
use crate::state::studio::edit::Edit;
use crate::state::studio::screen::Screen;
use crate::state::studio::sending::KeyUse;
use crate::surfaces::studio::card::limits;
use crate::surfaces::studio::proposals::{change, editor};
use crate::surfaces::studio::sending::key_part::KeyWatch;
use crate::surfaces::studio::view::View;

pub const PASSPHRASE: &str = "passphrase";
const TONGUE: &str = "client-language";
const ANSWER: &str = "answer-text";
/// The largest file that may hold an answer.
const MOST_BYTES: u32 = 1_000_000;

/// The screen.
pub fn sending(view: &View, id: Id) -> Html {
    let found = view.desk.workbook.proposal(id).zip(view.desk.evaluation.draft(id));
    let Some((proposal, draft)) = found else { return editor::editor(view, id) };
    let back = view.on(move || Edit::WentTo(Screen::Proposal(id)));
    let title = names::proposal(proposal, view.language());
    html! {
        <>
            <KeyWatch send={view.hand.send.clone()} />
            <p class="after"><button type="button" class="link" onclick={back}>{ view.say(phrases::BACK) }</button></p>
            <h1>{ view.fill(phrases::SEND_TITLE, [&title]) }</h1>
            { make(view, proposal, &draft) }
            { links::links(view, proposal) }
            { answer(view) }
        </>
    }
}

/// What goes into the link, and the button that makes it.
fn make(view: &View, proposal: &Proposal, draft: &Draft) -> Html {
    let id = proposal.id;
    let sending = &view.desk.sending;
    let is_first = view.desk.workbook.issued_of(id).next().is_none();
    let words = match (sending.is_busy, is_first) {
        (true, _) => phrases::BUSY,
        (false, true) => phrases::MAKE,
        (false, false) => phrases::MAKE_NEW,
    };
    let read = view.on(move || Edit::WentTo(Screen::Reading(id)));
    let beyond = limits::not_to_send(view, proposal, draft).or_else(|| change::not_to_send(view, proposal));
    let pressed = {
        let desk = view.desk;
        let (workbook, proposal, draft) = (desk.workbook.clone(), proposal.clone(), draft.clone());
        let (language, send) = (desk.language, view.hand.send.clone());
        Callback::from(move |_: MouseEvent| {
            issuing::send(&workbook, &proposal, &draft, language, typed(PASSPHRASE), send.clone());
        })
    };
    html! {
        <section class="part" aria-label={view.say(phrases::MAKE)}>
            <p>{ view.say(phrases::PRIVATE) }</p>
            <p>{ view.say(phrases::FREEZES) }</p>
            { unnamed(view, proposal) }
            { tongue(view, proposal) }
            { passphrase(view) }
            { beyond.clone().unwrap_or_default() }
            <p class="problem" role="alert">{ sending.trouble.as_ref().map(|why| view.say(said::not_sent(why))) }</p>
            <p class="after">
                <button type="button" class="button primary" disabled={sending.is_busy || beyond.is_some()} onclick={pressed}>{ view.say(words) }</button>
                <button type="button" class="button" onclick={read}>{ view.say(reading::READ_AS_CLIENT) }</button>
            </p>
        </section>
    }
}

/// That some lines have no name yet: a client would see a price for nothing.
fn unnamed(view: &View, proposal: &Proposal) -> Html {
    let is_unnamed =
        |line: &&Rc<DraftLine>| line.is_offered() && line.name.trim().is_empty() && !line.quantities.is_empty();
    match proposal.lines.iter().filter(is_unnamed).count() {
        0 => Html::default(),
        count => html! { <p class="problem">{ view.fill(phrases::UNNAMED_LINES, [&count.to_string()]) }</p> },
    }
}

/// The language of what the client opens.
fn tongue(view: &View, proposal: &Proposal) -> Html {
    let names = Language::SPOKEN.map(|language| language.own_name().to_owned());
    let now = issuing::tongue(proposal, view.language());
    let chosen = Language::SPOKEN.iter().position(|language| *language == now).unwrap_or(0);
    let id = proposal.id;
    let told = view.hand.send.reform(move |place: usize| {
        let tag = Language::SPOKEN.get(place).map_or("", |language| language.tag());
        Edit::ChoseTongue(id, tag.into())
    });
    html! {
        <div class="field">
            <label for={TONGUE}>{ view.say(phrases::LANGUAGE) }</label>
            { pick(None, Some(TONGUE.to_owned()), "ruled", &names, chosen, told) }
        </div>
    }
}

/// A passphrase where one may be given, or has to be.
pub fn passphrase(view: &View) -> Html {
    let Some(keys) = &view.desk.sending.keys else { return Html::default() };
    let field = |label, says, complete: &'static str| {
        html! {
            <div class="field">
                <label for={PASSPHRASE}>{ view.say(label) }</label>
                <span class="entry wide"><input id={PASSPHRASE} type="password" autocomplete={complete} aria-describedby="passphrase-note" /></span>
                <p class="note" id="passphrase-note">{ view.say(says) }</p>
            </div>
        }
    };
    match keys.present.as_ref().map(|key| key.usable) {
        None => html! {
            <>
                <p>{ view.say(phrases::FIRST_KEY) }</p>
                { field(phrases::PASSPHRASE, phrases::PASSPHRASE_SAYS, "new-password") }
            </>
        },
        Some(KeyUse::Locked) => field(phrases::UNLOCK, phrases::UNLOCK_SAYS, "current-password"),
        Some(KeyUse::Lost) => html! { <p class="problem">{ view.say(phrases::KEY_LOST) }</p> },
        Some(KeyUse::Ready) => Html::default(),
    }
}

/// Where an answer is pasted, or opened as a file.
fn answer(view: &View) -> Html {
    let arrived = {
        let (workbook, send) = (view.desk.workbook.clone(), view.hand.send.clone());
        Callback::from(move |text: String| answers::arrive(text, workbook.clone(), send.clone()))
    };
    let pressed = {
        let arrived = arrived.clone();
        Callback::from(move |_: MouseEvent| arrived.emit(pasted()))
    };
    let chosen = Callback::from(move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(file) = input.and_then(|input| input.files()).and_then(|files| files.get(0)) else { return };
        let arrived = arrived.clone();
        wasm_bindgen_futures::spawn_local(async move {
            // What is no text holds no answer, and is said so.
            arrived.emit(files::text_of(&file, MOST_BYTES).await.unwrap_or_default());
        });
    });
    html! {
        <section class="part" aria-labelledby="answers">
            <h2 id="answers">{ view.say(phrases::ANSWER) }</h2>
            <p>{ view.say(phrases::ANSWER_SAYS) }</p>
            <div class="field">
                <label for={ANSWER}>{ view.say(phrases::PASTE) }</label>
                <textarea class="prose" id={ANSWER} rows="3" spellcheck="false" />
            </div>
            <p class="after">
                <button type="button" class="button" onclick={pressed}>{ view.say(phrases::RECORD) }</button>
                <label class="button file">{ view.say(frame::OPEN_A_FILE) }<input class="unseen" type="file" onchange={chosen} /></label>
            </p>
        </section>
    }
}

fn pasted() -> String {
    let field = gloo_utils::document().get_element_by_id(ANSWER);
    field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()).map(|field| field.value()).unwrap_or_default()
}

/// What was typed into a field that nothing else keeps.
pub fn typed(id: &str) -> String {
    let field = gloo_utils::document().get_element_by_id(id);
    field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()).map(|field| field.value()).unwrap_or_default()
}
