//! What packing and unpacking both read first: words and sentences of proposals. The dictionary is a part of version 1 of a quote's
//! form: once a link was shipped, it never changes; a better one is for another version.

use crate::wire::script::{self, Script};

/// The numbers of two made-up quotes, as they stand behind the texts.
const FORM: &[u8] = include_bytes!("dictionary/form.bin");
const COMMON: &str = include_str!("dictionary/common.txt");
/// Words and sentences for texts in Latin letters, which most programs that read a quote have at hand.
pub const LATIN: &str = include_str!("dictionary/en.txt");
/// The same for texts in Cyrillic letters.
pub const CYRILLIC: &str = include_str!("dictionary/uk.txt");
/// The same for texts in Arabic letters.
pub const ARABIC: &str = include_str!("dictionary/ar.txt");

/// Words and sentences in a script; empty for one that has none.
pub fn words(script: Script) -> &'static str {
    match script {
        Script::Latin => LATIN,
        Script::Cyrillic => CYRILLIC,
        Script::Arabic => ARABIC,
        Script::Greek | Script::Hebrew => "",
    }
}

/// The dictionary for texts in a script, whose words are given, as a quote's texts are written.
pub fn bytes(script: Script, words: &str) -> Vec<u8> {
    let mut bytes = FORM.to_vec();
    for text in COMMON.lines().chain(words.lines()) {
        script::write(text, script, &mut bytes);
    }
    bytes
}
