//! What a change order can be made against: an accepted quote that nothing took the place of, with what was accepted until now.

use std::rc::Rc;

use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::issued::{Answer, AnswerKind, Issued};
use crate::domain::proposal::Proposal;
use crate::domain::rounding;
use crate::domain::workbook::Workbook;

/// Why nothing can be changed in a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NotChangeable {
    NotAnswered,
    Declined,
    /// A later revision took its place.
    Superseded,
    /// Its answer names no amount.
    NoAmount,
}

/// What is wrong with a change order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChangeTrouble {
    /// The quote is no longer here.
    Gone,
    NotChangeable(NotChangeable),
    OtherCurrency,
    /// Something else was accepted meanwhile: so much is it now.
    Moved(Fixed),
}

/// The quotes of a client, the newest first, that are no change orders themselves.
pub fn bases(workbook: &Workbook, client: Id) -> impl Iterator<Item = &Rc<Issued>> {
    let is_meant = move |proposal: &Rc<Proposal>| proposal.client == Some(client) && proposal.change.is_none();
    workbook.issued.iter().rev().filter(move |issued| workbook.proposal(issued.proposal).is_some_and(is_meant))
}

/// What is paid once, with tax, for a quote and the changes of it that were accepted.
pub fn accepted_until_now(workbook: &Workbook, quote: &Issued) -> Result<Fixed, NotChangeable> {
    if workbook.issued.iter().any(|other| other.supersedes == Some(quote.id)) {
        return Err(NotChangeable::Superseded);
    }
    let digits = quote.currency.digits();
    let mut sum = match &quote.answer {
        None => return Err(NotChangeable::NotAnswered),
        Some(answer) if answer.kind == AnswerKind::Declined => return Err(NotChangeable::Declined),
        Some(answer) => gross(answer, digits).ok_or(NotChangeable::NoAmount)?,
    };
    let is_of = |proposal: &Rc<Proposal>| proposal.change.as_ref().is_some_and(|change| change.quote == quote.id);
    for change in workbook.proposals.iter().filter(|one| is_of(one)) {
        // A revision takes the place of what was accepted before it.
        let yes = |issued: &&Rc<Issued>| {
            issued.currency == quote.currency
                && issued.answer.as_ref().is_some_and(|answer| answer.kind == AnswerKind::Accepted)
        };
        if let Some(answer) = workbook.issued_of(change.id).rfind(yes).and_then(|issued| issued.answer.as_ref()) {
            let more = gross(answer, digits).ok_or(NotChangeable::NoAmount)?;
            sum = sum.plus(more).ok_or(NotChangeable::NoAmount)?;
        }
    }
    Ok(sum)
}

fn gross(answer: &Answer, digits: u32) -> Option<Fixed> {
    rounding::half_away_from_zero(&answer.gross?.fraction(), digits)
}

/// What is wrong with the change that a draft is; nothing where all is well, or where it is none.
pub fn trouble(workbook: &Workbook, proposal: &Proposal) -> Option<ChangeTrouble> {
    let change = proposal.change.as_ref()?;
    let Some(quote) = workbook.issued(change.quote) else { return Some(ChangeTrouble::Gone) };
    if proposal.currency(workbook.studio.currency) != change.currency {
        return Some(ChangeTrouble::OtherCurrency);
    }
    // Once it was accepted itself, it is part of what was accepted.
    let is_done = workbook
        .issued_of(proposal.id)
        .any(|issued| issued.answer.as_ref().is_some_and(|answer| answer.kind == AnswerKind::Accepted));
    match accepted_until_now(workbook, quote) {
        Err(why) => Some(ChangeTrouble::NotChangeable(why)),
        Ok(now) if now != change.order.before && !is_done => Some(ChangeTrouble::Moved(now)),
        Ok(_) => None,
    }
}
