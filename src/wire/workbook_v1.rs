//! How a workbook is written down, version 1: the saved records and the exported file. Knows the shape on disk, not what it means.
//!
//! Every number is a string of plain decimal digits ("2816", "1200.50", "-3"), never a JSON number, so that nothing is ever read
//! through a binary fraction. Every field may be left out; what then holds is said beside it. An identifier is 1 to 32
//! hexadecimal digits; the program writes 32.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::workbook::Workbook;
use crate::wire::change_v1::ChangeV1;
use crate::wire::client_v1::ClientV1;
use crate::wire::deal_v1::DealV1;
use crate::wire::handing_v1::HandingV1;
use crate::wire::issued_v1::IssuedV1;
use crate::wire::managers_card_v1::HeldCardV1;
use crate::wire::map_v1::MapV1;
use crate::wire::offer_v1::{
    AdjustmentV1, BoundsV1, ChargeV1, ConditionsV1, ContactV1, DocumentDiscountV1, ExchangeV1, GroupV1, InstalmentV1,
    LibraryV1, PassageV1, PhaseV1, RetainerV1, SalesTaxV1, SectionV1, SellingSharesV1, ServiceV1, TermsV1,
};
use crate::wire::partner_v1::PartnerProgrammeV1;
use crate::wire::publishing_v1::PublishingV1;
use crate::wire::pursuit_v1::PursuitV1;
use crate::wire::report_draft_v1::ReportDraftV1;
use crate::wire::time_v1::TimeSheetV1;
use crate::wire::value_v1::ValueV1;

pub mod written;
pub mod written_offer;

/// What a file says it is.
pub const FORMAT: &str = "ratewright-workbook";

/// The version of this shape.
pub const SCHEMA: u32 = 1;

/// A workbook in this shape.
pub fn write(workbook: &Workbook) -> WorkbookV1 {
    written::workbook(workbook)
}

/// A whole workbook: the studio, its clients and its proposals.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct WorkbookV1 {
    /// Always "ratewright-workbook". Left out: taken to be so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// The version of this shape: 1. Left out: 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schema: Option<u32>,
    /// Costs, time and people, from which the rates follow. Left out: a new studio with nothing in it.
    pub studio: StudioV1,
    /// Everyone a proposal was made for. Left out: nobody.
    pub clients: Vec<ClientV1>,
    /// Drafts of proposals. Left out: none.
    pub proposals: Vec<ProposalV1>,
    /// Quotes that were issued. Left out: none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub issued: Vec<IssuedV1>,
    /// What was worked, a sheet for each proposal and month. Left out: nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub time: Vec<TimeSheetV1>,
}

