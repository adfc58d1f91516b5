//! The sealed form, its letters, its signatures and its fingerprints.

use num_bigint::BigUint;
use proptest::prelude::{ProptestConfig, any, prop};
use proptest::{prop_assert, prop_assert_eq, proptest};
use ratewright::wire::base64url::{self, NotBytes};
use ratewright::wire::fingerprint::{KeyFingerprint, QuoteFingerprint};
use ratewright::wire::not_opened::{NotOpened, TokenPart};
use ratewright::wire::public_key::PublicKey;
use ratewright::wire::seal::{self, FEWEST_CHARACTERS, Kind, MOST_CHARACTERS, NotSealed, Unsigned};
use ratewright::wire::signature::{Malformed, Signature};
use serde_json::Value;

use crate::signer::{Pair, bytes, holds, open, sha256};

const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// The order, from the standard (SEC 2, 2.4.2).
const ORDER: &[u8] = b"FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551";

fn order() -> BigUint {
    BigUint::parse_bytes(ORDER, 16).unwrap()
}

fn wide(number: &BigUint) -> [u8; 32] {
    let digits = number.to_bytes_be();
    let mut bytes = [0; 32];
    bytes[32 - digits.len()..].copy_from_slice(&digits);
    bytes
}

/// r and s one after the other.
fn pair(r: &BigUint, s: &BigUint) -> [u8; 64] {
    [wide(r), wide(s)].concat().try_into().unwrap()
}

/// A token from a signed part that says anything, with a true signature of it.
fn forced(signed_part: &[u8]) -> String {
    let message = [b"ratewright seal 1\0", signed_part].concat();
    let signature = Signature::made(&Pair::number(1).sign(&message)).unwrap();
    format!("{}.{}", base64url::encode(signed_part), base64url::encode(&signature.bytes()))
}

fn head(version: u8, kind: u8) -> Vec<u8> {
    [&[version, kind], b"body".as_slice(), &Pair::number(1).public().bytes()].concat()
}

#[test]
fn letters_are_those_of_the_standard() {
    #[track_caller]
    fn case(bytes: &[u8], text: &str) {
        assert_eq!(base64url::encode(bytes), text);
        assert_eq!(base64url::decode(text).as_deref(), Ok(bytes));
    }
    // RFC 4648, section 10, without the padding, and section 9's bytes in the other alphabet.
    case(b"", "");
    case(b"f", "Zg");
    case(b"fo", "Zm8");
    case(b"foo", "Zm9v");
    case(b"foob", "Zm9vYg");
    case(b"fooba", "Zm9vYmE");
    case(b"foobar", "Zm9vYmFy");
    case(&[0x14, 0xfb, 0x9c, 0x03, 0xd9, 0x7e], "FPucA9l-");
    case(&[0xff, 0xef, 0xbe], "_---");
}

#[test]
fn any_other_spelling_is_refused() {
    #[track_caller]
    fn case(text: &str, refused: NotBytes) {
        assert_eq!(base64url::decode(text), Err(refused), "{text}");
    }
    case("Zg==", NotBytes::Alphabet { at: 2 });
    case("Zm+v", NotBytes::Alphabet { at: 2 });
    case("Zm/v", NotBytes::Alphabet { at: 2 });
    case("Zm9v\n", NotBytes::Alphabet { at: 4 });
    case("Zмя", NotBytes::Alphabet { at: 1 });
    case("Z", NotBytes::Length);
    case("Zm9vY", NotBytes::Length);
    case("Zh", NotBytes::SpareBits);
    case("Zm9", NotBytes::SpareBits);
}

#[test]
fn a_low_s_is_told_from_a_high_one_at_the_half() {
    let (one, half) = (BigUint::from(1_u32), order() >> 1);
    #[track_caller]
    fn case(r: &BigUint, s: &BigUint, received: Result<(), Malformed>, made: Result<BigUint, Malformed>) {
        let given = pair(r, s);
        assert_eq!(Signature::received(&given).map(|signature| assert_eq!(signature.bytes(), given)), received);
        assert_eq!(Signature::made(&given).map(|signature| signature.bytes()), made.map(|s| pair(r, &s)));
    }
    case(&one, &half, Ok(()), Ok(half.clone()));
    case(&one, &(&half + &one), Err(Malformed::HighS), Ok(half.clone()));
    case(&one, &(order() - &one), Err(Malformed::HighS), Ok(one.clone()));
    case(&(order() - &one), &one, Ok(()), Ok(one.clone()));
    case(&one, &order(), Err(Malformed::S), Err(Malformed::S));
    case(&one, &BigUint::ZERO, Err(Malformed::S), Err(Malformed::S));
    case(&order(), &one, Err(Malformed::R), Err(Malformed::R));
    case(&BigUint::ZERO, &one, Err(Malformed::R), Err(Malformed::R));
}

