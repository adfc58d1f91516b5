//! An accepted quote: the quote, the client's yes, and what the two come to together. Knows no form in which it is written down.

use crate::domain::acceptance::{Acceptance, Settled};
use crate::domain::fixed::Fixed;
use crate::domain::line_item::LineItem;
use crate::domain::payment_schedule::{Instalment, payments};
use crate::domain::quote::Quote;
use crate::domain::tier::Tier;
use crate::domain::totals::{LineAmount, Totals};

/// A quote with the yes to it, which agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted<'a> {
    pub quote: &'a Quote,
    pub acceptance: &'a Acceptance,
    /// The tier that was chosen.
    pub tier: &'a Tier,
    /// What the choice comes to.
    pub totals: Totals,
    /// The payments of what is paid once, in their order.
    pub payments: Vec<Payment<'a>>,
}

/// A payment of what is paid once, tax included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment<'a> {
    /// The instalment that it is, or is a part of.
    pub of: &'a Instalment,
    pub amount: Fixed,
}

impl<'a> Accepted<'a> {
    /// What was settled between a quote and an acceptance; nothing where the quote has no such tier, which settling has ruled out.
    pub fn of(quote: &'a Quote, acceptance: &'a Acceptance, settled: Settled) -> Option<Accepted<'a>> {
        let tier = quote.offer.tier(acceptance.choice.tier)?;
        let schedule = &quote.offer.schedule;
        let paid = payments(schedule, settled.totals.one_off.gross).map(|paid| paid.amounts).unwrap_or_default();
        let payment = |(id, amount)| schedule.iter().find(|one| one.id == id).map(|of| Payment { of, amount });
        let payments = paid.into_iter().filter_map(payment).collect();
        Some(Accepted { quote, acceptance, tier, totals: settled.totals, payments })
    }

    /// The lines that count, each with what it comes to, in the tier's order.
    pub fn lines(&self) -> impl Iterator<Item = (&'a LineItem, &LineAmount)> {
        let tier = self.tier;
        self.totals.lines.iter().filter_map(move |amount| tier.line(amount.id).map(|line| (line, amount)))
    }
}
