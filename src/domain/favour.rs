//! Something small that was done for a client and never billed. Private.

use std::rc::Rc;

use crate::domain::civil_date::CivilDate;
use crate::domain::id::Id;
use crate::domain::table::Table;
use crate::domain::typed::Typed;

/// The most favours that are kept of a client.
pub const MOST_FAVOURS: usize = 500;

/// A favour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Favour {
    pub id: Id,
    pub day: Option<CivilDate>,
    pub name: Rc<str>,
    /// Hours that went into it, by role.
    pub hours: Table<Id, Typed>,
    /// What it would have cost, in the studio's currency, in place of what the hours come to.
    pub price: Option<Typed>,
}

impl Favour {
    /// A favour of a day, of which no more is known yet.
    pub fn new(id: Id, day: Option<CivilDate>) -> Favour {
        Favour { id, day, name: "".into(), hours: Table::new(), price: None }
    }
}
