//! What the stages of a development map come to together, with its working.

use crate::domain::development_map::{MapNumber, StagePrice};
use crate::domain::parameter::{Parameter, Unit};
use crate::domain::proposal::Proposal;
use crate::domain::rounding::Rounding;
use crate::domain::studio::Studio;
use crate::domain::typed::Typed;
use crate::domain::working::{Figure, Label, Step, Working};

/// The amounts of the stages that have a price of their own, added up; nothing where none has. A price that is finer than the currency
/// is rounded as the offer rounds before it is added, so that the sum is that of what is read.
pub fn map_total(studio: &Studio, proposal: &Proposal) -> Option<Figure> {
    let digits = proposal.currency(studio.currency).digits();
    let rounding = proposal.conditions.rounding;
    let mut amounts = Vec::new();
    for stage in &proposal.map.stages {
        if let StagePrice::Own(Some(price)) = stage.price {
            let at = Parameter::Map(proposal.id, MapNumber::Price(stage.id));
            amounts.push(amount(studio.typed(at, Some(price), Typed::whole(0)), rounding, digits));
        }
    }
    if amounts.is_empty() {
        return None;
    }
    Some(Working::of(Label::MapTotal, Unit::Money, Step::Sum(amounts)))
}

/// A price as it is shown.
fn amount(price: Figure, rounding: Rounding, digits: u32) -> Figure {
    let rounded = Working::of(price.label.clone(), Unit::Money, Step::Rounded(price.clone(), rounding, digits));
    if rounded.value == price.value { price } else { rounded }
}
