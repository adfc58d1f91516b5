//! The table of a proposal: a column for each tier, a row for each line, and what they come to.

use std::rc::Rc;

use yew::{Html, classes, html};

use crate::components::figure::Changing;
use crate::domain::breakdown::SumRow;
use crate::domain::earnings::TierFigures;
use crate::domain::id::Id;
use crate::domain::problem::Place;
use crate::domain::proposal::DraftLine;
use crate::domain::table::Table;
use crate::locale::phrases::proposals as phrases;
use crate::locale::{currency_signs, figures, names, problems};
use crate::state::studio::figure_at::{FigureAt, TierFigure};
use crate::surfaces::studio::card::limits;
use crate::surfaces::studio::number_field::notes_of;
use crate::surfaces::studio::proposals::editor::{Editor, add_tier};
use crate::surfaces::studio::proposals::line_row::Column;
use crate::surfaces::studio::proposals::line_run::{self, LineRun};
use crate::surfaces::studio::proposals::{breakdown, desk_only, line_more, tier_head, warning};
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::working_panel::{self, Spot};

/// The most tiers that a table holds without scrolling on a screen of middling width.
const FITTING_TIERS: usize = 3;

/// The table.
pub fn matrix(editor: &Editor) -> Html {
    let Editor { view, draft, .. } = editor;
    let count = draft.tiers.len();
    let scrolls = count > FITTING_TIERS;
    html! {
        <div class="matrix-frame" role={scrolls.then_some("region")} tabindex={scrolls.then_some("0")}
            aria-label={scrolls.then(|| view.say(phrases::TIERS))}>
            <table class={classes!("matrix", format!("tiers-{count}"))} role="table">
                <caption class="unseen">{ view.say(phrases::TIERS_AND_LINES) }</caption>
                <colgroup>
                    <col class="what" />
                    { for draft.tiers.iter().map(|tier| html! { <col key={tier.tier.to_string()} /> }) }
                </colgroup>
                { head(editor) }
                <tbody role="rowgroup">
                    { bands(editor) }
                    if view.studio().card.is_some() {
                        { limits::rows(editor) }
                    } else {
                        { desk_only::row(editor) }
                        { warning::row(editor) }
                    }
                    { working(editor, Stands::Earnings) }
                </tbody>
                <tbody role="rowgroup">{ lines_head(editor) }</tbody>
                <tbody role="rowgroup">{ for lines(editor) }</tbody>
                <tbody role="rowgroup">
                    { hours(editor) }
                    { breakdown::before(editor) }
                    { totals(editor) }
                    { working(editor, Stands::Net) }
                    { breakdown::after(editor) }
                    { working(editor, Stands::Paid) }
                </tbody>
            </table>
        </div>
    }
}

fn head(editor: &Editor) -> Html {
    let tiers = editor.proposal.tiers.iter().zip(&editor.draft.tiers).enumerate();
    let names = tiers.map(|(place, (tier, figures))| tier_head::name_cell(editor, place, tier, figures));
    html! {
        <thead role="rowgroup">
            <tr role="row"><td role="cell" class="what">{ add_tier(editor) }</td>{ for names }</tr>
        </thead>
    }
}

fn bands(editor: &Editor) -> Html {
    let tiers = editor.proposal.tiers.iter().zip(&editor.draft.tiers);
    let cells = tiers.map(|(tier, figures)| tier_head::band_cell(editor, tier, figures));
    html! {
        <tr role="row">
            <th scope="row" role="rowheader" class="what">
                <span class="unseen">{ editor.view.say(phrases::RESTS_ON) }</span>
            </th>
            { for cells }
        </tr>
    }
}

/// Beneath which rows a working stands. That of a line's amount stands beneath the line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    Earnings,
    /// Down to the total without tax.
    Net,
    /// From there to the payments.
    Paid,
}

fn stands(figure: TierFigure) -> Option<Stands> {
    match figure {
        TierFigure::Line(_) => None,
        TierFigure::Total | TierFigure::Hours => Some(Stands::Net),
        TierFigure::Sum(SumRow::Lines | SumRow::Charge | SumRow::Discount) => Some(Stands::Net),
        TierFigure::Sum(_) => Some(Stands::Paid),
        _ => Some(Stands::Earnings),
    }
}

/// The open working, where it stands here.
fn working(editor: &Editor, here: Stands) -> Html {
    let Editor { view, proposal, home, .. } = editor;
    let is_here = view.desk.open.as_ref().is_some_and(|open| match open.at {
        FigureAt::Tier(id, _, figure) => id == proposal.id && stands(figure) == Some(here),
        _ => false,
    });
    if is_here { working_row(editor, if here == Stands::Earnings { home } else { view }) } else { Html::default() }
}

/// The line and tier whose amount's working is open.
fn open_line(editor: &Editor) -> Option<(Id, Id)> {
    match editor.view.desk.open.as_ref()?.at {
        FigureAt::Tier(id, tier, TierFigure::Line(line)) if id == editor.proposal.id => Some((line, tier)),
        _ => None,
    }
}

fn working_row(editor: &Editor, view: &View) -> Html {
    let Editor { proposal, draft, .. } = editor;
    html! {
        <tr role="row" class="working-row">
            <td role="cell" colspan={(draft.tiers.len() + 1).to_string()}>
                { working_panel::at(view, Spot::Tier(proposal.id)) }
            </td>
        </tr>
    }
}

