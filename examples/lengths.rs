//! How long an address with a proposal is: ours, and what other ways to write the same would come to. One table from one run.

use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::evaluation::evaluate;
use ratewright::domain::id::Id;
use ratewright::domain::line_item::{LineItem, Measure};
use ratewright::domain::option_group::Part;
use ratewright::domain::payment_schedule::{Due, Portion};
use ratewright::domain::quote::{Issuing, Quote, issue};
use ratewright::domain::retainer::{Retainer, Unused};
use ratewright::domain::shown::Shown;
use ratewright::domain::typed::Typed;
use ratewright::wire::{quote_body, quote_v1, strict, words};
use serde_json::{Map, Value, json};

/// What stands before "#", with it.
const ADDRESS: usize = 30 + 1;
/// The seal's two bytes and the public key.
const SEAL: usize = 2 + 64;
/// A point and the signature.
const SIGNATURE: usize = 1 + 86;

fn main() {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    if files.is_empty() {
        files = ["en", "uk", "ar"].map(|language| format!("tests/fixtures/reference-{language}.json")).into();
    }
    println!("Characters of a whole address, signed ({} before the fragment's text)", ADDRESS);
    println!(
        "| Proposal | JSON, letters | ours, plain bytes | ours, packed bytes | **ours** | lz-string | deflate | brotli | base64 |"
    );
    println!("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for file in files {
        match measured(&file) {
            Ok(row) => println!("{row}"),
            Err(reason) => println!("| {file} | {reason} |"),
        }
    }
}

/// The length of an address whose seal is in base64url.
fn sealed(bytes: usize) -> usize {
    ADDRESS + ((bytes + SEAL) * 4).div_ceil(3) + SIGNATURE
}

fn measured(file: &str) -> Result<String, String> {
    let text = std::fs::read_to_string(file).map_err(|error| error.to_string())?;
    let workbook = strict::workbook(&text).map_err(|refusal| format!("{refusal:?}"))?;
    let evaluation = evaluate(&workbook);
    let drafts = evaluation.drafts();
    let draft = drafts.first().ok_or("there is no proposal")?;
    let name = file.rsplit('/').next().unwrap_or(file);
    let language = ["uk", "ar"].into_iter().find(|language| name.contains(&format!("-{language}.")));
    let issuing = Issuing {
        id: Id::from_bits(0xD1E7_40B3_96F2_5A08_C84F_2E61_7B9D_03A5),
        number: 27,
        revision: 1,
        supersedes: None,
        issued: draft.offer.made,
        language: language.unwrap_or("en").into(),
        accent: Some([0x1F, 0x4E, 0x79]),
        logo: None,
    };
    let quote = issue(draft.offer.clone(), issuing).map_err(|refusal| format!("{refusal:?}"))?;
    let body = quote_body::write(&quote).ok_or("it is too large")?;
    let json = json(&quote).to_string();
    let deflated = miniz_oxide::deflate::compress_to_vec(json.as_bytes(), 10);
    let mut brotli = Vec::new();
    let best = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut json.as_bytes(), &mut brotli, &best).map_err(|error| error.to_string())?;
    // Its own alphabet carries the text; key and head are in base64url behind it.
    let lz = ADDRESS + lz_str::compress_to_encoded_uri_component(&json).len() + (SEAL * 4).div_ceil(3) + SIGNATURE;
    Ok(format!(
        "| {name} | {} | {} | {} | **{}** | {lz} | {} | {} | {} |",
        json.chars().count(),
        quote_v1::write(&quote).len(),
        body.len(),
        sealed(body.len()),
        sealed(deflated.len()),
        sealed(brotli.len()),
        sealed(json.len()),
    ))
}

/// An object without the fields that say nothing.
fn object(fields: Vec<(&str, Value)>) -> Value {
    let says = |value: &Value| match value {
        Value::Null | Value::Bool(false) => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(all) => !all.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
        _ => true,
    };
    let said = fields.into_iter().filter(|(_, value)| says(value));
    Value::Object(said.map(|(name, value)| (name.to_string(), value)).collect::<Map<_, _>>())
}

fn number(number: Option<Typed>) -> Value {
    number.map_or(Value::Null, |number| json!(number.plain()))
}

fn day(day: Option<CivilDate>) -> Value {
    day.map_or(Value::Null, |day| json!(day.to_string()))
}

fn small(id: Id) -> Value {
    json!(id.number())
}

fn all<T>(of: &[T], one: impl Fn(&T) -> Value) -> Value {
    Value::Array(of.iter().map(one).collect())
}

