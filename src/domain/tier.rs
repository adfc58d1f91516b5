//! One way to do it, as the client sees it. Knows no band and no cost.

use crate::domain::id::Id;
use crate::domain::line_item::LineItem;

/// A tier of an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tier {
    pub id: Id,
    pub name: String,
    pub lines: Vec<LineItem>,
}
