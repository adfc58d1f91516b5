//! The manager's card: prices worked out by hand, what may not be gone under, the file, what becomes of a desk that quotes from it,
//! and what comes back.

use std::rc::Rc;

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use ratewright::domain::band::Band;
use ratewright::domain::card_changes::{CardChange, changes};
use ratewright::domain::card_limits::{TierLimits, limits};
use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::currency::Currency;
use ratewright::domain::evaluation::{Evaluation, evaluate};
use ratewright::domain::fixed::Fixed;
use ratewright::domain::hand_back::{Returned, hand_back};
use ratewright::domain::hand_over::{HandedNumber, Handing, Handover, NotHanded, hand_over};
use ratewright::domain::id::Id;
use ratewright::domain::managers_card::{HeldCard, ManagersCard};
use ratewright::domain::parameter::Parameter;
use ratewright::domain::price_list::{self, PriceList};
use ratewright::domain::proposal::Proposal;
use ratewright::domain::record::Record;
use ratewright::domain::typed::Typed;
use ratewright::domain::workbook::Workbook;
use ratewright::locale::language::Language;
use ratewright::state::studio::Desk;
use ratewright::state::studio::carding::{NoCard, has_own_rates, may_take, taken};
use ratewright::state::studio::edit::Edit;
use ratewright::state::studio::import::{Take, review};
use ratewright::state::studio::notice::Notice;
use ratewright::state::studio::screen::Screen;
use ratewright::wire::managers_card_v1::{self, NotACard};
use ratewright::wire::not_opened::NotOpened;
use ratewright::wire::repair::Unreadable;
use ratewright::wire::seal::{Kind, Unsigned};
use ratewright::wire::signature::Signature;
use ratewright::wire::{file_v1, path, restore, returned_v1, strict};

use crate::offers::config;
use crate::signer::{self, Pair};
use crate::workbooks::{Kind as Worth, workbooks};

const DESIGN: Id = Id::from_bits(0x91);
const CODE: Id = Id::from_bits(0x92);
const PAGE: Id = Id::from_bits(0xa1);

/// A designer lives on 5,000 a month and bills 1,000 hours; a developer is paid 3,000 and bills 1,500; the business costs 1,000.
///
/// - Own cost of an hour: 60,000 / 1,000 = 60.00 of design; 36,000 / 1,500 = 24.00 of code. The rest is 12,000 / 2,500 = 4.80.
/// - Floors: 64.80 and 28.80. At base no profit, at target 20 % and at stretch 40 % of the price are kept, up to whole pounds:
///   design 65, 64.80 / 0.8 = 81, 64.80 / 0.6 = 108; code 29, 28.80 / 0.8 = 36, 28.80 / 0.6 = 48.
/// - A page takes 2 h of design and 3 h of code and a font for 10: 2 x 65 + 3 x 29 + 10 = 227; 2 x 81 + 3 x 36 + 10 = 280;
///   2 x 108 + 3 x 48 + 10 = 370. It costs 2 x 64.80 + 3 x 28.80 + 10 = 226.
const STUDIO: &str = r##"{ "studio": {
    "name": "Northlight", "currency": "GBP", "rate_step": "1", "contact": { "email": "hello@northlight.example" },
    "business": { "month": "1000" },
    "roles": [ { "id": "91", "name": "Design" }, { "id": "92", "name": "Code" }, { "id": "93", "name": "Nobody bills" } ],
    "team": [
        { "id": "1", "name": "PLANTED-OWNER", "role": "91", "costs": { "month": "5000" }, "hours": { "year": "1000" } },
        { "id": "2", "name": "PLANTED-PERSON", "pay": "employee", "role": "92", "costs": { "month": "3000" }, "hours": { "year": "1500" } } ],
    "profit": { "base": { "percent": "0" }, "target": { "percent": "20" }, "stretch": { "percent": "40" } },
    "services": [
        { "id": "a1", "name": "Page", "unit": "page", "benefit": "Found and read", "direct": "10",
          "hours": [ { "role": "91", "hours": "2" }, { "role": "92", "hours": "3" } ] },
        { "id": "a2", "name": "Without hours yet", "hours": [ { "role": "91" } ] } ],
    "usual": { "taxes": [ { "id": "1", "name": "VAT", "percent": "20" } ], "line_taxes": [ "1" ], "valid_days": "14",
        "selling": { "percent": "7" }, "margin": "33" },
    "handing": { "discount": "10", "days": "30", "least": [ { "id": "92", "price": "30" } ] } } }"##;

