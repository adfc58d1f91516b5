//! What a client may choose beside a tier: extras, and options in groups.

use crate::domain::id::Id;

/// How many options of a group may be chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GroupKind {
    /// Exactly one.
    #[default]
    One,
    /// Any number, or none.
    Any,
    /// At least one.
    Some,
    /// None: they are there to be looked at.
    View,
}

impl GroupKind {
    /// All four.
    pub const ALL: [GroupKind; 4] = [GroupKind::One, GroupKind::Any, GroupKind::Some, GroupKind::View];
}

/// Options that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionGroup {
    pub id: Id,
    pub name: String,
    pub kind: GroupKind,
}

/// Whether a line is part of its tier, or the client's to choose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Part {
    #[default]
    Included,
    /// The client may add it.
    Extra { is_preselected: bool },
    /// An option of a group.
    Option { group: Id, is_preselected: bool },
}

impl Part {
    /// Whether it is chosen before the client chooses.
    pub fn is_preselected(self) -> bool {
        match self {
            Part::Included => false,
            Part::Extra { is_preselected } | Part::Option { is_preselected, .. } => is_preselected,
        }
    }
}
