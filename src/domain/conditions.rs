//! What holds for a whole offer beside its lines: rounding, taxes, what is put on and taken off, payments, terms. A studio has
//! its usual ones, from which each new proposal takes a copy.

use std::rc::Rc;

use crate::domain::adjustment::Adjustment;
use crate::domain::id::Id;
use crate::domain::offer::{Charge, DocumentDiscount, Taxation};
use crate::domain::payment_schedule::Instalment;
use crate::domain::rounding::Rounding;
use crate::domain::sales_tax::SalesTax;
use crate::domain::selling_shares::SellingShares;
use crate::domain::terms::Terms;
use crate::domain::typed::Typed;

/// The conditions of an offer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conditions {
    pub rounding: Rounding,
    pub taxation: Rc<Taxation>,
    /// The taxes that a new line takes.
    pub line_taxes: Rc<[Id]>,
    pub charge: Charge,
    pub discount: DocumentDiscount,
    /// What selling costs: percent of the net, and an amount in the studio's currency. Private.
    pub selling: Adjustment,
    /// The same as shares of what the price becomes. Private.
    pub shares: SellingShares,
    /// The least margin that is wanted, in percent. Private.
    pub margin: Option<Typed>,
    pub schedule: Vec<Instalment>,
    pub terms: Terms,
    /// How many days a new offer stands.
    pub valid_days: Option<Typed>,
}

/// The most that a wanted margin can be, in percent: all of the price would leave nothing for the work.
pub const MOST_MARGIN: i64 = 99;

impl Conditions {
    /// The margin that is wanted, where it counts.
    pub fn wanted_margin(&self) -> Option<Typed> {
        self.margin.filter(|margin| !margin.is_negative() && margin.units() <= Typed::whole(MOST_MARGIN).units())
    }

    /// The tax with an id, to change.
    pub fn tax_mut(&mut self, id: Id) -> Option<&mut SalesTax> {
        Rc::make_mut(&mut self.taxation).taxes.iter_mut().find(|tax| tax.id == id)
    }

    /// The instalment with an id.
    pub fn instalment(&self, id: Id) -> Option<&Instalment> {
        self.schedule.iter().find(|one| one.id == id)
    }

    /// The instalment with an id, to change.
    pub fn instalment_mut(&mut self, id: Id) -> Option<&mut Instalment> {
        self.schedule.iter_mut().find(|one| one.id == id)
    }
}
