//! Every figure is recomputed from its working's operands, all the way down to what was typed, so that a working can't be a
//! caption.

use std::collections::HashSet;
use std::rc::Rc;

use proptest::prelude::{ProptestConfig, prop_assert, proptest};
use ratewright::domain::band::Band;
use ratewright::domain::breakdown::{self, Breakdown, SumRow};
use ratewright::domain::budget_answer::budget;
use ratewright::domain::capacity::{CalendarField, USUAL_WORKDAYS};
use ratewright::domain::civil_date::{CivilDate, working_days};
use ratewright::domain::client_account::accounts;
use ratewright::domain::deal_number::DealNumber;
use ratewright::domain::evaluation::{Draft, Evaluation, evaluate};
use ratewright::domain::fixed::Fixed;
use ratewright::domain::fraction::Fraction;
use ratewright::domain::id::Id;
use ratewright::domain::issued::{AnswerKind, Issued};
use ratewright::domain::lists;
use ratewright::domain::map_total::map_total;
use ratewright::domain::parameter::{ConditionNumber, Parameter};
use ratewright::domain::partner_sheet::{partner_sheet, unbearable};
use ratewright::domain::pool::{GroupSum, Sums};
use ratewright::domain::problem::{Place, ProblemKind};
use ratewright::domain::profit::{ProfitKind, guess};
use ratewright::domain::proposal::{DraftLine, Pricing, Proposal};
use ratewright::domain::rate_bands::RateBands;
use ratewright::domain::referral::referral;
use ratewright::domain::run_figures::run;
use ratewright::domain::rush::rush;
use ratewright::domain::scope::scope;
use ratewright::domain::span_figures::Span;
use ratewright::domain::spent::Spent;
use ratewright::domain::typed::Typed;
use ratewright::domain::workbook::Workbook;
use ratewright::domain::working::{Figure, Label, List, RateUnit, Step, Working};
use ratewright::domain::worth::worth;
use ratewright::state::studio::sales_figure::Sales;
use ratewright::state::studio::time_figure::spent_of;
use ratewright::wire::strict;

use crate::workbooks::{Kind, workbooks};

/// Recomputes figures of one workbook. `hours` are those tried in a row of the what-if table instead of what was typed.
struct Check<'a> {
    workbook: &'a Workbook,
    evaluation: &'a Evaluation,
    hours: Option<Typed>,
    seen: HashSet<*const Working>,
    /// Keeps every figure alive, so that an address stands for one figure only.
    kept: Vec<Figure>,
    wrong: Vec<String>,
    /// Rows between lines and payments, and those of them that have a working.
    rows: usize,
    worked: usize,
}

