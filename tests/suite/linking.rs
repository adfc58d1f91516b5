//! Links as mail and chat programs leave them: what is healed, and what can't be.

use proptest::prelude::{ProptestConfig, Strategy, any, prop};
use proptest::{prop_assert, prop_assert_eq, prop_assume, proptest};
use ratewright::wire::base64url;
use ratewright::wire::link::{MOST_TEXT, link, token_in};
use ratewright::wire::not_opened::NotOpened;
use ratewright::wire::seal::Kind;

use crate::signer::{Pair, open};

const PAGE: &str = "https://studio.example/quote.html";

/// Every ASCII character but letters and digits as %XX.
fn escaped(text: &str) -> String {
    let put = |c: char| if c.is_ascii_alphanumeric() { c.to_string() } else { format!("%{:02X}", u32::from(c)) };
    text.chars().map(put).collect()
}

/// A break before every so many characters of the token.
fn broken(link: &str, width: usize, with: &str) -> String {
    let (page, token) = link.split_once('#').unwrap();
    let lines: Vec<String> = token.as_bytes().chunks(width).map(|line| String::from_utf8_lossy(line).into()).collect();
    format!("{page}#{}", lines.join(with))
}

/// Something that is done to a link, and its name.
type Harm = (&'static str, fn(&str) -> String);

/// What is done to a link on its way, none of which loses anything.
const HARMLESS: [Harm; 46] = [
    ("nothing", |link| link.to_owned()),
    ("spaces", |link| format!("  \t{link}  \n")),
    ("no-break space", |link| format!("\u{a0}{link}\u{a0}")),
    ("quotation marks", |link| format!("\"{link}\"")),
    ("curly quotation marks", |link| format!("“{link}”")),
    ("guillemets", |link| format!("«{link}»")),
    ("angle brackets", |link| format!("<{link}>")),
    ("angle brackets, with URL", |link| format!("<URL:{link}>")),
    ("round brackets", |link| format!("({link})")),
    ("back quotes", |link| format!("`{link}`")),
    ("full stop", |link| format!("{link}.")),
    ("comma", |link| format!("{link},")),
    ("ellipsis", |link| format!("{link}...")),
    ("other marks", |link| format!("{link}!?;:'")),
    ("hyphen behind", |link| format!("{link}-")),
    ("underscores around", |link| format!("_{link}_")),
    ("# as %23", |link| link.replace('#', "%23")),
    ("# as %2523", |link| link.replace('#', "%2523")),
    ("# as %252523", |link| link.replace('#', "%252523")),
    ("# as an entity", |link| link.replace('#', "&#35;")),
    ("escaped whole", |link| format!("https://out.example/?u={}&h=AT3x_-9", escaped(link))),
    ("escaped whole, in small letters", |link| escaped(link).to_lowercase_escapes()),
    ("escaped whole, twice", |link| format!("https://out.example/?u={}&h=AQ", escaped(&escaped(link)))),
    ("line breaks", |link| broken(link, 76, "\n")),
    ("line breaks of mail", |link| broken(link, 60, "\r\n")),
    ("line breaks, indented", |link| broken(link, 72, "\n    ")),
    ("soft line breaks", |link| broken(link, 75, "=\r\n")),
    ("quoted lines", |link| broken(link, 70, "\n> ")),
    ("quoted lines, twice", |link| broken(link, 68, "\r\n>> ")),
    ("short lines", |link| broken(link, 2, "\n")),
    ("spaces within", |link| broken(link, 64, " ")),
    ("line breaks, escaped", |link| broken(link, 64, "%0D%0A")),
    ("zero widths", |link| broken(link, 10, "\u{200b}")),
    ("joiners and marks", |link| format!("\u{feff}{}\u{200e}", broken(link, 30, "\u{2060}\u{ad}"))),
    ("words around", |link| format!("Hello Nora,\nhere is the proposal: {link}\nBest, Ada. AQ 7-3.")),
    ("words right behind", |link| format!("{link}Thanks")),
    ("tracking before", |link| link.replace('#', "?utm_source=mail&utm_id=AQ-x#")),
    ("tracking behind", |link| format!("{link}?fbclid=AQx_y-z&utm_source=chat")),
    ("tracking within", |link| link.replace('#', "#utm_source=mail&q=")),
    ("the token alone", |link| link.replace(&format!("{PAGE}#"), "")),
    ("the token in words", |link| link.replace(&format!("{PAGE}#"), "The code (offer #1): ")),
    ("Markdown", |link| format!("[The proposal]({link})")),
    ("Markdown, escaped", |link| link.replace('_', "\\_").replace('-', "\\-")),
    ("HTML", |link| format!("<p><a href=\"{link}\">{}…</a></p>", &link[..60])),
    ("twice", |link| format!("<{link}|{link}>")),
    ("hyphens that don't break", |link| link.replace('-', "\u{2011}")),
];

trait SmallEscapes {
    fn to_lowercase_escapes(&self) -> String;
}

impl SmallEscapes for String {
    /// %2D as %2d.
    fn to_lowercase_escapes(&self) -> String {
        let mut parts = self.split('%');
        let first = parts.next().unwrap().to_owned();
        parts.fold(first, |text, part| format!("{text}%{}{}", part[..2].to_lowercase(), &part[2..]))
    }
}

/// A token in the right form, with any bytes in it and behind it.
fn tokens() -> impl Strategy<Value = String> {
    let parts = (1_u8..=8, prop::collection::vec(any::<u8>(), 64..400), any::<([u8; 32], [u8; 32])>());
    parts.prop_map(|(kind, behind, (r, s))| {
        let signed = [&[1, kind], behind.as_slice()].concat();
        format!("{}.{}", base64url::encode(&signed), base64url::encode(&[r, s].concat()))
    })
}

#[test]
fn a_link_is_a_page_and_a_fragment() {
    assert_eq!(link("https://studio.example/quote.html", "AQ.w"), "https://studio.example/quote.html#AQ.w");
    assert_eq!(link("https://studio.example/#old#er", "AQ.w"), "https://studio.example/#AQ.w");
}

#[test]
fn what_cannot_be_healed_is_told_apart() {
    #[track_caller]
    fn case(text: &str, reason: NotOpened) {
        assert_eq!(token_in(text), Err(reason), "{text}");
    }
    let token = Pair::number(1).seal(Kind::Quote, &[9; 60]);
    let other = Pair::number(2).seal(Kind::Quote, &[9; 60]);
    case("", NotOpened::NoToken);
    case("Hello AQ team, see https://studio.example/quote.html#prices. Thanks", NotOpened::NoToken);
    case("#", NotOpened::NoToken);
    case("%23%25%2", NotOpened::NoToken);
    case(&token[token.find('.').unwrap()..], NotOpened::NoToken);
    case(&link(PAGE, &token[..token.len() - 1]), NotOpened::Cut);
    case(&link(PAGE, &token[..100]), NotOpened::Cut);
    case(&format!("{}…", link(PAGE, &token[..40])), NotOpened::Cut);
    case(&format!("{}…{}", link(PAGE, &token[..40]), &token[90..]), NotOpened::Cut);
    case(&format!("{} or {}", link(PAGE, &token), link(PAGE, &other)), NotOpened::SeveralTokens(2));
    case(&format!("{token} {other} {token}"), NotOpened::SeveralTokens(2));
    case(&" ".repeat(MOST_TEXT + 1), NotOpened::TextTooLong(MOST_TEXT + 1));
    // A later version's token is found behind a #, so that opening can say that it is one.
    let later = format!("Ag{}", &token[2..]);
    assert_eq!(token_in(&link(PAGE, &later)), Ok(later.clone()));
    assert_eq!(open(&later, &[Kind::Quote]), Err(NotOpened::Version(2)));
}

#[test]
fn every_harm_that_is_healed_is_one_and_no_two_are_the_same() {
    let token = Pair::number(1).seal(Kind::Quote, b".\xfb\xef\xbe\xff\xff\xff a body whose letters have all marks");
    assert!(token.contains('-') && token.contains('_') && token.contains("--"));
    let mut harmed: Vec<String> = HARMLESS.iter().map(|(_, harm)| harm(&link(PAGE, &token))).collect();
    let opened: Vec<_> = harmed.iter().map(|text| open(&token_in(text).unwrap(), &[Kind::Quote]).is_ok()).collect();
    assert_eq!(opened, [true; HARMLESS.len()]);
    harmed.sort();
    harmed.dedup();
    assert_eq!(harmed.len(), HARMLESS.len());
    let dashes = token.replace("--", "\u{2014}");
    assert_eq!(token_in(&dashes).as_ref(), Ok(&token));
}

/// A text full of places where a token might begin is read through once, not once for each.
#[test]
fn a_hostile_text_is_answered() {
    for text in ["AQ ", "AQ.", "#AQ", "%25", "%2525", "AQ\n> =\n"] {
        let _ = token_in(&text.repeat(MOST_TEXT / text.len()));
    }
    let head = format!("AQ{}", "A".repeat(86));
    let _ = token_in(&format!("{head}.").repeat(MOST_TEXT / (head.len() + 1)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn harmless_damage_is_healed(token in tokens()) {
        for (name, harm) in HARMLESS {
            let found = token_in(&harm(&link(PAGE, &token)));
            prop_assert_eq!(found, Ok(token.clone()), "{}", name);
        }
    }

    #[test]
    fn two_kinds_of_harmless_damage_are_healed(token in tokens(), first in 16..36_usize, second in 1..16_usize) {
        let text = HARMLESS[second].1(&HARMLESS[first].1(&link(PAGE, &token)));
        prop_assert_eq!(token_in(&text), Ok(token), "{} {}", HARMLESS[first].0, HARMLESS[second].0);
    }

    #[test]
    fn two_tokens_are_never_taken_for_one(one in tokens(), two in tokens(), first in 0..HARMLESS.len(), between in "[ \n,;]{1,3}") {
        prop_assume!(one != two);
        let text = format!("{}{between}{}", HARMLESS[first].1(&link(PAGE, &one)), link(PAGE, &two));
        prop_assert_eq!(token_in(&text), Err(NotOpened::SeveralTokens(2)), "{}", HARMLESS[first].0);
    }

    #[test]
    fn a_token_that_breaks_off_is_no_token(token in tokens(), kept: prop::sample::Index) {
        let kept = kept.index(token.len());
        let found = token_in(&link(PAGE, &token[..kept]));
        prop_assert!(matches!(found, Err(NotOpened::Cut | NotOpened::NoToken)), "{kept} {found:?}");
        prop_assert!(kept < 24 || found == Err(NotOpened::Cut), "{kept} {found:?}");
    }

    #[test]
    fn any_text_is_answered(text in "\\PC{0,200}", pieces in prop::collection::vec("AQ|[AQ]{90}|#|%|%23|%25|\\.|[a-z]{86}|\n|> |=|é|\u{200b}", 0..30)) {
        let _ = token_in(&text);
        if let Ok(token) = token_in(&pieces.concat()) {
            prop_assert!(token.len() > 174 && token.chars().all(|c| base64url::is_letter(c) || c == '.'));
        }
    }
}
