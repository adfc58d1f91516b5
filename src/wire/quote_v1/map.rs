//! A development map as bytes, where a quote has one.

use std::rc::Rc;

use crate::domain::development_map::{DevelopmentMap, MOST_STAGES, MapStage, StagePrice};
use crate::wire::reading::Reading;
use crate::wire::writing::Writing;

/// Writes it. A price that is agreed later is one that is not there.
pub fn write(map: &DevelopmentMap, out: &mut Writing) {
    out.text(&map.from);
    out.text(&map.to);
    out.count(map.stages.len());
    for stage in &map.stages {
        out.text(&stage.name);
        out.text(&stage.tools);
        out.maybe(stage.weeks);
        match stage.price {
            StagePrice::Own(price) => {
                out.byte(0);
                out.maybe(price);
            }
            StagePrice::Offered => out.byte(1),
        }
    }
}

/// Reads it.
pub fn read(from: &mut Reading) -> Rc<DevelopmentMap> {
    let map = DevelopmentMap {
        from: from.owned(),
        to: from.owned(),
        stages: from.list(MOST_STAGES, |from, id| MapStage {
            id,
            name: from.owned(),
            tools: from.owned(),
            weeks: from.maybe(),
            price: match from.code(2) {
                0 => StagePrice::Own(from.maybe()),
                _ => StagePrice::Offered,
            },
        }),
    };
    from.must(!map.is_empty());
    Rc::new(map)
}
