//! The browser's own cryptography and the store of keys, also where a browser has less of either.

use js_sys::{Promise, eval};
use ratewright::browser::crypto::{self, Pair, Trouble};
use ratewright::browser::key_backup::{self, ITERATIONS, NotRestored};
use ratewright::browser::key_store::{self, Held, NotKept, OwnKey};
use ratewright::wire::not_opened::NotOpened;
use ratewright::wire::public_key::PublicKey;
use ratewright::wire::seal::{self, Kind, Unsigned};
use ratewright::wire::signature::Malformed;
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

const VECTORS: &str = include_str!("../fixtures/ecdsa-p256.json");

fn bytes(digits: &str) -> Vec<u8> {
    (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap()).collect()
}

/// What a program in the page says.
async fn said(program: &str) -> JsValue {
    let promise: Promise = eval(&format!("(async () => {{ {program} }})()")).unwrap().unchecked_into();
    JsFuture::from(promise).await.unwrap()
}

async fn token(pair: &Pair, kind: Kind, body: &[u8]) -> String {
    let unsigned = Unsigned::new(kind, body, &PublicKey::from_bytes(&pair.public).unwrap()).unwrap();
    unsigned.sealed(&crypto::sign(&pair.private, &unsigned.message()).await.unwrap()).unwrap()
}

async fn opened(token: &str, expected: &[Kind]) -> Result<Vec<u8>, NotOpened> {
    let unverified = seal::open(token, expected)?;
    let key = unverified.key().bytes();
    let holds = crypto::verify(&key, &unverified.message(), &unverified.signature()).await.unwrap();
    unverified.verified(holds).map(|opened| opened.body().to_vec())
}

async fn signs(pair: &Pair) -> bool {
    let signature = crypto::sign(&pair.private, b"a message").await.unwrap();
    let other = crypto::verify(&pair.public, b"another message", &signature).await;
    crypto::verify(&pair.public, b"a message", &signature).await == Ok(true) && other == Ok(false)
}

#[wasm_bindgen_test]
async fn the_browser_verifies_published_vectors_as_they_say() {
    let vectors: Value = serde_json::from_str(VECTORS).unwrap();
    let mut verified = 0;
    for case in vectors["cases"].as_array().unwrap() {
        let [key, message, signature] = ["key", "message", "signature"].map(|name| bytes(case[name].as_str().unwrap()));
        let Ok(signature) = <[u8; 64]>::try_from(signature) else { continue };
        let holds = crypto::verify(&key.try_into().unwrap(), &message, &signature).await;
        assert_eq!(holds, Ok(case["valid"].as_bool().unwrap()), "{case}");
        verified += 1;
    }
    assert_eq!(verified, 38);
}

#[wasm_bindgen_test]
async fn a_point_off_the_curve_is_refused() {
    let pair = crypto::pair().await.unwrap();
    let signature = crypto::sign(&pair.private, b"").await.unwrap();
    let mut off = pair.public;
    off[63] ^= 1;
    for key in [off, [7; 64], [0; 64], [0xff; 64]] {
        assert_eq!(crypto::verify(&key, b"", &signature).await, Err(Trouble::NotAPoint), "{key:?}");
    }
    assert_eq!(crypto::verify(&pair.public, b"", &signature).await, Ok(true));
}

