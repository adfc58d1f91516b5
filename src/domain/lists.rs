//! The rows of a list that was added up in a working: made when asked for, since there may be thousands.

use crate::domain::band::Band;
use crate::domain::cost_base::{Cost, Kept, Period};
use crate::domain::draft_offer::unit_price;
use crate::domain::earnings::hours_are_known;
use crate::domain::id::Id;
use crate::domain::parameter::{CostsOf, Parameter, Unit};
use crate::domain::proposal::{DraftLine, Pricing, Proposal};
use crate::domain::rate_card::RateCard;
use crate::domain::studio::Studio;
use crate::domain::typed::Typed;
use crate::domain::workbook::Workbook;
use crate::domain::working::{Figure, Label, List, Step, Working, product, quotient};

/// The rows behind a list, in its order. Their values add up to the list's.
pub fn rows(workbook: &Workbook, rates: &RateCard, list: List) -> Vec<Figure> {
    let studio = &workbook.studio;
    let costs = |of: CostsOf, band: Band, kept: Kept, counts: &dyn Fn(&Cost) -> bool| -> Vec<Figure> {
        let Some(costs) = studio.costs(of) else { return Vec::new() };
        costs.kept(kept).filter(|cost| counts(cost)).filter_map(|cost| year_of(studio, of, cost, band)).collect()
    };
    let again = |cost: &Cost| cost.period.times_a_year().is_some();
    let once = |years_on: u32| move |cost: &Cost| matches!(cost.period, Period::Once { years } if years > years_on);
    match list {
        List::Recurring(of, band) => costs(of, band, Kept::Costs, &again),
        List::Once(of, band, years_on) => costs(of, band, Kept::Costs, &once(years_on)),
        List::RecurringTax(of) => costs(of, Band::Base, Kept::Tax, &again),
        List::OnceTax(of, years_on) => costs(of, Band::Base, Kept::Tax, &once(years_on)),
        List::TierLines { proposal, tier } => lines(workbook, rates, proposal, tier, false),
        List::KnownLines { proposal, tier } => lines(workbook, rates, proposal, tier, true),
        List::RoleHours { proposal, tier, role } => role_hours(workbook, proposal, tier, role),
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

fn contained(proposal: &Proposal, tier: Id) -> impl Iterator<Item = (&DraftLine, Typed)> {
    proposal.lines.iter().filter_map(move |line| Some((line.as_ref(), *line.quantities.get(&tier)?)))
}

fn quantity(proposal: Id, line: &DraftLine, tier: Id, typed: Typed) -> Figure {
    let at = Parameter::LineQuantity { proposal, line: line.id, tier };
    let unit = match line.pricing {
        Pricing::Work { .. } => Unit::Hours,
        Pricing::Fixed { .. } => Unit::Count,
    };
    Working::leaf(Label::Quantity, unit, Step::Typed(at), Some(typed.or_nothing().fraction()))
}

/// The lines of a tier, each quantity x unit price, rounded.
fn lines(workbook: &Workbook, rates: &RateCard, id: Id, tier: Id, known_only: bool) -> Vec<Figure> {
    let Some(proposal) = workbook.proposal(id) else { return Vec::new() };
    let Some(band) = proposal.tier(tier).map(|tier| tier.band) else { return Vec::new() };
    let digits = workbook.studio.currency.digits();
    let lines = contained(proposal, tier).filter(|(line, _)| !known_only || hours_are_known(line));
    lines
        .filter_map(|(line, typed)| {
            let price = match &line.pricing {
                Pricing::Work { role } => rates.role(*role)?.hour.get(band).clone(),
                Pricing::Fixed { .. } => {
                    let at = Parameter::LinePrice { proposal: id, line: line.id };
                    Working::leaf(
                        Label::UnitPrice,
                        Unit::Money,
                        Step::Typed(at),
                        unit_price(line, band, rates).map(|p| p.fraction()),
                    )
                }
            };
            let exact = product(Label::ExactAmount, Unit::Money, vec![quantity(id, line, tier, typed), price]);
            Some(Working::of(Label::Line(line.id), Unit::Money, Step::RoundedHalf(exact, digits)))
        })
        .collect()
}

/// The hours of a role in a tier, line by line.
fn role_hours(workbook: &Workbook, id: Id, tier: Id, role: Id) -> Vec<Figure> {
    let Some(proposal) = workbook.proposal(id) else { return Vec::new() };
    let mut rows = Vec::new();
    for (line, typed) in contained(proposal, tier) {
        if !hours_are_known(line) {
            continue;
        }
        let quantity = quantity(id, line, tier, typed);
        match &line.pricing {
            Pricing::Work { role: worked } if *worked == role => rows.push(quantity),
            Pricing::Work { .. } => {}
            Pricing::Fixed { hours, .. } => {
                for (row, behind) in hours.iter().enumerate().filter(|(_, behind)| behind.role == role) {
                    let at = Parameter::LineHours { proposal: id, line: line.id, row };
                    let one = workbook.studio.typed(at, behind.hours, Typed::whole(0));
                    rows.push(product(Label::Line(line.id), Unit::Hours, vec![quantity.clone(), one]));
                }
            }
        }
    }
    rows
}
