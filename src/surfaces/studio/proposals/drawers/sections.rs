//! Sections of lines, and how much of each the client sees.

use yew::{Html, html};

use crate::browser::focus;
use crate::components::entry::Look;
use crate::domain::section::{Section, Shows};
use crate::locale::phrases::offer_page as phrases;
use crate::locale::{figures, names};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::offer_edit::OfferChange;
use crate::surfaces::studio::drawers::{button, choice, drawn, movable, remove};
use crate::surfaces::studio::proposals::editor::Editor;
use crate::surfaces::studio::view::View;

/// The drawer of sections.
pub fn drawer(editor: &Editor) -> Html {
    let Editor { view, proposal, .. } = editor;
    let state = match proposal.sections.len() {
        0 => view.say(phrases::SECTIONS_STATE),
        count => view.fill(phrases::SECTIONS_COUNT, [&figures::whole(count as i64, view.language())]),
    };
    drawn(view, Drawer::Sections, "drawer-sections", phrases::SECTIONS, state, || body(editor))
}

fn body(editor: &Editor) -> Html {
    let Editor { view, proposal, .. } = editor;
    let of = proposal.id;
    let added = view.on(move || {
        let id = View::new_id();
        focus::to(&format!("section-name-{id}"));
        Edit::ChangedOffer(of, OfferChange::AddedSection(id))
    });
    html! {
        <>
            { for proposal.sections.iter().enumerate().map(|(place, section)| row(editor, place, section)) }
            <p class="after">{ button(view.say(phrases::ADD_SECTION), None, added) }</p>
        </>
    }
}

fn row(editor: &Editor, place: usize, section: &Section) -> Html {
    let Editor { view, proposal, .. } = editor;
    let (of, id) = (proposal.id, section.id);
    let field = format!("section-name-{id}");
    let words = [phrases::SHOWS_ALL, phrases::SHOWS_NO_PRICES, phrases::SHOWS_ONE_LINE].map(|phrase| view.say(phrase));
    let chosen = Shows::ALL.iter().position(|shows| *shows == section.shows).unwrap_or(0);
    let told = view.hand.send.reform(move |place: usize| {
        let shows = Shows::ALL.get(place).copied().unwrap_or_default();
        Edit::ChangedOffer(of, OfferChange::ChoseShows(id, shows))
    });
    let removed = view.on(move || Edit::ChangedOffer(of, OfferChange::RemovedSection(id)));
    let name = names::name_or_number(Some(&section.name), Some(place), phrases::SECTION_NUMBER, view.language());
    let body = html! {
        <div class="fields">
            <div class="field">
                <label for={field.clone()}>{ view.say(phrases::SECTION_NAME) }</label>
                { view.name(NameOf::Section(of, id), &section.name, Look { id: Some(field), class: "wide", ..Look::default() }) }
            </div>
            { choice(view, phrases::SHOWS, format!("shows-{id}"), &words, chosen, told) }
            { remove(view, &name, removed) }
        </div>
    };
    let moved = move |to: usize| Edit::ChangedOffer(of, OfferChange::MovedSection(id, to));
    movable(view, "sections", (place, proposal.sections.len()), (id.to_string(), &name), moved, body)
}
