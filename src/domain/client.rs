//! Someone a proposal is made for: who they are, whom one speaks with there, and what comes next. A record of its own. Private.

use std::rc::Rc;

use crate::domain::client_contact::ClientContact;
use crate::domain::favour::Favour;
use crate::domain::id::Id;
use crate::domain::idea::Idea;
use crate::domain::next_step::NextStep;

/// The most people of one client.
pub const MOST_CONTACTS: usize = 24;

/// What kind of client: what a project is worth differs with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ClientKind {
    Individual,
    /// A small or medium business.
    Business,
    Corporation,
    /// Another agency, which sells on.
    Agency,
}

impl ClientKind {
    /// All of them, the smallest first.
    pub const ALL: [ClientKind; 4] =
        [ClientKind::Individual, ClientKind::Business, ClientKind::Corporation, ClientKind::Agency];
}

/// A client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    pub id: Id,
    pub name: String,
    pub organisation: String,
    pub email: String,
    pub phone: String,
    /// Nothing where it was not said.
    pub kind: Option<ClientKind>,
    /// How they came: a recommendation, a search, a fair.
    pub source: Rc<str>,
    /// What nobody else sees.
    pub notes: Rc<str>,
    /// People beside the one named above.
    pub contacts: Vec<ClientContact>,
    pub steps: Vec<NextStep>,
    /// What could be done for them next, in the order in which it is meant. Private.
    pub ideas: Vec<Idea>,
    /// What was done for them and never billed. Private.
    pub favours: Vec<Favour>,
}

impl Client {
    /// Someone of whom nothing is known yet.
    pub fn new(id: Id) -> Client {
        let [name, organisation, email, phone] = [const { String::new() }; 4];
        let (source, notes) = ("".into(), "".into());
        let (contacts, steps) = (Vec::new(), Vec::new());
        let (ideas, favours) = (Vec::new(), Vec::new());
        Client { id, name, organisation, email, phone, kind: None, source, notes, contacts, steps, ideas, favours }
    }

    /// The contact with an id, to change.
    pub fn contact_mut(&mut self, id: Id) -> Option<&mut ClientContact> {
        self.contacts.iter_mut().find(|contact| contact.id == id)
    }
}
