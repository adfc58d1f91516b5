//! A quote in the body of a sealed token, and out of it: written down, packed, and reckoned again. Knows no signature.

use crate::domain::quote::Quote;
use crate::wire::binary;
use crate::wire::packed;
use crate::wire::quote_v1;
use crate::wire::script::Script;

/// Why what is in a token is not shown as a quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAQuote {
    Bytes(binary::NotOpened),
    /// This program reckons otherwise than the one that issued it, by this version of the rules.
    OtherSums(u32),
}

/// The body of a quote's token; nothing where the quote is too large for any link.
pub fn body(quote: &Quote) -> Option<Vec<u8>> {
    let offer = &quote.offer;
    let words = offer.tiers.iter().flat_map(|tier| &tier.lines).flat_map(|line| [line.name.as_ref(), &*line.benefit]);
    let passages = offer.passages.iter().map(|passage| passage.text.as_str());
    let script = Script::of([offer.title.as_str(), &offer.from].into_iter().chain(words).chain(passages));
    packed::pack(&quote_v1::write(quote), script)
}

/// The quote in a body, if every tier comes to what was written down for it.
pub fn read(body: &[u8]) -> Result<Quote, NotAQuote> {
    let bytes = packed::unpack(body).ok_or(NotAQuote::Bytes(binary::NotOpened::Packed))?;
    let quote = quote_v1::read(&bytes).map_err(NotAQuote::Bytes)?;
    if quote.sums_hold() { Ok(quote) } else { Err(NotAQuote::OtherSums(quote.rules)) }
}