impl Check<'_> {
    fn wrong(&mut self, figure: &Working, reason: &str) {
        let Working { label, step, value, .. } = figure;
        let step = format!("{step:?}");
        let step: String = step.chars().take(400).collect();
        self.wrong.push(format!("{label:?} = {value:?}: {reason}; {step}"));
    }

    fn figure(&mut self, figure: &Figure) {
        self.kept.push(Rc::clone(figure));
        if !self.seen.insert(Rc::as_ptr(figure)) {
            return;
        }
        match &figure.step {
            Step::Typed(at) => {
                let typed = typed(self.workbook, *at, self.hours);
                if figure.value != typed {
                    self.wrong(figure, &format!("typed is {typed:?}"));
                }
            }
            Step::Given => {
                if !given(self.workbook, self.evaluation, figure) {
                    self.wrong(figure, "nobody gave that number");
                }
            }
            Step::SumOf(list) => self.list(figure, *list),
            Step::Sum(operands) if operands.is_empty() => {
                if figure.value != Some(Fraction::zero()) {
                    self.wrong(figure, "a sum of nothing");
                }
            }
            step => {
                // A rate of a band that has nothing to pay is not told, though 0 could be divided.
                let untold = figure.value.is_none() && matches!(figure.label, Label::Rate(..) | Label::RoleRate(..));
                if figure.value != step.recompute() && !untold {
                    self.wrong(figure, &format!("recomputed it is {:?}", step.recompute()));
                }
                for operand in step.operands() {
                    self.figure(operand);
                }
            }
        }
    }

    fn list(&mut self, figure: &Figure, list: List) {
        let rows = lists::rows(self.workbook, &self.evaluation.rates.card, list);
        let values: Option<Vec<_>> = rows.iter().map(|row| row.value.clone()).collect();
        let sum = values.map(|values| Fraction::sum(&values));
        let unknown = match list {
            List::TierLines { proposal, tier }
            | List::AllLines { proposal, tier }
            | List::KnownLines { proposal, tier } => {
                let draft = self.evaluation.draft(proposal).unwrap();
                let too_large = draft.problems.iter().any(|problem| {
                    problem.kind == ProblemKind::TooLarge && problem.at == Place::TierTotal { proposal, tier }
                });
                let lines = &self.workbook.proposal(proposal).unwrap().lines;
                let proposal = self.workbook.proposal(proposal).unwrap();
                let counts = |line: &&Rc<DraftLine>| line.quantities.contains_key(&tier) && proposal.can_count(line);
                let has_no_amount = |line: &Rc<DraftLine>| {
                    let place = lines.iter().position(|known| known.id == line.id).unwrap();
                    draft.tier(tier).unwrap().amounts[place].is_none()
                };
                too_large || lines.iter().filter(counts).any(has_no_amount)
            }
            _ => false,
        };
        if unknown && figure.value.is_some() {
            self.wrong(figure, "a line has no amount, and the sum has one");
        }
        if !unknown && figure.value != sum {
            self.wrong(figure, &format!("its rows come to {sum:?}"));
        }
        rows.iter().for_each(|row| self.figure(row));
    }

    fn bands(&mut self, bands: &RateBands) {
        for band in Band::ALL {
            for of in [&bands.living, &bands.with_cushion, &bands.costs, &bands.revenue, &bands.hour] {
                self.figure(of.get(band));
            }
            for unit in RateUnit::ALL {
                self.figure(&self.workbook.studio.in_unit(bands.hour.get(band), &bands.hours, unit));
            }
        }
        for figure in [&bands.business, &bands.employees, &bands.hours, &bands.floor] {
            self.figure(figure);
        }
    }

    /// The rows between lines and payments: each value has a working that comes to it, or none is shown.
    fn sums(&mut self, draft: &Draft) {
        let proposal = self.workbook.proposal(draft.proposal).unwrap();
        let plain = [SumRow::Lines, SumRow::Charge, SumRow::Discount, SumRow::Gross];
        let taxes = (0..breakdown::taxes(draft).len()).map(SumRow::Tax);
        let again = (0..breakdown::again(draft).len()).map(SumRow::Again);
        let paid = proposal.conditions.schedule.iter().map(|one| SumRow::Payment(one.id));
        let rows: Vec<SumRow> = plain.into_iter().chain(taxes).chain(again).chain(paid).collect();
        for tier in &draft.tiers {
            let Some(of) = Breakdown::of(&self.workbook.studio, proposal, draft, tier.tier) else { continue };
            for row in &rows {
                let (value, figure) = (of.value(*row), of.figure(*row));
                self.rows += usize::from(value.is_some());
                self.worked += usize::from(figure.is_some());
                if let Some(figure) = figure {
                    assert_eq!(figure.value, value.map(Fixed::fraction), "{row:?}");
                    self.figure(&figure);
                }
            }
        }
    }

    /// What stands behind a proposal, for each of its tiers.
    fn deal(&mut self, draft: &Draft) {
        let (workbook, evaluation) = (self.workbook, self.evaluation);
        let studio = &workbook.studio;
        let card = &evaluation.rates.card;
        let proposal = workbook.proposal(draft.proposal).unwrap();
        for tier in &draft.tiers {
            for line in &proposal.lines {
                let Some(run) = run(studio, card, proposal, draft, tier.tier, line.id) else { continue };
                for figure in [&run.fee, &run.included, &run.rate, &run.unbilled, &run.unbilled_worth] {
                    self.figure(figure);
                }
                for of in Span::ALL.into_iter().filter_map(|span| run.of(span)) {
                    for figure in
                        [&of.income, &of.hours, &of.cost, &of.left, &of.margin, &of.effective, &of.over, &of.over_worth]
                    {
                        self.figure(figure);
                    }
                }
            }
            let rush = rush(workbook, card, proposal, tier.tier);
            for role in &rush.roles {
                [&role.needed, &role.free, &role.short].into_iter().for_each(|figure| self.figure(figure));
            }
            rush.extra.iter().for_each(|extra| self.figure(extra));
            let budget = budget(studio, card, proposal, draft, tier);
            self.figure(&budget.least);
            if let Some(named) = &budget.named {
                [&named.gap, &named.effective].into_iter().for_each(|figure| self.figure(figure));
            }
        }
    }

    /// What was sold, as it is on a day.
    fn sales(&mut self) {
        let sales = Sales::of(self.workbook, self.evaluation, CivilDate::first_of(2026));
        let year = &sales.year;
        let bands = Band::ALL.into_iter().flat_map(|band| [year.reached.get(band), year.missing.get(band)]);
        for figure in [&year.sold, &year.open, &year.expected, &year.forecast, &year.existing].into_iter().chain(bands)
        {
            self.figure(figure);
        }
        self.figure(&sales.rates.all.rate());
        for account in accounts(&sales.entries).values() {
            account.lifetime().iter().for_each(|(_, figure)| self.figure(figure));
        }
    }

    fn spent(&mut self, spent: &Spent) {
        for figure in [&spent.sold, &spent.spent, &spent.left, &spent.sold_hours, &spent.spent_hours, &spent.left_hours]
        {
            self.figure(figure);
        }
        for role in &spent.roles {
            [&role.sold, &role.spent, &role.left].into_iter().chain(&role.worth).for_each(|figure| self.figure(figure));
        }
        for line in &spent.lines {
            line.estimated.iter().for_each(|figure| self.figure(figure));
        }
    }

    fn everything(&mut self) {
        let studio = &self.workbook.studio;
        let evaluation = self.evaluation;
        self.bands(&evaluation.rates.bands);
        for role in &evaluation.rates.card.roles {
            self.figure(&role.hours);
            self.figure(&role.floor);
            for band in Band::ALL {
                for unit in RateUnit::ALL {
                    self.figure(&studio.in_unit(role.hour.get(band), &role.hours, unit));
                }
            }
        }
        for member in &studio.team {
            self.figure(&studio.own_cost(member));
            self.figure(&studio.hours_of(member));
            self.figure(&studio.days_of(member));
        }
        studio.projection().iter().for_each(|year| self.bands(&year.bands));
        self.bands(&studio.what_if());
        for draft in &evaluation.drafts() {
            for tier in &draft.tiers {
                for figure in [
                    &tier.total,
                    &tier.known_total,
                    &tier.known_share,
                    &tier.hours,
                    &tier.floor_cost,
                    &tier.direct,
                    &tier.selling,
                    &tier.all_total,
                    &tier.left_over,
                    &tier.margin,
                    &tier.effective,
                    &tier.floor,
                    &tier.distance,
                ] {
                    self.figure(figure);
                }
            }
        }
        for draft in &evaluation.drafts() {
            self.sums(draft);
            let worth = worth(studio, self.workbook.proposal(draft.proposal).unwrap(), draft);
            let tiers = worth.tiers.iter().flat_map(|tier| [&tier.cost, &tier.of_gain, &tier.back]);
            let grown = worth
                .grown
                .iter()
                .flat_map(|grown| [Some(&grown.more), grown.customers.as_ref(), grown.visits.as_ref()]);
            let whole = [&worth.today, &worth.goal, &worth.uplift, &worth.gain, &worth.price].map(Option::as_ref);
            for figure in whole.into_iter().chain(grown).flatten().chain(tiers) {
                self.figure(figure);
            }
            let proposal = self.workbook.proposal(draft.proposal).unwrap();
            map_total(studio, proposal).iter().for_each(|total| self.figure(total));
            for owed in draft.drafted.iter().filter_map(|tier| referral(studio, proposal, tier)) {
                [&owed.fee, &owed.percent, &owed.taken].into_iter().for_each(|figure| self.figure(figure));
            }
        }
        for draft in &evaluation.drafts() {
            self.deal(draft);
        }
        for client in self.workbook.clients.iter() {
            let scope = scope(studio, &evaluation.rates.card, client);
            let items = scope.ideas.iter().chain(&scope.favours).filter_map(|(_, figure)| figure.as_ref());
            items.chain([&scope.open, &scope.agreed, &scope.given]).for_each(|figure| self.figure(figure));
        }
        let sheet = partner_sheet(studio, &evaluation.rates.card);
        let brings = sheet.conversion.and_then(|known| known.brings);
        let fees = sheet.services.into_iter().filter_map(|one| one.fee).chain(brings);
        let borne = unbearable(studio, &evaluation.rates.card).into_iter().flat_map(|one| [one.margin, one.bears]);
        fees.chain(borne).for_each(|figure| self.figure(&figure));
        self.sales();
        for proposal in self.workbook.proposals.iter() {
            if let Some(spent) = spent_of(self.workbook, evaluation, proposal.id) {
                self.spent(&spent);
            }
        }
        for hours in studio.usual_hours() {
            self.hours = Some(hours);
            self.seen.clear();
            self.bands(&studio.at_hours(hours));
        }
    }
}

