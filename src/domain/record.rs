//! The things of a workbook that are kept, changed and restored each on its own.

use std::cmp::Reverse;
use std::rc::Rc;

use crate::domain::client::Client;
use crate::domain::id::Id;
use crate::domain::issued::Issued;
use crate::domain::proposal::Proposal;
use crate::domain::shared::differing;
use crate::domain::studio::Studio;
use crate::domain::time_sheet::TimeSheet;
use crate::domain::workbook::Workbook;

/// Which record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RecordKey {
    Studio,
    Client(Id),
    Proposal(Id),
    Issued(Id),
    Time(Id),
}

/// A record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    Studio(Rc<Studio>),
    Client(Rc<Client>),
    Proposal(Rc<Proposal>),
    Issued(Rc<Issued>),
    Time(Rc<TimeSheet>),
}

impl Record {
    /// Which it is.
    pub fn key(&self) -> RecordKey {
        match self {
            Record::Studio(_) => RecordKey::Studio,
            Record::Client(client) => RecordKey::Client(client.id),
            Record::Proposal(proposal) => RecordKey::Proposal(proposal.id),
            Record::Issued(issued) => RecordKey::Issued(issued.id),
            Record::Time(sheet) => RecordKey::Time(sheet.id),
        }
    }

    /// Whether both are one and the same, or equal.
    pub fn is(&self, other: &Record) -> bool {
        match (self, other) {
            (Record::Studio(one), Record::Studio(two)) => Rc::ptr_eq(one, two) || one == two,
            (Record::Client(one), Record::Client(two)) => Rc::ptr_eq(one, two) || one == two,
            (Record::Proposal(one), Record::Proposal(two)) => Rc::ptr_eq(one, two) || one == two,
            (Record::Issued(one), Record::Issued(two)) => Rc::ptr_eq(one, two) || one == two,
            (Record::Time(one), Record::Time(two)) => Rc::ptr_eq(one, two) || one == two,
            _ => false,
        }
    }
}

impl Workbook {
    /// Every record there is, the studio first.
    pub fn records(&self) -> Vec<Record> {
        let clients = self.clients.iter().cloned().map(Record::Client);
        let proposals = self.proposals.iter().cloned().map(Record::Proposal);
        let issued = self.issued.iter().cloned().map(Record::Issued);
        let time = self.time.iter().cloned().map(Record::Time);
        let studio = std::iter::once(Record::Studio(Rc::clone(&self.studio)));
        studio.chain(clients).chain(proposals).chain(issued).chain(time).collect()
    }

    /// The keys of the records that are not one and the same in two workbooks. Some of them may be equal all the same.
    pub fn differing(&self, other: &Workbook) -> Vec<RecordKey> {
        let mut keys = Vec::new();
        let mut with = |key: RecordKey| keys.push(key);
        if !Rc::ptr_eq(&self.studio, &other.studio) {
            with(RecordKey::Studio);
        }
        let (one, two) = differing(&self.clients, &other.clients);
        one.iter().chain(two).for_each(|client| with(RecordKey::Client(client.id)));
        let (one, two) = differing(&self.proposals, &other.proposals);
        one.iter().chain(two).for_each(|proposal| with(RecordKey::Proposal(proposal.id)));
        let (one, two) = differing(&self.issued, &other.issued);
        one.iter().chain(two).for_each(|issued| with(RecordKey::Issued(issued.id)));
        let (one, two) = differing(&self.time, &other.time);
        one.iter().chain(two).for_each(|sheet| with(RecordKey::Time(sheet.id)));
        // What is in both is there once; with thousands they are not searched through for each.
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// Puts many records at once into a workbook: as if each were put, without a search for each.
    pub fn put_all(&mut self, records: Vec<Record>) {
        for record in records {
            match record {
                Record::Studio(studio) => self.studio = studio,
                Record::Client(client) => self.clients.push(client),
                Record::Proposal(proposal) => self.proposals.push(proposal),
                Record::Issued(issued) => self.issued.push(issued),
                Record::Time(sheet) => self.time.push(sheet),
            }
        }
        self.clients.sort_by_key(|client| client.id);
        self.proposals.sort_by_key(|proposal| (Reverse(proposal.number), proposal.id));
        self.issued.sort_by_key(|issued| (issued.number, issued.revision, issued.id));
        self.time.sort_by_key(|sheet| (sheet.proposal, sheet.month, sheet.id));
    }

    /// One record.
    pub fn record(&self, key: RecordKey) -> Option<Record> {
        match key {
            RecordKey::Studio => Some(Record::Studio(Rc::clone(&self.studio))),
            RecordKey::Client(id) => self.client(id).cloned().map(Record::Client),
            RecordKey::Proposal(id) => self.proposal(id).cloned().map(Record::Proposal),
            RecordKey::Issued(id) => self.issued(id).cloned().map(Record::Issued),
            RecordKey::Time(id) => self.sheet(id).cloned().map(Record::Time),
        }
    }

    /// Puts a record in the place of the one with its key, or adds it. Proposals stand newest first.
    pub fn put(&mut self, record: Record) {
        match record {
            Record::Studio(studio) => self.studio = studio,
            Record::Client(client) => match self.clients.iter_mut().find(|known| known.id == client.id) {
                Some(known) => *known = client,
                None => {
                    let place = self.clients.iter().take_while(|known| known.id < client.id).count();
                    self.clients.insert(place, client);
                }
            },
            Record::Proposal(proposal) => match self.proposals.iter_mut().find(|known| known.id == proposal.id) {
                Some(known) => *known = proposal,
                None => {
                    let stands_before = |known: &Rc<Proposal>| {
                        known.number > proposal.number || (known.number == proposal.number && known.id < proposal.id)
                    };
                    let place = self.proposals.iter().take_while(|known| stands_before(known)).count();
                    self.proposals.insert(place, proposal);
                }
            },
            Record::Issued(issued) => match self.issued.iter_mut().find(|known| known.id == issued.id) {
                Some(known) => *known = issued,
                None => {
                    let order = |one: &Issued| (one.number, one.revision, one.id);
                    let place = self.issued.iter().take_while(|known| order(known) < order(&issued)).count();
                    self.issued.insert(place, issued);
                }
            },
            Record::Time(sheet) => {
                // A sheet's proposal and month stay what they are, but a file that was written by hand may say otherwise.
                self.time.retain(|known| known.id != sheet.id);
                let order = |one: &TimeSheet| (one.proposal, one.month, one.id);
                let place = self.time.partition_point(|known| order(known) < order(&sheet));
                self.time.insert(place, sheet);
            }
        }
    }

    /// Takes a record away. The studio stays.
    pub fn remove(&mut self, key: RecordKey) {
        match key {
            RecordKey::Studio => {}
            RecordKey::Client(id) => self.clients.retain(|client| client.id != id),
            RecordKey::Proposal(id) => self.proposals.retain(|proposal| proposal.id != id),
            RecordKey::Issued(id) => self.issued.retain(|issued| issued.id != id),
            RecordKey::Time(id) => self.time.retain(|sheet| sheet.id != id),
        }
    }
}
