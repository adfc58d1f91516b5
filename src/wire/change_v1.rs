//! How a change order is written down, version 1: a part of a proposal's record. Knows the shape on disk, not what it means.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::domain::change_order::{ChangeOf, ChangeOrder};
use crate::domain::civil_date::CivilDate;
use crate::domain::currency::Currency;
use crate::domain::rounding;
use crate::wire::fields::{Fields, Told};
use crate::wire::restore_offer::{date, within};

/// What a proposal changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct ChangeV1 {
    /// Id of the quote that was accepted. It must be there.
    pub quote: String,
    /// Its number. Left out: 0.
    pub number: u32,
    /// The day on which it was issued, YYYY-MM-DD. Left out: the proposal's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<String>,
    /// What is paid once for what was accepted until now, tax included. Left out: nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// ISO 4217 code of its currency. Left out: the proposal's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// How the days of the work change. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub schedule: String,
    /// Why there is a change. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// The shape of a change.
pub fn write(change: &ChangeOf) -> ChangeV1 {
    let order = &change.order;
    ChangeV1 {
        quote: change.quote.to_string(),
        number: order.number,
        on: Some(order.on.to_string()),
        before: Some(order.before.plain()),
        currency: Some(change.currency.code().to_owned()),
        schedule: order.schedule.clone(),
        reason: order.reason.clone(),
    }
}

/// A change out of the fields of a proposal; `made` and `usual` hold where it says neither day nor currency. Nothing where it names no
/// quote.
pub fn restore(proposal: &mut Fields<'_>, made: CivilDate, usual: Currency, told: &mut Told) -> Option<ChangeOf> {
    if !proposal.has("change") {
        return None;
    }
    within(proposal, "change", told, |fields, told| {
        let quote = fields.id("quote", told);
        let number = fields.whole("number", 0, i64::from(u32::MAX), told).and_then(|number| u32::try_from(number).ok());
        let on = date(fields, "on", told).unwrap_or(made);
        let before = fields.money("before", told);
        let currency = fields.currency("currency", told).unwrap_or(usual);
        let (schedule, reason) = (fields.words("schedule", told), fields.words("reason", told));
        let before = before.map(|before| before.fraction()).unwrap_or_default();
        let before = rounding::half_away_from_zero(&before, currency.digits())?;
        let order = ChangeOrder { number: number.unwrap_or(0), on, before, schedule, reason };
        Some(ChangeOf { quote: quote?, currency, order: Rc::new(order) })
    })
}
