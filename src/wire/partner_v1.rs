//! What is paid for a recommendation, as it is written down, version 1.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::domain::id::Id;
use crate::domain::partner_programme::{PartnerNumber, PartnerProgramme};
use crate::domain::table::Table;
use crate::domain::typed::Typed;
use crate::wire::fields::{Fields, Told};
use crate::wire::repair::RepairKind;
use crate::wire::restore::each;
use crate::wire::restore_offer::within;
use crate::wire::workbook_v1::written::digits;

/// What is paid for a recommendation, and what recommendations brought. Private.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct PartnerProgrammeV1 {
    /// Percent of the fee, 0 to 100, for every service that has none of its own. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<String>,
    /// Shares of services of their own. Left out: none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<PartnerStepV1>,
    /// Percent off for whoever was recommended, 0 to 100. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discount: Option<String>,
    /// For how many months of what is paid again, 1 to 60. Left out: all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months: Option<String>,
    /// The net below which nothing is paid, in the currency. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least: Option<String>,
    /// Introductions of the last year. Left out: not counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub introductions: Option<String>,
    /// How many of them became a talk. Left out: not counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub talks: Option<String>,
    /// How many of these became a project. Left out: not counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sales: Option<String>,
    /// For how many weeks the studio is booked out, 0 to 520. Left out: unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub booked: Option<String>,
    /// From how many weeks on no more partners are wanted, 1 to 520. Left out: "12".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait: Option<String>,
}

/// The share of a service.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct PartnerStepV1 {
    /// The id of the service. Left out: its place in the list, counted from 1.
    pub id: String,
    /// Percent of its fee, 0 to 100. Left out: that of every service.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<String>,
}

impl PartnerProgrammeV1 {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == PartnerProgrammeV1::default()
    }
}

/// As it is written.
pub fn written(programme: &PartnerProgramme) -> PartnerProgrammeV1 {
    let step = |(id, percent): (&Id, &Typed)| PartnerStepV1 { id: id.to_string(), percent: Some(percent.plain()) };
    PartnerProgrammeV1 {
        share: digits(programme.share),
        steps: programme.steps.iter().map(step).collect(),
        discount: digits(programme.discount),
        months: digits(programme.months),
        least: digits(programme.least),
        introductions: digits(programme.introductions),
        talks: digits(programme.talks),
        sales: digits(programme.sales),
        booked: digits(programme.booked),
        wait: digits(programme.wait),
    }
}

/// As it is read out of the fields of a studio.
pub fn restore(studio: &mut Fields<'_>, told: &mut Told) -> Rc<PartnerProgramme> {
    if !studio.has("partners") {
        return Rc::default();
    }
    let programme = within(studio, "partners", told, |fields, told| {
        let mut steps = Table::new();
        each(fields, "steps", told, &mut |_, id, mut fields, told| {
            if let Some(percent) = fields.number("percent", told) {
                steps.insert(id, percent);
            }
            fields.end(told);
        });
        PartnerProgramme {
            share: fields.number("share", told),
            steps,
            discount: fields.number("discount", told),
            months: count(fields, "months", PartnerNumber::Months, told),
            least: fields.money("least", told),
            introductions: count(fields, "introductions", PartnerNumber::Introductions, told),
            talks: count(fields, "talks", PartnerNumber::Talks, told),
            sales: count(fields, "sales", PartnerNumber::Sales, told),
            booked: count(fields, "booked", PartnerNumber::Booked, told),
            wait: count(fields, "wait", PartnerNumber::Wait, told),
        }
    });
    Rc::new(programme)
}

/// A whole number within its bounds, as it can be typed.
fn count(fields: &mut Fields<'_>, name: &str, number: PartnerNumber, told: &mut Told) -> Option<Typed> {
    let typed = fields.number(name, told)?;
    let (first, last) = number.bounds()?;
    let fits = typed.whole_within(first, last).is_some();
    if !fits {
        told.tell(&fields.at().on(name), RepairKind::NotWholeWithin(first, last), &typed.plain());
    }
    fits.then_some(typed)
}
