//! A tax that a client pays on top of, or within, the price. Not the studio's own income tax, which is a cost.

use std::rc::Rc;

use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::typed::Typed;

/// The highest rate of a tax, in percent.
pub const MOST_PERCENT: i64 = 1_000;

/// A tax as an offer names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SalesTax {
    pub id: Id,
    /// "VAT", "GST".
    pub name: Rc<str>,
    /// The category of EN 16931, such as "S" (standard), "Z" (zero-rated), "E" (exempt), "AE" (reverse charge), or one's own.
    pub category: Rc<str>,
    /// Percent; 0 until it is typed.
    pub percent: Option<Typed>,
    /// Whether it is also taken on the taxes before it in a line's list.
    pub is_compound: bool,
}

impl SalesTax {
    /// The rate that counts: what is out of bounds is none.
    pub fn rate(&self) -> Typed {
        let percent = self.percent.unwrap_or(Typed::whole(0));
        match percent.is_negative() || percent.units() > Typed::whole(MOST_PERCENT).units() {
            true => Typed::whole(0),
            false => percent,
        }
    }

    /// What makes two taxes one when amounts are grouped: category, rate, and whether it is compound.
    pub fn is_as(&self, other: &SalesTax) -> bool {
        self.category == other.category
            && self.rate().units() == other.rate().units()
            && self.is_compound == other.is_compound
    }
}

/// The exact share that each tax of a list is of the net it is taken on: a compound one counts the taxes before it.
pub fn shares(taxes: &[&SalesTax]) -> Vec<Fraction> {
    let mut before = Fraction::zero();
    let mut shares = Vec::with_capacity(taxes.len());
    for tax in taxes {
        let rate = tax.rate().fraction().over(&Fraction::whole(100)).unwrap_or_else(Fraction::zero);
        let share = if tax.is_compound { rate.times(&Fraction::one().plus(&before)) } else { rate };
        before = before.plus(&share);
        shares.push(share);
    }
    shares
}
