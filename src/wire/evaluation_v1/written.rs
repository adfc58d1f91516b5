//! What follows from a workbook, put into the shape of version 1.

use crate::domain::band::{Band, Bands};
use crate::domain::capacity::HoursBy;
use crate::domain::choice::Choice;
use crate::domain::civil_date::CivilDate;
use crate::domain::draft_offer::may_be_credit;
use crate::domain::evaluation::{Draft, DraftedTier, evaluate};
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::parameter::Unit;
use crate::domain::price_list::{PriceList, mean_of_jobs};
use crate::domain::problem::Problem;
use crate::domain::proposal::{DraftTier, Proposal};
use crate::domain::rate_bands::RateBands;
use crate::domain::rate_card::{RateCard, RoleRates};
use crate::domain::rounding;
use crate::domain::service::Service;
use crate::domain::studio::Studio;
use crate::domain::team::Member;
use crate::domain::totals::{Totals, totals};
use crate::domain::workbook::Workbook;
use crate::domain::working::{Figure, Label, RateUnit, Step, Working};
use crate::domain::year_paid::paid_by;
use crate::wire::choice_v1::Chosen;
use crate::wire::evaluation_v1::{
    BandsV1, ChosenV1, EvaluationV1, FigureV1, LineFiguresV1, MemberFiguresV1, PaidByV1, ProblemV1, ProposalFiguresV1,
    RatesV1, RoleRatesV1, SCHEMA, ServiceFiguresV1, TierFiguresV1, WhatIfResultV1, WhatIfRowV1, Wrong, YearV1, changes,
    deals, scope, written_totals,
};
use crate::wire::evaluation_v1::{maps, sales};
use crate::wire::path;
use crate::wire::words;

/// Digits behind the point of every exact value.
const EXACT_DIGITS: u32 = 12;
/// The most digits behind the point of hours and percentages as shown.
const PLAIN_DIGITS: u32 = 2;

/// What follows from a workbook. The sentence of a problem is put in by whoever has words.
pub fn evaluation(
    workbook: &Workbook,
    today: CivilDate,
    choice: Option<&Chosen>,
    sentence: &dyn Fn(Wrong<'_>) -> String,
) -> EvaluationV1 {
    let studio = workbook.studio.as_ref();
    let evaluation = evaluate(workbook);
    let bands = &evaluation.rates.bands;
    let card = &evaluation.rates.card;
    let write = Writer { studio, digits: studio.currency.digits() };
    let paid = paid_by(studio.year, bands);
    let day = |band: Band| paid.get(band).map(|day| day.to_string());
    let problem = |problem: &Problem| ProblemV1 {
        kind: problem.kind.name().to_string(),
        at: path::place(&problem.at),
        sentence: sentence(Wrong::Problem(problem)),
    };
    let plain = |figure: &Figure| write.plain(figure);
    let hand = sales::Hand { amount: &sales_amount, plain: &plain };
    let (sales, clients, due) = sales::write(workbook, &evaluation, today, &hand);
    let (changes, troubles) = changes::figures(workbook, &evaluation.drafts(), sentence);
    let problems = evaluation.problems().iter().map(problem).chain(troubles).collect();
    EvaluationV1 {
        schema: SCHEMA,
        today: today.to_string(),
        currency: studio.currency.code().to_string(),
        living: write.amounts(&bands.living),
        with_cushion: write.amounts(&bands.with_cushion),
        business: write.amount(&bands.business),
        employees: write.amount(&bands.employees),
        tax: three(|band| write.amount_of(bands.tax.get(band).as_ref())),
        costs: write.amounts(&bands.costs),
        revenue: write.amounts(&bands.revenue),
        billable_hours: write.plain(&bands.hours),
        floor: write.rate_of(bands.floor.value.as_ref().filter(|_| earns(bands))),
        rates: write.rates(&bands.hour, &bands.hours),
        paid_by: PaidByV1 { base: day(Band::Base), target: day(Band::Target), stretch: day(Band::Stretch) },
        roles: card.roles.iter().map(|role| write.role(role, earns(bands))).collect(),
        team: studio.team.iter().map(|member| write.member(member)).collect(),
        projection: studio
            .projection()
            .iter()
            .map(|year| YearV1 {
                year: year.year,
                living: write.amounts(&year.bands.living),
                business: write.amount(&year.bands.business),
                employees: write.amount(&year.bands.employees),
                costs: write.amounts(&year.bands.costs),
                revenue: write.amounts(&year.bands.revenue),
                hour: write.hours(&year.bands.hour),
            })
            .collect(),
        what_if: write.what_if(),
        services: studio.services.iter().map(|one| write.service(one, card, earns(bands))).collect(),
        proposals: workbook
            .proposals
            .iter()
            .zip(&evaluation.drafts())
            .map(|(proposal, draft)| write.proposal(workbook, card, (proposal, draft), choice))
            .collect(),
        clients,
        sales,
        due,
        scopes: workbook.clients.iter().filter_map(|client| scope::figures(studio, card, client)).collect(),
        changes,
        problems,
    }
}

/// An amount of a currency with so many digits.
fn sales_amount(figure: &Figure, digits: u32) -> Option<FigureV1> {
    let value = figure.value.as_ref()?;
    Some(FigureV1 { value: rounding::text(value, EXACT_DIGITS), shown: rounding::text(value, digits) })
}

/// Whether there is anything to pay for at base, and so a floor.
fn earns(bands: &RateBands) -> bool {
    bands.costs.base.value.as_ref().is_some_and(Fraction::is_positive)
}

fn three(of: impl Fn(Band) -> Option<FigureV1>) -> BandsV1 {
    BandsV1 { base: of(Band::Base), target: of(Band::Target), stretch: of(Band::Stretch) }
}

struct Writer<'a> {
    studio: &'a Studio,
    digits: u32,
}

