//! What a tier earns: its net against the hours behind it and their floors. Private; covers only the lines whose hours are known.

use std::rc::Rc;

use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::parameter::Unit;
use crate::domain::proposal::{DraftLine, DraftTier, Pricing, Proposal};
use crate::domain::rate_card::RateCard;
use crate::domain::rounding;
use crate::domain::table::Table;
use crate::domain::totals::{NoTotals, Totals};
use crate::domain::typed::MOST_DECIMALS;
use crate::domain::working::{Figure, Label, List, Step, Working, difference, product, quotient, sum};

/// A tier's figures. Those of earnings have no value where no hours are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TierFigures {
    pub tier: Id,
    /// The amount of each of the draft's lines, in their order; nothing where the tier does not contain the line or its role
    /// has no rate.
    pub amounts: Vec<Option<Fixed>>,
    /// The net of all lines, without tax.
    pub total: Figure,
    pub total_fixed: Option<Fixed>,
    /// Whether a line, or all of them together, come to more than can be written.
    pub is_too_large: bool,
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

/// Whether the hours behind a line are known: those of work always are, those behind a fixed price once each is typed.
pub fn hours_are_known(line: &DraftLine) -> bool {
    match &line.pricing {
        Pricing::Work { .. } => true,
        Pricing::Fixed { hours, .. } => !hours.is_empty() && hours.iter().all(|row| row.hours.is_some()),
    }
}

/// The hours behind one of a line, by role, in units of 10^-8.
fn hours_of_one(line: &DraftLine) -> impl Iterator<Item = (Id, i128)> {
    let (work, behind) = match &line.pricing {
        Pricing::Work { role } => (Some((*role, 10_i128.pow(MOST_DECIMALS))), [].as_slice()),
        Pricing::Fixed { hours, .. } => (None, hours.as_slice()),
    };
    let behind = behind.iter().map(|row| (row.role, row.hours.map_or(0, |hours| hours.units().max(0))));
    work.into_iter().chain(behind)
}

/// Hours added up: quickly in units of 10^-16 as long as they fit, as a fraction beyond.
#[derive(Default)]
struct HoursSum {
    units: i128,
    beyond: Option<Fraction>,
}

impl HoursSum {
    /// Adds `quantity` times `of_one`, both in units of 10^-8.
    fn add(&mut self, quantity: i128, of_one: i128) {
        match rounding::product(quantity, of_one).and_then(|hours| self.units.checked_add(hours)) {
            Some(units) => self.units = units,
            None => {
                let hours = Fraction::decimal(quantity, MOST_DECIMALS).times(&Fraction::decimal(of_one, MOST_DECIMALS));
                self.beyond = Some(self.beyond.take().map_or(hours.clone(), |beyond| beyond.plus(&hours)));
            }
        }
    }

    fn fraction(&self) -> Fraction {
        let quick = Fraction::decimal(self.units, MOST_DECIMALS.saturating_mul(2));
        self.beyond.as_ref().map_or(quick.clone(), |beyond| quick.plus(beyond))
    }
}

/// The amounts of a draft's lines, in their order; nothing where a tier does not contain the line or it has no price.
fn amounts(proposal: &Proposal, totals: Option<&Totals>) -> Vec<Option<Fixed>> {
    let mut priced = totals.map(|totals| totals.lines.as_slice()).unwrap_or_default().iter().peekable();
    let amount = |line: &Rc<DraftLine>| priced.next_if(|(id, _)| *id == line.id).map(|(_, amount)| *amount);
    proposal.lines.iter().map(amount).collect()
}

/// What a tier comes to and earns.
pub fn figures(
    proposal: &Proposal,
    tier: &DraftTier,
    rates: &RateCard,
    totals: Result<&Totals, NoTotals>,
    digits: u32,
) -> TierFigures {
    let amounts = amounts(proposal, totals.ok());
    let mut is_complete = totals.is_ok();
    let mut known = 0_i128;
    let mut by_role: Table<Id, HoursSum> = Table::new();
    for (line, amount) in proposal.lines.iter().zip(&amounts) {
        let Some(quantity) = line.quantities.get(&tier.id) else { continue };
        is_complete = is_complete && amount.is_some();
        if !hours_are_known(line) {
            continue;
        }
        known = known.saturating_add(amount.map_or(0, Fixed::units));
        for (role, of_one) in hours_of_one(line) {
            if let Some(sum) = by_role.get_or_default(role) {
                sum.add(quantity.or_nothing().units(), of_one);
            }
        }
    }
    let (proposal, id) = (proposal.id, tier.id);
    let total_fixed = totals.ok().map(|totals| totals.net).filter(|_| is_complete);
    let list = |label: Label, list: List, unit: Unit, value: Option<Fraction>| {
        Working::leaf(label, unit, Step::SumOf(list), value)
    };
    let total =
        list(Label::TierTotal, List::TierLines { proposal, tier: id }, Unit::Money, total_fixed.map(Fixed::fraction));
    let known_value = is_complete.then(|| Fixed::new(known, digits).fraction());
    let known_total = list(Label::KnownTotal, List::KnownLines { proposal, tier: id }, Unit::Money, known_value);
    let role_hours: Vec<(Id, Figure)> = by_role
        .iter()
        .map(|(role, hours)| {
            let rows = List::RoleHours { proposal, tier: id, role: *role };
            (*role, list(Label::HoursOfRole(*role), rows, Unit::Hours, Some(hours.fraction())))
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
        is_too_large: matches!(totals, Err(NoTotals::LineTooLarge(_) | NoTotals::SumTooLarge)),
        known_total,
        hours,
        floor_cost,
        left_over,
        effective,
        floor,
        distance,
    }
}
