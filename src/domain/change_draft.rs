//! From ideas of a backlog to the draft of a change order: each idea a line at its price, with the hours behind it.

use std::rc::Rc;

use crate::domain::adjustment::Adjustment;
use crate::domain::band::Band;
use crate::domain::change_base::accepted_until_now;
use crate::domain::change_order::{ChangeOf, ChangeOrder};
use crate::domain::civil_date::CivilDate;
use crate::domain::client::Client;
use crate::domain::conditions::Conditions;
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::idea::Idea;
use crate::domain::issued::Issued;
use crate::domain::offer::{Charge, DocumentDiscount};
use crate::domain::price_list::PriceList;
use crate::domain::proposal::{DraftLine, DraftTier, Pricing, Proposal, RoleHours};
use crate::domain::rate_card::RateCard;
use crate::domain::rounding;
use crate::domain::scope::scope;
use crate::domain::typed::Typed;
use crate::domain::value_case::ValueCase;
use crate::domain::workbook::Workbook;

/// What a change order is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ordered {
    pub client: Id,
    /// The accepted quote.
    pub quote: Id,
    pub ideas: Vec<Id>,
    /// The new proposal's own.
    pub proposal: Id,
    pub today: CivilDate,
}

/// The draft; nothing where the quote can't be changed or no idea is there. The terms and taxes are those of what was accepted.
pub fn change_draft(workbook: &Workbook, card: &RateCard, ordered: &Ordered, name: &str) -> Option<Proposal> {
    let client = workbook.client(ordered.client)?;
    let quote = workbook.issued(ordered.quote)?;
    let prior = workbook.proposal(quote.proposal)?;
    let change = change_of(workbook, quote, None)?;
    let empty = Proposal {
        sections: Vec::new(),
        groups: Vec::new(),
        lines: Vec::new(),
        phases: Vec::new(),
        passages: Vec::new(),
        tiers: prior.tiers.iter().take(1).cloned().collect(),
        conditions: kept(&prior.conditions),
        value: ValueCase::default(),
        notes: "".into(),
        request: None,
        deal: Rc::default(),
        currency: Some(quote.currency).filter(|currency| *currency != workbook.studio.currency),
        change: Some(change),
        pursuit: Rc::default(),
        is_template: false,
        ..prior.as_ref().clone()
    };
    let mut made = empty.renewed(ordered.proposal);
    made.number = workbook.next_number();
    made.made = ordered.today;
    made.client = Some(client.id);
    made.tiers =
        made.tiers.iter().map(|tier| DraftTier { name: name.to_owned(), band: Band::Target, ..*tier }).collect();
    let ideas = client.ideas.iter().filter(|idea| idea.ordered.is_none() && ordered.ideas.contains(&idea.id));
    made.lines = ideas.map(|idea| Rc::new(line(workbook, card, client, &made, idea))).collect();
    (!made.lines.is_empty()).then_some(made)
}

/// The change of a quote, as it begins: what was accepted until now, and the last day that was agreed. Nothing where the quote can't be
/// changed. A proposal that changes it already counts for nothing in that.
pub fn change_of(workbook: &Workbook, quote: &Issued, but: Option<Id>) -> Option<ChangeOf> {
    let before = accepted_until_now(workbook, quote, but).ok()?;
    let ends = workbook.proposal(quote.proposal)?.phases.iter().filter_map(|phase| phase.to).max();
    let (number, on) = (quote.number, quote.on);
    let [schedule, reason] = [const { String::new() }; 2];
    let order = ChangeOrder { number, on, before, ends, ends_after: None, schedule, reason };
    Some(ChangeOf { quote: quote.id, order: Rc::new(order) })
}

/// Terms, taxes and what selling takes in percent; not what was put on or taken off the other price, nor its payments.
fn kept(conditions: &Conditions) -> Conditions {
    Conditions {
        charge: Charge::default(),
        discount: DocumentDiscount::default(),
        selling: Adjustment::default(),
        schedule: Vec::new(),
        ..conditions.clone()
    }
}

fn line(workbook: &Workbook, card: &RateCard, client: &Client, made: &Proposal, idea: &Idea) -> DraftLine {
    let hours = idea.hours.iter().map(|(role, hours)| RoleHours { role: *role, hours: Some(*hours) });
    let price = price(workbook, card, client, made, idea).and_then(|price| Typed::from_plain(&price.plain()).ok());
    DraftLine {
        name: Rc::clone(&idea.name),
        benefit: Rc::clone(&idea.description),
        quantities: made.tiers.iter().map(|tier| (tier.id, Typed::whole(1))).collect(),
        taxes: Rc::clone(&made.conditions.line_taxes),
        ..DraftLine::new(idea.id.mixed(made.id), Pricing::Fixed { price, hours: hours.collect() })
    }
}

/// What an idea costs in the currency of the change: as in the backlog; in another currency its hours at the rates there, or its own
/// price at the exchange rate, rounded up to one minor unit.
fn price(workbook: &Workbook, card: &RateCard, client: &Client, made: &Proposal, idea: &Idea) -> Option<Fixed> {
    let studio = &workbook.studio;
    if !made.is_foreign(studio.currency) {
        return scope(studio, card, client).idea(idea.id)?.fixed();
    }
    let digits = made.currency(studio.currency).digits();
    if let Some(own) = idea.price {
        let exact = own.or_nothing().fraction().times(&made.exchange.known()?.fraction());
        return rounding::up_to_step(&exact, Fixed::new(1, digits));
    }
    let prices = PriceList::of(studio, card, made);
    let hour = |role: &Id| prices.hour(*role, Band::Target)?.value.clone();
    let parts: Option<Vec<Fraction>> =
        idea.hours.iter().map(|(role, hours)| Some(hours.or_nothing().fraction().times(&hour(role)?))).collect();
    let parts = parts.filter(|parts| !parts.is_empty())?;
    rounding::half_away_from_zero(&Fraction::sum(&parts), digits)
}
