//! Reads a workbook that somebody wrote by hand or by program: nothing is repaired, and the first reason to refuse it is told
//! with all others.

use serde_json::Value;

use crate::domain::workbook::Workbook;
use crate::wire::fields::Told;
use crate::wire::repair::{Repair, Unreadable};
use crate::wire::restore;

/// Why a workbook was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Not JSON: what the reader of JSON says, with line and column.
    NotJson(String),
    /// Not a workbook of this version.
    Unreadable(Unreadable),
    /// Fields that cannot be taken as they are, or that nothing knows.
    Fields(Vec<Repair>),
}

/// The workbook of a text; every field may be left out, and none may be unknown.
pub fn workbook(text: &str) -> Result<Workbook, Refusal> {
    let map = match serde_json::from_str(text) {
        Ok(Value::Object(map)) => map,
        Ok(_) => return Err(Refusal::Unreadable(Unreadable::NotOurs)),
        Err(error) => return Err(Refusal::NotJson(error.to_string())),
    };
    let mut told = Told { strict: true, ..Told::default() };
    let workbook = restore::workbook(map, &mut told).map_err(Refusal::Unreadable)?;
    match told.repairs.is_empty() {
        true => Ok(workbook),
        false => Err(Refusal::Fields(told.repairs)),
    }
}
