//! The days of a quote as a calendar: every day that is said is there once, under its own name, in a form that others read.

use proptest::prelude::{Just, Strategy, prop_assert, prop_assert_eq, prop_oneof, proptest};
use ratewright::domain::agenda::{Entry, Event, agenda};
use ratewright::domain::choice::Choice;
use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::id::Id;
use ratewright::domain::moment::Moment;
use ratewright::domain::phase::Phase;
use ratewright::domain::totals::totals;
use ratewright::domain::utc::Utc;
use ratewright::wire::calendar::{Calendar, Said, write};

use crate::offers::{Size, config};
use crate::quotes::quotes;

fn day(text: &str) -> CivilDate {
    CivilDate::from_text(text).unwrap()
}

fn phase(from: Option<&str>, to: Option<&str>) -> Phase {
    Phase {
        id: Id::from_number(4),
        name: "Design".into(),
        from: from.map(day),
        to: to.map(day),
        deliverables: String::new(),
    }
}

/// A calendar of one entry, called so, made on 2 March 2026 at 9:05:07.
fn of_one(entry: Entry, name: &str, summary: &str, description: &str) -> String {
    let made = Moment::from_seconds(1_772_442_307);
    let calendar = Calendar { quote: Id::from_bits(0xabc), name, entries: vec![entry], made };
    write(&calendar, &|_| Said { summary: summary.into(), description: description.into() }).unwrap()
}

fn expiry(on: CivilDate) -> Entry<'static> {
    Entry { event: Event::Expiry, from: on, to: on }
}

#[test]
fn a_phase_goes_from_its_first_day_to_the_day_behind_its_last() {
    let phase = phase(Some("2026-02-16"), Some("2026-02-28"));
    let entry = Entry { event: Event::Phase(&phase), from: day("2026-02-16"), to: day("2026-02-28") };
    let wanted = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Ratewright//Quote//EN\r\nCALSCALE:GREGORIAN\r\n\
                  NAME:Site\r\nX-WR-CALNAME:Site\r\nBEGIN:VEVENT\r\nUID:00000000000000000000000000000abc-phase-4\r\n\
                  DTSTAMP:20260302T090507Z\r\nDTSTART;VALUE=DATE:20260216\r\nDTEND;VALUE=DATE:20260301\r\n\
                  SUMMARY:Design\r\nDESCRIPTION:Two drafts\\nand a choice\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n\
                  END:VCALENDAR\r\n";
    assert_eq!(of_one(entry, "Site", "Design", "Two drafts\nand a choice"), wanted);
}

#[track_caller]
fn value(text: &str, wanted: &str) {
    let calendar = of_one(expiry(day("2026-03-31")), "", text, "");
    let line = calendar.replace("\r\n ", "");
    let found = line.split("\r\n").find_map(|line| line.strip_prefix("SUMMARY:"));
    assert_eq!(found, Some(wanted), "{text:?}");
    assert!(!calendar.contains("DESCRIPTION"));
}

#[test]
fn what_means_something_in_a_value_is_escaped() {
    value("a, b; c\\d: \"e\"", "a\\, b\\; c\\\\d: \"e\"");
    value("one\ntwo\r\nthree\rfour\n\rfive", "one\\ntwo\\nthree\\nfour\\n\\nfive");
    value("one\u{2028}two\u{2029}three\u{85}four", "one\\ntwo\\nthree\\nfour");
    value("tab\there", "tab\there");
    value("\u{0}\u{1b}\u{7f}\u{9f}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}");
    value("\nEND:VEVENT\nBEGIN:VALARM", "\\nEND:VEVENT\\nBEGIN:VALARM");
}

/// The lines of the summary as they stand in the file, by their bytes.
#[track_caller]
fn folds(summary: &str, wanted: &[usize]) {
    let calendar = of_one(expiry(day("2026-03-31")), "", summary, "");
    let from = calendar.find("SUMMARY").unwrap();
    let to = calendar.find("\r\nTRANSP").unwrap();
    let lengths: Vec<usize> = calendar[from..to].split("\r\n").map(str::len).collect();
    assert_eq!(lengths, wanted, "{summary}");
}

#[test]
fn a_line_is_folded_at_75_bytes_between_letters() {
    // "SUMMARY:" has 8 bytes, and what goes on begins with a space.
    folds(&"a".repeat(67), &[75]);
    folds(&"a".repeat(68), &[75, 2]);
    folds(&"a".repeat(67 + 74), &[75, 75]);
    folds(&"a".repeat(67 + 75), &[75, 75, 2]);
    // 33 letters of two bytes make 74; a further one would be cut.
    folds(&"ї".repeat(34), &[74, 3]);
    folds(&"日".repeat(23), &[8 + 66, 4]);
    folds(&format!("a{}", "👩".repeat(20)), &[73, 17]);
}

#[track_caller]
fn stamped(seconds: i64, wanted: &str) {
    assert_eq!(Utc::of(Moment::from_seconds(seconds)).to_string(), wanted);
}

