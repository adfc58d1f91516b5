//! The way from where a client is to where they want to be, in stages, each with its tools and its price. Public: a part of the offer.

use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::parameter::Unit;
use crate::domain::rounding::Rounding;
use crate::domain::typed::{MOST_DECIMALS, Typed};

/// The most stages of a map: as many as are taken in at a look.
pub const MOST_STAGES: usize = 8;

/// What a stage costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StagePrice {
    /// So much, in the currency of the offer's prices; nothing where it is agreed later.
    Own(Option<Typed>),
    /// The stage is what this offer sells, and its price stands there.
    Offered,
}

/// A stretch of the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapStage {
    pub id: Id,
    pub name: String,
    /// What is used and done in it.
    pub tools: String,
    /// How long it takes.
    pub weeks: Option<Typed>,
    pub price: StagePrice,
}

/// A development map. Nothing typed is no map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DevelopmentMap {
    /// Where the client is today: A.
    pub from: String,
    /// Where they want to be: B.
    pub to: String,
    pub stages: Vec<MapStage>,
}

/// A number of a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MapNumber {
    Weeks(Id),
    Price(Id),
}

impl MapNumber {
    /// What the number counts.
    pub fn unit(self) -> Unit {
        match self {
            MapNumber::Weeks(_) => Unit::Count,
            MapNumber::Price(_) => Unit::Money,
        }
    }
}

impl MapStage {
    /// A stage of which nothing is known.
    pub fn new(id: Id) -> MapStage {
        MapStage { id, name: String::new(), tools: String::new(), weeks: None, price: StagePrice::Own(None) }
    }

    /// Its own price as it is shown, rounded as the offer rounds; what is below nothing counts as nothing.
    pub fn amount(&self, rounding: Rounding, digits: u32) -> Option<Fixed> {
        let StagePrice::Own(Some(price)) = self.price else { return None };
        let finer = 10_i128.checked_pow(MOST_DECIMALS.checked_sub(digits)?)?;
        rounding.divide(price.or_nothing().units(), finer).map(|units| Fixed::new(units, digits))
    }

    /// Whether its price is agreed later.
    pub fn is_open(&self) -> bool {
        self.price == StagePrice::Own(None)
    }
}

impl DevelopmentMap {
    /// Whether there is no map.
    pub fn is_empty(&self) -> bool {
        self.from.is_empty() && self.to.is_empty() && self.stages.is_empty()
    }

    /// The stage with an id.
    pub fn stage(&self, id: Id) -> Option<&MapStage> {
        self.stages.iter().find(|stage| stage.id == id)
    }

    /// The stage with an id, to change.
    pub fn stage_mut(&mut self, id: Id) -> Option<&mut MapStage> {
        self.stages.iter_mut().find(|stage| stage.id == id)
    }

    /// The amounts of the stages that have one, added up; nothing where none has.
    pub fn total(&self, rounding: Rounding, digits: u32) -> Option<Fixed> {
        let mut amounts = self.stages.iter().filter_map(|stage| stage.amount(rounding, digits));
        let first = amounts.next()?;
        amounts.try_fold(first, Fixed::plus)
    }

    /// What was typed at an address.
    pub fn number(&self, which: MapNumber) -> Option<Typed> {
        match which {
            MapNumber::Weeks(id) => self.stage(id)?.weeks,
            MapNumber::Price(id) => match self.stage(id)?.price {
                StagePrice::Own(price) => price,
                StagePrice::Offered => None,
            },
        }
    }

    /// Sets what was typed at an address; nothing empties it. Nothing happens where there is no such place any more.
    pub fn set(&mut self, which: MapNumber, value: Option<Typed>) -> Option<()> {
        match which {
            MapNumber::Weeks(id) => self.stage_mut(id)?.weeks = value,
            MapNumber::Price(id) => match &mut self.stage_mut(id)?.price {
                StagePrice::Own(price) => *price = value,
                StagePrice::Offered => return None,
            },
        }
        Some(())
    }

    /// The addresses of all its numbers, in the order in which people meet them.
    pub fn numbers(&self) -> impl Iterator<Item = MapNumber> {
        self.stages.iter().flat_map(|stage| [MapNumber::Weeks(stage.id), MapNumber::Price(stage.id)])
    }
}
