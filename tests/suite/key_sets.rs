//! Published keys and signed JSON, as others read them.

use proptest::prelude::{ProptestConfig, any};
use proptest::{prop_assert_eq, proptest};
use ratewright::wire::base64url;
use ratewright::wire::jwks_v1::{self, MOST_KEYS, MOST_TEXT, NotKeys, PublishedKey};
use ratewright::wire::jws::UnsignedJws;
use ratewright::wire::public_key::PublicKey;
use ratewright::wire::signature::Malformed;
use serde_json::{Value, json};

use crate::signer::{Pair, holds, sha256};

fn published(number: u8, retired: Option<i64>) -> PublishedKey {
    let key = Pair::number(number).public();
    PublishedKey { key, id: jwks_v1::key_id(&sha256(key.thumbprint_input().as_bytes())), retired }
}

fn coordinate(text: &str) -> [u8; 32] {
    base64url::decode(text).unwrap().try_into().unwrap()
}

#[test]
fn a_keys_id_is_its_thumbprint() {
    // The key of RFC 7515, A.3; its thumbprint was computed with another program.
    let (x, y) = ("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0");
    let key = PublicKey::new(coordinate(x), coordinate(y)).unwrap();
    assert_eq!(key.thumbprint_input(), format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#));
    let id = jwks_v1::key_id(&sha256(key.thumbprint_input().as_bytes()));
    assert_eq!(id, "oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U");
}

#[test]
fn a_set_is_read_as_it_was_written() {
    let keys = [published(1, None), published(2, Some(1_790_000_000))];
    let text = jwks_v1::text(&keys);
    let value: Value = serde_json::from_str(&text).unwrap();
    let [x, y] = [keys[0].key.x_text(), keys[0].key.y_text()];
    let first = json!({"kty": "EC", "crv": "P-256", "x": x, "y": y, "kid": keys[0].id, "use": "sig", "alg": "ES256"});
    assert_eq!(value["keys"][0], first);
    assert_eq!(value["keys"][1]["exp"], 1_790_000_000);
    assert_eq!(jwks_v1::read(&text).as_deref(), Ok(keys.as_slice()));
    assert_eq!(jwks_v1::read(&jwks_v1::text(&[])), Ok(Vec::new()));
}

#[test]
fn a_set_that_is_not_quite_one_is_refused() {
    let good: Value = serde_json::from_str(&jwks_v1::text(&[published(1, None), published(2, None)])).unwrap();
    #[track_caller]
    fn case(good: &Value, change: impl Fn(&mut Value), reason: NotKeys) {
        let mut set = good.clone();
        change(&mut set);
        assert_eq!(jwks_v1::read(&set.to_string()), Err(reason), "{set}");
    }
    assert_eq!(jwks_v1::read(&good.to_string()).map(|keys| keys.len()), Ok(2));
    case(&good, |set| *set = json!([]), NotKeys::NotOurs);
    case(&good, |set| set["more"] = json!(1), NotKeys::NotOurs);
    case(&good, |set| set["keys"][1]["key_ops"] = json!(["verify"]), NotKeys::NotOurs);
    case(&good, |set| set["keys"][1]["kid"] = json!(7), NotKeys::NotOurs);
    case(&good, |set| drop(set["keys"][1].as_object_mut().unwrap().remove("alg")), NotKeys::NotOurs);
    case(&good, |set| set["keys"][1]["d"] = json!("AAAA"), NotKeys::Private { at: 1 });
    let exported = json!({"kty": "EC", "crv": "P-256", "x": "", "y": "", "d": "", "ext": true, "key_ops": ["sign"]});
    case(&good, |set| set["keys"][1] = exported.clone(), NotKeys::Private { at: 1 });
    case(&good, |set| drop(set["keys"][1].as_object_mut().unwrap().remove("x")), NotKeys::NotOurs);
    for (member, other) in [("kty", "RSA"), ("crv", "P-384"), ("use", "enc"), ("alg", "none"), ("alg", "es256")] {
        case(&good, |set| set["keys"][1][member] = json!(other), NotKeys::OtherKind { at: 1 });
    }
    let x = good["keys"][1]["x"].as_str().unwrap();
    for other in ["", &x[1..], &format!("{x}="), &format!("{x}AA"), &base64url::encode(&[0xff; 32])] {
        case(&good, |set| set["keys"][1]["x"] = json!(other), NotKeys::Key { at: 1 });
    }
    case(&good, |set| set["keys"][1]["kid"] = good["keys"][0]["kid"].clone(), NotKeys::Again { at: 1 });
    case(
        &good,
        |set| {
            set["keys"][1] = good["keys"][0].clone();
            set["keys"][1]["kid"] = json!("another");
        },
        NotKeys::Again { at: 1 },
    );
    case(&good, |set| set["keys"] = json!(vec![&good["keys"][0]; MOST_KEYS + 1]), NotKeys::TooMany(MOST_KEYS + 1));
    assert_eq!(jwks_v1::read(&" ".repeat(MOST_TEXT + 1)), Err(NotKeys::TooLong(MOST_TEXT + 1)));
    let doubled = good.to_string().replacen("\"kty\"", "\"kty\":\"EC\",\"kty\"", 1);
    assert_eq!(jwks_v1::read(&doubled), Err(NotKeys::NotOurs));
}

#[test]
fn a_signed_json_has_three_parts_that_hold_together() {
    let payload = r#"{"gross":"1200.00"}"#;
    let unsigned = UnsignedJws::new(payload, "the-id", "ratewright-quote+jws");
    let whole = unsigned.signed(&Pair::number(1).sign(unsigned.message())).unwrap();
    let parts: Vec<&str> = whole.split('.').collect();
    let [header, body, signature] = parts[..] else { panic!("{whole}") };
    let decoded = |part: &str| String::from_utf8(base64url::decode(part).unwrap()).unwrap();
    assert_eq!(decoded(header), r#"{"alg":"ES256","kid":"the-id","typ":"ratewright-quote+jws"}"#);
    assert_eq!(decoded(body), payload);
    let signature = base64url::decode(signature).unwrap();
    let key = Pair::number(1).public().bytes();
    assert!(holds(&key, format!("{header}.{body}").as_bytes(), &signature));
    assert!(!holds(&key, format!("{header}.{body}A").as_bytes(), &signature));
    assert_eq!(unsigned.signed(&[0; 64]), Err(Malformed::R));
    // A name can't end the header's text and begin another member.
    let header = UnsignedJws::new("{}", "a\",\"alg\":\"none", "b").message().to_vec();
    let header = String::from_utf8(header).unwrap().split('.').next().map(decoded).unwrap();
    let header: Value = serde_json::from_str(&header).unwrap();
    assert_eq!(header, json!({"alg": "ES256", "kid": "a\",\"alg\":\"none", "typ": "b"}));
}

/// Node's own crypto reads what is written here: the signed JSON and the set of keys.
#[test]
fn another_implementation_verifies_it() {
    let key = published(1, None);
    let unsigned = UnsignedJws::new(r#"{"gross":"1200.00"}"#, &key.id, "ratewright-quote+jws");
    let whole = unsigned.signed(&Pair::number(1).sign(unsigned.message())).unwrap();
    let program = r#"
        const { createHash, createPublicKey, verify } = require("node:crypto");
        const [whole, set] = process.argv.slice(1);
        const [header, body, signature] = whole.split(".");
        const bytes = (part) => Buffer.from(part, "base64url");
        const { alg, kid } = JSON.parse(bytes(header));
        const jwk = JSON.parse(set).keys.find((key) => key.kid === kid && key.alg === alg);
        const { crv, kty, x, y } = jwk;
        const thumbprint = createHash("sha256").update(JSON.stringify({ crv, kty, x, y })).digest("base64url");
        const key = { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" };
        const holds = (input) => verify("sha256", Buffer.from(input), key, bytes(signature));
        console.log(JSON.parse(bytes(body)).gross, thumbprint === kid, holds(header + "." + body), holds(header + "." + body + "A"));
    "#;
    let said =
        std::process::Command::new("node").args(["-e", program, &whole, &jwks_v1::text(&[key])]).output().unwrap();
    assert_eq!(
        String::from_utf8_lossy(&said.stdout),
        "1200.00 true true false\n",
        "{}",
        String::from_utf8_lossy(&said.stderr)
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_answered(text in "\\PC{0,200}", at: usize, byte: u8) {
        let _ = jwks_v1::read(&text);
        let mut set = jwks_v1::text(&[published(1, None)]).into_bytes();
        let length = set.len();
        set[at % length] = byte;
        let _ = jwks_v1::read(&String::from_utf8_lossy(&set));
    }

    #[test]
    fn keys_are_their_coordinates(x: [u8; 32], y: [u8; 32], id in "[a-z]{1,9}", retired in any::<Option<i64>>()) {
        if let Some(key) = PublicKey::new(x, y) {
            prop_assert_eq!(PublicKey::from_bytes(&key.bytes()), Some(key));
            let keys = [PublishedKey { key, id, retired }];
            let read = jwks_v1::read(&jwks_v1::text(&keys));
            prop_assert_eq!(read.as_deref(), Ok(keys.as_slice()));
        }
    }
}
