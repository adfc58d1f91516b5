//! An accepted quote as orders in UBL 2.1, which programs for orders and bookkeeping take in. Knows no words of its own: notes
//! come in.
//!
//! It is an `Order` and not a `Quotation`. A `Quotation` says what a seller would do, has a place neither for payment terms nor
//! for a yes. A yes to a quote is what the standard calls an order: it says who orders what on
//! which terms, and names the quote, with the hash of the very bytes that were accepted, in its `QuotationDocumentReference`.
//!
//! What is paid again and again is never added to what is paid once, so each way of being paid again is an order of its own: a
//! standing order, whose totals are those of one period; or, where a price is spread over a term, an order over the whole of
//! it, whose payment terms are the parts. The first document carries the phases.
//!
//! Amounts have the currency's digits; prices of one may be finer. The standard counts without tax. Where prices hold their
//! taxes, these are taken out in such a way that lines, charges and discounts still sum to the net; a line then says what its
//! whole quantity comes to (`BaseQuantity`), so that nothing is rounded twice, and beside it the price of one with tax.
//!
//! No profile such as Peppol's is claimed: it would need tax numbers and addresses, which a quote does not have.

use crate::domain::accepted::Accepted;
use crate::domain::totals::Recurring;

pub mod figures;
pub mod line;
pub mod net;
pub mod order;
pub mod tax;
pub mod terms;
pub mod xml;

/// What one order is about.
#[derive(Clone, Copy, Debug)]
pub enum About<'a> {
    /// What is paid once.
    Once,
    /// What is paid again and again.
    Again(&'a Recurring),
}

/// The orders of an accepted quote, as the texts of their files: what is paid once, where there is something, then each way of
/// being paid again. `notes` says in sentences what the form has no place for. Nothing where a figure would not fit, which the
/// bounds of a quote rule out.
pub fn orders(accepted: &Accepted, notes: &dyn Fn(About) -> Vec<String>) -> Option<Vec<String>> {
    let has_once = accepted.totals.lines.iter().any(|line| line.recurring.is_none());
    let once = has_once.then_some(None);
    let again = (0..accepted.totals.recurring.len()).map(Some);
    let mut texts = Vec::new();
    for place in once.into_iter().chain(again) {
        let figures = figures::figures(accepted, place)?;
        let again = place.and_then(|place| accepted.totals.recurring.get(place));
        let notes = notes(again.map_or(About::Once, About::Again));
        texts.push(order::order(accepted, &figures, again, texts.len(), &notes));
    }
    Some(texts)
}
