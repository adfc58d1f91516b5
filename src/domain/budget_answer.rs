//! What follows from a client's budget: the least price at which a tier pays for itself, what to drop where the budget is below
//! it, how much longer it would take to pay, what a yes would cost; and prices to name where there is none. Private; in the
//! proposal's currency except where said.

use crate::domain::client_budget::BudgetAnswer;
use crate::domain::deal_number::DealNumber;
use crate::domain::dropped::{Cost, dropped};
use crate::domain::earnings::{self, Behind, TierFigures};
use crate::domain::evaluation::{Draft, DraftedTier};
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::parameter::{ConditionNumber, ConditionsOf, Parameter, Unit};
use crate::domain::proposal::Proposal;
use crate::domain::rate_card::RateCard;
use crate::domain::rounding;
use crate::domain::selling_shares::CommissionOn;
use crate::domain::studio::Studio;
use crate::domain::typed::Typed;
use crate::domain::working::{Figure, Label, Step, Working, difference, product, quotient, sum};

/// The most months over which a budget is paid.
pub const MOST_MONTHS: i64 = 600;

/// Where a budget stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It does not pay for what the work costs.
    BelowBase,
    /// It pays for that, and not for the price.
    BelowPrice,
    Fits,
}

/// What follows from a budget that was named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub standing: Standing,
    /// By how much it misses the least price.
    pub gap: Figure,
    /// What an hour would earn at the budget.
    pub effective: Figure,
    /// The fewest and least valuable lines without which it is enough; nothing where even all of them are too few, or all of them
    /// would have to go.
    pub drop: Option<Vec<Id>>,
    /// Paid each month as much as the budget allows: over how many months the least price is paid, and how many more that is.
    pub longer: Option<(u32, u32)>,
}

/// A price to name, and the hours that it pays for at target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    pub price: Fixed,
    pub hours: Option<Fraction>,
}

/// What can be named where a client names nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unnamed {
    /// The cheapest tier's price, or what it must earn at least where that is more; up to two leading digits.
    pub starts_at: Fixed,
    /// From the cheapest to the dearest tier; nothing where they are one.
    pub range: Option<(Fixed, Fixed)>,
    /// An order of magnitude apart.
    pub points: [Point; 3],
}

/// All of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BudgetFigures {
    /// The least price at which the tier pays for itself. No value where hours are unknown, or where no price does since others
    /// take all of it.
    pub least: Figure,
    /// Whether others take all of any price.
    pub can_not: bool,
    pub named: Option<Named>,
    pub unnamed: Option<Unnamed>,
}

/// What follows for a tier.
pub fn budget(
    studio: &Studio,
    rates: &RateCard,
    proposal: &Proposal,
    draft: &Draft,
    tier: &TierFigures,
) -> BudgetFigures {
    let of = Of { studio, rates, proposal, draft, tier };
    let kept = of.kept();
    let can_not = kept.value.as_ref().is_some_and(|kept| !kept.is_positive());
    let least = of.least(&kept, can_not);
    let answer = proposal.deal.budget.answer;
    let is_own = proposal.deal.budget.currency.is_none_or(|currency| currency == proposal.currency(studio.currency));
    BudgetFigures {
        named: (answer == BudgetAnswer::Named && is_own).then(|| of.named(&least, &kept)).flatten(),
        unnamed: (answer == BudgetAnswer::NoneNamed).then(|| of.unnamed(&least)).flatten(),
        least,
        can_not,
    }
}

struct Of<'a> {
    studio: &'a Studio,
    rates: &'a RateCard,
    proposal: &'a Proposal,
    draft: &'a Draft,
    tier: &'a TierFigures,
}

