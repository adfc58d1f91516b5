//! A line of an order: what, how many, at what price, and what that comes to without tax.

use crate::domain::currency::Currency;
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::line_item::{LineItem, Measure};
use crate::domain::rounding;
use crate::domain::typed::Typed;
use crate::wire::ubl::figures::{Figures, LineFigures};
use crate::wire::ubl::order::amount;
use crate::wire::ubl::tax;
use crate::wire::ubl::xml::Xml;

/// A line with its number within the quote.
pub fn line(xml: &mut Xml, figures: &Figures, line: &LineFigures, currency: Currency) {
    let (item, code) = (line.item, currency.code());
    let number = item.id.bits().to_string();
    xml.within("cac:OrderLine", |xml| {
        xml.within("cac:LineItem", |xml| {
            xml.text("cbc:ID", &number);
            unit_name(xml, &item.measure);
            quantity(xml, "cbc:Quantity", &item.measure, &line.amount.quantity.plain());
            amount(xml, "cbc:LineExtensionAmount", line.net(), code);
            if line.rate.is_some() {
                with_tax(xml, item, currency);
            }
            if line.discount.units() != 0 {
                discount(xml, line, code);
            }
            price(xml, line, currency);
            xml.within("cac:Item", |xml| {
                xml.text("cbc:Description", &item.benefit);
                xml.text("cbc:Name", &item.name);
                tax::categories(xml, "cac:ClassifiedTaxCategory", figures.sums, line.amount.group);
            });
            for (place, content) in (1_usize..).zip(item.contents.iter()) {
                xml.within("cac:SubLineItem", |xml| {
                    xml.text("cbc:ID", &format!("{number}.{place}"));
                    unit_name(xml, &content.measure);
                    quantity(xml, "cbc:Quantity", &content.measure, &content.quantity.plain());
                    xml.within("cac:Item", |xml| {
                        xml.text("cbc:Description", &content.benefit);
                        xml.text("cbc:Name", &content.name);
                    });
                });
            }
        });
    });
}

/// What a piece is called, for which the codes of units have no place.
fn unit_name(xml: &mut Xml, measure: &Measure) {
    if let Measure::Pieces(name) = measure {
        xml.text("cbc:Note", name);
    }
}

/// A quantity in hours or pieces (UN/ECE recommendation 20).
fn quantity(xml: &mut Xml, name: &str, measure: &Measure, count: &str) {
    let unit = match measure {
        Measure::Hours => "HUR",
        Measure::Pieces(_) => "C62",
    };
    xml.told(name, &[("unitCode", unit)], count);
}

fn discount(xml: &mut Xml, line: &LineFigures, code: &str) {
    xml.within("cac:AllowanceCharge", |xml| {
        xml.text("cbc:ChargeIndicator", "false");
        xml.told("cbc:AllowanceChargeReasonCode", &[("listID", "UNCL5189")], tax::DISCOUNT);
        amount(xml, "cbc:Amount", line.discount, code);
        amount(xml, "cbc:BaseAmount", line.before, code);
    });
}

/// The price of one with the taxes in it, as the client saw it.
fn with_tax(xml: &mut Xml, item: &LineItem, currency: Currency) {
    xml.within("cac:PricingReference", |xml| {
        xml.within("cac:AlternativeConditionPrice", |xml| {
            let price = &item.unit_price.fraction();
            price_amount(xml, price, item.unit_price, currency);
            // The price includes tax (UN/EDIFACT 5387).
            xml.told("cbc:PriceTypeCode", &[("listID", "UNCL5387")], "AAB");
        });
    });
}

/// The price of one without tax; where tax was taken out, that of the whole quantity, which has no odd digits.
fn price(xml: &mut Xml, line: &LineFigures, currency: Currency) {
    let (count, unit_price) = (line.amount.quantity, line.item.unit_price);
    xml.within("cac:Price", |xml| match &line.rate {
        None => price_amount(xml, &unit_price.fraction(), unit_price, currency),
        Some(rate) if count.is_zero() => {
            let net = unit_price.fraction().over(&Fraction::one().plus(rate));
            price_amount(xml, &net.unwrap_or_else(Fraction::zero), unit_price, currency);
        }
        Some(_) => {
            let before = line.before.units();
            let units = if count.is_negative() { before.saturating_neg() } else { before };
            amount(xml, "cbc:PriceAmount", Fixed::new(units, line.before.digits()), currency.code());
            quantity(xml, "cbc:BaseQuantity", &line.item.measure, &magnitude(count));
        }
    });
}

/// A price with at least the currency's digits, and as many as it has.
fn price_amount(xml: &mut Xml, price: &Fraction, written: Fixed, currency: Currency) {
    let digits = written.shortest().digits().max(currency.digits());
    xml.told("cbc:PriceAmount", &[("currencyID", currency.code())], &rounding::text(price, digits));
}

/// Plain digits without a sign.
fn magnitude(count: Typed) -> String {
    count.plain().trim_start_matches('-').to_string()
}
