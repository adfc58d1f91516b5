//! A day of the civil calendar, without a clock or a zone.

/// A day: year, month 1 to 12, day 1 to 31. Always a day that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CivilDate {
    year: i32,
    month: u8,
    day: u8,
}

/// The days of a week, Monday first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// All seven, Monday first.
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];
}

/// Whether a year has 366 days.
pub fn is_leap(year: i32) -> bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
}

/// 365 or 366.
pub fn days_of_year(year: i32) -> u32 {
    if is_leap(year) { 366 } else { 365 }
}

/// The days of a month; 31 for a month that is none.
pub fn days_of_month(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 31,
    }
}

impl CivilDate {
    /// A day that exists, in a year from 1 to 9999.
    pub fn new(year: i32, month: u8, day: u8) -> Option<CivilDate> {
        let exists =
            (1..=9999).contains(&year) && (1..=12).contains(&month) && day >= 1 && day <= days_of_month(year, month);
        exists.then_some(CivilDate { year, month, day })
    }

    /// The first of January.
    pub fn first_of(year: i32) -> CivilDate {
        CivilDate { year: year.clamp(1, 9999), month: 1, day: 1 }
    }

    /// The `ordinal`th day of a year, counted from 1.
    pub fn of_year(year: i32, ordinal: u32) -> Option<CivilDate> {
        let mut left = ordinal;
        for month in 1..=12 {
            let days = u32::from(days_of_month(year, month));
            if left <= days {
                return CivilDate::new(year, month, u8::try_from(left).ok()?);
            }
            left = left.saturating_sub(days);
        }
        None
    }

    /// Its place in its year, counted from 1.
    pub fn ordinal(self) -> u32 {
        let before = (1..self.month).map(|month| u32::from(days_of_month(self.year, month)));
        before.fold(u32::from(self.day), u32::saturating_add)
    }

    /// So many days later, or earlier; nothing beyond the years 1 to 9999.
    pub fn plus_days(self, days: i64) -> Option<CivilDate> {
        let mut year = self.year;
        let mut place = i64::from(self.ordinal()).checked_add(days)?;
        while place < 1 {
            year = year.checked_sub(1).filter(|year| *year >= 1)?;
            place = place.checked_add(i64::from(days_of_year(year)))?;
        }
        while place > i64::from(days_of_year(year)) {
            place = place.checked_sub(i64::from(days_of_year(year)))?;
            year = year.checked_add(1).filter(|year| *year <= 9999)?;
        }
        CivilDate::of_year(year, u32::try_from(place).ok()?)
    }

    /// How many days another day is later; fewer than none where it is earlier.
    pub fn days_until(self, other: CivilDate) -> i64 {
        let (first, last) = if self <= other { (self, other) } else { (other, self) };
        let years = (first.year..last.year).map(|year| i64::from(days_of_year(year)));
        let days = years.fold(0_i64, i64::saturating_add);
        let days = days.saturating_add(i64::from(last.ordinal())).saturating_sub(i64::from(first.ordinal()));
        if self <= other { days } else { days.saturating_neg() }
    }

    /// From "YYYY-MM-DD".
    pub fn from_text(text: &str) -> Option<CivilDate> {
        let mut parts = text.splitn(3, '-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |part: &str, length: usize| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
        if !(digits(year, 4) && digits(month, 2) && digits(day, 2)) {
            return None;
        }
        CivilDate::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    pub fn year(self) -> i32 {
        self.year
    }

    pub fn month(self) -> u8 {
        self.month
    }

    pub fn day(self) -> u8 {
        self.day
    }

    /// Its day of the week.
    pub fn weekday(self) -> Weekday {
        let since = usize::try_from(self.ordinal().saturating_sub(1)).unwrap_or(0);
        let place = first_weekday(self.year).saturating_add(since).checked_rem(7).unwrap_or(0);
        Weekday::ALL.get(place).copied().unwrap_or(Weekday::ALL[0])
    }
}

impl std::fmt::Display for CivilDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The weekday of the first of January, by Gauss's rule for the Gregorian calendar.
fn first_weekday(year: i32) -> usize {
    let before = i64::from(year).saturating_sub(1);
    let sum = 1_i64
        .saturating_add(5_i64.saturating_mul(before.rem_euclid(4)))
        .saturating_add(4_i64.saturating_mul(before.rem_euclid(100)))
        .saturating_add(6_i64.saturating_mul(before.rem_euclid(400)));
    // The rule counts from Sunday; this program counts from Monday.
    usize::try_from(sum.saturating_add(6).rem_euclid(7)).unwrap_or(0)
}

/// How many days of a year fall on the chosen weekdays: 261 from Monday to Friday in 2026, 260 in 2028.
pub fn working_days(year: i32, chosen: &[Weekday]) -> u32 {
    let first = first_weekday(year);
    let spare = days_of_year(year).saturating_sub(364);
    let mut days = 0_u32;
    for (place, weekday) in Weekday::ALL.iter().enumerate() {
        if chosen.contains(weekday) {
            let offset = place.saturating_add(7).saturating_sub(first).checked_rem(7).unwrap_or(0);
            let once_more = u32::from(u32::try_from(offset).is_ok_and(|offset| offset < spare));
            days = days.saturating_add(52).saturating_add(once_more);
        }
    }
    days
}