impl Of<'_> {
    fn drafted(&self) -> Option<&DraftedTier> {
        self.draft.drafted(self.tier.tier).map(AsRef::as_ref)
    }

    fn percent(&self, number: ConditionNumber, typed: Option<Typed>) -> Option<Figure> {
        let typed = typed.filter(|percent| !percent.is_zero())?;
        let at = Parameter::Condition(ConditionsOf::Proposal(self.proposal.id), number);
        let percent = self.studio.percent(at, Some(typed), Typed::whole(0), None);
        Some(Working::of(Label::SellingShare, Unit::Factor, Step::Share(percent)))
    }

    /// The part of a price that is left after what is taken off it in percent. A commission on profit takes nothing where there is
    /// none.
    fn kept(&self) -> Figure {
        let (plain, shares) = (self.proposal.conditions.selling, self.proposal.conditions.shares);
        let mut off: Vec<Figure> = Vec::new();
        off.extend(self.percent(ConditionNumber::SellingPercent, plain.percent));
        off.extend(self.percent(ConditionNumber::Referral, shares.referral));
        if shares.on == CommissionOn::Sale {
            off.extend(self.percent(ConditionNumber::Commission, shares.commission));
        }
        if let Some(platform) = self.percent(ConditionNumber::Platform, shares.platform) {
            let totals = self.drafted().and_then(|drafted| drafted.choices.usual.as_ref());
            let sums = totals.map(|(_, totals)| (earnings::gross_of_all(totals), earnings::net_of_all(totals)));
            let (gross, net) = sums.unzip();
            let gross = Working::leaf(Label::AllGross, Unit::Money, Step::Given, gross);
            let list = crate::domain::working::List::AllLines { proposal: self.proposal.id, tier: self.tier.tier };
            let net = Working::leaf(Label::AllTotal, Unit::Money, Step::SumOf(list), net);
            let gross = product(Label::SellingShare, Unit::Factor, vec![platform, gross]);
            off.push(quotient(Label::SellingShare, Unit::Factor, vec![gross, net]));
        }
        let one = Working::given(Label::WholePrice, Unit::Factor, 1);
        match off.is_empty() {
            true => one,
            false => difference(Label::Kept, Unit::Factor, [vec![one], off].concat()),
        }
    }

    /// In the proposal's currency.
    fn abroad(&self, label: Label, figure: Figure) -> Figure {
        if !self.proposal.is_foreign(self.studio.currency) {
            return figure;
        }
        let at = Parameter::ExchangeRate(self.proposal.id);
        let rate = self.proposal.exchange.known().map(Typed::fraction);
        let rate = Working::leaf(Label::Parameter(at), Unit::Factor, Step::Typed(at), rate);
        product(label, Unit::Money, vec![figure, rate])
    }

    /// (floor + bought in + plain costs of selling) / what is kept, up to a minor unit.
    fn least(&self, kept: &Figure, can_not: bool) -> Figure {
        let nothing = || Working::leaf(Label::LeastPrice, Unit::Money, Step::Given, None);
        if can_not || self.tier.distance.value.is_none() {
            return nothing();
        }
        let at = Parameter::Condition(ConditionsOf::Proposal(self.proposal.id), ConditionNumber::SellingAmount);
        let amount = self.proposal.conditions.selling.amount.filter(|amount| !amount.is_zero());
        let mut costs = vec![self.tier.floor_cost.clone(), self.tier.direct.clone()];
        costs.extend(amount.map(|amount| self.studio.typed(at, Some(amount), amount)));
        let costs = sum(Label::MustEarn, Unit::Money, costs);
        let least = quotient(Label::LeastPrice, Unit::Money, vec![costs, kept.clone()]);
        let unit = Fixed::new(1, self.proposal.currency(self.studio.currency).digits());
        Working::of(Label::LeastPrice, Unit::Money, Step::RoundedUp(self.abroad(Label::LeastPrice, least), unit))
    }

    fn named(&self, least: &Figure, kept: &Figure) -> Option<Named> {
        let asked = &self.proposal.deal.budget;
        let amount = asked.amount.filter(|amount| !amount.is_negative())?;
        let at = Parameter::Deal(self.proposal.id, DealNumber::Budget);
        let budget = self.studio.typed(at, Some(amount), amount);
        let money = budget.value.clone()?;
        let price = self.draft_price()?;
        let floor = least.value.clone();
        let standing = match &floor {
            Some(floor) if money < *floor => Standing::BelowBase,
            _ if money < price => Standing::BelowPrice,
            _ => Standing::Fits,
        };
        let gap = difference(Label::BudgetGap, Unit::Money, vec![least.clone(), budget.clone()]);
        let is_below = standing == Standing::BelowBase;
        let months = asked.months.and_then(|months| months.whole_within(1, MOST_MONTHS));
        Some(Named {
            standing,
            effective: self.effective(budget, kept),
            gap,
            drop: floor.as_ref().filter(|_| is_below).and_then(|floor| self.drop(&floor.minus(&money), kept)),
            longer: months.zip(floor).filter(|_| is_below).and_then(|(months, floor)| longer(&floor, &money, months)),
        })
    }

    /// The net of everything, in the proposal's currency.
    fn draft_price(&self) -> Option<Fraction> {
        let (_, totals) = self.drafted()?.choices.usual.as_ref()?;
        Some(earnings::net_of_all(totals))
    }

    /// (Budget x what is kept - bought in - plain costs of selling) / hours, in the studio's currency.
    fn effective(&self, budget: Figure, kept: &Figure) -> Figure {
        let budget = match self.proposal.is_foreign(self.studio.currency) {
            false => budget,
            true => {
                let at = Parameter::ExchangeRate(self.proposal.id);
                let rate = self.proposal.exchange.known().map(Typed::fraction);
                let rate = Working::leaf(Label::Parameter(at), Unit::Factor, Step::Typed(at), rate);
                quotient(Label::BudgetKept, Unit::Money, vec![budget, rate])
            }
        };
        let at = Parameter::Condition(ConditionsOf::Proposal(self.proposal.id), ConditionNumber::SellingAmount);
        let amount = self.proposal.conditions.selling.amount;
        let amount = self.studio.typed(at, amount, Typed::whole(0));
        let kept = product(Label::BudgetKept, Unit::Money, vec![budget, kept.clone()]);
        let kept = difference(Label::BudgetKept, Unit::Money, vec![kept, self.tier.direct.clone(), amount]);
        quotient(Label::AtBudget, Unit::Money, vec![kept, self.tier.hours.clone()])
    }

    /// Of the lines that can go, the fewest whose cost is no less than what is missing; of several such ways the one that gives up
    /// the least of the price.
    fn drop(&self, missing: &Fraction, kept: &Figure) -> Option<Vec<Id>> {
        let kept = kept.value.as_ref()?;
        let rate = match self.proposal.is_foreign(self.studio.currency) {
            true => self.proposal.exchange.known()?.fraction(),
            false => Fraction::one(),
        };
        let mut lines = self.costs()?;
        for line in &mut lines {
            line.cost = line.cost.times(&rate).over(kept)?;
        }
        // Something must be left to sell.
        if lines.len() < 2 {
            return None;
        }
        let mut chosen = dropped(&lines, missing).filter(|chosen| chosen.len() < lines.len())?;
        chosen.sort_by_key(|id| self.proposal.lines.iter().position(|line| line.id == *id));
        Some(chosen)
    }

    /// What each line of the tier's default choice costs and brings, over its term; nothing where one's hours are unknown.
    fn costs(&self) -> Option<Vec<Cost>> {
        let drafted = self.drafted()?;
        let (_, totals) = drafted.choices.usual.as_ref()?;
        let mut all = Vec::new();
        for (line, priced) in self.proposal.lines.iter().zip(&drafted.priced.lines) {
            let Some(priced) = priced.as_ref().filter(|_| line.is_offered()) else { continue };
            let Some(amount) = totals.lines.iter().find(|one| one.id == priced.offered) else { continue };
            let behind = Behind::of(self.studio, self.proposal.id, line);
            if !behind.is_known() {
                continue;
            }
            let quantity = line.quantities.get(&self.tier.tier)?.or_nothing().fraction();
            let times = Fraction::whole(i128::from(earnings::times(totals, amount.recurring)));
            let mut cost = behind.direct().map_or_else(Fraction::zero, Typed::fraction);
            for (role, hours) in behind.hours() {
                let floor = self.rates.role(role)?.floor.value.clone()?;
                cost = cost.plus(&floor.times(&hours.map_or_else(Fraction::one, |(_, hours)| hours.fraction())));
            }
            let cost = cost.times(&quantity).times(&times);
            all.push(Cost { line: line.id, cost, price: earnings::net_of(totals, amount, priced.amount?) });
        }
        Some(all)
    }

    fn unnamed(&self, least: &Figure) -> Option<Unnamed> {
        let prices = self.draft.drafted.iter().filter_map(|tier| tier.choices.usual.as_ref());
        let mut prices: Vec<Fraction> =
            prices.map(|(_, totals)| earnings::net_of_all(totals)).filter(Fraction::is_positive).collect();
        prices.sort();
        let (first, last) = (prices.first()?, prices.last()?);
        let digits = self.proposal.currency(self.studio.currency).digits();
        let at_least = match &least.value {
            Some(least) if prices.len() == 1 && least > first => least,
            _ => first,
        };
        let middle = leading(prices.get(prices.len() / 2)?, 1, false, digits)?;
        let ten = |price: Fixed, by: i128, over: i128| {
            let units = price.units().checked_mul(by)?.checked_div(over)?;
            Some(Fixed::new(units, price.digits()))
        };
        let point = |price: Fixed| Point { price, hours: self.hours(price) };
        Some(Unnamed {
            starts_at: leading(at_least, 2, true, digits)?,
            range: match first == last {
                true => None,
                false => Some((leading(first, 2, false, digits)?, leading(last, 2, true, digits)?)),
            },
            points: [point(ten(middle, 1, 10)?), point(middle), point(ten(middle, 10, 1)?)],
        })
    }

    /// Hours at what an hour of this tier's work sells for.
    fn hours(&self, price: Fixed) -> Option<Fraction> {
        let of_tier = self.tier.known_total.value.as_ref()?.over(self.tier.hours.value.as_ref()?)?;
        let rate = match self.proposal.is_foreign(self.studio.currency) {
            true => self.proposal.exchange.known()?.fraction(),
            false => Fraction::one(),
        };
        price.fraction().over(&of_tier.times(&rate))
    }
}

