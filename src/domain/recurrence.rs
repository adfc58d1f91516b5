//! What is paid again and again: how often, and for how long the client commits.

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Interval {
    Week,
    Month,
    Quarter,
    Year,
}

impl Interval {
    /// All four, shortest first.
    pub const ALL: [Interval; 4] = [Interval::Week, Interval::Month, Interval::Quarter, Interval::Year];
}

/// The longest committed term, in periods.
pub const MOST_PERIODS: u32 = 1_200;

/// How a line comes again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Recurrence {
    pub every: Interval,
    /// The committed term in periods; nothing where there is none.
    pub periods: Option<u32>,
    /// The price is for the whole term and is paid in as many parts.
    pub is_spread: bool,
}

impl Recurrence {
    /// Over how many equal parts the price is spread, where it is.
    pub fn parts(&self) -> Option<u32> {
        self.periods.filter(|_| self.is_spread)
    }
}
