//! A tier under base, mended: the least price that is enough, one minor unit below which is not; the fewest quarters of hours.

use std::rc::Rc;

use proptest::prelude::{prop_assert, proptest};
use ratewright::domain::evaluation::evaluate;
use ratewright::domain::id::Id;
use ratewright::domain::mend::{Mend, Mending};
use ratewright::domain::parameter::Parameter;
use ratewright::domain::typed::Typed;
use ratewright::domain::workbook::Workbook;
use ratewright::wire::strict;

use crate::offers::config;

/// 5,000 a month over 1,000 hours is 60.00 an hour; a site of 20 hours for 500.00, and what else the case has.
fn workbook(conditions: &str, line: &str) -> Workbook {
    let text = format!(
        r#"{{ "studio": {{ "team": [ {{ "costs": {{ "month": "5000" }}, "hours": {{ "year": "1000" }} }} ] }},
            "proposals": [ {{ {conditions} "lines": [
                {{ "price": "500", "hours": [ {{ "hours": "20" }} ], "quantities": {{ "1": "1" }} {line} }},
                {{ "quantities": {{ "1": "2" }} }} ] }} ] }}"#
    );
    strict::workbook(&text).unwrap_or_else(|refusal| panic!("{refusal:?}"))
}

fn left_over(workbook: &Workbook, margin: &str) -> bool {
    let drafts = evaluate(workbook).drafts();
    let tier = &drafts[0].tiers[0];
    let margin = Typed::from_plain(margin).unwrap();
    match margin.is_zero() {
        true => !tier.is_below_base(),
        false => *tier.margin.value.as_ref().unwrap() >= margin.fraction(),
    }
}

fn mended(workbook: &Workbook, mend: &Mend, to: Typed) -> Workbook {
    let mut workbook = workbook.clone();
    workbook.set(mend.at, Some(to)).unwrap();
    workbook
}

fn with<T>(workbook: &Workbook, margin: &str, make: impl FnOnce(&Mending) -> T) -> T {
    let evaluation = evaluate(workbook);
    let proposal = Rc::clone(&workbook.proposals[0]);
    let margin = Typed::from_plain(margin).unwrap();
    let tier = Id::from_bits(1);
    make(&Mending { workbook, card: &evaluation.rates.card, proposal: &proposal, tier, margin })
}

#[track_caller]
fn price(conditions: &str, line: &str, margin: &str, wanted: &str) {
    let workbook = workbook(conditions, line);
    let mend = with(&workbook, margin, |mending| mending.price()).expect("a price that is enough");
    assert_eq!(mend.to.plain(), wanted);
    assert!(left_over(&mended(&workbook, &mend, mend.to), margin), "{wanted} is not enough");
    let less = Typed::from_units(mend.to.units() - 1_000_000).unwrap();
    assert!(!left_over(&mended(&workbook, &mend, less), margin), "{} is enough already", less.plain());
}

/// 20 h cost 1,200.00. Target is 75.00 (20 % margin on 60.00), so that 2 h at 75.00 bring 150.00 for 120.00 of cost: 30.00 to
/// spare. 1,170.00 is enough.
#[test]
fn the_least_price_pays_every_hour() {
    price("", "", "0", "1170.00");
}