/// As much each month as the budget allows: months in all, and how many more.
fn longer(least: &Fraction, budget: &Fraction, months: i64) -> Option<(u32, u32)> {
    let each = budget.over(&Fraction::whole(i128::from(months)))?;
    let all = u32::try_from(rounding::up_to_whole(&least.over(&each)?)?).ok()?;
    all.checked_sub(u32::try_from(months).ok()?).map(|more| (all, more))
}

/// A price rounded to so many leading digits, up or half away from nothing. Never finer than the currency.
fn leading(price: &Fraction, count: u32, is_up: bool, digits: u32) -> Option<Fixed> {
    let whole = rounding::up_to_whole(price)?;
    let mut step = 1_i128;
    while whole.checked_div(step)? >= 10_i128.checked_pow(count)? {
        step = step.checked_mul(10)?;
    }
    let half = if is_up { Fraction::zero() } else { Fraction::whole(step).over(&Fraction::whole(2))? };
    let steps = match is_up {
        true => rounding::up_to_whole(&price.over(&Fraction::whole(step))?)?,
        false => rounding::Rounding::Down.units(&price.plus(&half).over(&Fraction::whole(step))?, 0)?,
    };
    let units = steps.checked_mul(step)?.checked_mul(10_i128.checked_pow(digits)?)?;
    Some(Fixed::new(units, digits))
}
