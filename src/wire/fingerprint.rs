//! Digests as people compare them: letters for a key (who), digits for a quote (what), so that nobody takes one for the other.
//! Knows no key and no quote, and computes no digest.

/// Letters and digits without I, O, 0 and 1, which are taken for each other.
const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
/// Twelve digits.
const DIGITS_END: u64 = 1_000_000_000_000;

/// Who: the first 80 bits of a key's thumbprint (RFC 7638), "KQ7D-2MXA-9FPT-ZC3W".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct KeyFingerprint([u8; 10]);

impl KeyFingerprint {
    /// Of the thumbprint of a key.
    pub fn of(thumbprint: &[u8; 32]) -> KeyFingerprint {
        let mut bits = [0; 10];
        bits.iter_mut().zip(thumbprint).for_each(|(to, from)| *to = *from);
        KeyFingerprint(bits)
    }

    /// From what somebody typed or pasted: capital or small letters, with or without anything between the groups.
    pub fn from_text(text: &str) -> Option<KeyFingerprint> {
        let mut number: u128 = 0;
        let mut letters: u32 = 0;
        for character in text.chars().filter(|c| !is_between(*c)) {
            let letter = u8::try_from(character.to_ascii_uppercase()).ok()?;
            let five = LETTERS.iter().position(|known| *known == letter)?;
            number = (number << 5) | u128::try_from(five).ok()?;
            letters = letters.checked_add(1).filter(|letters| *letters <= 16)?;
        }
        let bits = number.to_be_bytes();
        (letters == 16).then(|| bits.last_chunk().copied()).flatten().map(KeyFingerprint)
    }
}

impl std::fmt::Display for KeyFingerprint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let number = self.0.iter().fold(0_u128, |number, byte| (number << 8) | u128::from(*byte));
        for place in 0..16_u32 {
            if place > 0 && place.is_multiple_of(4) {
                f.write_str("-")?;
            }
            let five = number.checked_shr(75_u32.saturating_sub(place.saturating_mul(5))).unwrap_or(0) & 31;
            let letter = usize::try_from(five).ok().and_then(|five| LETTERS.get(five)).copied().unwrap_or(b'A');
            write!(f, "{}", char::from(letter))?;
        }
        Ok(())
    }
}

/// What: twelve digits from the digest of what was sealed, "4821 0937 1183".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct QuoteFingerprint(u64);

impl QuoteFingerprint {
    /// Of the SHA-256 of a quote's signed part.
    pub fn of(digest: &[u8; 32]) -> QuoteFingerprint {
        let number = digest.first_chunk().map_or(0, |first| u64::from_be_bytes(*first));
        QuoteFingerprint(number.checked_rem(DIGITS_END).unwrap_or(0))
    }

    /// From what somebody typed or pasted, with or without anything between the groups.
    pub fn from_text(text: &str) -> Option<QuoteFingerprint> {
        let digits: String = text.chars().filter(|c| !is_between(*c)).collect();
        let twelve = digits.len() == 12 && digits.bytes().all(|byte| byte.is_ascii_digit());
        twelve.then(|| digits.parse().ok()).flatten().map(QuoteFingerprint)
    }
}

impl std::fmt::Display for QuoteFingerprint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digits = format!("{:012}", self.0);
        let groups = [digits.get(..4), digits.get(4..8), digits.get(8..)].map(Option::unwrap_or_default);
        f.write_str(&groups.join(" "))
    }
}

/// Whether two texts are the same letters and digits, whatever stands between them.
pub fn is_same(one: &str, other: &str) -> bool {
    let letters = |text: &str| -> Vec<u8> {
        text.bytes().filter(u8::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect()
    };
    letters(one) == letters(other)
}

/// What stands between groups, also where a program has put another space or hyphen in its place.
fn is_between(character: char) -> bool {
    character.is_whitespace() || matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}
