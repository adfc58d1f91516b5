//! What people called their things, and what they are called until then: by their place in the list.

use crate::domain::client::Client;
use crate::domain::id::Id;
use crate::domain::parameter::CostsOf;
use crate::domain::proposal::Proposal;
use crate::domain::workbook::Workbook;
use crate::locale::figures::UNKNOWN;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{labels, offers, proposals};

/// Someone who works here; "You" where nobody else does.
pub fn member(id: Id, workbook: &Workbook, language: Language) -> String {
    let team = &workbook.studio.team;
    let place = team.iter().position(|member| member.id == id);
    let name = workbook.studio.member(id).map(|member| member.name.as_str());
    match (name, team.len()) {
        (Some(""), 1) => labels::YOU.say(language),
        _ => name_or_number(name, place, labels::PERSON_NUMBER, language),
    }
}

/// A role.
pub fn role(id: Id, workbook: &Workbook, language: Language) -> String {
    let roles = &workbook.studio.roles;
    let place = roles.iter().position(|role| role.id == id);
    let name = workbook.studio.role(id).map(|role| role.name.as_str());
    match (name, roles.len()) {
        (Some(""), 1) => labels::ROLE_UNNAMED.say(language),
        _ => name_or_number(name, place, labels::ROLE_NUMBER, language),
    }
}

/// A cost of a list.
pub fn cost(of: CostsOf, id: Id, workbook: &Workbook, language: Language) -> String {
    let items = workbook.costs(of).map_or(&[][..], |costs| &costs.items);
    let place = items.iter().position(|cost| cost.id == id);
    let name = place.and_then(|place| items.get(place)).map(|cost| cost.name.as_str());
    name_or_number(name, place, labels::COST_NUMBER, language)
}

/// A line of a proposal.
pub fn line(proposal: &Proposal, id: Id, language: Language) -> String {
    let place = proposal.lines.iter().position(|line| line.id == id);
    let name = place.and_then(|place| proposal.lines.get(place)).map(|line| &*line.name);
    name_or_number(name, place, labels::LINE_NUMBER, language)
}

/// A tier of a proposal.
pub fn tier(proposal: &Proposal, id: Id, language: Language) -> String {
    let place = proposal.tiers.iter().position(|tier| tier.id == id);
    let name = place.and_then(|place| proposal.tiers.get(place)).map(|tier| tier.name.as_str());
    name_or_number(name, place, labels::TIER_NUMBER, language)
}

/// A proposal's title.
pub fn proposal(proposal: &Proposal, language: Language) -> String {
    match proposal.title.trim() {
        "" => proposals::UNTITLED.say(language),
        title => title.to_owned(),
    }
}

/// A client: the name, the organisation, or both.
pub fn client(client: &Client, language: Language) -> String {
    match (client.name.trim(), client.organisation.trim()) {
        ("", "") => proposals::UNNAMED_CLIENT.say(language),
        (one, "") | ("", one) => one.to_owned(),
        (name, organisation) => proposals::CLIENT_OF.fill(language, [name, organisation]),
    }
}

/// A service of the rate card.
pub fn service(id: Id, workbook: &Workbook, language: Language) -> String {
    let services = &workbook.studio.services;
    let place = services.iter().position(|service| service.id == id);
    let name = place.and_then(|place| services.get(place)).map(|service| &*service.name);
    name_or_number(name, place, offers::SERVICE_NUMBER, language)
}

/// A name, else the place in the list; an en dash for what is gone.
pub fn name_or_number(name: Option<&str>, place: Option<usize>, number: Phrase<1>, language: Language) -> String {
    match (name.map(str::trim), place) {
        (Some(name), _) if !name.is_empty() => name.to_owned(),
        (_, Some(place)) => number.fill(language, [&place.saturating_add(1).to_string()]),
        _ => UNKNOWN.to_owned(),
    }
}
