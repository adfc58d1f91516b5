//! A manager's card as a file or in a link, version 1: JSON that people can read, sealed. Knows no cryptography.
//!
//! ```text
//! { "card": { ... }, "format": "ratewright-managers-card", "seal": { "key": "...", "signature": "..." }, "version": 1 }
//! ```
//!
//! What is sealed is `card` by RFC 8785: members in the order of their names, no space between. The same bytes are the body of the
//! token in a link. Prices and percentages are strings of plain digits. A field that nothing knows refuses the whole.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::domain::accent;
use crate::domain::band::{Band, Bands};
use crate::domain::civil_date::CivilDate;
use crate::domain::currency::Currency;
use crate::domain::fixed::Fixed;
use crate::domain::logo::Logo;
use crate::domain::managers_card::{CardConditions, CardRole, CardService, HeldCard, MOST_ROWS, ManagersCard};
use crate::domain::quote::MOST_CHARACTERS;
use crate::domain::renumbered::is_text;
use crate::domain::typed::{MOST_DECIMALS, Typed};
use crate::wire::base64;
use crate::wire::base64url;
use crate::wire::fields::{At, Fields, Told};
use crate::wire::offer_v1::{ConditionsV1, ContactV1};
use crate::wire::public_key::PublicKey;
use crate::wire::repair::RepairKind;
use crate::wire::restore::each;
use crate::wire::restore_offer;
use crate::wire::seal::{self, Kind, Unverified};
use crate::wire::signature::Signature;
use crate::wire::words;
use crate::wire::workbook_v1::written_offer;

/// What the file says it is.
pub const FORMAT: &str = "ratewright-managers-card";

/// The version of this shape.
pub const VERSION: u64 = 1;

/// The longest file that is looked at, in bytes.
pub const MOST_BYTES: usize = 400_000;

/// Why a text gave no card, in the order in which it is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotACard {
    TooLong,
    NotJson,
    /// Something else.
    NotOurs,
    /// Of a version that this program does not know.
    Newer,
    /// There is no seal, or none that could be one.
    NoSeal,
    /// What stands at a place can't stand there.
    Broken(String),
}

/// A card; fields stand in the order of their names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct CardV1 {
    /// The colour of what a client opens. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accent: Option<String>,
    /// Whom a client can ask. Left out: nobody.
    #[serde(skip_serializing_if = "ContactV1::is_empty")]
    pub contact: ContactV1,
    /// ISO 4217 code of the currency of every price. It must be there.
    pub currency: String,
    /// The day on which it was made, YYYY-MM-DD. It must be there.
    pub day: String,
    /// What may be taken off the prices of a tier in all, in percent, 0 to 100. It must be there.
    pub discount: String,
    /// Its own, at random: 32 hexadecimal digits. It must be there.
    pub id: String,
    /// The logo on what a client opens. Left out: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<String>,
    /// Whose prices these are. Left out: empty.
    pub name: String,
    /// What an hour of each role costs. Left out: none; then there is a service.
    pub roles: Vec<CardRoleV1>,
    /// What one of each service costs. Left out: none.
    pub services: Vec<CardServiceV1>,
    /// The last day on which the prices hold, YYYY-MM-DD. Left out: no end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// What each new proposal begins with; neither what selling costs nor a margin. Left out: nothing.
    #[serde(skip_serializing_if = "ConditionsV1::is_empty")]
    pub usual: ConditionsV1,
}

/// A role: prices of an hour.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct CardRoleV1 {
    /// Price at base, in the currency. It must be there.
    pub base: String,
    /// The id that it has at the owner's desk. It must be there.
    pub id: String,
    /// The least that may be asked for an hour. It must be there.
    pub least: String,
    /// What it is called. Left out: empty.
    pub name: String,
    /// Price at stretch. It must be there.
    pub stretch: String,
    /// Price at target. It must be there.
    pub target: String,
}

/// A service: prices of one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct CardServiceV1 {
    /// Price at base, in the currency. It must be there.
    pub base: String,
    /// What it does for a client. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub benefit: String,
    /// The id that it has at the owner's desk. It must be there.
    pub id: String,
    /// The least that may be asked for one. It must be there.
    pub least: String,
    /// What it is called. Left out: empty.
    pub name: String,
    /// Price at stretch. It must be there.
    pub stretch: String,
    /// Price at target. It must be there.
    pub target: String,
    /// What is counted. Left out: pieces.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
}

/// The card that a desk quotes from, as its studio keeps it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct HeldCardV1 {
    /// The card itself. It must be there.
    pub card: CardV1,
    /// Who signed it: the fingerprint of a key. Left out: empty.
    pub signer: String,
}

/// The bytes to be sealed, with [`Kind::ManagersCard`].
pub fn body(card: &ManagersCard) -> Vec<u8> {
    value(card).to_string().into_bytes()
}

