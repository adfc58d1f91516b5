//! What was sold, what was spent of it, and what is left: worked by hand first, and for any entries.

use std::rc::Rc;

use proptest::prelude::{ProptestConfig, any, prop_assert_eq, proptest};
use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::evaluation::evaluate;
use ratewright::domain::fraction::Fraction;
use ratewright::domain::id::Id;
use ratewright::domain::month::Month;
use ratewright::domain::spent::{Spent, sold, spent};
use ratewright::domain::time_entry::TimeEntry;
use ratewright::domain::time_sheet::TimeSheet;
use ratewright::domain::workbook::Workbook;
use ratewright::domain::working::{Figure, Step};
use ratewright::wire::{record_v1, restore, strict};

const OF: Id = Id::from_bits(0x51);
const OWNER: Id = Id::from_bits(1);
const DESIGNER: Id = Id::from_bits(2);

/// The studio of three: an hour of the owner is sold for 117, one of the designer for 80. 20 x 117 + 40 x 80 = 5,540 were sold; the
/// page for 300 has 3 hours of the designer behind it, and was chosen by nobody. A month of care is no part of what is paid once.
fn studio(time: &str) -> Workbook {
    let text = format!(
        r#"{{ "studio": {{ "cushion": "10", "tax": {{ "rate": "30" }}, "rate_step": "1", "profit": {{ "target": {{ "percent": "10" }} }},
    "business": {{ "items": [ {{ "amount": "18000", "period": "year" }} ] }},
    "roles": [ {{ "id": "1", "name": "Owner" }}, {{ "id": "2", "name": "Designer" }} ],
    "team": [
      {{ "role": "1", "costs": {{ "items": [ {{ "amount": "42000", "target": "54000", "stretch": "66000", "period": "year" }} ] }}, "hours": {{ "year": "900" }} }},
      {{ "role": "2", "pay": "employee", "costs": {{ "items": [ {{ "amount": "48000", "period": "year" }} ] }}, "hours": {{ "year": "1200" }} }},
      {{ "role": "2", "pay": "employee", "costs": {{ "items": [ {{ "amount": "30000", "period": "year" }} ] }}, "bills": false }} ] }},
  "proposals": [ {{ "id": "51", "tiers": [ {{ "id": "b1", "name": "Small" }}, {{ "id": "b2", "name": "Whole" }} ], "lines": [
    {{ "id": "c1", "role": "1", "quantities": {{ "b1": "1", "b2": "20" }} }},
    {{ "id": "c2", "name": "Pages", "price": "800", "hours": [ {{ "role": "2", "hours": "10" }} ], "quantities": {{ "b2": "4" }} }},
    {{ "id": "c3", "name": "One more", "price": "300", "hours": [ {{ "role": "2", "hours": "3" }} ], "quantities": {{ "b2": "1" }}, "extra": true }},
    {{ "id": "c4", "name": "Care", "price": "200", "every": "month", "hours": [ {{ "role": "2", "hours": "2" }} ], "quantities": {{ "b2": "1" }} }} ] }} ],
  "issued": [ {{ "id": "e1", "proposal": "51", "answer": {{ "id": "e2", "kind": "accepted", "tier": "Whole", "net": "5540" }} }} ],
  "time": [ {time} ] }}"#
    );
    strict::workbook(&text).unwrap_or_else(|refusal| panic!("{refusal:?}"))
}

const TIME: &str = r#"{ "id": "71", "proposal": "51", "month": "2026-02", "words": [ "Design", "Calls", "Anna" ], "ids": [ "1", "2", "c2" ], "rows": [
    "1 2 150 2 0 3 1", "2 2 600 1 0 0 2 3", "3 9 45 2 0 3 1", "4 9 20 1 0 0 2 3", "5 10 60 2 0 3 1 0 0 1" ] },
  { "id": "72", "proposal": "51", "month": "2026-03", "words": [ "Calls" ], "rows": [ "1 1 90 1" ] }"#;

fn of(workbook: &Workbook) -> Spent {
    let evaluation = evaluate(workbook);
    let proposal = workbook.proposal(OF).unwrap();
    let sold = sold(workbook, proposal).unwrap();
    let sheets: Vec<Rc<TimeSheet>> = workbook.time_of(OF).cloned().collect();
    spent(&workbook.studio, &evaluation.rates.card, proposal, sold, &sheets).unwrap()
}

fn over(numerator: i128, denominator: i128) -> Option<Fraction> {
    Fraction::whole(numerator).over(&Fraction::whole(denominator))
}

