//! Looks a proposal through and says what is wrong with it, field by field.

use std::rc::Rc;

use crate::domain::adjustment::MOST_CHARGE_PERCENT;
use crate::domain::conditions::{Conditions, MOST_MARGIN};
use crate::domain::draft_offer::may_be_credit;
use crate::domain::evaluation::DraftedTier;
use crate::domain::id::Id;
use crate::domain::parameter::{ConditionNumber, ConditionsOf, LineNumber, Parameter, line_number};
use crate::domain::payment_schedule::{Fit, Portion, payments};
use crate::domain::problem::{Place, Problem, ProblemKind};
use crate::domain::proposal::{DraftLine, Pricing, Proposal};
use crate::domain::rate_card::RateCard;
use crate::domain::review::{negative, positive};
use crate::domain::review_deal;
use crate::domain::sales_tax::MOST_PERCENT;
use crate::domain::studio::Studio;
use crate::domain::totals::NoTotals;
use crate::domain::typed::Typed;
use crate::domain::value_case::{ValueCase, ValueNumber};

/// What is wrong with a draft. A line that stands in `sound` as it does here has nothing wrong, and is not looked at again.
pub fn proposal(
    studio: &Studio,
    proposal: &Proposal,
    rates: &RateCard,
    tiers: &[Rc<DraftedTier>],
    sound: Option<&Proposal>,
) -> Vec<Problem> {
    let mut found = Vec::new();
    if proposal.is_foreign(studio.currency) && proposal.exchange.known().is_none() {
        found.push(Problem::at(ProblemKind::NotPositive, Parameter::ExchangeRate(proposal.id)));
    }
    let known = sound.map(|sound| sound.lines.as_slice()).unwrap_or_default();
    for (place, line) in proposal.lines.iter().enumerate() {
        if !known.get(place).is_some_and(|known| Rc::ptr_eq(known, line)) {
            self::line(studio, proposal, line, rates, &mut found);
        }
    }
    conditions(&proposal.conditions, ConditionsOf::Proposal(proposal.id), &mut found);
    for number in ValueNumber::ALL {
        let at = Parameter::Value(proposal.id, number);
        match ValueCase::most(number) {
            Some(most) => percent(at, proposal.value.number(number), most, &mut found),
            None => negative(at, proposal.value.number(number), &mut found),
        }
    }
    for number in proposal.map.numbers() {
        negative(Parameter::Map(proposal.id, number), proposal.map.number(number), &mut found);
    }
    for phase in proposal.phases.iter().filter(|phase| phase.is_upside_down()) {
        let at = Place::Phase { proposal: proposal.id, phase: phase.id };
        found.push(Problem { kind: ProblemKind::EndsBeforeStart, at });
    }
    if proposal.conditions.terms.valid_until.is_some_and(|until| until < proposal.made) {
        found.push(Problem { kind: ProblemKind::EndsBeforeStart, at: Place::ValidUntil(proposal.id) });
    }
    for tier in tiers {
        sums(proposal, tier, &mut found);
    }
    review_deal::deal(proposal, studio.currency, &mut found);
    found
}

/// What shows only when a tier is added up.
fn sums(proposal: &Proposal, tier: &DraftedTier, found: &mut Vec<Problem>) {
    for (line, price) in proposal.lines.iter().zip(&tier.priced.lines).filter(|(line, _)| !line.discount.is_none()) {
        let is_credit = price.as_ref().and_then(|price| price.amount).is_some_and(|amount| amount < 0);
        let at = Place::LineDiscount { proposal: proposal.id, line: line.id };
        let problem = Problem { kind: ProblemKind::DiscountOnCredit, at };
        if is_credit && !found.contains(&problem) {
            found.push(problem);
        }
    }
    let is_too_large = tier.figures.is_too_large
        || matches!(tier.choices.none, Some(NoTotals::LineTooLarge(_) | NoTotals::SumTooLarge));
    if is_too_large {
        let at = Place::TierTotal { proposal: proposal.id, tier: tier.figures.tier };
        found.push(Problem { kind: ProblemKind::TooLarge, at });
    }
    let Some((_, totals)) = &tier.choices.usual else { return };
    let kind = match payments(&proposal.conditions.schedule, totals.one_off.gross).map(|payments| payments.fit) {
        Some(Fit::Misses) => ProblemKind::ScheduleMisses,
        Some(Fit::Exceeds) => ProblemKind::ScheduleExceeds,
        Some(Fit::Whole) | None => return,
    };
    let problem = Problem { kind, at: Place::Schedule(ConditionsOf::Proposal(proposal.id)) };
    if !found.contains(&problem) {
        found.push(problem);
    }
}

