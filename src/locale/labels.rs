//! What figures and fields are called, with the names that people gave. Knows the workbook, no screen.

use crate::domain::band::Band;
use crate::domain::capacity::CalendarField;
use crate::domain::civil_date::Weekday;
use crate::domain::cost_base::Period;
use crate::domain::currency::Currency;
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::parameter::{CalendarOf, CostsOf, Parameter};
use crate::domain::profit::ProfitKind;
use crate::domain::proposal::Pricing;
use crate::domain::rounding;
use crate::domain::tax::TaxTreatment;
use crate::domain::team::Pay;
use crate::domain::workbook::Workbook;
use crate::domain::working::{Figure, Label, RateUnit, Step};
use crate::locale::figures;
use crate::locale::language::Language;
use crate::locale::names;
use crate::locale::numerals;
use crate::locale::offer_labels;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{labels, words};

/// "Base", "Target", "Stretch".
pub fn band(band: Band, language: Language) -> String {
    let word = match band {
        Band::Base => words::BASE,
        Band::Target => words::TARGET,
        Band::Stretch => words::STRETCH,
    };
    word.say(language)
}

/// "an hour", "за годину".
pub fn rate_unit(unit: RateUnit, language: Language) -> String {
    let words = match unit {
        RateUnit::Hour => labels::PER_HOUR,
        RateUnit::Day => labels::PER_DAY,
        RateUnit::Week => labels::PER_WEEK,
        RateUnit::Month => labels::PER_MONTH,
    };
    words.say(language)
}

/// "a month", "на місяць"; "once, over 3 years".
pub fn period(period: Period, language: Language) -> String {
    let words = match period {
        Period::Week => labels::A_WEEK,
        Period::Month => labels::A_MONTH,
        Period::Quarter => labels::A_QUARTER,
        Period::Year => labels::A_YEAR,
        Period::Once { years } => {
            return labels::ONCE_OVER.fill(language, years, &figures::whole(i64::from(years), language));
        }
    };
    words.say(language)
}

/// "Monday".
pub fn weekday(day: Weekday, language: Language) -> String {
    let word = match day {
        Weekday::Monday => labels::MONDAY,
        Weekday::Tuesday => labels::TUESDAY,
        Weekday::Wednesday => labels::WEDNESDAY,
        Weekday::Thursday => labels::THURSDAY,
        Weekday::Friday => labels::FRIDAY,
        Weekday::Saturday => labels::SATURDAY,
        Weekday::Sunday => labels::SUNDAY,
    };
    word.say(language)
}

/// "Mon".
pub fn short_weekday(day: Weekday, language: Language) -> String {
    let word = match day {
        Weekday::Monday => labels::MON,
        Weekday::Tuesday => labels::TUE,
        Weekday::Wednesday => labels::WED,
        Weekday::Thursday => labels::THU,
        Weekday::Friday => labels::FRI,
        Weekday::Saturday => labels::SAT,
        Weekday::Sunday => labels::SUN,
    };
    word.say(language)
}

/// A tax treatment's name, and what it means.
pub fn treatment(treatment: TaxTreatment, language: Language) -> (String, String) {
    let (name, meaning) = match treatment {
        TaxTreatment::OnIncome => (labels::ON_INCOME, labels::ON_INCOME_MEANS),
        TaxTreatment::OnEverything => (labels::ON_EVERYTHING, labels::ON_EVERYTHING_MEANS),
        TaxTreatment::AsAmount => (labels::AS_AMOUNT, labels::AS_AMOUNT_MEANS),
    };
    (name.say(language), meaning.say(language))
}

/// "Margin" or "Markup", and what it means.
pub fn profit_kind(kind: ProfitKind, language: Language) -> (String, String) {
    let (name, meaning) = match kind {
        ProfitKind::Margin => (labels::MARGIN, labels::MARGIN_MEANS),
        ProfitKind::Markup => (labels::MARKUP, labels::MARKUP_MEANS),
    };
    (name.say(language), meaning.say(language))
}

/// "20.47 under base", from the distance to it. Where that is less than can be shown, only which side it lies on is told.
pub fn distance_to_base(exact: &Fraction, currency: Currency, language: Language) -> String {
    let Some(distance) = rounding::half_away_from_zero(exact, currency.digits()) else {
        return figures::UNKNOWN.to_owned();
    };
    let phrase = match distance.units() {
        0 if exact.is_negative() => return labels::JUST_UNDER_BASE.say(language),
        0 => return labels::AT_BASE.say(language),
        1.. => labels::ABOVE_BASE,
        _ => labels::UNDER_BASE,
    };
    let magnitude = Fixed::new(distance.units().saturating_abs(), distance.digits());
    phrase.fill(language, [&figures::money(magnitude, currency, language)])
}

