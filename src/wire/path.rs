//! Where a number or a problem stands, written as the names in a workbook's JSON with points between:
//! "studio.team.<id>.hours.year".

use crate::domain::band::Band;
use crate::domain::deal_number::{DealNumber, RunNumber};
use crate::domain::development_map::MapNumber;
use crate::domain::hand_over::HandedNumber;
use crate::domain::id::Id;
use crate::domain::parameter::{CalendarOf, ConditionNumber, ConditionsOf, CostsOf, LineNumber, Parameter};
use crate::domain::partner_programme::PartnerNumber;
use crate::domain::problem::Place;
use crate::domain::publishing::PublishedNumber;
use crate::domain::scope_number::{ScopeItem, ScopeNumber};
use crate::domain::value_case::{FunnelNumber, ValueNumber};
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
        Place::LineDiscount { proposal, line: at } => format!("{}.discount", line(proposal, at)),
        Place::LineTaxes { proposal, line: at } => format!("{}.taxes", line(proposal, at)),
        Place::LineService { proposal, line: at } => format!("{}.service", line(proposal, at)),
        Place::Schedule(of) => format!("{}.schedule", conditions(of)),
        Place::Instalment(of, id) => format!("{}.schedule.{id}", conditions(of)),
        Place::Phase { proposal, phase } => format!("proposals.{proposal}.phases.{phase}.to"),
        Place::ValidUntil(proposal) => format!("proposals.{proposal}.terms.valid_until"),
        Place::BudgetCurrency(proposal) => format!("proposals.{proposal}.deal.budget.currency"),
        Place::WishDays(proposal) => format!("proposals.{proposal}.deal.wish.until"),
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
        Parameter::Line { proposal, line: at, number } => format!("{}.{}", line(proposal, at), line_number(number)),
        Parameter::ExchangeRate(proposal) => format!("proposals.{proposal}.exchange.rate"),
        Parameter::Value(proposal, number) => format!("proposals.{proposal}.value.{}", value(number)),
        Parameter::Condition(of, number) => format!("{}.{}", conditions(of), condition(number)),
        Parameter::TaxPercent(of, tax) => format!("{}.taxes.{tax}.percent", conditions(of)),
        Parameter::Instalment(of, id) => format!("{}.schedule.{id}.portion", conditions(of)),
        Parameter::InstalmentDays(of, id) => format!("{}.schedule.{id}.days", conditions(of)),
        Parameter::KillFee(of, id) => format!("{}.terms.kill_fees.{id}.percent", conditions(of)),
        Parameter::ServiceHours { service, row } => format!("studio.services.{service}.hours.{row}.hours"),
        Parameter::ServiceDirect(service) => format!("studio.services.{service}.direct"),
        Parameter::JobHours { service, job } => format!("studio.services.{service}.jobs.{job}.hours"),
        Parameter::Published(number) => match number {
            PublishedNumber::Step => "studio.publishing.step".to_string(),
            PublishedNumber::Least(id) => format!("studio.publishing.services.{id}.least"),
            PublishedNumber::Most(id) => format!("studio.publishing.services.{id}.most"),
            PublishedNumber::Usual(id) => format!("studio.publishing.services.{id}.usual"),
            PublishedNumber::Percent(id) => format!("studio.publishing.factors.{id}.percent"),
        },
        Parameter::Partner(number) => match number {
            PartnerNumber::Step(id) => format!("studio.partners.steps.{id}.percent"),
            number => format!("studio.partners.{}", partner(number)),
        },
        Parameter::Handed(number) => match number {
            HandedNumber::Discount => "studio.handing.discount".to_string(),
            HandedNumber::Days => "studio.handing.days".to_string(),
            HandedNumber::Least(id) => format!("studio.handing.least.{id}.price"),
        },
        Parameter::Deal(proposal, number) => format!("proposals.{proposal}.deal.{}", deal(number)),
        Parameter::Map(proposal, number) => match number {
            MapNumber::Weeks(id) => format!("proposals.{proposal}.map.stages.{id}.weeks"),
            MapNumber::Price(id) => format!("proposals.{proposal}.map.stages.{id}.price"),
        },
        Parameter::Scope(client, number) => match number {
            ScopeNumber::Price(of) => format!("clients.{client}.{}.price", scope_item(of)),
            ScopeNumber::Hours(of, role) => format!("clients.{client}.{}.hours.{role}", scope_item(of)),
        },
    }
}

