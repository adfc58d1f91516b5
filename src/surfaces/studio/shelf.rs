//! Where each record stands in the store.

use crate::domain::id::Id;
use crate::domain::record::RecordKey;

/// Every record's key begins so.
pub const RECORDS: &str = "ratewright/v1/";

/// What could not be read is kept under keys that begin so.
pub const SET_ASIDE: &str = "ratewright/set-aside/";

/// What was changed here while another tab changed it too is kept under names that begin so.
pub const COPIES: &str = "ratewright-copy/";

/// The language that was chosen.
pub const LANGUAGE: &str = "ratewright/language";

/// When the last backup was, and what was saved since.
pub const BACKUP: &str = "ratewright/backup";

/// The day on which rates for anyone to see were signed last, by what the same are known again, and the signed file.
pub const PUBLISHED: &str = "ratewright/published";

/// The day on which a manager's card was signed last, and by what the same is known again.
pub const HANDED: &str = "ratewright/handed";

/// The key of a record.
pub fn key(of: RecordKey) -> String {
    match of {
        RecordKey::Studio => format!("{RECORDS}studio"),
        RecordKey::Client(id) => format!("{RECORDS}client/{id}"),
        RecordKey::Proposal(id) => format!("{RECORDS}proposal/{id}"),
        RecordKey::Issued(id) => format!("{RECORDS}issued/{id}"),
        RecordKey::Time(id) => format!("{RECORDS}time/{id}"),
    }
}

/// The record of a key; nothing where it is no record's.
pub fn record(key: &str) -> Option<RecordKey> {
    let name = key.strip_prefix(RECORDS)?;
    let id = |text: &str| Id::from_text(text).filter(|id| id.to_string() == text);
    match name.split_once('/') {
        None => (name == "studio").then_some(RecordKey::Studio),
        Some(("client", text)) => id(text).map(RecordKey::Client),
        Some(("proposal", text)) => id(text).map(RecordKey::Proposal),
        Some(("issued", text)) => id(text).map(RecordKey::Issued),
        Some(("time", text)) => id(text).map(RecordKey::Time),
        Some(_) => None,
    }
}

/// A name for a copy of a record, beside the copies of other tabs.
pub fn copy(of: RecordKey, bits: u128) -> String {
    let name = key(of);
    format!("{COPIES}{}/{}", Id::from_bits(bits), name.strip_prefix("ratewright/").unwrap_or(&name))
}

/// A key under which something that could not be read is kept, beside all others.
pub fn set_aside(key: &str, bits: u128) -> String {
    let id = Id::from_bits(bits);
    format!("{SET_ASIDE}{id}/{}", key.strip_prefix("ratewright/").unwrap_or(key))
}
