//! Estimates by published rates: amounts worked out by hand, and what holds for every choice.

use std::rc::Rc;

use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};
use ratewright::domain::band::Band;
use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::currency::Currency;
use ratewright::domain::estimate::{EstimateChoice, RowOf, TierEstimate, estimate, starts_at};
use ratewright::domain::evaluation::evaluate;
use ratewright::domain::fixed::Fixed;
use ratewright::domain::id::Id;
use ratewright::domain::moment::Moment;
use ratewright::domain::published_rates::{NotPublished, Publication, PublishedRates, publish};
use ratewright::domain::request::{Request, RequestedFactor, RequestedService, Wanted};
use ratewright::domain::typed::Typed;
use ratewright::domain::workbook::Workbook;
use ratewright::state::estimator::{Estimator, Form, Lacks};
use ratewright::wire::published_v1::{self, NotRead};
use ratewright::wire::request_v1;
use ratewright::wire::seal::{self, Kind, Unsigned};
use ratewright::wire::signature::Signature;
use ratewright::wire::{file_v1, restore, strict};

use crate::offers::config;
use crate::signer::{self, Pair};

/// One owner: 60,000 a year over 1,000 hours is 60.00 an hour at base, which keeps no profit. At target 25 % of the price is
/// kept: 80.00; at stretch 40 %: 100.00. The services cost their hours at that and nothing else.
const STUDIO: &str = r##"{ "studio": {
    "name": "Northlight", "currency": "GBP", "contact": { "email": "hello@northlight.example" },
    "team": [ { "name": "PLANTED-NAME", "costs": { "month": "5000" }, "hours": { "year": "1000" } } ],
    "profit": { "base": { "percent": "0" }, "target": { "percent": "25" }, "stretch": { "percent": "40" } },
    "services": [
        { "id": "a1", "name": "Plan and design", "hours": [ { "hours": "12" } ], "jobs": [ { "name": "PLANTED-JOB", "hours": "77" } ] },
        { "id": "a2", "name": "Pages", "unit": "page", "benefit": "Found and read", "hours": [ { "hours": "3.5" } ] },
        { "id": "a3", "name": "Words by you", "hours": [ { "hours": "0" } ] },
        { "id": "a4", "name": "Words by us", "hours": [ { "hours": "6.25" } ], "direct": "0.03" },
        { "id": "a5", "name": "Ordering", "hours": [ { "hours": "10" } ] },
        { "id": "a6", "name": "Kept inside", "hours": [ { "hours": "1" } ] } ],
    "usual": { "taxes": [ { "id": "1", "name": "VAT", "percent": "20" }, { "id": "2", "name": "Other", "percent": "5" } ], "line_taxes": [ "1" ] },
    "publishing": { "title": "What might yours cost?",
        "tiers": [ { "id": "1", "name": "Plain", "from": "target", "to": "stretch" }, { "id": "2", "name": "Whole", "from": "stretch" } ],
        "services": [
            { "service": "a1" },
            { "service": "a2", "asked": "count", "least": "3", "most": "40", "usual": "8" },
            { "service": "a3", "asked": "one_of", "group": "Words" },
            { "service": "a4", "asked": "one_of", "group": "Words" },
            { "service": "a5", "asked": "extra", "absent": [ "1" ] } ],
        "urgency": [ { "name": "No hurry" }, { "name": "Within a month", "percent": "25" } ],
        "clients": [ { "name": "A company", "percent": "0" }, { "name": "A charity", "percent": "-12.5" } ],
        "step": "10", "introduction": "In two minutes.", "consent": "You may write to me about this.", "host": "https://northlight.example/rates/" } } }"##;

fn workbook() -> Workbook {
    strict::workbook(STUDIO).unwrap_or_else(|refusal| panic!("{refusal:?}"))
}

fn publication() -> Publication {
    Publication { id: Id::from_bits(7), day: CivilDate::new(2026, 11, 23).unwrap(), language: "en".to_owned() }
}

fn published(workbook: &Workbook) -> Result<PublishedRates, Vec<NotPublished>> {
    publish(&workbook.studio, &evaluate(workbook).rates.card, publication())
}

fn id(bits: u128) -> Id {
    Id::from_bits(bits)
}

