//! What is wrong with a table, and where, as data.

use std::rc::Rc;

/// Why a cell can't be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TroubleKind {
    /// The row needs it and it is empty.
    Missing,
    NotANumber,
    /// It can be read in two ways, such as "1,234".
    UnclearNumber,
    Negative,
    NotADay,
    NotATime,
    /// Not a length of time, or one of nothing.
    NotALength,
    /// Longer than a day.
    LongerThanADay,
    NotACurrency,
    /// Not one of the words that this column knows.
    UnknownWord,
    /// More characters than there is room for.
    TooLong,
    /// Not written in UTF-8.
    NotUtf8,
    /// Nothing can be read of it: only a person's or an organisation's name makes a client.
    NoName,
}

/// Something wrong with a cell: the row is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    pub row: u32,
    /// The column as the file calls it; empty where it is the whole row.
    pub column: Rc<str>,
    pub kind: TroubleKind,
    /// How the cell begins.
    pub cell: Rc<str>,
}

/// Why a file can't be used at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// There is nothing in it, or nothing below the names of the columns.
    Empty,
    /// Written in UTF-16, as "Unicode text" is.
    Utf16,
    /// The names of its columns are not written in UTF-8.
    NotUtf8,
    /// Not text: a workbook of a spreadsheet, or a picture.
    NotText,
    /// Its columns are not those of any table that is known here; what they are called.
    UnknownColumns(Vec<Rc<str>>),
    /// It is a table of this, and this column is missing.
    MissingColumn(Kind, Rc<str>),
    /// It has more rows than this.
    TooManyRows(u32),
    /// From this row on nothing ends: a quotation mark is missing.
    NoEnd(u32),
}

/// What a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Clients,
    Proposals,
    Time,
}

/// The troubles of a table: the first of them, and how many there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Troubles {
    pub first: Vec<Trouble>,
    pub count: usize,
}

/// So many are kept.
const MOST: usize = 200;
/// So many characters of a cell are told.
const BEGINNING: usize = 40;

impl Troubles {
    /// Remembers one.
    pub fn tell(&mut self, row: u32, column: &Rc<str>, kind: TroubleKind, cell: &str) {
        self.count = self.count.saturating_add(1);
        if self.first.len() < MOST {
            let cell = cell.chars().take(BEGINNING).collect::<String>().into();
            self.first.push(Trouble { row, column: Rc::clone(column), kind, cell });
        }
    }
}
