//! How urgent it is and who asks: what each adds to everything.

use yew::{Html, html};

use crate::browser::focus;
use crate::components::entry::Look;
use crate::domain::parameter::Parameter;
use crate::domain::publishing::{Factor, MOST_FACTORS, PublishedNumber};
use crate::locale::phrase::Phrase;
use crate::locale::phrases::publishing as phrases;
use crate::locale::publishing;
use crate::state::studio::edit::Edit;
use crate::state::studio::publishing_edit::{Factors, PublishedText, PublishingChange};
use crate::surfaces::studio::drawers::{button, remove};
use crate::surfaces::studio::site::rows;
use crate::surfaces::studio::view::View;

const PART: &str = "site-factors";

/// The part.
pub fn part(view: &View) -> Html {
    let chosen = &view.studio().publishing;
    let body = html! {
        <>
            { list(view, Factors::Urgency, "urgency", phrases::URGENCY, phrases::ADD_URGENCY, &chosen.urgency) }
            { list(view, Factors::Clients, "clients", phrases::CLIENTS, phrases::ADD_CLIENT, &chosen.clients) }
        </>
    };
    rows::part(view, PART, phrases::FACTORS, Some(phrases::FACTORS_SAYS), body)
}

fn list(view: &View, of: Factors, name: &'static str, heading: Phrase<0>, add: Phrase<0>, factors: &[Factor]) -> Html {
    let added = view.on(move || {
        let id = View::new_id();
        focus::to(&format!("published-factor-{id}"));
        Edit::ChangedPublishing(PublishingChange::AddedFactor(of, id))
    });
    html! {
        <fieldset class="site-factors">
            <legend>{ view.say(heading) }</legend>
            { for factors.iter().enumerate().map(|(place, factor)| row(view, name, (place, factors.len()), factor)) }
            if factors.len() < MOST_FACTORS { <p class="after">{ button(view.say(add), None, added) }</p> }
        </fieldset>
    }
}

fn row(view: &View, list: &'static str, at: (usize, usize), factor: &Factor) -> Html {
    let id = factor.id;
    let name = publishing::factor(id, &view.desk.workbook, view.language());
    let removed = view.on(move || {
        focus::to(PART);
        Edit::ChangedPublishing(PublishingChange::RemovedFactor(id))
    });
    let body = html! {
        <div class="fields">
            { rows::words(view, format!("published-factor-{id}"), phrases::FACTOR_NAME, PublishedText::Factor(id), &factor.name, "wide") }
            { view.labelled(phrases::ADDS, Parameter::Published(PublishedNumber::Percent(id)), Look::default()) }
            { remove(view, &name, removed) }
        </div>
    };
    let moved = move |to: usize| Edit::ChangedPublishing(PublishingChange::MovedFactor(id, to));
    rows::movable(view, list, at, (id.to_string(), &name), moved, body)
}