/// What counts of a number that was typed: itself, its default where nothing was, nothing where it cannot be.
fn typed(workbook: &Workbook, at: Parameter, tried: Option<Typed>) -> Option<Fraction> {
    let value = match (at, tried) {
        (Parameter::WhatIfHours, Some(hours)) => hours,
        _ => workbook.get(at).unwrap_or(default(at)),
    }
    .fraction();
    let within = |most: i128| !value.is_negative() && value <= Fraction::whole(most);
    let below_hundred = !value.is_negative() && value < Fraction::whole(100);
    let at_least_nothing = if value.is_negative() { Fraction::zero() } else { value.clone() };
    match at {
        Parameter::LinePrice { .. } | Parameter::Deal(_, DealNumber::Factor(_)) => Some(value),
        Parameter::LineQuantity { proposal, line, .. } => {
            let pricing = &workbook.proposal(proposal).unwrap().line(line).unwrap().pricing;
            Some(if matches!(pricing, Pricing::Fixed { .. }) { value } else { at_least_nothing })
        }
        Parameter::ExchangeRate(_) => value.is_positive().then_some(value),
        Parameter::Condition(
            _,
            ConditionNumber::SellingPercent
            | ConditionNumber::Commission
            | ConditionNumber::Referral
            | ConditionNumber::Platform,
        ) => (!value.is_negative()).then_some(value),
        Parameter::Growth | Parameter::Raises | Parameter::WhatIfCosts => {
            (value > Fraction::whole(-100)).then_some(value)
        }
        Parameter::DayHours | Parameter::WeekHours | Parameter::WhatIfHours => value.is_positive().then_some(value),
        Parameter::TaxRate => below_hundred.then_some(value),
        Parameter::Cushion => (!value.is_negative()).then_some(value),
        Parameter::Profit(band) => match workbook.studio.profit.get(band).kind {
            ProfitKind::Margin => below_hundred.then_some(value),
            ProfitKind::Markup => (!value.is_negative()).then_some(value),
        },
        Parameter::Calendar(_, CalendarField::HoursADay) => Some(if within(24) { value } else { Fraction::zero() }),
        Parameter::Calendar(_, CalendarField::BilledShare) => Some(if within(100) { value } else { Fraction::zero() }),
        _ => Some(at_least_nothing),
    }
}

