//! The manager's card: what somebody who quotes and may not know costs is given. It has no field in which a cost, a salary, hours
//! behind a price or a margin could stand; `hand_over` alone makes it out of what is private.

use std::rc::Rc;

use crate::domain::accent::Colour;
use crate::domain::band::{Band, Bands};
use crate::domain::civil_date::CivilDate;
use crate::domain::conditions::Conditions;
use crate::domain::currency::Currency;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::logo::Logo;
use crate::domain::offer::{Charge, Contact, DocumentDiscount, Taxation};
use crate::domain::parameter::Unit;
use crate::domain::payment_schedule::Instalment;
use crate::domain::rate_card::{RateCard, RoleRates};
use crate::domain::rounding::Rounding;
use crate::domain::service::Service;
use crate::domain::studio::Studio;
use crate::domain::team::Role;
use crate::domain::terms::Terms;
use crate::domain::typed::Typed;
use crate::domain::working::{Label, RateUnit, Step, Working};

/// The most roles, and the most services, of a card.
pub const MOST_ROWS: usize = 500;

/// Prices to quote from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManagersCard {
    /// Its own, at random.
    pub id: Id,
    /// When it was handed over.
    pub day: CivilDate,
    /// The last day on which its prices hold.
    pub until: Option<CivilDate>,
    /// Whose prices they are, and how it looks to a client.
    pub name: Rc<str>,
    pub contact: Contact,
    pub accent: Option<Colour>,
    pub logo: Option<Logo>,
    pub currency: Currency,
    /// What may be taken off the prices of a tier in all, in percent.
    pub discount: Typed,
    pub roles: Vec<CardRole>,
    pub services: Vec<CardService>,
    /// What each new proposal begins with.
    pub usual: CardConditions,
}

/// A role: what an hour of it costs a client, and the least that may be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardRole {
    pub id: Id,
    pub name: Rc<str>,
    pub prices: Bands<Fixed>,
    pub least: Fixed,
}

/// A service: what one of it costs a client, and the least that may be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardService {
    pub id: Id,
    pub name: Rc<str>,
    pub benefit: Rc<str>,
    pub unit: Rc<str>,
    pub prices: Bands<Fixed>,
    pub least: Fixed,
}

/// The conditions of an offer as far as its client sees them: neither what selling costs nor what margin is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardConditions {
    pub rounding: Rounding,
    pub taxation: Rc<Taxation>,
    pub line_taxes: Rc<[Id]>,
    pub charge: Charge,
    pub discount: DocumentDiscount,
    pub schedule: Vec<Instalment>,
    pub terms: Terms,
    pub valid_days: Option<Typed>,
}

/// A card that a desk quotes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldCard {
    pub card: ManagersCard,
    /// Who signed it: the fingerprint of a key.
    pub signer: Rc<str>,
}

impl CardConditions {
    /// What a client sees of conditions.
    pub fn of(from: &Conditions) -> CardConditions {
        CardConditions {
            rounding: from.rounding,
            taxation: Rc::clone(&from.taxation),
            line_taxes: Rc::clone(&from.line_taxes),
            charge: from.charge.clone(),
            discount: from.discount,
            schedule: from.schedule.clone(),
            terms: from.terms.clone(),
            valid_days: from.valid_days,
        }
    }

    /// Conditions with nothing private in them.
    pub fn conditions(&self) -> Conditions {
        Conditions {
            rounding: self.rounding,
            taxation: Rc::clone(&self.taxation),
            line_taxes: Rc::clone(&self.line_taxes),
            charge: self.charge.clone(),
            discount: self.discount,
            schedule: self.schedule.clone(),
            terms: self.terms.clone(),
            valid_days: self.valid_days,
            ..Conditions::default()
        }
    }
}

impl ManagersCard {
    /// The role with an id.
    pub fn role(&self, id: Id) -> Option<&CardRole> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// The service with an id.
    pub fn service(&self, id: Id) -> Option<&CardService> {
        self.services.iter().find(|service| service.id == id)
    }

    /// Whether its prices no longer hold.
    pub fn is_over(&self, today: CivilDate) -> bool {
        self.until.is_some_and(|until| until < today)
    }

    /// Every text in it but those of the conditions.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let contact = [&self.contact.name, &self.contact.email, &self.contact.phone].map(String::as_str);
        let roles = self.roles.iter().map(|role| &*role.name);
        let services = self.services.iter().flat_map(|one| [&*one.name, &*one.benefit, &*one.unit]);
        std::iter::once(&*self.name).chain(contact).chain(roles).chain(services)
    }

    /// The rates of its roles. What an hour costs is not known here, and how many there are.
    pub fn rate_card(&self) -> RateCard {
        let unknown = |label: Label, unit: Unit| Working::leaf(label, unit, Step::Given, None);
        let rates = |role: &CardRole| RoleRates {
            role: role.id,
            hours: unknown(Label::RoleHours(role.id), Unit::Hours),
            floor: unknown(Label::RoleFloor(role.id), Unit::Money),
            hour: Bands::of(|band: Band| {
                let price = *role.prices.get(band);
                let given = Working::leaf(Label::ExactRate, Unit::Money, Step::Given, Some(price.fraction()));
                let step = Step::RoundedUp(given, Fixed::new(1, price.digits()));
                Working::of(Label::RoleRate(role.id, band, RateUnit::Hour), Unit::Money, step)
            }),
        };
        RateCard { roles: self.roles.iter().map(rates).collect() }
    }
}

impl HeldCard {
    /// The studio of a desk that quotes from the card: nothing is known of it but what the card says.
    pub fn studio(self, year: i32, member: Id) -> Studio {
        let card = &self.card;
        let first = card.roles.first().map_or(member, |role| role.id);
        let service = |one: &CardService| Service {
            id: one.id,
            name: Rc::clone(&one.name),
            benefit: Rc::clone(&one.benefit),
            unit: Rc::clone(&one.unit),
            hours: Vec::new(),
            direct: None,
            jobs: Vec::new(),
        };
        let mut studio = Studio::new(year, card.currency, member, first);
        studio.name = card.name.to_string();
        studio.contact = card.contact.clone();
        studio.accent = card.accent;
        studio.logo = card.logo.clone();
        if !card.roles.is_empty() {
            studio.roles = card.roles.iter().map(|role| Role { id: role.id, name: role.name.to_string() }).collect();
        }
        studio.services = card.services.iter().map(|one| Rc::new(service(one))).collect();
        studio.usual = card.usual.conditions();
        studio.card = Some(Rc::new(self));
        studio
    }
}
