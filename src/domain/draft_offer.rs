//! From a draft to its offer: rates price the hours, and everything private stays behind.

use std::rc::Rc;

use crate::domain::band::Band;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::line_item::{Content, LineItem, Measure};
use crate::domain::offer::Offer;
use crate::domain::option_group::Part;
use crate::domain::price_list::{PriceList, price};
use crate::domain::proposal::{DraftLine, DraftTier, Pricing, Proposal};
use crate::domain::rounding::Rounding;
use crate::domain::section::Shows;
use crate::domain::studio::Studio;
use crate::domain::tier::Tier;
use crate::domain::totals::amounts;
use crate::domain::typed::Typed;
use crate::domain::workbook::Workbook;

/// A drafted line in a tier, with what it costs the client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PricedLine {
    pub unit_price: Fixed,
    /// After its discount, in minor units; nothing where it is too large.
    pub amount: Option<i128>,
    /// The line of the offer that holds it: itself, or that of its section.
    pub offered: Id,
}

/// A tier as offered, and its drafted lines in their order; nothing where the tier does not hold one or it has no price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PricedTier {
    pub tier: Rc<Tier>,
    pub lines: Vec<Option<PricedLine>>,
}

/// The public part of a draft, with its tiers at the present rates.
pub fn offer(workbook: &Workbook, proposal: &Proposal, tiers: Vec<Rc<Tier>>) -> Offer {
    let client = proposal.client.and_then(|id| workbook.client(id));
    let to = client.map(|client| match client.organisation.is_empty() {
        true => client.name.clone(),
        false => client.organisation.clone(),
    });
    let conditions = &proposal.conditions;
    let currency = proposal.currency(workbook.studio.currency);
    let digits = currency.digits();
    Offer {
        title: proposal.title.clone(),
        from: workbook.studio.name.clone(),
        contact: workbook.studio.contact.clone(),
        to: to.unwrap_or_default(),
        made: proposal.made,
        currency,
        rounding: conditions.rounding,
        taxation: Rc::clone(&conditions.taxation),
        sections: proposal.sections.clone(),
        groups: proposal.groups.clone(),
        tiers,
        charge: proposal.charge(),
        discount: proposal.discount(),
        schedule: conditions.schedule.clone(),
        terms: conditions.terms.clone(),
        phases: proposal.phases.clone(),
        passages: proposal.passages.clone(),
        change: proposal.change.as_ref().and_then(|change| change.order.in_digits(digits)),
        map: Rc::clone(&proposal.map),
    }
}

/// What prices the lines of one tier: each role and service once, not once a line.
struct Prices<'a> {
    hours: Vec<(Id, Fixed)>,
    services: Vec<(Id, Fixed)>,
    studio: &'a Studio,
}

impl Prices<'_> {
    fn of<'a>(studio: &'a Studio, prices: PriceList, band: Band) -> Prices<'a> {
        let hour = |role: Id| Some((role, price(&prices.hour(role, band)?)?));
        let hours = studio.roles.iter().filter_map(|role| hour(role.id)).collect();
        let services = studio.services.iter().filter_map(|one| Some((one.id, price(&prices.service(one, band)?)?)));
        Prices { hours, services: services.collect(), studio }
    }

    /// The price of one of a line; nothing where it follows from a rate that is not known.
    fn unit(&self, line: &DraftLine) -> Option<Fixed> {
        let find =
            |known: &[(Id, Fixed)], id: Id| known.iter().find(|(known, _)| *known == id).map(|(_, price)| *price);
        match &line.pricing {
            Pricing::Work { role } => find(&self.hours, *role),
            Pricing::Fixed { price, .. } => Some(fixed_price(*price)),
            Pricing::Service { service } => find(&self.services, *service),
            Pricing::Unbilled { .. } => None,
        }
    }

    fn measure(&self, line: &DraftLine) -> Measure {
        match &line.pricing {
            Pricing::Work { .. } | Pricing::Unbilled { .. } => Measure::Hours,
            Pricing::Fixed { .. } => Measure::Pieces(Rc::clone(&line.unit)),
            Pricing::Service { service } => {
                Measure::Pieces(self.studio.service(*service).map_or_else(|| "".into(), |one| Rc::clone(&one.unit)))
            }
        }
    }
}

