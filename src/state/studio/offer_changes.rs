//! What each change makes of an offer. Pure; a change of something that is no longer there changes nothing.

use std::rc::Rc;

use crate::domain::bounds::Bounds;
use crate::domain::conditions::Conditions;
use crate::domain::evaluation;
use crate::domain::id::Id;
use crate::domain::option_group::{OptionGroup, Part};
use crate::domain::parameter::ConditionsOf;
use crate::domain::passage::{Passage, PassageKind};
use crate::domain::payment_schedule::{Due, Instalment, Portion};
use crate::domain::phase::Phase;
use crate::domain::price_list::{PriceList, learnt, price};
use crate::domain::proposal::{DraftLine, Exchange, Pricing, Proposal, RoleHours};
use crate::domain::recurrence::Recurrence;
use crate::domain::retainer::{Retainer, Unused};
use crate::domain::sales_tax::SalesTax;
use crate::domain::section::{Section, Shows};
use crate::domain::service::{Job, Service};
use crate::domain::studio::Studio;
use crate::domain::terms::KillFee;
use crate::domain::typed::Typed;
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::locale::phrases::words;
use crate::state::studio::changes::move_to;
use crate::state::studio::edit::NameOf;
use crate::state::studio::offer_edit::{
    ConditionsChange, LineChange, OfferChange, PortionKind, RetainerKind, ServiceChange,
};

/// The months to analyse, implement and optimise before the next proposal.
const USUAL_VALUE_MONTHS: i64 = 3;

/// Changes a line.
pub fn line(line: &mut DraftLine, change: &LineChange) {
    match *change {
        LineChange::ChosePart(part) => line.part = part,
        LineChange::ChoseSection(section) => line.section = section,
        LineChange::MarkedTaxed(tax, is_taxed) => line.taxes = with(&line.taxes, tax, is_taxed),
        LineChange::ChoseInterval(interval) => {
            let known = line.recurrence;
            line.recurrence = interval.map(|every| {
                let fresh = Recurrence { every, periods: None, is_spread: false };
                known.map_or(fresh, |known| Recurrence { every, ..known })
            });
        }
        LineChange::MarkedSpread(is_spread) => {
            line.recurrence = line.recurrence.map(|known| Recurrence { is_spread, ..known });
        }
        LineChange::MarkedFlexible(is_flexible) => {
            line.bounds = is_flexible.then(|| Bounds { least: Some(Typed::whole(1)), most: None, step: None });
        }
        LineChange::ChoseRetainer(kind) => line.retainer = kind.map(retainer),
        LineChange::MarkedRollOver(rolls) => {
            if let Some(Retainer::Hourly { unused, .. }) = &mut line.retainer {
                *unused = if rolls { Unused::RollOver { cap: None } } else { Unused::Lapse };
            }
        }
        LineChange::MarkedCallsCount(count) => {
            if let Some(Retainer::Hourly { calls_count, .. }) = &mut line.retainer {
                *calls_count = count;
            }
        }
    }
}

/// Puts the taxes of every line in the order in which the offer names them: a compound one is on those before it.
pub fn order_taxes(proposal: &mut Proposal) {
    let order: Vec<Id> = proposal.conditions.taxation.taxes.iter().map(|tax| tax.id).collect();
    let place = |id: &Id| order.iter().position(|known| known == id);
    for line in &mut proposal.lines {
        if !line.taxes.is_sorted_by_key(place) {
            let mut taxes = line.taxes.to_vec();
            taxes.sort_by_key(place);
            Rc::make_mut(line).taxes = taxes.into();
        }
    }
}

/// A retainer of which only the model is known.
fn retainer(kind: RetainerKind) -> Retainer {
    match kind {
        RetainerKind::Hourly => Retainer::Hourly { unused: Unused::Lapse, beyond: None, calls_count: true },
        RetainerKind::Project => Retainer::Project { results: Vec::new() },
        RetainerKind::Time => Retainer::Time,
        RetainerKind::Value => Retainer::Value { months: Some(Typed::whole(USUAL_VALUE_MONTHS)) },
    }
}

/// A list of ids with one in it, or without.
fn with(ids: &Rc<[Id]>, id: Id, is_in: bool) -> Rc<[Id]> {
    let others = ids.iter().copied().filter(|known| *known != id);
    others.chain(is_in.then_some(id)).collect()
}

