//! What is paid for a recommendation, worked out by hand; what a partner may read of it; and when it makes no sense.

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use ratewright::domain::evaluation::{Evaluation, evaluate};
use ratewright::domain::fraction::Fraction;
use ratewright::domain::id::Id;
use ratewright::domain::parameter::{ConditionsOf, NotTaken, Parameter};
use ratewright::domain::partner_programme::PartnerNumber;
use ratewright::domain::problem::{Place, ProblemKind};
use ratewright::domain::referral::{Referral, referral};
use ratewright::domain::rounding;
use ratewright::domain::typed::Typed;
use ratewright::domain::workbook::Workbook;
use ratewright::domain::working::Figure;
use ratewright::locale::language::Language;
use ratewright::locale::problems::sentence;
use ratewright::state::studio::Desk;
use ratewright::state::studio::edit::Edit;
use ratewright::state::studio::offer_edit::ConditionsChange;
use ratewright::wire::{file_v1, path, restore, strict};
use serde_json::{Value, json};

use crate::offers::config;
use crate::partner_sheets::sheet;

pub const DESIGN: Id = Id::from_bits(0xe1);
pub const CARE: Id = Id::from_bits(0xe2);

/// 5,000 a month over 1,000 hours: 60.00 base, 75.00 target. A design of 40 hours is 3,000.00 and costs 2,400.00; an hour's care four
/// times a month is 300.00 and costs 240.00. The project: the design once, care for twelve months, and 400.00 besides: 3,000 +
/// 12 x 300 + 400 = 7,000.00.
pub fn project(partners: &Value) -> Workbook {
    let care =
        json!({ "kind": "service", "service": "e2", "every": "month", "periods": 12, "quantities": { "1": "1" } });
    with_lines(
        partners,
        json!([
            { "kind": "service", "service": "e1", "quantities": { "1": "1" } },
            care,
            { "price": "400", "hours": [ { "hours": "4" } ], "quantities": { "1": "1" } },
        ]),
    )
}

fn with_lines(partners: &Value, lines: Value) -> Workbook {
    let text = json!({
        "studio": {
            "name": "Northlight",
            "team": [ { "costs": { "month": "5000" }, "hours": { "year": "1000" } } ],
            "services": [
                { "id": "e1", "name": "Design", "hours": [ { "hours": "40" } ] },
                { "id": "e2", "name": "Care", "hours": [ { "hours": "4" } ] },
            ],
            "partners": partners,
        },
        "proposals": [ { "id": "a1", "lines": lines } ],
    });
    strict::workbook(&text.to_string()).unwrap_or_else(|refusal| panic!("{refusal:?}"))
}

fn of(workbook: &Workbook) -> Option<Referral> {
    let proposal = &workbook.proposals[0];
    let draft = evaluate(workbook).draft(proposal.id).unwrap();
    referral(&workbook.studio, proposal, &draft.drafted[0])
}

pub fn plain(figure: &Figure) -> String {
    rounding::half_away_from_zero(figure.value.as_ref().unwrap(), 2).unwrap().plain()
}

/// The fee, its part of everything, and what the proposal's own referral takes.
fn owed(workbook: &Workbook) -> [String; 3] {
    let owed = of(workbook).unwrap();
    [plain(&owed.fee), plain(&owed.percent), owed.percent_to_take().map_or_else(String::new, Typed::plain)]
}

/// Design 3,000 x 10 % = 300.00; three of twelve months of care 3 x 300 x 5 % = 45.00; the rest 400 x 10 % = 40.00. Together 385.00 of
/// 7,000.00, which is 5.5 %.
#[test]
fn steps_by_service_and_the_first_months_only() {
    let case = json!({ "share": "10", "steps": [ { "id": "e2", "percent": "5" } ], "months": "3" });
    assert_eq!(owed(&project(&case)), ["385.00", "5.50", "5.5"]);
    // All twelve: 300 + 180 + 40 = 520.00, 7.428571... %, rounded up so that it is enough.
    let case = json!({ "share": "10", "steps": [ { "id": "e2", "percent": "5" } ] });
    assert_eq!(owed(&project(&case)), ["520.00", "7.43", "7.43"]);
    // More months than the term has.
    let case = json!({ "share": "10", "steps": [ { "id": "e2", "percent": "5" } ], "months": "60" });
    assert_eq!(owed(&project(&case))[0], "520.00");
    // Only the design is paid for: 300.00 of 7,000.00 is 4.2857... %.
    let case = json!({ "steps": [ { "id": "e1", "percent": "10" } ] });
    assert_eq!(owed(&project(&case)), ["300.00", "4.29", "4.29"]);
    // Nothing for the design: 180 + 40 = 220.00.
    let case = json!({ "share": "10", "steps": [ { "id": "e1", "percent": "0" }, { "id": "e2", "percent": "5" } ] });
    assert_eq!(owed(&project(&case))[0], "220.00");
}

