//! What each change makes of a development map. Pure; a change of something that is no longer there changes nothing.

use crate::domain::development_map::{DevelopmentMap, MOST_STAGES, MapStage, StagePrice};
use crate::state::studio::changes::move_to;
use crate::state::studio::map_edit::{MapChange, MapText};

/// Gives something of a map its words.
pub fn text(map: &mut DevelopmentMap, of: MapText, text: &str) {
    let place = match of {
        MapText::From => Some(&mut map.from),
        MapText::To => Some(&mut map.to),
        MapText::Name(id) => map.stage_mut(id).map(|stage| &mut stage.name),
        MapText::Tools(id) => map.stage_mut(id).map(|stage| &mut stage.tools),
    };
    if let Some(place) = place {
        *place = text.to_owned();
    }
}

/// Makes a change.
pub fn map(map: &mut DevelopmentMap, change: MapChange) -> Option<()> {
    match change {
        MapChange::AddedStage(_) if map.stages.len() >= MOST_STAGES => return None,
        MapChange::AddedStage(id) => map.stages.push(MapStage::new(id)),
        MapChange::RemovedStage(id) => map.stages.retain(|stage| stage.id != id),
        MapChange::MovedStage(id, place) => move_to(&mut map.stages, place, |stage| stage.id == id),
        MapChange::MarkedOffered(id, true) => map.stage_mut(id)?.price = StagePrice::Offered,
        MapChange::MarkedOffered(id, false) => map.stage_mut(id)?.price = StagePrice::Own(None),
    }
    Some(())
}
