//! Something that could be done for a client next, as it stands in their backlog. Private until an order is made of it.

use std::rc::Rc;

use crate::domain::id::Id;
use crate::domain::priority::Priority;
use crate::domain::table::Table;
use crate::domain::typed::Typed;

/// The most ideas in the backlog of a client.
pub const MOST_IDEAS: usize = 200;

/// How many ideas are to be agreed with a client, so that work goes on without a gap.
pub const ENOUGH_AGREED: usize = 2;

/// An idea.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Idea {
    pub id: Id,
    pub name: Rc<str>,
    /// What it does for the client.
    pub description: Rc<str>,
    /// Estimated hours, by role.
    pub hours: Table<Id, Typed>,
    /// An estimate of one's own, in the studio's currency, in place of what the hours come to.
    pub price: Option<Typed>,
    pub priority: Priority,
    /// Whether the client agreed that it is to be done.
    pub is_agreed: bool,
    /// The proposal whose work it belongs to.
    pub proposal: Option<Id>,
    /// The proposal of the change order that it went into.
    pub ordered: Option<Id>,
}

impl Idea {
    /// An idea of which nothing is known yet.
    pub fn new(id: Id) -> Idea {
        Idea {
            id,
            name: "".into(),
            description: "".into(),
            hours: Table::new(),
            price: None,
            priority: Priority::default(),
            is_agreed: false,
            proposal: None,
            ordered: None,
        }
    }
}
