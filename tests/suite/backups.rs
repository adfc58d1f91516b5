//! A backup holds everything exactly, no byte of it changes unnoticed, and what it would change here is said before.

use std::rc::Rc;

use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};
use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::client::Client;
use ratewright::domain::id::Id;
use ratewright::domain::record::{Record, RecordKey};
use ratewright::domain::workbook::Workbook;
use ratewright::locale::language::Language;
use ratewright::state::studio::import::{Take, review};
use ratewright::state::studio::reminder::Since;
use ratewright::wire::backup_v1::{self, Backup, KeyV1};
use ratewright::wire::repair::Unreadable;
use ratewright::wire::restore;

use crate::workbooks::{Kind, workbooks};

fn keys() -> Vec<KeyV1> {
    let public = |digit: &str| digit.repeat(128);
    vec![
        KeyV1 { public: public("a"), created: "2026-11-22".into(), retired: None, wrapped: Some("01ff".into()) },
        KeyV1 { public: public("0"), created: "2026-01-02".into(), retired: Some("2026-11-22".into()), wrapped: None },
    ]
}

/// The sample of the fixtures: odd numbers, and a client with a Ukrainian name.
fn sample() -> Workbook {
    let text = std::fs::read_to_string(crate::path("tests/fixtures/workbook-v1-offers.json")).unwrap();
    let mut workbook = restore::file(&text).unwrap().value;
    let name = "Олена Ґудзь «Їжак» \u{202e}\u{0} \"\\".to_owned();
    workbook.put(client(7, &name));
    workbook
}

fn client(id: u128, name: &str) -> Record {
    let id = Id::from_bits(id);
    Record::Client(Rc::new(Client { name: name.to_owned(), ..Client::new(id) }))
}

