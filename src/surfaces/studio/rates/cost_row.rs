//! One cost of a list: its name, amounts, period, what it comes to in a year, and what is said about it.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};
use yew::{Callback, Html, Properties, component, html};

use crate::browser::focus;
use crate::components::entry::Look;
use crate::components::pick::pick;
use crate::components::row_menu::{Act, row_menu};
use crate::domain::band::Band;
use crate::domain::cost_base::{By, Cost, Costs, Kept, Period};
use crate::domain::currency::Currency;
use crate::domain::parameter::{CostsOf, Parameter, Unit};
use crate::domain::working::{Label, Step, Working};
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{labels as words, rates_page as phrases};
use crate::locale::{figures, labels};
use crate::state::studio::edit::{Edit, NameOf};
use crate::surfaces::studio::number_field::{FieldNote, Hand};
use crate::surfaces::studio::rates::ledger;
use crate::surfaces::studio::view::name_field;

#[derive(PartialEq, Properties)]
pub struct CostRowProps {
    pub of: CostsOf,
    pub cost: Rc<Cost>,
    pub place: usize,
    pub is_last: bool,
    pub has_levels: bool,
    pub has_tax_mark: bool,
    /// What is wrong with its mark as a tax.
    pub problem: Option<Rc<str>>,
    pub notes: Vec<FieldNote>,
    pub hand: Hand,
    pub currency: Currency,
}

impl CostRowProps {
    fn say(&self, phrase: Phrase<0>) -> String {
        phrase.say(self.hand.language)
    }

    fn fill<const N: usize>(&self, phrase: Phrase<N>, parts: [&str; N]) -> String {
        phrase.fill(self.hand.language, parts)
    }

    /// The cost's name, or its place in the list.
    fn called(&self) -> String {
        match self.cost.name.trim() {
            "" => self.fill(words::COST_NUMBER, [&self.place.saturating_add(1).to_string()]),
            name => name.to_owned(),
        }
    }

    fn act(&self, words: Phrase<0>, is_possible: bool, edit: Edit) -> Act {
        act(&self.hand.send, self.say(words), is_possible, edit)
    }
}

/// A component of its own, so that a thousand rows stay as they are while one is typed in.
#[component]
pub fn CostRow(props: &CostRowProps) -> Html {
    let name = props.called();
    let amounts = match props.has_levels {
        true => Band::ALL.iter().map(|band| amount(props, &name, *band)).collect::<Html>(),
        false => amount(props, &name, Band::Base),
    };
    let yearly = html! { <td role="cell" class="yearly figure gone">{ yearly(props) }</td> };
    html! {
        <>
            <tr role="row" data-item={props.cost.id.to_string()} data-place={props.place.to_string()}>
                <th scope="row" role="rowheader" class="cap">
                    <span class="grip" draggable="true" aria-hidden="true"></span>
                    { name_of(props) }
                </th>
                { amounts }
                <td role="cell" class="period">{ period(props, &name) }</td>
                { if props.has_levels { Html::default() } else { yearly } }
                <td role="cell" class="menu-cell">{ menu(props, &name) }</td>
            </tr>
            { below(props, &name) }
        </>
    }
}

fn name_of(props: &CostRowProps) -> Html {
    let look = Look {
        id: Some(format!("cost-name-{}", props.cost.id)),
        label: Some(props.say(phrases::NAME_OF_COST)),
        placeholder: Some(props.say(phrases::WHAT_FOR)),
        class: "quiet",
        ..Look::default()
    };
    name_field(&props.hand, NameOf::Cost(props.of, props.cost.id), &props.cost.name, look)
}

/// The amount at a level. One that is not typed shows the level below.
fn amount(props: &CostRowProps, name: &str, band: Band) -> Html {
    let cost = &props.cost;
    let at = Parameter::CostAmount(props.of, cost.id, band);
    let (typed, label) = match band {
        Band::Base if !props.has_levels => (cost.amount, words::AMOUNT),
        Band::Base => (cost.amount, words::AMOUNT_AT_BASE),
        Band::Target => (cost.target, words::AMOUNT_AT_TARGET),
        Band::Stretch => (cost.stretch, words::AMOUNT_AT_STRETCH),
    };
    let below = band.below().and_then(|below| cost.level(below));
    let look = Look {
        label: Some(props.fill(label, [name])),
        placeholder: below.map(|(amount, _)| props.hand.written(at, amount)),
        ..Look::default()
    };
    let data_label = props.has_levels.then(|| labels::band(band, props.hand.language));
    html! {
        <td role="cell" class="amount figure" data-label={data_label}>
            { props.hand.field(at, typed, &props.notes, look) }
        </td>
    }
}

const PERIODS: [(Period, Phrase<0>); 5] = [
    (Period::Week, words::A_WEEK),
    (Period::Month, words::A_MONTH),
    (Period::Quarter, words::A_QUARTER),
    (Period::Year, words::A_YEAR),
    (Period::Once { years: 1 }, words::ONCE),
];