#[test]
fn a_coordinate_is_below_the_fields_prime() {
    let prime = BigUint::parse_bytes(b"FFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF", 16).unwrap();
    let last = wide(&(&prime - 1_u32));
    assert!(PublicKey::new(last, last).is_some());
    assert_eq!(PublicKey::new(wide(&prime), last), None);
    assert_eq!(PublicKey::new(last, wide(&prime)), None);
    assert_eq!(PublicKey::new([0; 32], [0; 32]), None);
}

#[test]
fn a_seal_opens_as_what_was_sealed() {
    for (at, kind) in Kind::ALL.into_iter().enumerate() {
        let token = Pair::number(1).seal(kind, b"what was sealed");
        let opened = open(&token, &[kind]).unwrap();
        assert_eq!(
            (opened.kind(), opened.key(), opened.body()),
            (kind, Pair::number(1).public(), &b"what was sealed"[..])
        );
        // As the form is described, byte by byte.
        let signed = base64url::decode(token.split_once('.').unwrap().0).unwrap();
        assert_eq!(opened.signed_part(), signed);
        assert_eq!(signed[..2], [1, u8::try_from(at).unwrap() + 1]);
        assert_eq!(signed[2..17], *b"what was sealed");
        assert_eq!(signed[17..], Pair::number(1).public().bytes());
        assert!(token.starts_with("AQ") && token.ends_with(['A', 'Q', 'g', 'w']), "{token}");
    }
}

#[test]
fn every_reason_not_to_open_has_its_name() {
    #[track_caller]
    fn case(token: &str, reason: NotOpened) {
        assert_eq!(open(token, &[Kind::Quote]).unwrap_err(), reason, "{token}");
    }
    let good = forced(&head(1, 1));
    assert!(open(&good, &[Kind::Quote]).is_ok());
    let (signed, signature) = good.split_once('.').unwrap();
    case("", NotOpened::NotTwoParts);
    case(&"A".repeat(MOST_CHARACTERS + 1), NotOpened::TooLong(MOST_CHARACTERS + 1));
    case(signed, NotOpened::NotTwoParts);
    case(&format!("{good}."), NotOpened::NotTwoParts);
    case(".", NotOpened::TooShort(TokenPart::Signed));
    case(&format!(" {good}"), NotOpened::Spelling(TokenPart::Signed, NotBytes::Alphabet { at: 0 }));
    case(&format!("{good}="), NotOpened::Spelling(TokenPart::Signature, NotBytes::Alphabet { at: 86 }));
    case(&format!("{good}A"), NotOpened::SignatureTooLong);
    case(&format!("{good}AAA"), NotOpened::Spelling(TokenPart::Signature, NotBytes::Length));
    let spare = format!("{}B", &good[..good.len() - 1]);
    case(&spare, NotOpened::Spelling(TokenPart::Signature, NotBytes::SpareBits));
    case(&forced(&head(2, 1)), NotOpened::Version(2));
    case(&forced(&head(0, 1)), NotOpened::Version(0));
    case(&forced(&head(1, 0)), NotOpened::UnknownKind(0));
    case(&forced(&head(1, 9)), NotOpened::UnknownKind(9));
    case(&forced(&head(1, 2)), NotOpened::OtherKind(Kind::Acceptance));
    case(&forced(&[1]), NotOpened::TooShort(TokenPart::Signed));
    case(&forced(&[&[1, 1], [7; 63].as_slice()].concat()), NotOpened::TooShort(TokenPart::Signed));
    case(&forced(&[&[1, 1], [0xff; 64].as_slice()].concat()), NotOpened::Key);
    // Coordinates that could be some, of a point off the curve: only who verifies can tell.
    case(&forced(&[&[1, 1], [7; 64].as_slice()].concat()), NotOpened::Forged);
    case(&format!("{signed}.{}", base64url::encode(&[1; 63])), NotOpened::TooShort(TokenPart::Signature));
    case(&format!("{signed}.{}", base64url::encode(&[1; 65])), NotOpened::SignatureTooLong);
    case(&format!("{signed}.{}", base64url::encode(&[0; 64])), NotOpened::Signature(Malformed::R));
    case(&format!("{signed}.{}", base64url::encode(&[1; 64])), NotOpened::Forged);
    let bytes = base64url::decode(signature).unwrap();
    let twin = pair(&BigUint::from_bytes_be(&bytes[..32]), &(order() - BigUint::from_bytes_be(&bytes[32..])));
    let message = [b"ratewright seal 1\0".as_slice(), &head(1, 1)].concat();
    assert!(holds(&Pair::number(1).public().bytes(), &message, &twin), "the twin holds elsewhere");
    case(&format!("{signed}.{}", base64url::encode(&twin)), NotOpened::Signature(Malformed::HighS));
}

