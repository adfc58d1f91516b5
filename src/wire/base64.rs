//! Bytes as the letters of ordinary base64, padded: what JSON of other programs and `data:` addresses take. One spelling for every
//! run of bytes.

use crate::wire::base64url;

/// The letters of bytes.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = base64url::encode(bytes).replace('-', "+").replace('_', "/");
    while !text.len().is_multiple_of(4) {
        text.push('=');
    }
    text
}

/// The bytes of letters, where the letters are the very ones that `encode` gives for them.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let letters = text.trim_end_matches('=').replace('+', "-").replace('/', "_");
    let bytes = base64url::decode(&letters).ok()?;
    (encode(&bytes) == text).then_some(bytes)
}
