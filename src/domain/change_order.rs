//! What an offer changes: the quote that was accepted before, and what the client is told about the change. Public; it has no field in
//! which a cost could stand.

use std::rc::Rc;

use crate::domain::civil_date::CivilDate;
use crate::domain::currency::Currency;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;

/// The public part of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeOrder {
    /// The number of the quote that was accepted, and the day on which it was issued.
    pub number: u32,
    pub on: CivilDate,
    /// What is paid once for what was accepted until now, with tax, in the offer's currency.
    pub before: Fixed,
    /// How the days of the work change, in words.
    pub schedule: String,
    /// Why there is a change, in words.
    pub reason: String,
}

impl ChangeOrder {
    /// What is paid once for everything, with tax, once a choice of the change is accepted; nothing where it is too large.
    pub fn after(&self, gross: Fixed) -> Option<Fixed> {
        self.before.plus(gross)
    }
}

/// What a draft changes: its public part, and the quote that it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeOf {
    pub quote: Id,
    /// The currency of what was accepted.
    pub currency: Currency,
    pub order: Rc<ChangeOrder>,
}
