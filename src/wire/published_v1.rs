//! Published rates as a file beside a page or in it, version 1: JSON that people can read, sealed. Knows no cryptography.
//!
//! ```text
//! { "format": "ratewright-published-rates", "rates": { ... }, "seal": { "key": "...", "signature": "..." }, "version": 1 }
//! ```
//!
//! What is sealed is `rates` by RFC 8785: members in the order of their names, no space between. So the file may be indented or
//! minified on its way, and nothing else. Amounts and percentages are strings of plain digits.

use std::rc::Rc;

use serde::Serialize;
use serde_json::Value;

use crate::domain::accent;
use crate::domain::civil_date::CivilDate;
use crate::domain::currency::Currency;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::published_rates::{PublicFactor, PublicService, PublicTax, PublicTier, PublishedRates, RULES, Span};
use crate::domain::publishing::{
    Asked, LEAST_PERCENT, MOST_FACTORS, MOST_PERCENT, MOST_QUANTITY, MOST_SERVICES, MOST_TIERS,
};
use crate::domain::quote::{MOST_CHARACTERS, MOST_LISTED, MOST_TAG};
use crate::domain::renumbered::is_text;
use crate::domain::typed::Typed;
use crate::wire::base64url;
use crate::wire::canonical::Canonical;
use crate::wire::public_key::PublicKey;
use crate::wire::seal::{self, Kind, Unverified};
use crate::wire::signature::Signature;
use crate::wire::words;

/// What the file says it is.
pub const FORMAT: &str = "ratewright-published-rates";

/// The version of this shape.
pub const VERSION: u64 = 1;

/// The longest file that is looked at, in bytes.
pub const MOST_BYTES: usize = 400_000;

/// Why a file gave no rates, in the order in which it is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotRead {
    TooLong,
    NotJson,
    /// Something else than published rates, or members in another order.
    NotOurs,
    /// Of a version, or by rules, that this program does not know.
    Newer,
    /// There is no seal, or none that could be one.
    NoSeal,
    /// What stands at a place can't stand there.
    Broken(String),
}

/// A file whose seal nobody has verified.
#[derive(Debug)]
pub struct Sealed<'a> {
    pub seal: Unverified,
    rates: &'a str,
}

/// The file, from its rates and the seal of them.
#[derive(Serialize)]
struct FileV1<'a> {
    format: &'static str,
    rates: &'a RatesV1,
    seal: SealV1,
    version: u64,
}

#[derive(Serialize)]
struct SealV1 {
    key: String,
    signature: String,
}

/// Fields stand in the order of their names, which is how they are sealed.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct RatesV1 {
    #[serde(skip_serializing_if = "Option::is_none")]
    accent: Option<String>,
    clients: Vec<FactorV1>,
    consent: String,
    currency: String,
    day: String,
    email: String,
    id: String,
    introduction: String,
    language: String,
    name: String,
    prices_include_tax: bool,
    rules: u32,
    services: Vec<ServiceV1>,
    step: String,
    taxes: Vec<FactorV1>,
    tiers: Vec<TierV1>,
    title: String,
    urgency: Vec<FactorV1>,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
