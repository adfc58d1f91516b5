//! The public cut of the rate card: what an agency's own site may tell anyone. It has no field in which a cost, a salary, hours, a
//! rate, a band or a margin could stand; `publish` alone makes it out of what is private.

use std::rc::Rc;

use crate::domain::accent::Colour;
use crate::domain::civil_date::CivilDate;
use crate::domain::currency::Currency;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::price_list::{self, PriceList};
use crate::domain::publishing::{self, Asked, Factor};
use crate::domain::quote::MOST_CHARACTERS;
use crate::domain::rate_card::RateCard;
use crate::domain::renumbered::is_text;
use crate::domain::studio::Studio;
use crate::domain::typed::Typed;

/// The version of the rules of estimates. It goes up when the same rates and choice would come to something else.
pub const RULES: u32 = 1;

/// What is published under which name and day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    /// Its own, at random.
    pub id: Id,
    pub day: CivilDate,
    /// The language of its texts, by its tag.
    pub language: String,
}

/// Rates that anyone may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedRates {
    pub id: Id,
    pub day: CivilDate,
    /// The version of the rules by which it is reckoned.
    pub rules: u32,
    pub language: String,
    /// Whose they are, and where to ask.
    pub name: Rc<str>,
    pub email: Rc<str>,
    pub currency: Currency,
    pub accent: Option<Colour>,
    pub title: Rc<str>,
    pub introduction: Rc<str>,
    pub consent: Rc<str>,
    /// The taxes that prices hold, or that come on top.
    pub taxes: Vec<PublicTax>,
    pub is_inclusive: bool,
    /// What an estimate is rounded up to.
    pub step: Fixed,
    pub tiers: Vec<PublicTier>,
    pub services: Vec<PublicService>,
    pub urgency: Vec<PublicFactor>,
    pub clients: Vec<PublicFactor>,
}

/// A tax, as far as it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicTax {
    pub name: Rc<str>,
    pub percent: Typed,
}

/// A column of an estimate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicTier {
    pub id: Id,
    pub name: Rc<str>,
    pub text: Rc<str>,
}

/// A service with its prices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicService {
    /// Which one of the agency's: a name, no number of anything.
    pub id: Id,
    pub name: Rc<str>,
    pub benefit: Rc<str>,
    pub unit: Rc<str>,
    pub asked: Asked,
    pub group: Rc<str>,
    pub least: u32,
    pub most: u32,
    pub usual: u32,
    /// What one costs in each tier, in their order; nothing where it is no part of the tier.
    pub prices: Vec<Option<Span>>,
}

/// From one amount to another; twice the same is firm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub from: Fixed,
    pub to: Fixed,
}

impl Span {
    /// Whether it is one price.
    pub fn is_firm(self) -> bool {
        self.from == self.to
    }
}

/// How urgent it is, or who asks, and what that adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicFactor {
    pub name: Rc<str>,
    pub percent: Typed,
}

/// Why rates can't be published; ids are those of the rows of `Publishing`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NotPublished {
    NoTiers,
    NoServices,
    /// The service of a row is no longer on the rate card.
    NoSuchService(Id),
    /// A service has no price yet.
    NoPrice(Id),
    /// The lower price of a service in a tier is above the upper one.
    Backwards {
        tier: Id,
        service: Id,
    },
    /// A tier, or a factor, has no name.
    NoName(Id),
    /// The fewest, the most and the usual number don't agree.
    Counts(Id),
    /// A percentage is out of bounds.
    Percent(Id),
    /// No service in a tier.
    EmptyTier(Id),
    /// One to choose from is no choice.
    LonelyGroup(Id),
    /// The same service twice.
    Twice(Id),
    /// The step is not above zero.
    Step,
    /// A list is too long.
    TooMany,
    /// A text is too long, in characters.
    TextTooLong(usize),
}

/// The public cut, or everything that stands against it.
pub fn publish(studio: &Studio, card: &RateCard, under: Publication) -> Result<PublishedRates, Vec<NotPublished>> {
    let chosen = &studio.publishing;
    let mut against = Vec::new();
    if chosen.tiers.is_empty() {
        against.push(NotPublished::NoTiers);
    }
    if chosen.services.is_empty() {
        against.push(NotPublished::NoServices);
    }
    let too_many = chosen.tiers.len() > publishing::MOST_TIERS
        || chosen.services.len() > publishing::MOST_SERVICES
        || chosen.urgency.len().max(chosen.clients.len()) > publishing::MOST_FACTORS;
    if too_many {
        against.push(NotPublished::TooMany);
    }
    let public =
        |tier: &publishing::PublishedTier| PublicTier { id: tier.id, name: said(&tier.name), text: said(&tier.text) };
    let tiers: Vec<PublicTier> = chosen.tiers.iter().map(public).collect();
    let is_nameless = |name: &str| name.trim().is_empty();
    // One column needs no heading.
    if tiers.len() > 1 {
        against.extend(tiers.iter().filter(|tier| is_nameless(&tier.name)).map(|tier| NotPublished::NoName(tier.id)));
    }
    let services = services(studio, card, &mut against);
    for tier in chosen.tiers.iter().filter(|tier| chosen.services.iter().all(|row| row.absent.contains(&tier.id))) {
        against.push(NotPublished::EmptyTier(tier.id));
    }
    let [urgency, clients] = [&chosen.urgency, &chosen.clients].map(|all| factors(all, &mut against));
    let digits = studio.currency.digits();
    let step = match chosen.step {
        None => Some(Fixed::new(1, digits)),
        Some(step) => step_of(step, digits),
    };
    if step.is_none() {
        against.push(NotPublished::Step);
    }
    let taxation = &studio.usual.taxation;
    let usual = taxation.taxes.iter().filter(|tax| studio.usual.line_taxes.contains(&tax.id));
    let rates = PublishedRates {
        id: under.id,
        day: under.day,
        rules: RULES,
        language: under.language,
        name: said(&studio.name),
        email: said(&studio.contact.email),
        currency: studio.currency,
        accent: studio.accent,
        title: said(&chosen.title),
        introduction: said(&chosen.introduction),
        consent: said(&chosen.consent),
        taxes: usual.map(|tax| PublicTax { name: said(&tax.name), percent: tax.rate() }).collect(),
        is_inclusive: taxation.is_inclusive,
        step: step.unwrap_or(Fixed::new(1, digits)),
        tiers,
        services,
        urgency,
        clients,
    };
    if let Some(longest) = rates.texts().map(|text| text.chars().count()).max().filter(|most| *most > MOST_CHARACTERS) {
        against.push(NotPublished::TextTooLong(longest));
    }
    if against.is_empty() { Ok(rates) } else { Err(against) }
}

