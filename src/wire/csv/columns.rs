//! The columns of a table: what each is called in the files that are written here, in either language, and what else people and
//! trackers call it. Names are compared without case, marks and the space around them.

use std::rc::Rc;

use crate::wire::csv::cells;
use crate::wire::csv::rows::Row;
use crate::wire::csv::trouble::{Kind, TroubleKind, Troubles, Unusable};

/// What a column is called.
#[derive(Clone, Copy, Debug)]
pub struct Name {
    /// In files in English.
    pub english: &'static str,
    /// In files in Ukrainian.
    pub ukrainian: &'static str,
    /// What it is called elsewhere.
    pub others: &'static [&'static str],
}

/// Declares a name.
pub const fn name(english: &'static str, ukrainian: &'static str, others: &'static [&'static str]) -> Name {
    Name { english, ukrainian, others }
}

/// Where a column stands, and what the file calls it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    place: usize,
    name: Rc<str>,
}

impl Column {
    /// What the file calls it.
    pub fn name(&self) -> Rc<str> {
        Rc::clone(&self.name)
    }
}

/// The names of a file's columns, as they stand.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    names: Vec<Rc<str>>,
    bare: Vec<String>,
}

impl Columns {
    /// From the first row.
    pub fn of(row: &Row<'_>) -> Result<Columns, Unusable> {
        let names: Option<Vec<Rc<str>>> = (0..row.len()).map(|place| row.cell(place).map(Rc::from)).collect();
        let names = names.ok_or(Unusable::NotUtf8)?;
        let bare = names.iter().map(|name| bare(name)).collect();
        Ok(Columns { names, bare })
    }

    /// What they are called, those without a name left out.
    pub fn names(&self) -> impl Iterator<Item = &Rc<str>> {
        self.names.iter().filter(|name| !name.is_empty())
    }

    /// What those are called that have none of these names.
    pub fn besides(&self, known: &[Name]) -> Vec<Rc<str>> {
        let places: Vec<usize> = known.iter().filter_map(|name| self.find(name)).map(|column| column.place).collect();
        let all = self.names.iter().enumerate();
        all.filter(|(place, name)| !places.contains(place) && !name.is_empty())
            .map(|(_, name)| Rc::clone(name))
            .collect()
    }

    /// Where a column stands; nothing where it is missing. The name of our own files goes before others.
    pub fn find(&self, name: &Name) -> Option<Column> {
        let all = [name.english, name.ukrainian].into_iter().chain(name.others.iter().copied());
        let place = all.map(bare).find_map(|name| self.bare.iter().position(|known| *known == name))?;
        self.names.get(place).map(|name| Column { place, name: Rc::clone(name) })
    }

    /// The same; it has to be there.
    pub fn need(&self, kind: Kind, name: &Name) -> Result<Column, Unusable> {
        self.find(name).ok_or_else(|| Unusable::MissingColumn(kind, name.english.into()))
    }
}

fn bare(name: &str) -> String {
    let marks = ['?', '\'', '’', '*', ':'];
    let words = name.trim().trim_matches('"').to_lowercase().replace(marks, "").replace(['_', '-', '\u{a0}'], " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Takes the cells of one row, and tells what is wrong with them.
#[derive(Debug)]
pub struct Cells<'a> {
    pub row: Row<'a>,
    /// What stands between cells.
    pub sign: char,
    pub troubles: &'a mut Troubles,
    /// Whether something was wrong, so that the row is left out.
    pub is_bad: bool,
}

impl Cells<'_> {
    /// Tells that something is wrong with a cell.
    pub fn tell(&mut self, column: &Column, kind: TroubleKind) {
        self.is_bad = true;
        self.troubles.tell(self.row.number, &column.name, kind, self.row.cell(column.place).unwrap_or_default());
    }

    /// What a cell says; nothing where it is empty, the column is missing, or it can't be read.
    pub fn take<T>(&mut self, column: &Option<Column>, read: impl Fn(&str) -> Result<T, TroubleKind>) -> Option<T> {
        let column = column.as_ref()?;
        let Some(text) = self.row.cell(column.place) else {
            self.tell(column, TroubleKind::NotUtf8);
            return None;
        };
        if text.is_empty() {
            return None;
        }
        match read(text) {
            Ok(value) => Some(value),
            Err(kind) => {
                self.tell(column, kind);
                None
            }
        }
    }

    /// The same where something has to stand.
    pub fn need<T>(&mut self, column: &Column, read: impl Fn(&str) -> Result<T, TroubleKind>) -> Option<T> {
        if self.row.cell(column.place) == Some("") {
            self.tell(column, TroubleKind::Missing);
            return None;
        }
        self.take(&Some(column.clone()), read)
    }

    /// Words; empty where there are none.
    pub fn words(&mut self, column: &Option<Column>) -> String {
        self.take(column, |text| cells::words(text).map(str::to_owned)).unwrap_or_default()
    }
}
