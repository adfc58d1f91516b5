//! Why something was refused, for other programs: a list of reasons with stable names, as JSON.

use serde::Serialize;

use crate::wire::repair::Repair;

#[derive(Serialize)]
struct ReasonV1<'a> {
    /// The stable name of the reason.
    kind: &'a str,
    /// The field; empty where it is the whole.
    at: &'a str,
    /// What stood there, cut short.
    found: &'a str,
}

/// One reason.
pub fn one(kind: &str, at: &str, found: &str) -> String {
    serde_json::to_string(&[ReasonV1 { kind, at, found }]).unwrap_or_default()
}

/// The reasons of fields that can't be taken.
pub fn all(repairs: &[Repair]) -> String {
    let reason = |repair: &'_ Repair| -> (&'static str, String, String) {
        (repair.kind.name(), repair.at.clone(), repair.found.clone())
    };
    let all: Vec<_> = repairs.iter().map(reason).collect();
    let all: Vec<ReasonV1<'_>> = all.iter().map(|(kind, at, found)| ReasonV1 { kind, at, found }).collect();
    serde_json::to_string(&all).unwrap_or_default()
}
