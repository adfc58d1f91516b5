//! The languages the product speaks, two of them only to find what was left untranslated.

/// The product's name, the same in every language.
pub const PRODUCT: &str = "Ratewright";

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    #[default]
    English,
    Ukrainian,
    /// English with accents and brackets: plain letters on the screen were never translated.
    Pseudo,
    /// The same, laid out from right to left.
    PseudoRtl,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    LeftToRight,
    RightToLeft,
}

impl Direction {
    /// The value of HTML's `dir` attribute.
    pub fn attribute(self) -> &'static str {
        match self {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }
}

impl Language {
    pub const ALL: [Language; 4] = [Language::English, Language::Ukrainian, Language::Pseudo, Language::PseudoRtl];

    /// The languages offered to people; the pseudo ones are reached by their tag.
    pub const SPOKEN: [Language; 2] = [Language::English, Language::Ukrainian];

    /// The BCP 47 tag, as in HTML's `lang` attribute.
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Ukrainian => "uk",
            Language::Pseudo => "en-XA",
            Language::PseudoRtl => "ar-XB",
        }
    }

    /// The language a tag asks for, in any case, with `-` or `_`. A tag of another region or script
    /// of a language we speak ("en-GB", "uk-UA") is that language; others are not ours.
    pub fn from_tag(tag: &str) -> Option<Language> {
        let tag = tag.trim().replace('_', "-");
        if let Some(exact) = Language::ALL.into_iter().find(|it| it.tag().eq_ignore_ascii_case(&tag)) {
            return Some(exact);
        }
        let primary = tag.split('-').next().unwrap_or_default();
        Language::SPOKEN.into_iter().find(|it| it.tag().eq_ignore_ascii_case(primary))
    }

    pub fn direction(self) -> Direction {
        match self {
            Language::English | Language::Ukrainian | Language::Pseudo => Direction::LeftToRight,
            Language::PseudoRtl => Direction::RightToLeft,
        }
    }

    /// What the language calls itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::Ukrainian => "Українська",
            Language::Pseudo => "[Ƥšéûðö]",
            Language::PseudoRtl => "[Ƥšéûðö ŘŢĻ]",
        }
    }

    pub fn is_pseudo(self) -> bool {
        matches!(self, Language::Pseudo | Language::PseudoRtl)
    }
}

#[cfg(test)]
mod tests {
    use crate::locale::language::{Direction, Language};

    #[test]
    fn tags_lead_back() {
        for language in Language::ALL {
            assert_eq!(Language::from_tag(language.tag()), Some(language));
        }
    }

    #[track_caller]
    fn case(tag: &str, expected: Option<Language>) {
        assert_eq!(Language::from_tag(tag), expected, "{tag}");
    }

    #[test]
    fn tags_as_browsers_send_them() {
        case("en-GB", Some(Language::English));
        case("EN_us", Some(Language::English));
        case("uk-UA", Some(Language::Ukrainian));
        case("uk-Cyrl-UA", Some(Language::Ukrainian));
        case("EN-xa", Some(Language::Pseudo));
        case("ar", None);
        case("ukr", None);
        case("", None);
    }

    #[test]
    fn only_one_runs_from_right_to_left() {
        for language in Language::ALL {
            let right_to_left = language.direction() == Direction::RightToLeft;
            assert_eq!(right_to_left, language == Language::PseudoRtl);
        }
        assert_eq!(Direction::RightToLeft.attribute(), "rtl");
    }
}
