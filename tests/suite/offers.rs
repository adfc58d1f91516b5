//! What holds for every offer and every choice.

use std::rc::Rc;

use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::select;
use ratewright::domain::adjustment::Adjustment;
use ratewright::domain::allocation::{equal_parts, largest_remainder, largest_remainder_of};
use ratewright::domain::bounds::Bounds;
use ratewright::domain::cheapest::{cheapest, commitment, usual};
use ratewright::domain::choice::Choice;
use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::currency::Currency;
use ratewright::domain::fixed::Fixed;
use ratewright::domain::fraction::Fraction;
use ratewright::domain::id::Id;
use ratewright::domain::line_item::{LineItem, Measure};
use ratewright::domain::offer::{Charge, Contact, DocumentDiscount, Offer, Taxation};
use ratewright::domain::option_group::{GroupKind, OptionGroup, Part};
use ratewright::domain::payment_schedule::{Due, Fit, Instalment, Portion, payments};
use ratewright::domain::pool::Sums;
use ratewright::domain::recurrence::{Interval, MOST_PERIODS, Recurrence};
use ratewright::domain::rounding::Rounding;
use ratewright::domain::sales_tax::SalesTax;
use ratewright::domain::terms::Terms;
use ratewright::domain::tier::Tier;
use ratewright::domain::totals::{NoTotals, Totals, amounts, counts, totals};
use ratewright::domain::typed::{MOST, Typed};

pub fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn id(bits: u128) -> Id {
    Id::from_bits(bits)
}

fn typed(plain: &str) -> Typed {
    Typed::from_plain(plain).unwrap()
}

/// One of some numbers, as they are typed.
fn one_of(plain: &'static [&'static str]) -> impl Strategy<Value = Typed> {
    select(plain).prop_map(typed)
}

/// How large the numbers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Small enough that a minor unit matters, and everything fits.
    Plain,
    /// Around the largest that can be typed.
    Huge,
}

/// Prices of one that make ties, halves, thirds, credits and nothing.
fn prices(size: Size) -> impl Strategy<Value = Fixed> {
    let most = if size == Size::Plain { 1_000_000_i128 } else { 2 * MOST };
    let telling: &[(i128, u32)] =
        &[(253, 2), (1, 0), (10, 0), (335, 3), (5, 3), (-5, 3), (105, 2), (-40, 0), (0, 0), (2, 2), (333, 1)];
    prop_oneof![
        select(telling).prop_map(|(units, digits)| Fixed::new(units, digits)),
        (-most..most, 0_u32..=8).prop_map(|(units, digits)| Fixed::new(units, digits)),
    ]
}

fn quantities(size: Size) -> impl Strategy<Value = Typed> {
    let typed = one_of(&["1", "1", "2", "3", "0", "0.5", "0.125", "7", "-1", "-0.5"]);
    match size {
        Size::Plain => typed.boxed(),
        Size::Huge => {
            prop_oneof![typed, one_of(&["1000000000000", "999999999999.99999999", "-1000000000000000"])].boxed()
        }
    }
}

/// Percentages and amounts, within bounds and out of them.
fn adjustments(size: Size) -> impl Strategy<Value = Adjustment> {
    let amounts: &[&str] = match size {
        Size::Plain => &["0.01", "0.005", "1", "5", "-5", "100000", "0.3"],
        Size::Huge => &["1", "1000000000000000", "999999999999999.99999999", "-1000000000000000"],
    };
    let percents = one_of(&["0", "10", "50", "33.33333333", "100", "12.5", "120", "-5", "1000", "1000000000000000"]);
    let amounts = one_of(amounts);
    (weighted(0.4, percents), weighted(0.3, amounts)).prop_map(|(percent, amount)| Adjustment { percent, amount })
}

/// Within what a quantity may change; some make no sense.
fn bounds() -> impl Strategy<Value = Bounds> {
    let steps = of(one_of(&["1", "0.5", "2", "0.3", "0"]));
    let least = of(one_of(&["0", "1", "2", "0.25", "-1"]));
    (least, of(one_of(&["0", "1", "3", "4.5", "40"])), steps).prop_map(|(least, most, step)| Bounds {
        least,
        most,
        step,
    })
}

fn recurrences() -> impl Strategy<Value = Recurrence> {
    let periods = of(select(vec![1, 3, 7, 12, MOST_PERIODS]));
    (select(Interval::ALL.to_vec()), periods, any::<bool>()).prop_map(|(every, periods, is_spread)| Recurrence {
        every,
        periods,
        is_spread,
    })
}

/// The groups of every offer: one of each kind.
const GROUPS: [(u128, GroupKind); 4] =
    [(1, GroupKind::One), (2, GroupKind::Any), (3, GroupKind::Some), (4, GroupKind::View)];

