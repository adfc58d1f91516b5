//! The rate card: services, the hours and purchases behind one, what it costs and what to charge, and what jobs really took.

use std::rc::Rc;

use yew::{Html, html};

use crate::browser::focus;
use crate::components::entry::Look;
use crate::components::pick::pick;
use crate::domain::band::Band;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::parameter::Parameter;
use crate::domain::price_list::mean_of_jobs;
use crate::domain::proposal::RoleHours;
use crate::domain::service::{Job, Service};
use crate::domain::typed::Typed;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::offer_page as phrases;
use crate::locale::phrases::{card, publishing};
use crate::locale::{currency_signs, figures, labels, names, offer_labels};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::figure_at::FigureAt;
use crate::state::studio::offer_edit::ServiceChange;
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::rates::drawers::section;
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::working_panel::{self, Spot};

/// The drawer of services.
pub fn drawer(view: &View) -> Html {
    let state = match view.studio().services.len() {
        0 => view.say(phrases::SERVICES_STATE),
        count => {
            let count = figures::whole(i64::try_from(count).unwrap_or(i64::MAX), view.language());
            view.fill(phrases::SERVICES_COUNT, [&count])
        }
    };
    section(view, Drawer::Services, "drawer-services", phrases::SERVICES, state, || body(view))
}

fn body(view: &View) -> Html {
    let added = view.on(|| {
        let id = View::new_id();
        focus::to(&format!("service-{id}"));
        Edit::ChangedService(id, ServiceChange::Added)
    });
    html! {
        <div class="services">
            { for view.studio().services.iter().map(|service| one(view, service)) }
            { working_panel::at(view, Spot::Services) }
            <p class="after">
                { link(view.say(phrases::ADD_SERVICE), None, added) }
                if !view.studio().services.is_empty() {
                    <a class="link" href={format!("#{}", Screen::Site.address())}>{ view.say(publishing::FROM_SERVICES) }</a>
                }
                <a class="link" href={format!("#{}", Screen::Card.address())}>{ view.say(card::FROM_SERVICES) }</a>
            </p>
        </div>
    }
}

fn link(words: String, label: Option<String>, pressed: yew::Callback<yew::MouseEvent>) -> Html {
    html! { <button type="button" class="link" aria-label={label} onclick={pressed}>{ words }</button> }
}

fn one(view: &View, service: &Rc<Service>) -> Html {
    let id = service.id;
    let name = names::service(id, &view.desk.workbook, view.language());
    let removed = view.on(move || Edit::ChangedService(id, ServiceChange::Removed));
    html! {
        <section class="service" key={id.to_string()} aria-label={name.clone()}>
            <div class="fields">
                { words(view, format!("service-{id}"), phrases::SERVICE_NAME, NameOf::Service(id), &service.name, "wide") }
                { words(view, format!("service-unit-{id}"), phrases::UNIT, NameOf::ServiceUnit(id), &service.unit, "") }
            </div>
            { words(view, format!("service-benefit-{id}"), phrases::BENEFIT, NameOf::ServiceBenefit(id), &service.benefit, "wide") }
            <div class="fields">
                { for service.hours.iter().enumerate().map(|(row, behind)| hours(view, service, row, behind)) }
                { direct(view, id) }
            </div>
            { prices(view, service, &name) }
            { jobs(view, service, &name) }
            <p class="after">
                { add_hours(view, service) }
                { link(view.say(phrases::REMOVE), Some(view.fill(phrases::REMOVE_OF, [&name])), removed) }
            </p>
        </section>
    }
}

fn words(view: &View, id: String, label: Phrase<0>, of: NameOf, text: &str, class: &'static str) -> Html {
    let look = Look { id: Some(id.clone()), class, ..Look::default() };
    html! { <div class="field"><label for={id}>{ view.say(label) }</label>{ view.name(of, text, look) }</div> }
}

