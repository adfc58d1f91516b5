//! A choice as it is given to the evaluation, version 1: which proposal, which tier, what is picked, and how many.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::choice::Choice;
use crate::domain::id::Id;
use crate::domain::typed::Typed;

/// A choice within one of a workbook's proposals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    pub proposal: Id,
    pub choice: Choice,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChoiceV1 {
    proposal: String,
    tier: String,
    #[serde(default)]
    picked: Vec<String>,
    #[serde(default)]
    quantities: BTreeMap<String, String>,
}

/// Reads a choice; nothing where it is none.
pub fn read(text: &str) -> Option<Chosen> {
    let read: ChoiceV1 = serde_json::from_str(text).ok()?;
    let mut choice = Choice::of(Id::from_text(&read.tier)?);
    for id in &read.picked {
        choice.picked.insert(Id::from_text(id)?);
    }
    for (id, quantity) in &read.quantities {
        choice.quantities.insert(Id::from_text(id)?, Typed::from_plain(quantity).ok()?);
    }
    Some(Chosen { proposal: Id::from_text(&read.proposal)?, choice })
}
