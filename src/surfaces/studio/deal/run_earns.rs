//! What a retainer earns: as planned, in the last month, to date and in a year, and when its price is due to be looked at again.

use yew::{Html, html};

use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::run_figures::{RunFigures, run};
use crate::domain::span_figures::Span;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{deal_answers as phrases, deal_figures};
use crate::locale::{calendar_words, figures, labels};
use crate::state::studio::deal_figure::{DealFigure, RunFigure, SpanFigure};
use crate::surfaces::studio::deal::{Case, fields};
use crate::surfaces::studio::start;

/// The figures of a retainer in the tier that is shown.
pub fn figures(case: &Case, line: Id) -> Option<RunFigures> {
    let card = &case.view.desk.evaluation.rates.card;
    run(case.home.studio(), card, case.proposal, case.draft, case.tier.tier, line)
}

/// A time in words.
fn span(span: Span) -> Phrase<0> {
    match span {
        Span::Plan => phrases::A_MONTH,
        Span::Last => phrases::LAST_MONTH,
        Span::ToDate => phrases::TO_DATE,
        Span::Year => phrases::A_YEAR,
    }
}

/// The figures side by side, each with its working.
pub fn earns(case: &Case, found: &RunFigures) -> Html {
    let view = case.home;
    let spans = Span::ALL.into_iter().filter(|span| found.of(*span).is_some());
    let heads = spans.clone().map(|one| html! { <th scope="col" class="figure">{ view.say(span(one)) }</th> });
    let rows = SpanFigure::ALL.into_iter().map(|which| {
        let first = which.of(&found.plan);
        let name = labels::label(&first.label, &view.desk.workbook, view.language());
        // A figure that is only taken over, such as a fee, keeps its own name; the row has one of its own.
        let name = named(which).map_or(name, |phrase| view.say(phrase));
        let cells = spans.clone().filter_map(|one| {
            let figure = which.of(found.of(one)?);
            let at = DealFigure::Run(found.line, RunFigure::Of(one, which));
            let label = format!("{name}, {}", view.say(span(one)));
            Some(html! { <td class="figure" data-column={view.say(span(one))}>{ fields::figure(case, view, at, figure, &label) }</td> })
        });
        html! { <tr><th scope="row">{ &name }</th>{ for cells }</tr> }
    });
    html! {
        <>
            <h3 class="part">{ view.say(phrases::FIGURES) }</h3>
            { agreed(case, found) }
            { unbilled(case, found) }
            <div class="wide-table">
                <table class="grid deal-table spans">
                    <caption class="unseen">{ view.say(phrases::FIGURES) }</caption>
                    <thead><tr><td></td>{ for heads }</tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        </>
    }
}

fn named(which: SpanFigure) -> Option<Phrase<0>> {
    Some(match which {
        SpanFigure::Income => deal_figures::INCOME,
        SpanFigure::Hours => deal_figures::HOURS,
        SpanFigure::Cost => deal_figures::COST,
        SpanFigure::Over => deal_figures::OVER,
        _ => return None,
    })
}

/// What a month brings, the hours that it pays for, and what one of them brings.
fn agreed(case: &Case, found: &RunFigures) -> Html {
    let view = case.home;
    let known = [
        (deal_figures::FEE, RunFigure::Fee, &found.fee),
        (deal_figures::INCLUDED, RunFigure::Included, &found.included),
        (deal_figures::RATE, RunFigure::Rate, &found.rate),
    ];
    let rows = known.into_iter().map(|(name, which, figure)| {
        let name = view.say(name);
        html! {
            <>
                <dt>{ &name }</dt>
                <dd class="figure">{ fields::figure(case, view, DealFigure::Run(found.line, which), figure, &name) }</dd>
            </>
        }
    });
    html! { <dl class="worth-sums">{ for rows }</dl> }
}

/// What the unbilled hours would bring.
fn unbilled(case: &Case, found: &RunFigures) -> Html {
    let view = case.home;
    let Some(hours) = found.unbilled.value.as_ref().filter(|hours| hours.is_positive()) else { return Html::default() };
    let name = view.say(deal_figures::UNBILLED_WORTH);
    let worth = figures::figure_with_sign(&found.unbilled_worth, view.currency(), view.language());
    html! {
        <p>
            { view.fill(phrases::SOLD_FOR, [&figures::hours(hours, view.language()), &worth]) }{ " " }
            { fields::sign(case, view, DealFigure::Run(found.line, RunFigure::UnbilledWorth), &found.unbilled_worth, &name) }
        </p>
    }
}

/// When the price is due to be looked at again, above all where the scope has grown.
pub fn review(case: &Case, found: &RunFigures) -> Html {
    let view = case.view;
    let Some(day) = found.review else { return Html::default() };
    let is_due = day <= start::today();
    let phrase = if is_due { phrases::REVIEW_DUE } else { phrases::REVIEW_ON };
    let day = calendar_words::full_date(view.language(), day.year(), day.month(), day.day());
    let over = found.to_date.as_ref().and_then(|all| all.over.value.as_ref()).filter(|over| over.is_positive());
    let grown = over.map(|over: &Fraction| {
        html! { <>{ " " }{ view.fill(phrases::REVIEW_GROWN, [&figures::hours(over, view.language())]) }</> }
    });
    html! { <p class={if is_due { "warning" } else { "note" }}>{ view.fill(phrase, [&day]) }{ grown }</p> }
}