/// What holds where nothing was typed, as the shape of a workbook says it.
fn default(at: Parameter) -> Typed {
    match at {
        Parameter::Profit(band) => guess(band),
        Parameter::DayHours | Parameter::Calendar(_, CalendarField::HoursADay) => Typed::whole(8),
        Parameter::WeekHours => Typed::whole(40),
        Parameter::Calendar(_, CalendarField::BilledShare) => Typed::whole(100),
        _ => Typed::whole(0),
    }
}

/// The groups of taxes in the totals of every tier's default choice.
fn groups(evaluation: &Evaluation) -> impl Iterator<Item = GroupSum> {
    sums(evaluation).flat_map(|sums| sums.groups)
}

/// What is paid once and what is paid again in every tier's default choice.
fn sums(evaluation: &Evaluation) -> impl Iterator<Item = Sums> {
    let tiers = evaluation.drafts().into_iter().flat_map(|draft| draft.drafted.clone());
    let totals = tiers.filter_map(|tier| tier.choices.usual.clone()).map(|(_, totals)| totals);
    totals.flat_map(|totals| std::iter::once(totals.one_off).chain(totals.recurring.into_iter().map(|one| one.sums)))
}

/// What every tier's default choice comes to with tax, over its terms.
fn grosses(evaluation: &Evaluation) -> impl Iterator<Item = Fraction> {
    let tiers = evaluation.drafts().into_iter().flat_map(|draft| draft.drafted.clone());
    tiers.filter_map(|tier| tier.choices.usual.clone()).map(|(_, totals)| {
        let again = totals.recurring.iter().map(|one| {
            let periods = one.recurrence.periods.filter(|_| !one.recurrence.is_spread).unwrap_or(1);
            one.sums.gross.fraction().times(&Fraction::whole(i128::from(periods)))
        });
        again.fold(totals.one_off.gross.fraction(), |sum, one| sum.plus(&one))
    })
}

