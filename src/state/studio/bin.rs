//! How long what was deleted can be put back. Knows times, in milliseconds since the beginning of 1970, and no clock.

use crate::state::studio::revisions::BIN;

const DAY: u64 = 86_400_000;

/// What was deleted before this time goes for good.
pub fn goes_before(now: u64) -> u64 {
    now.saturating_sub(BIN)
}

/// When something that was deleted goes for good, or at the first start after that.
pub fn goes_at(deleted: u64) -> u64 {
    deleted.saturating_add(BIN)
}

/// How many days are left, begun ones counted; none where it goes at the next start.
pub fn days_left(deleted: u64, now: u64) -> u64 {
    goes_at(deleted).saturating_sub(now).div_ceil(DAY)
}
