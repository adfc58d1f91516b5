//! The address of every figure that can be asked for its working.

use crate::domain::band::Band;
use crate::domain::breakdown::{Breakdown, SumRow};
use crate::domain::civil_date::CivilDate;
use crate::domain::cost_base::{By, Kept};
use crate::domain::evaluation::Evaluation;
use crate::domain::id::Id;
use crate::domain::lists;
use crate::domain::map_total::map_total;
use crate::domain::parameter::CostsOf;
use crate::domain::partner_sheet::{Unbearable, partner_sheet, unbearable};
use crate::domain::price_list::PriceList;
use crate::domain::rate_bands::Scenario;
use crate::domain::referral::{Referral, referral};
use crate::domain::team::Pay;
use crate::domain::workbook::Workbook;
use crate::domain::working::{Figure, Label, RateUnit};
use crate::domain::worth::{Worth, worth};
use crate::domain::year_paid::over_costs;
use crate::state::studio::deal_figure::DealFigure;
use crate::state::studio::sales_figure::{Sales, SalesFigure};
use crate::state::studio::scope_figure::ScopeFigure;
use crate::state::studio::time_figure::{self, TimeFigure, spent_of};

/// Where a figure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FigureAt {
    /// A blended rate.
    Rate(Band, RateUnit),
    /// A role's rate.
    Role(Id, Band, RateUnit),
    /// A role's floor.
    RoleFloor(Id),
    /// A list of costs in the year, at base.
    Costs(CostsOf),
    /// A list of costs in the year, at any level.
    Level(CostsOf, Band),
    /// The living costs of all owners.
    Living(Band),
    /// All costs of the year.
    AllCosts(Band),
    /// The revenue goal.
    Revenue(Band),
    /// The revenue goal beyond the costs of the year at base.
    OverCosts(Band),
    /// Billable hours of everyone.
    Hours,
    /// Billable hours of a member.
    MemberHours(Id),
    /// The rate at the hours and costs tried.
    WhatIf(Band),
    /// The blended rate so many years on.
    YearAhead(u32, Band),
    /// All costs so many years on.
    CostsAhead(u32, Band),
    /// The revenue goal so many years on.
    RevenueAhead(u32, Band),
    /// The price of one of a service.
    Service(Id, Band),
    /// What one of a service costs.
    ServiceCost(Id),
    /// A figure of a tier.
    Tier(Id, Id, TierFigure),
    /// What a proposal may be worth to its client.
    Worth(Id, WorthFigure),
    /// What stands behind a tier of a proposal.
    Deal(Id, Id, DealFigure),
    /// What a tier owes whoever recommended its client, and the same in percent of the whole.
    ReferralFee(Id, Id),
    ReferralPercent(Id, Id),
    /// What an introduction brings a partner on average.
    IntroductionBrings,
    /// What is left of a service at target after its share, and the highest that it can bear.
    MarginAfterReferral(Id),
    HighestShare(Id),
    /// Of a client's scope.
    Scope(Id, ScopeFigure),
    /// What was sold, as it is on a day.
    Sales(CivilDate, SalesFigure),
    /// What the stages of a proposal's development map come to.
    Map(Id),
    /// What was spent of a proposal.
    Time(Id, TimeFigure),
}

/// A figure of what a proposal may be worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WorthFigure {
    Today,
    Goal,
    Uplift,
    Gain,
    Price,
    /// Of a tier.
    OfGain(Id),
    Return(Id),
    More,
    Customers,
    Visits,
}

/// A figure of a tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TierFigure {
    /// The amount of a line.
    Line(Id),
    Total,
    KnownShare,
    Hours,
    FloorCost,
    Direct,
    Selling,
    LeftOver,
    Margin,
    Effective,
    Distance,
    /// Between its lines and what is paid.
    Sum(SumRow),
}

