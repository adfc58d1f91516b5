//! Which screen of the desk is shown.

use crate::domain::id::Id;

/// A screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    #[default]
    Rates,
    Proposals,
    Proposal(Id),
    /// A proposal as its client will read it.
    Reading(Id),
    /// A proposal on its way to its client.
    Sending(Id),
    Settings,
    /// What stood in a proposal before.
    Earlier(Id),
    /// What stood in the rates before.
    EarlierRates,
    /// What was deleted.
    Bin,
    /// What of the rates anyone may see, on the agency's own site.
    Site,
    /// What of the rates a manager is given; or the card that is quoted from here.
    Card,
    /// Whether a proposal is worth it.
    Deal(Id),
    /// What a client is told of the work on an accepted proposal.
    Report(Id),
    /// All retainers together.
    Retainers,
    /// All clients, and what is to be done next.
    Clients,
    Client(Id),
    /// Where every proposal stands, and the year beside its goals.
    Pipeline,
}

impl Screen {
    /// Its address, to stand behind the `#`.
    pub fn address(self) -> String {
        match self {
            Screen::Rates => "/rates".to_owned(),
            Screen::Proposals => "/proposals".to_owned(),
            Screen::Proposal(id) => format!("/proposals/{id}"),
            Screen::Reading(id) => format!("/proposals/{id}/read"),
            Screen::Sending(id) => format!("/proposals/{id}/send"),
            Screen::Settings => "/settings".to_owned(),
            Screen::Earlier(id) => format!("/proposals/{id}/history"),
            Screen::EarlierRates => "/rates/history".to_owned(),
            Screen::Bin => "/bin".to_owned(),
            Screen::Site => "/site".to_owned(),
            Screen::Card => "/card".to_owned(),
            Screen::Deal(id) => format!("/proposals/{id}/deal"),
            Screen::Report(id) => format!("/proposals/{id}/report"),
            Screen::Retainers => "/retainers".to_owned(),
            Screen::Clients => "/clients".to_owned(),
            Screen::Client(id) => format!("/clients/{id}"),
            Screen::Pipeline => "/pipeline".to_owned(),
        }
    }

    /// The proposal that is being worked on.
    pub fn proposal(self) -> Option<Id> {
        match self {
            Screen::Proposal(id)
            | Screen::Reading(id)
            | Screen::Sending(id)
            | Screen::Deal(id)
            | Screen::Report(id) => Some(id),
            _ => None,
        }
    }

    /// The screen at an address; nothing where there is none.
    pub fn at(address: &str) -> Option<Screen> {
        match address.trim_start_matches('#') {
            "" | "/" | "/rates" => Some(Screen::Rates),
            "/proposals" => Some(Screen::Proposals),
            "/settings" => Some(Screen::Settings),
            "/rates/history" => Some(Screen::EarlierRates),
            "/bin" => Some(Screen::Bin),
            "/site" => Some(Screen::Site),
            "/card" => Some(Screen::Card),
            "/retainers" => Some(Screen::Retainers),
            "/clients" => Some(Screen::Clients),
            "/pipeline" => Some(Screen::Pipeline),
            other => {
                if let Some(id) = other.strip_prefix("/clients/") {
                    return Id::from_text(id).map(Screen::Client);
                }
                let rest = other.strip_prefix("/proposals/")?;
                match rest.split_once('/') {
                    Some((id, "read")) => Id::from_text(id).map(Screen::Reading),
                    Some((id, "history")) => Id::from_text(id).map(Screen::Earlier),
                    Some((id, "send")) => Id::from_text(id).map(Screen::Sending),
                    Some((id, "report")) => Id::from_text(id).map(Screen::Report),
                    Some((id, "deal")) => Id::from_text(id).map(Screen::Deal),
                    Some(_) => None,
                    None => Id::from_text(rest).map(Screen::Proposal),
                }
            }
        }
    }
}
