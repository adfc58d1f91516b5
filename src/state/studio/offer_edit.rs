//! What can happen to an offer: to one of its lines, to its conditions, and to what its lines are put in.

use std::rc::Rc;

use crate::domain::civil_date::CivilDate;
use crate::domain::currency::Currency;
use crate::domain::id::Id;
use crate::domain::option_group::{GroupKind, Part};
use crate::domain::passage::PassageKind;
use crate::domain::payment_schedule::Due;
use crate::domain::recurrence::Interval;
use crate::domain::retainer::Retainer;
use crate::domain::rounding::Rounding;
use crate::domain::section::Shows;
use crate::domain::selling_shares::CommissionOn;
use crate::domain::typed::Typed;

/// Something that happened to a line.
#[derive(Clone, Debug, PartialEq)]
pub enum LineChange {
    /// It is part of the tier, or the client's to choose.
    ChosePart(Part),
    ChoseSection(Option<Id>),
    /// It carries a tax, or no longer does.
    MarkedTaxed(Id, bool),
    /// It is paid again so often; nothing for once.
    ChoseInterval(Option<Interval>),
    /// Its price is for the whole term, or for each period.
    MarkedSpread(bool),
    /// The client may change its quantity, or may not.
    MarkedFlexible(bool),
    /// What is agreed beside its price; nothing for a price that just comes again.
    ChoseRetainer(Option<RetainerKind>),
    /// Hours that were not used are carried over, or lapse.
    MarkedRollOver(bool),
    /// Calls use the hours, or do not.
    MarkedCallsCount(bool),
}

/// One of the four models of a retainer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetainerKind {
    Hourly,
    Project,
    Time,
    Value,
}

impl RetainerKind {
    /// All four.
    pub const ALL: [RetainerKind; 4] =
        [RetainerKind::Hourly, RetainerKind::Project, RetainerKind::Time, RetainerKind::Value];

    /// The model of a retainer.
    pub fn of(retainer: &Retainer) -> RetainerKind {
        match retainer {
            Retainer::Hourly { .. } => RetainerKind::Hourly,
            Retainer::Project { .. } => RetainerKind::Project,
            Retainer::Time => RetainerKind::Time,
            Retainer::Value { .. } => RetainerKind::Value,
        }
    }
}

/// Something that happened to what is kept to be used again. Ids are of the proposal, of the thing, and of the copy.
#[derive(Clone, Debug, PartialEq)]
pub enum LibraryChange {
    KeptLine(Id, Id, Id),
    KeptPassage(Id, Id, Id),
    /// A copy of a kept line was added to a proposal.
    AddedLine(Id, Id, Id),
    AddedPassage(Id, Id, Id),
    RemovedLine(Id),
    RemovedPassage(Id),
}

/// Something that happened to a service of the rate card.
#[derive(Clone, Debug, PartialEq)]
pub enum ServiceChange {
    Added,
    Removed,
    /// Hours of a role stand behind it.
    AddedHours(Id),
    RemovedHours(usize),
    ChoseRole(usize, Id),
    /// A job of it was done.
    AddedJob(Id),
    RemovedJob(Id),
    /// Its hours are from now on as jobs really took.
    Learnt,
}

/// How much an instalment is, before its number is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PortionKind {
    Percent,
    Amount,
    Equal,
    Rest,
}

impl PortionKind {
    /// All four.
    pub const ALL: [PortionKind; 4] =
        [PortionKind::Percent, PortionKind::Amount, PortionKind::Equal, PortionKind::Rest];
}

/// Something that happened to the conditions of an offer.
#[derive(Clone, Debug, PartialEq)]
pub enum ConditionsChange {
    ChoseRounding(Rounding),
    MarkedInclusive(bool),
    MarkedByLine(bool),
    AddedTax(Id),
    /// Taken away, from every line that carried it too.
    RemovedTax(Id),
    MovedTax(Id, usize),
    MarkedCompound(Id, bool),
    /// New lines carry the tax, or do not.
    MarkedUsual(Id, bool),
    MarkedDiscountOnExtras(bool),
    ChoseCommissionOn(CommissionOn),
    /// So much percent is taken off for whoever was recommended, and nobody is paid for it.
    GaveReferralOff(Typed),
    AddedInstalment(Id),
    RemovedInstalment(Id),
    MovedInstalment(Id, usize),
    ChosePortion(Id, PortionKind),
    ChoseDue(Id, Due),
    /// A first payment, one at three quarters of the way, the rest on delivery.
    TookUsualSchedule([Id; 3]),
    ChoseValidUntil(Option<CivilDate>),
    AddedKillFee(Id),
    RemovedKillFee(Id),
}

/// Something that happened to what an offer's lines are put in.
#[derive(Clone, Debug, PartialEq)]
pub enum OfferChange {
    ChoseCurrency(Option<Currency>, CivilDate),
    AddedGroup(Id),
    RemovedGroup(Id),
    ChoseGroupKind(Id, GroupKind),
    AddedSection(Id),
    RemovedSection(Id),
    MovedSection(Id, usize),
    ChoseShows(Id, Shows),
    AddedPassage(Id, PassageKind),
    /// One of one's own, with its heading and text.
    ToldPassage(Id, Rc<str>, Rc<str>),
    RemovedPassage(Id),
    MovedPassage(Id, usize),
    AddedPhase(Id),
    RemovedPhase(Id),
    MovedPhase(Id, usize),
    ChosePhaseFrom(Id, Option<CivilDate>),
    ChosePhaseTo(Id, Option<CivilDate>),
}