fn parts() -> impl Strategy<Value = Part> {
    prop_oneof![
        3 => Just(Part::Included),
        1 => any::<bool>().prop_map(|is_preselected| Part::Extra { is_preselected }),
        2 => (1_u128..=4, any::<bool>()).prop_map(|(group, is_preselected)| Part::Option { group: id(group), is_preselected }),
    ]
}

/// A line without an id. Its taxes are some of three, and at times one that the offer does not have.
fn lines(size: Size) -> impl Strategy<Value = LineItem> {
    let taxes = vec(prop_oneof![9 => 1_u128..=3, 1 => Just(9_u128)], 0..=3);
    let money = (prices(size), quantities(size), weighted(0.3, adjustments(size)));
    (money, taxes, parts(), weighted(0.3, bounds()), weighted(0.3, recurrences())).prop_map(
        |((unit_price, quantity, discount), taxes, part, bounds, recurrence)| LineItem {
            id: id(0),
            name: "".into(),
            benefit: "".into(),
            section: None,
            measure: Measure::Pieces("".into()),
            quantity,
            unit_price,
            discount: discount.unwrap_or_default(),
            taxes: taxes.into_iter().map(id).collect(),
            part,
            bounds,
            recurrence,
            retainer: None,
            contents: Rc::new([]),
        },
    )
}

/// A tier; of each group at most one option is preselected where only one can be chosen.
fn tiers(size: Size) -> impl Strategy<Value = Tier> {
    vec(lines(size), 0..=8).prop_map(|mut lines| {
        let mut has_one = false;
        for (place, line) in lines.iter_mut().enumerate() {
            line.id = id(100 + place as u128);
            if let Part::Option { group, is_preselected } = &mut line.part
                && *group == id(1)
            {
                *is_preselected &= !has_one;
                has_one |= *is_preselected;
            }
        }
        Tier { id: id(0), name: String::new(), lines }
    })
}

fn taxations() -> impl Strategy<Value = Taxation> {
    let percents = of(one_of(&["0", "20", "10", "5", "9.975", "14", "50", "1000", "1200", "-3"]));
    let tax = (select(vec!["S", "Z", "AA"]), percents, any::<bool>());
    (vec(tax, 0..=3), any::<bool>(), any::<bool>()).prop_map(|(taxes, is_inclusive, is_by_line)| {
        let tax = |(place, (category, percent, is_compound)): (usize, (&str, Option<Typed>, bool))| SalesTax {
            id: id(1 + place as u128),
            name: "".into(),
            category: category.into(),
            percent,
            is_compound,
        };
        Taxation { taxes: taxes.into_iter().enumerate().map(tax).collect(), is_inclusive, is_by_line }
    })
}

fn schedules() -> impl Strategy<Value = Vec<Instalment>> {
    let portion = prop_oneof![
        of(one_of(&["10", "25", "33", "34", "50", "100", "-1", "33.33333333"])).prop_map(Portion::Percent),
        of(one_of(&["0.01", "5", "1000", "-5"])).prop_map(Portion::Amount),
        (1_u32..=120).prop_map(Portion::Equal),
        Just(Portion::Rest),
    ];
    let whole = select(vec![
        vec!["50", "50"],
        vec!["33", "33", "34"],
        vec!["30", "0", "30", "40"],
        vec!["99.99999999", "0.00000001"],
    ]);
    let whole = whole.prop_map(|all| all.into_iter().map(|one| Portion::Percent(Some(typed(one)))).collect());
    prop_oneof![2 => vec(portion, 0..=4), 1 => whole].prop_map(|portions| {
        let one = |(place, portion)| Instalment {
            id: id(place as u128),
            name: String::new(),
            portion,
            due: Due::OnAcceptance,
        };
        portions.into_iter().enumerate().map(one).collect()
    })
}

pub fn offers(size: Size) -> impl Strategy<Value = Offer> {
    let rounding = select(Rounding::ALL.to_vec());
    let currency = select(vec!["JPY", "USD", "KWD", "CLF"]).prop_map(|code| Currency::from_code(code).unwrap());
    let charge = weighted(0.4, adjustments(size)).prop_map(Option::unwrap_or_default);
    let discount = (weighted(0.6, adjustments(size)), any::<bool>());
    (vec(tiers(size), 1..=3), taxations(), rounding, currency, charge, discount, schedules()).prop_map(
        |(tiers, taxation, rounding, currency, charge, (off, is_on_extras), schedule)| {
            let tier = |(place, tier): (usize, Tier)| Rc::new(Tier { id: id(50 + place as u128), ..tier });
            Offer {
                title: String::new(),
                from: String::new(),
                contact: Contact::default(),
                to: String::new(),
                made: CivilDate::first_of(2026),
                currency,
                rounding,
                taxation: Rc::new(taxation),
                sections: Vec::new(),
                groups: GROUPS.map(|(group, kind)| OptionGroup { id: id(group), name: String::new(), kind }).to_vec(),
                tiers: tiers.into_iter().enumerate().map(tier).collect(),
                charge: Charge { name: String::new(), on: charge },
                discount: DocumentDiscount { off: off.unwrap_or_default(), is_on_extras },
                schedule,
                terms: Terms::default(),
                phases: Vec::new(),
                passages: Vec::new(),
                change: None,
                map: Rc::default(),
            }
        },
    )
}

