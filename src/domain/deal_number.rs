//! The addresses of the numbers that a person types about a deal, and how to read and set them.

use crate::domain::deal::Deal;
use crate::domain::id::Id;
use crate::domain::parameter::Unit;
use crate::domain::run::{Effort, Run};
use crate::domain::table::Table;
use crate::domain::typed::Typed;
use crate::domain::value_case::Funnel;

/// A number of a deal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DealNumber {
    /// What a factor adds, in percent.
    Factor(Id),
    Commission,
    /// The assistant's share of the commission.
    Assistant,
    Referral,
    /// The share for a service of its own.
    ReferralStep(Id),
    ReferralMonths,
    ReferralMinimum,
    Platform,
    Today(FunnelNumber),
    Goal(FunnelNumber),
    Ramp,
    /// The price as a share of what it is worth.
    Share,
    Growth,
    Revenue,
    Purchase,
    Budget,
    /// Free hours of a role a week.
    Free(Id),
    /// What an hour of extra hands costs.
    Extra(Id),
    Run(Id, RunNumber),
}

/// A number of the way from a visit to a sale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FunnelNumber {
    Visits,
    LeadRate,
    CloseRate,
    Sale,
}

impl FunnelNumber {
    /// All four, in the order of the way.
    pub const ALL: [FunnelNumber; 4] =
        [FunnelNumber::Visits, FunnelNumber::LeadRate, FunnelNumber::CloseRate, FunnelNumber::Sale];
}

/// A number of how a retainer runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RunNumber {
    People(Id),
    Hours(Id),
    Times(Id),
    /// Hours of a role in a month, counted from 0.
    Used(usize, Id),
}

impl DealNumber {
    /// What the number counts.
    pub fn unit(self) -> Unit {
        match self {
            DealNumber::Factor(_)
            | DealNumber::Commission
            | DealNumber::Assistant
            | DealNumber::Referral
            | DealNumber::ReferralStep(_)
            | DealNumber::Platform
            | DealNumber::Share
            | DealNumber::Growth => Unit::Percent,
            DealNumber::ReferralMinimum
            | DealNumber::Revenue
            | DealNumber::Purchase
            | DealNumber::Budget
            | DealNumber::Extra(_) => Unit::Money,
            DealNumber::ReferralMonths | DealNumber::Ramp => Unit::Count,
            DealNumber::Today(number) | DealNumber::Goal(number) => match number {
                FunnelNumber::Visits => Unit::Count,
                FunnelNumber::LeadRate | FunnelNumber::CloseRate => Unit::Percent,
                FunnelNumber::Sale => Unit::Money,
            },
            DealNumber::Free(_) => Unit::Hours,
            DealNumber::Run(_, number) => match number {
                RunNumber::People(_) | RunNumber::Times(_) => Unit::Count,
                RunNumber::Hours(_) | RunNumber::Used(..) => Unit::Hours,
            },
        }
    }

    /// Whether it is a cost, and so in the studio's currency.
    pub fn is_cost(self) -> bool {
        matches!(self, DealNumber::Extra(_))
    }

    /// Whether it may be below zero.
    pub fn may_be_negative(self) -> bool {
        matches!(self, DealNumber::Factor(_))
    }

