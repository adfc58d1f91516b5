//! What was written is read back exactly; what was damaged is repaired and told, or refused, and never a panic.

use std::rc::Rc;

use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, proptest};
use ratewright::domain::band::Band;
use ratewright::domain::client::ClientKind;
use ratewright::domain::development_map::StagePrice;
use ratewright::domain::evaluation::evaluate;
use ratewright::domain::id::Id;
use ratewright::domain::proposal::Pricing;
use ratewright::domain::workbook::Workbook;
use ratewright::wire::repair::{RepairKind, Unreadable};
use ratewright::wire::strict::Refusal;
use ratewright::wire::workbook_v1::{self, WorkbookV1};
use ratewright::wire::{file_v1, record_v1, restore, strict};
use serde_json::Value;

use crate::workbooks::{Kind, workbooks};

/// A file whose `fields` are restored; each repair as "kind @ path: found".
fn repaired(fields: &str) -> (Workbook, Vec<String>) {
    let restored = restore::file(&format!("{{ \"format\": \"ratewright-workbook\", {fields} }}")).unwrap();
    let told = restored.repairs.iter();
    let told = told.map(|repair| format!("{} @ {}: {}", repair.kind.name(), repair.at, repair.found)).collect();
    (restored.value, told)
}

#[track_caller]
fn case(fields: &str, wanted: &[&str]) -> Workbook {
    let (workbook, told) = repaired(fields);
    assert_eq!(told, wanted);
    // What was repaired is sound: it is written and read back without another repair.
    let again = restore::file(&file_v1::write(&workbook)).unwrap();
    assert_eq!((again.value, again.repairs), (workbook.clone(), Vec::new()));
    workbook
}

const ONE: &str = "00000000000000000000000000000001";

