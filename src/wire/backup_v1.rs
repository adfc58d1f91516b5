//! A backup of everything as the text of a file, version 1: all records, the language, and the signing keys as far as they may leave
//! a browser. Knows the shape of the file, and neither where its things are kept nor how a key is wrapped.
//!
//! The first member is a checksum over all that follows it, so that a byte that was changed on the way is noticed. A file without
//! one, written by hand, is read as well.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::domain::record::Record;
use crate::domain::workbook::Workbook;
use crate::wire::client_v1::{self, ClientV1};
use crate::wire::fields::{At, Fields, Told};
use crate::wire::issued_v1::{self, IssuedV1};
use crate::wire::repair::{RepairKind, Restored, Unreadable};
use crate::wire::time_v1::{self, TimeSheetV1};
use crate::wire::workbook_v1::written;
use crate::wire::workbook_v1::{ProposalV1, StudioV1};
use crate::wire::{checksum, layout, restore, restore_studio};

/// What such a file calls itself.
pub const FORMAT: &str = "ratewright-backup";

/// The version of this shape.
pub const SCHEMA: u32 = 1;

/// How the line of the checksum begins and ends.
const OPEN: &str = "{\n  \"checksum\": \"";
const CLOSE: &str = "\",\n";

/// What a file without a checksum may hold beside what it calls itself.
const FIELDS: [&str; 8] = ["schema", "language", "keys", "studio", "clients", "proposals", "issued", "time"];

/// How many characters a key has: x and y of P-256 in hexadecimal digits.
const KEY_DIGITS: usize = 128;

/// A backup of everything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct BackupV1 {
    /// FNV-1a in 64 bits, as 16 hexadecimal digits, over all of the text behind this member's line. The first member. Left out: not
    /// checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checksum: Option<String>,
    /// Always "ratewright-backup". It must be there.
    pub format: String,
    /// The version of this shape: 1. Left out: 1.
    pub schema: u32,
    /// The language of the desk by its tag, such as "uk". Left out: that of whoever opens the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Signing keys: the present one first, then those that were retired. Left out: none.
    pub keys: Vec<KeyV1>,
    /// Costs, time and people, from which the rates follow. Left out: a new studio with nothing in it.
    pub studio: StudioV1,
    /// Everyone a proposal was made for, by id. Left out: nobody.
    pub clients: Vec<ClientV1>,
    /// Drafts of proposals, the newest first. Left out: none.
    pub proposals: Vec<ProposalV1>,
    /// Quotes that were issued with their answers, by number and revision. Left out: none.
    pub issued: Vec<IssuedV1>,
    /// What was worked, a sheet for each proposal and month. Left out: nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub time: Vec<TimeSheetV1>,
}

/// A signing key: its public half, and its private half only as it was wrapped under a passphrase.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct KeyV1 {
    /// x and y of the key on P-256, 128 hexadecimal digits. It must be there.
    pub public: String,
    /// The day on which it was made, YYYY-MM-DD. Left out: empty.
    pub created: String,
    /// The day on which it was retired, YYYY-MM-DD. Left out: it is the present one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retired: Option<String>,
    /// The private key as wrapped under a passphrase, in hexadecimal digits. Left out: it never was, and is not in this file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wrapped: Option<String>,
}

/// What a backup holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    pub workbook: Workbook,
    pub language: Option<String>,
    pub keys: Vec<KeyV1>,
}

/// The text: indented JSON, ending in a newline. The same things give the same bytes, in whatever order they came about.
pub fn write(backup: &Backup) -> String {
    let workbook = in_order(&backup.workbook);
    let body = BackupV1 {
        checksum: None,
        format: FORMAT.to_owned(),
        schema: SCHEMA,
        language: backup.language.clone(),
        keys: backup.keys.clone(),
        studio: written::studio(&workbook.studio),
        clients: workbook.clients.iter().map(|client| client_v1::write(client)).collect(),
        proposals: workbook.proposals.iter().map(|proposal| written::proposal(proposal)).collect(),
        issued: workbook.issued.iter().map(|issued| issued_v1::written(issued)).collect(),
        time: workbook.time.iter().map(|sheet| time_v1::written(sheet)).collect(),
    };
    let mut text = layout::text(&body, true);
    text.push('\n');
    match text.strip_prefix("{\n") {
        Some(rest) => format!("{OPEN}{}{CLOSE}{rest}", checksum::of(rest)),
        None => text,
    }
}