/// Whether a given number is one that holds for everyone.
/// How many proposals were decided, or of these accepted.
fn decided(workbook: &Workbook, is_accepted: bool) -> u32 {
    let counts = |proposal: &&Rc<Proposal>| {
        let last = workbook.issued_of(proposal.id).last().and_then(|one| one.answer.as_ref()).map(|one| one.kind);
        match last {
            Some(AnswerKind::Accepted) => true,
            Some(AnswerKind::Declined) => !is_accepted,
            None => !is_accepted && proposal.pursuit.lost.is_some(),
        }
    };
    u32::try_from(workbook.proposals.iter().filter(|one| !one.is_template).filter(counts).count()).unwrap()
}

/// What the cheapest tier of a quote comes to.
fn cheapest(quote: &Issued) -> Option<Fraction> {
    quote.offered.iter().filter_map(|tier| tier.net).map(Typed::fraction).min()
}

/// What the newest yes to a proposal came to.
fn newest_yes(workbook: &Workbook, proposal: Id) -> Option<Option<Fraction>> {
    let answers = workbook.issued_of(proposal).rev().filter_map(|one| one.answer.as_ref());
    let yes = answers.into_iter().find(|one| one.kind == AnswerKind::Accepted)?;
    Some(yes.net.map(Typed::fraction))
}

