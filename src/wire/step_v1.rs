//! What is to be done next, as it is written down, version 1: a part of a client's or a proposal's record.

use serde::{Deserialize, Serialize};

use crate::domain::next_step::{NextStep, StepKind};
use crate::wire::fields::{Fields, Told};
use crate::wire::restore::each;
use crate::wire::restore_offer::date;
use crate::wire::words;

/// A step.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct StepV1 {
    /// Left out: the place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// "first_answer", "follow_up", "price_review", "ask_why" or "other". Left out: "other".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// What it is. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// The day by which it is to be done, YYYY-MM-DD. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// The day on which it was done, YYYY-MM-DD. Left out: it is not done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done: Option<String>,
}

/// Steps put into this shape.
pub fn write(steps: &[NextStep]) -> Vec<StepV1> {
    let step = |step: &NextStep| StepV1 {
        id: Some(step.id.to_string()),
        kind: (step.kind != StepKind::Other).then(|| words::step_kind(step.kind).to_owned()),
        words: step.words.to_string(),
        due: step.due.map(|day| day.to_string()),
        done: step.done.map(|day| day.to_string()),
    };
    steps.iter().map(step).collect()
}

/// The steps among the fields of a record.
pub fn restore(fields: &mut Fields<'_>, told: &mut Told) -> Vec<NextStep> {
    let mut steps = Vec::new();
    each(fields, "steps", told, &mut |_, id, mut fields, told| {
        steps.push(NextStep {
            id,
            kind: fields.choice("kind", &StepKind::ALL, words::step_kind, told).unwrap_or(StepKind::Other),
            words: fields.words("words", told).into(),
            due: date(&mut fields, "due", told),
            done: date(&mut fields, "done", told),
        });
        fields.end(told);
    });
    steps
}
