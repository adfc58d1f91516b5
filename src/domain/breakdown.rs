//! What stands between a tier's lines and what a client pays, each row with its working: charge, discount, taxes, what comes
//! again, payments. The rows' values are those of `totals`; a working that would come to something else is not shown.

use crate::domain::allocation::equal_parts;
use crate::domain::evaluation::Draft;
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::parameter::{ConditionNumber, ConditionsOf, Parameter, Unit};
use crate::domain::payment_schedule::{Portion, payments};
use crate::domain::pool::{GroupSum, Sums, TaxAmount};
use crate::domain::proposal::Proposal;
use crate::domain::recurrence::Recurrence;
use crate::domain::rounding::Rounding;
use crate::domain::studio::Studio;
use crate::domain::totals::{Recurring, Totals};
use crate::domain::typed::Typed;
use crate::domain::working::{Figure, Label, List, Step, Working, difference, product, quotient, sum};

/// A row between the lines and what is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SumRow {
    Lines,
    Charge,
    Discount,
    /// By its place among [`taxes`].
    Tax(usize),
    Gross,
    /// By its place among [`again`].
    Again(usize),
    Payment(Id),
}

/// Every tax of any tier, by its name, category and rate.
pub fn taxes(draft: &Draft) -> Vec<TaxAmount> {
    let mut found: Vec<TaxAmount> = Vec::new();
    for tax in usual(draft).flat_map(|totals| &totals.one_off.taxes) {
        if !found.iter().any(|known| is_same(known, tax)) {
            found.push(tax.clone());
        }
    }
    found
}

/// Every way in which something is paid again, in any tier.
pub fn again(draft: &Draft) -> Vec<Recurrence> {
    let mut found: Vec<Recurrence> = Vec::new();
    for one in usual(draft).flat_map(|totals| &totals.recurring) {
        if !found.contains(&one.recurrence) {
            found.push(one.recurrence);
        }
    }
    found
}

fn usual(draft: &Draft) -> impl Iterator<Item = &Totals> {
    draft.drafted.iter().filter_map(|tier| tier.choices.usual.as_ref()).map(|(_, totals)| totals)
}

fn is_same(one: &TaxAmount, two: &TaxAmount) -> bool {
    one.name == two.name && one.category == two.category && one.percent.units() == two.percent.units()
}

/// The rows of a tier's default choice.
pub struct Breakdown<'a> {
    studio: &'a Studio,
    proposal: &'a Proposal,
    draft: &'a Draft,
    tier: Id,
    totals: &'a Totals,
}

