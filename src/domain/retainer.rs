//! What is agreed about a retainer beside its price. The price is that of a recurring line.

use crate::domain::typed::Typed;

/// What becomes of hours that were paid and not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unused {
    Lapse,
    /// They are carried over, up to so many.
    RollOver {
        cap: Option<Typed>,
    },
}

/// One of the four models.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Retainer {
    /// A sum in advance secures hours of each period. An hour beyond them has a price of its own, or none.
    Hourly { unused: Unused, beyond: Option<Typed>, calls_count: bool },
    /// The whole estimate paid over the expected periods, with what is to be reached by each payment.
    Project { results: Vec<String> },
    /// A fee for reserved time.
    Time,
    /// A fee for projected value: so many months to analyse, implement and optimise before the next proposal.
    Value { months: Option<Typed> },
}
