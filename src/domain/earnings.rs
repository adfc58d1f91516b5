//! What a tier earns: its net against the hours behind it, their floors, what is bought in and what selling costs. Private;
//! covers only the lines whose hours are known.

use std::rc::Rc;

use crate::domain::draft_offer::{PricedTier, may_be_credit};
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::option_group::Part;
use crate::domain::parameter::{ConditionNumber, ConditionsOf, Parameter, Unit};
use crate::domain::pool::Sums;
use crate::domain::proposal::{DraftLine, DraftTier, Pricing, Proposal, RoleHours};
use crate::domain::rate_card::{RateCard, RoleRates};
use crate::domain::rounding;
use crate::domain::selling_shares::CommissionOn;
use crate::domain::studio::Studio;
use crate::domain::table::Table;
use crate::domain::totals::{LineAmount, Totals};
use crate::domain::typed::{MOST_DECIMALS, Typed};
use crate::domain::working::{Figure, Label, List, Step, Working, difference, product, quotient, sum};

/// A tier's figures. Those of earnings have no value where no hours are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TierFigures {
    pub tier: Id,
    /// The amount of each of the draft's lines, in their order; nothing where the tier does not contain the line or it has no
    /// price.
    pub amounts: Vec<Option<Fixed>>,
    /// What is paid once, without tax.
    pub total: Figure,
    pub total_fixed: Option<Fixed>,
    /// Whether a line, or all of them together, come to more than can be written.
    pub is_too_large: bool,
    /// The net of everything, recurring lines over their terms, in the studio's currency.
    pub all_total: Figure,
    /// The same of the lines whose hours are known.
    pub known_total: Figure,
    /// Percent of the total that is known.
    pub known_share: Figure,
    pub hours: Figure,
    /// Sum of hours x role floors.
    pub floor_cost: Figure,
    /// What is bought in.
    pub direct: Figure,
    /// What selling costs.
    pub selling: Figure,
    /// The commission among it, where there is one.
    pub commission: Option<Figure>,
    /// Known net less floor cost, what is bought in and what selling costs.
    pub left_over: Figure,
    /// Percent of the known net that is left over.
    pub margin: Figure,
    /// (Known net less what is bought in and what selling costs) / hours.
    pub effective: Figure,
    /// Floor cost / hours.
    pub floor: Figure,
    /// Effective less floor.
    pub distance: Figure,
}

impl TierFigures {
    /// Whether every hour sold loses money.
    pub fn is_below_base(&self) -> bool {
        self.distance.value.as_ref().is_some_and(Fraction::is_negative)
    }

    /// Whether it leaves less of the price than so many percent.
    pub fn is_below_margin(&self, wanted: Typed) -> bool {
        self.margin.value.as_ref().is_some_and(|margin| *margin < wanted.fraction())
    }

    /// Whether some of the total stands on lines whose hours are unknown.
    pub fn is_partly_unknown(&self) -> bool {
        self.known_total.value != self.all_total.value
    }
}

/// What stands behind one of a line.
#[derive(Clone, Copy)]
pub struct Behind<'a> {
    line: &'a DraftLine,
    hours: &'a [RoleHours],
    direct: Option<Typed>,
    /// Where what is bought in was typed.
    pub direct_at: Parameter,
    service: Option<Id>,
    proposal: Id,
}

