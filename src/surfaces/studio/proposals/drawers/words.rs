//! What a proposal says in words, in the order in which it is read.

use yew::{Callback, Html, MouseEvent, html};

use crate::browser::focus;
use crate::components::entry::Look;
use crate::components::pick::pick;
use crate::components::prose::prose;
use crate::domain::passage::{Passage, PassageKind};
use crate::locale::figures;
use crate::locale::language::Language;
use crate::locale::phrases::offer_page as phrases;
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::offer_edit::OfferChange;
use crate::surfaces::studio::proposals::drawers::{button, drawn, remove};
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
    let last = proposal.passages.len().saturating_sub(1);
    html! {
        <>
            { for proposal.passages.iter().enumerate().map(|(place, passage)| row(editor, place, place == last, passage)) }
            <p class="after" key={proposal.passages.len()}>
                { pick(Some(view.say(phrases::WORDS)), None, "", &words, 0, told) }
            </p>
        </>
    }
}

fn row(editor: &Editor, place: usize, is_last: bool, passage: &Passage) -> Html {
    let Editor { view, proposal, .. } = editor;
    let (of, id) = (proposal.id, passage.id);
    let (heading, text) = (format!("passage-heading-{id}"), format!("passage-text-{id}"));
    let usual = kind(passage.kind, view.language());
    let called = if passage.heading.is_empty() { usual.clone() } else { passage.heading.clone() };
    let look = Look { id: Some(heading.clone()), placeholder: Some(usual), class: "wide", ..Look::default() };
    let typed = view.hand.send.reform(move |text: String| Edit::Named(NameOf::PassageText(of, id), text.into()));
    let left = view.hand.send.reform(|()| Edit::Left);
    let moved = |to: usize| -> Callback<MouseEvent> {
        view.on(move || Edit::ChangedOffer(of, OfferChange::MovedPassage(id, to)))
    };
    let removed = view.on(move || Edit::ChangedOffer(of, OfferChange::RemovedPassage(id)));
    html! {
        <div class="passage" key={id.to_string()}>
            <div class="field">
                <label for={heading}>{ view.say(phrases::HEADING) }</label>
                { view.name(NameOf::PassageHeading(of, id), &passage.heading, look) }
            </div>
            <div class="field">
                <label for={text.clone()}>{ view.say(phrases::TEXT) }</label>
                { prose(text, 5, &passage.text, typed, left) }
            </div>
            <p class="after">
                if place > 0 {
                    { button(view.say(phrases::UP_WORD), Some(view.fill(phrases::MOVE_UP, [&called])), moved(place.saturating_sub(1))) }
                }
                if !is_last {
                    { button(view.say(phrases::DOWN_WORD), Some(view.fill(phrases::MOVE_DOWN, [&called])), moved(place.saturating_add(1))) }
                }
                { remove(view, &called, removed) }
            </p>
        </div>
    }
}
