//! From a price to what is left of it, step by step.

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use ratewright::domain::evaluation::evaluate;
use ratewright::domain::fall::{Fall, fall};
use ratewright::domain::fraction::Fraction;
use ratewright::domain::rounding;
use ratewright::domain::workbook::Workbook;
use ratewright::domain::working::Label;
use ratewright::wire::strict;

use crate::offers::config;

/// 5,000 a month over 1,000 hours is 60.00 an hour at the floor and 75.00 at target.
fn workbook(conditions: &str, line: &str) -> Workbook {
    let text = format!(
        r#"{{ "studio": {{ "team": [ {{ "costs": {{ "month": "5000" }}, "hours": {{ "year": "1000" }} }} ] }},
            "proposals": [ {{ {conditions} "lines": [ {{ {line} }} ] }} ] }}"#
    );
    strict::workbook(&text).unwrap_or_else(|refusal| panic!("{refusal:?}"))
}

fn steps(workbook: &Workbook) -> Vec<Fall> {
    fall(&evaluate(workbook).drafts()[0].tiers[0]).unwrap()
}

fn written(value: &Fraction) -> String {
    rounding::half_away_from_zero(value, 2).unwrap().plain()
}

/// 750.00 for 10 hours: the floor takes 600.00, photographs 20.00, 5 % plain 37.50, a referral of 10 % 75.00, a platform 2 % 15.00,
/// 2.50 as an amount, and of what is left, nothing, a commission takes nothing.
#[test]
fn each_step_leads_on_from_the_one_before() {
    let workbook = workbook(
        r#""selling": { "percent": "5", "amount": "2.50" }, "selling_shares": { "commission": "10", "referral": "10", "platform": "2" },"#,
        r#""direct": "2", "quantities": { "1": "10" }"#,
    );
    let steps: Vec<_> = steps(&workbook)
        .iter()
        .map(|step| (step.figure.label.clone(), written(&step.from), written(&step.to)))
        .collect();
    let step = |label: Label, from: &str, to: &str| (label, from.to_owned(), to.to_owned());
    assert_eq!(
        steps[..1].iter().chain(&steps[2..5]).cloned().collect::<Vec<_>>(),
        [
            step(Label::KnownTotal, "0.00", "750.00"),
            step(Label::Direct, "150.00", "130.00"),
            step(Label::SellingPart, "130.00", "92.50"),
            step(Label::ReferralPart, "92.50", "17.50"),
        ]
    );
    assert_eq!((steps[1].1.as_str(), steps[1].2.as_str()), ("750.00", "150.00"));
    assert_eq!(steps[5..].iter().map(|step| step.2.as_str()).collect::<Vec<_>>(), ["2.50", "0.00", "0.00"]);
    assert_eq!(steps.last().unwrap().0, Label::LeftOver);
}

#[test]
fn what_is_nothing_is_left_out() {
    let workbook = workbook("", r#""quantities": { "1": "10" }"#);
    let labels: Vec<_> = steps(&workbook).into_iter().map(|step| (written(&step.from), written(&step.to))).collect();
    let step = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    assert_eq!(labels, [step("0.00", "750.00"), step("750.00", "150.00"), step("0.00", "150.00")]);
}

proptest! {
    #![proptest_config(config(60))]

    /// However much comes off, the steps end where the earnings do.
    #[test]
    fn the_steps_end_at_what_is_left(
        commission in 0_u32..101, is_sale: bool, referral in 0_u32..101, platform in 0_u32..101, amount in 0_u32..900, price in 1_u32..3000,
    ) {
        let on = if is_sale { r#", "on": "sale""# } else { "" };
        let conditions = format!(
            r#""selling": {{ "amount": "{amount}" }}, "selling_shares": {{ "commission": "{commission}"{on}, "referral": "{referral}", "platform": "{platform}" }},"#
        );
        let line = format!(r#""price": "{price}", "hours": [ {{ "hours": "10" }} ], "direct": "3", "quantities": {{ "1": "1" }}"#);
        let steps = steps(&workbook(&conditions, &line));
        let (last, before) = (steps.last().unwrap(), &steps[steps.len() - 2]);
        prop_assert_eq!(&last.to, &before.to);
        prop_assert_eq!(&last.to, last.figure.value.as_ref().unwrap());
        for pair in steps[..steps.len() - 1].windows(2) {
            prop_assert_eq!(&pair[0].to, &pair[1].from);
            prop_assert!(pair[1].to <= pair[1].from);
        }
    }
}