#[test]
fn a_signature_for_another_purpose_or_key_is_none() {
    let signed_part = head(1, 1);
    let token = |signature: &[u8; 64]| {
        let signature = Signature::made(signature).unwrap();
        format!("{}.{}", base64url::encode(&signed_part), base64url::encode(&signature.bytes()))
    };
    let message = [b"ratewright seal 1\0".as_slice(), &signed_part].concat();
    assert!(open(&token(&Pair::number(1).sign(&message)), &Kind::ALL).is_ok());
    assert_eq!(open(&token(&Pair::number(1).sign(&signed_part)), &Kind::ALL), Err(NotOpened::Forged));
    assert_eq!(open(&token(&Pair::number(2).sign(&message)), &Kind::ALL), Err(NotOpened::Forged));
}

#[test]
fn the_longest_token_that_is_made_is_opened() {
    let key = Pair::number(1).public();
    // 3 bytes are 4 letters: 119,912 letters are 89,934 bytes, of which 66 are not the body. 119,912 + 1 + 86 = 119,999.
    let body = vec![0; 89_934 - 66];
    let longest = Pair::number(1).seal(Kind::Quote, &body);
    assert_eq!(longest.len(), 119_999);
    assert_eq!(seal::open(&longest, &[Kind::Quote]).unwrap().kind(), Kind::Quote);
    // One byte more is two letters more.
    assert_eq!(Unsigned::new(Kind::Quote, &[0; 89_934 - 65], &key), Err(NotSealed::TooLong(120_001)));
    let empty = Pair::number(1).seal(Kind::Quote, b"");
    assert_eq!(empty.find('.'), Some(FEWEST_CHARACTERS));
    assert_eq!(open(&empty, &[Kind::Quote]).unwrap().body(), b"");
}

/// Every single character of a token in turn, replaced by every other one of the alphabet and of two beyond it.
#[test]
fn no_changed_character_opens() {
    let token = Pair::number(3).seal(Kind::Acceptance, b"tier 2, extras 1 and 4");
    let (mut formal, mut forged) = (0, 0);
    for at in 0..token.len() {
        let here = &token[at..=at];
        for (turn, other) in ALPHABET.chars().chain(['.', '%']).enumerate() {
            let mut changed = token.clone();
            changed.replace_range(at..=at, &other.to_string());
            // The verifier is slow without optimisation, so it sees every fifth of those that only it can refuse.
            match seal::open(&changed, &Kind::ALL) {
                _ if here == other.to_string() => {}
                Err(_) => formal += 1,
                Ok(_) if (turn + at) % 5 != 0 => {}
                Ok(_) => {
                    forged += 1;
                    assert_eq!(open(&changed, &Kind::ALL), Err(NotOpened::Forged), "{at} {other}");
                }
            }
        }
    }
    assert!(formal > 500 && forged > 1_000, "{formal} {forged}");
}

#[test]
fn vectors_of_others_hold_where_s_is_low() {
    let text = std::fs::read_to_string(crate::path("tests/fixtures/ecdsa-p256.json")).unwrap();
    let fixture: Value = serde_json::from_str(&text).unwrap();
    let cases = fixture["cases"].as_array().unwrap();
    assert_eq!(cases.len(), 47);
    for case in cases {
        let about = format!("{} {}", case["source"], case["about"]);
        let [key, message, signature] = ["key", "message", "signature"].map(|name| bytes(case[name].as_str().unwrap()));
        let (key, valid) = (key.try_into().unwrap(), case["valid"].as_bool().unwrap());
        assert!(PublicKey::from_bytes(&key).is_some(), "{about}");
        let Ok(signature) = <[u8; 64]>::try_from(signature) else {
            assert_eq!((case["s"].as_str(), valid), (Some("length"), false), "{about}");
            continue;
        };
        let received = Signature::received(&signature);
        match case["s"].as_str().unwrap() {
            "low" => {
                let signature = received.unwrap().bytes();
                assert_eq!(holds(&key, &message, &signature), valid, "{about}");
            }
            "high" => {
                assert_eq!(received, Err(Malformed::HighS), "{about}");
                assert_eq!(holds(&key, &message, &signature), valid, "{about}");
                let lower = Signature::made(&signature).unwrap().bytes();
                assert_eq!(holds(&key, &message, &lower), valid, "{about}");
            }
            "range" => assert!(matches!(received, Err(Malformed::R | Malformed::S)), "{about}"),
            other => panic!("{other}"),
        }
    }
}

