//! A tier under base, mended: the least price that is enough, one minor unit below which is not; the fewest quarters of hours.

use std::rc::Rc;

use ratewright::domain::evaluation::evaluate;
use ratewright::domain::id::Id;
use ratewright::domain::mend::{Mend, Mending};
use ratewright::domain::typed::Typed;
use ratewright::domain::workbook::Workbook;
use ratewright::wire::strict;

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
