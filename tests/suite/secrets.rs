//! Nothing private leaves: marks are planted in everything private of a workbook, and looked for in the bytes of a quote.

use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::evaluation::evaluate;
use ratewright::domain::hand_back::hand_back;
use ratewright::domain::hand_over::{Handover, hand_over};
use ratewright::domain::id::Id;
use ratewright::domain::managers_card::HeldCard;
use ratewright::domain::published_rates::{Publication, publish};
use ratewright::domain::quote::{Issuing, issue};
use ratewright::domain::record::Record;
use ratewright::domain::typed::Typed;
use ratewright::state::studio::carding::taken;
use ratewright::wire::writing::Writing;
use ratewright::wire::{file_v1, managers_card_v1, packed, published_v1, quote_body, returned_v1, strict};
use serde_json::{Value, json};

/// Names of fields that take any text.
const TEXTS: [&str; 35] = [
    "name",
    "description",
    "benefit",
    "unit",
    "heading",
    "text",
    "stage",
    "milestone",
    "missed_dates",
    "other",
    "zone",
    "title",
    "organisation",
    "email",
    "phone",
    "deliverables",
    "category",
    "introduction",
    "consent",
    "group",
    "host",
    "reason",
    "what",
    "results",
    "source",
    "notes",
    "duty",
    "words",
    "schedule",
    "done",
    "next",
    "expected",
    "item",
    "why",
    "tools",
];

/// The place of what is planted, and the mark.
type Mark = (String, String);

/// Whether a place of the workbook may be seen by the client of its first proposal. Everything else must not.
fn is_public(place: &str) -> bool {
    const PUBLIC: [&str; 24] = [
        "/proposals/0/change/",
        "/studio/name",
        "/studio/contact/",
        "/clients/0/organisation",
        "/proposals/0/title",
        "/proposals/0/tiers/",
        "/proposals/0/sections/",
        "/proposals/0/groups/",
        "/proposals/0/taxes/",
        "/proposals/0/charge/",
        "/proposals/0/discount/",
        "/proposals/0/schedule/",
        "/proposals/0/terms/",
        "/proposals/0/phases/",
        "/proposals/0/passages/",
        "/proposals/0/map/",
        "/proposals/0/lines/0/",
        "/proposals/0/lines/1/",
        "/proposals/0/lines/3/",
        "/proposals/0/lines/4/",
        "/proposals/0/lines/5/",
        "/proposals/0/lines/6/",
        // Where one factor alone counts, its percentage is that of the charge.
        "/proposals/0/deal/factors/0/percent",
        // A line that follows a service counts in the service's unit.
        "/studio/services/0/unit",
    ];
    let is_private = place.contains("/hours") || place.ends_with("/direct");
    PUBLIC.iter().any(|public| place.starts_with(public)) && !is_private
}

/// Puts a mark in the place of every private text and number.
fn plant(value: &mut Value, place: &str, is_public: fn(&str) -> bool, marks: &mut Vec<Mark>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                plant(value, &format!("{place}/{name}"), is_public, marks);
            }
        }
        Value::Array(all) => {
            for (number, value) in all.iter_mut().enumerate() {
                plant(value, &format!("{place}/{number}"), is_public, marks);
            }
        }
        Value::String(text) if !is_public(place) => {
            let field = place.rsplit('/').next().unwrap();
            let number = marks.len();
            let is_of_partners = place.contains("/partners/");
            if is_of_partners && ["introductions", "talks", "sales"].contains(&field) {
                // A count is whole, and no longer than it may be.
                *text = (71_003 + number).to_string();
                marks.push((place.to_string(), text.clone()));
                return;
            }
            if is_of_partners && ["months", "booked", "wait"].contains(&field) {
                // Too short to be told from other numbers.
                return;
            }
            let is_number = text.len() < 20 && Typed::from_plain(text).is_ok();
            // Elsewhere it is an id.
            // The words of a sheet of time stand in a list.
            let is_of_time = place.starts_with("/time/") && place.contains("/words/");
            let is_of_map = place.ends_with("/map/from") || place.ends_with("/map/to");
            let is_text = is_of_time
                || is_of_map
                || TEXTS.contains(&field) && (field != "group" || place.contains("/publishing/"));
            if is_text {
                *text = format!("Hidden{number:04}Mark");
            } else if is_number {
                // Close to what it was, so that everything else goes on as it did.
                *text = format!("{}.0{:07}", text.split('.').next().unwrap(), 3_910_007 + number * 1_013);
            } else {
                return;
            }
            marks.push((place.to_string(), text.clone()));
        }
        _ => {}
    }
}

