//! What packing and unpacking both read first: words and sentences of proposals. The dictionary is a part of version 1 of a quote's
//! form: once a link was shipped, it never changes; a better one is for another version.

use crate::wire::script::{self, Script};

/// The numbers of two made-up quotes, as they stand behind the texts.
const FORM: &[u8] = include_bytes!("dictionary/form.bin");
const COMMON: &str = include_str!("dictionary/common.txt");
const ENGLISH: &str = include_str!("dictionary/en.txt");
const UKRAINIAN: &str = include_str!("dictionary/uk.txt");
const ARABIC: &str = include_str!("dictionary/ar.txt");

/// The dictionary for texts in a script, as a quote's texts are written.
pub fn bytes(script: Script) -> Vec<u8> {
    let own = match script {
        Script::Latin => ENGLISH,
        Script::Cyrillic => UKRAINIAN,
        Script::Arabic => ARABIC,
        Script::Greek | Script::Hebrew => "",
    };
    let mut bytes = FORM.to_vec();
    for text in COMMON.lines().chain(own.lines()) {
        script::write(text, script, &mut bytes);
    }
    bytes
}
