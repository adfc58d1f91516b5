//! What a newer card says otherwise than the one before it.

use std::rc::Rc;

use crate::domain::band::Band;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::managers_card::ManagersCard;

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
