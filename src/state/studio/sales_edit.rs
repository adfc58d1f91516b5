//! What can happen to a client, to what is to be done next, and to how a sale goes. Carries new ids and days, which the desk cannot
//! know.

use crate::domain::civil_date::CivilDate;
use crate::domain::client::ClientKind;
use crate::domain::id::Id;
use crate::domain::next_step::StepKind;
use crate::domain::pursuit::LossReason;

/// A text of a client beside its name and address. Private.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ClientText {
    Source,
    Notes,
    ContactName(Id),
    ContactDuty(Id),
    ContactEmail(Id),
    ContactPhone(Id),
}

/// Something that happened to a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClientChange {
    ChoseKind(Option<ClientKind>),
    AddedContact(Id),
    RemovedContact(Id),
    /// Says yes or no to an offer, or doesn't.
    MarkedDecides(Id, bool),
    /// Approves what is delivered, or doesn't.
    MarkedApproves(Id, bool),
}

/// Something that happened to what is to be done next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepChange {
    /// To be done by a day, or without one.
    Added(Id, StepKind, Option<CivilDate>),
    Removed(Id),
    ChoseDue(Id, Option<CivilDate>),
    /// Done on a day, or not done after all.
    Marked(Id, Option<CivilDate>),
    /// What usually follows was done without having been noted.
    Did {
        id: Id,
        kind: StepKind,
        due: Option<CivilDate>,
        today: CivilDate,
    },
}

/// Something that happened to a sale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PursuitChange {
    /// Seen to be lost on a day, or not lost after all.
    Lost(Option<CivilDate>),
    ChoseReason(Option<LossReason>),
    /// The work was done on a day, or is not done after all.
    Done(Option<CivilDate>),
}
