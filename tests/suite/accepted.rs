//! What an accepted quote says to other programs: amounts that a bookkeeper worked out, under names that stay.

use serde_json::{Value, json};

use crate::accepted_samples;

#[track_caller]
fn sample(name: &str) -> Value {
    let samples = accepted_samples::all();
    let sample = samples.iter().find(|sample| sample.name == name).unwrap();
    serde_json::from_str(&ratewright::wire::accepted_v1::text(&sample.accepted())).unwrap()
}

#[track_caller]
fn case(name: &str, wanted: &[(&str, Value)]) {
    let written = sample(name);
    for (at, wanted) in wanted {
        assert_eq!(written.pointer(at), Some(wanted), "{name}: {at}");
    }
}

#[test]
fn amounts_are_those_of_the_books() {
    // 3 x 12.345 + 100.500 = 137.535; 5 % of it is 6.87675. A quarter of 144.412 and 50.005 and 1 leave 57.304.
    case(
        "dinars",
        &[
            ("/currency", json!("KWD")),
            ("/lines/0/amount", json!("37.035")),
            ("/lines/0/unit_price", json!("12.345")),
            ("/lines/0/unit", json!("hour")),
            ("/lines/1/unit", json!("piece")),
            ("/once/net", json!("137.535")),
            ("/once/taxes/0/amount", json!("6.877")),
            ("/once/gross", json!("144.412")),
            (
                "/payments/0",
                json!({"name": "Advance", "amount": "36.103", "due": "acceptance", "date": null, "milestone": null, "days": null}),
            ),
            (
                "/payments/1",
                json!({"name": "First draft", "amount": "50.005", "due": "milestone", "date": null, "milestone": "The first draft", "days": null}),
            ),
            (
                "/payments/2",
                json!({"name": "Thirds", "amount": "19.102", "due": "date", "date": "2026-05-04", "milestone": null, "days": null}),
            ),
            ("/payments/4/amount", json!("19.101")),
            (
                "/payments/5",
                json!({"name": "Later", "amount": "1.000", "due": "days", "date": null, "milestone": null, "days": "14"}),
            ),
        ],
    );
    // 40 x 8,500 + 2 x 12,345 = 364,690, and a tenth.
    case(
        "yen",
        &[
            ("/lines/0/benefit", json!("Visitors find what they came for")),
            ("/lines/1/unit_name", json!("page")),
            ("/once/net", json!("364690")),
            ("/once/tax", json!("36469")),
            ("/once/gross", json!("401159")),
            (
                "/phases/0",
                json!({"id": "00000000000000000000000000000001", "name": "Design", "from": "2026-03-16", "to": "2026-03-31", "deliverables": "A map of the pages\nTwo drafts"}),
            ),
            ("/terms/late_fee", json!("1.5")),
            ("/terms/kill_fees/0/percent", json!("50")),
            ("/payments", json!([])),
        ],
    );
    // 451.97 and a tenth is 497.17, less a twentieth 472.31. Of the charge 34.50 are at 19 %, of the discount 18.97: 360.50 there,
    // which is 302.94 and 57.56; 111.81 at 7 %, which is 104.50 and 7.31.
    case(
        "inclusive",
        &[
            ("/prices_include_tax", json!(true)),
            ("/lines/1/discount", json!("5.00")),
            ("/lines/1/amount", json!("45.00")),
            ("/once/sum", json!("451.97")),
            ("/once/charge", json!("45.20")),
            ("/once/charge_name", json!("Rush")),
            ("/once/discount", json!("24.86")),
            ("/once/net", json!("407.44")),
            ("/once/taxes/0/amount", json!("57.56")),
            ("/once/taxes/1/amount", json!("7.31")),
            ("/once/gross", json!("472.31")),
        ],
    );
    // 5 % of 1,000 is 50; 9.975 % of 1,050 is 104.7375.
    case(
        "compound",
        &[
            (
                "/lines/0/taxes/1",
                json!({"name": "QST", "category": "Provincial", "percent": "9.975", "compound": true}),
            ),
            (
                "/once/taxes/1",
                json!({"name": "QST", "category": "Provincial", "percent": "9.975", "base": "1050.00", "amount": "104.74"}),
            ),
            ("/once/gross", json!("1154.74")),
        ],
    );
    // 140.00 and 14.00, less a tenth of 100.00 + 14.00; 20 % of 100.00 + 10.00 - 11.00.
    case(
        "discounts",
        &[
            ("/lines/1/part", json!("extra")),
            ("/once/discount", json!("11.40")),
            ("/once/net", json!("142.60")),
            ("/once/tax", json!("19.80")),
            ("/once/gross", json!("162.40")),
        ],
    );
}

