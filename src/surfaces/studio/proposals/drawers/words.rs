//! What a proposal says in words, in the order in which it is read.

use yew::{Callback, Html, html};

use crate::browser::focus;
use crate::components::entry::Look;
use crate::components::pick::pick;
use crate::components::prose::prose;
use crate::domain::passage::{Passage, PassageKind};
use crate::locale::figures;
use crate::locale::language::Language;
use crate::locale::phrases::{library, offer_page as phrases};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::offer_edit::{LibraryChange, OfferChange};
use crate::surfaces::studio::drawers::{button, drawn, movable, remove};
use crate::surfaces::studio::library::kept_pick;
use crate::surfaces::studio::proposals::editor::Editor;
use crate::surfaces::studio::view::View;

/// The drawer of words.
pub fn drawer(editor: &Editor) -> Html {
    let Editor { view, proposal, .. } = editor;
    let state = match proposal.passages.len() {
        0 => view.say(phrases::WORDS_STATE),
        count => view.fill(phrases::WORDS_COUNT, [&figures::whole(count as i64, view.language())]),
    };
    drawn(view, Drawer::Words, "drawer-words", phrases::WORDS, state, || body(editor))
}

/// What a kind of passage is called.
pub fn kind(kind: PassageKind, language: Language) -> String {
    let phrase = match kind {
        PassageKind::Intro => phrases::INTRO,
        PassageKind::Approach => phrases::APPROACH,
        PassageKind::Team => phrases::TEAM,
        PassageKind::Awards => phrases::AWARDS,
        PassageKind::Own => phrases::OWN,
    };
    phrase.say(language)
}

fn body(editor: &Editor) -> Html {
    let Editor { view, proposal, .. } = editor;
    let of = proposal.id;
    let mut words = vec![view.say(phrases::ADD_PASSAGE)];
    words.extend(PassageKind::ALL.map(|one| kind(one, view.language())));
    let send = view.hand.send.clone();
    let told = Callback::from(move |place: usize| {
        if let Some(kind) = place.checked_sub(1).and_then(|place| PassageKind::ALL.get(place).copied()) {
            let id = View::new_id();
            focus::to(&format!("passage-text-{id}"));
            send.emit(Edit::ChangedOffer(of, OfferChange::AddedPassage(id, kind)));
        }
    });
    html! {
        <>
            { for proposal.passages.iter().enumerate().map(|(place, passage)| row(editor, place, passage)) }
            <p class="after" key={proposal.passages.len()}>
                { pick(Some(view.say(phrases::WORDS)), None, "", &words, 0, told) }
                { from_library(editor) }
            </p>
        </>
    }
}

/// The choice of a kept passage to add, where there are any.
fn from_library(editor: &Editor) -> Html {
    let Editor { view, proposal, .. } = editor;
    let kept = &view.studio().library.passages;
    let names = kept.iter().map(|passage| (passage.id, called(passage, view.language())));
    let of = proposal.id;
    kept_pick(view, library::ADD_KEPT_PASSAGE, names.collect(), move |kept| {
        let id = View::new_id();
        focus::to(&format!("passage-text-{id}"));
        LibraryChange::AddedPassage(of, kept, id)
    })
}

/// A passage's heading, or what its kind gives.
pub fn called(passage: &Passage, language: Language) -> String {
    match passage.heading.trim() {
        "" => kind(passage.kind, language),
        heading => heading.to_owned(),
    }
}

fn row(editor: &Editor, place: usize, passage: &Passage) -> Html {
    let Editor { view, proposal, .. } = editor;
    let (of, id) = (proposal.id, passage.id);
    let (heading, text) = (format!("passage-heading-{id}"), format!("passage-text-{id}"));
    let usual = kind(passage.kind, view.language());
    let called = called(passage, view.language());
    let look = Look { id: Some(heading.clone()), placeholder: Some(usual), class: "wide", ..Look::default() };
    let typed = view.hand.send.reform(move |text: String| Edit::Named(NameOf::PassageText(of, id), text.into()));
    let left = view.hand.send.reform(|()| Edit::Left);
    let kept = view.on(move || Edit::ChangedLibrary(LibraryChange::KeptPassage(of, id, View::new_id())));
    let removed = view.on(move || Edit::ChangedOffer(of, OfferChange::RemovedPassage(id)));
    let body = html! {
        <div class="passage">
            <div class="field">
                <label for={heading}>{ view.say(phrases::HEADING) }</label>
                { view.name(NameOf::PassageHeading(of, id), &passage.heading, look) }
            </div>
            <div class="field">
                <label for={text.clone()}>{ view.say(phrases::TEXT) }</label>
                { prose(text, 5, &passage.text, typed, left) }
            </div>
            <p class="after">
                { button(view.say(library::KEEP), Some(view.fill(library::KEEP_ONE, [&called])), kept) }
                { remove(view, &called, removed) }
            </p>
        </div>
    };
    let moved = move |to: usize| Edit::ChangedOffer(of, OfferChange::MovedPassage(id, to));
    movable(view, "passages", (place, proposal.passages.len()), (id.to_string(), &called), moved, body)
}
