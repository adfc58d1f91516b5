//! Proposals that were made from a manager's card on their way back to its owner: prices and words, and nothing of what a desk keeps
//! to itself. On the owner's desk they rest on the owner's own rates.

use std::rc::Rc;

use crate::domain::civil_date::CivilDate;
use crate::domain::client::Client;
use crate::domain::conditions::Conditions;
use crate::domain::currency::Currency;
use crate::domain::deal::Deal;
use crate::domain::evaluation::Evaluation;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::proposal::{DraftLine, Proposal};
use crate::domain::record::Record;
use crate::domain::shared::Shared;
use crate::domain::value_case::ValueCase;
use crate::domain::workbook::Workbook;

/// What comes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returned {
    /// The card that it was quoted from, and whose.
    pub card: Id,
    pub name: Rc<str>,
    pub currency: Currency,
    pub day: CivilDate,
    pub clients: Vec<Rc<Client>>,
    /// The newest first.
    pub proposals: Vec<Rc<Proposal>>,
    pub asked: Vec<Asked>,
}

/// What a tier came to where it was made: paid once, without tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    pub proposal: Id,
    pub tier: Id,
    pub net: Fixed,
}

/// A tier that comes to something else here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    pub asked: Asked,
    /// Nothing where it has no total here.
    pub here: Option<Fixed>,
}

/// Everything that was made from the card of a desk; nothing where it has none.
pub fn hand_back(workbook: &Workbook, evaluation: &Evaluation, today: CivilDate) -> Option<Returned> {
    let card = &workbook.studio.card.as_ref()?.card;
    let made = || workbook.proposals.iter().filter(|proposal| !proposal.is_template);
    let is_meant = |client: &&Rc<Client>| made().any(|proposal| proposal.client == Some(client.id));
    Some(Returned {
        card: card.id,
        name: Rc::clone(&card.name),
        currency: card.currency,
        day: today,
        clients: workbook.clients.iter().filter(is_meant).map(|client| Rc::new(bare_client(client))).collect(),
        proposals: made().map(|proposal| Rc::new(bare(proposal))).collect(),
        asked: made().flat_map(|proposal| asked(evaluation, proposal)).collect(),
    })
}

fn asked(evaluation: &Evaluation, proposal: &Rc<Proposal>) -> Vec<Asked> {
    let Some(draft) = evaluation.draft_of(proposal) else { return Vec::new() };
    let one = |tier: &Rc<crate::domain::earnings::TierFigures>| {
        Some(Asked { proposal: proposal.id, tier: tier.tier, net: tier.total_fixed? })
    };
    draft.tiers.iter().filter_map(one).collect()
}

/// Conditions with what is private in others.
fn private_of(private: &Conditions, public: &Conditions) -> Conditions {
    Conditions { selling: private.selling, shares: private.shares, margin: private.margin, ..public.clone() }
}

/// What stands behind a deal, with the factors of another: they are part of its prices.
fn factors_of(factors: &Deal, rest: &Deal) -> Rc<Deal> {
    Rc::new(Deal { factors: factors.factors.clone(), ..rest.clone() })
}

/// A proposal without what nobody else sees of it.
pub fn bare(proposal: &Proposal) -> Proposal {
    let none = Conditions::default();
    let line = |line: &Rc<DraftLine>| Rc::new(DraftLine { direct: None, ..line.as_ref().clone() });
    Proposal {
        notes: "".into(),
        request: None,
        lines: proposal.lines.iter().map(line).collect(),
        conditions: private_of(&none, &proposal.conditions),
        value: ValueCase::default(),
        deal: factors_of(&proposal.deal, &Deal::default()),
        pursuit: Rc::default(),
        report: Rc::default(),
        ..proposal.clone()
    }
}

/// A client without what nobody else sees of them: notes, steps, ideas and favours are of whoever wrote them.
pub fn bare_client(client: &Client) -> Client {
    let (ideas, favours) = (Vec::new(), Vec::new());
    Client { notes: "".into(), steps: Vec::new(), ideas, favours, ..client.clone() }
}

/// A client as it came back, with the notes, steps, ideas and favours that are here.
fn joined_client(client: &Client, here: &Workbook) -> Rc<Client> {
    let bare = bare_client(client);
    let Some(known) = here.client(client.id) else { return Rc::new(bare) };
    let Client { notes, steps, ideas, favours, .. } = known.as_ref().clone();
    Rc::new(Client { notes, steps, ideas, favours, ..bare })
}

impl Returned {
    /// What came back, as it stands beside what is here: the private part of what is here already stays, and what is new begins as
    /// the studio's proposals do. What is the same here and there is equal in both.
    pub fn beside(&self, here: &Workbook) -> Workbook {
        let (clients, proposals) = (Shared::default(), Shared::default());
        let mut there = Workbook {
            clients,
            proposals,
            issued: Shared::default(),
            time: Shared::default(),
            studio: Rc::clone(&here.studio),
        };
        self.clients.iter().for_each(|client| there.put(Record::Client(joined_client(client, here))));
        let mut next = here.next_number();
        for proposal in self.proposals.iter().rev() {
            let known = here.proposal(proposal.id);
            let number = known.map_or(next, |known| known.number);
            if known.is_none() {
                next = next.saturating_add(1);
            }
            there.put(Record::Proposal(Rc::new(joined(proposal, known, number, &here.studio.usual))));
        }
        there
    }

    /// The tiers that come to something else on a desk that has taken everything over.
    pub fn moved(&self, evaluation: &Evaluation) -> Vec<Moved> {
        let moved = |asked: &Asked| {
            let draft = evaluation.draft(asked.proposal);
            let here = draft.and_then(|draft| draft.tier(asked.tier)?.total_fixed);
            (here.map(Fixed::fraction) != Some(asked.net.fraction())).then_some(Moved { asked: *asked, here })
        };
        self.asked.iter().filter_map(moved).collect()
    }
}

/// A proposal that came back, with what this desk keeps to itself of it.
fn joined(back: &Proposal, known: Option<&Rc<Proposal>>, number: u32, usual: &Conditions) -> Proposal {
    let private = known.map_or(usual, |known| &known.conditions);
    let line = |line: &Rc<DraftLine>| {
        let direct = known.and_then(|known| known.line(line.id)).and_then(|known| known.direct);
        Rc::new(DraftLine { direct, ..line.as_ref().clone() })
    };
    Proposal {
        number,
        notes: known.map_or_else(|| "".into(), |known| Rc::clone(&known.notes)),
        request: known.and_then(|known| known.request),
        is_template: known.is_some_and(|known| known.is_template),
        lines: back.lines.iter().map(line).collect(),
        conditions: private_of(private, &back.conditions),
        value: known.map(|known| known.value).unwrap_or_default(),
        deal: factors_of(&back.deal, known.map_or(&Deal::default(), |known| &known.deal)),
        pursuit: known.map(|known| Rc::clone(&known.pursuit)).unwrap_or_default(),
        report: known.map(|known| Rc::clone(&known.report)).unwrap_or_default(),
        ..back.clone()
    }
}
