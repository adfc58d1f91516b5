//! The addresses of all numbers that stand in a record, in the order in which people meet them.

use crate::domain::band::Band;
use crate::domain::capacity::CalendarField;
use crate::domain::cost_base::Costs;
use crate::domain::hand_over::HandedNumber;
use crate::domain::parameter::{CalendarOf, ConditionNumber, ConditionsOf, CostsOf, LineNumber, Parameter};
use crate::domain::partner_programme::PartnerNumber;
use crate::domain::proposal::Proposal;
use crate::domain::publishing::{PublishedNumber, Publishing};
use crate::domain::record::Record;
use crate::domain::studio::Studio;
use crate::domain::value_case::ValueNumber;

const BANDS: [Band; 3] = [Band::Base, Band::Target, Band::Stretch];

/// The addresses.
pub fn numbers_of(record: &Record) -> Vec<Parameter> {
    match record {
        Record::Studio(studio) => of_studio(studio),
        Record::Proposal(proposal) => of_proposal(proposal),
        Record::Client(client) => {
            client.scope_numbers().into_iter().map(|number| Parameter::Scope(client.id, number)).collect()
        }
        Record::Issued(_) | Record::Time(_) => Vec::new(),
    }
}

fn of_studio(studio: &Studio) -> Vec<Parameter> {
    let mut all = vec![Parameter::Year, Parameter::RateStep];
    for member in &studio.team {
        costs(CostsOf::Member(member.id), &member.costs, &mut all);
        all.push(Parameter::MemberHours(member.id));
        all.extend(CalendarField::ALL.map(|field| Parameter::Calendar(CalendarOf::Member(member.id), field)));
    }
    costs(CostsOf::Business, &studio.business, &mut all);
    all.extend([Parameter::Cushion, Parameter::TaxRate, Parameter::TaxAmount]);
    all.extend(BANDS.map(Parameter::Profit));
    all.extend(CalendarField::ALL.map(|field| Parameter::Calendar(CalendarOf::Studio, field)));
    all.extend([Parameter::DayHours, Parameter::WeekHours, Parameter::Growth, Parameter::Raises]);
    all.extend([Parameter::YearsAhead, Parameter::WhatIfHours, Parameter::WhatIfCosts]);
    for service in &studio.services {
        let rows = 0..service.hours.len();
        all.extend(rows.map(|row| Parameter::ServiceHours { service: service.id, row }));
        all.push(Parameter::ServiceDirect(service.id));
        all.extend(service.jobs.iter().map(|job| Parameter::JobHours { service: service.id, job: job.id }));
    }
    all.extend(ConditionNumber::ALL.map(|number| Parameter::Condition(ConditionsOf::Studio, number)));
    all.extend(of_publishing(&studio.publishing));
    all.extend(of_handing(studio));
    all.extend(PartnerNumber::ALL.map(Parameter::Partner));
    let steps = studio.services.iter().map(|service| PartnerNumber::Step(service.id));
    all.extend(steps.map(Parameter::Partner));
    all
}

fn of_handing(studio: &Studio) -> impl Iterator<Item = Parameter> {
    let rows = studio.roles.iter().map(|role| role.id).chain(studio.services.iter().map(|service| service.id));
    let all = [HandedNumber::Discount, HandedNumber::Days].into_iter().chain(rows.map(HandedNumber::Least));
    all.map(Parameter::Handed)
}

fn of_publishing(publishing: &Publishing) -> impl Iterator<Item = Parameter> {
    let counts = |id| [PublishedNumber::Least(id), PublishedNumber::Most(id), PublishedNumber::Usual(id)];
    let services = publishing.services.iter().flat_map(move |service| counts(service.id));
    let factors = publishing.factors().map(|factor| PublishedNumber::Percent(factor.id));
    [PublishedNumber::Step].into_iter().chain(services).chain(factors).map(Parameter::Published)
}

fn costs(of: CostsOf, costs: &Costs, all: &mut Vec<Parameter>) {
    all.push(Parameter::CostsMonth(of));
    for item in &costs.items {
        all.extend(BANDS.map(|band| Parameter::CostAmount(of, item.id, band)));
        all.push(Parameter::CostYears(of, item.id));
    }
}

fn of_proposal(of: &Proposal) -> Vec<Parameter> {
    let mut all = vec![Parameter::ExchangeRate(of.id)];
    all.extend(ValueNumber::ALL.map(|number| Parameter::Value(of.id, number)));
    for line in &of.lines {
        let (proposal, line_id) = (of.id, line.id);
        all.push(Parameter::LinePrice { proposal, line: line_id });
        let rows = 0..line.own_hours().len();
        all.extend(rows.map(|row| Parameter::LineHours { proposal, line: line_id, row }));
        all.extend(of.tiers.iter().map(|tier| Parameter::LineQuantity { proposal, line: line_id, tier: tier.id }));
        all.extend(LineNumber::ALL.map(|number| Parameter::Line { proposal, line: line_id, number }));
    }
    let conditions = ConditionsOf::Proposal(of.id);
    all.extend(ConditionNumber::ALL.map(|number| Parameter::Condition(conditions, number)));
    all.extend(of.conditions.taxation.taxes.iter().map(|tax| Parameter::TaxPercent(conditions, tax.id)));
    for instalment in &of.conditions.schedule {
        all.push(Parameter::Instalment(conditions, instalment.id));
        all.push(Parameter::InstalmentDays(conditions, instalment.id));
    }
    all.extend(of.map.numbers().map(|number| Parameter::Map(of.id, number)));
    all.extend(of.deal.numbers().into_iter().map(|number| Parameter::Deal(of.id, number)));
    all
}
