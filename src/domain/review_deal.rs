//! Looks what stands behind a proposal through and says what is wrong with it, field by field.

use crate::domain::client_budget::BudgetAnswer;
use crate::domain::currency::Currency;
use crate::domain::deal_number::DealNumber;
use crate::domain::factor::Factor;
use crate::domain::parameter::Parameter;
use crate::domain::problem::{Place, Problem, ProblemKind};
use crate::domain::proposal::Proposal;
use crate::domain::review::{negative, positive};
use crate::domain::typed::Typed;

/// The most that a factor adds, in percent.
pub const MOST_FACTOR: i64 = 1_000;

/// The most that a factor takes off, in percent.
pub const LEAST_FACTOR: i64 = -100;

/// What is wrong with a deal.
pub fn deal(proposal: &Proposal, home: Currency, found: &mut Vec<Problem>) {
    let deal = &proposal.deal;
    if deal.is_empty() {
        return;
    }
    for number in deal.numbers() {
        let at = Parameter::Deal(proposal.id, number);
        let typed = deal.number(number);
        match number {
            DealNumber::Factor(_) => factor(at, typed, found),
            DealNumber::BudgetMonths => positive(at, typed, found),
            _ => negative(at, typed, found),
        }
    }
    let at = |kind: ProblemKind, at: Place| Problem { kind, at };
    let is_other = deal.budget.currency.is_some_and(|currency| currency != proposal.currency(home));
    if deal.budget.answer == BudgetAnswer::Named && is_other {
        found.push(at(ProblemKind::OtherCurrency, Place::BudgetCurrency(proposal.id)));
    }
    if deal.wish.from.zip(deal.wish.until).is_some_and(|(from, until)| until < from) {
        found.push(at(ProblemKind::EndsBeforeStart, Place::WishDays(proposal.id)));
    }
}

fn factor(at: Parameter, typed: Option<Typed>, found: &mut Vec<Problem>) {
    let is_outside = typed.is_some_and(|typed| !is_bearable(typed));
    found.extend(is_outside.then(|| Problem::at(ProblemKind::PercentOutOfBounds, at)));
}

fn is_bearable(percent: Typed) -> bool {
    (Typed::whole(LEAST_FACTOR).units()..=Typed::whole(MOST_FACTOR).units()).contains(&percent.units())
}

impl Factor {
    /// What it adds, in percent, where it is on and can be borne.
    pub fn counted(&self) -> Option<Typed> {
        self.percent.filter(|percent| self.is_on && is_bearable(*percent))
    }
}