fn given(workbook: &Workbook, evaluation: &Evaluation, figure: &Working) -> bool {
    let studio = &workbook.studio;
    let is = |number: u32| figure.value == Some(Fraction::whole(i128::from(number)));
    match &figure.label {
        Label::NothingElse => is(0),
        Label::WholePrice => is(1),
        Label::RunMonthsTold => workbook
            .proposals
            .iter()
            .flat_map(|one| one.deal.runs.values())
            .any(|run| is(u32::try_from(run.months.len()).unwrap())),
        // A retainer's price and hours month by month are those of its line and its course, which golden cases show.
        Label::RunPeriod(_) | Label::RunPeriodMonths | Label::RunBrought | Label::RunBeyond | Label::RunPaidOver => {
            figure.value.as_ref().is_some_and(Fraction::is_positive)
        }
        Label::RushDays => figure.value.as_ref().is_none_or(|days| *days <= Fraction::whole(3_661)),
        Label::RushWeek => is(5) || studio.calendar.workdays.as_ref().is_some_and(|days| is(days.len() as u32)),
        // What is not known: a role without rates, hours or hands that nobody typed, a price that cannot be.
        Label::RunRate | Label::LeastPrice | Label::Parameter(_) => figure.value.is_none(),
        Label::TimesAYear(period) => figure.value == period.times_a_year().map(Fraction::whole),
        Label::MonthsAYear => is(12),
        Label::KnownShare | Label::TierMargin => is(100),
        Label::Weekdays(year) => studio.team.iter().any(|member| {
            let own = member.hours.calendar.workdays.as_deref();
            let days = own.or(studio.calendar.workdays.as_deref()).unwrap_or(&USUAL_WORKDAYS);
            *year == studio.year && is(working_days(*year, days))
        }),
        // More days off than there are working days.
        Label::WorkingDays(_) => is(0),
        Label::MemberHours(id) => is(0) && !studio.member(*id).unwrap().bills,
        // Too few are decided to expect anything.
        Label::Expected => figure.value.is_none(),
        Label::WonOnes => is(decided(workbook, true)),
        Label::DecidedOnes => is(decided(workbook, false)),
        Label::Agreed(proposal) => newest_yes(workbook, *proposal).is_some_and(|net| figure.value == net),
        Label::BudgetSold => {
            let sold = |net: Option<Fraction>| net.map(|net| if net.is_negative() { Fraction::zero() } else { net });
            workbook.proposals.iter().any(|one| newest_yes(workbook, one.id).map(sold) == Some(figure.value.clone()))
        }
        // The cheapest tier of a quote; an amount, and the rate it is divided by.
        Label::AtLeast(proposal) => workbook.issued_of(*proposal).last().and_then(|one| cheapest(one)) == figure.value,
        Label::AbroadAmount => workbook.issued.iter().any(|one| {
            let agreed = one.answer.as_ref().and_then(|answer| answer.net).map(Typed::fraction);
            figure.value.is_some() && (agreed == figure.value || cheapest(one) == figure.value)
        }),
        Label::AbroadRate => workbook.issued.iter().any(|one| one.rate.map(Typed::fraction) == figure.value),
        // Time is a sum of entries, of which there may be a hundred thousand; tests of time hold each sum against its entries.
        Label::HoursSpentOf(_) | Label::HoursUnbilled | Label::HoursActual => {
            figure.value.as_ref().is_some_and(|hours| !hours.is_negative())
        }
        // The floor of a role that bills nothing.
        Label::FloorCost => figure.value.is_none(),
        // What is taxed alike, in the totals of some tier; that they are right, golden cases and the independent model show.
        Label::GroupNet => groups(evaluation).any(|group| figure.value == Some(group.net.fraction())),
        Label::GroupSum => groups(evaluation).any(|group| figure.value == Some(group.sum.fraction())),
        Label::ChargeShare => groups(evaluation).any(|group| figure.value == Some(group.charge.fraction())),
        Label::DiscountShare => groups(evaluation).any(|group| figure.value == Some(group.discount.fraction())),
        // In each of the first twelve months an equal part more, until all of it is there.
        Label::MonthsThere => workbook.proposals.iter().any(|proposal| {
            let ramp = proposal.value.ramp.and_then(|ramp| ramp.whole_within(1, 120)).unwrap_or(1);
            let part =
                |month: i64| Fraction::whole(i128::from(month.min(ramp))).over(&Fraction::whole(i128::from(ramp)));
            let months = (1..=12).filter_map(part).fold(Fraction::zero(), |sum, part| sum.plus(&part));
            figure.value == Some(months)
        }),
        // A project that is too small.
        Label::ReferralBelowLeast => {
            let least = studio.partners.least.map(Typed::fraction);
            let is_below = |all: &Fraction| least.as_ref().is_some_and(|least| all < least);
            let drafts = evaluation.drafts();
            let mut tiers = drafts.iter().flat_map(|draft| &draft.tiers);
            is(0) && tiers.any(|tier| tier.all_total.value.as_ref().is_some_and(is_below))
        }
        Label::PeriodsCounted => {
            let lines = workbook.proposals.iter().flat_map(|proposal| &proposal.lines);
            lines.filter_map(|line| line.recurrence).any(|again| is(studio.partners.periods(&again)))
        }
        // Everything with tax, over its terms.
        Label::AllGross => grosses(evaluation).any(|gross| figure.value == Some(gross)),
        Label::DiscountBase => sums(evaluation).any(|sums| figure.value == Some(sums.base.fraction())),
        // Rounded line by line, or within a price that several taxes share.
        Label::SalesTax(name) => sums(evaluation)
            .flat_map(|sums| sums.taxes)
            .any(|tax| tax.name == *name && figure.value == Some(tax.amount.fraction())),
        // The other payments, whose workings are their own.
        Label::Payment(..) => figure.value.is_some(),
        Label::Parts => figure.value.is_some(),
        Label::Periods => {
            let lines = workbook.proposals.iter().flat_map(|proposal| &proposal.lines);
            lines.filter_map(|line| line.recurrence?.periods).any(is)
        }
        // The price of a line that follows a rate, where there is none.
        Label::UnitPrice => figure.value.is_none(),
        _ => false,
    }
}

