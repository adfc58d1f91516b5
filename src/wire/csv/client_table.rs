//! The table of clients: read, and written.

use crate::domain::client::{Client, ClientKind};
use crate::domain::client_row::ClientRow;
use crate::wire::csv::columns::{Cells, Column, Columns, Name, name};
use crate::wire::csv::trouble::{TroubleKind, Unusable};
use crate::wire::csv::writing::Writing;
use crate::wire::words;

pub const NAME: Name =
    name("Name", "Ім’я", &["full name", "client name", "contact", "contact name", "client", "клієнт"]);
pub const ORGANISATION: Name =
    name("Organisation", "Компанія", &["organization", "company", "company name", "організація"]);
pub const EMAIL: Name = name("E-mail", "Ел. пошта", &["email", "mail", "email address", "пошта"]);
pub const PHONE: Name = name("Phone", "Телефон", &["telephone", "phone number", "mobile"]);
pub const KIND: Name = name("Kind", "Тип клієнта", &["type", "тип"]);
pub const SOURCE: Name = name("Source", "Джерело", &["lead source", "how they found you", "звідки"]);
pub const NOTES: Name = name("Notes", "Нотатки", &["note", "comment", "comments", "примітки"]);

/// All columns, in their order.
pub const ALL: [Name; 7] = [NAME, ORGANISATION, EMAIL, PHONE, KIND, SOURCE, NOTES];

/// Clients that were read.
#[derive(Clone, Debug)]
pub struct ClientTable {
    columns: [Option<Column>; 7],
    pub rows: Vec<ClientRow>,
}

impl ClientTable {
    /// Begins where the columns name a client.
    pub fn at(columns: &Columns) -> Option<ClientTable> {
        let is_one = columns.find(&NAME).is_some() || columns.find(&ORGANISATION).is_some();
        is_one.then(|| ClientTable { columns: ALL.map(|name| columns.find(&name)), rows: Vec::new() })
    }

    /// Takes a row.
    pub fn take(&mut self, cells: &mut Cells<'_>) -> Result<(), Unusable> {
        let [name, organisation, email, phone, kind, source, notes] = &self.columns;
        let row = ClientRow {
            name: cells.words(name),
            organisation: cells.words(organisation),
            email: cells.words(email),
            phone: cells.words(phone),
            kind: cells.take(kind, kind_of),
            source: cells.words(source),
            notes: cells.words(notes),
        };
        if row.name.is_empty()
            && row.organisation.is_empty()
            && let Some(column) = name.as_ref().or(organisation.as_ref())
        {
            cells.tell(column, TroubleKind::NoName);
        }
        if !cells.is_bad {
            self.rows.push(row);
        }
        Ok(())
    }
}

fn kind_of(text: &str) -> Result<ClientKind, TroubleKind> {
    let small = text.to_lowercase();
    let known = ClientKind::ALL.into_iter().find(|kind| words::client_kind(*kind) == small);
    known.ok_or(TroubleKind::UnknownWord)
}

/// The clients as a file; `names` are those of the columns.
pub fn write<'a>(clients: impl Iterator<Item = &'a Client>, names: &[&str]) -> String {
    let mut writing = Writing::new(names);
    for client in clients {
        let kind = client.kind.map(words::client_kind).unwrap_or_default();
        writing.row(&[
            &client.name,
            &client.organisation,
            &client.email,
            &client.phone,
            kind,
            &client.source,
            &client.notes,
        ]);
    }
    writing.text()
}
