//! What a change order can be made against: an accepted quote that nothing took the place of, with what was accepted until now.

use std::rc::Rc;

use crate::domain::change_order::Once;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::issued::{Answer, AnswerKind, Issued, typed};
use crate::domain::proposal::Proposal;
use crate::domain::rounding;
use crate::domain::typed::Typed;
use crate::domain::workbook::Workbook;

/// Why nothing can be changed in a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NotChangeable {
    NotAnswered,
    Declined,
    /// A later revision took its place: this one.
    Superseded(Id),
    /// Its answer names no amount.
    NoAmount,
}

/// What is wrong with a change order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeTrouble {
    /// The quote is no longer here.
    Gone,
    NotChangeable(NotChangeable),
    OtherCurrency,
    /// Something else was accepted meanwhile: so much is it now.
    Moved(Once),
    /// No line is offered.
    Nothing,
}

impl ChangeTrouble {
    /// Its stable name.
    pub fn name(&self) -> &'static str {
        match self {
            ChangeTrouble::Gone => "changed_quote_gone",
            ChangeTrouble::NotChangeable(NotChangeable::NotAnswered) => "changed_quote_not_answered",
            ChangeTrouble::NotChangeable(NotChangeable::Declined) => "changed_quote_declined",
            ChangeTrouble::NotChangeable(NotChangeable::Superseded(_)) => "changed_quote_superseded",
            ChangeTrouble::NotChangeable(NotChangeable::NoAmount) => "changed_quote_without_amount",
            ChangeTrouble::OtherCurrency => "change_in_other_currency",
            ChangeTrouble::Moved(_) => "change_before_moved",
            ChangeTrouble::Nothing => "change_of_nothing",
        }
    }
}

/// The latest quotes of a client, the newest first, that are no change orders themselves.
pub fn bases(workbook: &Workbook, client: Id) -> impl Iterator<Item = &Rc<Issued>> {
    let is_meant = move |proposal: &Rc<Proposal>| proposal.client == Some(client) && proposal.change.is_none();
    let quotes = workbook.issued.iter().rev();
    quotes.filter(move |issued| {
        workbook.proposal(issued.proposal).is_some_and(is_meant) && successor(workbook, issued).is_none()
    })
}

/// The revision that took the place of a quote.
fn successor<'a>(workbook: &'a Workbook, quote: &Issued) -> Option<&'a Rc<Issued>> {
    workbook.issued.iter().find(|other| other.supersedes == Some(quote.id))
}

/// What is paid once for a quote and the changes of it that were accepted, but for one of them.
pub fn accepted_until_now(workbook: &Workbook, quote: &Issued, but: Option<Id>) -> Result<Once, NotChangeable> {
    if let Some(later) = successor(workbook, quote) {
        return Err(NotChangeable::Superseded(later.id));
    }
    let first = match &quote.answer {
        None => return Err(NotChangeable::NotAnswered),
        Some(answer) if answer.kind == AnswerKind::Declined => return Err(NotChangeable::Declined),
        Some(answer) => answer,
    };
    let is_of = |one: &&Rc<Proposal>| one.change.as_ref().is_some_and(|change| change.quote == quote.id);
    let changes = workbook.proposals.iter().filter(is_of).filter(|one| Some(one.id) != but);
    let accepted = changes.filter_map(|one| yes(workbook, one.id)).filter(|one| one.currency == quote.currency);
    let answers: Vec<&Answer> = [first].into_iter().chain(accepted.filter_map(|one| one.answer.as_ref())).collect();
    let digits = quote.currency.digits();
    let gross = sum(answers.iter().map(|answer| answer.gross), digits).ok_or(NotChangeable::NoAmount)?;
    Ok(Once { net: sum(answers.iter().map(|answer| answer.net_once), digits), gross })
}

/// The newest quote of a proposal that was accepted: it takes the place of what was accepted before it.
fn yes(workbook: &Workbook, proposal: Id) -> Option<&Rc<Issued>> {
    let is_yes = |one: &&Rc<Issued>| one.answer.as_ref().is_some_and(|answer| answer.kind == AnswerKind::Accepted);
    workbook.issued_of(proposal).rfind(is_yes)
}

/// All of it; nothing where one is unknown, or it is too large.
fn sum(amounts: impl Iterator<Item = Option<Typed>>, digits: u32) -> Option<Typed> {
    let amounts: Vec<Fraction> = amounts.map(|amount| Some(amount?.fraction())).collect::<Option<_>>()?;
    typed(rounding::half_away_from_zero(&Fraction::sum(&amounts), digits)?)
}

/// What is wrong with the change that a draft is; nothing where all is well, where it was accepted, or where it changes nothing.
pub fn trouble(workbook: &Workbook, proposal: &Proposal) -> Option<ChangeTrouble> {
    let change = proposal.change.as_ref()?;
    if yes(workbook, proposal.id).is_some() {
        return None;
    }
    let Some(quote) = workbook.issued(change.quote) else { return Some(ChangeTrouble::Gone) };
    if proposal.currency(workbook.studio.currency) != quote.currency {
        return Some(ChangeTrouble::OtherCurrency);
    }
    match accepted_until_now(workbook, quote, Some(proposal.id)) {
        Err(why) => Some(ChangeTrouble::NotChangeable(why)),
        Ok(now) if !now.is_as(&change.order.before) => Some(ChangeTrouble::Moved(now)),
        Ok(_) => proposal.lines.is_empty().then_some(ChangeTrouble::Nothing),
    }
}