/// What a row of a working says: the label, with what is done in this step where the label leaves it open.
pub fn row(figure: &Figure, workbook: &Workbook, language: Language) -> String {
    let called = || label(&figure.label, workbook, language);
    match (&figure.step, &figure.label) {
        (Step::OnePlus(percent) | Step::OneMinus(percent), _) => match (one_and(&figure.label), &percent.value) {
            (Some(phrase), Some(value)) => {
                let is_less = value.is_negative() != matches!(figure.step, Step::OneMinus(_));
                phrase.fill(language, [&one_changed_by(value, is_less, language)])
            }
            _ => called(),
        },
        (Step::Given, Label::KnownShare | Label::TierMargin) => labels::AS_PERCENT.say(language),
        (Step::Power(_, exponent), Label::GrowthFactor) => {
            labels::GROWTH_OVER.fill(language, [&figures::whole(i64::from(*exponent), language)])
        }
        (Step::RoundedUp(_, step), _) => {
            let currency = workbook.studio.currency;
            if *step == Fixed::new(1, currency.digits()) {
                return labels::ROUNDED_UP.fill(language, [&called()]);
            }
            let step = step.shortest();
            let step = match step.digits() {
                0 => numerals::write_fixed(step.units(), 0, language),
                _ => figures::money(step, currency, language),
            };
            labels::ROUNDED_UP_TO.fill(language, [&called(), &step])
        }
        _ => called(),
    }
}

/// What a figure is called.
pub fn label(label: &Label, workbook: &Workbook, language: Language) -> String {
    let say = |phrase: Phrase<0>| phrase.say(language);
    let member = |phrase: Phrase<0>, id: Id| whose(say(phrase), id, workbook, language);
    let role = |phrase: Phrase<0>, id: Id| of(&say(phrase), &names::role(id, workbook, language), language);
    let list = |phrase: Phrase<0>, costs: CostsOf| match costs {
        CostsOf::Business => say(phrase),
        CostsOf::Member(id) => member(phrase, id),
    };
    match label {
        Label::Parameter(Parameter::MemberHours(id)) => member(labels::BILLABLE_HOURS, *id),
        Label::Parameter(at) => parameter(*at, workbook, language),
        Label::TimesAYear(Period::Week) => say(labels::WEEKS_A_YEAR),
        Label::TimesAYear(Period::Month) | Label::MonthsAYear => say(labels::MONTHS_A_YEAR),
        Label::TimesAYear(Period::Quarter) => say(labels::QUARTERS_A_YEAR),
        Label::TimesAYear(Period::Year | Period::Once { .. }) => say(labels::ONCE_A_YEAR),
        Label::OverYears => say(labels::OVER_YEARS),
        Label::Cost(of, id) => names::cost(*of, *id, workbook, language),
        Label::Recurring(of) => list(labels::RECURRING, *of),
        Label::Once(of) => list(labels::PAID_ONCE, *of),
        Label::Grown(of) => list(labels::GROWN, *of),
        Label::OnePlusGrowth => say(labels::ONE_AND_GROWTH),
        Label::OnePlusCushion => say(labels::ONE_AND_CUSHION),
        Label::OneMinusTax => say(labels::ONE_LESS_TAX),
        Label::OnePlusChange => say(labels::ONE_AND_CHANGE),
        Label::OneMinusMargin => say(labels::ONE_LESS_MARGIN),
        Label::OnePlusMarkup => say(labels::ONE_AND_MARKUP),
        Label::GrowthFactor => say(labels::GROWTH_FACTOR),
        Label::Living(id) => member(labels::LIVING, *id),
        Label::LivingOfAll => say(labels::LIVING_OF_ALL),
        Label::WithCushion => say(labels::WITH_CUSHION),
        Label::BeforeTax => say(labels::BEFORE_TAX),
        Label::Tax => say(labels::TAX),
        Label::TaxTyped => say(labels::TAX_TYPED),
        Label::TaxItems(CostsOf::Business) => say(labels::TAX_IN_BUSINESS),
        Label::TaxItems(CostsOf::Member(id)) if !is_owner(*id, workbook) => member(labels::TAX_IN_PAY, *id),
        Label::TaxItems(CostsOf::Member(id)) => member(labels::TAX_IN_LIVING, *id),
        Label::Business => say(labels::BUSINESS),
        Label::Employee(id) => member(labels::EMPLOYEE, *id),
        Label::Employees => say(labels::EMPLOYEES),
        Label::BeforeTaxOnEverything => say(labels::ALL_BEFORE_TAX),
        Label::CostsOfYear => say(labels::COSTS_OF_YEAR),
        Label::CostsChanged => say(labels::COSTS_CHANGED),
        Label::Revenue => say(labels::REVENUE),
        Label::Weekdays(year) => labels::WEEKDAYS_IN.fill(language, [&year.to_string()]),
        Label::WorkingDays(id) => member(labels::WORKING_DAYS, *id),
        Label::BilledShare => say(labels::BILLED_SHARE),
        Label::MemberHours(id) => member(labels::BILLABLE_HOURS, *id),
        Label::BillableHours => say(labels::HOURS_OF_ALL),
        Label::Floor => say(labels::FLOOR),
        Label::ExactRate => say(labels::EXACT_RATE),
        Label::Rate(band, unit) => rate(*band, *unit, language),
        Label::OwnCost(id) => member(labels::OWN_COST, *id),
        Label::RoleCost(id) => role(labels::OWN_COST_OF_ROLE, *id),
        Label::RoleHours(id) => role(labels::BILLABLE_HOURS, *id),
        Label::RoleOwnRate(id) => role(labels::OWN_COST_AN_HOUR, *id),
        Label::OwnCosts => say(labels::OWN_COSTS),
        Label::Rest => say(labels::REST),
        Label::RestAnHour => say(labels::REST_AN_HOUR),
        Label::RoleCostRate(id) => role(labels::COST_AN_HOUR, *id),
        Label::RoleFloor(id) => role(labels::FLOOR, *id),
        Label::RoleRate(id, band, unit) => {
            of(&rate(*band, *unit, language), &names::role(*id, workbook, language), language)
        }
        Label::Line(id) => offer_labels::line(*id, workbook, language),
        Label::ExactAmount => say(labels::EXACT_AMOUNT),
        Label::UnitPrice => say(labels::UNIT_PRICE),
        Label::Quantity => say(labels::QUANTITY),
        Label::TierTotal => say(labels::TIER_TOTAL),
        Label::KnownTotal => say(labels::KNOWN_TOTAL),
        Label::KnownShare => say(labels::KNOWN_SHARE),
        Label::TierHours => say(labels::TIER_HOURS),
        Label::HoursOfRole(id) => role(labels::HOURS, *id),
        Label::FloorOfRole(id) => role(labels::HOURS_AT_FLOOR, *id),
        Label::FloorCost => say(labels::FLOOR_COST),
        Label::LeftOver => say(labels::LEFT_OVER),
        Label::TierMargin => say(labels::MARGIN),
        Label::Effective => say(labels::EFFECTIVE),
        Label::TierFloor => say(labels::TIER_FLOOR),
        Label::Distance => say(labels::DISTANCE),
        other => offer_labels::label(other, workbook, language).unwrap_or_default(),
    }
}

