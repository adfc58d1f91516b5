//! What holds for every workbook, with exact fractions wherever thirds would lie.

use std::rc::Rc;

use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};
use ratewright::domain::band::Band;
use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::cost_base::{By, Cost};
use ratewright::domain::evaluation::{evaluate, evaluate_again};
use ratewright::domain::fraction::Fraction;
use ratewright::domain::proposal::Pricing;
use ratewright::domain::typed::Typed;
use ratewright::domain::workbook::Workbook;
use ratewright::domain::working::{Figure, Step};
use ratewright::wire::evaluation_v1;

use crate::workbooks::{Kind, crowded, workbooks};

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// A rate before it was rounded up, and the step.
fn exact(rate: &Figure) -> Option<(Fraction, Fraction)> {
    rate.value.as_ref()?;
    match &rate.step {
        Step::RoundedUp(exact, step) => Some((exact.value.clone()?, step.fraction())),
        _ => None,
    }
}

/// Every list of costs in use, one after the other.
fn lists(workbook: &mut Workbook) -> Vec<&mut Vec<Rc<Cost>>> {
    let studio = Rc::make_mut(&mut workbook.studio);
    let mut lists = vec![&mut studio.business];
    lists.extend(studio.team.iter_mut().map(|member| &mut Rc::make_mut(member).costs));
    lists.into_iter().filter(|costs| costs.by == By::Items).map(|costs| &mut costs.items).collect()
}

/// The whole evaluation as text.
fn text(workbook: &Workbook) -> String {
    let written = evaluation_v1::write(workbook, CivilDate::first_of(2026), None, &|_| String::new());
    evaluation_v1::text(&written, false)
}

