//! What a proposal says beside its lines and figures.

use crate::domain::id::Id;

/// What a passage is about; one's own has a heading of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PassageKind {
    Intro,
    Approach,
    Team,
    Awards,
    #[default]
    Own,
}

impl PassageKind {
    /// All five.
    pub const ALL: [PassageKind; 5] =
        [PassageKind::Intro, PassageKind::Approach, PassageKind::Team, PassageKind::Awards, PassageKind::Own];
}

/// A heading and its text. Blank lines in the text separate paragraphs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    pub id: Id,
    pub kind: PassageKind,
    /// Where it is empty, the kind gives the heading.
    pub heading: String,
    pub text: String,
}