impl Writer<'_> {
    /// An amount of money.
    fn amount_of(&self, value: Option<&Fraction>) -> Option<FigureV1> {
        let value = value?;
        Some(FigureV1 { value: rounding::text(value, EXACT_DIGITS), shown: rounding::text(value, self.digits) })
    }

    fn amount(&self, figure: &Figure) -> Option<FigureV1> {
        self.amount_of(figure.value.as_ref())
    }

    fn amounts(&self, figures: &Bands<Figure>) -> BandsV1 {
        three(|band| self.amount(figures.get(band)))
    }

    /// A rate, shown rounded up to the studio's step, with at least the currency's digits.
    fn rate_of(&self, value: Option<&Fraction>) -> Option<FigureV1> {
        let value = value?;
        let up = rounding::up_to_step(value, self.studio.step())?;
        let shown = rounding::text(&up.fraction(), up.shortest().digits().max(self.digits));
        Some(FigureV1 { value: rounding::text(value, EXACT_DIGITS), shown })
    }

    /// A rate that is rounded up already: its exact value is the operand.
    fn rate(&self, figure: &Figure) -> Option<FigureV1> {
        figure.value.as_ref()?;
        match &figure.step {
            Step::RoundedUp(exact, _) => self.rate_of(exact.value.as_ref()),
            _ => None,
        }
    }

    fn hours(&self, hour: &Bands<Figure>) -> BandsV1 {
        three(|band| self.rate(hour.get(band)))
    }

    fn rates(&self, hour: &Bands<Figure>, hours: &Figure) -> RatesV1 {
        let unit = |unit: RateUnit| three(|band| self.rate(&self.studio.in_unit(hour.get(band), hours, unit)));
        RatesV1 {
            hour: unit(RateUnit::Hour),
            day: unit(RateUnit::Day),
            week: unit(RateUnit::Week),
            month: unit(RateUnit::Month),
        }
    }

    /// Hours, days and percentages: as exact as two decimals allow, without zeros at the end.
    fn plain(&self, figure: &Figure) -> Option<FigureV1> {
        let value = figure.value.as_ref()?;
        let text = rounding::text(value, PLAIN_DIGITS);
        let shown = text.trim_end_matches('0').trim_end_matches('.').to_string();
        Some(FigureV1 { value: rounding::text(value, EXACT_DIGITS), shown })
    }

    fn role(&self, rates: &RoleRates, earns: bool) -> RoleRatesV1 {
        RoleRatesV1 {
            id: rates.role.to_string(),
            name: self.studio.role(rates.role).map(|role| role.name.clone()).unwrap_or_default(),
            hours: self.plain(&rates.hours),
            floor: self.rate_of(rates.floor.value.as_ref().filter(|_| earns)),
            rates: self.rates(&rates.hour, &rates.hours),
        }
    }

    fn member(&self, member: &Member) -> MemberFiguresV1 {
        let by_calendar = member.hours.by == HoursBy::Calendar;
        MemberFiguresV1 {
            id: member.id.to_string(),
            name: member.name.clone(),
            days: by_calendar.then(|| self.plain(&self.studio.days_of(member))).flatten(),
            hours: self.plain(&self.studio.hours_of(member)),
            cost: self.amount(&self.studio.own_cost(member)),
        }
    }

    fn what_if(&self) -> WhatIfResultV1 {
        let tried = self.studio.what_if();
        let row = |hours| {
            let bands = self.studio.at_hours(hours);
            Some(WhatIfRowV1 { hours: self.plain(&bands.hours)?, hour: self.hours(&bands.hour) })
        };
        WhatIfResultV1 {
            hours: self.plain(&tried.hours),
            hour: self.hours(&tried.hour),
            table: self.studio.usual_hours().into_iter().filter_map(row).collect(),
        }
    }

    fn service(&self, service: &Service, card: &RateCard, earns: bool) -> ServiceFiguresV1 {
        let prices = PriceList::home(self.studio, card);
        let at = |band: Band| prices.service(service, band).and_then(|price| self.amount(&price));
        let actual = mean_of_jobs(service);
        let actual = actual.map(|hours| Working::leaf(Label::ActualHours, Unit::Hours, Step::Given, Some(hours)));
        ServiceFiguresV1 {
            id: service.id.to_string(),
            name: service.name.to_string(),
            cost: prices
                .service_cost(service)
                .filter(|_| earns || service.hours.is_empty())
                .and_then(|cost| self.amount(&cost)),
            base: at(Band::Base),
            target: at(Band::Target),
            stretch: at(Band::Stretch),
            actual_hours: actual.and_then(|hours| self.plain(&hours)),
        }
    }

    fn proposal(
        &self,
        workbook: &Workbook,
        card: &RateCard,
        (proposal, draft): (&Proposal, &Draft),
        choice: Option<&Chosen>,
    ) -> ProposalFiguresV1 {
        let tiers = proposal.tiers.iter().zip(&draft.drafted);
        let chosen = choice.filter(|chosen| chosen.proposal == proposal.id);
        ProposalFiguresV1 {
            id: proposal.id.to_string(),
            title: proposal.title.clone(),
            currency: proposal.currency(self.studio.currency).code().to_string(),
            worth: deals::worth_of(workbook, proposal, draft),
            map: maps::map(self.studio, proposal, sales_amount),
            tiers: tiers
                .map(|(tier, drafted)| TierFiguresV1 {
                    deal: deals::tier(workbook, card, proposal, draft, tier.id),
                    ..self.tier(proposal, tier, drafted)
                })
                .collect(),
            choice: chosen.map(|chosen| match totals(&draft.offer, &chosen.choice) {
                Ok(totals) => ChosenV1::Comes(written_totals::totals(proposal, &totals)),
                Err(refused) => ChosenV1::Refused(written_totals::refused(refused)),
            }),
        }
    }

    fn tier(&self, proposal: &Proposal, tier: &DraftTier, drafted: &DraftedTier) -> TierFiguresV1 {
        let DraftedTier { priced, choices, figures } = drafted;
        let digits = proposal.currency(self.studio.currency).digits();
        let lines = proposal.lines.iter().zip(&priced.lines).filter_map(|(line, price)| {
            let quantity = line.quantities.get(&tier.id)?;
            Some(LineFiguresV1 {
                id: line.id.to_string(),
                name: line.name.to_string(),
                quantity: quantity.or_nothing_unless(may_be_credit(line)).plain(),
                unit_price: price.as_ref().map(|price| written_totals::price(price.unit_price, digits)),
                amount: price.as_ref().and_then(|price| price.amount).map(|units| Fixed::new(units, digits).plain()),
            })
        });
        let totals = |known: &Option<(Choice, Totals)>| {
            known.as_ref().map(|(_, totals)| written_totals::totals(proposal, totals))
        };
        TierFiguresV1 {
            id: tier.id.to_string(),
            name: tier.name.clone(),
            band: words::band(tier.band).to_string(),
            total: figures.total.value.as_ref().map(|value| FigureV1 {
                value: rounding::text(value, EXACT_DIGITS),
                shown: rounding::text(value, digits),
            }),
            from: totals(&choices.from),
            default: totals(&choices.usual),
            lines: lines.collect(),
            hours: self.plain(&figures.hours),
            known_share: self.plain(&figures.known_share),
            floor_cost: self.amount(&figures.floor_cost),
            direct: self.amount(&figures.direct),
            selling: self.amount(&figures.selling),
            left_over: self.amount(&figures.left_over),
            margin: self.plain(&figures.margin),
            effective: self.amount(&figures.effective),
            floor: self.amount(&figures.floor),
            distance: self.amount(&figures.distance),
            deal: None,
        }
    }
}
