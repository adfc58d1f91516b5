//! Everything private, as one value. Each record is shared, so that a copy is cheap and a change is seen by its address.

use std::rc::Rc;

use crate::domain::client::Client;
use crate::domain::id::Id;
use crate::domain::issued::Issued;
use crate::domain::proposal::Proposal;
use crate::domain::shared::Shared;
use crate::domain::studio::Studio;
use crate::domain::time_sheet::TimeSheet;

/// The studio, its clients and its proposals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workbook {
    pub studio: Rc<Studio>,
    /// By id, so that their order is the same wherever they are read from.
    pub clients: Shared<Rc<Client>>,
    pub proposals: Shared<Rc<Proposal>>,
    /// Quotes that left the desk, by number and revision.
    pub issued: Shared<Rc<Issued>>,
    /// What was worked, a sheet for each proposal and month, in this order.
    pub time: Shared<Rc<TimeSheet>>,
}

impl Workbook {
    /// A workbook with a studio and nothing else.
    pub fn new(studio: Studio) -> Workbook {
        Workbook {
            studio: Rc::new(studio),
            clients: Shared::default(),
            proposals: Shared::default(),
            issued: Shared::default(),
            time: Shared::default(),
        }
    }

    /// The client with an id.
    pub fn client(&self, id: Id) -> Option<&Rc<Client>> {
        self.clients.find(|client| client.id == id)
    }

    /// The client with an id, to change.
    pub fn client_mut(&mut self, id: Id) -> Option<&mut Client> {
        let place = self.clients.place(|client| client.id == id)?;
        self.clients.get_mut(place).map(Rc::make_mut)
    }

    /// The proposal with an id.
    pub fn proposal(&self, id: Id) -> Option<&Rc<Proposal>> {
        self.proposals.find(|proposal| proposal.id == id)
    }

    /// The proposal with an id, to change.
    pub fn proposal_mut(&mut self, id: Id) -> Option<&mut Proposal> {
        let place = self.proposals.place(|proposal| proposal.id == id)?;
        self.proposals.get_mut(place).map(Rc::make_mut)
    }

    /// The quote with an id.
    pub fn issued(&self, id: Id) -> Option<&Rc<Issued>> {
        self.issued.find(|issued| issued.id == id)
    }

    /// The quotes made from a proposal, the newest last.
    pub fn issued_of(&self, proposal: Id) -> impl DoubleEndedIterator<Item = &Rc<Issued>> {
        self.issued.iter().filter(move |issued| issued.proposal == proposal)
    }

    /// The number of the next quote.
    pub fn next_quote(&self) -> u32 {
        self.issued.iter().map(|issued| issued.number).max().unwrap_or(0).saturating_add(1)
    }

    /// The proposal that was made from a request.
    pub fn requested(&self, request: Id) -> Option<Id> {
        self.proposals.iter().find(|proposal| proposal.request == Some(request)).map(|proposal| proposal.id)
    }

    /// The number of the next proposal.
    pub fn next_number(&self) -> u32 {
        self.proposals.iter().map(|proposal| proposal.number).max().unwrap_or(0).saturating_add(1)
    }
}
