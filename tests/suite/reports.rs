//! Status reports: what they come to, what they hold and nothing else, and how they are read out of a link.

use std::rc::Rc;

use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::currency::Currency;
use ratewright::domain::evaluation::evaluate;
use ratewright::domain::fixed::Fixed;
use ratewright::domain::fraction::Fraction;
use ratewright::domain::id::Id;
use ratewright::domain::report_draft::{OutsideDraft, ReportDraft};
use ratewright::domain::status_report::{Budget, KindTime, Outside, Project, SoldTime, StatusReport, of};
use ratewright::locale::language::Language;
use ratewright::state::studio::Desk;
use ratewright::state::studio::edit::{Edit, NameOf};
use ratewright::state::studio::report_edit::{ReportChange, ReportText};
use ratewright::state::studio::reporting;
use ratewright::state::studio::screen::Screen;
use ratewright::wire::binary::NotOpened;
use ratewright::wire::not_opened::NotOpened as NotUnsealed;
use ratewright::wire::seal::{self, Kind};
use ratewright::wire::{report_v1, restore, strict};

use crate::dice::Dice;
use crate::signer::{self, Pair};

fn day(month: u8, day: u8) -> CivilDate {
    CivilDate::new(2026, month, day).unwrap()
}

fn draft() -> ReportDraft {
    ReportDraft {
        done: "Plan\n\n  First sketches \n".into(),
        next: "Build the pages".into(),
        expected: "Texts of all pages".into(),
        outside: vec![
            OutsideDraft { id: Id::from_bits(1), what: "A second shop".into(), why: "Only one was agreed".into() },
            OutsideDraft { id: Id::from_bits(2), what: " ".into(), why: "Nothing".into() },
        ],
        ..ReportDraft::default()
    }
}

fn project<'a>(kinds: &'a [(Rc<str>, u64)], spent: &Fraction) -> Project<'a> {
    Project {
        language: "en",
        from: "Northlight",
        client: "Bakery",
        title: "A site",
        number: 7,
        today: day(11, 24),
        accepted: day(11, 2),
        currency: Currency::from_code("GBP").unwrap(),
        sold: Some(Fraction::whole(12_000)),
        spent: spent.clone(),
        hours: Some(SoldTime { sold: 9_600, spent: 2_470 }),
        kinds,
    }
}

/// 41 h 10 min at 75.00 are 2,470 / 60 x 75 = 3,087.50; a third of a penny more is dropped: 3,087.50. Of 12,000.00 there are
/// 12,000.00 - 3,087.50 = 8,912.50 left. By kind 1,500 + 600 + 370 = 2,470 minutes; 10 of a kind that was not told count with them.
#[test]
fn a_report_comes_to_what_was_sold_spent_and_left() {
    let kinds = [("Design", 1_200), ("Meetings", 370), (" Design ", 300), ("Build", 600), ("", 10), ("Nothing", 0)];
    let kinds = kinds.map(|(kind, minutes)| (Rc::from(kind), minutes));
    let spent = Fraction::whole(2_470 * 75).over(&Fraction::whole(60)).unwrap();
    let spent = spent.plus(&Fraction::whole(1).over(&Fraction::whole(300)).unwrap());
    let report = of(&draft(), &project(&kinds, &spent)).unwrap();
    let budget = report.budget.unwrap();
    let written = [budget.sold(), budget.spent(), budget.left()].map(Fixed::plain);
    assert_eq!(written, ["12000.00", "3087.50", "8912.50"]);
    let by_kind: Vec<(&str, u32)> = report.kinds.iter().map(|one| (one.kind.as_str(), one.minutes)).collect();
    assert_eq!(by_kind, [("Design", 1_500), ("Build", 600), ("Meetings", 370), ("", 10)]);
    assert_eq!(report.minutes(), 2_480);
    assert_eq!(report.hours.unwrap().left(), 7_130);
    assert_eq!((report.since, report.until, report.day), (day(11, 2), day(11, 24), day(11, 24)));
    assert_eq!(report.done, ["Plan", "First sketches"]);
    assert_eq!(report.outside, [Outside { what: "A second shop".into(), why: "Only one was agreed".into() }]);
}