#[test]
fn a_moment_has_a_day_and_a_time() {
    stamped(0, "1970-01-01T00:00:00Z");
    stamped(-1, "1969-12-31T23:59:59Z");
    stamped(951_782_400, "2000-02-29T00:00:00Z");
    stamped(1_772_442_307, "2026-03-02T09:05:07Z");
    stamped(253_402_300_799, "9999-12-31T23:59:59Z");
    stamped(253_402_300_800, "9999-12-31T23:59:59Z");
    stamped(-62_135_596_800, "0001-01-01T00:00:00Z");
    stamped(-62_135_596_801, "0001-01-01T00:00:00Z");
    stamped(i64::MAX, "9999-12-31T23:59:59Z");
    stamped(i64::MIN, "0001-01-01T00:00:00Z");
}

#[test]
fn the_last_day_there_is_has_no_day_behind_it() {
    let long = phase(Some("9999-12-01"), Some("9999-12-31"));
    let entry = Entry { event: Event::Phase(&long), from: day("9999-12-01"), to: day("9999-12-31") };
    let calendar = of_one(entry, "", "", "");
    assert!(calendar.contains("\r\nDURATION:P31D\r\n") && !calendar.contains("DTEND"), "{calendar}");
}

#[test]
fn there_is_no_calendar_without_a_day() {
    let calendar =
        Calendar { quote: Id::from_bits(1), name: "Site", entries: Vec::new(), made: Moment::from_seconds(0) };
    assert_eq!(write(&calendar, &|_| Said::default()), None);
}

/// Texts that are hard to fold and to escape.
fn hard() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\\".to_string()),
        Just("\r\n".to_string()),
        Just("\n ".to_string()),
        Just(";,:".to_string()),
        Just("👩🏽‍💻".to_string()),
        "[а-їa-z ]{1,40}",
        "\\PC{1,30}",
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// Reads a value back by the rule of the standard: a backslash stands before what it keeps.
fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        text.push(match (letter, letter == '\\') {
            (_, true) => match letters.next().unwrap() {
                'n' => '\n',
                kept => kept,
            },
            (letter, false) => letter,
        });
    }
    text
}

proptest! {
    #![proptest_config(config(300))]

    /// Whatever an entry is called, it comes back when the lines are put together again, and no line is too long.
    #[test]
    fn every_text_comes_back(summary in hard(), description in hard()) {
        let calendar = of_one(expiry(day("2026-03-31")), &summary, &summary, &description);
        prop_assert!(calendar.split("\r\n").all(|line| line.len() <= 75));
        prop_assert!(!calendar.replace("\r\n", "").contains(['\r', '\n']));
        let lines = calendar.replace("\r\n ", "");
        let said = |field: &str| lines.split("\r\n").find_map(|line| line.strip_prefix(field)).map(unescaped);
        let alike = |text: &str| text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
        prop_assert_eq!(said("SUMMARY:"), Some(alike(&summary)));
        prop_assert_eq!(said("X-WR-CALNAME:"), Some(alike(&summary)));
        prop_assert_eq!(said("DESCRIPTION:").unwrap_or_default(), alike(&description));
    }

    /// Every day that a quote says is in its agenda, each under a name of its own that does not change.
    #[test]
    fn every_day_is_there_once(quote in quotes(Size::Plain), accepted in proptest::bool::ANY) {
        let Some(quote) = quote else { return Ok(()) };
        let tier = quote.offer.tiers.first().unwrap();
        let Ok(totals) = totals(&quote.offer, &Choice::of(tier.id)) else { return Ok(()) };
        let accepted = accepted.then(|| day("2026-03-05"));
        let entries = agenda(&quote, &totals, accepted);
        let paid = ratewright::domain::payment_schedule::payments(&quote.offer.schedule, totals.one_off.gross);
        let due = |id: Id| quote.offer.schedule.iter().find(|one| one.id == id).unwrap().due.clone();
        let dated = paid.iter().flat_map(|paid| &paid.amounts).filter(|(id, _)| match due(*id) {
            ratewright::domain::payment_schedule::Due::On(day) => day.is_some(),
            ratewright::domain::payment_schedule::Due::OnAcceptance => accepted.is_some(),
            _ => false,
        });
        let days = |phase: &Phase| match (phase.from, phase.to) {
            (Some(from), Some(to)) if from <= to => 1,
            (from, to) => from.iter().chain(&to).count(),
        };
        let wanted = usize::from(quote.offer.terms.valid_until.is_some())
            + dated.count()
            + quote.offer.phases.iter().map(days).sum::<usize>();
        prop_assert_eq!(entries.len(), wanted);
        prop_assert!(entries.iter().all(|entry| entry.from <= entry.to));
        let made = Moment::from_seconds(0);
        let calendar = Calendar { quote: quote.id, name: &quote.offer.title, entries: entries.clone(), made };
        let Some(text) = write(&calendar, &|_| Said::default()) else {
            prop_assert!(entries.is_empty());
            return Ok(());
        };
        let mut names: Vec<&str> = text.split("\r\n").filter_map(|line| line.strip_prefix("UID:")).collect();
        prop_assert!(names.iter().all(|name| name.starts_with(&quote.id.to_string())));
        names.sort();
        names.dedup();
        prop_assert_eq!(names.len(), wanted);
    }
}
