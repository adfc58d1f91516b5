//! What the client can pay, and what was decided about the work. Private.

use std::rc::Rc;

use crate::domain::currency::Currency;
use crate::domain::typed::Typed;

/// What the client said about a budget.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BudgetAnswer {
    #[default]
    NotAsked,
    Named,
    /// "No budget", or "you tell us".
    NoneNamed,
}

impl BudgetAnswer {
    /// All three.
    pub const ALL: [BudgetAnswer; 3] = [BudgetAnswer::NotAsked, BudgetAnswer::Named, BudgetAnswer::NoneNamed];
}

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Decision {
    Take,
    /// More money, fewer deliverables, more time.
    TakeOnlyIf,
    Decline,
}

impl Decision {
    /// All three.
    pub const ALL: [Decision; 3] = [Decision::Take, Decision::TakeOnlyIf, Decision::Decline];
}

/// The budget and the decision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClientBudget {
    pub answer: BudgetAnswer,
    pub amount: Option<Typed>,
    /// Where the client named another currency than the proposal's.
    pub currency: Option<Currency>,
    /// Over how many months it is paid.
    pub months: Option<Typed>,
    pub is_wanted: bool,
    pub is_needed: bool,
    pub decision: Option<Decision>,
    /// Why, or if what.
    pub reason: Rc<str>,
}
