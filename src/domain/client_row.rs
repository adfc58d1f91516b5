//! Clients as a table has them, and what the workbook becomes with them.

use std::rc::Rc;

use crate::domain::client::{Client, ClientKind};
use crate::domain::id::Id;
use crate::domain::record::Record;
use crate::domain::search::folded;
use crate::domain::table::Table;
use crate::domain::workbook::Workbook;

/// A row. What is empty says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClientRow {
    pub name: String,
    pub organisation: String,
    pub email: String,
    pub phone: String,
    pub kind: Option<ClientKind>,
    pub source: String,
    pub notes: String,
}

/// What rows come to.
#[derive(Clone, Debug, PartialEq)]
pub struct WithRows {
    pub workbook: Workbook,
    pub new: usize,
    pub changed: usize,
    /// Those that are here as they are in the table.
    pub same: usize,
}

/// What two people of the same name differ by is their address.
type Known = Table<String, Id>;

fn by_address(email: &str) -> Option<String> {
    let email = email.trim().to_lowercase();
    (!email.is_empty()).then(|| format!("@{email}"))
}

/// What a client is found by who has no address: two spellings of one name are one.
pub fn by_name(name: &str, organisation: &str) -> String {
    format!("{}\n{}", folded(organisation.trim()), folded(name.trim()))
}

/// The workbook with the clients of a table. One with the e-mail address of a client here, or without one with the same name and
/// organisation, is that client: what its row says takes the place of what is here, and what is empty there stays.
pub fn with_clients(here: &Workbook, rows: &[ClientRow], new_id: &dyn Fn() -> Id) -> WithRows {
    let mut found = WithRows { workbook: here.clone(), new: 0, changed: 0, same: 0 };
    let mut known = Known::new();
    for client in here.clients.iter() {
        learn(&mut known, client);
    }
    for row in rows {
        let address = by_address(&row.email);
        let of_address = address.and_then(|address| known.get(&address));
        let id = of_address.or_else(|| known.get(&by_name(&row.name, &row.organisation))).copied();
        let before = id.and_then(|id| found.workbook.client(id)).map(Rc::clone);
        let client = filled(before.as_deref(), row, new_id);
        match &before {
            Some(before) if **before == client => found.same = found.same.saturating_add(1),
            Some(_) => found.changed = found.changed.saturating_add(1),
            None => found.new = found.new.saturating_add(1),
        }
        if before.as_deref() != Some(&client) {
            learn(&mut known, &client);
            found.workbook.put(Record::Client(Rc::new(client)));
        }
    }
    found
}

fn learn(known: &mut Known, client: &Client) {
    if let Some(address) = by_address(&client.email) {
        known.insert(address, client.id);
    }
    known.insert(by_name(&client.name, &client.organisation), client.id);
}

fn filled(before: Option<&Client>, row: &ClientRow, new_id: &dyn Fn() -> Id) -> Client {
    let mut client = before.cloned().unwrap_or_else(|| Client::new(new_id()));
    for (here, there) in [
        (&mut client.name, &row.name),
        (&mut client.organisation, &row.organisation),
        (&mut client.email, &row.email),
        (&mut client.phone, &row.phone),
    ] {
        if !there.is_empty() {
            here.clone_from(there);
        }
    }
    for (here, there) in [(&mut client.source, &row.source), (&mut client.notes, &row.notes)] {
        if !there.is_empty() {
            *here = there.as_str().into();
        }
    }
    client.kind = row.kind.or(client.kind);
    client
}