impl<'a> Behind<'a> {
    /// What stands behind a line: its own hours and direct cost, or those of its service.
    pub fn of(studio: &'a Studio, proposal: Id, line: &'a DraftLine) -> Behind<'a> {
        let service = match line.pricing {
            Pricing::Service { service } => studio.service(service),
            _ => None,
        };
        let own = Parameter::Line { proposal, line: line.id, number: crate::domain::parameter::LineNumber::Direct };
        let (direct, direct_at) = match (line.direct, service) {
            (None, Some(service)) => (service.direct, Parameter::ServiceDirect(service.id)),
            (direct, _) => (direct, own),
        };
        let hours = service.map_or(line.own_hours(), |service| &service.hours);
        Behind { line, hours, direct, direct_at, service: service.map(|service| service.id), proposal }
    }

    /// Whether it is known: hours of work always are; hours behind a price once each is typed, and so is a price behind which
    /// only something bought in stands.
    pub fn is_known(&self) -> bool {
        match self.line.pricing {
            Pricing::Work { .. } | Pricing::Unbilled { .. } => true,
            _ if self.hours.is_empty() => self.direct.is_some(),
            _ => self.hours.iter().all(|row| row.hours.is_some()),
        }
    }

    /// The hours of each role behind one, with where they were typed: nowhere for the hour of work itself.
    pub fn hours(&self) -> impl Iterator<Item = (Id, Option<(Parameter, Typed)>)> {
        let work = match self.line.pricing {
            Pricing::Work { role } => Some((role, None)),
            _ => None,
        };
        let (service, proposal, line) = (self.service, self.proposal, self.line.id);
        let behind = self.hours.iter().enumerate().map(move |(row, behind)| {
            let at = match service {
                Some(service) => Parameter::ServiceHours { service, row },
                None => Parameter::LineHours { proposal, line, row },
            };
            (behind.role, Some((at, behind.hours.unwrap_or(Typed::whole(0)).or_nothing())))
        });
        work.into_iter().chain(behind)
    }

    /// What is bought in for one.
    pub fn direct(&self) -> Option<Typed> {
        self.direct.map(Typed::or_nothing).filter(|direct| !direct.is_zero())
    }
}

/// How many of a line a tier has.
pub fn quantity_of(proposal: Id, line: &DraftLine, tier: Id) -> Figure {
    let at = Parameter::LineQuantity { proposal, line: line.id, tier };
    let typed = line.quantities.get(&tier).map(|quantity| quantity.or_nothing_unless(may_be_credit(line)));
    let value = typed.unwrap_or(Typed::whole(0)).fraction();
    Working::leaf(Label::Parameter(at), at.unit(), Step::Typed(at), Some(value))
}

/// Numbers added up: quickly in units of 10^-16 as long as they fit, as a fraction beyond.
#[derive(Default)]
struct ExactSum {
    units: i128,
    beyond: Option<Fraction>,
}

impl ExactSum {
    /// Adds `quantity` times `of_one`, both in units of 10^-8.
    fn add(&mut self, quantity: i128, of_one: i128) {
        match rounding::product(quantity, of_one).and_then(|product| self.units.checked_add(product)) {
            Some(units) => self.units = units,
            None => {
                let more = Fraction::decimal(quantity, MOST_DECIMALS).times(&Fraction::decimal(of_one, MOST_DECIMALS));
                self.beyond = Some(self.beyond.take().map_or(more.clone(), |beyond| beyond.plus(&more)));
            }
        }
    }

    fn fraction(&self) -> Fraction {
        let quick = Fraction::decimal(self.units, MOST_DECIMALS.saturating_mul(2));
        self.beyond.as_ref().map_or(quick.clone(), |beyond| quick.plus(beyond))
    }
}

/// One of 10^-8 units.
const ONE: i128 = 100_000_000;

/// How many times a line's period counts: over its term, once where there is none or its price is for all of it.
pub fn times(totals: &Totals, recurring: Option<usize>) -> u32 {
    let of = recurring.and_then(|place| totals.recurring.get(place));
    of.map_or(1, |one| one.recurrence.periods.filter(|_| !one.recurrence.is_spread).unwrap_or(1))
}

/// The sums that an amount is part of.
pub fn sums_of<'a>(totals: &'a Totals, amount: &LineAmount) -> &'a Sums {
    match amount.recurring.and_then(|place| totals.recurring.get(place)) {
        Some(recurring) => &recurring.sums,
        None => &totals.one_off,
    }
}

/// What an amount is of the net of what is taxed alike: after charge and discount, without tax, over its term.
pub fn net_of(totals: &Totals, amount: &LineAmount, own: i128) -> Fraction {
    let Some(group) = sums_of(totals, amount).groups.get(amount.group) else { return Fraction::zero() };
    let own = Fraction::whole(own);
    let net = group.net.fraction().times(&own);
    let net = net.over(&Fraction::whole(group.sum.units()));
    let net = net.unwrap_or_else(|| own.times(&Fraction::decimal(1, group.sum.digits())));
    net.times(&Fraction::whole(i128::from(times(totals, amount.recurring))))
}