/// What is wrong in the workings of a workbook.
fn wrong(workbook: &Workbook) -> Vec<String> {
    checked(workbook).0
}

/// What is wrong, how many rows between lines and payments there are, and how many of them have a working.
fn checked(workbook: &Workbook) -> (Vec<String>, usize, usize) {
    let evaluation = evaluate(workbook);
    let mut check = Check {
        workbook,
        evaluation: &evaluation,
        hours: None,
        seen: HashSet::new(),
        kept: Vec::new(),
        wrong: Vec::new(),
        rows: 0,
        worked: 0,
    };
    check.everything();
    (check.wrong, check.rows, check.worked)
}

#[track_caller]
fn case(name: &str, text: &str) {
    let workbook = strict::workbook(text).unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"));
    let wrong = wrong(&workbook);
    assert!(wrong.is_empty(), "{name}:\n    {}", wrong.join("\n    "));
}

#[test]
fn in_every_golden_case() {
    for (file, one) in crate::golden::all() {
        case(&format!("{file}: {}", one.title), &one.workbook);
    }
}

#[test]
fn nearly_every_sum_has_a_working() {
    let (mut rows, mut worked) = (0, 0);
    for (_, one) in crate::golden::all() {
        let (_, all, shown) = checked(&strict::workbook(&one.workbook).unwrap());
        (rows, worked) = (rows + all, worked + shown);
    }
    // What has none: payments that are all percentages and share an odd minor unit, and what is below zero.
    assert!(rows > 500, "{rows}");
    assert!(worked * 100 >= rows * 97, "{worked} of {rows}");
}

#[test]
fn in_every_sample() {
    for (name, text) in crate::files("assets/samples", ".json") {
        case(&name, &text);
    }
}

#[test]
fn in_the_partners_fixture() {
    let text = std::fs::read_to_string(crate::path("tests/fixtures/workbook-v1-partners.json")).unwrap();
    case("partners", &text);
    // With nothing to pay it is below every least.
    case("below", &text.replace("\"least\": \"1000\"", "\"least\": \"999999\""));
}

#[test]
fn a_caption_is_found_out() {
    let workbook = strict::workbook("{}").unwrap();
    let evaluation = evaluate(&workbook);
    let twelve = Working::given(Label::MonthsAYear, ratewright::domain::parameter::Unit::Count, 12);
    let unit = twelve.unit;
    let step = Step::Sum(vec![Rc::clone(&twelve), twelve]);
    let caption = Working::leaf(Label::BillableHours, unit, step, Some(Fraction::whole(25)));
    let (seen, kept) = (HashSet::new(), Vec::new());
    let mut check = Check {
        workbook: &workbook,
        evaluation: &evaluation,
        hours: None,
        seen,
        kept,
        wrong: Vec::new(),
        rows: 0,
        worked: 0,
    };
    check.figure(&caption);
    assert_eq!(check.wrong.len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn in_plain_workbooks(workbook in workbooks(Kind::Plain)) {
        let wrong = wrong(&workbook);
        prop_assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn in_extreme_workbooks(workbook in workbooks(Kind::Extreme)) {
        let wrong = wrong(&workbook);
        prop_assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
