//! Groups of options, among which the client chooses.

use yew::{Html, html};

use crate::browser::focus;
use crate::components::entry::Look;
use crate::domain::option_group::{GroupKind, OptionGroup};
use crate::locale::figures;
use crate::locale::phrases::offer_page as phrases;
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::offer_edit::OfferChange;
use crate::surfaces::studio::drawers::{button, choice, drawn, remove};
use crate::surfaces::studio::proposals::editor::Editor;
use crate::surfaces::studio::proposals::line_more::group_name;
use crate::surfaces::studio::view::View;

/// The drawer of options.
pub fn drawer(editor: &Editor) -> Html {
    let Editor { view, proposal, .. } = editor;
    let state = match proposal.groups.len() {
        0 => view.say(phrases::OPTIONS_STATE),
        count => view.fill(phrases::GROUPS_COUNT, [&figures::whole(count as i64, view.language())]),
    };
    drawn(view, Drawer::Options, "drawer-options", phrases::OPTIONS, state, || body(editor))
}

fn body(editor: &Editor) -> Html {
    let Editor { view, proposal, .. } = editor;
    let of = proposal.id;
    let added = view.on(move || {
        let id = View::new_id();
        focus::to(&format!("group-{id}"));
        Edit::ChangedOffer(of, OfferChange::AddedGroup(id))
    });
    html! {
        <>
            { for proposal.groups.iter().enumerate().map(|(place, group)| row(editor, place, group)) }
            <p class="after">{ button(view.say(phrases::ADD_GROUP), None, added) }</p>
            <p class="note">{ view.say(phrases::OPTIONS_NOTE) }</p>
        </>
    }
}

fn row(editor: &Editor, place: usize, group: &OptionGroup) -> Html {
    let Editor { view, proposal, .. } = editor;
    let (of, id) = (proposal.id, group.id);
    let field = format!("group-{id}");
    let words = [phrases::ONE, phrases::ANY, phrases::SOME, phrases::VIEW].map(|phrase| view.say(phrase));
    let chosen = GroupKind::ALL.iter().position(|kind| *kind == group.kind).unwrap_or(0);
    let told = view.hand.send.reform(move |place: usize| {
        let kind = GroupKind::ALL.get(place).copied().unwrap_or_default();
        Edit::ChangedOffer(of, OfferChange::ChoseGroupKind(id, kind))
    });
    let removed = view.on(move || Edit::ChangedOffer(of, OfferChange::RemovedGroup(id)));
    html! {
        <div class="fields" key={id.to_string()}>
            <div class="field">
                <label for={field.clone()}>{ view.say(phrases::GROUP_NAME) }</label>
                { view.name(NameOf::Group(of, id), &group.name, Look { id: Some(field), class: "wide", ..Look::default() }) }
            </div>
            { choice(view, phrases::HOW_MANY, format!("group-kind-{id}"), &words, chosen, told) }
            { remove(view, &group_name(group, place, view.language()), removed) }
        </div>
    }
}
