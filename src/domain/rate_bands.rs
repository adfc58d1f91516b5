//! Costs over billable hours: base, target and stretch. The one computation behind the rates of this year, of a year to come,
//! and of other hours and costs tried out.

use crate::domain::band::{Band, Bands};
use crate::domain::capacity::{CalendarField, HoursBy, USUAL_WORKDAYS};
use crate::domain::civil_date::working_days;
use crate::domain::cost_base::{By, Kept, Period};
use crate::domain::fraction::Fraction;
use crate::domain::parameter::{CalendarOf, CostsOf, Parameter, Unit};
use crate::domain::profit::{ProfitKind, guess};
use crate::domain::studio::Studio;
use crate::domain::tax::TaxTreatment;
use crate::domain::team::{Member, Pay};
use crate::domain::typed::Typed;
use crate::domain::working::{Figure, Label, List, RateUnit, Step, Working, difference, product, quotient, sum};

/// Under which suppositions the rates are computed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scenario {
    /// Years after the workbook's own; 0 is the year itself, unchanged.
    pub years_on: u32,
    /// Other hours, instead of everyone's own.
    pub hours: Option<Typed>,
    /// Percent by which all costs change.
    pub costs: Option<Typed>,
}

/// What follows from a studio's costs and hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateBands {
    /// Living costs of all owners, before the cushion.
    pub living: Bands<Figure>,
    /// K: living costs with the cushion.
    pub with_cushion: Bands<Figure>,
    /// Business costs, people apart.
    pub business: Figure,
    /// What employees cost.
    pub employees: Figure,
    /// The income tax, as the treatment reckons it.
    pub tax: Bands<Option<Fraction>>,
    /// P: all costs of the year.
    pub costs: Bands<Figure>,
    /// R: the revenue goal.
    pub revenue: Bands<Figure>,
    /// H: billable hours of everyone.
    pub hours: Figure,
    /// The floor: P at base / H.
    pub floor: Figure,
    /// R / H, as shown: rounded up to the step.
    pub hour: Bands<Figure>,
}

impl Studio {
    /// A typed number of the studio's, or its default; what is below zero counts as nothing.
    pub fn typed(&self, at: Parameter, typed: Option<Typed>, default: Typed) -> Figure {
        let value = typed.unwrap_or(default).fraction();
        let value = if value.is_negative() { Fraction::zero() } else { value };
        Working::leaf(Label::Parameter(at), at.unit(), Step::Typed(at), Some(value))
    }

    /// A typed percent; no value outside of `0 <= percent < below`.
    pub fn percent(&self, at: Parameter, typed: Option<Typed>, default: Typed, below: Option<i64>) -> Figure {
        let value = typed.unwrap_or(default).fraction();
        let fits = !value.is_negative() && below.is_none_or(|below| value < Fraction::whole(i128::from(below)));
        Working::leaf(Label::Parameter(at), Unit::Percent, Step::Typed(at), fits.then_some(value))
    }

    /// A percent by which something changes; no value at -100 or less.
    fn change(&self, at: Parameter, typed: Option<Typed>) -> Figure {
        let value = typed.unwrap_or(Typed::whole(0)).fraction();
        let fits = value > Fraction::whole(-100);
        Working::leaf(Label::Parameter(at), Unit::Percent, Step::Typed(at), fits.then_some(value))
    }

    /// The costs of a list in the year of a scenario, at a band.
    pub fn annual(&self, of: CostsOf, band: Band, label: Label, kept: Kept, scenario: Scenario) -> Figure {
        let costs = match self.costs(of) {
            Some(costs) => costs,
            None => return sum(label, Unit::Money, Vec::new()),
        };
        let years_on = scenario.years_on;
        if costs.by == By::Whole {
            let month = self.typed(Parameter::CostsMonth(of), costs.month, Typed::whole(0));
            let months = Working::given(Label::TimesAYear(Period::Month), Unit::Count, 12);
            let mut operands = vec![month, months];
            operands.extend(self.growth(of, years_on));
            return product(label, Unit::Money, operands);
        }
        let annual = costs.annual(band, kept, years_on);
        let (recurring, once) = match kept {
            Kept::Costs => (List::Recurring(of, band), List::Once(of, band, years_on)),
            Kept::Tax => (List::RecurringTax(of), List::OnceTax(of, years_on)),
        };
        let leaf = |label: Label, list: List, value: Fraction| {
            Working::leaf(label, Unit::Money, Step::SumOf(list), Some(value))
        };
        let ends = !annual.once.is_zero();
        let grows = self.growth(of, years_on);
        let whole = if ends || grows.is_some() { Label::Recurring(of) } else { label.clone() };
        let mut part = leaf(whole, recurring, annual.recurring);
        if let Some(growth) = grows {
            part = product(if ends { Label::Grown(of) } else { label.clone() }, Unit::Money, vec![part, growth]);
        }
        match ends {
            true => sum(label, Unit::Money, vec![part, leaf(Label::Once(of), once, annual.once)]),
            false => part,
        }
    }

