//! Guesses the next bit of a text from what went before, in whole numbers only, so that every machine guesses alike. Knows no text
//! and no quote. What it guesses is part of the form of a link: once one was shipped, nothing here may change.
//!
//! It is a small context-mixing model: for the last nought to four bytes, and for the word so far, it remembers how often the next
//! bit was set, and it learns by and by how far each of these memories can be trusted.

/// How many memories are asked.
const CONTEXTS: usize = 6;
/// Places of all memories together: a power of two.
const SLOTS_BITS: u32 = 19;
/// A guess of one half, of 16 bits.
const HALF: u16 = 0x8000;
/// After so many bits a memory no longer learns more slowly.
const SLOWEST: u8 = 30;
/// How fast trust changes.
const LEARNING: i32 = 14;
/// What trust begins with: a part of 65,536.
const TRUST: i32 = 16_000;

/// What is known about a bit in one context.
#[derive(Clone, Copy, Default)]
struct Memory {
    /// Tells contexts apart that share a place.
    check: u8,
    /// How many bits were seen, up to [`SLOWEST`].
    seen: u8,
    /// The share of set bits, of 65,536.
    set: u16,
}

/// The logistic function of x/256, of 4,096, at every 128th from -2,048 to 2,048.
const LOGISTIC: [i32; 33] = [
    1, 2, 4, 6, 10, 17, 27, 45, 74, 120, 194, 311, 488, 747, 1102, 1546, 2048, 2550, 2994, 3349, 3608, 3785, 3902,
    3976, 4022, 4051, 4069, 4079, 4086, 4090, 4092, 4094, 4095,
];

/// The logistic function between those places, by a straight line: from 1 to 4,095.
fn squash(x: i32) -> i32 {
    let x = x.clamp(-2047, 2047).wrapping_add(2048);
    let (place, part) = (usize::try_from(x >> 7).unwrap_or(0), x & 127);
    let at = |place: usize| LOGISTIC.get(place).copied().unwrap_or(4095);
    let sum =
        at(place).wrapping_mul(128_i32.wrapping_sub(part)).wrapping_add(at(place.wrapping_add(1)).wrapping_mul(part));
    (sum.wrapping_add(64) >> 7).clamp(1, 4095)
}

/// The inverse of [`squash`], at each of 4,096 places.
fn stretches() -> Vec<i16> {
    let mut all = Vec::with_capacity(4096);
    let mut x = -2047_i16;
    for place in 0..4096_i32 {
        while x < 2047 && squash(i32::from(x)) < place {
            x = x.wrapping_add(1);
        }
        all.push(x);
    }
    all
}

/// A bit's guess, and what it was made of.
pub struct Predictor {
    stretches: Vec<i16>,
    memories: Vec<Memory>,
    /// How far each memory is trusted: by the bits of the present byte, and by how much each has seen.
    trust_by_bits: Vec<[i32; CONTEXTS]>,
    trust_by_last: Vec<[i32; CONTEXTS]>,
    trust_by_seen: Vec<[i32; CONTEXTS]>,
    /// The hash of each context, at the beginning of a byte.
    hashes: [u32; CONTEXTS],
    /// The last four bytes, the latest lowest.
    last: u32,
    word: u32,
    /// The bits of the present byte behind a leading one.
    bits: u8,
    places: [usize; CONTEXTS],
    inputs: [i32; CONTEXTS],
    seen: [usize; CONTEXTS],
    outputs: [i32; 3],
}

impl Predictor {
    /// One that knows nothing.
    #[expect(clippy::new_without_default, reason = "it is made once, by name")]
    pub fn new() -> Predictor {
        let mut predictor = Predictor {
            stretches: stretches(),
            memories: vec![Memory::default(); 1 << SLOTS_BITS],
            trust_by_bits: vec![[TRUST; CONTEXTS]; 256],
            trust_by_last: vec![[TRUST; CONTEXTS]; 256],
            trust_by_seen: vec![[TRUST; CONTEXTS]; usize::from(SLOWEST).wrapping_add(1)],
            hashes: [0; CONTEXTS],
            last: 0,
            word: 0,
            bits: 1,
            places: [0; CONTEXTS],
            inputs: [0; CONTEXTS],
            seen: [0; CONTEXTS],
            outputs: [0; 3],
        };
        predictor.begin_byte(0);
        predictor
    }

    /// How likely the next bit is set, of 4,096: from 1 to 4,095.
    pub fn guess(&mut self) -> u32 {
        let mut sums = [0_i64; 3];
        let by_bits = self.trust_by_bits.get(usize::from(self.bits)).copied().unwrap_or_default();
        let by_last = self.trust_by_last.get(self.last_byte()).copied().unwrap_or_default();
        for context in 0..CONTEXTS {
            let Some(hash) = self.hashes.get(context).copied() else { continue };
            let mixed = mix(hash.wrapping_add(u32::from(self.bits).wrapping_mul(0x9E37_79B1)));
            let (place, memory) = self.memory(mixed);
            let stretched = self.stretches.get(usize::from(memory.set >> 4)).copied().unwrap_or(0);
            let (input, seen) = (i32::from(stretched), usize::from(memory.seen));
            let by_seen = self.trust_by_seen.get(seen).and_then(|all| all.get(context)).copied().unwrap_or(0);
            let bits = by_bits.get(context).copied().unwrap_or(0);
            let last = by_last.get(context).copied().unwrap_or(0);
            for (sum, trust) in sums.iter_mut().zip([bits, by_seen, last]) {
                *sum = sum.wrapping_add(i64::from(input).wrapping_mul(i64::from(trust)));
            }
            if let (Some(places), Some(inputs), Some(seens)) =
                (self.places.get_mut(context), self.inputs.get_mut(context), self.seen.get_mut(context))
            {
                (*places, *inputs, *seens) = (place, input, seen);
            }
        }
        self.outputs = sums.map(|sum| i32::try_from((sum >> 16).clamp(-2047, 2047)).unwrap_or(0));
        let [one, two, three] = self.outputs;
        u32::try_from(squash(one.wrapping_add(two).wrapping_add(three) / 3)).unwrap_or(2048)
    }

