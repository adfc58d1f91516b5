//! Days as an iCalendar file (RFC 5545), which any calendar takes in: those of a quote, or what is to be done next. Knows no words of its own and no clock:
//! what each day is called and when the file was made come in.

use crate::domain::agenda::{Entry, Event};
use crate::domain::civil_date::CivilDate;
use crate::domain::id::Id;
use crate::domain::moment::Moment;
use crate::domain::utc::Utc;

/// The most bytes of a line, its end left out.
const MOST_OF_LINE: usize = 75;

/// What is put into a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar<'a> {
    /// The quote's own, from which every entry takes a name that stays.
    pub quote: Id,
    /// What a calendar calls the whole.
    pub name: &'a str,
    pub entries: Vec<Entry<'a>>,
    /// When the file is made.
    pub made: Moment,
}

/// What an entry is called, and what else is said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    pub summary: String,
    /// Left out where it is empty.
    pub description: String,
}

/// Something on whole days, with the name that a calendar knows it by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    pub uid: String,
    pub from: CivilDate,
    /// The last day; never before the first.
    pub to: CivilDate,
    pub said: Said,
}

/// The text of the file; nothing where there are no entries, because there is no calendar without one. `said` puts an entry
/// into words.
pub fn write(calendar: &Calendar, said: &dyn Fn(&Entry) -> Said) -> Option<String> {
    let day = |entry: &Entry| Day {
        uid: format!("{}-{}", calendar.quote, name(&entry.event)),
        from: entry.from,
        to: entry.to,
        said: said(entry),
    };
    let all: Vec<Day> = calendar.entries.iter().map(day).collect();
    days(calendar.name, &all, calendar.made)
}

/// The same of any days; `name` is what a calendar calls the whole.
pub fn days(name: &str, days: &[Day], made: Moment) -> Option<String> {
    let mut text = String::new();
    let mut line = |content: &str| fold(&mut text, content);
    (!days.is_empty()).then_some(())?;
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Ratewright//Quote//EN");
    line("CALSCALE:GREGORIAN");
    // The name has a field of its own since RFC 7986; most calendars still read the one that was there before.
    line(&format!("NAME:{}", escaped(name)));
    line(&format!("X-WR-CALNAME:{}", escaped(name)));
    for day in days {
        let Said { summary, description } = &day.said;
        line("BEGIN:VEVENT");
        line(&format!("UID:{}", day.uid));
        line(&format!("DTSTAMP:{}", stamp(Utc::of(made))));
        line(&format!("DTSTART;VALUE=DATE:{}", date(day.from)));
        // The day behind the last. The last day there is has none.
        line(&match day.to.plus_days(1) {
            Some(end) => format!("DTEND;VALUE=DATE:{}", date(end)),
            None => format!("DURATION:P{}D", day.from.days_until(day.to).max(0).saturating_add(1)),
        });
        line(&format!("SUMMARY:{}", escaped(summary)));
        if !description.is_empty() {
            line(&format!("DESCRIPTION:{}", escaped(description)));
        }
        // A day to think of, on which nobody is busy for that.
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    Some(text)
}

/// The name of an entry within its quote. The ids within a quote are small numbers and stay.
fn name(event: &Event) -> String {
    match event {
        Event::Expiry => "valid-until".to_string(),
        Event::Payment { of, part, .. } => format!("payment-{}-{part}", of.id.bits()),
        Event::Phase(phase) => format!("phase-{}", phase.id.bits()),
        Event::PhaseStart(phase) => format!("phase-{}-start", phase.id.bits()),
        Event::PhaseEnd(phase) => format!("phase-{}-end", phase.id.bits()),
    }
}

fn date(day: CivilDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

fn stamp(utc: Utc) -> String {
    format!("{}T{:02}{:02}{:02}Z", date(utc.day), utc.hour, utc.minute, utc.second)
}

/// A text as a value: every way to end a line is one, and what a value can't hold is replaced.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut is_behind_return = false;
    for letter in text.chars() {
        match letter {
            '\n' if is_behind_return => {}
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\r' | '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
            '\t' => escaped.push('\t'),
            letter if letter.is_control() => escaped.push('\u{FFFD}'),
            letter => escaped.push(letter),
        }
        is_behind_return = letter == '\r';
    }
    escaped
}

/// Adds a line, folded between letters: each part has at most 75 bytes, and what goes on begins with a space.
fn fold(text: &mut String, line: &str) {
    let mut length = 0_usize;
    for letter in line.chars() {
        let longer = length.saturating_add(letter.len_utf8());
        if longer > MOST_OF_LINE {
            text.push_str("\r\n ");
            length = letter.len_utf8().saturating_add(1);
        } else {
            length = longer;
        }
        text.push(letter);
    }
    text.push_str("\r\n");
}
