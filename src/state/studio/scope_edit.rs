//! What can happen to what a client may want next and what they were given. Carries new ids and days, which the desk cannot know.

use crate::domain::civil_date::CivilDate;
use crate::domain::id::Id;
use crate::domain::priority::Priority;

/// A text of a client's scope. Private.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ScopeText {
    Idea(Id),
    /// What it does for the client.
    Description(Id),
    Favour(Id),
}

/// Something that happened to a client's scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScopeChange {
    AddedIdea(Id),
    RemovedIdea(Id),
    /// An idea now stands at a place of the backlog.
    MovedIdea(Id, usize),
    ChosePriority(Id, Priority),
    /// The client agreed to an idea, or no longer does.
    MarkedAgreed(Id, bool),
    /// An idea belongs to the work of a proposal, or to none.
    ChoseProposal(Id, Option<Id>),
    /// An idea whose change order came to nothing stands in the backlog again.
    Reopened(Id),
    AddedFavour(Id, CivilDate),
    RemovedFavour(Id),
    ChoseDay(Id, Option<CivilDate>),
}
