//! Looks a workbook through and says what is wrong with it, field by field.

use crate::domain::band::{Band, Bands};
use crate::domain::capacity::{CalendarField, HoursBy, USUAL_WORKDAYS};
use crate::domain::civil_date::{days_of_year, working_days};
use crate::domain::cost_base::{By, Kept};
use crate::domain::fraction::Fraction;
use crate::domain::parameter::{CalendarOf, ConditionsOf, CostsOf, Parameter};
use crate::domain::partner_programme::PartnerNumber;
use crate::domain::problem::{Place, Problem, ProblemKind};
use crate::domain::profit::ProfitKind;
use crate::domain::rate_bands::RateBands;
use crate::domain::review_offer;
use crate::domain::studio::Studio;
use crate::domain::tax::TaxTreatment;
use crate::domain::team::{Member, Pay};
use crate::domain::typed::Typed;

/// What is wrong with a studio.
pub fn studio(studio: &Studio, bands: &RateBands) -> Vec<Problem> {
    let mut found = Vec::new();
    if studio.card.is_some() {
        // Nothing of costs and hours is asked where prices are given.
        review_offer::conditions(&studio.usual, ConditionsOf::Studio, &mut found);
        return found;
    }
    costs(studio, CostsOf::Business, false, &mut found);
    for member in &studio.team {
        costs(studio, CostsOf::Member(member.id), member.pay == Pay::Owner, &mut found);
    }
    percents(studio, &mut found);
    calendar(studio, &mut found);
    for member in studio.team.iter().filter(|member| member.bills) {
        hours(studio, member, &mut found);
    }
    positive(Parameter::DayHours, studio.day_hours, &mut found);
    positive(Parameter::WeekHours, studio.week_hours, &mut found);
    positive(Parameter::WhatIfHours, studio.what_if_hours, &mut found);
    for (at, typed) in [
        (Parameter::Growth, studio.growth),
        (Parameter::Raises, studio.raises),
        (Parameter::WhatIfCosts, studio.what_if_costs),
    ] {
        let too_low = typed.is_some_and(|typed| typed.fraction() <= Fraction::whole(-100));
        found.extend(too_low.then(|| Problem::at(ProblemKind::GrowthTooLow, at)));
    }
    whole(studio, bands, &mut found);
    for service in &studio.services {
        for (row, behind) in service.hours.iter().enumerate() {
            negative(Parameter::ServiceHours { service: service.id, row }, behind.hours, &mut found);
        }
        negative(Parameter::ServiceDirect(service.id), service.direct, &mut found);
        for job in &service.jobs {
            negative(Parameter::JobHours { service: service.id, job: job.id }, job.hours, &mut found);
        }
    }
    review_offer::conditions(&studio.usual, ConditionsOf::Studio, &mut found);
    partners(studio, &mut found);
    found
}

pub fn negative(at: Parameter, typed: Option<Typed>, found: &mut Vec<Problem>) {
    found.extend(typed.filter(|typed| typed.is_negative()).map(|_| Problem::at(ProblemKind::Negative, at)));
}

pub fn positive(at: Parameter, typed: Option<Typed>, found: &mut Vec<Problem>) {
    let fails = typed.is_some_and(|typed| typed.is_negative() || typed.is_zero());
    found.extend(fails.then(|| Problem::at(ProblemKind::NotPositive, at)));
}

/// What is paid for a recommendation; and each talk comes of an introduction, each sale of a talk.
fn partners(studio: &Studio, found: &mut Vec<Problem>) {
    let programme = &studio.partners;
    let steps = studio.services.iter().map(|service| PartnerNumber::Step(service.id));
    for number in [PartnerNumber::Share, PartnerNumber::Discount].into_iter().chain(steps) {
        review_offer::percent(Parameter::Partner(number), programme.number(number), 100, found);
    }
    negative(Parameter::Partner(PartnerNumber::Least), programme.least, found);
    let mut before = programme.introductions;
    for number in [PartnerNumber::Talks, PartnerNumber::Sales] {
        let here = programme.number(number);
        let is_more = here.zip(before).is_some_and(|(here, before)| here.units() > before.units());
        found.extend(is_more.then(|| Problem::at(ProblemKind::MoreThanBefore, Parameter::Partner(number))));
        before = here.or(before);
    }
}

