//! What the fields and figures of a client's scope are called, with the names that people gave.

use crate::domain::client::Client;
use crate::domain::id::Id;
use crate::domain::priority::Priority;
use crate::domain::scope_number::{ScopeItem, ScopeNumber};
use crate::domain::workbook::Workbook;
use crate::domain::working::Label;
use crate::locale::figures::UNKNOWN;
use crate::locale::language::Language;
use crate::locale::names;
use crate::locale::phrases::scope as phrases;

/// How much something matters.
pub fn priority(priority: Priority, language: Language) -> String {
    let phrase = match priority {
        Priority::High => phrases::HIGH,
        Priority::Normal => phrases::NORMAL,
        Priority::Low => phrases::LOW,
    };
    phrase.say(language)
}

/// An idea or a favour: its name, else its place.
pub fn item(client: &Client, of: ScopeItem, language: Language) -> String {
    match of {
        ScopeItem::Idea(id) => {
            let place = client.ideas.iter().position(|idea| idea.id == id);
            names::name_or_number(client.idea(id).map(|idea| &*idea.name), place, phrases::IDEA_NUMBER, language)
        }
        ScopeItem::Favour(id) => {
            let place = client.favours.iter().position(|favour| favour.id == id);
            let name = client.favour(id).map(|favour| &*favour.name);
            names::name_or_number(name, place, phrases::FAVOUR_NUMBER, language)
        }
    }
}

/// A field.
pub fn number(client: Id, number: ScopeNumber, workbook: &Workbook, language: Language) -> String {
    match number {
        ScopeNumber::Price(of) => phrases::OWN_PRICE_OF.fill(language, [&called(client, of, workbook, language)]),
        ScopeNumber::Hours(of, role) => {
            let role = names::role(role, workbook, language);
            phrases::HOURS_OF.fill(language, [&called(client, of, workbook, language), &role])
        }
    }
}

/// A figure of a client's scope; nothing for any other.
pub fn label(label: &Label, workbook: &Workbook, language: Language) -> Option<String> {
    Some(match label {
        Label::ScopePrice(client, of) => called(*client, *of, workbook, language),
        Label::ScopeExact(client, of) => phrases::EXACT_OF.fill(language, [&called(*client, *of, workbook, language)]),
        Label::Backlog => phrases::OPEN_SUM.say(language),
        Label::BacklogAgreed => phrases::AGREED_SUM.say(language),
        Label::Favours => phrases::GIVEN_SUM.say(language),
        _ => return None,
    })
}

fn called(client: Id, of: ScopeItem, workbook: &Workbook, language: Language) -> String {
    workbook.client(client).map_or_else(|| UNKNOWN.to_owned(), |client| item(client, of, language))
}
