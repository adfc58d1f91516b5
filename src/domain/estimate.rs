//! What a visitor's choice comes to, by published rates. The one function behind the element, the request and other programs.
//! Knows nothing private, and no screen.
//!
//! Each tier by itself: the quantities x the prices of one; on their sum urgency and kind of client, one after the other, each
//! rounded half away from zero to the minor unit; at the end up to the step. Every row is an amount, and the rows add up to the whole.

use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::published_rates::{PublicFactor, PublicService, PublishedRates, Span};
use crate::domain::publishing::Asked;
use crate::domain::rounding;
use crate::domain::table::Table;

/// What a visitor chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EstimateChoice {
    /// Which tier, counted from 0.
    pub tier: usize,
    /// How many of which service. What is not named is as it is at first.
    pub quantities: Table<Id, u32>,
    /// Which degree of urgency and which kind of client, counted from 0.
    pub urgency: usize,
    pub client: usize,
}

/// What a choice comes to in every tier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// In the tiers' order.
    pub tiers: Vec<TierEstimate>,
}

/// What a choice comes to in one tier; nothing where it is beyond all bounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TierEstimate {
    pub rows: Vec<EstimateRow>,
    pub total: Option<Span>,
}

/// An amount and what it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EstimateRow {
    pub of: RowOf,
    pub amount: Span,
}

/// What a row is for. Places are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowOf {
    /// So many of a service at a price for one.
    Service {
        place: usize,
        quantity: u32,
        each: Span,
    },
    Urgency(usize),
    Client(usize),
    /// What the step adds.
    Rounding,
}

impl EstimateChoice {
    /// How many of a service are meant; what can't be chosen is as it is at first.
    pub fn quantity(&self, rates: &PublishedRates, service: &PublicService) -> u32 {
        let named = self.quantities.get(&service.id).copied();
        match service.asked {
            Asked::Always => 1,
            Asked::Count | Asked::Extra => {
                named.filter(|count| (service.least..=service.most).contains(count)).unwrap_or(service.usual)
            }
            Asked::OneOf => u32::from(self.chosen_of_group(rates, service) == Some(service.id)),
        }
    }

    /// Which service of a group is taken: the one that is named with one or more, else the first.
    fn chosen_of_group(&self, rates: &PublishedRates, of: &PublicService) -> Option<Id> {
        let is_of_group = |one: &&PublicService| one.asked == Asked::OneOf && one.group == of.group;
        let is_named = |one: &&PublicService| self.quantities.get(&one.id).is_some_and(|count| *count > 0);
        let mut group = rates.services.iter().filter(is_of_group);
        let first = group.clone().next();
        group.find(is_named).or(first).map(|one| one.id)
    }

    /// Takes one of a service's group.
    pub fn take_one(&mut self, rates: &PublishedRates, taken: &PublicService) {
        for one in rates.services.iter().filter(|one| one.asked == Asked::OneOf && one.group == taken.group) {
            self.quantities.insert(one.id, u32::from(one.id == taken.id));
        }
    }

    /// The same with everything that can't be chosen as it is at first.
    pub fn within(&self, rates: &PublishedRates) -> EstimateChoice {
        let mut within = EstimateChoice {
            tier: if self.tier < rates.tiers.len() { self.tier } else { 0 },
            quantities: Table::new(),
            urgency: if self.urgency < rates.urgency.len() { self.urgency } else { 0 },
            client: if self.client < rates.clients.len() { self.client } else { 0 },
        };
        for service in rates.services.iter().filter(|service| service.asked != Asked::Always) {
            within.quantities.insert(service.id, self.quantity(rates, service));
        }
        within
    }

    /// The least that can be chosen in a tier.
    fn least(rates: &PublishedRates, tier: usize) -> EstimateChoice {
        let mut least = EstimateChoice { tier, ..EstimateChoice::default() };
        for service in &rates.services {
            let of_group = rates.services.iter().filter(|one| one.asked == Asked::OneOf && one.group == service.group);
            let is_cheapest = || of_group.min_by_key(|one| one.price(tier)).is_some_and(|one| one.id == service.id);
            let count = match service.asked {
                Asked::OneOf => u32::from(is_cheapest()),
                Asked::Always | Asked::Count | Asked::Extra => service.least,
            };
            least.quantities.insert(service.id, count);
        }
        least
    }
}

