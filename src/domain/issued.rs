//! A quote that left the desk, and what was answered. One record; the sealed text itself is the truth, the rest is for lists.

use std::rc::Rc;

use crate::domain::civil_date::CivilDate;
use crate::domain::currency::Currency;
use crate::domain::id::Id;
use crate::domain::moment::Moment;
use crate::domain::typed::Typed;

/// What a client answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AnswerKind {
    #[default]
    Accepted,
    Declined,
}

impl AnswerKind {
    /// Both.
    pub const ALL: [AnswerKind; 2] = [AnswerKind::Accepted, AnswerKind::Declined];
}

/// An answer that was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its own: the same answer twice is one.
    pub id: Id,
    pub kind: AnswerKind,
    /// As it was sealed.
    pub token: Rc<str>,
    /// Who answered, as typed.
    pub name: String,
    /// A note, or the reason.
    pub words: String,
    pub at: Moment,
    /// The client was told that the quote had expired by then.
    pub after_expiry: bool,
    /// The tier that was chosen.
    pub tier: String,
    /// What is paid once, with tax.
    pub gross: Option<Typed>,
    /// The same without tax. Nothing where it was accepted before this was kept.
    pub net: Option<Typed>,
}

/// A quote that was issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issued {
    /// The quote's own.
    pub id: Id,
    pub proposal: Id,
    pub number: u32,
    /// Counted from 1 within a number.
    pub revision: u32,
    /// The quote that it takes the place of.
    pub supersedes: Option<Id>,
    pub on: CivilDate,
    pub currency: Currency,
    /// As it was sealed.
    pub token: Rc<str>,
    pub answer: Option<Answer>,
}
