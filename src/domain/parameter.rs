//! The address of every number that a person can type, and how to read and set it. A new parameter is a new variant here,
//! and the compiler names every place that owes it something.

use std::rc::Rc;

use crate::domain::band::Band;
use crate::domain::capacity::CalendarField;
use crate::domain::conditions::Conditions;
use crate::domain::cost_base::{Cost, Costs, Period};
use crate::domain::currency::Currency;
use crate::domain::deal_number::DealNumber;
use crate::domain::development_map::MapNumber;
use crate::domain::hand_over::HandedNumber;
use crate::domain::id::Id;
use crate::domain::partner_programme::{PartnerNumber, USUAL_WAIT};
use crate::domain::payment_schedule::{Due, MOST_PARTS, Portion};
use crate::domain::profit;
use crate::domain::proposal::{DraftLine, Pricing};
use crate::domain::publishing::PublishedNumber;
use crate::domain::recurrence::MOST_PERIODS;
use crate::domain::retainer::{Retainer, Unused};
use crate::domain::scope_number::ScopeNumber;
use crate::domain::studio::Studio;
use crate::domain::typed::{Refused, Typed};
use crate::domain::value_case::{FunnelNumber, MOST_RAMP, ValueNumber};
use crate::domain::workbook::Workbook;

/// Billed hours of a day, until they are typed.
pub const USUAL_DAY_HOURS: i64 = 8;

/// Billed hours of a week, until they are typed.
pub const USUAL_WEEK_HOURS: i64 = 40;

/// A list of costs, or the one figure in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CostsOf {
    /// The business's, people apart.
    Business,
    /// A member's: living costs of an owner, what an employee costs.
    Member(Id),
}

/// Whose calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CalendarOf {
    /// The studio's, which members share.
    Studio,
    /// A member's own, before the studio's.
    Member(Id),
}

/// The address of a number that a person can type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Parameter {
    Year,
    RateStep,
    CostsMonth(CostsOf),
    CostAmount(CostsOf, Id, Band),
    CostYears(CostsOf, Id),
    Cushion,
    TaxRate,
    TaxAmount,
    Profit(Band),
    MemberHours(Id),
    Calendar(CalendarOf, CalendarField),
    DayHours,
    WeekHours,
    Growth,
    Raises,
    YearsAhead,
    WhatIfHours,
    WhatIfCosts,
    LinePrice {
        proposal: Id,
        line: Id,
    },
    LineHours {
        proposal: Id,
        line: Id,
        row: usize,
    },
    LineQuantity {
        proposal: Id,
        line: Id,
        tier: Id,
    },
    Line {
        proposal: Id,
        line: Id,
        number: LineNumber,
    },
    ExchangeRate(Id),
    Condition(ConditionsOf, ConditionNumber),
    TaxPercent(ConditionsOf, Id),
    /// The percent, amount or number of parts of an instalment.
    Instalment(ConditionsOf, Id),
    InstalmentDays(ConditionsOf, Id),
    KillFee(ConditionsOf, Id),
    ServiceHours {
        service: Id,
        row: usize,
    },
    ServiceDirect(Id),
    JobHours {
        service: Id,
        job: Id,
    },
    /// A number of what anyone may see.
    Published(PublishedNumber),
    /// A number of what a manager is given.
    Handed(HandedNumber),
    /// A number of what a proposal may be worth to its client.
    Value(Id, ValueNumber),
    /// A number of what stands behind a proposal.
    Deal(Id, DealNumber),
    /// A number of a proposal's development map.
    Map(Id, MapNumber),
    /// A number of what is paid for a recommendation.
    Partner(PartnerNumber),
    /// A number of what a client may want next or was given.
    Scope(Id, ScopeNumber),
}

/// Whose conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ConditionsOf {
    /// The studio's usual ones, which each new proposal begins with.
    Studio,
    Proposal(Id),
}

/// A number of an offer's conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ConditionNumber {
    ChargePercent,
    ChargeAmount,
    DiscountPercent,
    DiscountAmount,
    SellingPercent,
    SellingAmount,
    Commission,
    Assistant,
    Referral,
    Platform,
    Margin,
    ValidDays,
    LateFee,
    Rounds,
    RoundPrice,
}

