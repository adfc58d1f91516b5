//! One order: its head, its parties, and the order of all that stands in it.

use crate::domain::accepted::Accepted;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::totals::Recurring;
use crate::domain::utc::Utc;
use crate::wire::ubl::figures::Figures;
use crate::wire::ubl::xml::Xml;
use crate::wire::ubl::{line, tax, terms};

const NAMESPACES: [(&str, &str); 3] = [
    ("xmlns", "urn:oasis:names:specification:ubl:schema:xsd:Order-2"),
    ("xmlns:cac", "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"),
    ("xmlns:cbc", "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"),
];

/// An order, and a standing one, which is carried out at regular intervals (UN/EDIFACT 1001).
const ORDER: &str = "220";
const STANDING_ORDER: &str = "258";

/// The text of an order: the `place`th of its acceptance, counted from 0.
pub fn order(
    accepted: &Accepted,
    figures: &Figures,
    again: Option<&Recurring>,
    place: usize,
    notes: &[String],
) -> String {
    let (offer, acceptance) = (&accepted.quote.offer, accepted.acceptance);
    let at = Utc::of(acceptance.at);
    let is_standing = again.is_some_and(|one| one.recurrence.parts().is_none());
    let code = offer.currency.code();
    Xml::document("Order", &NAMESPACES, |xml| {
        xml.text("cbc:UBLVersionID", "2.1");
        xml.text("cbc:ID", &number(accepted, place));
        xml.text("cbc:UUID", &uuid((0..place).fold(acceptance.id, |id, _| id.next())));
        xml.text("cbc:IssueDate", &at.day.to_string());
        xml.text("cbc:IssueTime", &format!("{:02}:{:02}:{:02}Z", at.hour, at.minute, at.second));
        let kind = if is_standing { STANDING_ORDER } else { ORDER };
        xml.told("cbc:OrderTypeCode", &[("listID", "UNCL1001")], kind);
        let own = [&acceptance.note, &offer.terms.missed_dates, &offer.terms.other];
        notes.iter().chain(own).for_each(|note| xml.text("cbc:Note", note));
        xml.text("cbc:DocumentCurrencyCode", code);
        xml.text("cbc:LineCountNumeric", &figures.lines.len().to_string());
        if let Some(one) = again {
            xml.within_if_any("cac:ValidityPeriod", |xml| terms::term(xml, one.recurrence));
        }
        xml.within("cac:QuotationDocumentReference", |xml| quotation(xml, accepted));
        xml.within("cac:BuyerCustomerParty", |xml| party(xml, &offer.to, [&acceptance.name, "", ""]));
        let contact = &offer.contact;
        xml.within("cac:SellerSupplierParty", |xml| {
            party(xml, &offer.from, [&contact.name, &contact.phone, &contact.email]);
        });
        if let Some(one) = again {
            terms::interval(xml, one.recurrence);
        }
        if place == 0 {
            terms::phases(xml, &offer.phases);
        }
        match again {
            None => terms::payments(xml, &accepted.payments, code),
            Some(one) => terms::parts(xml, one, code),
        }
        terms::late_fee(xml, offer.terms.late_fee);
        tax::on_the_whole(xml, accepted, figures);
        tax::totals(xml, figures.sums, code);
        xml.within("cac:AnticipatedMonetaryTotal", |xml| totals(xml, figures, code));
        figures.lines.iter().for_each(|one| line::line(xml, figures, one, offer.currency));
    })
}

/// An amount; the attribute says its currency.
pub fn amount(xml: &mut Xml, name: &str, amount: Fixed, code: &str) {
    xml.told(name, &[("currencyID", code)], &amount.plain());
}

/// The quote's number and revision, and which of several orders it is.
fn number(accepted: &Accepted, place: usize) -> String {
    let quote = format!("{}-{}", accepted.quote.number, accepted.quote.revision);
    match place {
        0 => quote,
        place => format!("{quote}-{}", place.saturating_add(1)),
    }
}

/// An id in five groups.
fn uuid(id: Id) -> String {
    let digits = id.to_string();
    let groups = [0..8, 8..12, 12..16, 16..20, 20..32].map(|group| digits.get(group).unwrap_or_default());
    groups.join("-")
}

fn quotation(xml: &mut Xml, accepted: &Accepted) {
    let quote = accepted.quote;
    xml.text("cbc:ID", &number(accepted, 0));
    xml.text("cbc:UUID", &uuid(quote.id));
    xml.text("cbc:IssueDate", &quote.issued.to_string());
    xml.text("cbc:LanguageID", &quote.language);
    xml.text("cbc:VersionID", &quote.revision.to_string());
    xml.text("cbc:DocumentDescription", &quote.offer.title);
    xml.within("cac:Attachment", |xml| {
        xml.within("cac:ExternalReference", |xml| {
            let hash: String = accepted.acceptance.content.iter().map(|byte| format!("{byte:02x}")).collect();
            xml.text("cbc:DocumentHash", &hash);
            xml.text("cbc:HashAlgorithmMethod", "http://www.w3.org/2001/04/xmlenc#sha256");
        });
    });
    if let Some(day) = quote.offer.terms.valid_until {
        xml.within("cac:ValidityPeriod", |xml| xml.text("cbc:EndDate", &day.to_string()));
    }
}

/// A party with whom to ask there: name, telephone, mail.
fn party(xml: &mut Xml, name: &str, contact: [&str; 3]) {
    xml.within_if_any("cac:Party", |xml| {
        xml.within_if_any("cac:PartyName", |xml| xml.text("cbc:Name", name));
        xml.within_if_any("cac:Contact", |xml| {
            for (name, text) in ["cbc:Name", "cbc:Telephone", "cbc:ElectronicMail"].into_iter().zip(contact) {
                xml.text(name, text);
            }
        });
    });
}

fn totals(xml: &mut Xml, figures: &Figures, code: &str) {
    let digits = figures.sums.net.digits();
    let mut sum = |name: &str, units: &mut dyn Iterator<Item = i128>| {
        amount(xml, name, Fixed::new(units.fold(0, i128::saturating_add), digits), code);
    };
    sum("cbc:LineExtensionAmount", &mut figures.lines.iter().map(|line| line.net().units()));
    sum("cbc:TaxExclusiveAmount", &mut [figures.sums.net.units()].into_iter());
    sum("cbc:TaxInclusiveAmount", &mut [figures.sums.gross.units()].into_iter());
    sum("cbc:AllowanceTotalAmount", &mut figures.groups.iter().map(|group| group.discount.units()));
    sum("cbc:ChargeTotalAmount", &mut figures.groups.iter().map(|group| group.charge.units()));
    sum("cbc:PayableAmount", &mut [figures.sums.gross.units()].into_iter());
}