fn line(studio: &Studio, proposal: &Proposal, line: &DraftLine, rates: &RateCard, found: &mut Vec<Problem>) {
    let (of, id) = (proposal.id, line.id);
    let at = |number: LineNumber| Parameter::Line { proposal: of, line: id, number };
    for (tier, quantity) in line.quantities.iter() {
        let at = Parameter::LineQuantity { proposal: of, line: id, tier: *tier };
        if !may_be_credit(line) {
            negative(at, Some(*quantity), found);
        }
        let is_outside = line.bounds.is_some_and(|bounds| bounds.are_sound() && !bounds.permit(*quantity));
        found.extend(is_outside.then(|| Problem::at(ProblemKind::OutsideBounds, at)));
    }
    for (row, behind) in line.own_hours().iter().enumerate() {
        negative(Parameter::LineHours { proposal: of, line: id, row }, behind.hours, found);
    }
    let has_no_rate = match &line.pricing {
        Pricing::Work { role } => rates.role(*role).is_none(),
        Pricing::Service { service } => match studio.service(*service) {
            Some(service) => service.hours.iter().any(|behind| rates.role(behind.role).is_none()),
            None => {
                let at = Place::LineService { proposal: of, line: id };
                found.push(Problem { kind: ProblemKind::ServiceGone, at });
                false
            }
        },
        Pricing::Fixed { .. } | Pricing::Unbilled { .. } => false,
    };
    if has_no_rate {
        found.push(Problem { kind: ProblemKind::RoleWithoutRate, at: Place::LineRole { proposal: of, line: id } });
    }
    negative(at(LineNumber::Direct), line.direct, found);
    percent(at(LineNumber::DiscountPercent), line.discount.percent, 100, found);
    negative(at(LineNumber::DiscountAmount), line.discount.amount, found);
    if let Some(bounds) = line.bounds {
        let is_upside_down = bounds.most.is_none_or(|most| most.units() < bounds.least().units());
        found.extend(is_upside_down.then(|| Problem::at(ProblemKind::BoundsUpsideDown, at(LineNumber::Most))));
        let is_no_step = bounds.step().is_negative() || bounds.step().is_zero();
        found.extend(is_no_step.then(|| Problem::at(ProblemKind::NotPositive, at(LineNumber::Step))));
    }
    for number in [LineNumber::RetainerCap, LineNumber::RetainerBeyond] {
        negative(at(number), line_number(line, number), found);
    }
    positive(at(LineNumber::RetainerMonths), line_number(line, LineNumber::RetainerMonths), found);
    let is_endless = line.recurrence.is_some_and(|recurrence| recurrence.is_spread && recurrence.periods.is_none());
    found.extend(is_endless.then(|| Problem::at(ProblemKind::NotPositive, at(LineNumber::Periods))));
    let is_twice =
        line.taxes.iter().enumerate().any(|(place, tax)| line.taxes.iter().take(place).any(|one| one == tax));
    if is_twice {
        found.push(Problem { kind: ProblemKind::TaxTwice, at: Place::LineTaxes { proposal: of, line: id } });
    }
}

