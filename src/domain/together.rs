//! All retainers that run, together: what they bring and take, and what their unbilled hours would bring. Private; in the studio's
//! currency.

use crate::domain::evaluation::Evaluation;
use crate::domain::id::Id;
use crate::domain::parameter::Unit;
use crate::domain::run_figures::{RunFigures, run, tier_of};
use crate::domain::span_figures::SpanFigures;
use crate::domain::workbook::Workbook;
use crate::domain::working::{Figure, Label, Working, difference, product, quotient, sum};

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    pub proposal: Id,
    pub tier: Id,
    pub figures: RunFigures,
    /// Whether its first day or a month was told. Those that have not begun are in no sum.
    pub has_begun: bool,
}

/// All of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Together {
    pub all: Vec<Running>,
    /// What a month brings, of those that have begun.
    pub fee: Figure,
    /// What the unbilled hours of a month would bring if they were sold.
    pub unbilled_worth: Figure,
    /// A year of all that have begun. Nothing where none has.
    pub year: Option<SpanFigures>,
}

/// The retainers of all proposals that are no templates.
pub fn together(workbook: &Workbook, evaluation: &Evaluation) -> Together {
    let mut all = Vec::new();
    for proposal in workbook.proposals.iter().filter(|proposal| !proposal.is_template) {
        if !proposal.has_retainer() {
            continue;
        }
        let Some(draft) = evaluation.draft(proposal.id) else { continue };
        for line in proposal.lines.iter().filter(|line| line.retainer.is_some()) {
            let Some(tier) = tier_of(proposal, line.id) else { continue };
            let card = &evaluation.rates.card;
            let Some(figures) = run(&workbook.studio, card, proposal, &draft, tier, line.id) else { continue };
            let told = proposal.deal.runs.get(&line.id);
            let has_begun = told.is_some_and(|told| told.from.is_some() || !told.months.is_empty());
            all.push(Running { proposal: proposal.id, tier, figures, has_begun });
        }
    }
    let begun: Vec<&RunFigures> = all.iter().filter(|one| one.has_begun).map(|one| &one.figures).collect();
    let whole = |label: Label, unit: Unit, of: &dyn Fn(&RunFigures) -> Figure| {
        sum(label, unit, begun.iter().map(|run| of(run)).collect())
    };
    let fee = whole(Label::RunFee, Unit::Money, &|run| run.fee.clone());
    let unbilled_worth = whole(Label::RunUnbilledWorth, Unit::Money, &|run| run.unbilled_worth.clone());
    let year = (!begun.is_empty()).then(|| {
        let income = whole(Label::RunIncome, Unit::Money, &|run| run.year.income.clone());
        let hours = whole(Label::RunHours, Unit::Hours, &|run| run.year.hours.clone());
        let cost = whole(Label::RunCost, Unit::Money, &|run| run.year.cost.clone());
        let left = difference(Label::RunLeft, Unit::Money, vec![income.clone(), cost.clone()]);
        let hundred = Working::given(Label::KnownShare, Unit::Count, 100);
        let share = product(Label::RunMargin, Unit::Percent, vec![left.clone(), hundred]);
        SpanFigures {
            margin: quotient(Label::RunMargin, Unit::Percent, vec![share, income.clone()]),
            effective: quotient(Label::RunEffective, Unit::Money, vec![income.clone(), hours.clone()]),
            over: whole(Label::RunOver, Unit::Hours, &|run| run.year.over.clone()),
            over_worth: whole(Label::RunOverWorth, Unit::Money, &|run| run.year.over_worth.clone()),
            income,
            hours,
            cost,
            left,
        }
    });
    Together { all, fee, unbilled_worth, year }
}