impl ConditionNumber {
    /// All of them.
    pub const ALL: [ConditionNumber; 15] = [
        ConditionNumber::ChargePercent,
        ConditionNumber::ChargeAmount,
        ConditionNumber::DiscountPercent,
        ConditionNumber::DiscountAmount,
        ConditionNumber::SellingPercent,
        ConditionNumber::SellingAmount,
        ConditionNumber::Commission,
        ConditionNumber::Assistant,
        ConditionNumber::Referral,
        ConditionNumber::Platform,
        ConditionNumber::Margin,
        ConditionNumber::ValidDays,
        ConditionNumber::LateFee,
        ConditionNumber::Rounds,
        ConditionNumber::RoundPrice,
    ];
}

/// A number of a line beside its price, hours and quantities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LineNumber {
    Direct,
    DiscountPercent,
    DiscountAmount,
    Least,
    Most,
    Step,
    Periods,
    RetainerCap,
    RetainerBeyond,
    RetainerMonths,
}

impl LineNumber {
    /// All of them.
    pub const ALL: [LineNumber; 10] = [
        LineNumber::Direct,
        LineNumber::DiscountPercent,
        LineNumber::DiscountAmount,
        LineNumber::Least,
        LineNumber::Most,
        LineNumber::Step,
        LineNumber::Periods,
        LineNumber::RetainerCap,
        LineNumber::RetainerBeyond,
        LineNumber::RetainerMonths,
    ];
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// The studio's currency.
    Money,
    Hours,
    Days,
    Percent,
    /// Years, pieces: a plain count.
    Count,
    /// A calendar year: written without separators.
    Year,
    /// A bare multiplier, such as 1 + cushion.
    Factor,
}

impl Parameter {
    /// What the number counts.
    pub fn unit(self) -> Unit {
        match self {
            Parameter::Year => Unit::Year,
            Parameter::RateStep
            | Parameter::CostsMonth(_)
            | Parameter::CostAmount(..)
            | Parameter::TaxAmount
            | Parameter::LinePrice { .. } => Unit::Money,
            Parameter::Cushion
            | Parameter::TaxRate
            | Parameter::Profit(_)
            | Parameter::Growth
            | Parameter::Raises
            | Parameter::WhatIfCosts
            | Parameter::Calendar(_, CalendarField::BilledShare) => Unit::Percent,
            Parameter::MemberHours(_)
            | Parameter::Calendar(_, CalendarField::HoursADay)
            | Parameter::DayHours
            | Parameter::WeekHours
            | Parameter::WhatIfHours
            | Parameter::LineHours { .. } => Unit::Hours,
            Parameter::Calendar(..) => Unit::Days,
            Parameter::CostYears(..) | Parameter::YearsAhead | Parameter::LineQuantity { .. } => Unit::Count,
            Parameter::Line { number, .. } => match number {
                LineNumber::Direct | LineNumber::DiscountAmount | LineNumber::RetainerBeyond => Unit::Money,
                LineNumber::DiscountPercent => Unit::Percent,
                LineNumber::RetainerCap => Unit::Hours,
                _ => Unit::Count,
            },
            Parameter::ExchangeRate(_) => Unit::Factor,
            Parameter::Value(_, number) => match number {
                ValueNumber::Today(FunnelNumber::Sale)
                | ValueNumber::Goal(FunnelNumber::Sale)
                | ValueNumber::Revenue => Unit::Money,
                ValueNumber::Today(FunnelNumber::Visits)
                | ValueNumber::Goal(FunnelNumber::Visits)
                | ValueNumber::Ramp => Unit::Count,
                _ => Unit::Percent,
            },
            Parameter::Condition(_, number) => match number {
                ConditionNumber::ChargePercent
                | ConditionNumber::DiscountPercent
                | ConditionNumber::SellingPercent
                | ConditionNumber::Commission
                | ConditionNumber::Assistant
                | ConditionNumber::Referral
                | ConditionNumber::Platform
                | ConditionNumber::Margin
                | ConditionNumber::LateFee => Unit::Percent,
                ConditionNumber::ValidDays => Unit::Days,
                ConditionNumber::Rounds => Unit::Count,
                _ => Unit::Money,
            },
            Parameter::TaxPercent(..) | Parameter::KillFee(..) => Unit::Percent,
            // By its portion; what is asked of it here is only how it is typed.
            Parameter::Instalment(..) => Unit::Count,
            Parameter::InstalmentDays(..) => Unit::Days,
            Parameter::ServiceHours { .. } | Parameter::JobHours { .. } => Unit::Hours,
            Parameter::ServiceDirect(_) | Parameter::Published(PublishedNumber::Step) => Unit::Money,
            Parameter::Published(PublishedNumber::Percent(_)) => Unit::Percent,
            Parameter::Published(_) => Unit::Count,
            Parameter::Partner(number) => match number {
                PartnerNumber::Share | PartnerNumber::Step(_) | PartnerNumber::Discount => Unit::Percent,
                PartnerNumber::Least => Unit::Money,
                _ => Unit::Count,
            },
            Parameter::Handed(HandedNumber::Discount) => Unit::Percent,
            Parameter::Handed(HandedNumber::Days) => Unit::Days,
            Parameter::Handed(HandedNumber::Least(_)) => Unit::Money,
            Parameter::Deal(_, number) => number.unit(),
            Parameter::Scope(_, number) => number.unit(),
            Parameter::Map(_, number) => number.unit(),
        }
    }