/// A workbook with something in every private place that takes a text or a number.
fn workbook() -> Value {
    let text = std::fs::read_to_string(crate::path("tests/fixtures/workbook-v1-deals.json")).unwrap();
    let mut workbook: Value = serde_json::from_str(&text).unwrap();
    let id = |number: u32| format!("{number:032x}");
    let cost = |number: u32| json!({"id": id(number), "name": "x", "amount": "120", "target": "130"});
    workbook["clients"] = json!([
        {"id": id(0xC1), "name": "x", "organisation": "Harbour Ltd", "kind": "business", "source": "x", "notes": "x",
            "contacts": [{"id": id(0xC8), "name": "x", "duty": "x", "email": "x", "phone": "x", "decides": true}],
            "steps": [{"id": id(0xC9), "kind": "other", "words": "x", "due": "2026-02-01"}],
            "ideas": [{"id": id(0xD1), "name": "x", "description": "x", "price": "12", "hours": {id(0xA1): "14"}, "agreed": true}],
            "favours": [{"id": id(0xE1), "day": "2026-03-02", "name": "x", "price": "16", "hours": {id(0xA1): "18"}}]},
        {"id": id(0xC2), "name": "x", "organisation": "x"},
    ]);
    let studio = &mut workbook["studio"];
    studio["business"] = json!({"by": "items", "month": "77", "items": [cost(1), cost(2)]});
    studio["team"][0]["name"] = json!("x");
    studio["team"][0]["costs"]["items"] = json!([cost(3)]);
    studio["team"][0]["hours"]["calendar"] = json!({"vacation": "21"});
    studio["tax"]["rate"] = json!("18");
    studio["tax"]["amount"] = json!("900");
    for band in ["base", "target", "stretch"] {
        studio["profit"][band]["percent"] = json!("12");
    }
    studio["calendar"] = json!({"public_holidays": "9", "vacation": "20"});
    studio["projection"] = json!({"growth": "3", "raises": "2", "years": 5});
    studio["what_if"] = json!({"costs": "7"});
    studio["partners"] = json!({"share": "14", "steps": [{"id": studio["services"][0]["id"].clone(), "percent": "16"}],
        "discount": "17", "months": "6", "least": "19", "introductions": "26", "talks": "24", "sales": "22", "booked": "23",
        "wait": "25"});
    let text = std::fs::read_to_string(crate::path("tests/fixtures/workbook-v1-publishing.json")).unwrap();
    let with_publishing: Value = serde_json::from_str(&text).unwrap();
    studio["publishing"] = with_publishing["studio"]["publishing"].clone();
    studio["publishing"]["host"] = json!("x");
    studio["publishing"]["services"][0]["service"] = studio["services"][0]["id"].clone();
    studio["publishing"]["services"].as_array_mut().unwrap().truncate(1);
    let mut other = workbook["proposals"][0].clone();
    other["id"] = json!(id(0xF2));
    other["map"] =
        json!({"from": "x", "to": "x", "stages": [{"id": id(0xE2), "name": "x", "tools": "x", "price": "77"}]});
    let first = &mut workbook["proposals"][0];
    first["client"] = json!(id(0xC1));
    first["selling"] = json!({"percent": "4", "amount": "30"});
    first["selling_shares"] =
        json!({"commission": "11", "on": "sale", "assistant": "35", "referral": "6", "platform": "3"});
    first["value"] = json!({"today": {"visits": "9", "leads": "2", "closes": "12", "sale": "8"}, "goal": {"leads": "3"}, "ramp": "5", "share": "7", "revenue": "90", "growth": "13"});
    first["pursuit"] = json!({"words": "x", "steps": [{"id": id(0xCA), "kind": "other", "words": "x"}]});
    first["change"] = json!({"quote": id(0x91), "number": 1, "on": "2026-03-02", "before_net": "27", "before_gross": "28",
        "schedule": "x", "reason": "x"});
    first["valid_days"] = json!("21");
    first["report"] =
        json!({"done": "x", "next": "x", "expected": "x", "outside": [{"id": id(9), "item": "x", "why": "x"}]});
    let stages = json!([{"id": id(0xE1), "name": "Shop", "tools": "A catalogue", "weeks": "7", "price": "2401.25"}]);
    first["map"] = json!({"from": "Orders by phone", "to": "A shop that sells", "stages": stages});
    first["lines"][0]["direct"] = json!("15");
    workbook["time"] = json!([{"id": id(0xD1), "proposal": first["id"].clone(), "month": "2026-01", "words": ["x", "y", "z"],
        "rows": ["1 5 150 1 2 3"]}]);
    workbook["proposals"].as_array_mut().unwrap().push(other);
    workbook
}

