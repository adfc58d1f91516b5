//! What can happen to the choice of what is public. Carries new ids, which the desk cannot know.

use crate::domain::band::Band;
use crate::domain::id::Id;
use crate::domain::publishing::Asked;

/// A text that anyone may see, but for the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PublishedText {
    Title,
    Introduction,
    Consent,
    /// Where the elements' files are.
    Host,
    Tier(Id),
    TierText(Id),
    /// The group of a service, by its row.
    Group(Id),
    /// How urgent it is, or who asks.
    Factor(Id),
}

/// Which list of factors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Factors {
    Urgency,
    Clients,
}

/// Something that happened to it. Services are named by their rows, but where they come from the rate card.
#[derive(Clone, Debug, PartialEq)]
pub enum PublishingChange {
    /// A sensible beginning was taken from the rate card: the id of its tier, and enough for a row of every service.
    Began {
        tier: Id,
        rows: Vec<Id>,
    },
    /// A service of the rate card is shown, under the id of its new row.
    AddedService {
        row: Id,
        service: Id,
    },
    RemovedService(Id),
    MovedService(Id, usize),
    ChoseAsked(Id, Asked),
    /// A service is a part of a tier, or is not.
    MarkedIn {
        row: Id,
        tier: Id,
        is_in: bool,
    },
    AddedTier(Id),
    RemovedTier(Id),
    MovedTier(Id, usize),
    ChoseFrom(Id, Band),
    ChoseTo(Id, Band),
    AddedFactor(Factors, Id),
    RemovedFactor(Id),
    MovedFactor(Id, usize),
    /// Nothing of it is public any more.
    Emptied,
}
