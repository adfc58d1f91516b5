//! Makes the manager's card out of what is private: what the owner chose for it, what stands against it, and the card itself. The
//! only way from costs to a card.

use std::rc::Rc;

use crate::domain::band::{Band, Bands};
use crate::domain::civil_date::CivilDate;
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::managers_card::{CardConditions, CardRole, CardService, MOST_ROWS, ManagersCard};
use crate::domain::offer::Contact;
use crate::domain::price_list::{self, PriceList};
use crate::domain::quote::MOST_CHARACTERS;
use crate::domain::rate_card::RateCard;
use crate::domain::renumbered::is_text;
use crate::domain::studio::Studio;
use crate::domain::table::Table;
use crate::domain::typed::Typed;

/// The most days that a card's prices hold.
pub const MOST_DAYS: i64 = 3_660;

/// What the owner chose for the card: everything that has a price is on it unless it is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handing {
    /// Roles and services that are not on it.
    pub left_out: Vec<Id>,
    /// The least price of a role's hour, or of one of a service, where it is not that at base.
    pub least: Table<Id, Typed>,
    /// What may be taken off, in percent; nothing until it is typed.
    pub discount: Option<Typed>,
    /// For how many days its prices hold, the day it is made not counted; without an end until it is typed.
    pub days: Option<Typed>,
}

/// The numbers of it that a person types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HandedNumber {
    Discount,
    Days,
    /// The least price of a role or a service.
    Least(Id),
}

impl Handing {
    /// A number as it was typed.
    pub fn number(&self, which: HandedNumber) -> Option<Typed> {
        match which {
            HandedNumber::Discount => self.discount,
            HandedNumber::Days => self.days,
            HandedNumber::Least(id) => self.least.get(&id).copied(),
        }
    }

    /// Sets a number; nothing empties it.
    pub fn set(&mut self, which: HandedNumber, value: Option<Typed>) {
        match (which, value) {
            (HandedNumber::Discount, value) => self.discount = value,
            (HandedNumber::Days, value) => self.days = value,
            (HandedNumber::Least(id), Some(value)) => {
                self.least.insert(id, value);
            }
            (HandedNumber::Least(id), None) => {
                self.least.remove(&id);
            }
        }
    }

    /// Whether a role or a service is on the card.
    pub fn holds(&self, id: Id) -> bool {
        !self.left_out.contains(&id)
    }
}

/// Why there is no card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NotHanded {
    /// Nothing on it has a price.
    Nothing,
    /// The allowed discount is out of bounds.
    Discount,
    /// The days are no whole number within bounds.
    Days,
    /// Every hour sold at the least price of this role or service would lose money.
    UnderFloor(Id),
    /// The least price of this role or service is above each of its prices.
    AboveAll(Id),
    TooMany,
    /// A text is too long, in characters.
    TextTooLong(usize),
}

/// The name and the day under which a card is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handover {
    /// Its own, at random.
    pub id: Id,
    pub today: CivilDate,
}

/// The card, or everything that stands against it.
pub fn hand_over(studio: &Studio, rates: &RateCard, under: Handover) -> Result<ManagersCard, Vec<NotHanded>> {
    let handing = &studio.handing;
    let mut against = Vec::new();
    let discount = handing.discount.unwrap_or(Typed::whole(0));
    if discount.is_negative() || discount.units() > Typed::whole(100).units() {
        against.push(NotHanded::Discount);
    }
    let until = match handing.days {
        None => None,
        Some(days) => {
            let until = days.whole_within(0, MOST_DAYS).and_then(|days| under.today.plus_days(days));
            against.extend(until.is_none().then_some(NotHanded::Days));
            until
        }
    };
    let (roles, services) = (roles(studio, rates, &mut against), services(studio, rates, &mut against));
    if roles.is_empty() && services.is_empty() {
        against.push(NotHanded::Nothing);
    }
    if roles.len().max(services.len()) > MOST_ROWS {
        against.push(NotHanded::TooMany);
    }
    let [name, email, phone] =
        [&studio.contact.name, &studio.contact.email, &studio.contact.phone].map(|text| said(text).to_string());
    let card = ManagersCard {
        id: under.id,
        day: under.today,
        until,
        name: said(&studio.name),
        contact: Contact { name, email, phone },
        accent: studio.accent,
        logo: studio.logo.clone(),
        currency: studio.currency,
        discount,
        roles,
        services,
        usual: CardConditions::of(&studio.usual),
    };
    let longest = card.texts().map(|text| text.chars().count()).max();
    against.extend(longest.filter(|most| *most > MOST_CHARACTERS).map(NotHanded::TextTooLong));
    if against.is_empty() { Ok(card) } else { Err(against) }
}

