//! Someone a proposal is made for. A record of its own.

use crate::domain::id::Id;

/// A client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    pub id: Id,
    pub name: String,
    pub organisation: String,
}