/// What a choice comes to, tier by tier.
pub fn estimate(rates: &PublishedRates, choice: &EstimateChoice) -> Estimate {
    let choice = choice.within(rates);
    Estimate { tiers: (0..rates.tiers.len()).map(|tier| of_tier(rates, &choice, tier)).collect() }
}

/// What the cheapest choice in the cheapest tier comes to, at the usual urgency and for the usual client: "starts at". Where one can
/// choose nothing at all, it is the cheapest single thing.
pub fn starts_at(rates: &PublishedRates) -> Option<Fixed> {
    let mut cheapest: Option<Fixed> = None;
    for tier in 0..rates.tiers.len() {
        let mut choice = EstimateChoice::least(rates, tier);
        let mut from = of_tier(rates, &choice, tier).total?.from;
        if from.units() == 0 {
            let price = |one: &&PublicService| one.price(tier);
            let Some(thing) = rates.services.iter().filter(|one| price(one) > 0).min_by_key(price) else { continue };
            if thing.asked == Asked::OneOf {
                choice.take_one(rates, thing);
            }
            choice.quantities.insert(thing.id, 1);
            from = of_tier(rates, &choice, tier).total?.from;
        }
        if cheapest.is_none_or(|known| from.units() < known.units()) {
            cheapest = Some(from);
        }
    }
    cheapest
}

fn of_tier(rates: &PublishedRates, choice: &EstimateChoice, tier: usize) -> TierEstimate {
    let mut rows = Vec::new();
    let total = add_rows(rates, choice, tier, &mut rows);
    TierEstimate { rows, total }
}

/// The rows of a tier, and what they add up to.
fn add_rows(rates: &PublishedRates, choice: &EstimateChoice, tier: usize, rows: &mut Vec<EstimateRow>) -> Option<Span> {
    let digits = rates.currency.digits();
    let zero = Fixed::new(0, digits);
    let mut sum = Span { from: zero, to: zero };
    for (place, service) in rates.services.iter().enumerate() {
        let quantity = choice.quantity(rates, service);
        let Some(each) = service.prices.get(tier).copied().flatten().filter(|_| quantity > 0) else { continue };
        let amount = each.map(|one| Some(Fixed::new(rounding::product(one.units(), i128::from(quantity))?, digits)))?;
        sum = sum.plus(amount)?;
        rows.push(EstimateRow { of: RowOf::Service { place, quantity, each }, amount });
    }
    let exact = [sum.from.fraction(), sum.to.fraction()];
    let factors = [
        (rates.urgency.get(choice.urgency), RowOf::Urgency(choice.urgency)),
        (rates.clients.get(choice.client), RowOf::Client(choice.client)),
    ];
    let mut exact = exact;
    for (factor, of) in factors {
        let Some(factor) = factor.filter(|factor| !factor.percent.is_zero()) else { continue };
        exact = exact.map(|one| one.times(&factor.factor()));
        let [from, to] = &exact;
        let after =
            Span { from: rounding::half_away_from_zero(from, digits)?, to: rounding::half_away_from_zero(to, digits)? };
        rows.push(EstimateRow { of, amount: after.less(sum)? });
        sum = after;
    }
    let stepped = sum.map(|one| rounding::up_to_step(&one.fraction(), rates.step))?;
    if stepped != sum {
        rows.push(EstimateRow { of: RowOf::Rounding, amount: stepped.less(sum)? });
    }
    Some(stepped)
}

impl PublicService {
    /// The lower price of one in a tier, in minor units; 0 where the tier does not hold it.
    fn price(&self, tier: usize) -> i128 {
        self.prices.get(tier).copied().flatten().map_or(0, |each| each.from.units())
    }
}

impl PublicFactor {
    /// What everything is multiplied with: 1.25 for 25 %.
    pub fn factor(&self) -> Fraction {
        let hundred = Fraction::whole(100);
        self.percent.fraction().plus(&hundred).over(&hundred).unwrap_or_else(Fraction::one)
    }
}

impl Span {
    fn map(self, each: impl Fn(Fixed) -> Option<Fixed>) -> Option<Span> {
        Some(Span { from: each(self.from)?, to: each(self.to)? })
    }

    fn plus(self, other: Span) -> Option<Span> {
        Some(Span { from: self.from.plus(other.from)?, to: self.to.plus(other.to)? })
    }

    fn less(self, other: Span) -> Option<Span> {
        let less = |one: Fixed, two: Fixed| Some(Fixed::new(one.units().checked_sub(two.units())?, one.digits()));
        Some(Span { from: less(self.from, other.from)?, to: less(self.to, other.to)? })
    }
}
