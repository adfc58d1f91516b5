//! Where a number or a problem stands, written as the names in a workbook's JSON with points between:
//! "studio.team.<id>.hours.year".

use crate::domain::band::Band;
use crate::domain::id::Id;
use crate::domain::parameter::{CalendarOf, CostsOf, Parameter};
use crate::domain::problem::Place;
use crate::wire::words;

/// The path of a problem's place.
pub fn place(at: &Place) -> String {
    match *at {
        Place::Number(at) => parameter(at),
        Place::Team => "studio.team".to_string(),
        Place::HoursOf(member) => format!("studio.team.{member}.hours"),
        Place::Costs(of) => costs(of),
        Place::TaxMark(of, item) => format!("{}.items.{item}.is_tax", costs(of)),
        Place::DaysOff(of) => calendar(of),
        Place::LineRole { proposal, line: at } => format!("{}.role", line(proposal, at)),
        Place::TierTotal { proposal, tier } => format!("proposals.{proposal}.tiers.{tier}"),
    }
}

/// The path of a number.
pub fn parameter(at: Parameter) -> String {
    match at {
        Parameter::Year => "studio.year".to_string(),
        Parameter::RateStep => "studio.rate_step".to_string(),
        Parameter::CostsMonth(of) => format!("{}.month", costs(of)),
        Parameter::CostAmount(of, item, band) => {
            let level = match band {
                Band::Base => "amount",
                band => words::band(band),
            };
            format!("{}.items.{item}.{level}", costs(of))
        }
        Parameter::CostYears(of, item) => format!("{}.items.{item}.years", costs(of)),
        Parameter::Cushion => "studio.cushion".to_string(),
        Parameter::TaxRate => "studio.tax.rate".to_string(),
        Parameter::TaxAmount => "studio.tax.amount".to_string(),
        Parameter::Profit(band) => format!("studio.profit.{}.percent", words::band(band)),
        Parameter::MemberHours(member) => format!("studio.team.{member}.hours.year"),
        Parameter::Calendar(of, field) => format!("{}.{}", calendar(of), words::calendar_field(field)),
        Parameter::DayHours => "studio.day_hours".to_string(),
        Parameter::WeekHours => "studio.week_hours".to_string(),
        Parameter::Growth => "studio.projection.growth".to_string(),
        Parameter::Raises => "studio.projection.raises".to_string(),
        Parameter::YearsAhead => "studio.projection.years".to_string(),
        Parameter::WhatIfHours => "studio.what_if.hours".to_string(),
        Parameter::WhatIfCosts => "studio.what_if.costs".to_string(),
        Parameter::LinePrice { proposal, line: at } => format!("{}.price", line(proposal, at)),
        Parameter::LineHours { proposal, line: at, row } => format!("{}.hours.{row}.hours", line(proposal, at)),
        Parameter::LineQuantity { proposal, line: at, tier } => {
            format!("{}.quantities.{tier}", line(proposal, at))
        }
    }
}

fn costs(of: CostsOf) -> String {
    match of {
        CostsOf::Business => "studio.business".to_string(),
        CostsOf::Member(member) => format!("studio.team.{member}.costs"),
    }
}

fn calendar(of: CalendarOf) -> String {
    match of {
        CalendarOf::Studio => "studio.calendar".to_string(),
        CalendarOf::Member(member) => format!("studio.team.{member}.hours.calendar"),
    }
}

fn line(proposal: Id, line: Id) -> String {
    format!("proposals.{proposal}.lines.{line}")
}