/// Numbers to choose by: as many as a choice needs.
pub fn dice() -> impl Strategy<Value = Vec<usize>> {
    vec(0_usize..1000, 32)
}

/// A permitted choice of a tier, by the dice.
pub fn permitted(offer: &Offer, tier: &Tier, dice: &[usize]) -> Choice {
    let mut dice = dice.iter().copied().cycle();
    let mut roll = move |ways: usize| dice.next().unwrap() % ways;
    let mut choice = Choice::of(tier.id);
    for extra in tier.lines.iter().filter(|line| matches!(line.part, Part::Extra { .. })) {
        if roll(2) == 1 {
            choice.picked.insert(extra.id);
        }
    }
    for group in &offer.groups {
        let options: Vec<Id> = tier.options(group.id).map(|option| option.id).collect();
        if options.is_empty() || group.kind == GroupKind::View {
            continue;
        }
        if group.kind != GroupKind::Any {
            choice.picked.insert(options[roll(options.len())]);
        }
        if group.kind != GroupKind::One {
            options.iter().filter(|_| roll(2) == 1).for_each(|option| {
                choice.picked.insert(*option);
            });
        }
    }
    let picked = choice.clone();
    for line in tier.lines.iter().filter(|line| counts(line, &picked)) {
        let Some(bounds) = line.bounds.filter(Bounds::are_sound) else { continue };
        // A quantity may stay as it was drafted, where that is permitted.
        if !bounds.permit(line.quantity) || roll(4) != 0 {
            let all = quantities_within(&bounds);
            choice.quantities.insert(line.id, all[roll(all.len())]);
        }
    }
    choice
}

/// Every quantity that bounds permit, counted out by itself.
fn quantities_within(bounds: &Bounds) -> Vec<Typed> {
    let (least, step, most) = (bounds.least().units(), bounds.step().units(), bounds.most.unwrap().units());
    (0..=(most - least) / step).map(|steps| Typed::from_units(least + steps * step).unwrap()).collect()
}

/// How many choices a tier permits at most, and whether no line has more than eight quantities.
fn ways(offer: &Offer, tier: &Tier) -> (u128, bool) {
    let extras = tier.lines.iter().filter(|line| matches!(line.part, Part::Extra { .. })).count();
    let mut ways = 1_u128 << extras;
    for group in &offer.groups {
        let options = tier.options(group.id).count();
        ways *= match group.kind {
            GroupKind::One => options.max(1) as u128,
            GroupKind::Any => 1 << options,
            GroupKind::Some => ((1 << options) - 1).max(1),
            GroupKind::View => 1,
        };
    }
    let mut are_few = true;
    for bounds in tier.lines.iter().filter_map(|line| line.bounds.filter(Bounds::are_sound)) {
        let quantities = quantities_within(&bounds).len();
        are_few &= quantities <= 8;
        ways *= quantities as u128;
    }
    (ways, are_few)
}

fn sum<'a>(amounts: impl IntoIterator<Item = &'a Fixed>) -> i128 {
    amounts.into_iter().map(|amount| amount.units()).sum()
}

/// The taxes in an order of their own, without their names: two that are alike in all else are one.
fn taxes(sums: &Sums) -> Vec<(String, i128, i128, i128)> {
    let tax = |tax: &ratewright::domain::pool::TaxAmount| {
        (tax.category.to_string(), tax.percent.units(), tax.base.units(), tax.amount.units())
    };
    let mut taxes: Vec<_> = sums.taxes.iter().map(tax).collect();
    taxes.sort();
    taxes
}

/// All that does not hang on the order of the lines.
fn regardless_of_order(totals: &Totals) -> impl PartialEq + std::fmt::Debug + use<> {
    let sums = |sums: &Sums| {
        let all = [sums.sum, sums.charge, sums.discount, sums.net, sums.tax, sums.gross];
        (all.map(Fixed::units), taxes(sums))
    };
    let mut lines: Vec<_> = totals.lines.iter().map(|line| (line.id, line.amount, line.discount)).collect();
    lines.sort_by_key(|line| line.0);
    let mut again: Vec<_> =
        totals.recurring.iter().map(|one| (one.recurrence, sums(&one.sums), one.term, one.parts.clone())).collect();
    again.sort_by_key(|one| one.0);
    (lines, sums(&totals.one_off), again)
}

