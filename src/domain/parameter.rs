//! The address of every number that a person can type, and how to read and set it. A new parameter is a new variant here,
//! and the compiler names every place that owes it something.

use std::rc::Rc;

use crate::domain::band::Band;
use crate::domain::capacity::CalendarField;
use crate::domain::cost_base::{Cost, Costs, Period};
use crate::domain::id::Id;
use crate::domain::profit;
use crate::domain::proposal::Pricing;
use crate::domain::studio::Studio;
use crate::domain::typed::{Refused, Typed};
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
    LinePrice { proposal: Id, line: Id },
    LineHours { proposal: Id, line: Id, row: usize },
    LineQuantity { proposal: Id, line: Id, tier: Id },
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
        }
    }

    /// What holds until something is typed there.
    pub fn usual(self) -> Typed {
        match self {
            Parameter::Profit(band) => profit::guess(band),
            Parameter::Calendar(_, field) => field.default(),
            Parameter::DayHours => Typed::whole(USUAL_DAY_HOURS),
            Parameter::WeekHours => Typed::whole(USUAL_WEEK_HOURS),
            _ => Typed::whole(0),
        }
    }

    /// Whether the number is a whole one within bounds of its own.
    fn bounds(self) -> Option<(i64, i64)> {
        match self {
            Parameter::Year => Some((1900, 2999)),
            Parameter::CostYears(..) => Some((1, 100)),
            Parameter::YearsAhead => Some((0, 30)),
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
                Pricing::Work { .. } => None,
            },
            Parameter::LineHours { proposal, line, row } => match &self.proposal(proposal)?.line(line)?.pricing {
                Pricing::Fixed { hours, .. } => hours.get(row)?.hours,
                Pricing::Work { .. } => None,
            },
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
                let Pricing::Fixed { hours, .. } = &mut line.pricing else { return Err(NotTaken::Gone) };
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
            _ => {
                let studio = Rc::make_mut(&mut self.studio);
                match at {
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
            return at.bounds().map_or(Ok(()), |(first, last)| Err(NotTaken::NotWholeWithin(first, last)));
        };
        if let Some((first, last)) = at.bounds() {
            let within = value.whole_within(first, last);
            return within.map(|_| ()).ok_or(NotTaken::NotWholeWithin(first, last));
        }
        if at == Parameter::RateStep && (value.is_negative() || value.is_zero()) {
            return Err(NotTaken::StepNotPositive);
        }
        if at.unit() == Unit::Money {
            let fits = value.fits_money(self.studio.currency.digits());
            return fits.then_some(()).ok_or(NotTaken::Refused(Refused::TooLarge));
        }
        Ok(())
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
            | Parameter::LineQuantity { .. } => return None,
        })
    }
}