/// Gives something among the conditions its words.
pub fn name(conditions: &mut Conditions, of: NameOf, text: &str) {
    match of {
        NameOf::Charge(_) => conditions.charge.name = text.to_owned(),
        NameOf::Tax(_, id) => {
            if let Some(tax) = conditions.tax_mut(id) {
                tax.name = text.into();
            }
        }
        NameOf::Instalment(_, id) => {
            if let Some(one) = conditions.instalment_mut(id) {
                one.name = text.to_owned();
            }
        }
        NameOf::Milestone(_, id) => {
            if let Some(Due::Milestone(name)) = conditions.instalment_mut(id).map(|one| &mut one.due) {
                *name = text.to_owned();
            }
        }
        NameOf::KillFee(_, id) => {
            if let Some(fee) = conditions.terms.kill_fees.iter_mut().find(|fee| fee.id == id) {
                fee.stage = text.to_owned();
            }
        }
        NameOf::Zone(_) => conditions.terms.zone = text.trim().to_owned(),
        NameOf::MissedDates(_) => conditions.terms.missed_dates = text.to_owned(),
        NameOf::OtherTerms(_) => conditions.terms.other = text.to_owned(),
        _ => {}
    }
}

/// Changes the conditions of an offer, or the studio's usual ones.
pub fn conditions(
    workbook: &mut Workbook,
    of: ConditionsOf,
    change: &ConditionsChange,
    language: Language,
) -> Option<()> {
    let known = workbook.conditions_mut(of)?;
    match change {
        ConditionsChange::ChoseRounding(rounding) => known.rounding = *rounding,
        ConditionsChange::MarkedInclusive(is_inclusive) => {
            Rc::make_mut(&mut known.taxation).is_inclusive = *is_inclusive;
        }
        ConditionsChange::MarkedByLine(is_by_line) => Rc::make_mut(&mut known.taxation).is_by_line = *is_by_line,
        ConditionsChange::AddedTax(id) => add_tax(workbook, of, *id, language)?,
        ConditionsChange::RemovedTax(id) => remove_tax(workbook, of, *id)?,
        ConditionsChange::MovedTax(id, place) => {
            move_to(&mut Rc::make_mut(&mut known.taxation).taxes, *place, |tax| tax.id == *id);
            if let ConditionsOf::Proposal(proposal) = of {
                order_taxes(workbook.proposal_mut(proposal)?);
            }
        }
        ConditionsChange::MarkedCompound(id, is_compound) => known.tax_mut(*id)?.is_compound = *is_compound,
        ConditionsChange::MarkedUsual(id, is_usual) => known.line_taxes = with(&known.line_taxes, *id, *is_usual),
        ConditionsChange::ChoseCommissionOn(on) => known.shares.on = *on,
        ConditionsChange::GaveReferralOff(percent) => {
            known.discount.off.percent = Some(*percent);
            known.shares.referral = None;
        }
        ConditionsChange::MarkedDiscountOnExtras(is_on_extras) => known.discount.is_on_extras = *is_on_extras,
        ConditionsChange::AddedInstalment(id) => {
            let portion = if has_rest(known) { Portion::Percent(None) } else { Portion::Rest };
            known.schedule.push(Instalment { id: *id, name: String::new(), portion, due: Due::OnAcceptance });
        }
        ConditionsChange::RemovedInstalment(id) => known.schedule.retain(|one| one.id != *id),
        ConditionsChange::MovedInstalment(id, place) => move_to(&mut known.schedule, *place, |one| one.id == *id),
        ConditionsChange::ChosePortion(id, kind) => {
            known.instalment_mut(*id)?.portion = match kind {
                PortionKind::Percent => Portion::Percent(None),
                PortionKind::Amount => Portion::Amount(None),
                PortionKind::Equal => Portion::Equal(2),
                PortionKind::Rest => Portion::Rest,
            };
        }
        ConditionsChange::ChoseDue(id, due) => known.instalment_mut(*id)?.due = due.clone(),
        ConditionsChange::TookUsualSchedule(ids) => known.schedule = usual_schedule(*ids, language),
        ConditionsChange::ChoseValidUntil(until) => known.terms.valid_until = *until,
        ConditionsChange::AddedKillFee(id) => {
            known.terms.kill_fees.push(KillFee { id: *id, stage: String::new(), percent: None });
        }
        ConditionsChange::RemovedKillFee(id) => known.terms.kill_fees.retain(|fee| fee.id != *id),
    }
    Some(())
}

fn has_rest(conditions: &Conditions) -> bool {
    conditions.schedule.iter().any(|one| matches!(one.portion, Portion::Rest | Portion::Equal(_)))
}

