//! English made strange on purpose, so that text which nobody translated shows itself on the screen.

/// First strong isolate and its end: what stands between them was passed in and is left alone.
const ISOLATE: char = '\u{2068}';
const ISOLATE_END: char = '\u{2069}';

/// A sentence in brackets, its letters accented, about a third longer, as many translations are.
/// Digits, signs and whatever stands in isolates stay as they are.
pub fn pseudo(sentence: &str) -> String {
    if sentence.is_empty() {
        return String::new();
    }
    let mut out = String::from("[");
    let mut own = 0_usize;
    let mut added = 0_usize;
    let mut depth = 0_usize;
    for letter in sentence.chars() {
        match letter {
            ISOLATE => depth = depth.saturating_add(1),
            ISOLATE_END => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > 0 || letter == ISOLATE_END {
            out.push(letter);
            continue;
        }
        let strange = accent(letter);
        out.push(strange);
        own = own.saturating_add(1);
        if matches!(letter.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u') {
            out.push(accent(letter.to_ascii_lowercase()));
            added = added.saturating_add(1);
        }
    }
    // Vowels alone lengthen a sentence by about a quarter; words without them get dots.
    for _ in added..own.saturating_mul(3).div_ceil(10) {
        out.push('·');
    }
    out.push(']');
    out
}

/// The accents alone, for words that stand inside a sentence or must keep their length.
pub fn accented(words: &str) -> String {
    words.chars().map(accent).collect()
}

/// An argument, marked so that `pseudo` leaves it alone and its own direction stays its own.
pub fn isolated(argument: &str) -> String {
    format!("{ISOLATE}{argument}{ISOLATE_END}")
}

fn accent(letter: char) -> char {
    match letter {
        'a' => 'á',
        'b' => 'ƀ',
        'c' => 'ç',
        'd' => 'ð',
        'e' => 'é',
        'f' => 'ƒ',
        'g' => 'ĝ',
        'h' => 'ĥ',
        'i' => 'î',
        'j' => 'ĵ',
        'k' => 'ķ',
        'l' => 'ļ',
        'm' => 'ɱ',
        'n' => 'ñ',
        'o' => 'ö',
        'p' => 'þ',
        'q' => 'ǫ',
        'r' => 'ŕ',
        's' => 'š',
        't' => 'ţ',
        'u' => 'û',
        'v' => 'ṽ',
        'w' => 'ŵ',
        'x' => 'ẋ',
        'y' => 'ý',
        'z' => 'ž',
        'A' => 'Å',
        'B' => 'Ɓ',
        'C' => 'Ç',
        'D' => 'Ð',
        'E' => 'É',
        'F' => 'Ƒ',
        'G' => 'Ĝ',
        'H' => 'Ĥ',
        'I' => 'Î',
        'J' => 'Ĵ',
        'K' => 'Ķ',
        'L' => 'Ļ',
        'M' => 'Ḿ',
        'N' => 'Ñ',
        'O' => 'Ö',
        'P' => 'Þ',
        'Q' => 'Ǫ',
        'R' => 'Ŕ',
        'S' => 'Š',
        'T' => 'Ţ',
        'U' => 'Û',
        'V' => 'Ṽ',
        'W' => 'Ŵ',
        'X' => 'Ẋ',
        'Y' => 'Ý',
        'Z' => 'Ž',
        other => other,
    }
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use crate::locale::pseudo::{accented, isolated, pseudo};

    #[track_caller]
    fn case(english: &str, expected: &str) {
        assert_eq!(pseudo(english), expected);
    }

    #[test]
    fn sentences() {
        case("Living costs", "[Ļîîṽîîñĝ çööšţš·]");
        case("Tax", "[Ţááẋ]");
        case("990 h", "[990 ĥ··]");
        case("", "");
    }

    #[test]
    fn arguments_are_left_alone() {
        let sentence = format!("Saved {} by {}", isolated("09:31"), isolated("Ann"));
        let strange = pseudo(&sentence);
        assert!(strange.contains(&isolated("09:31")) && strange.contains(&isolated("Ann")));
        assert!(strange.starts_with("[Šááṽééð "));
        case("a\u{2068}a\u{2068}a\u{2069}a\u{2069}a", "[áá\u{2068}a\u{2068}a\u{2069}a\u{2069}áá]");
        case("\u{2069}a", "[\u{2069}áá]");
    }

    #[test]
    fn no_plain_letter_is_left() {
        let alphabet: String = ('a'..='z').chain('A'..='Z').collect();
        assert!(accented(&alphabet).chars().all(|letter| !letter.is_ascii()));
        assert_eq!(accented(&alphabet).chars().count(), 52);
    }

    #[test]
    fn about_a_third_longer() {
        let sentence = "What do you need a month, and how many hours can you bill a year?";
        let (before, after) = (sentence.chars().count(), pseudo(sentence).chars().count());
        assert!(after * 10 >= before * 13 && after * 10 <= before * 15, "{before} to {after}");
    }
}
