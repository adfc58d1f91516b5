//! From the lines to what a client pays: charge, discount, taxes, what comes again, and the payments.

use std::rc::Rc;

use yew::{Html, html};

use crate::domain::evaluation::DraftedTier;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::payment_schedule::payments;
use crate::domain::pool::{Sums, TaxAmount};
use crate::domain::recurrence::Recurrence;
use crate::domain::totals::Totals;
use crate::locale::figures;
use crate::locale::phrases::offer_page as phrases;
use crate::surfaces::studio::proposals::editor::Editor;
use crate::surfaces::studio::proposals::line_more::recurrence;

/// The totals of a tier's default choice.
fn usual(tier: &DraftedTier) -> Option<&Totals> {
    tier.choices.usual.as_ref().map(|(_, totals)| totals)
}

/// A row of amounts, one for each tier; "–" where there is none.
fn row(
    editor: &Editor,
    operator: &'static str,
    name: String,
    class: &'static str,
    amount: &dyn Fn(&DraftedTier) -> Option<Fixed>,
) -> Html {
    let Editor { view, draft, .. } = editor;
    let cells = draft.tiers.iter().zip(&draft.drafted).map(|(figures, tier)| {
        let text = amount(tier).map(|amount| figures::money(amount, view.currency(), view.language()));
        html! {
            <td key={figures.tier.to_string()} role="cell" class={editor.class(figures)}>
                <span class="figure">{ text.unwrap_or_else(|| figures::UNKNOWN.to_owned()) }</span>
            </td>
        }
    });
    html! {
        <tr role="row" class={class}>
            <th scope="row" role="rowheader" class="what"><span class="op" aria-hidden="true">{ operator }</span>{ name }</th>
            { for cells }
        </tr>
    }
}

/// Whether some tier has more to say than its lines.
fn any(editor: &Editor, says: &dyn Fn(&Sums) -> bool) -> bool {
    editor.draft.drafted.iter().filter_map(|tier| usual(tier)).any(|totals| says(&totals.one_off))
}

/// From the lines to the total without tax, where anything lies between them.
pub fn before(editor: &Editor) -> Html {
    let Editor { view, proposal, .. } = editor;
    let is_inclusive = proposal.conditions.taxation.is_inclusive;
    let has_charge = any(editor, &|sums| sums.charge.units() != 0);
    let has_discount = any(editor, &|sums| sums.discount.units() != 0);
    if !has_charge && !has_discount && !is_inclusive {
        return Html::default();
    }
    let of = |part: fn(&Sums) -> Fixed| move |tier: &DraftedTier| usual(tier).map(|totals| part(&totals.one_off));
    let sum = view.say(if is_inclusive { phrases::SUM_WITH_TAX } else { phrases::SUM });
    let charge = match proposal.conditions.charge.name.trim() {
        "" => view.say(phrases::CHARGE),
        name => name.to_owned(),
    };
    html! {
        <>
            { row(editor, "", sum, "part", &of(|sums| sums.sum)) }
            if has_charge { { row(editor, "+", charge, "part", &of(|sums| sums.charge)) } }
            if has_discount { { row(editor, "−", view.say(phrases::DISCOUNT), "part", &of(|sums| sums.discount)) } }
        </>
    }
}

/// From the total without tax to what is paid, once and again, and when.
pub fn after(editor: &Editor) -> Html {
    let Editor { view, draft, .. } = editor;
    let taxes = taxes(editor);
    let is_open = |tier: &Rc<DraftedTier>| {
        let choices = tier.choices.from.as_ref().zip(tier.choices.usual.as_ref());
        choices.is_some_and(|((_, from), (_, usual))| from.one_off.gross != usual.one_off.gross)
    };
    let from = |tier: &DraftedTier| tier.choices.from.as_ref().map(|(_, totals)| totals.one_off.gross);
    let gross = |tier: &DraftedTier| usual(tier).map(|totals| totals.one_off.gross);
    html! {
        <>
            { for taxes.iter().map(|tax| tax_row(editor, tax)) }
            if !taxes.is_empty() { { row(editor, "=", view.say(phrases::TO_PAY_ONCE), "total gross", &gross) } }
            if draft.drafted.iter().any(is_open) { { row(editor, "", view.say(phrases::FROM), "part", &from) } }
            { for again(editor).into_iter().map(|one| again_row(editor, one)) }
            { paid(editor) }
        </>
    }
}

