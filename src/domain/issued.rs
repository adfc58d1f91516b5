//! A quote that left the desk, and what was answered. One record; the sealed text itself is the truth, the rest is for lists.

use std::rc::Rc;

use crate::domain::band::Band;
use crate::domain::cheapest::cheapest;
use crate::domain::civil_date::CivilDate;
use crate::domain::currency::Currency;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::moment::Moment;
use crate::domain::proposal::Proposal;
use crate::domain::quote::Quote;
use crate::domain::typed::Typed;

/// What a client answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AnswerKind {
    #[default]
    Accepted,
    Declined,
}

impl AnswerKind {
    /// Both.
    pub const ALL: [AnswerKind; 2] = [AnswerKind::Accepted, AnswerKind::Declined];
}

/// An answer that was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its own: the same answer twice is one.
    pub id: Id,
    pub kind: AnswerKind,
    /// As it was sealed.
    pub token: Rc<str>,
    /// Who answered, as typed.
    pub name: String,
    /// A note, or the reason.
    pub words: String,
    pub at: Moment,
    /// The client was told that the quote had expired by then.
    pub after_expiry: bool,
    /// The tier that was chosen.
    pub tier: String,
    /// Its place among those of the quote. Nothing where it was recorded before places were.
    pub place: Option<usize>,
    /// What is paid once, with tax.
    pub gross: Option<Typed>,
    /// All that the client is bound to, without tax. Nothing where it was recorded before that was.
    pub net: Option<Typed>,
    /// What is paid once, without tax. Nothing where it was recorded before that was.
    pub net_once: Option<Typed>,
}

/// One of the tiers of a quote, for lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// The band whose rates priced it.
    pub band: Band,
    /// All that the client is bound to by its cheapest choice, without tax.
    pub net: Option<Typed>,
}

/// A quote that was issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issued {
    /// The quote's own.
    pub id: Id,
    pub proposal: Id,
    pub number: u32,
    /// Counted from 1 within a number.
    pub revision: u32,
    /// The quote that it takes the place of.
    pub supersedes: Option<Id>,
    pub on: CivilDate,
    pub currency: Currency,
    /// How much of that currency one unit of the studio's was.
    pub rate: Option<Typed>,
    /// The last day on which it can be accepted.
    pub until: Option<CivilDate>,
    /// Its tiers in their order. Empty where it was issued before they were recorded.
    pub offered: Rc<[Offered]>,
    /// As it was sealed.
    pub token: Rc<str>,
    pub answer: Option<Answer>,
}

impl Issued {
    /// The record of a quote that was made from a proposal of a studio with this currency, and sealed.
    pub fn of(quote: &Quote, proposal: &Proposal, home: Currency, token: Rc<str>) -> Issued {
        let tiers = quote.offer.tiers.iter().zip(&proposal.tiers);
        let offered = tiers.map(|(tier, drafted)| {
            let totals = cheapest(&quote.offer, tier).map(|(_, totals)| totals).ok();
            Offered { band: drafted.band, net: totals.and_then(|totals| typed(totals.bound_net()?)) }
        });
        Issued {
            id: quote.id,
            proposal: proposal.id,
            number: quote.number,
            revision: quote.revision,
            supersedes: quote.supersedes,
            on: quote.issued,
            currency: quote.offer.currency,
            rate: proposal.exchange.known().filter(|_| quote.offer.currency != home),
            until: quote.offer.terms.valid_until,
            offered: offered.collect(),
            token,
            answer: None,
        }
    }
}

/// An amount as it is kept.
pub fn typed(amount: Fixed) -> Option<Typed> {
    Typed::from_parts(amount.units(), amount.digits()).ok()
}