/// 10 % off what is paid once; what is paid again keeps its price: 2,700 x 10 % + 3 x 300 x 5 % + 360 x 10 % = 270 + 45 + 36 = 351.00 of
/// 2,700 + 3,600 + 360 = 6,660.00, which is 5.2702... %.
#[test]
fn a_discount_comes_off_the_fee_too() {
    let mut workbook = project(&json!({ "share": "10", "steps": [ { "id": "e2", "percent": "5" } ], "months": "3" }));
    let id = workbook.proposals[0].id;
    workbook.proposal_mut(id).unwrap().conditions.discount.off.percent = Some(Typed::whole(10));
    assert_eq!(owed(&workbook), ["351.00", "5.27", "5.28"]);
}

/// Three months are one quarter, thirteen weeks and one year; a price for the whole term is paid for by as many of its parts, and what
/// has no term counts once, as in its net.
#[test]
fn months_are_counted_in_the_periods_of_a_line() {
    let case = |line: Value| {
        let mut line = line;
        line["price"] = json!("100");
        line["quantities"] = json!({ "1": "1" });
        owed(&with_lines(&json!({ "share": "10", "months": "3" }), json!([line])))[0].clone()
    };
    assert_eq!(case(json!({ "every": "quarter", "periods": 8 })), "10.00");
    assert_eq!(case(json!({ "every": "week", "periods": 52 })), "130.00");
    assert_eq!(case(json!({ "every": "year", "periods": 2 })), "10.00");
    assert_eq!(case(json!({ "every": "month", "periods": 2 })), "20.00");
    // 100.00 in four parts, three of them: 75.00 x 10 %.
    assert_eq!(case(json!({ "every": "month", "periods": 4, "spread": true })), "7.50");
    assert_eq!(case(json!({ "every": "month" })), "10.00");
    assert_eq!(case(json!({})), "10.00");
}

#[test]
fn below_the_smallest_project_nothing_is_paid() {
    let workbook = project(&json!({ "share": "10", "least": "7000.01" }));
    let nothing = of(&workbook).unwrap();
    assert_eq!(
        (plain(&nothing.fee), nothing.is_below_least, nothing.percent_to_take()),
        ("0.00".to_owned(), true, None)
    );
    // 700.00 of exactly 7,000.00.
    assert_eq!(owed(&project(&json!({ "share": "10", "least": "7000" }))), ["700.00", "10.00", "10"]);
    assert_eq!(of(&project(&json!({ "discount": "5" }))), None);
    assert_eq!(of(&project(&json!({}))), None);
}

/// A credit takes its own part off, and never more than all of it: 500 x 10 % = 50.00 less 800 x 10 %.
#[test]
fn a_fee_is_never_below_nothing() {
    let line = |price: &str| json!({ "price": price, "quantities": { "1": "1" } });
    let lines = json!([line("500"), line("1000"), line("-800")]);
    assert_eq!(owed(&with_lines(&json!({ "share": "10" }), lines))[0], "70.00");
    let lines = json!([{ "kind": "service", "service": "e1", "quantities": { "1": "1" } }, line("-800")]);
    let case = json!({ "share": "10", "steps": [ { "id": "e1", "percent": "0" } ] });
    assert_eq!(owed(&with_lines(&case, lines)), ["0.00", "0.00", ""]);
}

#[test]
fn what_cannot_be_is_told_where_it_stands_and_counts_for_nothing() {
    let workbook = project(&json!({ "share": "101", "steps": [ { "id": "e2", "percent": "-1" } ], "discount": "100.5",
        "least": "-1", "introductions": "10", "talks": "11", "sales": "12" }));
    let problems = evaluate(&workbook).rates.problems.clone();
    let kinds = |number: PartnerNumber| {
        let at = Place::Number(Parameter::Partner(number));
        problems.iter().filter(|problem| problem.at == at).map(|problem| problem.kind).collect::<Vec<_>>()
    };
    for number in [PartnerNumber::Share, PartnerNumber::Step(CARE), PartnerNumber::Discount] {
        assert_eq!(kinds(number), [ProblemKind::PercentOutOfBounds], "{number:?}");
    }
    assert_eq!(kinds(PartnerNumber::Least), [ProblemKind::Negative]);
    assert_eq!(kinds(PartnerNumber::Talks), [ProblemKind::MoreThanBefore]);
    assert_eq!(kinds(PartnerNumber::Sales), [ProblemKind::MoreThanBefore]);
    let said: Vec<String> = problems.iter().map(|problem| sentence(problem, &workbook, Language::English)).collect();
    assert!(said.iter().any(|said| said.starts_with("There can’t be more talks than introductions.")), "{said:?}");
    assert!(said.iter().any(|said| said.starts_with("There can’t be more projects than talks.")), "{said:?}");
    assert_eq!(of(&workbook), None);
    assert!(sheet(&workbook).is_empty() && sheet(&workbook).conversion.is_none());
    // Nothing of it is lost.
    let again = restore::file(&file_v1::write(&workbook)).unwrap();
    assert_eq!((again.value, again.repairs), (workbook, Vec::new()));
}

