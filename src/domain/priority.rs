//! How much something matters beside other things of its list.

/// How much it matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Priority {
    High,
    #[default]
    Normal,
    Low,
}

impl Priority {
    /// All three, what matters most first.
    pub const ALL: [Priority; 3] = [Priority::High, Priority::Normal, Priority::Low];
}