fn choice(quantities: &[(u128, u32)], urgency: usize, client: usize) -> EstimateChoice {
    let mut choice = EstimateChoice { urgency, client, ..EstimateChoice::default() };
    for (service, count) in quantities {
        choice.quantities.insert(id(*service), *count);
    }
    choice
}

/// Every row of a tier as "what quantity: from to", and its total.
fn said(rates: &PublishedRates, tier: &TierEstimate) -> Vec<String> {
    let of = |of: RowOf| match of {
        RowOf::Service { place, quantity, .. } => format!("{} {quantity}", rates.services[place].name),
        RowOf::Urgency(place) => rates.urgency[place].name.to_string(),
        RowOf::Client(place) => rates.clients[place].name.to_string(),
        RowOf::Rounding => "rounding".to_owned(),
    };
    let rows =
        tier.rows.iter().map(|row| format!("{}: {} {}", of(row.of), row.amount.from.plain(), row.amount.to.plain()));
    let total = tier.total.map(|total| format!("= {} {}", total.from.plain(), total.to.plain()));
    rows.chain(total).collect()
}

#[track_caller]
fn case(choice: &EstimateChoice, expected: [&[&str]; 2]) {
    let rates = published(&workbook()).unwrap();
    let tiers = estimate(&rates, choice).tiers;
    assert_eq!(tiers.iter().map(|tier| said(&rates, tier)).collect::<Vec<_>>(), expected);
}

#[test]
fn what_stands_there_at_first() {
    // Plain: 12 h x 80 = 960, x 100 = 1,200. Pages 3.5 h: 280 and 350 each, x 8 = 2,240 and 2,800. Words by you: 0 h.
    // 960 + 2,240 = 3,200; 1,200 + 2,800 = 4,000. Whole is firm at stretch.
    case(
        &EstimateChoice::default(),
        [
            &[
                "Plan and design 1: 960.00 1200.00",
                "Pages 8: 2240.00 2800.00",
                "Words by you 1: 0.00 0.00",
                "= 3200.00 4000.00",
            ],
            &[
                "Plan and design 1: 1200.00 1200.00",
                "Pages 8: 2800.00 2800.00",
                "Words by you 1: 0.00 0.00",
                "= 4000.00 4000.00",
            ],
        ],
    );
}

#[test]
fn urgency_and_client_come_one_after_the_other_and_the_step_last() {
    // Words by us: 6.25 h x 80 + 0.03 = 500.03; x 100 + 0.03 = 625.03. Pages 5: 1,400 and 1,750.
    // Plain: 960 + 1,400 + 500.03 = 2,860.03, x 1.25 = 3,575.0375 -> 3,575.04 (+ 715.01), x 0.875 of the exact 3,575.0375 =
    // 3,128.1578... -> 3,128.16 (- 446.88), up to 3,130 (+ 1.84).
    // Above: 1,200 + 1,750 + 625.03 = 3,575.03, x 1.25 = 4,468.7875 -> 4,468.79 (+ 893.76), x 0.875 = 3,910.1890... -> 3,910.19
    // (- 558.60), up to 3,920 (+ 9.81).
    // Whole: with Ordering 10 h x 100 = 1,000: 4,575.03, x 1.25 = 5,718.7875 -> 5,718.79 (+ 1,143.76), x 0.875 = 5,003.9390...
    // -> 5,003.94 (- 714.85), up to 5,010 (+ 6.06).
    case(
        &choice(&[(0xa2, 5), (0xa4, 1), (0xa5, 1)], 1, 1),
        [
            &[
                "Plan and design 1: 960.00 1200.00",
                "Pages 5: 1400.00 1750.00",
                "Words by us 1: 500.03 625.03",
                "Within a month: 715.01 893.76",
                "A charity: -446.88 -558.60",
                "rounding: 1.84 9.81",
                "= 3130.00 3920.00",
            ],
            &[
                "Plan and design 1: 1200.00 1200.00",
                "Pages 5: 1750.00 1750.00",
                "Words by us 1: 625.03 625.03",
                "Ordering 1: 1000.00 1000.00",
                "Within a month: 1143.76 1143.76",
                "A charity: -714.85 -714.85",
                "rounding: 6.06 6.06",
                "= 5010.00 5010.00",
            ],
        ],
    );
}