/// Costs, time and people, from which the rates follow.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct StudioV1 {
    /// The studio's name. Left out: empty.
    pub name: String,
    /// Whether this is one of the sample studios and so fictional. Left out: false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub sample: bool,
    /// The calendar year the figures are for, 1900 to 2999. Left out: 2026.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// ISO 4217 code of the currency of every amount. Left out: "EUR".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// The step that a shown rate is rounded up to, in the currency: "0.01", "1", "5". Left out: one minor unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_step: Option<String>,
    /// What the business costs, people apart. Only the base amount of an item counts, in every band. Left out: nothing.
    pub business: CostsV1,
    /// Percent of living costs put by for holidays and the unforeseen: K = living x (1 + cushion). Left out: "0".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cushion: Option<String>,
    /// How income tax is reckoned. Left out: on income, at a rate of 0.
    pub tax: TaxV1,
    /// What is kept over the costs in each band. Left out: 0, 20 and 35 % as margin.
    pub profit: ProfitsV1,
    /// The roles by which work is sold. Left out: one role with the id "1" and no name.
    pub roles: Vec<RoleV1>,
    /// Everyone who works here. Left out: one owner with the id "1".
    pub team: Vec<MemberV1>,
    /// The working calendar that members share unless they have days or hours of their own.
    pub calendar: CalendarV1,
    /// Billed hours of a day, for the day rate. Left out: "8".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day_hours: Option<String>,
    /// Billed hours of a week, for the week rate. Left out: "40".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub week_hours: Option<String>,
    /// What is supposed for the coming years. Left out: costs grow by 0 %, five years are shown.
    pub projection: ProjectionV1,
    /// Other hours and other costs to try out. Left out: as they are now.
    pub what_if: WhatIfV1,
    /// Whom a client can ask. Left out: nobody.
    #[serde(skip_serializing_if = "ContactV1::is_empty")]
    pub contact: ContactV1,
    /// The colour of links and buttons on a client's page: "#" and six hexadecimal digits, red, green, blue. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accent: Option<String>,
    /// The logo on a client's page: a picture in PNG or WebP of at most 1500 bytes, in base64. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<String>,
    /// The services of the rate card. Left out: none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<ServiceV1>,
    /// The conditions that each new proposal begins with. Left out: none.
    #[serde(skip_serializing_if = "ConditionsV1::is_empty")]
    pub usual: ConditionsV1,
    /// What is kept to be used again. Left out: nothing.
    #[serde(skip_serializing_if = "LibraryV1::is_empty")]
    pub library: LibraryV1,
    /// What of it anyone may see on a site of one's own. Left out: nothing.
    #[serde(skip_serializing_if = "PublishingV1::is_empty")]
    pub publishing: PublishingV1,
    /// What of it stands on a manager's card. Left out: all that has a price, and no discount is allowed.
    #[serde(skip_serializing_if = "HandingV1::is_empty")]
    pub handing: HandingV1,
    /// What is paid for a recommendation. Private. Left out: nothing.
    #[serde(skip_serializing_if = "PartnerProgrammeV1::is_empty")]
    pub partners: PartnerProgrammeV1,
    /// The manager's card that is quoted from, on a desk that knows no costs. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub card: Option<HeldCardV1>,
}

/// One figure a month, or a list of items; whichever `by` names owns the sum, the other is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct CostsV1 {
    /// "whole": `month` counts. "items": `items` count. Left out: "items" where items are given and no month is, else "whole".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The whole as one amount a month, in the currency. Left out: unknown, counted as 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month: Option<String>,
    /// The parts. Left out: none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<CostV1>,
}

/// One cost.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct CostV1 {
    /// Left out: its place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What it is paid for. Left out: empty.
    pub name: String,
    /// Amount at base, in the currency, each period. Left out: unknown, counted as 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
    /// Amount at target (living costs only). Left out: the amount at base.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// Amount at stretch (living costs only). Left out: the amount at target.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stretch: Option<String>,
    /// "week" (52 a year), "month" (12), "quarter" (4), "year" (1) or "once" (spread over `years`). Left out: "month".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// Over how many years an amount paid once is spread, 1 to 100. Left out: 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub years: Option<u32>,
    /// Whether this is the income tax itself: counted with the tax under "as_amount", left out and reported otherwise. Left out: false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_tax: bool,
}

/// How income tax is reckoned. K is living costs with cushion, X business and employees, t the rate, T the amount.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct TaxV1 {
    /// "on_income": P = K/(1-t) + X. "on_everything": P = (K + X)/(1-t). "as_amount": P = K + X + T. Left out: "on_income".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub treatment: Option<String>,
    /// Percent, 0 to below 100. Left out: "0".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<String>,
    /// Amount a year in the currency, under "as_amount". Left out: "0".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
}

/// The profit of each band.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct ProfitsV1 {
    /// Left out: 0 % as margin.
    pub base: ProfitV1,
    /// Left out: 20 % as margin.
    pub target: ProfitV1,
    /// Left out: 35 % as margin.
    pub stretch: ProfitV1,
}

/// A profit by its name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct ProfitV1 {
    /// Percent; of the price as margin (below 100), of the cost as markup. Left out: the band's default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<String>,
    /// "margin": R = P/(1-m). "markup": R = P x (1+u). Left out: "margin".
    #[serde(rename = "as", skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
}