    /// Its kind as a number, and the ids it is told apart by: enough for a name that no other number of the deal has.
    pub fn key(self) -> (u8, Option<Id>, Option<Id>, usize) {
        let alone = |kind: u8| (kind, None, None, 0);
        let of = |kind: u8, id: Id| (kind, Some(id), None, 0);
        match self {
            DealNumber::Factor(id) => of(0, id),
            DealNumber::Commission => alone(1),
            DealNumber::Assistant => alone(2),
            DealNumber::Referral => alone(3),
            DealNumber::ReferralStep(id) => of(4, id),
            DealNumber::ReferralMonths => alone(5),
            DealNumber::ReferralMinimum => alone(6),
            DealNumber::Platform => alone(7),
            DealNumber::Today(number) => (8, None, None, number as usize),
            DealNumber::Goal(number) => (9, None, None, number as usize),
            DealNumber::Ramp => alone(10),
            DealNumber::Share => alone(11),
            DealNumber::Growth => alone(12),
            DealNumber::Revenue => alone(13),
            DealNumber::Purchase => alone(14),
            DealNumber::Budget => alone(15),
            DealNumber::Free(id) => of(16, id),
            DealNumber::Extra(id) => of(17, id),
            DealNumber::Run(line, number) => match number {
                RunNumber::People(id) => (18, Some(line), Some(id), 0),
                RunNumber::Hours(id) => (19, Some(line), Some(id), 0),
                RunNumber::Times(id) => (20, Some(line), Some(id), 0),
                RunNumber::Used(month, role) => (21, Some(line), Some(role), month),
            },
        }
    }
}

impl Deal {
    /// What was typed at an address.
    pub fn number(&self, which: DealNumber) -> Option<Typed> {
        match which {
            DealNumber::ReferralStep(service) => self.selling.referral.steps.get(&service).copied(),
            DealNumber::Free(role) => self.wish.free.get(&role).copied(),
            DealNumber::Extra(role) => self.wish.extra.get(&role).copied(),
            DealNumber::Factor(id) => self.factor(id)?.percent,
            DealNumber::Commission => self.selling.commission.percent,
            DealNumber::Assistant => self.selling.commission.assistant,
            DealNumber::Referral => self.selling.referral.percent,
            DealNumber::ReferralMonths => self.selling.referral.months,
            DealNumber::ReferralMinimum => self.selling.referral.minimum,
            DealNumber::Platform => self.selling.platform,
            DealNumber::Today(number) => self.value.today.number(number),
            DealNumber::Goal(number) => self.value.goal.number(number),
            DealNumber::Ramp => self.value.ramp,
            DealNumber::Share => self.value.share,
            DealNumber::Growth => self.value.growth,
            DealNumber::Revenue => self.value.revenue,
            DealNumber::Purchase => self.value.purchase,
            DealNumber::Budget => self.budget.amount,
            DealNumber::Run(line, number) => self.runs.get(&line)?.number(number),
        }
    }

    /// Sets what was typed at an address; nothing empties it. Nothing happens where there is no such place any more.
    pub fn set(&mut self, which: DealNumber, value: Option<Typed>) -> Option<()> {
        let place = match which {
            DealNumber::ReferralStep(service) => return put(&mut self.selling.referral.steps, service, value),
            DealNumber::Free(role) => return put(&mut self.wish.free, role, value),
            DealNumber::Extra(role) => return put(&mut self.wish.extra, role, value),
            DealNumber::Run(line, number) => return self.runs.get_mut(&line)?.set(number, value),
            DealNumber::Factor(id) => &mut self.factor_mut(id)?.percent,
            DealNumber::Commission => &mut self.selling.commission.percent,
            DealNumber::Assistant => &mut self.selling.commission.assistant,
            DealNumber::Referral => &mut self.selling.referral.percent,
            DealNumber::ReferralMonths => &mut self.selling.referral.months,
            DealNumber::ReferralMinimum => &mut self.selling.referral.minimum,
            DealNumber::Platform => &mut self.selling.platform,
            DealNumber::Today(number) => self.value.today.place(number),
            DealNumber::Goal(number) => self.value.goal.place(number),
            DealNumber::Ramp => &mut self.value.ramp,
            DealNumber::Share => &mut self.value.share,
            DealNumber::Growth => &mut self.value.growth,
            DealNumber::Revenue => &mut self.value.revenue,
            DealNumber::Purchase => &mut self.value.purchase,
            DealNumber::Budget => &mut self.budget.amount,
        };
        *place = value;
        Some(())
    }

