//! The rates by the day, the week and the month, and the step they are rounded up to.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html, use_state};

use crate::components::entry::Look;
use crate::components::one_of::OneOf;
use crate::components::pick::pick;
use crate::domain::band::Band;
use crate::domain::currency::Currency;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::parameter::Parameter;
use crate::domain::typed::Typed;
use crate::domain::working::RateUnit;
use crate::locale::phrases::{drawers as phrases, labels as label_phrases};
use crate::locale::{figures, labels, names, numerals};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::Edit;
use crate::state::studio::figure_at::{self, FigureAt};
use crate::surfaces::studio::field_id::field_id;
use crate::surfaces::studio::number_field::{FieldNote, Hand, notes_of};
use crate::surfaces::studio::rates::drawers::{band_heads, section};
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::working_panel::{self, Spot};

/// Whole steps that are offered besides one minor unit.
const STEPS: [i64; 3] = [1, 5, 10];

/// The drawer of units.
pub fn drawer(view: &View) -> Html {
    section(view, Drawer::Units, "drawer-units", phrases::UNITS, state(view), || body(view))
}

fn state(view: &View) -> String {
    let day = FigureAt::Rate(Band::Base, RateUnit::Day);
    let day = figure_at::figure(&view.desk.workbook, &view.desk.evaluation, day);
    match day.filter(|day| day.value.is_some()) {
        Some(day) => view.fill(phrases::UNITS_STATE, [&view.text(&day)]),
        None => view.say(phrases::UNITS_STATE_NONE),
    }
}

fn body(view: &View) -> Html {
    let hours = |label, at, usual: &str| {
        view.labelled(label, at, Look { placeholder: Some(usual.to_owned()), ..Look::default() })
    };
    let at = Parameter::RateStep;
    let notes = notes_of(&view.notes, |noted| noted == at);
    // A working stands beneath the table it was asked from.
    let is_of_role = matches!(view.desk.open.as_ref().map(|open| open.at), Some(FigureAt::Role(..)));
    html! {
        <>
            <div class="fields">
                { hours(phrases::HOURS_A_DAY, Parameter::DayHours, "8") }
                { hours(phrases::HOURS_A_WEEK, Parameter::WeekHours, "40") }
                <StepChoice hand={view.hand.clone()} currency={view.currency()} step={view.studio().rate_step} {notes} />
            </div>
            { table(view, view.say(phrases::UNITS_TABLE), None) }
            if !is_of_role { { working_panel::at(view, Spot::Units) } }
            { by_role(view) }
            if is_of_role { { working_panel::at(view, Spot::Units) } }
            <p class="note">{ view.say(phrases::UNITS_NOTE) }</p>
        </>
    }
}

/// The same table for a role, where there are several.
fn by_role(view: &View) -> Html {
    let roles = &view.desk.evaluation.rates.card.roles;
    if roles.len() < 2 {
        return Html::default();
    }
    let name = |role: Id| names::role(role, &view.desk.workbook, view.language());
    let words: Vec<String> = roles.iter().map(|rates| name(rates.role)).collect();
    let table = |role: Id| table(view, view.fill(phrases::UNITS_OF, [&name(role)]), Some(role));
    let bodies: Vec<Html> = roles.iter().map(|rates| table(rates.role)).collect();
    html! { <OneOf id="units-role" label={view.say(phrases::SHOWN_ROLE)} {words} {bodies} /> }
}

/// The rates of everyone, or of a role, by each unit.
fn table(view: &View, caption: String, role: Option<Id>) -> Html {
    let rows = RateUnit::ALL.into_iter().map(|unit| row(view, role, unit));
    html! {
        <div class="wide-table">
            <table class="grid">
                <caption class="unseen">{ caption }</caption>
                <thead>
                    <tr><th scope="col">{ view.say(phrases::FOR) }</th>{ band_heads(view) }</tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

fn row(view: &View, role: Option<Id>, unit: RateUnit) -> Html {
    let unit_words = labels::rate_unit(unit, view.language());
    let head = match unit {
        RateUnit::Hour => phrases::HOUR,
        RateUnit::Day => phrases::DAY,
        RateUnit::Week => phrases::WEEK,
        RateUnit::Month => phrases::MONTH,
    };
    let cells = Band::ALL.into_iter().map(|band| {
        let band_word = labels::band(band, view.language());
        let rate = view.fill(label_phrases::RATE, [&band_word, &unit_words]);
        let (at, name) = match role {
            None => (FigureAt::Rate(band, unit), rate),
            Some(role) => {
                let whose = names::role(role, &view.desk.workbook, view.language());
                (FigureAt::Role(role, band, unit), view.fill(label_phrases::OF, [&whose, &rate]))
            }
        };
        html! { <td class="figure">{ view.worked(at, &name) }</td> }
    });
    html! { <tr><th scope="row">{ view.say(head) }</th>{ for cells }</tr> }
}

#[derive(PartialEq, Properties)]
struct StepChoiceProps {
    hand: Hand,
    currency: Currency,
    step: Option<Typed>,
    notes: Vec<FieldNote>,
}

/// The step from a list; the last of it reveals a field for any other.
#[component]
fn StepChoice(props: &StepChoiceProps) -> Html {
    let language = props.hand.language;
    let is_other = use_state(|| false);
    let offered = offered(props.currency);
    let known = match props.step {
        None => Some(0),
        Some(step) => offered.iter().skip(1).position(|one| one.fraction() == step.fraction()).map(|place| place + 1),
    };
    let is_open = *is_other || known.is_none() || props.notes.iter().any(|note| note.text.is_some());
    let mut words: Vec<String> = offered.iter().map(|step| figures::money(*step, props.currency, language)).collect();
    words.push(phrases::ANOTHER_STEP.say(language));
    let told = {
        let (send, is_other, offered) = (props.hand.send.clone(), is_other.clone(), offered.clone());
        Callback::from(move |place: usize| {
            is_other.set(place >= offered.len());
            if let Some(text) = typed_as(&offered, place) {
                send.emit(Edit::Typed(Parameter::RateStep, text));
                send.emit(Edit::Left);
            }
        })
    };
    let at = Parameter::RateStep;
    // Whichever of the two can be changed answers to the number's own id, so that a working finds it.
    let id = if is_open { "rate-step-of".to_owned() } else { field_id(at) };
    let chosen = if is_open { offered.len() } else { known.unwrap_or(0) };
    let step = phrases::STEP.say(language);
    html! {
        <>
            <div class="field">
                <label for={id.clone()}>{ phrases::ROUND_UP_TO.say(language) }</label>
                { pick(None, Some(id), "ruled", &words, chosen, told) }
            </div>
            if is_open { { props.hand.labelled(&step, at, props.step, &props.notes, Look::default()) } }
        </>
    }
}

/// One minor unit, then whole steps that are larger.
fn offered(currency: Currency) -> Rc<[Fixed]> {
    let least = Fixed::new(1, currency.digits());
    let whole = STEPS.map(|step| Fixed::new(i128::from(step), 0));
    std::iter::once(least).chain(whole.into_iter().filter(|step| step.fraction() != least.fraction())).collect()
}

/// What stands in the field for an offered step: nothing for the minor unit, which holds of itself.
fn typed_as(offered: &[Fixed], place: usize) -> Option<Rc<str>> {
    match place {
        0 => Some("".into()),
        _ => {
            offered.get(place).map(|step| numerals::write_fixed(step.units(), step.digits(), Default::default()).into())
        }
    }
}
