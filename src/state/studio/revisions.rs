//! Which earlier revisions of a record are let go, so that a few recent ones stay and fewer of what is long past. Knows numbers
//! and no store.

/// When a revision was written: milliseconds since the beginning of 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Written {
    pub revision: u64,
    pub at: u64,
}

/// The latest stay, whenever they were written.
const LATEST: usize = 10;
/// No more than this.
const MOST: usize = 20;
const HOUR: u64 = 3_600_000;
const DAY: u64 = 24 * HOUR;
/// How long what was taken away can be had back.
pub const BIN: u64 = 30 * DAY;

/// What goes of all revisions of a record, the latest first: beyond the latest ten stays the last of each hour of one day, then
/// the last of each day, twenty in all.
pub fn outworn(all: &[Written], now: u64) -> Vec<Written> {
    let mut stays: Vec<(u64, u64)> = Vec::new();
    let mut kept: usize = 0;
    let mut gone = Vec::new();
    for (place, written) in all.iter().enumerate() {
        let is_of_today = now.saturating_sub(written.at) < DAY;
        let span = if is_of_today { HOUR } else { DAY };
        let slot = (span, written.at.checked_div(span).unwrap_or(0));
        let stands = place < LATEST || (kept < MOST && !stays.contains(&slot));
        if stands {
            kept = kept.saturating_add(1);
            stays.push(slot);
        } else {
            gone.push(*written);
        }
    }
    gone
}