/// The quote as compact JSON, under the names that a workbook has for the same, with small ids, nothing twice and nothing empty.
fn json(quote: &Quote) -> Value {
    let offer = &quote.offer;
    let mut ids: Vec<Id> = offer.tiers.iter().flat_map(|tier| tier.lines.iter().map(|line| line.id)).collect();
    ids.sort_unstable();
    ids.dedup();
    let lines = ids.iter().filter_map(|id| line(quote, *id)).collect();
    let terms = &offer.terms;
    object(vec![
        ("id", json!(quote.id.to_string())),
        ("number", json!(quote.number)),
        ("revision", json!(quote.revision)),
        ("issued", day(Some(quote.issued))),
        ("rules", json!(quote.rules)),
        ("language", json!(quote.language)),
        ("accent", json!(quote.accent)),
        ("currency", json!(offer.currency.code())),
        ("rounding", json!(words::rounding(offer.rounding))),
        ("title", json!(offer.title)),
        ("from", json!(offer.from)),
        ("to", json!(offer.to)),
        ("contact", json!({"name": offer.contact.name, "email": offer.contact.email, "phone": offer.contact.phone})),
        (
            "taxes",
            all(&offer.taxation.taxes, |tax| {
                object(vec![
                    ("name", json!(&*tax.name)),
                    ("category", json!(&*tax.category)),
                    ("percent", number(tax.percent)),
                    ("compound", json!(tax.is_compound)),
                ])
            }),
        ),
        ("sections", all(&offer.sections, |one| json!({"name": one.name, "shows": words::shows(one.shows)}))),
        ("groups", all(&offer.groups, |one| json!({"name": one.name, "kind": words::group_kind(one.kind)}))),
        ("tiers", all(&offer.tiers, |tier| json!(tier.name))),
        ("lines", Value::Array(lines)),
        (
            "schedule",
            all(&offer.schedule, |one| {
                let portion = match one.portion {
                    Portion::Percent(percent) => ("percent", number(percent)),
                    Portion::Amount(amount) => ("amount", number(amount)),
                    Portion::Equal(parts) => ("equal", json!(parts)),
                    Portion::Rest => ("rest", json!(true)),
                };
                let due = match &one.due {
                    Due::OnAcceptance => ("due", json!("acceptance")),
                    Due::On(date) => ("date", day(*date)),
                    Due::Milestone(reached) => ("milestone", json!(reached)),
                    Due::NetDays(days) => ("days", number(*days)),
                };
                object(vec![("name", json!(one.name)), portion, due])
            }),
        ),
        (
            "terms",
            object(vec![
                ("valid_until", day(terms.valid_until)),
                ("zone", json!(terms.zone)),
                ("late_fee", number(terms.late_fee)),
                (
                    "kill_fees",
                    all(&terms.kill_fees, |fee| {
                        object(vec![("stage", json!(fee.stage)), ("percent", number(fee.percent))])
                    }),
                ),
                ("rounds", number(terms.rounds)),
                ("round_price", number(terms.round_price)),
                ("missed_dates", json!(terms.missed_dates)),
                ("other", json!(terms.other)),
            ]),
        ),
        (
            "phases",
            all(&offer.phases, |phase| {
                object(vec![
                    ("name", json!(phase.name)),
                    ("from", day(phase.from)),
                    ("to", day(phase.to)),
                    ("deliverables", json!(phase.deliverables)),
                ])
            }),
        ),
        (
            "passages",
            all(&offer.passages, |one| {
                object(vec![
                    ("kind", json!(words::passage_kind(one.kind))),
                    ("heading", json!(one.heading)),
                    ("text", json!(one.text)),
                ])
            }),
        ),
        (
            "sums",
            all(&quote.sums, |sums| {
                let shown = |shown: &Shown| {
                    let again = shown.recurring.iter().map(|one| one.plain());
                    json!([shown.net.plain(), shown.gross.plain(), again.collect::<Vec<_>>()])
                };
                match sums.usual == sums.cheapest {
                    true => json!([shown(&sums.usual)]),
                    false => json!([shown(&sums.usual), shown(&sums.cheapest)]),
                }
            }),
        ),
    ])
}

/// A line once, with its quantity and price in each tier; one price where all tiers have the same.
fn line(quote: &Quote, id: Id) -> Option<Value> {
    let of_tiers: Vec<Option<&LineItem>> = quote.offer.tiers.iter().map(|tier| tier.line(id)).collect();
    let line = of_tiers.iter().flatten().next()?;
    let is_same = of_tiers.iter().flatten().all(|one| one.unit_price == line.unit_price);
    let price = match is_same {
        true => json!(line.unit_price.plain()),
        false => all(&of_tiers, |one| one.map_or(Value::Null, |one| json!(one.unit_price.plain()))),
    };
    let (extra, group) = match line.part {
        Part::Included => (false, Value::Null),
        Part::Extra { .. } => (true, Value::Null),
        Part::Option { group, .. } => (false, small(group)),
    };
    let retainer = match &line.retainer {
        Some(Retainer::Hourly { unused, beyond, calls_count }) => object(vec![
            ("kind", json!("hourly")),
            ("roll_over", json!(*unused != Unused::Lapse)),
            ("cap", number(if let Unused::RollOver { cap } = unused { *cap } else { None })),
            ("beyond", number(*beyond)),
            ("calls_count", json!(calls_count)),
        ]),
        Some(Retainer::Project { results }) => json!({"kind": "project", "results": results}),
        Some(Retainer::Time) => json!({"kind": "time"}),
        Some(Retainer::Value { months }) => object(vec![("kind", json!("value")), ("months", number(*months))]),
        None => Value::Null,
    };
    Some(object(vec![
        ("name", json!(&*line.name)),
        ("benefit", json!(&*line.benefit)),
        ("unit", if let Measure::Pieces(unit) = &line.measure { json!(&**unit) } else { json!("hour") }),
        ("section", line.section.map_or(Value::Null, small)),
        ("quantities", all(&of_tiers, |one| one.map_or(Value::Null, |one| json!(one.quantity.plain())))),
        ("price", price),
        ("discount", number(line.discount.percent)),
        ("taxes", all(&line.taxes, |tax| small(*tax))),
        ("extra", json!(extra)),
        ("group", group),
        ("preselected", json!(line.part.is_preselected())),
        ("every", line.recurrence.map_or(Value::Null, |one| json!(words::interval(one.every)))),
        ("periods", line.recurrence.map_or(Value::Null, |one| json!(one.periods))),
        ("retainer", retainer),
    ]))
}
