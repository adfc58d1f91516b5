//! What each change makes of the choice of what is public. Pure; a change of something that is no longer there changes nothing.

use std::rc::Rc;

use crate::domain::band::Band;
use crate::domain::id::Id;
use crate::domain::publishing::{
    Asked, Factor, MOST_FACTORS, MOST_SERVICES, MOST_TIERS, PublishedService, PublishedTier, Publishing,
};
use crate::domain::service::Service;
use crate::domain::studio::Studio;
use crate::domain::typed::Typed;
use crate::locale::language::Language;
use crate::locale::phrases::publishing as phrases;
use crate::state::studio::changes::move_to;
use crate::state::studio::publishing_edit::{Factors, PublishedText, PublishingChange};

/// What an estimate is rounded up to at first.
const USUAL_STEP: i64 = 10;

/// Gives something public its words.
pub fn text(publishing: &mut Publishing, of: PublishedText, text: &str) {
    let tier = |id: Id| move |tier: &&mut PublishedTier| tier.id == id;
    let place = match of {
        PublishedText::Title => Some(&mut publishing.title),
        PublishedText::Introduction => Some(&mut publishing.introduction),
        PublishedText::Consent => Some(&mut publishing.consent),
        PublishedText::Host => Some(&mut publishing.host),
        PublishedText::Tier(id) => publishing.tiers.iter_mut().find(tier(id)).map(|tier| &mut tier.name),
        PublishedText::TierText(id) => publishing.tiers.iter_mut().find(tier(id)).map(|tier| &mut tier.text),
        PublishedText::Group(id) => publishing.service_mut(id).map(|service| &mut service.group),
        PublishedText::Factor(id) => {
            let mut all = publishing.urgency.iter_mut().chain(&mut publishing.clients);
            all.find(|factor| factor.id == id).map(|factor| &mut factor.name)
        }
    };
    if let Some(place) = place {
        *place = text.into();
    }
}

/// Makes a change.
pub fn publishing(studio: &mut Studio, change: &PublishingChange, language: Language) -> Option<()> {
    if let PublishingChange::Began { tier, rows } = change {
        let begun = begun(studio, *tier, rows, language);
        studio.publishing = Rc::new(begun);
        return Some(());
    }
    if let PublishingChange::AddedService { row, service } = *change {
        let known = studio.service(service)?.clone();
        let publishing = Rc::make_mut(&mut studio.publishing);
        let is_shown = publishing.services.iter().any(|known| known.service == service);
        if !is_shown && publishing.services.len() < MOST_SERVICES {
            publishing.services.push(asked_as(row, &known, publishing.services.is_empty()));
        }
        return Some(());
    }
    changed(Rc::make_mut(&mut studio.publishing), change)
}