    /// The proposal it stands in.
    pub fn proposal(self) -> Option<Id> {
        match self {
            Parameter::LinePrice { proposal, .. }
            | Parameter::LineHours { proposal, .. }
            | Parameter::LineQuantity { proposal, .. }
            | Parameter::Line { proposal, .. }
            | Parameter::Value(proposal, _)
            | Parameter::ExchangeRate(proposal)
            | Parameter::Map(proposal, _)
            | Parameter::Deal(proposal, _) => Some(proposal),
            Parameter::Condition(ConditionsOf::Proposal(proposal), _)
            | Parameter::TaxPercent(ConditionsOf::Proposal(proposal), _)
            | Parameter::Instalment(ConditionsOf::Proposal(proposal), _)
            | Parameter::InstalmentDays(ConditionsOf::Proposal(proposal), _)
            | Parameter::KillFee(ConditionsOf::Proposal(proposal), _) => Some(proposal),
            _ => None,
        }
    }

    /// Whether it is one of the conditions that new proposals begin with.
    pub fn is_usual_condition(self) -> bool {
        matches!(
            self,
            Parameter::Condition(ConditionsOf::Studio, _)
                | Parameter::TaxPercent(ConditionsOf::Studio, _)
                | Parameter::Instalment(ConditionsOf::Studio, _)
                | Parameter::InstalmentDays(ConditionsOf::Studio, _)
                | Parameter::KillFee(ConditionsOf::Studio, _)
        )
    }

    /// What holds until something is typed there.
    pub fn usual(self) -> Typed {
        match self {
            Parameter::Profit(band) => profit::guess(band),
            Parameter::Calendar(_, field) => field.default(),
            Parameter::DayHours => Typed::whole(USUAL_DAY_HOURS),
            Parameter::WeekHours => Typed::whole(USUAL_WEEK_HOURS),
            Parameter::Line { number: LineNumber::Step, .. } => Typed::whole(1),
            Parameter::Partner(PartnerNumber::Wait) => Typed::whole(i64::from(USUAL_WAIT)),
            _ => Typed::whole(0),
        }
    }

    /// Whether the number is a whole one within bounds of its own.
    fn bounds(self) -> Option<(i64, i64)> {
        match self {
            Parameter::Year => Some((1900, 2999)),
            Parameter::CostYears(..) => Some((1, 100)),
            Parameter::YearsAhead => Some((0, 30)),
            Parameter::Line { number: LineNumber::Periods, .. } => Some((1, i64::from(MOST_PERIODS))),
            Parameter::Value(_, ValueNumber::Ramp) => Some((1, MOST_RAMP)),
            Parameter::Partner(number) => number.bounds(),
            _ => None,
        }
    }
}

/// Why a number could not be taken at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// Its magnitude or its digits.
    Refused(Refused),
    /// Not a whole number from the first to the last.
    NotWholeWithin(i64, i64),
    /// A step of nothing, or below it.
    StepNotPositive,
    /// Below zero.
    BelowNothing,
    /// What it belongs to is no longer there.
    Gone,
}

impl Workbook {
    /// The costs of the business or of a member.
    pub fn costs(&self, of: CostsOf) -> Option<&Costs> {
        self.studio.costs(of)
    }