/// The same offer with the lines of its tiers in another order.
fn shuffled(offer: &Offer, dice: &[usize]) -> Offer {
    let mut other = offer.clone();
    for tier in &mut other.tiers {
        let lines = &mut Rc::make_mut(tier).lines;
        lines.sort_by_key(|line| dice[line.id.to_string().bytes().last().unwrap() as usize % dice.len()]);
    }
    other
}

proptest! {
    #![proptest_config(config(1500))]

    /// The order of the lines never matters.
    #[test]
    fn order_never_matters(offer in offers(Size::Plain), by in dice(), choices in vec(dice(), 3)) {
        let other = shuffled(&offer, &by);
        for (tier, twin) in offer.tiers.iter().zip(&other.tiers) {
            for dice in &choices {
                let choice = permitted(&offer, tier, dice);
                let (one, two) = (totals(&offer, &choice), totals(&other, &choice));
                prop_assert_eq!(one.map(|one| regardless_of_order(&one)), two.map(|two| regardless_of_order(&two)));
            }
            let (first, second) = (cheapest(&offer, tier).unwrap(), cheapest(&other, twin).unwrap());
            prop_assert_eq!(commitment(&first.1), commitment(&second.1), "from");
            let (one, two) = (usual(&offer, tier, &first.0), usual(&other, twin, &second.0));
            // Of choices that are equally cheap it is the first.
            if one == two {
                let (one, two) = (totals(&offer, &one).unwrap(), totals(&other, &two).unwrap());
                prop_assert_eq!(regardless_of_order(&one), regardless_of_order(&two), "default");
            } else {
                prop_assert_ne_choice(&first.0, &second.0)?;
            }
        }
    }

    /// Parts sum to the whole, everywhere.
    #[test]
    fn parts_sum(offer in offers(Size::Plain), dice in dice()) {
        for tier in &offer.tiers {
            let totals = totals(&offer, &permitted(&offer, tier, &dice)).unwrap();
            let pools = [(None, &totals.one_off)].into_iter();
            let pools = pools.chain(totals.recurring.iter().enumerate().map(|(place, one)| (Some(place), &one.sums)));
            for (place, sums) in pools {
                let lines = || totals.lines.iter().filter(|line| line.recurring == place);
                prop_assert_eq!(lines().map(|line| line.amount.units()).sum::<i128>(), sums.sum.units());
                for (group, group_sum) in sums.groups.iter().enumerate() {
                    let of_group = lines().filter(|line| line.group == group).map(|line| line.amount.units());
                    prop_assert_eq!(of_group.sum::<i128>(), group_sum.sum.units());
                }
                prop_assert_eq!(sum(sums.groups.iter().map(|group| &group.net)), sums.net.units());
                prop_assert_eq!(sum(sums.taxes.iter().map(|tax| &tax.amount)), sums.tax.units());
                prop_assert_eq!(sums.net.units() + sums.tax.units(), sums.gross.units());
                let priced = sums.sum.units() + sums.charge.units() - sums.discount.units();
                let held = if offer.taxation.is_inclusive { sums.gross } else { sums.net };
                prop_assert_eq!(priced, held.units());
            }
            for one in &totals.recurring {
                prop_assert!(one.sums.charge.units() == 0 && one.sums.discount.units() == 0);
                let gross = one.sums.gross.units();
                match (one.recurrence.periods, one.recurrence.is_spread) {
                    (Some(periods), true) => {
                        prop_assert_eq!((one.parts.len(), sum(&one.parts)), (periods as usize, gross));
                        prop_assert_eq!(one.term.unwrap().units(), gross);
                        let (first, last) = (one.parts[0].units(), one.parts[one.parts.len() - 1].units());
                        prop_assert!(first - last <= 1 && one.parts.is_sorted_by_key(|part| -part.units()));
                    }
                    (Some(periods), false) => {
                        prop_assert_eq!(one.term.unwrap().units(), gross * i128::from(periods));
                    }
                    (None, _) => prop_assert!(one.term.is_none() && one.parts.is_empty()),
                }
            }
            match payments(&offer.schedule, totals.one_off.gross) {
                Some(payments) => {
                    let paid = sum(payments.amounts.iter().map(|(_, amount)| amount));
                    let has_rest = offer.schedule.iter().any(|one| matches!(one.portion, Portion::Rest | Portion::Equal(_)));
                    // What is left goes somewhere, even where it is below nothing.
                    let is_whole = payments.fit == Fit::Whole || has_rest;
                    prop_assert_eq!(paid == totals.one_off.gross.units(), is_whole, "{:?}", payments);
                }
                None => prop_assert!(offer.schedule.is_empty()),
            }
        }
    }

    /// What is permitted has a total; whatever else is chosen has none, and the reason is named.
    #[test]
    fn choices_within_bounds_total_and_others_are_refused(offer in offers(Size::Plain), dice in dice(), which in 0_usize..100) {
        for tier in &offer.tiers {
            let choice = permitted(&offer, tier, &dice);
            let counted = totals(&offer, &choice).unwrap();
            prop_assert_eq!(counted.lines.len(), tier.lines.iter().filter(|line| counts(line, &choice)).count());
            let refusals = refusals(&offer, tier, &choice);
            let (other, why) = &refusals[which % refusals.len()];
            prop_assert_eq!(totals(&offer, other).unwrap_err(), *why);
        }
    }

    /// A discount takes no more than there is.
    #[test]
    fn discounts_never_take_too_much(offer in offers(Size::Plain), dice in dice()) {
        let digits = offer.currency.digits();
        for tier in &offer.tiers {
            let totals = totals(&offer, &permitted(&offer, tier, &dice)).unwrap();
            let mut bases = vec![0_i128; totals.one_off.groups.len()];
            for amount in &totals.lines {
                let line = tier.line(amount.id).unwrap();
                let (before, after) = amounts(line, amount.quantity, offer.rounding, digits).unwrap();
                prop_assert_eq!((after, before - after), (amount.amount.units(), amount.discount.units()));
                match before > 0 {
                    true => prop_assert!((0..=before).contains(&after), "{:?}", line),
                    false => prop_assert_eq!(before, after),
                }
                if amount.recurring.is_none() && (offer.discount.is_on_extras || !matches!(line.part, Part::Extra { .. })) {
                    bases[amount.group] += after;
                }
            }
            let sums = &totals.one_off;
            let (charge, discount) = (sums.charge.units(), sums.discount.units());
            prop_assert!(charge >= 0 && (0..=(bases.iter().sum::<i128>() + charge).max(0)).contains(&discount));
            for (group, base) in sums.groups.iter().zip(bases).filter(|_| !offer.taxation.is_inclusive) {
                // No group gives more than it has to give.
                let (sum, net) = (group.sum.units(), group.net.units());
                prop_assert!(net >= sum.min(sum - base) && net <= sum + charge, "{:?}", sums);
            }
        }
    }

    /// Nothing that is permitted is cheaper than what a tier begins at.
    #[test]
    fn from_is_the_cheapest(offer in offers(Size::Plain), choices in vec(dice(), 30)) {
        for tier in &offer.tiers {
            let (ways, are_few) = ways(&offer, tier);
            let (choice, from) = cheapest(&offer, tier).unwrap();
            prop_assert_eq!(&totals(&offer, &choice).unwrap(), &from);
            if ways > 64 || !are_few {
                continue;
            }
            for dice in &choices {
                let other = permitted(&offer, tier, dice);
                let other_totals = totals(&offer, &other).unwrap();
                prop_assert!(commitment(&from) <= commitment(&other_totals), "{:?} {:?}", choice, other);
            }
        }
    }

    /// What is chosen beforehand can be chosen.
    #[test]
    fn the_default_is_permitted(offer in offers(Size::Plain)) {
        for tier in &offer.tiers {
            let usual = usual(&offer, tier, &cheapest(&offer, tier).unwrap().0);
            prop_assert!(totals(&offer, &usual).is_ok(), "{:?}", usual);
        }
    }

    /// At any size there are totals or a reason, and never a panic.
    #[test]
    fn nothing_panics_at_any_size(offer in offers(Size::Huge), choices in vec(dice(), 4)) {
        for tier in &offer.tiers {
            let from = cheapest(&offer, tier);
            let usual = from.as_ref().ok().map(|from| usual(&offer, tier, &from.0));
            let others = choices.iter().map(|dice| permitted(&offer, tier, dice));
            for choice in others.chain(usual).chain([Choice::of(tier.id)]) {
                let Ok(totals) = totals(&offer, &choice) else { continue };
                let sums = [&totals.one_off].into_iter().chain(totals.recurring.iter().map(|one| &one.sums));
                for sums in sums {
                    prop_assert!([sums.sum, sums.net, sums.gross].iter().all(|sum| sum.units().abs() <= MOST));
                    prop_assert_eq!(sums.net.units() + sums.tax.units(), sums.gross.units());
                    let paid = payments(&offer.schedule, sums.gross);
                    prop_assert!(paid.is_some() || offer.schedule.is_empty());
                }
            }
        }
    }
}

