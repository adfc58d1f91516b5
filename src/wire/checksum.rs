//! The checksum of a text that is kept, as its first member: `{"checksum":"16 hexadecimal digits",…`, over all that follows. Knows
//! no record.

use std::hash::Hasher;

use fnv::FnvHasher;

const OPEN: &str = r#"{"checksum":""#;
const LENGTH: usize = 16;
const CLOSE: &str = r#"","#;
/// How every text begins that was kept before there were checksums.
const BEFORE: &str = r#"{"schema":"#;

/// What its checksum says of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Soundness {
    /// It is as it was written.
    Intact,
    /// It was written before there were checksums.
    Unmarked,
    /// Something was changed in it, or it was cut off.
    Damaged,
}

/// The checksum of some text: FNV-1a in 64 bits. It finds every byte that was changed, and guards against no malice.
pub fn of(text: &str) -> String {
    let mut hasher = FnvHasher::default();
    hasher.write(text.as_bytes());
    format!("{:016x}", hasher.finish())
}

/// A JSON object's text with its checksum before all else. Programs that know of none pass over it.
pub fn marked(object: &str) -> String {
    match object.strip_prefix('{') {
        Some(rest) => format!("{OPEN}{}{CLOSE}{rest}", of(rest)),
        None => object.to_owned(),
    }
}

/// Whether a text is as it was written.
pub fn soundness(text: &str) -> Soundness {
    let Some(rest) = text.strip_prefix(OPEN) else {
        return if text.starts_with(BEFORE) { Soundness::Unmarked } else { Soundness::Damaged };
    };
    let parts = rest.split_at_checked(LENGTH);
    let stands = parts.is_some_and(|(sum, rest)| rest.strip_prefix(CLOSE).is_some_and(|rest| sum == of(rest)));
    if stands { Soundness::Intact } else { Soundness::Damaged }
}

/// The checksum that a text carries.
pub fn carried(text: &str) -> Option<&str> {
    text.strip_prefix(OPEN)?.get(..LENGTH)
}

/// The checksum of a record that was taken away, of which no text is left.
pub fn of_taken_away(name: &str, revision: u64) -> String {
    of(&format!("{name} {revision}"))
}
