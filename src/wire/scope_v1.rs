//! How a client's backlog and favours are written down, version 1: parts of the client's record. Knows the shape on disk, not what it
//! means.

use serde::{Deserialize, Serialize};

use crate::domain::favour::Favour;
use crate::domain::idea::Idea;
use crate::domain::priority::Priority;
use crate::wire::deal_v1::{numbers, restored_numbers};
use crate::wire::fields::{Fields, Told};
use crate::wire::restore::each;
use crate::wire::restore_offer::date;
use crate::wire::words;
use crate::wire::workbook_v1::QuantitiesV1;
use crate::wire::workbook_v1::written::digits;

/// Something that could be done for a client next. Private.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct IdeaV1 {
    /// Left out: its place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What it does for the client. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Estimated hours, by the role's id. Left out: unknown.
    #[serde(skip_serializing_if = "QuantitiesV1::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<String, String>"))]
    pub hours: QuantitiesV1,
    /// An estimate in place of what the hours come to, in the studio's currency. Left out: what the hours come to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
    /// "high", "normal" or "low". Left out: "normal".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priority: Option<String>,
    /// Whether the client agreed to it. Left out: false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub agreed: bool,
    /// Id of the proposal whose work it belongs to. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposal: Option<String>,
    /// Id of the proposal of the change order that it went into. Left out: none yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ordered: Option<String>,
}

/// Something that was done for a client and never billed. Private.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct FavourV1 {
    /// Left out: its place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// YYYY-MM-DD. Left out: unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<String>,
    /// Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Hours that went into it, by the role's id. Left out: unknown.
    #[serde(skip_serializing_if = "QuantitiesV1::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<String, String>"))]
    pub hours: QuantitiesV1,
    /// What it would have cost in place of what the hours come to, in the studio's currency. Left out: what the hours come to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
}

/// The shape of an idea.
pub fn idea(idea: &Idea) -> IdeaV1 {
    IdeaV1 {
        id: Some(idea.id.to_string()),
        name: idea.name.to_string(),
        description: idea.description.to_string(),
        hours: numbers(&idea.hours),
        price: digits(idea.price),
        priority: (idea.priority != Priority::default()).then(|| words::priority(idea.priority).to_owned()),
        agreed: idea.is_agreed,
        proposal: idea.proposal.map(|id| id.to_string()),
        ordered: idea.ordered.map(|id| id.to_string()),
    }
}

/// The shape of a favour.
pub fn favour(favour: &Favour) -> FavourV1 {
    FavourV1 {
        id: Some(favour.id.to_string()),
        day: favour.day.map(|day| day.to_string()),
        name: favour.name.to_string(),
        hours: numbers(&favour.hours),
        price: digits(favour.price),
    }
}

/// The backlog out of the fields of a client.
pub fn ideas(client: &mut Fields<'_>, told: &mut Told) -> Vec<Idea> {
    let mut ideas = Vec::new();
    each(client, "ideas", told, &mut |_, id, mut fields, told| {
        let idea = Idea {
            id,
            name: fields.words("name", told).into(),
            description: fields.words("description", told).into(),
            hours: restored_numbers(&mut fields, "hours", told),
            price: fields.money("price", told),
            priority: fields.choice("priority", &Priority::ALL, words::priority, told).unwrap_or_default(),
            is_agreed: fields.flag("agreed", told).unwrap_or(false),
            proposal: fields.id("proposal", told),
            ordered: fields.id("ordered", told),
        };
        fields.end(told);
        ideas.push(idea);
    });
    ideas
}

/// The favours out of the fields of a client.
pub fn favours(client: &mut Fields<'_>, told: &mut Told) -> Vec<Favour> {
    let mut favours = Vec::new();
    each(client, "favours", told, &mut |_, id, mut fields, told| {
        let favour = Favour {
            id,
            day: date(&mut fields, "day", told),
            name: fields.words("name", told).into(),
            hours: restored_numbers(&mut fields, "hours", told),
            price: fields.money("price", told),
        };
        fields.end(told);
        favours.push(favour);
    });
    favours
}
