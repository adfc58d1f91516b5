//! What scales a price beside its hours: named, in percent, and private. Those that are on are one charge on the net.

use std::rc::Rc;

use crate::domain::id::Id;
use crate::domain::typed::Typed;

/// What a factor speaks of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FactorKind {
    /// An individual, a business, a corporation, another agency.
    #[default]
    Client,
    Urgency,
    /// What the work does for the client.
    Effect,
    /// How much one wants it oneself.
    Wish,
    /// What others ask.
    Market,
    /// What the client would do otherwise.
    Alternative,
}

impl FactorKind {
    /// All six.
    pub const ALL: [FactorKind; 6] = [
        FactorKind::Client,
        FactorKind::Urgency,
        FactorKind::Effect,
        FactorKind::Wish,
        FactorKind::Market,
        FactorKind::Alternative,
    ];
}

/// A factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factor {
    pub id: Id,
    pub kind: FactorKind,
    pub name: Rc<str>,
    /// What it adds, or takes off.
    pub percent: Option<Typed>,
    pub is_on: bool,
}
