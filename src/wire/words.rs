//! The words that stand for choices in everything that is written. They are for ever: a word that was shipped is never changed.

use crate::domain::band::Band;
use crate::domain::capacity::{CalendarField, HoursBy};
use crate::domain::civil_date::Weekday;
use crate::domain::client::ClientKind;
use crate::domain::client_budget::{BudgetAnswer, Decision};
use crate::domain::cost_base::{By, Period};
use crate::domain::factor::FactorKind;
use crate::domain::next_step::StepKind;
use crate::domain::option_group::GroupKind;
use crate::domain::passage::PassageKind;
use crate::domain::priority::Priority;
use crate::domain::profit::ProfitKind;
use crate::domain::publishing::Asked;
use crate::domain::pursuit::LossReason;
use crate::domain::recurrence::Interval;
use crate::domain::rounding::Rounding;
use crate::domain::section::Shows;
use crate::domain::selling_shares::CommissionOn;
use crate::domain::tax::TaxTreatment;
use crate::domain::team::Pay;

/// All ways to own a sum of costs.
pub const BYS: [By; 2] = [By::Whole, By::Items];
/// All ways to own hours.
pub const HOURS_BYS: [HoursBy; 2] = [HoursBy::Whole, HoursBy::Calendar];
/// All periods; one paid once goes over one year until its years are said.
pub const PERIODS: [Period; 5] =
    [Period::Week, Period::Month, Period::Quarter, Period::Year, Period::Once { years: 1 }];
/// All treatments of tax.
pub const TREATMENTS: [TaxTreatment; 3] = [TaxTreatment::OnIncome, TaxTreatment::OnEverything, TaxTreatment::AsAmount];
/// All kinds of profit.
pub const PROFIT_KINDS: [ProfitKind; 2] = [ProfitKind::Margin, ProfitKind::Markup];
/// All ways to be paid.
pub const PAYS: [Pay; 2] = [Pay::Owner, Pay::Employee];

/// The word for a band.
pub fn band(band: Band) -> &'static str {
    match band {
        Band::Base => "base",
        Band::Target => "target",
        Band::Stretch => "stretch",
    }
}

/// The word for how a published service is chosen.
pub fn asked(asked: Asked) -> &'static str {
    match asked {
        Asked::Always => "always",
        Asked::Count => "count",
        Asked::Extra => "extra",
        Asked::OneOf => "one_of",
    }
}

/// The word for what a factor speaks of.
pub fn factor_kind(kind: FactorKind) -> &'static str {
    match kind {
        FactorKind::Client => "client",
        FactorKind::Urgency => "urgency",
        FactorKind::Effect => "effect",
        FactorKind::Wish => "wish",
        FactorKind::Market => "market",
        FactorKind::Alternative => "alternative",
    }
}

/// The word for of what a commission is a share.
pub fn commission_on(on: CommissionOn) -> &'static str {
    match on {
        CommissionOn::Profit => "profit",
        CommissionOn::Sale => "sale",
    }
}

/// The word for what a client said about a budget.
pub fn budget_answer(answer: BudgetAnswer) -> &'static str {
    match answer {
        BudgetAnswer::NotAsked => "not_asked",
        BudgetAnswer::Named => "named",
        BudgetAnswer::NoneNamed => "none_named",
    }
}

/// The word for what was decided.
pub fn decision(decision: Decision) -> &'static str {
    match decision {
        Decision::Take => "take",
        Decision::TakeOnlyIf => "take_only_if",
        Decision::Decline => "decline",
    }
}

/// The word for who owns a sum of costs.
pub fn by(by: By) -> &'static str {
    match by {
        By::Whole => "whole",
        By::Items => "items",
    }
}

/// The word for who owns a member's hours.
pub fn hours_by(by: HoursBy) -> &'static str {
    match by {
        HoursBy::Whole => "whole",
        HoursBy::Calendar => "calendar",
    }
}

/// The word for a period.
pub fn period(period: Period) -> &'static str {
    match period {
        Period::Week => "week",
        Period::Month => "month",
        Period::Quarter => "quarter",
        Period::Year => "year",
        Period::Once { .. } => "once",
    }
}

/// The word for a treatment of tax.
pub fn treatment(treatment: TaxTreatment) -> &'static str {
    match treatment {
        TaxTreatment::OnIncome => "on_income",
        TaxTreatment::OnEverything => "on_everything",
        TaxTreatment::AsAmount => "as_amount",
    }
}