#[test]
fn what_cannot_be_taken_leaves_its_default_and_is_told() {
    let told = |what: &str| what.replace("ONE", ONE);
    case(r#""studio": { "cushion": "ten" }"#, &["not_a_number @ studio.cushion: ten"]);
    case(r#""studio": { "cushion": 10 }"#, &["not_text @ studio.cushion: 10"]);
    case(r#""studio": { "cushion": "1e3" }"#, &["not_a_number @ studio.cushion: 1e3"]);
    case(r#""studio": { "cushion": "1000000000000001" }"#, &["too_large @ studio.cushion: 1000000000000001"]);
    case(r#""studio": { "cushion": "0.000000001" }"#, &["too_fine @ studio.cushion: 0.000000001"]);
    case(r#""studio": { "year": 1899 }"#, &["not_whole_within @ studio.year: 1899"]);
    case(r#""studio": { "year": "2026" }"#, &["not_whole_within @ studio.year: 2026"]);
    case(r#""studio": { "currency": "EURO" }"#, &["unknown_currency @ studio.currency: EURO"]);
    case(r#""studio": { "rate_step": "0" }"#, &["step_not_positive @ studio.rate_step: 0"]);
    case(r#""studio": { "sample": 1 }"#, &["not_yes_or_no @ studio.sample: 1"]);
    case(r#""studio": { "tax": [] }"#, &["not_an_object @ studio.tax: [ ]"]);
    case(r#""studio": { "tax": { "treatment": "none" } }"#, &["unknown_word @ studio.tax.treatment: none"]);
    case(r#""studio": { "team": {} }"#, &["not_a_list @ studio.team: { }"]);
    case(r#""studio": { "team": [7] }"#, &["not_an_object @ studio.team.1: 7"]);
    case(
        r#""studio": { "team": [ { "costs": { "items": [ { "amount": "x", "years": 0 } ] } } ] }"#,
        &[
            told("not_whole_within @ studio.team.ONE.costs.items.ONE.years: 0").as_str(),
            told("not_a_number @ studio.team.ONE.costs.items.ONE.amount: x").as_str(),
        ],
    );
    case(
        r#""studio": { "calendar": { "workdays": ["mon", "mon", "noday"] } }"#,
        &["unknown_word @ studio.calendar.workdays: mon", "unknown_word @ studio.calendar.workdays: noday"],
    );
    case(
        r#""proposals": [ { "made": "2026-02-29" } ]"#,
        &[told("not_a_date @ proposals.ONE.made: 2026-02-29").as_str()],
    );
    case(r#""studio": { "roles": [ { "id": "xyz" } ] }"#, &["not_an_id @ studio.roles.1.id: xyz"]);
}

#[test]
fn unknown_fields_are_passed_over() {
    case(r#""later": 1, "studio": { "later": { "a": [1] } }"#, &[]);
}

#[test]
fn nothing_is_said_of_what_is_left_out() {
    let workbook = case(r#""studio": {}, "proposals": [ {} ]"#, &[]);
    assert_eq!(workbook.studio.roles.len(), 1);
    assert_eq!(workbook.studio.team.len(), 1);
    assert_eq!(workbook.studio.team[0].role, workbook.studio.roles[0].id);
    assert_eq!(workbook.proposals[0].tiers.len(), 1);
    assert_eq!(workbook.proposals[0].tiers[0].band, Band::Target);
    assert_eq!(workbook.proposals[0].made.to_string(), "2026-01-01");
    // Roles with ids of their own: whoever names none is in the first.
    let workbook = case(r#""studio": { "roles": [ { "id": "7" } ] }"#, &[]);
    assert_eq!(workbook.studio.team[0].role, Id::from_bits(7));
}

#[test]
fn equal_ids_are_kept_apart() {
    let list = r#""studio": { "roles": [ { "id": "2", "name": "a" }, { "name": "b" }, { "id": "2", "name": "c" } ] }"#;
    let second = "00000000000000000000000000000002";
    let workbook = case(
        list,
        &[
            format!("same_id @ studio.roles.2.id: {second}").as_str(),
            format!("same_id @ studio.roles.3.id: {second}").as_str(),
        ],
    );
    let roles: Vec<_> =
        workbook.studio.roles.iter().map(|role| (format!("{:?}", role.id), role.name.as_str())).collect();
    assert_eq!(roles, [("2".to_string(), "a"), ("3".to_string(), "b"), ("4".to_string(), "c")]);
}

#[test]
fn what_points_to_nothing_is_told() {
    let nine = "00000000000000000000000000000009";
    let workbook = case(
        r#""studio": { "team": [ { "role": "9" } ] },
           "proposals": [ { "client": "9", "lines": [ { "role": "9", "quantities": { "9": "1", "1": "2" } } ] } ]"#,
        &[
            format!("no_such_role @ studio.team.{ONE}.role: {nine}").as_str(),
            format!("no_such_role @ proposals.{ONE}.lines.{ONE}.role: {nine}").as_str(),
            format!("no_such_tier @ proposals.{ONE}.lines.{ONE}.quantities.9: 1").as_str(),
        ],
    );
    assert_eq!(workbook.proposals[0].lines[0].pricing, Pricing::Work { role: Id::from_bits(1) });
    assert_eq!(workbook.proposals[0].lines[0].quantities.len(), 1);
}

#[test]
fn a_sixth_tier_is_left_out() {
    let workbook = case(
        r#""proposals": [ { "tiers": [ {}, {}, {}, {}, {}, { "name": "More" } ], "lines": [ { "quantities": { "6": "1" } } ] } ]"#,
        &[
            format!("too_many_tiers @ proposals.{ONE}.tiers.00000000000000000000000000000006: More").as_str(),
            format!("no_such_tier @ proposals.{ONE}.lines.{ONE}.quantities.6: 1").as_str(),
        ],
    );
    assert_eq!(workbook.proposals[0].tiers.len(), 5);
}

#[test]
fn proposals_stand_newest_first() {
    let workbook =
        case(r#""proposals": [ { "title": "one" }, { "title": "two" }, { "title": "old", "number": 1 } ]"#, &[]);
    let titles: Vec<_> = workbook.proposals.iter().map(|proposal| proposal.title.as_str()).collect();
    assert_eq!(titles, ["two", "one", "old"]);
}

#[test]
fn what_is_no_workbook_is_refused() {
    #[track_caller]
    fn case(text: &str, wanted: Unreadable) {
        assert_eq!(restore::file(text).unwrap_err(), wanted, "{text}");
    }
    case("", Unreadable::NotJson);
    case("{ \"studio\": {", Unreadable::NotJson);
    case(&"[".repeat(100_000), Unreadable::NotJson);
    case("[]", Unreadable::NotOurs);
    case("{}", Unreadable::NotOurs);
    case("{ \"clients\": [{ \"name\": \"x\" }] }", Unreadable::NotOurs);
    case("{ \"format\": \"another\" }", Unreadable::NotOurs);
    case("{ \"format\": \"ratewright-workbook\", \"schema\": \"1\" }", Unreadable::NotOurs);
    case("{ \"format\": \"ratewright-workbook\", \"schema\": 0 }", Unreadable::NotOurs);
    case("{ \"format\": \"ratewright-workbook\", \"schema\": 2 }", Unreadable::NewerSchema(2));
    case(&" ".repeat(restore::LONGEST + 1), Unreadable::TooLarge);
    // A record is no file, and a file is no record.
    let workbook = strict::workbook("{}").unwrap();
    case(&record_v1::write(&workbook.records()[0], 1), Unreadable::NotOurs);
    assert_eq!(restore::record(&file_v1::write(&workbook)).unwrap_err(), Unreadable::NotOurs);
    assert_eq!(restore::record("{\"schema\":2,\"kind\":\"later\"}").unwrap_err(), Unreadable::NewerSchema(2));
}

#[test]
fn a_record_is_one_line_in_a_fixed_order() {
    let workbook = strict::workbook(r#"{ "clients": [ { "name": "Лис", "organisation": "Ліс" } ] }"#).unwrap();
    let text = record_v1::write(&workbook.records()[1], 7);
    let body = format!(r#"{{"id":"{ONE}","name":"Лис","organisation":"Ліс"}}"#);
    assert_eq!(text, format!(r#"{{"schema":1,"kind":"client","id":"{ONE}","revision":7,"body":{body}}}"#));
    assert!(
        record_v1::write(&workbook.records()[0], 1).starts_with(r#"{"schema":1,"kind":"studio","revision":1,"body":{"#)
    );
}

#[test]
fn digits_stay_as_typed() {
    for digits in ["5.00", "5", "5.0", "0.00000001", "0", "0.00", "-3.10", "1000000000000000"] {
        let workbook = strict::workbook(&format!(r#"{{ "studio": {{ "cushion": "{digits}" }} }}"#)).unwrap();
        assert!(file_v1::write(&workbook).contains(&format!("\"cushion\": \"{digits}\"")), "{digits}");
    }
}

/// Money beyond what its currency carries is refused from outside, and kept where the currency was changed afterwards.
#[test]
fn money_is_bounded_by_its_currency() {
    let text = r#"{ "format": "ratewright-workbook", "studio": { "currency": "EUR", "tax": { "amount": "10000000000000.01" } } }"#;
    let Err(Refusal::Fields(told)) = strict::workbook(text) else { panic!("it was taken") };
    assert_eq!((told[0].at.as_str(), told[0].kind), ("studio.tax.amount", RepairKind::TooLarge));
    assert!(strict::workbook(&text.replace("EUR", "JPY")).is_ok());
    assert_eq!(restore::file(text).unwrap().repairs, Vec::new());
}

#[test]
fn the_strict_reading_names_unknown_fields() {
    #[track_caller]
    fn case(text: &str, wanted: &[&str]) {
        let Err(Refusal::Fields(told)) = strict::workbook(text) else { panic!("it was taken: {text}") };
        let told: Vec<_> = told.iter().map(|repair| format!("{} {}", repair.kind.name(), repair.at)).collect();
        assert_eq!(told, wanted);
    }
    case(r#"{ "studios": {} }"#, &["unknown_field studios"]);
    case(r#"{ "studio": { "tax": { "rte": "1" } } }"#, &["unknown_field studio.tax.rte"]);
    let item = format!("unknown_field studio.business.items.{ONE}.amout");
    case(r#"{ "studio": { "business": { "items": [ { "amout": "1" } ] } } }"#, &[item.as_str()]);
    let row = format!("unknown_field proposals.{ONE}.lines.{ONE}.hours.0.hrs");
    case(r#"{ "proposals": [ { "lines": [ { "price": "1", "hours": [ { "hrs": "1" } ] } ] } ] }"#, &[row.as_str()]);
    assert!(matches!(strict::workbook("{"), Err(Refusal::NotJson(_))));
}

/// Replaces the value at a random place of a tree.
fn mutate(value: &mut Value, path: &[u32], with: &Value) {
    let Some((step, rest)) = path.split_first() else {
        *value = with.clone();
        return;
    };
    let step = *step as usize;
    match value {
        Value::Object(map) if !map.is_empty() => {
            let place = step % map.len();
            mutate(map.values_mut().nth(place).unwrap(), rest, with);
        }
        Value::Array(items) if !items.is_empty() => {
            let place = step % items.len();
            mutate(&mut items[place], rest, with);
        }
        here => *here = with.clone(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_file_is_read_back_exactly(workbook in workbooks(Kind::Extreme)) {
        let text = file_v1::write(&workbook);
        let restored = restore::file(&text).unwrap();
        prop_assert_eq!(&restored.repairs, &Vec::new());
        prop_assert_eq!(&restored.value, &workbook);
        prop_assert_eq!(file_v1::write(&restored.value), text);
    }

    #[test]
    fn records_are_read_back_exactly(workbook in workbooks(Kind::Extreme), revision in any::<u64>()) {
        let mut again = strict::workbook("{}").unwrap();
        for record in workbook.records() {
            let text = record_v1::write(&record, revision);
            prop_assert!(!text.contains('\n'));
            let restored = restore::record(&text).unwrap();
            prop_assert_eq!(&restored.repairs, &Vec::new());
            prop_assert_eq!(restored.value.1, revision);
            prop_assert_eq!(record_v1::write(&restored.value.0, revision), text);
            again.put(restored.value.0);
        }
        prop_assert_eq!(again, workbook);
    }

    /// The reading by hand and the one that the published shape derives know the same fields.
    #[test]
    fn the_shape_and_the_reading_agree(workbook in workbooks(Kind::Plain)) {
        let shape: WorkbookV1 = serde_json::from_str(&file_v1::write(&workbook)).unwrap();
        prop_assert_eq!(&shape, &workbook_v1::write(&workbook));
        prop_assert_eq!(strict::workbook(&file_v1::write(&workbook)), Ok(workbook));
    }

    /// A value replaced anywhere: what comes back is sound, and evaluates.
    #[test]
    fn a_damaged_file_is_repaired(
        workbook in workbooks(Kind::Plain),
        path in proptest::collection::vec(any::<u32>(), 0..7),
        with in 0_usize..9,
    ) {
        let with: Value = serde_json::from_str(
            ["null", "true", "-1", "1e400", "\"x\"", "[]", "[null]", "{}", "18446744073709551616"][with],
        ).unwrap_or(Value::Null);
        let mut value: Value = serde_json::from_str(&file_v1::write(&workbook)).unwrap();
        mutate(&mut value, &path, &with);
        if let Ok(restored) = restore::file(&value.to_string()) {
            evaluate(&restored.value);
            let again = restore::file(&file_v1::write(&restored.value)).unwrap();
            prop_assert_eq!(&again.repairs, &Vec::new());
            prop_assert_eq!(&again.value, &restored.value);
        }
        for record in restore::file(&file_v1::write(&workbook)).unwrap().value.records() {
            let mut value: Value = serde_json::from_str(&record_v1::write(&record, 1)).unwrap();
            mutate(&mut value, &path, &with);
            let _ = restore::record(&value.to_string());
        }
    }

    #[test]
    fn any_text_is_answered(text in ".*", bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = restore::file(&text);
        let _ = restore::record(&String::from_utf8_lossy(&bytes));
        let _ = strict::workbook(&text);
    }

    #[test]
    fn a_text_cut_short_or_bitten_is_answered(
        workbook in workbooks(Kind::Plain), at in any::<u32>(), instead in any::<char>(), cut in any::<bool>(),
    ) {
        let text = file_v1::write(&workbook);
        let mut chars: Vec<_> = text.chars().collect();
        let at = at as usize % chars.len();
        match cut {
            true => chars.truncate(at),
            false => chars[at] = instead,
        }
        let text: String = chars.into_iter().collect();
        match restore::file(&text) {
            Ok(restored) => drop(evaluate(&restored.value)),
            Err(reason) => prop_assert!(reason != Unreadable::TooLarge),
        }
    }
}

#[test]
fn a_copy_shares_nothing_that_changes() {
    let workbook = strict::workbook(r#"{ "studio": { "name": "a" } }"#).unwrap();
    let mut other = workbook.clone();
    Rc::make_mut(&mut other.studio).name = "b".to_string();
    assert_eq!(workbook.studio.name, "a");
}

/// A file that version 1 wrote, with every field in it, opens for ever; and a record of each kind.
#[test]
fn what_version_1_wrote_is_read() {
    let text = std::fs::read_to_string(crate::path("tests/fixtures/workbook-v1.json")).unwrap();
    let restored = restore::file(&text).unwrap();
    assert_eq!(restored.repairs, Vec::new());
    assert_eq!(strict::workbook(&text).unwrap(), restored.value);
    let records = std::fs::read_to_string(crate::path("tests/fixtures/records-v1.jsonl")).unwrap();
    let mut workbook = strict::workbook("{}").unwrap();
    for line in records.lines() {
        let restored = restore::record(line).unwrap();
        assert_eq!(restored.repairs, Vec::new());
        assert_eq!(restored.value.1, 3);
        workbook.put(restored.value.0);
    }
    assert_eq!(workbook, restored.value);
    // Nothing that a person typed was dropped on the way in. When a later version writes more, the fixture stays as it is and
    // this line goes.
    assert_eq!(file_v1::write(&workbook), text);
}

/// The same with everything that an offer can hold.
#[test]
fn what_version_1_wrote_of_offers_is_read() {
    let text = std::fs::read_to_string(crate::path("tests/fixtures/workbook-v1-offers.json")).unwrap();
    let restored = restore::file(&text).unwrap();
    assert_eq!(restored.repairs, Vec::new());
    assert_eq!(strict::workbook(&text).unwrap(), restored.value);
    assert_eq!(file_v1::write(&restored.value), text);
}

/// The same with all that can stand behind a proposal.
#[test]
fn what_version_1_wrote_of_deals_is_read() {
    let text = std::fs::read_to_string(crate::path("tests/fixtures/workbook-v1-deals.json")).unwrap();
    let restored = restore::file(&text).unwrap();
    assert_eq!(restored.repairs, Vec::new());
    assert_eq!(strict::workbook(&text).unwrap(), restored.value);
    assert_eq!(file_v1::write(&restored.value), text);
}

/// The same with what a client may want next and what they were given.
#[test]
fn what_version_1_wrote_of_scope_is_read() {
    let text = std::fs::read_to_string(crate::path("tests/fixtures/workbook-v1-scope.json")).unwrap();
    let restored = restore::file(&text).unwrap();
    assert_eq!(restored.repairs, Vec::new());
    assert_eq!(strict::workbook(&text).unwrap(), restored.value);
    assert_eq!(file_v1::write(&restored.value), text);
}

/// The same with a change order against an accepted quote.
#[test]
fn what_version_1_wrote_of_changes_is_read() {
    let text = std::fs::read_to_string(crate::path("tests/fixtures/workbook-v1-changes.json")).unwrap();
    let restored = restore::file(&text).unwrap();
    assert_eq!(restored.repairs, Vec::new());
    assert_eq!(strict::workbook(&text).unwrap(), restored.value);
    let change = restored.value.proposals[0].change.as_ref().unwrap();
    assert_eq!((change.quote, change.order.before.gross.plain().as_str()), (restored.value.issued[0].id, "4800.00"));
    assert_eq!(change.order.days_later(), Some(14));
    assert_eq!(file_v1::write(&restored.value), text);
}

/// The same with clients, quotes and how sales go.
#[test]
fn what_version_1_wrote_of_sales_is_read() {
    let text = std::fs::read_to_string(crate::path("tests/fixtures/workbook-v1-sales.json")).unwrap();
    let restored = restore::file(&text).unwrap();
    assert_eq!(restored.repairs, Vec::new());
    assert_eq!(strict::workbook(&text).unwrap(), restored.value);
    let sold = restored.value.issued[0].answer.as_ref().unwrap();
    assert_eq!((sold.place, sold.net.unwrap().plain().as_str()), (Some(0), "100.5"));
    let client = &restored.value.clients[0];
    assert_eq!((client.kind, client.contacts[0].decides), (Some(ClientKind::Corporation), true));
    assert_eq!(file_v1::write(&restored.value), text);
}

/// The same with time that was worked.
#[test]
fn what_version_1_wrote_of_time_is_read() {
    let text = std::fs::read_to_string(crate::path("tests/fixtures/workbook-v1-time.json")).unwrap();
    let restored = restore::file(&text).unwrap();
    assert_eq!(restored.repairs, Vec::new());
    assert_eq!(strict::workbook(&text).unwrap(), restored.value);
    assert_eq!(file_v1::write(&restored.value), text);
}

/// The same with what is typed for a report.
#[test]
fn what_version_1_wrote_of_a_report_is_read() {
    let text = std::fs::read_to_string(crate::path("tests/fixtures/workbook-v1-report.json")).unwrap();
    let restored = restore::file(&text).unwrap();
    assert_eq!(restored.repairs, Vec::new());
    assert_eq!(strict::workbook(&text).unwrap(), restored.value);
    let report = &restored.value.proposals[0].report;
    assert_eq!((&*report.done, &*report.outside[0].why), ("The plan\nFirst sketches", "Only one was agreed"));
    assert_eq!(file_v1::write(&restored.value), text);
}

/// The same with a development map.
#[test]
fn what_version_1_wrote_of_maps_is_read() {
    let text = std::fs::read_to_string(crate::path("tests/fixtures/workbook-v1-map.json")).unwrap();
    let restored = restore::file(&text).unwrap();
    assert_eq!(restored.repairs, Vec::new());
    assert_eq!(strict::workbook(&text).unwrap(), restored.value);
    assert_eq!(file_v1::write(&restored.value), text);
    let map = &restored.value.proposals[0].map;
    assert_eq!((map.stages.len(), map.stages[0].price, map.stages[2].is_open()), (3, StagePrice::Offered, true));
}

/// No field of the published shape is missing in the fixture.
#[cfg(feature = "schema")]
#[test]
fn the_fixture_has_every_field() {
    let of = |name: &str| std::fs::read_to_string(crate::path(&format!("tests/fixtures/{name}"))).unwrap();
    let text = of("workbook-v1.json")
        + &of("workbook-v1-offers.json")
        + &of("workbook-v1-publishing.json")
        + &of("workbook-v1-selling.json")
        + &of("workbook-v1-card.json")
        + &of("workbook-v1-deals.json")
        + &of("workbook-v1-partners.json")
        + &of("workbook-v1-scope.json")
        + &of("workbook-v1-changes.json")
        + &of("workbook-v1-sales.json")
        + &of("workbook-v1-time.json")
        + &of("workbook-v1-report.json")
        + &of("workbook-v1-map.json");
    let (_, schema) = crate::schema_text::all().swap_remove(0);
    let schema: Value = serde_json::from_str(&schema).unwrap();
    for (shape, value) in schema["$defs"].as_object().unwrap() {
        for field in value["properties"].as_object().into_iter().flat_map(|fields| fields.keys()) {
            assert!(text.contains(&format!("\"{field}\": ")), "{field} of {shape} is not in the fixture");
        }
    }
}
