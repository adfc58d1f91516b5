//! What is wrong with a workbook, in one or two sentences: what happens, then what to change.

use crate::domain::band::Band;
use crate::domain::civil_date::days_of_year;
use crate::domain::conditions::MOST_MARGIN;
use crate::domain::deal_number::DealNumber;
use crate::domain::id::Id;
use crate::domain::parameter::{ConditionNumber, LineNumber, Parameter, Unit};
use crate::domain::partner_programme::PartnerNumber;
use crate::domain::problem::{Place, Problem, ProblemKind};
use crate::domain::proposal::Pricing;
use crate::domain::review_deal::{LEAST_FACTOR, MOST_FACTOR};
use crate::domain::sales_tax::MOST_PERCENT;
use crate::domain::workbook::Workbook;
use crate::locale::figures;
use crate::locale::language::Language;
use crate::locale::names;
use crate::locale::phrases::{deal, offers, partner, problems};
use crate::locale::refusals::most_money;

/// What is wrong and what to do.
pub fn sentence(problem: &Problem, workbook: &Workbook, language: Language) -> String {
    let phrase = match (problem.kind, problem.at) {
        (ProblemKind::Negative, Place::Number(at)) if at.unit() == Unit::Percent => problems::NEGATIVE_PERCENT,
        (ProblemKind::Negative, _) => problems::NEGATIVE,
        (ProblemKind::TaxTooHigh, _) => problems::TAX_TOO_HIGH,
        (ProblemKind::MarginTooHigh, _) => problems::MARGIN_TOO_HIGH,
        (ProblemKind::LevelBelow, Place::Number(Parameter::CostAmount(_, _, Band::Stretch))) => {
            problems::STRETCH_LEVEL_BELOW
        }
        (ProblemKind::LevelBelow, _) => problems::TARGET_LEVEL_BELOW,
        (ProblemKind::BandBelow, Place::Number(Parameter::Profit(Band::Stretch))) => problems::STRETCH_BAND_BELOW,
        (ProblemKind::BandBelow, _) => problems::TARGET_BAND_BELOW,
        (ProblemKind::NoHours, Place::HoursOf(_)) => problems::NO_HOURS_IN_CALENDAR,
        (ProblemKind::NoHours, Place::Team) => problems::NO_HOURS_IN_TEAM,
        (ProblemKind::NoHours, _) => problems::NO_HOURS,
        (ProblemKind::NoCosts, Place::Costs(_)) => problems::NO_COSTS_IN_LIST,
        (ProblemKind::NoCosts, Place::Team) => problems::NO_COSTS_IN_TEAM,
        (ProblemKind::NoCosts, _) => problems::NO_COSTS,
        (ProblemKind::TooManyDaysOff, _) => problems::TOO_MANY_DAYS_OFF,
        (ProblemKind::HoursADayOutOfRange, _) => problems::HOURS_A_DAY,
        (ProblemKind::ShareOutOfRange, _) => problems::SHARE,
        (ProblemKind::NotPositive, Place::Number(Parameter::ExchangeRate(_))) => offers::NO_EXCHANGE,
        (ProblemKind::NotPositive, Place::Number(Parameter::Line { number: LineNumber::Periods, .. })) => {
            offers::NO_PERIODS
        }
        (ProblemKind::NotPositive, _) => problems::NOT_POSITIVE,
        (ProblemKind::GrowthTooLow, _) => problems::GROWTH_TOO_LOW,
        (ProblemKind::MoreThanAYear, _) => {
            let year = workbook.studio.year;
            let hours = i64::from(days_of_year(year)).saturating_mul(24);
            return problems::MORE_THAN_A_YEAR.fill(language, [&year.to_string(), &figures::whole(hours, language)]);
        }
        (ProblemKind::TaxItemNotCounted, at) => {
            let item = match at {
                Place::TaxMark(of, id) => names::cost(of, id, workbook, language),
                _ => figures::UNKNOWN.to_owned(),
            };
            return problems::TAX_ITEM.fill(language, [&item]);
        }
        (ProblemKind::RoleWithoutRate, at) => {
            let role = match at {
                Place::LineRole { proposal, line } => role_of(proposal, line, workbook),
                _ => None,
            };
            let role = role.map(|role| names::role(role, workbook, language));
            return problems::ROLE_WITHOUT_RATE.fill(language, [role.as_deref().unwrap_or(figures::UNKNOWN)]);
        }
        (ProblemKind::PercentOutOfBounds, Place::Number(Parameter::Deal(_, DealNumber::Factor(_)))) => {
            let bounds = [LEAST_FACTOR, MOST_FACTOR].map(|bound| figures::whole(bound, language));
            return deal::FACTOR_OUT_OF_BOUNDS.fill(language, [&bounds[0], &bounds[1]]);
        }
        (ProblemKind::PercentOutOfBounds, at) => {
            let most = match at {
                Place::Number(Parameter::Condition(_, ConditionNumber::ChargePercent) | Parameter::TaxPercent(..)) => {
                    MOST_PERCENT
                }
                Place::Number(Parameter::Condition(_, ConditionNumber::Margin)) => MOST_MARGIN,
                _ => 100,
            };
            return offers::PERCENT_OUT_OF_BOUNDS.fill(language, [&figures::whole(most, language)]);
        }
        (ProblemKind::DiscountOnCredit, _) => offers::DISCOUNT_ON_CREDIT,
        (ProblemKind::BoundsUpsideDown, _) => offers::BOUNDS_UPSIDE_DOWN,
        (ProblemKind::OutsideBounds, _) => offers::OUTSIDE_BOUNDS,
        (ProblemKind::ScheduleMisses, _) => offers::SCHEDULE_MISSES,
        (ProblemKind::ScheduleExceeds, _) => offers::SCHEDULE_EXCEEDS,
        (ProblemKind::TwoRests, _) => offers::TWO_RESTS,
        (ProblemKind::EndsBeforeStart, _) => offers::ENDS_BEFORE_START,
        (ProblemKind::TaxTwice, _) => offers::TAX_TWICE,
        (ProblemKind::ServiceGone, _) => offers::SERVICE_GONE,
        (ProblemKind::OtherCurrency, _) => deal::OTHER_CURRENCY,
        (ProblemKind::MoreThanBefore, Place::Number(Parameter::Partner(PartnerNumber::Talks))) => partner::MORE_TALKS,
        (ProblemKind::MoreThanBefore, _) => partner::MORE_SALES,
        (ProblemKind::TooLarge, _) => {
            return problems::TOO_LARGE.fill(language, [&most_money(workbook.studio.currency, language)]);
        }
    };
    phrase.say(language)
}

/// Whether anybody bills hours in a role.
fn bills(role: Id, workbook: &Workbook) -> bool {
    workbook.studio.team.iter().any(|member| member.bills && member.role == role)
}

/// The role whose work a line is.
fn role_of(proposal: Id, line: Id, workbook: &Workbook) -> Option<Id> {
    match &workbook.proposal(proposal)?.line(line)?.pricing {
        Pricing::Work { role } => Some(*role),
        Pricing::Service { service } => {
            let known = &workbook.studio.service(*service)?.hours;
            known.iter().map(|behind| behind.role).find(|role| !bills(*role, workbook))
        }
        Pricing::Fixed { .. } | Pricing::Unbilled { .. } => None,
    }
}
