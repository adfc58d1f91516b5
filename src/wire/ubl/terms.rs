//! When what is paid and delivered: payment terms, phases, terms of what comes again.

use crate::domain::accepted::Payment;
use crate::domain::fixed::Fixed;
use crate::domain::payment_schedule::{Due, Portion};
use crate::domain::phase::Phase;
use crate::domain::recurrence::{Interval, Recurrence};
use crate::domain::totals::Recurring;
use crate::domain::typed::Typed;
use crate::wire::ubl::order::amount;
use crate::wire::ubl::xml::Xml;

/// What a payment is counted from: the day of the order, and that of the invoice (UN/EDIFACT 2475).
const ORDERED: &str = "1";
const INVOICED: &str = "5";

/// The payments of what is paid once.
pub fn payments(xml: &mut Xml, payments: &[Payment], code: &str) {
    for payment in payments {
        let due = &payment.of.due;
        xml.within("cac:PaymentTerms", |xml| {
            xml.text("cbc:Note", &payment.of.name);
            if let Due::Milestone(milestone) = due {
                xml.text("cbc:Note", milestone);
            }
            let event = match due {
                Due::OnAcceptance => ORDERED,
                Due::NetDays(_) => INVOICED,
                Due::On(_) | Due::Milestone(_) => "",
            };
            xml.told("cbc:ReferenceEventCode", &[("listID", "UNCL2475")], event);
            if let Portion::Percent(Some(percent)) = payment.of.portion {
                xml.text("cbc:PaymentPercent", &percent.plain());
            }
            amount(xml, "cbc:Amount", payment.amount, code);
            match due {
                Due::On(Some(day)) => xml.text("cbc:InstallmentDueDate", &day.to_string()),
                Due::NetDays(Some(days)) => {
                    xml.within("cac:SettlementPeriod", |xml| duration(xml, "DAY", &days.plain()));
                }
                _ => {}
            }
        });
    }
}

/// The parts of a price that is spread over a term.
pub fn parts(xml: &mut Xml, one: &Recurring, code: &str) {
    for part in &one.parts {
        xml.within("cac:PaymentTerms", |xml| amount(xml, "cbc:Amount", *part, code));
    }
}

/// Percent a month on what is paid late.
pub fn late_fee(xml: &mut Xml, fee: Option<Typed>) {
    if let Some(fee) = fee {
        xml.within("cac:PaymentTerms", |xml| {
            xml.text("cbc:PenaltySurchargePercent", &fee.plain());
            xml.within("cac:PenaltyPeriod", |xml| duration(xml, "MON", "1"));
        });
    }
}

/// The phases, each as what is to be delivered within its days.
pub fn phases(xml: &mut Xml, phases: &[Phase]) {
    for phase in phases {
        xml.within("cac:Delivery", |xml| {
            xml.text("cbc:ID", &phase.id.bits().to_string());
            xml.within_if_any("cac:RequestedDeliveryPeriod", |xml| {
                for (name, day) in [("cbc:StartDate", phase.from), ("cbc:EndDate", phase.to)] {
                    xml.text(name, &day.map(|day| day.to_string()).unwrap_or_default());
                }
                xml.text("cbc:Description", &phase.name);
                xml.text("cbc:Description", &phase.deliverables);
            });
        });
    }
}

/// How often something is delivered, and paid unless its price is spread.
pub fn interval(xml: &mut Xml, recurrence: Recurrence) {
    let (unit, count) = unit(recurrence.every);
    xml.within("cac:Delivery", |xml| {
        xml.within("cac:RequestedDeliveryPeriod", |xml| duration(xml, unit, &count.to_string()));
    });
}

/// For how long the client commits; nothing where there is no term.
pub fn term(xml: &mut Xml, recurrence: Recurrence) {
    let (unit, count) = unit(recurrence.every);
    if let Some(periods) = recurrence.periods {
        duration(xml, unit, &Fixed::new(i128::from(count).saturating_mul(i128::from(periods)), 0).plain());
    }
}

/// An interval in units of UN/ECE recommendation 20. A quarter is three months, because its own unit is little known.
fn unit(every: Interval) -> (&'static str, u32) {
    match every {
        Interval::Week => ("WEE", 1),
        Interval::Month => ("MON", 1),
        Interval::Quarter => ("MON", 3),
        Interval::Year => ("ANN", 1),
    }
}

fn duration(xml: &mut Xml, unit: &str, count: &str) {
    xml.told("cbc:DurationMeasure", &[("unitCode", unit)], count);
}
