//! How a figure came about, as data: its operands, each with a working of its own, down to what was typed. A figure *is* its
//! working: the value is computed when the working is made, from the operands that the working shows.

use std::rc::Rc;

use crate::domain::band::Band;
use crate::domain::cost_base::Period;
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::parameter::{ConditionsOf, CostsOf, Parameter, Unit};
use crate::domain::partner_programme::PartnerNumber;
use crate::domain::rounding::{self, Rounding};
use crate::domain::scope_number::ScopeItem;

/// A figure with its working, shared.
pub type Figure = Rc<Working>;

/// A figure with its working. No value where an operand has none, or where nothing can be divided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Working {
    pub label: Label,
    pub unit: Unit,
    pub step: Step,
    pub value: Option<Fraction>,
}

/// How a value follows from its operands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// What was typed there, or its default where nothing was; what is below zero counts as nothing.
    Typed(Parameter),
    /// A number that holds for everyone, such as 12 months a year; the label says which.
    Given,
    /// All added up.
    Sum(Vec<Figure>),
    /// The first less the others.
    Difference(Vec<Figure>),
    /// All multiplied.
    Product(Vec<Figure>),
    /// The first divided by the others.
    Quotient(Vec<Figure>),
    /// 1 + a percent.
    OnePlus(Figure),
    /// 1 - a percent.
    OneMinus(Figure),
    /// A percent as a share of one.
    Share(Figure),
    /// Multiplied by itself so many times.
    Power(Figure, u32),
    /// A list added up. Its rows are made when asked for, by `lists::rows`, since there may be thousands.
    SumOf(List),
    /// Up to the next whole step.
    RoundedUp(Figure, Fixed),
    /// Half away from zero, to so many digits.
    RoundedHalf(Figure, u32),
    /// The same, or nothing where it is below zero.
    NotBelowNothing(Figure),
    /// As an offer says, to so many digits.
    Rounded(Figure, Rounding, u32),
}

/// A list whose rows are made when asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum List {
    /// The costs of a list at a band that are paid again and again.
    Recurring(CostsOf, Band),
    /// The costs of a list at a band that were paid once and have not ended after so many years.
    Once(CostsOf, Band, u32),
    /// The items of a list that are income tax themselves and come again.
    RecurringTax(CostsOf),
    /// The items of a list that are income tax themselves, paid once.
    OnceTax(CostsOf, u32),
    /// What is paid once of a tier's default choice, without tax.
    TierLines { proposal: Id, tier: Id },
    /// The lines of it that are paid once, as priced.
    TierPrices { proposal: Id, tier: Id },
    /// The lines of it that are paid again in one of the draft's ways, by its place, as priced.
    AgainPrices { proposal: Id, tier: Id, place: usize },
    /// Everything of a tier's default choice, without tax and over its terms.
    AllLines { proposal: Id, tier: Id },
    /// The same of the lines whose hours are known.
    KnownLines { proposal: Id, tier: Id },
    /// What is bought in for a tier's default choice.
    Directs { proposal: Id, tier: Id },
    /// The lines of a tier's default choice that count for a referral at a share.
    ReferralLines { proposal: Id, tier: Id, step: PartnerNumber },
    /// The hours of a role in a tier.
    RoleHours { proposal: Id, tier: Id, role: Id },
}

