//! What is agreed beside price and work.

use yew::{Html, html};

use crate::browser::focus;
use crate::components::day::day;
use crate::components::entry::Look;
use crate::domain::civil_date::CivilDate;
use crate::domain::parameter::{ConditionNumber, ConditionsOf, Parameter};
use crate::domain::problem::Place;
use crate::domain::terms::KillFee;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{library, offer_page as phrases};
use crate::locale::{calendar_words, currency_signs, figures, offer_labels};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::offer_edit::ConditionsChange;
use crate::surfaces::studio::conditions::{ConditionsView, changed};
use crate::surfaces::studio::drawers::{button, drawn, remove, wrong};
use crate::surfaces::studio::start;
use crate::surfaces::studio::view::View;

const UNTIL: &str = "valid-until";
const ZONE: &str = "offer-zone";
const MISSED: &str = "missed-dates";
const OTHER: &str = "other-terms";

/// The drawer of terms.
pub fn drawer(held: &ConditionsView) -> Html {
    let ConditionsView { view, conditions, .. } = *held;
    let state = match conditions.terms.valid_until {
        Some(day) => {
            let day = calendar_words::full_date(view.language(), day.year(), day.month(), day.day());
            view.fill(phrases::OPEN_UNTIL, [&day])
        }
        None => match conditions.valid_days.and_then(|days| days.whole_within(1, i64::MAX)) {
            Some(days) => view.fill(library::VALID_FOR, [&figures::whole(days, view.language())]),
            None => view.say(phrases::TERMS_STATE),
        },
    };
    drawn(view, Drawer::Terms, "drawer-terms", phrases::TERMS, state, || body(held))
}

fn body(held: &ConditionsView) -> Html {
    let ConditionsView { view, of, conditions, .. } = *held;
    let terms = &conditions.terms;
    let zone = Look { id: Some(ZONE.to_owned()), placeholder: Some(start::zone().to_string()), ..Look::default() };
    let number = |label: Phrase<0>, number: ConditionNumber, look: Look| {
        view.labelled(label, Parameter::Condition(of, number), look)
    };
    let sign = Some(currency_signs::sign(view.currency().code()).to_owned());
    html! {
        <>
            <div class="fields">
                { until(held) }
                <div class="field">
                    <label for={ZONE}>{ view.say(library::ZONE) }</label>
                    { view.name(NameOf::Zone(of), &terms.zone, zone) }
                </div>
                { number(phrases::LATE_FEE, ConditionNumber::LateFee, Look::default()) }
            </div>
            <div class="fields">
                { number(phrases::ROUNDS, ConditionNumber::Rounds, Look::default()) }
                { number(phrases::ROUND_PRICE, ConditionNumber::RoundPrice, Look { before: sign, ..Look::default() }) }
            </div>
            { kill_fees(held) }
            { words(view, MISSED, phrases::MISSED_DATES, NameOf::MissedDates(of), &terms.missed_dates) }
            { words(view, OTHER, phrases::OTHER_TERMS, NameOf::OtherTerms(of), &terms.other) }
        </>
    }
}

/// The last day of an offer; of new ones, how many days they stand.
fn until(held: &ConditionsView) -> Html {
    let ConditionsView { view, of, conditions, .. } = *held;
    let ConditionsOf::Proposal(proposal) = of else {
        let at = Parameter::Condition(of, ConditionNumber::ValidDays);
        return view.labelled(library::VALID_DAYS, at, Look::default());
    };
    let until = conditions.terms.valid_until.map(|day| day.to_string()).unwrap_or_default();
    let chose = changed(held, |text: String| ConditionsChange::ChoseValidUntil(CivilDate::from_text(&text)));
    html! {
        <div class="field">
            <label for={UNTIL}>{ view.say(phrases::VALID_UNTIL) }</label>
            { day(Some(UNTIL.to_owned()), None, until, chose) }
            { wrong(view, Place::ValidUntil(proposal)) }
        </div>
    }
}

fn words(view: &View, id: &'static str, label: Phrase<0>, of: NameOf, text: &str) -> Html {
    let look = Look { id: Some(id.to_owned()), class: "wide", ..Look::default() };
    html! { <div class="field"><label for={id}>{ view.say(label) }</label>{ view.name(of, text, look) }</div> }
}

fn kill_fees(held: &ConditionsView) -> Html {
    let ConditionsView { view, of, conditions, .. } = *held;
    let added = view.on(move || {
        let id = View::new_id();
        focus::to(&format!("stage-{id}"));
        Edit::ChangedConditions(of, ConditionsChange::AddedKillFee(id))
    });
    html! {
        <fieldset>
            <legend class="note">{ view.say(phrases::KILL_FEES) }</legend>
            { for conditions.terms.kill_fees.iter().map(|fee| kill_fee(held, fee)) }
            <p class="after">{ button(view.say(phrases::ADD_KILL_FEE), None, added) }</p>
        </fieldset>
    }
}

fn kill_fee(held: &ConditionsView, fee: &KillFee) -> Html {
    let ConditionsView { view, of, .. } = *held;
    let id = fee.id;
    let field = format!("stage-{id}");
    let called = offer_labels::stage(of, id, &view.desk.workbook, view.language());
    let removed = view.on(move || Edit::ChangedConditions(of, ConditionsChange::RemovedKillFee(id)));
    html! {
        <div class="fields" key={id.to_string()}>
            <div class="field">
                <label for={field.clone()}>{ view.say(phrases::STAGE) }</label>
                { view.name(NameOf::KillFee(of, id), &fee.stage, Look { id: Some(field), class: "wide", ..Look::default() }) }
            </div>
            { view.labelled(phrases::PERCENT, Parameter::KillFee(of, id), Look::default()) }
            { remove(view, &called, removed) }
        </div>
    }
}