    /// What was typed at an address; nothing where nothing was.
    pub fn get(&self, at: Parameter) -> Option<Typed> {
        let studio = &self.studio;
        match at {
            Parameter::Year => Some(Typed::whole(i64::from(studio.year))),
            Parameter::RateStep => studio.rate_step,
            Parameter::CostsMonth(of) => self.costs(of)?.month,
            Parameter::CostAmount(of, id, band) => {
                let cost = self.costs(of)?.item(id)?;
                match band {
                    Band::Base => cost.amount,
                    Band::Target => cost.target,
                    Band::Stretch => cost.stretch,
                }
            }
            Parameter::CostYears(of, id) => match self.costs(of)?.item(id)?.period {
                Period::Once { years } => Some(Typed::whole(i64::from(years))),
                _ => None,
            },
            Parameter::Cushion => studio.cushion,
            Parameter::TaxRate => studio.tax.rate,
            Parameter::TaxAmount => studio.tax.amount,
            Parameter::Profit(band) => studio.profit.get(band).percent,
            Parameter::MemberHours(id) => studio.member(id)?.hours.year,
            Parameter::Calendar(CalendarOf::Studio, field) => studio.calendar.get(field),
            Parameter::Calendar(CalendarOf::Member(id), field) => studio.member(id)?.hours.calendar.get(field),
            Parameter::DayHours => studio.day_hours,
            Parameter::WeekHours => studio.week_hours,
            Parameter::Growth => studio.growth,
            Parameter::Raises => studio.raises,
            Parameter::YearsAhead => Some(Typed::whole(i64::from(studio.years_ahead))),
            Parameter::WhatIfHours => studio.what_if_hours,
            Parameter::WhatIfCosts => studio.what_if_costs,
            Parameter::LinePrice { proposal, line } => match &self.proposal(proposal)?.line(line)?.pricing {
                Pricing::Fixed { price, .. } => *price,
                _ => None,
            },
            Parameter::LineHours { proposal, line, row } => {
                self.proposal(proposal)?.line(line)?.own_hours().get(row)?.hours
            }
            Parameter::Line { proposal, line, number } => line_number(self.proposal(proposal)?.line(line)?, number),
            Parameter::ExchangeRate(proposal) => self.proposal(proposal)?.exchange.rate,
            Parameter::Condition(of, number) => condition_number(self.conditions(of)?, number),
            Parameter::TaxPercent(of, tax) => self.conditions(of)?.taxation.tax(tax)?.percent,
            Parameter::Instalment(of, id) => match self.conditions(of)?.instalment(id)?.portion {
                Portion::Percent(number) | Portion::Amount(number) => number,
                Portion::Equal(count) => Some(Typed::whole(i64::from(count))),
                Portion::Rest => None,
            },
            Parameter::InstalmentDays(of, id) => match self.conditions(of)?.instalment(id)?.due {
                Due::NetDays(days) => days,
                _ => None,
            },
            Parameter::KillFee(of, id) => self.conditions(of)?.terms.kill_fees.iter().find(|fee| fee.id == id)?.percent,
            Parameter::ServiceHours { service, row } => studio.service(service)?.hours.get(row)?.hours,
            Parameter::ServiceDirect(service) => studio.service(service)?.direct,
            Parameter::JobHours { service, job } => {
                studio.service(service)?.jobs.iter().find(|one| one.id == job)?.hours
            }
            Parameter::Published(which) => studio.publishing.number(which),
            Parameter::Handed(which) => studio.handing.number(which),
            Parameter::Partner(which) => studio.partners.number(which),
            Parameter::Value(proposal, number) => self.proposal(proposal)?.value.number(number),
            Parameter::Deal(proposal, which) => self.proposal(proposal)?.deal.number(which),
            Parameter::Scope(client, which) => self.client(client)?.scope_number(which),
            Parameter::Map(proposal, which) => self.proposal(proposal)?.map.number(which),
            Parameter::LineQuantity { proposal, line, tier } => {
                self.proposal(proposal)?.line(line)?.quantities.get(&tier).copied()
            }
        }
    }

