//! Someone at a client: how to reach them, and whether they decide or approve. Private.

use std::rc::Rc;

use crate::domain::id::Id;

/// A person at a client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientContact {
    pub id: Id,
    pub name: Rc<str>,
    /// What they do there.
    pub duty: Rc<str>,
    pub email: Rc<str>,
    pub phone: Rc<str>,
    /// Whether they say yes or no to an offer.
    pub decides: bool,
    /// Whether they approve what is delivered.
    pub approves: bool,
}

impl ClientContact {
    /// Someone of whom nothing is known yet.
    pub fn new(id: Id) -> ClientContact {
        let [name, duty, email, phone] = ["".into(), "".into(), "".into(), "".into()];
        ClientContact { id, name, duty, email, phone, decides: false, approves: false }
    }
}
