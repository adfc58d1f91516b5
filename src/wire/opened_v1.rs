//! A quote that was opened, for other programs, version 1. Written only, never read back. Knows the shape, not what it means.

use serde::Serialize;

use crate::domain::change_order::ChangeOrder;
use crate::domain::civil_date::CivilDate;
use crate::domain::line_item::{LineItem, Measure};
use crate::domain::option_group::Part;
use crate::domain::quote::{Quote, TierSums};
use crate::domain::shown::Shown;
use crate::domain::tier::Tier;
use crate::domain::typed::Typed;
use crate::wire::accepted_v1::written::{head, seller};
use crate::wire::accepted_v1::{QuoteHeadV1, SellerV1};
use crate::wire::map_v1::{self, MapV1};
use crate::wire::offer_v1::{PassageV1, PhaseV1, TermsV1};
use crate::wire::workbook_v1::written_offer;

/// The version of this shape.
const SCHEMA: u32 = 1;

/// A quote whose seal holds and whose sums are right. Amounts are strings of plain digits.
#[derive(Serialize)]
pub struct OpenedV1 {
    schema: u32,
    quote: QuoteHeadV1,
    /// Who signed it: the fingerprint of the key.
    signer: String,
    /// What was signed: the fingerprint of the content.
    content: String,
    title: String,
    from: SellerV1,
    to: String,
    currency: String,
    prices_include_tax: bool,
    /// The ways to do it, among which the client chooses.
    tiers: Vec<TierV1>,
    phases: Vec<PhaseV1>,
    terms: TermsV1,
    passages: Vec<PassageV1>,
    /// Left out where there is none.
    #[serde(skip_serializing_if = "MapV1::is_empty")]
    map: MapV1,
    /// What of an accepted quote it changes. Left out: nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    change: Option<ChangedV1>,
}

#[derive(Serialize)]
struct ChangedV1 {
    /// The number of the accepted quote, and its day.
    number: u32,
    on: String,
    /// What is paid once for what was accepted until then, without tax where that is known, and with it.
    before_net: Option<String>,
    before_gross: String,
    /// The last day of the work, as it was and as it will be.
    ends: Option<String>,
    ends_after: Option<String>,
    schedule: String,
    reason: String,
}

#[derive(Serialize)]
struct TierV1 {
    name: String,
    /// What it comes to with what is chosen beforehand, and with the least that may be chosen.
    usual: SumsV1,
    cheapest: SumsV1,
    lines: Vec<LineV1>,
}

#[derive(Serialize)]
struct SumsV1 {
    /// Paid once, without tax and with it.
    net: String,
    gross: String,
    /// Paid again and again, each with tax.
    recurring: Vec<String>,
}

#[derive(Serialize)]
struct LineV1 {
    name: String,
    benefit: String,
    /// "included", "extra", "option".
    part: &'static str,
    /// "hour" or "piece".
    unit: &'static str,
    /// What a piece is called; empty where it has no name.
    unit_name: String,
    quantity: String,
    unit_price: String,
}

/// The text of a quote, with the fingerprints of its key and of its content.
pub fn text(quote: &Quote, signer: String, content: String) -> String {
    let offer = &quote.offer;
    let opened = OpenedV1 {
        schema: SCHEMA,
        quote: head(quote),
        signer,
        content,
        title: offer.title.clone(),
        from: seller(offer),
        to: offer.to.clone(),
        currency: offer.currency.code().to_owned(),
        prices_include_tax: offer.taxation.is_inclusive,
        tiers: offer.tiers.iter().zip(&quote.sums).map(|(one, sums)| tier(one, sums)).collect(),
        phases: offer.phases.iter().map(written_offer::phase).collect(),
        terms: written_offer::terms(&offer.terms),
        passages: offer.passages.iter().map(written_offer::passage).collect(),
        change: offer.change.as_deref().map(changed),
        map: map_v1::write(&offer.map),
    };
    serde_json::to_string(&opened).unwrap_or_default()
}

fn changed(change: &ChangeOrder) -> ChangedV1 {
    let day = |day: Option<CivilDate>| day.map(|day| day.to_string());
    ChangedV1 {
        number: change.number,
        on: change.on.to_string(),
        before_net: change.before.net.map(Typed::plain),
        before_gross: change.before.gross.plain(),
        ends: day(change.ends),
        ends_after: day(change.ends_after),
        schedule: change.schedule.clone(),
        reason: change.reason.clone(),
    }
}

fn tier(tier: &Tier, sums: &TierSums) -> TierV1 {
    TierV1 {
        name: tier.name.clone(),
        usual: shown(&sums.usual),
        cheapest: shown(&sums.cheapest),
        lines: tier.lines.iter().map(line).collect(),
    }
}

fn shown(shown: &Shown) -> SumsV1 {
    let recurring = shown.recurring.iter().map(|one| one.plain()).collect();
    SumsV1 { net: shown.net.plain(), gross: shown.gross.plain(), recurring }
}

fn line(line: &LineItem) -> LineV1 {
    let (unit, unit_name) = match &line.measure {
        Measure::Hours => ("hour", String::new()),
        Measure::Pieces(name) => ("piece", name.to_string()),
    };
    LineV1 {
        name: line.name.to_string(),
        benefit: line.benefit.to_string(),
        part: match line.part {
            Part::Included => "included",
            Part::Extra { .. } => "extra",
            Part::Option { .. } => "option",
        },
        unit,
        unit_name,
        quantity: line.quantity.plain(),
        unit_price: line.unit_price.shortest().plain(),
    }
}
