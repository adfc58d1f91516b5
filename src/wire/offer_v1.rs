//! How an offer is written down, version 1: what a proposal says beside its title, tiers and lines. Knows the shape on disk, not
//! what it means.

use serde::{Deserialize, Serialize};

use crate::wire::workbook_v1::{LineV1, RoleHoursV1};

/// What holds for a whole offer beside its lines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct ConditionsV1 {
    /// How amounts are rounded: "half_away" (0.005 is 0.01), "half_even", "up" (away from zero), "down" (toward zero). Left out: "half_away".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rounding: Option<String>,
    /// Whether prices hold the taxes already. Left out: false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub prices_include_tax: bool,
    /// Whether tax is rounded on each line, instead of once on all lines of a rate. Left out: false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub tax_by_line: bool,
    /// The taxes that lines may carry. Left out: none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub taxes: Vec<SalesTaxV1>,
    /// Ids of the taxes that a new line takes. Left out: none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub line_taxes: Vec<String>,
    /// What is put on the whole that is paid once. Left out: nothing.
    #[serde(skip_serializing_if = "ChargeV1::is_empty")]
    pub charge: ChargeV1,
    /// What is taken off the whole that is paid once. Left out: nothing.
    #[serde(skip_serializing_if = "DocumentDiscountV1::is_empty")]
    pub discount: DocumentDiscountV1,
    /// What selling costs: percent of the net, and an amount in the studio's currency. Private. Left out: nothing.
    #[serde(skip_serializing_if = "AdjustmentV1::is_empty")]
    pub selling: AdjustmentV1,
    /// Commission, referral and platform fee. Private. Left out: none.
    #[serde(skip_serializing_if = "SellingSharesV1::is_empty")]
    pub selling_shares: SellingSharesV1,
    /// The least margin that is wanted, percent of the net, 0 to 99. Private. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub margin: Option<String>,
    /// When what is paid of the price that is paid once, tax included. Left out: nothing is agreed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub schedule: Vec<InstalmentV1>,
    /// What is agreed beside price and work. Left out: nothing.
    #[serde(skip_serializing_if = "TermsV1::is_empty")]
    pub terms: TermsV1,
    /// How many days a new offer stands. Left out: no end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_days: Option<String>,
}

impl ConditionsV1 {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == ConditionsV1::default()
    }
}

/// A percentage first, then an amount.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct AdjustmentV1 {
    /// Percent. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<String>,
    /// An amount. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
}

impl AdjustmentV1 {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == AdjustmentV1::default()
    }
}

/// Shares of a price that go to whoever brings the work or carries the money, in percent, 0 to 100.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct SellingSharesV1 {
    /// Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub commission: Option<String>,
    /// What the commission is a share of: "sale", the net; left out: the profit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["profit", "sale"])))]
    pub on: Option<String>,
    /// Percent of the commission for whoever assisted. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assistant: Option<String>,
    /// Of the net. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub referral: Option<String>,
    /// Of the price with tax. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platform: Option<String>,
}

impl SellingSharesV1 {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == SellingSharesV1::default()
    }
}

/// A charge on the whole, such as a rush fee.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct ChargeV1 {
    /// What it is for. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Percent of what is paid once, 0 to 1000. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<String>,
    /// An amount in the proposal's currency. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
}

impl ChargeV1 {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == ChargeV1::default()
    }
}

/// A discount on the whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct DocumentDiscountV1 {
    /// Percent, 0 to 100. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<String>,
    /// An amount in the proposal's currency, after the percentage. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
    /// Whether it is taken off extras too. Left out: false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub on_extras: bool,
}

impl DocumentDiscountV1 {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == DocumentDiscountV1::default()
    }
}

/// A tax that the client pays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct SalesTaxV1 {
    /// Left out: its place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Such as "VAT". Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Its category, such as the codes "S", "Z", "E" of EN 16931. Left out: "S".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Percent, 0 to 1000. Left out: unknown, counted as 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<String>,
    /// Whether it is taken on the taxes before it too. Left out: false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub compound: bool,
}

/// One payment, or several equal ones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct InstalmentV1 {
    /// Left out: its place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Percent of the price. Left out, with the three below: unknown, counted as 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<String>,
    /// An amount in the proposal's currency, in place of a percentage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
    /// What the others leave, in so many equal parts, 1 to 120.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub equal: Option<u32>,
    /// What the others leave. Left out: false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub rest: bool,
    /// "acceptance", "date", "milestone" or "days". Left out: "acceptance".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// The day on which it is due, YYYY-MM-DD.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// What is reached when it is due.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub milestone: String,
    /// So many days after the invoice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<String>,
}

