//! What a retainer earns: its fee against the hours of everyone, unbilled calls and reports included, as planned, in the last
//! month, to date and for a year. Private; in the studio's currency.

use crate::domain::band::Band;
use crate::domain::civil_date::CivilDate;
use crate::domain::deal_number::{DealNumber, RunNumber};
use crate::domain::earnings::{self, Behind};
use crate::domain::evaluation::{Draft, DraftedTier};
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::parameter::{Parameter, Unit};
use crate::domain::proposal::{DraftLine, Proposal};
use crate::domain::rate_card::RateCard;
use crate::domain::recurrence::Interval;
use crate::domain::retained::{Agreed, MonthHours, course};
use crate::domain::run::{Effort, Run};
use crate::domain::span_figures::{Paid, Parts, Span, SpanFigures};
use crate::domain::studio::Studio;
use crate::domain::typed::Typed;
use crate::domain::working::{Figure, Label, Step, Working, product, quotient, sum};

/// Everything about one retainer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunFigures {
    pub line: Id,
    /// What a month brings.
    pub fee: Figure,
    /// Hours that it pays for.
    pub included: Figure,
    /// Fee / hours.
    pub rate: Figure,
    /// Hours that are planned and use none of the paid ones.
    pub unbilled: Figure,
    /// The same at the rates they would be sold at.
    pub unbilled_worth: Figure,
    pub course: Vec<MonthHours>,
    pub plan: SpanFigures,
    pub last: Option<SpanFigures>,
    pub to_date: Option<SpanFigures>,
    pub year: SpanFigures,
    /// The day from which its price is due to be looked at again.
    pub review: Option<CivilDate>,
}

impl RunFigures {
    /// Those of a time; nothing where no month was told.
    pub fn of(&self, span: Span) -> Option<&SpanFigures> {
        match span {
            Span::Plan => Some(&self.plan),
            Span::Last => self.last.as_ref(),
            Span::ToDate => self.to_date.as_ref(),
            Span::Year => Some(&self.year),
        }
    }
}

/// The figures of a retainer in a tier. Nothing where the line is none, or is not in the tier's default choice.
pub fn run(
    studio: &Studio,
    rates: &RateCard,
    proposal: &Proposal,
    draft: &Draft,
    tier: Id,
    line: Id,
) -> Option<RunFigures> {
    let drafted = draft.drafted(tier)?;
    let (known, place) = {
        let place = proposal.lines.iter().position(|one| one.id == line)?;
        (proposal.lines.get(place)?, place)
    };
    known.retainer.as_ref()?;
    let none = Run::default();
    let run = proposal.deal.runs.get(&line).unwrap_or(&none);
    let band = proposal.tier(tier)?.band;
    let of = Of { studio, rates, proposal, line: known, run, band, tier };
    Some(of.figures(of.fee(drafted, place)?))
}

/// The tier of which a retainer's figures speak where none was asked for: the first that holds it.
pub fn tier_of(proposal: &Proposal, line: Id) -> Option<Id> {
    let quantities = &proposal.line(line)?.quantities;
    proposal.tiers.iter().map(|tier| tier.id).find(|tier| quantities.contains_key(tier))
}

struct Of<'a> {
    studio: &'a Studio,
    rates: &'a RateCard,
    proposal: &'a Proposal,
    line: &'a DraftLine,
    run: &'a Run,
    band: Band,
    tier: Id,
}

