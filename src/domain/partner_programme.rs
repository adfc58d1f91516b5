//! What is paid to whoever recommends the studio, as it was typed, and what recommendations really brought. Private; only what a
//! partner may know stands on the sheet that is made of it.

use crate::domain::id::Id;
use crate::domain::recurrence::{Interval, Recurrence};
use crate::domain::table::Table;
use crate::domain::typed::Typed;

/// Weeks booked out from which on no more partners are wanted, until they are typed.
pub const USUAL_WAIT: u32 = 12;

/// The most months of recurring work for which a partner is paid.
pub const MOST_MONTHS: i64 = 60;

/// The most introductions, talks or sales of a year.
pub const MOST_COUNT: i64 = 100_000;

/// The most weeks that one can be booked out.
pub const MOST_WEEKS: i64 = 520;

/// The programme of a studio.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartnerProgramme {
    /// Percent of the fee, for every service that has none of its own.
    pub share: Option<Typed>,
    /// Percent of a service of its own.
    pub steps: Table<Id, Typed>,
    /// Percent off for whoever was recommended, in place of a share.
    pub discount: Option<Typed>,
    /// Only so many months of what is paid again count; all of them until it is typed.
    pub months: Option<Typed>,
    /// Below this net nothing is paid, in the studio's currency.
    pub least: Option<Typed>,
    /// What the last year really brought.
    pub introductions: Option<Typed>,
    pub talks: Option<Typed>,
    pub sales: Option<Typed>,
    /// For how many weeks the studio is booked out.
    pub booked: Option<Typed>,
    /// From how many weeks on no more partners are wanted.
    pub wait: Option<Typed>,
}

/// The numbers of it that a person types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PartnerNumber {
    Share,
    /// Of a service.
    Step(Id),
    Discount,
    Months,
    Least,
    Introductions,
    Talks,
    Sales,
    Booked,
    Wait,
}

impl PartnerNumber {
    /// All of them that belong to no service.
    pub const ALL: [PartnerNumber; 9] = [
        PartnerNumber::Share,
        PartnerNumber::Discount,
        PartnerNumber::Months,
        PartnerNumber::Least,
        PartnerNumber::Introductions,
        PartnerNumber::Talks,
        PartnerNumber::Sales,
        PartnerNumber::Booked,
        PartnerNumber::Wait,
    ];

    /// Within what bounds it is a whole number, where it has to be one.
    pub fn bounds(self) -> Option<(i64, i64)> {
        match self {
            PartnerNumber::Months => Some((1, MOST_MONTHS)),
            PartnerNumber::Introductions | PartnerNumber::Talks | PartnerNumber::Sales => Some((0, MOST_COUNT)),
            PartnerNumber::Booked => Some((0, MOST_WEEKS)),
            PartnerNumber::Wait => Some((1, MOST_WEEKS)),
            _ => None,
        }
    }
}

impl PartnerProgramme {
    /// A number as it was typed.
    pub fn number(&self, which: PartnerNumber) -> Option<Typed> {
        match which {
            PartnerNumber::Share => self.share,
            PartnerNumber::Step(service) => self.steps.get(&service).copied(),
            PartnerNumber::Discount => self.discount,
            PartnerNumber::Months => self.months,
            PartnerNumber::Least => self.least,
            PartnerNumber::Introductions => self.introductions,
            PartnerNumber::Talks => self.talks,
            PartnerNumber::Sales => self.sales,
            PartnerNumber::Booked => self.booked,
            PartnerNumber::Wait => self.wait,
        }
    }

    /// Sets a number; nothing empties it.
    pub fn set(&mut self, which: PartnerNumber, value: Option<Typed>) {
        let place = match which {
            PartnerNumber::Step(service) => {
                match value {
                    Some(value) => self.steps.insert(service, value),
                    None => self.steps.remove(&service),
                };
                return;
            }
            PartnerNumber::Share => &mut self.share,
            PartnerNumber::Discount => &mut self.discount,
            PartnerNumber::Months => &mut self.months,
            PartnerNumber::Least => &mut self.least,
            PartnerNumber::Introductions => &mut self.introductions,
            PartnerNumber::Talks => &mut self.talks,
            PartnerNumber::Sales => &mut self.sales,
            PartnerNumber::Booked => &mut self.booked,
            PartnerNumber::Wait => &mut self.wait,
        };
        *place = value;
    }

    /// A count within its bounds.
    pub fn count(&self, which: PartnerNumber) -> Option<u32> {
        let (first, last) = which.bounds()?;
        let whole = self.number(which)?.whole_within(first, last)?;
        u32::try_from(whole).ok()
    }

    /// Which share holds for a service, or for what follows none: that of the service where it has one.
    pub fn step(&self, service: Option<Id>) -> PartnerNumber {
        match service {
            Some(service) if self.steps.contains_key(&service) => PartnerNumber::Step(service),
            _ => PartnerNumber::Share,
        }
    }

    /// A percentage that counts: nothing where it is none, or out of bounds.
    pub fn percent(&self, which: PartnerNumber) -> Option<Typed> {
        self.number(which).filter(|percent| {
            !percent.is_negative() && !percent.is_zero() && percent.units() <= Typed::whole(100).units()
        })
    }

    /// Whether a share is paid for anything.
    pub fn pays(&self) -> bool {
        let steps = self.steps.keys().map(|service| PartnerNumber::Step(*service));
        steps.chain([PartnerNumber::Share]).any(|which| self.percent(which).is_some())
    }

    /// The least net that counts, where there is one.
    pub fn least(&self) -> Option<Typed> {
        self.least.filter(|least| !least.is_negative() && !least.is_zero())
    }

    /// How many periods of a line count: those that begin within the months. A line without a term counts one, as in its net.
    pub fn periods(&self, recurrence: &Recurrence) -> u32 {
        let term = recurrence.periods.unwrap_or(1);
        self.count(PartnerNumber::Months).map_or(term, |months| begun(recurrence.every, months).min(term))
    }
}

/// How many periods begin within so many months.
fn begun(every: Interval, months: u32) -> u32 {
    match every {
        // Fifty-two weeks a year.
        Interval::Week => months.saturating_mul(13).div_ceil(3),
        Interval::Month => months,
        Interval::Quarter => months.div_ceil(3),
        Interval::Year => months.div_ceil(12),
    }
}