    /// The factor by which a list has grown after so many years; nothing in the workbook's own year.
    fn growth(&self, of: CostsOf, years_on: u32) -> Option<Figure> {
        if years_on == 0 {
            return None;
        }
        let employee =
            matches!(of, CostsOf::Member(id) if self.member(id).is_some_and(|member| member.pay == Pay::Employee));
        let percent = match (employee, self.raises) {
            (true, Some(raises)) => self.change(Parameter::Raises, Some(raises)),
            _ => self.change(Parameter::Growth, self.growth),
        };
        let one_plus = Working::of(Label::OnePlusGrowth, Unit::Factor, Step::OnePlus(percent));
        Some(Working::of(Label::GrowthFactor, Unit::Factor, Step::Power(one_plus, years_on)))
    }

    /// 1 + cushion; nothing where there is none.
    fn one_plus_cushion(&self) -> Option<Figure> {
        let cushion = self.cushion.filter(|cushion| !cushion.is_zero())?;
        let percent = self.percent(Parameter::Cushion, Some(cushion), Typed::whole(0), None);
        Some(Working::of(Label::OnePlusCushion, Unit::Factor, Step::OnePlus(percent)))
    }

    /// 1 - t; nothing where the rate is 0 or the treatment has none.
    fn one_minus_tax(&self) -> Option<Figure> {
        if self.tax.treatment == TaxTreatment::AsAmount {
            return None;
        }
        let rate = self.tax.rate.filter(|rate| !rate.is_zero())?;
        let percent = self.percent(Parameter::TaxRate, Some(rate), Typed::whole(0), Some(100));
        Some(Working::of(Label::OneMinusTax, Unit::Factor, Step::OneMinus(percent)))
    }

    /// The living costs of one owner, with the cushion.
    fn cushioned(&self, living: Figure) -> Figure {
        match self.one_plus_cushion() {
            Some(factor) => product(Label::WithCushion, Unit::Money, vec![living, factor]),
            None => living,
        }
    }

    /// A member's own base cost, c, as it stands in the rate of their role: an owner's living costs with the cushion and grossed
    /// up, or what an employee costs, divided by 1 - t where everything is taxed.
    pub fn own_cost(&self, member: &Member) -> Figure {
        let label = Label::OwnCost(member.id);
        let of = CostsOf::Member(member.id);
        let (cost, taxed) = match member.pay {
            Pay::Owner => {
                let living = self.annual(of, Band::Base, Label::Living(member.id), Kept::Costs, Scenario::default());
                (self.cushioned(living), true)
            }
            Pay::Employee => {
                let cost = self.annual(of, Band::Base, Label::Employee(member.id), Kept::Costs, Scenario::default());
                (cost, self.tax.treatment == TaxTreatment::OnEverything)
            }
        };
        match self.one_minus_tax().filter(|_| taxed) {
            Some(keep) => quotient(label, Unit::Money, vec![cost, keep]),
            None => cost,
        }
    }

    /// A number of a member's calendar: their own, else the studio's, else the default.
    fn calendar_field(&self, member: &Member, field: CalendarField) -> Figure {
        let (of, typed) = match member.hours.calendar.get(field) {
            Some(own) => (CalendarOf::Member(member.id), Some(own)),
            None => (CalendarOf::Studio, self.calendar.get(field)),
        };
        let at = Parameter::Calendar(of, field);
        let figure = self.typed(at, typed, field.default());
        let most = match field {
            CalendarField::HoursADay => 24,
            CalendarField::BilledShare => 100,
            _ => return figure,
        };
        let negative = typed.is_some_and(Typed::is_negative);
        let fits = !negative && figure.value.as_ref().is_some_and(|value| *value <= Fraction::whole(most));
        if fits {
            figure
        } else {
            Working::leaf(Label::Parameter(at), at.unit(), Step::Typed(at), Some(Fraction::zero()))
        }
    }