fn scope_item(of: ScopeItem) -> String {
    match of {
        ScopeItem::Idea(id) => format!("ideas.{id}"),
        ScopeItem::Favour(id) => format!("favours.{id}"),
    }
}

fn deal(number: DealNumber) -> String {
    let plain = match number {
        DealNumber::Factor(id) => return format!("factors.{id}.percent"),
        DealNumber::Free(role) => return format!("wish.free.{role}"),
        DealNumber::Extra(role) => return format!("wish.extra.{role}"),
        DealNumber::Run(line, number) => return format!("runs.{line}.{}", run(number)),
        DealNumber::Budget => "budget.amount",
        DealNumber::BudgetMonths => "budget.months",
    };
    plain.to_string()
}

fn run(number: RunNumber) -> String {
    match number {
        RunNumber::People(id) => format!("planned.{id}.people"),
        RunNumber::Hours(id) => format!("planned.{id}.hours"),
        RunNumber::Times(id) => format!("planned.{id}.times"),
        RunNumber::Included => "included".to_string(),
        RunNumber::Unbilled(month) => format!("months.{month}.unbilled"),
        RunNumber::Used(month, role) => format!("months.{month}.used.{role}"),
    }
}

fn conditions(of: ConditionsOf) -> String {
    match of {
        ConditionsOf::Studio => "studio.usual".to_string(),
        ConditionsOf::Proposal(id) => format!("proposals.{id}"),
    }
}

fn line_number(number: LineNumber) -> &'static str {
    match number {
        LineNumber::Direct => "direct",
        LineNumber::DiscountPercent => "discount.percent",
        LineNumber::DiscountAmount => "discount.amount",
        LineNumber::Least => "bounds.least",
        LineNumber::Most => "bounds.most",
        LineNumber::Step => "bounds.step",
        LineNumber::Periods => "periods",
        LineNumber::RetainerCap => "retainer.cap",
        LineNumber::RetainerBeyond => "retainer.beyond",
        LineNumber::RetainerMonths => "retainer.months",
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
        ValueNumber::Today(number) => format!("today.{}", funnel(number)),
        ValueNumber::Goal(number) => format!("goal.{}", funnel(number)),
        ValueNumber::Ramp => "ramp".to_owned(),
        ValueNumber::Share => "share".to_owned(),
        ValueNumber::Revenue => "revenue".to_owned(),
        ValueNumber::Growth => "growth".to_owned(),
    }
}

fn partner(number: PartnerNumber) -> &'static str {
    match number {
        PartnerNumber::Share => "share",
        PartnerNumber::Step(_) => "steps",
        PartnerNumber::Discount => "discount",
        PartnerNumber::Months => "months",
        PartnerNumber::Least => "least",
        PartnerNumber::Introductions => "introductions",
        PartnerNumber::Talks => "talks",
        PartnerNumber::Sales => "sales",
        PartnerNumber::Booked => "booked",
        PartnerNumber::Wait => "wait",
    }
}

fn condition(number: ConditionNumber) -> &'static str {
    match number {
        ConditionNumber::ChargePercent => "charge.percent",
        ConditionNumber::ChargeAmount => "charge.amount",
        ConditionNumber::DiscountPercent => "discount.percent",
        ConditionNumber::DiscountAmount => "discount.amount",
        ConditionNumber::SellingPercent => "selling.percent",
        ConditionNumber::SellingAmount => "selling.amount",
        ConditionNumber::Commission => "selling_shares.commission",
        ConditionNumber::Assistant => "selling_shares.assistant",
        ConditionNumber::Referral => "selling_shares.referral",
        ConditionNumber::Platform => "selling_shares.platform",
        ConditionNumber::Margin => "margin",
        ConditionNumber::ValidDays => "valid_days",
        ConditionNumber::LateFee => "terms.late_fee",
        ConditionNumber::Rounds => "terms.rounds",
        ConditionNumber::RoundPrice => "terms.round_price",
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