/// A list of costs: amounts below zero, levels below the one before, tax that is reckoned already.
fn costs(studio: &Studio, of: CostsOf, levels: bool, found: &mut Vec<Problem>) {
    let Some(costs) = studio.costs(of) else { return };
    if costs.by == By::Whole {
        return negative(Parameter::CostsMonth(of), costs.month, found);
    }
    let tax_is_reckoned = studio.tax.treatment != TaxTreatment::AsAmount;
    for cost in &costs.items {
        let at = |band: Band| Parameter::CostAmount(of, cost.id, band);
        negative(at(Band::Base), cost.amount, found);
        if levels {
            for (band, typed) in [(Band::Target, cost.target), (Band::Stretch, cost.stretch)] {
                negative(at(band), typed, found);
                let below = band.below().and_then(|below| cost.level(below)).map(|(amount, _)| amount.fraction());
                let falls = typed
                    .is_some_and(|typed| !typed.is_negative() && below.is_some_and(|below| typed.fraction() < below));
                found.extend(falls.then(|| Problem::at(ProblemKind::LevelBelow, at(band))));
            }
        }
        if cost.is_tax && tax_is_reckoned {
            found.push(Problem { kind: ProblemKind::TaxItemNotCounted, at: Place::TaxMark(of, cost.id) });
        }
    }
}

/// The percents of cushion, tax and profit.
fn percents(studio: &Studio, found: &mut Vec<Problem>) {
    let hundred = Fraction::whole(100);
    negative(Parameter::Cushion, studio.cushion, found);
    match studio.tax.treatment {
        TaxTreatment::AsAmount => negative(Parameter::TaxAmount, studio.tax.amount, found),
        _ => {
            negative(Parameter::TaxRate, studio.tax.rate, found);
            let too_high = studio.tax.rate.is_some_and(|rate| rate.fraction() >= hundred);
            found.extend(too_high.then(|| Problem::at(ProblemKind::TaxTooHigh, Parameter::TaxRate)));
        }
    }
    for band in Band::ALL {
        let profit = studio.profit.get(band);
        negative(Parameter::Profit(band), profit.percent, found);
        let too_high =
            profit.kind == ProfitKind::Margin && profit.percent.is_some_and(|percent| percent.fraction() >= hundred);
        found.extend(too_high.then(|| Problem::at(ProblemKind::MarginTooHigh, Parameter::Profit(band))));
    }
}

/// The studio's calendar, where somebody's hours come from it, and each member's own.
fn calendar(studio: &Studio, found: &mut Vec<Problem>) {
    let by_calendar = || studio.team.iter().filter(|member| member.bills && member.hours.by == HoursBy::Calendar);
    let shared = |field: CalendarField| by_calendar().any(|member| member.hours.calendar.get(field).is_none());
    let fields = CalendarField::ALL.iter().filter(|field| shared(**field));
    fields.for_each(|field| calendar_field(CalendarOf::Studio, *field, studio.calendar.get(*field), found));
    for member in by_calendar() {
        for field in CalendarField::ALL {
            calendar_field(CalendarOf::Member(member.id), field, member.hours.calendar.get(field), found);
        }
    }
    let mut told = Vec::new();
    for member in by_calendar() {
        let own = &member.hours.calendar;
        let workdays = own.workdays.as_deref().or(studio.calendar.workdays.as_deref()).unwrap_or(&USUAL_WORKDAYS);
        let days = i128::from(working_days(studio.year, workdays));
        let off = |field: &CalendarField| own.get(*field).or(studio.calendar.get(*field)).map(Typed::fraction);
        let off: Vec<Fraction> = CalendarField::DAYS_OFF.iter().filter_map(off).filter(Fraction::is_positive).collect();
        let has_own = CalendarField::DAYS_OFF.iter().any(|field| own.get(*field).is_some());
        let of = if has_own { CalendarOf::Member(member.id) } else { CalendarOf::Studio };
        if Fraction::sum(&off) > Fraction::whole(days) && !told.contains(&of) {
            told.push(of);
            found.push(Problem { kind: ProblemKind::TooManyDaysOff, at: Place::DaysOff(of) });
        }
    }
}

