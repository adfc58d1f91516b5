//! What of the list of proposals is shown: by words, by what became of them, and in which order. Knows no page.

use std::rc::Rc;

use crate::domain::civil_date::CivilDate;
use crate::domain::client::Client;
use crate::domain::id::Id;
use crate::domain::issued::Issued;
use crate::domain::pipeline::{Stage, stage};
use crate::domain::proposal::Proposal;
use crate::domain::search::{Search, folded};
use crate::domain::table::Table;

/// In which order proposals stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    #[default]
    Newest,
    Oldest,
    Client,
    Title,
}

impl Order {
    /// All of them.
    pub const ALL: [Order; 4] = [Order::Newest, Order::Oldest, Order::Client, Order::Title];
}

/// One proposal, ready to be looked through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub proposal: Rc<Proposal>,
    pub client: Option<Rc<Client>>,
    pub stage: Stage,
    title: String,
    name: String,
    number: String,
}

impl Row {
    fn has(&self, search: &Search) -> bool {
        let Row { title, name, number, .. } = self;
        // The three stand apart, so that no word is found across them.
        search.is_empty() || search.is_in(&format!("{title}\n{name}\n{number}"))
    }
}

/// The proposals that are no templates, as they stand, with what became of what was sent of each last.
pub fn rows(proposals: &[Rc<Proposal>], clients: &[Rc<Client>], issued: &[Rc<Issued>], today: CivilDate) -> Vec<Row> {
    let clients: Table<Id, (&Rc<Client>, String)> = clients
        .iter()
        .map(|client| (client.id, (client, folded(&format!("{}\n{}", client.name, client.organisation)))))
        .collect();
    let last: Table<Id, &Rc<Issued>> = issued.iter().map(|one| (one.proposal, one)).collect();
    let row = |proposal: &Rc<Proposal>| {
        let client = proposal.client.and_then(|id| clients.get(&id));
        Row {
            proposal: Rc::clone(proposal),
            client: client.map(|(client, _)| Rc::clone(client)),
            stage: stage(proposal, last.get(&proposal.id).copied(), today),
            title: folded(&proposal.title),
            name: client.map(|(_, name)| name.clone()).unwrap_or_default(),
            number: proposal.number.to_string(),
        }
    };
    proposals.iter().filter(|one| !one.is_template).map(row).collect()
}

/// What is found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Places among the rows, in the order that was asked for.
    pub places: Vec<usize>,
    /// How many there are by words alone, at each stage in the order of [`Stage::ALL`].
    pub counts: [usize; 6],
}

/// The rows that have all the words, and are at a stage if one is asked for.
pub fn find(rows: &[Row], search: &Search, stage: Option<Stage>, order: Order) -> Found {
    let mut found = Found::default();
    for (place, row) in rows.iter().enumerate().filter(|(_, row)| row.has(search)) {
        for (count, one) in found.counts.iter_mut().zip(Stage::ALL) {
            *count = count.saturating_add(usize::from(one == row.stage));
        }
        if stage.is_none_or(|stage| stage == row.stage) {
            found.places.push(place);
        }
    }
    // What has no name comes after what has one; the newest first among equals.
    let key = |place: &usize| {
        let row = rows.get(*place);
        let word = row.map(|row| if order == Order::Client { row.name.trim() } else { row.title.trim() });
        (word.is_none_or(str::is_empty), word.map(alphabetical))
    };
    match order {
        Order::Newest => {}
        Order::Oldest => found.places.reverse(),
        Order::Client | Order::Title => found.places.sort_by_cached_key(key),
    }
    found
}

/// A folded text by which words stand in the order of the alphabet: two letters of Ukrainian stand elsewhere among the codes.
fn alphabetical(folded: &str) -> String {
    folded.replace('є', "е\u{10ffff}").replace('і', "и\u{10ffff}")
}
