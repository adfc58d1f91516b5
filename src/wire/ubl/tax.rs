//! What is put on and taken off the whole, and the taxes: by category and rate.

use std::rc::Rc;

use crate::domain::accepted::Accepted;
use crate::domain::fixed::Fixed;
use crate::domain::pool::{Sums, TaxAmount};
use crate::domain::typed::Typed;
use crate::wire::ubl::figures::Figures;
use crate::wire::ubl::order::amount;
use crate::wire::ubl::xml::Xml;

/// The categories of EN 16931, which are those of value added tax.
const CATEGORIES: [&str; 10] = ["S", "Z", "E", "AE", "K", "G", "O", "L", "M", "B"];

/// Taxes that are known by their letters and are not value added tax.
const KNOWN: [&str; 4] = ["GST", "HST", "PST", "QST"];

/// The reason of every discount (UN/EDIFACT 5189).
pub const DISCOUNT: &str = "95";

/// Charge and discount on the whole, each shared on what is taxed alike.
pub fn on_the_whole(xml: &mut Xml, accepted: &Accepted, figures: &Figures) {
    let offer = &accepted.quote.offer;
    let code = offer.currency.code();
    for is_charge in [true, false] {
        for (place, group) in figures.groups.iter().enumerate() {
            let share = if is_charge { group.charge } else { group.discount };
            if share.units() == 0 {
                continue;
            }
            xml.within("cac:AllowanceCharge", |xml| {
                xml.text("cbc:ChargeIndicator", if is_charge { "true" } else { "false" });
                match is_charge {
                    true => xml.text("cbc:AllowanceChargeReason", &offer.charge.name),
                    false => xml.told("cbc:AllowanceChargeReasonCode", &[("listID", "UNCL5189")], DISCOUNT),
                }
                amount(xml, "cbc:Amount", share, code);
                categories(xml, "cac:TaxCategory", figures.sums, place);
            });
        }
    }
}

/// The categories of a group, in the order in which its taxes apply.
pub fn categories(xml: &mut Xml, name: &str, sums: &Sums, group: usize) {
    for tax in sums.taxes.iter().filter(|tax| tax.group == group) {
        category(xml, name, tax);
    }
}

fn category(xml: &mut Xml, name: &str, tax: &TaxAmount) {
    xml.within(name, |xml| {
        xml.text("cbc:ID", &tax.category);
        xml.text("cbc:Name", &tax.name);
        xml.text("cbc:Percent", &tax.percent.plain());
        xml.within("cac:TaxScheme", |xml| {
            xml.text("cbc:ID", scheme(tax));
            xml.text("cbc:Name", &tax.name);
        });
    });
}

/// The kind of a tax: by its letters, else value added tax where its category is one of that, else another tax (UN/ECE 5153).
fn scheme(tax: &TaxAmount) -> &'static str {
    let known = KNOWN.into_iter().find(|known| tax.name.eq_ignore_ascii_case(known));
    let other = if CATEGORIES.contains(&&*tax.category) { "VAT" } else { "OTH" };
    known.unwrap_or(other)
}

/// What one category and rate of a tax comes to.
struct Subtotal<'a> {
    tax: &'a TaxAmount,
    /// Its place among the taxes on the same lines, counted from 1; 0 where it is the only one.
    sequence: usize,
    base: i128,
    amount: i128,
}

/// A total of each tax, with what its categories and rates come to.
pub fn totals(xml: &mut Xml, sums: &Sums, code: &str) {
    let subtotals = subtotals(sums);
    let kind = |one: &Subtotal| (scheme(one.tax), Rc::clone(&one.tax.name));
    let mut kinds = Vec::new();
    for one in &subtotals {
        if !kinds.contains(&kind(one)) {
            kinds.push(kind(one));
        }
    }
    let fixed = |units: i128| Fixed::new(units, sums.tax.digits());
    for this in kinds {
        let of: Vec<&Subtotal> = subtotals.iter().filter(|one| kind(one) == this).collect();
        xml.within("cac:TaxTotal", |xml| {
            let sum = of.iter().map(|one| one.amount).fold(0, i128::saturating_add);
            amount(xml, "cbc:TaxAmount", fixed(sum), code);
            for one in of {
                xml.within("cac:TaxSubtotal", |xml| {
                    amount(xml, "cbc:TaxableAmount", fixed(one.base), code);
                    amount(xml, "cbc:TaxAmount", fixed(one.amount), code);
                    if one.sequence > 0 {
                        xml.text("cbc:CalculationSequenceNumeric", &one.sequence.to_string());
                    }
                    category(xml, "cac:TaxCategory", one.tax);
                });
            }
        });
    }
}

/// The taxes of all groups, those that are alike as one.
fn subtotals(sums: &Sums) -> Vec<Subtotal<'_>> {
    let mut subtotals: Vec<Subtotal> = Vec::new();
    for (place, tax) in sums.taxes.iter().enumerate() {
        let of_group = |tax: &&TaxAmount, group: usize| tax.group == group;
        let all = sums.taxes.iter().filter(|one| of_group(one, tax.group)).count();
        let before = sums.taxes.iter().take(place).filter(|one| of_group(one, tax.group)).count();
        let sequence = if all > 1 { before.saturating_add(1) } else { 0 };
        let key = |tax: &TaxAmount| (Rc::clone(&tax.name), Rc::clone(&tax.category), Typed::units(tax.percent));
        let known = subtotals.iter_mut().find(|one| one.sequence == sequence && key(one.tax) == key(tax));
        let (base, amount) = (tax.base.units(), tax.amount.units());
        match known {
            Some(one) => {
                one.base = one.base.saturating_add(base);
                one.amount = one.amount.saturating_add(amount);
            }
            None => subtotals.push(Subtotal { tax, sequence, base, amount }),
        }
    }
    subtotals
}
