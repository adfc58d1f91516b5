//! What every answer to a quote says, as bytes. Knows neither yes nor no.

use crate::domain::civil_date::CivilDate;
use crate::domain::id::Id;
use crate::domain::moment::Moment;
use crate::wire::reading::Reading;
use crate::wire::writing::Writing;

/// The beginning of 2026: moments count from there.
pub const FIRST_MOMENT: i64 = 1_767_225_600;

/// Which answer, to which quote, by whom and when.
pub struct Answer {
    pub id: Id,
    pub quote: Id,
    pub content: [u8; 32],
    pub name: String,
    pub at: Moment,
}

/// Begins the bytes of an answer.
pub fn write(id: Id, quote: Id, content: &[u8; 32], name: &str, at: Moment) -> Writing {
    let mut out = Writing::from_day(CivilDate::first_of(2026));
    out.id(id);
    out.id(quote);
    out.raw(content);
    out.text(name);
    out.signed(at.seconds().wrapping_sub(FIRST_MOMENT));
    out
}

/// Begins to read an answer of a version.
pub fn read(bytes: &[u8], version: u8) -> (Answer, Reading<'_>) {
    let mut from = Reading::new(bytes, version, CivilDate::first_of(2026));
    let answer = Answer {
        id: from.id(),
        quote: from.id(),
        content: from.chunk(),
        name: from.owned(),
        at: Moment::from_seconds(from.signed().wrapping_add(FIRST_MOMENT)),
    };
    (answer, from)
}
