//! How an evaluation is written down, version 1: what the `evaluate` example prints. Written only, never read back.

use serde::Serialize;

use crate::domain::change_base::ChangeTrouble;
use crate::domain::civil_date::CivilDate;
use crate::domain::problem::Problem;
use crate::domain::proposal::Proposal;
use crate::domain::workbook::Workbook;
use crate::wire::choice_v1::Chosen;
use crate::wire::evaluation_v1::changes::ChangeFiguresV1;
use crate::wire::evaluation_v1::deals::{DealFiguresV1, WorthV1};
use crate::wire::evaluation_v1::maps::MapFiguresV1;
use crate::wire::evaluation_v1::sales::{ClientFiguresV1, DueV1, SalesV1};
use crate::wire::evaluation_v1::scope::ScopeFiguresV1;
use crate::wire::layout;

pub mod changes;
pub mod deals;
pub mod maps;
pub mod sales;
pub mod scope;
pub mod written;
pub mod written_totals;

/// The version of this shape.
pub const SCHEMA: u32 = 1;

/// Something wrong, of which a sentence tells.
#[derive(Clone, Copy, Debug)]
pub enum Wrong<'a> {
    Problem(&'a Problem),
    /// With a change order.
    Change(&'a Proposal, &'a ChangeTrouble),
}

/// What follows from a workbook, in this shape. `sentence` puts a problem into words.
pub fn write(
    workbook: &Workbook,
    today: CivilDate,
    choice: Option<&Chosen>,
    sentence: &dyn Fn(Wrong<'_>) -> String,
) -> EvaluationV1 {
    written::evaluation(workbook, today, choice, sentence)
}

/// The same as text: indented, or in one line.
pub fn text(evaluation: &EvaluationV1, indented: bool) -> String {
    layout::text(evaluation, indented)
}

/// A figure, exact to twelve decimals and as a screen shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FigureV1 {
    /// The value with 12 decimals, rounded half up (away from zero below it).
    pub value: String,
    /// As shown: rates rounded up to the studio's step, amounts half away from zero to the currency's digits, hours and percent as exact as two decimals allow. Plain digits, no separators.
    pub shown: String,
}

/// One figure for each band; null where it cannot be known (see the problems).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BandsV1 {
    /// The floor.
    pub base: Option<FigureV1>,
    /// Comfortable.
    pub target: Option<FigureV1>,
    /// Worth reaching for.
    pub stretch: Option<FigureV1>,
}

/// A rate in each unit, in the currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RatesV1 {
    /// An hour.
    pub hour: BandsV1,
    /// A day: the hour x billed hours of a day, from the exact rate.
    pub day: BandsV1,
    /// A week: the hour x billed hours of a week, from the exact rate.
    pub week: BandsV1,
    /// A month: revenue / 12.
    pub month: BandsV1,
}

/// What follows from a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EvaluationV1 {
    /// The version of this shape: 1.
    pub schema: u32,
    /// The date it was evaluated for, YYYY-MM-DD.
    pub today: String,
    /// ISO 4217 code of every amount.
    pub currency: String,
    /// Living costs of all owners in the year, before the cushion, tax items left out.
    pub living: BandsV1,
    /// Living costs with the cushion: K.
    pub with_cushion: BandsV1,
    /// Business costs in the year, people apart.
    pub business: Option<FigureV1>,
    /// What employees cost in the year.
    pub employees: Option<FigureV1>,
    /// The income tax of the year in each band, as the treatment reckons it.
    pub tax: BandsV1,
    /// All costs of the year: P.
    pub costs: BandsV1,
    /// The revenue goal, profit included: R.
    pub revenue: BandsV1,
    /// Billable hours of everyone in the year: H.
    pub billable_hours: Option<FigureV1>,
    /// The floor: P at base / H, without profit.
    pub floor: Option<FigureV1>,
    /// The blended rates: R / H.
    pub rates: RatesV1,
    /// The day by which the costs at base are paid when the year's hours are billed evenly at the band's rate, YYYY-MM-DD; null where they never are.
    pub paid_by: PaidByV1,
    /// Each role with billable hours, in the studio's order.
    pub roles: Vec<RoleRatesV1>,
    /// Each member, in the studio's order.
    pub team: Vec<MemberFiguresV1>,
    /// The workbook's own year and those that follow.
    pub projection: Vec<YearV1>,
    /// The rates at other hours and costs.
    pub what_if: WhatIfResultV1,
    /// The services of the rate card.
    pub services: Vec<ServiceFiguresV1>,
    /// Each proposal, newest first.
    pub proposals: Vec<ProposalFiguresV1>,
    /// Each client, by id: what was offered and agreed.
    pub clients: Vec<ClientFiguresV1>,
    /// What was offered, sold and lost.
    pub sales: SalesV1,
    /// What is to be done next, by its day.
    pub due: Vec<DueV1>,
    /// The backlog and the favours of each client who has any. Left out: nobody has.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub scopes: Vec<ScopeFiguresV1>,
    /// Each proposal that changes an accepted quote. Left out: none does.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<ChangeFiguresV1>,
    /// What is wrong or missing, each with the field it belongs to.
    pub problems: Vec<ProblemV1>,
}

