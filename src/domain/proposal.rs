//! A draft: what will be offered, with the hours and bands behind it that no client sees. One record.

use std::rc::Rc;

use crate::domain::band::Band;
use crate::domain::civil_date::CivilDate;
use crate::domain::id::Id;
use crate::domain::table::Table;
use crate::domain::typed::Typed;

/// The most tiers a proposal may have.
pub const MOST_TIERS: usize = 5;

/// A tier as drafted: its name, and the band whose rates price its hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftTier {
    pub id: Id,
    pub name: String,
    pub band: Band,
}

/// Hours of one role, behind a fixed price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleHours {
    pub role: Id,
    pub hours: Option<Typed>,
}

/// How a line comes by its price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pricing {
    /// Hours of a role at the tier's rate; the quantity is hours.
    Work { role: Id },
    /// A price for one; the quantity is a count. The hours behind one, by role; none means that its earnings are unknown.
    Fixed { price: Option<Typed>, hours: Vec<RoleHours> },
}

/// A line as drafted. A tier that is not among its quantities does not contain it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftLine {
    pub id: Id,
    pub name: Rc<str>,
    pub pricing: Pricing,
    pub quantities: Table<Id, Typed>,
}

/// A draft of a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub id: Id,
    /// Orders the list: the highest is the newest.
    pub number: u32,
    pub title: String,
    pub client: Option<Id>,
    pub made: CivilDate,
    pub tiers: Vec<DraftTier>,
    pub lines: Vec<Rc<DraftLine>>,
}

impl Proposal {
    /// The tier with an id.
    pub fn tier(&self, id: Id) -> Option<&DraftTier> {
        self.tiers.iter().find(|tier| tier.id == id)
    }

    /// The line with an id.
    pub fn line(&self, id: Id) -> Option<&Rc<DraftLine>> {
        self.lines.iter().find(|line| line.id == id)
    }

    /// The line with an id, to change.
    pub fn line_mut(&mut self, id: Id) -> Option<&mut DraftLine> {
        self.lines.iter_mut().find(|line| line.id == id).map(Rc::make_mut)
    }
}
