//! What leaves the desk: packed bodies, answers to them, their length, and what must not be in them.

use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};
use ratewright::domain::acceptance::{Acceptance, Decline, Mismatch, declines, settle};
use ratewright::domain::civil_date::CivilDate;
use ratewright::domain::evaluation::evaluate;
use ratewright::domain::fixed::Fixed;
use ratewright::domain::id::Id;
use ratewright::domain::moment::Moment;
use ratewright::domain::option_group::Part;
use ratewright::domain::quote::{Issuing, Quote, issue};
use ratewright::domain::renumbered::is_text;
use ratewright::domain::totals::{NoTotals, totals};
use ratewright::domain::typed::Typed;
use ratewright::wire::binary::NotOpened;
use ratewright::wire::script::{self, Script};
use ratewright::wire::{acceptance_v1, decline_v1, packed, quote_body, quote_v1, strict};

use crate::offers::{Size, config};
use crate::quotes::quotes;

/// An id as random as one that the desk makes.
const RANDOM: Id = Id::from_bits(0xD1E7_40B3_96F2_5A08_C84F_2E61_7B9D_03A5);

fn issuing(language: &str) -> Issuing {
    Issuing {
        id: RANDOM,
        number: 27,
        revision: 2,
        supersedes: None,
        issued: CivilDate::from_text("2026-11-22").unwrap(),
        language: language.into(),
        accent: Some([0x1F, 0x4E, 0x79]),
        logo: None,
    }
}

/// The first proposal of a fixture, issued.
fn fixture(name: &str, language: &str) -> Quote {
    let text = std::fs::read_to_string(crate::path("tests/fixtures").join(name)).unwrap();
    let evaluation = evaluate(&strict::workbook(&text).unwrap());
    issue(evaluation.drafts()[0].offer.clone(), issuing(language)).unwrap()
}

/// A whole address: 30 characters before "#"; within the seal two bytes before a body and a key of 64 behind it; behind the point a signature of 64.
fn address_length(body: usize) -> usize {
    30 + 1 + ((2 + body + 64) * 4).div_ceil(3) + 1 + (64_usize * 4).div_ceil(3)
}

#[test]
fn a_reference_proposal_fits_into_an_address() {
    assert_eq!(address_length(0), 30 + 1 + 88 + 1 + 86);
    for language in ["en", "uk", "ar"] {
        let quote = fixture(&format!("reference-{language}.json"), language);
        let body = quote_body::write(&quote).unwrap();
        assert_eq!(quote_body::read(&body).as_ref(), Ok(&quote));
        let length = address_length(body.len());
        assert!(length <= 1_950, "{language}: {length} characters");
    }
}

/// The form of version 1 is for ever: what this program wrote once is opened, and written again, as it was.
#[test]
fn the_packed_form_does_not_change() {
    let known = std::fs::read(crate::path("tests/fixtures/quote-v1.bin")).unwrap();
    let quote = fixture("form-sample.json", "en");
    assert_eq!(quote_body::read(&known), Ok(quote.clone()));
    assert_eq!(quote_body::write(&quote).unwrap(), known);
}

/// The same of a change order.
#[test]
fn the_packed_form_of_a_change_does_not_change() {
    let quote = fixture("workbook-v1-changes.json", "en");
    let known = std::fs::read(crate::path("tests/fixtures/quote-v1-change.bin")).unwrap();
    assert!(quote.offer.change.is_some());
    assert_eq!(quote_body::read(&known), Ok(quote.clone()));
    assert_eq!(quote_body::write(&quote).unwrap(), known);
}

/// The same of a development map.
#[test]
fn the_packed_form_of_a_map_does_not_change() {
    let quote = fixture("workbook-v1-map.json", "en");
    let known = std::fs::read(crate::path("tests/fixtures/quote-v1-map.bin")).unwrap();
    assert_eq!(quote.offer.map.stages.len(), 3);
    assert_eq!(quote_body::read(&known), Ok(quote.clone()));
    assert_eq!(quote_body::write(&quote).unwrap(), known);
}

proptest! {
    #![proptest_config(config(8))]

    #[test]
    fn bodies_are_opened(quote in quotes(Size::Plain)) {
        if let Some(quote) = quote {
            let body = quote_body::write(&quote).unwrap();
            prop_assert_eq!(quote_body::read(&body), Ok(quote));
        }
    }

}

proptest! {
    // Each body takes a while without optimisation; `examples/torture.rs` tries a hundred thousand.
    #![proptest_config(config(4))]

    /// A damaged body is refused, or by chance another quote in its one form. It never brings the reader down.
    #[test]
    fn damaged_bodies_do_no_harm(at in vec((any::<usize>(), any::<u8>()), 4), noise in vec(any::<u8>(), 0..200)) {
        let body = quote_body::write(&fixture("form-sample.json", "en")).unwrap();
        for (place, byte) in at {
            let place = place % body.len();
            let mut damaged = body.clone();
            damaged[place] = byte;
            check(&damaged);
            check(&body[..place]);
        }
        check(&noise);
        check(&[&[0, 200, 1][..], &noise].concat());
        prop_assert!(quote_body::read(&[&body[..], &[0]].concat()).is_err());
    }
}

