//! A moment in UTC, to the second. Knows no clock, no zone and no calendar: it is passed in.

/// Seconds since the beginning of 1970 in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Moment(i64);

impl Moment {
    /// So many seconds after the beginning of 1970, or before it.
    pub const fn from_seconds(seconds: i64) -> Moment {
        Moment(seconds)
    }

    /// Seconds since the beginning of 1970.
    pub const fn seconds(self) -> i64 {
        self.0
    }
}
