//! What is typed for a report, as it is written down, version 1: a part of the proposal's record.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::domain::report_draft::{OutsideDraft, ReportDraft};
use crate::wire::fields::{Fields, Told};
use crate::wire::restore::each;
use crate::wire::restore_offer::{date, within};

/// What is typed for a report on the project. Private until it is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct ReportDraftV1 {
    /// The first day that it is about, YYYY-MM-DD. Left out: the day on which the project was accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// The last day that it is about, YYYY-MM-DD. Left out: the day on which it is made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// What was done, a line each. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub done: String,
    /// What comes next, a line each. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub next: String,
    /// What is expected from the client, a line each. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub expected: String,
    /// What was asked for and is no part of what was sold. Left out: nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub outside: Vec<OutsideV1>,
}

/// Something outside the scope.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct OutsideV1 {
    /// Left out: the place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What was asked for. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub item: String,
    /// Why it is no part of what was sold. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why: String,
}

impl ReportDraftV1 {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == ReportDraftV1::default()
    }
}

/// A draft put into this shape.
pub fn write(draft: &ReportDraft) -> ReportDraftV1 {
    let outside = |one: &OutsideDraft| OutsideV1 {
        id: Some(one.id.to_string()),
        item: one.what.to_string(),
        why: one.why.to_string(),
    };
    ReportDraftV1 {
        since: draft.since.map(|day| day.to_string()),
        until: draft.until.map(|day| day.to_string()),
        done: draft.done.to_string(),
        next: draft.next.to_string(),
        expected: draft.expected.to_string(),
        outside: draft.outside.iter().map(outside).collect(),
    }
}

/// A draft out of the fields of a proposal.
pub fn restore(proposal: &mut Fields<'_>, told: &mut Told) -> Rc<ReportDraft> {
    if !proposal.has("report") {
        return Rc::default();
    }
    let draft = within(proposal, "report", told, |fields, told| ReportDraft {
        since: date(fields, "since", told),
        until: date(fields, "until", told),
        done: fields.words("done", told).into(),
        next: fields.words("next", told).into(),
        expected: fields.words("expected", told).into(),
        outside: outside(fields, told),
    });
    Rc::new(draft)
}

fn outside(fields: &mut Fields<'_>, told: &mut Told) -> Vec<OutsideDraft> {
    let mut all = Vec::new();
    each(fields, "outside", told, &mut |_, id, mut fields, told| {
        let (what, why) = (fields.words("item", told).into(), fields.words("why", told).into());
        all.push(OutsideDraft { id, what, why });
        fields.end(told);
    });
    all
}
