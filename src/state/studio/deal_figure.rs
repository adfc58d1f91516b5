//! The addresses of the figures behind a deal, within a tier of a proposal.

use crate::domain::budget_answer::budget;
use crate::domain::evaluation::Evaluation;
use crate::domain::id::Id;
use crate::domain::run_figures::run;
use crate::domain::rush::rush;
use crate::domain::span_figures::{Span, SpanFigures};
use crate::domain::workbook::Workbook;
use crate::domain::working::Figure;

/// A figure behind a deal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DealFigure {
    /// Of a retainer, by its line.
    Run(Id, RunFigure),
    /// Of a role's time.
    Needed(Id),
    Free(Id),
    Short(Id),
    Extra,
    Least,
    Gap,
    AtBudget,
}

/// A figure of a retainer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RunFigure {
    Fee,
    Included,
    Rate,
    Unbilled,
    UnbilledWorth,
    Of(Span, SpanFigure),
}

/// A figure of what a time brings and takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SpanFigure {
    Income,
    Hours,
    Cost,
    Left,
    Margin,
    Effective,
    Over,
    OverWorth,
}

impl SpanFigure {
    /// All of them, in their order.
    pub const ALL: [SpanFigure; 8] = [
        SpanFigure::Income,
        SpanFigure::Hours,
        SpanFigure::Cost,
        SpanFigure::Left,
        SpanFigure::Margin,
        SpanFigure::Effective,
        SpanFigure::Over,
        SpanFigure::OverWorth,
    ];

    /// The figure.
    pub fn of(self, span: &SpanFigures) -> &Figure {
        match self {
            SpanFigure::Income => &span.income,
            SpanFigure::Hours => &span.hours,
            SpanFigure::Cost => &span.cost,
            SpanFigure::Left => &span.left,
            SpanFigure::Margin => &span.margin,
            SpanFigure::Effective => &span.effective,
            SpanFigure::Over => &span.over,
            SpanFigure::OverWorth => &span.over_worth,
        }
    }
}

impl DealFigure {
    /// The figure, where it is known.
    pub fn of(self, workbook: &Workbook, evaluation: &Evaluation, proposal: Id, tier: Id) -> Option<Figure> {
        let (studio, card) = (&workbook.studio, &evaluation.rates.card);
        let known = workbook.proposal(proposal)?;
        let draft = evaluation.draft(proposal)?;
        let time = |role: Id| rush(workbook, card, known, tier).roles.into_iter().find(|one| one.role == role);
        let asked = || Some(budget(studio, card, known, &draft, draft.tier(tier)?));
        Some(match self {
            DealFigure::Run(line, which) => {
                let run = run(studio, card, known, &draft, tier, line)?;
                match which {
                    RunFigure::Fee => run.fee,
                    RunFigure::Included => run.included,
                    RunFigure::Rate => run.rate,
                    RunFigure::Unbilled => run.unbilled,
                    RunFigure::UnbilledWorth => run.unbilled_worth,
                    RunFigure::Of(span, which) => which.of(run.of(span)?).clone(),
                }
            }
            DealFigure::Needed(role) => time(role)?.needed,
            DealFigure::Free(role) => time(role)?.free,
            DealFigure::Short(role) => time(role)?.short,
            DealFigure::Extra => rush(workbook, card, known, tier).extra?,
            DealFigure::Least => asked()?.least,
            DealFigure::Gap => asked()?.named?.gap,
            DealFigure::AtBudget => asked()?.named?.effective,
        })
    }
}
