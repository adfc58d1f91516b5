//! What stands in the choice of what is public is called, and why it can't be public yet, in words.

use crate::domain::id::Id;
use crate::domain::published_rates::NotPublished;
use crate::domain::publishing::{Asked, PublishedNumber};
use crate::domain::workbook::Workbook;
use crate::locale::figures;
use crate::locale::language::Language;
use crate::locale::names;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::publishing as phrases;

/// How a service is asked for.
pub fn asked(asked: Asked, language: Language) -> String {
    let phrase = match asked {
        Asked::Always => phrases::ALWAYS,
        Asked::Count => phrases::COUNT,
        Asked::Extra => phrases::EXTRA,
        Asked::OneOf => phrases::ONE_OF,
    };
    phrase.say(language)
}

/// The service of a row.
pub fn service(row: Id, workbook: &Workbook, language: Language) -> String {
    let known = workbook.studio.publishing.service(row).map(|row| row.service);
    let is_there = |id: &Id| workbook.studio.services.iter().any(|service| service.id == *id);
    match known.filter(is_there) {
        Some(id) => names::service(id, workbook, language),
        None => phrases::GONE.say(language),
    }
}

/// A column.
pub fn tier(id: Id, workbook: &Workbook, language: Language) -> String {
    let tiers = &workbook.studio.publishing.tiers;
    let place = tiers.iter().position(|tier| tier.id == id);
    let name = place.and_then(|place| tiers.get(place)).map(|tier| &*tier.name);
    names::name_or_number(name, place, phrases::COLUMN_NUMBER, language)
}

/// A degree of urgency, or a kind of client.
pub fn factor(id: Id, workbook: &Workbook, language: Language) -> String {
    let publishing = &workbook.studio.publishing;
    let lists = [&publishing.urgency, &publishing.clients];
    let found = lists.iter().find_map(|list| {
        let place = list.iter().position(|factor| factor.id == id)?;
        Some((place, list.get(place)?))
    });
    let name = found.map(|(_, factor)| &*factor.name);
    names::name_or_number(name, found.map(|(place, _)| place), phrases::FACTOR_NUMBER, language)
}

/// What a number is called where it stands without its row.
pub fn number(which: PublishedNumber, workbook: &Workbook, language: Language) -> String {
    let of = |phrase: Phrase<1>, name: String| phrase.fill(language, [&name]);
    match which {
        PublishedNumber::Step => phrases::NUMBER_STEP.say(language),
        PublishedNumber::Least(id) => of(phrases::NUMBER_LEAST, service(id, workbook, language)),
        PublishedNumber::Most(id) => of(phrases::NUMBER_MOST, service(id, workbook, language)),
        PublishedNumber::Usual(id) => of(phrases::NUMBER_USUAL, service(id, workbook, language)),
        PublishedNumber::Percent(id) => of(phrases::NUMBER_PERCENT, factor(id, workbook, language)),
    }
}

/// Why it can't be public yet, and what to do.
pub fn against(why: NotPublished, workbook: &Workbook, language: Language) -> String {
    let one = |phrase: Phrase<1>, name: String| phrase.fill(language, [&name]);
    let service = |id: Id| service(id, workbook, language);
    match why {
        NotPublished::NoTiers => phrases::NO_TIERS.say(language),
        NotPublished::NoServices => phrases::NO_SERVICES.say(language),
        NotPublished::NoSuchService(_) => phrases::NO_SUCH_SERVICE.say(language),
        NotPublished::NoPrice(id) => one(phrases::NO_PRICE, service(id)),
        NotPublished::Backwards { tier: of, service: id } => {
            phrases::BACKWARDS.fill(language, [&service(id), &tier(of, workbook, language)])
        }
        NotPublished::NoName(id) => {
            let is_tier = workbook.studio.publishing.tiers.iter().any(|tier| tier.id == id);
            one(phrases::NO_NAME, if is_tier { tier(id, workbook, language) } else { factor(id, workbook, language) })
        }
        NotPublished::Counts(id) => one(phrases::COUNTS, service(id)),
        NotPublished::Percent(id) => one(phrases::PERCENT, factor(id, workbook, language)),
        NotPublished::EmptyTier(id) => one(phrases::EMPTY_TIER, tier(id, workbook, language)),
        NotPublished::LonelyGroup(id) => one(phrases::LONELY_GROUP, service(id)),
        NotPublished::Twice(id) => one(phrases::TWICE, service(id)),
        NotPublished::Step => phrases::BAD_STEP.say(language),
        NotPublished::TooMany => phrases::TOO_MANY.say(language),
        NotPublished::TextTooLong(characters) => {
            let characters = i64::try_from(characters).unwrap_or(i64::MAX);
            one(phrases::TEXT_TOO_LONG, figures::whole(characters, language))
        }
    }
}
