//! From a draft to its offer: rates price the hours, and everything private stays behind.

use std::rc::Rc;

use crate::domain::band::Band;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::line_item::{LineItem, Measure};
use crate::domain::offer::Offer;
use crate::domain::proposal::{DraftLine, DraftTier, Pricing, Proposal};
use crate::domain::rate_card::RateCard;
use crate::domain::tier::Tier;
use crate::domain::typed::Typed;
use crate::domain::workbook::Workbook;

/// The price of one at a band: the role's rate as shown, or the price that was set. Nothing where the role has no rate.
pub fn unit_price(line: &DraftLine, band: Band, rates: &RateCard) -> Option<Fixed> {
    match &line.pricing {
        Pricing::Work { role } => rates.role(*role)?.price(band),
        Pricing::Fixed { price, .. } => Some(fixed_price(*price)),
    }
}

/// The public part of a draft, with its tiers at the present rates.
pub fn offer(workbook: &Workbook, proposal: &Proposal, tiers: Vec<Rc<Tier>>) -> Offer {
    let client = proposal.client.and_then(|id| workbook.client(id));
    let to = client.map(|client| match client.organisation.is_empty() {
        true => client.name.clone(),
        false => client.organisation.clone(),
    });
    Offer {
        title: proposal.title.clone(),
        from: workbook.studio.name.clone(),
        to: to.unwrap_or_default(),
        currency: workbook.studio.currency,
        tiers,
    }
}

/// A tier at the present rates. A line whose role has no rate is left out, and is a problem.
pub fn tier(proposal: &Proposal, tier: &DraftTier, rates: &RateCard) -> Tier {
    // Each role is priced once, not once a line.
    let hour: Vec<(Id, Fixed)> =
        rates.roles.iter().filter_map(|role| Some((role.role, role.price(tier.band)?))).collect();
    let price = |line: &DraftLine| match &line.pricing {
        Pricing::Work { role } => hour.iter().find(|(known, _)| known == role).map(|(_, price)| *price),
        Pricing::Fixed { price, .. } => Some(fixed_price(*price)),
    };
    let item = |line: &Rc<DraftLine>| -> Option<LineItem> {
        Some(LineItem {
            id: line.id,
            name: Rc::clone(&line.name),
            measure: match line.pricing {
                Pricing::Work { .. } => Measure::Hours,
                Pricing::Fixed { .. } => Measure::Pieces,
            },
            quantity: line.quantities.get(&tier.id)?.or_nothing(),
            unit_price: price(line)?,
        })
    };
    Tier { id: tier.id, name: tier.name.clone(), lines: proposal.lines.iter().filter_map(item).collect() }
}

/// A price as it was set; 0 until it is.
fn fixed_price(price: Option<Typed>) -> Fixed {
    price.map_or(Fixed::new(0, 0), |price| Fixed::new(price.decimal().mantissa(), price.decimal().scale()))
}
