//! How a tier that earns too little can be mended: the least price that is enough, or the hours to cut. Private.

use std::rc::Rc;

use crate::domain::draft_offer::fixed_price;
use crate::domain::earnings::{self, TierFigures};
use crate::domain::evaluation;
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::option_group::Part;
use crate::domain::parameter::Parameter;
use crate::domain::proposal::{DraftLine, Pricing, Proposal};
use crate::domain::rate_card::RateCard;
use crate::domain::rounding;
use crate::domain::typed::{MOST_DECIMALS, Typed};
use crate::domain::workbook::Workbook;

/// Hours are cut in quarters: nobody plans finer.
const QUARTERS: i128 = 4;

/// How many quarters more than estimated are tried.
const MOST_QUARTERS: i128 = 400;

/// How far the estimate of a price may be from the least one, in minor units.
const MOST_STEPS: usize = 400;

/// How often a price is estimated anew: a commission on profit begins where there is some, so that the way has a bend.
const MOST_ESTIMATES: usize = 12;

/// A number to set, and what it would be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mend {
    /// The line whose number it is.
    pub line: Id,
    pub at: Parameter,
    pub to: Typed,
}

/// A tier whose earnings are too low.
pub struct Mending<'a> {
    pub workbook: &'a Workbook,
    pub card: &'a RateCard,
    pub proposal: &'a Proposal,
    pub tier: Id,
    /// Percent of the net that is to be left over; 0 for what just pays its hours.
    pub margin: Typed,
}

