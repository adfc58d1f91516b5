//! Of two stores' texts the newest intact one stands, damaged ones are told, and a changed byte is never taken for another text.

use ratewright::domain::record::Record;
use ratewright::state::studio::revisions::{Written, outworn};
use ratewright::wire::checksum::{self, Soundness, marked, soundness};
use ratewright::wire::repair::Unreadable;
use ratewright::wire::restore;
use ratewright::wire::standing::{self, Standing, Stands, Stored};

fn client(revision: u64, name: &str) -> String {
    marked(&unmarked(revision, name))
}

/// As every record was written before there were checksums.
fn unmarked(revision: u64, name: &str) -> String {
    format!(r#"{{"schema":1,"kind":"client","id":"7","revision":{revision},"body":{{"name":"{name}"}}}}"#)
}

#[test]
fn a_checksum_is_that_of_the_published_algorithm() {
    // From the authors' list of test vectors for FNV-1a in 64 bits: of nothing, of "a", of "foobar".
    assert_eq!(checksum::of(""), "cbf29ce484222325");
    assert_eq!(checksum::of("a"), "af63dc4c8601ec8c");
    assert_eq!(checksum::of("foobar"), "85944171f73967e8");
}

#[test]
fn a_marked_text_is_still_json_that_a_program_without_checksums_reads() {
    let text = client(3, "Tern");
    assert_eq!(soundness(&text), Soundness::Intact);
    let read = restore::record(&text).unwrap();
    assert_eq!((read.value.1, read.repairs.len()), (3, 0));
    assert_eq!(read.value.0, restore::record(&unmarked(3, "Tern")).unwrap().value.0);
    assert_eq!(soundness(&unmarked(3, "Tern")), Soundness::Unmarked);
}

/// One text of each kind that ever shipped, with its checksum.
fn samples() -> Vec<String> {
    let lines = std::fs::read_to_string(crate::path("tests/fixtures/records-v1-checksum.jsonl")).unwrap();
    lines.lines().map(str::to_owned).collect()
}

#[test]
fn every_flipped_byte_and_every_cut_is_refused() {
    let text = client(3, "Пекарня \\\"Крячок\\\" & Co.");
    let mut tried = 0;
    for place in 0..text.len() {
        for bit in 0..8 {
            let mut bytes = text.clone().into_bytes();
            bytes[place] ^= 1 << bit;
            // What is no text any more can't even come out of a store as one; some make another text of it.
            let flipped = String::from_utf8_lossy(&bytes).into_owned();
            assert_eq!(standing::read(&flipped).err(), Some(Unreadable::NotJson), "byte {place}, bit {bit}: {flipped}");
            tried += 1;
        }
        if text.is_char_boundary(place) {
            assert_eq!(standing::read(&text[..place]).err(), Some(Unreadable::NotJson), "cut at {place}");
        }
    }
    assert!(tried > 1_000);
    for (one, text) in samples().iter().enumerate() {
        for place in (0..text.len()).step_by(7) {
            let mut bytes = text.clone().into_bytes();
            bytes[place] ^= 1;
            let flipped = String::from_utf8_lossy(&bytes).into_owned();
            assert_eq!(standing::read(&flipped).err(), Some(Unreadable::NotJson), "record {one}, byte {place}");
        }
    }
}

#[test]
fn every_record_that_ever_shipped_with_a_checksum_opens() {
    let plain = std::fs::read_to_string(crate::path("tests/fixtures/records-v1.jsonl")).unwrap();
    assert_eq!(samples().len(), plain.lines().count());
    for (marked, plain) in samples().iter().zip(plain.lines()) {
        assert_eq!(soundness(marked), Soundness::Intact);
        let (marked, plain) = (standing::read(marked).unwrap(), standing::read(plain).unwrap());
        assert_eq!(marked.repairs, Vec::new());
        assert_eq!(marked.value, plain.value);
    }
}

#[test]
fn what_a_later_version_wrote_is_known_as_such_and_a_damaged_number_is_not() {
    let newer = |text: &str| standing::read(text).err();
    assert_eq!(newer(r#"{"schema":2,"kind":"client"}"#), Some(Unreadable::NewerSchema(2)));
    assert_eq!(newer(&marked(r#"{"schema":2,"kind":"client"}"#)), Some(Unreadable::NewerSchema(2)));
    assert_eq!(newer(r#"{"seal":"x","schema":3}"#), Some(Unreadable::NewerSchema(3)));
    let damaged = client(3, "Tern").replace("\"schema\":1", "\"schema\":2");
    assert_eq!(newer(&damaged), Some(Unreadable::NotJson));
}

fn stand(first: Stored<'_>, second: Stored<'_>) -> Standing {
    standing::of(first, second, &|record: &Record| matches!(record, Record::Client(_)))
}

/// What stands: the name and revision of the client, "taken away 4", "newer", "nothing"; and which store is behind.
#[track_caller]
fn case(first: Stored<'_>, second: Stored<'_>, wanted: &str, is_behind: [bool; 2]) -> Standing {
    let found = stand(first, second);
    let said = match &found.stands {
        Stands::Nothing => "nothing".to_owned(),
        Stands::TakenAway(revision) => format!("taken away {revision}"),
        Stands::Newer => "newer".to_owned(),
        Stands::Record(read, _) => match &read.value {
            (Record::Client(client), revision) => format!("{} {revision}", client.name),
            other => format!("{other:?}"),
        },
    };
    assert_eq!((said.as_str(), found.is_behind), (wanted, is_behind));
    found
}

#[test]
fn the_newest_intact_text_stands_whichever_store_has_it() {
    let [three, four, other_four] = [client(3, "a"), client(4, "b"), client(4, "c")];
    let old = unmarked(5, "d");
    let text = |text| Stored::Text(text);
    case(Stored::Nothing, Stored::Nothing, "nothing", [false, false]);
    case(text(&three), Stored::Nothing, "a 3", [false, true]);
    case(Stored::Nothing, text(&three), "a 3", [true, false]);
    case(text(&three), text(&three), "a 3", [false, false]);
    case(text(&four), text(&three), "b 4", [false, true]);
    let found = case(text(&three), text(&four), "b 4", [true, false]);
    assert_eq!((found.older, found.rival), (Some((3, three.clone())), None));
    // The same revision twice: the store that lasts has it, and the other text is not lost.
    let found = case(text(&other_four), text(&four), "b 4", [true, false]);
    assert_eq!((found.rival, found.older), (Some(other_four.clone()), None));
    // A program from before there were checksums has written last.
    case(text(&old), text(&four), "d 5", [false, true]);
    // Taken away is a revision like any other.
    case(Stored::TakenAway(5), text(&four), "taken away 5", [false, true]);
    case(text(&three), Stored::TakenAway(4), "taken away 4", [true, false]);
    case(text(&four), Stored::TakenAway(3), "b 4", [false, true]);
    let found = case(text(&four), Stored::TakenAway(4), "taken away 4", [true, false]);
    assert_eq!(found.rival, Some(four.clone()));
}

#[test]
fn what_is_damaged_is_told_and_the_other_store_stands() {
    let (four, damaged) = (client(4, "b"), client(5, "c").replace("\"c\"", "\"d\""));
    let found = case(Stored::Text(&damaged), Stored::Text(&four), "b 4", [true, false]);
    assert_eq!(found.damaged, std::slice::from_ref(&damaged));
    let found = case(Stored::Text(&four), Stored::Text(&damaged), "b 4", [false, true]);
    assert_eq!(found.damaged, std::slice::from_ref(&damaged));
    // The same damage in both is one text, set aside once.
    let found = case(Stored::Text(&damaged), Stored::Text(&damaged), "nothing", [false, false]);
    assert_eq!(found.damaged, std::slice::from_ref(&damaged));
    let found = case(Stored::Nothing, Stored::Other("{\"text\":5}"), "nothing", [false, false]);
    assert_eq!(found.damaged, ["{\"text\":5}"]);
    // Intact, and of another thing than belongs there.
    let studio = marked(r#"{"schema":1,"kind":"studio","revision":9,"body":{}}"#);
    let found = case(Stored::Text(&studio), Stored::Text(&four), "b 4", [true, false]);
    assert_eq!(found.damaged, std::slice::from_ref(&studio));
}

#[test]
fn nothing_is_brought_to_a_store_that_a_later_version_wrote() {
    let (four, newer) = (client(4, "b"), r#"{"schema":2,"kind":"client","revision":3}"#);
    case(Stored::Text(newer), Stored::Text(&four), "newer", [false, false]);
    case(Stored::Text(&four), Stored::Text(newer), "newer", [false, false]);
    case(Stored::Text(newer), Stored::Nothing, "newer", [false, false]);
}

const MINUTE: u64 = 60_000;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;
/// 1,000 days after the beginning, at midnight.
const NOW: u64 = 1_000 * DAY;

/// The revisions that stay of some that were written at these times, the latest first.
fn staying(times: &[u64]) -> Vec<u64> {
    let revision = |place: usize| u64::try_from(times.len() - place).unwrap();
    let all: Vec<Written> =
        times.iter().enumerate().map(|(place, at)| Written { revision: revision(place), at: *at }).collect();
    let gone = outworn(&all, NOW);
    all.iter().filter(|one| !gone.contains(one)).map(|one| one.revision).collect()
}

#[test]
fn the_latest_ten_stay_and_one_of_each_hour_and_day_before_them() {
    // Every minute for an hour: the latest ten; the ten minutes before midnight are of the hour that has one already.
    let minutes: Vec<u64> = (1..=60).map(|minute| NOW - minute * MINUTE).collect();
    assert_eq!(staying(&minutes), (51..=60).rev().collect::<Vec<u64>>());
    // Twice an hour for eight hours: the latest ten are five hours; of the three hours before, the last of each.
    let halves: Vec<u64> = (0..16).map(|half| NOW - 10 * MINUTE - half * 30 * MINUTE).collect();
    assert_eq!(staying(&halves), [16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 4, 2]);
    // Twice a day for twenty days, of which the latest ten are five days: then one a day, until there are twenty.
    let days: Vec<u64> = (0..40).map(|half| NOW - 2 * DAY - HOUR - half * DAY / 2).collect();
    let mut wanted: Vec<u64> = (31..=40).rev().collect();
    wanted.extend((0..10).map(|day| 30 - 2 * day));
    assert_eq!(staying(&days), wanted);
    assert_eq!(staying(&[]), Vec::<u64>::new());
}
