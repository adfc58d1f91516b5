//! Someone a proposal is made for. A record of its own.

use crate::domain::favour::Favour;
use crate::domain::id::Id;
use crate::domain::idea::Idea;

/// A client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    pub id: Id,
    pub name: String,
    pub organisation: String,
    pub email: String,
    pub phone: String,
    /// What could be done for them next, in the order in which it is meant. Private.
    pub ideas: Vec<Idea>,
    /// What was done for them and never billed. Private.
    pub favours: Vec<Favour>,
}

impl Client {
    /// Someone of whom nothing is known yet.
    pub fn new(id: Id) -> Client {
        let [name, organisation, email, phone] = [const { String::new() }; 4];
        Client { id, name, organisation, email, phone, ideas: Vec::new(), favours: Vec::new() }
    }
}
