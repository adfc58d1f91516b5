//! What the figures of what was sold are called in workings, with the names that people gave.

use crate::domain::id::Id;
use crate::domain::workbook::Workbook;
use crate::domain::working::Label;
use crate::locale::figures::UNKNOWN;
use crate::locale::language::Language;
use crate::locale::names;
use crate::locale::phrases::sales as phrases;

/// A figure of what was sold; nothing for any other.
pub fn label(label: &Label, workbook: &Workbook, language: Language) -> Option<String> {
    let titled = |id: Id| {
        let proposal = workbook.proposal(id);
        proposal.map_or_else(|| UNKNOWN.to_owned(), |proposal| names::proposal(proposal, language))
    };
    let phrase = match label {
        Label::Agreed(id) => return Some(phrases::AGREED.fill(language, [&titled(*id)])),
        Label::AtLeast(id) => return Some(phrases::AT_LEAST.fill(language, [&titled(*id)])),
        Label::AbroadAmount => phrases::ABROAD_AMOUNT,
        Label::AbroadRate => phrases::ABROAD_RATE,
        Label::Lifetime => phrases::LIFETIME,
        Label::WonOnes => phrases::WON_ONES,
        Label::DecidedOnes => phrases::DECIDED_ONES,
        Label::WinRate => phrases::WIN_RATE,
        Label::SoldInYear => phrases::SOLD_IN_YEAR,
        Label::SoldAgain => phrases::SOLD_AGAIN,
        Label::FromExisting => phrases::FROM_EXISTING,
        Label::OpenQuotes => phrases::OPEN_QUOTES,
        Label::Expected => phrases::EXPECTED,
        Label::Forecast => phrases::FORECAST,
        Label::GoalReached => phrases::GOAL_REACHED,
        Label::GoalMissing => phrases::GOAL_MISSING,
        _ => return None,
    };
    Some(phrase.say(language))
}