fn period(props: &CostRowProps, name: &str) -> Html {
    let (of, id) = (props.of, props.cost.id);
    let same = |period: &Period| std::mem::discriminant(period) == std::mem::discriminant(&props.cost.period);
    let chosen = PERIODS.iter().position(|(period, _)| same(period)).unwrap_or_default();
    let words = PERIODS.map(|(_, words)| props.say(words));
    let told = props.hand.send.reform(move |place: usize| {
        let period = PERIODS.get(place).map_or(Period::Month, |(period, _)| *period);
        Edit::ChosePeriod(of, id, period)
    });
    pick(Some(props.fill(phrases::PAID, [name])), None, "", &words, chosen, told)
}

/// What the cost comes to in the workbook's year; an en dash until it has an amount.
fn yearly(props: &CostRowProps) -> String {
    let cost = &props.cost;
    if cost.amount.is_none() {
        return figures::UNKNOWN.to_owned();
    }
    let alone = Costs { by: By::Items, month: None, items: vec![Rc::clone(cost)] };
    let kept = if cost.is_tax { Kept::Tax } else { Kept::Costs };
    let year = alone.annual(Band::Base, kept, 0);
    let label = Label::Cost(props.of, cost.id);
    let year = Working::leaf(label, Unit::Money, Step::Given, Some(year.recurring.plus(&year.once)));
    figures::figure(&year, props.currency, props.hand.language)
}

fn menu(props: &CostRowProps, name: &str) -> Html {
    let (of, id, place) = (props.of, props.cost.id, props.place);
    let up = Edit::MovedCost(of, id, place.saturating_sub(1));
    let down = Edit::MovedCost(of, id, place.saturating_add(1));
    let remove = props.hand.send.reform(move |()| {
        focus::to(&ledger::add_id(of));
        Edit::RemovedCost(of, id)
    });
    row_menu(
        props.fill(phrases::MOVE_OR_REMOVE_OF, [name]),
        vec![
            props.act(phrases::MOVE_UP, place > 0, up),
            props.act(phrases::MOVE_DOWN, !props.is_last, down),
            Act { words: props.say(phrases::REMOVE), is_possible: true, told: remove },
        ],
    )
}

/// The line beneath: over how many years, whether it is a tax, and what is said about its numbers.
fn below(props: &CostRowProps, name: &str) -> Html {
    let is_once = matches!(props.cost.period, Period::Once { .. });
    if !is_once && !props.has_tax_mark && props.notes.iter().all(|note| note.problem.is_none() && note.read.is_none()) {
        return Html::default();
    }
    let (of, id) = (props.of, props.cost.id);
    let said = Band::ALL.map(|band| props.hand.said(Parameter::CostAmount(of, id, band), &props.notes));
    html! {
        <tr role="row" class="below-row">
            <td role="cell" colspan={if props.has_levels { "6" } else { "5" }}>
                { years(props, name) }
                { tax_mark(props, name) }
                { for said }
                { props.hand.said(Parameter::CostYears(of, id), &props.notes) }
            </td>
        </tr>
    }
}

/// Over how many years what is paid once is spread.
fn years(props: &CostRowProps, name: &str) -> Html {
    let Period::Once { years } = props.cost.period else { return Html::default() };
    let at = Parameter::CostYears(props.of, props.cost.id);
    let look = Look { label: Some(props.fill(words::COST_YEARS, [name])), class: "short", ..Look::default() };
    let typed = crate::domain::typed::Typed::whole(i64::from(years));
    html! {
        <span class="note worked">
            { props.say(phrases::SPREAD_OVER) }
            { props.hand.field(at, Some(typed), &props.notes, look) }
            { phrases::YEARS.fill(props.hand.language, years, "") }
        </span>
    }
}

/// Marks a cost as the income tax itself.
fn tax_mark(props: &CostRowProps, name: &str) -> Html {
    if !props.has_tax_mark {
        return Html::default();
    }
    let (of, id) = (props.of, props.cost.id);
    let marked = props.hand.send.reform(move |event: Event| Edit::MarkedTax(of, id, is_checked(&event)));
    let says = format!("tax-{id}-says");
    let described_by = props.problem.is_some().then(|| says.clone());
    html! {
        <>
            <label class="check note">
                <input type="checkbox" checked={props.cost.is_tax} onchange={marked} aria-describedby={described_by}
                    aria-label={props.fill(phrases::IS_A_TAX_OF, [name])} />
                { props.say(phrases::IS_A_TAX) }
            </label>
            if let Some(problem) = &props.problem { <p class="problem" id={says}>{ &**problem }</p> }
        </>
    }
}

/// Whether the box that an event came from is ticked.
pub fn is_checked(event: &Event) -> bool {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.is_some_and(|input| input.checked())
}

/// An act of a row's menu that sends an edit.
pub fn act(send: &Callback<Edit>, words: String, is_possible: bool, edit: Edit) -> Act {
    Act { words, is_possible, told: send.reform(move |()| edit.clone()) }
}
