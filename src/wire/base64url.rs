//! Bytes as letters that any address carries: base64url without padding, and one spelling for every run of bytes. Knows nothing
//! of what the bytes mean.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Why a text is not the one spelling of any bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotBytes {
    /// A character that is not of the alphabet; where it stands, in bytes.
    Alphabet { at: usize },
    /// No run of bytes has a spelling of this length.
    Length,
    /// The bits left over at the end are not zero: another spelling of bytes that already have one.
    SpareBits,
}

/// The letters of bytes.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().saturating_mul(4).div_ceil(3));
    for group in bytes.chunks(3) {
        let mut three = [0_u8; 3];
        three.iter_mut().zip(group).for_each(|(to, from)| *to = *from);
        let [first, second, third] = three.map(u32::from);
        let bits = (first << 16) | (second << 8) | third;
        let letters = [bits >> 18, bits >> 12, bits >> 6, bits].map(letter);
        text.extend(letters.iter().take(group.len().saturating_add(1)));
    }
    text
}

/// The bytes of letters, where the letters are the very ones that `encode` gives for them.
pub fn decode(text: &str) -> Result<Vec<u8>, NotBytes> {
    let mut bytes = Vec::with_capacity(text.len());
    if let Some(at) = text.bytes().position(|byte| six_bits(byte).is_none()) {
        return Err(NotBytes::Alphabet { at });
    }
    for group in text.as_bytes().chunks(4) {
        let mut four = [0_u32; 4];
        four.iter_mut().zip(group).for_each(|(to, from)| *to = six_bits(*from).map_or(0, u32::from));
        let [first, second, third, fourth] = four;
        let [_, three @ ..] = ((first << 18) | (second << 12) | (third << 6) | fourth).to_be_bytes();
        match group.len().checked_sub(1) {
            Some(0) | None => return Err(NotBytes::Length),
            Some(held) => bytes.extend(three.iter().take(held)),
        }
    }
    match encode(&bytes) == text {
        true => Ok(bytes),
        false => Err(NotBytes::SpareBits),
    }
}

/// Whether a character is one of the alphabet.
pub fn is_letter(character: char) -> bool {
    u8::try_from(character).is_ok_and(|byte| six_bits(byte).is_some())
}

fn letter(bits: u32) -> char {
    let place = usize::try_from(bits & 63).unwrap_or_default();
    ALPHABET.get(place).copied().map_or('A', char::from)
}

fn six_bits(letter: u8) -> Option<u8> {
    match letter {
        b'A'..=b'Z' => letter.checked_sub(b'A'),
        b'a'..=b'z' => letter.checked_sub(b'a' - 26),
        b'0'..=b'9' => letter.checked_add(52 - b'0'),
        b'-' => Some(62),
        b'_' => Some(63),
        _ => None,
    }
}
