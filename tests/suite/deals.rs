//! What stands behind a proposal as people type it at the desk: kept, copied, undone, and what is wrong with it.

use std::rc::Rc;

use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::client_budget::{BudgetAnswer, Decision};
use ratewright::domain::currency::Currency;
use ratewright::domain::deal::{Deal, MOST_FACTORS};
use ratewright::domain::deal_number::{DealNumber, RunNumber};
use ratewright::domain::factor::FactorKind;
use ratewright::domain::id::Id;
use ratewright::domain::numbers_of::numbers_of;
use ratewright::domain::parameter::{LineNumber, NotTaken, Parameter, Unit};
use ratewright::domain::problem::{Place, ProblemKind};
use ratewright::domain::record::{Record, RecordKey};
use ratewright::domain::table::Set;
use ratewright::domain::typed::Typed;
use ratewright::domain::workbook::Workbook;
use ratewright::locale::labels;
use ratewright::locale::language::Language;
use ratewright::locale::problems::sentence;
use ratewright::state::studio::Desk;
use ratewright::state::studio::deal_edit::{DealChange, DealText};
use ratewright::state::studio::differences::differences;
use ratewright::state::studio::draft::Trouble;
use ratewright::state::studio::drawer::Drawer;
use ratewright::state::studio::edit::{Edit, NameOf};
use ratewright::state::studio::screen::Screen;
use ratewright::wire::{path, record_v1, restore, strict};

const OF: Id = Id::from_bits(0x51);
const LINE: Id = Id::from_bits(0x94);
const ROLE: Id = Id::from_bits(0xa1);
const COPY: Id = Id::from_bits(0x900);

/// A proposal in pounds with an hourly retainer, and nothing behind it.
const WORKBOOK: &str = r#"{ "studio": { "currency": "GBP", "roles": [ { "id": "a1", "name": "Design" } ] }, "proposals": [ { "id": "51",
    "title": "A shop", "lines": [ { "id": "94", "name": "Care", "price": "500", "every": "month", "periods": 12,
        "quantities": { "1": "1" }, "retainer": { "kind": "hourly", "roll_over": true } },
        { "id": "95", "name": "Logo", "price": "900", "quantities": { "1": "1" } } ] } ] }"#;

fn desk() -> Desk {
    let workbook = strict::workbook(WORKBOOK).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    Desk::new(workbook, Language::English, false)
}

/// The fixture with all that can be typed.
fn full() -> Workbook {
    let text = std::fs::read_to_string(crate::path("tests/fixtures/workbook-v1-deals.json")).unwrap();
    strict::workbook(&text).unwrap()
}

fn changed(desk: Desk, change: DealChange) -> Desk {
    desk.update(Edit::ChangedDeal(OF, change))
}

fn typed(desk: Desk, number: DealNumber, text: &str) -> Desk {
    desk.update(Edit::Typed(Parameter::Deal(OF, number), text.into())).update(Edit::Left)
}

fn deal(desk: &Desk) -> Rc<Deal> {
    Rc::clone(&desk.workbook.proposal(OF).unwrap().deal)
}

fn day(month: u8, day: u8) -> Option<CivilDate> {
    CivilDate::new(2026, month, day)
}

const FACTOR: Id = Id::from_bits(0xd1);
const CALL: Id = Id::from_bits(0xe1);

/// Something in every place that takes something.
fn told() -> Desk {
    let changes = [
        DealChange::AddedFactor(FACTOR, FactorKind::Client),
        DealChange::ChoseBudgetAnswer(BudgetAnswer::Named),
        DealChange::Decided(Some(Decision::TakeOnlyIf)),
        DealChange::ChoseWishFrom(day(3, 2)),
        DealChange::ChoseWishUntil(day(3, 27)),
        DealChange::ChoseRunFrom(LINE, day(1, 1)),
        DealChange::AddedEffort(LINE, CALL),
        DealChange::AddedMonth(LINE),
    ];
    let desk = changes.into_iter().fold(desk(), changed);
    let numbers = [
        (DealNumber::Factor(FACTOR), "10"),
        (DealNumber::Budget, "900"),
        (DealNumber::Free(ROLE), "10"),
        (DealNumber::Extra(ROLE), "60"),
        (DealNumber::Run(LINE, RunNumber::People(CALL)), "3"),
        (DealNumber::Run(LINE, RunNumber::Used(0, ROLE)), "8"),
    ];
    numbers.into_iter().fold(desk, |desk, (number, text)| typed(desk, number, text))
}