/// What is agreed beside price and work.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct TermsV1 {
    /// The last day on which it can be accepted, YYYY-MM-DD, to its end in the sender's zone. Left out: no end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<String>,
    /// The sender's time zone by its IANA name. Left out: unknown.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub zone: String,
    /// Percent a month on what is paid late. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub late_fee: Option<String>,
    /// What is paid where the work is ended at a stage. Left out: nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kill_fees: Vec<KillFeeV1>,
    /// Rounds of revision that the price holds. Left out: not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rounds: Option<String>,
    /// Price of one round more, in the proposal's currency. Left out: not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub round_price: Option<String>,
    /// What happens when a date is missed. Left out: not said.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub missed_dates: String,
    /// Anything else. Left out: nothing.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub other: String,
}

impl TermsV1 {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == TermsV1::default()
    }
}

/// What is paid where the work is ended at a stage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct KillFeeV1 {
    /// Left out: its place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The stage. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub stage: String,
    /// Percent of the price, 0 to 100. Left out: unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<String>,
}

/// A part of the lines under a name of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct SectionV1 {
    /// Left out: its place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What the client sees of its lines: "all", "no_prices" (the lines, and one price for all), "one_line" (the section's name and price). Left out: "all".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shows: Option<String>,
}

/// Options among which the client chooses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct GroupV1 {
    /// Left out: its place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// How many may be chosen: "one", "any", "some" (at least one), "view" (none). Left out: "one".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
}

/// Within what the client may change a quantity.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct BoundsV1 {
    /// Left out: "0".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least: Option<String>,
    /// Left out: unknown, so that it cannot be changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most: Option<String>,
    /// Left out: "1".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
}

/// What is agreed about a retainer beside its price.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct RetainerV1 {
    /// "hourly", "project", "time" or "value". Left out: "hourly".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Hourly: whether unused hours are carried over. Left out: false, they lapse.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub roll_over: bool,
    /// Hourly: up to how many. Left out: no limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cap: Option<String>,
    /// Hourly: the price of an hour beyond. Left out: none is agreed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beyond: Option<String>,
    /// Hourly: whether calls use its hours. Left out: false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub calls_count: bool,
    /// Project: what is to be reached by each payment. Left out: nothing is named.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<String>,
    /// Value: months to analyse, implement and optimise. Left out: not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months: Option<String>,
}

/// Another currency than the studio's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct ExchangeV1 {
    /// How much of the proposal's currency one unit of the studio's is. Left out: unknown, and lines of work have no price.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<String>,
    /// The day of that rate, YYYY-MM-DD. Left out: not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

impl ExchangeV1 {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == ExchangeV1::default()
    }
}

/// A stretch of the work.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct PhaseV1 {
    /// Left out: its place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Its first day, YYYY-MM-DD. Left out: open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Its last day, YYYY-MM-DD. Left out: open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// What is delivered, a line each. Left out: nothing.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub deliverables: String,
}

/// What a proposal says in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct PassageV1 {
    /// Left out: its place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// "intro", "approach", "team", "awards" or "own". Left out: "own".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Left out: the kind's own.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub heading: String,
    /// Paragraphs with blank lines between them. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
}

/// A service of the rate card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct ServiceV1 {
    /// Left out: its place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What it does for the client. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub benefit: String,
    /// What is counted, such as "page". Left out: pieces.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// The hours behind one, by role. Left out: none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hours: Vec<RoleHoursV1>,
    /// What is bought in for one, in the studio's currency. Left out: nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direct: Option<String>,
    /// What jobs really took. Left out: nothing is known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub jobs: Vec<JobV1>,
}

/// The hours that one job really took.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct JobV1 {
    /// Left out: its place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Left out: unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<String>,
}

/// Whom a client can ask.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct ContactV1 {
    /// Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub phone: String,
}

impl ContactV1 {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == ContactV1::default()
    }
}

/// What is kept to be used again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct LibraryV1 {
    /// Left out: none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub passages: Vec<PassageV1>,
    /// Their quantities have no tiers and are left out. Left out: none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<LineV1>,
}

impl LibraryV1 {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == LibraryV1::default()
    }
}
