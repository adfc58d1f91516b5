//! A quote that was issued, as it is kept, version 1.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::domain::band::Band;
use crate::domain::civil_date::CivilDate;
use crate::domain::currency::Currency;
use crate::domain::id::Id;
use crate::domain::issued::{Answer, AnswerKind, Issued, Offered};
use crate::domain::moment::Moment;
use crate::domain::typed::Typed;
use crate::wire::fields::{Fields, Told};
use crate::wire::restore_offer::date;
use crate::wire::words;

/// A quote that was issued.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct IssuedV1 {
    /// The quote's own, 32 hexadecimal digits. Left out: the place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The id of the proposal that it was made from. Left out: 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposal: Option<String>,
    /// Left out: 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// Counted from 1 within a number. Left out: 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<u32>,
    /// The id of the quote that it takes the place of. Left out: of none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<String>,
    /// The day on which it was issued, YYYY-MM-DD. Left out: 1 January 2026.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<String>,
    /// ISO 4217 code of its amounts. Left out: "EUR".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// How much of that currency one unit of the studio's was. Left out: it is the studio's, or not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<String>,
    /// The last day on which it can be accepted, YYYY-MM-DD. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// Its tiers in their order. Left out: not recorded.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub offered: Vec<OfferedV1>,
    /// The sealed quote, as in its link. Left out: empty.
    pub token: String,
    /// Left out: there is no answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<AnswerV1>,
}

/// A tier of a quote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct OfferedV1 {
    /// The band whose rates priced it. Left out: "target".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub band: Option<String>,
    /// All that the client is bound to by its cheapest choice, without tax. Left out: unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub net: Option<String>,
}

/// An answer that was recorded.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct AnswerV1 {
    /// Its own, 32 hexadecimal digits. Left out: 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// "accepted" or "declined". Left out: "accepted".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The sealed answer. Left out: empty.
    pub token: String,
    /// Who answered, as typed. Left out: empty.
    pub name: String,
    /// A note, or the reason. Left out: empty.
    pub words: String,
    /// Seconds since the beginning of 1970 in UTC, by the client's clock. Left out: 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<i64>,
    /// Whether the quote had expired by then. Left out: false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub after_expiry: bool,
    /// The name of the tier that was chosen. Left out: empty.
    pub tier: String,
    /// What is paid once, with tax. Left out: unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gross: Option<String>,
    /// The place of the tier that was chosen, counted from 0. Left out: unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<u32>,
    /// All that the client is bound to, without tax. Left out: unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub net: Option<String>,
    /// What is paid once, without tax. Left out: unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub net_once: Option<String>,
}

/// The word for a kind of answer.
fn word(kind: AnswerKind) -> &'static str {
    match kind {
        AnswerKind::Accepted => "accepted",
        AnswerKind::Declined => "declined",
    }
}

/// A quote put into the shape of version 1.
pub fn written(issued: &Issued) -> IssuedV1 {
    let answer = |answer: &Answer| AnswerV1 {
        id: Some(answer.id.to_string()),
        kind: Some(word(answer.kind).to_owned()),
        token: answer.token.to_string(),
        name: answer.name.clone(),
        words: answer.words.clone(),
        at: Some(answer.at.seconds()),
        after_expiry: answer.after_expiry,
        tier: answer.tier.clone(),
        gross: answer.gross.map(Typed::plain),
        place: answer.place.and_then(|place| u32::try_from(place).ok()),
        net: answer.net.map(Typed::plain),
        net_once: answer.net_once.map(Typed::plain),
    };
    let offered =
        |tier: &Offered| OfferedV1 { band: Some(words::band(tier.band).to_owned()), net: tier.net.map(Typed::plain) };
    IssuedV1 {
        id: Some(issued.id.to_string()),
        proposal: Some(issued.proposal.to_string()),
        number: Some(issued.number),
        revision: Some(issued.revision),
        supersedes: issued.supersedes.map(|id| id.to_string()),
        on: Some(issued.on.to_string()),
        currency: Some(issued.currency.code().to_owned()),
        rate: issued.rate.map(Typed::plain),
        until: issued.until.map(|day| day.to_string()),
        offered: issued.offered.iter().map(offered).collect(),
        token: issued.token.to_string(),
        answer: issued.answer.as_ref().map(answer),
    }
}

/// A quote read back.
pub fn restored(id: Id, mut fields: Fields<'_>, told: &mut Told) -> Issued {
    let small = |fields: &mut Fields<'_>, name: &str, told: &mut Told| {
        let read = fields.whole(name, 1, i64::from(u32::MAX), told);
        read.and_then(|number| u32::try_from(number).ok()).unwrap_or(1)
    };
    let issued = Issued {
        id,
        proposal: fields.id("proposal", told).unwrap_or(Id::from_number(0)),
        number: small(&mut fields, "number", told),
        revision: small(&mut fields, "revision", told),
        supersedes: fields.id("supersedes", told),
        on: date(&mut fields, "on", told).unwrap_or(CivilDate::first_of(2026)),
        currency: fields.currency("currency", told).unwrap_or(Currency::EUR),
        rate: fields.number("rate", told),
        until: date(&mut fields, "until", told),
        offered: offered(&mut fields, told),
        token: fields.words("token", told).into(),
        answer: answer(&mut fields, told),
    };
    fields.end(told);
    issued
}

fn offered(fields: &mut Fields<'_>, told: &mut Told) -> Rc<[Offered]> {
    let list_at = fields.at().on("offered");
    let mut tiers = Vec::new();
    for (place, value) in fields.list("offered", told).unwrap_or_default().into_iter().enumerate() {
        let name = place.to_string();
        let at = list_at.on(&name);
        let mut fields = Fields::of(Some(value), &at, told);
        let band = fields.choice("band", &Band::ALL, words::band, told).unwrap_or(Band::Target);
        let net = fields.number("net", told);
        fields.end(told);
        tiers.push(Offered { band, net });
    }
    tiers.into()
}

fn answer(fields: &mut Fields<'_>, told: &mut Told) -> Option<Answer> {
    if !fields.has("answer") {
        return None;
    }
    let at = fields.at().on("answer");
    let mut inner = Fields::of(fields.take("answer"), &at, told);
    let answer = Answer {
        id: inner.id("id", told).unwrap_or(Id::from_number(0)),
        kind: inner.choice("kind", &AnswerKind::ALL, word, told).unwrap_or_default(),
        token: Rc::from(inner.words("token", told)),
        name: inner.words("name", told),
        words: inner.words("words", told),
        at: Moment::from_seconds(inner.whole("at", i64::MIN, i64::MAX, told).unwrap_or(0)),
        after_expiry: inner.flag("after_expiry", told).unwrap_or(false),
        tier: inner.words("tier", told),
        gross: inner.number("gross", told),
        place: inner.whole("place", 0, 1_000, told).and_then(|place| usize::try_from(place).ok()),
        net: inner.number("net", told),
        net_once: inner.number("net_once", told),
    };
    inner.end(told);
    Some(answer)
}
