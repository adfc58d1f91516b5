//! How the running of a retainer is written down, version 1: a part of a deal. Knows the shape on disk, not what it means.

use serde::{Deserialize, Serialize};

use crate::domain::id::Id;
use crate::domain::run::{Effort, Run, RunMonth};
use crate::domain::table::Table;
use crate::wire::deal_v1::{numbers, restored_numbers};
use crate::wire::fields::{Fields, Told};
use crate::wire::repair::RepairKind;
use crate::wire::restore::each;
use crate::wire::restore_offer::date;
use crate::wire::workbook_v1::QuantitiesV1;
use crate::wire::workbook_v1::written::digits;

/// How a retainer runs: what is planned for a month, and what each month took.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct RunV1 {
    /// Id of the retainer's line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
    /// The first day, YYYY-MM-DD. Left out: unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// When its price was reviewed last, YYYY-MM-DD. Left out: never.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<String>,
    /// Hours that a month's fee pays for. Left out: those behind the line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub included: Option<String>,
    /// What is planned for each month. Left out: nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub planned: Vec<EffortV1>,
    /// What each month took, the first one first. Left out: no month is told.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub months: Vec<RunMonthV1>,
}

/// Work that comes again each month.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct EffortV1 {
    /// Left out: its place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Id of the role that does it. Left out: the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// What it is: "Call". Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub what: String,
    /// How many people. Left out: unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<String>,
    /// Hours each time. Left out: unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<String>,
    /// How often a month. Left out: unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub times: Option<String>,
    /// Whether it uses the retainer's hours. Left out: false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub billed: bool,
}

/// What a month took.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct RunMonthV1 {
    /// Hours by the role's id. Left out: unknown.
    #[serde(skip_serializing_if = "QuantitiesV1::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<String, String>"))]
    pub used: QuantitiesV1,
    /// Hours that use none of the paid ones. Left out: as planned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unbilled: Option<String>,
    /// What was reached. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub results: String,
}

/// The shape of a run.
pub fn write(line: Id, run: &Run) -> RunV1 {
    let effort = |effort: &Effort| EffortV1 {
        id: Some(effort.id.to_string()),
        role: Some(effort.role.to_string()),
        what: effort.what.to_string(),
        people: digits(effort.people),
        hours: digits(effort.hours),
        times: digits(effort.times),
        billed: effort.is_billed,
    };
    let month = |month: &RunMonth| RunMonthV1 {
        used: numbers(&month.used),
        unbilled: digits(month.unbilled),
        results: month.results.to_string(),
    };
    RunV1 {
        line: Some(line.to_string()),
        from: run.from.map(|day| day.to_string()),
        reviewed: run.reviewed.map(|day| day.to_string()),
        included: digits(run.included),
        planned: run.planned.iter().map(effort).collect(),
        months: run.months.iter().map(month).collect(),
    }
}

/// The runs out of the fields of a deal.
pub fn restore(deal: &mut Fields<'_>, usual_role: Id, told: &mut Told) -> Table<Id, Run> {
    let at = deal.at().on("runs");
    let mut runs = Table::new();
    for (place, value) in deal.list("runs", told).unwrap_or_default().into_iter().enumerate() {
        let place = place.to_string();
        let at = at.on(&place);
        let mut fields = Fields::of(Some(value), &at, told);
        let is_said = fields.has("line");
        let Some(line) = fields.id("line", told) else {
            if !is_said {
                told.tell(&at.on("line"), RepairKind::NotAnId, "");
            }
            continue;
        };
        let run = Run {
            from: date(&mut fields, "from", told),
            reviewed: date(&mut fields, "reviewed", told),
            included: fields.number("included", told),
            planned: planned(&mut fields, usual_role, told),
            months: months(&mut fields, told),
        };
        fields.end(told);
        if runs.insert(line, run).is_some() {
            told.tell(&at.on("line"), RepairKind::SameId, &line.to_string());
        }
    }
    runs
}

fn planned(fields: &mut Fields<'_>, usual_role: Id, told: &mut Told) -> Vec<Effort> {
    let mut planned = Vec::new();
    each(fields, "planned", told, &mut |_, id, mut fields, told| {
        planned.push(Effort {
            id,
            role: fields.id("role", told).unwrap_or(usual_role),
            what: fields.words("what", told).into(),
            people: fields.number("people", told),
            hours: fields.number("hours", told),
            times: fields.number("times", told),
            is_billed: fields.flag("billed", told).unwrap_or(false),
        });
        fields.end(told);
    });
    planned
}

fn months(fields: &mut Fields<'_>, told: &mut Told) -> Vec<RunMonth> {
    let at = fields.at().on("months");
    let months = fields.list("months", told).unwrap_or_default().into_iter().enumerate().map(|(place, value)| {
        let place = place.to_string();
        let at = at.on(&place);
        let mut fields = Fields::of(Some(value), &at, told);
        let used = restored_numbers(&mut fields, "used", told);
        let unbilled = fields.number("unbilled", told);
        let month = RunMonth { used, unbilled, results: fields.words("results", told).into() };
        fields.end(told);
        month
    });
    months.collect()
}
