//! What each change makes of a change order. Pure; a change of something that is no longer there changes nothing.

use std::rc::Rc;

use crate::domain::change_draft::{Ordered, change_draft, change_of};
use crate::domain::change_order::ChangeOrder;
use crate::domain::evaluation::rates;
use crate::domain::id::Id;
use crate::domain::proposal::Proposal;
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::locale::names;
use crate::locale::phrases::change as phrases;
use crate::state::studio::order_edit::{OrderChange, OrderText};

/// Makes a change order of ideas, which are ordered by it from now on.
pub fn make(workbook: &mut Workbook, ordered: &Ordered, language: Language) -> Option<()> {
    let card = rates(&workbook.studio).card;
    let mut made = change_draft(workbook, &card, ordered, &phrases::TIER.say(language))?;
    let prior = workbook.issued(ordered.quote).and_then(|quote| workbook.proposal(quote.proposal))?;
    made.title = phrases::TITLE.fill(language, [&names::proposal(prior, language)]);
    let client = workbook.client_mut(ordered.client)?;
    let held = client.ideas.iter_mut().filter(|idea| idea.ordered.is_none() && ordered.ideas.contains(&idea.id));
    held.for_each(|idea| idea.ordered = Some(ordered.proposal));
    workbook.proposals.insert(0, Rc::new(made));
    Some(())
}

/// Gives something of it its words.
pub fn text(proposal: &mut Proposal, of: OrderText, text: &str) {
    let Some(order) = order_mut(proposal) else { return };
    match of {
        OrderText::Schedule => order.schedule = text.to_owned(),
        OrderText::Reason => order.reason = text.to_owned(),
    }
}

/// Makes a change.
pub fn order(workbook: &mut Workbook, id: Id, change: OrderChange) -> Option<()> {
    match change {
        OrderChange::ChoseEnds(day) => order_mut(workbook.proposal_mut(id)?)?.ends = day,
        OrderChange::ChoseEndsAfter(day) => order_mut(workbook.proposal_mut(id)?)?.ends_after = day,
        OrderChange::ChoseQuote(quote) => {
            let mut change = change_of(workbook, workbook.issued(quote)?, Some(id))?;
            let proposal = workbook.proposal_mut(id)?;
            let before = proposal.change.as_ref()?;
            let is_same = before.quote == change.quote;
            let order = Rc::make_mut(&mut change.order);
            let ChangeOrder { ends, ends_after, schedule, reason, .. } = before.order.as_ref().clone();
            // The days that were agreed are those of the quote.
            order.ends = if is_same { ends } else { order.ends };
            (order.ends_after, order.schedule, order.reason) = (ends_after, schedule, reason);
            proposal.change = Some(change);
        }
        OrderChange::Ended => workbook.proposal_mut(id)?.change = None,
    }
    Some(())
}

fn order_mut(proposal: &mut Proposal) -> Option<&mut ChangeOrder> {
    proposal.change.as_mut().map(|change| Rc::make_mut(&mut change.order))
}