/// What is wrong with the conditions of an offer.
pub fn conditions(conditions: &Conditions, of: ConditionsOf, found: &mut Vec<Problem>) {
    let typed = |number: ConditionNumber| match number {
        ConditionNumber::ChargePercent => (conditions.charge.on.percent, Some(MOST_CHARGE_PERCENT)),
        ConditionNumber::ChargeAmount => (conditions.charge.on.amount, None),
        ConditionNumber::DiscountPercent => (conditions.discount.off.percent, Some(100)),
        ConditionNumber::DiscountAmount => (conditions.discount.off.amount, None),
        ConditionNumber::SellingPercent => (conditions.selling.percent, Some(100)),
        ConditionNumber::SellingAmount => (conditions.selling.amount, None),
        ConditionNumber::Commission => (conditions.shares.commission, Some(100)),
        ConditionNumber::Assistant => (conditions.shares.assistant, Some(100)),
        ConditionNumber::Referral => (conditions.shares.referral, Some(100)),
        ConditionNumber::Platform => (conditions.shares.platform, Some(100)),
        ConditionNumber::Margin => (conditions.margin, Some(MOST_MARGIN)),
        ConditionNumber::ValidDays => (conditions.valid_days, None),
        ConditionNumber::LateFee => (conditions.terms.late_fee, Some(100)),
        ConditionNumber::Rounds => (conditions.terms.rounds, None),
        ConditionNumber::RoundPrice => (conditions.terms.round_price, None),
    };
    for number in ConditionNumber::ALL {
        let at = Parameter::Condition(of, number);
        match typed(number) {
            (value, Some(most)) => percent(at, value, most, found),
            (value, None) => negative(at, value, found),
        }
    }
    for tax in &conditions.taxation.taxes {
        percent(Parameter::TaxPercent(of, tax.id), tax.percent, MOST_PERCENT, found);
    }
    for fee in &conditions.terms.kill_fees {
        percent(Parameter::KillFee(of, fee.id), fee.percent, 100, found);
    }
    let mut has_rest = false;
    for one in &conditions.schedule {
        let at = Parameter::Instalment(of, one.id);
        match one.portion {
            Portion::Percent(value) => percent(at, value, 100, found),
            Portion::Amount(value) => negative(at, value, found),
            Portion::Equal(_) | Portion::Rest => {
                let kind = ProblemKind::TwoRests;
                found.extend(has_rest.then_some(Problem { kind, at: Place::Instalment(of, one.id) }));
                has_rest = true;
            }
        }
    }
}

/// A percentage outside of 0 to `most`; it counts as nothing.
pub fn percent(at: Parameter, typed: Option<Typed>, most: i64, found: &mut Vec<Problem>) {
    let is_outside = typed.is_some_and(|typed| typed.is_negative() || typed.units() > Typed::whole(most).units());
    found.extend(is_outside.then(|| Problem::at(ProblemKind::PercentOutOfBounds, at)));
}

/// The lines that a tier lacks though the tier before it holds them: a client who pays more expects no less.
pub fn lacking(proposal: &Proposal) -> Vec<(Id, Vec<Id>)> {
    let mut lacking = Vec::new();
    // Each quantity is looked up once: there may be a thousand lines.
    let rises = |line: &Rc<DraftLine>| {
        let mut quantities =
            proposal.tiers.iter().map(|tier| line.quantities.get(&tier.id).map_or(0, |typed| typed.units()));
        let mut last = quantities.next().unwrap_or(0);
        quantities.all(|here| std::mem::replace(&mut last, here) <= here)
    };
    let falling: Vec<&Rc<DraftLine>> = proposal.lines.iter().filter(|line| line.is_offered() && !rises(line)).collect();
    for (lower, tier) in proposal.tiers.iter().zip(proposal.tiers.iter().skip(1)) {
        let is_less = |line: &&&Rc<DraftLine>| {
            let quantity = |tier: Id| line.quantities.get(&tier).filter(|quantity| !quantity.is_zero());
            match (quantity(lower.id), quantity(tier.id)) {
                (Some(lower), Some(here)) => here.units() < lower.units(),
                (lower, here) => lower.is_some() && here.is_none(),
            }
        };
        let lines: Vec<Id> = falling.iter().filter(is_less).map(|line| line.id).collect();
        if !lines.is_empty() {
            lacking.push((tier.id, lines));
        }
    }
    lacking
}

/// The lines whose unit price differs from tier to tier: a client sees it.
pub fn unequal(proposal: &Proposal, tiers: &[Rc<DraftedTier>]) -> Vec<Id> {
    let prices = |place: usize| {
        tiers.iter().filter_map(move |tier| tier.priced.lines.get(place)?.as_ref().map(|line| line.unit_price))
    };
    // The same digits are the same price; only others need the exact values.
    let differs = |place: usize| {
        let mut prices = prices(place);
        prices.next().is_some_and(|first| prices.any(|price| price != first && price.fraction() != first.fraction()))
    };
    let lines = proposal.lines.iter().enumerate().filter(|(place, _)| differs(*place));
    lines.map(|(_, line)| line.id).collect()
}