/// What a figure is. Words for it stand in `locale`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Label {
    /// What was typed: the words are the parameter's own.
    Parameter(Parameter),
    /// Times a year.
    TimesAYear(Period),
    /// Over so many years.
    OverYears,
    Cost(CostsOf, Id),
    Recurring(CostsOf),
    Once(CostsOf),
    Grown(CostsOf),
    OnePlusGrowth,
    GrowthFactor,
    Living(Id),
    LivingOfAll,
    OnePlusCushion,
    WithCushion,
    OneMinusTax,
    BeforeTax,
    Tax,
    TaxTyped,
    TaxItems(CostsOf),
    Business,
    Employee(Id),
    Employees,
    BeforeTaxOnEverything,
    CostsOfYear,
    OnePlusChange,
    CostsChanged,
    OneMinusMargin,
    OnePlusMarkup,
    Revenue,
    Weekdays(i32),
    WorkingDays(Id),
    BilledShare,
    MemberHours(Id),
    BillableHours,
    Floor,
    ExactRate,
    /// A rate of a band, rounded up as it is shown.
    Rate(Band, RateUnit),
    MonthsAYear,
    OwnCost(Id),
    RoleCost(Id),
    RoleHours(Id),
    RoleOwnRate(Id),
    OwnCosts,
    Rest,
    RestAnHour,
    RoleCostRate(Id),
    RoleFloor(Id),
    RoleRate(Id, Band, RateUnit),
    Line(Id),
    ExactAmount,
    BeforeDiscount,
    OneMinusDiscount,
    UnitPrice,
    Quantity,
    /// What is left of a line after charge and discount on the whole, without tax.
    LineNet(Id),
    /// What is left of all lines that are taxed alike.
    GroupNet,
    /// What those lines come to as priced.
    GroupSum,
    /// The share of the charge, of the discount on the whole, that falls to them. Odd minor units go to the largest remainder.
    ChargeShare,
    DiscountShare,
    /// Lines added up as priced.
    PricesSum,
    OnePlusCharge,
    WithCharge,
    ChargePart,
    /// A charge or discount in percent with the factors of the price.
    ScaledBy,
    NothingElse,
    ChargeRounded,
    Charge,
    DiscountBase,
    AfterDiscount,
    DiscountRounded,
    DiscountOnWhole,
    OnePlusTax,
    WithoutTax,
    TaxShare,
    TaxBase,
    /// A tax, by its name.
    SalesTax(Rc<str>),
    Gross,
    /// So many equal parts.
    Parts,
    FirstPart,
    PaymentShare,
    RestOfPrice,
    Payment(ConditionsOf, Id),
    /// Over so many periods.
    Periods,
    /// A role's exact rate in another currency, rounded up.
    RoleHourAbroad(Id, Band),
    ServiceExact(Id),
    ServicePrice(Id, Band),
    ServiceCost(Id),
    TierTotal,
    AllTotal,
    KnownTotal,
    Direct,
    ActualHours,
    Selling,
    SellingShare,
    SellingPart,
    ReferralPart,
    PlatformPart,
    CommissionPart,
    /// What a commission on profit is a share of, and the same where it is not below zero.
    ProfitBefore,
    ProfitShared,
    /// Selling costs without the commission.
    OtherSelling,
    /// Known net with its tax, by the share that tax has in everything.
    KnownGross,
    AllGross,
    /// A retainer's price for one period, and how many months that is.
    RunPeriod(Id),
    RunPeriodMonths,
    RunFee,
    RunIncluded,
    RunRate,
    /// Work that comes again each month: people x hours x times.
    RunEffort {
        proposal: Id,
        line: Id,
        effort: Id,
    },
    RunEffortWorth,
    RunUnbilled,
    RunUnbilledWorth,
    /// What an unbilled hour costs, and what those of a month do.
    RunUnbilledFloor,
    RunUnbilledCost,
    RunUsed,
    RunHours,
    RunCost,
    RunIncome,
    /// What hours beyond the paid ones are paid with, and how many they are.
    RunBeyond,
    RunPaidOver,
    RunBrought,
    /// Hours that are paid for.
    RunThere,
    RunOver,
    RunOverWorth,
    RunLeft,
    RunMargin,
    RunEffective,
    RunMonthsTold,
    /// Hours of a role that a tier's work takes, that are free, that are missing.
    RushNeeded(Id),
    RushFree(Id),
    RushShort(Id),
    /// Working days until the wanted day, and in a week.
    RushDays,
    RushWeek,
    /// What an hour of extra hands costs beyond the floor that the price pays anyway.
    RushMore(Id),
    RushCost(Id),
    RushExtra,
    /// What must be earned at least, the part of a price that is kept for it, and the price that follows.
    MustEarn,
    WholePrice,
    Kept,
    LeastPrice,
    /// By how much a budget misses it, and what an hour would earn at the budget.
    BudgetGap,
    BudgetKept,
    AtBudget,
    AsShare,
    MonthToday,
    MonthGoal,
    Uplift,
    /// How many whole months' worth is there in the first year.
    MonthsThere,
    Gain,
    ValuePrice,
    GainAfterPrice,
    OfGain,
    Return,
    MoreRevenue,
    Purchases,
    Customers,
    VisitsNeeded,
    /// The stages of a development map that have a price.
    MapTotal,
    /// What counts at the share of a service, or at that of all others.
    ReferralNet(Option<Id>),
    /// Of a role, or of no role.
    HoursSoldOf(Option<Id>),
    HoursSpentOf(Option<Id>),
    HoursLeftOf(Option<Id>),
    BudgetSpentOf(Option<Id>),
    HoursSold,
    HoursSpent,
    HoursLeft,
    HoursUnbilled,
    HoursUnpriced,
    HoursEstimated,
    HoursActual,
    BudgetSold,
    BudgetSpent,
    BudgetLeft,
    ReferralOf(Option<Id>),
    ReferralFee,
    /// Nothing, since the project is too small.
    ReferralBelowLeast,
    ReferralPercent,
    ReferralTaken,
    /// How many of a line's periods count.
    PeriodsCounted,
    /// An idea or a favour of a client: what it comes to, and the same before it is rounded.
    ScopePrice(Id, ScopeItem),
    ScopeExact(Id, ScopeItem),
    Backlog,
    BacklogAgreed,
    Favours,
    PartnerFee(Id),
    /// Were each project of the last year the example.
    FeesOfYear,
    IntroductionBrings,
    ServiceMargin(Id),
    MarginAfterReferral(Id),
    HighestShare(Id),
    LeftForHours,
    KnownShare,
    TierHours,
    HoursOfRole(Id),
    FloorOfRole(Id),
    FloorCost,
    LeftOver,
    TierMargin,
    Effective,
    TierFloor,
    Distance,
    /// What the client of a proposal said yes to, without tax; what its quote comes to at least.
    Agreed(Id),
    AtLeast(Id),
    /// The same in its own currency, and how much of that one unit of the studio's was.
    AbroadAmount,
    AbroadRate,
    Lifetime,
    WonOnes,
    DecidedOnes,
    WinRate,
    SoldInYear,
    SoldAgain,
    FromExisting,
    OpenQuotes,
    Expected,
    Forecast,
    GoalReached,
    GoalMissing,
}

