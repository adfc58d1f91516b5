//! What is agreed beside price and work.

use yew::{Html, html};

use crate::browser::focus;
use crate::components::day::day;
use crate::components::entry::Look;
use crate::domain::civil_date::CivilDate;
use crate::domain::parameter::{ConditionNumber, Parameter};
use crate::domain::problem::Place;
use crate::domain::terms::KillFee;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::offer_page as phrases;
use crate::locale::{calendar_words, currency_signs, offer_labels};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::offer_edit::ConditionsChange;
use crate::surfaces::studio::proposals::drawers::{button, changed, drawn, of, remove, wrong};
use crate::surfaces::studio::proposals::editor::Editor;
use crate::surfaces::studio::view::View;

const UNTIL: &str = "valid-until";
const MISSED: &str = "missed-dates";
const OTHER: &str = "other-terms";

/// The drawer of terms.
pub fn drawer(editor: &Editor) -> Html {
    let Editor { view, proposal, .. } = editor;
    let state = match proposal.conditions.terms.valid_until {
        Some(day) => {
            let day = calendar_words::full_date(view.language(), day.year(), day.month(), day.day());
            view.fill(phrases::OPEN_UNTIL, [&day])
        }
        None => view.say(phrases::TERMS_STATE),
    };
    drawn(view, Drawer::Terms, "drawer-terms", phrases::TERMS, state, || body(editor))
}

fn body(editor: &Editor) -> Html {
    let Editor { view, proposal, .. } = editor;
    let terms = &proposal.conditions.terms;
    let whose = of(editor);
    let until = terms.valid_until.map(|day| day.to_string()).unwrap_or_default();
    let chose = changed(editor, |text: String| ConditionsChange::ChoseValidUntil(CivilDate::from_text(&text)));
    let number = |label: Phrase<0>, number: ConditionNumber, look: Look| {
        view.labelled(label, Parameter::Condition(whose, number), look)
    };
    let sign = Some(currency_signs::sign(view.currency().code()).to_owned());
    html! {
        <>
            <div class="fields">
                <div class="field">
                    <label for={UNTIL}>{ view.say(phrases::VALID_UNTIL) }</label>
                    { day(Some(UNTIL.to_owned()), None, until, chose) }
                    { wrong(view, Place::ValidUntil(proposal.id)) }
                </div>
                { number(phrases::LATE_FEE, ConditionNumber::LateFee, Look::default()) }
            </div>
            <div class="fields">
                { number(phrases::ROUNDS, ConditionNumber::Rounds, Look::default()) }
                { number(phrases::ROUND_PRICE, ConditionNumber::RoundPrice, Look { before: sign, ..Look::default() }) }
            </div>
            { kill_fees(editor) }
            { words(view, MISSED, phrases::MISSED_DATES, NameOf::MissedDates(whose), &terms.missed_dates) }
            { words(view, OTHER, phrases::OTHER_TERMS, NameOf::OtherTerms(whose), &terms.other) }
        </>
    }
}

fn words(view: &View, id: &'static str, label: Phrase<0>, of: NameOf, text: &str) -> Html {
    let look = Look { id: Some(id.to_owned()), class: "wide", ..Look::default() };
    html! { <div class="field"><label for={id}>{ view.say(label) }</label>{ view.name(of, text, look) }</div> }
}

fn kill_fees(editor: &Editor) -> Html {
    let Editor { view, proposal, .. } = editor;
    let whose = of(editor);
    let added = view.on(move || {
        let id = View::new_id();
        focus::to(&format!("stage-{id}"));
        Edit::ChangedConditions(whose, ConditionsChange::AddedKillFee(id))
    });
    html! {
        <fieldset>
            <legend class="note">{ view.say(phrases::KILL_FEES) }</legend>
            { for proposal.conditions.terms.kill_fees.iter().map(|fee| kill_fee(editor, fee)) }
            <p class="after">{ button(view.say(phrases::ADD_KILL_FEE), None, added) }</p>
        </fieldset>
    }
}

fn kill_fee(editor: &Editor, fee: &KillFee) -> Html {
    let view = editor.view;
    let (whose, id) = (of(editor), fee.id);
    let field = format!("stage-{id}");
    let called = offer_labels::stage(whose, id, &view.desk.workbook, view.language());
    let removed = view.on(move || Edit::ChangedConditions(whose, ConditionsChange::RemovedKillFee(id)));
    html! {
        <div class="fields" key={id.to_string()}>
            <div class="field">
                <label for={field.clone()}>{ view.say(phrases::STAGE) }</label>
                { view.name(NameOf::KillFee(whose, id), &fee.stage, Look { id: Some(field), class: "wide", ..Look::default() }) }
            </div>
            { view.labelled(phrases::PERCENT, Parameter::KillFee(whose, id), Look::default()) }
            { remove(view, &called, removed) }
        </div>
    }
}
