//! What is kept over the costs, always by name: margin and markup of 20 % are 87.50 and 84 on a cost of 70.

use crate::domain::band::{Band, Bands};
use crate::domain::typed::Typed;

/// Of what the percent is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ProfitKind {
    /// A share of the price: R = P/(1-m).
    #[default]
    Margin,
    /// A share of the cost: R = P x (1+u).
    Markup,
}

/// A band's profit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profit {
    pub percent: Option<Typed>,
    pub kind: ProfitKind,
}

/// A guess to correct: what a band keeps until its percent is typed.
pub fn guess(band: Band) -> Typed {
    Typed::whole(match band {
        Band::Base => 0,
        Band::Target => 20,
        Band::Stretch => 35,
    })
}

/// A new studio's profits: 0, 20 and 35 % as margin.
pub fn guesses() -> Bands<Profit> {
    Bands::of(|_| Profit { percent: None, kind: ProfitKind::Margin })
}