/// Two choices that are equally cheap must be two.
fn prop_assert_ne_choice(one: &Choice, two: &Choice) -> Result<(), proptest::test_runner::TestCaseError> {
    prop_assert!(one.picked != two.picked, "one choice, and two defaults");
    Ok(())
}

/// A permitted choice made impossible in every way that the tier allows, with the reason that is to be given.
fn refusals(offer: &Offer, tier: &Tier, choice: &Choice) -> Vec<(Choice, NoTotals)> {
    let mut all = vec![
        (Choice { tier: id(1), ..choice.clone() }, NoTotals::NoSuchTier(id(1))),
        (changed(choice, |choice| pick(choice, id(9))), NoTotals::NotToBePicked(id(9))),
        (changed(choice, |choice| take(choice, id(9), typed("1"))), NoTotals::QuantityNotPermitted(id(9))),
    ];
    for line in &tier.lines {
        let is_to_look_at = matches!(line.part, Part::Option { group, .. } if group == id(4));
        if matches!(line.part, Part::Included) || is_to_look_at {
            let other = changed(choice, |choice| pick(choice, line.id));
            all.push((other, NoTotals::NotToBePicked(line.id)));
        }
        let bounds = line.bounds.filter(Bounds::are_sound).filter(|_| counts(line, choice));
        let mut forbidden = vec![line.quantity];
        if let Some(bounds) = bounds {
            let units = |typed: Typed| typed.units();
            let (least, step) = (units(bounds.least()), units(bounds.step()));
            let greatest = units(*quantities_within(&bounds).last().unwrap());
            let wrong = [least - step, least - 1, greatest + 1, greatest + step, least + step / 2];
            forbidden = wrong.into_iter().filter_map(Typed::from_units).collect();
        }
        for quantity in forbidden {
            let other = changed(choice, |choice| take(choice, line.id, quantity));
            all.push((other, NoTotals::QuantityNotPermitted(line.id)));
        }
    }
    for group in &offer.groups {
        let options: Vec<Id> = tier.options(group.id).map(|option| option.id).collect();
        let none = changed(choice, |choice| {
            for option in &options {
                choice.picked.remove(option);
                choice.quantities.remove(option);
            }
        });
        match group.kind {
            GroupKind::One if !options.is_empty() => all.push((none, NoTotals::NotOne(group.id))),
            GroupKind::Some if !options.is_empty() => all.push((none, NoTotals::NotAny(group.id))),
            _ => {}
        }
        if group.kind == GroupKind::One && options.len() > 1 {
            let both = changed(choice, |choice| options.iter().for_each(|option| pick(choice, *option)));
            all.push((both, NoTotals::NotOne(group.id)));
        }
    }
    all
}

