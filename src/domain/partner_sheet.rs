//! What a partner may read, and what the owner should know before anyone reads it. The sheet holds prices of services, shares and
//! counts, and has no field for a cost.

use crate::domain::band::Band;
use crate::domain::earnings::share_of;
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::parameter::{ConditionNumber, ConditionsOf, Parameter, Unit};
use crate::domain::partner_programme::{PartnerNumber, USUAL_WAIT};
use crate::domain::price_list::{self, PriceList};
use crate::domain::rate_card::RateCard;
use crate::domain::rounding::Rounding;
use crate::domain::service::Service;
use crate::domain::studio::Studio;
use crate::domain::typed::Typed;
use crate::domain::working::{Figure, Label, Step, Working, difference, product, quotient};

/// What a partner may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerSheet {
    /// Percent of the fee where a service has none of its own.
    pub share: Option<Typed>,
    pub services: Vec<ServiceShare>,
    /// The service that the example is of, by its place.
    pub example: Option<usize>,
    pub discount: Option<Typed>,
    pub months: Option<u32>,
    pub least: Option<Typed>,
    pub conversion: Option<Conversion>,
}

/// A service, its public price, and what a partner gets of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceShare {
    pub service: Id,
    pub price: Fixed,
    pub share: Typed,
    /// Nothing where one of it alone is too small a project.
    pub fee: Option<Figure>,
}

/// What introductions of the last year became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversion {
    pub introductions: u32,
    pub talks: u32,
    pub sales: u32,
    /// What one introduction brings on average, were each sale the example.
    pub brings: Option<Figure>,
}

impl PartnerSheet {
    /// The service that the example is of.
    pub fn example(&self) -> Option<&ServiceShare> {
        self.services.get(self.example?)
    }

    /// Whether there is anything to offer a partner.
    pub fn is_empty(&self) -> bool {
        self.share.is_none() && self.services.is_empty() && self.discount.is_none()
    }
}

/// The sheet.
pub fn partner_sheet(studio: &Studio, card: &RateCard) -> PartnerSheet {
    let programme = &studio.partners;
    let prices = PriceList::home(studio, card);
    let services: Vec<ServiceShare> =
        studio.services.iter().filter_map(|service| service_share(studio, &prices, service)).collect();
    let example = services.iter().position(|one| one.fee.is_some());
    let fee = example.and_then(|place| services.get(place)?.fee.clone());
    PartnerSheet {
        share: programme.percent(PartnerNumber::Share),
        discount: programme.percent(PartnerNumber::Discount),
        months: programme.count(PartnerNumber::Months),
        least: programme.least(),
        conversion: conversion(studio, fee),
        services,
        example,
    }
}

fn service_share(studio: &Studio, prices: &PriceList, service: &Service) -> Option<ServiceShare> {
    let programme = &studio.partners;
    let figure = prices.service(service, Band::Target)?;
    let price = price_list::price(&figure).filter(|price| price.units() > 0)?;
    let (share, part) = share(studio, service)?;
    let is_enough = programme.least().is_none_or(|least| price.fraction() >= least.fraction());
    let fee = is_enough.then(|| {
        let exact = product(Label::ExactAmount, Unit::Money, vec![figure, part]);
        let step = Step::RoundedHalf(exact, studio.currency.digits());
        Working::of(Label::PartnerFee(service.id), Unit::Money, step)
    });
    Some(ServiceShare { service: service.id, price, share, fee })
}

/// The percentage of a service, and the same as a share of one.
fn share(studio: &Studio, service: &Service) -> Option<(Typed, Figure)> {
    let step = studio.partners.step(Some(service.id));
    let typed = studio.partners.percent(step)?;
    let percent = studio.percent(Parameter::Partner(step), Some(typed), Typed::whole(0), None);
    Some((typed, Working::of(Label::AsShare, Unit::Factor, Step::Share(percent))))
}

/// Only what was counted: nothing while one of the three is not known, or while they do not fit.
fn conversion(studio: &Studio, fee: Option<Figure>) -> Option<Conversion> {
    let programme = &studio.partners;
    let introductions = programme.count(PartnerNumber::Introductions).filter(|count| *count > 0)?;
    let talks = programme.count(PartnerNumber::Talks).filter(|talks| *talks <= introductions)?;
    let sales = programme.count(PartnerNumber::Sales).filter(|sales| *sales <= talks)?;
    let typed =
        |number: PartnerNumber| studio.typed(Parameter::Partner(number), programme.number(number), Typed::whole(0));
    let brings = fee.map(|fee| {
        let all = product(Label::FeesOfYear, Unit::Money, vec![fee, typed(PartnerNumber::Sales)]);
        quotient(Label::IntroductionBrings, Unit::Money, vec![all, typed(PartnerNumber::Introductions)])
    });
    Some(Conversion { introductions, talks, sales, brings })
}

/// A service that can't bear its share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unbearable {
    pub service: Id,
    /// Percent of the price at target that is left after its costs and the share.
    pub margin: Figure,
    /// The highest share that leaves what is wanted, rounded down to two digits; never below nothing.
    pub bears: Figure,
}

/// The services whose margin at target would fall under the one that is wanted, or under base where none is.
pub fn unbearable(studio: &Studio, card: &RateCard) -> Vec<Unbearable> {
    studio.services.iter().filter_map(|service| bearing(studio, card, service)).collect()
}

fn bearing(studio: &Studio, card: &RateCard, service: &Service) -> Option<Unbearable> {
    let prices = PriceList::home(studio, card);
    let price = prices.service(service, Band::Target)?;
    let cost = prices.service_cost(service)?;
    price.value.as_ref().filter(|price| price.is_positive())?;
    let step = studio.partners.step(Some(service.id));
    let typed = studio.partners.percent(step)?;
    let id = service.id;
    let left = difference(Label::LeftOver, Unit::Money, vec![price.clone(), cost]);
    let before = share_of(Label::ServiceMargin(id), &left, &price);
    let share = studio.percent(Parameter::Partner(step), Some(typed), Typed::whole(0), None);
    let margin = difference(Label::MarginAfterReferral(id), Unit::Percent, vec![before.clone(), share]);
    let wanted = studio.usual.wanted_margin().map(|wanted| {
        let at = Parameter::Condition(ConditionsOf::Studio, ConditionNumber::Margin);
        studio.percent(at, Some(wanted), Typed::whole(0), None)
    });
    let least = studio.usual.wanted_margin().unwrap_or(Typed::whole(0));
    margin.value.as_ref().filter(|margin| **margin < least.fraction())?;
    let most = match wanted {
        Some(wanted) => difference(Label::ExactAmount, Unit::Percent, vec![before, wanted]),
        None => before,
    };
    let most = match most.value.as_ref().is_some_and(Fraction::is_negative) {
        true => Working::of(Label::ExactAmount, Unit::Percent, Step::NotBelowNothing(most)),
        false => most,
    };
    let bears = Working::of(Label::HighestShare(id), Unit::Percent, Step::Rounded(most, Rounding::Down, 2));
    Some(Unbearable { service: id, margin, bears })
}

/// The weeks for which the studio is booked out, where they are so many that a new partner's people would only wait.
pub fn booked_out(studio: &Studio) -> Option<u32> {
    let booked = studio.partners.count(PartnerNumber::Booked)?;
    let wait = studio.partners.count(PartnerNumber::Wait).unwrap_or(USUAL_WAIT);
    (booked >= wait).then_some(booked)
}
