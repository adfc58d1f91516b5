//! Text in about one byte a letter, whatever its script: a quote's main script has a window of 128 letters beside ASCII. Knows no quote.
//! A version of this is for ever: once a link was shipped, no code here may change its meaning.

use crate::domain::renumbered::is_text;

/// The window of letters that stand behind ASCII.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Script {
    Latin,
    Greek,
    Cyrillic,
    Hebrew,
    Arabic,
}

impl Script {
    /// All of them; the place of each is its code.
    pub const ALL: [Script; 5] = [Script::Latin, Script::Greek, Script::Cyrillic, Script::Hebrew, Script::Arabic];

    /// Its code.
    pub fn code(self) -> u8 {
        match self {
            Script::Latin => 0,
            Script::Greek => 1,
            Script::Cyrillic => 2,
            Script::Hebrew => 3,
            Script::Arabic => 4,
        }
    }

    /// By its code.
    pub fn from_code(code: u8) -> Option<Script> {
        Script::ALL.get(usize::from(code)).copied()
    }

    /// The script with the most letters of texts; the first of those that have as many.
    pub fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Script {
        let mut counts = Script::ALL.map(|script| (script, 0_usize));
        for letter in texts.flat_map(str::chars).filter(|letter| !letter.is_ascii()) {
            for (script, count) in &mut counts {
                *count = count.saturating_add(usize::from(script.place(letter).is_some()));
            }
        }
        let most = counts.iter().map(|(_, count)| *count).max();
        counts.iter().find(|(_, count)| Some(*count) == most).map_or(Script::Latin, |(script, _)| *script)
    }

    /// Stretches of letters, from the first on so many: 128 at most together.
    fn stretches(self) -> &'static [(u32, u32)] {
        match self {
            // The accents of western Europe, then the pairs that Polish, Czech, Turkish, Hungarian and Romanian need.
            Script::Latin => &[
                (0xC0, 64),
                (0x102, 6),
                (0x10C, 6),
                (0x118, 4),
                (0x11E, 2),
                (0x130, 2),
                (0x141, 4),
                (0x147, 2),
                (0x150, 4),
                (0x158, 4),
                (0x15E, 4),
                (0x164, 2),
                (0x16E, 4),
                (0x179, 6),
                (0x218, 4),
            ],
            Script::Greek => &[(0x370, 128)],
            Script::Cyrillic => &[(0x400, 96), (0x490, 32)],
            Script::Hebrew => &[(0x590, 112)],
            Script::Arabic => &[(0x600, 128)],
        }
    }

    /// The place of a letter in the window.
    fn place(self, letter: char) -> Option<u32> {
        let letter = u32::from(letter);
        let mut before = 0_u32;
        for (first, count) in self.stretches() {
            match letter.checked_sub(*first) {
                Some(place) if place < *count => return Some(before.saturating_add(place)),
                _ => before = before.saturating_add(*count),
            }
        }
        None
    }

    /// The letter at a place of the window.
    fn letter(self, mut place: u32) -> Option<char> {
        for (first, count) in self.stretches() {
            match place.checked_sub(*count) {
                Some(left) => place = left,
                None => return char::from_u32(first.saturating_add(place)),
            }
        }
        None
    }
}

/// Ends a text.
pub const END: u8 = 0;
/// Before the two bytes of a character that has no other code.
const TWO: u8 = 1;
/// Before the three bytes of one beyond 16 bits.
const THREE: u8 = 2;

/// Marks that stand in every script, in place of control characters that no text may hold: from 3 to 8, and from 11 on.
const MARKS: [char; 27] = [
    '\u{A0}', '–', '—', '‘', '’', '“', '”', '„', '«', '»', '…', '•', '·', '№', '€', '£', '₴', '×', '°', '→', '✓', 'ʼ',
    '\u{202F}', '©', '®', '™', '\u{200F}',
];

/// Codes of marks stand in two stretches, around tab and new line.
fn mark_code(mark: char) -> Option<u8> {
    let place = u8::try_from(MARKS.iter().position(|known| *known == mark)?).ok()?;
    place.checked_add(if place < 6 { 3 } else { 5 })
}

fn mark(code: u8) -> Option<char> {
    let place = match code {
        3..=8 => code.checked_sub(3)?,
        11..=31 => code.checked_sub(5)?,
        _ => return None,
    };
    MARKS.get(usize::from(place)).copied()
}

/// Writes a text and its end. A control character is left out.
pub fn write(text: &str, script: Script, out: &mut Vec<u8>) {
    for letter in text.chars() {
        let code = u32::from(letter);
        if letter.is_ascii() {
            out.extend(u8::try_from(code).ok().filter(|_| is_text(letter)));
        } else if let Some(code) = mark_code(letter) {
            out.push(code);
        } else if let Some(place) = script.place(letter).and_then(|place| u8::try_from(place).ok()) {
            out.push(place | 0x80);
        } else {
            let [_, high, middle, low] = code.to_be_bytes();
            match high {
                0 => out.extend([TWO, middle, low]),
                _ => out.extend([THREE, high, middle, low]),
            }
        }
    }
    out.push(END);
}

/// Reads a text through its end, and what stands behind it; nothing where it is not of at most so many characters. More than one way
/// to write a text may be read: whoever cares writes it again and compares.
pub fn read(bytes: &[u8], script: Script, most: usize) -> Option<(String, &[u8])> {
    let mut text = String::new();
    let mut rest = bytes;
    let mut count = 0_usize;
    loop {
        let (first, behind) = rest.split_first()?;
        let (letter, behind) = match *first {
            END => return Some((text, behind)),
            TWO => {
                let (bytes, behind) = behind.split_first_chunk::<2>()?;
                (char::from_u32(u32::from(u16::from_be_bytes(*bytes)))?, behind)
            }
            THREE => {
                let ([high, middle, low], behind) = behind.split_first_chunk::<3>()?;
                (char::from_u32(u32::from_be_bytes([0, *high, *middle, *low]))?, behind)
            }
            b'\t' | b'\n' | b' '..=0x7F => (char::from(*first), behind),
            0x80.. => (script.letter(u32::from(*first & 0x7F))?, behind),
            code => (mark(code)?, behind),
        };
        count = count.checked_add(1).filter(|count| *count <= most)?;
        text.push(letter);
        rest = behind;
    }
}
