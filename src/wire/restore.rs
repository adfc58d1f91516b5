//! Reads back what this program wrote: leniently, with every repair told. Never for what comes from strangers.

use crate::domain::proposal::Proposal;
use std::cmp::Reverse;
use std::rc::Rc;

use serde_json::{Map, Value};

use crate::domain::id::Id;
use crate::domain::record::Record;
use crate::domain::studio::{Studio, USUAL_YEAR};
use crate::domain::workbook::Workbook;
use crate::wire::backup_v1;
use crate::wire::client_v1;
use crate::wire::fields::{At, Fields, Items, Told};
use crate::wire::issued_v1;
use crate::wire::record_v1;
use crate::wire::records_v1;
use crate::wire::repair::{Repair, RepairKind, Restored, Unreadable};
use crate::wire::restore_proposal;
use crate::wire::restore_studio;
use crate::wire::time_v1;
use crate::wire::workbook_v1::{FORMAT, SCHEMA};

/// The longest text that is read, in bytes. A thousand lines of a proposal take about 200,000.
pub const LONGEST: usize = 16_000_000;

/// The workbook of an exported file, of a backup of everything, or of a file of all that a browser keeps.
pub fn file(text: &str) -> Result<Restored<Workbook>, Unreadable> {
    let map = object(text)?;
    // Any object could be taken for a workbook of which everything was left out, and an empty workbook be put in place of work.
    map.contains_key("format").then_some(()).ok_or(Unreadable::NotOurs)?;
    let mut told = Told::default();
    if map.get("format").and_then(Value::as_str) == Some(backup_v1::FORMAT) {
        let Restored { value, repairs } = backup_v1::read(text)?;
        return Ok(Restored { value: value.workbook, repairs });
    }
    let is_records = map.get("format").and_then(Value::as_str) == Some(records_v1::FORMAT);
    let value = if is_records { records_v1::restored(map, &mut told)? } else { workbook(map, &mut told)? };
    Ok(Restored { value, repairs: told.repairs })
}

/// A record that was kept, and how often it had been written.
pub fn record(text: &str) -> Result<Restored<(Record, u64)>, Unreadable> {
    let mut map = object(text)?;
    schema(map.get("schema"))?;
    let mut told = Told::default();
    let (Some(Value::Object(mut body)), Some(Value::String(kind))) = (map.remove("body"), map.remove("kind")) else {
        return Err(Unreadable::NotOurs);
    };
    let id = map.remove("id").filter(|_| !body.contains_key("id"));
    body.extend(id.map(|id| ("id".to_string(), id)));
    let revision = match map.remove("revision") {
        None => 0,
        Some(found) => {
            let whole = found.as_u64();
            if whole.is_none() {
                let kind = RepairKind::NotWholeWithin(0, i64::MAX);
                told.repairs.push(Repair { at: "revision".to_string(), kind, found: String::new() });
            }
            whole.unwrap_or(0)
        }
    };
    let record = match kind.as_str() {
        record_v1::STUDIO => {
            let at = At::WHOLE.on("studio");
            Record::Studio(Rc::new(restore_studio::studio(Fields::new(body, &at), &mut told)))
        }
        record_v1::CLIENT | record_v1::PROPOSAL | record_v1::ISSUED | record_v1::TIME => {
            let plural = match kind.as_str() {
                record_v1::CLIENT => "clients",
                record_v1::PROPOSAL => "proposals",
                record_v1::TIME => "time",
                _ => "issued",
            };
            let list = At::WHOLE.on(plural);
            let opened = Items::default().open(0, Value::Object(body), &list, &mut told);
            let (id, body) = opened.ok_or(Unreadable::NotOurs)?;
            let name = id.to_string();
            let at = list.on(&name);
            let fields = Fields::new(body, &at);
            match kind.as_str() {
                record_v1::CLIENT => Record::Client(Rc::new(client_v1::restore(id, fields, &mut told))),
                record_v1::ISSUED => Record::Issued(Rc::new(issued_v1::restored(id, fields, &mut told))),
                record_v1::TIME => Record::Time(Rc::new(time_v1::restored(id, fields, &mut told))),
                _ => Record::Proposal(Rc::new(proposal_alone(id, fields, &mut told))),
            }
        }
        _ => return Err(Unreadable::NotOurs),
    };
    Ok(Restored { value: (record, revision), repairs: told.repairs })
}