proptest! {
    #![proptest_config(config(150))]

    /// The recoveries of all roles are the goal, to the last third of a cent.
    #[test]
    fn roles_recover_the_goal(workbook in workbooks(Kind::Plain)) {
        let rates = evaluate(&workbook).rates;
        for band in Band::ALL {
            let (Some(goal), Some(_)) = (&rates.bands.revenue.get(band).value, exact(rates.bands.hour.get(band))) else {
                continue;
            };
            let recovered = rates.card.roles.iter().map(|role| {
                exact(role.hour.get(band)).unwrap().0.times(role.hours.value.as_ref().unwrap())
            });
            let recovered: Vec<_> = recovered.collect();
            prop_assert_eq!(&Fraction::sum(&recovered), goal, "{:?}", band);
        }
    }

    /// The floor is the least that pays the costs of the year at base: floor x hours is P.
    #[test]
    fn floors_recover_the_costs(workbook in workbooks(Kind::Plain)) {
        let rates = evaluate(&workbook).rates;
        if let (Some(floor), Some(costs)) = (&rates.bands.floor.value, &rates.bands.costs.base.value) {
            prop_assert_eq!(&floor.times(rates.bands.hours.value.as_ref().unwrap()), costs);
            let floors = rates.card.roles.iter().map(|role| {
                role.floor.value.as_ref().unwrap().times(role.hours.value.as_ref().unwrap())
            });
            let floors: Vec<_> = floors.collect();
            prop_assert_eq!(&Fraction::sum(&floors), costs);
        }
    }

    /// A cost that rises lowers no rate: neither a blended one nor, at base, a role's.
    #[test]
    fn a_higher_cost_never_lowers_a_rate(before in workbooks(Kind::Plain), which in 0_usize..40, by in 1_i64..5000) {
        let mut after = before.clone();
        let mut items: Vec<_> = lists(&mut after).into_iter().flatten().collect();
        if items.is_empty() {
            return Ok(());
        }
        let place = which % items.len();
        let cost = Rc::make_mut(items[place]);
        let amount = cost.amount.unwrap_or(Typed::whole(0));
        cost.amount = Some(Typed::new(amount.decimal() + Typed::whole(by).decimal()).unwrap());
        let (before, after) = (evaluate(&before).rates, evaluate(&after).rates);
        for band in Band::ALL {
            if let Some((lower, _)) = exact(before.bands.hour.get(band)) {
                let (higher, _) = exact(after.bands.hour.get(band)).unwrap();
                prop_assert!(higher >= lower, "{:?}", band);
            }
        }
        for (one, other) in before.card.roles.iter().zip(&after.card.roles) {
            if let Some((lower, _)) = exact(&one.hour.base) {
                prop_assert!(exact(&other.hour.base).unwrap().0 >= lower);
                prop_assert!(other.floor.value >= one.floor.value);
            }
        }
    }

    /// A rate as shown is at least the exact one, by less than a step.
    #[test]
    fn rounding_up_adds_less_than_a_step(workbook in workbooks(Kind::Plain)) {
        let rates = evaluate(&workbook).rates;
        let hours = rates.card.roles.iter().flat_map(|role| Band::ALL.map(|band| role.hour.get(band).clone()));
        for rate in hours.chain(Band::ALL.map(|band| rates.bands.hour.get(band).clone())) {
            if let Some((exact, step)) = exact(&rate) {
                let shown = rate.value.as_ref().unwrap();
                prop_assert!(*shown >= exact && *shown < exact.plus(&step));
                prop_assert!(shown.over(&step).unwrap().denominator() == Fraction::one().numerator());
            }
        }
    }

    /// Lines sum to their tier, roles' hours to the tier's and everyone's to the year's.
    #[test]
    fn parts_sum_to_the_whole(workbook in workbooks(Kind::Plain)) {
        let evaluation = evaluate(&workbook);
        for draft in &evaluation.drafts() {
            // What factors put on the whole, or take off it, is no line's.
            let is_scaled = !draft.offer.charge.on.is_none() || !draft.offer.discount.off.is_none();
            for tier in draft.tiers.iter().filter(|_| !is_scaled) {
                if let Some(total) = tier.total_fixed {
                    let sum: i128 = tier.amounts.iter().flatten().map(|amount| amount.units()).sum();
                    prop_assert_eq!(sum, total.units());
                    let known = tier.known_total.value.clone().unwrap();
                    if let Some(floor_cost) = &tier.floor_cost.value {
                        prop_assert_eq!(&tier.left_over.value.clone().unwrap().plus(floor_cost), &known);
                    }
                }
            }
        }
        let hours: Vec<_> = evaluation.rates.card.roles.iter().map(|role| role.hours.value.clone().unwrap()).collect();
        prop_assert_eq!(Some(Fraction::sum(&hours)), evaluation.rates.bands.hours.value.clone());
    }

    /// The order in which costs stand changes no figure.
    #[test]
    fn the_order_of_costs_never_matters(workbook in workbooks(Kind::Plain)) {
        let mut other = workbook.clone();
        lists(&mut other).into_iter().for_each(|items| items.reverse());
        let (one, other) = (evaluate(&workbook).rates, evaluate(&other).rates);
        for band in Band::ALL {
            prop_assert_eq!(&one.bands.revenue.get(band).value, &other.bands.revenue.get(band).value);
            prop_assert_eq!(&one.bands.hour.get(band).value, &other.bands.hour.get(band).value);
        }
    }

    /// Tiers that are taken over from before a change of one line or one tier are what they would be evaluated to.
    #[test]
    fn tiers_taken_over_are_as_evaluated(before in workbooks(Kind::Plain), which in 0_usize..9, what in 0_u8..6) {
        let mut after = before.clone();
        for proposal in after.proposals.iter_mut().map(Rc::make_mut).filter(|proposal| !proposal.lines.is_empty()) {
            let (lines, tiers) = (proposal.lines.len(), proposal.tiers.len());
            let tier = proposal.tiers[which % tiers].id;
            let line = Rc::make_mut(&mut proposal.lines[which % lines]);
            match what {
                0 => drop(line.quantities.insert(tier, Typed::whole(7))),
                1 => drop(line.quantities.remove(&tier)),
                2 => line.name = "Another name".into(),
                3 => line.pricing = Pricing::Fixed { price: Some(Typed::whole(9)), hours: Vec::new() },
                4 => proposal.tiers[which % tiers].band = Band::Stretch,
                _ => drop(proposal.lines.remove(which % lines)),
            }
        }
        let known = evaluate(&before);
        known.drafts();
        prop_assert_eq!(evaluate_again(&after, &before, &known), evaluate(&after));
        prop_assert_eq!(evaluate_again(&before, &after, &known), known);
    }

    /// What is taken over from an earlier evaluation is what would be computed anew.
    #[test]
    fn evaluating_again_is_evaluating(before in workbooks(Kind::Plain), other in workbooks(Kind::Plain), take in 0_u8..4) {
        let known = evaluate(&before);
        known.drafts();
        let mut after = before.clone();
        match take {
            0 => after.studio = Rc::clone(&other.studio),
            1 => after.clients = other.clients.clone(),
            2 => after.proposals = other.proposals.clone(),
            _ => {
                if let Some(proposal) = after.proposals.first_mut() {
                    Rc::make_mut(proposal).lines.reverse();
                }
            }
        }
        prop_assert_eq!(evaluate_again(&after, &before, &known), evaluate(&after));
    }

    /// Evaluating is total: whatever a field takes, there is an answer.
    #[test]
    fn extreme_workbooks_are_evaluated(workbook in workbooks(Kind::Extreme)) {
        let begins_well = text(&workbook).starts_with(r#"{"schema":1,"#);
        prop_assert!(begins_well);
    }
}

proptest! {
    #![proptest_config(config(20))]

    #[test]
    fn crowded_workbooks_are_evaluated(workbook in crowded()) {
        let begins_well = text(&workbook).starts_with(r#"{"schema":1,"#);
        prop_assert!(begins_well);
    }
}