/// 1,000.00 sold and 1,250.50 spent: -250.50 are left.
#[test]
fn what_is_over_is_less_than_nothing() {
    let spent = Fraction::decimal(125_050, 2);
    let report = of(&draft(), &Project { sold: Some(Fraction::whole(1_000)), ..project(&[], &spent) }).unwrap();
    assert_eq!(report.budget.unwrap().left().plain(), "-250.50");
    // What was sold is not known: nothing is said of a budget.
    assert_eq!(of(&draft(), &Project { sold: None, ..project(&[], &spent) }).unwrap().budget, None);
}

#[test]
fn days_in_the_wrong_order_make_no_report() {
    let backwards = ReportDraft { since: Some(day(11, 24)), until: Some(day(11, 23)), ..draft() };
    assert_eq!(of(&backwards, &project(&[], &Fraction::zero())), None);
}

/// Fourteen kinds of 14, 13 … 1 minutes: eleven are told apart, and the last three, 3 + 2 + 1, are 6 together.
#[test]
fn many_kinds_are_told_together_and_lose_no_minute() {
    let kinds: Vec<(Rc<str>, u64)> = (1..=14).map(|minutes| (format!("Kind {minutes}").into(), minutes)).collect();
    let report = of(&draft(), &project(&kinds, &Fraction::zero())).unwrap();
    assert_eq!(report.kinds.len(), 12);
    assert_eq!(report.kinds.last(), Some(&KindTime { kind: String::new(), minutes: 6 }));
    assert_eq!(report.minutes(), 105);
}

#[test]
fn what_would_not_fit_on_a_page_is_told() {
    assert!(!draft().is_too_long());
    assert!(ReportDraft { done: "a\n".repeat(21).into(), ..draft() }.is_too_long());
    assert!(!ReportDraft { done: "a\n".repeat(20).into(), ..draft() }.is_too_long());
    assert!(ReportDraft { next: "ї".repeat(301).into(), ..draft() }.is_too_long());
}

fn thrown(dice: &mut Dice) -> StatusReport {
    let words = ["", "Design", "Сайт пекарні", "Ünï", "a", "Build the pages"];
    let word = |dice: &mut Dice| words[dice.below(6)].to_owned();
    let small = |dice: &mut Dice, most: usize| u32::try_from(dice.below(most)).unwrap();
    let lists: Vec<Vec<String>> =
        (0..3).map(|_| (0..dice.below(21)).map(|_| word(dice)).filter(|one| !one.is_empty()).collect()).collect();
    let since = CivilDate::of_year(2026, 1 + small(dice, 365)).unwrap();
    let currency = ["GBP", "JPY", "KWD"].map(|code| Currency::from_code(code).unwrap())[dice.below(3)];
    let amount = |dice: &mut Dice| {
        let units = i128::from(small(dice, 2_000_000_000)) * i128::from(1 + small(dice, 1_000));
        Fixed::new(if dice.below(4) == 0 { -units } else { units }, currency.digits())
    };
    let (sold, spent) = (amount(dice), amount(dice));
    StatusReport {
        language: "uk".into(),
        from: word(dice),
        client: word(dice),
        title: word(dice),
        number: small(dice, 9_999),
        day: day(12, 31),
        since,
        until: since.plus_days(i64::from(small(dice, 40))).unwrap(),
        currency,
        done: lists[0].clone(),
        budget: if dice.below(5) == 0 { None } else { Budget::new(sold, spent) },
        hours: (dice.below(2) == 0).then(|| SoldTime { sold: small(dice, 9_999), spent: small(dice, 9_999) }),
        kinds: (0..dice.below(13)).map(|_| KindTime { kind: word(dice), minutes: 1 + small(dice, 99_999) }).collect(),
        next: lists[1].clone(),
        expected: lists[2].clone(),
        outside: (0..dice.below(4)).map(|_| Outside { what: "More".into(), why: word(dice) }).collect(),
    }
}

#[test]
fn what_was_sold_is_what_was_spent_and_what_is_left_and_a_report_comes_back_as_it_was() {
    let mut dice = Dice::new(20_261_124);
    for _ in 0..500 {
        let report = thrown(&mut dice);
        if let Some(budget) = report.budget {
            assert_eq!(budget.spent().plus(budget.left()), Some(budget.sold()));
        }
        let bytes = report_v1::write(&report).unwrap();
        assert_eq!(report_v1::read(&bytes), Ok(report));
    }
}

