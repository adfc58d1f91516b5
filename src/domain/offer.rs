//! The public part of a proposal: what a client may see and choose from. It has no field where a cost could stand.

use std::rc::Rc;

use crate::domain::adjustment::Adjustment;
use crate::domain::change_order::ChangeOrder;
use crate::domain::civil_date::CivilDate;
use crate::domain::currency::Currency;
use crate::domain::development_map::DevelopmentMap;
use crate::domain::id::Id;
use crate::domain::option_group::OptionGroup;
use crate::domain::passage::Passage;
use crate::domain::payment_schedule::Instalment;
use crate::domain::phase::Phase;
use crate::domain::rounding::Rounding;
use crate::domain::sales_tax::SalesTax;
use crate::domain::section::Section;
use crate::domain::terms::Terms;
use crate::domain::tier::Tier;

/// How taxes are reckoned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taxation {
    pub taxes: Vec<SalesTax>,
    /// Whether prices hold the taxes already.
    pub is_inclusive: bool,
    /// Whether tax is rounded on each line, instead of once on the lines of a rate.
    pub is_by_line: bool,
}

impl Taxation {
    /// The tax with an id.
    pub fn tax(&self, id: Id) -> Option<&SalesTax> {
        self.taxes.iter().find(|tax| tax.id == id)
    }
}

/// What is put on the whole, such as a rush fee.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Charge {
    pub name: String,
    pub on: Adjustment,
}

/// What is taken off the whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DocumentDiscount {
    pub off: Adjustment,
    /// Whether it is taken off extras too.
    pub is_on_extras: bool,
}

/// Whom a client can ask.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    pub name: String,
    pub email: String,
    pub phone: String,
}

impl Contact {
    /// Whether there is a way to reach somebody.
    pub fn can_be_reached(&self) -> bool {
        !self.email.trim().is_empty() || !self.phone.trim().is_empty()
    }
}

/// What is offered, to whom, by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub title: String,
    pub from: String,
    pub contact: Contact,
    pub to: String,
    pub made: CivilDate,
    pub currency: Currency,
    pub rounding: Rounding,
    pub taxation: Rc<Taxation>,
    pub sections: Vec<Section>,
    pub groups: Vec<OptionGroup>,
    pub tiers: Vec<Rc<Tier>>,
    pub charge: Charge,
    pub discount: DocumentDiscount,
    pub schedule: Vec<Instalment>,
    pub terms: Terms,
    pub phases: Vec<Phase>,
    pub passages: Vec<Passage>,
    /// What of an accepted quote it changes.
    pub change: Option<Rc<ChangeOrder>>,
    /// What its prices are a part of: empty where there is no map.
    pub map: Rc<DevelopmentMap>,
}

impl Offer {
    /// The tier with an id.
    pub fn tier(&self, id: Id) -> Option<&Tier> {
        self.tiers.iter().find(|tier| tier.id == id).map(Rc::as_ref)
    }

    /// The group with an id.
    pub fn group(&self, id: Id) -> Option<&OptionGroup> {
        self.groups.iter().find(|group| group.id == id)
    }
}
