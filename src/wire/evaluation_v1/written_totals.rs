//! What a choice comes to, put into the shape of version 1.

use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::payment_schedule::payments;
use crate::domain::pool::TaxAmount;
use crate::domain::proposal::Proposal;
use crate::domain::rounding;
use crate::domain::totals::{NoTotals, Recurring, Totals};
use crate::wire::evaluation_v1::{LineTotalV1, PaymentV1, RecurringV1, RefusedV1, TaxTotalV1, TotalsV1};
use crate::wire::words;

/// What a choice comes to, and its payments.
pub fn totals(proposal: &Proposal, totals: &Totals) -> TotalsV1 {
    let sums = &totals.one_off;
    let paid = payments(&proposal.conditions.schedule, sums.gross);
    let name = |id: Id| proposal.conditions.instalment(id).map(|one| one.name.clone()).unwrap_or_default();
    let payment = |(id, amount): &(Id, Fixed)| PaymentV1 { name: name(*id), amount: amount.plain() };
    let line = |line: &crate::domain::totals::LineAmount| LineTotalV1 {
        id: line.id.to_string(),
        amount: line.amount.plain(),
        discount: line.discount.plain(),
    };
    TotalsV1 {
        lines: totals.lines.iter().map(line).collect(),
        sum: sums.sum.plain(),
        charge: sums.charge.plain(),
        discount: sums.discount.plain(),
        net: sums.net.plain(),
        taxes: sums.taxes.iter().map(tax).collect(),
        tax: sums.tax.plain(),
        gross: sums.gross.plain(),
        recurring: totals.recurring.iter().map(recurring).collect(),
        instalments: paid.map(|paid| paid.amounts.iter().map(payment).collect()).unwrap_or_default(),
    }
}

/// One tax on what is taxed alike.
pub fn tax(tax: &TaxAmount) -> TaxTotalV1 {
    TaxTotalV1 {
        name: tax.name.to_string(),
        category: tax.category.to_string(),
        percent: tax.percent.plain(),
        base: tax.base.plain(),
        amount: tax.amount.plain(),
    }
}

/// What is paid each period.
pub fn recurring(one: &Recurring) -> RecurringV1 {
    let sums = &one.sums;
    RecurringV1 {
        every: words::interval(one.recurrence.every).to_string(),
        periods: one.recurrence.periods,
        spread: one.recurrence.is_spread,
        sum: sums.sum.plain(),
        net: sums.net.plain(),
        taxes: sums.taxes.iter().map(tax).collect(),
        tax: sums.tax.plain(),
        gross: sums.gross.plain(),
        term: one.term.map(Fixed::plain),
        parts: one.parts.iter().map(|part| part.plain()).collect(),
    }
}

/// Why a choice was refused.
pub fn refused(why: NoTotals) -> RefusedV1 {
    let (refused, at) = match why {
        NoTotals::NoSuchTier(id) => ("no_such_tier", Some(id)),
        NoTotals::NotToBePicked(id) => ("not_to_be_picked", Some(id)),
        NoTotals::NotOne(id) => ("not_one", Some(id)),
        NoTotals::NotAny(id) => ("not_any", Some(id)),
        NoTotals::QuantityNotPermitted(id) => ("quantity_out_of_bounds", Some(id)),
        NoTotals::LineTooLarge(id) => ("too_large", Some(id)),
        NoTotals::SumTooLarge => ("too_large", None),
    };
    RefusedV1 { refused: refused.to_string(), at: at.map(|id| id.to_string()) }
}

/// The price of one, with at least the currency's digits.
pub fn price(price: Fixed, digits: u32) -> String {
    rounding::text(&price.fraction(), price.shortest().digits().max(digits))
}