proptest! {
    #![proptest_config(config(12))]

    #[test]
    fn what_is_packed_is_unpacked(bytes in vec(any::<u8>(), 0..400), code in 0_u8..5) {
        let script = Script::from_code(code).unwrap();
        let packed = packed::pack(&bytes, script).unwrap();
        prop_assert_eq!(packed::unpack(&packed), Some(bytes));
    }
}

proptest! {
    #![proptest_config(config(2000))]

    /// Every text comes back in every script, but for control characters.
    #[test]
    fn texts_come_back(text in texts(), code in 0_u8..5) {
        let script = Script::from_code(code).unwrap();
        let mut bytes = Vec::new();
        script::write(&text, script, &mut bytes);
        bytes.push(77);
        let kept: String = text.chars().filter(|letter| *letter >= ' ' || "\n\t".contains(*letter)).collect();
        prop_assert_eq!(script::read(&bytes, script, 1000), Some((kept, &[77][..])));
    }

    #[test]
    fn answers_come_back(acceptance in acceptances(), at in any::<usize>(), byte in any::<u8>()) {
        let bytes = acceptance_v1::write(&acceptance);
        prop_assert_eq!(acceptance_v1::read(&bytes), Ok(acceptance.clone()));
        let Acceptance { id, quote, content, name, at: moment, note, .. } = acceptance;
        let decline = Decline { id, quote, content, name, at: moment, reason: note };
        let no = decline_v1::write(&decline);
        prop_assert_eq!(decline_v1::read(&no), Ok(decline));
        // Which of the two it is stands in the seal.
        prop_assert!(acceptance_v1::read(&bytes[..at % bytes.len()]).is_err());
        prop_assert!(decline_v1::read(&no[..at % no.len()]).is_err());
        for mut damaged in [bytes, no] {
            let at = at % damaged.len();
            damaged[at] = byte;
            if let Ok(read) = acceptance_v1::read(&damaged) {
                prop_assert_eq!(acceptance_v1::write(&read), damaged.clone());
            }
            if let Ok(read) = decline_v1::read(&damaged) {
                prop_assert_eq!(decline_v1::write(&read), damaged);
            }
        }
    }
}

#[track_caller]
fn check(body: &[u8]) {
    if let Ok(quote) = quote_body::read(body) {
        assert_eq!(quote_body::write(&quote).as_deref(), Some(body));
    }
}

fn texts() -> impl Strategy<Value = String> {
    let stretches =
        [(0, 0x80), (0x80, 0x180), (0x370, 0x180), (0x590, 0xF0), (0x2000, 0x80), (0x3040, 0x100), (0x1F600, 0x50)];
    let letter = (proptest::sample::select(stretches.to_vec()), 0_u32..0x1000)
        .prop_map(|((first, count), place)| char::from_u32(first + place % count).unwrap());
    let all = proptest::prop_oneof![vec(letter, 0..40).prop_map(String::from_iter), any::<String>()];
    // What turns the direction of other words leaves no desk.
    all.prop_map(|text| text.chars().filter(|letter| *letter < ' ' || is_text(*letter)).collect())
}

fn acceptances() -> impl Strategy<Value = Acceptance> {
    let typed = proptest::sample::select(vec!["0", "1", "0.50", "-2", "1000000000000000", "130"]);
    let choice = (1_usize..=5, vec(1_usize..2000, 0..6), vec((1_usize..2000, typed), 0..4));
    let money = (any::<i32>(), vec(any::<i32>(), 0..4), 0_u32..5);
    let said = (texts(), texts(), any::<bool>(), -62_000_000_000_i64..250_000_000_000);
    (any::<[u8; 32]>(), any::<u128>(), choice, money, said).prop_map(
        |(content, bits, (tier, picked, quantities), (gross, recurring, digits), (name, note, after_expiry, at))| {
            let plain = |text: String| text.chars().filter(|letter| *letter >= ' ').collect();
            let mut choice = ratewright::domain::choice::Choice::of(Id::from_number(tier));
            picked.into_iter().for_each(|line| {
                choice.picked.insert(Id::from_number(line));
            });
            for (line, quantity) in quantities {
                choice.quantities.insert(Id::from_number(line), Typed::from_plain(quantity).unwrap());
            }
            let fixed = |units: i32| Fixed::new(units.into(), digits);
            Acceptance {
                id: Id::from_bits(bits),
                quote: Id::from_bits(!bits),
                content,
                choice,
                gross: fixed(gross),
                recurring: recurring.into_iter().map(fixed).collect(),
                name: plain(name),
                at: Moment::from_seconds(at),
                after_expiry,
                note: plain(note),
            }
        },
    )
}

