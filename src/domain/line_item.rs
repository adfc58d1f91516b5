//! One line of an offer, as the client sees it. Knows no cost and no hours behind a price.

use std::rc::Rc;

use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::typed::Typed;

/// What a quantity counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    Hours,
    Pieces,
}

/// One line of a tier: so many at so much each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineItem {
    pub id: Id,
    pub name: Rc<str>,
    pub measure: Measure,
    pub quantity: Typed,
    /// Price of one, which may be finer than the currency.
    pub unit_price: Fixed,
}
