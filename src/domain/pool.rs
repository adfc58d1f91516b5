//! Amounts that are added up together: their charge and discount, and their taxes.

use std::cmp::Ordering;
use std::rc::Rc;

use crate::domain::adjustment::percent_of;
use crate::domain::allocation::{largest_remainder, largest_remainder_of};
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::offer::Offer;
use crate::domain::rounding::Rounding;
use crate::domain::tax_list::{TaxList, TaxLists};
use crate::domain::typed::MOST;

/// What amounts come to together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sums {
    /// The lines, as priced: with tax where prices hold it.
    pub sum: Fixed,
    pub charge: Fixed,
    /// What the discount is taken off.
    pub base: Fixed,
    pub discount: Fixed,
    /// Without tax.
    pub net: Fixed,
    pub taxes: Vec<TaxAmount>,
    /// All taxes.
    pub tax: Fixed,
    /// With tax.
    pub gross: Fixed,
    /// What is taxed alike, in the order in which the lines bring it.
    pub groups: Vec<GroupSum>,
}

/// One tax on what is taxed alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaxAmount {
    pub name: Rc<str>,
    pub category: Rc<str>,
    /// Percent in units of 10^-8.
    pub percent: crate::domain::typed::Typed,
    pub base: Fixed,
    pub amount: Fixed,
    /// The place of what it is on, among the groups.
    pub group: usize,
}

/// What is taxed alike: its lines, and what is left of them as net.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupSum {
    /// The lines, as priced.
    pub sum: Fixed,
    /// Its share of the charge on the whole.
    pub charge: Fixed,
    /// Its share of the discount on the whole.
    pub discount: Fixed,
    /// After charge and discount, without tax.
    pub net: Fixed,
}

/// An amount as it goes in.
#[derive(Clone, Copy)]
pub struct Pooled {
    pub amount: i128,
    /// Whether the discount on the whole is taken off it too.
    pub is_discounted: bool,
}

/// What is taxed alike.
struct Group {
    list: usize,
    amounts: Vec<Pooled>,
    sum: i128,
    /// What the discount is taken off.
    base: i128,
}

/// Amounts that are added up together.
#[derive(Default)]
pub struct Pool {
    groups: Vec<Group>,
}

/// A group after charge and discount: what was put on it and taken off it, and on and off each of its amounts where tax is
/// rounded line by line.
struct Share {
    charge: i128,
    discount: i128,
    lines: Vec<i128>,
}

/// The charge and the discount on the whole, what the discount is taken off, and what each group takes of them.
struct Shared {
    charge: i128,
    base: i128,
    discount: i128,
    shares: Vec<Share>,
}

impl Pool {
    /// Adds an amount; the place of what it is taxed with.
    pub fn add(&mut self, list: usize, pooled: Pooled) -> usize {
        let found = self.groups.iter().position(|group| group.list == list);
        let place = found.unwrap_or_else(|| {
            self.groups.push(Group { list, amounts: Vec::new(), sum: 0, base: 0 });
            self.groups.len().saturating_sub(1)
        });
        if let Some(group) = self.groups.get_mut(place) {
            group.amounts.push(pooled);
            // Each is at most 10^15, so that 10^23 of them fit.
            group.sum = group.sum.saturating_add(pooled.amount);
            group.base = group.base.saturating_add(if pooled.is_discounted { pooled.amount } else { 0 });
        }
        place
    }

    /// What the amounts come to. Charge and discount on the whole are for what is paid once. Nothing beyond 10^15 minor units.
    pub fn sums(&self, offer: &Offer, lists: &TaxLists, is_once: bool) -> Option<Sums> {
        let digits = offer.currency.digits();
        let fixed = |units: i128| Fixed::new(units, digits);
        let sum = self.groups.iter().try_fold(0_i128, |sum, group| sum.checked_add(group.sum))?;
        fits(sum)?;
        let Shared { charge, base: discounted, discount, shares } = self.shares(offer, lists, is_once, sum)?;
        let (mut net, mut tax, mut taxes, mut groups) = (0_i128, 0_i128, Vec::new(), Vec::new());
        for (group, share) in self.groups.iter().zip(&shares) {
            let list = lists.lists.get(group.list)?;
            let taxed = self::taxed(group, share, list, offer)?;
            net = net.checked_add(taxed.net)?;
            let place = groups.len();
            let (charge, discount) = (fixed(share.charge), fixed(share.discount));
            groups.push(GroupSum { sum: fixed(group.sum), charge, discount, net: fixed(taxed.net) });
            for (one, (base, amount)) in list.taxes.iter().zip(taxed.taxes) {
                tax = tax.checked_add(amount)?;
                taxes.push(TaxAmount {
                    name: Rc::clone(&one.name),
                    category: Rc::clone(&one.category),
                    percent: one.rate(),
                    base: fixed(base),
                    amount: fixed(amount),
                    group: place,
                });
            }
        }
        let gross = net.checked_add(tax)?;
        fits(gross)?;
        fits(net)?;
        Some(Sums {
            sum: fixed(sum),
            charge: fixed(charge),
            base: fixed(discounted),
            discount: fixed(discount),
            net: fixed(net),
            taxes,
            tax: fixed(tax),
            gross: fixed(gross),
            groups,
        })
    }