    /// Sets what was typed at an address; nothing empties it. What cannot be taken changes nothing.
    pub fn set(&mut self, at: Parameter, value: Option<Typed>) -> Result<(), NotTaken> {
        self.check(at, value)?;
        let whole = || at.bounds().zip(value).and_then(|((first, last), value)| value.whole_within(first, last));
        let small = || whole().and_then(|whole| u32::try_from(whole).ok());
        match at {
            Parameter::LinePrice { proposal, line } => {
                let line =
                    self.proposal_mut(proposal).and_then(|proposal| proposal.line_mut(line)).ok_or(NotTaken::Gone)?;
                let Pricing::Fixed { price, .. } = &mut line.pricing else { return Err(NotTaken::Gone) };
                *price = value;
            }
            Parameter::LineHours { proposal, line, row } => {
                let line =
                    self.proposal_mut(proposal).and_then(|proposal| proposal.line_mut(line)).ok_or(NotTaken::Gone)?;
                let hours = line.own_hours_mut().ok_or(NotTaken::Gone)?;
                hours.get_mut(row).ok_or(NotTaken::Gone)?.hours = value;
            }
            Parameter::LineQuantity { proposal, line, tier } => {
                let proposal = self.proposal_mut(proposal).ok_or(NotTaken::Gone)?;
                proposal.tier(tier).ok_or(NotTaken::Gone)?;
                let line = proposal.line_mut(line).ok_or(NotTaken::Gone)?;
                match value {
                    Some(value) => line.quantities.insert(tier, value),
                    None => line.quantities.remove(&tier),
                };
            }
            Parameter::Line { proposal, line, number } => {
                let line = self.proposal_mut(proposal).and_then(|proposal| proposal.line_mut(line));
                set_line_number(line.ok_or(NotTaken::Gone)?, number, value).ok_or(NotTaken::Gone)?;
            }
            Parameter::Value(proposal, number) => {
                *self.proposal_mut(proposal).ok_or(NotTaken::Gone)?.value.number_mut(number) = value;
            }
            Parameter::ExchangeRate(proposal) => {
                self.proposal_mut(proposal).ok_or(NotTaken::Gone)?.exchange.rate = value;
            }
            Parameter::Scope(client, which) => {
                self.client_mut(client).and_then(|client| client.set_scope(which, value)).ok_or(NotTaken::Gone)?;
            }
            Parameter::Deal(proposal, which) => {
                let proposal = self.proposal_mut(proposal).ok_or(NotTaken::Gone)?;
                Rc::make_mut(&mut proposal.deal).set(which, value).ok_or(NotTaken::Gone)?;
            }
            Parameter::Map(proposal, which) => {
                let proposal = self.proposal_mut(proposal).ok_or(NotTaken::Gone)?;
                Rc::make_mut(&mut proposal.map).set(which, value).ok_or(NotTaken::Gone)?;
            }
            Parameter::Condition(of, number) => {
                *condition_place(self.conditions_mut(of).ok_or(NotTaken::Gone)?, number) = value;
            }
            Parameter::TaxPercent(of, tax) => {
                let tax = self.conditions_mut(of).and_then(|conditions| conditions.tax_mut(tax));
                tax.ok_or(NotTaken::Gone)?.percent = value;
            }
            Parameter::Instalment(of, id) => {
                let instalment = self.conditions_mut(of).and_then(|conditions| conditions.instalment_mut(id));
                match &mut instalment.ok_or(NotTaken::Gone)?.portion {
                    Portion::Percent(number) | Portion::Amount(number) => *number = value,
                    Portion::Equal(count) => {
                        let last = i64::from(MOST_PARTS);
                        let whole = value.and_then(|value| value.whole_within(1, last));
                        let parts = whole.and_then(|whole| u32::try_from(whole).ok());
                        *count = parts.ok_or(NotTaken::NotWholeWithin(1, last))?;
                    }
                    Portion::Rest => return Err(NotTaken::Gone),
                }
            }
            Parameter::InstalmentDays(of, id) => {
                let instalment = self.conditions_mut(of).and_then(|conditions| conditions.instalment_mut(id));
                let Due::NetDays(days) = &mut instalment.ok_or(NotTaken::Gone)?.due else { return Err(NotTaken::Gone) };
                *days = value;
            }
            Parameter::KillFee(of, id) => {
                let conditions = self.conditions_mut(of).ok_or(NotTaken::Gone)?;
                let fee = conditions.terms.kill_fees.iter_mut().find(|fee| fee.id == id);
                fee.ok_or(NotTaken::Gone)?.percent = value;
            }
            _ => {
                let studio = Rc::make_mut(&mut self.studio);
                match at {
                    Parameter::ServiceHours { service, row } => {
                        let service = studio.service_mut(service).ok_or(NotTaken::Gone)?;
                        service.hours.get_mut(row).ok_or(NotTaken::Gone)?.hours = value;
                    }
                    Parameter::ServiceDirect(service) => {
                        studio.service_mut(service).ok_or(NotTaken::Gone)?.direct = value;
                    }
                    Parameter::JobHours { service, job } => {
                        let service = studio.service_mut(service).ok_or(NotTaken::Gone)?;
                        let job = service.jobs.iter_mut().find(|one| one.id == job);
                        job.ok_or(NotTaken::Gone)?.hours = value;
                    }
                    Parameter::Published(which) => {
                        let place = Rc::make_mut(&mut studio.publishing).number_mut(which);
                        *place.ok_or(NotTaken::Gone)? = value;
                    }
                    Parameter::Handed(which) => Rc::make_mut(&mut studio.handing).set(which, value),
                    Parameter::Partner(which) => Rc::make_mut(&mut studio.partners).set(which, value),
                    Parameter::Year => {
                        studio.year = whole().and_then(|year| i32::try_from(year).ok()).unwrap_or(studio.year)
                    }
                    Parameter::YearsAhead => studio.years_ahead = small().unwrap_or(studio.years_ahead),
                    Parameter::CostYears(of, id) => {
                        let cost = studio.cost_mut(of, id).ok_or(NotTaken::Gone)?;
                        cost.period = Period::Once { years: small().unwrap_or(1) };
                    }
                    _ => *studio.place(at).ok_or(NotTaken::Gone)? = value,
                }
            }
        }
        Ok(())
    }