#[test]
fn what_is_typed_stands_and_is_taken_back_step_by_step() {
    let desk = told();
    let numbers = numbers_of(&desk.workbook.record(RecordKey::Proposal(OF)).unwrap());
    let of_deal = numbers.iter().filter(|at| matches!(at, Parameter::Deal(..)) && desk.workbook.get(**at).is_some());
    assert_eq!(of_deal.count(), 6, "each number that was typed has one address");
    // 8 changes and 6 numbers: 14 steps back there is nothing.
    let undone = (0..14).fold(desk.clone(), |desk, _| desk.update(Edit::Undid));
    assert!(deal(&undone).is_empty());
    let redone = (0..14).fold(undone, |desk, _| desk.update(Edit::Redid));
    assert_eq!(deal(&redone), deal(&desk));
}

#[test]
fn what_is_emptied_is_written_as_if_it_had_never_been_typed() {
    let before = record_v1::write(&desk().workbook.record(RecordKey::Proposal(OF)).unwrap(), 1);
    let desk = typed(typed(desk(), DealNumber::Free(ROLE), "10"), DealNumber::Budget, "900");
    let desk = typed(typed(desk, DealNumber::Free(ROLE), ""), DealNumber::Budget, "");
    assert_eq!(record_v1::write(&desk.workbook.record(RecordKey::Proposal(OF)).unwrap(), 1), before);
    assert!(!before.contains("deal"));
}

#[test]
fn every_number_has_an_address_a_path_a_name_and_a_place_of_its_own() {
    let workbook = full();
    let proposal = workbook.proposals[0].clone();
    let numbers = proposal.deal.numbers();
    let (mut paths, mut keys, mut names) = (Set::new(), Set::new(), Set::new());
    for number in &numbers {
        let at = Parameter::Deal(proposal.id, *number);
        assert!(paths.insert(path::parameter(at)), "{number:?}");
        assert!(keys.insert(number.key()), "{number:?}");
        for language in [Language::English, Language::Ukrainian] {
            let name = labels::parameter(at, &workbook, language);
            assert!(!name.is_empty() && !name.contains('{'), "{number:?}");
            assert!(names.insert((language.tag(), name)), "{number:?}");
        }
        assert_eq!(at.proposal(), Some(proposal.id));
        assert!(Drawer::of(at).is_some());
    }
    // By hand: 2 factors, 2 of the budget, 2 of time; of the run the hours paid, twice 3 of its work and 2 of a month.
    let known = numbers.iter().filter(|number| proposal.deal.number(**number).is_some()).count();
    assert_eq!(known, 15);
    assert_eq!(DealNumber::Extra(ROLE).unit(), Unit::Money);
    let abroad = Parameter::Deal(proposal.id, DealNumber::Extra(ROLE));
    assert_eq!(workbook.currency_of(abroad), workbook.studio.currency, "hands are paid at home");
}

#[test]
fn a_copy_has_ids_of_its_own_and_runs_of_its_own_lines() {
    let workbook = full();
    let known = workbook.proposals[0].clone();
    let copy = known.renewed(COPY);
    let lines: Vec<Id> = copy.lines.iter().map(|line| line.id).collect();
    assert!(copy.deal.runs.keys().all(|line| lines.contains(line)));
    let ids = |deal: &Deal| -> Vec<Id> {
        let planned = deal.runs.values().flat_map(|run| &run.planned).map(|effort| effort.id);
        deal.factors.iter().map(|factor| factor.id).chain(planned).collect()
    };
    assert_eq!(ids(&copy.deal).len(), 4);
    assert!(ids(&copy.deal).iter().all(|id| !ids(&known.deal).contains(id)));
    // Roles and services are the studio's.
    assert_eq!(copy.deal.wish, known.deal.wish);
}

#[test]
fn a_template_keeps_how_one_sells_and_nothing_of_the_client() {
    let desk = told();
    let desk = desk.update(Edit::Named(NameOf::Deal(OF, DealText::Reason), "They pay late".into())).update(Edit::Left);
    let kept = Edit::KeptAsTemplate { id: OF, copy: COPY, today: CivilDate::first_of(2026) };
    let template = Rc::clone(&desk.update(kept).workbook.proposal(COPY).unwrap().deal);
    assert_eq!((template.factors.len(), template.runs.len()), (1, 1));
    assert!(template.runs.values().all(|run| run.months.is_empty() && run.from.is_none() && run.planned.len() == 1));
    assert_eq!((&*template.budget.reason, template.budget.amount, template.wish.until), ("", None, None));
}

#[test]
fn words_are_named_and_kept() {
    let of = [DealText::Factor(FACTOR), DealText::Reason, DealText::Effort(LINE, CALL), DealText::Results(LINE, 0)];
    let desk = of.iter().enumerate().fold(told(), |desk, (place, of)| {
        desk.update(Edit::Named(NameOf::Deal(OF, *of), format!("Words {place}").into())).update(Edit::Left)
    });
    let text = record_v1::write(&desk.workbook.record(RecordKey::Proposal(OF)).unwrap(), 7);
    assert!((0..4).all(|place| text.contains(&format!("Words {place}"))));
    let restored = restore::record(&text).unwrap();
    assert_eq!(restored.repairs, Vec::new());
    assert_eq!(Some(restored.value.0), desk.workbook.record(RecordKey::Proposal(OF)));
    // A name for what is gone changes nothing.
    let gone = desk.clone().update(Edit::Named(NameOf::Deal(OF, DealText::Results(LINE, 9)), "x".into()));
    assert_eq!(gone.workbook, desk.workbook);
}

