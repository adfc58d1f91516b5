//! How many hours of a year can be billed: one figure, or the days of a calendar. Knows no costs.

use crate::domain::civil_date::Weekday;
use crate::domain::typed::Typed;

/// A number of the calendar that a person can type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CalendarField {
    PublicHolidays,
    Vacation,
    Sick,
    Other,
    HoursADay,
    BilledShare,
}

impl CalendarField {
    /// All of them, in the order in which they are asked.
    pub const ALL: [CalendarField; 6] = [
        CalendarField::PublicHolidays,
        CalendarField::Vacation,
        CalendarField::Sick,
        CalendarField::Other,
        CalendarField::HoursADay,
        CalendarField::BilledShare,
    ];

    /// The four kinds of days off.
    pub const DAYS_OFF: [CalendarField; 4] =
        [CalendarField::PublicHolidays, CalendarField::Vacation, CalendarField::Sick, CalendarField::Other];

    /// What holds until it is typed: no days off, 8 hours a day, all of them billed.
    pub fn default(self) -> Typed {
        match self {
            CalendarField::HoursADay => Typed::whole(8),
            CalendarField::BilledShare => Typed::whole(100),
            _ => Typed::whole(0),
        }
    }
}

/// A working year. What is not set holds as the studio's calendar says, or as the default. Days off are counted on working
/// days only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    pub workdays: Option<Vec<Weekday>>,
    pub public_holidays: Option<Typed>,
    pub vacation: Option<Typed>,
    pub sick: Option<Typed>,
    pub other: Option<Typed>,
    pub hours_a_day: Option<Typed>,
    pub billed_share: Option<Typed>,
}

impl Calendar {
    /// What was typed in a field.
    pub fn get(&self, field: CalendarField) -> Option<Typed> {
        match field {
            CalendarField::PublicHolidays => self.public_holidays,
            CalendarField::Vacation => self.vacation,
            CalendarField::Sick => self.sick,
            CalendarField::Other => self.other,
            CalendarField::HoursADay => self.hours_a_day,
            CalendarField::BilledShare => self.billed_share,
        }
    }

    /// The place of a field, to change.
    pub fn get_mut(&mut self, field: CalendarField) -> &mut Option<Typed> {
        match field {
            CalendarField::PublicHolidays => &mut self.public_holidays,
            CalendarField::Vacation => &mut self.vacation,
            CalendarField::Sick => &mut self.sick,
            CalendarField::Other => &mut self.other,
            CalendarField::HoursADay => &mut self.hours_a_day,
            CalendarField::BilledShare => &mut self.billed_share,
        }
    }
}

/// Monday to Friday.
pub const USUAL_WORKDAYS: [Weekday; 5] =
    [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];

/// Which of the two ways owns a member's hours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HoursBy {
    /// One figure a year.
    #[default]
    Whole,
    /// The calendar.
    Calendar,
}

/// A member's billable hours; `by` says which way counts, and the other is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hours {
    pub by: HoursBy,
    pub year: Option<Typed>,
    /// Days and hours of their own, before the studio's.
    pub calendar: Calendar,
}