    /// The memory of a context's bit and its place. It has two places to be in; a new one takes that of the one that saw less.
    fn memory(&mut self, mixed: u32) -> (usize, Memory) {
        let [check, ..] = mixed.to_le_bytes();
        let first = usize::try_from(mixed >> (32_u32.wrapping_sub(SLOTS_BITS))).unwrap_or(0);
        let at = |place: usize| self.memories.get(place).copied().unwrap_or_default();
        let (one, two) = (at(first), at(first ^ 1));
        let place = match (one.seen > 0 && one.check == check, two.seen > 0 && two.check == check) {
            (true, _) => return (first, one),
            (false, true) => return (first ^ 1, two),
            (false, false) if one.seen <= two.seen => first,
            (false, false) => first ^ 1,
        };
        let new = Memory { check, seen: 0, set: HALF };
        if let Some(memory) = self.memories.get_mut(place) {
            *memory = new;
        }
        (place, new)
    }

    /// Learns what the bit was.
    pub fn learn(&mut self, bit: bool) {
        let errors = self
            .outputs
            .map(|output| 4095_i32.wrapping_mul(i32::from(bit)).wrapping_sub(squash(output)).wrapping_mul(LEARNING));
        let [by_bits, by_seen, by_last] = errors;
        let last = self.last_byte();
        for context in 0..CONTEXTS {
            let input = self.inputs.get(context).copied().unwrap_or(0);
            let seen = self.seen.get(context).copied().unwrap_or(0);
            let change = |trust: &mut i32, error: i32| {
                *trust = trust.wrapping_add(input.wrapping_mul(error).wrapping_add(0x2000) >> 14);
            };
            let trust = self.trust_by_bits.get_mut(usize::from(self.bits));
            if let Some(trust) = trust.and_then(|all| all.get_mut(context)) {
                change(trust, by_bits);
            }
            let trust = self.trust_by_last.get_mut(last);
            if let Some(trust) = trust.and_then(|all| all.get_mut(context)) {
                change(trust, by_last);
            }
            if let Some(trust) = self.trust_by_seen.get_mut(seen).and_then(|all| all.get_mut(context)) {
                change(trust, by_seen);
            }
            let place = self.places.get(context).copied().unwrap_or(0);
            if let Some(memory) = self.memories.get_mut(place) {
                memory.learn(bit);
            }
        }
        match self.bits.checked_mul(2) {
            Some(bits) => self.bits = bits | u8::from(bit),
            None => {
                let byte = self.bits.wrapping_mul(2) | u8::from(bit);
                self.bits = 1;
                self.begin_byte(byte);
            }
        }
    }

    fn last_byte(&self) -> usize {
        let [last, ..] = self.last.to_le_bytes();
        usize::from(last)
    }

    /// The contexts behind a byte.
    fn begin_byte(&mut self, byte: u8) {
        self.last = self.last << 8 | u32::from(byte);
        let is_letter = byte >= 0x80 || byte.is_ascii_alphanumeric();
        if is_letter {
            self.word = mix(self.word.wrapping_add(u32::from(byte)).wrapping_add(1));
        } else {
            self.word = 0;
        }
        let of = |count: u32| {
            // The bytes further back are shifted out.
            let kept = self.last.checked_shl(32_u32.wrapping_sub(count.wrapping_mul(8))).unwrap_or(0);
            mix(mix(kept).wrapping_add(count))
        };
        let word = self.word.wrapping_add(0x51ED_270B);
        self.hashes = [of(0), of(1), of(2), of(3), of(4), mix(word)];
    }
}

impl Memory {
    fn learn(&mut self, bit: bool) {
        let target = if bit { 65_535_i32 } else { 0 };
        let set = i32::from(self.set);
        // One part of as many as were seen, and a half more.
        let parts = i32::from(self.seen).wrapping_mul(2).wrapping_add(3);
        let change = target.wrapping_sub(set).wrapping_mul(2).checked_div(parts).unwrap_or(0);
        self.set = u16::try_from(set.wrapping_add(change)).unwrap_or(HALF);
        self.seen = self.seen.wrapping_add(1).min(SLOWEST);
    }
}

/// Spreads the bits of a number over all of them.
fn mix(number: u32) -> u32 {
    let number = (number ^ (number >> 15)).wrapping_mul(0x85EB_CA6B);
    let number = (number ^ (number >> 13)).wrapping_mul(0xC2B2_AE35);
    number ^ (number >> 16)
}