#[test]
fn what_is_gone_takes_no_number() {
    let desk = told();
    for number in [
        DealNumber::Factor(COPY),
        DealNumber::Run(COPY, RunNumber::People(CALL)),
        DealNumber::Run(LINE, RunNumber::Hours(COPY)),
        DealNumber::Run(LINE, RunNumber::Used(1, ROLE)),
    ] {
        let after = typed(desk.clone(), number, "5");
        let trouble = after.trouble(Parameter::Deal(OF, number));
        assert_eq!(trouble, Some(&Trouble::NotTaken(NotTaken::Gone)), "{number:?}");
        assert_eq!(after.workbook, desk.workbook);
    }
}

#[test]
fn lists_have_an_end_and_only_retainers_run() {
    let many = (0..20).fold(desk(), |desk, place| {
        changed(desk, DealChange::AddedFactor(Id::from_bits(0x700 + place), FactorKind::Market))
    });
    assert_eq!(deal(&many).factors.len(), MOST_FACTORS);
    let logo = Id::from_bits(0x95);
    let desk = changed(changed(desk(), DealChange::AddedMonth(logo)), DealChange::AddedEffort(COPY, CALL));
    assert!(deal(&desk).is_empty());
    let desk = changed(changed(told(), DealChange::RemovedMonth(LINE)), DealChange::RemovedMonth(LINE));
    assert_eq!(deal(&desk).runs.get(&LINE).map(|run| run.months.len()), Some(0));
}

#[track_caller]
fn wrong(number: DealNumber, text: &str, kind: ProblemKind) {
    let at = Parameter::Deal(OF, number);
    let desk = typed(told(), number, text);
    let found: Vec<_> = desk.problems_at(Place::Number(at)).collect();
    assert_eq!(found.iter().map(|problem| problem.kind).collect::<Vec<_>>(), [kind], "{number:?} {text}");
    for language in [Language::English, Language::Ukrainian] {
        let said = sentence(&found[0], &desk.workbook, language);
        assert!(said.contains(". ") && !said.contains('{'), "{said}");
    }
    // Told, and kept as it was typed.
    assert_eq!(desk.workbook.get(at).map(Typed::plain).as_deref(), Some(text));
}

#[test]
fn bad_input_is_told_at_its_place_and_kept() {
    wrong(DealNumber::Factor(FACTOR), "-101", ProblemKind::PercentOutOfBounds);
    wrong(DealNumber::Factor(FACTOR), "1001", ProblemKind::PercentOutOfBounds);
    wrong(DealNumber::BudgetMonths, "0", ProblemKind::NotPositive);
    let negatives = [
        DealNumber::Budget,
        DealNumber::Free(ROLE),
        DealNumber::Extra(ROLE),
        DealNumber::Run(LINE, RunNumber::Included),
        DealNumber::Run(LINE, RunNumber::Unbilled(0)),
        DealNumber::Run(LINE, RunNumber::People(CALL)),
        DealNumber::Run(LINE, RunNumber::Used(0, ROLE)),
    ];
    for number in negatives {
        wrong(number, "-2", ProblemKind::Negative);
    }
}

#[test]
fn a_budget_in_another_currency_and_a_day_before_the_first_are_told() {
    let problems = |desk: &Desk| {
        let all = desk.evaluation.problems_with(Some(OF));
        let of_deal = all.into_iter().filter(|problem| !matches!(problem.at, Place::Number(_)));
        of_deal
            .filter(|problem| problem.at.proposal().is_some())
            .map(|problem| (problem.kind, problem.at))
            .collect::<Vec<_>>()
    };
    let none: Vec<(ProblemKind, Place)> = Vec::new();
    assert_eq!(problems(&told()), none);
    let usd = Currency::from_code("USD");
    let desk = changed(told(), DealChange::ChoseBudgetCurrency(usd));
    assert_eq!(problems(&desk), [(ProblemKind::OtherCurrency, Place::BudgetCurrency(OF))]);
    let said = desk.problems_at(Place::BudgetCurrency(OF)).next().unwrap();
    assert!(sentence(&said, &desk.workbook, Language::English).contains("another currency"));
    assert_eq!(problems(&changed(told(), DealChange::ChoseBudgetCurrency(Currency::from_code("GBP")))), none);
    // Where no budget is named there is nothing to compare.
    assert_eq!(problems(&changed(desk, DealChange::ChoseBudgetAnswer(BudgetAnswer::NoneNamed))), none);
    let desk = changed(told(), DealChange::ChoseWishUntil(day(3, 1)));
    assert_eq!(problems(&desk), [(ProblemKind::EndsBeforeStart, Place::WishDays(OF))]);
}