/// The net of everything that counts in a choice, over its terms.
pub fn net_of_all(totals: &Totals) -> Fraction {
    let terms =
        totals.recurring.iter().enumerate().map(|(place, one)| {
            one.sums.net.fraction().times(&Fraction::whole(i128::from(times(totals, Some(place)))))
        });
    terms.fold(totals.one_off.net.fraction(), |sum, term| sum.plus(&term))
}

/// The same with tax.
pub fn gross_of_all(totals: &Totals) -> Fraction {
    let terms =
        totals.recurring.iter().enumerate().map(|(place, one)| {
            one.sums.gross.fraction().times(&Fraction::whole(i128::from(times(totals, Some(place)))))
        });
    terms.fold(totals.one_off.gross.fraction(), |sum, term| sum.plus(&term))
}

/// The amount of a line: mostly the one after that found last, since both stand in the draft's order.
fn found<'a>(offered: &'a [LineAmount], id: Id, next: &mut usize) -> Option<&'a LineAmount> {
    let place = match offered.get(*next).is_some_and(|one| one.id == id) {
        true => *next,
        false => offered.iter().position(|one| one.id == id)?,
    };
    *next = place.saturating_add(1);
    offered.get(place)
}

/// What a tier comes to and earns when its default choice is made. `totals` are of that choice; nothing where there are none.
pub fn figures(
    studio: &Studio,
    proposal: &Proposal,
    tier: &DraftTier,
    priced: &PricedTier,
    rates: &RateCard,
    totals: Option<&Totals>,
) -> TierFigures {
    let digits = proposal.currency(studio.currency).digits();
    let amounts: Vec<Option<Fixed>> =
        priced.lines.iter().map(|line| Some(Fixed::new(line.as_ref()?.amount?, digits))).collect();
    let is_too_large = priced.lines.iter().flatten().any(|line| line.amount.is_none());
    let mut is_complete = totals.is_some();
    // The net of a line is its share of its group's, so that the lines of a group are added up before they are shared: one
    // fraction for each group, not for each of a thousand lines.
    let mut groups: Vec<(LineAmount, i128)> = Vec::new();
    let mut by_role: Table<Id, ExactSum> = Table::new();
    let mut direct = ExactSum::default();
    let offered = totals.map(|totals| totals.lines.as_slice()).unwrap_or_default();
    let mut next = 0;
    for (line, price) in proposal.lines.iter().zip(&priced.lines) {
        let Some(quantity) = line.quantities.get(&tier.id) else { continue };
        is_complete = is_complete && (price.is_some() || !proposal.can_count(line));
        let counted = price.and_then(|price| Some((found(offered, price.offered, &mut next)?, price.amount?)));
        let behind = Behind::of(studio, proposal.id, line);
        let counts = match (line.is_offered(), totals) {
            (true, Some(_)) => counted.is_some(),
            // Without a total there is no choice, and what would be chosen beforehand counts.
            (true, None) => line.part == Part::Included || line.part.is_preselected(),
            (false, _) => true,
        };
        if !counts || !behind.is_known() {
            continue;
        }
        let mut periods = 1;
        if let Some((totals, (amount, own))) = totals.zip(counted) {
            periods = times(totals, amount.recurring);
            let is_alike =
                |(one, _): &&mut (LineAmount, i128)| one.recurring == amount.recurring && one.group == amount.group;
            match groups.iter_mut().find(is_alike) {
                Some((_, sum)) => *sum = sum.saturating_add(own),
                None => groups.push((*amount, own)),
            }
        }
        let quantity = quantity.or_nothing_unless(may_be_credit(line)).units().saturating_mul(i128::from(periods));
        for (role, hours) in behind.hours() {
            if let Some(sum) = by_role.get_or_default(role) {
                sum.add(quantity, hours.map_or(ONE, |(_, hours)| hours.units()));
            }
        }
        if let Some(one) = behind.direct() {
            direct.add(quantity, one.units());
        }
    }
    let known = totals.map(|totals| {
        let nets: Vec<Fraction> = groups.iter().map(|(amount, own)| net_of(totals, amount, *own)).collect();
        Fraction::sum(&nets)
    });
    let of = Of { studio, proposal, tier: tier.id, rates };
    let total_fixed = totals.map(|totals| totals.one_off.net).filter(|_| is_complete);
    let all = totals.map(net_of_all).filter(|_| is_complete);
    of.figures(Sold {
        amounts,
        is_too_large,
        total_fixed,
        all,
        gross: totals.map(gross_of_all).filter(|_| is_complete),
        known: known.filter(|_| is_complete),
        by_role: by_role.iter().map(|(role, sum)| (*role, sum.fraction())).collect(),
        direct: direct.fraction(),
    })
}