/// A tier at the present rates. A line whose price is not known is left out, and is a problem.
pub fn tier(studio: &Studio, proposal: &Proposal, tier: &DraftTier, prices: PriceList) -> PricedTier {
    let prices = Prices::of(studio, prices, tier.band);
    let (rounding, digits) = (proposal.conditions.rounding, proposal.currency(studio.currency).digits());
    let nothing: Rc<[Content]> = Rc::new([]);
    let mut offered: Vec<LineItem> = Vec::with_capacity(proposal.lines.len());
    let mut lines = Vec::with_capacity(proposal.lines.len());
    for line in &proposal.lines {
        let item = item(proposal, line, tier.id, &prices, &nothing);
        lines.push(item.map(|item| {
            let (unit_price, price) = (item.unit_price, amounts(&item, item.quantity, rounding, digits));
            let amount = price.map(|(_, amount)| amount);
            let shows = line.section.and_then(|id| proposal.section(id)).map_or(Shows::All, |section| section.shows);
            let is_whole = matches!(item.part, Part::Included) && item.bounds.is_none();
            let id = match amount.filter(|_| shows != Shows::All && is_whole) {
                Some(amount) => merge(&mut offered, item, amount, shows, digits),
                None => {
                    let id = item.id;
                    offered.push(item);
                    id
                }
            };
            PricedLine { unit_price, amount, offered: id }
        }));
    }
    name_merged(proposal, &mut offered);
    PricedTier { tier: Rc::new(Tier { id: tier.id, name: tier.name.clone(), lines: offered }), lines }
}

/// A drafted line as the client sees it in a tier.
fn item(
    proposal: &Proposal,
    line: &Rc<DraftLine>,
    tier: Id,
    prices: &Prices,
    nothing: &Rc<[Content]>,
) -> Option<LineItem> {
    Some(LineItem {
        id: line.id,
        name: Rc::clone(&line.name),
        benefit: Rc::clone(&line.benefit),
        section: line.section.filter(|id| proposal.section(*id).is_some()),
        measure: prices.measure(line),
        quantity: line.quantities.get(&tier)?.or_nothing_unless(may_be_credit(line)),
        unit_price: prices.unit(line)?,
        discount: line.discount,
        taxes: Rc::clone(&line.taxes),
        part: line.part,
        bounds: line.bounds.filter(|bounds| bounds.are_sound()),
        recurrence: line.recurrence,
        retainer: line.retainer.clone(),
        contents: Rc::clone(nothing),
    })
}

/// Whether a line's quantity may be below zero: a credit, for a price each.
pub fn may_be_credit(line: &DraftLine) -> bool {
    matches!(line.pricing, Pricing::Fixed { .. })
}

/// Puts a line into the one line of its section that is taxed and paid like it, and gives that one's id.
fn merge(offered: &mut Vec<LineItem>, item: LineItem, amount: i128, shows: Shows, digits: u32) -> Id {
    let content = Content {
        name: Rc::clone(&item.name),
        benefit: Rc::clone(&item.benefit),
        measure: item.measure.clone(),
        quantity: item.quantity,
    };
    let is_alike = |known: &&mut LineItem| {
        !known.contents.is_empty()
            && known.section == item.section
            && known.taxes == item.taxes
            && known.recurrence == item.recurrence
    };
    if let Some(known) = offered.iter_mut().find(is_alike) {
        let sum = known.unit_price.units().saturating_add(amount);
        known.unit_price = Fixed::new(sum, digits);
        known.contents = known.contents.iter().cloned().chain([content]).collect();
        return known.id;
    }
    let id = item.id;
    let retainer = item.retainer.filter(|_| shows == Shows::NoPrices);
    offered.push(LineItem {
        quantity: Typed::whole(1),
        measure: Measure::Pieces("".into()),
        unit_price: Fixed::new(amount, digits),
        discount: Default::default(),
        contents: Rc::new([content]),
        retainer,
        ..item
    });
    id
}

/// Gives each merged line its section's name, and takes away what is not to be seen of it.
fn name_merged(proposal: &Proposal, offered: &mut [LineItem]) {
    for line in offered.iter_mut().filter(|line| !line.contents.is_empty()) {
        let Some(section) = line.section.and_then(|id| proposal.section(id)) else { continue };
        line.name = section.name.as_str().into();
        line.benefit = "".into();
        if section.shows == Shows::OneLine {
            line.contents = Rc::new([]);
        }
    }
}

/// A price as it was set; 0 until it is.
pub fn fixed_price(price: Option<Typed>) -> Fixed {
    price.map_or(Fixed::new(0, 0), |price| Fixed::new(price.decimal().mantissa(), price.decimal().scale()))
}

/// The rounding and digits of a proposal's amounts.
pub fn precision(studio: &Studio, proposal: &Proposal) -> (Rounding, u32) {
    (proposal.conditions.rounding, proposal.currency(studio.currency).digits())
}
