//! What a client answers to a quote: yes, with what was chosen and the amounts that were shown, or no. Knows no signature and no clock.

use crate::domain::choice::Choice;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::moment::Moment;
use crate::domain::quote::Quote;
use crate::domain::shown::Shown;
use crate::domain::totals::{NoTotals, Totals, totals};

/// A yes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acceptance {
    /// Its own, at random: the same acceptance twice is one.
    pub id: Id,
    /// The quote that is accepted.
    pub quote: Id,
    /// The SHA-256 of the sealed quote: not a quote of this name, but this very one.
    pub content: [u8; 32],
    /// In the quote's small numbers.
    pub choice: Choice,
    /// What was shown as to be paid once, with tax.
    pub gross: Fixed,
    /// What was shown as to be paid again and again, each with tax.
    pub recurring: Vec<Fixed>,
    /// Who accepts, as typed.
    pub name: String,
    /// When, by the client's clock.
    pub at: Moment,
    /// Whether the client was told that the quote had expired by then.
    pub after_expiry: bool,
    pub note: String,
}

/// A no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decline {
    /// Its own, at random.
    pub id: Id,
    /// The quote that is declined.
    pub quote: Id,
    /// The SHA-256 of the sealed quote.
    pub content: [u8; 32],
    pub reason: String,
    /// Who declines, as typed.
    pub name: String,
    /// When, by the client's clock.
    pub at: Moment,
}

/// An acceptance that is of this quote and agrees with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// What the choice comes to.
    pub totals: Totals,
    pub after_expiry: bool,
}

/// How an answer and a quote differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// It answers another quote: this one.
    OtherQuote(Id),
    /// It answers a quote of this name whose bytes were others.
    OtherContent,
    /// This program does not come to the sums that the quote itself names.
    OtherRules,
    /// The quote does not permit the choice.
    NoSuchChoice(NoTotals),
    /// The client was shown another amount to be paid once.
    OtherGross { shown: Fixed, reckoned: Fixed },
    /// The client was shown other amounts to be paid again and again.
    OtherRecurring { shown: Vec<Fixed>, reckoned: Vec<Fixed> },
}

/// Holds an acceptance against a quote and the hash of its sealed bytes.
pub fn settle(quote: &Quote, content: &[u8; 32], acceptance: &Acceptance) -> Result<Settled, Mismatch> {
    is_of(quote, content, acceptance.quote, &acceptance.content)?;
    if !quote.sums_hold() {
        return Err(Mismatch::OtherRules);
    }
    let totals = totals(&quote.offer, &acceptance.choice).map_err(Mismatch::NoSuchChoice)?;
    let reckoned = Shown::of(&totals);
    if reckoned.gross != acceptance.gross {
        return Err(Mismatch::OtherGross { shown: acceptance.gross, reckoned: reckoned.gross });
    }
    if reckoned.recurring != acceptance.recurring {
        let shown = acceptance.recurring.clone();
        return Err(Mismatch::OtherRecurring { shown, reckoned: reckoned.recurring });
    }
    Ok(Settled { totals, after_expiry: acceptance.after_expiry })
}

/// Whether a no is of this quote.
pub fn declines(quote: &Quote, content: &[u8; 32], decline: &Decline) -> Result<(), Mismatch> {
    is_of(quote, content, decline.quote, &decline.content)
}

fn is_of(quote: &Quote, content: &[u8; 32], answered: Id, answered_content: &[u8; 32]) -> Result<(), Mismatch> {
    if answered != quote.id {
        return Err(Mismatch::OtherQuote(answered));
    }
    if answered_content == content { Ok(()) } else { Err(Mismatch::OtherContent) }
}
