//! When what is paid of the price that is paid once.

use yew::{Html, html};

use crate::browser::focus;
use crate::components::day::day;
use crate::components::entry::Look;
use crate::domain::civil_date::CivilDate;
use crate::domain::parameter::Parameter;
use crate::domain::payment_schedule::{Due, Instalment, Portion};
use crate::domain::problem::Place;
use crate::locale::phrases::offer_page as phrases;
use crate::locale::{figures, offer_labels};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::offer_edit::{ConditionsChange, PortionKind};
use crate::surfaces::studio::conditions::{ConditionsView, changed};
use crate::surfaces::studio::drawers::{button, choice, drawn, movable, remove, wrong};
use crate::surfaces::studio::view::View;

/// The drawer of payments.
pub fn drawer(held: &ConditionsView) -> Html {
    let ConditionsView { view, conditions, .. } = *held;
    let state = match conditions.schedule.len() {
        0 => view.say(phrases::PAYMENTS_STATE),
        count => view.fill(phrases::PAYMENTS_COUNT, [&figures::whole(count as i64, view.language())]),
    };
    drawn(view, Drawer::Payments, "drawer-payments", phrases::PAYMENTS, state, || body(held))
}

fn body(held: &ConditionsView) -> Html {
    let ConditionsView { view, of, conditions, .. } = *held;
    let schedule = &conditions.schedule;
    let added = view.on(move || {
        let id = View::new_id();
        focus::to(&format!("payment-name-{id}"));
        Edit::ChangedConditions(of, ConditionsChange::AddedInstalment(id))
    });
    let usual = view.on(move || {
        let ids = std::array::from_fn(|_| View::new_id());
        Edit::ChangedConditions(of, ConditionsChange::TookUsualSchedule(ids))
    });
    html! {
        <>
            { for schedule.iter().enumerate().map(|(place, one)| row(held, place, one)) }
            { wrong(view, Place::Schedule(of)) }
            <p class="after">
                { button(view.say(phrases::ADD_PAYMENT), None, added) }
                if schedule.is_empty() { { button(view.say(phrases::USUAL_SCHEDULE), None, usual) } }
            </p>
        </>
    }
}

fn row(held: &ConditionsView, place: usize, one: &Instalment) -> Html {
    let ConditionsView { view, of, conditions, .. } = *held;
    let id = one.id;
    let field = format!("payment-name-{id}");
    let called = offer_labels::payment(of, id, &view.desk.workbook, view.language());
    let removed = view.on(move || Edit::ChangedConditions(of, ConditionsChange::RemovedInstalment(id)));
    let body = html! {
        <div class="fields payment">
            <div class="field">
                <label for={field.clone()}>{ view.say(phrases::PAYMENT_NAME) }</label>
                { view.name(NameOf::Instalment(of, id), &one.name, Look { id: Some(field), ..Look::default() }) }
            </div>
            { portion(held, one, &called) }
            { due(held, one, &called) }
            { remove(view, &called, removed) }
            { wrong(view, Place::Instalment(of, id)) }
        </div>
    };
    let moved = move |to: usize| Edit::ChangedConditions(of, ConditionsChange::MovedInstalment(id, to));
    movable(view, "payments", (place, conditions.schedule.len()), (id.to_string(), &called), moved, body)
}

fn kind(portion: Portion) -> PortionKind {
    match portion {
        Portion::Percent(_) => PortionKind::Percent,
        Portion::Amount(_) => PortionKind::Amount,
        Portion::Equal(_) => PortionKind::Equal,
        Portion::Rest => PortionKind::Rest,
    }
}

/// How much it is.
fn portion(held: &ConditionsView, one: &Instalment, called: &str) -> Html {
    let ConditionsView { view, of, .. } = *held;
    let id = one.id;
    let words = [phrases::OF_PRICE, phrases::SO_MUCH, phrases::EQUAL_PARTS, phrases::THE_REST];
    let words = words.map(|phrase| view.say(phrase));
    let chosen = PortionKind::ALL.iter().position(|known| *known == kind(one.portion)).unwrap_or(0);
    let told = changed(held, move |place: usize| {
        ConditionsChange::ChosePortion(id, PortionKind::ALL.get(place).copied().unwrap_or(PortionKind::Percent))
    });
    let at = Parameter::Instalment(of, id);
    let look = Look {
        label: Some(offer_labels::parameter(at, &view.desk.workbook, view.language()).unwrap_or_default()),
        class: "short",
        ..Look::default()
    };
    html! {
        <div class="field">
            <span class="label">{ view.say(phrases::HOW_MUCH) }</span>
            <span class="joined">
                if one.portion != Portion::Rest { { view.field(at, look) } }
                { crate::components::pick::pick(Some(format!("{called}: {}", view.say(phrases::HOW_MUCH))), None, "", &words, chosen, told) }
            </span>
            { view.said(at) }
        </div>
    }
}

/// When it is due.
fn due(held: &ConditionsView, one: &Instalment, called: &str) -> Html {
    let view = held.view;
    let id = one.id;
    let words = [phrases::ON_ACCEPTANCE, phrases::ON_DATE, phrases::WHEN_REACHED, phrases::NET_DAYS];
    let words = words.map(|phrase| view.say(phrase));
    let chosen = match one.due {
        Due::OnAcceptance => 0,
        Due::On(_) => 1,
        Due::Milestone(_) => 2,
        Due::NetDays(_) => 3,
    };
    let told = changed(held, move |place: usize| {
        let due = match place {
            1 => Due::On(None),
            2 => Due::Milestone(String::new()),
            3 => Due::NetDays(None),
            _ => Due::OnAcceptance,
        };
        ConditionsChange::ChoseDue(id, due)
    });
    html! {
        <>
            { choice(view, phrases::DUE, format!("due-{id}"), &words, chosen, told) }
            { when(held, one, called) }
        </>
    }
}

fn when(held: &ConditionsView, one: &Instalment, called: &str) -> Html {
    let ConditionsView { view, of, .. } = *held;
    let id = one.id;
    match &one.due {
        Due::OnAcceptance => Html::default(),
        Due::On(on) => {
            let told =
                changed(held, move |text: String| ConditionsChange::ChoseDue(id, Due::On(CivilDate::from_text(&text))));
            let label = Some(format!("{called}: {}", view.say(phrases::DATE)));
            day(None, label, on.map(|on| on.to_string()).unwrap_or_default(), told)
        }
        Due::Milestone(name) => {
            let label = Some(format!("{called}: {}", view.say(phrases::WHEN_REACHED)));
            view.name(NameOf::Milestone(of, id), name, Look { label, class: "wide", ..Look::default() })
        }
        Due::NetDays(_) => {
            let at = Parameter::InstalmentDays(of, id);
            let label = offer_labels::parameter(at, &view.desk.workbook, view.language());
            html! { <>{ view.field(at, Look { label, class: "short", ..Look::default() }) }{ view.said(at) }</> }
        }
    }
}