fn changed(publishing: &mut Publishing, change: &PublishingChange) -> Option<()> {
    match *change {
        PublishingChange::Began { .. } | PublishingChange::AddedService { .. } => return None,
        PublishingChange::RemovedService(id) => publishing.services.retain(|service| service.id != id),
        PublishingChange::MovedService(id, place) => {
            move_to(&mut publishing.services, place, |service| service.id == id);
        }
        PublishingChange::ChoseAsked(id, asked) => choose_asked(publishing, id, asked)?,
        PublishingChange::MarkedIn { row, tier, is_in } => {
            let absent = &mut publishing.service_mut(row)?.absent;
            absent.retain(|known| *known != tier);
            if !is_in {
                absent.push(tier);
            }
        }
        PublishingChange::AddedTier(id) if publishing.tiers.len() < MOST_TIERS => {
            // A tier begins where the last one does, and holds what that one holds.
            let (last, from, to) = match publishing.tiers.last() {
                Some(tier) => (Some(tier.id), tier.from, tier.to),
                None => (None, Band::Target, Band::Stretch),
            };
            publishing.tiers.push(PublishedTier { id, name: "".into(), text: "".into(), from, to });
            let lacks = |service: &&mut PublishedService| last.is_some_and(|last| service.absent.contains(&last));
            publishing.services.iter_mut().filter(lacks).for_each(|service| service.absent.push(id));
        }
        PublishingChange::AddedTier(_) => return None,
        PublishingChange::RemovedTier(id) => {
            publishing.tiers.retain(|tier| tier.id != id);
            publishing.services.iter_mut().for_each(|service| service.absent.retain(|tier| *tier != id));
        }
        PublishingChange::MovedTier(id, place) => move_to(&mut publishing.tiers, place, |tier| tier.id == id),
        PublishingChange::ChoseFrom(id, band) => {
            let tier = publishing.tiers.iter_mut().find(|tier| tier.id == id)?;
            (tier.from, tier.to) = (band, tier.to.max(band));
        }
        PublishingChange::ChoseTo(id, band) => {
            let tier = publishing.tiers.iter_mut().find(|tier| tier.id == id)?;
            (tier.from, tier.to) = (tier.from.min(band), band);
        }
        PublishingChange::AddedFactor(of, id) => {
            let list = match of {
                Factors::Urgency => &mut publishing.urgency,
                Factors::Clients => &mut publishing.clients,
            };
            if list.len() < MOST_FACTORS {
                list.push(Factor { id, name: "".into(), percent: None });
            }
        }
        PublishingChange::RemovedFactor(id) => {
            publishing.urgency.retain(|factor| factor.id != id);
            publishing.clients.retain(|factor| factor.id != id);
        }
        PublishingChange::MovedFactor(id, place) => {
            let is_urgency = publishing.urgency.iter().any(|factor| factor.id == id);
            let list = if is_urgency { &mut publishing.urgency } else { &mut publishing.clients };
            move_to(list, place, |factor| factor.id == id);
        }
        PublishingChange::Emptied => *publishing = Publishing::default(),
    }
    Some(())
}

/// One of a group joins the group that was named last, since a choice of one is none.
fn choose_asked(publishing: &mut Publishing, id: Id, asked: Asked) -> Option<()> {
    let is_grouped = |other: &&PublishedService| other.id != id && other.asked == Asked::OneOf;
    let named = publishing.services.iter().rev().find(is_grouped).map(|other| Rc::clone(&other.group));
    let service = publishing.service_mut(id)?;
    service.asked = asked;
    if asked == Asked::OneOf && service.group.is_empty() {
        service.group = named.unwrap_or_default();
    }
    Some(())
}

/// One tier from target to stretch, with everything on the rate card.
fn begun(studio: &Studio, tier: Id, rows: &[Id], language: Language) -> Publishing {
    let services = studio.services.iter().zip(rows).take(MOST_SERVICES).enumerate();
    Publishing {
        title: phrases::BEGIN_TITLE.say(language).into(),
        introduction: phrases::BEGIN_INTRODUCTION.say(language).into(),
        consent: phrases::BEGIN_CONSENT.say(language).into(),
        tiers: vec![PublishedTier {
            id: tier,
            name: "".into(),
            text: "".into(),
            from: Band::Target,
            to: Band::Stretch,
        }],
        services: services.map(|(place, (service, row))| asked_as(*row, service, place == 0)).collect(),
        step: Some(Typed::whole(USUAL_STEP)),
        ..studio.publishing.as_ref().clone()
    }
}

/// A row for a service: counted where it is one of many, else a part of everything. What comes first is there at least once, so
/// that an estimate is never about nothing.
fn asked_as(id: Id, service: &Service, is_first: bool) -> PublishedService {
    let is_counted = !service.unit.trim().is_empty();
    PublishedService {
        id,
        service: service.id,
        asked: if is_counted { Asked::Count } else { Asked::Always },
        group: "".into(),
        least: is_counted.then(|| Typed::whole(i64::from(is_first))),
        most: None,
        usual: is_counted.then(|| Typed::whole(1)),
        absent: Vec::new(),
    }
}
