//! What an offer says beside its title, tiers and lines, put into the shape of version 1.

use crate::domain::adjustment::Adjustment;
use crate::domain::bounds::Bounds;
use crate::domain::civil_date::CivilDate;
use crate::domain::conditions::Conditions;
use crate::domain::id::Id;
use crate::domain::offer::Contact;
use crate::domain::option_group::OptionGroup;
use crate::domain::passage::Passage;
use crate::domain::payment_schedule::{Due, Instalment, Portion};
use crate::domain::phase::Phase;
use crate::domain::proposal::Exchange;
use crate::domain::retainer::{Retainer, Unused};
use crate::domain::sales_tax::SalesTax;
use crate::domain::section::Section;
use crate::domain::selling_shares::{CommissionOn, SellingShares};
use crate::domain::service::Service;
use crate::domain::studio::Library;
use crate::domain::terms::Terms;
use crate::wire::offer_v1::{
    AdjustmentV1, BoundsV1, ChargeV1, ConditionsV1, ContactV1, DocumentDiscountV1, ExchangeV1, GroupV1, InstalmentV1,
    JobV1, KillFeeV1, LibraryV1, PassageV1, PhaseV1, RetainerV1, SalesTaxV1, SectionV1, SellingSharesV1, ServiceV1,
    TermsV1,
};
use crate::wire::words;
use crate::wire::workbook_v1::written::{digits, id, line, role_hours, word};

/// The conditions of an offer.
pub fn conditions(conditions: &Conditions) -> ConditionsV1 {
    let (charge, discount) = (&conditions.charge, &conditions.discount);
    ConditionsV1 {
        rounding: (conditions.rounding != Default::default()).then(|| words::rounding(conditions.rounding).to_string()),
        prices_include_tax: conditions.taxation.is_inclusive,
        tax_by_line: conditions.taxation.is_by_line,
        taxes: conditions.taxation.taxes.iter().map(tax).collect(),
        line_taxes: conditions.line_taxes.iter().map(Id::to_string).collect(),
        charge: ChargeV1 {
            name: charge.name.clone(),
            percent: digits(charge.on.percent),
            amount: digits(charge.on.amount),
        },
        discount: DocumentDiscountV1 {
            percent: digits(discount.off.percent),
            amount: digits(discount.off.amount),
            on_extras: discount.is_on_extras,
        },
        selling: adjustment(&conditions.selling),
        selling_shares: shares(&conditions.shares),
        margin: digits(conditions.margin),
        schedule: conditions.schedule.iter().map(instalment).collect(),
        terms: terms(&conditions.terms),
        valid_days: digits(conditions.valid_days),
    }
}

fn shares(shares: &SellingShares) -> SellingSharesV1 {
    SellingSharesV1 {
        commission: digits(shares.commission),
        on: (shares.on != CommissionOn::Profit).then(|| words::commission_on(shares.on).to_string()),
        assistant: digits(shares.assistant),
        referral: digits(shares.referral),
        platform: digits(shares.platform),
    }
}

/// A percentage and an amount.
pub fn adjustment(adjustment: &Adjustment) -> AdjustmentV1 {
    AdjustmentV1 { percent: digits(adjustment.percent), amount: digits(adjustment.amount) }
}

fn tax(tax: &SalesTax) -> SalesTaxV1 {
    SalesTaxV1 {
        id: id(tax.id),
        name: tax.name.to_string(),
        category: word(&tax.category),
        percent: digits(tax.percent),
        compound: tax.is_compound,
    }
}

fn date(date: Option<CivilDate>) -> Option<String> {
    date.map(|date| date.to_string())
}

fn instalment(one: &Instalment) -> InstalmentV1 {
    let common = InstalmentV1 { id: id(one.id), name: one.name.clone(), ..InstalmentV1::default() };
    let common = match one.portion {
        Portion::Percent(percent) => InstalmentV1 { percent: digits(percent), ..common },
        // An amount that is not known yet is an amount all the same.
        Portion::Amount(amount) => InstalmentV1 { amount: digits(amount).or_else(|| word("0")), ..common },
        Portion::Equal(count) => InstalmentV1 { equal: Some(count), ..common },
        Portion::Rest => InstalmentV1 { rest: true, ..common },
    };
    match &one.due {
        Due::OnAcceptance => common,
        Due::On(day) => InstalmentV1 { due: word("date"), date: date(*day), ..common },
        Due::Milestone(name) => InstalmentV1 { due: word("milestone"), milestone: name.clone(), ..common },
        Due::NetDays(days) => InstalmentV1 { due: word("days"), days: digits(*days), ..common },
    }
}

