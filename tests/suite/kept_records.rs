//! A file of all that a browser keeps, as the page saves it where the program has stopped, opens as the work it was.

use proptest::prelude::{ProptestConfig, any, prop_assert_eq, proptest};
use ratewright::domain::record::RecordKey;
use ratewright::domain::workbook::Workbook;
use ratewright::wire::repair::Unreadable;
use ratewright::wire::{file_v1, record_v1, restore, strict};
use serde_json::{Value, json};

use crate::workbooks::{Kind, workbooks};

/// The name under which the desk keeps a record.
fn name(key: RecordKey) -> String {
    match key {
        RecordKey::Studio => "ratewright/v1/studio".to_owned(),
        RecordKey::Client(id) => format!("ratewright/v1/client/{id}"),
        RecordKey::Proposal(id) => format!("ratewright/v1/proposal/{id}"),
        RecordKey::Issued(id) => format!("ratewright/v1/issued/{id}"),
        RecordKey::Time(id) => format!("ratewright/v1/time/{id}"),
    }
}

fn file(records: &[Value]) -> String {
    json!({ "format": "ratewright-records", "schema": 1, "records": records }).to_string()
}

fn studio(name: &str, revision: u64) -> Value {
    let text = json!({ "schema": 1, "kind": "studio", "revision": revision, "body": { "name": name } }).to_string();
    json!({ "key": "ratewright/v1/studio", "text": text })
}

fn client(text: &str) -> Value {
    json!({ "key": "ratewright/v1/client/00000000000000000000000000000001", "text": text })
}

const CLIENT: &str = r#"{"schema":1,"kind":"client","id":"00000000000000000000000000000001","revision":4,"body":{"name":"Tern Bakery"}}"#;

fn opened(records: &[Value]) -> (Workbook, Vec<String>) {
    let restored = restore::file(&file(records)).unwrap();
    let told = restored.repairs.iter().map(|repair| format!("{} @ {}", repair.kind.name(), repair.at)).collect();
    (restored.value, told)
}

#[test]
fn the_latest_of_several_texts_stands() {
    for records in [[studio("Old", 3), studio("New", 10)], [studio("New", 10), studio("Old", 3)]] {
        let (workbook, told) = opened(&records);
        assert_eq!((&*workbook.studio.name, told), ("New", Vec::new()));
    }
}

#[test]
fn what_was_taken_away_stays_away_unless_a_later_text_is_there() {
    let gone = |revision: u64| json!({ "key": "ratewright/v1/client/00000000000000000000000000000001", "text": null, "revision": revision });
    let clients = |records: &[Value]| opened(records).0.clients.len();
    assert_eq!(clients(&[studio("A", 1), client(CLIENT)]), 1);
    assert_eq!(clients(&[studio("A", 1), client(CLIENT), gone(5)]), 0);
    assert_eq!(clients(&[studio("A", 1), gone(5), client(CLIENT)]), 0);
    assert_eq!(clients(&[studio("A", 1), gone(3), client(CLIENT)]), 1);
}

#[test]
fn what_cannot_be_read_is_told_and_the_others_stand() {
    let (workbook, told) = opened(&[studio("A", 1), client(r#"{"schema":1,"kind":"cli"#)]);
    assert_eq!((&*workbook.studio.name, workbook.clients.len()), ("A", 0));
    assert_eq!(told, ["not_an_object @ records.ratewright/v1/client/00000000000000000000000000000001"]);
    let (workbook, told) = opened(&[json!(7), json!({ "key": 7, "text": CLIENT }), client(CLIENT)]);
    assert_eq!(
        (workbook.clients.len(), told),
        (1, vec!["not_an_object @ records".to_owned(), "not_text @ records.key".to_owned()])
    );
}

#[test]
fn what_is_no_record_is_passed_over() {
    let aside = json!({ "key": "ratewright/set-aside/1/v1/studio", "text": "{\"schema\":1,\"rev" });
    let language = json!({ "key": "ratewright/language", "text": "uk" });
    let (workbook, told) = opened(&[aside.clone(), studio("A", 1), language.clone()]);
    assert_eq!((&*workbook.studio.name, told), ("A", Vec::new()));
    // Nothing but such: an empty workbook is not put in the place of work.
    assert_eq!(restore::file(&file(&[aside, language])).unwrap_err(), Unreadable::NotOurs);
    assert_eq!(restore::file(&file(&[])).unwrap_err(), Unreadable::NotOurs);
}

#[test]
fn a_file_with_something_from_a_later_version_is_refused() {
    let later = client(&CLIENT.replace("\"schema\":1", "\"schema\":2"));
    assert_eq!(restore::file(&file(&[studio("A", 1), later])).unwrap_err(), Unreadable::NewerSchema(2));
    let later = json!({ "format": "ratewright-records", "schema": 3, "records": [studio("A", 1)] }).to_string();
    assert_eq!(restore::file(&later).unwrap_err(), Unreadable::NewerSchema(3));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn all_that_is_kept_opens_as_the_work_it_was(workbook in workbooks(Kind::Extreme), revision in any::<u64>(), turn in any::<usize>()) {
        use ratewright::domain::record::Record;
        let entry = |record: &Record| json!({ "key": name(record.key()), "text": record_v1::write(record, revision) });
        let mut records: Vec<Value> = workbook.records().iter().map(entry).collect();
        // A browser gives its names in no order.
        let turn = turn % records.len();
        records.rotate_left(turn);
        let restored = restore::file(&file(&records)).unwrap();
        prop_assert_eq!(&restored.repairs, &Vec::new());
        prop_assert_eq!(file_v1::write(&restored.value), file_v1::write(&workbook));
        prop_assert_eq!(restored.value, workbook);
        // Strict reading is for what somebody wrote, and knows no such file.
        prop_assert_eq!(strict::workbook(&file(&records)).is_err(), true);
    }
}
