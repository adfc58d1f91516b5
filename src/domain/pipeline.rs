//! Where every proposal stands on its way from a draft to done work, and what was sold by it. Private.

use std::rc::Rc;

use crate::domain::band::Band;
use crate::domain::civil_date::CivilDate;
use crate::domain::currency::Currency;
use crate::domain::id::Id;
use crate::domain::issued::{Answer, AnswerKind, Issued};
use crate::domain::proposal::Proposal;
use crate::domain::table::Table;
use crate::domain::typed::Typed;
use crate::domain::utc::Utc;

/// Where a proposal stands. What counts is the quote that was sent of it last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// Nothing was sent.
    Draft,
    Sent,
    /// Its last day has passed without an answer.
    Expired,
    Accepted,
    /// Accepted, and the work is done.
    Done,
    /// Declined, or seen to be lost.
    Declined,
}

impl Stage {
    /// All of them, in their order.
    pub const ALL: [Stage; 6] =
        [Stage::Draft, Stage::Sent, Stage::Expired, Stage::Accepted, Stage::Done, Stage::Declined];
}

/// What a client said yes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sold {
    pub quote: Id,
    pub proposal: Id,
    pub client: Option<Id>,
    pub number: u32,
    /// The day of the yes, in UTC.
    pub on: CivilDate,
    pub currency: Currency,
    /// How much of that currency one unit of the studio's was.
    pub rate: Option<Typed>,
    /// All that the client is bound to, without tax.
    pub net: Option<Typed>,
    /// The tier's place and band.
    pub place: Option<usize>,
    pub band: Option<Band>,
}

/// A proposal on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub proposal: Rc<Proposal>,
    pub stage: Stage,
    /// The quote that was sent last.
    pub quote: Option<Rc<Issued>>,
    /// What was sold by its newest accepted quote.
    pub sold: Option<Sold>,
    /// Quotes of it whose place a later one took.
    pub superseded: usize,
}

impl Entry {
    /// Since when it stands where it does.
    pub fn since(&self) -> CivilDate {
        let answered = self.quote.as_ref().and_then(|quote| quote.answer.as_ref()).map(|answer| Utc::of(answer.at).day);
        let sent = self.quote.as_ref().map_or(self.proposal.made, |quote| quote.on);
        match self.stage {
            Stage::Draft => self.proposal.made,
            Stage::Sent => sent,
            Stage::Expired => self.quote.as_ref().and_then(|quote| quote.until).unwrap_or(sent),
            Stage::Accepted => answered.unwrap_or(sent),
            Stage::Done => self.proposal.pursuit.done.or(answered).unwrap_or(sent),
            Stage::Declined => self.proposal.pursuit.lost.or(answered).unwrap_or(sent),
        }
    }
}

/// Every proposal that is no template, in the order in which they stand.
pub fn pipeline(proposals: &[Rc<Proposal>], issued: &[Rc<Issued>], today: CivilDate) -> Vec<Entry> {
    let mut quotes: Table<Id, Vec<&Rc<Issued>>> = issued.iter().map(|one| (one.proposal, Vec::new())).collect();
    for one in issued {
        if let Some(known) = quotes.get_mut(&one.proposal) {
            known.push(one);
        }
    }
    let none = Vec::new();
    let entry = |proposal: &Rc<Proposal>| {
        let quotes = quotes.get(&proposal.id).unwrap_or(&none);
        let last = quotes.last().copied();
        let sold = quotes.iter().rev().find_map(|quote| self::sold(proposal, quote));
        Entry {
            proposal: Rc::clone(proposal),
            stage: stage(proposal, last, today),
            quote: last.map(Rc::clone),
            sold,
            superseded: quotes.len().saturating_sub(1),
        }
    };
    proposals.iter().filter(|one| !one.is_template).map(entry).collect()
}

/// Where a proposal stands whose last quote is this.
pub fn stage(proposal: &Proposal, last: Option<&Rc<Issued>>, today: CivilDate) -> Stage {
    let answer = last.and_then(|quote| quote.answer.as_ref()).map(|answer| answer.kind);
    let is_past = last.and_then(|quote| quote.until).is_some_and(|until| until < today);
    match (answer, last) {
        (Some(AnswerKind::Accepted), _) if proposal.pursuit.done.is_some() => Stage::Done,
        (Some(AnswerKind::Accepted), _) => Stage::Accepted,
        (Some(AnswerKind::Declined), _) => Stage::Declined,
        (None, _) if proposal.pursuit.lost.is_some() => Stage::Declined,
        (None, Some(_)) if is_past => Stage::Expired,
        (None, Some(_)) => Stage::Sent,
        (None, None) => Stage::Draft,
    }
}

fn sold(proposal: &Proposal, quote: &Issued) -> Option<Sold> {
    let answer = quote.answer.as_ref().filter(|answer| answer.kind == AnswerKind::Accepted)?;
    let Answer { place, net, at, .. } = answer;
    Some(Sold {
        quote: quote.id,
        proposal: proposal.id,
        client: proposal.client,
        number: quote.number,
        on: Utc::of(*at).day,
        currency: quote.currency,
        rate: quote.rate,
        net: *net,
        place: *place,
        band: place.and_then(|place| quote.offered.get(place)).map(|offered| offered.band),
    })
}
