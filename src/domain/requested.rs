//! A draft out of a request: what a stranger asked for, by today's rate card and not by their figures. Nothing that they said in
//! words is offered to anyone by itself.

use std::rc::Rc;

use crate::domain::adjustment::Adjustment;
use crate::domain::band::Band;
use crate::domain::civil_date::CivilDate;
use crate::domain::client::Client;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::offer::{Charge, DocumentDiscount};
use crate::domain::proposal::{DraftLine, DraftTier, Pricing, Proposal};
use crate::domain::request::{Request, RequestedFactor};
use crate::domain::rounding;
use crate::domain::studio::Studio;
use crate::domain::typed::Typed;

/// The names that the new things get, at random; further ones follow from the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewIds {
    pub client: Id,
    pub proposal: Id,
    pub tier: Id,
    pub line: Id,
}

/// What became of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drafted {
    pub client: Client,
    pub proposal: Proposal,
    /// What was asked for and is no longer on the rate card: a line with a name and without a price.
    pub unknown: Vec<String>,
}

/// The draft: one tier at the upper band of the one that was asked for, with the studio's usual conditions.
pub fn drafted(request: &Request, studio: &Studio, ids: NewIds, number: u32, today: CivilDate) -> Drafted {
    let published = studio.publishing.tiers.iter().find(|tier| tier.id == request.tier.id);
    let band = published.map_or(Band::Target, |tier| tier.to);
    let mut conditions = studio.usual.clone();
    let [more, less] = [false, true].map(|is_less| together(request, is_less));
    if let Some((name, percent)) = more {
        conditions.charge = Charge { name, on: Adjustment { percent: Some(percent), amount: None } };
    }
    if let Some((_, percent)) = less {
        let off = Adjustment { percent: Some(percent), amount: None };
        conditions.discount = DocumentDiscount { off, ..conditions.discount };
    }
    let mut unknown = Vec::new();
    let mut lines = Vec::with_capacity(request.services.len());
    let mut line = ids.line;
    for asked in request.services.iter().filter(|asked| !is_absent(studio, request.tier.id, asked.service.id)) {
        let taxes = Rc::clone(&conditions.line_taxes);
        let mut drafted = match studio.service(asked.service.id) {
            Some(known) => DraftLine {
                name: Rc::clone(&known.name),
                benefit: Rc::clone(&known.benefit),
                taxes,
                ..DraftLine::new(line, Pricing::Service { service: known.id })
            },
            None => {
                unknown.push(asked.service.name.clone());
                let name = asked.service.name.as_str().into();
                let pricing = Pricing::Fixed { price: None, hours: Vec::new() };
                DraftLine { name, taxes, ..DraftLine::new(line, pricing) }
            }
        };
        drafted.quantities.insert(ids.tier, Typed::whole(i64::from(asked.quantity)));
        lines.push(Rc::new(drafted));
        line = line.next();
    }
    let client = Client {
        name: request.name.clone(),
        email: request.email.clone(),
        phone: request.phone.clone(),
        ..Client::new(ids.client)
    };
    let proposal = Proposal {
        title: request.name.clone(),
        client: Some(ids.client),
        tongue: request.language.as_str().into(),
        currency: Some(request.currency).filter(|currency| *currency != studio.currency),
        tiers: vec![DraftTier { id: ids.tier, name: request.tier.name.clone(), band }],
        lines,
        conditions,
        request: Some(request.id),
        ..Proposal::new(ids.proposal, number, today)
    };
    Drafted { client, proposal, unknown }
}

/// Whether a tier of one's own site does not hold a service, whatever a link says.
fn is_absent(studio: &Studio, tier: Id, service: Id) -> bool {
    studio.publishing.services.iter().any(|row| row.service == service && row.absent.contains(&tier))
}

/// What all factors above nothing add, or all below it take off: their names, and one percentage to two digits.
fn together(request: &Request, is_less: bool) -> Option<(String, Typed)> {
    let of_kind = |factor: &&RequestedFactor| factor.percent.is_negative() == is_less && !factor.percent.is_zero();
    let factors: Vec<&RequestedFactor> = request.factors.iter().filter(of_kind).collect();
    let hundred = Fraction::whole(100);
    let mut product = Fraction::one();
    for factor in &factors {
        product = product.times(&factor.percent.fraction().plus(&hundred).over(&hundred)?);
    }
    let change = product.minus(&Fraction::one()).times(&hundred);
    let change = if is_less { change.negated() } else { change };
    let percent = rounding::half_away_from_zero(&change, 2)?.shortest();
    let percent = Typed::from_plain(&percent.plain()).ok().filter(|percent| !percent.is_zero())?;
    Some((factors.iter().map(|factor| factor.name.as_str()).collect::<Vec<_>>().join(", "), percent))
}
