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
use crate::surfaces::studio::proposals::drawers::{button, changed, choice, drawn, of, remove};
use crate::surfaces::studio::proposals::editor::Editor;
use crate::surfaces::studio::view::View;

/// The drawer of taxes.
pub fn drawer(editor: &Editor) -> Html {
    let view = editor.view;
    drawn(view, Drawer::SalesTax, "drawer-sales-tax", phrases::TAX, state(editor), || body(editor))
}

fn name(editor: &Editor, tax: &SalesTax) -> String {
    let view = editor.view;
    let percent = figures::percent(&tax.rate().fraction(), view.language());
    let name = offer_labels::tax(of(editor), tax.id, &view.desk.workbook, view.language());
    view.fill(phrases::TAX_AT, [&name, &percent])
}

fn state(editor: &Editor) -> String {
    let Editor { view, proposal, .. } = editor;
    let names: Vec<String> = proposal.conditions.taxation.taxes.iter().map(|tax| name(editor, tax)).collect();
    if names.is_empty() { view.say(phrases::NO_TAX) } else { names.join(", ") }
}

fn body(editor: &Editor) -> Html {
    let Editor { view, proposal, .. } = editor;
    let taxation = &proposal.conditions.taxation;
    let whose = of(editor);
    let added = view.on(move || {
        let id = View::new_id();
        focus::to(&format!("tax-percent-{id}"));
        Edit::ChangedConditions(whose, ConditionsChange::AddedTax(id))
    });
    let inclusive = changed(editor, ConditionsChange::MarkedInclusive);
    let by_line = changed(editor, ConditionsChange::MarkedByLine);
    let roundings = [phrases::HALF_AWAY, phrases::HALF_EVEN, phrases::UP, phrases::DOWN].map(|phrase| view.say(phrase));
    let chosen = Rounding::ALL.iter().position(|rounding| *rounding == proposal.conditions.rounding).unwrap_or(0);
    let rounded = changed(editor, |place: usize| {
        ConditionsChange::ChoseRounding(Rounding::ALL.get(place).copied().unwrap_or_default())
    });
    html! {
        <>
            { for taxation.taxes.iter().enumerate().map(|(place, tax)| row(editor, place, tax)) }
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

fn row(editor: &Editor, place: usize, tax: &SalesTax) -> Html {
    let Editor { view, proposal, .. } = editor;
    let (whose, id) = (of(editor), tax.id);
    let field = format!("tax-name-{id}");
    let called = name(editor, tax);
    let label = |words: &str| Some(format!("{called}: {words}"));
    let (compound, usual) = (view.say(phrases::COMPOUND), view.say(phrases::NEW_LINES));
    let is_usual = proposal.conditions.line_taxes.contains(&id);
    let removed = view.on(move || Edit::ChangedConditions(whose, ConditionsChange::RemovedTax(id)));
    html! {
        <div class="fields" key={id.to_string()}>
            <div class="field">
                <label for={field.clone()}>{ view.say(phrases::TAX_NAME) }</label>
                { view.name(NameOf::Tax(whose, id), &tax.name, Look { id: Some(field), ..Look::default() }) }
            </div>
            { view.labelled(phrases::RATE, Parameter::TaxPercent(whose, id), Look::default()) }
            <div class="ticks">
                { tick(&usual, label(&usual), is_usual, changed(editor, move |is| ConditionsChange::MarkedUsual(id, is))) }
                if place > 0 {
                    { tick(&compound, label(&compound), tax.is_compound,
                        changed(editor, move |is| ConditionsChange::MarkedCompound(id, is))) }
                }
            </div>
            { remove(view, &called, removed) }
        </div>
    }
}