/// Owner: 150 + 45 = 195 minutes, 3.25 hours at 117 = 380.25. Designer: 600 + 20 = 620 minutes, 10 1/3 hours at 80 = 826 2/3. The 90
/// minutes of nobody count hours and no money, the 60 for nothing neither. Spent 380.25 + 826 2/3 = 14,483 / 12 = 1,206.916...; left
/// 5,540 - 14,483 / 12 = 51,997 / 12 = 4,333.083... Hours: 20 + 4 x 10 = 60 sold, 195 + 620 + 90 = 905 minutes spent, 3,600 - 905 =
/// 2,695 minutes left.
#[test]
fn what_was_spent_of_what_was_sold() {
    let spent = of(&studio(TIME));
    let value = |figure: &Figure| figure.value.clone();
    assert_eq!(value(&spent.sold), over(5_540, 1));
    assert_eq!(value(&spent.spent), over(14_483, 12));
    assert_eq!(value(&spent.left), over(51_997, 12));
    assert_eq!(value(&spent.sold_hours), over(60, 1));
    assert_eq!(value(&spent.spent_hours), over(905, 60));
    assert_eq!(value(&spent.left_hours), over(2_695, 60));
    assert_eq!(value(&spent.unbilled_hours), over(1, 1));
    assert_eq!(value(&spent.unpriced_hours), over(3, 2));
    let roles: Vec<_> = spent.roles.iter().map(|one| (one.role, value(&one.sold), value(&one.left))).collect();
    let expected = [
        (Some(OWNER), over(20, 1), over(67, 4)),
        (Some(DESIGNER), over(40, 1), over(89, 3)),
        (None, over(0, 1), over(-3, 2)),
    ];
    assert_eq!(roles, expected);
}

/// Design 620 minutes; calls 150 + 45 + 90 = 285, and 60 for nothing. February 815 and 60, March 90. The weeks of 2 and 9 February:
/// 750 minutes for 292.50 + 800 = 1,092.50, then 65 for 87.75 + 26 2/3 more; that of 23 February ends on 1 March, 90 minutes without
/// a price. The pages were estimated at 4 x 10 = 40 hours and took 620 minutes.
#[test]
fn by_kind_month_week_and_line() {
    let spent = of(&studio(TIME));
    let kinds: Vec<_> = spent.kinds.iter().map(|one| (&*one.of, one.billed, one.unbilled)).collect();
    assert_eq!(kinds, [("Design", 620, 0), ("Calls", 285, 60)]);
    let months: Vec<_> = spent.months.iter().map(|one| (one.of.to_string(), one.billed, one.unbilled)).collect();
    assert_eq!(months, [("2026-02".to_owned(), 815, 60), ("2026-03".to_owned(), 90, 0)]);
    let weeks: Vec<_> =
        spent.weeks.iter().map(|one| (one.monday.to_string(), one.minutes, one.spent.clone())).collect();
    let week = |day: &str, minutes: u64, spent: Option<Fraction>| (day.to_owned(), minutes, spent.unwrap());
    let expected = [
        week("2026-02-02", 750, over(2_185, 2)),
        week("2026-02-09", 65, over(14_483, 12)),
        week("2026-02-23", 90, over(14_483, 12)),
    ];
    assert_eq!(weeks, expected);
    let [line] = &spent.lines[..] else { panic!("{:?}", spent.lines) };
    assert_eq!(line.estimated.as_ref().unwrap().value, over(40, 1));
    assert_eq!(line.actual.value, over(620, 60));
}

/// Whoever recorded a yes before its net was kept sees hours, and no budget.
#[test]
fn what_was_not_recorded_is_not_known() {
    let mut workbook = studio(TIME);
    let issued = Rc::make_mut(&mut workbook.issued[0]);
    issued.answer.as_mut().unwrap().net = None;
    let spent = of(&workbook);
    assert_eq!((spent.sold.value.clone(), spent.left.value.clone()), (None, None));
    assert_eq!(spent.spent.value, over(14_483, 12));
    workbook.issued = Vec::new().into();
    assert_eq!(sold(&workbook, workbook.proposal(OF).unwrap()), None);
}

fn recomputed(figure: &Figure) {
    match &figure.step {
        Step::Given | Step::Typed(_) | Step::SumOf(_) => {}
        Step::Sum(operands) if operands.is_empty() => assert_eq!(figure.value, Some(Fraction::zero())),
        // A rate rests on the whole studio, which other tests recompute.
        Step::RoundedUp(..) => {}
        step => {
            assert_eq!(figure.value, step.recompute(), "{:?}", figure.label);
            step.operands().iter().for_each(recomputed);
        }
    }
}

