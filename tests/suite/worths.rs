//! What a project may be worth to its client, worked out by hand; and what holds for every case.

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use ratewright::domain::evaluation::evaluate;
use ratewright::domain::fraction::Fraction;
use ratewright::domain::parameter::{NotTaken, Parameter};
use ratewright::domain::problem::{Place, ProblemKind};
use ratewright::domain::rounding;
use ratewright::domain::typed::Typed;
use ratewright::domain::value_case::{FunnelNumber, ValueNumber};
use ratewright::domain::workbook::Workbook;
use ratewright::domain::working::Figure;
use ratewright::domain::worth::{Worth, worth};
use ratewright::wire::{file_v1, restore, strict};

use crate::offers::config;

/// A proposal for 30,000.00, and what the case says of its worth.
fn workbook(value: &str) -> Workbook {
    let text = format!(
        r#"{{ "studio": {{ "team": [ {{ "costs": {{ "month": "5000" }}, "hours": {{ "year": "1000" }} }} ] }},
            "proposals": [ {{ "value": {{ {value} }},
                "lines": [ {{ "price": "30000", "hours": [ {{ "hours": "100" }} ], "quantities": {{ "1": "1" }} }} ] }} ] }}"#
    );
    strict::workbook(&text).unwrap_or_else(|refusal| panic!("{refusal:?}"))
}

fn of(workbook: &Workbook) -> Worth {
    let proposal = &workbook.proposals[0];
    worth(&workbook.studio, proposal, &evaluate(workbook).draft(proposal.id).unwrap())
}

fn plain(figure: &Figure) -> String {
    rounding::half_away_from_zero(figure.value.as_ref().unwrap(), 2).unwrap().plain()
}

fn known(figure: &Option<Figure>) -> String {
    figure.as_ref().map_or_else(|| "unknown".to_owned(), plain)
}

/// 10,000 visits a month, of which 1 % ask, of which 20 % buy for 1,200.00: 10,000 x 0.01 x 0.2 x 1,200 = 24,000 a month.
const TODAY: &str = r#""today": { "visits": "10000", "leads": "1", "closes": "20", "sale": "1200" }"#;