impl Of<'_> {
    fn at(&self, number: RunNumber) -> Parameter {
        Parameter::Deal(self.proposal.id, DealNumber::Run(self.line.id, number))
    }

    fn typed(&self, number: RunNumber, value: Option<Typed>, usual: i64) -> Figure {
        self.studio.typed(self.at(number), value, Typed::whole(usual))
    }

    /// The line's net in a month, in the studio's currency.
    fn fee(&self, drafted: &DraftedTier, place: usize) -> Option<Figure> {
        let (_, totals) = drafted.choices.usual.as_ref()?;
        let priced = (*drafted.priced.lines.get(place)?)?;
        let amount = totals.lines.iter().find(|one| one.id == priced.offered)?;
        let recurring = totals.recurring.get(amount.recurring?)?;
        let net = earnings::net_of(totals, amount, priced.amount?);
        // Of the whole term where one is agreed, else of one period.
        let periods = earnings::times(totals, amount.recurring).max(recurring.recurrence.parts().unwrap_or(1));
        let net = net.over(&Fraction::whole(i128::from(periods)))?;
        let months = match recurring.recurrence.every {
            Interval::Week => Fraction::whole(12).over(&Fraction::whole(52))?,
            Interval::Month => Fraction::one(),
            Interval::Quarter => Fraction::whole(3),
            Interval::Year => Fraction::whole(12),
        };
        let mut fee = Working::leaf(Label::RunPeriod(self.line.id), Unit::Money, Step::Given, Some(net));
        if recurring.recurrence.every != Interval::Month {
            let months = Working::leaf(Label::RunPeriodMonths, Unit::Count, Step::Given, Some(months));
            fee = quotient(Label::RunFee, Unit::Money, vec![fee, months]);
        }
        Some(self.home(Label::RunFee, fee))
    }

    /// An amount of the proposal's currency in the studio's.
    fn home(&self, label: Label, figure: Figure) -> Figure {
        if !self.proposal.is_foreign(self.studio.currency) {
            return figure;
        }
        let at = Parameter::ExchangeRate(self.proposal.id);
        let rate = self.proposal.exchange.known().map(Typed::fraction);
        let rate = Working::leaf(Label::Parameter(at), Unit::Factor, Step::Typed(at), rate);
        quotient(label, Unit::Money, vec![figure, rate])
    }

    /// Hours of one month by role that stand behind the line, each with what they are multiplied by.
    fn behind(&self) -> Vec<(Id, Figure)> {
        let quantity = || earnings::quantity_of(self.proposal.id, self.line, self.tier);
        let behind = Behind::of(self.studio, self.proposal.id, self.line);
        if !behind.is_known() {
            return Vec::new();
        }
        let is_month = self.line.recurrence.is_some_and(|one| one.every == Interval::Month && !one.is_spread);
        let rows = behind.hours().filter(|_| is_month).map(|(role, hours)| match hours {
            None => (role, quantity()),
            Some((at, hours)) => {
                let hours = self.studio.typed(at, Some(hours), hours);
                (role, product(Label::HoursOfRole(role), Unit::Hours, vec![hours, quantity()]))
            }
        });
        rows.collect()
    }

    /// Typed, or behind the line, or the fee over the rate at which the first role of the work is sold.
    fn included(&self, fee: &Figure) -> Figure {
        if self.run.included.is_some() {
            return self.typed(RunNumber::Included, self.run.included, 0);
        }
        let behind = self.behind();
        if !behind.is_empty() {
            let hours = behind.into_iter().map(|(_, hours)| hours);
            return sum(Label::RunIncluded, Unit::Hours, hours.collect());
        }
        quotient(Label::RunIncluded, Unit::Hours, vec![fee.clone(), self.price(self.first_role())])
    }

    fn first_role(&self) -> Option<Id> {
        let planned = self.run.planned.first().map(|effort| effort.role);
        planned.or_else(|| self.rates.roles.first().map(|role| role.role))
    }

    fn price(&self, role: Option<Id>) -> Figure {
        let rates = role.and_then(|role| self.rates.role(role));
        rates.map_or_else(|| unknown(Label::RunRate), |rates| rates.hour.get(self.band).clone())
    }

    fn floor(&self, role: Option<Id>) -> Figure {
        let rates = role.and_then(|role| self.rates.role(role));
        rates.map_or_else(|| unknown(Label::FloorCost), |rates| rates.floor.clone())
    }

    /// people x hours x times.
    fn effort(&self, effort: &Effort) -> Figure {
        let label = Label::RunEffort { proposal: self.proposal.id, line: self.line.id, effort: effort.id };
        let parts = vec![
            self.typed(RunNumber::People(effort.id), effort.people, 1),
            self.typed(RunNumber::Hours(effort.id), effort.hours, 0),
            self.typed(RunNumber::Times(effort.id), effort.times, 1),
        ];
        product(label, Unit::Hours, parts)
    }

    fn efforts(&self, is_billed: bool) -> impl Iterator<Item = &Effort> {
        self.run.planned.iter().filter(move |effort| effort.is_billed == is_billed)
    }

    fn figures(&self, fee: Figure) -> RunFigures {
        let included = self.included(&fee);
        let rate = quotient(Label::RunRate, Unit::Money, vec![fee.clone(), included.clone()]);
        let unbilled: Vec<(Id, Figure)> =
            self.efforts(false).map(|effort| (effort.role, self.effort(effort))).collect();
        let worth = unbilled.iter().map(|(role, hours)| {
            product(Label::RunEffortWorth, Unit::Money, vec![hours.clone(), self.price(Some(*role))])
        });
        let unbilled_worth = sum(Label::RunUnbilledWorth, Unit::Money, worth.collect());
        let hours = sum(Label::RunUnbilled, Unit::Hours, unbilled.iter().map(|(_, hours)| hours.clone()).collect());
        let paid = Paid { fee: fee.clone(), included: included.clone(), rate: rate.clone() };
        let plan = self.plan(&paid, &unbilled, &hours);
        let used: Vec<Figure> = (0..self.run.months.len()).map(|month| self.used(month)).collect();
        let retainer = self.line.retainer.as_ref();
        let agreed = retainer.zip(included.value.clone()).map(|(one, included)| Agreed::of(one, included));
        let values: Option<Vec<Fraction>> = used.iter().map(|hours| hours.value.clone()).collect();
        let course = agreed.as_ref().zip(values).map(|(agreed, used)| course(agreed, &used)).unwrap_or_default();
        let floor = quotient(Label::RunUnbilledFloor, Unit::Money, vec![self.cost_of(&unbilled), hours.clone()]);
        let months = agreed.iter().flat_map(|agreed| {
            let of_month = course.iter().enumerate();
            of_month.map(|(place, month)| self.month(&paid, agreed, place, month, &hours, &floor))
        });
        let months: Vec<Parts> = months.collect();
        let last = months.last().map(|month| month.figures(&paid));
        let all = (!months.is_empty()).then(|| Parts::of_all(&months));
        let year = match &all {
            Some(all) => all.for_year(months.len()),
            None => plan.for_year(0),
        };
        RunFigures {
            line: self.line.id,
            unbilled: hours,
            unbilled_worth,
            course,
            plan: plan.figures(&paid),
            last,
            to_date: all.map(|all| all.figures(&paid)),
            year: year.figures(&paid),
            review: self.run.review(),
            fee,
            included,
            rate,
        }
    }

    fn cost_of(&self, hours: &[(Id, Figure)]) -> Figure {
        let costs = hours.iter().map(|(role, hours)| {
            product(Label::FloorOfRole(*role), Unit::Money, vec![hours.clone(), self.floor(Some(*role))])
        });
        sum(Label::RunCost, Unit::Money, costs.collect())
    }

    /// A month as planned: the work that uses the paid hours, or else those hours themselves, and the unbilled.
    fn plan(&self, paid: &Paid, unbilled: &[(Id, Figure)], unbilled_hours: &Figure) -> Parts {
        let mut billed: Vec<(Id, Figure)> =
            self.efforts(true).map(|effort| (effort.role, self.effort(effort))).collect();
        if billed.is_empty() && self.run.included.is_none() {
            billed = self.behind();
        }
        if billed.is_empty() {
            billed.extend(self.first_role().map(|role| (role, paid.included.clone())));
        }
        let all: Vec<(Id, Figure)> = billed.iter().chain(unbilled).cloned().collect();
        let billed = sum(Label::RunUsed, Unit::Hours, billed.into_iter().map(|(_, hours)| hours).collect());
        let hours = sum(Label::RunHours, Unit::Hours, vec![billed, unbilled_hours.clone()]);
        Parts::of(paid.fee.clone(), hours, self.cost_of(&all), paid.included.clone())
    }

    /// Hours of a month that use the paid ones.
    fn used(&self, month: usize) -> Figure {
        let told = self.run.months.get(month);
        let rows = told
            .iter()
            .flat_map(|told| told.used.iter())
            .map(|(role, hours)| self.typed(RunNumber::Used(month, *role), Some(*hours), 0));
        sum(Label::RunUsed, Unit::Hours, rows.collect())
    }

    /// A month as it was told. Unbilled hours are as planned until others are typed, and cost what the planned ones do; where none
    /// are planned, what the hours used do.
    fn month(
        &self,
        paid: &Paid,
        agreed: &Agreed,
        place: usize,
        month: &MonthHours,
        planned: &Figure,
        floor: &Figure,
    ) -> Parts {
        let told = self.run.months.get(place);
        let used: Vec<(Id, Figure)> = told
            .iter()
            .flat_map(|told| told.used.iter())
            .map(|(role, hours)| (*role, self.typed(RunNumber::Used(place, *role), Some(*hours), 0)))
            .collect();
        let used_cost = self.cost_of(&used);
        let used_hours = self.used(place);
        let typed = told.and_then(|told| told.unbilled);
        let unbilled = match typed {
            Some(_) => self.typed(RunNumber::Unbilled(place), typed, 0),
            None => planned.clone(),
        };
        let floor = match (&floor.value, used_hours.value.as_ref().is_some_and(Fraction::is_positive)) {
            (Some(_), _) => floor.clone(),
            (None, true) => quotient(Label::RunUnbilledFloor, Unit::Money, vec![used_cost.clone(), used_hours.clone()]),
            (None, false) => self.floor(self.first_role()),
        };
        let mut costs = vec![used_cost];
        if unbilled.value.as_ref().is_some_and(|hours| !hours.is_zero()) {
            costs.push(product(Label::RunUnbilledCost, Unit::Money, vec![unbilled.clone(), floor]));
        }
        let mut income = vec![paid.fee.clone()];
        let mut there = vec![paid.included.clone()];
        let given =
            |label: Label, unit: Unit, value: &Fraction| Working::leaf(label, unit, Step::Given, Some(value.clone()));
        if month.brought.is_positive() {
            there.push(given(Label::RunBrought, Unit::Hours, &month.brought));
        }
        if month.over_paid.is_positive() {
            let paid = given(Label::RunBeyond, Unit::Money, &month.over_paid);
            income.push(self.home(Label::RunBeyond, paid));
            there.push(given(Label::RunPaidOver, Unit::Hours, &month.paid_over(agreed)));
        }
        Parts::of(
            sum(Label::RunIncome, Unit::Money, income),
            sum(Label::RunHours, Unit::Hours, vec![used_hours, unbilled]),
            sum(Label::RunCost, Unit::Money, costs),
            sum(Label::RunThere, Unit::Hours, there),
        )
    }
}

fn unknown(label: Label) -> Figure {
    Working::leaf(label, Unit::Money, Step::Given, None)
}