#[test]
fn what_cannot_be_chosen_is_as_it_is_at_first() {
    let nonsense = choice(&[(0xa2, 41), (0xa1, 9), (0xa5, 2), (0xdead, 5)], 9, 9);
    let rates = published(&workbook()).unwrap();
    assert_eq!(estimate(&rates, &nonsense), estimate(&rates, &EstimateChoice::default()));
}

#[test]
fn it_starts_at_the_least_of_the_cheapest_tier() {
    // 960 + 3 x 280 = 1,800, with words by the client.
    assert_eq!(starts_at(&published(&workbook()).unwrap()).unwrap().plain(), "1800.00");
}

#[test]
fn where_nothing_need_be_chosen_it_starts_at_the_cheapest_single_thing() {
    // Every service an extra, but for the words. Plain: a plan is 12 x 80 = 960, a page 280, words by us 500.03, up to 510.
    // Whole: a page is 350. So it starts at 280.
    let text = STUDIO
        .replace(r#"{ "service": "a1" }"#, r#"{ "service": "a1", "asked": "extra" }"#)
        .replace(r#""least": "3""#, r#""least": "0""#);
    let start = |text: &str| starts_at(&published(&strict::workbook(text).unwrap()).unwrap()).map(|from| from.plain());
    assert_eq!(start(&text), Some("280.00".to_owned()));
    // Without pages in the plain tier the words by us are its cheapest, and 350 for a page of the whole tier is less.
    let without = text.replace(r#""usual": "8" }"#, r#""usual": "8", "absent": [ "1" ] }"#);
    assert_eq!(start(&without), Some("350.00".to_owned()));
    // Without pages anywhere: 510, where one of the words is free and the other is not.
    let no_pages = without.replace(r#""absent": [ "1" ] },"#, r#""absent": [ "1", "2" ] },"#);
    assert_eq!(start(&no_pages), Some("510.00".to_owned()));
}

#[test]
fn an_answer_needs_a_whole_address_or_a_number() {
    let rates = Rc::new(published(&workbook()).unwrap());
    let lacks = |email: &str, phone: &str| {
        let form = Form {
            name: "Anna".into(),
            email: email.into(),
            phone: phone.into(),
            has_consent: true,
            ..Form::default()
        };
        Estimator::new(Rc::clone(&rates), &EstimateChoice::default(), form).lacking()
    };
    for (email, phone) in [
        (" anna@moth.example ", ""),
        ("anna@пекарня.укр", ""),
        ("", "+44 (0)20 7946 0018"),
        ("a.b+c@mail.moth.example", "nonsense"),
    ] {
        assert_eq!(lacks(email, phone), None, "{email} {phone}");
    }
    for (email, phone) in [
        ("", ""),
        ("anna", ""),
        ("anna@", ""),
        ("anna@moth", ""),
        ("@moth.example", ""),
        ("anna@moth.", ""),
        ("an na@moth.example", ""),
        ("anna@@moth.example", ""),
        ("", "call me"),
        ("", "12"),
        ("anna@moth", "+44 20 7946 0018"),
    ] {
        assert_eq!(lacks(email, phone), Some(Lacks::Contact), "{email} {phone}");
    }
}

#[test]
fn only_the_taxes_of_a_new_line_and_the_chosen_services_are_told() {
    let rates = published(&workbook()).unwrap();
    let taxes: Vec<_> = rates.taxes.iter().map(|tax| (&*tax.name, tax.percent.plain())).collect();
    assert_eq!(taxes, [("VAT", "20".to_owned())]);
    assert!(rates.texts().all(|text| !text.contains("Kept inside") && !text.contains("PLANTED")));
    let body = String::from_utf8(published_v1::body(&rates)).unwrap();
    // Costs, hours, margins, and what was kept for oneself.
    for private in [
        "PLANTED",
        "Kept inside",
        "5000",
        "1000\"",
        "\"77\"",
        "6.25",
        "\"0.03",
        "target",
        "stretch",
        "base",
        "\"60.00",
        "\"80.00",
    ] {
        assert!(!body.contains(private), "{private}");
    }
    assert!(body.contains("Plan and design"), "the search finds what is there");
}

#[track_caller]
fn against(change: impl FnOnce(&mut String), expected: &[NotPublished]) {
    let mut text = STUDIO.to_owned();
    change(&mut text);
    let workbook = strict::workbook(&text).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    assert_eq!(published(&workbook).unwrap_err(), expected);
}

#[test]
fn what_stands_against_publishing_is_told_whole() {
    let replace = |from: &'static str, to: &'static str| {
        move |text: &mut String| {
            assert!(text.contains(from), "{from}");
            *text = text.replacen(from, to, 1);
        }
    };
    against(replace(r#""step": "10""#, r#""step": "0""#), &[NotPublished::Step]);
    against(replace(r#""percent": "-12.5""#, r#""percent": "-90.01""#), &[NotPublished::Percent(id(2))]);
    against(replace(r#""name": "No hurry""#, r#""name": " ""#), &[NotPublished::NoName(id(1))]);
    against(replace(r#""name": "Whole""#, r#""name": """#), &[NotPublished::NoName(id(2))]);
    against(replace(r#""usual": "8""#, r#""usual": "41""#), &[NotPublished::Counts(id(2))]);
    against(replace(r#""least": "3""#, r#""least": "3.5""#), &[NotPublished::Counts(id(2))]);
    against(replace(r#"{ "service": "a1" }"#, r#"{ "service": "a9" }"#), &[NotPublished::NoSuchService(id(1))]);
    against(replace(r#"{ "service": "a1" }"#, r#"{ "service": "a5" }"#), &[NotPublished::Twice(id(5))]);
    against(
        replace(r#""service": "a4", "asked": "one_of""#, r#""service": "a4", "asked": "extra""#),
        &[NotPublished::LonelyGroup(id(3))],
    );
    against(
        replace(r#""from": "target", "to": "stretch""#, r#""from": "stretch", "to": "target""#),
        &[(1, 1), (1, 2), (1, 4)]
            .map(|(tier, service)| NotPublished::Backwards { tier: id(tier), service: id(service) }),
    );
    // No hours known, no price.
    against(replace(r#""hours": [ { "hours": "12" } ]"#, r#""hours": [ { } ]"#), &[NotPublished::NoPrice(id(1))]);
    let empty = strict::workbook(r#"{ "studio": { "publishing": { "title": "x" } } }"#).unwrap();
    assert_eq!(published(&empty).unwrap_err(), [NotPublished::NoTiers, NotPublished::NoServices]);
}

#[test]
fn the_choice_is_kept_in_the_workbook() {
    let workbook = workbook();
    let text = file_v1::write(&workbook);
    let back = restore::file(&text).unwrap();
    assert_eq!(back.value.studio.publishing, workbook.studio.publishing);
    assert_eq!(back.value.studio.publishing.tiers[1].from, Band::Stretch);
    assert_eq!(back.value.studio.publishing.tiers[1].to, Band::Stretch);
}

#[test]
fn what_version_1_wrote_of_publishing_is_read() {
    let of = |name: &str| std::fs::read_to_string(crate::path(&format!("tests/fixtures/{name}"))).unwrap();
    let text = of("workbook-v1-publishing.json");
    let restored = restore::file(&text).unwrap();
    assert_eq!(restored.repairs, Vec::new());
    assert_eq!(file_v1::write(&restored.value), text);
    let text = published_v1::compact(&of("published-rates-v1.json")).unwrap();
    let sealed = published_v1::open(&text).unwrap();
    let key = sealed.seal.key();
    assert!(signer::holds(&key.bytes(), &sealed.seal.message(), &sealed.seal.signature()));
    assert_eq!(sealed.rates(), published(&workbook()).map_err(|_| NotRead::NoSeal));
    let bytes = std::fs::read(crate::path("tests/fixtures/request-v1.bin")).unwrap();
    assert_eq!(request_v1::read(&bytes), Ok(request()));
}

/// The file of rates, sealed.
fn file(rates: &PublishedRates, signer: &Pair) -> String {
    let body = published_v1::body(rates);
    let unsigned = Unsigned::new(Kind::PublishedRates, &body, &signer.public()).unwrap();
    let signature = Signature::made(&signer.sign(&unsigned.message())).unwrap();
    published_v1::file(rates, &signer.public(), &signature)
}

fn read(text: &str, signer: &Pair) -> Result<PublishedRates, NotRead> {
    let text = published_v1::compact(text)?;
    let sealed = published_v1::open(&text)?;
    assert_eq!(sealed.seal.kind(), Kind::PublishedRates);
    let holds = signer::holds(&signer.public().bytes(), &sealed.seal.message(), &sealed.seal.signature());
    if !holds {
        return Err(NotRead::NoSeal);
    }
    sealed.rates()
}

#[test]
fn a_file_is_the_rates_indented_or_not_and_nothing_else_is() {
    let (rates, signer) = (published(&workbook()).unwrap(), Pair::number(1));
    let text = file(&rates, &signer);
    assert_eq!(read(&text, &signer), Ok(rates.clone()));
    let minified = serde_json::from_str::<serde_json::Value>(&text).unwrap().to_string();
    assert_eq!(read(&minified, &signer), Ok(rates.clone()));
    for (from, to) in [("\"280.00\"", "\"180.00\""), ("Pages", "Sages"), ("\"20\"", "\"0\""), ("GBP", "USD")] {
        assert!(text.contains(from));
        assert_eq!(read(&text.replacen(from, to, 1), &signer), Err(NotRead::NoSeal), "{from}");
    }
    assert_eq!(published_v1::compact("[").err(), Some(NotRead::NotJson));
    assert_eq!(published_v1::open("{}").err(), Some(NotRead::NotOurs));
    assert_eq!(read(&text.replacen("\"version\": 1", "\"version\": 2", 1), &signer), Err(NotRead::Newer));
    assert_eq!(read(&text.replacen("\"signature\"", "\"signatures\"", 1), &signer), Err(NotRead::NoSeal));
    assert_eq!(published_v1::open(&" ".repeat(published_v1::MOST_BYTES + 1)).err(), Some(NotRead::TooLong));
}

/// Files that are well sealed, by somebody whose program is not ours.
#[test]
fn what_is_sealed_is_read_strictly_all_the_same() {
    let text = file(&published(&workbook()).unwrap(), &Pair::number(1));
    let broken = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        let text = published_v1::compact(&text.replacen(from, to, 1)).unwrap();
        published_v1::open(&text).unwrap().rates().unwrap_err()
    };
    for (from, to, at) in [
        ("\"280.00\"", "\"280\"", "from"),
        ("\"280.00\"", "\"-280.00\"", "from"),
        ("\"280.00\"", "\"380.00\"", "to"),
        ("\"280.00\"", "280.00", "from"),
        ("\"usual\": 8", "\"usual\": 41", "usual"),
        ("\"usual\": 8", "\"usual\": 8, \"hours\": \"3.5\"", "id"),
        ("\"unit\": \"page\",", "", "unit"),
        ("\"unit\": \"page\"", "\"unit\": \"pa\u{202e}ge\"", "unit"),
        ("\"step\": \"10.00\"", "\"step\": \"0.00\"", "step"),
        ("\"day\": \"2026-11-23\"", "\"day\": \"2026-11-31\"", "day"),
        ("\"percent\": \"-12.5\"", "\"percent\": \"-95\"", "percent"),
        ("\"count\"", "\"counted\"", "asked"),
    ] {
        assert_eq!(broken(from, to), NotRead::Broken(at.to_owned()), "{from} {to}");
    }
    assert_eq!(broken("\"rules\": 1", "\"rules\": 2"), NotRead::Newer);
}

fn request() -> Request {
    Request {
        id: id(0x1234),
        published: id(7),
        at: Moment::from_seconds(1_795_000_000),
        language: "uk".to_owned(),
        name: "Олена".to_owned(),
        email: "olena@pekarnia.example".to_owned(),
        phone: String::new(),
        note: "До Різдва".to_owned(),
        has_consent: true,
        tier: Wanted { id: id(2), name: "Whole".to_owned() },
        services: vec![RequestedService { service: Wanted { id: id(0xa2), name: "Pages".to_owned() }, quantity: 5 }],
        factors: vec![RequestedFactor { name: "A charity".to_owned(), percent: Typed::from_plain("-12.5").unwrap() }],
        currency: Currency::from_code("GBP").unwrap(),
        from: Fixed::new(501_000, 2),
        to: Fixed::new(501_000, 2),
    }
}

#[test]
fn a_request_is_what_was_asked() {
    let bytes = request_v1::write(&request());
    assert_eq!(request_v1::read(&bytes), Ok(request()));
    // Among 5 kinds of things sealed it can be no other.
    let signer = Pair::number(2);
    let unsigned = Unsigned::new(Kind::Request, &bytes, &signer.public()).unwrap();
    let token = unsigned.sealed(&signer.sign(&unsigned.message())).unwrap();
    assert!(seal::open(&token, &[Kind::Quote, Kind::Acceptance]).is_err());
    let opened = seal::open(&token, &[Kind::Request]).unwrap();
    assert!(signer::holds(&signer.public().bytes(), &opened.message(), &opened.signature()));
}

#[test]
fn a_request_out_of_bounds_is_refused() {
    let refused = |change: &dyn Fn(&mut Request)| {
        let mut request = request();
        change(&mut request);
        assert!(request_v1::read(&request_v1::write(&request)).is_err());
    };
    refused(&|request| request.services[0].quantity = 0);
    refused(&|request| request.services[0].quantity = 10_000);
    refused(&|request| request.to = Fixed::new(500_999, 2));
    refused(&|request| request.from = Fixed::new(-1, 2));
    refused(&|request| request.note = "x".repeat(1_001));
    // What turns the direction is never written.
    let mut turned = request();
    turned.name = "a\u{202e}b".to_owned();
    assert_eq!(request_v1::read(&request_v1::write(&turned)).map(|request| request.name), Ok("ab".to_owned()));
    refused(&|request| request.factors = vec![request.factors[0].clone(); 3]);
    refused(&|request| request.factors[0].percent = Typed::whole(1_001));
}

fn choices() -> impl Strategy<Value = EstimateChoice> {
    let services = [0xa1_u128, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6];
    (0..4_usize, vec(0..50_u32, 6), 0..4_usize, 0..4_usize).prop_map(move |(tier, counts, urgency, client)| {
        let quantities: Vec<_> = services.into_iter().zip(counts).collect();
        EstimateChoice { tier, ..choice(&quantities, urgency, client) }
    })
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn the_rows_add_up_and_more_is_never_cheaper(choice in choices(), more in 3..40_u32) {
        let rates = published(&workbook()).unwrap();
        let estimated = estimate(&rates, &choice);
        for tier in &estimated.tiers {
            let total = tier.total.unwrap();
            let sum = |of: &dyn Fn(&ratewright::domain::published_rates::Span) -> Fixed| {
                tier.rows.iter().map(|row| of(&row.amount).units()).sum::<i128>()
            };
            prop_assert_eq!(sum(&|span| span.from), total.from.units());
            prop_assert_eq!(sum(&|span| span.to), total.to.units());
            prop_assert!(total.from.units() <= total.to.units());
            prop_assert_eq!(total.from.units() % 1_000, 0);
        }
        prop_assert_eq!(&estimate(&rates, &choice.within(&rates)), &estimated);
        let pages = choice.quantity(&rates, rates.service(id(0xa2)).unwrap());
        let mut larger = choice.clone();
        larger.quantities.insert(id(0xa2), pages.max(more));
        for (one, other) in estimated.tiers.iter().zip(estimate(&rates, &larger).tiers) {
            prop_assert!(one.total.unwrap().from.units() <= other.total.unwrap().from.units());
        }
    }

    #[test]
    fn no_bytes_panic(bytes in vec(any::<u8>(), 0..200), at in 0..400_usize, by in 1..=255_u8) {
        let _ = request_v1::read(&bytes);
        let mut damaged = request_v1::write(&request());
        let place = at % damaged.len();
        damaged[place] ^= by;
        if let Ok(other) = request_v1::read(&damaged) {
            prop_assert_eq!(request_v1::write(&other), damaged);
        }
        let _ = published_v1::open(&String::from_utf8_lossy(&bytes));
    }
}
