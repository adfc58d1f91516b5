//! Time as a table has it: what was worked, before it is known for which proposal.

use std::rc::Rc;

use crate::domain::civil_date::CivilDate;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeRow {
    /// Where it stands in its table.
    pub row: u32,
    pub day: CivilDate,
    /// Minutes after midnight at which it began.
    pub start: Option<u16>,
    /// From 1 to 1440.
    pub minutes: u32,
    /// The project and the client as the table calls them.
    pub project: Rc<str>,
    pub client: Rc<str>,
    pub role: Rc<str>,
    pub line: Rc<str>,
    pub kind: Rc<str>,
    pub what: Rc<str>,
    pub who: Rc<str>,
    pub is_billed: bool,
}

/// The rows of which two of one person take place at the same time: of each pair the later one, in the order of the table.
pub fn overlapping(rows: &[TimeRow]) -> Vec<u32> {
    let mut timed: Vec<(&TimeRow, u32)> =
        rows.iter().filter(|row| !row.who.is_empty()).filter_map(|row| Some((row, u32::from(row.start?)))).collect();
    timed.sort_by_key(|(row, start)| (&row.who, row.day, *start, row.row));
    let mut found = Vec::new();
    // Of one person and day: when what was worked before ends.
    let mut until: Option<(&TimeRow, u32)> = None;
    for (row, start) in timed {
        let end = start.saturating_add(row.minutes);
        until = match until {
            Some((before, busy)) if before.who == row.who && before.day == row.day => {
                if start < busy {
                    found.push(row.row);
                }
                Some((row, busy.max(end)))
            }
            _ => Some((row, end)),
        };
    }
    found.sort_unstable();
    found
}