/// The same workbook with everything where it belongs, however it came there.
fn in_order(workbook: &Workbook) -> Workbook {
    let mut ordered = Workbook { studio: workbook.studio.clone(), ..Workbook::new(workbook.studio.as_ref().clone()) };
    for record in workbook.records() {
        ordered.put(record);
    }
    ordered
}

/// What a text holds. Nothing is taken from one that was damaged.
pub fn read(text: &str) -> Result<Restored<Backup>, Unreadable> {
    // Mail and editors may have turned the ends of lines; no text of ours has one within.
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let mut map = restore::object(&text)?;
    let is_ours = map.remove("format").is_some_and(|format| format == FORMAT);
    is_ours.then_some(()).ok_or(Unreadable::NotOurs)?;
    restore::schema(map.get("schema"))?;
    // A field that nothing knows may be a known one in which a letter was changed: the checksum's own name, say.
    let is_by_hand = || map.keys().all(|name| FIELDS.contains(&name.as_str()));
    if !is_sound(&text) && !is_by_hand() {
        return Err(Unreadable::NotJson);
    }
    let mut told = Told::default();
    let value = restored(map, &mut told);
    Ok(Restored { value, repairs: told.repairs })
}

fn is_sound(text: &str) -> bool {
    let parts = text.strip_prefix(OPEN).and_then(|text| text.split_once(CLOSE));
    parts.is_some_and(|(sum, rest)| sum == checksum::of(rest))
}

fn restored(map: Map<String, Value>, told: &mut Told) -> Backup {
    let mut fields = Fields::new(map, &At::WHOLE);
    let studio_at = At::WHOLE.on("studio");
    let studio = restore_studio::studio(Fields::of(fields.take("studio"), &studio_at, told), told);
    let mut workbook = Workbook::new(studio);
    restore::each(&mut fields, "clients", told, &mut |_, id, fields, told| {
        workbook.put(Record::Client(client_v1::restore(id, fields, told).into()));
    });
    restore::each(&mut fields, "proposals", told, &mut |_, id, fields, told| {
        // As a record of its own is read: what it says of the studio's roles is taken at its word.
        workbook.put(Record::Proposal(restore::proposal_alone(id, fields, told).into()));
    });
    restore::each(&mut fields, "issued", told, &mut |_, id, fields, told| {
        workbook.put(Record::Issued(issued_v1::restored(id, fields, told).into()));
    });
    restore::each(&mut fields, "time", told, &mut |_, id, fields, told| {
        workbook.put(Record::Time(time_v1::restored(id, fields, told).into()));
    });
    let keys = keys(&mut fields, told);
    Backup { workbook, language: fields.text("language", told), keys }
}

fn keys(fields: &mut Fields<'_>, told: &mut Told) -> Vec<KeyV1> {
    let at = At::WHOLE.on("keys");
    let mut keys: Vec<KeyV1> = Vec::new();
    for value in fields.list("keys", told).unwrap_or_default() {
        let mut fields = Fields::of(Some(value), &at, told);
        let key = KeyV1 {
            public: fields.words("public", told),
            created: fields.words("created", told),
            retired: fields.text("retired", told),
            wrapped: fields.text("wrapped", told),
        };
        let is_digits = |text: &str| text.len().is_multiple_of(2) && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let is_key = key.public.len() == KEY_DIGITS && is_digits(&key.public);
        // There is one present key at most.
        let is_second = key.retired.is_none() && keys.iter().any(|known| known.retired.is_none());
        if is_key && key.wrapped.as_deref().is_none_or(is_digits) && !is_second {
            keys.push(key);
        } else {
            told.tell(&at, RepairKind::NotText, &key.public);
        }
    }
    keys
}
