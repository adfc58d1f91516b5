//! The records of a workbook put into the shape of version 1. Everything is said, defaults too, so that a later default changes
//! no saved work.

use crate::domain::accent;
use crate::domain::band::{Band, Bands};
use crate::domain::capacity::{Calendar, Hours};
use crate::domain::cost_base::{Cost, Costs, Period};
use crate::domain::id::Id;
use crate::domain::option_group::Part;
use crate::domain::profit::Profit;
use crate::domain::proposal::{DraftLine, DraftTier, Pricing, Proposal, RoleHours};
use crate::domain::studio::Studio;
use crate::domain::team::{Member, Role};
use crate::domain::typed::Typed;
use crate::domain::workbook::Workbook;
use crate::wire::base64;
use crate::wire::change_v1;
use crate::wire::client_v1;
use crate::wire::deal_v1;
use crate::wire::handing_v1;
use crate::wire::issued_v1;
use crate::wire::managers_card_v1;
use crate::wire::map_v1;
use crate::wire::partner_v1;
use crate::wire::publishing_v1;
use crate::wire::pursuit_v1;
use crate::wire::report_draft_v1;
use crate::wire::time_v1;
use crate::wire::value_v1;
use crate::wire::words;
use crate::wire::workbook_v1::written_offer;
use crate::wire::workbook_v1::{
    CalendarV1, CostV1, CostsV1, FORMAT, HoursV1, LineV1, MemberV1, ProfitV1, ProfitsV1, ProjectionV1, ProposalV1,
    QuantitiesV1, RoleHoursV1, RoleV1, SCHEMA, StudioV1, TaxV1, TierV1, WhatIfV1, WorkbookV1,
};

/// A whole workbook.
pub fn workbook(workbook: &Workbook) -> WorkbookV1 {
    WorkbookV1 {
        format: Some(FORMAT.to_string()),
        schema: Some(SCHEMA),
        studio: studio(&workbook.studio),
        clients: workbook.clients.iter().map(|one| client_v1::write(one)).collect(),
        proposals: workbook.proposals.iter().map(|one| proposal(one)).collect(),
        issued: workbook.issued.iter().map(|one| issued_v1::written(one)).collect(),
        time: workbook.time.iter().map(|one| time_v1::written(one)).collect(),
    }
}

/// A studio.
pub fn studio(studio: &Studio) -> StudioV1 {
    StudioV1 {
        name: studio.name.clone(),
        sample: studio.sample,
        year: Some(studio.year),
        currency: word(studio.currency.code()),
        rate_step: digits(studio.rate_step),
        business: costs(&studio.business),
        cushion: digits(studio.cushion),
        tax: TaxV1 {
            treatment: word(words::treatment(studio.tax.treatment)),
            rate: digits(studio.tax.rate),
            amount: digits(studio.tax.amount),
        },
        profit: profits(&studio.profit),
        roles: studio.roles.iter().map(role).collect(),
        team: studio.team.iter().map(|one| member(one)).collect(),
        calendar: calendar(&studio.calendar),
        day_hours: digits(studio.day_hours),
        week_hours: digits(studio.week_hours),
        projection: ProjectionV1 {
            growth: digits(studio.growth),
            raises: digits(studio.raises),
            years: Some(studio.years_ahead),
        },
        what_if: WhatIfV1 { hours: digits(studio.what_if_hours), costs: digits(studio.what_if_costs) },
        contact: written_offer::contact(&studio.contact),
        accent: studio.accent.map(accent::text),
        logo: studio.logo.as_ref().map(|logo| base64::encode(logo.bytes())),
        services: studio.services.iter().map(|one| written_offer::service(one)).collect(),
        usual: written_offer::conditions(&studio.usual),
        library: written_offer::library(&studio.library),
        publishing: publishing_v1::write(&studio.publishing),
        handing: handing_v1::write(&studio.handing),
        partners: partner_v1::written(&studio.partners),
        card: studio.card.as_ref().map(|held| managers_card_v1::held(held)),
    }
}

/// A proposal.
pub fn proposal(proposal: &Proposal) -> ProposalV1 {
    let conditions = written_offer::conditions(&proposal.conditions);
    ProposalV1 {
        id: id(proposal.id),
        number: Some(proposal.number),
        title: proposal.title.clone(),
        client: proposal.client.and_then(id),
        made: Some(proposal.made.to_string()),
        tiers: proposal.tiers.iter().map(tier).collect(),
        lines: proposal.lines.iter().map(|one| line(one)).collect(),
        template: proposal.is_template,
        language: proposal.tongue.to_string(),
        currency: proposal.currency.map(|currency| currency.code().to_string()),
        exchange: written_offer::exchange(&proposal.exchange),
        sections: proposal.sections.iter().map(written_offer::section).collect(),
        groups: proposal.groups.iter().map(written_offer::group).collect(),
        rounding: conditions.rounding,
        prices_include_tax: conditions.prices_include_tax,
        tax_by_line: conditions.tax_by_line,
        taxes: conditions.taxes,
        line_taxes: conditions.line_taxes,
        charge: conditions.charge,
        discount: conditions.discount,
        selling: conditions.selling,
        selling_shares: conditions.selling_shares,
        margin: conditions.margin,
        schedule: conditions.schedule,
        terms: conditions.terms,
        valid_days: conditions.valid_days,
        phases: proposal.phases.iter().map(written_offer::phase).collect(),
        passages: proposal.passages.iter().map(written_offer::passage).collect(),
        map: map_v1::write(&proposal.map),
        value: value_v1::written(&proposal.value),
        notes: proposal.notes.to_string(),
        request: proposal.request.and_then(id),
        deal: deal_v1::write(&proposal.deal),
        pursuit: pursuit_v1::write(&proposal.pursuit),
        change: proposal.change.as_ref().map(change_v1::write),
        report: report_draft_v1::write(&proposal.report),
    }
}

