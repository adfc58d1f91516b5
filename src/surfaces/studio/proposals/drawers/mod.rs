//! What holds for the whole of a proposal: closed until somebody asks for it, with one line that says what holds now.

pub mod currency;
pub mod discount;
pub mod options;
pub mod payments;
pub mod phases;
pub mod sections;
pub mod selling;
pub mod taxes;
pub mod terms;
pub mod words;

use yew::{Callback, Html, MouseEvent, html};

use crate::components::drawer;
use crate::components::pick::pick;
use crate::domain::parameter::ConditionsOf;
use crate::domain::problem::Place;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::offer_page as phrases;
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::Edit;
use crate::state::studio::offer_edit::ConditionsChange;
use crate::surfaces::studio::proposals::editor::Editor;
use crate::surfaces::studio::view::View;

/// All of them.
pub fn all(editor: &Editor) -> Html {
    html! {
        <div class="drawers offer">
            { words::drawer(editor) }
            { phases::drawer(editor) }
            { options::drawer(editor) }
            { sections::drawer(editor) }
            { discount::drawer(editor) }
            { taxes::drawer(editor) }
            { payments::drawer(editor) }
            { terms::drawer(editor) }
            { selling::drawer(editor) }
            { currency::drawer(editor) }
            <p class="after">{ button(editor.view.say(phrases::KEEP_AS_USUAL), None, kept_as_usual(editor)) }</p>
        </div>
    }
}

/// Makes the conditions of this proposal those that new ones begin with.
fn kept_as_usual(editor: &Editor) -> Callback<MouseEvent> {
    let id = editor.proposal.id;
    editor.view.on(move || Edit::KeptAsUsual(id))
}

fn drawn(
    view: &View,
    which: Drawer,
    id: &'static str,
    name: Phrase<0>,
    state: String,
    body: impl FnOnce() -> Html,
) -> Html {
    let toggled = view.hand.send.reform(move |is_open| Edit::Drew(which, is_open));
    drawer::drawer(id, &view.say(name), &state, view.desk.drawers.contains(&which), toggled, body)
}

/// Whose conditions an editor changes.
fn of(editor: &Editor) -> ConditionsOf {
    ConditionsOf::Proposal(editor.proposal.id)
}

/// Sends a change of the conditions.
fn changed<T: 'static>(editor: &Editor, change: impl Fn(T) -> ConditionsChange + 'static) -> Callback<T> {
    let of = of(editor);
    editor.view.hand.send.reform(move |value: T| Edit::ChangedConditions(of, change(value)))
}

/// A button that sends an edit.
fn button(words: String, label: Option<String>, pressed: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="link" aria-label={label} onclick={pressed}>{ words }</button> }
}

/// A choice with its label.
fn choice(view: &View, label: Phrase<0>, id: String, words: &[String], chosen: usize, told: Callback<usize>) -> Html {
    html! {
        <div class="field">
            <label for={id.clone()}>{ view.say(label) }</label>
            { pick(None, Some(id), "ruled", words, chosen, told) }
        </div>
    }
}

/// What is wrong at a place.
fn wrong(view: &View, at: Place) -> Html {
    let sentences = view.sentences_at(at).into_iter().map(|sentence| html! { <p class="problem">{ sentence }</p> });
    html! { <>{ for sentences }</> }
}

/// The button that takes something with a name away.
fn remove(view: &View, name: &str, pressed: Callback<MouseEvent>) -> Html {
    button(view.say(phrases::REMOVE), Some(view.fill(phrases::REMOVE_OF, [name])), pressed)
}
