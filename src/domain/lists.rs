//! The rows of a list that was added up in a working: made when asked for, since there may be thousands.

use crate::domain::band::Band;
use crate::domain::breakdown;
use crate::domain::cost_base::{Cost, Kept, Period};
use crate::domain::draft_offer::{PricedTier, fixed_price, may_be_credit, precision};
use crate::domain::earnings::{Behind, sums_of, times};
use crate::domain::evaluation;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::option_group::Part;
use crate::domain::parameter::{CostsOf, LineNumber, Parameter, Unit};
use crate::domain::price_list::PriceList;
use crate::domain::proposal::{DraftLine, DraftTier, Pricing, Proposal};
use crate::domain::rate_card::RateCard;
use crate::domain::recurrence::Recurrence;
use crate::domain::studio::Studio;
use crate::domain::totals::{LineAmount, Totals};
use crate::domain::typed::Typed;
use crate::domain::workbook::Workbook;
use crate::domain::working::{Figure, Label, List, Step, Working, difference, product, quotient};

mod referred;

/// The rows behind a list, in its order. Their values add up to the list's.
pub fn rows(workbook: &Workbook, rates: &RateCard, list: List) -> Vec<Figure> {
    let studio = &workbook.studio;
    let costs = |of: CostsOf, band: Band, kept: Kept, counts: &dyn Fn(&Cost) -> bool| -> Vec<Figure> {
        let Some(costs) = studio.costs(of) else { return Vec::new() };
        costs.kept(kept).filter(|cost| counts(cost)).filter_map(|cost| year_of(studio, of, cost, band)).collect()
    };
    let again = |cost: &Cost| cost.period.times_a_year().is_some();
    let once = |years_on: u32| move |cost: &Cost| matches!(cost.period, Period::Once { years } if years > years_on);
    let of_tier = |proposal: Id, tier: Id, rows: &dyn Fn(&TierRows) -> Vec<Figure>| {
        TierRows::of(workbook, rates, proposal, tier).map(|of| rows(&of)).unwrap_or_default()
    };
    match list {
        List::Recurring(of, band) => costs(of, band, Kept::Costs, &again),
        List::Once(of, band, years_on) => costs(of, band, Kept::Costs, &once(years_on)),
        List::RecurringTax(of) => costs(of, Band::Base, Kept::Tax, &again),
        List::OnceTax(of, years_on) => costs(of, Band::Base, Kept::Tax, &once(years_on)),
        List::TierLines { proposal, tier } => {
            of_tier(proposal, tier, &|rows| rows.nets(&|_, amount| amount.recurring.is_none()))
        }
        List::TierPrices { proposal, tier } => {
            of_tier(proposal, tier, &|rows| rows.prices(&|amount| amount.recurring.is_none()))
        }
        List::AgainPrices { proposal, tier, place } => of_tier(proposal, tier, &|rows| {
            let draft = evaluation::draft_of(workbook, rates, proposal);
            let recurrence = draft.and_then(|draft| breakdown::again(&draft).into_iter().nth(place));
            rows.prices(&|amount| amount.recurring.is_some() && rows.recurrence(amount) == recurrence)
        }),
        List::AllLines { proposal, tier } => of_tier(proposal, tier, &|rows| rows.nets(&|_, _| true)),
        List::KnownLines { proposal, tier } => {
            of_tier(proposal, tier, &|rows| rows.nets(&|line, _| rows.behind(line).is_known()))
        }
        List::Directs { proposal, tier } => of_tier(proposal, tier, &|rows| rows.directs()),
        List::ReferralLines { proposal, tier, step } => of_tier(proposal, tier, &|rows| rows.referred(step)),
        List::RoleHours { proposal, tier, role } => of_tier(proposal, tier, &|rows| rows.hours(role)),
    }
}

/// One cost for a year.
fn year_of(studio: &Studio, of: CostsOf, cost: &Cost, band: Band) -> Option<Figure> {
    let (amount, typed_at) = cost.level(band)?;
    let amount = studio.typed(Parameter::CostAmount(of, cost.id, typed_at), Some(amount), amount);
    let label = Label::Cost(of, cost.id);
    Some(match cost.period {
        Period::Once { years } => {
            let years = Typed::whole(i64::from(years.max(1)));
            let over = Parameter::CostYears(of, cost.id);
            let over = Working::leaf(Label::OverYears, Unit::Count, Step::Typed(over), Some(years.fraction()));
            quotient(label, Unit::Money, vec![amount, over])
        }
        period => {
            let times = Working::given(Label::TimesAYear(period), Unit::Count, period.times_a_year().unwrap_or(1));
            product(label, Unit::Money, vec![amount, times])
        }
    })
}

/// The rows of a tier's default choice.
struct TierRows<'a> {
    workbook: &'a Workbook,
    proposal: &'a Proposal,
    tier: &'a DraftTier,
    prices: PriceList<'a>,
    priced: PricedTier,
    /// Nothing where a line has no price.
    totals: Option<Totals>,
}