fn roles(studio: &Studio, rates: &RateCard, against: &mut Vec<NotHanded>) -> Vec<CardRole> {
    let one = |role: &crate::domain::team::Role| {
        let known = rates.role(role.id)?;
        let prices = all(|band| known.price(band))?;
        let least = least(studio, role.id, &prices, known.floor.value.as_ref(), against);
        Some(CardRole { id: role.id, name: said(&role.name), prices, least })
    };
    studio.roles.iter().filter(|role| studio.handing.holds(role.id)).filter_map(one).collect()
}

fn services(studio: &Studio, rates: &RateCard, against: &mut Vec<NotHanded>) -> Vec<CardService> {
    let list = PriceList::home(studio, rates);
    let one = |service: &Rc<crate::domain::service::Service>| {
        let prices = all(|band| list.service(service, band).as_ref().and_then(price_list::price))?;
        let cost = list.service_cost(service);
        let cost = cost.as_ref().and_then(|cost| cost.value.as_ref());
        Some(CardService {
            id: service.id,
            name: said(&service.name),
            benefit: said(&service.benefit),
            unit: said(&service.unit),
            least: least(studio, service.id, &prices, cost, against),
            prices,
        })
    };
    studio.services.iter().filter(|service| studio.handing.holds(service.id)).filter_map(one).collect()
}

/// A price for each band, or nothing: what stands at less than nothing is no price that somebody else could quote.
fn all(price: impl Fn(Band) -> Option<Fixed>) -> Option<Bands<Fixed>> {
    let price = |band| price(band).filter(|price| price.units() >= 0);
    Some(Bands { base: price(Band::Base)?, target: price(Band::Target)?, stretch: price(Band::Stretch)? })
}

/// The least price: the one at base, or a higher one that was typed. Below its cost nothing is handed over.
fn least(
    studio: &Studio,
    id: Id,
    prices: &Bands<Fixed>,
    cost: Option<&Fraction>,
    against: &mut Vec<NotHanded>,
) -> Fixed {
    let Some(typed) = studio.handing.least.get(&id) else { return prices.base };
    let exact = typed.fraction();
    if cost.is_some_and(|cost| exact < *cost) || typed.is_negative() {
        against.push(NotHanded::UnderFloor(id));
    }
    if Band::ALL.iter().all(|band| prices.get(*band).fraction() < exact) {
        against.push(NotHanded::AboveAll(id));
    }
    let shortest = typed.fixed().shortest();
    let missing = studio.currency.digits().saturating_sub(shortest.digits());
    let units = shortest.units().saturating_mul(10_i128.saturating_pow(missing));
    Fixed::new(units, shortest.digits().saturating_add(missing))
}

/// A text without what nothing that leaves the desk may hold.
fn said(text: &str) -> Rc<str> {
    text.trim().chars().filter(|character| is_text(*character)).collect::<String>().into()
}

/// How many people bill in a role: a price of one person's hour says more of that person than one of several.
pub fn people_in(studio: &Studio, role: Id) -> usize {
    studio.team.iter().filter(|member| member.bills && member.role == role).count()
}
