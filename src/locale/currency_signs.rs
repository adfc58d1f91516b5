//! The signs that stand for currencies: written beside a figure, and known when typed.

use crate::domain::currency::Currency;
use crate::locale::language::Language;
use crate::locale::letters::{is_letter, small};

/// Joins a figure to its sign so that the two never part at a line's end.
const NO_BREAK_SPACE: char = '\u{a0}';

/// A code and its sign, where one sign means one currency. The dollar and yen signs go to the
/// currencies that are written with the bare sign abroad; the others carry a letter. Left out, and
/// so written by code, are those whose sign several currencies share ("kr") or few readers know.
const SIGNS: [(&str, &str); 37] = [
    ("AMD", "֏"),
    ("AUD", "A$"),
    ("AZN", "₼"),
    ("BDT", "৳"),
    ("BRL", "R$"),
    ("CAD", "CA$"),
    ("CNY", "CN¥"),
    ("CRC", "₡"),
    ("CZK", "Kč"),
    ("EGP", "E£"),
    ("EUR", "€"),
    ("GBP", "£"),
    ("GEL", "₾"),
    ("GHS", "GH₵"),
    ("HKD", "HK$"),
    ("HUF", "Ft"),
    ("ILS", "₪"),
    ("INR", "₹"),
    ("JPY", "¥"),
    ("KRW", "₩"),
    ("KZT", "₸"),
    ("MNT", "₮"),
    ("MXN", "MX$"),
    ("NGN", "₦"),
    ("NZD", "NZ$"),
    ("PHP", "₱"),
    ("PLN", "zł"),
    ("PYG", "₲"),
    ("SGD", "S$"),
    ("THB", "฿"),
    ("TRY", "₺"),
    ("TWD", "NT$"),
    ("UAH", "₴"),
    ("USD", "$"),
    ("VND", "₫"),
    ("XOF", "CFA"),
    ("ZAR", "R"),
];

/// What people type for a currency besides its code and sign, in lower case.
const WORDS: [&str; 24] = [
    "cfa",
    "fr",
    "ft",
    "kc",
    "kr",
    "kč",
    "lei",
    "leu",
    "r",
    "rm",
    "rp",
    "rs",
    "sfr",
    "zl",
    "zł",
    "грн",
    "гривень",
    "гривні",
    "дол",
    "доларів",
    "євро",
    "euro",
    "euros",
    "лв",
];

/// Those of the words that are usually followed by a dot.
const ABBREVIATIONS: [&str; 6] = ["fr", "kr", "rs", "sfr", "грн", "дол"];

/// Letters that stand before a sign: "US$", "E£".
const PREFIXES: [&str; 16] =
    ["a", "au", "c", "ca", "cn", "e", "gh", "hk", "jp", "mx", "nt", "nz", "r", "s", "sg", "us"];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// "£1,200"
    Before,
    /// "CHF 1,200"
    BeforeApart,
    /// "1 200 ₴"
    AfterApart,
}

/// The sign of a currency, or its code where no sign is its own.
pub fn sign(code: &str) -> &str {
    SIGNS.iter().find(|(known, _)| *known == code).map_or(code, |(_, sign)| *sign)
}

/// Where the sign stands: after the figure in Ukrainian and for currencies whose own users write it
/// there; otherwise before it, apart from it when it ends in a letter.
pub fn place(code: &str, language: Language) -> Place {
    if language == Language::Ukrainian || matches!(code, "CZK" | "HUF" | "PLN") {
        Place::AfterApart
    } else if sign(code).ends_with(is_letter) {
        Place::BeforeApart
    } else {
        Place::Before
    }
}

/// A written figure with its currency beside it. A minus stays at the very front.
pub fn beside(figure: &str, code: &str, language: Language) -> String {
    let sign = sign(code);
    let (minus, digits) = match figure.strip_prefix('\u{2212}') {
        Some(digits) => ("\u{2212}", digits),
        None => ("", figure),
    };
    match place(code, language) {
        Place::Before => format!("{minus}{sign}{digits}"),
        Place::BeforeApart => format!("{minus}{sign}{NO_BREAK_SPACE}{digits}"),
        Place::AfterApart => format!("{minus}{digits}{NO_BREAK_SPACE}{sign}"),
    }
}

/// Whether a character is a currency sign by itself. The cent sign is not: it would change the value.
pub fn is_sign(character: char) -> bool {
    matches!(character, '$' | '£' | '¥' | '֏' | '৳' | '฿' | '₠'..='⃀' | '﷼' | '＄' | '￡' | '￥' | '￦')
}

/// Whether a word, in any case, names a currency: a code or what people type for it.
pub fn is_word(word: &str) -> bool {
    WORDS.contains(&small(word).as_str()) || Currency::from_code(&word.to_ascii_uppercase()).is_some()
}

/// Whether a dot after the word is the word's own.
pub fn is_abbreviation(word: &str) -> bool {
    ABBREVIATIONS.contains(&small(word).as_str())
}

/// Whether letters can stand before a sign and belong to it.
pub fn is_prefix(letters: &str) -> bool {
    PREFIXES.contains(&small(letters).as_str())
}

#[cfg(test)]
mod tests {
    use crate::domain::currency::{CODES, Currency};
    use crate::locale::currency_signs::{SIGNS, beside, is_sign, is_word, sign};
    use crate::locale::language::Language;

    #[track_caller]
    fn case(code: &str, english: &str, ukrainian: &str) {
        assert_eq!(beside("1,200", code, Language::English).replace('\u{a0}', "~"), english);
        assert_eq!(beside("1,200", code, Language::Ukrainian).replace('\u{a0}', "~"), ukrainian);
    }

    #[test]
    fn a_figure_with_its_currency() {
        case("GBP", "£1,200", "1,200~£");
        case("UAH", "₴1,200", "1,200~₴");
        case("EUR", "€1,200", "1,200~€");
        case("USD", "$1,200", "1,200~$");
        case("CAD", "CA$1,200", "1,200~CA$");
        case("PLN", "1,200~zł", "1,200~zł");
        case("CHF", "CHF~1,200", "1,200~CHF");
        case("ZAR", "R~1,200", "1,200~R");
        case("XYZ", "XYZ~1,200", "1,200~XYZ");
    }

    #[test]
    fn a_minus_stays_in_front() {
        assert_eq!(beside("\u{2212}5", "GBP", Language::English), "\u{2212}£5");
        assert_eq!(beside("\u{2212}5", "UAH", Language::Ukrainian), "\u{2212}5\u{a0}₴");
    }

    #[test]
    fn no_two_currencies_share_a_sign() {
        for (code, sign) in SIGNS {
            assert_eq!(SIGNS.iter().filter(|(_, other)| *other == sign).count(), 1, "{code}");
        }
    }

    #[test]
    fn every_code_and_every_sign_is_known_when_typed() {
        for (code, sign) in SIGNS {
            assert!(Currency::from_code(code).is_some(), "{code}");
            assert!(is_word(code) && is_word(&code.to_lowercase()), "{code}");
            assert!(is_word(sign) || sign.chars().next_back().is_some_and(is_sign), "{sign}");
        }
        assert!(CODES.split(' ').all(is_word));
        assert!(is_word("Грн") && !is_word("час") && !is_sign('¢'));
        assert_eq!(sign("SEK"), "SEK");
    }
}
