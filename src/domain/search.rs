//! Looking for words in a text: case and accents fold, in Latin and in Ukrainian. Knows nothing of what is looked through.

/// Letters that count as the one before them.
const FOLDED: [(&str, &str); 32] = [
    ("a", "àáâãäåāăą"),
    ("ae", "æ"),
    ("c", "çćĉċč"),
    ("d", "ďđð"),
    ("e", "èéêëēĕėęě"),
    ("g", "ĝğġģ"),
    ("h", "ĥħ"),
    ("i", "ìíîïĩīĭįı"),
    ("j", "ĵ"),
    ("k", "ķ"),
    ("l", "ĺļľŀł"),
    ("n", "ñńņňŉ"),
    ("o", "òóôõöøōŏő"),
    ("oe", "œ"),
    ("r", "ŕŗř"),
    ("s", "śŝşšșſ"),
    ("ss", "ß"),
    ("t", "ţťŧț"),
    ("th", "þ"),
    ("u", "ùúûüũūŭůűų"),
    ("w", "ŵ"),
    ("y", "ýÿŷ"),
    ("z", "źżž"),
    // Typed on a keyboard that has the letter or on one that has not, a name is the same name.
    ("σ", "ς"),
    ("г", "ґ"),
    ("и", "й"),
    ("і", "ї"),
    ("е", "ёѐ"),
    ("к", "ќ"),
    ("у", "ў"),
    (" ", "\u{a0}\u{202f}\u{2011}-–—"),
    // An apostrophe is written in many ways, or not at all.
    ("", "'’ʼ`´"),
];

/// A text as it is looked through: small letters without their accents.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        if letter.is_ascii_alphanumeric() {
            folded.push(letter);
        } else if !('\u{300}'..='\u{36f}').contains(&letter) {
            match FOLDED.iter().find(|(_, letters)| letters.contains(letter)) {
                Some((as_if, _)) => folded.push_str(as_if),
                None => folded.push(letter),
            }
        }
    }
    folded
}

/// What is looked for: words, each of which has to be there, in any order and anywhere in a word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    words: Vec<String>,
}

impl Search {
    /// What somebody typed.
    pub fn new(typed: &str) -> Search {
        // A number is found with its sign and without.
        let plain = folded(typed).replace(['№', '#'], " ");
        Search { words: plain.split_whitespace().map(str::to_owned).collect() }
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether everything is in a text that was folded.
    pub fn is_in(&self, folded: &str) -> bool {
        self.words.iter().all(|word| folded.contains(word.as_str()))
    }
}