/// A kind of work with a rate of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct RoleV1 {
    /// Left out: its place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Left out: empty.
    pub name: String,
}

/// Someone who works here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct MemberV1 {
    /// Left out: the place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Left out: empty.
    pub name: String,
    /// Id of the role they work in. Left out: the first role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// "owner": `costs` are their living costs, with three levels. "employee": `costs` are what they cost, at base, in every band. Left out: "owner".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pay: Option<String>,
    /// Living costs of an owner, or what an employee costs. Left out: nothing.
    pub costs: CostsV1,
    /// Whether any of their hours are billed. Left out: true.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bills: Option<bool>,
    /// Their billable hours. Left out: none.
    pub hours: HoursV1,
}

/// Billable hours a year: one figure, or worked out from the calendar; whichever `by` names counts, the other is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct HoursV1 {
    /// "whole": `year` counts. "calendar": weekdays less days off x hours a day x billed share. Left out: "whole".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Hours billed in the year. Left out: unknown, counted as 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<String>,
    /// Days and hours of their own. What is left out here is as in the studio's calendar.
    #[serde(skip_serializing_if = "CalendarV1::is_empty")]
    pub calendar: CalendarV1,
}

/// A working year. Days off are counted on working days only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct CalendarV1 {
    /// The working days of a week, of "mon" "tue" "wed" "thu" "fri" "sat" "sun". Left out: Monday to Friday.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workdays: Option<Vec<String>>,
    /// Public holidays that fall on working days, in days. Left out: "0".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_holidays: Option<String>,
    /// Vacation, in working days. Left out: "0".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vacation: Option<String>,
    /// Sick days, in working days. Left out: "0".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sick: Option<String>,
    /// Other days off, in working days. Left out: "0".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other: Option<String>,
    /// Hours worked a day, above 0 to 24. Left out: "8".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours_a_day: Option<String>,
    /// Percent of those hours billed to clients, 0 to 100. Left out: "100".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub billed_share: Option<String>,
}

impl CalendarV1 {
    /// Whether nothing is set.
    pub fn is_empty(&self) -> bool {
        *self == CalendarV1::default()
    }
}

/// What is supposed for the coming years.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct ProjectionV1 {
    /// Percent a year by which costs grow, over -100. Left out: "0".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub growth: Option<String>,
    /// Percent a year by which what employees cost grows. Left out: as `growth`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub raises: Option<String>,
    /// How many years after the workbook's own are shown, 0 to 30. Left out: 5.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub years: Option<u32>,
}

/// Other hours and other costs to try out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct WhatIfV1 {
    /// Billable hours of everyone together, in the year. Left out: as they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<String>,
    /// Percent by which all costs change, over -100. Left out: "0".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub costs: Option<String>,
}

/// A draft of a proposal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct ProposalV1 {
    /// Left out: the place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Orders the list: the highest number is the newest. Left out: the place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// Left out: empty.
    pub title: String,
    /// Id of the client. Left out: nobody yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client: Option<String>,
    /// The day it was begun, YYYY-MM-DD. Left out: the first day of the studio's year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub made: Option<String>,
    /// One to five tiers. Left out: one tier with the id "1" at target.
    pub tiers: Vec<TierV1>,
    /// What is offered. Left out: nothing.
    pub lines: Vec<LineV1>,
    /// Whether it is only there to begin others from. Left out: false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub template: bool,
    /// The language of what the client opens, by its tag, such as "uk". Left out: that of the desk.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub language: String,
    /// ISO 4217 code of its prices. Left out: the studio's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// The rate between the two currencies. Left out: unknown.
    #[serde(skip_serializing_if = "ExchangeV1::is_empty")]
    pub exchange: ExchangeV1,
    /// Left out: none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<SectionV1>,
    /// Left out: none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<GroupV1>,
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
    /// Left out: none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phases: Vec<PhaseV1>,
    /// Left out: none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub passages: Vec<PassageV1>,
    /// The way from where the client is to where they want to be. Left out: there is no map.
    #[serde(skip_serializing_if = "MapV1::is_empty")]
    pub map: MapV1,
    /// What it may be worth to the client. Private. Left out: nothing is known.
    #[serde(skip_serializing_if = "ValueV1::is_empty")]
    pub value: ValueV1,
    /// What nobody else sees. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// Id of the visitor's request that it was made from. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request: Option<String>,
    /// What stands behind it beside the offer. Private. Left out: nothing.
    #[serde(skip_serializing_if = "DealV1::is_empty")]
    pub deal: DealV1,
    /// How its sale goes. Private. Left out: nothing beyond what the quotes tell.
    #[serde(skip_serializing_if = "PursuitV1::is_empty")]
    pub pursuit: PursuitV1,
    /// What of an accepted quote it changes. Left out: nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<ChangeV1>,
    /// What is typed for the next report to the client. Private. Left out: nothing.
    #[serde(skip_serializing_if = "ReportDraftV1::is_empty")]
    pub report: ReportDraftV1,
}

