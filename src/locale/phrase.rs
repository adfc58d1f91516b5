//! A sentence or a word in every language, side by side, with numbered places for what is put into it.

use crate::locale::language::Language;
use crate::locale::plural::{Category, Count, Forms, choose};
use crate::locale::pseudo::{isolated, pseudo};

/// A text with `N` places, `{0}` to `{N-1}`, in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase<const N: usize> {
    pub english: &'static str,
    pub ukrainian: &'static str,
}

impl Phrase<0> {
    /// The text.
    pub fn say(&self, language: Language) -> String {
        self.fill(language, [])
    }
}

impl<const N: usize> Phrase<N> {
    /// The text with its places filled.
    pub fn fill(&self, language: Language, parts: [&str; N]) -> String {
        fill(self.english, self.ukrainian, language, &parts)
    }
}

/// A text that depends on a count, which stands in its place `{0}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    pub english: [&'static str; 2],
    /// For 1, for 2 to 4, for 5 and more, and for fractions.
    pub ukrainian: [&'static str; 4],
}

impl Counted {
    /// The text for a count, whose figure is already written.
    pub fn fill(&self, language: Language, count: impl Into<Count>, figure: &str) -> String {
        let category: Category = choose(language, count);
        let [one, other] = self.english;
        let [uk_one, uk_few, uk_many, uk_other] = self.ukrainian;
        let english = Forms::two(one, other).pick(category);
        let ukrainian = Forms::four(uk_one, uk_few, uk_many, uk_other).pick(category);
        fill(english, ukrainian, language, &[figure])
    }
}

#[inline(never)]
fn fill(english: &str, ukrainian: &str, language: Language, parts: &[&str]) -> String {
    let pattern = if language == Language::Ukrainian { ukrainian } else { english };
    let mut text = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (place, after) = after.split_once('}').unwrap_or((after, ""));
        let part = place.parse().ok().and_then(|place: usize| parts.get(place));
        match (part, language.is_pseudo()) {
            (Some(part), true) => text.push_str(&isolated(part)),
            (Some(part), false) => text.push_str(part),
            (None, _) => {}
        }
        // What was put in may end with the full stop of an abbreviation: "Ltd.", "2026 р.".
        rest = if text.ends_with('.') { after.strip_prefix('.').unwrap_or(after) } else { after };
    }
    text.push_str(rest);
    if language.is_pseudo() { pseudo(&text) } else { text }
}

/// Declares phrases: `NAME: places = "English", "Ukrainian";`, and lists them all for the tests.
#[macro_export]
macro_rules! phrases {
    ($($(#[$doc:meta])* $name:ident: $places:literal = $english:literal, $ukrainian:literal;)*) => {
        $($(#[$doc])* pub const $name: $crate::locale::phrase::Phrase<$places> =
            $crate::locale::phrase::Phrase { english: $english, ukrainian: $ukrainian };)*

        #[cfg(test)]
        mod places {
            #[test]
            fn every_place_stands_in_both_languages() {
                $($crate::locale::phrase::check(stringify!($name), $places, &[$english, $ukrainian]);)*
            }
        }
    };
}

/// Fails where a text lacks one of its places or has one too many.
#[cfg(test)]
pub fn check(name: &str, places: usize, texts: &[&str]) {
    for text in texts {
        assert!(!text.is_empty(), "{name} is empty");
        for place in 0..10 {
            let stands = text.contains(&format!("{{{place}}}"));
            assert_eq!(stands, place < places, "{name}: place {place} in {text:?}");
        }
    }
}
