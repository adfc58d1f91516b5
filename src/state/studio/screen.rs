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
    /// What a client may want next, and what they were given.
    Scope(Id),
    /// Where every proposal stands, and the year beside its goals.
    Pipeline,
    /// What was spent of a proposal.
    Time(Id),
    /// Clients, proposals and time as tables, saved and opened.
    Tables,
}

/// The screens that are of nothing in particular, each with its address.
const ALONE: [(Screen, &str); 11] = [
    (Screen::Rates, "/rates"),
    (Screen::Proposals, "/proposals"),
    (Screen::Settings, "/settings"),
    (Screen::EarlierRates, "/rates/history"),
    (Screen::Bin, "/bin"),
    (Screen::Site, "/site"),
    (Screen::Card, "/card"),
    (Screen::Retainers, "/retainers"),
    (Screen::Clients, "/clients"),
    (Screen::Pipeline, "/pipeline"),
    (Screen::Tables, "/tables"),
];

/// A screen of something, and what stands before and behind its id.
type OfOne = (fn(Id) -> Screen, &'static str, &'static str);

const OF_ONE: [OfOne; 9] = [
    (Screen::Proposal, "/proposals/", ""),
    (Screen::Reading, "/proposals/", "/read"),
    (Screen::Sending, "/proposals/", "/send"),
    (Screen::Earlier, "/proposals/", "/history"),
    (Screen::Deal, "/proposals/", "/deal"),
    (Screen::Time, "/proposals/", "/time"),
    (Screen::Report, "/proposals/", "/report"),
    (Screen::Client, "/clients/", ""),
    (Screen::Scope, "/clients/", "/scope"),
];

impl Screen {
    /// What it is of.
    fn id(self) -> Option<Id> {
        match self {
            Screen::Proposal(id)
            | Screen::Reading(id)
            | Screen::Sending(id)
            | Screen::Earlier(id)
            | Screen::Deal(id)
            | Screen::Time(id)
            | Screen::Report(id)
            | Screen::Client(id)
            | Screen::Scope(id) => Some(id),
            _ => None,
        }
    }

    /// Its address, to stand behind the `#`.
    pub fn address(self) -> String {
        let of = |id: Id| OF_ONE.iter().find(|(of, ..)| of(id) == self).map(|(_, before, behind)| (id, before, behind));
        match self.id().and_then(of) {
            Some((id, before, behind)) => format!("{before}{id}{behind}"),
            None => ALONE.iter().find(|(screen, _)| *screen == self).map_or("", |(_, address)| *address).to_owned(),
        }
    }

    /// The proposal that is being worked on.
    pub fn proposal(self) -> Option<Id> {
        match self {
            Screen::Proposal(id)
            | Screen::Reading(id)
            | Screen::Sending(id)
            | Screen::Deal(id)
            | Screen::Time(id)
            | Screen::Report(id) => Some(id),
            _ => None,
        }
    }

    /// The screen at an address; nothing where there is none.
    pub fn at(address: &str) -> Option<Screen> {
        let address = match address.trim_start_matches('#') {
            "" | "/" => "/rates",
            other => other,
        };
        let alone = ALONE.iter().find(|(_, known)| *known == address).map(|(screen, _)| *screen);
        let of =
            |(of, before, behind): &OfOne| Id::from_text(address.strip_prefix(before)?.strip_suffix(behind)?).map(of);
        alone.or_else(|| OF_ONE.iter().find_map(of))
    }
}
