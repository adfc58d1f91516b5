//! How a change order is written down, version 1: a part of a proposal's record. Knows the shape on disk, not what it means.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::domain::change_order::{ChangeOf, ChangeOrder, Once};
use crate::domain::civil_date::CivilDate;
use crate::domain::id::Id;
use crate::domain::typed::Typed;
use crate::wire::fields::{Fields, Told};
use crate::wire::restore_offer::{date, within};

/// What a proposal changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct ChangeV1 {
    /// Id of the quote that was accepted, 32 hexadecimal digits. Left out: 0, which is none.
    pub quote: String,
    /// Its number. Left out: 0.
    pub number: u32,
    /// The day on which it was issued, YYYY-MM-DD. Left out: the proposal's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<String>,
    /// What is paid once for what was accepted until now, without tax, in the proposal's currency. Left out: unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before_net: Option<String>,
    /// The same with tax. Left out: nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before_gross: Option<String>,
    /// The last day of the work as it was agreed, YYYY-MM-DD. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends: Option<String>,
    /// The last day as it will be, YYYY-MM-DD. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends_after: Option<String>,
    /// How the days of the work change. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub schedule: String,
    /// What the change does for the client. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// The shape of a change.
pub fn write(change: &ChangeOf) -> ChangeV1 {
    let order = &change.order;
    let day = |day: Option<CivilDate>| day.map(|day| day.to_string());
    ChangeV1 {
        quote: change.quote.to_string(),
        number: order.number,
        on: day(Some(order.on)),
        before_net: order.before.net.map(Typed::plain),
        before_gross: Some(order.before.gross.plain()),
        ends: day(order.ends),
        ends_after: day(order.ends_after),
        schedule: order.schedule.clone(),
        reason: order.reason.clone(),
    }
}

/// A change out of the fields of a proposal that was made on a day.
pub fn restore(proposal: &mut Fields<'_>, made: CivilDate, told: &mut Told) -> Option<ChangeOf> {
    if !proposal.has("change") {
        return None;
    }
    Some(within(proposal, "change", told, |fields, told| {
        let quote = fields.id("quote", told);
        let number = fields.whole("number", 0, i64::from(u32::MAX), told).and_then(|number| u32::try_from(number).ok());
        let order = ChangeOrder {
            number: number.unwrap_or(0),
            on: date(fields, "on", told).unwrap_or(made),
            before: Once {
                net: fields.money("before_net", told),
                gross: fields.money("before_gross", told).unwrap_or(Typed::whole(0)),
            },
            ends: date(fields, "ends", told),
            ends_after: date(fields, "ends_after", told),
            schedule: fields.words("schedule", told),
            reason: fields.words("reason", told),
        };
        ChangeOf { quote: quote.unwrap_or(Id::from_number(0)), order: Rc::new(order) }
    }))
}
