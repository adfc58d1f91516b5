//! What each change makes of what stands behind a proposal. Pure; a change of something that is no longer there changes nothing.

use std::rc::Rc;

use crate::domain::deal::{Deal, MOST_EFFORTS, MOST_FACTORS, MOST_MONTHS};
use crate::domain::factor::Factor;
use crate::domain::id::Id;
use crate::domain::passage::{Passage, PassageKind};
use crate::domain::proposal::{Pricing, Proposal};
use crate::domain::recurrence::{Interval, Recurrence};
use crate::domain::retainer::Retainer;
use crate::domain::run::{Effort, Run, RunMonth};
use crate::domain::typed::Typed;
use crate::state::studio::changes::move_to;
use crate::state::studio::deal_edit::{DealChange, DealText, NextProposal};

/// Gives something of a deal its words.
pub fn text(deal: &mut Deal, of: DealText, text: &str) {
    let place = match of {
        DealText::Factor(id) => deal.factor_mut(id).map(|factor| &mut factor.name),
        DealText::Reason => Some(&mut deal.budget.reason),
        DealText::Effort(line, id) => {
            let effort = deal.runs.get_mut(&line).and_then(|run| run.effort_mut(id));
            effort.map(|effort| &mut effort.what)
        }
        DealText::Results(line, month) => {
            let month = deal.runs.get_mut(&line).and_then(|run| run.months.get_mut(month));
            month.map(|month| &mut month.results)
        }
    };
    if let Some(place) = place {
        *place = text.into();
    }
}

/// Makes a change; `role` is that of new work.
pub fn deal(proposal: &mut Proposal, change: &DealChange, role: Id) -> Option<()> {
    let has_retainer = |line: Id| proposal.line(line).is_some_and(|line| line.retainer.is_some());
    if let DealChange::ChoseRunFrom(line, _) | DealChange::AddedEffort(line, _) | DealChange::AddedMonth(line) = change
        && !has_retainer(*line)
    {
        return None;
    }
    if let DealChange::PutFee(fee, name) = change {
        let charge = &mut proposal.conditions.charge;
        let now = charge.on.amount.map_or(0, |amount| amount.or_nothing().units());
        charge.on.amount = Some(Typed::from_units(now.checked_add(fee.units())?)?);
        if charge.name.trim().is_empty() {
            charge.name = name.to_string();
        }
        return Some(());
    }
    // Whether calls use the paid hours was agreed with the client; new work begins so.
    let line = if let DealChange::AddedEffort(line, _) = change { proposal.line(*line) } else { None };
    let is_billed =
        matches!(line.and_then(|line| line.retainer.as_ref()), Some(Retainer::Hourly { calls_count: true, .. }));
    changed(Rc::make_mut(&mut proposal.deal), change, role, is_billed)
}

fn changed(deal: &mut Deal, change: &DealChange, role: Id, is_billed: bool) -> Option<()> {
    match *change {
        DealChange::PutFee(..) => return None,
        DealChange::AddedFactor(id, kind) if deal.factors.len() < MOST_FACTORS => {
            deal.factors.push(Factor { id, kind, name: "".into(), percent: None, is_on: true });
        }
        DealChange::AddedFactor(..) => return None,
        DealChange::RemovedFactor(id) => deal.factors.retain(|factor| factor.id != id),
        DealChange::MovedFactor(id, place) => move_to(&mut deal.factors, place, |factor| factor.id == id),
        DealChange::ChoseFactorKind(id, kind) => deal.factor_mut(id)?.kind = kind,
        DealChange::MarkedFactor(id, is_on) => deal.factor_mut(id)?.is_on = is_on,
        DealChange::ChoseBudgetAnswer(answer) => deal.budget.answer = answer,
        DealChange::ChoseBudgetCurrency(currency) => deal.budget.currency = currency,
        DealChange::Decided(decision) => deal.budget.decision = decision,
        DealChange::MarkedWanted(is_wanted) => deal.budget.is_wanted = is_wanted,
        DealChange::MarkedNeeded(is_needed) => deal.budget.is_needed = is_needed,
        DealChange::ChoseWishFrom(day) => deal.wish.from = day,
        DealChange::ChoseWishUntil(day) => deal.wish.until = day,
        DealChange::ChoseRunFrom(line, day) => deal.runs.get_or_default(line)?.from = day,
        DealChange::ChoseReviewed(line, day) => deal.runs.get_or_default(line)?.reviewed = day,
        DealChange::AddedEffort(line, id) => {
            let planned = &mut deal.runs.get_or_default(line)?.planned;
            if planned.len() >= MOST_EFFORTS {
                return None;
            }
            planned.push(Effort { id, role, what: "".into(), people: None, hours: None, times: None, is_billed });
        }
        DealChange::RemovedEffort(line, id) => deal.runs.get_mut(&line)?.planned.retain(|effort| effort.id != id),
        DealChange::ChoseEffortRole(line, id, role) => effort(deal, line, id)?.role = role,
        DealChange::MarkedBilled(line, id, is_billed) => effort(deal, line, id)?.is_billed = is_billed,
        DealChange::AddedMonth(line) => {
            let months = &mut deal.runs.get_or_default(line)?.months;
            if months.len() >= MOST_MONTHS {
                return None;
            }
            months.push(RunMonth::default());
        }
        DealChange::RemovedMonth(line) => {
            deal.runs.get_mut(&line)?.months.pop()?;
        }
    }
    Some(())
}

fn effort(deal: &mut Deal, line: Id, id: Id) -> Option<&mut Effort> {
    deal.runs.get_mut(&line)?.effort_mut(id)
}

/// What of a deal a template keeps: how one sells and what is planned, and nothing of a client or of days.
pub fn template(known: &Deal) -> Deal {
    let run = |run: &Run| Run { planned: run.planned.clone(), ..Run::default() };
    Deal {
        factors: known.factors.clone(),
        runs: known.runs.iter().map(|(line, one)| (*line, run(one))).collect(),
        ..Deal::default()
    }
}

/// Makes of a copy what follows the retainer of a line.
pub fn next(proposal: &mut Proposal, line: Id, next: &NextProposal) -> Option<()> {
    proposal.title = next.title.to_string();
    proposal.is_template = false;
    let known = proposal.line_mut(line)?;
    known.recurrence = Some(Recurrence { every: Interval::Month, periods: Some(next.months), is_spread: false });
    known.retainer = Some(Retainer::Value { months: None });
    if let (Some(price), Pricing::Fixed { price: place, .. }) = (next.price, &mut known.pricing) {
        *place = Some(price);
    }
    if !next.text.is_empty() {
        let (heading, text) = (next.heading.to_string(), next.text.to_string());
        proposal.passages.push(Passage { id: next.passage, kind: PassageKind::default(), heading, text });
    }
    proposal.deal = Rc::default();
    Some(())
}