/// What a field is called: unlike every other field's name on the page.
pub fn parameter(at: Parameter, workbook: &Workbook, language: Language) -> String {
    let phrase = match at {
        Parameter::Year => labels::YEAR,
        Parameter::RateStep => labels::RATE_STEP,
        Parameter::CostsMonth(CostsOf::Business) => labels::BUSINESS_A_MONTH,
        Parameter::CostsMonth(CostsOf::Member(id)) => match is_owner(id, workbook) {
            true => labels::LIVING_A_MONTH,
            false => labels::EMPLOYEE_A_MONTH,
        },
        Parameter::CostAmount(costs, id, band) => {
            let phrase = match (costs, band) {
                (CostsOf::Member(id), Band::Base) if is_owner(id, workbook) => labels::AMOUNT_AT_BASE,
                (_, Band::Base) => labels::AMOUNT,
                (_, Band::Target) => labels::AMOUNT_AT_TARGET,
                (_, Band::Stretch) => labels::AMOUNT_AT_STRETCH,
            };
            return of_cost(phrase, costs, id, workbook, language);
        }
        Parameter::CostYears(costs, id) => return of_cost(labels::COST_YEARS, costs, id, workbook, language),
        Parameter::Cushion => labels::CUSHION,
        Parameter::TaxRate => labels::TAX_RATE,
        Parameter::TaxAmount => labels::TAX_AMOUNT,
        Parameter::Profit(band) => match (workbook.studio.profit.get(band).kind, band) {
            (ProfitKind::Margin, Band::Base) => labels::MARGIN_AT_BASE,
            (ProfitKind::Margin, Band::Target) => labels::MARGIN_AT_TARGET,
            (ProfitKind::Margin, Band::Stretch) => labels::MARGIN_AT_STRETCH,
            (ProfitKind::Markup, Band::Base) => labels::MARKUP_AT_BASE,
            (ProfitKind::Markup, Band::Target) => labels::MARKUP_AT_TARGET,
            (ProfitKind::Markup, Band::Stretch) => labels::MARKUP_AT_STRETCH,
        },
        Parameter::MemberHours(_) if workbook.studio.team.len() > 1 => labels::HOURS_TO_BILL,
        Parameter::MemberHours(_) => labels::HOURS_YOU_CAN_BILL,
        Parameter::Calendar(_, field) => match field {
            CalendarField::PublicHolidays => labels::PUBLIC_HOLIDAYS,
            CalendarField::Vacation => labels::VACATION,
            CalendarField::Sick => labels::SICK,
            CalendarField::Other => labels::OTHER_DAYS,
            CalendarField::HoursADay => labels::HOURS_A_DAY,
            CalendarField::BilledShare => labels::SHARE_TO_BILL,
        },
        Parameter::DayHours => labels::DAY_HOURS,
        Parameter::WeekHours => labels::WEEK_HOURS,
        Parameter::Growth => labels::GROWTH,
        Parameter::Raises => labels::RAISES,
        Parameter::YearsAhead => labels::YEARS_AHEAD,
        Parameter::WhatIfHours => labels::WHAT_IF_HOURS,
        Parameter::WhatIfCosts => labels::WHAT_IF_COSTS,
        Parameter::LinePrice { .. } | Parameter::LineHours { .. } | Parameter::LineQuantity { .. } => {
            return of_line(at, workbook, language).unwrap_or_else(|| figures::UNKNOWN.to_owned());
        }
        other => return offer_labels::parameter(other, workbook, language).unwrap_or_default(),
    };
    let words = phrase.say(language);
    match at {
        Parameter::CostsMonth(CostsOf::Member(id))
        | Parameter::MemberHours(id)
        | Parameter::Calendar(CalendarOf::Member(id), _) => whose(words, id, workbook, language),
        _ => words,
    }
}

