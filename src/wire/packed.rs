//! Bytes packed into fewer, after a dictionary that both sides know. Unpacking stops at a fixed size, whatever the bytes say. Knows no quote.

use crate::wire::predictor::Predictor;
use crate::wire::primer;
use crate::wire::script::Script;

/// The most bytes that are unpacked.
pub const MOST_BYTES: usize = 65_536;

/// Packs bytes whose texts are in a script; nothing where they are too many to be unpacked.
pub fn pack(bytes: &[u8], script: Script) -> Option<Vec<u8>> {
    if bytes.len() > MOST_BYTES {
        return None;
    }
    let mut packer = Packer::new(script, bytes.len());
    let head = packer.out.len();
    let mut predictor = primed(script, primer::words(script));
    for byte in bytes {
        for place in (0..8_u32).rev() {
            let bit = byte.wrapping_shr(place) & 1 == 1;
            packer.bit(bit, predictor.guess());
            predictor.learn(bit);
        }
    }
    Some(packer.finish(head))
}

/// Unpacks bytes; nothing where they were not packed so, or say that they are more than [`MOST_BYTES`].
pub fn unpack(packed: &[u8]) -> Option<Vec<u8>> {
    unpack_with(packed, primer::words(script(packed)?))
}

/// The script whose words unpacking needs.
pub fn script(packed: &[u8]) -> Option<Script> {
    packed.first().copied().and_then(Script::from_code)
}

/// The same, for a program that has fetched the words of just the one script.
pub fn unpack_with(packed: &[u8], words: &str) -> Option<Vec<u8>> {
    let script = script(packed)?;
    let (_, mut rest) = packed.split_first()?;
    let mut count = 0_usize;
    for place in 0..3_u32 {
        let (byte, behind) = rest.split_first()?;
        rest = behind;
        count |= usize::from(byte & 0x7F).wrapping_shl(place.wrapping_mul(7));
        if *byte < 0x80 {
            break;
        }
    }
    if count > MOST_BYTES {
        return None;
    }
    let mut unpacker = Unpacker::new(rest);
    // One content has one form: what was unpacked is packed again on the way.
    let mut again = Packer::new(script, count);
    let head = again.out.len();
    let mut predictor = primed(script, words);
    let mut bytes = Vec::with_capacity(count);
    for _ in 0..count {
        let mut byte = 0_u8;
        for _ in 0..8 {
            let guess = predictor.guess();
            let bit = unpacker.bit(guess);
            again.bit(bit, guess);
            predictor.learn(bit);
            byte = byte << 1 | u8::from(bit);
        }
        bytes.push(byte);
    }
    (again.finish(head) == packed).then_some(bytes)
}

/// A predictor that has read the dictionary.
fn primed(script: Script, words: &str) -> Predictor {
    let mut predictor = Predictor::new();
    for byte in primer::bytes(script, words) {
        for place in (0..8_u32).rev() {
            predictor.guess();
            predictor.learn(byte.wrapping_shr(place) & 1 == 1);
        }
    }
    predictor
}

/// Where a span is divided for a guess of 4,096: at least one number falls on each side.
fn divide(low: u32, high: u32, guess: u32) -> u32 {
    let span = high.wrapping_sub(low);
    low.wrapping_add((span >> 12).wrapping_mul(guess)).wrapping_add((span & 0xFFF).wrapping_mul(guess) >> 12)
}

/// Narrows a span of numbers bit by bit; its first bytes are written as soon as they are certain.
struct Packer {
    low: u32,
    high: u32,
    out: Vec<u8>,
}

impl Packer {
    /// One that has written the head: the script, and how many bytes follow.
    fn new(script: Script, mut count: usize) -> Packer {
        let mut out = vec![script.code()];
        while count > 0x7F {
            let [low, ..] = count.to_le_bytes();
            out.push(low | 0x80);
            count >>= 7;
        }
        out.extend(u8::try_from(count));
        Packer { low: 0, high: u32::MAX, out }
    }

    fn bit(&mut self, bit: bool, guess: u32) {
        let middle = divide(self.low, self.high, guess);
        match bit {
            true => self.high = middle,
            false => self.low = middle.wrapping_add(1),
        }
        while (self.low ^ self.high) >> 24 == 0 {
            let [first, ..] = self.high.to_be_bytes();
            self.out.push(first);
            self.low <<= 8;
            self.high = self.high << 8 | 0xFF;
        }
    }

    /// As few bytes as name a number within the span, with zeros behind them; the head stays.
    fn finish(mut self, head: usize) -> Vec<u8> {
        let mut kept = 0_u32;
        for count in 0..=4_u32 {
            // The least number from the low end on whose last bytes are zeros.
            let zeros = 32_u32.wrapping_sub(count.wrapping_mul(8));
            let below = 1_u64.wrapping_shl(zeros).wrapping_sub(1);
            let least = u64::from(self.low).wrapping_add(below) & !below;
            if least <= u64::from(self.high) {
                kept = u32::try_from(least).unwrap_or(u32::MAX);
                break;
            }
        }
        self.out.extend(kept.to_be_bytes());
        // The reader takes zeros where there is nothing more.
        while self.out.len() > head && self.out.last() == Some(&0) {
            self.out.pop();
        }
        self.out
    }
}

struct Unpacker<'a> {
    low: u32,
    high: u32,
    /// The number, as far as it is needed.
    number: u32,
    rest: &'a [u8],
}

impl Unpacker<'_> {
    fn new(rest: &[u8]) -> Unpacker<'_> {
        let mut unpacker = Unpacker { low: 0, high: u32::MAX, number: 0, rest };
        for _ in 0..4 {
            unpacker.shift();
        }
        unpacker
    }

    fn shift(&mut self) {
        let next = match self.rest.split_first() {
            Some((byte, rest)) => {
                self.rest = rest;
                *byte
            }
            None => 0,
        };
        self.number = self.number << 8 | u32::from(next);
    }

    fn bit(&mut self, guess: u32) -> bool {
        let middle = divide(self.low, self.high, guess);
        let bit = self.number <= middle;
        match bit {
            true => self.high = middle,
            false => self.low = middle.wrapping_add(1),
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.low <<= 8;
            self.high = self.high << 8 | 0xFF;
            self.shift();
        }
        bit
    }
}
