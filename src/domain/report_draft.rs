//! What a studio writes of a project at work before it is put into a report. Private; part of the proposal's record.

use std::rc::Rc;

use crate::domain::civil_date::CivilDate;
use crate::domain::id::Id;

/// The most points of one list: more don't fit on a page.
pub const MOST_POINTS: usize = 20;

/// The most characters of one point.
pub const MOST_POINT: usize = 300;

/// Something that was asked for and was no part of what was sold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsideDraft {
    pub id: Id,
    pub what: Rc<str>,
    pub why: Rc<str>,
}

/// What was typed for the next report. Nothing typed says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportDraft {
    /// The first day that it is about; nothing for the day on which the project was accepted.
    pub since: Option<CivilDate>,
    /// The last day that it is about; nothing for the day on which it is read.
    pub until: Option<CivilDate>,
    /// What was done, a line each.
    pub done: Rc<str>,
    /// What comes next, a line each.
    pub next: Rc<str>,
    /// What is expected from the client, a line each.
    pub expected: Rc<str>,
    pub outside: Vec<OutsideDraft>,
}

impl ReportDraft {
    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        *self == ReportDraft::default()
    }

    /// Whether some of it would not fit on the page.
    pub fn is_too_long(&self) -> bool {
        let is_long = |text: &str| text.trim().chars().count() > MOST_POINT;
        let lists = [&self.done, &self.next, &self.expected];
        lists.into_iter().any(|list| points(list).count() > MOST_POINTS || points(list).any(is_long))
            || self.outside.len() > MOST_POINTS
            || self.outside.iter().any(|one| is_long(&one.what) || is_long(&one.why))
    }

    /// What is outside the scope with an id, to change.
    pub fn outside_mut(&mut self, id: Id) -> Option<&mut OutsideDraft> {
        self.outside.iter_mut().find(|one| one.id == id)
    }
}

/// The points of a list: its lines without those that hold nothing.
pub fn points(list: &str) -> impl Iterator<Item = &str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty())
}
