//! What is kept to be used again: the choice of a kept thing, and the list of all in the settings.

use yew::{Callback, Html, html};

use crate::components::pick::pick;
use crate::domain::id::Id;
use crate::locale::names;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{labels, library as phrases};
use crate::state::studio::edit::Edit;
use crate::state::studio::offer_edit::LibraryChange;
use crate::surfaces::studio::drawers::remove;
use crate::surfaces::studio::proposals::drawers::words;
use crate::surfaces::studio::view::View;

/// The choice of something kept; nothing where nothing is.
pub fn kept_pick(
    view: &View,
    label: Phrase<0>,
    kept: Vec<(Id, String)>,
    added: impl Fn(Id) -> LibraryChange + 'static,
) -> Html {
    if kept.is_empty() {
        return Html::default();
    }
    let mut words = vec![view.say(phrases::ADD_KEPT)];
    words.extend(kept.iter().map(|(_, name)| name.clone()));
    let send = view.hand.send.clone();
    let told = Callback::from(move |place: usize| {
        if let Some((id, _)) = place.checked_sub(1).and_then(|place| kept.get(place)) {
            send.emit(Edit::ChangedLibrary(added(*id)));
        }
    });
    pick(Some(view.say(label)), None, "", &words, 0, told)
}

/// The kept lines and their names.
pub fn lines(view: &View) -> Vec<(Id, String)> {
    let lines = view.studio().library.lines.iter().enumerate();
    let name = |name: &str, place| names::name_or_number(Some(name), Some(place), labels::LINE_NUMBER, view.language());
    lines.map(|(place, line)| (line.id, name(&line.name, place))).collect()
}

fn passages(view: &View) -> Vec<(Id, String)> {
    let passages = view.studio().library.passages.iter();
    passages.map(|passage| (passage.id, words::called(passage, view.language()))).collect()
}

/// The part of the settings that lists all.
pub fn part(view: &View) -> Html {
    let (lines, passages) = (lines(view), passages(view));
    let is_empty = lines.is_empty() && passages.is_empty();
    html! {
        <section class="part" aria-labelledby="settings-library">
            <h2 id="settings-library">{ view.say(phrases::LIBRARY) }</h2>
            <p>{ view.say(if is_empty { phrases::LIBRARY_EMPTY } else { phrases::LIBRARY_SAYS }) }</p>
            { list(view, phrases::LINES, &lines, LibraryChange::RemovedLine) }
            { list(view, phrases::PASSAGES, &passages, LibraryChange::RemovedPassage) }
        </section>
    }
}

fn list(view: &View, heading: Phrase<0>, kept: &[(Id, String)], removed: fn(Id) -> LibraryChange) -> Html {
    if kept.is_empty() {
        return Html::default();
    }
    let rows = kept.iter().map(|(id, name)| {
        let id = *id;
        let pressed = view.on(move || Edit::ChangedLibrary(removed(id)));
        html! { <li key={id.to_string()}><span>{ name }</span>{ remove(view, name, pressed) }</li> }
    });
    html! { <><h3>{ view.say(heading) }</h3><ul class="kept">{ for rows }</ul></> }
}
