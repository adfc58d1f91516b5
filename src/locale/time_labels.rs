//! What the figures of time are called, with the names that people gave.

use crate::domain::id::Id;
use crate::domain::workbook::Workbook;
use crate::domain::working::Label;
use crate::locale::language::Language;
use crate::locale::names;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::time as phrases;

/// A role, or none.
pub fn role(role: Option<Id>, workbook: &Workbook, language: Language) -> String {
    role.map_or_else(|| phrases::NO_ROLE.say(language), |role| names::role(role, workbook, language))
}

/// A figure of time; nothing for any other.
pub fn label(label: &Label, workbook: &Workbook, language: Language) -> Option<String> {
    let of = |phrase: Phrase<1>, id: &Option<Id>| Some(phrase.fill(language, [&role(*id, workbook, language)]));
    let phrase = match label {
        Label::HoursSoldOf(id) => return of(phrases::HOURS_SOLD_OF, id),
        Label::HoursSpentOf(id) => return of(phrases::HOURS_SPENT_OF, id),
        Label::HoursLeftOf(id) => return of(phrases::HOURS_LEFT_OF, id),
        Label::BudgetSpentOf(id) => return of(phrases::BUDGET_SPENT_OF, id),
        Label::HoursSold => phrases::HOURS_SOLD,
        Label::HoursSpent => phrases::HOURS_SPENT,
        Label::HoursLeft => phrases::HOURS_LEFT,
        Label::HoursUnbilled => phrases::HOURS_UNBILLED,
        Label::HoursUnpriced => phrases::HOURS_UNPRICED,
        Label::HoursEstimated => phrases::HOURS_ESTIMATED,
        Label::HoursActual => phrases::HOURS_ACTUAL,
        Label::BudgetSold => phrases::BUDGET_SOLD,
        Label::BudgetSpent => phrases::BUDGET_SPENT,
        Label::BudgetLeft => phrases::BUDGET_LEFT,
        _ => return None,
    };
    Some(phrase.say(language))
}
