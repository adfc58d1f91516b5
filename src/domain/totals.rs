//! `totals(&Offer, &Choice)`: the one function behind every screen, print, link and acceptance.

use crate::domain::allocation::equal_parts;
use crate::domain::choice::Choice;
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::line_item::LineItem;
use crate::domain::offer::Offer;
use crate::domain::option_group::{GroupKind, Part};
use crate::domain::pool::{Pool, Pooled, Sums, TaxAmount};
use crate::domain::recurrence::Recurrence;
use crate::domain::rounding::{self, Rounding};
use crate::domain::tax_list::TaxLists;
use crate::domain::tier::Tier;
use crate::domain::typed::{MOST, MOST_DECIMALS, Typed};

/// What a choice comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    /// Each line that counts, in the tier's order.
    pub lines: Vec<LineAmount>,
    /// What is paid once.
    pub one_off: Sums,
    /// What is paid again and again: apart, and never added to what is paid once.
    pub recurring: Vec<Recurring>,
}

/// What a line comes to, with the taxes in it where prices hold them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineAmount {
    pub id: Id,
    /// The client's, where they changed it.
    pub quantity: Typed,
    /// After its discount.
    pub amount: Fixed,
    /// What its discount took off.
    pub discount: Fixed,
    /// The place of what it is added up in: among `recurring`, or nothing for what is paid once.
    pub recurring: Option<usize>,
    /// The place of its group of taxes in those sums.
    pub group: usize,
}

/// What is paid each period; with a price that is spread, over the whole term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recurring {
    pub recurrence: Recurrence,
    pub sums: Sums,
    /// What the committed term comes to, with tax.
    pub term: Option<Fixed>,
    /// Where the price is spread: what is paid each period, with tax. The odd minor units come first.
    pub parts: Vec<Fixed>,
}

impl Totals {
    /// The sum of the taxes that fit, of what is paid once; nothing where none does.
    pub fn tax_of(&self, fits: impl Fn(&TaxAmount) -> bool) -> Option<Fixed> {
        let mut amounts = self.one_off.taxes.iter().filter(|tax| fits(tax)).map(|tax| tax.amount);
        let first = amounts.next()?;
        amounts.try_fold(first, Fixed::plus)
    }
}

impl Totals {
    /// All that the client is bound to, without tax: what is paid once, and each way of being paid again over its term, or for one
    /// period where there is none.
    pub fn bound_net(&self) -> Option<Fixed> {
        self.recurring.iter().try_fold(self.one_off.net, |sum, one| sum.plus(one.bound_net()?))
    }
}

impl Recurring {
    /// What the client is bound to, without tax: the term, or one period where there is none.
    fn bound_net(&self) -> Option<Fixed> {
        let Recurrence { periods, is_spread, .. } = self.recurrence;
        let count = if is_spread { 1 } else { periods.unwrap_or(1) };
        let units = self.sums.net.units().checked_mul(i128::from(count))?;
        Some(Fixed::new(units, self.sums.net.digits()))
    }

    /// What is paid each time, with tax; the first time, where the parts of a spread price differ.
    pub fn each(&self) -> Fixed {
        self.parts.first().copied().unwrap_or(self.sums.gross)
    }

    /// What the client is bound to, with tax: the term, or one period where there is none.
    pub fn committed(&self) -> Fixed {
        self.term.unwrap_or(self.sums.gross)
    }
}

/// Why there is no total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoTotals {
    /// The offer has no such tier.
    NoSuchTier(Id),
    /// What was picked is no extra and no option of the tier, or is only there to be looked at.
    NotToBePicked(Id),
    /// Exactly one option of the group is to be chosen.
    NotOne(Id),
    /// At least one option of the group is to be chosen.
    NotAny(Id),
    /// The line's quantity can't be changed, or not to this.
    QuantityNotPermitted(Id),
    /// A line comes to more than 10^15 minor units.
    LineTooLarge(Id),
    /// The lines together come to more than 10^15 minor units.
    SumTooLarge,
}

/// What a choice comes to: each line is quantity x unit price, rounded as the offer says, less its discount; the sums are
/// added up apart for what is paid once and for each way of being paid again.
pub fn totals(offer: &Offer, choice: &Choice) -> Result<Totals, NoTotals> {
    let tier = offer.tier(choice.tier).ok_or(NoTotals::NoSuchTier(choice.tier))?;
    check(offer, tier, choice)?;
    let mut lists = TaxLists::new(&offer.taxation);
    let mut once = Pool::default();
    let mut again: Vec<(Recurrence, Pool)> = Vec::new();
    let mut lines = Vec::with_capacity(tier.lines.len());
    for line in tier.lines.iter().filter(|line| counts(line, choice)) {
        let digits = offer.currency.digits();
        let quantity = choice.quantities.get(&line.id).copied().unwrap_or(line.quantity);
        let (before, amount) =
            amounts(line, quantity, offer.rounding, digits).ok_or(NoTotals::LineTooLarge(line.id))?;
        let list = lists.place(&line.taxes);
        let is_extra = matches!(line.part, Part::Extra { .. });
        let pooled = Pooled { amount, is_discounted: !is_extra || offer.discount.is_on_extras };
        let recurring = line.recurrence.map(|recurrence| place_of(recurrence, &mut again));
        let pool = recurring.and_then(|place| again.get_mut(place)).map_or(&mut once, |(_, pool)| pool);
        let group = pool.add(list, pooled);
        let (discount, amount) = (Fixed::new(before.saturating_sub(amount), digits), Fixed::new(amount, digits));
        lines.push(LineAmount { id: line.id, quantity, amount, discount, recurring, group });
    }
    let too_large = NoTotals::SumTooLarge;
    let one_off = once.sums(offer, &lists, true).ok_or(too_large)?;
    let recurring = again.into_iter().map(|(recurrence, pool)| self::recurring(offer, &lists, recurrence, &pool));
    let recurring: Vec<Recurring> = recurring.collect::<Option<_>>().ok_or(too_large)?;
    Ok(Totals { lines, one_off, recurring })
}

