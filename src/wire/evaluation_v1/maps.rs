//! What follows from a development map, version 1.

use serde::Serialize;

use crate::domain::development_map::MapStage;
use crate::domain::map_total::map_total;
use crate::domain::proposal::Proposal;
use crate::domain::studio::Studio;
use crate::domain::working::Figure;
use crate::wire::evaluation_v1::FigureV1;

/// What the stages of a map come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MapFiguresV1 {
    /// The amounts of the stages that have a price of their own, in the proposal's currency; null where none has.
    pub total: Option<FigureV1>,
    /// How many stages have a price that is agreed later.
    pub open: usize,
}

/// What follows from the map of a proposal; nothing where there is none. `amount` writes an amount with so many digits.
pub fn map(
    studio: &Studio,
    proposal: &Proposal,
    amount: impl Fn(&Figure, u32) -> Option<FigureV1>,
) -> Option<MapFiguresV1> {
    if proposal.map.is_empty() {
        return None;
    }
    let digits = proposal.currency(studio.currency).digits();
    Some(MapFiguresV1 {
        total: map_total(studio, proposal).and_then(|total| amount(&total, digits)),
        open: proposal.map.stages.iter().filter(|stage| MapStage::is_open(stage)).count(),
    })
}
