//! Change orders in the shape of version 1: what was accepted before, the change, and what both come to.

use std::rc::Rc;

use serde::Serialize;

use crate::domain::change_base::trouble;
use crate::domain::change_order::ChangeOrder;
use crate::domain::evaluation::{Draft, DraftedTier};
use crate::domain::fixed::Fixed;
use crate::domain::workbook::Workbook;
use crate::wire::evaluation_v1::{ProblemV1, Wrong};

/// A proposal that changes an accepted quote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChangeFiguresV1 {
    /// The proposal's id, 32 hexadecimal digits.
    pub proposal: String,
    /// The accepted quote's id.
    pub quote: String,
    /// What is paid once for what was accepted until then.
    pub before: Option<OnceV1>,
    /// How many days later the work ends; null where a day is not known.
    pub days_later: Option<i64>,
    /// Each tier, in its order, by the choice that is made beforehand.
    pub tiers: Vec<ChangeTierV1>,
    /// What is wrong with it: the kind of the problem; null where nothing is.
    pub trouble: Option<&'static str>,
}

/// A tier of a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChangeTierV1 {
    /// The tier's id, 32 hexadecimal digits.
    pub tier: String,
    /// What is paid once for the change; null where it has no total.
    pub change: Option<OnceV1>,
    /// What was accepted and the change together.
    pub after: Option<OnceV1>,
}

/// What is paid once, in the proposal's currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OnceV1 {
    /// Without tax; null where it is not known.
    pub net: Option<String>,
    /// With tax.
    pub gross: String,
}

/// Every change, and what is wrong with it.
pub fn figures(
    workbook: &Workbook,
    drafts: &[Rc<Draft>],
    sentence: &dyn Fn(Wrong<'_>) -> String,
) -> (Vec<ChangeFiguresV1>, Vec<ProblemV1>) {
    let (mut changes, mut problems) = (Vec::new(), Vec::new());
    for (proposal, draft) in workbook.proposals.iter().zip(drafts) {
        let Some(change) = &proposal.change else { continue };
        let trouble = trouble(workbook, proposal);
        problems.extend(trouble.as_ref().map(|trouble| ProblemV1 {
            kind: trouble.name().to_owned(),
            at: format!("proposals.{}.change", proposal.id),
            sentence: sentence(Wrong::Change(proposal, trouble)),
        }));
        let digits = draft.offer.currency.digits();
        changes.push(ChangeFiguresV1 {
            proposal: proposal.id.to_string(),
            quote: change.quote.to_string(),
            before: change.order.before.in_digits(digits).map(once),
            days_later: change.order.days_later(),
            tiers: draft.drafted.iter().map(|drafted| tier(&change.order, drafted)).collect(),
            trouble: trouble.map(|trouble| trouble.name()),
        });
    }
    (changes, problems)
}

fn tier(order: &ChangeOrder, drafted: &DraftedTier) -> ChangeTierV1 {
    let sums = drafted.choices.usual.as_ref().map(|(_, totals)| &totals.one_off);
    ChangeTierV1 {
        tier: drafted.figures.tier.to_string(),
        change: sums.map(|sums| once((Some(sums.net), sums.gross))),
        after: sums.and_then(|sums| order.after(sums)).map(once),
    }
}

fn once((net, gross): (Option<Fixed>, Fixed)) -> OnceV1 {
    OnceV1 { net: net.map(Fixed::plain), gross: gross.plain() }
}
