//! A moment as a day and a time of day, in UTC. Knows no zone and no clock.

use crate::domain::civil_date::CivilDate;
use crate::domain::moment::Moment;

const SECONDS_OF_DAY: i64 = 86_400;

/// A second of a day in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Utc {
    pub day: CivilDate,
    pub hour: u8,
    pub minute: u8,
    pub second: u8,
}

impl Utc {
    /// The second that a moment is; the first or the last of the years 1 to 9999 where it lies beyond them.
    pub fn of(moment: Moment) -> Utc {
        let days = moment.seconds().div_euclid(SECONDS_OF_DAY);
        let second = moment.seconds().rem_euclid(SECONDS_OF_DAY);
        // Nobody has so many days: it keeps the search for the year short.
        let near = days.clamp(-1_000_000, 4_000_000);
        let day = CivilDate::first_of(1970).plus_days(near);
        let part = |seconds: i64, of: i64, within: i64| {
            u8::try_from(seconds.checked_div(of).unwrap_or(0).checked_rem(within).unwrap_or(0)).unwrap_or(0)
        };
        match (day, CivilDate::new(9999, 12, 31)) {
            (Some(day), _) => {
                Utc { day, hour: part(second, 3_600, 24), minute: part(second, 60, 60), second: part(second, 1, 60) }
            }
            (None, Some(last)) if days > 0 => Utc { day: last, hour: 23, minute: 59, second: 59 },
            _ => Utc { day: CivilDate::first_of(1), hour: 0, minute: 0, second: 0 },
        }
    }
}

/// As ISO 8601 says it: "2026-03-02T09:30:00Z".
impl std::fmt::Display for Utc {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}T{:02}:{:02}:{:02}Z", self.day, self.hour, self.minute, self.second)
    }
}