/// A report as version 1 wrote it.
fn written() -> StatusReport {
    let kinds = [(Rc::from("Design"), 1_500), (Rc::from("Build"), 970)];
    of(&draft(), &project(&kinds, &Fraction::decimal(308_750, 2))).unwrap()
}

#[test]
fn what_version_1_wrote_is_read() {
    let bytes = std::fs::read(crate::path("tests/fixtures/report-v1.bin")).unwrap();
    assert_eq!(report_v1::read(&bytes), Ok(written()));
    assert_eq!(report_v1::write(&written()), Some(bytes));
}

#[test]
fn a_report_that_was_cut_changed_or_made_longer_is_refused_or_reads_as_another() {
    let bytes = report_v1::write(&written()).unwrap();
    for length in 0..bytes.len() {
        assert!(report_v1::read(&bytes[..length]).is_err(), "{length} bytes");
    }
    assert!(report_v1::read(&[bytes.as_slice(), &[0]].concat()).is_err());
    assert_eq!(report_v1::read(&[&[2], &bytes[1..]].concat()), Err(NotOpened::Version(2)));
    assert_eq!(report_v1::read(&vec![1; report_v1::MOST_BYTES + 1]), Err(NotOpened::Long));
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut changed = bytes.clone();
            changed[at] ^= 1 << bit;
            if let Ok(report) = report_v1::read(&changed) {
                assert_ne!(report, written(), "bit {bit} of byte {at}");
                assert_eq!(report_v1::write(&report), Some(changed));
            }
        }
    }
}

#[test]
fn a_report_is_no_quote_and_a_quote_is_no_report() {
    let report = report_v1::write(&written()).unwrap();
    let quote = std::fs::read(crate::path("tests/fixtures/quote-v1.bin")).unwrap();
    assert!(report_v1::read(&quote).is_err());
    assert!(ratewright::wire::quote_body::read(&report).is_err());
    let pair = Pair::number(1);
    let token = pair.seal(Kind::Report, &report);
    assert_eq!(signer::open(&token, &[Kind::Quote, Kind::Report]).unwrap().kind(), Kind::Report);
    assert_eq!(seal::open(&token, &[Kind::Quote]).unwrap_err(), NotUnsealed::OtherKind(Kind::Report));
    let token = pair.seal(Kind::Quote, &quote);
    assert_eq!(seal::open(&token, &[Kind::Report]).unwrap_err(), NotUnsealed::OtherKind(Kind::Quote));
}

/// The seal of another's key, another's signature, and a body that was changed or cut under its signature.
#[test]
fn a_report_whose_seal_is_forged_or_cut_is_not_opened() {
    let (pair, other) = (Pair::number(1), Pair::number(2));
    let body = report_v1::write(&written()).unwrap();
    let token = pair.seal(Kind::Report, &body);
    assert_eq!(signer::open(&token, &[Kind::Report]).unwrap().body(), body);
    let (signed, signature) = token.split_once('.').unwrap();
    let others = other.seal(Kind::Report, &body);
    let forged = format!("{signed}.{}", others.split_once('.').unwrap().1);
    assert_eq!(signer::open(&forged, &[Kind::Report]).unwrap_err(), NotUnsealed::Forged);
    let flipped: String =
        signed.char_indices().map(|(at, c)| if at == 40 { if c == 'x' { 'y' } else { 'x' } } else { c }).collect();
    assert!(signer::open(&format!("{flipped}.{signature}"), &[Kind::Report]).is_err());
    for length in (0..token.len()).step_by(7) {
        assert!(signer::open(&token[..length], &[Kind::Report]).is_err(), "{length} characters");
    }
    // A report that says to be a quote has another message, and so another signature.
    let quote = pair.seal(Kind::Quote, &body);
    let mixed = format!("{signed}.{}", quote.split_once('.').unwrap().1);
    assert_eq!(signer::open(&mixed, &[Kind::Report]).unwrap_err(), NotUnsealed::Forged);
}