impl PublishedRates {
    /// Every text in it.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let own = [&self.name, &self.email, &self.title, &self.introduction, &self.consent].map(|text| &**text);
        let taxes = self.taxes.iter().map(|tax| &*tax.name);
        let tiers = self.tiers.iter().flat_map(|tier| [&*tier.name, &*tier.text]);
        let services = self.services.iter().flat_map(|one| [&*one.name, &*one.benefit, &*one.unit, &*one.group]);
        let factors = self.urgency.iter().chain(&self.clients).map(|factor| &*factor.name);
        own.into_iter().chain(taxes).chain(tiers).chain(services).chain(factors)
    }

    /// The service with an id.
    pub fn service(&self, id: Id) -> Option<&PublicService> {
        self.services.iter().find(|service| service.id == id)
    }
}

/// A text without what no public text may hold.
fn said(text: &str) -> Rc<str> {
    text.trim().chars().filter(|character| is_text(*character)).collect::<String>().into()
}

fn services(studio: &Studio, card: &RateCard, against: &mut Vec<NotPublished>) -> Vec<PublicService> {
    let list = PriceList::home(studio, card);
    let chosen = &studio.publishing;
    let mut public: Vec<PublicService> = Vec::with_capacity(chosen.services.len());
    for row in &chosen.services {
        let Some(service) = studio.services.iter().find(|service| service.id == row.service) else {
            against.push(NotPublished::NoSuchService(row.id));
            continue;
        };
        if public.iter().any(|before| before.id == service.id) {
            against.push(NotPublished::Twice(row.id));
            continue;
        }
        let in_group = |other: &&publishing::PublishedService| other.asked == Asked::OneOf && other.group == row.group;
        if row.asked == Asked::OneOf && chosen.services.iter().filter(in_group).count() < 2 {
            against.push(NotPublished::LonelyGroup(row.id));
        }
        let counts = match row.asked {
            Asked::Count => row.counts(),
            // Taken or not: how many is not asked.
            Asked::Always => Some([1, 1, 1]),
            Asked::Extra | Asked::OneOf => Some([0, 1, 0]),
        };
        if counts.is_none() {
            against.push(NotPublished::Counts(row.id));
        }
        let [least, most, usual] = counts.unwrap_or_default().map(|count| u32::try_from(count).unwrap_or(0));
        let mut has_price = true;
        let mut prices = Vec::with_capacity(chosen.tiers.len());
        for tier in &chosen.tiers {
            if row.absent.contains(&tier.id) {
                prices.push(None);
                continue;
            }
            let price = |band| list.service(service, band).as_ref().and_then(price_list::price);
            let span = price(tier.from).zip(price(tier.to)).map(|(from, to)| Span { from, to });
            if span.is_some_and(|span| span.from.units() > span.to.units()) {
                against.push(NotPublished::Backwards { tier: tier.id, service: row.id });
            }
            has_price &= span.is_some();
            prices.push(span);
        }
        if !has_price {
            against.push(NotPublished::NoPrice(row.id));
        }
        public.push(PublicService {
            id: service.id,
            name: said(&service.name),
            benefit: said(&service.benefit),
            unit: said(&service.unit),
            asked: row.asked,
            group: if row.asked == Asked::OneOf { said(&row.group) } else { "".into() },
            least,
            most,
            usual,
            prices,
        });
    }
    public
}

fn factors(all: &[Factor], against: &mut Vec<NotPublished>) -> Vec<PublicFactor> {
    let mut public = Vec::with_capacity(all.len());
    for factor in all {
        if factor.name.trim().is_empty() {
            against.push(NotPublished::NoName(factor.id));
        }
        let percent = factor.counted();
        if percent.is_none() {
            against.push(NotPublished::Percent(factor.id));
        }
        public.push(PublicFactor { name: said(&factor.name), percent: percent.unwrap_or(Typed::whole(0)) });
    }
    public
}

/// A step above zero, with the currency's digits.
fn step_of(step: Typed, digits: u32) -> Option<Fixed> {
    let shortest = step.fixed().shortest();
    let missing = digits.checked_sub(shortest.digits())?;
    let units = shortest.units().checked_mul(10_i128.checked_pow(missing)?)?;
    (units > 0).then_some(Fixed::new(units, digits))
}
