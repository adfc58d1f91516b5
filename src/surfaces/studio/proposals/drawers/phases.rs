//! The phases of the work: their days, and what is delivered at the end of each.

use yew::{Callback, Html, html};

use crate::browser::focus;
use crate::components::day::day;
use crate::components::entry::Look;
use crate::components::prose::prose;
use crate::domain::civil_date::CivilDate;
use crate::domain::id::Id;
use crate::domain::phase::Phase;
use crate::domain::problem::Place;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::offer_page as phrases;
use crate::locale::{figures, names};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::offer_edit::OfferChange;
use crate::surfaces::reading::timeline;
use crate::surfaces::studio::drawers::{button, drawn, movable, remove, wrong};
use crate::surfaces::studio::proposals::editor::Editor;
use crate::surfaces::studio::view::View;

/// The drawer of phases.
pub fn drawer(editor: &Editor) -> Html {
    let Editor { view, proposal, .. } = editor;
    let state = match proposal.phases.len() {
        0 => view.say(phrases::PHASES_STATE),
        count => view.fill(phrases::PHASES_COUNT, [&figures::whole(count as i64, view.language())]),
    };
    drawn(view, Drawer::Phases, "drawer-phases", phrases::PHASES, state, || body(editor))
}

fn body(editor: &Editor) -> Html {
    let Editor { view, proposal, .. } = editor;
    let of = proposal.id;
    let added = view.on(move || {
        let id = View::new_id();
        focus::to(&format!("phase-{id}"));
        Edit::ChangedOffer(of, OfferChange::AddedPhase(id))
    });
    html! {
        <>
            { for proposal.phases.iter().enumerate().map(|(place, phase)| row(editor, place, phase)) }
            <p class="after">{ button(view.say(phrases::ADD_PHASE), None, added) }</p>
            { timeline::timeline(&proposal.phases, view.language()) }
        </>
    }
}

fn row(editor: &Editor, place: usize, phase: &Phase) -> Html {
    let Editor { view, proposal, .. } = editor;
    let (of, id) = (proposal.id, phase.id);
    let (field, delivered) = (format!("phase-{id}"), format!("deliverables-{id}"));
    let called = names::name_or_number(Some(&phase.name), Some(place), phrases::PHASE_NUMBER, view.language());
    let removed = view.on(move || Edit::ChangedOffer(of, OfferChange::RemovedPhase(id)));
    let typed = view.hand.send.reform(move |text: String| Edit::Named(NameOf::Deliverables(of, id), text.into()));
    let left = view.hand.send.reform(|()| Edit::Left);
    let dated = |label: Phrase<0>, value: Option<CivilDate>, change: fn(Id, Option<CivilDate>) -> OfferChange| {
        let told: Callback<String> =
            view.hand.send.reform(move |text: String| Edit::ChangedOffer(of, change(id, CivilDate::from_text(&text))));
        let words = view.say(label);
        html! {
            <div class="field">
                <span class="label" aria-hidden="true">{ &words }</span>
                { day(None, Some(format!("{called}: {words}")), value.map(|day| day.to_string()).unwrap_or_default(), told) }
            </div>
        }
    };
    let body = html! {
        <div class="passage">
            <div class="fields">
                <div class="field">
                    <label for={field.clone()}>{ view.say(phrases::PHASE_NAME) }</label>
                    { view.name(NameOf::Phase(of, id), &phase.name, Look { id: Some(field), class: "wide", ..Look::default() }) }
                </div>
                { dated(phrases::FIRST_DAY, phase.from, OfferChange::ChosePhaseFrom) }
                { dated(phrases::LAST_DAY, phase.to, OfferChange::ChosePhaseTo) }
            </div>
            { wrong(view, Place::Phase { proposal: of, phase: id }) }
            <div class="field">
                <label for={delivered.clone()}>{ view.say(phrases::DELIVERABLES) }</label>
                { prose(delivered, 2, &phase.deliverables, typed, left) }
            </div>
            <p class="after">{ remove(view, &called, removed) }</p>
        </div>
    };
    let moved = move |to: usize| Edit::ChangedOffer(of, OfferChange::MovedPhase(id, to));
    movable(view, "phases", (place, proposal.phases.len()), (id.to_string(), &called), moved, body)
}