/// A number of a line; nothing where its proposal is gone.
fn of_line(at: Parameter, workbook: &Workbook, language: Language) -> Option<String> {
    let (Parameter::LinePrice { proposal, line }
    | Parameter::LineHours { proposal, line, .. }
    | Parameter::LineQuantity { proposal, line, .. }) = at
    else {
        return None;
    };
    let proposal = workbook.proposal(proposal)?;
    let name = names::line(proposal, line, language);
    let line = proposal.line(line);
    let pricing = line.map(|line| &line.pricing);
    Some(match (at, pricing) {
        (Parameter::LineHours { row, .. }, _) => {
            let behind = line.and_then(|line| line.own_hours().get(row));
            let role = behind.map(|behind| names::role(behind.role, workbook, language));
            labels::LINE_HOURS.fill(language, [&name, role.as_deref().unwrap_or(figures::UNKNOWN)])
        }
        (Parameter::LineQuantity { tier, .. }, _) => {
            let phrase = match pricing {
                Some(Pricing::Work { .. }) => labels::HOURS_IN,
                _ => labels::QUANTITY_IN,
            };
            phrase.fill(language, [&name, &names::tier(proposal, tier, language)])
        }
        _ => labels::LINE_PRICE.fill(language, [&name]),
    })
}

/// A number of a cost, with whose it is where the list is a member's and there are several.
fn of_cost(phrase: Phrase<1>, costs: CostsOf, id: Id, workbook: &Workbook, language: Language) -> String {
    let words = phrase.fill(language, [&names::cost(costs, id, workbook, language)]);
    match costs {
        CostsOf::Business => words,
        CostsOf::Member(id) => whose(words, id, workbook, language),
    }
}

/// "Base an hour".
fn rate(band: Band, unit: RateUnit, language: Language) -> String {
    labels::RATE.fill(language, [&self::band(band, language), &rate_unit(unit, language)])
}

/// The phrase of a factor that is one and a percent.
fn one_and(label: &Label) -> Option<Phrase<1>> {
    Some(match label {
        Label::OnePlusGrowth => labels::ONE_PLUS_GROWTH,
        Label::OnePlusCushion => labels::ONE_PLUS_CUSHION,
        Label::OneMinusTax => labels::ONE_MINUS_TAX,
        Label::OnePlusChange => labels::ONE_PLUS_CHANGE,
        Label::OneMinusMargin => labels::ONE_MINUS_MARGIN,
        Label::OnePlusMarkup => labels::ONE_PLUS_MARKUP,
        _ => return None,
    })
}

/// "1 + 10%", "1 − 20%".
fn one_changed_by(percent: &Fraction, is_less: bool, language: Language) -> String {
    let magnitude = if percent.is_negative() { percent.negated() } else { percent.clone() };
    let sign = if is_less { '−' } else { '+' };
    format!("1 {sign} {}", figures::percent(&magnitude, language))
}

/// Words with whose they are, where there is more than one person.
fn whose(words: String, id: Id, workbook: &Workbook, language: Language) -> String {
    match workbook.studio.team.len() {
        0 | 1 => words,
        _ => of(&words, &names::member(id, workbook, language), language),
    }
}

fn of(words: &str, name: &str, language: Language) -> String {
    labels::OF.fill(language, [words, name])
}

fn is_owner(id: Id, workbook: &Workbook) -> bool {
    workbook.studio.member(id).is_none_or(|member| member.pay == Pay::Owner)
}
