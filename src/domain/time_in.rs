//! Time of a table taken in: each row goes to the sheet of the proposal that its project stands for.

use std::rc::Rc;

use crate::domain::civil_date::CivilDate;
use crate::domain::id::Id;
use crate::domain::month::Month;
use crate::domain::record::Record;
use crate::domain::search::folded;
use crate::domain::table::Table;
use crate::domain::time_entry::TimeEntry;
use crate::domain::time_row::TimeRow;
use crate::domain::time_sheet::TimeSheet;
use crate::domain::workbook::Workbook;

/// A project as a table calls it, with its client.
pub type Project = (Rc<str>, Rc<str>);

/// What stands for what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimePlan {
    /// The proposal of each project; rows of the others are left out.
    pub proposals: Table<Project, Id>,
    /// The role of each person, for rows that name none that is known here.
    pub roles: Table<Rc<str>, Id>,
}

/// What rows come to.
#[derive(Clone, Debug, PartialEq)]
pub struct WithTime {
    pub workbook: Workbook,
    pub taken: usize,
    /// Those that stand here already.
    pub same: usize,
    /// Those whose project stands for no proposal.
    pub left_out: usize,
}

/// What two rows of the same work have in common.
type Same = (CivilDate, Option<u16>, u32, Rc<str>, Rc<str>, Rc<str>);

/// A sheet that is filled.
struct Filling {
    sheet: TimeSheet,
    /// What stood there before, and how often, in order.
    before: Vec<(Same, usize)>,
    next: u32,
}

/// Time on its way in, some rows after the others. A row that stands here already is not taken again: the same table can be opened twice.
pub struct TakingTime {
    plan: TimePlan,
    /// The workbook's roles by their names, and the role of each name that was met.
    roles: Table<String, Id>,
    named: Table<Rc<str>, Option<Id>>,
    sheets: Table<Id, Filling>,
    found: WithTime,
}

impl TakingTime {
    /// Begins, with nothing taken.
    pub fn new(here: &Workbook, plan: TimePlan) -> TakingTime {
        let roles = here.studio.roles.iter().map(|role| (folded(&role.name), role.id)).collect();
        let found = WithTime { workbook: here.clone(), taken: 0, same: 0, left_out: 0 };
        TakingTime { plan, roles, named: Table::new(), sheets: Table::new(), found }
    }

    /// Takes some rows.
    pub fn take(&mut self, rows: &[TimeRow]) {
        for row in rows {
            let count = match self.taken(row) {
                Some(true) => &mut self.found.taken,
                Some(false) => &mut self.found.same,
                None => &mut self.found.left_out,
            };
            *count = count.saturating_add(1);
        }
    }

    /// Whether a row was taken or stands here already; nothing where it is left out.
    fn taken(&mut self, row: &TimeRow) -> Option<bool> {
        let here = &self.found.workbook;
        let proposal = here.proposal(*self.plan.proposals.get(&(Rc::clone(&row.project), Rc::clone(&row.client)))?)?;
        let blank = TimeSheet::new(proposal.id, Month::of(row.day));
        let id = blank.id;
        if !self.sheets.contains_key(&id) {
            self.sheets.insert(id, Filling::of(here.sheet(id).map_or(blank, |sheet| sheet.as_ref().clone())));
        }
        if !self.named.contains_key(&row.role) {
            let role = self.roles.get(&folded(&row.role)).copied().filter(|_| !row.role.is_empty());
            self.named.insert(Rc::clone(&row.role), role);
        }
        let role = self.named.get(&row.role).copied().flatten().or_else(|| self.plan.roles.get(&row.who).copied());
        let line = proposal.lines.iter().find(|line| !row.line.is_empty() && *line.name == *row.line);
        let line = line.map(|line| line.id);
        let filling = self.sheets.get_mut(&id)?;
        let is_new = !filling.has(row);
        if is_new {
            filling.take(row, role, line);
        }
        Some(is_new)
    }

    /// The workbook with all that was taken.
    pub fn end(self) -> WithTime {
        let mut found = self.found;
        for filling in self.sheets.values() {
            let mut sheet = filling.sheet.clone();
            sheet.sort();
            found.workbook.put(Record::Time(Rc::new(sheet)));
        }
        found
    }
}

impl Filling {
    fn of(sheet: TimeSheet) -> Filling {
        let mut keys: Vec<Same> = sheet
            .entries
            .iter()
            .map(|one| (one.day, one.start, one.minutes, one.who.clone(), one.what.clone(), one.kind.clone()))
            .collect();
        keys.sort();
        let mut before: Vec<(Same, usize)> = Vec::new();
        for key in keys {
            match before.last_mut() {
                Some((known, count)) if *known == key => *count = count.saturating_add(1),
                _ => before.push((key, 1)),
            }
        }
        let next = sheet.next_number();
        Filling { sheet, before, next }
    }

    /// Whether a row stands here; each that stands here answers for one row.
    fn has(&mut self, row: &TimeRow) -> bool {
        let key = (row.day, row.start, row.minutes, row.who.clone(), row.what.clone(), row.kind.clone());
        let place = self.before.binary_search_by(|(known, _)| known.cmp(&key));
        let Some((_, count)) = place.ok().and_then(|place| self.before.get_mut(place)) else { return false };
        let has = *count > 0;
        *count = count.saturating_sub(1);
        has
    }

    fn take(&mut self, row: &TimeRow, role: Option<Id>, line: Option<Id>) {
        let entry = TimeEntry {
            number: self.next,
            day: row.day,
            start: row.start,
            minutes: row.minutes,
            role,
            line,
            kind: Rc::clone(&row.kind),
            what: Rc::clone(&row.what),
            who: Rc::clone(&row.who),
            is_billed: row.is_billed,
        };
        self.next = self.next.saturating_add(1);
        self.sheet.entries.push(Rc::new(entry));
    }
}

/// The time of a workbook as rows, by proposal and day.
pub fn rows_of(workbook: &Workbook) -> Vec<TimeRow> {
    let words = |text: &str| -> Rc<str> { text.into() };
    let mut rows = Vec::new();
    for proposal in workbook.proposals.iter() {
        let client = proposal.client.and_then(|id| workbook.client(id));
        let client = client.map(|one| if one.organisation.is_empty() { &one.name } else { &one.organisation });
        let (project, client) = (words(&proposal.title), words(client.map_or("", |client| client)));
        for sheet in workbook.time_of(proposal.id) {
            for entry in &sheet.entries {
                let role = entry.role.and_then(|id| workbook.studio.roles.iter().find(|role| role.id == id));
                let line = entry.line.and_then(|id| proposal.line(id));
                rows.push(TimeRow {
                    row: 0,
                    day: entry.day,
                    start: entry.start,
                    minutes: entry.minutes,
                    project: Rc::clone(&project),
                    client: Rc::clone(&client),
                    role: words(role.map_or("", |role| &role.name)),
                    line: line.map_or_else(|| words(""), |line| Rc::clone(&line.name)),
                    kind: Rc::clone(&entry.kind),
                    what: Rc::clone(&entry.what),
                    who: Rc::clone(&entry.who),
                    is_billed: entry.is_billed,
                });
            }
        }
    }
    rows
}
