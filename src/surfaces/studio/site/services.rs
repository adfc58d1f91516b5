//! The services that a visitor sees: which of the rate card, in which order, and how each is asked for.

use yew::{Callback, Html, html};

use crate::browser::focus;
use crate::components::entry::Look;
use crate::components::pick::pick;
use crate::components::tick::tick;
use crate::domain::id::Id;
use crate::domain::parameter::Parameter;
use crate::domain::publishing::{Asked, MOST_SERVICES, PublishedNumber, PublishedService};
use crate::locale::phrase::Phrase;
use crate::locale::phrases::publishing as phrases;
use crate::locale::{names, publishing};
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::publishing_edit::{PublishedText, PublishingChange};
use crate::surfaces::studio::drawers::{choice, remove};
use crate::surfaces::studio::site::{Cut, rows, told};
use crate::surfaces::studio::view::View;

/// The id of the part's heading.
pub const PART: &str = "site-services";
const GROUPS: &str = "published-groups";
const ADD: &str = "published-add-service";

/// The part.
pub fn part(view: &View, cut: &Cut) -> Html {
    let services = &view.studio().publishing.services;
    let body = html! {
        <>
            { groups(services) }
            { for services.iter().enumerate().map(|(place, row)| one(view, (place, services.len()), row, cut)) }
            { add(view) }
        </>
    };
    rows::part(view, PART, phrases::SERVICES, Some(phrases::SERVICES_SAYS), body)
}

/// The names of groups so far, to choose from while one is typed.
fn groups(services: &[PublishedService]) -> Html {
    let mut known: Vec<&str> = Vec::new();
    for service in services.iter().filter(|service| service.asked == Asked::OneOf && !service.group.is_empty()) {
        if !known.contains(&&*service.group) {
            known.push(&service.group);
        }
    }
    html! { <datalist id={GROUPS}>{ for known.into_iter().map(|group| html! { <option value={group.to_owned()} /> }) }</datalist> }
}

/// The choice of one more of the rate card.
fn add(view: &View) -> Html {
    let studio = view.studio();
    let shown = &studio.publishing.services;
    let rest: Vec<Id> = studio.services.iter().map(|service| service.id).collect();
    let rest: Vec<Id> = rest.into_iter().filter(|id| shown.iter().all(|row| row.service != *id)).collect();
    if rest.is_empty() || shown.len() >= MOST_SERVICES {
        return html! { <p class="note">{ view.say(phrases::ALL_SHOWN) }</p> };
    }
    let mut words = vec![view.say(phrases::ADD_SERVICE_PICK)];
    words.extend(rest.iter().map(|id| names::service(*id, &view.desk.workbook, view.language())));
    let send = view.hand.send.clone();
    let told = Callback::from(move |place: usize| {
        if let Some(service) = place.checked_sub(1).and_then(|place| rest.get(place)) {
            let row = View::new_id();
            focus::to(&format!("published-asked-{row}"));
            send.emit(Edit::ChangedPublishing(PublishingChange::AddedService { row, service: *service }));
        }
    });
    html! {
        <div class="field">
            <label for={ADD}>{ view.say(phrases::ADD_SERVICE) }</label>
            { pick(None, Some(ADD.to_owned()), "ruled", &words, 0, told) }
        </div>
    }
}

fn one(view: &View, at: (usize, usize), row: &PublishedService, cut: &Cut) -> Html {
    let id = row.id;
    let name = publishing::service(id, &view.desk.workbook, view.language());
    let removed = view.on(move || {
        focus::to(PART);
        Edit::ChangedPublishing(PublishingChange::RemovedService(id))
    });
    let words = Asked::ALL.map(|asked| publishing::asked(asked, view.language()));
    let chosen = Asked::ALL.iter().position(|asked| *asked == row.asked).unwrap_or(0);
    let asked = view.hand.send.reform(move |place: usize| {
        let asked = Asked::ALL.get(place).copied().unwrap_or_default();
        Edit::ChangedPublishing(PublishingChange::ChoseAsked(id, asked))
    });
    let body = html! {
        <>
            <p class="site-name">{ &name }</p>
            <div class="fields">
                { choice(view, phrases::ASKED, format!("published-asked-{id}"), &words, chosen, asked) }
                { details(view, row) }
                { remove(view, &name, removed) }
            </div>
            { tiers(view, row, &name) }
            { told::at(view, cut, id) }
        </>
    };
    let moved = move |to: usize| Edit::ChangedPublishing(PublishingChange::MovedService(id, to));
    rows::movable(view, "shown-services", at, (id.to_string(), &name), moved, body)
}

/// What else is to be said of how it is asked for.
fn details(view: &View, row: &PublishedService) -> Html {
    let id = row.id;
    match row.asked {
        Asked::Always | Asked::Extra => Html::default(),
        Asked::Count => {
            let number = |label: Phrase<0>, which: PublishedNumber| {
                view.labelled(label, Parameter::Published(which), Look { class: "short", ..Look::default() })
            };
            html! {
                <>
                    { number(phrases::LEAST, PublishedNumber::Least(id)) }
                    { number(phrases::USUAL, PublishedNumber::Usual(id)) }
                    { number(phrases::MOST, PublishedNumber::Most(id)) }
                </>
            }
        }
        Asked::OneOf => {
            let field = format!("published-group-{id}");
            let look =
                Look { id: Some(field.clone()), list: Some(GROUPS.to_owned()), class: "wide", ..Look::default() };
            html! {
                <div class="field">
                    <label for={field}>{ view.say(phrases::GROUP) }</label>
                    { view.name(NameOf::Published(PublishedText::Group(id)), &row.group, look) }
                </div>
            }
        }
    }
}

/// In which columns it is, where there are several.
fn tiers(view: &View, row: &PublishedService, name: &str) -> Html {
    let tiers = &view.studio().publishing.tiers;
    if tiers.len() < 2 {
        return Html::default();
    }
    let of = row.id;
    let boxes = tiers.iter().map(|tier| {
        let id = tier.id;
        let words = publishing::tier(id, &view.desk.workbook, view.language());
        let told = view
            .hand
            .send
            .reform(move |is_in| Edit::ChangedPublishing(PublishingChange::MarkedIn { row: of, tier: id, is_in }));
        let label = view.fill(phrases::OF, [name, &words]);
        tick(&words, Some(label), !row.absent.contains(&id), told)
    });
    html! { <div class="ticks"><span class="note">{ view.say(phrases::IN_COLUMNS) }</span>{ for boxes }</div> }
}