    /// Whether a number may stand at an address at all. What may stand there and is wrong all the same is a problem of the
    /// evaluation, so that it is kept and told.
    fn check(&self, at: Parameter, value: Option<Typed>) -> Result<(), NotTaken> {
        let Some(value) = value else {
            // A committed term may be left open, a programme says no more than is wanted, and so does what something is worth.
            if matches!(
                at,
                Parameter::Line { number: LineNumber::Periods, .. }
                    | Parameter::Partner(_)
                    | Parameter::Value(_, ValueNumber::Ramp)
            ) {
                return Ok(());
            }
            return at.bounds().map_or(Ok(()), |(first, last)| Err(NotTaken::NotWholeWithin(first, last)));
        };
        if let Some((first, last)) = at.bounds() {
            let within = value.whole_within(first, last);
            return within.map(|_| ()).ok_or(NotTaken::NotWholeWithin(first, last));
        }
        if at == Parameter::RateStep && (value.is_negative() || value.is_zero()) {
            return Err(NotTaken::StepNotPositive);
        }
        if matches!(at, Parameter::Scope(..)) && value.is_negative() {
            return Err(NotTaken::BelowNothing);
        }
        if at.unit() == Unit::Money {
            let fits = value.fits_money(self.currency_of(at).digits());
            return fits.then_some(()).ok_or(NotTaken::Refused(Refused::TooLarge));
        }
        Ok(())
    }
}

impl Workbook {
    /// The currency in which an amount is typed: what is offered is in the proposal's, what it costs in the studio's.
    pub fn currency_of(&self, at: Parameter) -> Currency {
        let is_cost = matches!(
            at,
            Parameter::Line { number: LineNumber::Direct, .. }
                | Parameter::Condition(_, ConditionNumber::SellingAmount)
        ) || matches!(at, Parameter::Deal(_, number) if number.is_cost());
        let home = self.studio.currency;
        let proposal = at.proposal().filter(|_| !is_cost).and_then(|id| self.proposal(id));
        proposal.map_or(home, |proposal| proposal.currency(home))
    }

    /// The conditions of a proposal, or the studio's usual ones.
    pub fn conditions(&self, of: ConditionsOf) -> Option<&Conditions> {
        match of {
            ConditionsOf::Studio => Some(&self.studio.usual),
            ConditionsOf::Proposal(id) => self.proposal(id).map(|proposal| &proposal.conditions),
        }
    }

