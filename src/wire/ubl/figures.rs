//! The figures of one document: lines, charges and discounts without tax, as the standard wants them, which sum to the net of
//! what was accepted. Knows no XML.

use crate::domain::accepted::Accepted;
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::line_item::LineItem;
use crate::domain::pool::{GroupSum, Sums};
use crate::domain::tax_list::TaxLists;
use crate::domain::totals::LineAmount;
use crate::wire::ubl::net;

/// What one document says in figures.
#[derive(Debug)]
pub struct Figures<'a> {
    pub sums: &'a Sums,
    /// The lines that are added up in it, in the tier's order.
    pub lines: Vec<LineFigures<'a>>,
    /// Charge and discount on the whole, by what is taxed alike: in the order of the groups of the sums.
    pub groups: Vec<GroupFigures>,
}

/// A line without tax.
#[derive(Debug)]
pub struct LineFigures<'a> {
    pub item: &'a LineItem,
    pub amount: &'a LineAmount,
    /// Before its discount.
    pub before: Fixed,
    pub discount: Fixed,
    /// The rate of the taxes that its price holds; nothing where it holds none.
    pub rate: Option<Fraction>,
}

impl LineFigures<'_> {
    /// After its discount.
    pub fn net(&self) -> Fixed {
        Fixed::new(self.before.units().saturating_sub(self.discount.units()), self.before.digits())
    }
}

/// What is put on and taken off a group, without tax.
#[derive(Clone, Copy, Debug)]
pub struct GroupFigures {
    pub charge: Fixed,
    pub discount: Fixed,
}

/// The figures of what is paid once, or of one of what is paid again and again by its place. Nothing where there is no such, or
/// a figure would not fit, which the bounds of a quote rule out.
pub fn figures<'a>(accepted: &'a Accepted, place: Option<usize>) -> Option<Figures<'a>> {
    let sums = match place {
        None => &accepted.totals.one_off,
        Some(place) => &accepted.totals.recurring.get(place)?.sums,
    };
    let plain = |(item, amount): (&'a LineItem, &'a LineAmount)| {
        let before = amount.amount.plus(amount.discount)?;
        Some(LineFigures { item, amount, before, discount: amount.discount, rate: None })
    };
    let lines = accepted.lines().filter(|(_, amount)| amount.recurring == place);
    let mut lines: Vec<LineFigures> = lines.map(plain).collect::<Option<_>>()?;
    let group = |group: &GroupSum| GroupFigures { charge: group.charge, discount: group.discount };
    let mut groups: Vec<GroupFigures> = sums.groups.iter().map(group).collect();
    if accepted.quote.offer.taxation.is_inclusive {
        let mut lists = TaxLists::new(&accepted.quote.offer.taxation);
        for (place, (figures, sum)) in groups.iter_mut().zip(&sums.groups).enumerate() {
            let of = lines.iter_mut().filter(|line| line.amount.group == place).collect();
            take_out(&mut lists, of, figures, sum.net)?;
        }
    }
    Some(Figures { sums, lines, groups })
}

/// Takes the taxes out of a group.
fn take_out(
    lists: &mut TaxLists,
    mut lines: Vec<&mut LineFigures>,
    group: &mut GroupFigures,
    net: Fixed,
) -> Option<()> {
    let list = lists.place(&lines.first()?.item.taxes);
    let rate = lists.lists.get(list)?.rate.clone();
    if rate.is_zero() {
        return Some(());
    }
    let minus = |amount: Fixed| amount.units().checked_neg();
    let mut gross = Vec::with_capacity(lines.len().saturating_mul(2).saturating_add(2));
    for line in &lines {
        gross.extend([line.before.units(), minus(line.discount)?]);
    }
    gross.extend([group.charge.units(), minus(group.discount)?]);
    let mut parts = net::parts(&gross, net.units(), &rate)?.into_iter();
    let mut next = |sign: i128| Some(Fixed::new(parts.next()?.checked_mul(sign)?, net.digits()));
    for line in &mut lines {
        line.before = next(1)?;
        line.discount = next(-1)?;
        line.rate = Some(rate.clone());
    }
    group.charge = next(1)?;
    group.discount = next(-1)?;
    Some(())
}
