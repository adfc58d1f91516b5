//! From the lines to what a client pays: charge, discount, taxes, what comes again, and the payments.

use yew::{Html, html};

use crate::components::figure::{figure, worked};
use crate::domain::breakdown::{self, Breakdown, SumRow};
use crate::domain::earnings::TierFigures;
use crate::domain::evaluation::DraftedTier;
use crate::domain::fixed::Fixed;
use crate::domain::recurrence::Recurrence;
use crate::domain::totals::Totals;
use crate::locale::phrases::{offer_page as phrases, offers, proposals, rates};
use crate::locale::{figures, names};
use crate::state::studio::figure_at::{FigureAt, TierFigure};
use crate::surfaces::studio::proposals::editor::Editor;
use crate::surfaces::studio::proposals::line_more::recurrence;

/// The totals of a tier's default choice.
fn usual(tier: &DraftedTier) -> Option<&Totals> {
    tier.choices.usual.as_ref().map(|(_, totals)| totals)
}

/// A row of amounts, one for each tier, each with its working; "–" where there is none.
fn row(editor: &Editor, operator: &'static str, name: String, class: &'static str, row: SumRow) -> Html {
    cells(editor, operator, &name, class, &|tier, _| {
        let of = Breakdown::of(editor.view.studio(), editor.proposal, editor.draft, tier.tier);
        match of.as_ref().and_then(|of| of.value(row)) {
            None => figure(figures::UNKNOWN),
            Some(value) => amount(editor, tier, row, &name, value, of.and_then(|of| of.figure(row)).is_some()),
        }
    })
}

fn amount(editor: &Editor, tier: &TierFigures, row: SumRow, name: &str, value: Fixed, is_worked: bool) -> Html {
    let view = editor.view;
    let text = figures::money(value, view.currency(), view.language());
    if !is_worked {
        return figure(&text);
    }
    let at = FigureAt::Tier(editor.proposal.id, tier.tier, TierFigure::Sum(row));
    let called = view.fill(proposals::OF_TIER, [&editor.name(tier.tier), name]);
    worked(view.fill(rates::SHOW_WORKING, [&called, &text]), view.is_open(at), view.ask(at), &text)
}

fn cells(
    editor: &Editor,
    operator: &'static str,
    name: &str,
    class: &'static str,
    cell: &dyn Fn(&TierFigures, &DraftedTier) -> Html,
) -> Html {
    let cells = editor.draft.tiers.iter().zip(&editor.draft.drafted).map(|(figures, tier)| {
        html! {
            <td key={figures.tier.to_string()} role="cell" class={editor.class(figures)}>{ cell(figures, tier) }</td>
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
fn any(editor: &Editor, says: &dyn Fn(&Totals) -> bool) -> bool {
    editor.draft.drafted.iter().filter_map(|tier| usual(tier)).any(says)
}

/// From the lines to the total without tax, where anything lies between them.
pub fn before(editor: &Editor) -> Html {
    let Editor { view, proposal, .. } = editor;
    let is_inclusive = proposal.conditions.taxation.is_inclusive;
    let has_charge = any(editor, &|totals| totals.one_off.charge.units() != 0);
    let has_discount = any(editor, &|totals| totals.one_off.discount.units() != 0);
    if !has_charge && !has_discount && !is_inclusive {
        return Html::default();
    }
    let sum = view.say(if is_inclusive { phrases::SUM_WITH_TAX } else { phrases::SUM });
    let charge = match proposal.conditions.charge.name.trim() {
        "" => view.say(phrases::CHARGE),
        name => name.to_owned(),
    };
    html! {
        <>
            { row(editor, "", sum, "part", SumRow::Lines) }
            if has_charge { { row(editor, "+", charge, "part", SumRow::Charge) } }
            if has_discount { { row(editor, "−", view.say(phrases::DISCOUNT), "part", SumRow::Discount) } }
        </>
    }
}

/// From the total without tax to what is paid, once and again, and when.
pub fn after(editor: &Editor) -> Html {
    let Editor { view, draft, .. } = editor;
    let taxes = breakdown::taxes(draft);
    let tax_rows = taxes.iter().enumerate().map(|(place, tax)| {
        let percent = figures::percent(&tax.percent.fraction(), view.language());
        row(editor, "+", view.fill(phrases::TAX_AT, [&tax.name, &percent]), "part", SumRow::Tax(place))
    });
    let again = breakdown::again(draft);
    html! {
        <>
            { for tax_rows }
            if !taxes.is_empty() { { row(editor, "=", view.say(phrases::TO_PAY_ONCE), "total gross", SumRow::Gross) } }
            { from(editor) }
            { for again.iter().enumerate().map(|(place, one)| again_row(editor, place, *one)) }
            { paid(editor) }
        </>
    }
}

/// What a tier costs before anything is chosen, where that is less than with what is chosen beforehand.
fn from(editor: &Editor) -> Html {
    let Editor { view, draft, .. } = editor;
    let from = |tier: &DraftedTier| tier.choices.from.as_ref().map(|(_, totals)| totals.one_off.gross);
    let gross = |tier: &DraftedTier| usual(tier).map(|totals| totals.one_off.gross);
    if !draft.drafted.iter().any(|tier| from(tier).is_some() && gross(tier).is_some() && from(tier) != gross(tier)) {
        return Html::default();
    }
    cells(editor, "", &view.say(phrases::FROM), "part", &|_, tier| match from(tier) {
        Some(from) => figure(&figures::money(from, view.currency(), view.language())),
        None => figure(figures::UNKNOWN),
    })
}

fn again_row(editor: &Editor, place: usize, of: Recurrence) -> Html {
    let view = editor.view;
    let name = view.fill(phrases::THEN, [&recurrence(of, view.language())]);
    row(editor, "", name, "part", SumRow::Again(place))
}

/// The payments of what is paid once.
fn paid(editor: &Editor) -> Html {
    let Editor { view, proposal, .. } = editor;
    let schedule = &proposal.conditions.schedule;
    if schedule.is_empty() {
        return Html::default();
    }
    let rows = schedule.iter().enumerate().map(|(place, one)| {
        let name = names::name_or_number(Some(&one.name), Some(place), offers::PAYMENT_NUMBER, view.language());
        row(editor, if place == 0 { "" } else { "+" }, name, "part", SumRow::Payment(one.id))
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
