//! A draft: what will be offered, with the hours, bands and costs behind it that no client sees. One record.

use std::rc::Rc;

use crate::domain::adjustment::Adjustment;
use crate::domain::band::Band;
use crate::domain::bounds::Bounds;
use crate::domain::change_order::ChangeOf;
use crate::domain::civil_date::CivilDate;
use crate::domain::conditions::Conditions;
use crate::domain::currency::Currency;
use crate::domain::deal::Deal;
use crate::domain::development_map::DevelopmentMap;
use crate::domain::id::Id;
use crate::domain::option_group::{GroupKind, OptionGroup, Part};
use crate::domain::passage::Passage;
use crate::domain::phase::Phase;
use crate::domain::pursuit::Pursuit;
use crate::domain::recurrence::Recurrence;
use crate::domain::report_draft::ReportDraft;
use crate::domain::retainer::Retainer;
use crate::domain::section::Section;
use crate::domain::table::Table;
use crate::domain::typed::Typed;
use crate::domain::value_case::ValueCase;

/// The most tiers a proposal may have.
pub const MOST_TIERS: usize = 5;

/// A tier as drafted: its name, and the band whose rates price its hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftTier {
    pub id: Id,
    pub name: String,
    pub band: Band,
}

/// Hours of one role, behind a price.
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
    /// A price for one; the quantity is a count. The hours behind one, by role; none means that its earnings are unknown,
    /// unless its direct cost is known and is all that is behind it.
    Fixed { price: Option<Typed>, hours: Vec<RoleHours> },
    /// A service of the studio's rate card, whose price and hours it follows.
    Service { service: Id },
    /// Hours that are worked and not billed, such as calls and reports: never offered, always counted.
    Unbilled { hours: Vec<RoleHours> },
}

/// A line as drafted. A tier that is not among its quantities does not contain it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftLine {
    pub id: Id,
    pub name: Rc<str>,
    /// What it does for the client.
    pub benefit: Rc<str>,
    pub section: Option<Id>,
    pub pricing: Pricing,
    /// What is counted, for a price each: "page"; pieces where it is empty.
    pub unit: Rc<str>,
    pub quantities: Table<Id, Typed>,
    /// What is bought in for one, in the studio's currency.
    pub direct: Option<Typed>,
    pub discount: Adjustment,
    /// The taxes on it, in the order in which they apply.
    pub taxes: Rc<[Id]>,
    pub part: Part,
    pub bounds: Option<Bounds>,
    pub recurrence: Option<Recurrence>,
    pub retainer: Option<Retainer>,
}

impl DraftLine {
    /// A line of which only the price is known.
    pub fn new(id: Id, pricing: Pricing) -> DraftLine {
        DraftLine {
            id,
            name: "".into(),
            benefit: "".into(),
            section: None,
            pricing,
            unit: "".into(),
            quantities: Table::new(),
            direct: None,
            discount: Adjustment::default(),
            taxes: Rc::new([]),
            part: Part::Included,
            bounds: None,
            recurrence: None,
            retainer: None,
        }
    }

    /// The hours behind one that stand in the line itself.
    pub fn own_hours(&self) -> &[RoleHours] {
        match &self.pricing {
            Pricing::Fixed { hours, .. } | Pricing::Unbilled { hours } => hours,
            Pricing::Work { .. } | Pricing::Service { .. } => &[],
        }
    }

    /// The same, to change.
    pub fn own_hours_mut(&mut self) -> Option<&mut Vec<RoleHours>> {
        match &mut self.pricing {
            Pricing::Fixed { hours, .. } | Pricing::Unbilled { hours } => Some(hours),
            Pricing::Work { .. } | Pricing::Service { .. } => None,
        }
    }

    /// Whether a client can see it.
    pub fn is_offered(&self) -> bool {
        !matches!(self.pricing, Pricing::Unbilled { .. })
    }
}

/// Another currency than the studio's: how much of it one unit of the studio's is, and since when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exchange {
    pub rate: Option<Typed>,
    pub on: Option<CivilDate>,
}

impl Exchange {
    /// The rate that counts: one above zero.
    pub fn known(&self) -> Option<Typed> {
        self.rate.filter(|rate| !rate.is_negative() && !rate.is_zero())
    }
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
    /// Whether it is only there to begin others from.
    pub is_template: bool,
    /// The language of what the client opens, by its tag; empty for that of the desk.
    pub tongue: Rc<str>,
    /// Where it is not the studio's.
    pub currency: Option<Currency>,
    pub exchange: Exchange,
    pub tiers: Vec<DraftTier>,
    pub sections: Vec<Section>,
    pub groups: Vec<OptionGroup>,
    pub lines: Vec<Rc<DraftLine>>,
    pub conditions: Conditions,
    pub phases: Vec<Phase>,
    pub passages: Vec<Passage>,
    /// The way from where the client is to where they want to be; shared, since most have none.
    pub map: Rc<DevelopmentMap>,
    /// What it may be worth to the client. Nobody else sees it.
    pub value: ValueCase,
    /// What nobody else sees.
    pub notes: Rc<str>,
    /// The request that it was made from.
    pub request: Option<Id>,
    /// What stands behind it beside the offer. Private.
    pub deal: Rc<Deal>,
    /// What of an accepted quote it changes.
    pub change: Option<ChangeOf>,
    /// How its sale goes. Private.
    pub pursuit: Rc<Pursuit>,
    /// What was typed for its next report. Private.
    pub report: Rc<ReportDraft>,
}

impl Proposal {
    /// A proposal with nothing in it.
    pub fn new(id: Id, number: u32, made: CivilDate) -> Proposal {
        Proposal {
            id,
            number,
            title: String::new(),
            client: None,
            made,
            is_template: false,
            tongue: "".into(),
            currency: None,
            exchange: Exchange::default(),
            tiers: Vec::new(),
            sections: Vec::new(),
            groups: Vec::new(),
            lines: Vec::new(),
            conditions: Conditions::default(),
            phases: Vec::new(),
            passages: Vec::new(),
            map: Rc::default(),
            value: ValueCase::default(),
            notes: "".into(),
            request: None,
            deal: Rc::default(),
            change: None,
            pursuit: Rc::default(),
            report: Rc::default(),
        }
    }

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

    /// The section with an id.
    pub fn section(&self, id: Id) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// Whether some line of it is a retainer.
    pub fn has_retainer(&self) -> bool {
        self.lines.iter().any(|line| line.retainer.is_some())
    }

    /// Whether a line can count in what a client pays: it is offered, and not only there to be looked at.
    pub fn can_count(&self, line: &DraftLine) -> bool {
        let is_view = |group: Id| self.groups.iter().any(|known| known.id == group && known.kind == GroupKind::View);
        match line.part {
            Part::Option { group, .. } => line.is_offered() && !is_view(group),
            Part::Included | Part::Extra { .. } => line.is_offered(),
        }
    }

    /// The currency of its prices.
    pub fn currency(&self, studio: Currency) -> Currency {
        self.currency.unwrap_or(studio)
    }

    /// Whether its prices are in another currency than the studio's.
    pub fn is_foreign(&self, studio: Currency) -> bool {
        self.currency(studio) != studio
    }
}
