//! What a tier that was quoted from a manager's card may not go under: the least prices of what is in it, and the discount that the
//! card allows. Rests on the card and the offer alone.

use std::rc::Rc;

use crate::domain::choice::Choice;
use crate::domain::draft_offer::{PricedLine, may_be_credit};
use crate::domain::earnings::{net_of, sums_of, times};
use crate::domain::evaluation::{Draft, DraftedTier};
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::managers_card::ManagersCard;
use crate::domain::proposal::{DraftLine, Pricing, Proposal};
use crate::domain::rounding::{half_away_from_zero, up_to_step};
use crate::domain::studio::Studio;
use crate::domain::totals::{LineAmount, Totals};
use crate::domain::typed::Typed;

/// What a tier comes to beside what its card asks for, in the proposal's currency and without tax.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TierLimits {
    pub tier: Id,
    /// What is left for what stands on the card, after every discount.
    pub net: Fixed,
    /// What at least has to be asked for it.
    pub least: Fixed,
    /// By how much it goes under the least.
    pub under: Option<Fixed>,
    /// What was taken off the card's prices in all, and what may be.
    pub off: Fixed,
    pub allowed: Fixed,
    /// By how much more was taken off than may be.
    pub beyond: Option<Fixed>,
    /// Lines that go under their own least price.
    pub lines: Vec<Id>,
    /// Lines with a price that stands on no card.
    pub own: Vec<Id>,
}

impl TierLimits {
    /// Whether the manager can promise it, without asking the owner.
    pub fn is_within(&self) -> bool {
        self.under.is_none() && self.beyond.is_none() && self.lines.is_empty() && self.own.is_empty()
    }
}

/// The limits of each tier that has a total; nothing where the desk quotes from no card.
pub fn limits(studio: &Studio, proposal: &Proposal, draft: &Draft) -> Vec<TierLimits> {
    let Some(held) = &studio.card else { return Vec::new() };
    let digits = proposal.currency(studio.currency).digits();
    let exchange = match proposal.is_foreign(studio.currency) {
        true => proposal.exchange.known().map(Typed::fraction),
        false => Some(Fraction::one()),
    };
    let Some(exchange) = exchange else { return Vec::new() };
    let frame = Frame { card: &held.card, proposal, digits, exchange };
    draft.drafted.iter().filter_map(|tier| frame.tier(tier)).collect()
}

/// What holds for all tiers.
struct Frame<'a> {
    card: &'a ManagersCard,
    proposal: &'a Proposal,
    digits: u32,
    /// How much of the proposal's currency one unit of the card's is.
    exchange: Fraction,
}

/// What a line of the card is worth in a choice.
struct Worth {
    /// Its price on the card, and what is left of that after its own discount, as priced.
    list: Fraction,
    amount: Fraction,
    /// Without tax: before charge and discount on the whole, and after them.
    alone: Fraction,
    net: Fraction,
    least: Fraction,
}

