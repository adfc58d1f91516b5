//! The taxes that a client pays, and how they are reckoned and rounded.

use yew::{Html, html};

use crate::browser::focus;
use crate::components::entry::Look;
use crate::components::tick::tick;
use crate::domain::parameter::Parameter;
use crate::domain::rounding::Rounding;
use crate::domain::sales_tax::SalesTax;
use crate::locale::phrases::offer_page as phrases;
use crate::locale::{figures, offer_labels};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::offer_edit::ConditionsChange;
use crate::surfaces::studio::conditions::{ConditionsView, changed};
use crate::surfaces::studio::drawers::{button, choice, drawn, movable, remove};
use crate::surfaces::studio::view::View;

/// The drawer of taxes.
pub fn drawer(held: &ConditionsView) -> Html {
    let view = held.view;
    drawn(view, Drawer::SalesTax, "drawer-sales-tax", phrases::TAX, state(held), || body(held))
}

fn name(held: &ConditionsView, tax: &SalesTax) -> String {
    let ConditionsView { view, of, .. } = *held;
    let percent = figures::percent(&tax.rate().fraction(), view.language());
    let name = offer_labels::tax(of, tax.id, &view.desk.workbook, view.language());
    view.fill(phrases::TAX_AT, [&name, &percent])
}

fn state(held: &ConditionsView) -> String {
    let ConditionsView { view, conditions, .. } = *held;
    let names: Vec<String> = conditions.taxation.taxes.iter().map(|tax| name(held, tax)).collect();
    if names.is_empty() { view.say(phrases::NO_TAX) } else { names.join(", ") }
}

fn body(held: &ConditionsView) -> Html {
    let ConditionsView { view, of, conditions, .. } = *held;
    let taxation = &conditions.taxation;
    let added = view.on(move || {
        let id = View::new_id();
        focus::to(&format!("tax-percent-{id}"));
        Edit::ChangedConditions(of, ConditionsChange::AddedTax(id))
    });
    let inclusive = changed(held, ConditionsChange::MarkedInclusive);
    let by_line = changed(held, ConditionsChange::MarkedByLine);
    let roundings = [phrases::HALF_AWAY, phrases::HALF_EVEN, phrases::UP, phrases::DOWN].map(|phrase| view.say(phrase));
    let chosen = Rounding::ALL.iter().position(|rounding| *rounding == conditions.rounding).unwrap_or(0);
    let rounded = changed(held, |place: usize| {
        ConditionsChange::ChoseRounding(Rounding::ALL.get(place).copied().unwrap_or_default())
    });
    html! {
        <>
            { for taxation.taxes.iter().enumerate().map(|(place, tax)| row(held, place, tax)) }
            <p class="after">{ button(view.say(phrases::ADD_TAX), None, added) }</p>
            if !taxation.taxes.is_empty() {
                <div class="ticks">
                    { tick(&view.say(phrases::INCLUSIVE), None, taxation.is_inclusive, inclusive) }
                    { tick(&view.say(phrases::BY_LINE), None, taxation.is_by_line, by_line) }
                </div>
            }
            <div class="fields">
                { choice(view, phrases::ROUNDING, "rounding".to_owned(), &roundings, chosen, rounded) }
            </div>
        </>
    }
}

fn row(held: &ConditionsView, place: usize, tax: &SalesTax) -> Html {
    let ConditionsView { view, of, conditions, .. } = *held;
    let id = tax.id;
    let field = format!("tax-name-{id}");
    let called = name(held, tax);
    let label = |words: &str| Some(format!("{called}: {words}"));
    let (compound, usual) = (view.say(phrases::COMPOUND), view.say(phrases::NEW_LINES));
    let is_usual = conditions.line_taxes.contains(&id);
    let removed = view.on(move || Edit::ChangedConditions(of, ConditionsChange::RemovedTax(id)));
    let body = html! {
        <div class="fields">
            <div class="field">
                <label for={field.clone()}>{ view.say(phrases::TAX_NAME) }</label>
                { view.name(NameOf::Tax(of, id), &tax.name, Look { id: Some(field), ..Look::default() }) }
            </div>
            { view.labelled(phrases::RATE, Parameter::TaxPercent(of, id), Look::default()) }
            <div class="ticks">
                { tick(&usual, label(&usual), is_usual, changed(held, move |is| ConditionsChange::MarkedUsual(id, is))) }
                if place > 0 {
                    { tick(&compound, label(&compound), tax.is_compound,
                        changed(held, move |is| ConditionsChange::MarkedCompound(id, is))) }
                }
            </div>
            { remove(view, &called, removed) }
        </div>
    };
    let moved = move |to: usize| Edit::ChangedConditions(of, ConditionsChange::MovedTax(id, to));
    movable(view, "taxes", (place, conditions.taxation.taxes.len()), (id.to_string(), &called), moved, body)
}
