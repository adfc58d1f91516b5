//! When a backup is due: after so much that was changed since the last one. Knows neither a clock nor where this is kept.

use crate::domain::civil_date::CivilDate;

/// So many changes are worth one.
const CHANGES: u32 = 50;
/// So many days with changes in them are.
const DAYS: i64 = 14;

/// What happened since the last backup.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Since {
    /// The day of the last backup.
    pub backup: Option<CivilDate>,
    /// The day of the first change after it.
    pub first: Option<CivilDate>,
    pub changes: u32,
    /// The day on which a person was last asked.
    pub asked: Option<CivilDate>,
    /// The first quote left the desk and nobody was asked yet.
    pub has_first_quote: bool,
}

impl Since {
    /// Whether to ask. Once a day at most.
    pub fn is_due(&self, today: CivilDate) -> bool {
        let is_long = self.first.is_some_and(|first| first.days_until(today) >= DAYS);
        let is_worth_it = self.changes >= CHANGES || (self.changes > 0 && is_long) || self.has_first_quote;
        is_worth_it && self.asked != Some(today)
    }

    /// After a change was saved.
    pub fn changed(self, today: CivilDate) -> Since {
        Since { changes: self.changes.saturating_add(1), first: self.first.or(Some(today)), ..self }
    }

    /// After a backup was saved.
    pub fn saved(self, today: CivilDate) -> Since {
        Since { backup: Some(today), asked: self.asked, ..Since::default() }
    }

    /// After a person was asked.
    pub fn asked(self, today: CivilDate) -> Since {
        Since { asked: Some(today), has_first_quote: false, ..self }
    }

    /// As a text that can be kept.
    pub fn text(&self) -> String {
        let day = |day: Option<CivilDate>| day.map_or("-".to_owned(), |day| day.to_string());
        let quote = if self.has_first_quote { "quote" } else { "-" };
        format!("{} {} {} {} {quote}", day(self.backup), day(self.first), self.changes, day(self.asked))
    }

    /// Of such a text. What can't be read never happened.
    pub fn from_text(text: &str) -> Since {
        let mut parts = text.split(' ');
        let backup = parts.next().and_then(CivilDate::from_text);
        let first = parts.next().and_then(CivilDate::from_text);
        let changes = parts.next().and_then(|digits| digits.parse().ok()).unwrap_or_default();
        let asked = parts.next().and_then(CivilDate::from_text);
        Since { backup, first, changes, asked, has_first_quote: parts.next() == Some("quote") }
    }
}
