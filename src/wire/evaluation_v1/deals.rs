//! What stands behind a deal, in the shape of version 1: what it may be worth, how its retainers run, whether there is time for it,
//! and what follows from the client's budget.

use serde::Serialize;

use crate::domain::budget_answer::{BudgetFigures, Standing, budget};
use crate::domain::client_budget::BudgetAnswer;
use crate::domain::evaluation::Draft;
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::proposal::Proposal;
use crate::domain::rate_card::RateCard;
use crate::domain::rounding;
use crate::domain::run_figures::{RunFigures, run};
use crate::domain::rush::rush;
use crate::domain::span_figures::SpanFigures;
use crate::domain::workbook::Workbook;
use crate::domain::working::Figure;
use crate::domain::worth::worth;
use crate::wire::evaluation_v1::FigureV1;

/// Digits behind the point of every exact value.
const EXACT_DIGITS: u32 = 12;

/// What a proposal may be worth to its client, in the currency of its prices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WorthV1 {
    /// What a month brings today.
    pub today: Option<FigureV1>,
    /// What a month is to bring.
    pub goal: Option<FigureV1>,
    /// What comes on top each month once all of it is there.
    pub uplift: Option<FigureV1>,
    /// What comes on top in the first year.
    pub gain: Option<FigureV1>,
    /// The share of that which was typed, as a price.
    pub price: Option<FigureV1>,
    /// Each tier beside it.
    pub tiers: Vec<TierWorthV1>,
    /// Growth in a year.
    pub more: Option<FigureV1>,
    /// Customers for that growth.
    pub customers: Option<FigureV1>,
    /// Visits for those customers.
    pub visits: Option<FigureV1>,
}

/// A tier beside what it may be worth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TierWorthV1 {
    /// The tier's id.
    pub id: String,
    /// Its price in percent of the first year's gain.
    pub of_gain: Option<FigureV1>,
    /// (Gain - price) / price, in percent.
    pub back: Option<FigureV1>,
    /// The month at whose end the gain is no less than the price; null where it never is.
    pub months: Option<u32>,
}

/// What stands behind a tier beside its lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DealFiguresV1 {
    /// Each retainer of the tier, in the studio's currency.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub retainers: Vec<RetainerFiguresV1>,
    /// Left out where no day is wanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<TimeFiguresV1>,
    /// Left out where no budget was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub budget: Option<BudgetFiguresV1>,
}

/// A retainer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RetainerFiguresV1 {
    /// The id of its line.
    pub line: String,
    /// What a month brings.
    pub fee: Option<FigureV1>,
    /// Hours that it pays for.
    pub included: Option<FigureV1>,
    /// Fee / hours.
    pub rate: Option<FigureV1>,
    /// Hours that are planned and use none of the paid ones.
    pub unbilled: Option<FigureV1>,
    /// The same at the rates at which they would be sold.
    pub unbilled_worth: Option<FigureV1>,
    /// A month as planned.
    pub plan: SpanFiguresV1,
    /// The last month that was told.
    pub last: Option<SpanFiguresV1>,
    /// All months that were told.
    pub to_date: Option<SpanFiguresV1>,
    /// Twelve months as those that were told, or as planned.
    pub year: SpanFiguresV1,
    /// Month by month.
    pub months: Vec<MonthHoursV1>,
    /// The day from which its price is due to be looked at again, YYYY-MM-DD.
    pub review: Option<String>,
}

/// What a time brings and takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SpanFiguresV1 {
    /// What it brings.
    pub income: Option<FigureV1>,
    /// Hours of everyone.
    pub hours: Option<FigureV1>,
    /// Those hours at their floors.
    pub cost: Option<FigureV1>,
    /// Income less cost.
    pub left: Option<FigureV1>,
    /// Percent of the income that is left.
    pub margin: Option<FigureV1>,
    /// Income / hours.
    pub effective: Option<FigureV1>,
    /// Hours worked beyond those that are paid.
    pub over: Option<FigureV1>,
    /// The same at what a paid hour brings.
    pub over_worth: Option<FigureV1>,
}

/// A month's hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MonthHoursV1 {
    /// Carried over from the month before.
    pub brought: String,
    /// Used.
    pub used: String,
    /// Beyond those that were there.
    pub over: String,
    /// What they are paid with.
    pub over_paid: String,
    /// Carried on.
    pub carried: String,
    /// Lost.
    pub lapsed: String,
}