fn pick(choice: &mut Choice, line: Id) {
    choice.picked.insert(line);
}

fn take(choice: &mut Choice, line: Id, quantity: Typed) {
    choice.quantities.insert(line, quantity);
}

fn changed(choice: &Choice, change: impl FnOnce(&mut Choice)) -> Choice {
    let mut other = choice.clone();
    change(&mut other);
    other
}

/// `numerator / denominator` rounded, by the floor and what is above it.
fn by_the_floor(rounding: Rounding, numerator: i128, denominator: i128) -> i128 {
    let (floor, above) = (numerator.div_euclid(denominator), numerator.rem_euclid(denominator));
    let up = match rounding {
        _ if above == 0 => false,
        Rounding::Up => numerator > 0,
        Rounding::Down => numerator < 0,
        Rounding::HalfAway | Rounding::HalfEven if 2 * above != denominator => 2 * above > denominator,
        Rounding::HalfAway => numerator > 0,
        Rounding::HalfEven => floor.rem_euclid(2) == 1,
    };
    floor + i128::from(up)
}

proptest! {
    #![proptest_config(config(3000))]

    /// Both ways to round agree, and with whole numbers by the floor.
    #[test]
    fn both_ways_to_round_agree(
        mantissa in prop_oneof![-1000_i128..1000, any::<i64>().prop_map(i128::from), -(10_i128.pow(30))..10_i128.pow(30)],
        denominator in prop_oneof![1_i128..=20, 1_i128..=10_000_000_000, Just(10_i128.pow(8)), 1_i128..10_i128.pow(25)],
        digits in 0_u32..=6,
        is_half in any::<bool>(),
    ) {
        let half = |whole: i128| whole.saturating_mul(denominator).checked_add(denominator / 2);
        let numerator = if is_half { half(mantissa).filter(|half| half.abs() < 10_i128.pow(32)).unwrap_or(mantissa) } else { mantissa };
        let value = Fraction::whole(numerator).over(&Fraction::whole(denominator)).unwrap();
        for rounding in Rounding::ALL {
            let divided = rounding.divide(numerator, denominator);
            prop_assert_eq!(divided, Some(by_the_floor(rounding, numerator, denominator)), "{:?}", rounding);
            prop_assert_eq!(divided, rounding.units(&value, 0), "{:?}", rounding);
            let finer = numerator * if numerator.abs() < 10_i128.pow(31) { 10_i128.pow(digits) } else { 1 };
            let digits = if numerator.abs() < 10_i128.pow(31) { digits } else { 0 };
            prop_assert_eq!(rounding.divide(finer, denominator), rounding.units(&value, digits), "{:?}", rounding);
            prop_assert_eq!(rounding.divide(-numerator, denominator), divided.map(|units| -units));
        }
    }

    /// Largest remainder shares out the whole, and gives nobody a unit more or less than their exact share.
    #[test]
    fn shares_are_the_whole(
        total in prop_oneof![0_i128..100, 0..=MOST],
        weights in vec(prop_oneof![-3_i128..10, -MOST..MOST, Just(1), Just(0)], 0..12),
        parts in 1_u32..=1200,
        is_less in any::<bool>(),
    ) {
        let all: i128 = weights.iter().filter(|weight| **weight > 0).sum();
        let shares = largest_remainder(total, &weights, &|_, _| std::cmp::Ordering::Equal);
        prop_assert_eq!(shares.is_some(), all > 0);
        if let Some(shares) = shares {
            prop_assert_eq!(shares.iter().sum::<i128>(), total);
            for (share, weight) in shares.iter().zip(&weights) {
                let off = share * all - total * (*weight).max(0);
                prop_assert!(*share >= 0 && off.abs() < all, "{} of {}", share, weight);
            }
            let fractions: Vec<Fraction> = weights.iter().map(|weight| Fraction::decimal((*weight).max(0), 8)).collect();
            let finer = largest_remainder_of(total, &fractions, &|_, _| std::cmp::Ordering::Equal);
            prop_assert_eq!(finer, Some(shares));
        }
        let total = if is_less { -total } else { total };
        let equal = equal_parts(total, parts).unwrap();
        prop_assert_eq!((equal.len(), equal.iter().sum::<i128>()), (parts as usize, total));
        prop_assert!(equal[0] - equal[equal.len() - 1] <= 1 && equal.is_sorted_by_key(|part| -part));
    }
}

