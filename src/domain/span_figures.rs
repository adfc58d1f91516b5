//! What a retainer brings and takes in a time: a month, all months so far, a year. Private.

use crate::domain::parameter::Unit;
use crate::domain::working::{Figure, Label, Working, difference, product, quotient, spare, sum};

/// Of which time a figure speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Span {
    /// A month as it was planned.
    Plan,
    /// The last month that was told.
    Last,
    ToDate,
    /// Twelve months as those that were told, or as planned.
    Year,
}

impl Span {
    /// All four.
    pub const ALL: [Span; 4] = [Span::Plan, Span::Last, Span::ToDate, Span::Year];
}

/// What a time brings and takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpanFigures {
    pub income: Figure,
    /// Of everyone.
    pub hours: Figure,
    /// Those hours at their floors.
    pub cost: Figure,
    pub left: Figure,
    /// Percent of the income that is left.
    pub margin: Figure,
    /// Income / hours.
    pub effective: Figure,
    /// Hours worked beyond those that are paid.
    pub over: Figure,
    /// The same at what a paid hour brings.
    pub over_worth: Figure,
}

/// What is agreed.
pub struct Paid {
    pub fee: Figure,
    pub included: Figure,
    pub rate: Figure,
}

/// What a time's figures follow from.
#[derive(Clone)]
pub struct Parts {
    income: Figure,
    hours: Figure,
    cost: Figure,
    /// Hours beyond those that are paid: of each month by itself, since one month's spare hours pay for no other's.
    over: Figure,
}

impl Parts {
    /// Of what comes in, hours and cost, and the hours that are paid for.
    pub fn of(income: Figure, hours: Figure, cost: Figure, there: Figure) -> Parts {
        let over = spare(Label::RunOver, Unit::Hours, vec![hours.clone(), there]);
        Parts { income, hours, cost, over }
    }

    /// Of several months.
    pub fn of_all(months: &[Parts]) -> Parts {
        let all = |label: Label, unit: Unit, of: fn(&Parts) -> &Figure| {
            sum(label, unit, months.iter().map(|month| of(month).clone()).collect())
        };
        Parts {
            income: all(Label::RunIncome, Unit::Money, |parts| &parts.income),
            hours: all(Label::RunHours, Unit::Hours, |parts| &parts.hours),
            cost: all(Label::RunCost, Unit::Money, |parts| &parts.cost),
            over: all(Label::RunOver, Unit::Hours, |parts| &parts.over),
        }
    }

    /// Of twelve months as so many were that are told; as one was planned where none is.
    pub fn for_year(&self, told: usize) -> Parts {
        let whole = |label: Label, unit: Unit, figure: &Figure| {
            let months = Working::given(Label::MonthsAYear, Unit::Count, 12);
            let all = product(label.clone(), unit, vec![figure.clone(), months]);
            match told {
                0 | 1 => all,
                told => {
                    let told = i128::try_from(told).unwrap_or(i128::MAX);
                    let told = Working::given(Label::RunMonthsTold, Unit::Count, told);
                    quotient(label, unit, vec![all, told])
                }
            }
        };
        Parts {
            income: whole(Label::RunIncome, Unit::Money, &self.income),
            hours: whole(Label::RunHours, Unit::Hours, &self.hours),
            cost: whole(Label::RunCost, Unit::Money, &self.cost),
            over: whole(Label::RunOver, Unit::Hours, &self.over),
        }
    }

    /// What follows.
    pub fn figures(&self, paid: &Paid) -> SpanFigures {
        let left = difference(Label::RunLeft, Unit::Money, vec![self.income.clone(), self.cost.clone()]);
        let hundred = Working::given(Label::KnownShare, Unit::Count, 100);
        let share = product(Label::RunMargin, Unit::Percent, vec![left.clone(), hundred]);
        SpanFigures {
            margin: quotient(Label::RunMargin, Unit::Percent, vec![share, self.income.clone()]),
            effective: quotient(Label::RunEffective, Unit::Money, vec![self.income.clone(), self.hours.clone()]),
            over_worth: product(Label::RunOverWorth, Unit::Money, vec![self.over.clone(), paid.rate.clone()]),
            over: self.over.clone(),
            income: self.income.clone(),
            hours: self.hours.clone(),
            cost: self.cost.clone(),
            left,
        }
    }
}
