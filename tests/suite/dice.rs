//! Numbers that look random and come again from the same beginning.

pub struct Dice(u64);

impl Dice {
    pub fn new(begin: u64) -> Dice {
        Dice(begin.max(1))
    }

    /// From 0 up to what is below the bound.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap_or(0) % bound.max(1)
    }
}
