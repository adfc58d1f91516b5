//! What a project may be worth to its client, as it was typed: what the client's site brings today, and what it is to bring. Private.

use crate::domain::typed::Typed;

/// The highest growth in percent that is asked about.
pub const MOST_GROWTH: i64 = 10_000;

/// The most months until all of it is there.
pub const MOST_RAMP: i64 = 120;

/// From visits to money, month by month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Funnel {
    /// Visits a month.
    pub visits: Option<Typed>,
    /// Percent of the visitors who ask.
    pub leads: Option<Typed>,
    /// Percent of those who ask who buy.
    pub closes: Option<Typed>,
    /// What one who buys brings: a sale, or all of their sales.
    pub sale: Option<Typed>,
}

/// A number of a funnel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FunnelNumber {
    Visits,
    Leads,
    Closes,
    Sale,
}

impl FunnelNumber {
    /// All four, in the order of the way.
    pub const ALL: [FunnelNumber; 4] =
        [FunnelNumber::Visits, FunnelNumber::Leads, FunnelNumber::Closes, FunnelNumber::Sale];
}

/// A number of what it is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ValueNumber {
    Today(FunnelNumber),
    /// What is not typed stays as it is today.
    Goal(FunnelNumber),
    /// In which month all of it is there; in each month before, an equal part more.
    Ramp,
    /// Percent of the first year's gain that a price may be.
    Share,
    /// What the client turns over in a year.
    Revenue,
    /// By how many percent that is to grow.
    Growth,
}

impl ValueNumber {
    /// All of them.
    pub const ALL: [ValueNumber; 12] = [
        ValueNumber::Today(FunnelNumber::Visits),
        ValueNumber::Today(FunnelNumber::Leads),
        ValueNumber::Today(FunnelNumber::Closes),
        ValueNumber::Today(FunnelNumber::Sale),
        ValueNumber::Goal(FunnelNumber::Visits),
        ValueNumber::Goal(FunnelNumber::Leads),
        ValueNumber::Goal(FunnelNumber::Closes),
        ValueNumber::Goal(FunnelNumber::Sale),
        ValueNumber::Ramp,
        ValueNumber::Share,
        ValueNumber::Revenue,
        ValueNumber::Growth,
    ];
}

/// Everything that was typed about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ValueCase {
    pub today: Funnel,
    pub goal: Funnel,
    pub ramp: Option<Typed>,
    pub share: Option<Typed>,
    pub revenue: Option<Typed>,
    pub growth: Option<Typed>,
}

impl Funnel {
    fn number(&self, number: FunnelNumber) -> Option<Typed> {
        match number {
            FunnelNumber::Visits => self.visits,
            FunnelNumber::Leads => self.leads,
            FunnelNumber::Closes => self.closes,
            FunnelNumber::Sale => self.sale,
        }
    }

    fn number_mut(&mut self, number: FunnelNumber) -> &mut Option<Typed> {
        match number {
            FunnelNumber::Visits => &mut self.visits,
            FunnelNumber::Leads => &mut self.leads,
            FunnelNumber::Closes => &mut self.closes,
            FunnelNumber::Sale => &mut self.sale,
        }
    }
}

impl ValueCase {
    /// What was typed.
    pub fn number(&self, number: ValueNumber) -> Option<Typed> {
        match number {
            ValueNumber::Today(number) => self.today.number(number),
            ValueNumber::Goal(number) => self.goal.number(number),
            ValueNumber::Ramp => self.ramp,
            ValueNumber::Share => self.share,
            ValueNumber::Revenue => self.revenue,
            ValueNumber::Growth => self.growth,
        }
    }

    /// The same, to change.
    pub fn number_mut(&mut self, number: ValueNumber) -> &mut Option<Typed> {
        match number {
            ValueNumber::Today(number) => self.today.number_mut(number),
            ValueNumber::Goal(number) => self.goal.number_mut(number),
            ValueNumber::Ramp => &mut self.ramp,
            ValueNumber::Share => &mut self.share,
            ValueNumber::Revenue => &mut self.revenue,
            ValueNumber::Growth => &mut self.growth,
        }
    }

    /// What is wrong with a number: the most that it may be, where there is such.
    pub fn most(number: ValueNumber) -> Option<i64> {
        match number {
            ValueNumber::Today(FunnelNumber::Leads | FunnelNumber::Closes)
            | ValueNumber::Goal(FunnelNumber::Leads | FunnelNumber::Closes)
            | ValueNumber::Share => Some(100),
            ValueNumber::Growth => Some(MOST_GROWTH),
            _ => None,
        }
    }
}