/// An included line of one at a price in minor units, for the plain cases below.
fn plain_line(bits: u128, price: i128) -> LineItem {
    LineItem {
        id: id(bits),
        name: "".into(),
        benefit: "".into(),
        section: None,
        measure: Measure::Hours,
        quantity: typed("1"),
        unit_price: Fixed::new(price, 2),
        discount: Adjustment::default(),
        taxes: Rc::new([]),
        part: Part::Included,
        bounds: None,
        recurrence: None,
        retainer: None,
        contents: Rc::new([]),
    }
}

/// An offer in euros of one tier, with a tax of 20 %, 1.
fn plain_offer(lines: Vec<LineItem>) -> Offer {
    let tax = SalesTax {
        id: id(1),
        name: "VAT".into(),
        category: "S".into(),
        percent: Some(typed("20")),
        is_compound: false,
    };
    Offer {
        title: String::new(),
        from: String::new(),
        contact: Contact::default(),
        to: String::new(),
        made: CivilDate::first_of(2026),
        currency: Currency::EUR,
        rounding: Rounding::HalfAway,
        taxation: Rc::new(Taxation { taxes: vec![tax], ..Taxation::default() }),
        sections: Vec::new(),
        groups: GROUPS.map(|(group, kind)| OptionGroup { id: id(group), name: String::new(), kind }).to_vec(),
        tiers: vec![Rc::new(Tier { id: id(50), name: String::new(), lines })],
        charge: Charge::default(),
        discount: DocumentDiscount::default(),
        schedule: Vec::new(),
        terms: Terms::default(),
        phases: Vec::new(),
        passages: Vec::new(),
        change: None,
        map: Rc::default(),
    }
}

/// Ten thousand lines: taxed, discounted, within bounds, by group and by line.
#[test]
fn ten_thousand_lines_have_a_total() {
    let line = |place: u128| LineItem {
        taxes: if place.is_multiple_of(2) { Rc::new([id(1)]) } else { Rc::new([]) },
        bounds: Some(Bounds { least: Some(typed("1")), most: Some(typed("3")), step: None }),
        ..plain_line(place, 100 + place as i128 % 7)
    };
    let mut offer = plain_offer((0..10_000).map(line).collect());
    offer.discount.off.percent = Some(typed("10"));
    for is_by_line in [false, true] {
        Rc::make_mut(&mut offer.taxation).is_by_line = is_by_line;
        let counted = totals(&offer, &Choice::of(id(50))).unwrap();
        assert_eq!(counted.lines.len(), 10_000);
        let above: i128 = (0..10_000).map(|place| place % 7).sum();
        assert_eq!(counted.one_off.sum.units(), 1_000_000 + above);
        let mut backwards = offer.clone();
        Rc::make_mut(&mut backwards.tiers[0]).lines.reverse();
        let other = totals(&backwards, &Choice::of(id(50))).unwrap();
        assert_eq!(other.one_off.gross, counted.one_off.gross);
    }
    let (choice, from) = cheapest(&offer, &offer.tiers[0]).unwrap();
    assert_eq!((choice.quantities.len(), from.lines.len()), (10_000, 10_000));
}