impl<'a> Breakdown<'a> {
    /// The rows of a tier; nothing where its lines can't be added up.
    pub fn of(studio: &'a Studio, proposal: &'a Proposal, draft: &'a Draft, tier: Id) -> Option<Breakdown<'a>> {
        let (_, totals) = draft.drafted(tier)?.choices.usual.as_ref()?;
        Some(Breakdown { studio, proposal, draft, tier, totals })
    }

    /// What a row comes to; nothing where the tier has no such row.
    pub fn value(&self, row: SumRow) -> Option<Fixed> {
        let once = &self.totals.one_off;
        match row {
            SumRow::Lines => Some(once.sum),
            SumRow::Charge => Some(once.charge),
            SumRow::Discount => Some(once.discount),
            SumRow::Tax(place) => {
                let tax = taxes(self.draft).into_iter().nth(place)?;
                self.totals.tax_of(|known| is_same(known, &tax))
            }
            SumRow::Gross => Some(once.gross),
            SumRow::Again(place) => {
                let again = self.again(place)?;
                // Of a price that is spread, the first part is what is paid each time.
                Some(again.parts.first().copied().unwrap_or(again.sums.gross))
            }
            // Of several equal parts the first, which is never the smaller one.
            SumRow::Payment(id) => {
                let paid = payments(&self.proposal.conditions.schedule, once.gross)?;
                paid.amounts.iter().find(|(of, _)| *of == id).map(|(_, amount)| *amount)
            }
        }
    }

    /// A row with its working.
    pub fn figure(&self, row: SumRow) -> Option<Figure> {
        let value = self.value(row)?.fraction();
        let worked = match row {
            SumRow::Lines => Some(self.lines()),
            SumRow::Charge => Some(self.charge()),
            SumRow::Discount => Some(self.discount()),
            SumRow::Tax(place) => self.tax(place),
            SumRow::Gross => Some(self.gross()),
            SumRow::Again(place) => self.again(place).map(|again| self.each_time(again, place)),
            SumRow::Payment(id) => self.payment(id),
        };
        worked.filter(|worked| worked.value.as_ref() == Some(&value))
    }

    fn again(&self, place: usize) -> Option<&Recurring> {
        let recurrence = again(self.draft).into_iter().nth(place)?;
        self.totals.recurring.iter().find(|one| one.recurrence == recurrence)
    }

    fn rounded(&self, label: Label, figure: Figure) -> Figure {
        let digits = self.totals.one_off.sum.digits();
        Working::of(label, Unit::Money, Step::Rounded(figure, self.proposal.conditions.rounding, digits))
    }

    fn typed(&self, number: ConditionNumber, value: Typed) -> Figure {
        let at = Parameter::Condition(ConditionsOf::Proposal(self.proposal.id), number);
        match at.unit() {
            Unit::Percent => self.studio.percent(at, Some(value), value, None),
            _ => self.studio.typed(at, Some(value), value),
        }
    }

    /// A percentage of the whole, with the factors of the price where they are part of it.
    fn percent(&self, number: ConditionNumber, typed: Option<Typed>, is_scaled: bool) -> Figure {
        let alone = typed.filter(|percent| !percent.is_zero()).map(|percent| self.typed(number, percent));
        match alone {
            Some(alone) if !is_scaled => alone,
            alone => self.proposal.scaled(alone),
        }
    }

    /// The lines that are paid once, as priced.
    fn lines(&self) -> Figure {
        let list = List::TierPrices { proposal: self.proposal.id, tier: self.tier };
        let value = self.totals.one_off.sum.fraction();
        Working::leaf(Label::PricesSum, Unit::Money, Step::SumOf(list), Some(value))
    }

    fn charge(&self) -> Figure {
        let (on, typed) = (self.proposal.charge().on, self.proposal.conditions.charge.on.percent);
        let mut parts = Vec::new();
        if on.percent.is_some_and(|percent| !percent.is_zero()) {
            let percent = self.percent(ConditionNumber::ChargePercent, typed, on.percent != typed);
            let factor = Working::of(Label::OnePlusCharge, Unit::Factor, Step::OnePlus(percent));
            let exact = product(Label::ExactAmount, Unit::Money, vec![self.lines(), factor]);
            let raised = self.rounded(Label::WithCharge, exact);
            parts.push(difference(Label::ChargePart, Unit::Money, vec![raised, self.lines()]));
        }
        if let Some(amount) = on.amount.filter(|amount| !amount.is_zero()) {
            parts.push(self.rounded(Label::ChargeRounded, self.typed(ConditionNumber::ChargeAmount, amount)));
        }
        sum(Label::Charge, Unit::Money, parts)
    }

    /// What the discount is taken off: the lines and the charge, without extras unless they are discounted too.
    fn base(&self) -> Figure {
        let once = &self.totals.one_off;
        let all = sum(
            Label::DiscountBase,
            Unit::Money,
            match once.charge.units() {
                0 => vec![self.lines()],
                _ => vec![self.lines(), self.charge()],
            },
        );
        match all.value.as_ref() == Some(&once.base.fraction()) {
            true => all,
            false => given(Label::DiscountBase, once.base),
        }
    }

    fn discount(&self) -> Figure {
        let (off, typed) = (self.proposal.discount().off, self.proposal.conditions.discount.off.percent);
        let base = self.base();
        let mut left = base.clone();
        if off.percent_off().is_some() {
            let percent = self.percent(ConditionNumber::DiscountPercent, typed, off.percent != typed);
            let rest = Working::of(Label::OneMinusDiscount, Unit::Factor, Step::OneMinus(percent));
            let exact = product(Label::ExactAmount, Unit::Money, vec![left, rest]);
            left = self.rounded(Label::AfterDiscount, exact);
        }
        if let Some(amount) = off.amount_off() {
            let amount = self.rounded(Label::DiscountRounded, self.typed(ConditionNumber::DiscountAmount, amount));
            let less = difference(Label::AfterDiscount, Unit::Money, vec![left, amount]);
            left = Working::of(Label::AfterDiscount, Unit::Money, Step::NotBelowNothing(less));
        }
        difference(Label::DiscountOnWhole, Unit::Money, vec![base, left])
    }

    /// What is taxed alike, after its share of charge and discount.
    fn group(&self, group: &GroupSum) -> Figure {
        let prices = given(Label::GroupSum, group.sum);
        let mut more = vec![prices];
        if group.charge.units() != 0 {
            more.push(given(Label::ChargeShare, group.charge));
        }
        let raised = sum(Label::GroupNet, Unit::Money, more);
        match group.discount.units() {
            0 => raised,
            _ => {
                let share = given(Label::DiscountShare, group.discount);
                difference(Label::GroupNet, Unit::Money, vec![raised, share])
            }
        }
    }

    fn tax(&self, place: usize) -> Option<Figure> {
        let tax = taxes(self.draft).into_iter().nth(place)?;
        let sums = &self.totals.one_off;
        let parts = sums.taxes.iter().filter(|one| is_same(one, &tax)).map(|one| self.tax_of(sums, one));
        Some(sum(Label::SalesTax(tax.name.clone()), Unit::Money, parts.collect()))
    }

    /// One tax on what is taxed alike. Where it was rounded line by line, or shares a price with other taxes, it is given.
    fn tax_of(&self, sums: &Sums, tax: &TaxAmount) -> Figure {
        let taxation = &self.proposal.conditions.taxation;
        let label = || Label::SalesTax(tax.name.clone());
        let worked = sums.groups.get(tax.group).filter(|_| !taxation.is_by_line).and_then(|group| {
            let known = taxation.taxes.iter().find(|known| known.name == tax.name && known.rate() == tax.percent)?;
            let at = Parameter::TaxPercent(ConditionsOf::Proposal(self.proposal.id), known.id);
            let percent = self.studio.percent(at, known.percent, Typed::whole(0), None);
            let net = self.group(group);
            Some(match taxation.is_inclusive {
                true => {
                    let factor = Working::of(Label::OnePlusTax, Unit::Factor, Step::OnePlus(percent));
                    let exact = quotient(Label::ExactAmount, Unit::Money, vec![net.clone(), factor]);
                    difference(label(), Unit::Money, vec![net, self.rounded(Label::WithoutTax, exact)])
                }
                false => {
                    let before = sums.taxes.iter().take_while(|one| !std::ptr::eq(*one, tax));
                    let before = before.filter(|one| known.is_compound && one.group == tax.group);
                    let base: Vec<Figure> =
                        std::iter::once(net).chain(before.map(|one| self.tax_of(sums, one))).collect();
                    let share = Working::of(Label::TaxShare, Unit::Factor, Step::Share(percent));
                    let base = sum(Label::TaxBase, Unit::Money, base);
                    self.rounded(label(), product(Label::ExactAmount, Unit::Money, vec![base, share]))
                }
            })
        });
        worked
            .filter(|worked| worked.value.as_ref() == Some(&tax.amount.fraction()))
            .unwrap_or_else(|| given(label(), tax.amount))
    }

    fn gross(&self) -> Figure {
        let once = &self.totals.one_off;
        if !self.proposal.conditions.taxation.is_inclusive {
            let list = List::TierLines { proposal: self.proposal.id, tier: self.tier };
            let net = Working::leaf(Label::TierTotal, Unit::Money, Step::SumOf(list), Some(once.net.fraction()));
            let taxes = (0..taxes(self.draft).len()).filter_map(|place| self.tax(place));
            return sum(Label::Gross, Unit::Money, std::iter::once(net).chain(taxes).collect());
        }
        let more = if once.charge.units() == 0 { vec![self.lines()] } else { vec![self.lines(), self.charge()] };
        let raised = sum(Label::Gross, Unit::Money, more);
        match once.discount.units() {
            0 => raised,
            _ => difference(Label::Gross, Unit::Money, vec![raised, self.discount()]),
        }
    }

    /// What is paid each time.
    fn each_time(&self, again: &Recurring, place: usize) -> Figure {
        let sums = &again.sums;
        let list = List::AgainPrices { proposal: self.proposal.id, tier: self.tier, place };
        let prices = Working::leaf(Label::PricesSum, Unit::Money, Step::SumOf(list), Some(sums.sum.fraction()));
        let taxes = match self.proposal.conditions.taxation.is_inclusive {
            true => Vec::new(),
            false => sums.taxes.iter().map(|tax| self.tax_of(sums, tax)).collect(),
        };
        let gross = sum(Label::Gross, Unit::Money, std::iter::once(prices).chain(taxes).collect());
        match again.parts.len() {
            0 => gross,
            parts => self.first_part(gross, u32::try_from(parts).unwrap_or(u32::MAX)),
        }
    }

    /// The first of equal parts, which takes an odd minor unit.
    fn first_part(&self, whole: Figure, parts: u32) -> Figure {
        let count = Working::given(Label::Parts, Unit::Count, i128::from(parts));
        let exact = quotient(Label::ExactAmount, Unit::Money, vec![whole, count]);
        let unit = Fixed::new(1, self.totals.one_off.sum.digits());
        Working::of(Label::FirstPart, Unit::Money, Step::RoundedUp(exact, unit))
    }

    fn payment(&self, id: Id) -> Option<Figure> {
        let schedule = &self.proposal.conditions.schedule;
        let one = schedule.iter().find(|one| one.id == id)?;
        let of = ConditionsOf::Proposal(self.proposal.id);
        let at = Parameter::Instalment(of, id);
        let label = Label::Payment(of, id);
        let digits = self.totals.one_off.gross.digits();
        let half =
            |figure: Figure| Working::of(label.clone(), Unit::Money, Step::Rounded(figure, Rounding::HalfAway, digits));
        match one.portion {
            Portion::Percent(percent) => {
                let share = Working::of(
                    Label::PaymentShare,
                    Unit::Factor,
                    Step::Share(self.studio.percent(at, percent, Typed::whole(0), None)),
                );
                Some(half(product(Label::ExactAmount, Unit::Money, vec![self.gross(), share])))
            }
            Portion::Amount(amount) => Some(half(self.studio.typed(at, amount, Typed::whole(0)))),
            Portion::Rest => self.rest(id, label),
            Portion::Equal(count) => {
                let rest = self.rest(id, Label::RestOfPrice)?;
                // Below zero the odd unit goes the other way.
                let units = rest.value.as_ref().and_then(|rest| Rounding::HalfAway.units(rest, digits))?;
                equal_parts(units, count.max(1)).filter(|parts| parts.first() >= Some(&0))?;
                Some(self.first_part(rest, count.max(1)))
            }
        }
    }

    /// What the other payments leave.
    fn rest(&self, id: Id, label: Label) -> Option<Figure> {
        let paid = payments(&self.proposal.conditions.schedule, self.totals.one_off.gross)?;
        let of = ConditionsOf::Proposal(self.proposal.id);
        let others = paid.amounts.iter().filter(|(other, _)| *other != id);
        let others = others.map(|(other, amount)| given(Label::Payment(of, *other), *amount));
        Some(difference(label, Unit::Money, std::iter::once(self.gross()).chain(others).collect()))
    }
}

/// A figure of the totals, which stands by itself here.
fn given(label: Label, value: Fixed) -> Figure {
    let value: Fraction = value.fraction();
    Working::leaf(label, Unit::Money, Step::Given, Some(value))
}
