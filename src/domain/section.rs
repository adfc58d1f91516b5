//! A part of a proposal's lines under a name of its own, and how much of it the client sees.

use crate::domain::id::Id;

/// How much of a section's lines a client sees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Shows {
    /// Every line with its price.
    #[default]
    All,
    /// Every line, and one price for all of them.
    NoPrices,
    /// The section's name and its price.
    OneLine,
}

impl Shows {
    /// All three.
    pub const ALL: [Shows; 3] = [Shows::All, Shows::NoPrices, Shows::OneLine];
}

/// A section of a proposal's lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub id: Id,
    pub name: String,
    pub shows: Shows,
}