/// Days on which each band has paid the costs at base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PaidByV1 {
    /// At base.
    pub base: Option<String>,
    /// At target.
    pub target: Option<String>,
    /// At stretch.
    pub stretch: Option<String>,
}

/// A role's rates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RoleRatesV1 {
    /// The role's id, 32 hexadecimal digits.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its billable hours in the year.
    pub hours: Option<FigureV1>,
    /// Its floor an hour, at base without profit.
    pub floor: Option<FigureV1>,
    /// Its rates; a role's month is its rate x its hours / 12.
    pub rates: RatesV1,
}

/// What one member brings into the sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MemberFiguresV1 {
    /// The member's id, 32 hexadecimal digits.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Working days left after days off; null where their hours are one typed figure.
    pub days: Option<FigureV1>,
    /// Billable hours in the year.
    pub hours: Option<FigureV1>,
    /// Their own base cost in the year, c, as it stands in the role's rate.
    pub cost: Option<FigureV1>,
}

/// One year of the projection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct YearV1 {
    /// The calendar year.
    pub year: i32,
    /// Living costs of all owners, before the cushion.
    pub living: BandsV1,
    /// Business costs, people apart.
    pub business: Option<FigureV1>,
    /// What employees cost.
    pub employees: Option<FigureV1>,
    /// All costs: P.
    pub costs: BandsV1,
    /// The revenue goal: R.
    pub revenue: BandsV1,
    /// The blended rate an hour.
    pub hour: BandsV1,
}

/// The rates at other hours and costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WhatIfResultV1 {
    /// The hours tried.
    pub hours: Option<FigureV1>,
    /// The blended rate an hour at those hours and costs.
    pub hour: BandsV1,
    /// The same at a row of usual hours, the costs changed alike.
    pub table: Vec<WhatIfRowV1>,
}

/// One row of the what-if table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WhatIfRowV1 {
    /// Billable hours in the year.
    pub hours: FigureV1,
    /// The blended rate an hour.
    pub hour: BandsV1,
}

/// What a proposal comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProposalFiguresV1 {
    /// The proposal's id, 32 hexadecimal digits.
    pub id: String,
    /// Its title.
    pub title: String,
    /// ISO 4217 code of the currency of its prices.
    pub currency: String,
    /// Its tiers, in their order.
    pub tiers: Vec<TierFiguresV1>,
    /// What the given choice comes to; left out where none was given for this proposal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choice: Option<ChosenV1>,
    /// What it may be worth to the client; left out where nothing was typed about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worth: Option<WorthV1>,
    /// What its development map comes to; left out where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub map: Option<MapFiguresV1>,
}

/// A service of the rate card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ServiceFiguresV1 {
    /// The service's id, 32 hexadecimal digits.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What one costs the studio: its hours at the roles' floors, and what is bought in.
    pub cost: Option<FigureV1>,
    /// The price of one in each band; null where a role has no rate.
    pub base: Option<FigureV1>,
    /// At target.
    pub target: Option<FigureV1>,
    /// At stretch.
    pub stretch: Option<FigureV1>,
    /// The mean of the hours that its jobs really took; null where none is known.
    pub actual_hours: Option<FigureV1>,
}

/// What a choice comes to, or why it comes to nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum ChosenV1 {
    /// It is permitted.
    Comes(TotalsV1),
    /// It is not.
    Refused(RefusedV1),
}

/// Why a choice was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RefusedV1 {
    /// "no_such_tier", "not_to_be_picked", "not_one", "not_any", "quantity_out_of_bounds" or "too_large".
    pub refused: String,
    /// The id of the line, group or tier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
}