    /// The same, to change.
    pub fn conditions_mut(&mut self, of: ConditionsOf) -> Option<&mut Conditions> {
        match of {
            ConditionsOf::Studio => Some(&mut Rc::make_mut(&mut self.studio).usual),
            ConditionsOf::Proposal(id) => self.proposal_mut(id).map(|proposal| &mut proposal.conditions),
        }
    }
}

/// A number of a line, where it has a place for it.
pub fn line_number(line: &DraftLine, number: LineNumber) -> Option<Typed> {
    let bounds = line.bounds;
    match number {
        LineNumber::Direct => line.direct,
        LineNumber::DiscountPercent => line.discount.percent,
        LineNumber::DiscountAmount => line.discount.amount,
        LineNumber::Least => bounds?.least,
        LineNumber::Most => bounds?.most,
        LineNumber::Step => bounds?.step,
        LineNumber::Periods => line.recurrence?.periods.map(|periods| Typed::whole(i64::from(periods))),
        LineNumber::RetainerCap => match line.retainer.as_ref()? {
            Retainer::Hourly { unused: Unused::RollOver { cap }, .. } => *cap,
            _ => None,
        },
        LineNumber::RetainerBeyond => match line.retainer.as_ref()? {
            Retainer::Hourly { beyond, .. } => *beyond,
            _ => None,
        },
        LineNumber::RetainerMonths => match line.retainer.as_ref()? {
            Retainer::Value { months } => *months,
            _ => None,
        },
    }
}

/// Sets a number of a line; nothing where the line has no place for it.
fn set_line_number(line: &mut DraftLine, number: LineNumber, value: Option<Typed>) -> Option<()> {
    let place = match number {
        LineNumber::Direct => &mut line.direct,
        LineNumber::DiscountPercent => &mut line.discount.percent,
        LineNumber::DiscountAmount => &mut line.discount.amount,
        LineNumber::Least => &mut line.bounds.as_mut()?.least,
        LineNumber::Most => &mut line.bounds.as_mut()?.most,
        LineNumber::Step => &mut line.bounds.as_mut()?.step,
        LineNumber::Periods => {
            let whole = value.and_then(|value| value.whole_within(1, i64::from(MOST_PERIODS)));
            line.recurrence.as_mut()?.periods = whole.and_then(|whole| u32::try_from(whole).ok());
            return Some(());
        }
        LineNumber::RetainerCap => match line.retainer.as_mut()? {
            Retainer::Hourly { unused: Unused::RollOver { cap }, .. } => cap,
            _ => return None,
        },
        LineNumber::RetainerBeyond => match line.retainer.as_mut()? {
            Retainer::Hourly { beyond, .. } => beyond,
            _ => return None,
        },
        LineNumber::RetainerMonths => match line.retainer.as_mut()? {
            Retainer::Value { months } => months,
            _ => return None,
        },
    };
    *place = value;
    Some(())
}

fn condition_number(conditions: &Conditions, number: ConditionNumber) -> Option<Typed> {
    match number {
        ConditionNumber::ChargePercent => conditions.charge.on.percent,
        ConditionNumber::ChargeAmount => conditions.charge.on.amount,
        ConditionNumber::DiscountPercent => conditions.discount.off.percent,
        ConditionNumber::DiscountAmount => conditions.discount.off.amount,
        ConditionNumber::SellingPercent => conditions.selling.percent,
        ConditionNumber::SellingAmount => conditions.selling.amount,
        ConditionNumber::Commission => conditions.shares.commission,
        ConditionNumber::Assistant => conditions.shares.assistant,
        ConditionNumber::Referral => conditions.shares.referral,
        ConditionNumber::Platform => conditions.shares.platform,
        ConditionNumber::Margin => conditions.margin,
        ConditionNumber::ValidDays => conditions.valid_days,
        ConditionNumber::LateFee => conditions.terms.late_fee,
        ConditionNumber::Rounds => conditions.terms.rounds,
        ConditionNumber::RoundPrice => conditions.terms.round_price,
    }
}

