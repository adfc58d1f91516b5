//! The id of each number's field on the page, by which labels, notes and workings find it.

use crate::domain::band::Band;
use crate::domain::capacity::CalendarField;
use crate::domain::deal_number::DealNumber;
use crate::domain::development_map::MapNumber;
use crate::domain::hand_over::HandedNumber;
use crate::domain::id::Id;
use crate::domain::parameter::{CalendarOf, ConditionNumber, CostsOf, LineNumber, Parameter};
use crate::domain::partner_programme::PartnerNumber;
use crate::domain::publishing::PublishedNumber;
use crate::domain::scope_number::{ScopeItem, ScopeNumber};
use crate::domain::value_case::{FunnelNumber, ValueNumber};

/// The id of a number's field.
pub fn field_id(at: Parameter) -> String {
    match at {
        Parameter::Year => "year".to_owned(),
        Parameter::RateStep => "rate-step".to_owned(),
        Parameter::CostsMonth(of) => format!("month-{}", costs(of)),
        Parameter::CostAmount(of, id, band) => format!("cost-{}-{id}-{}", costs(of), self::band(band)),
        Parameter::CostYears(of, id) => format!("years-{}-{id}", costs(of)),
        Parameter::Cushion => "cushion".to_owned(),
        Parameter::TaxRate => "tax-rate".to_owned(),
        Parameter::TaxAmount => "tax-amount".to_owned(),
        Parameter::Profit(band) => format!("profit-{}", self::band(band)),
        Parameter::MemberHours(id) => format!("hours-{id}"),
        Parameter::Calendar(of, field) => {
            let of = match of {
                CalendarOf::Studio => "studio".to_owned(),
                CalendarOf::Member(id) => id.to_string(),
            };
            format!("calendar-{of}-{}", calendar(field))
        }
        Parameter::DayHours => "day-hours".to_owned(),
        Parameter::WeekHours => "week-hours".to_owned(),
        Parameter::Growth => "growth".to_owned(),
        Parameter::Raises => "raises".to_owned(),
        Parameter::YearsAhead => "years-ahead".to_owned(),
        Parameter::WhatIfHours => "what-if-hours".to_owned(),
        Parameter::WhatIfCosts => "what-if-costs".to_owned(),
        Parameter::LinePrice { line, .. } => format!("price-{line}"),
        Parameter::LineHours { line, row, .. } => format!("behind-{line}-{row}"),
        Parameter::LineQuantity { line, tier, .. } => format!("quantity-{line}-{tier}"),
        Parameter::Line { line, number, .. } => format!("{}-{line}", line_number(number)),
        Parameter::ExchangeRate(_) => "exchange-rate".to_owned(),
        Parameter::Value(_, number) => value(number),
        Parameter::Condition(_, number) => condition(number).to_owned(),
        Parameter::TaxPercent(_, id) => format!("tax-percent-{id}"),
        Parameter::Instalment(_, id) => format!("payment-{id}"),
        Parameter::InstalmentDays(_, id) => format!("payment-days-{id}"),
        Parameter::KillFee(_, id) => format!("kill-fee-{id}"),
        Parameter::ServiceHours { service, row } => format!("service-hours-{service}-{row}"),
        Parameter::ServiceDirect(service) => format!("service-direct-{service}"),
        Parameter::JobHours { service, job } => format!("job-{service}-{job}"),
        Parameter::Published(number) => match number {
            PublishedNumber::Step => "published-step".to_owned(),
            PublishedNumber::Least(id) => format!("published-least-{id}"),
            PublishedNumber::Most(id) => format!("published-most-{id}"),
            PublishedNumber::Usual(id) => format!("published-usual-{id}"),
            PublishedNumber::Percent(id) => format!("published-percent-{id}"),
        },
        Parameter::Partner(number) => partner(number),
        Parameter::Handed(number) => match number {
            HandedNumber::Discount => "handed-discount".to_owned(),
            HandedNumber::Days => "handed-days".to_owned(),
            HandedNumber::Least(id) => format!("handed-least-{id}"),
        },
        Parameter::Deal(_, number) => deal(number),
        Parameter::Scope(_, number) => scope(number),
        Parameter::Map(_, number) => {
            let (kind, id) = match number {
                MapNumber::Weeks(id) => ("weeks", id),
                MapNumber::Price(id) => ("price", id),
            };
            format!("stage-{kind}-{id}")
        }
    }
}

