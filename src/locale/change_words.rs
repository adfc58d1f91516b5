//! What is wrong with a change order, in words that say what to do.

use crate::domain::change_base::{ChangeTrouble, NotChangeable};
use crate::domain::change_order::Once;
use crate::domain::currency::Currency;
use crate::domain::proposal::Proposal;
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::locale::phrases::change as phrases;
use crate::locale::{calendar_words, figures};

/// What is wrong with the change that a draft is.
pub fn trouble(trouble: &ChangeTrouble, proposal: &Proposal, workbook: &Workbook, language: Language) -> String {
    let home = workbook.studio.currency;
    let quote = proposal.change.as_ref().and_then(|change| workbook.issued(change.quote));
    let accepted = quote.map_or(home, |quote| quote.currency);
    match trouble {
        ChangeTrouble::Gone => phrases::GONE.say(language),
        ChangeTrouble::NotChangeable(why) => not_changeable(*why, workbook, language),
        ChangeTrouble::OtherCurrency => {
            let now = proposal.currency(home);
            phrases::OTHER_CURRENCY.fill(language, [accepted.code(), now.code()])
        }
        ChangeTrouble::Moved(now) => phrases::MOVED.fill(language, [&once(now, accepted, language)]),
        ChangeTrouble::Nothing => phrases::NOTHING.say(language),
    }
}

/// Why nothing can be changed in a quote.
pub fn not_changeable(why: NotChangeable, workbook: &Workbook, language: Language) -> String {
    match why {
        NotChangeable::NotAnswered => phrases::NOT_ANSWERED.say(language),
        NotChangeable::Declined => phrases::DECLINED.say(language),
        NotChangeable::NoAmount => phrases::NO_AMOUNT.say(language),
        NotChangeable::Superseded(later) => {
            let later = workbook.issued(later);
            let revision = later.map_or_else(|| figures::UNKNOWN.to_owned(), |later| later.revision.to_string());
            let day = later
                .map(|later| calendar_words::full_date(language, later.on.year(), later.on.month(), later.on.day()));
            phrases::SUPERSEDED.fill(language, [&revision, &day.unwrap_or_default()])
        }
    }
}

/// What is paid once, with tax.
pub fn once(once: &Once, currency: Currency, language: Language) -> String {
    figures::money_with_sign(once.gross.fixed(), currency, language)
}
