//! The colour and the logo of what a client opens: kept readable, written down and read back, and each chosen in one step. What can
//! be read on what is reckoned here by the formula of WCAG 2 in binary fractions, which the program has none of.
#![allow(clippy::disallowed_types, reason = "the other reckoning of light, which is no money")]

use std::slice::from_ref;

use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, proptest};
use ratewright::domain::accent::{self, Colour, PAPERS};
use ratewright::domain::currency::Currency;
use ratewright::domain::id::Id;
use ratewright::domain::logo::{Logo, LogoKind, MOST_BYTES, NoLogo};
use ratewright::domain::studio::Studio;
use ratewright::domain::workbook::Workbook;
use ratewright::locale::language::Language;
use ratewright::state::studio::Desk;
use ratewright::state::studio::edit::{Edit, NameOf};
use ratewright::wire::strict::{self, Refusal};
use ratewright::wire::{base64, restore, webp};

fn colour(text: &str) -> Colour {
    accent::from_text(text).unwrap()
}

fn light(colour: Colour) -> f64 {
    let [red, green, blue] = colour.map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.03928 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (light(one), light(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// A colour of the style sheet by its name, by day and by night.
fn token(name: &str) -> [Colour; 2] {
    let sheet = std::fs::read_to_string(crate::path("styles/tokens.css")).unwrap();
    let (_, value) = sheet.split_once(&format!("--{name}: light-dark(")).unwrap();
    let (values, _) = value.split_once(')').unwrap();
    let values: Vec<Colour> = values.split(", ").map(colour).collect();
    values.try_into().unwrap()
}

#[test]
fn a_colour_is_read_and_written() {
    #[track_caller]
    fn case(text: &str, wanted: Option<Colour>) {
        assert_eq!(accent::from_text(text), wanted, "{text}");
    }
    case("#0a5f4f", Some([10, 95, 79]));
    case("#FFFFFF", Some([255, 255, 255]));
    case("#000000", Some([0, 0, 0]));
    case("0a5f4f", None);
    case("#0a5f4", None);
    case("#0a5f4f0", None);
    case("#+a5f4f", None);
    case("#0a5f4g", None);
    case("#абв", None);
    case("", None);
    assert_eq!(accent::text([10, 95, 79]), "#0a5f4f");
}

/// The greys that everyone who checks contrasts knows: #767676 is the lightest that can be read on white.
#[test]
fn what_can_be_read_is_left_as_it_is() {
    #[track_caller]
    fn case(text: &str, paper: &str, wanted: &str) {
        assert_eq!(accent::text(accent::readable(colour(text), colour(paper))), wanted, "{text} on {paper}");
    }
    case("#767676", "#ffffff", "#767676");
    case("#777777", "#ffffff", "#767676");
    case("#ffffff", "#ffffff", "#767676");
    case("#0a5f4f", "#ffffff", "#0a5f4f");
    case("#000000", "#ffffff", "#000000");
    case("#ffffff", "#111614", "#ffffff");
    case("#7fcbb4", "#111614", "#7fcbb4");
    case("#000000", "#767676", "#000000");
}

/// What the guard takes for the paper is what the style sheet paints.
#[test]
fn the_papers_are_those_of_the_style_sheet() {
    assert_eq!(token("paper"), PAPERS);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn whatever_was_chosen_can_be_read(chosen in any::<Colour>()) {
        let (on_accent, inks) = (token("on-accent"), ["ink", "ink2", "ink3"].map(token));
        for place in [0, 1] {
            let paper = PAPERS[place];
            let made = accent::readable(chosen, paper);
            prop_assert!(contrast(made, paper) >= 4.5, "{made:?} on the paper");
            prop_assert!(contrast(made, on_accent[place]) >= 4.5, "its own text on {made:?}");
            // A veil of it over the paper lies behind what is chosen.
            let tint = [0, 1, 2].map(|at| (f64::from(made[at]) * 0.08 + f64::from(paper[at]) * 0.92).round() as u8);
            for ink in inks {
                prop_assert!(contrast(ink[place], tint) >= 4.5, "{:?} on the tint of {made:?}", ink[place]);
            }
            if contrast(chosen, paper) >= 4.52 {
                prop_assert_eq!(made, chosen);
            } else {
                prop_assert!(contrast(made, paper) < 4.7, "{:?} went too far, to {made:?}", chosen);
            }
        }
    }
}

#[test]
fn base64_is_that_of_rfc_4648() {
    #[track_caller]
    fn case(bytes: &[u8], text: &str) {
        assert_eq!(base64::encode(bytes), text);
        assert_eq!(base64::decode(text).as_deref(), Some(bytes));
    }
    case(b"", "");
    case(b"f", "Zg==");
    case(b"fo", "Zm8=");
    case(b"foo", "Zm9v");
    case(b"foob", "Zm9vYg==");
    case(b"fooba", "Zm9vYmE=");
    case(b"foobar", "Zm9vYmFy");
    case(&[0xfb, 0xff, 0xbf], "+/+/");
    for other in ["Zg", "Zg=", "Zg===", "Zh==", "Zm8==", "-_-_", "Zm 9v", "Zm9v\n", "=", "Z"] {
        assert_eq!(base64::decode(other), None, "{other:?}");
    }
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x14\0\0\0\x03";

/// What draws 20 x 3 pixels in files that Chromium wrote, without loss and, its beginning, with. Around each stood what announces it and
/// a profile of its colours.
const LOSSLESS: &[u8] = b"\x2f\x13\x80\0\0\x07\x50\x8f\xe2\xd5\xa8\xff\x81\x88\xe8\x7f\0";
const LOSSY: &[u8] = b"\xd0\x02\0\x9d\x01\x2a\x14\0\x03\0\x3e\xd1\x54\xa3\x4b\xa8\x24\xa3\x21\xb0\x08\x01\0\x1a\x09";

/// A part of a file in WebP.
fn part(name: &[u8; 4], held: &[u8]) -> Vec<u8> {
    let length = u32::try_from(held.len()).unwrap().to_le_bytes();
    [name.as_slice(), &length, held, &[0][..held.len() % 2]].concat()
}

fn file(parts: &[Vec<u8>]) -> Vec<u8> {
    part(b"RIFF", &[b"WEBP".as_slice(), &parts.concat()].concat())
}

/// What announces the other parts: flags, and 20 x 3 pixels.
fn announcing(flags: u8) -> Vec<u8> {
    part(b"VP8X", &[flags, 0, 0, 0, 19, 0, 0, 2, 0, 0])
}

#[test]
fn a_logo_says_how_large_it_is() {
    #[track_caller]
    fn case(bytes: &[u8], wanted: Result<LogoKind, NoLogo>) {
        assert_eq!(Logo::new(bytes.to_vec()).map(|logo| logo.kind()), wanted);
    }
    #[track_caller]
    fn png(width: u32, height: u32, wanted: Result<LogoKind, NoLogo>) {
        case(&[&PNG[..16], &width.to_be_bytes(), &height.to_be_bytes()].concat(), wanted);
    }
    png(20, 3, Ok(LogoKind::Png));
    png(640, 640, Ok(LogoKind::Png));
    png(641, 3, Err(NoLogo::Side(641)));
    png(3, 16_000, Err(NoLogo::Side(16_000)));
    png(0, 3, Err(NoLogo::Side(0)));
    case(&file(&[announcing(0x10), part(b"VP8L", LOSSLESS)]), Ok(LogoKind::Webp));
    case(&file(&[part(b"VP8X", &[0, 0, 0, 0, 0x80, 2, 0, 2, 0, 0])]), Err(NoLogo::Side(641)));
    case(&file(&[part(b"VP8X", &[0, 0, 0, 0, 19, 0, 0, 0, 0, 1])]), Err(NoLogo::Side(65_537)));
    case(&file(&[part(b"VP8L", LOSSLESS)]), Ok(LogoKind::Webp));
    // 14 bits of each side, less one: 0x3fff wide and 0 high, then 0 wide and 0x3fff high.
    case(&file(&[part(b"VP8L", &[0x2f, 0xff, 0x3f, 0, 0, 0, 0, 0, 0, 0])]), Err(NoLogo::Side(16_384)));
    case(&file(&[part(b"VP8L", &[0x2f, 0, 0xc0, 0xff, 0x0f, 0, 0, 0, 0, 0])]), Err(NoLogo::Side(16_384)));
    case(&file(&[part(b"VP8 ", LOSSY)]), Ok(LogoKind::Webp));
    case(&file(&[part(b"VP8 ", &[0xd0, 2, 0, 0x9d, 1, 0x2a, 0x81, 2, 3, 0])]), Err(NoLogo::Side(641)));
    case(&file(&[part(b"VP8 ", &[0xd0, 2, 0, 0x9d, 1, 0x2a, 3, 0, 0, 0])]), Err(NoLogo::Side(0)));
    // Of another form, or cut off.
    case(&file(&[part(b"VP9 ", LOSSY)]), Err(NoLogo::UnknownKind));
    case(&file(&[part(b"VP8L", LOSSY)]), Err(NoLogo::UnknownKind));
    case(&file(&[part(b"VP8 ", LOSSLESS)]), Err(NoLogo::UnknownKind));
    case(&file(&[announcing(0)])[..29], Err(NoLogo::UnknownKind));
    case(&PNG[..23], Err(NoLogo::UnknownKind));
}

#[test]
fn a_picture_in_webp_loses_what_stands_beside_it() {
    #[track_caller]
    fn case(parts: &[Vec<u8>], wanted: &[Vec<u8>]) {
        assert_eq!(webp::bare(file(parts)), file(wanted));
        assert_eq!(webp::bare(file(wanted)), file(wanted));
        assert!(Logo::new(file(wanted)).is_ok());
    }
    let profile = part(b"ICCP", &[7; 457]);
    let (lossless, lossy, alpha) = (part(b"VP8L", LOSSLESS), part(b"VP8 ", LOSSY), part(b"ALPH", &[1, 7, 80]));
    case(&[announcing(0x20), profile.clone(), lossless.clone()], from_ref(&lossless));
    case(&[announcing(0x30), profile.clone(), lossless.clone()], from_ref(&lossless));
    case(&[announcing(0x20), profile.clone(), lossy.clone()], from_ref(&lossy));
    case(&[announcing(0x30), profile.clone(), alpha.clone(), lossy.clone()], &[announcing(0x10), alpha, lossy.clone()]);
    let notes = [part(b"EXIF", b"mm"), part(b"XMP ", b"<x/>")];
    case(&[&[announcing(0x0c), lossy.clone()], notes.as_slice()].concat(), from_ref(&lossy));
    // What is no whole file of this form is left alone.
    let whole = file(&[announcing(0x20), profile, lossy]);
    let long = [whole.as_slice(), b"after"].concat();
    let short = &whole[..whole.len() - 1];
    let named = [b"RIFX", &whole[4..]].concat();
    for other in [PNG, b"", b"RIFF", &long, short, &named] {
        assert_eq!(webp::bare(other.to_vec()), other);
    }
}

#[test]
fn what_is_no_colour_and_no_logo_is_left_out_and_told() {
    #[track_caller]
    fn case(fields: &str, wanted: &str) {
        let text = format!(r#"{{ "format": "ratewright-workbook", "studio": {{ "name": "N", {fields} }} }}"#);
        let told = |repairs: &[ratewright::wire::repair::Repair]| -> Vec<String> {
            repairs.iter().map(|repair| format!("{} @ {}", repair.kind.name(), repair.at)).collect()
        };
        let restored = restore::file(&text).unwrap();
        assert_eq!(told(&restored.repairs), [wanted]);
        let studio = &restored.value.studio;
        assert_eq!((studio.name.as_str(), studio.accent, &studio.logo), ("N", None, &None));
        let Err(Refusal::Fields(refused)) = strict::workbook(&text) else { panic!("it was taken") };
        assert_eq!(told(&refused), [wanted]);
    }
    case(r#""accent": "green""#, "not_a_colour @ studio.accent");
    case(r##""accent": "#fff""##, "not_a_colour @ studio.accent");
    case(r#""accent": [10, 95, 79]"#, "not_text @ studio.accent");
    case(r#""logo": "%""#, "not_a_logo @ studio.logo");
    case(r#""logo": 7"#, "not_text @ studio.logo");
    let svg = base64::encode(b"<svg onload=alert(1)>");
    case(&format!(r#""logo": "{svg}""#), "not_a_logo @ studio.logo");
    let large = base64::encode(&[PNG, &vec![0; MOST_BYTES - PNG.len() + 1]].concat());
    case(&format!(r#""logo": "{large}""#), "not_a_logo @ studio.logo");
}

#[test]
fn each_is_chosen_and_taken_away_in_one_step() {
    let studio = Studio::new(2026, Currency::EUR, Id::from_bits(1), Id::from_bits(2));
    let logo = Logo::new(PNG.to_vec()).unwrap();
    let desk = Desk::new(Workbook::new(studio), Language::English, false);
    let desk = desk.update(Edit::Named(NameOf::Studio, "North".into()));
    let desk = desk.update(Edit::ChoseAccent(Some([1, 2, 3]))).update(Edit::ChoseLogo(Some(logo.clone())));
    #[track_caller]
    fn holds(desk: &Desk, accent: Option<Colour>, logo: Option<&Logo>) {
        let studio = &desk.workbook.studio;
        assert_eq!((studio.name.as_str(), studio.accent, studio.logo.as_ref()), ("North", accent, logo));
    }
    holds(&desk, Some([1, 2, 3]), Some(&logo));
    let desk = desk.update(Edit::ChoseAccent(None)).update(Edit::ChoseLogo(None));
    holds(&desk, None, None);
    let desk = desk.update(Edit::Undid);
    holds(&desk, None, Some(&logo));
    let desk = desk.update(Edit::Undid);
    holds(&desk, Some([1, 2, 3]), Some(&logo));
    let desk = desk.update(Edit::Undid);
    holds(&desk, Some([1, 2, 3]), None);
    let desk = desk.update(Edit::Undid);
    holds(&desk, None, None);
    holds(&desk.update(Edit::Redid).update(Edit::Redid), Some([1, 2, 3]), Some(&logo));
}
