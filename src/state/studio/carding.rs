//! Taking a manager's card at a desk: whether it may be, what becomes of the desk, and what a newer card changes. Pure.

use std::rc::Rc;

use crate::domain::band::Band;
use crate::domain::cost_base::Costs;
use crate::domain::currency::Currency;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::managers_card::{HeldCard, ManagersCard};
use crate::domain::studio::Studio;
use crate::domain::workbook::Workbook;

/// Why a card was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoCard {
    /// It was changed on its way, or is incomplete.
    Damaged,
    Newer,
    NotOurs,
    TooLarge,
    NoCrypto,
    /// The desk has rates of its own.
    OwnRates,
    /// There are proposals here, and the card is in another currency than the desk.
    OtherCurrency(Currency, Currency),
}

/// Whether something was typed from which rates follow, or there is a rate card.
pub fn has_own_rates(studio: &Studio) -> bool {
    let is_typed = |costs: &Costs| costs.month.is_some() || !costs.items.is_empty();
    let of_people = studio.team.iter().any(|member| is_typed(&member.costs) || member.hours.year.is_some());
    let is_known = of_people || is_typed(&studio.business) || studio.team.len() > 1 || !studio.services.is_empty();
    studio.card.is_none() && is_known
}

/// Whether a desk can quote from a card.
pub fn may_take(here: &Workbook, card: &ManagersCard) -> Result<(), NoCard> {
    if has_own_rates(&here.studio) {
        return Err(NoCard::OwnRates);
    }
    let is_other = card.currency != here.studio.currency && !here.proposals.is_empty();
    if is_other { Err(NoCard::OtherCurrency(card.currency, here.studio.currency)) } else { Ok(()) }
}

/// The same desk, quoting from a card. Proposals, clients and what was kept to be used again stay.
pub fn taken(here: &Workbook, held: HeldCard) -> Workbook {
    let studio = &here.studio;
    let member = studio.team.first().map_or(Id::from_bits(1), |member| member.id);
    let fresh = held.studio(studio.year, member);
    Workbook { studio: Rc::new(Studio { library: studio.library.clone(), ..fresh }), ..here.clone() }
}

/// What a card says otherwise than the one before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardChange {
    /// A role or a service that was not on it.
    New(Rc<str>),
    Gone(Rc<str>),
    /// A price at a band: what it was, and is.
    Price(Rc<str>, Band, Fixed, Fixed),
    /// A least price.
    Least(Rc<str>, Fixed, Fixed),
    Discount,
    Until,
}

/// A row of a card, whichever it is of.
struct Row<'a> {
    id: Id,
    name: &'a Rc<str>,
    prices: [Fixed; 3],
    least: Fixed,
}

fn rows(card: &ManagersCard) -> Vec<Row<'_>> {
    let roles = card.roles.iter().map(|role| Row {
        id: role.id,
        name: &role.name,
        prices: Band::ALL.map(|band| *role.prices.get(band)),
        least: role.least,
    });
    let services = card.services.iter().map(|one| Row {
        id: one.id,
        name: &one.name,
        prices: Band::ALL.map(|band| *one.prices.get(band)),
        least: one.least,
    });
    roles.chain(services).collect()
}

/// What a newer card changes.
pub fn changes(was: &ManagersCard, is: &ManagersCard) -> Vec<CardChange> {
    let (before, after) = (rows(was), rows(is));
    let mut changes = Vec::new();
    for row in &after {
        let Some(known) = before.iter().find(|known| known.id == row.id) else {
            changes.push(CardChange::New(Rc::clone(row.name)));
            continue;
        };
        let prices = Band::ALL.into_iter().zip(known.prices.into_iter().zip(row.prices));
        let other = prices.filter(|(_, (was, is))| was.fraction() != is.fraction());
        changes.extend(other.map(|(band, (was, is))| CardChange::Price(Rc::clone(row.name), band, was, is)));
        if known.least.fraction() != row.least.fraction() {
            changes.push(CardChange::Least(Rc::clone(row.name), known.least, row.least));
        }
    }
    let is_gone = |row: &&Row<'_>| after.iter().all(|known| known.id != row.id);
    changes.extend(before.iter().filter(is_gone).map(|row| CardChange::Gone(Rc::clone(row.name))));
    if was.discount.fraction() != is.discount.fraction() {
        changes.push(CardChange::Discount);
    }
    if was.until != is.until {
        changes.push(CardChange::Until);
    }
    changes
}
