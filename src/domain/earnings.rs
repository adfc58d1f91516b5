//! What a tier earns: its net against the hours behind it and their floors. Private; covers only the lines whose hours are known.

use std::collections::BTreeMap;

use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::parameter::Unit;
use crate::domain::proposal::{DraftLine, DraftTier, Pricing, Proposal};
use crate::domain::rate_card::RateCard;
use crate::domain::rounding;
use crate::domain::totals::{NoTotals, Totals};
use crate::domain::typed::MOST_DECIMALS;
use crate::domain::working::{Figure, Label, List, Step, Working, difference, product, quotient, sum};

/// A tier's figures. Those of earnings have no value where no hours are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TierFigures {
    pub tier: Id,
    /// Each line's amount; nothing where the tier does not contain it or its role has no rate.
    pub amounts: BTreeMap<Id, Fixed>,
    /// The net of all lines, without tax.
    pub total: Figure,
    pub total_fixed: Option<Fixed>,
    /// The net of the lines whose hours are known.
    pub known_total: Figure,
    /// Percent of the total that is known.
    pub known_share: Figure,
    pub hours: Figure,
    /// Sum of hours x role floors.
    pub floor_cost: Figure,
    /// Known net less floor cost.
    pub left_over: Figure,
    /// Percent of the known net that is left over.
    pub margin: Figure,
    /// Known net / hours.
    pub effective: Figure,
    /// Floor cost / hours.
    pub floor: Figure,
    /// Effective less floor.
    pub distance: Figure,
}

impl TierFigures {
    /// Whether every hour sold loses money.
    pub fn is_below_base(&self) -> bool {
        self.distance.value.as_ref().is_some_and(Fraction::is_negative)
    }

    /// Whether some of the total stands on lines whose hours are unknown.
    pub fn is_partly_unknown(&self) -> bool {
        self.known_total.value != self.total.value
    }
}

/// The hours behind one of a line, by role, in units of 10^-8; nothing where they are unknown.
pub fn hours_of_one(line: &DraftLine) -> Option<Vec<(Id, i128)>> {
    match &line.pricing {
        Pricing::Work { role } => Some(vec![(*role, 10_i128.pow(MOST_DECIMALS))]),
        Pricing::Fixed { hours, .. } => {
            let each: Option<Vec<_>> = hours.iter().map(|row| Some((row.role, row.hours?.units().max(0)))).collect();
            each.filter(|each| !each.is_empty())
        }
    }
}

/// What a tier comes to and earns.
pub fn figures(
    proposal: &Proposal,
    tier: &DraftTier,
    rates: &RateCard,
    totals: Result<&Totals, NoTotals>,
    digits: u32,
) -> TierFigures {
    let amounts: BTreeMap<Id, Fixed> = totals.iter().flat_map(|totals| totals.lines.iter().copied()).collect();
    let contained = || proposal.lines.iter().filter(|line| line.quantities.contains_key(&tier.id));
    let complete = totals.is_ok() && contained().all(|line| amounts.contains_key(&line.id));
    let mut known = 0_i128;
    let mut by_role: BTreeMap<Id, Fraction> = BTreeMap::new();
    for line in contained() {
        let Some(hours) = hours_of_one(line) else { continue };
        known = known.saturating_add(amounts.get(&line.id).map_or(0, |amount| amount.units()));
        let quantity = line.quantities.get(&tier.id).map_or(0, |quantity| quantity.or_nothing().units());
        for (role, of_one) in hours {
            let hours = Fraction::decimal(of_one, MOST_DECIMALS).times(&Fraction::decimal(quantity, MOST_DECIMALS));
            let so_far = by_role.remove(&role).unwrap_or_else(Fraction::zero);
            by_role.insert(role, so_far.plus(&hours));
        }
    }
    let (proposal, id) = (proposal.id, tier.id);
    let total_fixed = totals.ok().map(|totals| totals.net).filter(|_| complete);
    let list = |label: Label, list: List, unit: Unit, value: Option<Fraction>| {
        Working::leaf(label, unit, Step::SumOf(list), value)
    };
    let total =
        list(Label::TierTotal, List::TierLines { proposal, tier: id }, Unit::Money, total_fixed.map(Fixed::fraction));
    let known_value = complete.then(|| Fixed::new(known, digits).fraction());
    let known_total = list(Label::KnownTotal, List::KnownLines { proposal, tier: id }, Unit::Money, known_value);
    let role_hours: Vec<(Id, Figure)> = by_role
        .iter()
        .map(|(role, hours)| {
            let rows = List::RoleHours { proposal, tier: id, role: *role };
            (*role, list(Label::HoursOfRole(*role), rows, Unit::Hours, Some(hours.clone())))
        })
        .collect();
    let hours = sum(Label::TierHours, Unit::Hours, role_hours.iter().map(|(_, hours)| hours.clone()).collect());
    let no_rate = || Working::leaf(Label::FloorCost, Unit::Money, Step::Given, None);
    let floors = role_hours.iter().map(|(role, hours)| {
        let floor = rates.role(*role).map_or_else(no_rate, |rates| rates.floor.clone());
        product(Label::FloorOfRole(*role), Unit::Money, vec![hours.clone(), floor])
    });
    let floor_cost = sum(Label::FloorCost, Unit::Money, floors.collect());
    let left_over = difference(Label::LeftOver, Unit::Money, vec![known_total.clone(), floor_cost.clone()]);
    let effective = quotient(Label::Effective, Unit::Money, vec![known_total.clone(), hours.clone()]);
    let floor = quotient(Label::TierFloor, Unit::Money, vec![floor_cost.clone(), hours.clone()]);
    let distance = difference(Label::Distance, Unit::Money, vec![effective.clone(), floor.clone()]);
    let share_of = |label: Label, part: &Figure, whole: &Figure| {
        let hundred = Working::given(Label::KnownShare, Unit::Count, 100);
        let share = product(label.clone(), Unit::Percent, vec![part.clone(), hundred]);
        quotient(label, Unit::Percent, vec![share, whole.clone()])
    };
    TierFigures {
        tier: id,
        known_share: share_of(Label::KnownShare, &known_total, &total),
        margin: share_of(Label::TierMargin, &left_over, &known_total),
        amounts,
        total,
        total_fixed,
        known_total,
        hours,
        floor_cost,
        left_over,
        effective,
        floor,
        distance,
    }
}

/// The amount as shown: half away from zero to the currency's digits.
pub fn shown(figure: &Figure, digits: u32) -> Option<Fixed> {
    rounding::half_away_from_zero(figure.value.as_ref()?, digits)
}