    /// The addresses of all its numbers, in the order in which people meet them.
    pub fn numbers(&self) -> Vec<DealNumber> {
        let mut all = vec![DealNumber::Budget];
        let roles = self.wish.free.keys().chain(self.wish.extra.keys());
        all.extend(roles.flat_map(|role| [DealNumber::Free(*role), DealNumber::Extra(*role)]));
        all.sort_unstable();
        all.dedup();
        all.extend(self.factors.iter().map(|factor| DealNumber::Factor(factor.id)));
        all.extend([DealNumber::Commission, DealNumber::Assistant, DealNumber::Referral]);
        all.extend(self.selling.referral.steps.keys().map(|service| DealNumber::ReferralStep(*service)));
        all.extend([DealNumber::ReferralMonths, DealNumber::ReferralMinimum, DealNumber::Platform]);
        all.extend(FunnelNumber::ALL.map(DealNumber::Today));
        all.extend(FunnelNumber::ALL.map(DealNumber::Goal));
        all.extend([DealNumber::Ramp, DealNumber::Share, DealNumber::Growth]);
        all.extend([DealNumber::Revenue, DealNumber::Purchase]);
        for (line, run) in self.runs.iter() {
            all.extend(run.numbers().into_iter().map(|number| DealNumber::Run(*line, number)));
        }
        all
    }
}

fn put(table: &mut Table<Id, Typed>, key: Id, value: Option<Typed>) -> Option<()> {
    match value {
        Some(value) => table.insert(key, value),
        None => table.remove(&key),
    };
    Some(())
}

impl Funnel {
    /// A number of it.
    pub fn number(&self, which: FunnelNumber) -> Option<Typed> {
        match which {
            FunnelNumber::Visits => self.visits,
            FunnelNumber::LeadRate => self.lead_rate,
            FunnelNumber::CloseRate => self.close_rate,
            FunnelNumber::Sale => self.sale,
        }
    }

    fn place(&mut self, which: FunnelNumber) -> &mut Option<Typed> {
        match which {
            FunnelNumber::Visits => &mut self.visits,
            FunnelNumber::LeadRate => &mut self.lead_rate,
            FunnelNumber::CloseRate => &mut self.close_rate,
            FunnelNumber::Sale => &mut self.sale,
        }
    }
}

impl Run {
    /// A kind of work that is planned, by its id.
    pub fn effort(&self, id: Id) -> Option<&Effort> {
        self.planned.iter().find(|effort| effort.id == id)
    }

    /// The same, to change.
    pub fn effort_mut(&mut self, id: Id) -> Option<&mut Effort> {
        self.planned.iter_mut().find(|effort| effort.id == id)
    }

    /// A number of it.
    pub fn number(&self, which: RunNumber) -> Option<Typed> {
        match which {
            RunNumber::People(id) => self.effort(id)?.people,
            RunNumber::Hours(id) => self.effort(id)?.hours,
            RunNumber::Times(id) => self.effort(id)?.times,
            RunNumber::Used(month, role) => self.months.get(month)?.used.get(&role).copied(),
        }
    }

    /// Sets a number of it; nothing where there is no such place.
    pub fn set(&mut self, which: RunNumber, value: Option<Typed>) -> Option<()> {
        match which {
            RunNumber::People(id) => self.effort_mut(id)?.people = value,
            RunNumber::Hours(id) => self.effort_mut(id)?.hours = value,
            RunNumber::Times(id) => self.effort_mut(id)?.times = value,
            RunNumber::Used(month, role) => return put(&mut self.months.get_mut(month)?.used, role, value),
        }
        Some(())
    }

    /// The addresses of its numbers.
    pub fn numbers(&self) -> Vec<RunNumber> {
        let efforts = self.planned.iter().map(|effort| effort.id);
        let planned = efforts.flat_map(|id| [RunNumber::People(id), RunNumber::Hours(id), RunNumber::Times(id)]);
        let months = self.months.iter().enumerate();
        let used = months.flat_map(|(place, month)| month.used.keys().map(move |role| RunNumber::Used(place, *role)));
        planned.chain(used).collect()
    }
}