fn owner() -> Workbook {
    strict::workbook(STUDIO).unwrap_or_else(|refusal| panic!("{refusal:?}"))
}

fn day(text: &str) -> CivilDate {
    CivilDate::from_text(text).unwrap()
}

fn over(workbook: &Workbook) -> Result<ManagersCard, Vec<NotHanded>> {
    let under = Handover { id: Id::from_bits(7), today: day("2026-11-23") };
    hand_over(&workbook.studio, &evaluate(workbook).rates.card, under)
}

fn card() -> ManagersCard {
    over(&owner()).unwrap()
}

fn held(card: ManagersCard) -> HeldCard {
    HeldCard { card, signer: "wolf-1234".into() }
}

fn blank() -> Workbook {
    strict::workbook(r#"{ "studio": { "currency": "GBP" } }"#).unwrap()
}

/// A desk that quotes from the card, with proposals of its own.
fn manager(proposals: &str) -> Workbook {
    let mut workbook = taken(&blank(), held(card()));
    let text = format!(
        r#"{{ "studio": {{ "currency": "GBP", "roles": [ {{ "id": "91" }}, {{ "id": "92" }} ], "services": [ {{ "id": "a1" }} ] }},
        "clients": [ {{ "id": "c1", "organisation": "Harbour Ltd" }}, {{ "id": "c2", "organisation": "Nobody" }} ], "proposals": [ {proposals} ] }}"#
    );
    let made = strict::workbook(&text).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    made.clients.iter().for_each(|client| workbook.put(Record::Client(client.clone())));
    made.proposals.iter().for_each(|proposal| workbook.put(Record::Proposal(proposal.clone())));
    workbook
}

/// Four pages and ten hours of design at a band, with whatever else.
fn quoted(band: &str, lines: &str, more: &str) -> String {
    format!(
        r#"{{ "id": "f1", "title": "A site", "client": "c1", "notes": "PLANTED-NOTE", "made": "2026-11-23", "tiers": [ {{ "id": "e1", "name": "All", "band": "{band}" }} ],
        "taxes": [ {{ "id": "1", "name": "VAT", "percent": "20" }} ], "lines": [
        {{ "id": "b1", "kind": "service", "service": "a1", "quantities": {{ "e1": "4" }}, "taxes": [ "1" ] }},
        {{ "id": "b2", "name": "Design", "role": "91", "quantities": {{ "e1": "10" }}, "taxes": [ "1" ] }} {lines} ] {more} }}"#
    )
}

fn limited(proposal: &str) -> TierLimits {
    let workbook = manager(proposal);
    let evaluation = evaluate(&workbook);
    let proposal = &workbook.proposals[0];
    limits(&workbook.studio, proposal, &evaluation.draft(proposal.id).unwrap()).remove(0)
}

fn money(amount: Option<Fixed>) -> Option<String> {
    amount.map(Fixed::plain)
}

#[test]
fn a_card_has_the_prices_of_the_rate_card_and_the_least_of_each() {
    let card = card();
    let plain = |prices: &ratewright::domain::band::Bands<Fixed>| Band::ALL.map(|band| prices.get(band).plain());
    let roles: Vec<_> = card.roles.iter().map(|role| (&*role.name, plain(&role.prices), role.least.plain())).collect();
    let three = |texts: [&str; 3]| texts.map(str::to_owned);
    // The developer's least price was raised from 29 to 30. Nobody bills in the third role, and it has no price.
    assert_eq!(
        roles,
        [
            ("Design", three(["65.00", "81.00", "108.00"]), "65.00".to_owned()),
            ("Code", three(["29.00", "36.00", "48.00"]), "30.00".to_owned()),
        ]
    );
    let services: Vec<_> =
        card.services.iter().map(|one| (&*one.name, plain(&one.prices), one.least.plain())).collect();
    assert_eq!(services, [("Page", three(["227.00", "280.00", "370.00"]), "227.00".to_owned())]);
    assert_eq!((card.day, card.until, card.discount), (day("2026-11-23"), Some(day("2026-12-23")), Typed::whole(10)));
    assert_eq!(
        (&*card.name, &*card.contact.email, card.currency.code()),
        ("Northlight", "hello@northlight.example", "GBP")
    );
    assert_eq!(card.usual.valid_days, Some(Typed::whole(14)));
    assert_eq!((card.is_over(day("2026-12-23")), card.is_over(day("2026-12-24"))), (false, true));
    assert_eq!(card.usual.conditions().margin, None);
}

