//! An accepted quote, put into the shape of version 1.

use crate::domain::accepted::{Accepted, Payment};
use crate::domain::id::Id;
use crate::domain::line_item::{Content, LineItem, Measure};
use crate::domain::offer::Offer;
use crate::domain::option_group::Part;
use crate::domain::payment_schedule::Due;
use crate::domain::quote::Quote;
use crate::domain::totals::LineAmount;
use crate::domain::typed::Typed;
use crate::domain::utc::Utc;
use crate::wire::accepted_v1::{
    AcceptanceHeadV1, AcceptedLineV1, AcceptedPaymentV1, AcceptedV1, ContentV1, LineTaxV1, OnceV1, QuoteHeadV1, SCHEMA,
    SellerV1,
};
use crate::wire::evaluation_v1::written_totals;
use crate::wire::words;
use crate::wire::workbook_v1::written_offer;

/// An accepted quote.
pub fn accepted(accepted: &Accepted) -> AcceptedV1 {
    let Accepted { quote, acceptance, tier, totals, payments } = accepted;
    let offer = &quote.offer;
    AcceptedV1 {
        schema: SCHEMA,
        quote: head(quote),
        acceptance: AcceptanceHeadV1 {
            id: acceptance.id.to_string(),
            name: acceptance.name.clone(),
            at: Utc::of(acceptance.at).to_string(),
            after_expiry: acceptance.after_expiry,
            note: acceptance.note.clone(),
            content: acceptance.content.iter().map(|byte| format!("{byte:02x}")).collect(),
        },
        title: offer.title.clone(),
        from: seller(offer),
        to: offer.to.clone(),
        currency: offer.currency.code().to_string(),
        rounding: words::rounding(offer.rounding).to_string(),
        prices_include_tax: offer.taxation.is_inclusive,
        tax_by_line: offer.taxation.is_by_line,
        tier: tier.name.clone(),
        lines: accepted.lines().map(|(item, amount)| line(accepted, item, amount)).collect(),
        once: once(accepted),
        recurring: totals.recurring.iter().map(written_totals::recurring).collect(),
        payments: payments.iter().map(payment).collect(),
        phases: offer.phases.iter().map(written_offer::phase).collect(),
        terms: written_offer::terms(&offer.terms),
    }
}

/// What names a quote.
pub fn head(quote: &Quote) -> QuoteHeadV1 {
    QuoteHeadV1 {
        id: quote.id.to_string(),
        number: quote.number,
        revision: quote.revision,
        supersedes: quote.supersedes.map(|id| id.to_string()),
        issued: quote.issued.to_string(),
        rules: quote.rules,
        language: quote.language.clone(),
    }
}

/// Who offers.
pub fn seller(offer: &Offer) -> SellerV1 {
    SellerV1 {
        name: offer.from.clone(),
        contact: offer.contact.name.clone(),
        email: offer.contact.email.clone(),
        phone: offer.contact.phone.clone(),
    }
}

fn line(accepted: &Accepted, line: &LineItem, amount: &LineAmount) -> AcceptedLineV1 {
    let offer = &accepted.quote.offer;
    let section = line.section.and_then(|id| offer.sections.iter().find(|section| section.id == id));
    let tax = |id: &Id| {
        offer.taxation.tax(*id).map(|tax| LineTaxV1 {
            name: tax.name.to_string(),
            category: tax.category.to_string(),
            percent: tax.rate().plain(),
            compound: tax.is_compound,
        })
    };
    let (unit, unit_name) = unit(&line.measure);
    let part = match line.part {
        Part::Included => "included",
        Part::Extra { .. } => "extra",
        Part::Option { .. } => "option",
    };
    AcceptedLineV1 {
        line: line.id.number().and_then(|number| u64::try_from(number).ok()).unwrap_or_default(),
        name: line.name.to_string(),
        benefit: line.benefit.to_string(),
        section: section.map(|section| section.name.clone()).unwrap_or_default(),
        part: part.to_string(),
        unit,
        unit_name,
        quantity: amount.quantity.plain(),
        unit_price: written_totals::price(line.unit_price, offer.currency.digits()),
        discount: amount.discount.plain(),
        amount: amount.amount.plain(),
        taxes: line.taxes.iter().filter_map(tax).collect(),
        recurring: amount.recurring,
        retainer: line.retainer.as_ref().map(written_offer::retainer),
        contents: line.contents.iter().map(content).collect(),
    }
}

fn content(content: &Content) -> ContentV1 {
    let (unit, unit_name) = unit(&content.measure);
    ContentV1 {
        name: content.name.to_string(),
        benefit: content.benefit.to_string(),
        unit,
        unit_name,
        quantity: content.quantity.plain(),
    }
}

/// The word for what is counted, and what one is called.
fn unit(measure: &Measure) -> (String, String) {
    match measure {
        Measure::Hours => ("hour".to_string(), String::new()),
        Measure::Pieces(name) => ("piece".to_string(), name.to_string()),
    }
}

fn once(accepted: &Accepted) -> OnceV1 {
    let sums = &accepted.totals.one_off;
    OnceV1 {
        sum: sums.sum.plain(),
        charge_name: accepted.quote.offer.charge.name.clone(),
        charge: sums.charge.plain(),
        discount: sums.discount.plain(),
        net: sums.net.plain(),
        taxes: sums.taxes.iter().map(written_totals::tax).collect(),
        tax: sums.tax.plain(),
        gross: sums.gross.plain(),
    }
}

fn payment(payment: &Payment) -> AcceptedPaymentV1 {
    let (mut date, mut milestone, mut days) = (None, None, None);
    let due = match &payment.of.due {
        Due::OnAcceptance => "acceptance",
        Due::On(day) => {
            date = day.map(|day| day.to_string());
            "date"
        }
        Due::Milestone(name) => {
            milestone = Some(name.clone());
            "milestone"
        }
        Due::NetDays(count) => {
            days = count.map(Typed::plain);
            "days"
        }
    };
    AcceptedPaymentV1 {
        name: payment.of.name.clone(),
        amount: payment.amount.plain(),
        due: due.to_string(),
        date,
        milestone,
        days,
    }
}
