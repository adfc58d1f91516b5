//! Words that weaken an offer: one that calls its own price open to bargaining is bargained with.

use crate::locale::language::Language;

/// The beginnings of such words, in small letters.
const ENGLISH: [&str; 6] = ["negotiab", "negotiat", "haggl", "bargain", "discuss the price", "flexible on price"];
const UKRAINIAN: [&str; 6] =
    ["торг", "договірн", "за домовленістю", "обговорити ціну", "поступимося", "ціна орієнтовна"];

/// The first such word in a text, as it stands there.
pub fn weak(text: &str, language: Language) -> Option<String> {
    let small = text.to_lowercase();
    let words: &[&str] = match language {
        Language::Ukrainian => &UKRAINIAN,
        _ => &ENGLISH,
    };
    let place = words.iter().filter_map(|word| small.find(word)).min()?;
    let rest = small.get(place..)?;
    let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    rest.get(..end).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::weak;
    use crate::locale::language::Language;

    #[test]
    fn a_price_that_is_open_to_bargaining_is_pointed_out() {
        let said = |text: &str, language: Language| weak(text, language);
        assert_eq!(said("All prices are Negotiable.", Language::English), Some("negotiable".to_owned()));
        assert_eq!(said("Ціна договірна", Language::Ukrainian), Some("договірна".to_owned()));
        assert_eq!(said("We agreed on the scope together.", Language::English), None);
        assert_eq!(said("", Language::Ukrainian), None);
    }
}