/// What is agreed beside price and work.
pub fn terms(terms: &Terms) -> TermsV1 {
    let fee = |fee: &crate::domain::terms::KillFee| KillFeeV1 {
        id: id(fee.id),
        stage: fee.stage.clone(),
        percent: digits(fee.percent),
    };
    TermsV1 {
        valid_until: date(terms.valid_until),
        zone: terms.zone.clone(),
        late_fee: digits(terms.late_fee),
        kill_fees: terms.kill_fees.iter().map(fee).collect(),
        rounds: digits(terms.rounds),
        round_price: digits(terms.round_price),
        missed_dates: terms.missed_dates.clone(),
        other: terms.other.clone(),
    }
}

/// A section of lines.
pub fn section(section: &Section) -> SectionV1 {
    SectionV1 { id: id(section.id), name: section.name.clone(), shows: word(words::shows(section.shows)) }
}

/// A group of options.
pub fn group(group: &OptionGroup) -> GroupV1 {
    GroupV1 { id: id(group.id), name: group.name.clone(), kind: word(words::group_kind(group.kind)) }
}

/// Within what a quantity may be changed.
pub fn bounds(bounds: &Bounds) -> BoundsV1 {
    BoundsV1 { least: digits(bounds.least), most: digits(bounds.most), step: digits(bounds.step) }
}

/// What is agreed about a retainer.
pub fn retainer(retainer: &Retainer) -> RetainerV1 {
    match retainer {
        Retainer::Hourly { unused, beyond, calls_count } => RetainerV1 {
            kind: word("hourly"),
            roll_over: matches!(unused, Unused::RollOver { .. }),
            cap: match unused {
                Unused::RollOver { cap } => digits(*cap),
                Unused::Lapse => None,
            },
            beyond: digits(*beyond),
            calls_count: *calls_count,
            ..RetainerV1::default()
        },
        Retainer::Project { results } => {
            RetainerV1 { kind: word("project"), results: results.clone(), ..RetainerV1::default() }
        }
        Retainer::Time => RetainerV1 { kind: word("time"), ..RetainerV1::default() },
        Retainer::Value { months } => {
            RetainerV1 { kind: word("value"), months: digits(*months), ..RetainerV1::default() }
        }
    }
}

/// The rate between two currencies.
pub fn exchange(exchange: &Exchange) -> ExchangeV1 {
    ExchangeV1 { rate: digits(exchange.rate), date: date(exchange.on) }
}

/// A phase.
pub fn phase(phase: &Phase) -> PhaseV1 {
    PhaseV1 {
        id: id(phase.id),
        name: phase.name.clone(),
        from: date(phase.from),
        to: date(phase.to),
        deliverables: phase.deliverables.clone(),
    }
}

/// A passage.
pub fn passage(passage: &Passage) -> PassageV1 {
    PassageV1 {
        id: id(passage.id),
        kind: word(words::passage_kind(passage.kind)),
        heading: passage.heading.clone(),
        text: passage.text.clone(),
    }
}

/// A service.
pub fn service(service: &Service) -> ServiceV1 {
    let job =
        |job: &crate::domain::service::Job| JobV1 { id: id(job.id), name: job.name.clone(), hours: digits(job.hours) };
    ServiceV1 {
        id: id(service.id),
        name: service.name.to_string(),
        benefit: service.benefit.to_string(),
        unit: service.unit.to_string(),
        hours: service.hours.iter().map(role_hours).collect(),
        direct: digits(service.direct),
        jobs: service.jobs.iter().map(job).collect(),
    }
}

/// Whom a client can ask.
pub fn contact(contact: &Contact) -> ContactV1 {
    ContactV1 { name: contact.name.clone(), email: contact.email.clone(), phone: contact.phone.clone() }
}

/// What is kept to be used again.
pub fn library(library: &Library) -> LibraryV1 {
    LibraryV1 {
        passages: library.passages.iter().map(passage).collect(),
        lines: library.lines.iter().map(|one| line(one)).collect(),
    }
}
