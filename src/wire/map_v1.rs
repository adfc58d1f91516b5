//! A development map as it is written down, version 1: a part of the proposal's record.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::domain::development_map::{DevelopmentMap, MapStage, StagePrice};
use crate::wire::fields::{Fields, Told};
use crate::wire::restore::each;
use crate::wire::restore_offer::within;
use crate::wire::workbook_v1::written::digits;

/// The way from where the client is to where they want to be. The client sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct MapV1 {
    /// Where the client is today. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub from: String,
    /// Where they want to be. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub to: String,
    /// What lies between, in order; a quote holds eight at most. Left out: nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<MapStageV1>,
}

/// A stage of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct MapStageV1 {
    /// Left out: its place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What is used and done in it. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub tools: String,
    /// How long it takes. Left out: not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weeks: Option<String>,
    /// What it costs, in the currency of the prices. Left out: it is agreed later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
    /// Whether the stage is what the proposal sells, so that its price stands there and not here. Left out: false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub offered: bool,
}

impl MapV1 {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == MapV1::default()
    }
}

/// A map put into this shape.
pub fn write(map: &DevelopmentMap) -> MapV1 {
    let stage = |stage: &MapStage| {
        let (price, offered) = match stage.price {
            StagePrice::Own(price) => (price, false),
            StagePrice::Offered => (None, true),
        };
        MapStageV1 {
            id: Some(stage.id.to_string()),
            name: stage.name.clone(),
            tools: stage.tools.clone(),
            weeks: digits(stage.weeks),
            price: digits(price),
            offered,
        }
    };
    MapV1 { from: map.from.clone(), to: map.to.clone(), stages: map.stages.iter().map(stage).collect() }
}

/// A map out of the fields of a proposal.
pub fn restore(proposal: &mut Fields<'_>, told: &mut Told) -> Rc<DevelopmentMap> {
    if !proposal.has("map") {
        return Rc::default();
    }
    let map = within(proposal, "map", told, |fields, told| {
        let (from, to) = (fields.words("from", told), fields.words("to", told));
        let mut stages = Vec::new();
        each(fields, "stages", told, &mut |_, id, mut fields, told| {
            let (name, tools) = (fields.words("name", told), fields.words("tools", told));
            let weeks = fields.number("weeks", told);
            let price = fields.money("price", told);
            let price = match fields.flag("offered", told) {
                Some(true) => StagePrice::Offered,
                _ => StagePrice::Own(price),
            };
            fields.end(told);
            stages.push(MapStage { id, name, tools, weeks, price });
        });
        DevelopmentMap { from, to, stages }
    });
    Rc::new(map)
}