/// Everything private of it is planted; the one accepted proposal sold 1,200.00 net.
const BOOK: &str = r#"{ "studio": { "name": "Northlight", "currency": "GBP",
    "team": [ { "name": "PLANTED-PERSON", "role": "9", "costs": { "month": "3141.59" }, "hours": { "year": "1000" } } ],
    "roles": [ { "id": "9", "name": "PLANTED-ROLE" } ] },
    "clients": [ { "id": "c1", "name": "PLANTED-CONTACT", "organisation": "Bakery", "notes": "PLANTED-CLIENT", "source": "PLANTED-SOURCE",
        "contacts": [ { "id": "1", "name": "PLANTED-DECIDER", "email": "PLANTED@example.org" } ],
        "steps": [ { "id": "1", "words": "PLANTED-STEP" } ] } ],
    "proposals": [ { "id": "a1", "number": 1, "title": "A site", "client": "c1", "notes": "PLANTED-NOTE",
        "pursuit": { "words": "PLANTED-LOSS", "steps": [ { "id": "2", "words": "PLANTED-NEXT" } ] },
        "deal": { "budget": { "reason": "PLANTED-REASON" } },
        "report": { "until": "2026-11-24", "done": "Plan\nSketches", "outside": [ { "id": "1", "item": "A shop", "why": "Not agreed" } ] } },
      { "id": "a2", "number": 2, "title": "PLANTED-OTHER" } ],
    "issued": [ { "id": "e1", "proposal": "a1", "number": 4, "on": "2026-11-01", "currency": "GBP", "token": "PLANTED-TOKEN",
        "answer": { "id": "d1", "kind": "accepted", "name": "PLANTED-SIGNER", "words": "PLANTED-WORDS", "at": 1793600000, "net": "1200" } } ] }"#;

#[test]
fn nothing_private_is_in_a_report() {
    let workbook = strict::workbook(BOOK).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    let evaluation = evaluate(&workbook);
    let proposal = workbook.proposal(Id::from_bits(0xa1)).unwrap();
    let report = reporting::report(&workbook, &evaluation, proposal, Language::English, day(11, 24)).unwrap();
    // 1793600000 is 2 November 2026 by UTC.
    assert_eq!((report.since, report.number, report.client.as_str()), (day(11, 2), 4, "Bakery"));
    assert_eq!(report.budget.unwrap().left().plain(), "1200.00");
    let bytes = report_v1::write(&report).unwrap();
    let text = format!("{} {report:?}", String::from_utf8_lossy(&bytes));
    assert!(!text.contains("PLANTED") && !text.contains("3141"), "{text}");
    // The other one was never accepted.
    let other = workbook.proposal(Id::from_bits(0xa2)).unwrap();
    assert_eq!(reporting::report(&workbook, &evaluation, other, Language::English, day(11, 24)), None);
}

#[test]
fn what_is_typed_for_a_report_is_one_step_and_undo_takes_it_back() {
    let workbook =
        restore::file(&BOOK.replacen('{', r#"{ "format": "ratewright-workbook", "schema": 1, "#, 1)).unwrap().value;
    let id = Id::from_bits(0xa1);
    assert_eq!(Screen::at(&Screen::Report(id).address()), Some(Screen::Report(id)));
    let desk = Desk::new(workbook.clone(), Language::English, false);
    let desk = desk.update(Edit::Named(NameOf::Report(id, ReportText::Next), "Build".into())).update(Edit::Left);
    let outside = Id::from_bits(77);
    let desk = desk.update(Edit::ChangedReport(id, ReportChange::AddedOutside(outside)));
    let desk =
        desk.update(Edit::Named(NameOf::Report(id, ReportText::Why(outside)), "Later".into())).update(Edit::Left);
    let desk = desk.update(Edit::ChangedReport(id, ReportChange::ChoseSince(Some(day(11, 9)))));
    let report = &desk.workbook.proposal(id).unwrap().report;
    assert_eq!((&*report.next, &*report.outside[1].why, report.since), ("Build", "Later", Some(day(11, 9))));
    let desk = desk.update(Edit::ChangedReport(id, ReportChange::RemovedOutside(outside)));
    assert_eq!(desk.workbook.proposal(id).unwrap().report.outside.len(), 1);
    let desk = (0..5).fold(desk, |desk, _| desk.update(Edit::Undid));
    assert_eq!(desk.workbook, workbook);
}
