//! The people who work here, and the roles they work in. Knows no rates.

use crate::domain::capacity::Hours;
use crate::domain::cost_base::Costs;
use crate::domain::id::Id;

/// How someone is paid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pay {
    /// Lives on what the studio earns: their costs are living costs, with three levels, cushion and income tax.
    #[default]
    Owner,
    /// Costs the studio an amount, the same in every band.
    Employee,
}

/// A kind of work with a rate of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    pub id: Id,
    pub name: String,
}

/// Someone who works here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub id: Id,
    pub name: String,
    pub role: Id,
    pub pay: Pay,
    pub costs: Costs,
    /// Whether any of their hours are billed.
    pub bills: bool,
    pub hours: Hours,
}

impl Member {
    /// A new member with nothing known yet.
    pub fn new(id: Id, role: Id, pay: Pay) -> Member {
        Member { id, name: String::new(), role, pay, costs: Costs::default(), bills: true, hours: Hours::default() }
    }
}