/// Whether there is time for a tier's work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TimeFiguresV1 {
    /// By role.
    pub roles: Vec<RoleTimeV1>,
    /// Whether there is time for all of it; null while that is not known.
    pub fits: Option<bool>,
    /// Ids of the lines for which there is time.
    pub fitting: Vec<String>,
    /// What extra hands cost beyond the floors of those hours, in the studio's currency.
    pub extra: Option<FigureV1>,
    /// What is to be put on the price so that as much is left of it, in the proposal's currency.
    pub fee: Option<String>,
    /// The first day by which it is done without extra hands, YYYY-MM-DD.
    pub without: Option<String>,
}

/// One role's time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RoleTimeV1 {
    /// The role's id.
    pub id: String,
    /// Hours that the work takes.
    pub needed: Option<FigureV1>,
    /// Hours that are free.
    pub free: Option<FigureV1>,
    /// Hours that are missing.
    pub short: Option<FigureV1>,
}

/// What follows from the client's budget, in the proposal's currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BudgetFiguresV1 {
    /// The least price at which the tier pays for itself; null where none does or hours are unknown.
    pub least: Option<FigureV1>,
    /// "below_base", "below_price" or "fits"; null where no budget was named.
    pub standing: Option<String>,
    /// What the budget misses of the least price.
    pub gap: Option<FigureV1>,
    /// What an hour would earn at the budget, in the studio's currency.
    pub effective: Option<FigureV1>,
    /// Ids of the lines to drop; null where dropping does not help.
    pub drop: Option<Vec<String>>,
    /// Over how many months the least price is paid at what the budget allows a month.
    pub months: Option<u32>,
    /// How many more that is.
    pub more_months: Option<u32>,
    /// "Starts at".
    pub starts_at: Option<String>,
    /// From the cheapest to the dearest tier.
    pub range: Option<Vec<String>>,
    /// Three prices an order of magnitude apart.
    pub points: Option<Vec<String>>,
}

fn figure(figure: &Figure, digits: u32) -> Option<FigureV1> {
    let value = figure.value.as_ref()?;
    Some(FigureV1 { value: rounding::text(value, EXACT_DIGITS), shown: rounding::text(value, digits) })
}

/// As exact as two decimals allow, without zeros at the end.
fn plain(value: &Fraction) -> String {
    let text = rounding::text(value, 2);
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}

fn hours(figure: &Figure) -> Option<FigureV1> {
    let value = figure.value.as_ref()?;
    Some(FigureV1 { value: rounding::text(value, EXACT_DIGITS), shown: plain(value) })
}

/// What a proposal may be worth; nothing where nothing was typed about it.
pub fn worth_of(workbook: &Workbook, proposal: &Proposal, draft: &Draft) -> Option<WorthV1> {
    if proposal.value == Default::default() {
        return None;
    }
    let worth = worth(&workbook.studio, proposal, draft);
    let digits = proposal.currency(workbook.studio.currency).digits();
    let money = |known: &Option<Figure>| known.as_ref().and_then(|known| figure(known, digits));
    let grown = worth.grown.as_ref();
    let tiers = worth.tiers.iter().map(|tier| TierWorthV1 {
        id: tier.tier.to_string(),
        of_gain: hours(&tier.of_gain),
        back: hours(&tier.back),
        months: tier.months,
    });
    Some(WorthV1 {
        today: money(&worth.today),
        goal: money(&worth.goal),
        uplift: money(&worth.uplift),
        gain: money(&worth.gain),
        price: money(&worth.price),
        tiers: tiers.collect(),
        more: grown.and_then(|grown| figure(&grown.more, digits)),
        customers: grown.and_then(|grown| hours(grown.customers.as_ref()?)),
        visits: grown.and_then(|grown| hours(grown.visits.as_ref()?)),
    })
}