fn backup(workbook: Workbook) -> Backup {
    Backup { workbook, language: Some("uk".to_owned()), keys: keys() }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_was_read_is_written_again_to_the_byte(workbook in workbooks(Kind::Extreme)) {
        let text = backup_v1::write(&backup(workbook.clone()));
        let read = backup_v1::read(&text).unwrap();
        prop_assert!(read.repairs.is_empty());
        prop_assert_eq!(backup_v1::write(&read.value), text.clone());
        prop_assert_eq!(read.value.keys, keys());
        // An empty desk that takes all of it has all of it, and nothing else.
        let blank = restore::file(r#"{ "format": "ratewright-workbook" }"#).unwrap().value;
        let taken = review(&blank, &read.value.workbook, true).merged(&blank, &|| Id::from_bits(1), Language::English);
        prop_assert_eq!(&taken, &read.value.workbook);
        prop_assert_eq!(backup_v1::write(&backup(taken)), text);
    }
}

#[test]
fn every_byte_that_was_changed_and_every_cut_is_noticed() {
    let blank = restore::file(r#"{ "format": "ratewright-workbook" }"#).unwrap().value;
    let text = backup_v1::write(&backup(blank));
    for place in 0..text.len() {
        let mut bytes = text.clone().into_bytes();
        bytes[place] ^= 1;
        if let Ok(changed) = String::from_utf8(bytes) {
            assert!(backup_v1::read(&changed).is_err(), "byte {place} of {text}");
        }
        assert!(place + 1 == text.len() || backup_v1::read(&text[..place]).is_err(), "cut at {place}");
    }
}

#[test]
fn what_is_foreign_or_newer_is_refused_by_what_it_is() {
    let text = backup_v1::write(&backup(sample()));
    assert_eq!(backup_v1::read("{}").unwrap_err(), Unreadable::NotOurs);
    assert_eq!(backup_v1::read("[]").unwrap_err(), Unreadable::NotOurs);
    assert_eq!(backup_v1::read("").unwrap_err(), Unreadable::NotJson);
    assert_eq!(
        backup_v1::read(&text.replace("\"schema\": 1", "\"schema\": 9")).unwrap_err(),
        Unreadable::NewerSchema(9)
    );
    // The ends of lines may be turned on the way, and a file without a checksum is taken at its word.
    assert_eq!(backup_v1::read(&text.replace('\n', "\r\n")).unwrap().value, backup_v1::read(&text).unwrap().value);
    let by_hand = r#"{ "format": "ratewright-backup", "clients": [ { "name": "Hazel & Sons" } ] }"#;
    assert_eq!(backup_v1::read(by_hand).unwrap().value.workbook.clients.len(), 1);
    assert_eq!(restore::file(&text).unwrap().value, sample());
}

#[test]
fn a_key_that_is_none_is_left_out_and_told() {
    let two = r#"{ "format": "ratewright-backup", "keys": [ { "public": "zz" }, 7 ] }"#;
    let read = backup_v1::read(two).unwrap();
    assert_eq!((read.value.keys.len(), read.repairs.len()), (0, 3));
}

#[test]
fn what_would_change_is_said_and_only_what_was_chosen_is_changed() {
    let mut here = sample();
    let there = here.clone();
    here.remove(RecordKey::Client(Id::from_bits(7)));
    here.put(client(8, "Only here"));
    let proposal = here.proposals.first().unwrap().id;
    here.proposal_mut(proposal).unwrap().title = "Changed here".to_owned();
    let count = there.records().len();

    let found = review(&here, &there, false);
    assert_eq!((found.same, found.only_here, found.changes.len()), (count - 2, 1, 2));
    let takes: Vec<(RecordKey, Take)> = found.changes.iter().map(|change| (change.key, change.take)).collect();
    let [new, different] = [RecordKey::Client(Id::from_bits(7)), RecordKey::Proposal(proposal)];
    assert_eq!(takes, [(new, Take::Theirs), (different, Take::Mine)]);

    let merged = |review: &ratewright::state::studio::import::Review| {
        review.merged(&here, &|| Id::from_bits(99), Language::English)
    };
    // As it stands: the new client comes, the changed proposal stays.
    let as_it_is = merged(&found);
    assert_eq!(as_it_is.proposal(proposal).unwrap().title, "Changed here");
    assert!(as_it_is.client(Id::from_bits(7)).is_some() && as_it_is.client(Id::from_bits(8)).is_some());
    // Nothing is taken: nothing changes.
    assert_eq!(merged(&found.all(Take::Mine)), here);
    assert!(!found.all(Take::Mine).takes_any());
    // All of the file's: what is only here stays all the same.
    let mut wanted = there.clone();
    wanted.put(client(8, "Only here"));
    assert_eq!(merged(&found.all(Take::Theirs)), wanted);
    // Both: the file's is a copy with an id of its own.
    let both = merged(&found.with(&[(different, Take::Both)].into_iter().collect()));
    assert_eq!(both.proposals.len(), here.proposals.len() + 1);
    assert_eq!(both.proposal(proposal).unwrap().title, "Changed here");
    let copy = both.proposal(Id::from_bits(99)).unwrap();
    assert!(copy.title.contains(&there.proposal(proposal).unwrap().title));
}

#[test]
fn a_backup_is_asked_for_after_enough_and_once_a_day() {
    let day = |text: &str| CivilDate::from_text(text).unwrap();
    let (one, two, late) = (day("2026-11-01"), day("2026-11-02"), day("2026-11-15"));
    let mut since = Since::default();
    assert!(!since.is_due(one));
    for _ in 0..49 {
        since = since.changed(one);
    }
    assert!(!since.is_due(one) && !since.is_due(day("2026-11-14")) && since.is_due(late));
    since = since.changed(two);
    assert!(since.is_due(two));
    assert_eq!(Since::from_text(&since.text()), since);
    let asked = since.asked(two);
    assert!(!asked.is_due(two) && asked.is_due(late));
    assert_eq!(Since::from_text(&asked.text()), asked);
    let saved = asked.saved(late);
    assert_eq!((saved.backup, saved.changes, saved.is_due(late)), (Some(late), 0, false));
    assert!(!saved.is_due(day("2027-11-15")), "nothing was changed");
    let quote = Since { has_first_quote: true, ..Since::default() };
    assert!(quote.is_due(one) && !quote.asked(one).is_due(two));
    assert_eq!(Since::from_text(&quote.text()), quote);
    assert_eq!(Since::from_text("no such thing"), Since::default());
}

/// The form as it was first written stays readable, and is still what is written.
#[test]
fn the_first_form_opens() {
    let path = crate::path("tests/fixtures/backup-v1.json");
    let text = std::fs::read_to_string(path).unwrap();
    let read = backup_v1::read(&text).unwrap();
    assert!(read.repairs.is_empty());
    assert_eq!(read.value, backup(sample()));
    assert_eq!(backup_v1::write(&read.value), text);
}
