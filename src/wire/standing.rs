//! Which of two stores' texts of one record stands: the newest that is intact. Knows texts, and nothing of the stores.

use crate::domain::record::Record;
use crate::wire::checksum::{self, Soundness};
use crate::wire::repair::{Restored, Unreadable};
use crate::wire::restore;

/// What a store holds of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stored<'a> {
    Nothing,
    /// It was taken away, at a revision.
    TakenAway(u64),
    Text(&'a str),
    /// Something that is no text of ours, as far as it can be shown.
    Other(&'a str),
}

/// What stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Stands {
    /// Nothing that can be read.
    Nothing,
    TakenAway(u64),
    /// A record with its revision, and its text.
    Record(Box<Restored<(Record, u64)>>, String),
    /// A later version of the program wrote it. Nothing may be written over it.
    Newer,
}

/// What became of two stores' texts.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    pub stands: Stands,
    /// The first, and the second store, does not hold what stands.
    pub is_behind: [bool; 2],
    /// What is damaged.
    pub damaged: Vec<String>,
    /// Another intact text of the same revision. Somebody has to choose.
    pub rival: Option<String>,
    /// An older intact text of the first store.
    pub older: Option<(u64, String)>,
}

/// One text, read.
pub fn read(text: &str) -> Result<Restored<(Record, u64)>, Unreadable> {
    match checksum::soundness(text) {
        Soundness::Intact | Soundness::Unmarked => restore::record(text),
        // What does not even begin as ours may be a later version's, which marks its texts otherwise.
        Soundness::Damaged if checksum::carried(text).is_none() => match restore::record(text) {
            Err(Unreadable::NewerSchema(schema)) => Err(Unreadable::NewerSchema(schema)),
            _ => Err(Unreadable::NotJson),
        },
        Soundness::Damaged => Err(Unreadable::NotJson),
    }
}

/// What stands of a record that two stores hold, the second of which is the one that lasts. `is_right` says whether a record is
/// the one that belongs there.
pub fn of(first: Stored<'_>, second: Stored<'_>, is_right: &dyn Fn(&Record) -> bool) -> Standing {
    let mut damaged = Vec::new();
    let mut stands = |stored: Stored<'_>| match stored {
        Stored::Nothing => Stands::Nothing,
        Stored::TakenAway(revision) => Stands::TakenAway(revision),
        Stored::Other(text) => {
            damaged.push(text.to_owned());
            Stands::Nothing
        }
        Stored::Text(text) => match read(text) {
            Ok(read) if is_right(&read.value.0) => Stands::Record(Box::new(read), text.to_owned()),
            Err(Unreadable::NewerSchema(_)) => Stands::Newer,
            _ => {
                if damaged.iter().all(|known| known != text) {
                    damaged.push(text.to_owned());
                }
                Stands::Nothing
            }
        },
    };
    // Mostly both hold the same, which is read once.
    let one = stands(first);
    let two = if first == second { one.clone() } else { stands(second) };
    let decided = |stands, is_behind| Standing { stands, is_behind, damaged: Vec::new(), rival: None, older: None };
    let standing = match (one, two) {
        (Stands::Newer, _) | (_, Stands::Newer) => decided(Stands::Newer, [false, false]),
        (one, two) if revision(&one) > revision(&two) => decided(one, [false, true]),
        (one, two) if revision(&one) < revision(&two) => {
            let older = text(&one);
            Standing { older: revision(&one).zip(older), ..decided(two, [true, false]) }
        }
        (one, two) => {
            let is_same = text(&one) == text(&two);
            let rival = if is_same { None } else { text(&one) };
            Standing { rival, ..decided(two, [!is_same, false]) }
        }
    };
    Standing { damaged, ..standing }
}

/// The revision of what stands; nothing comes before every one.
pub fn revision(stands: &Stands) -> Option<u64> {
    match stands {
        Stands::Nothing | Stands::Newer => None,
        Stands::TakenAway(revision) => Some(*revision),
        Stands::Record(read, _) => Some(read.value.1),
    }
}

fn text(stands: &Stands) -> Option<String> {
    match stands {
        Stands::Record(_, text) => Some(text.clone()),
        _ => None,
    }
}
