//! The addresses of the numbers that a person types about a deal, and how to read and set them.

use crate::domain::deal::Deal;
use crate::domain::id::Id;
use crate::domain::parameter::Unit;
use crate::domain::run::{Effort, Run};
use crate::domain::table::Table;
use crate::domain::typed::Typed;

/// A number of a deal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DealNumber {
    /// What a factor adds, in percent.
    Factor(Id),
    Budget,
    /// Over how many months the budget is paid.
    BudgetMonths,
    /// Free hours of a role a week.
    Free(Id),
    /// What an hour of extra hands costs.
    Extra(Id),
    Run(Id, RunNumber),
}

/// A number of how a retainer runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RunNumber {
    /// Hours that a month's fee pays for.
    Included,
    People(Id),
    Hours(Id),
    Times(Id),
    /// Hours of a role in a month, counted from 0.
    Used(usize, Id),
    /// Unbilled hours in a month, counted from 0.
    Unbilled(usize),
}

impl DealNumber {
    /// What the number counts.
    pub fn unit(self) -> Unit {
        match self {
            DealNumber::Factor(_) => Unit::Percent,
            DealNumber::Budget | DealNumber::Extra(_) => Unit::Money,
            DealNumber::BudgetMonths => Unit::Count,
            DealNumber::Free(_) => Unit::Hours,
            DealNumber::Run(_, number) => match number {
                RunNumber::People(_) | RunNumber::Times(_) => Unit::Count,
                RunNumber::Included | RunNumber::Hours(_) | RunNumber::Used(..) | RunNumber::Unbilled(_) => Unit::Hours,
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
            DealNumber::Budget => alone(15),
            DealNumber::BudgetMonths => alone(1),
            DealNumber::Free(id) => of(16, id),
            DealNumber::Extra(id) => of(17, id),
            DealNumber::Run(line, number) => match number {
                RunNumber::People(id) => (18, Some(line), Some(id), 0),
                RunNumber::Hours(id) => (19, Some(line), Some(id), 0),
                RunNumber::Times(id) => (20, Some(line), Some(id), 0),
                RunNumber::Used(month, role) => (21, Some(line), Some(role), month),
                RunNumber::Included => of(22, line),
                RunNumber::Unbilled(month) => (23, Some(line), None, month),
            },
        }
    }
}

impl Deal {
    /// What was typed at an address.
    pub fn number(&self, which: DealNumber) -> Option<Typed> {
        match which {
            DealNumber::Free(role) => self.wish.free.get(&role).copied(),
            DealNumber::Extra(role) => self.wish.extra.get(&role).copied(),
            DealNumber::Factor(id) => self.factor(id)?.percent,
            DealNumber::Budget => self.budget.amount,
            DealNumber::BudgetMonths => self.budget.months,
            DealNumber::Run(line, number) => self.runs.get(&line)?.number(number),
        }
    }

    /// Sets what was typed at an address; nothing empties it. Nothing happens where there is no such place any more.
    pub fn set(&mut self, which: DealNumber, value: Option<Typed>) -> Option<()> {
        let place = match which {
            DealNumber::Free(role) => return put(&mut self.wish.free, role, value),
            DealNumber::Extra(role) => return put(&mut self.wish.extra, role, value),
            DealNumber::Run(line, number) => return self.runs.get_mut(&line)?.set(number, value),
            DealNumber::Factor(id) => &mut self.factor_mut(id)?.percent,
            DealNumber::Budget => &mut self.budget.amount,
            DealNumber::BudgetMonths => &mut self.budget.months,
        };
        *place = value;
        Some(())
    }

    /// The addresses of all its numbers, in the order in which people meet them.
    pub fn numbers(&self) -> Vec<DealNumber> {
        let mut all = vec![DealNumber::Budget, DealNumber::BudgetMonths];
        let roles = self.wish.free.keys().chain(self.wish.extra.keys());
        all.extend(roles.flat_map(|role| [DealNumber::Free(*role), DealNumber::Extra(*role)]));
        all.sort_unstable();
        all.dedup();
        all.extend(self.factors.iter().map(|factor| DealNumber::Factor(factor.id)));
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
            RunNumber::Included => self.included,
            RunNumber::Unbilled(month) => self.months.get(month)?.unbilled,
            RunNumber::Used(month, role) => self.months.get(month)?.used.get(&role).copied(),
        }
    }

    /// Sets a number of it; nothing where there is no such place.
    pub fn set(&mut self, which: RunNumber, value: Option<Typed>) -> Option<()> {
        match which {
            RunNumber::People(id) => self.effort_mut(id)?.people = value,
            RunNumber::Hours(id) => self.effort_mut(id)?.hours = value,
            RunNumber::Times(id) => self.effort_mut(id)?.times = value,
            RunNumber::Included => self.included = value,
            RunNumber::Unbilled(month) => self.months.get_mut(month)?.unbilled = value,
            RunNumber::Used(month, role) => return put(&mut self.months.get_mut(month)?.used, role, value),
        }
        Some(())
    }

    /// The addresses of its numbers.
    pub fn numbers(&self) -> Vec<RunNumber> {
        let efforts = self.planned.iter().map(|effort| effort.id);
        let planned = efforts.flat_map(|id| [RunNumber::People(id), RunNumber::Hours(id), RunNumber::Times(id)]);
        let months = self.months.iter().enumerate();
        let used = months.flat_map(|(place, month)| {
            let roles = month.used.keys().map(move |role| RunNumber::Used(place, *role));
            roles.chain([RunNumber::Unbilled(place)])
        });
        [RunNumber::Included].into_iter().chain(planned).chain(used).collect()
    }
}
