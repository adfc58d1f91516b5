//! What it costs to be here: lists of costs, or one figure a month in their place. Knows no people, tax or rates.

use std::rc::Rc;

use crate::domain::band::Band;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::table::Table;
use crate::domain::typed::{MOST_DECIMALS, Typed};

/// How often an amount is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    Week,
    Month,
    Quarter,
    Year,
    /// Once, spread evenly over so many years (at least 1), the workbook's own year being the first.
    Once {
        years: u32,
    },
}

impl Period {
    /// Times a year; nothing for what is paid once.
    pub fn times_a_year(self) -> Option<i128> {
        match self {
            Period::Week => Some(52),
            Period::Month => Some(12),
            Period::Quarter => Some(4),
            Period::Year => Some(1),
            Period::Once { .. } => None,
        }
    }
}

/// One cost. Target and stretch default to the level below.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cost {
    pub id: Id,
    pub name: String,
    pub amount: Option<Typed>,
    pub target: Option<Typed>,
    pub stretch: Option<Typed>,
    pub period: Period,
    /// Whether this is the income tax itself.
    pub is_tax: bool,
}

impl Cost {
    /// A new cost with nothing in it yet.
    pub fn new(id: Id) -> Cost {
        Cost {
            id,
            name: String::new(),
            amount: None,
            target: None,
            stretch: None,
            period: Period::Month,
            is_tax: false,
        }
    }

    /// The typed amount that counts in a band, and the level it was typed at.
    pub fn level(&self, band: Band) -> Option<(Typed, Band)> {
        let at = |band: Band, amount: Option<Typed>| amount.map(|amount| (amount, band));
        let base = at(Band::Base, self.amount);
        match band {
            Band::Base => base,
            Band::Target => at(Band::Target, self.target).or(base),
            Band::Stretch => at(Band::Stretch, self.stretch).or(at(Band::Target, self.target)).or(base),
        }
    }
}

/// Which of the two ways owns the sum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// One figure a month.
    #[default]
    Whole,
    /// The items of the list.
    Items,
}

/// One figure a month, or a list of items; `by` says which counts, and the other is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Costs {
    pub by: By,
    pub month: Option<Typed>,
    pub items: Vec<Rc<Cost>>,
}

/// Which items of a list are added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kept {
    /// Everything but income tax.
    Costs,
    /// Income tax only.
    Tax,
}

/// A list added up for a year: what is paid again and again, and what was paid once and ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annual {
    pub recurring: Fraction,
    pub once: Fraction,
}

impl Costs {
    /// The item with an id.
    pub fn item(&self, id: Id) -> Option<&Rc<Cost>> {
        self.items.iter().find(|cost| cost.id == id)
    }

    /// The items that are added up, in their order. Amounts below zero count as nothing.
    pub fn kept(&self, kept: Kept) -> impl Iterator<Item = &Rc<Cost>> {
        self.items.iter().filter(move |cost| cost.is_tax == (kept == Kept::Tax))
    }

    /// The items of a band added up for the year that begins `years_on` after the workbook's own. Quick: whole numbers by
    /// period, one fraction at the end.
    pub fn annual(&self, band: Band, kept: Kept, years_on: u32) -> Annual {
        let mut recurring = 0_i128;
        let mut once: Table<u32, i128> = Table::new();
        for cost in self.kept(kept) {
            let Some((amount, _)) = cost.level(band) else { continue };
            let units = amount.units().max(0);
            match cost.period {
                Period::Once { years } if years > years_on => {
                    if let Some(sum) = once.get_or_default(years.max(1)) {
                        *sum = sum.saturating_add(units);
                    }
                }
                Period::Once { .. } => {}
                period => {
                    recurring = recurring.saturating_add(units.saturating_mul(period.times_a_year().unwrap_or(0)))
                }
            }
        }
        let shares: Vec<Fraction> = once
            .iter()
            .filter_map(|(years, units)| {
                Fraction::decimal(*units, MOST_DECIMALS).over(&Fraction::whole(i128::from(*years)))
            })
            .collect();
        Annual { recurring: Fraction::decimal(recurring, MOST_DECIMALS), once: Fraction::sum(&shares) }
    }
}
