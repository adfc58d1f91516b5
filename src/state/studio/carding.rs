//! Taking a manager's card at a desk: whether it may be, and what becomes of the desk. Pure.

use std::rc::Rc;

use crate::domain::cost_base::Costs;
use crate::domain::currency::Currency;
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
