//! Whether a proposal is worth it: what is advised, and why. Private.

use crate::domain::budget_answer::{BudgetFigures, Standing};
use crate::domain::client_budget::Decision;
use crate::domain::earnings::TierFigures;
use crate::domain::proposal::Proposal;

/// Why something is advised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    Fits,
    Misses,
    Losing,
    TimeShort,
    Wanted,
    NotWanted,
    Needed,
    NotNeeded,
}

/// What is advised, and why: take what pays and is wanted or needed; take what is wanted or needed and does not pay only if more
/// money, fewer deliverables or more time come with it; decline the rest. Nothing while it is not known what it earns.
pub fn advice(
    proposal: &Proposal,
    tier: &TierFigures,
    budget: &BudgetFigures,
    has_time: Option<bool>,
) -> Option<(Decision, Vec<Reason>)> {
    let asked = &proposal.deal.budget;
    tier.distance.value.as_ref()?;
    let is_losing = tier.is_below_base();
    let is_missing = budget.named.as_ref().is_some_and(|named| named.standing == Standing::BelowBase);
    let is_late = has_time == Some(false);
    let mut why = Vec::new();
    why.push(match (is_losing, is_missing) {
        (true, _) => Reason::Losing,
        (false, true) => Reason::Misses,
        (false, false) => Reason::Fits,
    });
    why.extend(is_late.then_some(Reason::TimeShort));
    why.push(if asked.is_wanted { Reason::Wanted } else { Reason::NotWanted });
    why.push(if asked.is_needed { Reason::Needed } else { Reason::NotNeeded });
    let pays = !is_losing && !is_missing && !is_late;
    let decision = match (asked.is_wanted || asked.is_needed, pays) {
        (true, true) => Decision::Take,
        (true, false) => Decision::TakeOnlyIf,
        (false, _) => Decision::Decline,
    };
    Some((decision, why))
}
