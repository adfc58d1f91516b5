//! What is wrong, as data, with the place it belongs to. The sentences stand in `locale`.

use crate::domain::id::Id;
use crate::domain::parameter::{CalendarOf, ConditionsOf, CostsOf, Parameter};

/// Something wrong or missing, and where.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Problem {
    pub kind: ProblemKind,
    pub at: Place,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ProblemKind {
    /// A number below zero where none can be; it counts as nothing.
    Negative,
    /// Income tax of 100 % or more.
    TaxTooHigh,
    /// A margin of 100 % or more.
    MarginTooHigh,
    /// Target below base, or stretch below target, in one cost. It still counts.
    LevelBelow,
    /// A band's rate below the band before it. It still counts.
    BandBelow,
    /// Nobody bills an hour.
    NoHours,
    /// There is nothing to pay for.
    NoCosts,
    /// More days off than working days.
    TooManyDaysOff,
    /// A working day of no hours, or of more than 24.
    HoursADayOutOfRange,
    /// A billed share outside of 0 to 100 %.
    ShareOutOfRange,
    /// More hours than a year holds.
    MoreThanAYear,
    /// Income tax among the costs while the treatment reckons it already.
    TaxItemNotCounted,
    /// A number that must be above zero.
    NotPositive,
    /// A change of -100 % or less.
    GrowthTooLow,
    /// Work of a role that bills no hours, and so has no rate.
    RoleWithoutRate,
    /// A sum beyond 10^15 minor units.
    TooLarge,
    /// A percentage outside of what it can be; it counts as nothing.
    PercentOutOfBounds,
    /// A discount on what is a credit; it counts as nothing.
    DiscountOnCredit,
    /// The most is below the least, or missing; the quantity can't be changed.
    BoundsUpsideDown,
    /// A drafted quantity that the client's bounds do not permit.
    OutsideBounds,
    /// The payments are not the price.
    ScheduleMisses,
    /// The payments leave less than nothing for the rest.
    ScheduleExceeds,
    /// A second payment that takes what is left; it is nothing.
    TwoRests,
    /// A last day before the first.
    EndsBeforeStart,
    /// The same tax twice on a line.
    TaxTwice,
    /// The service of a line is no longer there.
    ServiceGone,
    /// A budget in another currency than the proposal's: it can't be compared.
    OtherCurrency,
    /// More talks than introductions, or more sales than talks; none of them counts.
    MoreThanBefore,
}

impl ProblemKind {
    /// Its stable name.
    pub fn name(self) -> &'static str {
        match self {
            ProblemKind::Negative => "negative",
            ProblemKind::TaxTooHigh => "tax_too_high",
            ProblemKind::MarginTooHigh => "margin_too_high",
            ProblemKind::LevelBelow => "level_below",
            ProblemKind::BandBelow => "band_below",
            ProblemKind::NoHours => "no_hours",
            ProblemKind::NoCosts => "no_costs",
            ProblemKind::TooManyDaysOff => "too_many_days_off",
            ProblemKind::HoursADayOutOfRange => "hours_a_day_out_of_range",
            ProblemKind::ShareOutOfRange => "share_out_of_range",
            ProblemKind::MoreThanAYear => "more_than_a_year",
            ProblemKind::TaxItemNotCounted => "tax_item_not_counted",
            ProblemKind::NotPositive => "not_positive",
            ProblemKind::GrowthTooLow => "growth_too_low",
            ProblemKind::RoleWithoutRate => "role_without_rate",
            ProblemKind::TooLarge => "too_large",
            ProblemKind::PercentOutOfBounds => "percent_out_of_bounds",
            ProblemKind::DiscountOnCredit => "discount_on_credit",
            ProblemKind::BoundsUpsideDown => "bounds_upside_down",
            ProblemKind::OutsideBounds => "outside_bounds",
            ProblemKind::ScheduleMisses => "schedule_misses",
            ProblemKind::ScheduleExceeds => "schedule_exceeds",
            ProblemKind::TwoRests => "two_rests",
            ProblemKind::EndsBeforeStart => "ends_before_start",
            ProblemKind::TaxTwice => "tax_twice",
            ProblemKind::ServiceGone => "service_gone",
            ProblemKind::OtherCurrency => "other_currency",
            ProblemKind::MoreThanBefore => "more_than_before",
        }
    }
}

/// Where a problem belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// A number.
    Number(Parameter),
    /// The team as a whole.
    Team,
    /// A member's hours, worked out from the calendar.
    HoursOf(Id),
    /// A list of costs as a whole.
    Costs(CostsOf),
    /// The mark that a cost is income tax.
    TaxMark(CostsOf, Id),
    /// A calendar's days off as a whole.
    DaysOff(CalendarOf),
    /// The role of a line.
    LineRole { proposal: Id, line: Id },
    /// A tier's total.
    TierTotal { proposal: Id, tier: Id },
    /// The discount of a line.
    LineDiscount { proposal: Id, line: Id },
    /// The taxes of a line.
    LineTaxes { proposal: Id, line: Id },
    /// The service of a line.
    LineService { proposal: Id, line: Id },
    /// The payments as a whole.
    Schedule(ConditionsOf),
    /// One payment.
    Instalment(ConditionsOf, Id),
    /// The dates of a phase.
    Phase { proposal: Id, phase: Id },
    /// The last day of an offer.
    ValidUntil(Id),
    /// The currency of a client's budget.
    BudgetCurrency(Id),
    /// The days on which a client wants it.
    WishDays(Id),
}

impl Place {
    /// The proposal it stands in.
    pub fn proposal(self) -> Option<Id> {
        match self {
            Place::Number(at) => at.proposal(),
            Place::LineRole { proposal, .. }
            | Place::TierTotal { proposal, .. }
            | Place::LineDiscount { proposal, .. }
            | Place::LineTaxes { proposal, .. }
            | Place::LineService { proposal, .. }
            | Place::Schedule(ConditionsOf::Proposal(proposal))
            | Place::Instalment(ConditionsOf::Proposal(proposal), _)
            | Place::Phase { proposal, .. }
            | Place::ValidUntil(proposal)
            | Place::BudgetCurrency(proposal)
            | Place::WishDays(proposal) => Some(proposal),
            _ => None,
        }
    }
}

impl Problem {
    /// A problem at a number.
    pub fn at(kind: ProblemKind, at: Parameter) -> Problem {
        Problem { kind, at: Place::Number(at) }
    }
}