fn lines_head(editor: &Editor) -> Html {
    let Editor { view, draft, .. } = editor;
    let amount = view.fill(phrases::AMOUNT_IN, [currency_signs::sign(view.currency().code())]);
    let cells = draft.tiers.iter().map(|tier| {
        html! {
            <td key={tier.tier.to_string()} role="cell" class={editor.class(tier)}>
                <span class="unseen">{ view.say(phrases::QUANTITY_AND) }</span>{ &amount }
            </td>
        }
    });
    html! {
        <tr role="row" class="lines-head">
            <th scope="row" role="rowheader" class="what"><h2>{ view.say(phrases::LINES) }</h2></th>
            { for cells }
        </tr>
    }
}

/// The rows of all lines, in runs: only what its lines show is handed to a run.
fn lines(editor: &Editor) -> Vec<Html> {
    let Editor { view, proposal, draft, shown, .. } = editor;
    let column = |tier: &Rc<TierFigures>| Column { tier: tier.tier, is_shown: *shown == Some(tier.tier) };
    let columns: Rc<Vec<Column>> = Rc::new(draft.tiers.iter().map(column).collect());
    let workbook = &view.desk.workbook;
    let name = |id: Id| (id, names::role(id, workbook, view.language()));
    let roles: Rc<Vec<(Id, String)>> = Rc::new(workbook.studio.roles.iter().map(|role| name(role.id)).collect());
    let service = |id: Id| (id, names::service(id, workbook, view.language()));
    let services: Rc<Vec<(Id, String)>> = Rc::new(workbook.studio.services.iter().map(|one| service(one.id)).collect());
    let without_rate = problems_of_lines(editor);
    let amounts_at = |place: usize| draft.tiers.iter().map(move |tier| tier.amounts.get(place).copied().flatten());
    let run = |(place, lines): (usize, &[Rc<DraftLine>])| {
        let first = place * line_run::LENGTH;
        let holds = |at| line_run::line_of(at).is_some_and(|id| lines.iter().any(|line| line.id == id));
        let open = open_line(editor).filter(|(open, _)| lines.iter().any(|line| line.id == *open));
        let working = open.map(|_| working_row(editor, view)).unwrap_or_default();
        let more = lines.iter().filter(|line| line_more::is_open(editor, line.id));
        let more = more.map(|line| (line.id, line_more::row(editor, line)));
        let wrong = lines.iter().filter_map(|line| Some((line.id, Rc::clone(without_rate.get(&line.id)?))));
        html! {
            <LineRun key={place} proposal={proposal.id} first={first} lines={lines.to_vec()}
                next={proposal.lines.get(first + lines.len()).map(|next| next.id)} columns={Rc::clone(&columns)}
                roles={Rc::clone(&roles)} services={Rc::clone(&services)} amounts={(first..first + lines.len()).flat_map(amounts_at).collect::<Vec<_>>()}
                problems={wrong.collect::<Vec<_>>()} open={open} working={working} more={more.collect::<Vec<_>>()} notes={notes_of(&view.notes, holds)} currency={view.currency()}
                hand={view.hand.clone()} />
        }
    };
    proposal.lines.chunks(line_run::LENGTH).enumerate().map(run).collect()
}

/// What is wrong with the roles of lines, by line.
fn problems_of_lines(editor: &Editor) -> Table<Id, Rc<str>> {
    let Editor { view, draft, .. } = editor;
    let workbook = &view.desk.workbook;
    let of_line = |problem: &crate::domain::problem::Problem| match problem.at {
        Place::LineRole { line, .. } | Place::LineService { line, .. } => {
            Some((line, problems::sentence(problem, workbook, view.language()).into()))
        }
        _ => None,
    };
    draft.problems.iter().filter_map(of_line).collect()
}

fn hours(editor: &Editor) -> Html {
    let Editor { view, proposal, draft, .. } = editor;
    let cells = draft.tiers.iter().map(|tier| {
        let name = view.fill(phrases::OF_TIER, [&editor.name(tier.tier), &view.say(phrases::TIER_HOURS_NAME)]);
        let at = FigureAt::Tier(proposal.id, tier.tier, TierFigure::Hours);
        html! {
            <td key={tier.tier.to_string()} role="cell" class={classes!(editor.class(tier), "figure")}>
                { view.worked_as(at, &name, &tier.hours) }
            </td>
        }
    });
    html! {
        <tr role="row" class="hours-sum sum">
            <th scope="row" role="rowheader" class="what">{ view.say(phrases::TIER_HOURS) }</th>
            { for cells }
        </tr>
    }
}

fn totals(editor: &Editor) -> Html {
    let Editor { view, draft, .. } = editor;
    let cells = draft.tiers.iter().map(|tier| {
        html! { <td key={tier.tier.to_string()} role="cell" class={editor.class(tier)}>{ total(editor, tier) }</td> }
    });
    html! {
        <tr role="row" class="total">
            <th scope="row" role="rowheader" class="what">{ view.say(phrases::TOTAL) }</th>
            { for cells }
        </tr>
    }
}

fn total(editor: &Editor, tier: &TierFigures) -> Html {
    let view = editor.view;
    let text = figures::figure_with_sign(&tier.total, view.currency(), view.language());
    let sign = tier
        .total
        .value
        .is_some()
        .then(|| desk_only::sign(editor, tier.tier, TierFigure::Total, phrases::TOTAL_NAME, &text));
    let place = Place::TierTotal { proposal: editor.proposal.id, tier: tier.tier };
    let wrong = view.sentences_at(place).into_iter().map(|sentence| html! { <p class="problem">{ sentence }</p> });
    html! { <><span class="worked">{ sign }<Changing text={text} /></span>{ for wrong }</> }
}