/// Whether a line of a tier counts in a choice.
pub fn counts(line: &LineItem, choice: &Choice) -> bool {
    matches!(line.part, Part::Included) || choice.picked.contains(&line.id)
}

/// Whether a choice is one that the offer permits.
fn check(offer: &Offer, tier: &Tier, choice: &Choice) -> Result<(), NoTotals> {
    for id in choice.picked.iter() {
        let kind = |group: Id| offer.group(group).map(|group| group.kind);
        let can_be = match tier.line(*id).map(|line| line.part) {
            Some(Part::Extra { .. }) => true,
            Some(Part::Option { group, .. }) => kind(group).is_some_and(|kind| kind != GroupKind::View),
            Some(Part::Included) | None => false,
        };
        can_be.then_some(()).ok_or(NoTotals::NotToBePicked(*id))?;
    }
    for group in &offer.groups {
        let mut picked = 0_usize;
        let mut has_options = false;
        for option in tier.options(group.id) {
            has_options = true;
            picked = picked.saturating_add(usize::from(choice.picked.contains(&option.id)));
        }
        match group.kind {
            GroupKind::One if has_options && picked != 1 => return Err(NoTotals::NotOne(group.id)),
            GroupKind::Some if has_options && picked == 0 => return Err(NoTotals::NotAny(group.id)),
            _ => {}
        }
    }
    for (id, quantity) in choice.quantities.iter() {
        let line = tier.line(*id).filter(|line| counts(line, choice));
        let bounds = line.and_then(|line| line.bounds);
        bounds.filter(|bounds| bounds.permit(*quantity)).ok_or(NoTotals::QuantityNotPermitted(*id))?;
    }
    Ok(())
}

/// The place of a recurrence, which is made where there is none.
fn place_of(recurrence: Recurrence, again: &mut Vec<(Recurrence, Pool)>) -> usize {
    let found = again.iter().position(|(known, _)| *known == recurrence);
    found.unwrap_or_else(|| {
        again.push((recurrence, Pool::default()));
        again.len().saturating_sub(1)
    })
}

fn recurring(offer: &Offer, lists: &TaxLists, recurrence: Recurrence, pool: &Pool) -> Option<Recurring> {
    let sums = pool.sums(offer, lists, false)?;
    let (gross, digits) = (sums.gross.units(), offer.currency.digits());
    let (term, parts) = match (recurrence.parts(), recurrence.periods) {
        (Some(count), _) => {
            let parts = equal_parts(gross, count.max(1))?;
            (Some(gross), parts.into_iter().map(|part| Fixed::new(part, digits)).collect())
        }
        (None, Some(periods)) => (Some(gross.checked_mul(i128::from(periods))?), Vec::new()),
        (None, None) => (None, Vec::new()),
    };
    let term = match term {
        Some(term) if term.unsigned_abs() > MOST.unsigned_abs() => return None,
        term => term.map(|term| Fixed::new(term, digits)),
    };
    Some(Recurring { recurrence, sums, term, parts })
}

/// round(quantity x unit price), and what its discount leaves of it, in minor units; nothing beyond 10^15 of them. A line below
/// zero is a credit, from which nothing is taken off.
pub fn amounts(line: &LineItem, quantity: Typed, rounding: Rounding, digits: u32) -> Option<(i128, i128)> {
    let before = product(quantity, line.unit_price, rounding, digits)?;
    let fits = before.unsigned_abs() <= MOST.unsigned_abs();
    fits.then_some(())?;
    match before > 0 && !line.discount.is_none() {
        true => Some((before, line.discount.taken_off(before, rounding, digits)?)),
        false => Some((before, before)),
    }
}

/// round(quantity x unit price) in minor units.
fn product(quantity: Typed, price: Fixed, rounding: Rounding, digits: u32) -> Option<i128> {
    let finer = MOST_DECIMALS.checked_add(price.digits())?.checked_sub(digits)?;
    let quick = rounding::product(quantity.units(), price.units())
        .zip(rounding::ten_to_the(finer))
        .and_then(|(product, divisor)| rounding.divide(product, divisor));
    quick.or_else(|| {
        let exact = Fraction::decimal(quantity.units(), MOST_DECIMALS).times(&price.fraction());
        rounding.units(&exact, digits)
    })
}