/// 10 % off: 0.9 (p + 150) >= 1,320, so p >= 1,316.67 (0.9 x 1,466.67 = 1,320.003, rounded 1,320.00).
#[test]
fn through_a_discount() {
    price(r#""discount": { "percent": "10" },"#, "", "0", "1316.67");
}

/// A quarter of the net is to be left: 0.75 (p + 150) >= 1,320, so p >= 1,610.00.
#[test]
fn for_a_margin() {
    price("", "", "25", "1610.00");
}

/// 5 % of selling and 10.00, 40.00 bought in: 0.95 (p + 150) - 50 >= 1,320, so p >= 1,292.11 (0.95 x 1,442.11 = 1,370.0045).
#[test]
fn with_what_is_bought_in_and_what_selling_costs() {
    price(r#""selling": { "percent": "5", "amount": "10" },"#, r#", "direct": "40""#, "0", "1292.11");
}

/// Prices with 20 % tax in them: (p + 150) / 1.2, rounded, >= 1,320.00. p + 150 = 1,583.99 gives 1,319.99 (1,319.9917), 1,584.00
/// gives 1,320.00; so p = 1,434.00 is enough, and 1,433.99 is not.
#[test]
fn with_tax_in_the_price() {
    let taxes = r#""prices_include_tax": true, "taxes": [ { "id": "1", "percent": "20" } ],"#;
    let mut workbook = workbook(taxes, r#", "taxes": [ "1" ]"#);
    let proposal = Rc::make_mut(&mut workbook.proposals[0]);
    Rc::make_mut(&mut proposal.lines[1]).taxes = Rc::new([Id::from_bits(1)]);
    let mend = with(&workbook, "0", |mending| mending.price()).unwrap();
    assert_eq!(mend.to.plain(), "1434.00");
    assert!(left_over(&mended(&workbook, &mend, mend.to), "0"));
    assert!(!left_over(&mended(&workbook, &mend, Typed::from_plain("1433.99").unwrap()), "0"));
}

/// 500.00 + 150.00 against 1,320.00 is 670.00 short: 11.1667 hours at 60.00, 11.25 in quarters; 8.75 are left.
#[test]
fn or_hours_are_cut_in_quarters() {
    let workbook = workbook("", "");
    let mend = with(&workbook, "0", |mending| mending.hours()).unwrap();
    assert_eq!(mend.to.plain(), "8.75");
    assert!(left_over(&mended(&workbook, &mend, mend.to), "0"));
    assert!(!left_over(&mended(&workbook, &mend, Typed::from_plain("9").unwrap()), "0"));
}

/// Where every hour is sold at the rate, no price decides.
#[test]
fn without_a_fixed_price_nothing_is_offered() {
    let mut workbook = workbook("", "");
    Rc::make_mut(&mut workbook.proposals[0]).lines.remove(0);
    assert_eq!(with(&workbook, "0", |mending| (mending.price(), mending.hours())), (None, None));
}

/// A discount of everything leaves nothing that a price could change.
#[test]
fn where_no_price_is_enough_none_is_offered() {
    let workbook = workbook(r#""discount": { "percent": "100" },"#, "");
    assert_eq!(with(&workbook, "0", |mending| mending.price()), None);
}

/// One line: 10 hours over a floor of 100.00 an hour (5,000 a month over 600 hours), so that 1,000.00 have to come in.
fn thousand(conditions: &str) -> Workbook {
    let text = format!(
        r#"{{ "studio": {{ "team": [ {{ "costs": {{ "month": "5000" }}, "hours": {{ "year": "600" }} }} ] }},
            "proposals": [ {{ {conditions} "lines": [
                {{ "price": "500", "hours": [ {{ "hours": "10" }} ], "taxes": [ "1" ], "quantities": {{ "1": "1" }} }} ],
                "taxes": [ {{ "id": "1", "percent": "20" }} ] }} ] }}"#
    );
    strict::workbook(&text).unwrap_or_else(|refusal| panic!("{refusal:?}"))
}

#[track_caller]
fn least(conditions: &str, margin: &str, wanted: &str) {
    let workbook = thousand(conditions);
    let mend = with(&workbook, margin, |mending| mending.price()).expect("a price that is enough");
    assert_eq!(mend.to.plain(), wanted);
    assert!(left_over(&mended(&workbook, &mend, mend.to), margin), "{wanted} is not enough");
    let less = Typed::from_units(mend.to.units() - 1_000_000).unwrap();
    assert!(!left_over(&mended(&workbook, &mend, less), margin), "{} is enough already", less.plain());
}

/// 0.9 (0.9 p - 1,000) >= 0.2 p, so p >= 900 / 0.61 = 1,475.4098.
#[test]
fn through_a_referral_and_a_commission_of_the_profit() {
    least(r#""selling_shares": { "commission": "10", "referral": "10" },"#, "20", "1475.41");
}

/// p - 0.03 x 1.2 p >= 1,000, so p >= 1,000 / 0.964 = 1,037.3443.
#[test]
fn through_a_fee_of_the_price_with_tax() {
    least(r#""selling_shares": { "platform": "3" },"#, "0", "1037.35");
}

/// A commission of the sale: 0.95 p >= 1,000, so p >= 1,052.6315. One of the profit alone asks for no more than the floor.
#[test]
fn through_a_commission_of_the_sale() {
    least(r#""selling_shares": { "commission": "5", "on": "sale" },"#, "0", "1052.64");
    least(r#""selling_shares": { "commission": "33" },"#, "0", "1000.00");
}

/// 0.8 p - 1,000 >= 0.8 p can't be; neither can a margin of 99 % beside a share of the price, nor beside one of the profit.
#[test]
fn or_no_price_can() {
    for (conditions, margin) in [
        (r#""selling_shares": { "referral": "20" },"#, "80"),
        (r#""selling_shares": { "referral": "1", "platform": "1" },"#, "99"),
        (r#""selling_shares": { "commission": "10" },"#, "90"),
        (r#""selling_shares": { "commission": "60", "on": "sale", "referral": "60" },"#, "0"),
    ] {
        let workbook = thousand(conditions);
        assert_eq!(with(&workbook, margin, |mending| mending.price()), None, "{conditions}");
        assert!(with(&workbook, margin, |mending| mending.can_not()), "{conditions}");
        // However dear.
        for price in ["1000", "100000", "10000000", "1000000000"] {
            let mut dear = workbook.clone();
            let line = dear.proposals[0].lines[0].id;
            let at = Parameter::LinePrice { proposal: dear.proposals[0].id, line };
            dear.set(at, Some(Typed::from_plain(price).unwrap())).unwrap();
            assert!(!left_over(&dear, margin), "{conditions} at {price}");
        }
    }
    let can = thousand(r#""selling_shares": { "referral": "20" },"#);
    assert!(!with(&can, "79", |mending| mending.can_not()));
}

proptest! {
    #![proptest_config(config(60))]

    /// Whatever sellers take: the least price is least, or none can.
    #[test]
    fn the_least_price_is_least(
        commission in 0_u32..60, is_sale: bool, referral in 0_u32..40, platform in 0_u32..20, margin in 0_u32..60,
    ) {
        let on = if is_sale { r#", "on": "sale""# } else { "" };
        let conditions = format!(r#""selling_shares": {{ "commission": "{commission}"{on}, "referral": "{referral}", "platform": "{platform}" }},"#);
        let workbook = thousand(&conditions);
        let margin = margin.to_string();
        // (1 - c) (1 - r - 1.2 f) > m, or 1 - c - r - 1.2 f > m, in thousandths of a percent.
        let (c, k) = (i64::from(commission), 1000 - 10 * i64::from(referral) - 12 * i64::from(platform));
        let room = if is_sale { 100 * (k - 10 * c) } else { (100 - c) * k } - 1000 * margin.parse::<i64>().unwrap();
        match with(&workbook, &margin, |mending| mending.price()) {
            Some(mend) => {
                prop_assert!(room > 0);
                prop_assert!(left_over(&mended(&workbook, &mend, mend.to), &margin));
                let less = Typed::from_units(mend.to.units() - 1_000_000).unwrap();
                prop_assert!(!left_over(&mended(&workbook, &mend, less), &margin));
            }
            None => prop_assert!(room <= 0, "{conditions} {margin}"),
        }
    }
}

/// 1,200.00 for 10 hours, a tenth of the profit and a margin of a quarter: left over is 0.9 x (1,200 - 100 h), which has to be 300.
/// So 8.6667 hours at most: 8.5 in quarters.
#[test]
fn hours_are_cut_so_that_the_commission_is_paid_too() {
    let mut workbook = thousand(r#""selling_shares": { "commission": "10" },"#);
    let at = Parameter::LinePrice { proposal: workbook.proposals[0].id, line: workbook.proposals[0].lines[0].id };
    workbook.set(at, Some(Typed::from_plain("1200").unwrap())).unwrap();
    let mend = with(&workbook, "25", |mending| mending.hours()).unwrap();
    assert_eq!(mend.to.plain(), "8.5");
    assert!(left_over(&mended(&workbook, &mend, mend.to), "25"));
    assert!(!left_over(&mended(&workbook, &mend, Typed::from_plain("8.75").unwrap()), "25"));
}