/// Every tax of any tier, by its name, category and rate.
fn taxes(editor: &Editor) -> Vec<TaxAmount> {
    let mut found: Vec<TaxAmount> = Vec::new();
    let all = editor.draft.drafted.iter().filter_map(|tier| usual(tier)).flat_map(|totals| &totals.one_off.taxes);
    for tax in all {
        if !found.iter().any(|known| is_same(known, tax)) {
            found.push(tax.clone());
        }
    }
    found
}

fn is_same(one: &TaxAmount, two: &TaxAmount) -> bool {
    one.name == two.name && one.category == two.category && one.percent.units() == two.percent.units()
}

fn tax_row(editor: &Editor, tax: &TaxAmount) -> Html {
    let view = editor.view;
    let percent = figures::percent(&tax.percent.fraction(), view.language());
    let name = view.fill(phrases::TAX_AT, [&tax.name, &percent]);
    let amount = |tier: &DraftedTier| usual(tier)?.tax_of(|known| is_same(known, tax));
    row(editor, "+", name, "part", &amount)
}

/// Every way in which something is paid again, in any tier.
fn again(editor: &Editor) -> Vec<Recurrence> {
    let mut found: Vec<Recurrence> = Vec::new();
    let all = editor.draft.drafted.iter().filter_map(|tier| usual(tier)).flat_map(|totals| &totals.recurring);
    for one in all {
        if !found.contains(&one.recurrence) {
            found.push(one.recurrence);
        }
    }
    found
}

fn again_row(editor: &Editor, of: Recurrence) -> Html {
    let view = editor.view;
    let amount = |tier: &DraftedTier| {
        let known = usual(tier)?.recurring.iter().find(|one| one.recurrence == of)?;
        // Of a price that is spread, the first part is what is paid each time.
        Some(known.parts.first().copied().unwrap_or(known.sums.gross))
    };
    let name = view.fill(phrases::THEN, [&recurrence(of, view.language())]);
    row(editor, "", name, "part", &amount)
}

/// The payments of what is paid once.
fn paid(editor: &Editor) -> Html {
    let Editor { view, proposal, .. } = editor;
    let schedule = &proposal.conditions.schedule;
    if schedule.is_empty() {
        return Html::default();
    }
    let rows = schedule.iter().enumerate().map(|(place, one)| {
        let name = crate::locale::names::name_or_number(
            Some(&one.name),
            Some(place),
            crate::locale::phrases::offers::PAYMENT_NUMBER,
            view.language(),
        );
        row(editor, if place == 0 { "" } else { "+" }, name, "part", &|tier| first_of(editor, tier, one.id))
    });
    html! {
        <>
            <tr role="row" class="lines-head">
                <th scope="row" role="rowheader" class="what"><h2>{ view.say(phrases::PAYMENTS) }</h2></th>
                <td role="cell" colspan={editor.draft.tiers.len().to_string()}></td>
            </tr>
            { for rows }
        </>
    }
}

/// What an instalment comes to; of several equal parts the first, which is never the smaller one.
fn first_of(editor: &Editor, tier: &DraftedTier, id: Id) -> Option<Fixed> {
    let paid = payments(&editor.proposal.conditions.schedule, usual(tier)?.one_off.gross)?;
    paid.amounts.iter().find(|(of, _)| *of == id).map(|(_, amount)| *amount)
}