/// How a number stands in bytes.
fn encoded(number: &str) -> Vec<u8> {
    let mut out = Writing::from_day(CivilDate::first_of(2026));
    out.typed(Typed::from_plain(number).unwrap());
    out.finish(1).split_off(3)
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// Whether a mark stands in bytes, as a text or as a number.
fn is_found(bytes: &[u8], mark: &str) -> bool {
    let as_number = Typed::from_plain(mark).is_ok_and(|_| holds(bytes, &encoded(mark)));
    as_number || holds(bytes, mark.as_bytes())
}

#[test]
fn nothing_private_is_in_a_quote() {
    let mut json = workbook();
    let mut marks = Vec::new();
    plant(&mut json, "", is_public, &mut marks);
    json["proposals"][0]["title"] = json!("Seen0001Mark");
    json["proposals"][0]["lines"][1]["price"] = json!("100.00391007");
    json["proposals"][0]["change"]["reason"] = json!("Seen0002Mark");

    let workbook = strict::workbook(&json.to_string()).unwrap();
    let evaluation = evaluate(&workbook);
    let issuing = Issuing {
        id: Id::from_bits(u128::MAX / 7),
        number: 1,
        revision: 1,
        supersedes: None,
        issued: CivilDate::first_of(2026),
        language: "en".into(),
        accent: None,
        logo: None,
    };
    let quote = issue(evaluation.drafts()[0].offer.clone(), issuing).unwrap();
    let bytes = packed::unpack(&quote_body::write(&quote).unwrap()).unwrap();

    // What may be seen is found, so that the search can find something.
    for seen in [
        "Seen0001Mark",
        "Seen0002Mark",
        "100.00391007",
        "Orders by phone",
        "A catalogue",
        "2401.25",
        "Harbour Ltd",
        "Two drafts",
        "People know you",
    ] {
        assert!(is_found(&bytes, seen), "{seen}");
    }
    // And something was planted in each of these.
    let fields = [
        "/business/items/0/name",
        "/business/items/1/",
        "/team/0/name",
        "/team/0/costs/items/0/",
        "/team/0/hours/",
        "/tax/rate",
        "/profit/target/",
        "/roles/0/name",
        "/services/0/jobs/0/name",
        "/services/0/jobs/0/hours",
        "/services/0/hours/0/hours",
        "/services/0/direct",
        "/usual/selling/percent",
        "/usual/terms/other",
        "/library/passages/0/text",
        "/library/lines/0/name",
        "/calendar/vacation",
        "/clients/0/name",
        "/clients/1/organisation",
        "/clients/0/source",
        "/clients/0/notes",
        "/clients/0/contacts/0/duty",
        "/clients/0/steps/0/words",
        "/proposals/0/pursuit/words",
        "/proposals/0/pursuit/steps/0/words",
        "/time/0/words/0",
        "/time/0/words/2",
        "/clients/0/ideas/0/name",
        "/clients/0/ideas/0/description",
        "/clients/0/ideas/0/price",
        "/clients/0/ideas/0/hours/",
        "/clients/0/favours/0/name",
        "/clients/0/favours/0/price",
        "/clients/0/favours/0/hours/",
        "/partners/share",
        "/partners/steps/0/percent",
        "/partners/discount",
        "/partners/least",
        "/partners/introductions",
        "/partners/sales",
        "/proposals/0/selling/amount",
        "/proposals/0/selling_shares/commission",
        "/proposals/0/value/today/visits",
        "/proposals/0/value/today/sale",
        "/proposals/0/value/goal/leads",
        "/proposals/0/value/revenue",
        "/proposals/0/value/growth",
        "/proposals/0/selling_shares/assistant",
        "/proposals/0/selling_shares/referral",
        "/proposals/0/selling_shares/platform",
        "/proposals/0/deal/factors/0/name",
        "/proposals/0/deal/factors/1/percent",
        "/proposals/0/deal/budget/amount",
        "/proposals/0/deal/budget/reason",
        "/proposals/0/deal/wish/free/",
        "/proposals/0/deal/wish/extra/",
        "/proposals/0/deal/runs/0/planned/0/what",
        "/proposals/0/deal/runs/0/planned/0/hours",
        "/proposals/0/deal/runs/0/months/0/used/",
        "/proposals/0/deal/runs/0/months/0/results",
        "/proposals/0/exchange/rate",
        "/proposals/0/report/done",
        "/proposals/0/report/next",
        "/proposals/0/report/expected",
        "/proposals/0/report/outside/0/item",
        "/proposals/0/report/outside/0/why",
        "/proposals/0/lines/0/direct",
        "/proposals/0/lines/1/hours/0/hours",
        "/proposals/0/lines/1/direct",
        "/proposals/0/lines/2/name",
        "/proposals/0/lines/2/hours/0/hours",
        "/proposals/1/title",
        "/proposals/1/lines/0/name",
        "/proposals/1/map/from",
        "/proposals/1/map/stages/0/tools",
        "/proposals/1/map/stages/0/price",
    ];
    for field in fields {
        assert!(marks.iter().any(|(place, _)| place.contains(field)), "nothing was planted in {field}");
    }
    let told = format!("{quote:?}");
    for (place, mark) in &marks {
        assert!(!is_found(&bytes, mark), "{place}: {mark}");
        assert!(!told.contains(mark), "{place}: {mark}");
    }
}

/// Whether a place of the workbook may be seen by anyone once rates are published.
fn is_published(place: &str) -> bool {
    let is_private = place.contains("/hours") || place.contains("/jobs") || place.ends_with("/direct");
    let starts =
        ["/studio/name", "/studio/contact/email", "/studio/services/0/", "/studio/usual/taxes/", "/studio/publishing/"];
    // What a group is called is only said where one of it is chosen.
    let is_kept = place.ends_with("/host") || place.ends_with("/group");
    starts.iter().any(|start| place.starts_with(start)) && !is_private && !is_kept
}

#[test]
fn nothing_private_is_in_published_rates() {
    let mut json = workbook();
    let mut marks = Vec::new();
    plant(&mut json, "", is_published, &mut marks);
    json["studio"]["publishing"]["title"] = json!("Seen0001Mark");
    json["studio"]["publishing"]["services"][0]["asked"] = json!("always");
    let workbook = strict::workbook(&json.to_string()).unwrap();
    let publication = Publication { id: Id::from_bits(7), day: CivilDate::first_of(2026), language: "en".into() };
    let rates = publish(&workbook.studio, &evaluate(&workbook).rates.card, publication).unwrap();
    let text = String::from_utf8(published_v1::body(&rates)).unwrap();
    assert!(text.contains("Seen0001Mark"));
    for field in [
        "/team/0/name",
        "/services/0/hours/0/hours",
        "/services/0/direct",
        "/services/0/jobs/0/hours",
        "/partners/share",
        "/partners/steps/0/percent",
        "/partners/least",
        "/publishing/host",
        "/contact/phone",
        "/proposals/0/title",
        "/usual/terms/other",
    ] {
        assert!(marks.iter().any(|(place, _)| place.contains(field)), "nothing was planted in {field}");
    }
    for (place, mark) in &marks {
        assert!(!text.contains(mark) && !format!("{rates:?}").contains(mark), "{place}: {mark}");
    }
}

/// Whether a place of the workbook may stand on a manager's card.
fn is_on_card(place: &str) -> bool {
    let is_of_service = place.starts_with("/studio/services/");
    let is_private = is_of_service && ["/hours", "/jobs", "/direct"].iter().any(|private| place.contains(private));
    let is_usual = place.starts_with("/studio/usual/")
        && !["/selling", "/shares"].iter().any(|private| place.contains(private))
        && !place.ends_with("/margin");
    let starts = ["/studio/name", "/studio/contact/", "/studio/roles/", "/studio/services/"];
    is_usual || (starts.iter().any(|start| place.starts_with(start)) && !is_private)
}

/// Whether a place may come back to the owner: what a client sees, the hours, and whom it is for.
fn is_returned(place: &str) -> bool {
    let is_private = ["/selling", "/direct", "/notes", "/value", "/shares", "/ideas", "/favours"]
        .iter()
        .any(|private| place.contains(private));
    is_on_card(place)
        || (place.starts_with("/clients/0/") && !is_private)
        || (place.starts_with("/proposals/") && !is_private && !place.ends_with("/margin"))
}

#[test]
fn nothing_private_is_on_a_managers_card_and_in_what_comes_back() {
    let mut json = workbook();
    json["studio"]["usual"]["margin"] = json!("31");
    json["studio"]["usual"]["selling"]["amount"] = json!("41");
    json["proposals"][0]["margin"] = json!("32");
    let fixture = json.clone();
    let mut marks = Vec::new();
    plant(&mut json, "", is_on_card, &mut marks);
    json["studio"]["services"][0]["benefit"] = json!("Seen0001Mark");
    let owner = strict::workbook(&json.to_string()).unwrap();
    let under = Handover { id: Id::from_bits(7), today: CivilDate::first_of(2026) };
    let card = hand_over(&owner.studio, &evaluate(&owner).rates.card, under).unwrap();
    let text = String::from_utf8(managers_card_v1::body(&card)).unwrap();
    let blank = strict::workbook(&json!({"studio": {"currency": card.currency.code()}}).to_string()).unwrap();
    let mut manager = taken(&blank, HeldCard { card: card.clone(), signer: "".into() });
    let kept = file_v1::write(&manager);
    assert!(text.contains("Seen0001Mark") && kept.contains("Seen0001Mark"));
    let fields = [
        "/business/items/0/name",
        "/business/items/1/amount",
        "/team/0/name",
        "/team/0/costs/items/0/",
        "/team/0/hours/",
        "/tax/amount",
        "/profit/target/",
        "/calendar/vacation",
        "/projection/growth",
        "/services/0/jobs/0/hours",
        "/services/0/hours/0/hours",
        "/services/0/direct",
        "/usual/selling/percent",
        "/usual/selling/amount",
        "/usual/margin",
        "/partners/share",
        "/partners/steps/0/percent",
        "/partners/discount",
        "/partners/least",
        "/library/passages/0/text",
        "/publishing/title",
        "/clients/0/organisation",
        "/proposals/0/title",
    ];
    for field in fields {
        assert!(marks.iter().any(|(place, _)| place.contains(field)), "nothing was planted in {field}");
    }
    for (place, mark) in &marks {
        let is_there = text.contains(mark) || kept.contains(mark) || format!("{card:?}").contains(mark);
        assert!(!is_there, "{place}: {mark}");
    }

    // And what a manager keeps to themselves does not come back.
    let mut json = fixture;
    let mut marks = Vec::new();
    plant(&mut json, "", is_returned, &mut marks);
    json["proposals"][0]["notes"] = json!("Hidden9999Mark");
    marks.push(("/proposals/0/notes".to_owned(), "Hidden9999Mark".to_owned()));
    json["proposals"][0]["title"] = json!("Seen0001Mark");
    // A template is a manager's own.
    json["proposals"][0]["template"] = json!(false);
    let quoted = strict::workbook(&json.to_string()).unwrap();
    quoted.clients.iter().for_each(|client| manager.put(Record::Client(client.clone())));
    quoted.proposals.iter().for_each(|proposal| manager.put(Record::Proposal(proposal.clone())));
    let back = hand_back(&manager, &evaluate(&manager), CivilDate::first_of(2026)).unwrap();
    let text = returned_v1::write(&back);
    assert!(text.contains("Seen0001Mark") && text.contains("Harbour Ltd"), "{text}");
    for field in [
        "/proposals/0/selling/percent",
        "/proposals/0/margin",
        "/clients/0/ideas/0/price",
        "/clients/0/favours/0/hours/",
        "/proposals/0/lines/0/direct",
        "/clients/1/organisation",
        "/studio/team/0/name",
        "/studio/partners/share",
    ] {
        assert!(marks.iter().any(|(place, _)| place.contains(field)), "nothing was planted in {field}");
    }
    for (place, mark) in &marks {
        assert!(!text.contains(mark) && !format!("{back:?}").contains(mark), "{place}: {mark}");
    }
}