fn condition_place(conditions: &mut Conditions, number: ConditionNumber) -> &mut Option<Typed> {
    match number {
        ConditionNumber::ChargePercent => &mut conditions.charge.on.percent,
        ConditionNumber::ChargeAmount => &mut conditions.charge.on.amount,
        ConditionNumber::DiscountPercent => &mut conditions.discount.off.percent,
        ConditionNumber::DiscountAmount => &mut conditions.discount.off.amount,
        ConditionNumber::SellingPercent => &mut conditions.selling.percent,
        ConditionNumber::SellingAmount => &mut conditions.selling.amount,
        ConditionNumber::Commission => &mut conditions.shares.commission,
        ConditionNumber::Assistant => &mut conditions.shares.assistant,
        ConditionNumber::Referral => &mut conditions.shares.referral,
        ConditionNumber::Platform => &mut conditions.shares.platform,
        ConditionNumber::Margin => &mut conditions.margin,
        ConditionNumber::ValidDays => &mut conditions.valid_days,
        ConditionNumber::LateFee => &mut conditions.terms.late_fee,
        ConditionNumber::Rounds => &mut conditions.terms.rounds,
        ConditionNumber::RoundPrice => &mut conditions.terms.round_price,
    }
}

impl Studio {
    /// The costs of the business or of a member.
    pub fn costs(&self, of: CostsOf) -> Option<&Costs> {
        match of {
            CostsOf::Business => Some(&self.business),
            CostsOf::Member(id) => self.member(id).map(|member| &member.costs),
        }
    }

    /// The same, to change.
    pub fn costs_mut(&mut self, of: CostsOf) -> Option<&mut Costs> {
        match of {
            CostsOf::Business => Some(&mut self.business),
            CostsOf::Member(id) => self.member_mut(id).map(|member| &mut member.costs),
        }
    }

    /// One cost, to change.
    pub fn cost_mut(&mut self, of: CostsOf, id: Id) -> Option<&mut Cost> {
        self.costs_mut(of)?.items.iter_mut().find(|cost| cost.id == id).map(Rc::make_mut)
    }

    /// The place where a number of the studio's is kept.
    fn place(&mut self, at: Parameter) -> Option<&mut Option<Typed>> {
        Some(match at {
            Parameter::RateStep => &mut self.rate_step,
            Parameter::CostsMonth(of) => &mut self.costs_mut(of)?.month,
            Parameter::CostAmount(of, id, band) => {
                let cost = self.cost_mut(of, id)?;
                match band {
                    Band::Base => &mut cost.amount,
                    Band::Target => &mut cost.target,
                    Band::Stretch => &mut cost.stretch,
                }
            }
            Parameter::Cushion => &mut self.cushion,
            Parameter::TaxRate => &mut self.tax.rate,
            Parameter::TaxAmount => &mut self.tax.amount,
            Parameter::Profit(band) => &mut self.profit.get_mut(band).percent,
            Parameter::MemberHours(id) => &mut self.member_mut(id)?.hours.year,
            Parameter::Calendar(CalendarOf::Studio, field) => self.calendar.get_mut(field),
            Parameter::Calendar(CalendarOf::Member(id), field) => self.member_mut(id)?.hours.calendar.get_mut(field),
            Parameter::DayHours => &mut self.day_hours,
            Parameter::WeekHours => &mut self.week_hours,
            Parameter::Growth => &mut self.growth,
            Parameter::Raises => &mut self.raises,
            Parameter::WhatIfHours => &mut self.what_if_hours,
            Parameter::WhatIfCosts => &mut self.what_if_costs,
            Parameter::Year
            | Parameter::YearsAhead
            | Parameter::CostYears(..)
            | Parameter::LinePrice { .. }
            | Parameter::LineHours { .. }
            | Parameter::LineQuantity { .. }
            | Parameter::Line { .. }
            | Parameter::ExchangeRate(_)
            | Parameter::Condition(..)
            | Parameter::TaxPercent(..)
            | Parameter::Instalment(..)
            | Parameter::InstalmentDays(..)
            | Parameter::KillFee(..)
            | Parameter::ServiceHours { .. }
            | Parameter::ServiceDirect(_)
            | Parameter::JobHours { .. }
            | Parameter::Published(_)
            | Parameter::Handed(_)
            | Parameter::Value(..)
            | Parameter::Deal(..)
            | Parameter::Scope(..)
            | Parameter::Map(..)
            | Parameter::Partner(_) => return None,
        })
    }
}