/// Of what a tier's figures are.
struct Of<'a> {
    studio: &'a Studio,
    proposal: &'a Proposal,
    tier: Id,
    rates: &'a RateCard,
}

/// What was added up from the lines.
struct Sold {
    amounts: Vec<Option<Fixed>>,
    is_too_large: bool,
    total_fixed: Option<Fixed>,
    all: Option<Fraction>,
    /// Everything with tax.
    gross: Option<Fraction>,
    known: Option<Fraction>,
    by_role: Vec<(Id, Fraction)>,
    direct: Fraction,
}

impl Of<'_> {
    fn list(&self, label: Label, list: List, unit: Unit, value: Option<Fraction>) -> Figure {
        Working::leaf(label, unit, Step::SumOf(list), value)
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

    fn figures(&self, sold: Sold) -> TierFigures {
        let (proposal, tier) = (self.proposal.id, self.tier);
        let total_value = sold.total_fixed.map(Fixed::fraction);
        let total = self.list(Label::TierTotal, List::TierLines { proposal, tier }, Unit::Money, total_value);
        let all = self.list(Label::AllTotal, List::AllLines { proposal, tier }, Unit::Money, sold.all);
        let all_total = self.home(Label::AllTotal, all.clone());
        let known = self.list(Label::KnownTotal, List::KnownLines { proposal, tier }, Unit::Money, sold.known);
        let known_share = share_of(Label::KnownShare, &known, &all);
        let known_total = self.home(Label::KnownTotal, known);
        let role_hours: Vec<(Id, Figure)> = sold
            .by_role
            .into_iter()
            .map(|(role, hours)| {
                let rows = List::RoleHours { proposal, tier, role };
                (role, self.list(Label::HoursOfRole(role), rows, Unit::Hours, Some(hours)))
            })
            .collect();
        let hours = sum(Label::TierHours, Unit::Hours, role_hours.iter().map(|(_, hours)| hours.clone()).collect());
        let no_rate = || Working::leaf(Label::FloorCost, Unit::Money, Step::Given, None);
        // Where every role's floor is 0 no cost was typed, and nothing is known of a floor.
        let is_nothing = |role: &RoleRates| role.floor.value.as_ref().is_some_and(Fraction::is_zero);
        let has_floor = !self.rates.roles.iter().all(is_nothing);
        let known_floor = |role: Id| self.rates.role(role).filter(|_| has_floor).map(|rates| rates.floor.clone());
        let floors = role_hours.iter().map(|(role, hours)| {
            let floor = known_floor(*role).unwrap_or_else(no_rate);
            product(Label::FloorOfRole(*role), Unit::Money, vec![hours.clone(), floor])
        });
        let floor_cost = sum(Label::FloorCost, Unit::Money, floors.collect());
        let direct = self.list(Label::Direct, List::Directs { proposal, tier }, Unit::Money, Some(sold.direct));
        let shares = Shared { known: &known_total, gross: self.gross(&known_total, &all, sold.gross) };
        let (selling, commission) = self.selling(&shares, &floor_cost, &direct);
        let costs =
            [&direct, &selling].into_iter().filter(|cost| cost.value.as_ref().is_none_or(|cost| !cost.is_zero()));
        let costs: Vec<Figure> = costs.cloned().collect();
        let less = |label: Label, first: Figure, more: &[Figure]| match more.is_empty() {
            true => first,
            false => difference(label, Unit::Money, [&[first], more].concat()),
        };
        let left_over =
            less(Label::LeftOver, known_total.clone(), &[std::slice::from_ref(&floor_cost), costs.as_slice()].concat());
        let for_hours = less(Label::LeftForHours, known_total.clone(), &costs);
        let effective = quotient(Label::Effective, Unit::Money, vec![for_hours, hours.clone()]);
        let floor = quotient(Label::TierFloor, Unit::Money, vec![floor_cost.clone(), hours.clone()]);
        let distance = difference(Label::Distance, Unit::Money, vec![effective.clone(), floor.clone()]);
        TierFigures {
            tier,
            known_share,
            margin: share_of(Label::TierMargin, &left_over, &known_total),
            amounts: sold.amounts,
            total,
            total_fixed: sold.total_fixed,
            is_too_large: sold.is_too_large,
            all_total,
            known_total,
            hours,
            floor_cost,
            direct,
            selling,
            commission,
            left_over,
            effective,
            floor,
            distance,
        }
    }

    /// The known net with its tax, where a platform takes its fee of that: by the share that tax has in everything.
    fn gross(&self, known: &Figure, all: &Figure, gross: Option<Fraction>) -> Option<Figure> {
        let platform = self.proposal.conditions.shares.platform;
        platform.filter(|percent| !percent.is_zero())?;
        let gross = Working::leaf(Label::AllGross, Unit::Money, Step::Given, gross);
        let product = product(Label::KnownGross, Unit::Money, vec![known.clone(), gross]);
        Some(quotient(Label::KnownGross, Unit::Money, vec![product, all.clone()]))
    }

    /// A share in percent of a figure, where one was typed.
    fn part(&self, label: Label, number: ConditionNumber, typed: Option<Typed>, of: &Figure) -> Option<Figure> {
        let typed = typed.filter(|percent| !percent.is_zero())?;
        let at = Parameter::Condition(ConditionsOf::Proposal(self.proposal.id), number);
        let percent = self.studio.percent(at, Some(typed), Typed::whole(0), None);
        let share = Working::of(Label::SellingShare, Unit::Factor, Step::Share(percent));
        Some(product(label, Unit::Money, vec![of.clone(), share]))
    }

    /// Everything that selling costs, and the commission among it.
    fn selling(&self, of: &Shared<'_>, floor_cost: &Figure, direct: &Figure) -> (Figure, Option<Figure>) {
        let conditions = &self.proposal.conditions;
        let (typed, shares) = (conditions.selling, conditions.shares);
        let plain = self.part(Label::SellingPart, ConditionNumber::SellingPercent, typed.percent, of.known);
        let referral = self.part(Label::ReferralPart, ConditionNumber::Referral, shares.referral, of.known);
        let platform = of
            .gross
            .as_ref()
            .and_then(|gross| self.part(Label::PlatformPart, ConditionNumber::Platform, shares.platform, gross));
        let mut parts: Vec<Figure> = plain.into_iter().chain(referral).chain(platform).collect();
        let has_commission = shares.commission.is_some_and(|percent| !percent.is_zero());
        if typed.amount.is_some() || (parts.is_empty() && !has_commission) {
            let at = Parameter::Condition(ConditionsOf::Proposal(self.proposal.id), ConditionNumber::SellingAmount);
            parts.push(self.studio.typed(at, typed.amount, Typed::whole(0)));
        }
        let shared = match shares.on {
            CommissionOn::Sale => of.known.clone(),
            CommissionOn::Profit => {
                let others = sum(Label::OtherSelling, Unit::Money, parts.clone());
                let less = vec![of.known.clone(), floor_cost.clone(), direct.clone(), others];
                let before = difference(Label::ProfitBefore, Unit::Money, less);
                Working::of(Label::ProfitShared, Unit::Money, Step::NotBelowNothing(before))
            }
        };
        let commission = self.part(Label::CommissionPart, ConditionNumber::Commission, shares.commission, &shared);
        parts.extend(commission.clone());
        (sum(Label::Selling, Unit::Money, parts), commission)
    }
}

/// What shares are taken of.
struct Shared<'a> {
    known: &'a Figure,
    /// With tax, where that is asked for.
    gross: Option<Figure>,
}

/// A part in percent of a whole.
pub fn share_of(label: Label, part: &Figure, whole: &Figure) -> Figure {
    let hundred = Working::given(Label::KnownShare, Unit::Count, 100);
    let share = product(label.clone(), Unit::Percent, vec![part.clone(), hundred]);
    quotient(label, Unit::Percent, vec![share, whole.clone()])
}

/// Whether the hours behind a line are known.
pub fn hours_are_known(studio: &Studio, proposal: Id, line: &Rc<DraftLine>) -> bool {
    Behind::of(studio, proposal, line).is_known()
}
