//! What the fields behind a proposal are called, with the names that people gave.

use crate::domain::deal_number::{DealNumber, FunnelNumber, RunNumber};
use crate::domain::factor::{Factor, FactorKind};
use crate::domain::id::Id;
use crate::domain::proposal::Proposal;
use crate::domain::workbook::Workbook;
use crate::locale::figures::UNKNOWN;
use crate::locale::language::Language;
use crate::locale::names;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::deal as phrases;

/// What a factor speaks of.
pub fn kind(kind: FactorKind, language: Language) -> String {
    let phrase = match kind {
        FactorKind::Client => phrases::KIND_CLIENT,
        FactorKind::Urgency => phrases::KIND_URGENCY,
        FactorKind::Effect => phrases::KIND_EFFECT,
        FactorKind::Wish => phrases::KIND_WISH,
        FactorKind::Market => phrases::KIND_MARKET,
        FactorKind::Alternative => phrases::KIND_ALTERNATIVE,
    };
    phrase.say(language)
}

/// A factor: its name, else what it speaks of.
pub fn factor(factor: &Factor, language: Language) -> String {
    match factor.name.trim() {
        "" => kind(factor.kind, language),
        name => name.to_owned(),
    }
}

/// Work that comes again in the retainer of a line.
pub fn effort(proposal: &Proposal, line: Id, id: Id, language: Language) -> String {
    let planned = proposal.deal.runs.get(&line).map(|run| run.planned.as_slice()).unwrap_or_default();
    let place = planned.iter().position(|effort| effort.id == id);
    let name = place.and_then(|place| planned.get(place)).map(|effort| &*effort.what);
    names::name_or_number(name, place, phrases::EFFORT_NUMBER, language)
}

/// A month of a retainer, counted from 0.
pub fn month(place: usize, language: Language) -> String {
    phrases::MONTH_NUMBER.fill(language, [&place.saturating_add(1).to_string()])
}

/// A step of the way from a visit to a sale.
pub fn funnel(number: FunnelNumber) -> Phrase<0> {
    match number {
        FunnelNumber::Visits => phrases::VISITS,
        FunnelNumber::LeadRate => phrases::LEAD_RATE,
        FunnelNumber::CloseRate => phrases::CLOSE_RATE,
        FunnelNumber::Sale => phrases::SALE,
    }
}

/// A field: unlike every other field's name of the deal.
pub fn number(proposal: Id, number: DealNumber, workbook: &Workbook, language: Language) -> String {
    let known = workbook.proposal(proposal);
    let phrase = match number {
        DealNumber::Factor(id) => {
            let found = known.and_then(|known| known.deal.factor(id));
            let name = found.map_or_else(|| UNKNOWN.to_owned(), |found| factor(found, language));
            return phrases::FACTOR_OF.fill(language, [&name]);
        }
        DealNumber::ReferralStep(service) => {
            return phrases::REFERRAL_STEP.fill(language, [&names::service(service, workbook, language)]);
        }
        DealNumber::Free(role) => return phrases::FREE_OF.fill(language, [&names::role(role, workbook, language)]),
        DealNumber::Extra(role) => return phrases::EXTRA_OF.fill(language, [&names::role(role, workbook, language)]),
        DealNumber::Today(of) => return phrases::OF_TODAY.fill(language, [&funnel(of).say(language)]),
        DealNumber::Goal(of) => return phrases::OF_GOAL.fill(language, [&funnel(of).say(language)]),
        DealNumber::Run(line, of) => {
            return known.map_or_else(|| UNKNOWN.to_owned(), |known| run(known, line, of, workbook, language));
        }
        DealNumber::Commission => phrases::COMMISSION,
        DealNumber::Assistant => phrases::ASSISTANT,
        DealNumber::Referral => phrases::REFERRAL,
        DealNumber::ReferralMonths => phrases::REFERRAL_MONTHS,
        DealNumber::ReferralMinimum => phrases::REFERRAL_MINIMUM,
        DealNumber::Platform => phrases::PLATFORM,
        DealNumber::Ramp => phrases::RAMP,
        DealNumber::Share => phrases::SHARE,
        DealNumber::Growth => phrases::GROWTH,
        DealNumber::Revenue => phrases::REVENUE,
        DealNumber::Purchase => phrases::PURCHASE,
        DealNumber::Budget => phrases::BUDGET_AMOUNT,
    };
    phrase.say(language)
}

fn run(proposal: &Proposal, line: Id, number: RunNumber, workbook: &Workbook, language: Language) -> String {
    let effort = |phrase: Phrase<1>, id: Id| phrase.fill(language, [&effort(proposal, line, id, language)]);
    match number {
        RunNumber::People(id) => effort(phrases::PEOPLE_OF, id),
        RunNumber::Hours(id) => effort(phrases::HOURS_OF, id),
        RunNumber::Times(id) => effort(phrases::TIMES_OF, id),
        RunNumber::Used(place, role) => {
            phrases::USED_OF.fill(language, [&month(place, language), &names::role(role, workbook, language)])
        }
    }
}
