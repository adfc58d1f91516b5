//! Proposals that were made from a manager's card as the text of a file for its owner, version 1: prices and words only. Knows the
//! shape of the file. The first member is a checksum over all that follows it, as in a backup.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::domain::civil_date::CivilDate;
use crate::domain::currency::Currency;
use crate::domain::fixed::Fixed;
use crate::domain::hand_back::{Asked, Returned, bare, bare_client};
use crate::domain::id::Id;
use crate::domain::record::Record;
use crate::domain::shared::Shared;
use crate::domain::studio::Studio;
use crate::domain::typed::Typed;
use crate::domain::workbook::Workbook;
use crate::wire::client_v1::{self, ClientV1};
use crate::wire::fields::{At, Fields, Told};
use crate::wire::repair::{Restored, Unreadable};
use crate::wire::restore::each;
use crate::wire::workbook_v1::ProposalV1;
use crate::wire::workbook_v1::written;
use crate::wire::{checksum, layout, restore, restore_offer};

/// What such a file calls itself.
pub const FORMAT: &str = "ratewright-for-the-owner";

/// The version of this shape.
pub const SCHEMA: u32 = 1;

/// How the line of the checksum begins and ends.
const OPEN: &str = "{\n  \"checksum\": \"";
const CLOSE: &str = "\",\n";

/// What comes back to the owner.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct ReturnedV1 {
    /// Always "ratewright-for-the-owner". It must be there.
    pub format: String,
    /// The version of this shape: 1. Left out: 1.
    pub schema: u32,
    /// The day on which it was made, YYYY-MM-DD. It must be there.
    pub day: String,
    /// The card that it was quoted from.
    pub card: CardOfV1,
    /// Everyone a proposal was made for, by id. Left out: nobody.
    pub clients: Vec<ClientV1>,
    /// Drafts of proposals, the newest first: neither notes, what selling costs, a margin nor what is bought in. Left out: none.
    pub proposals: Vec<ProposalV1>,
    /// What each tier came to: paid once, without tax. Left out: not known.
    pub asked: Vec<AskedV1>,
}

/// Which card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct CardOfV1 {
    pub id: String,
    /// Whose it is.
    pub name: String,
    /// ISO 4217 code.
    pub currency: String,
}

/// What a tier came to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct AskedV1 {
    pub proposal: String,
    pub tier: String,
    pub net: String,
}

/// The text: indented JSON, ending in a newline. The same things give the same bytes.
pub fn write(returned: &Returned) -> String {
    let asked =
        |one: &Asked| AskedV1 { proposal: one.proposal.to_string(), tier: one.tier.to_string(), net: one.net.plain() };
    let body = ReturnedV1 {
        format: FORMAT.to_owned(),
        schema: SCHEMA,
        day: returned.day.to_string(),
        card: CardOfV1 {
            id: returned.card.to_string(),
            name: returned.name.to_string(),
            currency: returned.currency.code().to_owned(),
        },
        // Nothing private is written, whoever made it.
        clients: returned.clients.iter().map(|client| client_v1::write(&bare_client(client))).collect(),
        proposals: returned.proposals.iter().map(|proposal| written::proposal(&bare(proposal))).collect(),
        asked: returned.asked.iter().map(asked).collect(),
    };
    let mut text = layout::text(&body, true);
    text.push('\n');
    match text.strip_prefix("{\n") {
        Some(rest) => format!("{OPEN}{}{CLOSE}{rest}", checksum::of(rest)),
        None => text,
    }
}

/// What a text holds. Nothing is taken from one that was damaged.
pub fn read(text: &str) -> Result<Restored<Returned>, Unreadable> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let mut map = restore::object(&text)?;
    map.remove("format").filter(|format| *format == FORMAT).ok_or(Unreadable::NotOurs)?;
    restore::schema(map.get("schema"))?;
    let parts = text.strip_prefix(OPEN).and_then(|text| text.split_once(CLOSE));
    parts.filter(|(sum, rest)| *sum == checksum::of(rest)).ok_or(Unreadable::NotJson)?;
    let mut told = Told::default();
    let mut fields = Fields::new(map, &At::WHOLE);
    let at = At::WHOLE.on("card");
    let mut card = Fields::of(fields.take("card"), &at, &mut told);
    let (id, name) = (card.id("id", &mut told), card.words("name", &mut told));
    let currency = card.currency("currency", &mut told).ok_or(Unreadable::NotOurs)?;
    told.digits = Some(currency.digits());
    let day = restore_offer::date(&mut fields, "day", &mut told).ok_or(Unreadable::NotOurs)?;
    let mut workbook = frame(currency);
    each(&mut fields, "clients", &mut told, &mut |_, id, fields, told| {
        workbook.put(Record::Client(bare_client(&client_v1::restore(id, fields, told)).into()));
    });
    each(&mut fields, "proposals", &mut told, &mut |_, id, fields, told| {
        workbook.put(Record::Proposal(bare(&restore::proposal_alone(id, fields, told)).into()));
    });
    let asked = fields.list("asked", &mut told).unwrap_or_default();
    let value = Returned {
        card: id.ok_or(Unreadable::NotOurs)?,
        name: name.into(),
        currency,
        day,
        clients: workbook.clients.iter().cloned().collect(),
        proposals: workbook.proposals.iter().cloned().collect(),
        asked: asked.iter().filter_map(asked_of).collect(),
    };
    Ok(Restored { value, repairs: told.repairs })
}

/// Where records are put in their order.
fn frame(currency: Currency) -> Workbook {
    let first = Id::from_bits(1);
    let mut workbook = Workbook::new(Studio::new(CivilDate::first_of(2026).year(), currency, first, first));
    workbook.issued = Shared::default();
    workbook.time = Shared::default();
    workbook
}

fn asked_of(value: &Value) -> Option<Asked> {
    let text = |name: &str| value.get(name).and_then(Value::as_str);
    let id = |name: &str| text(name).and_then(Id::from_text);
    let net = Typed::from_plain(text("net")?).ok()?.fixed();
    Some(Asked { proposal: id("proposal")?, tier: id("tier")?, net: Fixed::new(net.units(), net.digits()) })
}