/// An id.
pub fn id(id: Id) -> Option<String> {
    Some(id.to_string())
}

/// A word.
pub fn word(word: &str) -> Option<String> {
    Some(word.to_string())
}

/// A number in plain digits.
pub fn digits(typed: Option<Typed>) -> Option<String> {
    typed.map(Typed::plain)
}

fn costs(costs: &Costs) -> CostsV1 {
    CostsV1 {
        by: word(words::by(costs.by)),
        month: digits(costs.month),
        items: costs.items.iter().map(|one| cost(one)).collect(),
    }
}

fn cost(cost: &Cost) -> CostV1 {
    CostV1 {
        id: id(cost.id),
        name: cost.name.clone(),
        amount: digits(cost.amount),
        target: digits(cost.target),
        stretch: digits(cost.stretch),
        period: word(words::period(cost.period)),
        years: match cost.period {
            Period::Once { years } => Some(years),
            _ => None,
        },
        is_tax: cost.is_tax,
    }
}

fn profits(profits: &Bands<Profit>) -> ProfitsV1 {
    let of = |band: Band| {
        let profit = profits.get(band);
        ProfitV1 { percent: digits(profit.percent), kind: word(words::profit_kind(profit.kind)) }
    };
    ProfitsV1 { base: of(Band::Base), target: of(Band::Target), stretch: of(Band::Stretch) }
}

fn role(role: &Role) -> RoleV1 {
    RoleV1 { id: id(role.id), name: role.name.clone() }
}

fn member(member: &Member) -> MemberV1 {
    MemberV1 {
        id: id(member.id),
        name: member.name.clone(),
        role: id(member.role),
        pay: word(words::pay(member.pay)),
        costs: costs(&member.costs),
        bills: Some(member.bills),
        hours: hours(&member.hours),
    }
}

fn hours(hours: &Hours) -> HoursV1 {
    HoursV1 { by: word(words::hours_by(hours.by)), year: digits(hours.year), calendar: calendar(&hours.calendar) }
}

fn calendar(calendar: &Calendar) -> CalendarV1 {
    let days = |days: &Vec<_>| days.iter().map(|day| words::weekday(*day).to_string()).collect();
    CalendarV1 {
        workdays: calendar.workdays.as_ref().map(days),
        public_holidays: digits(calendar.public_holidays),
        vacation: digits(calendar.vacation),
        sick: digits(calendar.sick),
        other: digits(calendar.other),
        hours_a_day: digits(calendar.hours_a_day),
        billed_share: digits(calendar.billed_share),
    }
}

fn tier(tier: &DraftTier) -> TierV1 {
    TierV1 { id: id(tier.id), name: tier.name.clone(), band: word(words::band(tier.band)) }
}

/// A line.
pub fn line(line: &DraftLine) -> LineV1 {
    let quantities = line.quantities.iter().map(|(tier, typed)| (tier.to_string(), typed.plain()));
    let quantities = QuantitiesV1(quantities.collect());
    let common = LineV1 {
        id: id(line.id),
        name: line.name.to_string(),
        quantities,
        benefit: line.benefit.to_string(),
        section: line.section.and_then(id),
        direct: digits(line.direct),
        discount: written_offer::adjustment(&line.discount),
        taxes: line.taxes.iter().map(Id::to_string).collect(),
        extra: matches!(line.part, Part::Extra { .. }),
        group: match line.part {
            Part::Option { group, .. } => id(group),
            _ => None,
        },
        preselected: line.part.is_preselected(),
        bounds: line.bounds.as_ref().map(written_offer::bounds),
        every: line.recurrence.map(|recurrence| words::interval(recurrence.every).to_string()),
        periods: line.recurrence.and_then(|recurrence| recurrence.periods),
        spread: line.recurrence.is_some_and(|recurrence| recurrence.is_spread),
        retainer: line.retainer.as_ref().map(written_offer::retainer),
        hours: line.own_hours().iter().map(role_hours).collect(),
        ..LineV1::default()
    };
    match &line.pricing {
        Pricing::Work { role } => LineV1 { kind: word(words::WORK), role: id(*role), ..common },
        Pricing::Fixed { price, .. } => {
            LineV1 { kind: word(words::FIXED), price: digits(*price), unit: line.unit.to_string(), ..common }
        }
        Pricing::Service { service } => LineV1 { kind: word(words::SERVICE), service: id(*service), ..common },
        Pricing::Unbilled { .. } => LineV1 { kind: word(words::UNBILLED), ..common },
    }
}

/// Hours of a role.
pub fn role_hours(behind: &RoleHours) -> RoleHoursV1 {
    RoleHoursV1 { role: id(behind.role), hours: digits(behind.hours) }
}