    /// Working days of a member's year: the weekdays less the days off; 0 where more are taken than there are.
    pub fn days_of(&self, member: &Member) -> Figure {
        let workdays =
            member.hours.calendar.workdays.as_deref().or(self.calendar.workdays.as_deref()).unwrap_or(&USUAL_WORKDAYS);
        let weekdays =
            Working::given(Label::Weekdays(self.year), Unit::Days, i128::from(working_days(self.year, workdays)));
        let mut operands = vec![weekdays];
        operands
            .extend(CalendarField::DAYS_OFF.iter().map(|field| self.calendar_field(member, *field)).filter(has_value));
        let label = Label::WorkingDays(member.id);
        let left = difference(label.clone(), Unit::Days, operands);
        match left.value.as_ref().is_some_and(Fraction::is_negative) {
            true => Working::given(label, Unit::Days, 0),
            false => left,
        }
    }

    /// Billable hours of a member in the year.
    pub fn hours_of(&self, member: &Member) -> Figure {
        let label = Label::MemberHours(member.id);
        if !member.bills {
            return Working::given(label, Unit::Hours, 0);
        }
        match member.hours.by {
            HoursBy::Whole => self.typed(Parameter::MemberHours(member.id), member.hours.year, Typed::whole(0)),
            HoursBy::Calendar => {
                let mut operands = vec![self.days_of(member), self.calendar_field(member, CalendarField::HoursADay)];
                let share = self.calendar_field(member, CalendarField::BilledShare);
                if share.value != Some(Fraction::whole(100)) {
                    operands.push(Working::of(Label::BilledShare, Unit::Factor, Step::Share(share)));
                }
                product(label, Unit::Hours, operands)
            }
        }
    }

    /// Billable hours of everyone: H.
    fn hours_of_all(&self, scenario: Scenario) -> Figure {
        if let Some(hours) = scenario.hours {
            // Hours of 0 or below are a problem, and no trial.
            let value = Some(hours.fraction()).filter(Fraction::is_positive);
            let at = Parameter::WhatIfHours;
            return Working::leaf(Label::Parameter(at), at.unit(), Step::Typed(at), value);
        }
        let billing = self.team.iter().filter(|member| member.bills);
        sum(Label::BillableHours, Unit::Hours, billing.map(|member| self.hours_of(member)).collect())
    }

    /// Profit on a figure, by its name; the figure itself where nothing is kept.
    pub fn with_profit(&self, band: Band, cost: Figure, label: Label) -> Figure {
        let profit = self.profit.get(band);
        let percent = profit.percent.unwrap_or(guess(band));
        if percent.is_zero() {
            return cost;
        }
        let unit = cost.unit;
        let at = Parameter::Profit(band);
        match profit.kind {
            ProfitKind::Margin => {
                let percent = self.percent(at, Some(percent), percent, Some(100));
                let keep = Working::of(Label::OneMinusMargin, Unit::Factor, Step::OneMinus(percent));
                quotient(label, unit, vec![cost, keep])
            }
            ProfitKind::Markup => {
                let percent = self.percent(at, Some(percent), percent, None);
                let factor = Working::of(Label::OnePlusMarkup, Unit::Factor, Step::OnePlus(percent));
                product(label, unit, vec![cost, factor])
            }
        }
    }

    /// T: the typed amount of tax and the items that are tax themselves, the same in every band.
    fn tax_as_amount(&self, scenario: Scenario) -> Figure {
        let typed = self.typed(Parameter::TaxAmount, self.tax.amount, Typed::whole(0));
        let grown = match self.growth(CostsOf::Business, scenario.years_on) {
            Some(growth) => product(Label::TaxTyped, Unit::Money, vec![typed, growth]),
            None => typed,
        };
        let lists = std::iter::once(CostsOf::Business).chain(self.team.iter().map(|member| CostsOf::Member(member.id)));
        let marked = lists.filter(|of| {
            self.costs(*of).is_some_and(|costs| costs.by == By::Items && costs.kept(Kept::Tax).next().is_some())
        });
        let mut operands = vec![grown];
        operands.extend(marked.map(|of| self.annual(of, Band::Base, Label::TaxItems(of), Kept::Tax, scenario)));
        sum(Label::Tax, Unit::Money, operands)
    }

