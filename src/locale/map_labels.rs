//! What the numbers of a development map are called, by the stages that they belong to.

use crate::domain::development_map::MapNumber;
use crate::domain::id::Id;
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::locale::names;
use crate::locale::phrases::{map as phrases, reading};

/// A number of the map of a proposal.
pub fn number(proposal: Id, number: MapNumber, workbook: &Workbook, language: Language) -> String {
    let (phrase, id) = match number {
        MapNumber::Weeks(id) => (phrases::WEEKS_OF, id),
        MapNumber::Price(id) => (phrases::PRICE_OF, id),
    };
    let stages = workbook.proposal(proposal).map(|known| known.map.stages.as_slice()).unwrap_or_default();
    let place = stages.iter().position(|stage| stage.id == id);
    let name = place.and_then(|place| stages.get(place)).map(|stage| stage.name.as_str());
    phrase.fill(language, [&names::name_or_number(name, place, reading::STAGE_NUMBER, language)])
}