struct FactorV1 {
    name: String,
    percent: String,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
struct ServiceV1 {
    asked: &'static str,
    benefit: String,
    group: String,
    id: String,
    least: u32,
    most: u32,
    name: String,
    prices: Vec<Option<SpanV1>>,
    unit: String,
    usual: u32,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
struct SpanV1 {
    from: String,
    to: String,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
struct TierV1 {
    id: String,
    name: String,
    text: String,
}

/// The bytes to be sealed, with [`Kind::PublishedRates`].
pub fn body(rates: &PublishedRates) -> Vec<u8> {
    serde_json::to_vec(&written(rates)).unwrap_or_default()
}

/// A file in one line, however it was laid out; nothing where it is no JSON. A browser does the same by its own means.
pub fn compact(text: &str) -> Result<String, NotRead> {
    if text.len() > MOST_BYTES {
        return Err(NotRead::TooLong);
    }
    serde_json::from_str::<Value>(text).map(|value| value.to_string()).map_err(|_| NotRead::NotJson)
}

/// The file, with the seal of [`body`].
pub fn file(rates: &PublishedRates, key: &PublicKey, signature: &Signature) -> String {
    let seal = SealV1 { key: base64url::encode(&key.bytes()), signature: base64url::encode(&signature.bytes()) };
    let file = FileV1 { format: FORMAT, rates: &written(rates), seal, version: VERSION };
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

fn written(rates: &PublishedRates) -> RatesV1 {
    let factor = |one: &PublicFactor| FactorV1 { name: one.name.to_string(), percent: one.percent.plain() };
    let tax = |one: &PublicTax| FactorV1 { name: one.name.to_string(), percent: one.percent.plain() };
    let tier =
        |one: &PublicTier| TierV1 { id: one.id.to_string(), name: one.name.to_string(), text: one.text.to_string() };
    let service = |one: &PublicService| ServiceV1 {
        asked: words::asked(one.asked),
        benefit: one.benefit.to_string(),
        group: one.group.to_string(),
        id: one.id.to_string(),
        least: one.least,
        most: one.most,
        name: one.name.to_string(),
        prices: one.prices.iter().map(|span| span.map(span_v1)).collect(),
        unit: one.unit.to_string(),
        usual: one.usual,
    };
    RatesV1 {
        accent: rates.accent.map(accent::text),
        clients: rates.clients.iter().map(factor).collect(),
        consent: rates.consent.to_string(),
        currency: rates.currency.code().to_owned(),
        day: rates.day.to_string(),
        email: rates.email.to_string(),
        id: rates.id.to_string(),
        introduction: rates.introduction.to_string(),
        language: rates.language.clone(),
        name: rates.name.to_string(),
        prices_include_tax: rates.is_inclusive,
        rules: rates.rules,
        services: rates.services.iter().map(service).collect(),
        step: rates.step.plain(),
        taxes: rates.taxes.iter().map(tax).collect(),
        tiers: rates.tiers.iter().map(tier).collect(),
        title: rates.title.to_string(),
        urgency: rates.urgency.iter().map(factor).collect(),
    }
}

fn span_v1(span: Span) -> SpanV1 {
    SpanV1 { from: span.from.plain(), to: span.to.plain() }
}

/// Takes a file apart without verifying it. It has to be in one line, as [`compact`] makes it.
pub fn open(text: &str) -> Result<Sealed<'_>, NotRead> {
    if text.len() > MOST_BYTES {
        return Err(NotRead::TooLong);
    }
    let mut file = Canonical::new(text);
    file.literal("{\"format\":\"ratewright-published-rates\",\"rates\":");
    let rates = file.rest();
    // A quotation mark within a text is escaped, so this can stand in none.
    let (rates, behind) = match parted(rates, ",\"seal\":{\"key\":\"") {
        Some((rates, behind)) => (rates, behind),
        None if rates.is_empty() => return Err(NotRead::NotOurs),
        None => return Err(NotRead::NoSeal),
    };
    let (key, behind) = parted(behind, "\",\"signature\":\"").ok_or(NotRead::NoSeal)?;
    let (signature, version) = parted(behind, "\"},\"version\":").ok_or(NotRead::NoSeal)?;
    if version != "1}" {
        return Err(NotRead::Newer);
    }
    let bytes = |text: &str| -> Option<[u8; 64]> { base64url::decode(text).ok()?.try_into().ok() };
    let key = bytes(key).and_then(|key| PublicKey::from_bytes(&key)).ok_or(NotRead::NoSeal)?;
    let signature = bytes(signature).and_then(|bytes| Signature::received(&bytes).ok()).ok_or(NotRead::NoSeal)?;
    let seal = seal::apart(Kind::PublishedRates, rates.as_bytes(), key, signature).map_err(|_| NotRead::TooLong)?;
    Ok(Sealed { seal, rates })
}

/// What stands before a mark and behind it. The standard library's search is made for longer texts, and a thousand bytes long itself.
fn parted<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let place = text.as_bytes().windows(mark.len()).position(|here| here == mark.as_bytes())?;
    Some((text.get(..place)?, text.get(place.checked_add(mark.len())?..)?))
}

impl Sealed<'_> {
    /// What it says, strictly: every field is there, none is unknown, and each is within its bounds.
    pub fn rates(&self) -> Result<PublishedRates, NotRead> {
        let mut from = Canonical::new(self.rates);
        let rates = read(&mut from);
        from.finish().map_err(|name| NotRead::Broken(name.to_owned()))?;
        if rates.rules == RULES { Ok(rates) } else { Err(NotRead::Newer) }
    }
}

fn read(from: &mut Canonical<'_>) -> PublishedRates {
    from.open();
    let accent = if from.has("accent") {
        let colour = accent::from_text(&from.quoted());
        from.must(colour.is_some());
        colour
    } else {
        None
    };
    let clients = factors(from, "clients", MOST_FACTORS, LEAST_PERCENT);
    let consent = said(from, "consent");
    let currency = Currency::from_code(&from.text("currency"));
    from.must(currency.is_some());
    let currency = currency.unwrap_or(Currency::EUR);
    let day = CivilDate::from_text(&from.text("day"));
    from.must(day.is_some());
    let email = said(from, "email");
    let id = id(from);
    let introduction = said(from, "introduction");
    let language = from.text("language");
    from.must(!language.is_empty() && language.len() <= MOST_TAG);
    let name = said(from, "name");
    let is_inclusive = from.flag("prices_include_tax");
    let rules = from.whole("rules");
    let mut services = Vec::new();
    from.list("services", MOST_SERVICES, &mut |from| services.push(service(from, currency.digits())));
    let step = amount(from, "step", currency.digits());
    from.must(step.units() > 0);
    let taxes = factors(from, "taxes", MOST_LISTED, 0);
    let mut tiers = Vec::new();
    from.list("tiers", MOST_TIERS, &mut |from| {
        from.open();
        tiers.push(PublicTier { id: self::id(from), name: said(from, "name"), text: said(from, "text") });
        from.close();
    });
    from.must(!tiers.is_empty() && services.iter().all(|service| service.prices.len() == tiers.len()));
    let title = said(from, "title");
    let urgency = factors(from, "urgency", MOST_FACTORS, LEAST_PERCENT);
    from.close();
    PublishedRates {
        id,
        day: day.unwrap_or(CivilDate::first_of(2026)),
        rules,
        language,
        name,
        email,
        currency,
        accent,
        title,
        introduction,
        consent,
        taxes: taxes.into_iter().map(|tax| PublicTax { name: tax.name, percent: tax.percent }).collect(),
        is_inclusive,
        step,
        tiers,
        services,
        urgency,
        clients,
    }
}

fn service(from: &mut Canonical<'_>, digits: u32) -> PublicService {
    from.open();
    let word = from.text("asked");
    let asked = Asked::ALL.into_iter().find(|one| words::asked(*one) == word);
    from.must(asked.is_some());
    let (benefit, group, id) = (said(from, "benefit"), said(from, "group"), id(from));
    let [least, most] = ["least", "most"].map(|name| from.whole(name));
    let name = said(from, "name");
    let mut prices = Vec::new();
    from.list("prices", MOST_TIERS, &mut |from| {
        prices.push(if from.takes("null") { None } else { Some(span(from, digits)) });
    });
    let unit = said(from, "unit");
    let usual = from.whole("usual");
    from.must(least <= usual && usual <= most && i64::from(most) <= MOST_QUANTITY);
    from.close();
    PublicService { id, name, benefit, unit, asked: asked.unwrap_or_default(), group, least, most, usual, prices }
}

fn span(from: &mut Canonical<'_>, digits: u32) -> Span {
    from.open();
    let span = Span { from: amount(from, "from", digits), to: amount(from, "to", digits) };
    from.must(span.from.units() <= span.to.units());
    from.close();
    span
}

fn factors(from: &mut Canonical<'_>, name: &'static str, most: usize, least: i64) -> Vec<PublicFactor> {
    let bounds = Typed::whole(least).units()..=Typed::whole(MOST_PERCENT).units();
    let mut factors = Vec::new();
    from.list(name, most, &mut |from| {
        from.open();
        let name = said(from, "name");
        let percent = Typed::from_plain(&from.text("percent")).ok().filter(|one| bounds.contains(&one.units()));
        from.must(percent.is_some());
        from.close();
        factors.push(PublicFactor { name, percent: percent.unwrap_or(Typed::whole(0)) });
    });
    factors
}

fn id(from: &mut Canonical<'_>) -> Id {
    let id = Id::from_text(&from.text("id"));
    from.must(id.is_some());
    id.unwrap_or(Id::from_bits(0))
}

/// A text within bounds.
fn said(from: &mut Canonical<'_>, name: &'static str) -> Rc<str> {
    let text = from.text(name);
    from.must(text.chars().count() <= MOST_CHARACTERS && text.chars().all(is_text));
    text.into()
}

/// An amount of money of zero or more, with the currency's digits.
fn amount(from: &mut Canonical<'_>, name: &'static str, digits: u32) -> Fixed {
    let typed = Typed::from_plain(&from.text(name)).ok();
    let fits = |typed: &Typed| !typed.is_negative() && typed.fixed().digits() == digits && typed.fits_money(digits);
    let amount = typed.filter(fits).map(Typed::fixed);
    from.must(amount.is_some());
    amount.unwrap_or(Fixed::new(0, digits))
}