/// Hours of one role behind one of the service.
fn hours(view: &View, service: &Service, row: usize, behind: &RoleHours) -> Html {
    let (id, workbook) = (service.id, &view.desk.workbook);
    let at = Parameter::ServiceHours { service: id, row };
    let label = offer_labels::parameter(at, workbook, view.language()).unwrap_or_default();
    let roles: Vec<Id> = workbook.studio.roles.iter().map(|role| role.id).collect();
    let names: Vec<String> = roles.iter().map(|role| names::role(*role, workbook, view.language())).collect();
    let place = roles.iter().position(|role| *role == behind.role).unwrap_or(0);
    let told = view.hand.send.reform(move |place: usize| {
        let role = roles.get(place).copied().unwrap_or(Id::from_bits(0));
        Edit::ChangedService(id, ServiceChange::ChoseRole(row, role))
    });
    let removed = view.on(move || Edit::ChangedService(id, ServiceChange::RemovedHours(row)));
    html! {
        <div class="field">
            <span class="label">{ view.say(phrases::HOURS_FOR_ONE) }</span>
            <span class="joined">
                { view.field(at, Look { label: Some(label.clone()), class: "short", ..Look::default() }) }
                if names.len() > 1 { { pick(Some(view.fill(phrases::ROLE_OF, [&label])), None, "", &names, place, told) } }
                if service.hours.len() > 1 {
                    { link(view.say(phrases::REMOVE), Some(view.fill(phrases::REMOVE_OF, [&label])), removed) }
                }
            </span>
            { view.said(at) }
        </div>
    }
}

fn add_hours(view: &View, service: &Service) -> Html {
    let id = service.id;
    let is_free = |role: &&crate::domain::team::Role| service.hours.iter().all(|behind| behind.role != role.id);
    let Some(role) = view.studio().roles.iter().find(is_free).map(|role| role.id) else { return Html::default() };
    let added = view.on(move || Edit::ChangedService(id, ServiceChange::AddedHours(role)));
    link(view.say(phrases::ADD_ROLE_HOURS), None, added)
}

fn direct(view: &View, service: Id) -> Html {
    let sign = Some(currency_signs::sign(view.currency().code()).to_owned());
    view.labelled(phrases::BOUGHT_IN, Parameter::ServiceDirect(service), Look { before: sign, ..Look::default() })
}

/// What one costs, and its price in each band.
fn prices(view: &View, service: &Service, name: &str) -> Html {
    let figure = |at: FigureAt, words: &str| {
        let called = view.fill(phrases::OF_SERVICE, [name, words]);
        html! { <><dt>{ words }</dt><dd class="figure">{ view.worked(at, &called) }</dd></> }
    };
    let bands = Band::ALL.map(|band| {
        let words = view.fill(phrases::PRICE_AT, [&labels::band(band, view.language())]);
        figure(FigureAt::Service(service.id, band), &words)
    });
    html! {
        <dl class="service-prices">
            { figure(FigureAt::ServiceCost(service.id), &view.say(phrases::COSTS_YOU)) }
            { for bands }
        </dl>
    }
}

/// What jobs really took, and the offer to learn from it.
fn jobs(view: &View, service: &Service, name: &str) -> Html {
    let id = service.id;
    let added = view.on(move || {
        let job = View::new_id();
        focus::to(&format!("job-name-{job}"));
        Edit::ChangedService(id, ServiceChange::AddedJob(job))
    });
    html! {
        <fieldset>
            <legend class="note">{ view.say(phrases::JOBS) }</legend>
            { for service.jobs.iter().map(|job| self::job(view, service, job)) }
            <p class="after">
                { link(view.say(phrases::ADD_JOB), Some(format!("{name}: {}", view.say(phrases::ADD_JOB))), added) }
                { learn(view, service) }
            </p>
        </fieldset>
    }
}

fn job(view: &View, service: &Service, job: &Job) -> Html {
    let (id, of) = (job.id, service.id);
    let field = format!("job-name-{id}");
    let at = Parameter::JobHours { service: of, job: id };
    let label = offer_labels::parameter(at, &view.desk.workbook, view.language()).unwrap_or_default();
    let removed = view.on(move || Edit::ChangedService(of, ServiceChange::RemovedJob(id)));
    html! {
        <div class="fields" key={id.to_string()}>
            { words(view, field, phrases::JOB, NameOf::Job(of, id), &job.name, "") }
            { view.labelled(phrases::TOOK, at, Look::default()) }
            { link(view.say(phrases::REMOVE), Some(view.fill(phrases::REMOVE_OF, [&label])), removed) }
        </div>
    }
}

/// Estimated against real hours, where they differ.
fn learn(view: &View, service: &Service) -> Html {
    let estimated: Option<Vec<Fraction>> =
        service.hours.iter().map(|behind| behind.hours.map(Typed::fraction)).collect();
    let (Some(real), Some(estimated)) = (mean_of_jobs(service), estimated) else { return Html::default() };
    let estimated = Fraction::sum(&estimated);
    if real == estimated || estimated.is_zero() {
        return Html::default();
    }
    let id = service.id;
    let (real, estimated) = (figures::hours(&real, view.language()), figures::hours(&estimated, view.language()));
    let learnt = view.on(move || Edit::ChangedService(id, ServiceChange::Learnt));
    link(view.fill(phrases::LEARN, [&real, &estimated]), None, learnt)
}