/// Twice as many ask: 48,000 a month, 24,000 more, 288,000 in the first year. For 30,000 that is (288,000 - 30,000) / 30,000 = 860 %;
/// 30,000 / 24,000 = 1.25 months, so 2. The price is 10.41666... % of the gain.
#[test]
fn twice_as_many_who_ask() {
    let worth = of(&workbook(&format!(r#"{TODAY}, "goal": {{ "leads": "2" }}"#)));
    assert_eq!(
        [&worth.today, &worth.goal, &worth.uplift, &worth.gain].map(known),
        ["24000.00", "48000.00", "24000.00", "288000.00"]
    );
    let tier = &worth.tiers[0];
    assert_eq!([&tier.cost, &tier.back, &tier.of_gain].map(plain), ["30000.00", "860.00", "10.42"]);
    assert_eq!(tier.months, Some(2));
}

/// All of it in the fourth month, a quarter more in each before: 0.25 + 0.5 + 0.75 + 9 x 1 = 10.5 months' worth, 252,000. After one
/// month 6,000, after two 18,000, after three 36,000, which is more than 30,000.
#[test]
fn not_all_of_it_at_once() {
    let worth = of(&workbook(&format!(r#"{TODAY}, "goal": {{ "leads": "2" }}, "ramp": "4", "share": "10""#)));
    assert_eq!([&worth.uplift, &worth.gain, &worth.price].map(known), ["24000.00", "252000.00", "25200.00"]);
    assert_eq!(worth.tiers[0].months, Some(3));
    let course: Vec<String> =
        worth.course.iter().take(5).map(|sum| rounding::half_away_from_zero(sum, 0).unwrap().plain()).collect();
    assert_eq!(course, ["6000", "18000", "36000", "60000", "84000"]);
    assert_eq!(worth.course.len(), 12);
}

/// 20 % on 1,000,000 at 2,000 a purchase: 200,000 more, 100 new customers; at 1 % who ask and 20 % of them who buy, 50,000 visits. At
/// 2,001 a purchase it is 99.95 customers, and so 100 as well.
#[test]
fn growth_as_customers_and_visits() {
    for sale in ["2000", "2001"] {
        let worth = of(&workbook(&format!(
            r#""today": {{ "leads": "1", "closes": "20", "sale": "{sale}" }}, "revenue": "1000000", "growth": "20""#
        )));
        let grown = worth.grown.as_ref().unwrap();
        assert_eq!(plain(&grown.more), "200000.00");
        assert_eq!([&grown.customers, &grown.visits].map(known), ["100.00", "50000.00"]);
        // Nothing else is said of what is not known.
        assert_eq!([&worth.today, &worth.goal, &worth.gain].map(known), ["unknown"; 3]);
    }
}

#[test]
fn what_is_not_typed_is_not_guessed() {
    assert_eq!(known(&of(&workbook(TODAY)).today), "24000.00");
    assert_eq!([&of(&workbook(TODAY)).goal, &of(&workbook(TODAY)).gain].map(known), ["unknown"; 2]);
    let worth = of(&workbook(r#""revenue": "1000", "growth": "10""#));
    assert_eq!(
        [&worth.grown.as_ref().unwrap().customers, &worth.grown.as_ref().unwrap().visits].map(known),
        ["unknown"; 2]
    );
}

/// 12,000 less a month: it never pays itself back.
#[test]
fn a_goal_below_today_pays_nothing_back() {
    let worth = of(&workbook(&format!(r#"{TODAY}, "goal": {{ "leads": "0.5" }}"#)));
    assert_eq!(known(&worth.gain), "-144000.00");
    assert_eq!(worth.tiers[0].months, None);
}

#[test]
fn a_close_rate_of_300_percent_is_told_where_it_stands_and_counts_for_nothing() {
    let value = TODAY.replace(r#""closes": "20""#, r#""closes": "300""#);
    let workbook = workbook(&format!(r#"{value}, "goal": {{ "leads": "-1" }}"#));
    assert_eq!([&of(&workbook).today, &of(&workbook).goal].map(known), ["unknown"; 2]);
    let id = workbook.proposals[0].id;
    let problems = evaluate(&workbook).draft(id).unwrap().problems.clone();
    let at = |number| Place::Number(Parameter::Value(id, number));
    let told = |number: ValueNumber| problems.iter().filter(|problem| problem.at == at(number)).count();
    assert_eq!(told(ValueNumber::Today(FunnelNumber::Closes)), 1);
    assert_eq!(told(ValueNumber::Goal(FunnelNumber::Leads)), 1);
    assert!(problems.iter().all(|problem| problem.kind != ProblemKind::NotPositive));
}

/// Months of zero are no months.
#[test]
fn a_ramp_is_a_whole_number_of_months_from_one_on() {
    let mut workbook = workbook(TODAY);
    let at = Parameter::Value(workbook.proposals[0].id, ValueNumber::Ramp);
    for text in ["0", "-1", "1.5", "121"] {
        let refused = workbook.set(at, Some(Typed::from_plain(text).unwrap()));
        assert_eq!(refused, Err(NotTaken::NotWholeWithin(1, 120)), "{text}");
    }
    assert_eq!(workbook.set(at, Some(Typed::whole(12))), Ok(()));
}

#[test]
fn what_version_1_wrote_of_selling_and_worth_is_read() {
    let text = std::fs::read_to_string(crate::path("tests/fixtures/workbook-v1-selling.json")).unwrap();
    let restored = restore::file(&text).unwrap();
    assert_eq!(restored.repairs, Vec::new());
    assert_eq!(strict::workbook(&text).unwrap(), restored.value);
    assert_eq!(file_v1::write(&restored.value), text);
}

proptest! {
    #![proptest_config(config(80))]

    /// The month in which a price has paid itself back is the first that has brought as much; and the first year's gain is where the
    /// months lead.
    #[test]
    fn the_first_month_that_has_brought_as_much(visits in 1_u32..20_000, leads in 1_u32..51, ramp in 1_u32..25) {
        let worth = of(&workbook(&format!(
            r#""today": {{ "visits": "{visits}", "leads": "{leads}", "closes": "10", "sale": "7.5" }}, "goal": {{ "closes": "35" }}, "ramp": "{ramp}""#
        )));
        let uplift = worth.uplift.as_ref().unwrap().value.clone().unwrap();
        let price = Fraction::whole(30_000);
        // Month by month, each with its own part: month / ramp, and no more than all of it.
        let (mut come, mut first, mut year) = (Fraction::zero(), None, Fraction::zero());
        for month in 1..=600_u32 {
            let part = Fraction::whole(i128::from(month.min(ramp))).over(&Fraction::whole(i128::from(ramp))).unwrap();
            come = come.plus(&uplift.times(&part));
            if month <= 12 {
                prop_assert_eq!(&worth.course[month as usize - 1], &come);
                year = come.clone();
            }
            if first.is_none() && come >= price {
                first = Some(month);
            }
        }
        prop_assert_eq!(worth.gain.as_ref().unwrap().value.as_ref(), Some(&year));
        prop_assert_eq!(worth.tiers[0].months, first);
        prop_assert!(worth.tiers[0].back.value.is_some());
    }
}

/// What was typed once can be taken back: then all of it is there in the first month again.
#[test]
fn the_months_until_all_of_it_is_there_can_be_emptied() {
    let mut workbook = workbook(r#""ramp": "4""#);
    let at = Parameter::Value(workbook.proposals[0].id, ValueNumber::Ramp);
    assert_eq!(workbook.set(at, None), Ok(()));
    assert_eq!(workbook.get(at), None);
}