/// A thousand lines within bounds and seven credits: only what can make it cheaper is tried.
#[test]
fn a_thousand_lines_begin_somewhere() {
    let bounds = Some(Bounds { least: Some(typed("1")), most: Some(typed("3")), step: None });
    let lines = (0..1_000).map(|place| LineItem { bounds, quantity: typed("2"), ..plain_line(place, 100) });
    let credit = |place: u128| LineItem { part: Part::Extra { is_preselected: false }, ..plain_line(place, -1) };
    let offer = plain_offer(lines.chain((1_000..1_007).map(credit)).collect());
    let (choice, from) = cheapest(&offer, &offer.tiers[0]).unwrap();
    assert_eq!((choice.quantities.len(), from.one_off.gross.units()), (1_000, 99_993));
}

/// 1.00 and a picked extra of 1.00, a charge of 0.01, 50 % off what is no extra, 75 % tax on each line. The cent of the charge is
/// tied; it goes to the tier's own line, wherever that stands: 1.01 less 0.50 and 1.00, taxes 0.38 and 0.75.
#[test]
fn a_tied_unit_of_the_charge_goes_to_what_is_no_extra() {
    let taxed = |bits: u128| LineItem { taxes: Rc::new([id(1)]), ..plain_line(bits, 100) };
    let extra = LineItem { part: Part::Extra { is_preselected: true }, ..taxed(11) };
    for lines in [vec![taxed(10), extra.clone()], vec![extra.clone(), taxed(10)]] {
        let mut offer = plain_offer(lines);
        let taxation = Rc::make_mut(&mut offer.taxation);
        taxation.is_by_line = true;
        taxation.taxes[0].percent = Some(typed("75"));
        offer.charge.on.amount = Some(typed("0.01"));
        offer.discount.off.percent = Some(typed("50"));
        let mut choice = Choice::of(id(50));
        choice.picked.insert(id(11));
        let sums = totals(&offer, &choice).unwrap().one_off;
        assert_eq!([sums.charge, sums.discount, sums.net, sums.tax].map(Fixed::units), [1, 50, 151, 113]);
    }
}

/// Of a group of which at least one is chosen, two are cheaper than one where both are credits: -1 at 1.00, 1 at -4.00.
#[test]
fn at_least_one_may_be_every_credit() {
    let part = Part::Option { group: id(3), is_preselected: false };
    let back = LineItem { part, quantity: typed("-1"), ..plain_line(10, 100) };
    let credit = LineItem { part, ..plain_line(11, -400) };
    let offer = plain_offer(vec![back, credit, LineItem { part, ..plain_line(12, 900) }]);
    let (_, from) = cheapest(&offer, &offer.tiers[0]).unwrap();
    assert_eq!(from.one_off.gross.units(), -500);
}

/// Seven extras of -1 at 10.00: more choices than are tried one by one, and all of them are credits.
#[test]
fn quantities_below_zero_are_credits_among_many() {
    let extra = Part::Extra { is_preselected: false };
    let back = |place: u128| LineItem { part: extra, quantity: typed("-1"), ..plain_line(place, 1000) };
    let offer = plain_offer((10..17).map(back).collect());
    let (_, from) = cheapest(&offer, &offer.tiers[0]).unwrap();
    assert_eq!(from.one_off.gross.units(), -7000);
}

/// What is reported as not counting does not count: -1 % and 150 % of 100.00 are nothing, 100 % is all of it.
#[test]
fn percentages_out_of_bounds_pay_nothing() {
    let part = |bits: u128, portion| Instalment { id: id(bits), name: String::new(), portion, due: Due::OnAcceptance };
    let percent = |plain: &str| Portion::Percent(Some(typed(plain)));
    for (plain, paid) in [("-1", 0), ("150", 0), ("100.00000001", 0), ("100", 100), ("40", 40)] {
        let schedule = [part(1, percent(plain)), part(2, Portion::Rest)];
        let payments = payments(&schedule, Fixed::new(100, 2)).unwrap();
        let amounts: Vec<i128> = payments.amounts.iter().map(|(_, amount)| amount.units()).collect();
        assert_eq!((amounts, payments.fit), (vec![paid, 100 - paid], Fit::Whole), "{plain}");
    }
}