/// The first tax of an offer is put on every line, since that is what it is added for.
fn add_tax(workbook: &mut Workbook, of: ConditionsOf, id: Id, language: Language) -> Option<()> {
    let known = workbook.conditions_mut(of)?;
    let is_first = known.taxation.taxes.is_empty();
    let tax = SalesTax {
        id,
        name: words::USUAL_TAX.say(language).into(),
        category: "S".into(),
        percent: None,
        is_compound: false,
    };
    Rc::make_mut(&mut known.taxation).taxes.push(tax);
    if !is_first {
        return Some(());
    }
    known.line_taxes = with(&known.line_taxes, id, true);
    if let ConditionsOf::Proposal(proposal) = of {
        for line in &mut workbook.proposal_mut(proposal)?.lines {
            let line = Rc::make_mut(line);
            line.taxes = with(&line.taxes, id, true);
        }
    }
    Some(())
}

fn remove_tax(workbook: &mut Workbook, of: ConditionsOf, id: Id) -> Option<()> {
    let known = workbook.conditions_mut(of)?;
    Rc::make_mut(&mut known.taxation).taxes.retain(|tax| tax.id != id);
    known.line_taxes = with(&known.line_taxes, id, false);
    if let ConditionsOf::Proposal(proposal) = of {
        for line in workbook.proposal_mut(proposal)?.lines.iter_mut().filter(|line| line.taxes.contains(&id)) {
            let line = Rc::make_mut(line);
            line.taxes = with(&line.taxes, id, false);
        }
    }
    Some(())
}

/// The preset: three tenths at first, three more at three quarters of the way, the rest on delivery.
fn usual_schedule(ids: [Id; 3], language: Language) -> Vec<Instalment> {
    let [first, middle, last] = ids;
    let third = |id: Id, name: crate::locale::phrase::Phrase<0>, portion: Portion, due: Due| Instalment {
        id,
        name: name.say(language),
        portion,
        due,
    };
    let reached = |phrase: crate::locale::phrase::Phrase<0>| Due::Milestone(phrase.say(language));
    let three_tenths = Portion::Percent(Some(Typed::whole(30)));
    vec![
        third(first, words::FIRST_PAYMENT, three_tenths, Due::OnAcceptance),
        third(middle, words::MIDDLE_PAYMENT, three_tenths, reached(words::THREE_QUARTERS)),
        third(last, words::LAST_PAYMENT, Portion::Rest, reached(words::DELIVERY)),
    ]
}

/// Changes what the lines of an offer are put in.
pub fn offer(proposal: &mut Proposal, change: &OfferChange) -> Option<()> {
    match *change {
        OfferChange::ChoseCurrency(currency, today) => {
            proposal.currency = currency;
            proposal.exchange = match currency {
                Some(_) => Exchange { on: Some(today), ..proposal.exchange },
                None => Exchange::default(),
            };
        }
        OfferChange::AddedGroup(id) => {
            proposal.groups.push(OptionGroup { id, name: String::new(), kind: Default::default() });
        }
        OfferChange::RemovedGroup(id) => {
            proposal.groups.retain(|group| group.id != id);
            let is_in = |line: &&mut Rc<DraftLine>| matches!(line.part, Part::Option { group, .. } if group == id);
            for line in proposal.lines.iter_mut().filter(is_in) {
                Rc::make_mut(line).part = Part::Included;
            }
        }
        OfferChange::ChoseGroupKind(id, kind) => {
            proposal.groups.iter_mut().find(|group| group.id == id)?.kind = kind;
        }
        OfferChange::AddedSection(id) => {
            proposal.sections.push(Section { id, name: String::new(), shows: Shows::All });
        }
        OfferChange::RemovedSection(id) => {
            proposal.sections.retain(|section| section.id != id);
            for line in proposal.lines.iter_mut().filter(|line| line.section == Some(id)) {
                Rc::make_mut(line).section = None;
            }
        }
        OfferChange::MovedSection(id, place) => move_to(&mut proposal.sections, place, |section| section.id == id),
        OfferChange::ChoseShows(id, shows) => {
            proposal.sections.iter_mut().find(|section| section.id == id)?.shows = shows;
        }
        OfferChange::AddedPassage(id, kind) => {
            proposal.passages.push(Passage { id, kind, heading: String::new(), text: String::new() });
        }
        OfferChange::ToldPassage(id, ref heading, ref text) => {
            let (heading, text) = (heading.to_string(), text.to_string());
            proposal.passages.push(Passage { id, kind: PassageKind::Own, heading, text });
        }
        OfferChange::RemovedPassage(id) => proposal.passages.retain(|passage| passage.id != id),
        OfferChange::MovedPassage(id, place) => move_to(&mut proposal.passages, place, |passage| passage.id == id),
        OfferChange::AddedPhase(id) => {
            // It begins on the day after the last one ends.
            let from = proposal.phases.last().and_then(|last| last.to).and_then(|to| to.plus_days(1));
            proposal.phases.push(Phase { id, name: String::new(), from, to: None, deliverables: String::new() });
        }
        OfferChange::RemovedPhase(id) => proposal.phases.retain(|phase| phase.id != id),
        OfferChange::MovedPhase(id, place) => move_to(&mut proposal.phases, place, |phase| phase.id == id),
        OfferChange::ChosePhaseFrom(id, from) => {
            proposal.phases.iter_mut().find(|phase| phase.id == id)?.from = from;
        }
        OfferChange::ChosePhaseTo(id, to) => proposal.phases.iter_mut().find(|phase| phase.id == id)?.to = to,
    }
    Some(())
}

