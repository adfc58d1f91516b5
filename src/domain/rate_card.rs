//! What an hour of each role must earn: the own cost of those who work in it over their own hours, and an equal share of the
//! rest for each billed hour. Sum of rate x hours over all roles is the goal, exactly.

use crate::domain::band::{Band, Bands};
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::parameter::{Parameter, USUAL_DAY_HOURS, USUAL_WEEK_HOURS, Unit};
use crate::domain::rate_bands::RateBands;
use crate::domain::studio::Studio;
use crate::domain::team::Member;
use crate::domain::typed::Typed;
use crate::domain::working::{Figure, Label, RateUnit, Step, Working, difference, product, quotient, sum};

/// The rates of one role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleRates {
    pub role: Id,
    /// Billable hours of everyone in it.
    pub hours: Figure,
    /// At base, without profit.
    pub floor: Figure,
    /// As shown: rounded up to the step.
    pub hour: Bands<Figure>,
}

/// The roles that have billable hours, in the studio's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RateCard {
    pub roles: Vec<RoleRates>,
}

impl RateCard {
    /// The rates of a role; nothing where it bills no hours.
    pub fn role(&self, id: Id) -> Option<&RoleRates> {
        self.roles.iter().find(|role| role.role == id)
    }
}

impl RoleRates {
    /// The price of an hour at a band: the rate as shown.
    pub fn price(&self, band: Band) -> Option<Fixed> {
        self.hour.get(band).fixed()
    }
}

impl Studio {
    /// The rates of every role that bills.
    pub fn rate_card(&self, bands: &RateBands) -> RateCard {
        if let Some(held) = &self.card {
            return held.card.rate_card();
        }
        let billing: Vec<(&Member, Figure)> = self
            .team
            .iter()
            .filter(|member| member.bills)
            .map(|member| (member.as_ref(), self.hours_of(member)))
            .filter(|(_, hours)| hours.value.as_ref().is_some_and(Fraction::is_positive))
            .collect();
        let own = |role: Option<Id>| -> Vec<Figure> {
            let members = billing.iter().filter(|(member, _)| role.is_none_or(|role| member.role == role));
            members.map(|(member, _)| self.own_cost(member)).collect()
        };
        let own_costs = sum(Label::OwnCosts, Unit::Money, own(None));
        let rest_an_hour = Bands::of(|band| {
            let rest = difference(Label::Rest, Unit::Money, vec![bands.costs.get(band).clone(), own_costs.clone()]);
            quotient(Label::RestAnHour, Unit::Money, vec![rest, bands.hours.clone()])
        });
        let one = |id: Id| -> Option<RoleRates> {
            let each = billing
                .iter()
                .filter(|(member, _)| member.role == id)
                .map(|(_, hours)| hours.clone())
                .collect::<Vec<_>>();
            if each.is_empty() {
                return None;
            }
            let hours = sum(Label::RoleHours(id), Unit::Hours, each);
            let cost = sum(Label::RoleCost(id), Unit::Money, own(Some(id)));
            let own_rate = quotient(Label::RoleOwnRate(id), Unit::Money, vec![cost, hours.clone()]);
            let at_cost = |band: Band, label: Label| {
                sum(label, Unit::Money, vec![own_rate.clone(), rest_an_hour.get(band).clone()])
            };
            let hour = Bands::of(|band| {
                let exact = self.with_profit(band, at_cost(band, Label::RoleCostRate(id)), Label::ExactRate);
                let label = Label::RoleRate(id, band, RateUnit::Hour);
                let step = Step::RoundedUp(exact, self.step());
                match bands.hour.get(band).value.is_some() {
                    true => Working::of(label, Unit::Money, step),
                    false => Working::leaf(label, Unit::Money, step, None),
                }
            });
            Some(RoleRates { role: id, hours, floor: at_cost(Band::Base, Label::RoleFloor(id)), hour })
        };
        RateCard { roles: self.roles.iter().filter_map(|role| one(role.id)).collect() }
    }

    /// An hourly rate of a band in another unit, from the exact rate and rounded up again. `hours` are those of a year at that
    /// rate, for the month.
    pub fn in_unit(&self, hour: &Figure, hours: &Figure, unit: RateUnit) -> Figure {
        let Step::RoundedUp(exact, step) = &hour.step else { return hour.clone() };
        let label = match &hour.label {
            Label::RoleRate(role, band, _) => Label::RoleRate(*role, *band, unit),
            Label::Rate(band, _) => Label::Rate(*band, unit),
            other => other.clone(),
        };
        let by_hours = |at: Parameter, typed: Option<Typed>, default: i64| {
            let hours = self.typed(at, typed, Typed::whole(default));
            let fits = hours.value.as_ref().is_some_and(Fraction::is_positive);
            let hours =
                if fits { hours } else { Working::leaf(Label::Parameter(at), Unit::Hours, Step::Typed(at), None) };
            product(Label::ExactRate, Unit::Money, vec![exact.clone(), hours])
        };
        let exact = match unit {
            RateUnit::Hour => return hour.clone(),
            RateUnit::Day => by_hours(Parameter::DayHours, self.day_hours, USUAL_DAY_HOURS),
            RateUnit::Week => by_hours(Parameter::WeekHours, self.week_hours, USUAL_WEEK_HOURS),
            RateUnit::Month => {
                let year = product(Label::Revenue, Unit::Money, vec![exact.clone(), hours.clone()]);
                quotient(Label::ExactRate, Unit::Money, vec![year, Working::given(Label::MonthsAYear, Unit::Count, 12)])
            }
        };
        let step = Step::RoundedUp(exact, *step);
        match hour.value.is_some() {
            true => Working::of(label, Unit::Money, step),
            false => Working::leaf(label, Unit::Money, step, None),
        }
    }
}
