//! How full the browser's stores are. Knows bytes and no browser.

/// What local storage holds in the browsers that hold least: 5 MiB, in two bytes for each character.
pub const LOCAL: u64 = 5 * 1_048_576;
/// From this many hundredths on a store is nearly full.
const NEARLY: u64 = 80;

/// What is used of what is given, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    pub used: u64,
    pub given: u64,
}

impl Room {
    /// How many hundredths are used, begun ones counted; a hundred at most.
    pub fn percent(self) -> u64 {
        self.used.saturating_mul(100).div_ceil(self.given.max(1)).min(100)
    }

    /// Whether it is time to do something about it.
    pub fn is_nearly_full(self) -> bool {
        self.percent() >= NEARLY
    }
}

/// The bytes of texts that are kept in two bytes for each unit of UTF-16, their names counted.
pub fn bytes_of_texts<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> u64 {
    let units = |text: &str| u64::try_from(text.encode_utf16().count()).unwrap_or(u64::MAX);
    let each = texts.into_iter().map(|(name, text)| units(name).saturating_add(units(text)).saturating_mul(2));
    each.fold(0, u64::saturating_add)
}

/// What takes room, in bytes, about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// What stands.
    pub work: u64,
    pub earlier: u64,
    /// What was taken away and can be had back.
    pub bin: u64,
    /// What could not be read.
    pub aside: u64,
}

impl Taken {
    /// What of all that is used is none of these.
    pub fn rest_of(self, used: u64) -> u64 {
        [self.work, self.earlier, self.bin, self.aside].into_iter().fold(used, u64::saturating_sub)
    }
}
