//! Names that last: 128 random bits, passed in with the edit that makes a thing.

/// 128 bits that name one thing for ever.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(u128);

impl Id {
    /// From random bits.
    pub const fn from_bits(bits: u128) -> Id {
        Id(bits)
    }

    /// The id after it, for a thing that came with the id of another.
    pub fn next(self) -> Id {
        Id(self.0.wrapping_add(1))
    }

    /// An id that follows from two: as much left to chance as either.
    pub fn mixed(self, other: Id) -> Id {
        Id(self.0 ^ other.0)
    }

    /// A small number, for a thing that is named within something else only.
    pub fn from_number(number: usize) -> Id {
        Id(u128::try_from(number).unwrap_or(u128::MAX))
    }

    /// The small number that it is, where it is one.
    pub fn number(self) -> Option<usize> {
        usize::try_from(self.0).ok()
    }

    /// The 128 bits.
    pub const fn bits(self) -> u128 {
        self.0
    }

    /// From 1 to 32 hexadecimal digits.
    pub fn from_text(text: &str) -> Option<Id> {
        let hexadecimal = !text.is_empty() && text.len() <= 32 && text.bytes().all(|b| b.is_ascii_hexdigit());
        hexadecimal.then(|| u128::from_str_radix(text, 16).ok()).flatten().map(Id)
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl std::fmt::Debug for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:x}", self.0)
    }
}