/// For what a rate is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RateUnit {
    Hour,
    Day,
    Week,
    Month,
}

impl RateUnit {
    /// All four, shortest first.
    pub const ALL: [RateUnit; 4] = [RateUnit::Hour, RateUnit::Day, RateUnit::Week, RateUnit::Month];
}

impl Step {
    /// The operands that stand in the working itself.
    pub fn operands(&self) -> &[Figure] {
        match self {
            Step::Sum(operands) | Step::Difference(operands) | Step::Product(operands) | Step::Quotient(operands) => {
                operands
            }
            Step::OnePlus(one)
            | Step::OneMinus(one)
            | Step::Share(one)
            | Step::NotBelowNothing(one)
            | Step::Power(one, _) => std::slice::from_ref(one),
            Step::RoundedUp(one, _) | Step::RoundedHalf(one, _) | Step::Rounded(one, ..) => std::slice::from_ref(one),
            Step::Typed(_) | Step::Given | Step::SumOf(_) => &[],
        }
    }

    /// The value that follows from the operands; nothing for the steps that have none, whose value stands by itself.
    #[inline(never)]
    pub fn recompute(&self) -> Option<Fraction> {
        let first = self.operands().first()?.value.as_ref()?;
        let rest: Vec<&Fraction> =
            self.operands().get(1..)?.iter().map(|operand| operand.value.as_ref()).collect::<Option<_>>()?;
        let fold = |step: fn(&Fraction, &Fraction) -> Option<Fraction>| {
            rest.iter().try_fold(first.clone(), |value, operand| step(&value, operand))
        };
        let hundredth = || first.over(&Fraction::whole(100));
        match self {
            Step::Sum(_) => fold(|a, b| Some(a.plus(b))),
            Step::Difference(_) => fold(|a, b| Some(a.minus(b))),
            Step::Product(_) => fold(|a, b| Some(a.times(b))),
            Step::Quotient(_) => fold(Fraction::over),
            Step::OnePlus(_) => Some(Fraction::one().plus(&hundredth()?)),
            Step::OneMinus(_) => Some(Fraction::one().minus(&hundredth()?)),
            Step::Share(_) => hundredth(),
            Step::NotBelowNothing(_) => Some(if first.is_negative() { Fraction::zero() } else { first.clone() }),
            Step::Power(_, exponent) => Some(first.to_the(*exponent)),
            Step::RoundedUp(_, step) => rounding::up_to_step(first, *step).map(Fixed::fraction),
            Step::RoundedHalf(_, digits) => rounding::half_away_from_zero(first, *digits).map(Fixed::fraction),
            Step::Rounded(_, rounding, digits) => {
                rounding.units(first, *digits).map(|units| Fixed::new(units, *digits).fraction())
            }
            Step::Typed(_) | Step::Given | Step::SumOf(_) => None,
        }
    }
}

