//! The development map: where the client is, where they want to be, and the stages between, with the map as it is seen below.

use yew::{Html, html};

use crate::browser::focus;
use crate::components::entry::Look;
use crate::components::figure::worked;
use crate::components::prose::prose;
use crate::domain::development_map::{MOST_STAGES, MapNumber, MapStage, StagePrice};
use crate::domain::map_total::map_total;
use crate::domain::parameter::Parameter;
use crate::domain::working::Figure;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{map as phrases, rates, reading};
use crate::locale::{currency_signs, figures, names};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::figure_at::FigureAt;
use crate::state::studio::map_edit::{MapChange, MapText};
use crate::surfaces::reading::map;
use crate::surfaces::studio::drawers::{button, choice, drawn, movable, remove};
use crate::surfaces::studio::proposals::editor::Editor;
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::working_panel::{self, Spot};

/// The drawer of the map.
pub fn drawer(editor: &Editor) -> Html {
    let Editor { view, proposal, .. } = editor;
    let state = match proposal.map.stages.len() {
        0 => view.say(phrases::STATE),
        count => view.fill(phrases::STAGES_COUNT, [&whole(view, count)]),
    };
    drawn(view, Drawer::Map, "drawer-map", phrases::MAP, state, || body(editor))
}

fn whole(view: &View, count: usize) -> String {
    figures::whole(i64::try_from(count).unwrap_or(i64::MAX), view.language())
}

fn body(editor: &Editor) -> Html {
    let Editor { view, proposal, .. } = editor;
    let known = &proposal.map;
    html! {
        <>
            <p class="note">{ view.say(phrases::SEEN) }</p>
            { words(editor, "map-from", phrases::FROM, MapText::From, &known.from) }
            { for known.stages.iter().enumerate().map(|(place, stage)| row(editor, place, stage)) }
            { add(editor) }
            { words(editor, "map-to", phrases::TO, MapText::To, &known.to) }
            { total(editor) }
            { working_panel::at(view, Spot::Map(proposal.id)) }
            if !known.is_empty() {
                <h3>{ view.say(phrases::AS_SEEN) }</h3>
                <div class="map-seen">{ map::drawn(&editor.draft.offer, view.language()) }</div>
            }
        </>
    }
}

/// A text of the map with its label.
fn words(editor: &Editor, id: &str, label: Phrase<0>, of: MapText, text: &str) -> Html {
    let (view, proposal) = (editor.view, editor.proposal.id);
    let typed = view.hand.send.reform(move |text: String| Edit::Named(NameOf::Map(proposal, of), text.into()));
    let left = view.hand.send.reform(|()| Edit::Left);
    html! {
        <div class="field">
            <label for={id.to_owned()}>{ view.say(label) }</label>
            { prose(id.to_owned(), 2, text, typed, left) }
        </div>
    }
}

/// The button that adds a stage, as long as there is room for one.
fn add(editor: &Editor) -> Html {
    let Editor { view, proposal, .. } = editor;
    if proposal.map.stages.len() >= MOST_STAGES {
        return html! { <p class="note">{ view.fill(phrases::MOST, [&whole(view, MOST_STAGES)]) }</p> };
    }
    let of = proposal.id;
    let added = view.on(move || {
        let id = View::new_id();
        focus::to(&format!("stage-{id}"));
        Edit::ChangedMap(of, MapChange::AddedStage(id))
    });
    html! { <p class="after">{ button(view.say(phrases::ADD_STAGE), None, added) }</p> }
}

fn row(editor: &Editor, place: usize, stage: &MapStage) -> Html {
    let Editor { view, proposal, .. } = editor;
    let (of, id) = (proposal.id, stage.id);
    let field = format!("stage-{id}");
    let called = names::name_or_number(Some(&stage.name), Some(place), reading::STAGE_NUMBER, view.language());
    let removed = view.on(move || Edit::ChangedMap(of, MapChange::RemovedStage(id)));
    let look = Look { id: Some(field.clone()), class: "wide", ..Look::default() };
    let body = html! {
        <div class="passage">
            <div class="fields">
                <div class="field">
                    <label for={field}>{ view.say(phrases::STAGE) }</label>
                    { view.name(NameOf::Map(of, MapText::Name(id)), &stage.name, look) }
                </div>
                { view.labelled(phrases::WEEKS, Parameter::Map(of, MapNumber::Weeks(id)), Look::default()) }
                { price(editor, stage) }
            </div>
            { words(editor, &format!("stage-tools-{id}"), phrases::TOOLS, MapText::Tools(id), &stage.tools) }
            <p class="after">{ remove(view, &called, removed) }</p>
        </div>
    };
    let moved = move |to: usize| Edit::ChangedMap(of, MapChange::MovedStage(id, to));
    movable(view, "stages", (place, proposal.map.stages.len()), (id.to_string(), &called), moved, body)
}

/// Whose price a stage has, and its own.
fn price(editor: &Editor, stage: &MapStage) -> Html {
    let (view, of, id) = (editor.view, editor.proposal.id, stage.id);
    let all = [phrases::OWN_PRICE, phrases::THIS_OFFER].map(|phrase| view.say(phrase));
    let is_offered = stage.price == StagePrice::Offered;
    let told = view.hand.send.reform(move |chosen| Edit::ChangedMap(of, MapChange::MarkedOffered(id, chosen == 1)));
    let look = Look {
        before: Some(currency_signs::sign(view.currency().code()).to_owned()),
        placeholder: Some(view.say(phrases::EMPTY_IS_LATER)),
        ..Look::default()
    };
    html! {
        <>
            { choice(view, phrases::SELLS, format!("stage-sells-{id}"), &all, usize::from(is_offered), told) }
            if !is_offered { { view.labelled(phrases::PRICE, Parameter::Map(of, MapNumber::Price(id)), look) } }
        </>
    }
}

/// What the stages with a price come to.
fn total(editor: &Editor) -> Html {
    let view = editor.view;
    let Some(total) = map_total(view.studio(), editor.proposal) else { return Html::default() };
    html! {
        <dl class="worth-sums"><dt>{ view.say(phrases::TOTAL) }</dt><dd class="figure">{ sum(editor, &total) }</dd></dl>
    }
}

fn sum(editor: &Editor, total: &Figure) -> Html {
    let view = editor.view;
    let at = FigureAt::Map(editor.proposal.id);
    let text = view.text(total);
    worked(view.fill(rates::SHOW_WORKING, [&view.say(phrases::TOTAL), &text]), view.is_open(at), view.ask(at), &text)
}
