//! What stands behind a proposal beside its offer: what scales its price, what the client can pay and by when, and
//! how its retainers run. Private; part of the proposal's record.

use crate::domain::client_budget::ClientBudget;
use crate::domain::factor::Factor;
use crate::domain::id::Id;
use crate::domain::run::Run;
use crate::domain::table::Table;
use crate::domain::wish::Wish;

/// The most factors that scale a price.
pub const MOST_FACTORS: usize = 12;

/// The most kinds of work that are planned in one retainer.
pub const MOST_EFFORTS: usize = 24;

/// The most months of one retainer that are told: ten years.
pub const MOST_MONTHS: usize = 120;

/// Everything that was typed about a deal. Nothing typed counts nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deal {
    pub factors: Vec<Factor>,
    pub budget: ClientBudget,
    pub wish: Wish,
    /// By the line of the retainer.
    pub runs: Table<Id, Run>,
}

impl Deal {
    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        *self == Deal::default()
    }

    /// The factor with an id.
    pub fn factor(&self, id: Id) -> Option<&Factor> {
        self.factors.iter().find(|factor| factor.id == id)
    }

    /// The factor with an id, to change.
    pub fn factor_mut(&mut self, id: Id) -> Option<&mut Factor> {
        self.factors.iter_mut().find(|factor| factor.id == id)
    }
}