impl Mending<'_> {
    /// The line whose price decides most: the dearest fixed price of the tier that is not the client's to choose and whose
    /// hours are known.
    fn line(&self) -> Option<&Rc<DraftLine>> {
        let is_one = |line: &&Rc<DraftLine>| {
            matches!(line.pricing, Pricing::Fixed { .. })
                && line.part == Part::Included
                && line.recurrence.is_none()
                && line
                    .quantities
                    .get(&self.tier)
                    .is_some_and(|quantity| !quantity.is_negative() && !quantity.is_zero())
                && earnings::hours_are_known(&self.workbook.studio, self.proposal.id, line)
        };
        let price = |line: &Rc<DraftLine>| match line.pricing {
            Pricing::Fixed { price, .. } => price.map_or(0, Typed::units),
            _ => 0,
        };
        self.proposal.lines.iter().filter(is_one).max_by_key(|line| price(line))
    }

    /// What the tier would earn, were its draft so.
    fn figures(&self, proposal: &Proposal) -> Option<TierFigures> {
        let tier = proposal.tier(self.tier)?;
        let (priced, choices) = evaluation::tier(self.workbook, proposal, tier, self.card);
        let totals = choices.usual.as_ref().map(|(_, totals)| totals);
        Some(earnings::figures(&self.workbook.studio, proposal, tier, &priced, self.card, totals))
    }

    /// What is left over beyond the margin that is wanted; below zero where that is missed.
    fn spare(&self, figures: &TierFigures) -> Option<Fraction> {
        let wanted = figures.known_total.value.as_ref()?.times(&self.margin.fraction()).over(&Fraction::whole(100))?;
        Some(figures.left_over.value.as_ref()?.minus(&wanted))
    }

    /// What would be to spare at a price of the line, in minor units.
    fn spare_at(&self, line: Id, units: i128) -> Option<Fraction> {
        let mut proposal = self.proposal.clone();
        let digits = self.digits();
        let finer = 10_i128.checked_pow(MOST_DECIMALS.checked_sub(digits)?)?;
        let price = Typed::from_units(units.checked_mul(finer)?)?;
        match &mut proposal.line_mut(line)?.pricing {
            Pricing::Fixed { price: known, .. } => *known = Some(price),
            _ => return None,
        }
        self.spare(&self.figures(&proposal)?)
    }

    fn digits(&self) -> u32 {
        self.proposal.currency(self.workbook.studio.currency).digits()
    }

    /// The least price of the line that decides most at which the margin is met: one minor unit less misses it. Nothing where no
    /// price does, or where none decides.
    pub fn price(&self) -> Option<Mend> {
        let line = self.line()?;
        let Pricing::Fixed { price, .. } = line.pricing else { return None };
        let now = rounding::half_away_from_zero(&fixed_price(price).fraction(), self.digits())?.units();
        let meets = |units: i128| self.spare_at(line.id, units).is_some_and(|spare| !spare.is_negative());
        let mut units = self.estimate(line.id, now)?;
        // From the estimate, one by one: rounding and shared discounts make the way there uneven by a unit or two.
        for _ in 0..MOST_STEPS {
            match (meets(units), meets(units.checked_sub(1)?)) {
                (true, false) => return self.set_price(line.id, units),
                (true, true) => units = units.checked_sub(1)?,
                (false, _) => units = units.checked_add(1)?,
            }
        }
        None
    }

    /// Whether no price of that line can meet the margin, because others take too much of whatever is added.
    pub fn can_not(&self) -> bool {
        let slope = || {
            let line = self.line()?;
            // Far beyond the bend at which a commission on profit begins.
            let (near, far) = (1_000_000_000_000, 2_000_000_000_000);
            Some(self.spare_at(line.id, far)?.minus(&self.spare_at(line.id, near)?))
        };
        slope().is_some_and(|slope| !slope.is_positive())
    }

    /// Where the margin would be met if what is to spare grew evenly with the price.
    fn estimate(&self, line: Id, now: i128) -> Option<i128> {
        let mut units = now;
        for _ in 0..MOST_ESTIMATES {
            let spare = self.spare_at(line, units)?;
            // A price far above it shows how it grows, rounding apart.
            let far = units.checked_add(1_000_000)?;
            let slope = self.spare_at(line, far)?.minus(&spare).over(&Fraction::whole(1_000_000))?;
            if !slope.is_positive() {
                return None;
            }
            let step = rounding::up_to_whole(&spare.negated().over(&slope)?)?;
            units = units.checked_add(step)?.max(0);
            if step.unsigned_abs() <= 2 {
                break;
            }
        }
        Some(units)
    }

    fn set_price(&self, line: Id, units: i128) -> Option<Mend> {
        let plain = Fixed::new(units, self.digits()).plain();
        let to = Typed::from_plain(&plain).ok()?;
        Some(Mend { line, at: Parameter::LinePrice { proposal: self.proposal.id, line }, to })
    }

    /// The hours behind the line that decides most, cut by as few quarters as are enough. Nothing where they are too few.
    pub fn hours(&self) -> Option<Mend> {
        let line = self.line()?;
        let figures = self.figures(self.proposal)?;
        let short = self.spare(&figures)?.negated();
        let quantity = line.quantities.get(&self.tier)?.fraction();
        let (row, behind) =
            line.own_hours().iter().enumerate().max_by_key(|(_, behind)| behind.hours.map_or(0, Typed::units))?;
        let floor = self.card.role(behind.role)?.floor.value.clone()?;
        let cut = short.over(&floor.times(&quantity))?;
        let quarters = rounding::up_to_whole(&cut.times(&Fraction::whole(QUARTERS)))?;
        let at = Parameter::LineHours { proposal: self.proposal.id, line: line.id, row };
        // A commission takes its share of what is saved, so that a few quarters more may be needed.
        for more in 0..MOST_QUARTERS {
            let cut = quarters.checked_add(more)?.checked_mul(25_000_000)?;
            let left = behind.hours?.units().checked_sub(cut)?;
            let to = Typed::from_units(left).filter(|to| !to.is_negative() && !to.is_zero())?;
            let mut proposal = self.proposal.clone();
            proposal.line_mut(line.id)?.own_hours_mut()?.get_mut(row)?.hours = Some(to);
            if !self.spare(&self.figures(&proposal)?)?.is_negative() {
                return Some(Mend { line: line.id, at, to });
            }
        }
        None
    }
}
