//! The time of a proposal in a month as it is kept, version 1: rows of whole numbers that point into lists of the words and ids,
//! because there may be a hundred thousand of them. A row is one text, so that it is one line in a file.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::domain::id::Id;
use crate::domain::month::Month;
use crate::domain::table::{Set, Table};
use crate::domain::time_entry::{MOST_MINUTES, TimeEntry};
use crate::domain::time_sheet::TimeSheet;
use crate::wire::fields::{At, Fields, Told, beginning};
use crate::wire::repair::RepairKind;

/// The time of a proposal in a month.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct TimeSheetV1 {
    /// Left out: its place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The id of the proposal that was worked for. Left out: 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposal: Option<String>,
    /// YYYY-MM. Left out: 2026-01.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month: Option<String>,
    /// Kinds of work, what was done, and people: rows name them by their place, counted from 1. Left out: none.
    pub words: Vec<String>,
    /// Ids of roles and lines, which rows name by their place, counted from 1. Left out: none.
    pub ids: Vec<String>,
    /// An entry each, whole numbers with a space between them: its number within the sheet, the day of the month, minutes, then the places of the kind of
    /// work, of what was done, of who did it, of the role and of the line (0: none), the minutes after midnight at which it began and
    /// one more (0: not known), and 1 where it does not use what was sold. Zeros at the end are left out. Left out: none.
    pub rows: Vec<String>,
}

/// Words or ids by their place, counted from 1.
struct Places {
    known: Table<String, u32>,
    all: Vec<String>,
}

impl Places {
    fn of(&mut self, text: &str) -> u32 {
        if text.is_empty() {
            return 0;
        }
        if let Some(place) = self.known.get(&text.to_owned()) {
            return *place;
        }
        self.all.push(text.to_owned());
        let place = u32::try_from(self.all.len()).unwrap_or(0);
        self.known.insert(text.to_owned(), place);
        place
    }
}

/// A sheet put into the shape of version 1.
pub fn written(sheet: &TimeSheet) -> TimeSheetV1 {
    let mut words = Places { known: Table::new(), all: Vec::new() };
    let mut ids = Places { known: Table::new(), all: Vec::new() };
    let mut id = |id: Option<Id>| ids.of(&id.map(|id| id.to_string()).unwrap_or_default());
    let row = |entry: &Rc<TimeEntry>| {
        let row = [
            entry.number,
            u32::from(entry.day.day()),
            entry.minutes,
            words.of(&entry.kind),
            words.of(&entry.what),
            words.of(&entry.who),
            id(entry.role),
            id(entry.line),
            entry.start.map_or(0, |start| u32::from(start).saturating_add(1)),
            u32::from(!entry.is_billed),
        ];
        let last = row.iter().rposition(|number| *number != 0).unwrap_or(0);
        let texts: Vec<String> = row.iter().take(last.saturating_add(1)).map(u32::to_string).collect();
        texts.join(" ")
    };
    let rows = sheet.entries.iter().map(row).collect();
    TimeSheetV1 {
        id: Some(sheet.id.to_string()),
        proposal: Some(sheet.proposal.to_string()),
        month: Some(sheet.month.to_string()),
        words: words.all,
        ids: ids.all,
        rows,
    }
}

/// A sheet read back. A row that can't be taken is left out.
pub fn restored(id: Id, mut fields: Fields<'_>, told: &mut Told) -> TimeSheet {
    let at = fields.at();
    let proposal = fields.id("proposal", told).unwrap_or(Id::from_number(0));
    let month = month(&mut fields, told);
    let mut sheet = TimeSheet { id, proposal, month, entries: Vec::new() };
    let words = texts(&mut fields, "words", told);
    let ids: Vec<Option<Id>> = texts(&mut fields, "ids", told).iter().map(|text| Id::from_text(text)).collect();
    let mut known: Set<u32> = Set::new();
    let rows_at = at.on("rows");
    for (place, row) in fields.list("rows", told).unwrap_or_default().into_iter().enumerate() {
        let entry = numbers(&row).and_then(|row| entry(&row, month, &words, &ids)).filter(|entry| {
            // Written by this program each has its own.
            known.insert(entry.number)
        });
        match entry {
            Some(entry) => sheet.entries.push(Rc::new(entry)),
            None => {
                let name = place.saturating_add(1).to_string();
                told.tell(&rows_at.on(&name), RepairKind::NotAnEntry, &beginning(&row));
            }
        }
    }
    sheet.sort();
    fields.end(told);
    sheet
}

fn month(fields: &mut Fields<'_>, told: &mut Told) -> Month {
    let at = fields.at();
    let first = Month::of(crate::domain::civil_date::CivilDate::first_of(2026));
    let Some(text) = fields.text("month", told) else { return first };
    Month::from_text(&text).unwrap_or_else(|| {
        told.tell(&at.on("month"), RepairKind::NotADate, &text);
        first
    })
}

fn texts(fields: &mut Fields<'_>, name: &str, told: &mut Told) -> Vec<Rc<str>> {
    let at: At<'_> = fields.at().on(name);
    let all = fields.list(name, told).unwrap_or_default();
    let text = |value: Value| match value {
        Value::String(text) => text.into(),
        other => {
            told.tell(&at, RepairKind::NotText, &other.to_string());
            "".into()
        }
    };
    all.into_iter().map(text).collect()
}

fn numbers(row: &Value) -> Option<Vec<u32>> {
    row.as_str()?.split(' ').map(|number| number.parse().ok()).collect()
}

/// An entry of a row; nothing where a number of it points nowhere or can't be.
fn entry(row: &[u32], month: Month, words: &[Rc<str>], ids: &[Option<Id>]) -> Option<TimeEntry> {
    let at = |place: usize| row.get(place).copied().unwrap_or(0);
    let before = |place: u32| place.checked_sub(1).and_then(|place| usize::try_from(place).ok());
    let word = |place: u32| before(place).map_or(Some("".into()), |place| words.get(place).cloned());
    let id = |place: u32| before(place).map_or(Some(None), |place| ids.get(place).copied().filter(Option::is_some));
    let start = match at(8).checked_sub(1) {
        Some(start) => Some(u16::try_from(start).ok().filter(|start| u32::from(*start) < MOST_MINUTES)?),
        None => None,
    };
    let entry = TimeEntry {
        number: at(0),
        day: month.day(u8::try_from(at(1)).ok()?)?,
        start,
        minutes: at(2),
        role: id(at(6))?,
        line: id(at(7))?,
        kind: word(at(3))?,
        what: word(at(4))?,
        who: word(at(5))?,
        is_billed: at(9) == 0,
    };
    let fits = entry.number > 0 && (1..=MOST_MINUTES).contains(&entry.minutes) && row.len() <= 10 && at(9) <= 1;
    fits.then_some(entry)
}
