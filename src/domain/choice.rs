//! What a client chooses in an offer.

use crate::domain::id::Id;
use crate::domain::table::{Set, Table};
use crate::domain::typed::Typed;

/// A tier, extras and options by the ids of their lines, and quantities that were changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub tier: Id,
    pub picked: Set<Id>,
    pub quantities: Table<Id, Typed>,
}

impl Choice {
    /// A tier as it is, without extras and options.
    pub fn of(tier: Id) -> Choice {
        Choice { tier, picked: Set::new(), quantities: Table::new() }
    }
}
