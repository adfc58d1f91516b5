//! What a project may be worth to its client, as it is written down, version 1.

use serde::{Deserialize, Serialize};

use crate::domain::value_case::{Funnel, ValueCase};
use crate::wire::fields::{Fields, Told};
use crate::wire::restore_offer::within;
use crate::wire::workbook_v1::written::digits;

/// What a project may be worth to its client. Private.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct ValueV1 {
    /// Left out: nothing is known.
    #[serde(skip_serializing_if = "FunnelV1::is_empty")]
    pub today: FunnelV1,
    /// What is left out of it stays as it is today.
    #[serde(skip_serializing_if = "FunnelV1::is_empty")]
    pub goal: FunnelV1,
    /// In which month all of it is there, from 1; in each month before, an equal part more. Left out: in the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ramp: Option<String>,
    /// Percent of the first year's gain that a price may be, 0 to 100. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<String>,
    /// What the client turns over in a year, in the currency of the prices. Left out: nothing is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revenue: Option<String>,
    /// By how many percent that is to grow. Left out: nothing is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub growth: Option<String>,
}

/// From visits to money, month by month.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct FunnelV1 {
    /// Visits a month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visits: Option<String>,
    /// Percent of the visitors who ask, 0 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leads: Option<String>,
    /// Percent of those who ask who buy, 0 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closes: Option<String>,
    /// What one who buys brings, in the currency of the prices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sale: Option<String>,
}

impl ValueV1 {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == ValueV1::default()
    }
}

impl FunnelV1 {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == FunnelV1::default()
    }
}

/// As it is written.
pub fn written(value: &ValueCase) -> ValueV1 {
    let funnel = |funnel: &Funnel| FunnelV1 {
        visits: digits(funnel.visits),
        leads: digits(funnel.leads),
        closes: digits(funnel.closes),
        sale: digits(funnel.sale),
    };
    ValueV1 {
        today: funnel(&value.today),
        goal: funnel(&value.goal),
        ramp: digits(value.ramp),
        share: digits(value.share),
        revenue: digits(value.revenue),
        growth: digits(value.growth),
    }
}

/// As it is read.
pub fn read(fields: &mut Fields<'_>, told: &mut Told) -> ValueCase {
    within(fields, "value", told, |fields, told| ValueCase {
        today: within(fields, "today", told, funnel),
        goal: within(fields, "goal", told, funnel),
        ramp: fields.number("ramp", told),
        share: fields.number("share", told),
        revenue: fields.money("revenue", told),
        growth: fields.number("growth", told),
    })
}

fn funnel(fields: &mut Fields<'_>, told: &mut Told) -> Funnel {
    Funnel {
        visits: fields.number("visits", told),
        leads: fields.number("leads", told),
        closes: fields.number("closes", told),
        sale: fields.money("sale", told),
    }
}
