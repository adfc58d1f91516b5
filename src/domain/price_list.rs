//! What an hour of each role and one of each service costs a client, at a band and in a currency. Knows no line.

use crate::domain::band::Band;
use crate::domain::currency::Currency;
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::parameter::{Parameter, Unit};
use crate::domain::proposal::{Exchange, Proposal};
use crate::domain::rate_card::RateCard;
use crate::domain::rounding;
use crate::domain::service::Service;
use crate::domain::studio::Studio;
use crate::domain::typed::Typed;
use crate::domain::working::{Figure, Label, Step, Working, product, sum};

/// Where prices come from.
#[derive(Clone, Copy)]
pub struct PriceList<'a> {
    studio: &'a Studio,
    card: &'a RateCard,
    /// Where the prices are in another currency: which, and the proposal whose rate holds.
    foreign: Option<(Currency, Id, Exchange)>,
}

impl<'a> PriceList<'a> {
    /// The prices of the studio in its own currency.
    pub fn home(studio: &'a Studio, card: &'a RateCard) -> PriceList<'a> {
        PriceList { studio, card, foreign: None }
    }

    /// The prices for a proposal, in its currency.
    pub fn of(studio: &'a Studio, card: &'a RateCard, proposal: &Proposal) -> PriceList<'a> {
        let currency = proposal.currency(studio.currency);
        let foreign = (currency != studio.currency).then_some((currency, proposal.id, proposal.exchange));
        PriceList { studio, card, foreign }
    }

    /// The price of an hour of a role: the rate as shown; in another currency the exact rate at the typed exchange rate, rounded
    /// up to one minor unit. No figure where the role has no rate.
    pub fn hour(&self, role: Id, band: Band) -> Option<Figure> {
        let shown = self.card.role(role)?.hour.get(band);
        match self.foreign {
            None => Some(shown.clone()),
            Some(_) => Some(self.exchanged(exact(shown)?, Label::RoleHourAbroad(role, band))),
        }
    }

    /// The price of one of a service: its hours at the rates as shown and what is bought in, rounded half away from zero; in
    /// another currency from the exact rates, rounded up to one minor unit.
    pub fn service(&self, service: &Service, band: Band) -> Option<Figure> {
        if let Some(held) = &self.studio.card {
            return self.on_card(*held.card.service(service.id)?.prices.get(band), service.id, band);
        }
        let is_abroad = self.foreign.is_some();
        let mut parts = Vec::with_capacity(service.hours.len().saturating_add(1));
        for (row, behind) in service.hours.iter().enumerate() {
            let shown = self.card.role(behind.role)?.hour.get(band);
            let hour = if is_abroad { exact(shown)? } else { shown.clone() };
            // Hours that are not known yet make no price.
            behind.hours?;
            let at = Parameter::ServiceHours { service: service.id, row };
            let hours = self.studio.typed(at, behind.hours, Typed::whole(0));
            parts.push(product(Label::HoursOfRole(behind.role), Unit::Money, vec![hours, hour]));
        }
        if service.direct.is_some() || parts.is_empty() {
            parts.push(self.studio.typed(Parameter::ServiceDirect(service.id), service.direct, Typed::whole(0)));
        }
        let exact = sum(Label::ServiceExact(service.id), Unit::Money, parts);
        match is_abroad {
            true => Some(self.exchanged(exact, Label::ServicePrice(service.id, band))),
            false => {
                let step = Step::RoundedHalf(exact, self.studio.currency.digits());
                Some(Working::of(Label::ServicePrice(service.id, band), Unit::Money, step))
            }
        }
    }

    /// The price of a service that stands on a card, and nothing behind it.
    fn on_card(&self, price: Fixed, service: Id, band: Band) -> Option<Figure> {
        let given = Working::leaf(Label::ServiceExact(service), Unit::Money, Step::Given, Some(price.fraction()));
        Some(match self.foreign {
            Some(_) => self.exchanged(given, Label::ServicePrice(service, band)),
            None => {
                Working::of(Label::ServicePrice(service, band), Unit::Money, Step::RoundedHalf(given, price.digits()))
            }
        })
    }

    /// What one of a service costs the studio: its hours at the roles' floors, and what is bought in. Exact.
    pub fn service_cost(&self, service: &Service) -> Option<Figure> {
        let mut parts = Vec::with_capacity(service.hours.len().saturating_add(1));
        for (row, behind) in service.hours.iter().enumerate() {
            let floor = self.card.role(behind.role)?.floor.clone();
            behind.hours?;
            let at = Parameter::ServiceHours { service: service.id, row };
            let hours = self.studio.typed(at, behind.hours, Typed::whole(0));
            parts.push(product(Label::FloorOfRole(behind.role), Unit::Money, vec![hours, floor]));
        }
        if service.direct.is_some() || parts.is_empty() {
            parts.push(self.studio.typed(Parameter::ServiceDirect(service.id), service.direct, Typed::whole(0)));
        }
        Some(sum(Label::ServiceCost(service.id), Unit::Money, parts))
    }

    /// An exact amount of the studio's currency in the other one, rounded up to one minor unit.
    fn exchanged(&self, exact: Figure, label: Label) -> Figure {
        let Some((currency, proposal, exchange)) = self.foreign else { return exact };
        let at = Parameter::ExchangeRate(proposal);
        let rate = exchange.known().map(Typed::fraction);
        let rate = Working::leaf(Label::Parameter(at), Unit::Factor, Step::Typed(at), rate);
        let exact = product(Label::ExactRate, Unit::Money, vec![exact, rate]);
        Working::of(label, Unit::Money, Step::RoundedUp(exact, Fixed::new(1, currency.digits())))
    }
}

/// The exact rate behind one that is shown rounded up.
fn exact(shown: &Figure) -> Option<Figure> {
    match &shown.step {
        Step::RoundedUp(exact, _) => Some(exact.clone()),
        _ => None,
    }
}

/// The figure as the decimal that a price is.
pub fn price(figure: &Figure) -> Option<Fixed> {
    figure.value.as_ref()?;
    match &figure.step {
        Step::RoundedUp(..) | Step::RoundedHalf(..) => figure.fixed(),
        _ => None,
    }
}

/// What estimated hours would be, were they as jobs really took: each role's hours x the jobs' mean / the estimate, to two
/// digits. Nothing where there is nothing to learn from, or nothing estimated.
pub fn learnt(service: &Service) -> Option<Vec<Typed>> {
    let mean = mean_of_jobs(service)?;
    let hours = || service.hours.iter().map(|behind| behind.hours.map_or(Fraction::zero(), Typed::fraction));
    let estimate = Fraction::sum(&hours().collect::<Vec<_>>());
    let learnt = |hours: Fraction| -> Option<Typed> {
        let exact = hours.times(&mean).over(&estimate)?;
        let near = rounding::half_away_from_zero(&exact, 2)?;
        Typed::from_units(near.units().checked_mul(1_000_000)?)
    };
    hours().map(learnt).collect()
}

/// The mean of what jobs of a service really took.
pub fn mean_of_jobs(service: &Service) -> Option<Fraction> {
    let real: Vec<Fraction> = service.jobs.iter().filter_map(|job| job.hours).map(Typed::fraction).collect();
    let count = i128::try_from(real.len()).ok().filter(|count| *count > 0)?;
    Fraction::sum(&real).over(&Fraction::whole(count))
}
