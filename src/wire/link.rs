//! A token in an address, and found again in whatever mail and chat programs have made of that address. Knows how a token looks,
//! not what is in it: what was healed wrongly, the signature refuses.

use crate::wire::base64url;
use crate::wire::not_opened::NotOpened;
use crate::wire::seal::{FEWEST_CHARACTERS, MOST_CHARACTERS, SIGNATURE_CHARACTERS};

/// The longest text that a token is looked for in, in bytes.
pub const MOST_TEXT: usize = 4 * MOST_CHARACTERS;

/// How often a program after a program may have written `%` as `%25`.
const MOST_ROUNDS: usize = 4;
/// From so many letters in one piece on, a token that breaks off is taken for one and not for a word.
const FEWEST_BEGUN: usize = 24;

/// The address of a page with a token in its fragment.
pub fn link(base: &str, token: &str) -> String {
    let page = base.split_once('#').map_or(base, |(page, _)| page);
    format!("{page}#{token}")
}

/// The one token in a text: an address, a token alone, or a message with either in it.
pub fn token_in(text: &str) -> Result<String, NotOpened> {
    if text.len() > MOST_TEXT {
        return Err(NotOpened::TextTooLong(text.len()));
    }
    let characters = plain(text);
    // Version 1 and any kind below 16 make every token of today begin so. Behind a # stands one of another version.
    let found = search(&characters, |before, first, second| {
        first == 'A' && second == 'Q' && !before.is_some_and(|c| base64url::is_letter(c) || c == '.')
    });
    let found = match &found {
        Found { tokens, begun: false } if tokens.is_empty() => search(&characters, |before, _, _| before == Some('#')),
        _ => found,
    };
    match found.tokens.as_slice() {
        [token] => Ok(token.clone()),
        [] if found.begun => Err(NotOpened::Cut),
        [] => Err(NotOpened::NoToken),
        several => Err(NotOpened::SeveralTokens(several.len())),
    }
}

/// What a search came upon.
struct Found {
    /// Different ones, in the order of the text.
    tokens: Vec<String>,
    /// Whether one begins and doesn't end.
    begun: bool,
}

/// Every token that starts where it may: given the character before and the first two.
fn search(characters: &[char], may_start: impl Fn(Option<char>, char, char) -> bool) -> Found {
    let mut found = Found { tokens: Vec::new(), begun: false };
    let mut at = 0_usize;
    let mut before = None;
    while let Some([first, second, ..]) = characters.get(at..) {
        if !may_start(before, *first, *second) {
            before = Some(*first);
            at = at.saturating_add(1);
            continue;
        }
        let run = Run::from(characters.get(at..).unwrap_or_default());
        // A start within a run that failed would fail at the same place, so the search goes on behind it.
        at = at.saturating_add(run.length.max(1));
        before = at.checked_sub(1).and_then(|last| characters.get(last)).copied();
        match run.token {
            Some(token) if !found.tokens.contains(&token) => found.tokens.push(token),
            Some(_) => {}
            None => found.begun |= run.unbroken >= FEWEST_BEGUN,
        }
    }
    found
}

/// What stands from one place on.
struct Run {
    /// How many characters were looked at.
    length: usize,
    /// How many letters came first, before anything had to be passed over.
    unbroken: usize,
    token: Option<String>,
}

impl Run {
    fn from(characters: &[char]) -> Run {
        let mut token = String::new();
        let mut signed: Option<usize> = None;
        let mut unbroken = None;
        let mut after_break = false;
        for (at, character) in characters.iter().copied().enumerate() {
            let length = at.saturating_add(1);
            if base64url::is_letter(character) {
                token.push(character);
                after_break = false;
                let letters = token.len().saturating_sub(signed.unwrap_or(token.len()));
                // A signature has so many letters, whatever is written right behind it.
                if letters == SIGNATURE_CHARACTERS {
                    return Run { length, unbroken: unbroken.unwrap_or(length), token: Some(token) };
                }
                continue;
            }
            unbroken = unbroken.or(Some(at));
            if character == '.' && signed.is_none() && token.len() >= FEWEST_CHARACTERS {
                token.push('.');
                signed = Some(token.len());
                continue;
            }
            // A line that was quoted in an answer begins with >, one that was wrapped for the post ends in =.
            let quoted = after_break && character == '>';
            let wrapped = character == '=' && characters.get(length).is_some_and(|next| matches!(next, '\r' | '\n'));
            if !(character.is_whitespace() || character == '\\' || quoted || wrapped) {
                return Run { length, unbroken: unbroken.unwrap_or(at), token: None };
            }
            after_break |= matches!(character, '\r' | '\n');
        }
        Run { length: characters.len(), unbroken: unbroken.unwrap_or(characters.len()), token: None }
    }
}

/// The text without percent signs that stand for something, without what can't be seen, and with the hyphens that were typed.
fn plain(text: &str) -> Vec<char> {
    let mut text = text.to_owned();
    for _ in 0..MOST_ROUNDS {
        match text.contains('%') {
            true => text = unescaped(&text),
            false => break,
        }
    }
    let mut characters = Vec::with_capacity(text.len());
    for character in text.chars() {
        match character {
            // Soft hyphen, zero widths, directions and joiners, byte order mark, variation selectors.
            '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => {}
            '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => {}
            '\u{2010}' | '\u{2011}' | '\u{2212}' => characters.push('-'),
            // What keyboards make of two hyphens.
            '\u{2013}' | '\u{2014}' => characters.extend(['-', '-']),
            other => characters.push(other),
        }
    }
    characters
}

/// Each %XX as the byte it stands for, once.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, behind @ ..] = rest {
        let escaped = behind.first_chunk().filter(|_| *first == b'%').and_then(hexadecimal);
        bytes.push(escaped.unwrap_or(*first));
        rest = if escaped.is_some() { behind.get(2..).unwrap_or_default() } else { behind };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hexadecimal(digits: &[u8; 2]) -> Option<u8> {
    let [high, low] = digits.map(|digit| char::from(digit).to_digit(16));
    u8::try_from((high? << 4) | low?).ok()
}