impl Working {
    /// A figure that follows from its operands.
    pub fn of(label: Label, unit: Unit, step: Step) -> Figure {
        let value = step.recompute();
        Rc::new(Working { label, unit, step, value })
    }

    /// A figure whose value stands by itself: what was typed, a given number, or a list that was added up elsewhere.
    pub fn leaf(label: Label, unit: Unit, step: Step, value: Option<Fraction>) -> Figure {
        Rc::new(Working { label, unit, step, value })
    }

    /// A given number.
    pub fn given(label: Label, unit: Unit, number: i128) -> Figure {
        Working::leaf(label, unit, Step::Given, Some(Fraction::whole(number)))
    }

    /// The value rounded up to a step, as a decimal: what a shown rate is. Nothing where it is not known.
    pub fn fixed(&self) -> Option<Fixed> {
        self.value.as_ref()?;
        match &self.step {
            Step::RoundedUp(operand, step) => rounding::up_to_step(operand.value.as_ref()?, *step),
            Step::RoundedHalf(operand, digits) => rounding::half_away_from_zero(operand.value.as_ref()?, *digits),
            Step::NotBelowNothing(operand) => {
                operand.fixed().map(|fixed| Fixed::new(fixed.units().max(0), fixed.digits()))
            }
            Step::Rounded(operand, rounding, digits) => {
                rounding.units(operand.value.as_ref()?, *digits).map(|units| Fixed::new(units, *digits))
            }
            _ => None,
        }
    }
}

/// Adds up; one operand stands for itself.
pub fn sum(label: Label, unit: Unit, mut operands: Vec<Figure>) -> Figure {
    match operands.len() {
        1 => operands.remove(0),
        0 => Working::leaf(label, unit, Step::Sum(operands), Some(Fraction::zero())),
        _ => Working::of(label, unit, Step::Sum(operands)),
    }
}

/// The first less the others.
pub fn difference(label: Label, unit: Unit, operands: Vec<Figure>) -> Figure {
    Working::of(label, unit, Step::Difference(operands))
}

/// The first less the others, or nothing where that is below it.
pub fn spare(label: Label, unit: Unit, operands: Vec<Figure>) -> Figure {
    let spare = difference(label.clone(), unit, operands);
    match spare.value.as_ref().is_some_and(Fraction::is_negative) {
        true => Working::of(label, unit, Step::NotBelowNothing(spare)),
        false => spare,
    }
}

/// Multiplies.
pub fn product(label: Label, unit: Unit, operands: Vec<Figure>) -> Figure {
    Working::of(label, unit, Step::Product(operands))
}

/// Divides the first by the others.
pub fn quotient(label: Label, unit: Unit, operands: Vec<Figure>) -> Figure {
    Working::of(label, unit, Step::Quotient(operands))
}
