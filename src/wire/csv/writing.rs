//! Writes a table as CSV (RFC 4180): in UTF-8 with a byte-order mark, because spreadsheets guess wrongly without one, with
//! commas between cells and points before decimals, whatever the language.

use crate::wire::csv::cells::is_guarded;

/// A table that is being written.
#[derive(Clone, Debug)]
pub struct Writing {
    text: String,
}

impl Writing {
    /// Begins with the names of the columns.
    pub fn new(names: &[&str]) -> Writing {
        let mut writing = Writing { text: "\u{feff}".to_owned() };
        writing.row(names);
        writing
    }

    /// Adds a row.
    pub fn row(&mut self, cells: &[&str]) {
        for (place, cell) in cells.iter().enumerate() {
            if place > 0 {
                self.text.push(',');
            }
            self.cell(cell);
        }
        self.text.push_str("\r\n");
    }

    fn cell(&mut self, cell: &str) {
        let guard = if is_guarded(cell) { "'" } else { "" };
        let needs_quotes = cell.contains([',', '"', '\n', '\r', ';', '\t']) || cell.trim() != cell;
        match needs_quotes {
            true => self.text.extend(["\"", guard, &cell.replace('"', "\"\""), "\""]),
            false => self.text.extend([guard, cell]),
        }
    }

    /// The whole file.
    pub fn text(self) -> String {
        self.text
    }
}
