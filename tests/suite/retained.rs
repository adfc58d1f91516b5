//! What must hold for retainers, time, budgets and factors, whatever is typed; and all clients together.

use proptest::prelude::{prop_assert, prop_assert_eq, prop_assume, proptest};
use ratewright::domain::advice::{Reason, advice};
use ratewright::domain::budget_answer::{BudgetFigures, Standing, budget};
use ratewright::domain::client_budget::Decision;
use ratewright::domain::evaluation::evaluate;
use ratewright::domain::fraction::Fraction;
use ratewright::domain::retained::{Agreed, course};
use ratewright::domain::retainer::Unused;
use ratewright::domain::rounding;
use ratewright::domain::rush::{Rush, rush};
use ratewright::domain::together::together;
use ratewright::domain::typed::Typed;
use ratewright::domain::workbook::Workbook;
use ratewright::domain::working::Figure;
use ratewright::wire::strict;

use crate::offers::config;

/// 60.00 an hour at the floor, 75.00 at target.
fn workbook(proposals: &str) -> Workbook {
    let text = format!(
        r#"{{ "studio": {{ "team": [ {{ "costs": {{ "month": "5000" }}, "hours": {{ "year": "1000" }} }} ] }}, "proposals": [ {proposals} ] }}"#
    );
    strict::workbook(&text).unwrap_or_else(|refusal| panic!("{refusal:?}\n{text}"))
}

fn plain(figure: &Figure) -> String {
    rounding::half_away_from_zero(figure.value.as_ref().unwrap(), 2).unwrap().plain()
}

fn budget_of(workbook: &Workbook) -> BudgetFigures {
    let (evaluation, proposal) = (evaluate(workbook), &workbook.proposals[0]);
    let draft = evaluation.draft(proposal.id).unwrap();
    budget(&workbook.studio, &evaluation.rates.card, proposal, &draft, &draft.tiers[0])
}

fn rush_of(workbook: &Workbook) -> Rush {
    let proposal = &workbook.proposals[0];
    rush(workbook, &evaluate(workbook).rates.card, proposal, proposal.tiers[0].id)
}

fn left_over(workbook: &Workbook) -> Fraction {
    evaluate(workbook).drafts()[0].tiers[0].left_over.value.clone().unwrap()
}

