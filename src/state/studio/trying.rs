//! How long what could not be written is left alone before it is tried again by itself. Knows no clock.

/// The first rest, in milliseconds.
const FIRST: u32 = 3_000;
/// The longest one.
const LONGEST: u32 = 60_000;

/// The rest after a rest: twice as long, up to a minute.
pub fn rest_after(last: Option<u32>) -> u32 {
    last.map_or(FIRST, |last| last.saturating_mul(2).min(LONGEST))
}