/// Changes a service of the rate card.
pub fn service(studio: &mut Studio, id: Id, change: &ServiceChange) -> Option<()> {
    let first_role = studio.roles.first().map(|role| role.id)?;
    match *change {
        ServiceChange::Added => studio.services.push(Rc::new(Service {
            id,
            name: "".into(),
            benefit: "".into(),
            unit: "".into(),
            hours: vec![RoleHours { role: first_role, hours: None }],
            direct: None,
            jobs: Vec::new(),
        })),
        ServiceChange::Removed => studio.services.retain(|service| service.id != id),
        ServiceChange::AddedHours(role) => studio.service_mut(id)?.hours.push(RoleHours { role, hours: None }),
        ServiceChange::RemovedHours(row) => {
            let hours = &mut studio.service_mut(id)?.hours;
            if row < hours.len() {
                hours.remove(row);
            }
        }
        ServiceChange::ChoseRole(row, role) => studio.service_mut(id)?.hours.get_mut(row)?.role = role,
        ServiceChange::AddedJob(job) => {
            studio.service_mut(id)?.jobs.push(Job { id: job, name: String::new(), hours: None });
        }
        ServiceChange::RemovedJob(job) => studio.service_mut(id)?.jobs.retain(|known| known.id != job),
        ServiceChange::Learnt => {
            let service = studio.service_mut(id)?;
            let learnt = learnt(service)?;
            for (behind, hours) in service.hours.iter_mut().zip(learnt) {
                behind.hours = Some(hours);
            }
        }
    }
    Some(())
}

/// Adds a line that follows a service, once in every tier.
pub fn add_service_line(workbook: &mut Workbook, proposal: Id, line: Id, service: Id) -> Option<()> {
    let known = Rc::clone(workbook.studio.service(service)?);
    let proposal = workbook.proposal_mut(proposal)?;
    let quantities = proposal.tiers.iter().map(|tier| (tier.id, Typed::whole(1))).collect();
    let line = DraftLine {
        name: Rc::clone(&known.name),
        benefit: Rc::clone(&known.benefit),
        quantities,
        taxes: Rc::clone(&proposal.conditions.line_taxes),
        ..DraftLine::new(line, Pricing::Service { service })
    };
    proposal.lines.push(Rc::new(line));
    Some(())
}

/// Gives a line that follows a service a price of its own, as the first tier has it now, with the hours and what is bought in
/// behind it.
pub fn detach(workbook: &mut Workbook, proposal: Id, line: Id) -> Option<()> {
    let draft = workbook.proposal(proposal)?;
    let Pricing::Service { service } = draft.line(line)?.pricing else { return None };
    let service = Rc::clone(workbook.studio.service(service)?);
    let band = draft.tiers.first()?.band;
    let rates = evaluation::rates(&workbook.studio);
    let figure = PriceList::of(&workbook.studio, &rates.card, draft).service(&service, band);
    let price = figure.and_then(|figure| price(&figure)).and_then(|price| Typed::from_plain(&price.plain()).ok());
    let line = workbook.proposal_mut(proposal)?.line_mut(line)?;
    line.pricing = Pricing::Fixed { price, hours: service.hours.clone() };
    line.unit = Rc::clone(&service.unit);
    line.direct = line.direct.or(service.direct);
    Some(())
}