    /// The charge and the discount on the whole, and what each group takes of them.
    fn shares(&self, offer: &Offer, lists: &TaxLists, is_once: bool, sum: i128) -> Option<Shared> {
        let digits = offer.currency.digits();
        let none = || vec![0_i128; self.groups.len()];
        let before = |one: usize, two: usize| {
            let list = |place: usize| self.groups.get(place).and_then(|group| lists.lists.get(group.list));
            list(one).zip(list(two)).map_or(Ordering::Equal, |(one, two)| one.before(two))
        };
        let charge = match is_once && !offer.charge.on.is_none() {
            true => offer.charge.on.put_on(sum, offer.rounding, digits)?.max(0),
            false => 0,
        };
        let sums: Vec<i128> = self.groups.iter().map(|group| group.sum).collect();
        let charges = if charge == 0 { None } else { largest_remainder(charge, &sums, &before) };
        // Where nothing is above zero, there is nothing to put a charge on.
        let charge = if charges.is_some() { charge } else { 0 };
        let charges = charges.unwrap_or_else(none);
        let bases: Vec<i128> =
            self.groups.iter().zip(&charges).map(|(group, charge)| group.base.saturating_add(*charge)).collect();
        let base = bases.iter().try_fold(0_i128, |sum, base| sum.checked_add(*base))?;
        let discount = match is_once && base > 0 && !offer.discount.off.is_none() {
            true => base.checked_sub(offer.discount.off.taken_off(base, offer.rounding, digits)?)?,
            false => 0,
        };
        let discounts = match discount {
            0 => none(),
            _ => largest_remainder(discount, &bases, &before)?,
        };
        let mut shares = Vec::with_capacity(self.groups.len());
        for (group, (charge, discount)) in self.groups.iter().zip(charges.into_iter().zip(discounts)) {
            let lines = if offer.taxation.is_by_line { group.by_line(charge, discount)? } else { Vec::new() };
            shares.push(Share { charge, discount, lines });
        }
        Some(Shared { charge, base, discount, shares })
    }
}

impl Group {
    /// What is left of each amount once the group's charge and discount are shared among them. An odd unit goes to the larger
    /// part of what is shared on, then to the larger amount, then to what the discount is taken off: after these no two differ.
    fn by_line(&self, charge: i128, discount: i128) -> Option<Vec<i128>> {
        let amounts: Vec<i128> = self.amounts.iter().map(|one| one.amount).collect();
        let charges = self.share(charge, &amounts)?;
        let base =
            |(one, charge): (&Pooled, &i128)| charge.saturating_add(if one.is_discounted { one.amount } else { 0 });
        let bases: Vec<i128> = self.amounts.iter().zip(&charges).map(base).collect();
        let discounts = self.share(discount, &bases)?;
        let left =
            |(amount, (charge, discount)): (&i128, (i128, i128))| amount.checked_add(charge)?.checked_sub(discount);
        amounts.iter().zip(charges.into_iter().zip(discounts)).map(left).collect()
    }

    fn share(&self, total: i128, on: &[i128]) -> Option<Vec<i128>> {
        let size = |place: usize| {
            on.get(place).zip(self.amounts.get(place)).map(|(on, one)| (on, one.amount, one.is_discounted))
        };
        match total {
            0 => Some(vec![0; on.len()]),
            _ => largest_remainder(total, on, &|one, two| size(two).cmp(&size(one))),
        }
    }
}

/// A net with its taxes: each one's base and amount.
struct Taxed {
    net: i128,
    taxes: Vec<(i128, i128)>,
}

/// The net and the taxes of a group, rounded once or line by line.
fn taxed(group: &Group, share: &Share, list: &TaxList, offer: &Offer) -> Option<Taxed> {
    let of = |amount: i128| match offer.taxation.is_inclusive {
        true => within(amount, list, offer.rounding),
        false => on_top(amount, list, offer.rounding),
    };
    if !offer.taxation.is_by_line {
        return of(group.sum.checked_add(share.charge)?.checked_sub(share.discount)?);
    }
    let mut all = Taxed { net: 0, taxes: vec![(0, 0); list.taxes.len()] };
    for line in &share.lines {
        let one = of(*line)?;
        all.net = all.net.checked_add(one.net)?;
        for (all, one) in all.taxes.iter_mut().zip(one.taxes) {
            *all = (all.0.checked_add(one.0)?, all.1.checked_add(one.1)?);
        }
    }
    Some(all)
}

/// Taxes on top of a net: each is rounded; a compound one is taken on the taxes before it too.
fn on_top(net: i128, list: &TaxList, rounding: Rounding) -> Option<Taxed> {
    let mut before = 0_i128;
    let mut taxes = Vec::with_capacity(list.taxes.len());
    for tax in &list.taxes {
        let base = if tax.is_compound { net.checked_add(before)? } else { net };
        let amount = percent_of(base, tax.rate(), rounding)?;
        before = before.checked_add(amount)?;
        taxes.push((base, amount));
    }
    Some(Taxed { net, taxes })
}

/// Taxes within a gross, which never moves: net = round(gross / (1 + rate)); several taxes share what is left.
fn within(gross: i128, list: &TaxList, rounding: Rounding) -> Option<Taxed> {
    if list.taxes.is_empty() || list.rate.is_zero() {
        return on_top(gross, list, rounding);
    }
    let net = rounding.units(&Fraction::whole(gross).over(&Fraction::one().plus(&list.rate))?, 0)?;
    let all = gross.checked_sub(net)?;
    let larger = |one: usize, two: usize| list.shares.get(two).cmp(&list.shares.get(one));
    let shares = largest_remainder_of(all.checked_abs()?, &list.shares, &larger)?;
    let mut before = 0_i128;
    let mut taxes = Vec::with_capacity(shares.len());
    for (tax, share) in list.taxes.iter().zip(shares) {
        let amount = share.checked_mul(all.signum())?;
        taxes.push((if tax.is_compound { net.checked_add(before)? } else { net }, amount));
        before = before.checked_add(amount)?;
    }
    Some(Taxed { net, taxes })
}

fn fits(units: i128) -> Option<()> {
    (units.unsigned_abs() <= MOST.unsigned_abs()).then_some(())
}
