//! What stands on a manager's card is called, why there is none, and what goes beyond it, in words.

use crate::domain::card_changes::CardChange;
use crate::domain::card_limits::TierLimits;
use crate::domain::civil_date::CivilDate;
use crate::domain::currency::Currency;
use crate::domain::fixed::Fixed;
use crate::domain::hand_back::Moved;
use crate::domain::hand_over::{HandedNumber, NotHanded};
use crate::domain::id::Id;
use crate::domain::managers_card::ManagersCard;
use crate::domain::proposal::Proposal;
use crate::domain::typed::Typed;
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::locale::phrases::{card as phrases, frame};
use crate::locale::{calendar_words, figures, labels, names};

/// How many lines are named in one sentence.
const MOST_NAMED: usize = 3;

/// A role or a service, by its id.
pub fn row(id: Id, workbook: &Workbook, language: Language) -> String {
    match workbook.studio.role(id) {
        Some(_) => names::role(id, workbook, language),
        None => names::service(id, workbook, language),
    }
}

/// What a number is called where it stands without its row.
pub fn number(which: HandedNumber, workbook: &Workbook, language: Language) -> String {
    match which {
        HandedNumber::Discount => phrases::NUMBER_DISCOUNT.say(language),
        HandedNumber::Days => phrases::NUMBER_DAYS.say(language),
        HandedNumber::Least(id) => phrases::NUMBER_LEAST.fill(language, [&row(id, workbook, language)]),
    }
}

/// Why there is no card, and what to do.
pub fn against(why: NotHanded, workbook: &Workbook, language: Language) -> String {
    match why {
        NotHanded::Nothing => phrases::NOTHING.say(language),
        NotHanded::Discount => phrases::BAD_DISCOUNT.say(language),
        NotHanded::Days => phrases::BAD_DAYS.say(language),
        NotHanded::UnderFloor(id) => phrases::UNDER_FLOOR.fill(language, [&row(id, workbook, language)]),
        NotHanded::AboveAll(id) => phrases::ABOVE_ALL.fill(language, [&row(id, workbook, language)]),
        NotHanded::TooMany => phrases::TOO_MANY.say(language),
        NotHanded::TextTooLong(characters) => {
            let characters = figures::whole(i64::try_from(characters).unwrap_or(i64::MAX), language);
            phrases::TEXT_TOO_LONG.fill(language, [&characters])
        }
    }
}

/// Whose card it is.
pub fn whose(card: &ManagersCard, language: Language) -> String {
    if card.name.is_empty() { phrases::UNNAMED.say(language) } else { card.name.to_string() }
}

/// A day in full.
pub fn day(day: CivilDate, language: Language) -> String {
    calendar_words::full_date(language, day.year(), day.month(), day.day())
}

/// Until when prices hold.
pub fn until(until: Option<CivilDate>, language: Language) -> String {
    until.map_or_else(|| phrases::NO_END.say(language), |until| day(until, language))
}

/// A percentage.
pub fn percent(percent: Typed, language: Language) -> String {
    figures::percent(&percent.fraction(), language)
}

/// What a card says otherwise than the one before it.
pub fn changed(change: &CardChange, was: &ManagersCard, is: &ManagersCard, language: Language) -> String {
    let money = |amount: Fixed| figures::money_with_sign(amount, is.currency, language);
    match change {
        CardChange::New(name) => phrases::CHANGED_NEW.fill(language, [name]),
        CardChange::Gone(name) => phrases::CHANGED_GONE.fill(language, [name]),
        CardChange::Price(name, band, before, now) => {
            let band = labels::band(*band, language);
            phrases::CHANGED_PRICE.fill(language, [name, &band, &money(*now), &money(*before)])
        }
        CardChange::Least(name, before, now) => {
            phrases::CHANGED_LEAST.fill(language, [name, &money(*now), &money(*before)])
        }
        CardChange::Discount => {
            let texts = [is.discount, was.discount].map(|one| percent(one, language));
            phrases::CHANGED_DISCOUNT.fill(language, texts.each_ref().map(String::as_str))
        }
        CardChange::Until => {
            let texts = [is.until, was.until].map(|one| until(one, language));
            phrases::CHANGED_UNTIL.fill(language, texts.each_ref().map(String::as_str))
        }
    }
}

/// What of a tier goes beyond the card: a sentence each, with what to do.
pub fn beyond(limits: &TierLimits, proposal: &Proposal, currency: Currency, language: Language) -> Vec<String> {
    let tier = names::tier(proposal, limits.tier, language);
    let money = |amount: Fixed| figures::money_with_sign(amount, currency, language);
    let named = |lines: &[Id]| {
        let names = lines.iter().take(MOST_NAMED).map(|line| names::line(proposal, *line, language));
        let more = if lines.len() > MOST_NAMED { ", …" } else { "" };
        format!("{}{more}", names.collect::<Vec<_>>().join(", "))
    };
    let mut said = Vec::new();
    if let Some(under) = limits.under {
        said.push(phrases::GOES_UNDER.fill(language, [&tier, &money(under)]));
    }
    if let Some(beyond) = limits.beyond {
        said.push(phrases::GOES_BEYOND.fill(language, [&tier, &money(limits.off), &money(beyond)]));
    }
    if !limits.lines.is_empty() {
        said.push(phrases::LINES_UNDER.fill(language, [&tier, &named(&limits.lines)]));
    }
    if !limits.own.is_empty() {
        said.push(phrases::LINES_OWN.fill(language, [&tier, &named(&limits.own)]));
    }
    said
}

/// A tier that comes to something else at the owner's rates.
pub fn moved(moved: &Moved, proposal: &Proposal, currency: Currency, language: Language) -> String {
    let title = if proposal.title.is_empty() { frame::UNTITLED.say(language) } else { proposal.title.clone() };
    let tier = names::tier(proposal, moved.asked.tier, language);
    let money = |amount: Fixed| figures::money_with_sign(amount, currency, language);
    match moved.here {
        Some(here) => phrases::MOVED.fill(language, [&title, &tier, &money(moved.asked.net), &money(here)]),
        None => phrases::MOVED_NONE.fill(language, [&title, &tier, &money(moved.asked.net)]),
    }
}
