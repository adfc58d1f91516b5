//! A quote out of the body of a sealed token, reckoned again before it is shown. Knows no signature.

use crate::domain::quote::{Quote, RULES};
use crate::wire::{binary, quote_body};

/// Why what is in a token is not shown as a quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAQuote {
    Bytes(binary::NotOpened),
    /// This program reckons otherwise than the one that issued it, by this version of the rules.
    OtherSums(u32),
}

/// The quote in a body, with the words of its script, by the rules that this program knows. Whether it comes to the sums that were written down is still to be
/// reckoned, before anything can be chosen.
pub fn unreckoned(body: &[u8], words: &str) -> Result<Quote, NotAQuote> {
    let quote = quote_body::read_with(body, words).map_err(NotAQuote::Bytes)?;
    if quote.rules == RULES { Ok(quote) } else { Err(NotAQuote::OtherSums(quote.rules)) }
}

/// The quote in a body, if every tier comes to what was written down for it.
pub fn read(body: &[u8]) -> Result<Quote, NotAQuote> {
    let quote = quote_body::read(body).map_err(NotAQuote::Bytes)?;
    if quote.sums_hold() { Ok(quote) } else { Err(NotAQuote::OtherSums(quote.rules)) }
}