/// What stands behind a tier; nothing where there is nothing.
pub fn tier(
    workbook: &Workbook,
    card: &RateCard,
    proposal: &Proposal,
    draft: &Draft,
    tier: Id,
) -> Option<DealFiguresV1> {
    let studio = &workbook.studio;
    let lines = proposal.lines.iter().filter(|line| line.retainer.is_some());
    let retainers = lines.filter_map(|line| run(studio, card, proposal, draft, tier, line.id));
    let digits = studio.currency.digits();
    let deal = &proposal.deal;
    let has_budget = deal.budget.answer != BudgetAnswer::NotAsked;
    let figures = DealFiguresV1 {
        retainers: retainers.map(|run| retainer(&run, digits)).collect(),
        time: deal.wish.until.map(|_| time(workbook, card, proposal, tier)),
        budget: has_budget.then_some(()).and_then(|()| {
            let own = proposal.currency(studio.currency).digits();
            Some(asked(&budget(studio, card, proposal, draft, draft.tier(tier)?), own, digits))
        }),
    };
    let is_empty = figures.retainers.is_empty() && figures.time.is_none() && figures.budget.is_none();
    (!is_empty).then_some(figures)
}

fn retainer(run: &RunFigures, digits: u32) -> RetainerFiguresV1 {
    let span = |span: &SpanFigures| SpanFiguresV1 {
        income: figure(&span.income, digits),
        hours: hours(&span.hours),
        cost: figure(&span.cost, digits),
        left: figure(&span.left, digits),
        margin: hours(&span.margin),
        effective: figure(&span.effective, digits),
        over: hours(&span.over),
        over_worth: figure(&span.over_worth, digits),
    };
    let months = run.course.iter().map(|month| MonthHoursV1 {
        brought: plain(&month.brought),
        used: plain(&month.used),
        over: plain(&month.over),
        over_paid: plain(&month.over_paid),
        carried: plain(&month.carried),
        lapsed: plain(&month.lapsed),
    });
    RetainerFiguresV1 {
        line: run.line.to_string(),
        fee: figure(&run.fee, digits),
        included: hours(&run.included),
        rate: figure(&run.rate, digits),
        unbilled: hours(&run.unbilled),
        unbilled_worth: figure(&run.unbilled_worth, digits),
        plan: span(&run.plan),
        last: run.last.as_ref().map(span),
        to_date: run.to_date.as_ref().map(span),
        year: span(&run.year),
        months: months.collect(),
        review: run.review.map(|day| day.to_string()),
    }
}

fn time(workbook: &Workbook, card: &RateCard, proposal: &Proposal, tier: Id) -> TimeFiguresV1 {
    let rush = rush(workbook, card, proposal, tier);
    let roles = rush.roles.iter().map(|role| RoleTimeV1 {
        id: role.role.to_string(),
        needed: hours(&role.needed),
        free: hours(&role.free),
        short: hours(&role.short),
    });
    TimeFiguresV1 {
        roles: roles.collect(),
        fits: rush.fits,
        fitting: rush.fitting.iter().map(Id::to_string).collect(),
        extra: rush.extra.as_ref().and_then(|extra| figure(extra, workbook.studio.currency.digits())),
        fee: rush.fee.map(Fixed::plain),
        without: rush.without.map(|day| day.to_string()),
    }
}

fn asked(budget: &BudgetFigures, digits: u32, home: u32) -> BudgetFiguresV1 {
    let standing = |standing: Standing| match standing {
        Standing::BelowBase => "below_base",
        Standing::BelowPrice => "below_price",
        Standing::Fits => "fits",
    };
    let named = budget.named.as_ref();
    let unnamed = budget.unnamed.as_ref();
    BudgetFiguresV1 {
        least: figure(&budget.least, digits),
        standing: named.map(|named| standing(named.standing).to_owned()),
        gap: named.and_then(|named| figure(&named.gap, digits)),
        effective: named.and_then(|named| figure(&named.effective, home)),
        drop: named.and_then(|named| Some(named.drop.as_ref()?.iter().map(Id::to_string).collect())),
        months: named.and_then(|named| named.longer).map(|(months, _)| months),
        more_months: named.and_then(|named| named.longer).map(|(_, more)| more),
        starts_at: unnamed.map(|unnamed| unnamed.starts_at.plain()),
        range: unnamed.and_then(|unnamed| unnamed.range).map(|(from, to)| vec![from.plain(), to.plain()]),
        points: unnamed.map(|unnamed| unnamed.points.iter().map(|point| point.price.plain()).collect()),
    }
}