#[test]
fn a_roll_over_below_zero_is_told_at_its_place() {
    for number in [LineNumber::RetainerCap, LineNumber::RetainerBeyond] {
        let at = Parameter::Line { proposal: OF, line: LINE, number };
        let desk = desk().update(Edit::Typed(at, "-5".into())).update(Edit::Left);
        assert_eq!(
            desk.problems_at(Place::Number(at)).map(|one| one.kind).collect::<Vec<_>>(),
            [ProblemKind::Negative]
        );
    }
}

#[test]
fn what_differs_is_told_in_words() {
    let (one, two) = (desk(), told());
    let record = |desk: &Desk| desk.workbook.record(RecordKey::Proposal(OF)).unwrap();
    let found = differences(&one.workbook, &record(&one), &record(&two), Language::English);
    let told: Vec<String> = found.iter().map(|one| format!("{}: {} / {}", one.label, one.here, one.there)).collect();
    assert!(told.contains(&"Budget without tax: – / 900.00".to_owned()), "{told:?}");
    assert!(told.contains(&"Design: free hours a week: – / 10".to_owned()), "{told:?}");
    assert!(told.contains(&"Kind of client: adds, percent: – / 10".to_owned()), "{told:?}");
}

#[test]
fn a_number_of_a_deal_is_found_on_its_screen_in_its_drawer() {
    let desk = told().update(Edit::WentTo(Screen::Rates));
    let desk = desk.update(Edit::Sought(Parameter::Deal(OF, DealNumber::Free(ROLE))));
    assert_eq!(desk.screen, Screen::Deal(OF));
    assert!(desk.drawers.contains(&Drawer::DealTime));
    assert_eq!(Screen::at(&format!("/proposals/{OF}/deal")), Some(Screen::Deal(OF)));
    assert_eq!(Screen::at(&Screen::Retainers.address()), Some(Screen::Retainers));
    let gone = desk.update(Edit::RemovedProposal(OF));
    assert_eq!(gone.screen, Screen::Proposals);
}

#[test]
fn damage_is_repaired_and_told() {
    let text = WORKBOOK.replace(
        r#""lines": ["#,
        r#""deal": { "budget": { "answer": "perhaps", "currency": "XXQ", "amount": 7 }, "wish": { "free": { "zz": "1", "a1": "1" } },
            "runs": [ { "months": [ {} ] }, { "line": "94", "planned": [ 7 ], "months": [ { "used": { "a1": "x" } } ] } ] }, "lines": ["#,
    );
    let text = text.replacen('{', r#"{ "format": "ratewright-workbook", "#, 1);
    let restored = restore::file(&text).unwrap();
    let told: Vec<String> =
        restored.repairs.iter().map(|repair| format!("{} @ {}", repair.kind.name(), repair.at)).collect();
    let at = format!("proposals.{OF}.deal");
    let expected = [
        format!("unknown_word @ {at}.budget.answer"),
        format!("not_text @ {at}.budget.amount"),
        format!("unknown_currency @ {at}.budget.currency"),
        format!("not_an_id @ {at}.wish.free.zz"),
        format!("not_an_id @ {at}.runs.0.line"),
        format!("not_an_object @ {at}.runs.1.planned.1"),
        format!("not_a_number @ {at}.runs.1.months.0.used.a1"),
    ];
    assert_eq!(told, expected);
    let deal = &restored.value.proposals[0].deal;
    assert_eq!((deal.wish.free.len(), deal.runs.len()), (1, 1));
    assert!(strict::workbook(&WORKBOOK.replace(r#""lines": ["#, r#""deal": { "x": 1 }, "lines": ["#)).is_err());
    let Record::Proposal(_) = restored.value.record(RecordKey::Proposal(OF)).unwrap() else { panic!() };
}

/// 500.00 a month is paid again; the logo's 900.00 once: 10 % more are 90.00, at once.
#[test]
fn a_factor_changes_the_price_as_soon_as_it_is_typed() {
    let charge = |desk: &Desk| {
        let (_, totals) = desk.evaluation.draft(OF).unwrap().drafted[0].choices.usual.clone().unwrap();
        totals.one_off.charge.plain()
    };
    let desk = changed(desk(), DealChange::AddedFactor(FACTOR, FactorKind::Client));
    assert_eq!(charge(&desk), "0.00");
    let desk = typed(desk, DealNumber::Factor(FACTOR), "10");
    assert_eq!(charge(&desk), "90.00");
    assert_eq!(charge(&changed(desk, DealChange::MarkedFactor(FACTOR, false))), "0.00");
}