#[test]
fn what_stands_against_a_card_is_told() {
    let with = |which: HandedNumber, text: &str| {
        let mut workbook = owner();
        workbook.set(Parameter::Handed(which), Some(Typed::from_plain(text).unwrap())).unwrap();
        over(&workbook).err()
    };
    // An hour of code costs 28.80, a page 226.
    assert_eq!(with(HandedNumber::Least(CODE), "28.79"), Some(vec![NotHanded::UnderFloor(CODE)]));
    assert_eq!(with(HandedNumber::Least(CODE), "28.80"), None);
    assert_eq!(with(HandedNumber::Least(PAGE), "225.99"), Some(vec![NotHanded::UnderFloor(PAGE)]));
    assert_eq!(with(HandedNumber::Least(CODE), "48"), None);
    assert_eq!(with(HandedNumber::Least(CODE), "48.01"), Some(vec![NotHanded::AboveAll(CODE)]));
    assert_eq!(with(HandedNumber::Discount, "100"), None);
    assert_eq!(with(HandedNumber::Discount, "100.01"), Some(vec![NotHanded::Discount]));
    assert_eq!(with(HandedNumber::Discount, "-1"), Some(vec![NotHanded::Discount]));
    assert_eq!(with(HandedNumber::Days, "3660"), None);
    assert_eq!(with(HandedNumber::Days, "3661"), Some(vec![NotHanded::Days]));
    assert_eq!(with(HandedNumber::Days, "1.5"), Some(vec![NotHanded::Days]));
    assert_eq!(over(&blank()), Err(vec![NotHanded::Nothing]));
}