fn calendar_field(of: CalendarOf, field: CalendarField, typed: Option<Typed>, found: &mut Vec<Problem>) {
    let Some(typed) = typed else { return };
    let at = Parameter::Calendar(of, field);
    let above = |most: i128| typed.fraction() > Fraction::whole(most);
    match field {
        CalendarField::HoursADay if typed.is_negative() || typed.is_zero() || above(24) => {
            found.push(Problem::at(ProblemKind::HoursADayOutOfRange, at));
        }
        CalendarField::BilledShare if typed.is_negative() || above(100) => {
            found.push(Problem::at(ProblemKind::ShareOutOfRange, at));
        }
        CalendarField::HoursADay | CalendarField::BilledShare => {}
        _ => negative(at, Some(typed), found),
    }
}

/// A member's hours.
fn hours(studio: &Studio, member: &Member, found: &mut Vec<Problem>) {
    if member.hours.by == HoursBy::Calendar {
        return;
    }
    let at = Parameter::MemberHours(member.id);
    negative(at, member.hours.year, found);
    let most = Fraction::whole(i128::from(days_of_year(studio.year)).saturating_mul(24));
    let too_many = member.hours.year.is_some_and(|hours| hours.fraction() > most);
    found.extend(too_many.then(|| Problem::at(ProblemKind::MoreThanAYear, at)));
}

/// What shows only when everything is added up.
fn whole(studio: &Studio, bands: &RateBands, found: &mut Vec<Problem>) {
    if bands.hours.value.as_ref().is_none_or(|hours| !hours.is_positive()) {
        let at = match studio.team.iter().find(|member| member.bills) {
            Some(member) if member.hours.by == HoursBy::Whole => Place::Number(Parameter::MemberHours(member.id)),
            Some(member) => Place::HoursOf(member.id),
            None => Place::Team,
        };
        found.push(Problem { kind: ProblemKind::NoHours, at });
    }
    let nothing = |band: Band| bands.costs.get(band).value.as_ref().is_some_and(|costs| !costs.is_positive());
    if Band::ALL.into_iter().any(nothing) {
        let at = match studio.owners().next() {
            Some(owner) if owner.costs.by == By::Whole => {
                Place::Number(Parameter::CostsMonth(CostsOf::Member(owner.id)))
            }
            Some(owner) => Place::Costs(CostsOf::Member(owner.id)),
            None => Place::Team,
        };
        found.push(Problem { kind: ProblemKind::NoCosts, at });
    }
    // Where there is no rate, none is below another. Goals are compared, because rates are rounded.
    let rated = |band: Band| bands.hour.get(band).value.is_some();
    let revenue: Bands<_> = Bands::of(|band| bands.revenue.get(band).value.clone().filter(|_| rated(band)));
    for band in [Band::Target, Band::Stretch] {
        let below = band.below().and_then(|below| revenue.get(below).clone());
        let falls = revenue.get(band).as_ref().zip(below).is_some_and(|(revenue, below)| *revenue < below);
        found.extend(falls.then(|| Problem::at(ProblemKind::BandBelow, Parameter::Profit(band))));
    }
}

/// Whether a list has an item marked as income tax.
pub fn has_tax_items(studio: &Studio, of: CostsOf) -> bool {
    studio.costs(of).is_some_and(|costs| costs.kept(Kept::Tax).next().is_some())
}
