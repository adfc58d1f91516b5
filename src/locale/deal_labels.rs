//! What the fields behind a proposal are called, with the names that people gave.

use crate::domain::deal_number::{DealNumber, RunNumber};
use crate::domain::factor::{Factor, FactorKind};
use crate::domain::id::Id;
use crate::domain::proposal::Proposal;
use crate::domain::workbook::Workbook;
use crate::domain::working::Label;
use crate::locale::figures::UNKNOWN;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{deal as phrases, deal_figures as figures};
use crate::locale::{names, offer_labels, time_labels};

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

/// A field: unlike every other field's name of the deal.
pub fn number(proposal: Id, number: DealNumber, workbook: &Workbook, language: Language) -> String {
    let known = workbook.proposal(proposal);
    let phrase = match number {
        DealNumber::Factor(id) => {
            let found = known.and_then(|known| known.deal.factor(id));
            let name = found.map_or_else(|| UNKNOWN.to_owned(), |found| factor(found, language));
            return phrases::FACTOR_OF.fill(language, [&name]);
        }
        DealNumber::Free(role) => return phrases::FREE_OF.fill(language, [&names::role(role, workbook, language)]),
        DealNumber::Extra(role) => return phrases::EXTRA_OF.fill(language, [&names::role(role, workbook, language)]),
        DealNumber::Run(line, of) => {
            return known.map_or_else(|| UNKNOWN.to_owned(), |known| run(known, line, of, workbook, language));
        }
        DealNumber::Budget => phrases::BUDGET_AMOUNT,
        DealNumber::BudgetMonths => phrases::BUDGET_MONTHS,
    };
    phrase.say(language)
}

fn run(proposal: &Proposal, line: Id, number: RunNumber, workbook: &Workbook, language: Language) -> String {
    let effort = |phrase: Phrase<1>, id: Id| phrase.fill(language, [&effort(proposal, line, id, language)]);
    match number {
        RunNumber::People(id) => effort(phrases::PEOPLE_OF, id),
        RunNumber::Hours(id) => effort(phrases::HOURS_OF, id),
        RunNumber::Times(id) => effort(phrases::TIMES_OF, id),
        RunNumber::Included => phrases::INCLUDED_OF.fill(language, [&names::line(proposal, line, language)]),
        RunNumber::Unbilled(place) => phrases::UNBILLED_OF.fill(language, [&month(place, language)]),
        RunNumber::Used(place, role) => {
            phrases::USED_OF.fill(language, [&month(place, language), &names::role(role, workbook, language)])
        }
    }
}

/// A figure of a deal; nothing for any other.
pub fn label(label: &Label, workbook: &Workbook, language: Language) -> Option<String> {
    let role = |phrase: Phrase<1>, id: &Id| Some(phrase.fill(language, [&names::role(*id, workbook, language)]));
    let phrase = match label {
        Label::RunEffort { proposal, line, effort: id } => {
            let known = workbook.proposal(*proposal);
            return Some(known.map_or_else(|| UNKNOWN.to_owned(), |known| effort(known, *line, *id, language)));
        }
        Label::RunPeriod(line) => {
            return Some(figures::PERIOD.fill(language, [&offer_labels::line(*line, workbook, language)]));
        }
        Label::RushNeeded(id) => return role(figures::NEEDED, id),
        Label::RushFree(id) => return role(figures::FREE, id),
        Label::RushShort(id) => return role(figures::SHORT, id),
        Label::RushMore(id) => return role(figures::MORE, id),
        Label::RushCost(id) => return role(figures::RUSH_COST, id),
        Label::ScaledBy => figures::SCALED_BY,
        Label::NothingElse => figures::NOTHING_ELSE,
        Label::RunPeriodMonths => figures::PERIOD_MONTHS,
        Label::RunFee => figures::FEE,
        Label::RunIncluded => figures::INCLUDED,
        Label::RunRate => figures::RATE,
        Label::RunEffortWorth => figures::EFFORT_WORTH,
        Label::RunUnbilled => figures::UNBILLED,
        Label::RunUnbilledWorth => figures::UNBILLED_WORTH,
        Label::RunUnbilledFloor => figures::UNBILLED_FLOOR,
        Label::RunUnbilledCost => figures::UNBILLED_COST,
        Label::RunUsed => figures::USED,
        Label::RunHours => figures::HOURS,
        Label::RunCost => figures::COST,
        Label::RunIncome => figures::INCOME,
        Label::RunBeyond => figures::BEYOND,
        Label::RunPaidOver => figures::PAID_OVER,
        Label::RunBrought => figures::BROUGHT,
        Label::RunThere => figures::THERE,
        Label::RunOver => figures::OVER,
        Label::RunOverWorth => figures::OVER_WORTH,
        Label::RunLeft => figures::LEFT,
        Label::RunMargin => figures::MARGIN,
        Label::RunEffective => figures::EFFECTIVE,
        Label::RunMonthsTold => figures::MONTHS_TOLD,
        Label::RushDays => figures::DAYS,
        Label::RushWeek => figures::WEEK,
        Label::RushExtra => figures::EXTRA,
        Label::MustEarn => figures::MUST_EARN,
        Label::WholePrice => figures::WHOLE_PRICE,
        Label::Kept => figures::KEPT,
        Label::LeastPrice => figures::LEAST,
        Label::BudgetGap => figures::GAP,
        Label::BudgetKept => figures::BUDGET_KEPT,
        Label::AtBudget => figures::AT_BUDGET,
        other => return time_labels::label(other, workbook, language),
    };
    Some(phrase.say(language))
}
