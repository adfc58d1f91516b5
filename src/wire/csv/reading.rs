//! A table that is being read, piece by piece: its columns say what it holds, and each row is taken or told of. Nothing is changed by
//! reading.

use crate::wire::csv::cells::{DayCell, DayOrder};
use crate::wire::csv::client_table::ClientTable;
use crate::wire::csv::columns::{Cells, Columns};
use crate::wire::csv::proposal_table::ProposalTable;
use crate::wire::csv::rows::{Row, Rows};
use crate::wire::csv::time_table::TimeTable;
use crate::wire::csv::trouble::{Kind, Troubles, Unusable};
use crate::wire::csv::{MOST_OTHERS, MOST_TIME};

/// What was read.
#[derive(Clone, Debug)]
pub enum Table {
    Clients(ClientTable),
    Proposals(ProposalTable),
    Time(Box<TimeTable>),
}

/// A table on its way.
#[derive(Debug, Default)]
pub struct Reading {
    rows: Rows,
    taken: Taken,
}

/// What has come of it.
#[derive(Debug, Default)]
struct Taken {
    columns: Columns,
    table: Option<Table>,
    troubles: Troubles,
    count: u32,
}

/// A table that was read whole.
#[derive(Clone, Debug)]
pub struct Read {
    pub table: Table,
    pub columns: Columns,
    /// Its rows, taken or not, without empty ones and that of the names.
    pub count: u32,
    pub troubles: Troubles,
}

/// What the days of a table say of the order in which they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// No day can be read in two ways, or some day can be read in one only.
    Known(DayOrder),
    /// Every day can be read in two ways.
    Open,
}

impl Reading {
    /// Takes the next piece of the file.
    pub fn push(&mut self, piece: &[u8]) -> Result<(), Unusable> {
        let Reading { rows, taken } = self;
        if piece.is_empty() {
            return Ok(());
        }
        rows.push(piece, &mut |row, sign| taken.take(row, sign))
    }

    /// How many rows have come.
    pub fn count(&self) -> u32 {
        self.taken.count
    }

    /// Says that there are no more pieces.
    pub fn end(mut self) -> Result<Read, Unusable> {
        let taken = &mut self.taken;
        self.rows.end(&mut |row, sign| taken.take(row, sign))?;
        let Taken { columns, table, troubles, count } = self.taken;
        match table {
            Some(table) if count > 0 => Ok(Read { table, columns, count, troubles }),
            _ => Err(Unusable::Empty),
        }
    }
}

impl Taken {
    fn take(&mut self, row: Row<'_>, sign: char) -> Result<(), Unusable> {
        if row.is_empty() {
            return Ok(());
        }
        let Some(table) = &mut self.table else {
            self.columns = Columns::of(&row)?;
            self.table = Some(table(&self.columns)?);
            return Ok(());
        };
        let most = if matches!(table, Table::Time(_)) { MOST_TIME } else { MOST_OTHERS };
        if self.count >= most {
            return Err(Unusable::TooManyRows(most));
        }
        self.count = self.count.saturating_add(1);
        let mut cells = Cells { row, sign, troubles: &mut self.troubles, is_bad: false };
        match table {
            Table::Clients(table) => table.take(&mut cells),
            Table::Proposals(table) => table.take(&mut cells),
            Table::Time(table) => table.take(&mut cells),
        }
    }
}

/// What the columns are those of.
fn table(columns: &Columns) -> Result<Table, Unusable> {
    if let Some(time) = TimeTable::at(columns) {
        return time.map(|time| Table::Time(Box::new(time)));
    }
    if let Some(proposals) = ProposalTable::at(columns) {
        return Ok(Table::Proposals(proposals));
    }
    let clients = ClientTable::at(columns).map(Table::Clients);
    clients.ok_or_else(|| Unusable::UnknownColumns(columns.names().cloned().collect()))
}

impl Read {
    /// What it holds.
    pub fn kind(&self) -> Kind {
        match &self.table {
            Table::Clients(_) => Kind::Clients,
            Table::Proposals(_) => Kind::Proposals,
            Table::Time(_) => Kind::Time,
        }
    }

    /// In which order its days are written.
    pub fn order(&self) -> Order {
        match &self.table {
            Table::Clients(_) => Order::Known(DayOrder::DayFirst),
            Table::Proposals(table) => order(table.days.iter().filter_map(|day| *day)),
            Table::Time(table) => order(table.days()),
        }
    }
}

fn order(days: impl Iterator<Item = DayCell>) -> Order {
    let mut is_open = false;
    for day in days {
        if let Some(order) = day.proves() {
            return Order::Known(order);
        }
        is_open |= day.by(DayOrder::DayFirst) != day.by(DayOrder::MonthFirst);
    }
    if is_open { Order::Open } else { Order::Known(DayOrder::DayFirst) }
}
