//! One line of an offer, as the client sees it. Knows no cost and no hours behind a price.

use std::rc::Rc;

use crate::domain::adjustment::Adjustment;
use crate::domain::bounds::Bounds;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::option_group::Part;
use crate::domain::recurrence::Recurrence;
use crate::domain::retainer::Retainer;
use crate::domain::typed::Typed;

/// What a quantity counts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    Hours,
    /// Of something with a name, such as pages; of pieces where it has none.
    Pieces(Rc<str>),
}

/// What a line holds whose composition has no prices of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    pub name: Rc<str>,
    pub benefit: Rc<str>,
    pub measure: Measure,
    pub quantity: Typed,
}

/// One line of a tier: so many at so much each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineItem {
    pub id: Id,
    pub name: Rc<str>,
    /// What it does for the client.
    pub benefit: Rc<str>,
    pub section: Option<Id>,
    pub measure: Measure,
    pub quantity: Typed,
    /// Price of one, which may be finer than the currency.
    pub unit_price: Fixed,
    pub discount: Adjustment,
    /// The taxes on it, in the order in which they apply.
    pub taxes: Rc<[Id]>,
    pub part: Part,
    /// Within what the client may change the quantity.
    pub bounds: Option<Bounds>,
    pub recurrence: Option<Recurrence>,
    pub retainer: Option<Retainer>,
    /// What it is made of, where its section shows no prices.
    pub contents: Rc<[Content]>,
}
