//! The public part of a proposal: what a client may see and choose from. It has no field where a cost could stand.

use std::rc::Rc;

use crate::domain::currency::Currency;
use crate::domain::id::Id;
use crate::domain::tier::Tier;

/// What is offered, to whom, by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub title: String,
    pub from: String,
    pub to: String,
    pub currency: Currency,
    pub tiers: Vec<Rc<Tier>>,
}

impl Offer {
    /// The tier with an id.
    pub fn tier(&self, id: Id) -> Option<&Tier> {
        self.tiers.iter().find(|tier| tier.id == id).map(Rc::as_ref)
    }
}
