//! A report on a project at work, as its client reads it. It has no field for a cost, a note or an entry of time, so that none can be
//! in it.

use std::rc::Rc;

use crate::domain::civil_date::CivilDate;
use crate::domain::currency::Currency;
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::renumbered::is_text;
use crate::domain::report_draft::{MOST_POINT, MOST_POINTS, ReportDraft, points};
use crate::domain::rounding::half_away_from_zero;
use crate::domain::typed::Typed;

/// The most kinds of work that are told apart; the others are told together.
pub const MOST_KINDS: usize = 12;

/// What was sold, what was spent of it, and what is left: sold = spent + left, to the last minor unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    sold: Fixed,
    spent: Fixed,
    left: Fixed,
}

impl Budget {
    /// Of two amounts in one currency; nothing where they are not, or don't fit.
    pub fn new(sold: Fixed, spent: Fixed) -> Option<Budget> {
        let fits = |amount: Fixed| Typed::from_parts(amount.units(), 0).is_ok();
        (fits(sold) && fits(spent)).then_some(())?;
        let left = sold.plus(Fixed::new(spent.units().checked_neg()?, spent.digits()))?;
        Some(Budget { sold, spent, left })
    }

    /// Without tax.
    pub fn sold(self) -> Fixed {
        self.sold
    }

    pub fn spent(self) -> Fixed {
        self.spent
    }

    /// Below zero where more was spent than sold.
    pub fn left(self) -> Fixed {
        self.left
    }
}

/// Time that was sold and time that was spent of it, in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SoldTime {
    pub sold: u32,
    pub spent: u32,
}

impl SoldTime {
    /// Below zero where more was spent than sold.
    pub fn left(self) -> i64 {
        i64::from(self.sold).saturating_sub(i64::from(self.spent))
    }
}

/// Time of one kind of work, in minutes. Its name is empty for all that was not told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindTime {
    pub kind: String,
    pub minutes: u32,
}

/// Something outside the scope, and why it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outside {
    pub what: String,
    pub why: String,
}

/// A report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusReport {
    /// Tag of the language that it is written in.
    pub language: String,
    /// The studio.
    pub from: String,
    pub client: String,
    /// What the project is called.
    pub title: String,
    /// The number of the quote that was accepted.
    pub number: u32,
    /// The day on which it was made.
    pub day: CivilDate,
    /// The days that it is about, the first and the last.
    pub since: CivilDate,
    pub until: CivilDate,
    pub currency: Currency,
    pub done: Vec<String>,
    /// Nothing where it is not known what was sold.
    pub budget: Option<Budget>,
    /// Nothing where no hours were sold.
    pub hours: Option<SoldTime>,
    /// The one with the most time first.
    pub kinds: Vec<KindTime>,
    pub next: Vec<String>,
    /// What is expected from the client.
    pub expected: Vec<String>,
    pub outside: Vec<Outside>,
}

impl StatusReport {
    /// All minutes together.
    pub fn minutes(&self) -> u64 {
        self.kinds.iter().fold(0, |sum, kind| sum.saturating_add(u64::from(kind.minutes)))
    }
}

/// What is known of a project beside what was typed for the report.
#[derive(Clone, Debug)]
pub struct Project<'a> {
    pub language: &'a str,
    pub from: &'a str,
    pub client: &'a str,
    pub title: &'a str,
    pub number: u32,
    pub today: CivilDate,
    /// The day on which it was accepted.
    pub accepted: CivilDate,
    pub currency: Currency,
    /// What was sold without tax, in the currency; nothing where that is not known.
    pub sold: Option<Fraction>,
    pub spent: Fraction,
    pub hours: Option<SoldTime>,
    /// Minutes by kind of work.
    pub kinds: &'a [(Rc<str>, u64)],
}

/// The report that a draft and a project make; nothing where its days are in the wrong order.
pub fn of(draft: &ReportDraft, project: &Project<'_>) -> Option<StatusReport> {
    let (since, until) = (draft.since.unwrap_or(project.accepted), draft.until.unwrap_or(project.today));
    let list = |list: &str| points(list).map(point).filter(|one| !one.is_empty()).take(MOST_POINTS).collect();
    let outside = draft.outside.iter().take(MOST_POINTS);
    let outside = outside.map(|one| Outside { what: point(&one.what), why: point(&one.why) });
    (since <= until).then_some(())?;
    Some(StatusReport {
        language: point(project.language),
        from: point(project.from),
        client: point(project.client),
        title: point(project.title),
        number: project.number,
        day: project.today,
        since,
        until,
        currency: project.currency,
        done: list(&draft.done),
        budget: budget(project),
        hours: project.hours,
        kinds: kinds(project.kinds),
        next: list(&draft.next),
        expected: list(&draft.expected),
        outside: outside.filter(|one| !one.what.is_empty()).collect(),
    })
}

/// Both amounts rounded half away from zero to the currency's minor unit; what is left is their difference.
fn budget(project: &Project<'_>) -> Option<Budget> {
    let rounded = |amount: &Fraction| half_away_from_zero(amount, project.currency.digits());
    Budget::new(rounded(project.sold.as_ref()?)?, rounded(&project.spent)?)
}

/// A text as it can stand in a report.
fn point(text: &str) -> String {
    let text: String = text.trim().chars().filter(|letter| is_text(*letter)).take(MOST_POINT).collect();
    text.trim().to_owned()
}

/// Each kind once, the one with the most time first and what was not told last; from the last that is told apart on, they are one.
fn kinds(known: &[(Rc<str>, u64)]) -> Vec<KindTime> {
    let mut named: Vec<KindTime> = Vec::new();
    let mut other = 0_u32;
    for (kind, minutes) in known {
        let (kind, minutes) = (point(kind), u32::try_from(*minutes).unwrap_or(u32::MAX));
        match named.iter_mut().find(|one| one.kind == kind) {
            _ if kind.is_empty() => other = other.saturating_add(minutes),
            Some(one) => one.minutes = one.minutes.saturating_add(minutes),
            None => named.push(KindTime { kind, minutes }),
        }
    }
    named.retain(|one| one.minutes > 0);
    named.sort_by_key(|one| std::cmp::Reverse(one.minutes));
    let rest = named.split_off(named.len().min(MOST_KINDS.saturating_sub(1)));
    let other = rest.iter().fold(other, |sum, one| sum.saturating_add(one.minutes));
    if other > 0 {
        named.push(KindTime { kind: String::new(), minutes: other });
    }
    named
}