#[test]
fn what_is_paid_again_stands_apart() {
    case(
        "retainers",
        &[
            ("/once/gross", json!("600.00")),
            ("/lines/0/recurring", json!(null)),
            ("/lines/0/section", json!("Beginning")),
            (
                "/lines/0/contents/0",
                json!({"name": "Talks", "benefit": "", "unit": "hour", "unit_name": "", "quantity": "2.5"}),
            ),
            ("/lines/1/recurring", json!(0)),
            ("/lines/1/retainer/roll_over", json!(true)),
            ("/lines/2/recurring", json!(1)),
            ("/recurring/0/gross", json!("960.00")),
            ("/recurring/0/term", json!("11520.00")),
            ("/recurring/1/parts", json!(["6666.67", "6666.67", "6666.66"])),
        ],
    );
    case(
        "only-again",
        &[("/once/gross", json!("0.00")), ("/recurring/0/every", json!("week")), ("/recurring/0/term", json!(null))],
    );
}

#[test]
fn who_accepted_what_and_when_is_said() {
    case(
        "untaxed",
        &[
            ("/schema", json!(1)),
            (
                "/quote",
                json!({"id": "fedcba9876543210fedcba9876543210", "number": 17, "revision": 2, "supersedes": "00000000000000000000000000000011", "issued": "2026-03-02", "rules": 1, "language": "en"}),
            ),
            (
                "/acceptance",
                json!({"id": "0123456789abcdef0123456789abcdef", "name": "Olena Marchenko", "at": "2026-03-05T14:30:15Z", "after_expiry": false, "note": "Please begin on Monday.", "content": "c5".repeat(32)}),
            ),
            (
                "/from",
                json!({"name": "Marsh & Linnet", "contact": "Maya Linnet", "email": "maya@linnet.example", "phone": ""}),
            ),
            ("/to", json!("")),
            ("/tier", json!("Whole")),
            ("/lines/1/amount", json!("-15.00")),
            ("/lines/1/taxes", json!([])),
            ("/once/taxes", json!([])),
            ("/once/gross", json!("85.00")),
        ],
    );
}

/// Every field that the schema demands is written, and no other.
#[test]
fn nothing_is_written_that_the_schema_does_not_describe() {
    let text = std::fs::read_to_string(crate::path("schema/accepted-v1.schema.json")).unwrap();
    let schema: Value = serde_json::from_str(&text).unwrap();
    for sample in accepted_samples::all() {
        let written: Value = serde_json::from_str(&ratewright::wire::accepted_v1::text(&sample.accepted())).unwrap();
        fits(&written, &schema, &schema, sample.name);
    }
}

/// Whether a value is what a shape describes, as far as our schemas go.
#[track_caller]
fn fits(value: &Value, shape: &Value, schema: &Value, at: &str) {
    if let Some(name) = shape["$ref"].as_str() {
        return fits(value, schema.pointer(name.trim_start_matches('#')).unwrap(), schema, at);
    }
    if let Some(shapes) = shape["anyOf"].as_array() {
        let other = shapes.iter().find(|shape| (shape["type"] == "null") == value.is_null()).unwrap();
        return fits(value, other, schema, at);
    }
    let types: Vec<&Value> = shape["type"].as_array().map_or_else(|| vec![&shape["type"]], |all| all.iter().collect());
    let found = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    assert!(types.iter().any(|one| **one == found), "{at} is a {found}, not one of {types:?}");
    for (place, one) in value.as_array().into_iter().flatten().enumerate() {
        fits(one, &shape["items"], schema, &format!("{at}/{place}"));
    }
    if let Some(fields) = value.as_object() {
        for (field, value) in fields {
            assert!(shape["properties"].get(field).is_some(), "{at}: {field} is not described");
            fits(value, &shape["properties"][field], schema, &format!("{at}/{field}"));
        }
        for field in shape["required"].as_array().into_iter().flatten() {
            assert!(fields.contains_key(field.as_str().unwrap()), "{at}: {field} is missing");
        }
    }
}
