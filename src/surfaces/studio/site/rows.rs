//! The pieces of every list of the choice: a part with its heading, a field of words, and a row that can be moved. Knows no list.

use yew::{Html, html};

use crate::components::entry::Look;
use crate::components::grip::grip;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::publishing as phrases;
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::publishing_edit::PublishedText;
use crate::surfaces::studio::view::View;

/// A part with its heading and what it is for.
pub fn part(view: &View, id: &'static str, heading: Phrase<0>, says: Option<Phrase<0>>, body: Html) -> Html {
    html! {
        <section class="part" aria-labelledby={id}>
            <h2 id={id} tabindex="-1">{ view.say(heading) }</h2>
            if let Some(says) = says { <p class="note">{ view.say(says) }</p> }
            { body }
        </section>
    }
}

/// A field of words.
pub fn words(view: &View, id: String, label: Phrase<0>, of: PublishedText, text: &str, class: &'static str) -> Html {
    let look = Look { id: Some(id.clone()), class, ..Look::default() };
    html! { <div class="field"><label for={id}>{ view.say(label) }</label>{ view.name(NameOf::Published(of), text, look) }</div> }
}

/// A row that can be moved to another place of its list.
pub fn movable(
    view: &View,
    list: &'static str,
    (place, count): (usize, usize),
    (key, name): (String, &str),
    moved: impl Fn(usize) -> Edit + 'static,
    body: Html,
) -> Html {
    let grip = grip(Some(view.fill(phrases::DRAG, [name])), place, count, view.hand.send.reform(moved));
    html! {
        <div class="movable" data-list={list} data-place={place.to_string()} key={key} role="group" aria-label={name.to_owned()}>
            if count > 1 { { grip } }
            <div class="movable-body">{ body }</div>
        </div>
    }
}
