//! How the sale of a proposal goes, as it is written down, version 1: a part of the proposal's record.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::domain::pursuit::{LossReason, Pursuit};
use crate::wire::fields::{Fields, Told};
use crate::wire::restore_offer::{date, within};
use crate::wire::step_v1::{self, StepV1};
use crate::wire::words;

/// How the sale of a proposal goes. Private.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct PursuitV1 {
    /// The day on which it was seen to be lost, YYYY-MM-DD. Left out: it was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lost: Option<String>,
    /// Why it was lost: "price", "time", "scope", "rival", "postponed", "silence" or "other". Left out: not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Why, in words. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// The day on which the work was done, YYYY-MM-DD. Left out: it is not done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done: Option<String>,
    /// What is to be done about it, and what was. Left out: nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepV1>,
}

impl PursuitV1 {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == PursuitV1::default()
    }
}

/// A pursuit put into this shape.
pub fn write(pursuit: &Pursuit) -> PursuitV1 {
    PursuitV1 {
        lost: pursuit.lost.map(|day| day.to_string()),
        reason: pursuit.reason.map(|reason| words::loss_reason(reason).to_owned()),
        words: pursuit.words.to_string(),
        done: pursuit.done.map(|day| day.to_string()),
        steps: step_v1::write(&pursuit.steps),
    }
}

/// A pursuit out of the fields of a proposal.
pub fn restore(proposal: &mut Fields<'_>, told: &mut Told) -> Rc<Pursuit> {
    if !proposal.has("pursuit") {
        return Rc::default();
    }
    let pursuit = within(proposal, "pursuit", told, |fields, told| Pursuit {
        lost: date(fields, "lost", told),
        reason: fields.choice("reason", &LossReason::ALL, words::loss_reason, told),
        words: fields.words("words", told).into(),
        done: date(fields, "done", told),
        steps: step_v1::restore(fields, told),
    });
    Rc::new(pursuit)
}