/// Two entries of a person in the same hour overlap, side by side they don't, and of two people never.
#[test]
fn who_works_at_one_thing_at_a_time() {
    let entry = |start: Option<u16>, minutes: u32, who: &str| TimeEntry {
        number: 1,
        day: CivilDate::first_of(2026),
        start,
        minutes,
        role: None,
        line: None,
        kind: "".into(),
        what: "".into(),
        who: who.into(),
        is_billed: true,
    };
    let is = |one: TimeEntry, two: TimeEntry| (one.overlaps(&two), two.overlaps(&one));
    assert_eq!(is(entry(Some(540), 60, "Anna"), entry(Some(599), 5, "Anna")), (true, true));
    assert_eq!(is(entry(Some(540), 60, "Anna"), entry(Some(600), 5, "Anna")), (false, false));
    assert_eq!(is(entry(Some(540), 60, "Anna"), entry(Some(540), 60, "Ben")), (false, false));
    assert_eq!(is(entry(Some(540), 60, ""), entry(Some(540), 60, "")), (false, false));
    assert_eq!(is(entry(None, 60, "Anna"), entry(Some(540), 60, "Anna")), (false, false));
}

#[test]
fn a_row_that_can_not_be_is_left_out_and_told() {
    let rows = [
        "1 30 60",
        "2 1 0",
        "3 1 1441",
        "4 1 60 1",
        "5 1 60 0 0 0 1",
        "5 1",
        "6 x 60",
        "7 1 60 0 0 0 0 0 1441",
        "0 1 60",
        "8 1 60",
        "8 2 60",
    ];
    let rows = rows.map(|row| format!("{row:?}")).join(",");
    let text = format!(
        r#"{{"schema":1,"kind":"time","id":"71","revision":3,"body":{{"proposal":"51","month":"2026-02","words":[],"ids":[],"rows":[{rows}]}}}}"#
    );
    let read = restore::record(&text).unwrap();
    let told: Vec<&str> = read.repairs.iter().map(|repair| repair.at.split('.').next_back().unwrap()).collect();
    assert_eq!(told, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "11"]);
    let (record, revision) = read.value;
    assert_eq!(
        record_v1::write(&record, revision),
        text.replace(&rows, "\"8 1 60\"")
            .replace("\"71\"", &format!("\"{}\"", Id::from_bits(0x71)))
            .replace("{\"proposal\":\"51\"", &format!("{{\"id\":\"{}\",\"proposal\":\"{OF}\"", Id::from_bits(0x71)))
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// Spent and left are what was sold, in money and in hours, together and by role; and no minute is lost on any of the ways.
    #[test]
    fn spent_and_left_are_what_was_sold(rows in proptest::collection::vec((1_u8..=28, 1_u32..=1_440, 0_u8..4, any::<bool>()), 0..60)) {
        let mut workbook = studio("");
        let mut sheet = TimeSheet::new(OF, Month::of(CivilDate::first_of(2026)));
        let mut minutes = (0, 0);
        for (number, (day, length, role, is_billed)) in (1..).zip(rows) {
            let role = [None, Some(OWNER), Some(DESIGNER), Some(Id::from_bits(0x99))][usize::from(role)];
            if is_billed { minutes.0 += u64::from(length) } else { minutes.1 += u64::from(length) }
            let day = sheet.month.day(day).unwrap();
            let kind = ["Design", "Calls"][usize::from(length % 2 == 0)];
            let entry = TimeEntry { number, day, start: None, minutes: length, role, line: None, kind: kind.into(), what: "".into(), who: "".into(), is_billed };
            sheet.entries.push(Rc::new(entry));
        }
        workbook.time.push(Rc::new(sheet));
        let spent = of(&workbook);
        let value = |figure: &Figure| figure.value.clone().unwrap();
        prop_assert_eq!(value(&spent.spent).plus(&value(&spent.left)), value(&spent.sold));
        prop_assert_eq!(value(&spent.spent_hours).plus(&value(&spent.left_hours)), value(&spent.sold_hours));
        prop_assert_eq!(value(&spent.spent_hours), over(i128::from(minutes.0), 60).unwrap());
        for role in &spent.roles {
            prop_assert_eq!(value(&role.spent).plus(&value(&role.left)), value(&role.sold));
        }
        let kinds = spent.kinds.iter().fold((0, 0), |sum, one| (sum.0 + one.billed, sum.1 + one.unbilled));
        let months = spent.months.iter().fold((0, 0), |sum, one| (sum.0 + one.billed, sum.1 + one.unbilled));
        prop_assert_eq!((kinds, months), (minutes, minutes));
        prop_assert_eq!(spent.weeks.last().map_or(Fraction::zero(), |week| week.spent.clone()), value(&spent.spent));
        [&spent.spent, &spent.left, &spent.sold_hours, &spent.left_hours, &spent.unpriced_hours].into_iter().for_each(recomputed);
    }
}
