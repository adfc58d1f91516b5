//! What follows from what a project may be worth to its client: what a month brings, the first year's gain, when the price has paid
//! itself back, a price as a share of it, and growth as customers and visits. Private; in the currency of the prices.

use crate::domain::earnings;
use crate::domain::evaluation::Draft;
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::parameter::{Parameter, Unit};
use crate::domain::proposal::Proposal;
use crate::domain::rounding;
use crate::domain::studio::Studio;
use crate::domain::typed::Typed;
use crate::domain::value_case::{FunnelNumber, MOST_RAMP, ValueCase, ValueNumber};
use crate::domain::working::{Figure, Label, List, Step, Working, difference, product, quotient};

/// The months of the first year.
const YEAR: u32 = 12;
/// The last month in which a price is looked for to have paid itself back: fifty years.
const MOST_MONTHS: u32 = 600;

/// All of it, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worth {
    /// What a month brings today, and what it is to bring.
    pub today: Option<Figure>,
    pub goal: Option<Figure>,
    /// What comes on top of today, once all of it is there and in the first year.
    pub uplift: Option<Figure>,
    pub gain: Option<Figure>,
    /// The share of that gain that was typed, as a price.
    pub price: Option<Figure>,
    pub tiers: Vec<TierWorth>,
    pub grown: Option<Grown>,
    /// What has come on top after each month of the first year.
    pub course: Vec<Fraction>,
}

/// What a tier's price is against the gain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TierWorth {
    pub tier: Id,
    pub cost: Figure,
    /// Percent of the first year's gain.
    pub of_gain: Figure,
    /// (First year's gain - price) / price, in percent.
    pub back: Figure,
    /// The month at whose end the gain is no less than the price.
    pub months: Option<u32>,
}

/// Growth as customers and visits of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grown {
    pub more: Figure,
    pub customers: Option<Figure>,
    pub visits: Option<Figure>,
}

/// What follows for a draft.
pub fn worth(studio: &Studio, proposal: &Proposal, draft: &Draft) -> Worth {
    let of = Of { studio, proposal: proposal.id, case: &proposal.value };
    let today = of.month(Label::MonthToday, |number| Some(ValueNumber::Today(number)));
    let goal = of.month(Label::MonthGoal, |number| {
        let at = ValueNumber::Goal(number);
        Some(if of.case.number(at).is_some() { at } else { ValueNumber::Today(number) })
    });
    let has_goal = FunnelNumber::ALL.iter().any(|number| of.case.number(ValueNumber::Goal(*number)).is_some());
    let goal = goal.filter(|_| has_goal);
    let uplift = today.clone().zip(goal.clone());
    let uplift = uplift.map(|(today, goal)| difference(Label::Uplift, Unit::Money, vec![goal, today]));
    let ramp = of.ramp();
    let gain = uplift.clone().map(|uplift| {
        let months = Working::leaf(Label::MonthsThere, Unit::Count, Step::Given, Some(months_there(ramp, YEAR)));
        product(Label::Gain, Unit::Money, vec![uplift, months])
    });
    let price = gain.clone().zip(of.share(ValueNumber::Share));
    let price = price.map(|(gain, share)| product(Label::ValuePrice, Unit::Money, vec![gain, share]));
    let value = uplift.as_ref().and_then(|uplift| uplift.value.clone());
    let course = value.iter().flat_map(|uplift| (1..=YEAR).map(|month| uplift.times(&months_there(ramp, month))));
    let tiers = gain.as_ref().map(|gain| of.tiers(draft, gain, value.as_ref(), ramp)).unwrap_or_default();
    Worth { course: course.collect(), today, goal, uplift, gain, price, tiers, grown: of.grown() }
}

/// How many whole months' worth is there after so many months: in month k of a ramp of r months, k / r of one.
fn months_there(ramp: u32, months: u32) -> Fraction {
    let whole = |number: u64| Fraction::whole(i128::from(number));
    let rising = u64::from(months.min(ramp));
    let steps = whole(rising.saturating_mul(rising.saturating_add(1)));
    let risen = steps.over(&whole(u64::from(ramp).saturating_mul(2))).unwrap_or_else(Fraction::zero);
    risen.plus(&whole(u64::from(months.saturating_sub(ramp))))
}

struct Of<'a> {
    studio: &'a Studio,
    proposal: Id,
    case: &'a ValueCase,
}