/// Short in the program, because every visit loads it: the kind as a number, and what it belongs to.
fn deal(number: DealNumber) -> String {
    let (kind, one, other, place) = number.key();
    let mut id = format!("deal-{kind}-{place}");
    for of in [one, other].into_iter().flatten() {
        id.push('-');
        id.push_str(&of.to_string());
    }
    id
}

fn scope(number: ScopeNumber) -> String {
    let (of, role) = match number {
        ScopeNumber::Price(of) => (of, Id::from_number(0)),
        ScopeNumber::Hours(of, role) => (of, role),
    };
    let (ScopeItem::Idea(id) | ScopeItem::Favour(id)) = of;
    format!("scope-{id}-{role}")
}

fn line_number(number: LineNumber) -> &'static str {
    match number {
        LineNumber::Direct => "direct",
        LineNumber::DiscountPercent => "discount-percent",
        LineNumber::DiscountAmount => "discount-amount",
        LineNumber::Least => "least",
        LineNumber::Most => "most",
        LineNumber::Step => "step",
        LineNumber::Periods => "periods",
        LineNumber::RetainerCap => "cap",
        LineNumber::RetainerBeyond => "beyond",
        LineNumber::RetainerMonths => "months",
    }
}

fn value(number: ValueNumber) -> String {
    let funnel = |number: FunnelNumber| match number {
        FunnelNumber::Visits => "visits",
        FunnelNumber::Leads => "leads",
        FunnelNumber::Closes => "closes",
        FunnelNumber::Sale => "sale",
    };
    match number {
        ValueNumber::Today(number) => format!("value-today-{}", funnel(number)),
        ValueNumber::Goal(number) => format!("value-goal-{}", funnel(number)),
        ValueNumber::Ramp => "value-ramp".to_owned(),
        ValueNumber::Share => "value-share".to_owned(),
        ValueNumber::Revenue => "value-revenue".to_owned(),
        ValueNumber::Growth => "value-growth".to_owned(),
    }
}

fn partner(number: PartnerNumber) -> String {
    let name = match number {
        PartnerNumber::Step(id) => return format!("partner-step-{id}"),
        PartnerNumber::Share => "share",
        PartnerNumber::Discount => "discount",
        PartnerNumber::Months => "months",
        PartnerNumber::Least => "least",
        PartnerNumber::Introductions => "introductions",
        PartnerNumber::Talks => "talks",
        PartnerNumber::Sales => "sales",
        PartnerNumber::Booked => "booked",
        PartnerNumber::Wait => "wait",
    };
    format!("partner-{name}")
}

fn condition(number: ConditionNumber) -> &'static str {
    match number {
        ConditionNumber::ChargePercent => "whole-charge-percent",
        ConditionNumber::ChargeAmount => "whole-charge-amount",
        ConditionNumber::DiscountPercent => "whole-discount-percent",
        ConditionNumber::DiscountAmount => "whole-discount-amount",
        ConditionNumber::SellingPercent => "selling-percent",
        ConditionNumber::SellingAmount => "selling-amount",
        ConditionNumber::Commission => "commission",
        ConditionNumber::Assistant => "assistant",
        ConditionNumber::Referral => "referral",
        ConditionNumber::Platform => "platform",
        ConditionNumber::Margin => "wanted-margin",
        ConditionNumber::ValidDays => "valid-days",
        ConditionNumber::LateFee => "late-fee",
        ConditionNumber::Rounds => "rounds",
        ConditionNumber::RoundPrice => "round-price",
    }
}

fn costs(of: CostsOf) -> String {
    match of {
        CostsOf::Business => "business".to_owned(),
        CostsOf::Member(id) => id.to_string(),
    }
}

fn band(band: Band) -> &'static str {
    match band {
        Band::Base => "base",
        Band::Target => "target",
        Band::Stretch => "stretch",
    }
}

fn calendar(field: CalendarField) -> &'static str {
    match field {
        CalendarField::PublicHolidays => "public",
        CalendarField::Vacation => "vacation",
        CalendarField::Sick => "sick",
        CalendarField::Other => "other",
        CalendarField::HoursADay => "day",
        CalendarField::BilledShare => "share",
    }
}