impl<'a> TierRows<'a> {
    fn of(workbook: &'a Workbook, rates: &'a RateCard, proposal: Id, tier: Id) -> Option<TierRows<'a>> {
        let proposal = workbook.proposal(proposal)?;
        let tier = proposal.tier(tier)?;
        let (priced, choices) = evaluation::tier(workbook, proposal, tier, rates);
        let totals = choices.usual.map(|(_, totals)| totals);
        let prices = PriceList::of(&workbook.studio, rates, proposal);
        Some(TierRows { workbook, proposal, tier, prices, priced, totals })
    }

    /// The lines that count, with what each comes to.
    fn counted(&self) -> impl Iterator<Item = (&DraftLine, Typed, Option<(&LineAmount, i128)>)> {
        self.proposal.lines.iter().zip(&self.priced.lines).filter_map(|(line, price)| {
            let quantity = *line.quantities.get(&self.tier.id)?;
            let offered = self.totals.as_ref().map(|totals| totals.lines.as_slice()).unwrap_or_default();
            let amount = price
                .as_ref()
                .and_then(|price| Some((offered.iter().find(|one| one.id == price.offered)?, price.amount?)));
            let counts = match (line.is_offered(), &self.totals) {
                (true, Some(_)) => amount.is_some(),
                (true, None) => line.part == Part::Included || line.part.is_preselected(),
                (false, _) => true,
            };
            counts.then_some((line.as_ref(), quantity, amount))
        })
    }

    /// What each line is of the net.
    fn nets(&self, fits: &dyn Fn(&DraftLine, &LineAmount) -> bool) -> Vec<Figure> {
        let lines = self.counted().filter_map(|(line, quantity, amount)| {
            let (amount, own) = amount.filter(|(amount, _)| fits(line, amount))?;
            Some(self.net(line, quantity, amount, own))
        });
        lines.collect()
    }

    /// What each line comes to as priced.
    fn prices(&self, fits: &dyn Fn(&LineAmount) -> bool) -> Vec<Figure> {
        let lines = self.counted().filter_map(|(line, quantity, amount)| {
            let (amount, own) = amount.filter(|(amount, _)| fits(amount))?;
            Some(self.priced(line, quantity, own, amount.amount.digits()))
        });
        lines.collect()
    }

    /// How a line that comes again is paid.
    fn recurrence(&self, amount: &LineAmount) -> Option<Recurrence> {
        self.totals.as_ref()?.recurring.get(amount.recurring?).map(|one| one.recurrence)
    }

    fn times(&self, amount: &LineAmount) -> u32 {
        self.totals.as_ref().map_or(1, |totals| times(totals, amount.recurring))
    }

    /// A line's amount with its working, where that comes to it.
    fn priced(&self, line: &DraftLine, quantity: Typed, own: i128, digits: u32) -> Figure {
        let worked = self.amount(line, quantity);
        match worked.fixed().map(Fixed::units) == Some(own) {
            true => worked,
            false => {
                let value = Fixed::new(own, digits).fraction();
                Working::leaf(Label::Line(line.id), Unit::Money, Step::Given, Some(value))
            }
        }
    }

    fn net(&self, line: &DraftLine, quantity: Typed, amount: &LineAmount, own: i128) -> Figure {
        let priced = self.priced(line, quantity, own, amount.amount.digits());
        let group = self.totals.as_ref().and_then(|totals| sums_of(totals, amount).groups.get(amount.group));
        let is_plain = group.is_none_or(|group| group.net == group.sum || group.sum.units() == 0);
        let once = match group.filter(|_| !is_plain) {
            Some(group) => {
                let leaf =
                    |label: Label, value: Fixed| Working::leaf(label, Unit::Money, Step::Given, Some(value.fraction()));
                let net = product(Label::LineNet(line.id), Unit::Money, vec![priced, leaf(Label::GroupNet, group.net)]);
                quotient(Label::LineNet(line.id), Unit::Money, vec![net, leaf(Label::GroupSum, group.sum)])
            }
            None => priced,
        };
        match self.times(amount) {
            1 => once,
            periods => {
                let periods = Working::given(Label::Periods, Unit::Count, i128::from(periods));
                product(Label::LineNet(line.id), Unit::Money, vec![once, periods])
            }
        }
    }

    /// The amount of a line: quantity x unit price, rounded, less its discount.
    fn amount(&self, line: &DraftLine, quantity: Typed) -> Figure {
        let (rounding, digits) = precision(&self.workbook.studio, self.proposal);
        let proposal = self.proposal.id;
        let price = match &line.pricing {
            Pricing::Work { role } => self.prices.hour(*role, self.tier.band),
            Pricing::Service { service } => {
                let service = self.workbook.studio.service(*service);
                service.and_then(|service| self.prices.service(service, self.tier.band))
            }
            Pricing::Fixed { price, .. } => {
                let at = Parameter::LinePrice { proposal, line: line.id };
                let value = Some(fixed_price(*price).fraction());
                Some(Working::leaf(Label::UnitPrice, Unit::Money, Step::Typed(at), value))
            }
            Pricing::Unbilled { .. } => None,
        };
        let no_price = || Working::leaf(Label::UnitPrice, Unit::Money, Step::Given, None);
        let quantity = self.quantity(line, quantity);
        let exact = product(Label::ExactAmount, Unit::Money, vec![quantity, price.unwrap_or_else(no_price)]);
        let step = |figure: Figure| Step::Rounded(figure, rounding, digits);
        let label = || Label::Line(line.id);
        let is_credit = exact.value.as_ref().is_none_or(|exact| !exact.is_positive());
        if line.discount.is_none() || is_credit {
            return Working::of(label(), Unit::Money, step(exact));
        }
        let full = Working::of(Label::BeforeDiscount, Unit::Money, step(exact));
        let at = |number: LineNumber| Parameter::Line { proposal, line: line.id, number };
        let studio = &self.workbook.studio;
        let mut left = full;
        if let Some(percent) = line.discount.percent_off() {
            let percent = studio.percent(at(LineNumber::DiscountPercent), Some(percent), percent, None);
            let rest = Working::of(Label::OneMinusDiscount, Unit::Factor, Step::OneMinus(percent));
            let exact = product(Label::ExactAmount, Unit::Money, vec![left, rest]);
            left = Working::of(label(), Unit::Money, step(exact));
        }
        match line.discount.amount_off() {
            None => left,
            Some(amount) => {
                let off = studio.typed(at(LineNumber::DiscountAmount), Some(amount), amount);
                let exact = difference(Label::ExactAmount, Unit::Money, vec![left, off]);
                let rounded = Working::of(label(), Unit::Money, step(exact));
                Working::of(label(), Unit::Money, Step::NotBelowNothing(rounded))
            }
        }
    }

    fn quantity(&self, line: &DraftLine, typed: Typed) -> Figure {
        let at = Parameter::LineQuantity { proposal: self.proposal.id, line: line.id, tier: self.tier.id };
        let unit = match line.pricing {
            Pricing::Work { .. } => Unit::Hours,
            _ => Unit::Count,
        };
        let typed = typed.or_nothing_unless(may_be_credit(line));
        Working::leaf(Label::Quantity, unit, Step::Typed(at), Some(typed.fraction()))
    }

    /// A quantity over the periods for which it counts.
    fn quantity_in_all(&self, line: &DraftLine, typed: Typed, amount: Option<(&LineAmount, i128)>) -> Figure {
        let once = self.quantity(line, typed);
        match amount.map_or(1, |(amount, _)| self.times(amount)) {
            1 => once,
            periods => {
                let unit = once.unit;
                let periods = Working::given(Label::Periods, Unit::Count, i128::from(periods));
                product(Label::Quantity, unit, vec![once, periods])
            }
        }
    }

    fn behind<'b>(&'b self, line: &'b DraftLine) -> Behind<'b> {
        Behind::of(&self.workbook.studio, self.proposal.id, line)
    }

    /// The hours of a role, line by line.
    fn hours(&self, role: Id) -> Vec<Figure> {
        let mut rows = Vec::new();
        for (line, typed, amount) in self.counted() {
            let behind = self.behind(line);
            if !behind.is_known() {
                continue;
            }
            let quantity = self.quantity_in_all(line, typed, amount);
            for (_, hours) in behind.hours().filter(|(of, _)| *of == role) {
                rows.push(match hours {
                    None => quantity.clone(),
                    Some((at, hours)) => {
                        let one = self.workbook.studio.typed(at, Some(hours), hours);
                        product(Label::Line(line.id), Unit::Hours, vec![quantity.clone(), one])
                    }
                });
            }
        }
        rows
    }

    /// What is bought in, line by line.
    fn directs(&self) -> Vec<Figure> {
        let mut rows = Vec::new();
        for (line, typed, amount) in self.counted() {
            let behind = self.behind(line);
            let Some(direct) = behind.direct().filter(|_| behind.is_known()) else { continue };
            let one = self.workbook.studio.typed(behind.direct_at, Some(direct), direct);
            let quantity = self.quantity_in_all(line, typed, amount);
            rows.push(product(Label::Line(line.id), Unit::Money, vec![quantity, one]));
        }
        rows
    }
}

/// The amount of a line in a tier, whether it counts in the default choice or not.
pub fn amount(workbook: &Workbook, rates: &RateCard, proposal: Id, tier: Id, line: Id) -> Option<Figure> {
    let rows = TierRows::of(workbook, rates, proposal, tier)?;
    let line = rows.proposal.line(line)?;
    let quantity = *line.quantities.get(&tier)?;
    Some(rows.amount(line, quantity))
}
