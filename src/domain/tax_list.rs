//! The lists of taxes that lines carry: what is taxed alike is added up together.

use std::cmp::Ordering;
use std::rc::Rc;

use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::offer::Taxation;
use crate::domain::sales_tax::{SalesTax, shares};

/// A list of taxes in the order in which they apply.
pub struct TaxList<'a> {
    pub taxes: Vec<&'a SalesTax>,
    /// What each is of the net: see [`shares`].
    pub shares: Vec<Fraction>,
    /// All together.
    pub rate: Fraction,
}

impl TaxList<'_> {
    /// Which of two lists an odd minor unit goes to: the higher rate, then the category's code, then the list itself.
    pub fn before(&self, other: &TaxList) -> Ordering {
        let codes = |list: &TaxList| list.taxes.iter().map(|tax| tax.category.to_string()).collect::<Vec<_>>();
        let rates =
            |list: &TaxList| list.taxes.iter().map(|tax| (tax.rate().units(), tax.is_compound)).collect::<Vec<_>>();
        other
            .rate
            .cmp(&self.rate)
            .then_with(|| codes(self).cmp(&codes(other)))
            .then_with(|| rates(self).cmp(&rates(other)))
    }

    fn is_as(&self, taxes: &[&SalesTax]) -> bool {
        self.taxes.len() == taxes.len() && self.taxes.iter().zip(taxes).all(|(one, two)| one.is_as(two))
    }
}

/// The lists that the lines of a choice carry.
pub struct TaxLists<'a> {
    taxation: &'a Taxation,
    pub lists: Vec<TaxList<'a>>,
    /// What was looked up already.
    known: Vec<(Rc<[Id]>, usize)>,
}

impl<'a> TaxLists<'a> {
    pub fn new(taxation: &'a Taxation) -> TaxLists<'a> {
        TaxLists { taxation, lists: Vec::new(), known: Vec::new() }
    }

    /// The place of a line's list. A tax that the offer does not know is none.
    pub fn place(&mut self, ids: &Rc<[Id]>) -> usize {
        let is_same = |known: &Rc<[Id]>| Rc::ptr_eq(known, ids) || known == ids;
        if let Some((_, place)) = self.known.iter().find(|(known, _)| is_same(known)) {
            return *place;
        }
        let taxes: Vec<&SalesTax> = ids.iter().filter_map(|id| self.taxation.tax(*id)).collect();
        let found = self.lists.iter().position(|list| list.is_as(&taxes));
        let place = found.unwrap_or_else(|| {
            let shares = shares(&taxes);
            let rate = Fraction::sum(&shares);
            self.lists.push(TaxList { taxes, shares, rate });
            self.lists.len().saturating_sub(1)
        });
        self.known.push((Rc::clone(ids), place));
        place
    }
}