#[test]
fn months_of_zero_are_no_months() {
    let mut workbook = project(&json!({ "share": "10" }));
    for (number, texts, bounds) in [
        (PartnerNumber::Months, ["0", "61", "1.5"], (1, 60)),
        (PartnerNumber::Wait, ["0", "521", "-1"], (1, 520)),
        (PartnerNumber::Introductions, ["-1", "2.5", "100001"], (0, 100_000)),
    ] {
        let at = Parameter::Partner(number);
        for text in texts {
            let refused = workbook.set(at, Some(Typed::from_plain(text).unwrap()));
            assert_eq!(refused, Err(NotTaken::NotWholeWithin(bounds.0, bounds.1)), "{number:?} {text}");
        }
        assert_eq!(workbook.set(at, Some(Typed::whole(7))), Ok(()));
        assert_eq!((workbook.get(at), workbook.set(at, None), workbook.get(at)), (Some(Typed::whole(7)), Ok(()), None));
    }
    let told =
        restore::file(r#"{ "format": "ratewright-workbook", "studio": { "partners": { "months": "0" } } }"#).unwrap();
    assert_eq!(told.repairs[0].at, "studio.partners.months");
    let at = Parameter::Partner(PartnerNumber::Step(CARE));
    assert_eq!(path::parameter(at), "studio.partners.steps.000000000000000000000000000000e2.percent");
}

/// A press takes the discount off the whole and pays nobody; one undo brings both back.
#[test]
fn a_discount_in_place_of_a_referral() {
    let mut workbook = project(&json!({ "share": "10", "discount": "5" }));
    let id = workbook.proposals[0].id;
    workbook.proposal_mut(id).unwrap().conditions.shares.referral = Some(Typed::whole(10));
    let mut desk = Desk::new(workbook.clone(), Language::English, false);
    let given = ConditionsChange::GaveReferralOff(Typed::whole(5));
    desk = desk.update(Edit::ChangedConditions(ConditionsOf::Proposal(id), given));
    let conditions = &desk.workbook.proposal(id).unwrap().conditions;
    assert_eq!((conditions.discount.off.percent, conditions.shares.referral), (Some(Typed::whole(5)), None));
    assert!(desk.update(Edit::Undid).workbook == workbook);
}

#[test]
fn what_version_1_wrote_of_partners_is_read() {
    let text = std::fs::read_to_string(crate::path("tests/fixtures/workbook-v1-partners.json")).unwrap();
    let restored = restore::file(&text).unwrap();
    assert_eq!(restored.repairs, Vec::new());
    assert_eq!(strict::workbook(&text).unwrap(), restored.value);
    assert_eq!(file_v1::write(&restored.value), text);
}

fn all_of(evaluation: &Evaluation, workbook: &Workbook) -> Fraction {
    evaluation.draft(workbook.proposals[0].id).unwrap().tiers[0].all_total.value.clone().unwrap()
}

proptest! {
    #![proptest_config(config(80))]

    /// The fee is never above the net at the highest share, nor below nothing; below the smallest project it is nothing.
    #[test]
    fn a_fee_is_within_the_highest_share(
        share in 0_u32..101, own in 0_u32..101, months in 1_u32..61, periods in 1_u32..25, price in 0_u32..5_000, least in 0_u32..20_000,
    ) {
        let partners = json!({ "share": share.to_string(), "steps": [ { "id": "e2", "percent": own.to_string() } ],
            "months": months.to_string(), "least": least.to_string() });
        let workbook = with_lines(&partners, json!([
            { "kind": "service", "service": "e2", "every": "week", "periods": periods, "quantities": { "1": "2" } },
            { "price": price.to_string(), "every": "month", "periods": periods, "spread": true, "quantities": { "1": "1" } },
            { "price": price.to_string(), "quantities": { "1": "1" } },
        ]));
        let Some(owed) = of(&workbook) else {
            prop_assert_eq!(share + own, 0);
            return Ok(());
        };
        let (fee, all) = (owed.fee.value.clone().unwrap(), all_of(&evaluate(&workbook), &workbook));
        let highest = Fraction::decimal(i128::from(share.max(own)), 2);
        prop_assert!(!fee.is_negative() && fee <= all.times(&highest));
        if all < Fraction::whole(i128::from(least)) {
            prop_assert!(fee.is_zero() && owed.is_below_least);
        }
        // What is taken is enough, by less than a hundredth of a percent.
        let exact = owed.percent.value.clone().unwrap();
        let taken = owed.taken.value.clone().unwrap();
        prop_assert!(taken >= exact && taken.minus(&exact) < Fraction::decimal(1, 2));
    }
}
