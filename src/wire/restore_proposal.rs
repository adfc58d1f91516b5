//! Reads a client, and a draft of a proposal, out of their fields.

use std::rc::Rc;

use crate::domain::band::Band;
use crate::domain::civil_date::CivilDate;
use crate::domain::client::Client;
use crate::domain::id::Id;
use crate::domain::proposal::{DraftLine, DraftTier, MOST_TIERS, Pricing, Proposal, RoleHours};
use crate::domain::table::Table;
use crate::domain::team::Role;
use crate::domain::typed::Typed;
use crate::wire::fields::{self, Fields, Told};
use crate::wire::repair::RepairKind;
use crate::wire::restore::each;
use crate::wire::restore_studio::role;
use crate::wire::words;

/// A client.
pub fn client(id: Id, mut fields: Fields<'_>, told: &mut Told) -> Client {
    let client = Client { id, name: fields.words("name", told), organisation: fields.words("organisation", told) };
    fields.end(told);
    client
}

/// A draft; `number` and `year` hold where it says neither its number nor its day.
pub fn proposal(id: Id, mut fields: Fields<'_>, number: u32, year: i32, roles: &[Role], told: &mut Told) -> Proposal {
    let said = fields.whole("number", 0, i64::from(u32::MAX), told).and_then(|number| u32::try_from(number).ok());
    let title = fields.words("title", told);
    let client = fields.id("client", told);
    let made = made(&mut fields, told).unwrap_or(CivilDate::first_of(year));
    let mut tiers = Vec::new();
    each(&mut fields, "tiers", told, &mut |_, id, mut fields, told| {
        if tiers.len() >= MOST_TIERS {
            return told.tell(fields.at(), RepairKind::TooManyTiers, &fields.words("name", &mut Told::default()));
        }
        let name = fields.words("name", told);
        let band = fields.choice("band", &Band::ALL, words::band, told).unwrap_or(Band::Target);
        tiers.push(DraftTier { id, name, band });
        fields.end(told);
    });
    if tiers.is_empty() {
        tiers.push(DraftTier { id: Id::from_bits(1), name: String::new(), band: Band::Target });
    }
    let mut lines = Vec::new();
    each(&mut fields, "lines", told, &mut |_, id, fields, told| {
        lines.push(Rc::new(line(id, fields, &tiers, roles, told)));
    });
    fields.end(told);
    Proposal { id, number: said.unwrap_or(number), title, client, made, tiers, lines }
}

fn made(fields: &mut Fields<'_>, told: &mut Told) -> Option<CivilDate> {
    let text = fields.text("made", told)?;
    let date = CivilDate::from_text(&text);
    if date.is_none() {
        told.tell(&fields.at().on("made"), RepairKind::NotADate, &text);
    }
    date
}

/// The word for a line of hours, and for one with a price of its own.
const KINDS: [bool; 2] = [true, false];

fn kind(is_work: bool) -> &'static str {
    if is_work { words::WORK } else { words::FIXED }
}

fn line(id: Id, mut fields: Fields<'_>, tiers: &[DraftTier], roles: &[Role], told: &mut Told) -> DraftLine {
    let has_price = fields.has("price");
    let is_work = fields.choice("kind", &KINDS, kind, told).unwrap_or(!has_price);
    let name = fields.words("name", told);
    let worked = role(&mut fields, roles, told);
    let price = fields.money("price", told);
    let hours = hours_behind(&mut fields, roles, told);
    let quantities = quantities(&mut fields, tiers, told);
    fields.end(told);
    let pricing = match is_work {
        true => Pricing::Work { role: worked },
        false => Pricing::Fixed { price, hours },
    };
    DraftLine { id, name: Rc::from(name), pricing, quantities }
}

fn hours_behind(fields: &mut Fields<'_>, roles: &[Role], told: &mut Told) -> Vec<RoleHours> {
    let at = fields.at().on("hours");
    let rows = fields.list("hours", told).unwrap_or_default();
    let mut behind = Vec::with_capacity(rows.len());
    for (place, value) in rows.into_iter().enumerate() {
        let row = place.to_string();
        let at = at.on(&row);
        let mut fields = Fields::of(Some(value), &at, told);
        behind.push(RoleHours { role: role(&mut fields, roles, told), hours: fields.number("hours", told) });
        fields.end(told);
    }
    behind
}

fn quantities(fields: &mut Fields<'_>, tiers: &[DraftTier], told: &mut Told) -> Table<Id, Typed> {
    let at = fields.at().on("quantities");
    let mut known = Table::new();
    for (tier, mut quantities) in Fields::of(fields.take("quantities"), &at, told).split() {
        let at = at.on(&tier);
        let Some(id) = Id::from_text(&tier).filter(|id| tiers.iter().any(|tier| tier.id == *id)) else {
            told.tell(&at, RepairKind::NoSuchTier, &fields::beginning(&quantities));
            continue;
        };
        let typed = match &mut quantities {
            serde_json::Value::String(text) => fields::number(text, &at, told),
            other => {
                told.tell(&at, RepairKind::NotText, &fields::beginning(other));
                None
            }
        };
        if let Some(typed) = typed
            && known.insert(id, typed).is_some()
        {
            told.tell(&at, RepairKind::SameId, &typed.plain());
        }
    }
    known
}