impl Frame<'_> {
    /// The narrower of what is chosen beforehand and the cheapest that a client may choose.
    fn tier(&self, tier: &DraftedTier) -> Option<TierLimits> {
        let usual = tier.choices.usual.as_ref()?;
        let first = self.choice(tier, usual)?;
        let Some(cheapest) = tier.choices.from.as_ref().filter(|cheapest| cheapest.0 != usual.0) else {
            return Some(first);
        };
        let other = self.choice(tier, cheapest)?;
        let units = |amount: Option<Fixed>| amount.map_or(0, Fixed::units);
        let is_worse = (units(other.under), units(other.beyond)) > (units(first.under), units(first.beyond));
        Some(if is_worse { other } else { first })
    }

    fn choice(&self, tier: &DraftedTier, (_, totals): &(Choice, Totals)) -> Option<TierLimits> {
        let (mut list, mut off, mut net, mut least) =
            (Fraction::zero(), totals.one_off.discount.fraction(), Fraction::zero(), Fraction::zero());
        let (mut lines, mut own) = (Vec::new(), Vec::new());
        for (line, priced) in self.proposal.lines.iter().zip(&tier.priced.lines) {
            let Some(quantity) = line.quantities.get(&tier.figures.tier) else { continue };
            if let Pricing::Unbilled { .. } = line.pricing {
                let quantity = quantity.or_nothing().fraction();
                least = least.plus(&self.unbilled(line).times(&quantity));
                continue;
            }
            let Some(priced) = priced else { continue };
            let counted = totals.lines.iter().find(|amount| amount.id == priced.offered);
            match (self.least_of(line), counted) {
                (Some(of_one), Some(counted)) => {
                    let worth = self.worth(line, *quantity, priced, counted, totals, &of_one);
                    if self.is_short(&worth.alone, &worth.least) {
                        lines.push(line.id);
                    }
                    list = list.plus(&worth.list);
                    off = off.plus(&worth.list.minus(&worth.amount));
                    net = net.plus(&worth.net);
                    least = least.plus(&worth.least);
                }
                // What a client may add is looked at by itself.
                (Some(of_one), None) => {
                    let amount = Fraction::decimal(priced.amount?, self.digits);
                    let least = self.whole_units(&of_one.times(&quantity.or_nothing().fraction()));
                    lines.extend(self.is_short(&amount, &least).then_some(line.id));
                }
                (None, counted) => {
                    let amount = priced.amount?;
                    if amount > 0 {
                        own.push(line.id);
                    }
                    // A credit takes off what the card's prices come to.
                    if let (true, Some(counted)) = (amount < 0, counted) {
                        let credit = Fraction::decimal(amount, self.digits);
                        let periods = Fraction::whole(i128::from(times(totals, counted.recurring)));
                        off = off.minus(&credit.times(&periods));
                        net = net.plus(&net_of(totals, counted, amount));
                    }
                }
            }
        }
        let allowed = list.times(&self.card.discount.fraction()).over(&Fraction::whole(100))?;
        let allowed = up_to_step(&allowed, Fixed::new(1, self.digits))?;
        Some(TierLimits {
            tier: tier.figures.tier,
            under: self.short(&net, &least),
            beyond: self.short(&allowed.fraction(), &off),
            net: half_away_from_zero(&net, self.digits)?,
            least: half_away_from_zero(&least, self.digits)?,
            off: half_away_from_zero(&off, self.digits)?,
            allowed,
            lines,
            own,
        })
    }

    fn worth(
        &self,
        line: &Rc<DraftLine>,
        quantity: Typed,
        priced: &PricedLine,
        counted: &LineAmount,
        totals: &Totals,
        of_one: &Fraction,
    ) -> Worth {
        // A line that stands for itself may have another quantity in a choice; one of a section with one price may not.
        let (quantity, own) = match priced.offered == line.id && counted.amount.digits() == self.digits {
            true if self.stands_alone(line) => (counted.quantity, counted.amount.units()),
            _ => (quantity.or_nothing_unless(may_be_credit(line)), priced.amount.unwrap_or_default()),
        };
        let periods = Fraction::whole(i128::from(times(totals, counted.recurring)));
        let quantity = quantity.fraction();
        Worth {
            list: priced.unit_price.fraction().times(&quantity).times(&periods),
            amount: Fraction::decimal(own, self.digits).times(&periods),
            alone: self.without_tax(totals, counted, own).times(&periods),
            net: net_of(totals, counted, own),
            least: self.whole_units(&of_one.times(&quantity)).times(&periods),
        }
    }

    /// An amount without the tax that its price may hold.
    fn without_tax(&self, totals: &Totals, counted: &LineAmount, own: i128) -> Fraction {
        let own = Fraction::decimal(own, self.digits);
        let Some(group) = sums_of(totals, counted).groups.get(counted.group) else { return own };
        let whole = group.sum.fraction().plus(&group.charge.fraction()).minus(&group.discount.fraction());
        own.times(&group.net.fraction()).over(&whole).unwrap_or(own)
    }

    /// Whether a client sees a line by itself, and not as a part of its section.
    fn stands_alone(&self, line: &DraftLine) -> bool {
        use crate::domain::option_group::Part;
        use crate::domain::section::Shows;
        let shows = line.section.and_then(|id| self.proposal.section(id)).map_or(Shows::All, |section| section.shows);
        shows == Shows::All || line.part != Part::Included || line.bounds.is_some()
    }

    /// The least price of one of a line; nothing where it stands on no card.
    fn least_of(&self, line: &DraftLine) -> Option<Fraction> {
        let least = match line.pricing {
            Pricing::Work { role } => self.card.role(role)?.least,
            Pricing::Service { service } => self.card.service(service)?.least,
            Pricing::Fixed { .. } | Pricing::Unbilled { .. } => return None,
        };
        Some(least.fraction().times(&self.exchange))
    }

    /// The least that hours cost which nobody is billed for.
    fn unbilled(&self, line: &DraftLine) -> Fraction {
        let hours = line.own_hours().iter().filter_map(|behind| {
            let least = self.card.role(behind.role)?.least.fraction().times(&self.exchange);
            Some(least.times(&behind.hours?.or_nothing().fraction()))
        });
        hours.fold(Fraction::zero(), |sum, one| sum.plus(&one))
    }

    /// Down to a whole minor unit: what a price was rounded by does not count against it.
    fn whole_units(&self, exact: &Fraction) -> Fraction {
        use crate::domain::rounding::Rounding;
        let units = Rounding::Down.units(exact, self.digits);
        units.map_or_else(|| exact.clone(), |units| Fraction::decimal(units, self.digits))
    }

    fn is_short(&self, is: &Fraction, wanted: &Fraction) -> bool {
        self.short(is, wanted).is_some()
    }

    /// By how much something falls short: a minor unit at least.
    fn short(&self, is: &Fraction, wanted: &Fraction) -> Option<Fixed> {
        let short = wanted.minus(is);
        let is_so = short >= Fraction::decimal(1, self.digits);
        is_so.then(|| half_away_from_zero(&short, self.digits)).flatten()
    }
}