#[test]
fn fingerprints_are_said_in_groups() {
    // SHA-256 of "abc" (FIPS 180-2), then its first 80 bits in base 32, and its first 64 modulo 10^12, worked out elsewhere.
    let digest = sha256(b"abc");
    let who = KeyFingerprint::of(&digest);
    assert_eq!(who.to_string(), "ZK6B-PR6R-AHH8-WSLB");
    assert_eq!(QuoteFingerprint::of(&digest).to_string(), "5002 5370 0074");
    let mut small = [0; 32];
    small[7] = 42;
    assert_eq!(QuoteFingerprint::of(&small).to_string(), "0000 0000 0042");
    for typed in
        ["ZK6B-PR6R-AHH8-WSLB", "zk6b pr6r ahh8 wslb", " ZK6BPR6RAHH8WSLB ", "ZK6B\u{2011}PR6R\u{2013}AHH8\u{a0}WSLB"]
    {
        assert_eq!(KeyFingerprint::from_text(typed), Some(who), "{typed}");
    }
    for other in ["", "ZK6B-PR6R-AHH8-WSL", "ZK6B-PR6R-AHH8-WSLBA", "ZK6B-PR6R-AHH8-WSL0", "5002 5370 0074"] {
        assert_eq!(KeyFingerprint::from_text(other), None, "{other}");
    }
    for typed in ["5002 5370 0074", "500253700074", "5002-5370-0074"] {
        assert_eq!(QuoteFingerprint::from_text(typed), Some(QuoteFingerprint::of(&digest)), "{typed}");
    }
    for other in ["", "5002 5370 007", "5002 5370 00744", "ZK6B-PR6R-AHH8-WSLB", "+50025370007", "٥٠٠٢"] {
        assert_eq!(QuoteFingerprint::from_text(other), None, "{other}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bytes_have_one_spelling(bytes in prop::collection::vec(any::<u8>(), 0..200), text in "[A-Za-z0-9_-]{0,12}") {
        prop_assert_eq!(base64url::decode(&base64url::encode(&bytes)), Ok(bytes));
        if let Ok(bytes) = base64url::decode(&text) {
            prop_assert_eq!(base64url::encode(&bytes), text);
        }
    }

    #[test]
    fn the_lower_of_both_signatures_is_the_order_less_the_other(r: [u8; 32], s: [u8; 32]) {
        let (r, s) = (BigUint::from_bytes_be(&r) % order(), BigUint::from_bytes_be(&s) % order());
        if r != BigUint::ZERO && s != BigUint::ZERO {
            let other = order() - &s;
            let lower = if s < other { s.clone() } else { other.clone() };
            for given in [&s, &other] {
                let made = Signature::made(&pair(&r, given)).unwrap();
                prop_assert_eq!(made.bytes(), pair(&r, &lower));
                prop_assert_eq!(Signature::received(&pair(&r, given)).is_ok(), *given == lower);
            }
        }
    }

    /// Nothing that stands in an address bar, and no bytes in the right letters, makes opening panic.
    #[test]
    fn anything_is_answered(text in "\\PC{0,300}", signed in prop::collection::vec(any::<u8>(), 0..120), signature: [u8; 32]) {
        let _ = seal::open(&text, &Kind::ALL);
        let signature = [signature, signature].concat();
        let _ = seal::open(&format!("{}.{}", base64url::encode(&signed), base64url::encode(&signature)), &Kind::ALL);
        let begun = [&[1, 1], signed.as_slice()].concat();
        let token = format!("{}.{}", base64url::encode(&begun), base64url::encode(&signature));
        if let Ok(unverified) = seal::open(&token, &Kind::ALL) {
            prop_assert!(unverified.verified(false).is_err());
        }
    }

    #[test]
    fn fingerprints_are_read_as_they_are_said(digest: [u8; 32]) {
        let who = KeyFingerprint::of(&digest);
        prop_assert_eq!(KeyFingerprint::from_text(&who.to_string()), Some(who));
        let what = QuoteFingerprint::of(&digest);
        prop_assert_eq!(QuoteFingerprint::from_text(&what.to_string()), Some(what));
        prop_assert_eq!(KeyFingerprint::from_text(&what.to_string()), None);
        prop_assert_eq!(QuoteFingerprint::from_text(&who.to_string()), None);
    }
}
