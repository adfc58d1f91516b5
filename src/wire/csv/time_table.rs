//! The table of time: read as it is written here and as Toggl Track, Clockify and Harvest export it in detail, and written.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::domain::civil_date::CivilDate;
use crate::domain::time_row::TimeRow;
use crate::wire::csv::cells::{self, DayCell, DayOrder};
use crate::wire::csv::columns::{Cells, Column, Columns, Name, name};
use crate::wire::csv::trouble::{Kind, TroubleKind, Troubles, Unusable};
use crate::wire::csv::writing::Writing;

// Beside our own names those of a detailed report: Toggl Track's "Start date", "Start time" and "Duration"; Clockify's "Start
// Date", "Start Time", "Duration (h)" and "Duration (decimal)"; Harvest's "Date", "Hours" and "Notes".
pub const DAY: Name = name("Date", "Дата", &["start date", "day", "spent date"]);
pub const START: Name = name("Start", "Початок", &["start time", "started at", "from"]);
pub const LENGTH: Name =
    name("Hours", "Години", &["duration", "duration (h)", "duration (decimal)", "time (h)", "time (decimal)", "time"]);
pub const PROJECT: Name = name("Project", "Проєкт", &["proposal", "project name", "пропозиція"]);
pub const CLIENT: Name = name("Client", "Клієнт", &["client name", "customer"]);
pub const WHO: Name = name("Person", "Виконавець", &["user", "member", "name", "employee"]);
pub const FIRST: Name = name("First name", "Ім’я", &[]);
pub const LAST: Name = name("Last name", "Прізвище", &[]);
pub const ROLE: Name = name("Role", "Роль", &["roles"]);
pub const LINE: Name = name("Line", "Позиція", &[]);
pub const WORK: Name = name("Kind of work", "Вид роботи", &["task", "task name", "tags", "activity"]);
pub const WHAT: Name = name("Description", "Опис", &["notes", "note", "comment"]);
pub const BILLED: Name = name("Billable", "Оплачується", &["billed", "is billable"]);

/// The columns of the files that are written here, in their order.
pub const ALL: [Name; 11] = [DAY, START, LENGTH, PROJECT, CLIENT, WHO, ROLE, LINE, WORK, WHAT, BILLED];

/// All columns that are read.
pub const READ: [Name; 13] = [DAY, START, LENGTH, PROJECT, CLIENT, WHO, FIRST, LAST, ROLE, LINE, WORK, WHAT, BILLED];

/// Time that was read. Days that can be read in two ways stand as they were written until the file has shown which is meant.
#[derive(Clone, Debug)]
pub struct TimeTable {
    day: Column,
    length: Column,
    columns: [Option<Column>; 11],
    rows: Vec<(DayCell, TimeRow)>,
    /// Texts that stand in many rows stand in memory once.
    texts: BTreeSet<Rc<str>>,
}

/// Time with its days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimeRows {
    pub rows: Vec<TimeRow>,
    /// The rows of days that are still to come; they are left out.
    pub future: Vec<u32>,
}

impl TimeTable {
    /// Begins where the columns name a day and a length of time.
    pub fn at(columns: &Columns) -> Option<Result<TimeTable, Unusable>> {
        let length = columns.find(&LENGTH)?;
        let rest = [START, PROJECT, CLIENT, WHO, FIRST, LAST, ROLE, LINE, WORK, WHAT, BILLED];
        let begun = columns.need(Kind::Time, &DAY).map(|day| TimeTable {
            day,
            length,
            columns: rest.map(|name| columns.find(&name)),
            rows: Vec::new(),
            texts: BTreeSet::new(),
        });
        Some(begun)
    }

    /// Takes a row.
    pub fn take(&mut self, cells: &mut Cells<'_>) -> Result<(), Unusable> {
        let sign = cells.sign;
        let day = cells.need(&self.day, cells::day);
        let minutes = cells.need(&self.length, |text| cells::length(text, sign));
        let [start, project, client, who, first, last, role, line, work, what, billed] = &self.columns;
        let start = cells.take(start, cells::clock);
        let is_billed = cells.take(billed, |text| cells::yes(text).ok_or(TroubleKind::UnknownWord));
        let who = match (cells.words(who), cells.words(first), cells.words(last)) {
            (who, first, last) if who.is_empty() => format!("{first} {last}").trim().to_owned(),
            (who, ..) => who,
        };
        let [project, client, role, line, work, what] =
            [project, client, role, line, work, what].map(|column| cells.words(column));
        let (Some(day), Some(minutes), false) = (day, minutes, cells.is_bad) else { return Ok(()) };
        let row = TimeRow {
            row: cells.row.number,
            // Stands in for the day until all have been seen.
            day: CivilDate::first_of(1970),
            start,
            minutes,
            project: self.shared(project),
            client: self.shared(client),
            role: self.shared(role),
            line: self.shared(line),
            kind: self.shared(work),
            what: self.shared(what),
            who: self.shared(who),
            is_billed: is_billed.unwrap_or(true),
        };
        self.rows.push((day, row));
        Ok(())
    }

    fn shared(&mut self, text: String) -> Rc<str> {
        if let Some(known) = self.texts.get(text.as_str()) {
            return Rc::clone(known);
        }
        let text: Rc<str> = text.into();
        self.texts.insert(Rc::clone(&text));
        text
    }

    /// How many rows were taken.
    pub fn count(&self) -> usize {
        self.rows.len()
    }

    /// The days as they were written.
    pub fn days(&self) -> impl Iterator<Item = DayCell> {
        self.rows.iter().map(|(day, _)| *day)
    }

    /// The rows, with days read by an order. What lies behind `today` is left out, and a day that this order doesn't know told.
    pub fn rows(&self, order: DayOrder, today: CivilDate, troubles: &mut Troubles) -> TimeRows {
        self.first(usize::MAX, order, today, troubles)
    }

    /// The same of the first rows only.
    pub fn first(&self, most: usize, order: DayOrder, today: CivilDate, troubles: &mut Troubles) -> TimeRows {
        let mut found = TimeRows::default();
        for (day, row) in self.rows.iter().take(most) {
            match day.by(order) {
                Some(day) if day > today => found.future.push(row.row),
                Some(day) => found.rows.push(TimeRow { day, ..row.clone() }),
                None => troubles.tell(row.row, &self.day.name(), TroubleKind::NotADay, ""),
            }
        }
        found
    }
}

/// Time as a file; `names` are those of the columns.
pub fn write<'a>(rows: impl Iterator<Item = &'a TimeRow>, names: &[&str], yes_no: [&str; 2]) -> String {
    let mut writing = Writing::new(names);
    for row in rows {
        let start = row.start.map(clock).unwrap_or_default();
        let length = format!("{}:{:02}", row.minutes / 60, row.minutes % 60);
        let [yes, no] = yes_no;
        writing.row(&[
            &row.day.to_string(),
            &start,
            &length,
            &row.project,
            &row.client,
            &row.who,
            &row.role,
            &row.line,
            &row.kind,
            &row.what,
            if row.is_billed { yes } else { no },
        ]);
    }
    writing.text()
}

fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