/// A proposal without its studio, which is a record of its own, so that its roles are not known.
pub fn proposal_alone(id: Id, fields: Fields<'_>, told: &mut Told) -> Proposal {
    restore_proposal::proposal(id, fields, 1, USUAL_YEAR, &[], told)
}

/// The object that a text is.
pub fn object(text: &str) -> Result<Map<String, Value>, Unreadable> {
    if text.len() > LONGEST {
        return Err(Unreadable::TooLarge);
    }
    match serde_json::from_str(text) {
        Ok(Value::Object(map)) => Ok(map),
        Ok(_) => Err(Unreadable::NotOurs),
        Err(_) => Err(Unreadable::NotJson),
    }
}

/// Whether the version is one that is known here.
pub fn schema(found: Option<&Value>) -> Result<(), Unreadable> {
    let version = match found {
        None | Some(Value::Null) => u64::from(SCHEMA),
        Some(found) => found.as_u64().ok_or(Unreadable::NotOurs)?,
    };
    match version {
        0 => Err(Unreadable::NotOurs),
        version if version > u64::from(SCHEMA) => {
            Err(Unreadable::NewerSchema(u32::try_from(version).unwrap_or(u32::MAX)))
        }
        _ => Ok(()),
    }
}

/// A workbook; what `told` makes of unknown fields is its own affair.
pub fn workbook(map: Map<String, Value>, told: &mut Told) -> Result<Workbook, Unreadable> {
    let mut fields = Fields::new(map, &At::WHOLE);
    schema(fields.take("schema").as_ref())?;
    let ours = fields.take("format").is_none_or(|format| format.as_str() == Some(FORMAT));
    ours.then_some(()).ok_or(Unreadable::NotOurs)?;
    let studio_at = At::WHOLE.on("studio");
    let studio = restore_studio::studio(Fields::of(fields.take("studio"), &studio_at, told), told);
    let mut workbook = Workbook::new(studio);
    each(&mut fields, "clients", told, &mut |_, id, fields, told| {
        workbook.put(Record::Client(Rc::new(client_v1::restore(id, fields, told))));
    });
    let Studio { year, roles, .. } = workbook.studio.as_ref();
    let proposals = &mut workbook.proposals;
    each(&mut fields, "proposals", told, &mut |place, id, fields, told| {
        let number = u32::try_from(place).unwrap_or(u32::MAX).saturating_add(1);
        let proposal = restore_proposal::proposal(id, fields, number, *year, roles, told);
        proposals.push(Rc::new(proposal));
    });
    // Newest first; of two with one number, the one that stood first.
    proposals.sort_by_key(|proposal| Reverse(proposal.number));
    each(&mut fields, "issued", told, &mut |_, id, fields, told| {
        workbook.put(Record::Issued(Rc::new(issued_v1::restored(id, fields, told))));
    });
    each(&mut fields, "time", told, &mut |_, id, fields, told| {
        workbook.put(Record::Time(Rc::new(time_v1::restored(id, fields, told))));
    });
    fields.end(told);
    Ok(workbook)
}

/// Each item of a list whose items have ids, with its place, its id and its fields.
pub fn each(
    fields: &mut Fields<'_>,
    list: &str,
    told: &mut Told,
    with: &mut dyn FnMut(usize, Id, Fields<'_>, &mut Told),
) {
    let list_at = fields.at().on(list);
    let mut items = Items::default();
    for (place, value) in fields.list(list, told).unwrap_or_default().into_iter().enumerate() {
        if let Some((id, map)) = items.open(place, value, &list_at, told) {
            let name = id.to_string();
            with(place, id, Fields::new(map, &list_at.on(&name)), told);
        }
    }
}
