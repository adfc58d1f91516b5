//! How the choice of what shall be public is written down, version 1: a part of the studio. Knows the shape on disk, not what it means.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::domain::band::Band;
use crate::domain::id::Id;
use crate::domain::publishing::{Asked, Factor, PublishedService, PublishedTier, Publishing};
use crate::domain::typed::Typed;
use crate::wire::fields::{Fields, Told};
use crate::wire::restore::each;
use crate::wire::words;

/// What of the rate card anyone may see, and in which words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct PublishingV1 {
    /// What stands over the estimator. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// A sentence under it. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub introduction: String,
    /// What a visitor agrees to by asking. Left out: nothing is to be agreed to.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub consent: String,
    /// The columns of an estimate. Left out: none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tiers: Vec<PublishedTierV1>,
    /// The services that a visitor sees. Left out: none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<PublishedServiceV1>,
    /// Degrees of urgency, the usual one first. Left out: not asked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub urgency: Vec<FactorV1>,
    /// Kinds of client, the usual one first. Left out: not asked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub clients: Vec<FactorV1>,
    /// What an estimate is rounded up to, in the currency. Left out: one minor unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    /// The address of the folder with the elements' files. Left out: where the desk is.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub host: String,
}

impl PublishingV1 {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == PublishingV1::default()
    }
}

/// A column of an estimate.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct PublishedTierV1 {
    /// Left out: its place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Left out: empty.
    pub name: String,
    /// Whom it is for, or what is included. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The band of the lower price: "base", "target", "stretch". Left out: "target".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The band of the upper price. Left out: as `from`, which is a firm price.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// A service that a visitor sees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct PublishedServiceV1 {
    /// Left out: its place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The id of the service on the rate card.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// "always" (part of everything), "count" (how many), "extra" (whether), "one_of" (one of its group). Left out: "always".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked: Option<String>,
    /// The name of what one service is taken of. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub group: String,
    /// The fewest that can be asked for, 0 to 9999. Left out: "0".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least: Option<String>,
    /// The most. Left out: "9999".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most: Option<String>,
    /// How many at first. Left out: the fewest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub usual: Option<String>,
    /// Ids of the tiers that it is not a part of. Left out: it is in all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub absent: Vec<String>,
}

/// How urgent it is, or who asks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct FactorV1 {
    /// Left out: its place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Left out: empty.
    pub name: String,
    /// What it adds to everything, in percent, -90 to 1000. Left out: "0".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<String>,
}

/// The shape of a choice.
pub fn write(publishing: &Publishing) -> PublishingV1 {
    let plain = |number: Option<Typed>| number.map(Typed::plain);
    let factors = |all: &[Factor]| {
        let one = |factor: &Factor| FactorV1 {
            id: Some(factor.id.to_string()),
            name: factor.name.to_string(),
            percent: plain(factor.percent),
        };
        all.iter().map(one).collect()
    };
    let tier = |tier: &PublishedTier| PublishedTierV1 {
        id: Some(tier.id.to_string()),
        name: tier.name.to_string(),
        text: tier.text.to_string(),
        from: Some(words::band(tier.from).to_owned()),
        to: Some(words::band(tier.to).to_owned()),
    };
    let service = |one: &PublishedService| PublishedServiceV1 {
        id: Some(one.id.to_string()),
        service: Some(one.service.to_string()),
        asked: Some(words::asked(one.asked).to_owned()),
        group: one.group.to_string(),
        least: plain(one.least),
        most: plain(one.most),
        usual: plain(one.usual),
        absent: one.absent.iter().map(ToString::to_string).collect(),
    };
    PublishingV1 {
        title: publishing.title.to_string(),
        introduction: publishing.introduction.to_string(),
        consent: publishing.consent.to_string(),
        tiers: publishing.tiers.iter().map(tier).collect(),
        services: publishing.services.iter().map(service).collect(),
        urgency: factors(&publishing.urgency),
        clients: factors(&publishing.clients),
        step: plain(publishing.step),
        host: publishing.host.to_string(),
    }
}

/// A choice out of the fields of a studio.
pub fn restore(studio: &mut Fields<'_>, told: &mut Told) -> Rc<Publishing> {
    if !studio.has("publishing") {
        return Rc::default();
    }
    let at = studio.at().on("publishing");
    let mut fields = Fields::of(studio.take("publishing"), &at, told);
    let mut publishing = Publishing {
        title: fields.words("title", told).into(),
        introduction: fields.words("introduction", told).into(),
        consent: fields.words("consent", told).into(),
        urgency: factors(&mut fields, "urgency", told),
        clients: factors(&mut fields, "clients", told),
        step: fields.money("step", told),
        host: fields.words("host", told).into(),
        ..Publishing::default()
    };
    each(&mut fields, "tiers", told, &mut |_, id, mut fields, told| {
        let from = fields.choice("from", &Band::ALL, words::band, told).unwrap_or(Band::Target);
        publishing.tiers.push(PublishedTier {
            id,
            name: fields.words("name", told).into(),
            text: fields.words("text", told).into(),
            from,
            to: fields.choice("to", &Band::ALL, words::band, told).unwrap_or(from),
        });
        fields.end(told);
    });
    each(&mut fields, "services", told, &mut |_, id, mut fields, told| {
        let mut absent = Vec::new();
        for value in fields.list("absent", told).unwrap_or_default() {
            absent.extend(value.as_str().and_then(Id::from_text));
        }
        publishing.services.push(PublishedService {
            id,
            service: fields.id("service", told).unwrap_or(id),
            asked: fields.choice("asked", &Asked::ALL, words::asked, told).unwrap_or_default(),
            group: fields.words("group", told).into(),
            least: fields.number("least", told),
            most: fields.number("most", told),
            usual: fields.number("usual", told),
            absent,
        });
        fields.end(told);
    });
    fields.end(told);
    Rc::new(publishing)
}

fn factors(fields: &mut Fields<'_>, name: &str, told: &mut Told) -> Vec<Factor> {
    let mut factors = Vec::new();
    each(fields, name, told, &mut |_, id, mut fields, told| {
        factors.push(Factor { id, name: fields.words("name", told).into(), percent: fields.number("percent", told) });
        fields.end(told);
    });
    factors
}