/// The word for a kind of profit.
pub fn profit_kind(kind: ProfitKind) -> &'static str {
    match kind {
        ProfitKind::Margin => "margin",
        ProfitKind::Markup => "markup",
    }
}

/// The word for how someone is paid.
pub fn pay(pay: Pay) -> &'static str {
    match pay {
        Pay::Owner => "owner",
        Pay::Employee => "employee",
    }
}

/// The word for a weekday.
pub fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "mon",
        Weekday::Tuesday => "tue",
        Weekday::Wednesday => "wed",
        Weekday::Thursday => "thu",
        Weekday::Friday => "fri",
        Weekday::Saturday => "sat",
        Weekday::Sunday => "sun",
    }
}

/// The word for a line of hours.
pub const WORK: &str = "work";
/// The word for a line with a price of its own.
pub const FIXED: &str = "fixed";

/// The word for a line that follows a service.
pub const SERVICE: &str = "service";
/// The word for hours that are not billed.
pub const UNBILLED: &str = "unbilled";

/// The word for a way of rounding.
pub fn rounding(rounding: Rounding) -> &'static str {
    match rounding {
        Rounding::HalfAway => "half_away",
        Rounding::HalfEven => "half_even",
        Rounding::Up => "up",
        Rounding::Down => "down",
    }
}

/// What a commission may be a share of.
pub const COMMISSIONS_ON: [CommissionOn; 2] = [CommissionOn::Profit, CommissionOn::Sale];

/// The word for what is seen of a section.
pub fn shows(shows: Shows) -> &'static str {
    match shows {
        Shows::All => "all",
        Shows::NoPrices => "no_prices",
        Shows::OneLine => "one_line",
    }
}

/// The word for a kind of group.
pub fn group_kind(kind: GroupKind) -> &'static str {
    match kind {
        GroupKind::One => "one",
        GroupKind::Any => "any",
        GroupKind::Some => "some",
        GroupKind::View => "view",
    }
}

/// The word for how often something comes again.
pub fn interval(interval: Interval) -> &'static str {
    match interval {
        Interval::Week => "week",
        Interval::Month => "month",
        Interval::Quarter => "quarter",
        Interval::Year => "year",
    }
}

/// The word for what a passage is about.
pub fn passage_kind(kind: PassageKind) -> &'static str {
    match kind {
        PassageKind::Intro => "intro",
        PassageKind::Approach => "approach",
        PassageKind::Team => "team",
        PassageKind::Awards => "awards",
        PassageKind::Own => "own",
    }
}

/// The name of a number of the calendar.
pub fn calendar_field(field: CalendarField) -> &'static str {
    match field {
        CalendarField::PublicHolidays => "public_holidays",
        CalendarField::Vacation => "vacation",
        CalendarField::Sick => "sick",
        CalendarField::Other => "other",
        CalendarField::HoursADay => "hours_a_day",
        CalendarField::BilledShare => "billed_share",
    }
}

/// The word for how much something matters.
pub fn priority(priority: Priority) -> &'static str {
    match priority {
        Priority::High => "high",
        Priority::Normal => "normal",
        Priority::Low => "low",
    }
}

/// The word for a kind of client.
pub fn client_kind(kind: ClientKind) -> &'static str {
    match kind {
        ClientKind::Individual => "individual",
        ClientKind::Business => "business",
        ClientKind::Corporation => "corporation",
        ClientKind::Agency => "agency",
    }
}

/// The word for what is to be done.
pub fn step_kind(kind: StepKind) -> &'static str {
    match kind {
        StepKind::FirstAnswer => "first_answer",
        StepKind::FollowUp => "follow_up",
        StepKind::PriceReview => "price_review",
        StepKind::AskWhy => "ask_why",
        StepKind::Other => "other",
    }
}

/// The word for why a project was lost.
pub fn loss_reason(reason: LossReason) -> &'static str {
    match reason {
        LossReason::Price => "price",
        LossReason::Time => "time",
        LossReason::Scope => "scope",
        LossReason::Rival => "rival",
        LossReason::Postponed => "postponed",
        LossReason::Silence => "silence",
        LossReason::Other => "other",
    }
}