/// The file, with the seal of [`body`].
pub fn file(card: &ManagersCard, key: &PublicKey, signature: &Signature) -> String {
    let seal = json!({ "key": base64url::encode(&key.bytes()), "signature": base64url::encode(&signature.bytes()) });
    let file = json!({ "card": value(card), "format": FORMAT, "seal": seal, "version": VERSION });
    let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
    text.push('\n');
    text
}

/// What the card says, for people to read: all of it, and nothing else.
pub fn text(card: &ManagersCard) -> String {
    serde_json::to_string_pretty(&value(card)).unwrap_or_default()
}

fn value(card: &ManagersCard) -> Value {
    serde_json::to_value(written(card)).unwrap_or_default()
}

/// A card in its shape.
pub fn written(card: &ManagersCard) -> CardV1 {
    let role = |role: &CardRole| CardRoleV1 {
        base: role.prices.base.plain(),
        id: role.id.to_string(),
        least: role.least.plain(),
        name: role.name.to_string(),
        stretch: role.prices.stretch.plain(),
        target: role.prices.target.plain(),
    };
    let service = |one: &CardService| CardServiceV1 {
        base: one.prices.base.plain(),
        benefit: one.benefit.to_string(),
        id: one.id.to_string(),
        least: one.least.plain(),
        name: one.name.to_string(),
        stretch: one.prices.stretch.plain(),
        target: one.prices.target.plain(),
        unit: one.unit.to_string(),
    };
    CardV1 {
        accent: card.accent.map(accent::text),
        contact: written_offer::contact(&card.contact),
        currency: card.currency.code().to_owned(),
        day: card.day.to_string(),
        discount: card.discount.plain(),
        id: card.id.to_string(),
        logo: card.logo.as_ref().map(|logo| base64::encode(logo.bytes())),
        name: card.name.to_string(),
        roles: card.roles.iter().map(role).collect(),
        services: card.services.iter().map(service).collect(),
        until: card.until.map(|until| until.to_string()),
        usual: written_offer::conditions(&card.usual.conditions()),
    }
}

/// The card of a desk in its shape.
pub fn held(held: &HeldCard) -> HeldCardV1 {
    HeldCardV1 { card: written(&held.card), signer: held.signer.to_string() }
}

/// A file whose seal nobody has verified.
#[derive(Debug)]
pub struct Sealed {
    pub seal: Unverified,
    card: Value,
}

/// Takes a file apart without verifying it, however it was laid out.
pub fn open(text: &str) -> Result<Sealed, NotACard> {
    if text.len() > MOST_BYTES {
        return Err(NotACard::TooLong);
    }
    let text = text.trim_start_matches('\u{feff}');
    let Ok(Value::Object(mut file)) = serde_json::from_str::<Value>(text) else { return Err(NotACard::NotJson) };
    if file.remove("format").is_none_or(|format| format != FORMAT) {
        return Err(NotACard::NotOurs);
    }
    if file.remove("version").and_then(|version| version.as_u64()) != Some(VERSION) {
        return Err(NotACard::Newer);
    }
    let (Some(card), Some(Value::Object(seal))) = (file.remove("card"), file.remove("seal")) else {
        return Err(NotACard::NoSeal);
    };
    let bytes = |name: &str| -> Option<[u8; 64]> { base64url::decode(seal.get(name)?.as_str()?).ok()?.try_into().ok() };
    let key = bytes("key").and_then(|key| PublicKey::from_bytes(&key)).ok_or(NotACard::NoSeal)?;
    let signature = bytes("signature").and_then(|bytes| Signature::received(&bytes).ok()).ok_or(NotACard::NoSeal)?;
    let body = card.to_string();
    let seal = seal::apart(Kind::ManagersCard, body.as_bytes(), key, signature).map_err(|_| NotACard::TooLong)?;
    Ok(Sealed { seal, card })
}

impl Sealed {
    /// The seal, to be verified, and what it is of.
    pub fn parted(self) -> (Unverified, Value) {
        (self.seal, self.card)
    }
}

/// The card in a body whose seal holds.
pub fn read(body: &[u8]) -> Result<ManagersCard, NotACard> {
    let value: Value = serde_json::from_slice(body).map_err(|_| NotACard::NotJson)?;
    // One content has one form, so that two cards with the same fingerprint are the same.
    if value.to_string().as_bytes() != body {
        return Err(NotACard::Broken(String::new()));
    }
    card(value)
}

/// What a card says, strictly: every field is there, none is unknown, and each is within its bounds.
pub fn card(value: Value) -> Result<ManagersCard, NotACard> {
    let Value::Object(map) = value else { return Err(NotACard::NotOurs) };
    let mut told = Told { strict: true, ..Told::default() };
    let card = fields(map, &mut told);
    match (card, told.repairs.into_iter().next()) {
        (Some(card), None) => Ok(card),
        (_, repair) => Err(NotACard::Broken(repair.map(|repair| repair.at).unwrap_or_default())),
    }
}

