//! What can happen to what stands behind a proposal. Carries new ids, which the desk cannot know.

use std::rc::Rc;

use crate::domain::civil_date::CivilDate;
use crate::domain::client_budget::{BudgetAnswer, Decision};
use crate::domain::currency::Currency;
use crate::domain::factor::FactorKind;
use crate::domain::id::Id;
use crate::domain::typed::Typed;

/// A text of a deal. Private.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DealText {
    Factor(Id),
    /// Why it was decided so, or if what it is taken.
    Reason,
    /// What work comes again in a retainer: the line's id and the work's.
    Effort(Id, Id),
    /// What was reached in a month, counted from 0, of the retainer of a line.
    Results(Id, usize),
}

/// What follows a retainer: for how many months, at which price a month, and what is told of the months before.
#[derive(Clone, Debug, PartialEq)]
pub struct NextProposal {
    pub title: Rc<str>,
    pub months: u32,
    /// Nothing where the price stays.
    pub price: Option<Typed>,
    pub passage: Id,
    pub heading: Rc<str>,
    pub text: Rc<str>,
}

/// Something that happened to a deal.
#[derive(Clone, Debug, PartialEq)]
pub enum DealChange {
    AddedFactor(Id, FactorKind),
    RemovedFactor(Id),
    MovedFactor(Id, usize),
    ChoseFactorKind(Id, FactorKind),
    /// A factor counts, or does not.
    MarkedFactor(Id, bool),
    ChoseBudgetAnswer(BudgetAnswer),
    /// The currency of the client's budget; nothing for the proposal's.
    ChoseBudgetCurrency(Option<Currency>),
    Decided(Option<Decision>),
    /// One wants the work, or doesn't; one needs it, or doesn't.
    MarkedWanted(bool),
    MarkedNeeded(bool),
    ChoseWishFrom(Option<CivilDate>),
    ChoseWishUntil(Option<CivilDate>),
    /// So much more is put on the whole, under a name where the charge has none yet.
    PutFee(Typed, Rc<str>),
    /// Of the retainer of a line.
    ChoseRunFrom(Id, Option<CivilDate>),
    /// The day on which its price was reviewed last.
    ChoseReviewed(Id, Option<CivilDate>),
    AddedEffort(Id, Id),
    RemovedEffort(Id, Id),
    ChoseEffortRole(Id, Id, Id),
    /// A kind of work uses the retainer's hours, or does not.
    MarkedBilled(Id, Id, bool),
    /// The next month of a retainer is told.
    AddedMonth(Id),
    /// The last month of a retainer is taken back.
    RemovedMonth(Id),
}