/// The middle tier with its extra added, as a client would accept it.
fn accepted(quote: &Quote) -> Acceptance {
    let tier = &quote.offer.tiers[1];
    let (mut choice, _) = ratewright::domain::cheapest::cheapest(&quote.offer, tier).unwrap();
    let extra = tier.lines.iter().find(|line| matches!(line.part, Part::Extra { .. })).unwrap();
    choice.picked.insert(extra.id);
    let totals = totals(&quote.offer, &choice).unwrap();
    Acceptance {
        id: Id::from_bits(!0x1234),
        quote: quote.id,
        content: [0xA7; 32],
        choice,
        gross: totals.one_off.gross,
        recurring: totals.recurring.iter().map(|one| one.sums.gross).collect(),
        name: "Олександра Мар’яненко-Довгополюк".into(),
        at: Moment::from_seconds(1_795_377_600),
        after_expiry: false,
        note: String::new(),
    }
}

#[test]
fn an_acceptance_is_short() {
    for language in ["en", "uk", "ar"] {
        let acceptance = accepted(&fixture(&format!("reference-{language}.json"), language));
        assert_eq!(acceptance.name.chars().count(), 32);
        let bytes = acceptance_v1::write(&acceptance);
        assert!(bytes.len() <= 125, "{language}: {} bytes", bytes.len());
        let length = address_length(bytes.len());
        assert!(length <= 400, "{language}: {length} characters");
    }
}

#[test]
fn an_acceptance_settles_the_quote_that_it_is_of() {
    let quote = fixture("reference-en.json", "en");
    let acceptance = accepted(&quote);
    let settled = settle(&quote, &[0xA7; 32], &acceptance).unwrap();
    assert_eq!(settled.totals.one_off.gross, acceptance.gross);
    assert!(!settled.totals.recurring.is_empty(), "so that the amounts paid again are compared too");

    let case = |change: &dyn Fn(&mut Acceptance), wanted: Mismatch| {
        let mut other = acceptance.clone();
        change(&mut other);
        assert_eq!(settle(&quote, &[0xA7; 32], &other).err(), Some(wanted));
    };
    case(&|other| other.quote = Id::from_bits(3), Mismatch::OtherQuote(Id::from_bits(3)));
    case(&|other| other.content[31] ^= 1, Mismatch::OtherContent);
    let nothing = Id::from_number(1_999);
    case(
        &|other| {
            other.choice.picked.insert(nothing);
        },
        Mismatch::NoSuchChoice(NoTotals::NotToBePicked(nothing)),
    );
    let less = Fixed::new(acceptance.gross.units() - 1, acceptance.gross.digits());
    case(&|other| other.gross = less, Mismatch::OtherGross { shown: less, reckoned: acceptance.gross });
    case(
        &|other| other.recurring.clear(),
        Mismatch::OtherRecurring { shown: Vec::new(), reckoned: acceptance.recurring.clone() },
    );
    let mut later = quote.clone();
    later.rules += 1;
    assert_eq!(settle(&later, &[0xA7; 32], &acceptance).err(), Some(Mismatch::OtherRules));

    let mut no = Decline {
        id: RANDOM,
        quote: quote.id,
        content: [9; 32],
        reason: "Too late for us".into(),
        name: String::new(),
        at: Moment::from_seconds(0),
    };
    assert_eq!(declines(&quote, &[9; 32], &no), Ok(()));
    assert_eq!(declines(&quote, &[8; 32], &no), Err(Mismatch::OtherContent));
    no.quote = Id::from_bits(1);
    assert_eq!(declines(&quote, &[9; 32], &no), Err(Mismatch::OtherQuote(Id::from_bits(1))));
}

#[test]
fn a_bomb_is_refused() {
    // Two hundred thousand bytes announced, and sixty-four thousand and one.
    assert_eq!(packed::unpack(&[0, 0xC0, 0x9A, 0x0C, 1, 2, 3]), None);
    assert_eq!(packed::unpack(&[0, 0x81, 0x80, 0x04, 1, 2, 3]), None);
    assert_eq!(packed::pack(&vec![b'a'; packed::MOST_BYTES + 1], Script::Latin), None);
    let most = vec![b'a'; packed::MOST_BYTES];
    let body = packed::pack(&most, Script::Latin).unwrap();
    assert!(body.len() < 200, "{} bytes", body.len());
    assert_eq!(packed::unpack(&body), Some(most));
    assert_eq!(quote_body::read(&[]).err(), Some(NotOpened::Packed));
    assert_eq!(quote_body::read(&[0]).err(), Some(NotOpened::Packed));
    assert_eq!(quote_body::read(&[5, 1, 0]).err(), Some(NotOpened::Packed));
}

/// The numbers that packing knows beforehand are those of two made-up quotes.
#[test]
fn the_dictionary_s_numbers_are_those_of_the_sample() {
    let text = std::fs::read_to_string(crate::path("tests/fixtures/form-sample.json")).unwrap();
    let known = std::fs::read(crate::path("src/wire/dictionary/form.bin")).unwrap();
    let evaluation = evaluate(&strict::workbook(&text).unwrap());
    let mut place = 0;
    for draft in &evaluation.drafts() {
        let bytes = quote_v1::write(&issue(draft.offer.clone(), issuing("en")).unwrap());
        // Behind the texts, flags and an id of its own.
        let tail = &bytes[bytes.len() - 200..];
        let found = known[place..].windows(200).position(|window| window == tail);
        place += found.expect("the last 200 bytes of the quote stand in the dictionary") + 200;
    }
    assert_eq!(place, known.len());
}
