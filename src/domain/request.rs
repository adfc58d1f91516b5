//! What a visitor asks an agency for: a choice among published rates, and who asks. Everything in it comes from a stranger.

use crate::domain::currency::Currency;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::moment::Moment;
use crate::domain::typed::Typed;

/// The most characters of a visitor's note.
pub const MOST_NOTE: usize = 1_000;

/// The most characters of each other text in it.
pub const MOST_NAME: usize = 200;

/// A request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Its own, at random.
    pub id: Id,
    /// By which rates.
    pub published: Id,
    pub at: Moment,
    /// The language it was read in, by its tag.
    pub language: String,
    pub name: String,
    pub email: String,
    pub phone: String,
    pub note: String,
    /// Whether what the agency asks to agree to was agreed to.
    pub has_consent: bool,
    pub tier: Wanted,
    pub services: Vec<RequestedService>,
    /// The degree of urgency and the kind of client, where they change the price.
    pub factors: Vec<RequestedFactor>,
    pub currency: Currency,
    /// What the visitor was shown for the tier.
    pub from: Fixed,
    pub to: Fixed,
}

/// Something of the agency's that is asked for, by its id and by the name that the visitor saw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub id: Id,
    pub name: String,
}

/// So many of a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestedService {
    pub service: Wanted,
    pub quantity: u32,
}

/// What the whole costs more, or less, in percent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestedFactor {
    pub name: String,
    pub percent: Typed,
}
