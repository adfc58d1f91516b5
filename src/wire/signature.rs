//! A signature of ECDSA on P-256: r and s, of which the lower s is the one that counts. Knows numbers only, not what was signed.

/// How many points the curve has.
const ORDER: [u8; 32] = [
    0xff, 0xff, 0xff, 0xff, 0x00, 0x00, 0x00, 0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, //
    0xbc, 0xe6, 0xfa, 0xad, 0xa7, 0x17, 0x9e, 0x84, 0xf3, 0xb9, 0xca, 0xc2, 0xfc, 0x63, 0x25, 0x51,
];
/// Half of it, rounded down: the highest low s.
const HALF: [u8; 32] = [
    0x7f, 0xff, 0xff, 0xff, 0x80, 0x00, 0x00, 0x00, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, //
    0xde, 0x73, 0x7d, 0x56, 0xd3, 0x8b, 0xcf, 0x42, 0x79, 0xdc, 0xe5, 0x61, 0x7e, 0x31, 0x92, 0xa8,
];

/// Why two numbers are no signature here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// r is zero, or not below the order.
    R,
    /// s is zero, or not below the order.
    S,
    /// s is in the upper half. Whoever sees a signature can make this twin of it, so only one of the two is taken.
    HighS,
}

/// r and s, both in range, s in the lower half.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature {
    r: [u8; 32],
    s: [u8; 32],
}

impl Signature {
    /// From r and s one after the other, as they stand in something received: a high s is refused.
    pub fn received(bytes: &[u8; 64]) -> Result<Signature, Malformed> {
        let (r, s) = parts(bytes)?;
        match s <= HALF {
            true => Ok(Signature { r, s }),
            false => Err(Malformed::HighS),
        }
    }

    /// From what a signer has just given, which may have either s; the lower one is taken.
    pub fn made(bytes: &[u8; 64]) -> Result<Signature, Malformed> {
        let (r, s) = parts(bytes)?;
        let s = if s <= HALF { s } else { below_order(&s) };
        Ok(Signature { r, s })
    }

    /// r and s one after the other.
    pub fn bytes(&self) -> [u8; 64] {
        let mut bytes = [0; 64];
        bytes.iter_mut().zip(self.r.iter().chain(&self.s)).for_each(|(to, from)| *to = *from);
        bytes
    }
}

fn parts(bytes: &[u8; 64]) -> Result<([u8; 32], [u8; 32]), Malformed> {
    // Arrays of bytes compare as the numbers they write.
    let in_range = |number: &&[u8; 32]| **number != [0; 32] && **number < ORDER;
    let r = bytes.first_chunk().filter(in_range).ok_or(Malformed::R)?;
    let s = bytes.last_chunk().filter(in_range).ok_or(Malformed::S)?;
    Ok((*r, *s))
}

/// The order less a number below it.
fn below_order(number: &[u8; 32]) -> [u8; 32] {
    let mut rest = ORDER;
    let mut borrow = false;
    for (digit, less) in rest.iter_mut().zip(number).rev() {
        let (once, first) = digit.overflowing_sub(*less);
        let (twice, second) = once.overflowing_sub(u8::from(borrow));
        *digit = twice;
        borrow = first || second;
    }
    rest
}