/// The card that a studio keeps. One that can't be read is told, and none.
pub fn restore(studio: &mut Fields<'_>, told: &mut Told) -> Option<Rc<HeldCard>> {
    let found = studio.take("card")?;
    let read = match found {
        Value::Object(mut map) => {
            let signer = map.get("signer").and_then(Value::as_str).unwrap_or_default().into();
            map.remove("card").and_then(|value| card(value).ok()).map(|card| Rc::new(HeldCard { card, signer }))
        }
        _ => None,
    };
    if read.is_none() {
        told.tell(&studio.at().on("card"), RepairKind::NotAnObject, "");
    }
    read
}

fn fields(map: Map<String, Value>, told: &mut Told) -> Option<ManagersCard> {
    let mut fields = Fields::new(map, &At::WHOLE);
    let accent = match fields.text("accent", told) {
        None => None,
        Some(text) => Some(accent::from_text(&text)?),
    };
    let logo = match fields.text("logo", told) {
        None => None,
        Some(text) => Some(base64::decode(&text).and_then(|bytes| Logo::new(bytes).ok())?),
    };
    let contact = restore_offer::contact(&mut fields, told);
    let currency = fields.currency("currency", told)?;
    let day = CivilDate::from_text(&fields.words("day", told))?;
    let discount = fields.number("discount", told)?;
    if discount.is_negative() || discount.units() > Typed::whole(100).units() {
        told.tell(&At::WHOLE.on("discount"), RepairKind::TooLarge, &discount.plain());
    }
    let id = fields.id("id", told)?;
    let name = said(&mut fields, "name", told);
    let (mut roles, mut services) = (Vec::new(), Vec::new());
    each(&mut fields, "roles", told, &mut |_, id, mut fields, told| {
        let Some((prices, least)) = prices(&mut fields, currency, told) else { return };
        roles.push(CardRole { id, name: said(&mut fields, "name", told), prices, least });
        fields.end(told);
    });
    each(&mut fields, "services", told, &mut |_, id, mut fields, told| {
        let Some((prices, least)) = prices(&mut fields, currency, told) else { return };
        let [name, benefit, unit] = ["name", "benefit", "unit"].map(|name| said(&mut fields, name, told));
        services.push(CardService { id, name, benefit, unit, prices, least });
        fields.end(told);
    });
    if roles.len().max(services.len()) > MOST_ROWS || (roles.is_empty() && services.is_empty()) {
        told.tell(&At::WHOLE.on("roles"), RepairKind::NotAList, "");
    }
    let until = match fields.text("until", told) {
        None => None,
        Some(text) => Some(CivilDate::from_text(&text)?),
    };
    let usual = restore_offer::usual(&mut fields, told);
    // What a client must not know has no place here, whoever wrote it.
    if CardConditions::of(&usual).conditions() != usual {
        told.tell(&At::WHOLE.on("usual"), RepairKind::UnknownField, "");
    }
    let usual = CardConditions::of(&usual);
    fields.end(told);
    Some(ManagersCard { id, day, until, name, contact, accent, logo, currency, discount, roles, services, usual })
}

/// The three prices and the least; what is none is told.
fn prices(fields: &mut Fields<'_>, currency: Currency, told: &mut Told) -> Option<(Bands<Fixed>, Fixed)> {
    let [base, target, stretch] = Band::ALL.map(|band| amount(fields, words::band(band), currency, told));
    let least = amount(fields, "least", currency, told);
    Some((Bands { base: base?, target: target?, stretch: stretch? }, least?))
}

/// An amount with the digits that it was written with: those of the currency, or finer ones of a finer step.
fn amount(fields: &mut Fields<'_>, name: &str, currency: Currency, told: &mut Told) -> Option<Fixed> {
    let text = fields.words(name, told);
    let digits = text.split_once('.').map_or(0, |(_, behind)| behind.len());
    let digits = u32::try_from(digits).ok().filter(|digits| (currency.digits()..=MOST_DECIMALS).contains(digits));
    let units = Typed::from_plain(&text).ok().zip(digits).and_then(|(typed, digits)| {
        let finer = MOST_DECIMALS.checked_sub(digits)?;
        typed.units().checked_div(10_i128.checked_pow(finer)?).map(|units| Fixed::new(units, digits))
    });
    let amount = units.filter(|amount| amount.units() >= 0 && amount.plain() == text);
    if amount.is_none() {
        told.tell(&fields.at().on(name), RepairKind::NotANumber, &text);
    }
    amount
}

/// A text that may stand in what leaves a desk.
fn said(fields: &mut Fields<'_>, name: &str, told: &mut Told) -> Rc<str> {
    let text = fields.words(name, told);
    if text.chars().count() > MOST_CHARACTERS || !text.chars().all(is_text) {
        told.tell(&fields.at().on(name), RepairKind::NotText, &text);
    }
    text.into()
}