/// Two calls a month of three people are 6 hours, 450.00 at 75.00; ten clients have ten times that. One that has not begun is in no
/// sum, and neither is a template.
#[test]
fn ten_clients_together() {
    let one = |id: u32, begun: &str, more: &str| {
        format!(
            r#"{{ "id": "{id}", {more} "lines": [ {{ "id": "9{id}", "price": "2500", "every": "month", "quantities": {{ "1": "1" }}, "retainer": {{ "kind": "hourly" }} }} ],
                "deal": {{ "runs": [ {{ "line": "9{id}", {begun} "planned": [ {{ "people": "3", "hours": "1", "times": "2" }} ] }} ] }} }}"#
        )
    };
    let mut all: Vec<String> = (1..=10).map(|id| one(id, r#""from": "2026-01-01","#, "")).collect();
    all.push(one(11, "", ""));
    all.push(one(12, r#""from": "2026-01-01","#, r#""template": true,"#));
    let workbook = workbook(&all.join(","));
    let found = together(&workbook, &evaluate(&workbook));
    assert_eq!((found.all.len(), found.all.iter().filter(|one| one.has_begun).count()), (11, 10));
    assert_eq!([&found.fee, &found.unbilled_worth].map(plain), ["25000.00", "4500.00"]);
    // 2,500 / 75 = 33.33... hours and 6 more, at 60.00: 2,360.00 a month; 140.00 left of 2,500.00, 5.6 %.
    let year = found.year.unwrap();
    assert_eq!(
        [&year.income, &year.cost, &year.left, &year.margin].map(plain),
        ["300000.00", "283200.00", "16800.00", "5.60"]
    );
}

#[test]
fn what_is_advised_follows_from_what_is_known() {
    let of = |price: &str, deal: &str, has_time: Option<bool>| {
        let workbook = workbook(&format!(
            r#"{{ "lines": [ {{ "price": "{price}", "hours": [ {{ "hours": "10" }} ], "quantities": {{ "1": "1" }} }} ], "deal": {{ "budget": {{ {deal} }} }} }}"#
        ));
        let (evaluation, proposal) = (evaluate(&workbook), &workbook.proposals[0]);
        let draft = evaluation.draft(proposal.id).unwrap();
        advice(proposal, &draft.tiers[0], &budget_of(&workbook), has_time)
    };
    let (take, only_if, decline) = (Decision::Take, Decision::TakeOnlyIf, Decision::Decline);
    // 600.00 is base.
    assert_eq!(
        of("700", r#""wanted": true"#, None),
        Some((take, vec![Reason::Fits, Reason::Wanted, Reason::NotNeeded]))
    );
    assert_eq!(
        of("599", r#""needed": true"#, None),
        Some((only_if, vec![Reason::Losing, Reason::NotWanted, Reason::Needed]))
    );
    let late = vec![Reason::Fits, Reason::TimeShort, Reason::Wanted, Reason::NotNeeded];
    assert_eq!(of("700", r#""wanted": true"#, Some(false)), Some((only_if, late)));
    let missing = vec![Reason::Misses, Reason::NotWanted, Reason::Needed];
    assert_eq!(of("700", r#""needed": true, "answer": "named", "amount": "500""#, None), Some((only_if, missing)));
    assert_eq!(of("700", "", None), Some((decline, vec![Reason::Fits, Reason::NotWanted, Reason::NotNeeded])));
}

/// A wanted day before the first, no free hours, hours that nobody knows: nothing is claimed.
#[test]
fn where_something_is_not_known_nothing_is_claimed() {
    let of = |wish: &str, line: &str| {
        rush_of(&workbook(&format!(
            r#"{{ "lines": [ {{ {line} "quantities": {{ "1": "10" }} }} ], "deal": {{ "wish": {{ {wish} }} }} }}"#
        )))
    };
    assert_eq!(of("", "").fits, None);
    assert_eq!(of(r#""from": "2026-03-02", "until": "2026-03-13""#, "").fits, None);
    let backwards = of(r#""from": "2026-03-02", "until": "2026-03-01", "free": { "1": "20" }"#, "");
    assert_eq!((backwards.fits, plain(&backwards.roles[0].free)), (Some(false), "0.00".to_owned()));
    let unknown = of(r#""from": "2026-03-02", "until": "2026-03-13", "free": { "1": "20" }"#, r#""price": "100","#);
    assert_eq!((unknown.fits, unknown.unknown.len()), (None, 1));
    // Hands whose price nobody typed cost nothing that can be told.
    let short = of(r#""from": "2026-03-02", "until": "2026-03-02", "free": { "1": "5" }"#, "");
    assert_eq!((short.fits, short.fee), (Some(false), None));
}

proptest! {
    #![proptest_config(config(200))]

    /// Hours are carried, used or lost, and none come from nowhere.
    #[test]
    fn roll_over_invents_no_hours(
        included in 0_i64..60, used in proptest::collection::vec(0_i64..120, 0..24), cap in proptest::option::of(0_i64..60), rolls: bool, price in proptest::option::of(0_i64..90),
    ) {
        let unused = if rolls { Unused::RollOver { cap: cap.map(Typed::whole) } } else { Unused::Lapse };
        let whole = |number: i64| Fraction::whole(i128::from(number));
        let agreed = Agreed { included: whole(included), unused, beyond: price.map(whole) };
        let used: Vec<Fraction> = used.into_iter().map(whole).collect();
        let months = course(&agreed, &used);
        prop_assert_eq!(months.len(), used.len());
        let mut brought = Fraction::zero();
        for month in &months {
            prop_assert_eq!(&month.brought, &brought);
            prop_assert!(!month.carried.is_negative() && !month.lapsed.is_negative() && !month.over.is_negative());
            prop_assert!(rolls || month.carried.is_zero());
            prop_assert!(cap.is_none_or(|cap| month.carried <= whole(cap)));
            let there = month.brought.plus(&agreed.included).plus(&month.over);
            prop_assert_eq!(there, month.used.plus(&month.carried).plus(&month.lapsed));
            prop_assert!(month.over.is_zero() || (month.carried.is_zero() && month.lapsed.is_zero()));
            prop_assert_eq!(&month.over_paid, &month.over.times(&whole(price.unwrap_or(0))));
            brought = month.carried.clone();
        }
    }
}

proptest! {
    #![proptest_config(config(40))]

    /// At the least price nothing is lost, a cent below it something is; or no price can.
    #[test]
    fn the_least_price_is_the_least(
        hours in 1_u32..80, referral in 0_u32..70, commission in 0_u32..40, is_sale: bool, platform in 0_u32..20, amount in 0_u32..300, tax in 0_u32..25,
    ) {
        let on = if is_sale { r#", "on": "sale""# } else { "" };
        let of = |price: &str| workbook(&format!(
            r#"{{ "taxes": [ {{ "id": "1", "percent": "{tax}" }} ], "selling": {{ "amount": "{amount}" }},
                "selling_shares": {{ "commission": "{commission}"{on}, "referral": "{referral}", "platform": "{platform}" }},
                "lines": [ {{ "price": "{price}", "hours": [ {{ "hours": "{hours}" }} ], "taxes": [ "1" ], "quantities": {{ "1": "1" }} }} ],
                "deal": {{ "budget": {{ "answer": "named", "amount": "1" }} }} }}"#
        ));
        // Where next to nothing is left of a price, the cent to which its tax is rounded weighs more than the price's own.
        let shares = (referral + commission) * 100 + platform * (100 + tax);
        prop_assume!(!(9_000..10_000).contains(&shares));
        // The gross of a high price shows the tax to enough digits.
        let found = budget_of(&of("100000000"));
        let Some(least) = found.least.fixed() else {
            prop_assert!(found.can_not);
            return Ok(());
        };
        prop_assert!(!left_over(&of(&least.plain())).plus(&Fraction::decimal(1, 2)).is_negative());
        let less = ratewright::domain::fixed::Fixed::new(least.units() - 2, least.digits());
        prop_assert!(left_over(&of(&less.plain())).is_negative());
    }

    /// Without the lines to drop the budget is enough, and with one of them more it is not.
    #[test]
    fn dropping_is_enough_and_no_more_than_needed(hours in proptest::collection::vec(1_u32..40, 2..7), budget in 1_u32..6000) {
        let of = |hours: &[u32]| {
            let lines: Vec<String> = hours.iter().enumerate()
                .map(|(place, hours)| format!(r#"{{ "id": "9{place}", "quantities": {{ "1": "{hours}" }} }}"#)).collect();
            workbook(&format!(r#"{{ "lines": [ {} ], "deal": {{ "budget": {{ "answer": "named", "amount": "{budget}" }} }} }}"#, lines.join(",")))
        };
        let workbook = of(&hours);
        let named = budget_of(&workbook).named.unwrap();
        let cost = |hours: &[u32]| hours.iter().sum::<u32>() * 60;
        prop_assert_eq!(named.standing == Standing::BelowBase, cost(&hours) > budget);
        match named.drop {
            Some(drop) => {
                let kept: Vec<u32> = hours.iter().zip(&workbook.proposals[0].lines).filter(|(_, line)| !drop.contains(&line.id)).map(|(hours, _)| *hours).collect();
                prop_assert!(cost(&kept) <= budget && !kept.is_empty());
                // Fewest: the longest lines, one fewer, would not be enough.
                let mut longest = hours.clone();
                longest.sort_unstable();
                longest.truncate(hours.len() + 1 - drop.len());
                prop_assert!(cost(&longest) > budget);
            }
            None => prop_assert!(cost(&hours) <= budget || cost(&[*hours.iter().min().unwrap()]) > budget),
        }
    }

    /// With the fee as much is left as without the rush, and with a cent less it is not.
    #[test]
    fn a_fee_pays_for_the_extra_hands(hours in 11_u32..90, extra in 61_u32..200, discount in 0_u32..60, selling in 0_u32..50, commission in 0_u32..33) {
        let of = |charge: &str| workbook(&format!(
            r#"{{ "charge": {{ "amount": "{charge}" }}, "discount": {{ "percent": "{discount}" }}, "selling": {{ "percent": "{selling}" }}, "selling_shares": {{ "commission": "{commission}" }},
                "lines": [ {{ "quantities": {{ "1": "{hours}" }} }} ],
                "deal": {{ "wish": {{ "from": "2026-03-02", "until": "2026-03-06", "free": {{ "1": "10" }}, "extra": {{ "1": "{extra}" }} }} }} }}"#
        ));
        let workbook = of("0");
        let found = rush_of(&workbook);
        let cost = Fraction::whole(i128::from((hours - 10) * (extra - 60)));
        prop_assert_eq!(found.extra.unwrap().value.clone().unwrap(), cost.clone());
        let before = left_over(&workbook);
        let fee = found.fee.unwrap();
        prop_assert!(left_over(&of(&fee.plain())).minus(&before) >= cost);
        let less = ratewright::domain::fixed::Fixed::new(fee.units() - 1, fee.digits());
        prop_assert!(left_over(&of(&less.plain())).minus(&before) < cost);
    }
}