/// One way to do it, among which the client chooses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct TierV1 {
    /// Left out: its place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Left out: empty.
    pub name: String,
    /// "base", "target" or "stretch": the band whose rates price its hours. Left out: "target".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub band: Option<String>,
}

/// One line of an offer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct LineV1 {
    /// Left out: its place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Left out: empty.
    pub name: String,
    /// "work": hours of `role` at the tier's rate, its quantity in hours. "fixed": a price each, its quantity a count. "service": the price follows a service. "unbilled": hours that are worked and not billed, never offered. Left out: "fixed" where a price is given, else "work".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Id of the role, for work. Left out: the first role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Price of one, in the currency, for a fixed line. Left out: unknown, counted as 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
    /// The hours behind the price of one, by role, for a fixed line. Left out: unknown, and so are its earnings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hours: Vec<RoleHoursV1>,
    /// Quantity in each tier, by the tier's id; a tier that is not named does not contain the line.
    #[serde(skip_serializing_if = "QuantitiesV1::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "BTreeMap<String, String>"))]
    pub quantities: QuantitiesV1,
    /// What it does for the client. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub benefit: String,
    /// Id of its section. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// What is counted, for a fixed price: "page". Left out: pieces.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Id of the service, for a line that follows one. Left out: none, and the line has no price.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// What is bought in for one, in the studio's currency. Left out: the service's, or unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direct: Option<String>,
    /// What is taken off it: percent from 0 to 100, then an amount. Left out: nothing.
    #[serde(skip_serializing_if = "AdjustmentV1::is_empty")]
    pub discount: AdjustmentV1,
    /// Ids of its taxes, in the order in which they apply. Left out: none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub taxes: Vec<String>,
    /// Whether the client may add it. Left out: false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub extra: bool,
    /// Id of the group whose option it is. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Whether an extra or option is chosen beforehand. Left out: false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub preselected: bool,
    /// Within what the client may change the quantity. Left out: it cannot be changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bounds: Option<BoundsV1>,
    /// "week", "month", "quarter" or "year", for what is paid again and again. Left out: paid once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub every: Option<String>,
    /// The committed term in periods, 1 to 1200. Left out: no commitment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub periods: Option<u32>,
    /// Whether the price is for the whole term and paid in as many parts. Left out: false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub spread: bool,
    /// What is agreed about a retainer. Left out: it is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retainer: Option<RetainerV1>,
}

/// Quantities by the tier's id, in the order of the ids. Pairs instead of a tree, which would cost the program kilobytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuantitiesV1(pub Vec<(String, String)>);

impl QuantitiesV1 {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for QuantitiesV1 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(tier, quantity)| (tier, quantity)))
    }
}

impl<'de> Deserialize<'de> for QuantitiesV1 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<QuantitiesV1, D::Error> {
        BTreeMap::deserialize(deserializer).map(|quantities| QuantitiesV1(quantities.into_iter().collect()))
    }
}

/// Hours of one role.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct RoleHoursV1 {
    /// Id of the role. Left out: the first role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Left out: unknown, and so are the earnings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<String>,
}