impl Of<'_> {
    fn typed(&self, number: ValueNumber) -> Option<Figure> {
        let typed = self.case.number(number)?;
        Some(self.studio.typed(Parameter::Value(self.proposal, number), Some(typed), Typed::whole(0)))
    }

    /// A percentage as a share of one, where it is one.
    fn share(&self, number: ValueNumber) -> Option<Figure> {
        let typed = self.case.number(number)?;
        let fits = |most: i64| typed.units() <= Typed::whole(most).units();
        if typed.is_negative() || !ValueCase::most(number).is_none_or(fits) {
            return None;
        }
        let at = Parameter::Value(self.proposal, number);
        let percent = self.studio.percent(at, Some(typed), Typed::whole(0), None);
        Some(Working::of(Label::AsShare, Unit::Factor, Step::Share(percent)))
    }

    /// Months until all of it is there; at least one.
    fn ramp(&self) -> u32 {
        let typed = self.case.ramp.and_then(|ramp| ramp.whole_within(1, MOST_RAMP));
        typed.and_then(|ramp| u32::try_from(ramp).ok()).unwrap_or(1)
    }

    /// visits x lead rate x close rate x sale; nothing while one of them is not known.
    fn month(&self, label: Label, at: impl Fn(FunnelNumber) -> Option<ValueNumber>) -> Option<Figure> {
        let parts = FunnelNumber::ALL.map(|number| match number {
            FunnelNumber::Visits | FunnelNumber::Sale => self.typed(at(number)?),
            FunnelNumber::Leads | FunnelNumber::Closes => self.share(at(number)?),
        });
        let parts: Option<Vec<Figure>> = parts.into_iter().collect();
        Some(product(label, Unit::Money, parts?))
    }

    fn tiers(&self, draft: &Draft, gain: &Figure, uplift: Option<&Fraction>, ramp: u32) -> Vec<TierWorth> {
        let mut tiers = Vec::with_capacity(draft.tiers.len());
        for (figures, drafted) in draft.tiers.iter().zip(&draft.drafted) {
            let tier = figures.tier;
            let Some((_, totals)) = &drafted.choices.usual else { continue };
            let all = earnings::net_of_all(totals);
            if !all.is_positive() {
                continue;
            }
            let list = List::AllLines { proposal: self.proposal, tier };
            let cost = Working::leaf(Label::AllTotal, Unit::Money, Step::SumOf(list), Some(all.clone()));
            let hundred = || Working::given(Label::KnownShare, Unit::Count, 100);
            let percent = |label: Label, part: Figure, whole: &Figure| {
                let part = product(label.clone(), Unit::Percent, vec![part, hundred()]);
                quotient(label, Unit::Percent, vec![part, whole.clone()])
            };
            let left = difference(Label::GainAfterPrice, Unit::Money, vec![gain.clone(), cost.clone()]);
            tiers.push(TierWorth {
                tier,
                of_gain: percent(Label::OfGain, cost.clone(), gain),
                back: percent(Label::Return, left, &cost),
                months: uplift.and_then(|uplift| paid_back(&all, uplift, ramp)),
                cost,
            });
        }
        tiers
    }

    fn grown(&self) -> Option<Grown> {
        let revenue = self.typed(ValueNumber::Revenue)?;
        let growth = self.share(ValueNumber::Growth)?;
        let more = product(Label::MoreRevenue, Unit::Money, vec![revenue, growth]);
        let sale = self.typed(ValueNumber::Today(FunnelNumber::Sale));
        let whole =
            |label: Label, count: Figure| Working::of(label, Unit::Count, Step::RoundedUp(count, Fixed::new(1, 0)));
        let customers = sale.map(|sale| quotient(Label::Purchases, Unit::Count, vec![more.clone(), sale]));
        let customers = customers.filter(|count| count.value.is_some()).map(|count| whole(Label::Customers, count));
        let rates = [FunnelNumber::Leads, FunnelNumber::Closes].map(|number| self.share(ValueNumber::Today(number)));
        let visits = match (&customers, rates) {
            (Some(customers), [Some(leads), Some(closes)]) => {
                let count = quotient(Label::VisitsNeeded, Unit::Count, vec![customers.clone(), leads, closes]);
                Some(count).filter(|count| count.value.is_some()).map(|count| whole(Label::VisitsNeeded, count))
            }
            _ => None,
        };
        Some(Grown { more, customers, visits })
    }
}

/// The first month at whose end what has come is no less than a price.
fn paid_back(price: &Fraction, uplift: &Fraction, ramp: u32) -> Option<u32> {
    if !uplift.is_positive() {
        return None;
    }
    // Months' worth that are needed, rounded up, is a lower bound that a ramp only moves on.
    let needed = rounding::up_to_whole(&price.over(uplift)?)?;
    let first = u32::try_from(needed.max(1)).ok().filter(|month| *month <= MOST_MONTHS)?;
    (first..=MOST_MONTHS).find(|month| uplift.times(&months_there(ramp, *month)) >= *price)
}