/// The figure at an address; nothing where what it belongs to is gone.
pub fn figure(workbook: &Workbook, evaluation: &Evaluation, at: FigureAt) -> Option<Figure> {
    let studio = &workbook.studio;
    let bands = &evaluation.rates.bands;
    let prices = || PriceList::home(studio, &evaluation.rates.card);
    Some(match at {
        FigureAt::Rate(band, unit) => studio.in_unit(bands.hour.get(band), &bands.hours, unit),
        FigureAt::Role(role, band, unit) => {
            let rates = evaluation.rates.card.role(role)?;
            studio.in_unit(rates.hour.get(band), &rates.hours, unit)
        }
        FigureAt::RoleFloor(role) => evaluation.rates.card.role(role)?.floor.clone(),
        FigureAt::Costs(of) => costs(workbook, of, Band::Base)?,
        FigureAt::Level(of, band) => costs(workbook, of, band)?,
        FigureAt::Living(band) => bands.living.get(band).clone(),
        FigureAt::AllCosts(band) => bands.costs.get(band).clone(),
        FigureAt::Revenue(band) => bands.revenue.get(band).clone(),
        FigureAt::OverCosts(band) => over_costs(bands, band),
        FigureAt::Hours => bands.hours.clone(),
        FigureAt::MemberHours(id) => studio.hours_of(studio.member(id)?),
        FigureAt::WhatIf(band) => studio.what_if().hour.get(band).clone(),
        FigureAt::YearAhead(years_on, band) => ahead(workbook, years_on).hour.get(band).clone(),
        FigureAt::CostsAhead(years_on, band) => ahead(workbook, years_on).costs.get(band).clone(),
        FigureAt::RevenueAhead(years_on, band) => ahead(workbook, years_on).revenue.get(band).clone(),
        FigureAt::Service(id, band) => prices().service(studio.service(id)?, band)?,
        FigureAt::ServiceCost(id) => prices().service_cost(studio.service(id)?)?,
        FigureAt::Worth(proposal, which) => {
            let worth = worth(studio, workbook.proposal(proposal)?, evaluation.draft(proposal)?.as_ref());
            which.of(&worth)?
        }
        FigureAt::Map(proposal) => map_total(studio, workbook.proposal(proposal)?)?,
        FigureAt::Deal(proposal, tier, which) => which.of(workbook, evaluation, proposal, tier)?,
        FigureAt::ReferralFee(proposal, tier) => owed(workbook, evaluation, proposal, tier)?.fee,
        FigureAt::ReferralPercent(proposal, tier) => owed(workbook, evaluation, proposal, tier)?.taken,
        FigureAt::IntroductionBrings => partner_sheet(studio, &evaluation.rates.card).conversion?.brings?,
        FigureAt::MarginAfterReferral(id) => bearing(workbook, evaluation, id)?.margin,
        FigureAt::Time(id, which) => time_figure::figure(&spent_of(workbook, evaluation, id)?, which)?,
        FigureAt::Sales(today, which) => Sales::of(workbook, evaluation, today).figure(which)?,
        FigureAt::HighestShare(id) => bearing(workbook, evaluation, id)?.bears,
        FigureAt::Scope(client, which) => which.of(workbook, evaluation, client)?,
        FigureAt::Tier(proposal, tier, TierFigure::Line(line)) => {
            lists::amount(workbook, &evaluation.rates.card, proposal, tier, line)?
        }
        FigureAt::Tier(proposal, tier, TierFigure::Sum(row)) => {
            let draft = &evaluation.draft(proposal)?;
            Breakdown::of(studio, workbook.proposal(proposal)?, draft, tier)?.figure(row)?
        }
        FigureAt::Tier(proposal, tier, which) => {
            let draft = evaluation.draft(proposal)?;
            let tier = draft.tier(tier)?;
            match which {
                TierFigure::Line(_) | TierFigure::Sum(_) => return None,
                TierFigure::Total => tier.total.clone(),
                TierFigure::KnownShare => tier.known_share.clone(),
                TierFigure::Hours => tier.hours.clone(),
                TierFigure::FloorCost => tier.floor_cost.clone(),
                TierFigure::Direct => tier.direct.clone(),
                TierFigure::Selling => tier.selling.clone(),
                TierFigure::LeftOver => tier.left_over.clone(),
                TierFigure::Margin => tier.margin.clone(),
                TierFigure::Effective => tier.effective.clone(),
                TierFigure::Distance => tier.distance.clone(),
            }
        }
    })
}

/// What a tier owes whoever recommended its client.
fn owed(workbook: &Workbook, evaluation: &Evaluation, proposal: Id, tier: Id) -> Option<Referral> {
    let draft = evaluation.draft(proposal)?;
    referral(&workbook.studio, workbook.proposal(proposal)?, draft.drafted(tier)?)
}

/// A service that can't bear its share.
fn bearing(workbook: &Workbook, evaluation: &Evaluation, service: Id) -> Option<Unbearable> {
    let all = unbearable(&workbook.studio, &evaluation.rates.card);
    all.into_iter().find(|one| one.service == service)
}

impl WorthFigure {
    /// The figure, where it is known.
    pub fn of(self, worth: &Worth) -> Option<Figure> {
        let tier = |id: Id| worth.tiers.iter().find(|tier| tier.tier == id);
        match self {
            WorthFigure::Today => worth.today.clone(),
            WorthFigure::Goal => worth.goal.clone(),
            WorthFigure::Uplift => worth.uplift.clone(),
            WorthFigure::Gain => worth.gain.clone(),
            WorthFigure::Price => worth.price.clone(),
            WorthFigure::OfGain(id) => tier(id).map(|tier| tier.of_gain.clone()),
            WorthFigure::Return(id) => tier(id).map(|tier| tier.back.clone()),
            WorthFigure::More => worth.grown.as_ref().map(|grown| grown.more.clone()),
            WorthFigure::Customers => worth.grown.as_ref()?.customers.clone(),
            WorthFigure::Visits => worth.grown.as_ref()?.visits.clone(),
        }
    }
}

/// A list of costs in the workbook's own year.
fn costs(workbook: &Workbook, of: CostsOf, band: Band) -> Option<Figure> {
    let studio = &workbook.studio;
    let label = match of {
        CostsOf::Business => Label::Business,
        CostsOf::Member(id) => match studio.member(id)?.pay {
            Pay::Owner => Label::Living(id),
            Pay::Employee => Label::Employee(id),
        },
    };
    Some(studio.annual(of, band, label, Kept::Costs, Scenario::default()))
}

fn ahead(workbook: &Workbook, years_on: u32) -> crate::domain::rate_bands::RateBands {
    workbook.studio.rate_bands(Scenario { years_on, ..Scenario::default() })
}

/// Whether a list is given by its items, so that its sum has rows of its own.
pub fn has_rows(workbook: &Workbook, of: CostsOf) -> bool {
    workbook.costs(of).is_some_and(|costs| costs.by == By::Items)
}
