//! A visitor's choice and what it comes to, as JSON for the page around an estimator and for other programs, version 1. Amounts are
//! strings of plain digits; places are counted from 0.
//!
//! ```text
//! { "version": 1, "published": id, "currency": "GBP",
//!   "choice": { "tier": 0, "quantities": { id: 8, ... }, "urgency": 0, "client": 0 },
//!   "tiers": [ { "name": "...", "from": "5100.00", "to": "6120.00",
//!                "rows": [ { "of": "service" | "urgency" | "client" | "rounding", "name": "...", "quantity": 8, "from": "...", "to": "..." } ] } ],
//!   "firm": false }
//! ```

use crate::domain::estimate::{Estimate, EstimateChoice, EstimateRow, RowOf, TierEstimate, starts_at};
use crate::domain::id::Id;
use crate::domain::published_rates::{PublishedRates, Span};
use crate::wire::canonical::Writer;

/// The version of this shape.
const VERSION: &str = "1";

/// Who asks, and the address that opens the request in the agency's desk.
pub struct Asking<'a> {
    pub name: &'a str,
    pub email: &'a str,
    pub phone: &'a str,
    pub note: &'a str,
    pub has_consent: bool,
    pub link: &'a str,
}

/// A choice and its estimate; with who asks for it.
pub fn write(
    rates: &PublishedRates,
    choice: &EstimateChoice,
    estimate: &Estimate,
    asking: Option<&Asking<'_>>,
) -> String {
    let choice = choice.within(rates);
    let mut out = begun(rates);
    out.open("choice", '{');
    out.plain("tier", &choice.tier.to_string());
    out.open("quantities", '{');
    for (id, count) in choice.quantities.iter() {
        out.plain(&id.to_string(), &count.to_string());
    }
    out.close('}');
    out.plain("urgency", &choice.urgency.to_string());
    out.plain("client", &choice.client.to_string());
    out.close('}');
    out.open("tiers", '[');
    let mut is_firm = true;
    for (tier, estimated) in rates.tiers.iter().zip(&estimate.tiers) {
        is_firm &= estimated.total.is_some_and(Span::is_firm);
        out.open("", '{');
        out.text("name", &tier.name);
        within(&mut out, rates, estimated);
        out.close('}');
    }
    out.close(']');
    out.plain("firm", truth(is_firm));
    if let Some(asking) = asking {
        let texts = [("name", asking.name), ("email", asking.email), ("phone", asking.phone), ("note", asking.note)];
        for (name, text) in texts {
            out.text(name, text.trim());
        }
        out.plain("consent", truth(asking.has_consent));
        out.text("link", asking.link);
    }
    ended(out)
}

/// Rates are shown: whose, of which day, and what they start at.
pub fn ready(rates: &PublishedRates) -> String {
    let mut out = begun(rates);
    out.text("day", &rates.day.to_string());
    if let Some(least) = starts_at(rates) {
        out.text("starts_at", &least.plain());
    }
    ended(out)
}

/// Nothing is shown, for a reason in a word.
pub fn trouble(why: &str) -> String {
    let mut out = Writer::default();
    out.open("", '{');
    out.plain("version", VERSION);
    out.text("why", why);
    ended(out)
}

fn begun(rates: &PublishedRates) -> Writer {
    let mut out = Writer::default();
    out.open("", '{');
    out.plain("version", VERSION);
    out.text("published", &rates.id.to_string());
    out.text("currency", rates.currency.code());
    out
}

fn ended(mut out: Writer) -> String {
    out.close('}');
    out.finish()
}

fn truth(is_so: bool) -> &'static str {
    if is_so { "true" } else { "false" }
}

fn within(out: &mut Writer, rates: &PublishedRates, tier: &TierEstimate) {
    if let Some(total) = tier.total {
        span(out, total);
    }
    out.open("rows", '[');
    for EstimateRow { of, amount } in &tier.rows {
        let (kind, name) = match *of {
            RowOf::Service { place, .. } => ("service", rates.services.get(place).map(|one| &one.name)),
            RowOf::Urgency(place) => ("urgency", rates.urgency.get(place).map(|one| &one.name)),
            RowOf::Client(place) => ("client", rates.clients.get(place).map(|one| &one.name)),
            RowOf::Rounding => ("rounding", None),
        };
        out.open("", '{');
        out.text("of", kind);
        out.text("name", name.map_or("", |name| name));
        if let RowOf::Service { quantity, .. } = of {
            out.plain("quantity", &quantity.to_string());
        }
        span(out, *amount);
        out.close('}');
    }
    out.close(']');
}

fn span(out: &mut Writer, span: Span) {
    out.text("from", &span.from.plain());
    out.text("to", &span.to.plain());
}

/// The choice among the members of such a text, or of its `choice` alone, each under the names that lead to it. Whatever can't be
/// taken is as it is at first.
pub fn choice(members: &[(String, String)]) -> EstimateChoice {
    let mut choice = EstimateChoice::default();
    for (name, text) in members {
        let name = name.strip_prefix("choice.").unwrap_or(name);
        let Ok(count) = text.parse::<u32>() else { continue };
        let place = usize::try_from(count).unwrap_or(usize::MAX);
        match name {
            "tier" => choice.tier = place,
            "urgency" => choice.urgency = place,
            "client" => choice.client = place,
            name => {
                if let Some(id) = name.strip_prefix("quantities.").and_then(Id::from_text) {
                    choice.quantities.insert(id, count);
                }
            }
        }
    }
    choice
}
