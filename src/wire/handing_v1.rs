//! How the choice of what stands on a manager's card is written down, version 1. Knows the shape on disk, not what it means.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::domain::hand_over::Handing;
use crate::domain::id::Id;
use crate::domain::typed::Typed;
use crate::wire::fields::{Fields, Told};
use crate::wire::restore::each;

/// What the owner chose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct HandingV1 {
    /// Ids of roles and services that are not on the card. Left out: all are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<String>,
    /// Least prices of roles and services, where they are not those at base. Left out: none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub least: Vec<LeastV1>,
    /// Percent that may be taken off, 0 to 100. Left out: "0".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discount: Option<String>,
    /// For how many days the prices hold. Left out: no end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<String>,
}

/// The least price of a role or a service.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct LeastV1 {
    /// The id of the role or service. Left out: its place in the list, counted from 1.
    pub id: String,
    /// An hour's price, or that of one. Left out: that at base.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
}

impl HandingV1 {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == HandingV1::default()
    }
}

/// The shape of a choice.
pub fn write(handing: &Handing) -> HandingV1 {
    let least = |(id, price): (&Id, &Typed)| LeastV1 { id: id.to_string(), price: Some(price.plain()) };
    HandingV1 {
        left_out: handing.left_out.iter().map(Id::to_string).collect(),
        least: handing.least.iter().map(least).collect(),
        discount: handing.discount.map(Typed::plain),
        days: handing.days.map(Typed::plain),
    }
}

/// A choice out of the fields of a studio.
pub fn restore(studio: &mut Fields<'_>, told: &mut Told) -> Rc<Handing> {
    if !studio.has("handing") {
        return Rc::default();
    }
    let at = studio.at().on("handing");
    let mut fields = Fields::of(studio.take("handing"), &at, told);
    let mut handing =
        Handing { discount: fields.number("discount", told), days: fields.number("days", told), ..Handing::default() };
    for value in fields.list("left_out", told).unwrap_or_default() {
        handing.left_out.extend(value.as_str().and_then(Id::from_text));
    }
    each(&mut fields, "least", told, &mut |_, id, mut fields, told| {
        if let Some(price) = fields.money("price", told) {
            handing.least.insert(id, price);
        }
        fields.end(told);
    });
    fields.end(told);
    Rc::new(handing)
}
