//! A table that was read, how its rows read, and what the workbook becomes with it.

use std::rc::Rc;

use crate::domain::civil_date::CivilDate;
use crate::domain::client_row::{ClientRow, WithRows, with_clients};
use crate::domain::proposal_row::{ProposalRow, with_proposals};
use crate::domain::time_row::TimeRow;
use crate::domain::typed::Typed;
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::locale::{card, numerals, sales_words};
use crate::surfaces::studio::tables::names;
use crate::surfaces::studio::view::View;
use crate::wire::csv::cells::{DayCell, DayOrder};
use crate::wire::csv::columns::Name;
use crate::wire::csv::reading::{Read, Table};
use crate::wire::csv::trouble::Troubles;
use crate::wire::csv::{client_table, proposal_table, time_table};

/// A file that was read.
#[derive(Debug)]
pub struct Found {
    pub name: String,
    pub read: Read,
}

/// The names of columns, and the first rows below them.
pub type Shown = (Vec<&'static str>, Vec<Vec<String>>);

impl Found {
    /// What the workbook becomes; nothing for time, which is taken in by project.
    pub fn with(&self, here: &Workbook, order: DayOrder, today: CivilDate) -> Option<WithRows> {
        match &self.read.table {
            Table::Clients(table) => Some(with_clients(here, &table.rows, &View::new_id)),
            Table::Proposals(table) => Some(with_proposals(here, &table.rows(order), today, &View::new_id)),
            Table::Time(_) => None,
        }
    }

    /// The columns of the file that nothing is read from.
    pub fn not_read(&self) -> Vec<Rc<str>> {
        let known: &[Name] = match &self.read.table {
            Table::Clients(_) => &client_table::ALL,
            Table::Proposals(_) => &proposal_table::READ,
            Table::Time(_) => &time_table::READ,
        };
        self.read.columns.besides(known)
    }

    /// The first of the days that can be read in two ways.
    pub fn first_unclear(&self) -> Option<DayCell> {
        let is_unclear = |day: &DayCell| matches!(day, DayCell::Either(first, second, _) if first != second);
        match &self.read.table {
            Table::Clients(_) => None,
            Table::Proposals(table) => table.days.iter().filter_map(|day| *day).find(is_unclear),
            Table::Time(table) => table.days().find(is_unclear),
        }
    }

    /// The first rows as they are read.
    pub fn shown(&self, most: usize, order: DayOrder, today: CivilDate, language: Language) -> Shown {
        match &self.read.table {
            Table::Clients(table) => {
                let rows = table.rows.iter().take(most).map(|row| client(row, language)).collect();
                (names::each(&client_table::ALL, language), rows)
            }
            Table::Proposals(table) => {
                let rows = table.rows(order).iter().take(most).map(|row| proposal(row, language)).collect();
                (names::each(&proposal_table::READ, language), rows)
            }
            Table::Time(table) => {
                let rows = table.first(most, order, today, &mut Troubles::default()).rows;
                let rows = rows.iter().map(|row| time(row, language)).collect();
                (names::each(&time_table::ALL, language), rows)
            }
        }
    }
}

/// A day as it was written.
pub fn as_written(day: DayCell) -> String {
    match day {
        DayCell::Known(day) => day.to_string(),
        DayCell::Either(first, second, year) => format!("{first:02}/{second:02}/{year}"),
    }
}

fn client(row: &ClientRow, language: Language) -> Vec<String> {
    let kind = row.kind.map(|kind| sales_words::kind(Some(kind)).say(language)).unwrap_or_default();
    let (name, organisation) = (row.name.clone(), row.organisation.clone());
    vec![name, organisation, row.email.clone(), row.phone.clone(), kind, row.source.clone(), row.notes.clone()]
}

fn proposal(row: &ProposalRow, language: Language) -> Vec<String> {
    let number = |number: Option<Typed>| {
        number.map(|one| numerals::write(one.decimal(), numerals::Decimals::AsTyped, language)).unwrap_or_default()
    };
    vec![
        row.number.map(|number| number.to_string()).unwrap_or_default(),
        row.title.clone(),
        row.client.clone(),
        row.organisation.clone(),
        row.made.map(|day| card::day(day, language)).unwrap_or_default(),
        row.currency.map(|currency| currency.code().to_owned()).unwrap_or_default(),
        row.tier.clone(),
        row.line.clone(),
        row.unit.clone(),
        number(row.quantity),
        number(row.price),
    ]
}

fn time(row: &TimeRow, language: Language) -> Vec<String> {
    let clock = |minutes: u32| format!("{}:{:02}", minutes / 60, minutes % 60);
    let words = [&row.project, &row.client, &row.who, &row.role, &row.line, &row.kind, &row.what];
    let mut cells = vec![
        card::day(row.day, language),
        row.start.map(|start| clock(start.into())).unwrap_or_default(),
        clock(row.minutes),
    ];
    cells.extend(words.map(|word| word.to_string()));
    cells
}