/// What a choice comes to. Amounts are plain digits with the currency's digits behind the point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TotalsV1 {
    /// The lines that count, in the offer's order.
    pub lines: Vec<LineTotalV1>,
    /// What is paid once: the lines as priced, with tax where prices include it.
    pub sum: String,
    /// The charge on the whole.
    pub charge: String,
    /// The discount on the whole.
    pub discount: String,
    /// Without tax.
    pub net: String,
    /// Each tax on what is taxed alike.
    pub taxes: Vec<TaxTotalV1>,
    /// All taxes.
    pub tax: String,
    /// With tax.
    pub gross: String,
    /// What is paid again and again, apart.
    pub recurring: Vec<RecurringV1>,
    /// The payments of what is paid once.
    pub instalments: Vec<PaymentV1>,
}

/// What a line comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LineTotalV1 {
    /// The line's id, 32 hexadecimal digits.
    pub id: String,
    /// After its discount.
    pub amount: String,
    /// What its discount took off.
    pub discount: String,
}

/// One tax on what is taxed alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TaxTotalV1 {
    /// Its name.
    pub name: String,
    /// Its category.
    pub category: String,
    /// Percent.
    pub percent: String,
    /// What it is taken on.
    pub base: String,
    /// The tax.
    pub amount: String,
}

/// What is paid each period; where it is spread, over the whole term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecurringV1 {
    /// "week", "month", "quarter" or "year".
    pub every: String,
    /// The committed term in periods; null where there is none.
    pub periods: Option<u32>,
    /// Whether the price is for the whole term.
    pub spread: bool,
    /// The lines as priced.
    pub sum: String,
    /// Without tax.
    pub net: String,
    /// Each tax.
    pub taxes: Vec<TaxTotalV1>,
    /// All taxes.
    pub tax: String,
    /// With tax.
    pub gross: String,
    /// What the term comes to, with tax; null where there is none.
    pub term: Option<String>,
    /// Where it is spread, what is paid each period, with tax.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<String>,
}

/// One payment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PaymentV1 {
    /// Its name.
    pub name: String,
    /// Its amount, tax included.
    pub amount: String,
}

/// What a tier comes to, and what it earns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TierFiguresV1 {
    /// The tier's id, 32 hexadecimal digits.
    pub id: String,
    /// Its name.
    pub name: String,
    /// "base", "target" or "stretch".
    pub band: String,
    /// What is paid once of its default choice, without tax; null where it cannot be known.
    pub total: Option<FigureV1>,
    /// Its cheapest permitted choice; null where it has no total.
    pub from: Option<TotalsV1>,
    /// The choice that is made beforehand; null where it has no total.
    pub default: Option<TotalsV1>,
    /// The lines it contains, in their order.
    pub lines: Vec<LineFiguresV1>,
    /// Hours of all lines whose hours are known.
    pub hours: Option<FigureV1>,
    /// Percent of the total that stands on lines whose hours are known; null where the total is 0.
    pub known_share: Option<FigureV1>,
    /// Sum of hours x role floors, over the known lines.
    pub floor_cost: Option<FigureV1>,
    /// What is bought in, over the known lines.
    pub direct: Option<FigureV1>,
    /// What selling costs.
    pub selling: Option<FigureV1>,
    /// Net of the known lines less floor cost, what is bought in and what selling costs.
    pub left_over: Option<FigureV1>,
    /// Percent of the net of the known lines that is left over.
    pub margin: Option<FigureV1>,
    /// Effective hourly rate: (net of the known lines less what is bought in and what selling costs) / their hours; null where no hours are known.
    pub effective: Option<FigureV1>,
    /// The floor an hour, weighted by the same hours.
    pub floor: Option<FigureV1>,
    /// Effective less floor: below zero, every hour loses money.
    pub distance: Option<FigureV1>,
    /// Its retainers, the time it takes and the client's budget; left out where nothing was typed about them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deal: Option<DealFiguresV1>,
}

/// One line in a tier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LineFiguresV1 {
    /// The line's id, 32 hexadecimal digits.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Hours or count in this tier.
    pub quantity: String,
    /// Price of one hour or one piece; null where the role has no rate.
    pub unit_price: Option<String>,
    /// Quantity x unit price, rounded as the proposal says, less its discount; null where there is no price, or too large a one.
    pub amount: Option<String>,
}

/// What is wrong or missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProblemV1 {
    /// What it is, a stable name such as "no_hours".
    pub kind: String,
    /// The field it belongs to, such as "studio.tax.rate" or "proposals.<id>.lines.<id>.price".
    pub at: String,
    /// The sentence that a screen shows, in English.
    pub sentence: String,
}
