//! Someone a proposal is made for. A record of its own.

use crate::domain::id::Id;

/// A client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    pub id: Id,
    pub name: String,
    pub organisation: String,
    pub email: String,
    pub phone: String,
}

impl Client {
    /// Someone of whom nothing is known yet.
    pub fn new(id: Id) -> Client {
        let [name, organisation, email, phone] = [const { String::new() }; 4];
        Client { id, name, organisation, email, phone }
    }
}
