//! One way to do it, as the client sees it. Knows no band and no cost.

use crate::domain::id::Id;
use crate::domain::line_item::LineItem;
use crate::domain::option_group::Part;

/// A tier of an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tier {
    pub id: Id,
    pub name: String,
    pub lines: Vec<LineItem>,
}

impl Tier {
    /// The line with an id.
    pub fn line(&self, id: Id) -> Option<&LineItem> {
        self.lines.iter().find(|line| line.id == id)
    }

    /// The options of a group that this tier holds.
    pub fn options(&self, group: Id) -> impl Iterator<Item = &LineItem> {
        self.lines.iter().filter(move |line| matches!(line.part, Part::Option { group: of, .. } if of == group))
    }
}