    /// The rates under a scenario.
    pub fn rate_bands(&self, scenario: Scenario) -> RateBands {
        let business = self.annual(CostsOf::Business, Band::Base, Label::Business, Kept::Costs, scenario);
        let cost_of = |member: &Member, band: Band, label: Label| {
            self.annual(CostsOf::Member(member.id), band, label, Kept::Costs, scenario)
        };
        let employees = sum(
            Label::Employees,
            Unit::Money,
            self.employees().map(|member| cost_of(member, Band::Base, Label::Employee(member.id))).collect(),
        );
        let living = Bands::of(|band| {
            let each = self.owners().map(|member| cost_of(member, band, Label::Living(member.id))).collect();
            sum(Label::LivingOfAll, Unit::Money, each)
        });
        let with_cushion = Bands::of(|band| self.cushioned(living.get(band).clone()));
        let outside = || {
            let mut outside = vec![business.clone()];
            outside.extend(self.employees().next().map(|_| employees.clone()));
            outside
        };
        let tax_amount = (self.tax.treatment == TaxTreatment::AsAmount).then(|| self.tax_as_amount(scenario));
        let costs = Bands::of(|band| {
            let living = with_cushion.get(band).clone();
            let before = match (self.tax.treatment, self.one_minus_tax()) {
                (TaxTreatment::OnIncome, Some(keep)) => {
                    let gross = quotient(Label::BeforeTax, Unit::Money, vec![living, keep]);
                    sum(Label::CostsOfYear, Unit::Money, [vec![gross], outside()].concat())
                }
                (TaxTreatment::OnEverything, Some(keep)) => {
                    let all = sum(Label::BeforeTaxOnEverything, Unit::Money, [vec![living], outside()].concat());
                    quotient(Label::CostsOfYear, Unit::Money, vec![all, keep])
                }
                _ => {
                    let tax = tax_amount.iter().filter(|tax| has_value(tax)).cloned().collect();
                    sum(Label::CostsOfYear, Unit::Money, [vec![living], outside(), tax].concat())
                }
            };
            match scenario.costs.filter(|costs| !costs.is_zero()) {
                Some(change) => {
                    let percent = self.change(Parameter::WhatIfCosts, Some(change));
                    let factor = Working::of(Label::OnePlusChange, Unit::Factor, Step::OnePlus(percent));
                    product(Label::CostsChanged, Unit::Money, vec![before, factor])
                }
                None => before,
            }
        });
        let tax = Bands::of(|band| self.tax_of(band, &with_cushion, &business, &employees, tax_amount.as_ref()));
        let revenue = Bands::of(|band| self.with_profit(band, costs.get(band).clone(), Label::Revenue));
        let hours = self.hours_of_all(scenario);
        let floor = quotient(Label::Floor, Unit::Money, vec![costs.base.clone(), hours.clone()]);
        let hour = Bands::of(|band| {
            let earns = costs.get(band).value.as_ref().is_some_and(Fraction::is_positive);
            let exact = quotient(Label::ExactRate, Unit::Money, vec![revenue.get(band).clone(), hours.clone()]);
            let label = Label::Rate(band, RateUnit::Hour);
            let rate = Working::of(label.clone(), Unit::Money, Step::RoundedUp(exact.clone(), self.step()));
            match earns {
                true => rate,
                false => Working::leaf(label, Unit::Money, Step::RoundedUp(exact, self.step()), None),
            }
        });
        RateBands { living, with_cushion, business, employees, tax, costs, revenue, hours, floor, hour }
    }

    /// The income tax of a band: what grossing up adds, or the amount.
    fn tax_of(
        &self,
        band: Band,
        with_cushion: &Bands<Figure>,
        business: &Figure,
        employees: &Figure,
        amount: Option<&Figure>,
    ) -> Option<Fraction> {
        let living = || with_cushion.get(band).value.clone();
        let taxed = match self.tax.treatment {
            TaxTreatment::AsAmount => return amount?.value.clone(),
            TaxTreatment::OnIncome => living()?,
            TaxTreatment::OnEverything => living()?.plus(business.value.as_ref()?).plus(employees.value.as_ref()?),
        };
        match self.one_minus_tax() {
            None => Some(Fraction::zero()),
            Some(keep) => taxed.over(keep.value.as_ref()?).map(|gross| gross.minus(&taxed)),
        }
    }
}

/// Whether a figure is known and not 0.
fn has_value(figure: &Figure) -> bool {
    figure.value.as_ref().is_some_and(|value| !value.is_zero())
}
