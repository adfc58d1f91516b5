//! What a client chooses in an offer.

use crate::domain::id::Id;

/// A choice of one tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Choice {
    pub tier: Id,
}
