//! What can happen to a development map. Carries new ids, which the desk cannot know.

use crate::domain::id::Id;

/// A text of a map. The client reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MapText {
    From,
    To,
    Name(Id),
    Tools(Id),
}

/// Something that happened to a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapChange {
    AddedStage(Id),
    RemovedStage(Id),
    MovedStage(Id, usize),
    /// A stage is what the offer sells, or has a price of its own.
    MarkedOffered(Id, bool),
}