#[wasm_bindgen_test]
async fn what_the_browser_signs_opens_and_its_twin_does_not() {
    let pair = crypto::pair().await.unwrap();
    // Half of the signatures come with a high s, so twenty are sure to have both.
    for turn in 0..20 {
        let token = token(&pair, Kind::Quote, &[turn]).await;
        assert_eq!(opened(&token, &[Kind::Quote]).await, Ok(vec![turn]));
    }
    let token = token(&pair, Kind::Acceptance, b"tier 2").await;
    assert_eq!(opened(&token, &[Kind::Quote]).await, Err(NotOpened::OtherKind(Kind::Acceptance)));
    let mut changed = token.clone().into_bytes();
    changed[5] = if changed[5] == b'A' { b'B' } else { b'A' };
    let changed = String::from_utf8(changed).unwrap();
    assert_eq!(opened(&changed, &[Kind::Acceptance]).await, Err(NotOpened::Forged));
    let unverified = seal::open(&token, &[Kind::Acceptance]).unwrap();
    let low = unverified.signature();
    let order = bytes("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
    let (mut twin, mut borrow) = (low, 0);
    for at in (0..32).rev() {
        let digit = i16::from(order[at]) - i16::from(low[32 + at]) - borrow;
        borrow = i16::from(digit < 0);
        twin[32 + at] = u8::try_from(digit.rem_euclid(256)).unwrap();
    }
    assert_eq!(crypto::verify(&pair.public, &unverified.message(), &twin).await, Ok(true), "the twin holds elsewhere");
    let letters = ratewright::wire::base64url::encode(&twin);
    let twin = format!("{}.{letters}", token.split_once('.').unwrap().0);
    assert_eq!(opened(&twin, &[Kind::Acceptance]).await, Err(NotOpened::Signature(Malformed::HighS)));
}

#[wasm_bindgen_test]
async fn a_digest_is_the_standards() {
    let digest = crypto::sha256(b"abc").await.unwrap();
    assert_eq!(digest.to_vec(), bytes("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

#[wasm_bindgen_test]
async fn without_a_safe_connection_there_is_no_cryptography() {
    eval("Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true })").unwrap();
    let missing = [crypto::pair().await.err(), crypto::sha256(b"").await.err(), key_backup::pair("pass").await.err()];
    let verified = crypto::verify(&[7; 64], b"", &[7; 64]).await;
    eval("delete crypto.subtle").unwrap();
    assert_eq!(missing, [const { Some(Trouble::Missing) }; 3]);
    assert_eq!(verified, Err(Trouble::Missing));
    assert!(crypto::sha256(b"").await.is_ok());
}

#[wasm_bindgen_test]
async fn a_backup_gives_its_key_back_for_its_passphrase_only() {
    // Typed as one character or as two, it is the same letter.
    let made = key_backup::pair("caf\u{e9} on the corner").await.unwrap();
    assert!(signs(&made.pair).await);
    assert_eq!(key_backup::public_key(&made.backup), Some(made.pair.public));
    let restored = key_backup::restore(&made.backup, "cafe\u{301} on the corner").await.unwrap();
    assert_eq!(restored.public, made.pair.public);
    assert!(signs(&restored).await);
    let signature = crypto::sign(&restored.private, b"one").await.unwrap();
    assert_eq!(crypto::verify(&made.pair.public, b"one", &signature).await, Ok(true));

    let restoring = async |backup: &[u8], passphrase: &str| key_backup::restore(backup, passphrase).await.unwrap_err();
    assert_eq!(restoring(&made.backup, "caf\u{e9} on the corner ").await, NotRestored::NotOpened);
    let changed = |at: usize, to: u8| {
        let mut backup = made.backup.clone();
        assert_ne!(backup[at], to);
        backup[at] = to;
        backup
    };
    // Salt, nonce, public key and the key itself.
    for at in [5, 21, 33, 97] {
        let backup = changed(at, made.backup[at] ^ 1);
        assert_eq!(restoring(&backup, "caf\u{e9} on the corner").await, NotRestored::NotOpened, "{at}");
    }
    assert_eq!(restoring(&changed(0, 2), "").await, NotRestored::Version(2));
    let few = [&made.backup[..1], &599_999_u32.to_be_bytes(), &made.backup[5..]].concat();
    assert_eq!(restoring(&few, "").await, NotRestored::Iterations(ITERATIONS - 1));
    assert_eq!(restoring(&changed(1, 0xff), "").await, NotRestored::Iterations(0xff09_27c0));
    for length in [1, 96, 97] {
        assert_eq!(restoring(&made.backup[..length], "").await, NotRestored::NotABackup, "{length}");
    }
    assert_eq!(restoring(&[made.backup.as_slice(), &[0; 1024]].concat(), "").await, NotRestored::NotABackup);
    assert_eq!(restoring(&[], "").await, NotRestored::NotABackup);
}

async fn forget_all() {
    for key in key_store::all().await.unwrap() {
        key_store::forget(&key.public).await.unwrap();
    }
    assert_eq!(key_store::all().await, Ok(Vec::new()));
}

fn left(pair: &Pair, created: &str, retired: &str) -> OwnKey {
    let [created, retired] = [created, retired].map(str::to_owned);
    OwnKey { public: pair.public, held: Held::PublicOnly, backup: None, created, retired: Some(retired) }
}

#[wasm_bindgen_test]
async fn one_key_is_the_present_one_and_the_others_are_known() {
    forget_all().await;
    assert_eq!(key_store::present().await, Ok(None));
    let first = crypto::pair().await.unwrap();
    let kept = key_store::put(&first, None, "2026-01-01").await;
    assert!(matches!(kept, Ok(Held::Ready(_))), "{kept:?}");
    let kept = key_store::present().await.unwrap().unwrap();
    assert_eq!((kept.public, kept.backup, kept.retired), (first.public, None, None));
    let Held::Ready(private) = kept.held else { panic!("{:?}", kept.held) };
    assert!(signs(&Pair { private, public: kept.public }).await);
    // What is kept can't be read: only used.
    let readable = "const open = indexedDB.open('ratewright-keys');
        const database = await new Promise((done) => { open.onsuccess = () => done(open.result); });
        const all = database.transaction('keys').objectStore('keys').getAll();
        const keys = await new Promise((done) => { all.onsuccess = () => done(all.result); });
        database.close();
        return keys.map((key) => `${key.private?.type} ${key.private?.extractable}`).join();";
    assert_eq!(said(readable).await.as_string().as_deref(), Some("private false"));

    let second = key_backup::pair("a passphrase").await.unwrap();
    key_store::put(&second.pair, Some(&second.backup), "2026-02-02").await.unwrap();
    let third = crypto::pair().await.unwrap();
    key_store::put(&third, None, "2026-03-03").await.unwrap();
    let all = key_store::all().await.unwrap();
    assert_eq!(all.iter().map(|key| key.public).collect::<Vec<_>>(), [third.public, second.pair.public, first.public]);
    assert_eq!(all[1..], [left(&second.pair, "2026-02-02", "2026-03-03"), left(&first, "2026-01-01", "2026-02-02")]);

    // A key that was retired comes back from its back-up, and is the present one.
    let restored = key_backup::restore(&second.backup, "a passphrase").await.unwrap();
    key_store::put(&restored, Some(&second.backup), "2026-04-04").await.unwrap();
    let present = key_store::present().await.unwrap().unwrap();
    assert_eq!((present.public, present.backup.as_ref()), (second.pair.public, Some(&second.backup)));
    assert_eq!(key_store::all().await.unwrap().len(), 3);

    key_store::retire(&restored.public, "2026-05-05").await.unwrap();
    assert_eq!(key_store::present().await, Ok(None));
    // Retiring again doesn't move the day; retiring a stranger does nothing.
    key_store::retire(&restored.public, "2026-06-06").await.unwrap();
    key_store::retire(&[7; 64], "2026-06-06").await.unwrap();
    let all = key_store::all().await.unwrap();
    assert_eq!(all[0], left(&restored, "2026-04-04", "2026-05-05"));
    key_store::forget(&first.public).await.unwrap();
    assert_eq!(key_store::all().await.unwrap().len(), 2);
    forget_all().await;
}

/// A browser that refuses to keep keys, as some versions of iOS do, and one that says it has and keeps something else.
#[wasm_bindgen_test]
async fn where_keys_cannot_be_kept_their_backup_is() {
    forget_all().await;
    let before = crypto::pair().await.unwrap();
    key_store::put(&before, None, "2026-01-01").await.unwrap();
    let refuses = "if (thing.private) throw new DOMException('no', 'DataCloneError');";
    let loses = "if (thing.private) thing = { ...thing, private: {} };";
    let mut present = before.public;
    for does in [refuses, loses] {
        eval(&format!(
            "IDBObjectStore.prototype.put_before = IDBObjectStore.prototype.put;
            IDBObjectStore.prototype.put = function (thing, name) {{ {does} return this.put_before(thing, name); }};"
        ))
        .unwrap();
        let without = crypto::pair().await.unwrap();
        let refused = key_store::put(&without, None, "2026-02-02").await;
        let unchanged = key_store::present().await.unwrap().unwrap();
        let made = key_backup::pair("a passphrase").await.unwrap();
        let kept = key_store::put(&made.pair, Some(&made.backup), "2026-03-03").await;
        let now = key_store::present().await.unwrap().unwrap();
        eval("IDBObjectStore.prototype.put = IDBObjectStore.prototype.put_before").unwrap();
        assert_eq!(refused, Err(NotKept::NeedsBackup));
        assert_eq!((unchanged.public, unchanged.retired), (present, None));
        assert_eq!(kept, Ok(Held::NeedsPassphrase));
        assert_eq!((now.public, &now.held), (made.pair.public, &Held::NeedsPassphrase));
        let restored = key_backup::restore(&now.backup.unwrap(), "a passphrase").await.unwrap();
        assert!(signs(&restored).await);
        present = now.public;
    }
    assert_eq!(key_store::all().await.unwrap().len(), 3, "nothing is left of what was tried");
    forget_all().await;
}

#[wasm_bindgen_test]
async fn where_there_is_no_database_a_text_holds_the_backup() {
    forget_all().await;
    eval(
        "window.database_before = Object.getOwnPropertyDescriptor(window, 'indexedDB');
        Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true });",
    )
    .unwrap();
    let without = crypto::pair().await.unwrap();
    let refused = key_store::put(&without, None, "2026-01-01").await;
    let [first, second] = [key_backup::pair("one").await.unwrap(), key_backup::pair("two").await.unwrap()];
    let kept = key_store::put(&first.pair, Some(&first.backup), "2026-01-01").await;
    key_store::put(&second.pair, Some(&second.backup), "2026-02-02").await.unwrap();
    let all = key_store::all().await.unwrap();
    eval("Object.defineProperty(window, 'indexedDB', window.database_before)").unwrap();
    assert_eq!((refused, kept), (Err(NotKept::NeedsBackup), Ok(Held::NeedsPassphrase)));
    assert_eq!((all[0].public, &all[0].held), (second.pair.public, &Held::NeedsPassphrase));
    assert_eq!(all[0].backup.as_ref(), Some(&second.backup));
    assert_eq!(all[1..], [left(&first.pair, "2026-01-01", "2026-02-02")]);

    // Once there is a database again, what stands in texts is still known, and makes way for what is put there.
    assert_eq!(key_store::all().await.as_deref(), Ok(all.as_slice()));
    let third = crypto::pair().await.unwrap();
    key_store::put(&third, None, "2026-03-03").await.unwrap();
    let all = key_store::all().await.unwrap();
    assert_eq!(
        all.iter().map(|key| key.public).collect::<Vec<_>>(),
        [third.public, second.pair.public, first.pair.public]
    );
    assert_eq!(all[1], left(&second.pair, "2026-02-02", "2026-03-03"));
    forget_all().await;
    let texts = gloo_utils::window().local_storage().unwrap().unwrap();
    let names: Vec<_> = (0..texts.length().unwrap()).filter_map(|at| texts.key(at).unwrap()).collect();
    assert!(!names.iter().any(|name| name.starts_with("ratewright-keys")), "{names:?}");
}
