//! The table of proposals, a row for each of their lines and tiers: read, and written.

use crate::domain::currency::Currency;
use crate::domain::proposal_row::ProposalRow;
use crate::domain::typed::Typed;
use crate::wire::csv::cells;
use crate::wire::csv::columns::{Cells, Column, Columns, Name, name};
use crate::wire::csv::trouble::{TroubleKind, Unusable};
use crate::wire::csv::writing::Writing;

pub const NUMBER: Name = name("Number", "Номер", &["no", "№"]);
pub const TITLE: Name = name("Title", "Назва", &["proposal", "quote", "subject", "пропозиція"]);
pub const CLIENT: Name = name("Client", "Клієнт", &["client name", "customer", "name"]);
pub const ORGANISATION: Name = name("Organisation", "Компанія", &["organization", "company", "організація"]);
pub const MADE: Name = name("Date", "Дата", &["made on", "created", "issue date"]);
pub const STAGE: Name = name("Stage", "Стан", &[]);
pub const CURRENCY: Name = name("Currency", "Валюта", &[]);
pub const TIER: Name = name("Tier", "Пакет", &["option", "package"]);
pub const LINE: Name = name("Line", "Позиція", &["item", "service", "description", "послуга", "опис"]);
pub const UNIT: Name = name("Unit", "Одиниця", &["units"]);
pub const QUANTITY: Name = name("Quantity", "Кількість", &["qty", "count"]);
pub const PRICE: Name = name("Price", "Ціна", &["unit price", "rate", "net", "total"]);
pub const AMOUNT: Name = name("Amount", "Сума", &[]);

/// All columns, in their order. The stage and the amount are written and never read: they follow from what else is known.
pub const ALL: [Name; 13] =
    [NUMBER, TITLE, CLIENT, ORGANISATION, MADE, STAGE, CURRENCY, TIER, LINE, UNIT, QUANTITY, PRICE, AMOUNT];

/// Those that are read.
pub const READ: [Name; 11] = [NUMBER, TITLE, CLIENT, ORGANISATION, MADE, CURRENCY, TIER, LINE, UNIT, QUANTITY, PRICE];

/// Proposals that were read.
#[derive(Clone, Debug)]
pub struct ProposalTable {
    title: Column,
    columns: [Option<Column>; 13],
    pub rows: Vec<ProposalRow>,
    /// Those days that can be read in two ways stand as they were written until the file has shown which is meant.
    pub days: Vec<Option<cells::DayCell>>,
}

impl ProposalTable {
    /// Begins where the columns name a proposal.
    pub fn at(columns: &Columns) -> Option<ProposalTable> {
        let title = columns.find(&TITLE)?;
        let columns = ALL.map(|name| columns.find(&name));
        Some(ProposalTable { title, columns, rows: Vec::new(), days: Vec::new() })
    }

    /// Takes a row.
    pub fn take(&mut self, cells: &mut Cells<'_>) -> Result<(), Unusable> {
        let [number, _, client, organisation, made, _, currency, tier, line, unit, quantity, price, _] = &self.columns;
        let sign = cells.sign;
        let positive = |text: &str| match cells::number(text, sign)? {
            number if number.is_negative() => Err(TroubleKind::Negative),
            number => Ok(number),
        };
        let day = cells.take(made, cells::day);
        let row = ProposalRow {
            number: cells.take(number, |text| text.parse().map_err(|_| TroubleKind::NotANumber)),
            title: cells.need(&self.title, |text| cells::words(text).map(str::to_owned)).unwrap_or_default(),
            client: cells.words(client),
            organisation: cells.words(organisation),
            made: None,
            currency: cells.take(currency, |text| Currency::from_code(text).ok_or(TroubleKind::NotACurrency)),
            tier: cells.words(tier),
            line: cells.words(line),
            unit: cells.words(unit),
            quantity: cells.take(quantity, positive),
            price: cells.take(price, |text| cells::number(text, sign)),
        };
        if !cells.is_bad {
            self.rows.push(row);
            self.days.push(day);
        }
        Ok(())
    }

    /// The rows, with days read by an order.
    pub fn rows(&self, order: cells::DayOrder) -> Vec<ProposalRow> {
        let dated = |(row, day): (&ProposalRow, &Option<cells::DayCell>)| ProposalRow {
            made: day.and_then(|day| day.by(order)),
            ..row.clone()
        };
        self.rows.iter().zip(&self.days).map(dated).collect()
    }
}

/// A row as it is written, beside what can be read back.
#[derive(Clone, Debug)]
pub struct Written {
    pub row: ProposalRow,
    /// Where the proposal stands, in words.
    pub stage: String,
    /// What the line comes to in its tier.
    pub amount: Option<String>,
}

/// The proposals as a file; `names` are those of the columns.
pub fn write(rows: &[Written], names: &[&str]) -> String {
    let mut writing = Writing::new(names);
    for Written { row, stage, amount } in rows {
        let plain = |number: Option<Typed>| number.map(Typed::plain).unwrap_or_default();
        writing.row(&[
            &row.number.map(|number| number.to_string()).unwrap_or_default(),
            &row.title,
            &row.client,
            &row.organisation,
            &row.made.map(|day| day.to_string()).unwrap_or_default(),
            stage,
            row.currency.as_ref().map_or("", Currency::code),
            &row.tier,
            &row.line,
            &row.unit,
            &plain(row.quantity),
            &plain(row.price),
            amount.as_deref().unwrap_or_default(),
        ]);
    }
    writing.text()
}
