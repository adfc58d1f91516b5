//! The three levels of ambition. Knows no figures.

/// Base is the floor, target is comfortable, stretch is worth reaching for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Band {
    Base,
    Target,
    Stretch,
}

impl Band {
    /// All three, lowest first.
    pub const ALL: [Band; 3] = [Band::Base, Band::Target, Band::Stretch];

    /// The band below; nothing below base.
    pub fn below(self) -> Option<Band> {
        match self {
            Band::Base => None,
            Band::Target => Some(Band::Base),
            Band::Stretch => Some(Band::Target),
        }
    }
}

/// One of something for each band.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bands<T> {
    pub base: T,
    pub target: T,
    pub stretch: T,
}

impl<T> Bands<T> {
    /// Made by asking for each band.
    pub fn of(mut make: impl FnMut(Band) -> T) -> Bands<T> {
        Bands { base: make(Band::Base), target: make(Band::Target), stretch: make(Band::Stretch) }
    }

    /// The one of a band.
    pub fn get(&self, band: Band) -> &T {
        match band {
            Band::Base => &self.base,
            Band::Target => &self.target,
            Band::Stretch => &self.stretch,
        }
    }

    /// The one of a band, to change.
    pub fn get_mut(&mut self, band: Band) -> &mut T {
        match band {
            Band::Base => &mut self.base,
            Band::Target => &mut self.target,
            Band::Stretch => &mut self.stretch,
        }
    }
}