#[test]
fn what_costs_less_than_nothing_is_on_no_card() {
    // A designer who lives on nothing at target beside a developer of 1,000 a month. At target (12,000 + 12,000 - 72,000) / 2,500 =
    // -19.20 is the rest of an hour: design 60 - 19.20 = 40.80 and 40.80 / 0.8 = 51; code 8 - 19.20 = -11.20 and -11.20 / 0.8 = -14.
    // A page is 2 x 51 - 3 x 14 + 10 = 70.
    let below = STUDIO
        .replace(r#""costs": { "month": "5000" }"#, r#""costs": { "items": [ { "amount": "5000", "target": "0" } ] }"#)
        .replace(r#""costs": { "month": "3000" }"#, r#""costs": { "month": "1000" }"#);
    let workbook = strict::workbook(&below).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    let card = over(&workbook).unwrap();
    assert_eq!(card.roles.iter().map(|role| role.id).collect::<Vec<_>>(), [DESIGN]);
    assert_eq!(card.services.iter().map(|one| one.prices.target.plain()).collect::<Vec<_>>(), ["70.00"]);
    assert_eq!(managers_card_v1::read(&managers_card_v1::body(&card)), Ok(card));
}

#[test]
fn a_tier_is_held_against_the_least_prices_and_the_allowed_discount() {
    // 4 x 280 + 10 x 81 = 1,930; at least 4 x 227 + 10 x 65 = 1,558. Nothing is off; 193 may be.
    let full = limited(&quoted("target", "", ""));
    assert_eq!((full.net.plain(), full.least.plain()), ("1930.00".to_owned(), "1558.00".to_owned()));
    assert_eq!(
        (full.off.plain(), full.allowed.plain(), full.is_within()),
        ("0.00".to_owned(), "193.00".to_owned(), true)
    );
    // 10 % off are 193, as many as may be.
    assert!(limited(&quoted("target", "", r#", "discount": { "percent": "10" }"#)).is_within());
    // 10.01 % are 193.193, rounded to 193.19: 0.19 too many. 1,736.81 is far above the least.
    let beyond = limited(&quoted("target", "", r#", "discount": { "percent": "10.01" }"#));
    assert_eq!((money(beyond.beyond), money(beyond.under)), (Some("0.19".to_owned()), None));
    // At base 1 % off 1,558 is 15.58 under the least, and no more than the 155.80 that may be taken off.
    let under = limited(&quoted("base", "", r#", "discount": { "percent": "1" }"#));
    assert_eq!((money(under.under), money(under.beyond)), (Some("15.58".to_owned()), None));
    assert!(!under.is_within() && under.lines.is_empty());
    // A discount of one line: 25 % off 10 x 81 leave 607.50 where 650 are the least. 202.50 are off, where 193 may be.
    let line =
        r#", { "id": "b3", "name": "x", "role": "91", "quantities": { "e1": "10" }, "discount": { "percent": "25" } }"#;
    let line = limited(&quoted("target", line, ""));
    assert_eq!(line.lines, [Id::from_bits(0xb3)]);
    // 193 + 10 % of the line's 810 may be off: 274.
    assert_eq!((line.allowed.plain(), line.off.plain(), line.beyond), ("274.00".to_owned(), "202.50".to_owned(), None));
    // At base an hour of code is 29, and at least 30: ten of them are 10 under, by themselves and with all others at their least.
    let code = r#", { "id": "b3", "name": "x", "role": "92", "quantities": { "e1": "10" } }"#;
    let code = limited(&quoted("base", code, ""));
    assert_eq!((code.lines, money(code.under)), (vec![Id::from_bits(0xb3)], Some("10.00".to_owned())));
}

#[test]
fn prices_that_stand_on_no_card_credits_and_unbilled_hours_count() {
    let own = r#", { "id": "b3", "name": "x", "kind": "fixed", "price": "500", "quantities": { "e1": "1" } }"#;
    let own = limited(&quoted("target", own, ""));
    // It neither lifts what is left for the card's lines nor what may be taken off.
    assert_eq!((own.own.len(), own.net.plain(), own.allowed.plain()), (1, "1930.00".to_owned(), "193.00".to_owned()));
    assert!(!own.is_within());
    // A credit of 200 is 7 more than may be taken off.
    let credit = r#", { "id": "b3", "name": "x", "kind": "fixed", "price": "200", "quantities": { "e1": "-1" } }"#;
    let credit = limited(&quoted("target", credit, ""));
    assert_eq!((credit.net.plain(), money(credit.beyond)), ("1730.00".to_owned(), Some("7.00".to_owned())));
    assert!(credit.own.is_empty());
    // Six hours of calls at 65 that nobody is billed for: 1,558 + 390 = 1,948 against 1,930.
    let calls = r#", { "id": "b3", "name": "x", "kind": "unbilled", "hours": [ { "role": "91", "hours": "6" } ], "quantities": { "e1": "1" } }"#;
    assert_eq!(money(limited(&quoted("target", calls, "")).under), Some("18.00".to_owned()));
}

#[test]
fn prices_that_hold_the_tax_are_held_against_the_least_without_it() {
    // 1,930 hold 20 %: 1,608.33 without. 6 % off are 115.80: 1,814.20 / 1.2 = 1,511.83, which is 46.17 under 1,558.
    let full = limited(&quoted("target", "", r#", "prices_include_tax": true"#));
    assert_eq!((full.net.plain(), full.is_within()), ("1608.33".to_owned(), true));
    let less = limited(&quoted("target", "", r#", "prices_include_tax": true, "discount": { "percent": "6" }"#));
    assert_eq!((money(less.under), money(less.beyond)), (Some("46.17".to_owned()), None));
}

#[test]
fn what_is_paid_again_counts_over_its_term_and_another_currency_by_its_rate() {
    // Twelve months of 4 pages: 12 x 1,120 = 13,440 and 12 x 908 at least, beside 810 and 650.
    let monthly = quoted("target", "", "")
        .replace(r#""quantities": { "e1": "4" }"#, r#""every": "month", "periods": 12, "quantities": { "e1": "4" }"#);
    let monthly = limited(&monthly);
    assert_eq!((monthly.net.plain(), monthly.least.plain()), ("14250.00".to_owned(), "11546.00".to_owned()));
    // At 1.25 dollars for a pound: 2,412.50 and 1,947.50.
    let dollars = limited(&quoted("target", "", r#", "currency": "USD", "exchange": { "rate": "1.25" }"#));
    assert_eq!((dollars.net.plain(), dollars.least.plain()), ("2412.50".to_owned(), "1947.50".to_owned()));
}

#[test]
fn the_cheapest_choice_of_a_client_is_held_against_the_card_too() {
    // 50 off the whole of 1,930 is little; where the client may leave all but one hour of design out, 81 - 50 is not the 65 it costs.
    let more = r#", "discount": { "amount": "50" }"#;
    let extra = quoted("target", "", more)
        .replace(r#""service": "a1","#, r#""service": "a1", "extra": true, "preselected": true,"#);
    let extra = extra.replace(r#""e1": "10""#, r#""e1": "1""#);
    let found = limited(&extra);
    assert_eq!(money(found.under), Some("34.00".to_owned()));
}

/// The file of a card, sealed.
fn file(card: &ManagersCard, signer: &Pair) -> String {
    let unsigned = Unsigned::new(Kind::ManagersCard, &managers_card_v1::body(card), &signer.public()).unwrap();
    let signature = Signature::made(&signer.sign(&unsigned.message())).unwrap();
    managers_card_v1::file(card, &signer.public(), &signature)
}

/// Opens a file as the desk does, with another implementation where the browser verifies.
fn opened(text: &str) -> Result<ManagersCard, NotACard> {
    let (seal, card) = managers_card_v1::open(text)?.parted();
    match signer::holds(&seal.key().bytes(), &seal.message(), &seal.signature()) {
        true => managers_card_v1::card(card),
        false => Err(NotACard::NoSeal),
    }
}

#[test]
fn a_card_comes_back_from_its_file_and_its_link() {
    let text = file(&card(), &Pair::number(3));
    assert_eq!(opened(&text), Ok(card()));
    // Minified on its way it is the same.
    let small: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(opened(&small.to_string()), Ok(card()));
    let token = Pair::number(3).seal(Kind::ManagersCard, &managers_card_v1::body(&card()));
    let found = signer::open(&token, &[Kind::ManagersCard]).unwrap();
    assert_eq!(managers_card_v1::read(found.body()), Ok(card()));
    assert_eq!(signer::open(&token, &[Kind::Acceptance]), Err(NotOpened::OtherKind(Kind::ManagersCard)));
}

#[test]
fn a_card_that_cannot_be_is_refused_and_says_why() {
    let text = file(&card(), &Pair::number(3));
    assert_eq!(opened(&text.replace("81.00", "18.00")), Err(NotACard::NoSeal));
    assert_eq!(opened(&text.replace("\"version\": 1", "\"version\": 2")), Err(NotACard::Newer));
    assert_eq!(opened(&text.replace("ratewright-managers-card", "ratewright-backup")), Err(NotACard::NotOurs));
    assert_eq!(opened(&text[..text.len() / 2]), Err(NotACard::NotJson));
    assert_eq!(opened("{}"), Err(NotACard::NotOurs));
    assert_eq!(opened(&format!("{text}{}", " ".repeat(400_001))), Err(NotACard::TooLong));
    let refused = |from: &str, to: &str| {
        let body = String::from_utf8(managers_card_v1::body(&card())).unwrap();
        assert!(body.contains(from), "{from}");
        managers_card_v1::read(body.replace(from, to).as_bytes())
    };
    let broken = |at: &str| Err(NotACard::Broken(at.to_owned()));
    // A field that nothing knows, such as a cost, refuses the whole; so does what a client must not know.
    assert_eq!(
        refused(
            "\"id\":\"000000000000000000000000000000a1\"",
            "\"hours\":\"5\",\"id\":\"000000000000000000000000000000a1\""
        ),
        broken("services.000000000000000000000000000000a1.hours")
    );
    assert_eq!(refused("\"taxes\":[{", "\"margin\":\"33\",\"taxes\":[{"), broken("usual"));
    assert_eq!(refused("\"discount\":\"10\"", "\"discount\":\"101\""), broken("discount"));
    assert_eq!(
        refused("\"target\":\"81.00\"", "\"target\":\"81\""),
        broken("roles.00000000000000000000000000000091.target")
    );
    assert_eq!(
        refused("\"target\":\"81.00\"", "\"target\":\"-81.00\""),
        broken("roles.00000000000000000000000000000091.target")
    );
    assert_eq!(refused("2026-12-23", "2026-13-23"), broken(""));
}

#[test]
fn the_shipped_form_reads_for_ever() {
    let text = std::fs::read_to_string(crate::path("tests/fixtures/managers-card-v1.json")).unwrap();
    assert_eq!(opened(&text), Ok(card()));
    assert_eq!(
        managers_card_v1::body(&card()),
        managers_card_v1::open(&text).unwrap().parted().1.to_string().into_bytes()
    );
    let text = std::fs::read_to_string(crate::path("tests/fixtures/for-the-owner-v1.json")).unwrap();
    let read = returned_v1::read(&text).unwrap();
    assert_eq!((read.repairs.len(), &read.value), (0, &returned()));
    assert_eq!(returned_v1::write(&read.value), text);
}

/// A desk with a card that has a colour and a logo, and with a choice of its own.
fn with_everything() -> Workbook {
    let offers = std::fs::read_to_string(crate::path("tests/fixtures/workbook-v1-offers.json")).unwrap();
    let looks = restore::file(&offers).unwrap().value;
    let mut owner = owner();
    let studio = Rc::make_mut(&mut owner.studio);
    (studio.accent, studio.logo) = (looks.studio.accent, looks.studio.logo.clone());
    let mut workbook = taken(&blank(), held(over(&owner).unwrap()));
    let handing = Handing { left_out: vec![CODE], ..owner.studio.handing.as_ref().clone() };
    Rc::make_mut(&mut workbook.studio).handing = Rc::new(handing);
    workbook
}

#[test]
fn a_desk_that_version_1_wrote_is_read() {
    let text = std::fs::read_to_string(crate::path("tests/fixtures/workbook-v1-card.json")).unwrap();
    let read = restore::file(&text).unwrap();
    assert_eq!(read.repairs, []);
    assert!(read.value == with_everything() && strict::workbook(&text).unwrap() == read.value);
    assert_eq!(file_v1::write(&read.value), text);
}

#[test]
fn a_desk_that_quotes_from_a_card_knows_its_prices_and_nothing_else() {
    let workbook = manager("");
    let studio = &workbook.studio;
    let evaluation = evaluate(&workbook);
    assert_eq!(evaluation.rates.problems, []);
    assert_eq!(evaluation.rates.card.role(DESIGN).unwrap().price(Band::Target).unwrap().plain(), "81.00");
    assert!(evaluation.rates.card.role(DESIGN).unwrap().floor.value.is_none());
    let list = PriceList::home(studio, &evaluation.rates.card);
    let page = studio.service(PAGE).unwrap();
    assert_eq!(price_list::price(&list.service(page, Band::Stretch).unwrap()).unwrap().plain(), "370.00");
    assert_eq!((studio.roles.len(), studio.team.len(), &*studio.name), (2, 1, "Northlight"));
    // It is kept as every studio is, and comes back.
    let text = file_v1::write(&workbook);
    assert!(!text.contains("PLANTED") && !text.contains("3000") && !text.contains("\"33\""));
    let read = restore::file(&text).unwrap();
    assert_eq!((read.repairs.len(), read.value == workbook), (0, true));
    // A card that was damaged where it is kept is told, and none is there.
    let read = restore::file(&text.replace("\"target\": \"81.00\"", "\"target\": \"x\"")).unwrap();
    assert_eq!(
        (read.repairs.len(), read.repairs[0].at.as_str(), read.value.studio.card.is_none()),
        (1, "studio.card", true)
    );
}

#[test]
fn what_the_owner_chose_comes_back_from_a_file_and_is_one_step_each() {
    let desk = Desk::new(owner(), Language::English, false);
    let typed = desk
        .clone()
        .update(Edit::Typed(Parameter::Handed(HandedNumber::Least(DESIGN)), "70".into()))
        .update(Edit::Left);
    let left = typed.clone().update(Edit::ChangedHanding(CODE, false));
    let card = over(&left.workbook).unwrap();
    assert_eq!((card.roles.len(), card.roles[0].least.plain()), (1, "70.00".to_owned()));
    // Hours of a role that is left out stay behind the prices of services.
    assert_eq!(card.services[0].prices.base.plain(), "227.00");
    let read = restore::file(&file_v1::write(&left.workbook)).unwrap();
    assert_eq!((read.repairs.len(), read.value.studio.handing == left.workbook.studio.handing), (0, true));
    assert!(left.clone().update(Edit::Undid).workbook == typed.workbook);
    assert!(left.clone().update(Edit::Undid).update(Edit::Undid).workbook == desk.workbook);
    assert!(left.update(Edit::ChangedHanding(CODE, true)).workbook == typed.workbook);
    let emptied = typed.update(Edit::Typed(Parameter::Handed(HandedNumber::Least(DESIGN)), "".into()));
    assert_eq!(emptied.workbook.studio.handing, desk.workbook.studio.handing);
    let at = Parameter::Handed(HandedNumber::Least(CODE));
    assert_eq!(path::parameter(at), "studio.handing.least.00000000000000000000000000000092.price");
    assert_eq!(desk.update(Edit::Sought(at)).screen, Screen::Card);
    assert_eq!((Screen::at("/card"), Screen::Card.address()), (Some(Screen::Card), "/card".to_owned()));
}

#[test]
fn a_card_is_taken_only_where_nothing_is_lost_and_undo_takes_it_back() {
    assert!(has_own_rates(&owner().studio) && !has_own_rates(&blank().studio));
    assert_eq!(may_take(&owner(), &card()), Err(NoCard::OwnRates));
    assert_eq!(may_take(&blank(), &card()), Ok(()));
    let euros = strict::workbook(r#"{ "studio": { "currency": "EUR" }, "proposals": [ { "id": "1" } ] }"#).unwrap();
    let [gbp, eur] = ["GBP", "EUR"].map(|code| Currency::from_code(code).unwrap());
    assert_eq!(may_take(&euros, &card()), Err(NoCard::OtherCurrency(gbp, eur)));
    assert_eq!(may_take(&strict::workbook(r#"{ "studio": { "currency": "EUR" } }"#).unwrap(), &card()), Ok(()));

    let before = Desk::new(blank(), Language::English, true);
    let with = taken(&before.workbook, held(card()));
    let desk = before.clone().update(Edit::Opened(Box::new(with.clone()), Notice::CardTaken("Northlight".into())));
    assert_eq!((desk.screen, desk.notices.clone()), (Screen::Rates, vec![Notice::CardTaken("Northlight".into())]));
    let undone = desk.update(Edit::Undid);
    assert!(undone.workbook == before.workbook && undone.notices.is_empty());
    // A newer one takes its place, and proposals stay.
    let mut newer = card();
    newer.roles[0].prices.target = Fixed::new(8_500, 2);
    newer.roles.remove(1);
    newer.services[0].least = Fixed::new(23_000, 2);
    newer.discount = Typed::whole(5);
    let quoting = manager(&quoted("target", "", ""));
    assert_eq!(may_take(&quoting, &newer), Ok(()));
    let after = taken(&quoting, held(newer.clone()));
    assert!(after.proposals == quoting.proposals && after.clients == quoting.clients);
    // 4 x 280 + 10 x 85.
    assert_eq!(evaluate(&after).drafts()[0].tiers[0].total_fixed.map(Fixed::plain), Some("1970.00".to_owned()));
    // That a proposal comes to something else by it is told.
    let desk = Desk::new(quoting.clone(), Language::English, false);
    let desk = desk.update(Edit::Opened(Box::new(after.clone()), Notice::CardTaken("Northlight".into())));
    assert_eq!(desk.notices, [Notice::DraftsMoved(vec![Id::from_bits(0xf1)]), Notice::CardTaken("Northlight".into())]);
    // And no currency is chosen over the card's.
    let other = desk.clone().update(Edit::ChoseCurrency(eur));
    assert!(other.workbook == desk.workbook);
    let price = |units: i128| Fixed::new(units, 2);
    assert_eq!(
        changes(&card(), &newer),
        [
            CardChange::Price("Design".into(), Band::Target, price(8_100), price(8_500)),
            CardChange::Least("Page".into(), price(22_700), price(23_000)),
            CardChange::Gone("Code".into()),
            CardChange::Discount,
        ]
    );
    assert_eq!(changes(&newer, &newer), []);
    assert!(changes(&newer, &card()).contains(&CardChange::New("Code".into())));
}

fn returned() -> Returned {
    let workbook = manager(&quoted("target", "", r#", "selling": { "amount": "12.5" }, "margin": "44""#));
    hand_back(&workbook, &evaluate(&workbook), day("2026-11-24")).unwrap()
}

fn nets(evaluation: &Evaluation, proposal: &Proposal) -> Vec<Option<Fixed>> {
    evaluation.draft(proposal.id).unwrap().tiers.iter().map(|tier| tier.total_fixed).collect()
}

#[test]
fn what_comes_back_rests_on_the_owners_rates_and_changes_nothing_twice() {
    let text = returned_v1::write(&returned());
    // Neither notes nor what selling costs leave the manager's desk; nor does who has no proposal.
    assert!(
        !text.contains("PLANTED") && !text.contains("12.5") && !text.contains("\"44\"") && !text.contains("Nobody")
    );
    assert!(text.contains("Harbour Ltd"));
    let back = returned_v1::read(&text).unwrap().value;
    assert_eq!(back, returned());
    let here = owner();
    let first = review(&here, &back.beside(&here), false);
    assert_eq!((first.changes.len(), first.changes.iter().all(|change| change.take == Take::Theirs)), (2, true));
    let merged = first.merged(&here, &|| Id::from_bits(1), Language::English);
    let (evaluation, proposal) = (evaluate(&merged), &merged.proposals[0]);
    assert_eq!(nets(&evaluation, proposal)[0].unwrap().plain(), "1930.00");
    assert_eq!(back.moved(&evaluation), []);
    // The earnings are seen again: 18 h of design and 12 of code and four fonts cost 18 x 64.80 + 12 x 28.80 + 40 = 1,552. Selling
    // costs 7 % of 1,930 here, 135.10, as with every proposal of this studio: 242.90 are left.
    let tier = evaluation.draft(proposal.id).unwrap();
    assert_eq!(tier.tiers[0].left_over.value, Some(Fixed::new(24_290, 2).fraction()));
    assert_eq!((proposal.conditions.margin, proposal.number), (Some(Typed::whole(33)), 1));
    // Opened again, nothing is new; what the owner noted since stays.
    let again = review(&merged, &back.beside(&merged), false);
    assert_eq!((again.changes.len(), again.same), (0, 3));
    let mut noted = merged.clone();
    noted.proposal_mut(proposal.id).unwrap().notes = "Mine".into();
    noted
        .set(
            Parameter::Line {
                proposal: proposal.id,
                line: Id::from_bits(0xb2),
                number: ratewright::domain::parameter::LineNumber::Direct,
            },
            Some(Typed::whole(3)),
        )
        .unwrap();
    assert_eq!(review(&noted, &back.beside(&noted), false).changes, []);
    // Where the owner's rates have changed since, that is told.
    let mut dearer = merged.clone();
    dearer.set(Parameter::RateStep, Some(Typed::whole(10))).unwrap();
    let moved = back.moved(&evaluate(&dearer));
    // Design 90 and code 40: 4 x (180 + 120 + 10) + 900.
    assert_eq!(
        (moved.len(), moved[0].asked.net.plain(), money(moved[0].here)),
        (1, "1930.00".to_owned(), Some("2140.00".to_owned()))
    );
}

#[test]
fn what_comes_back_damaged_or_from_elsewhere_is_refused() {
    let text = returned_v1::write(&returned());
    assert_eq!(returned_v1::read(&text.replace("A site", "B site")), Err(Unreadable::NotJson));
    assert_eq!(returned_v1::read(&text.replace("for-the-owner", "workbook")), Err(Unreadable::NotOurs));
    assert_eq!(returned_v1::read(&text.replace("\"schema\": 1", "\"schema\": 2")), Err(Unreadable::NewerSchema(2)));
    assert_eq!(returned_v1::read("["), Err(Unreadable::NotJson));
    // Line ends that mail turned are the same.
    assert!(returned_v1::read(&text.replace('\n', "\r\n")).is_ok());
    assert_eq!(hand_back(&owner(), &evaluate(&owner()), day("2026-11-24")), None);
}

proptest! {
    #![proptest_config(config(120))]

    /// A card's prices are those of the owner's own list, whatever the studio, and the card comes back from its bytes.
    #[test]
    fn a_card_has_the_prices_of_the_owners_list(workbook in workbooks(Worth::Plain)) {
        let rates = evaluate(&workbook).rates;
        let list = PriceList::home(&workbook.studio, &rates.card);
        let Ok(card) = over(&workbook) else { return Ok(()) };
        for one in &card.services {
            let service = workbook.studio.service(one.id).unwrap();
            for band in Band::ALL {
                let price = list.service(service, band).as_ref().and_then(price_list::price);
                prop_assert_eq!(Some(*one.prices.get(band)), price);
            }
            let cost = list.service_cost(service).unwrap();
            prop_assert!(one.least == one.prices.base || one.least.fraction() >= cost.value.clone().unwrap());
        }
        for one in &card.roles {
            for band in Band::ALL {
                prop_assert_eq!(Some(*one.prices.get(band)), rates.card.role(one.id).unwrap().price(band));
            }
            prop_assert!(one.least.fraction() >= rates.card.role(one.id).unwrap().floor.value.clone().unwrap());
        }
        prop_assert_eq!(managers_card_v1::read(&managers_card_v1::body(&card)), Ok(card));
    }

    /// What is quoted from a card comes to the same on the owner's desk, tier by tier.
    #[test]
    fn what_comes_back_comes_to_the_same(workbook in workbooks(Worth::Plain)) {
        let Ok(card) = over(&workbook) else { return Ok(()) };
        let mut manager = taken(&blank(), held(card));
        for proposal in workbook.proposals.iter().filter(|proposal| !proposal.is_foreign(workbook.studio.currency)) {
            manager.put(Record::Proposal(proposal.clone()));
        }
        let evaluation = evaluate(&manager);
        let back = hand_back(&manager, &evaluation, day("2026-11-24")).unwrap();
        let read = returned_v1::read(&returned_v1::write(&back)).unwrap().value;
        let mut here = workbook.clone();
        here.proposals = Default::default();
        let merged = review(&here, &read.beside(&here), false).merged(&here, &|| Id::from_bits(1), Language::English);
        prop_assert_eq!(read.moved(&evaluate(&merged)), vec![]);
        prop_assert_eq!(review(&merged, &read.beside(&merged), false).changes, vec![]);
    }
}
