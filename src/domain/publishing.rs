//! What of the rate card shall be public, and in which words: the agency's choice of services, bands, factors and texts. Private
//! until `domain::published_rates` makes the public cut of it. Knows no price.

use std::rc::Rc;

use crate::domain::band::Band;
use crate::domain::id::Id;
use crate::domain::typed::Typed;

/// The most tiers an estimate has.
pub const MOST_TIERS: usize = 4;

/// The most services of an estimator.
pub const MOST_SERVICES: usize = 60;

/// The most degrees of urgency, and the most kinds of client.
pub const MOST_FACTORS: usize = 12;

/// The most of one service that a visitor can ask for.
pub const MOST_QUANTITY: i64 = 9_999;

/// The most that a factor adds, in percent.
pub const MOST_PERCENT: i64 = 1_000;

/// The most that a factor takes off, in percent: what is left is a price.
pub const LEAST_PERCENT: i64 = -90;

/// What shall be public.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Publishing {
    /// "What might yours cost?"
    pub title: Rc<str>,
    /// A sentence under it.
    pub introduction: Rc<str>,
    /// What a visitor agrees to by asking; nothing is asked where it is empty.
    pub consent: Rc<str>,
    pub tiers: Vec<PublishedTier>,
    pub services: Vec<PublishedService>,
    /// Degrees of urgency; the first is the usual one.
    pub urgency: Vec<Factor>,
    /// Kinds of client; the first is the usual one.
    pub clients: Vec<Factor>,
    /// What an estimate is rounded up to; one minor unit until it is set.
    pub step: Option<Typed>,
    /// Where the elements' files are; where the desk's are, while it is empty.
    pub host: Rc<str>,
}

/// A column of an estimate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedTier {
    pub id: Id,
    pub name: Rc<str>,
    /// Whom it is for, or what is included.
    pub text: Rc<str>,
    /// The band of the lower price, and of the upper one. The same twice is a firm price.
    pub from: Band,
    pub to: Band,
}

/// A service that a visitor sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedService {
    pub id: Id,
    /// Which one of the rate card.
    pub service: Id,
    pub asked: Asked,
    /// Of which services one is taken: those of the same name.
    pub group: Rc<str>,
    /// The fewest, the most, and how many at first, where they are counted.
    pub least: Option<Typed>,
    pub most: Option<Typed>,
    pub usual: Option<Typed>,
    /// The tiers that it is not a part of.
    pub absent: Vec<Id>,
}

/// How a service is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Asked {
    /// It is a part of everything, and nothing is asked.
    #[default]
    Always,
    /// How many.
    Count,
    /// Whether or not.
    Extra,
    /// One of those of its group.
    OneOf,
}

impl Asked {
    /// All four.
    pub const ALL: [Asked; 4] = [Asked::Always, Asked::Count, Asked::Extra, Asked::OneOf];
}

/// How urgent it is, or who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factor {
    pub id: Id,
    pub name: Rc<str>,
    /// What it adds to everything, in percent, or takes off; nothing until it is typed.
    pub percent: Option<Typed>,
}

/// The numbers of it that a person types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PublishedNumber {
    Step,
    Least(Id),
    Most(Id),
    Usual(Id),
    Percent(Id),
}

impl Publishing {
    /// A number as it was typed.
    pub fn number(&self, which: PublishedNumber) -> Option<Typed> {
        match which {
            PublishedNumber::Step => self.step,
            PublishedNumber::Least(id) => self.service(id)?.least,
            PublishedNumber::Most(id) => self.service(id)?.most,
            PublishedNumber::Usual(id) => self.service(id)?.usual,
            PublishedNumber::Percent(id) => self.factors().find(|factor| factor.id == id)?.percent,
        }
    }

    /// The place of a number, to change.
    pub fn number_mut(&mut self, which: PublishedNumber) -> Option<&mut Option<Typed>> {
        match which {
            PublishedNumber::Step => Some(&mut self.step),
            PublishedNumber::Least(id) => self.service_mut(id).map(|service| &mut service.least),
            PublishedNumber::Most(id) => self.service_mut(id).map(|service| &mut service.most),
            PublishedNumber::Usual(id) => self.service_mut(id).map(|service| &mut service.usual),
            PublishedNumber::Percent(id) => {
                let all = self.urgency.iter_mut().chain(&mut self.clients);
                all.into_iter().find(|factor| factor.id == id).map(|factor| &mut factor.percent)
            }
        }
    }

    /// Every factor.
    pub fn factors(&self) -> impl Iterator<Item = &Factor> {
        self.urgency.iter().chain(&self.clients)
    }

    /// The row of a service.
    pub fn service(&self, id: Id) -> Option<&PublishedService> {
        self.services.iter().find(|service| service.id == id)
    }

    /// The row of a service, to change.
    pub fn service_mut(&mut self, id: Id) -> Option<&mut PublishedService> {
        self.services.iter_mut().find(|service| service.id == id)
    }

    /// Whether nothing was ever chosen.
    pub fn is_empty(&self) -> bool {
        *self == Publishing::default()
    }
}

impl PublishedService {
    /// The fewest, the most and how many at first; nothing where these can't be.
    pub fn counts(&self) -> Option<[i64; 3]> {
        let whole = |number: Option<Typed>, default: i64| match number {
            None => Some(default),
            Some(number) => number.whole_within(0, MOST_QUANTITY),
        };
        let least = whole(self.least, 0)?;
        let most = whole(self.most, MOST_QUANTITY)?;
        let usual = whole(self.usual, least)?;
        (least <= usual && usual <= most).then_some([least, most, usual])
    }
}

impl Factor {
    /// What it adds, in percent, where that counts.
    pub fn counted(&self) -> Option<Typed> {
        let percent = self.percent.unwrap_or(Typed::whole(0));
        let least = Typed::whole(LEAST_PERCENT).units();
        let most = Typed::whole(MOST_PERCENT).units();
        (least..=most).contains(&percent.units()).then_some(percent)
    }
}
