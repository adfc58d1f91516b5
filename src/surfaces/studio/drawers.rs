//! The pieces of every section of the desk that opens on demand.

use yew::{Callback, Html, MouseEvent, html};

use crate::components::drawer;
use crate::components::grip::grip;
use crate::components::pick::pick;
use crate::domain::problem::Place;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{library, offer_page as phrases};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::Edit;
use crate::surfaces::studio::view::View;

/// A section that opens on demand, with one line that says what holds now.
pub fn drawn(
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

/// A button that sends an edit.
pub fn button(words: String, label: Option<String>, pressed: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="link" aria-label={label} onclick={pressed}>{ words }</button> }
}

/// A choice with its label.
pub fn choice(
    view: &View,
    label: Phrase<0>,
    id: String,
    words: &[String],
    chosen: usize,
    told: Callback<usize>,
) -> Html {
    html! {
        <div class="field">
            <label for={id.clone()}>{ view.say(label) }</label>
            { pick(None, Some(id), "ruled", words, chosen, told) }
        </div>
    }
}

/// What is wrong at a place.
pub fn wrong(view: &View, at: Place) -> Html {
    let sentences = view.sentences_at(at).into_iter().map(|sentence| html! { <p class="problem">{ sentence }</p> });
    html! { <>{ for sentences }</> }
}

/// The button that takes something with a name away.
pub fn remove(view: &View, name: &str, pressed: Callback<MouseEvent>) -> Html {
    button(view.say(phrases::REMOVE), Some(view.fill(phrases::REMOVE_OF, [name])), pressed)
}

/// An item of a list that can be dragged to another place, or moved there by the arrow keys.
pub fn movable(
    view: &View,
    list: &'static str,
    (place, count): (usize, usize),
    (key, name): (String, &str),
    moved: impl Fn(usize) -> Edit + 'static,
    body: Html,
) -> Html {
    let grip = grip(Some(view.fill(library::DRAG, [name])), place, count, view.hand.send.reform(moved));
    html! {
        <div class="movable" data-list={list} data-place={place.to_string()} key={key}>
            if count > 1 { { grip } }
            <div class="movable-body">{ body }</div>
        </div>
    }
}
