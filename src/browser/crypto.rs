//! The browser's own cryptography: pairs of keys on P-256, ECDSA signatures with SHA-256, digests. Bytes in and out; knows neither
//! what is signed nor where a key is kept.

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Crypto, CryptoKey, CryptoKeyPair, SubtleCrypto};

/// Why the browser did not do as asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It has no cryptography for this page, which was not fetched over a safe connection.
    Missing,
    /// The bytes are no point of the curve.
    NotAPoint,
    /// It refused; the name of its error.
    Refused(String),
}

/// A private key in the browser's hands. It signs and can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivateKey(pub(super) CryptoKey);

/// A private key with its public half: x and y, 32 bytes each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    pub private: PrivateKey,
    pub public: [u8; 64],
}

/// A new pair whose private key can never be read, nor backed up: for one use, or for whoever wants no back-up.
pub async fn pair() -> Result<Pair, Trouble> {
    generated(false).await
}

/// Signs: r and s, 32 bytes each, s high or low.
pub async fn sign(key: &PrivateKey, message: &[u8]) -> Result<[u8; 64], Trouble> {
    bytes(settled(subtle()?.sign_with_object_and_u8_array(&ecdsa(), &key.0, message)).await?)
}

/// Whether a signature, r and s, is that of the key, x and y, for a message. An error says that it could not be found out.
pub async fn verify(key: &[u8; 64], message: &[u8], signature: &[u8; 64]) -> Result<bool, Trouble> {
    let key = public_key(key).await?;
    let verified = subtle()?.verify_with_object_and_u8_array_and_u8_array(&ecdsa(), &key, signature, message);
    settled(verified).await?.as_bool().ok_or_else(|| unexpected("verify"))
}

/// SHA-256.
pub async fn sha256(message: &[u8]) -> Result<[u8; 32], Trouble> {
    bytes(settled(subtle()?.digest_with_str_and_u8_array("SHA-256", message)).await?)
}

/// A new pair. One whose private key can be read is for `key_backup` alone, which forgets it at once.
pub(super) async fn generated(readable: bool) -> Result<Pair, Trouble> {
    let usages = texts(&["sign", "verify"]);
    let made = settled(subtle()?.generate_key_with_object(&p256(), readable, &usages)).await?;
    let made: CryptoKeyPair = made.unchecked_into();
    let point: [u8; 65] = bytes(settled(subtle()?.export_key("raw", &made.get_public_key())).await?)?;
    let [4, public @ ..] = point else { return Err(unexpected("exportKey")) };
    Ok(Pair { private: PrivateKey(made.get_private_key()), public })
}

/// The part of the browser that does it. Without a safe connection there is none.
pub(super) fn subtle() -> Result<SubtleCrypto, Trouble> {
    // A worker and Node have no window.
    let crypto = Reflect::get(&js_sys::global(), &"crypto".into()).ok().filter(JsValue::is_object);
    let subtle = crypto.map(|crypto| crypto.unchecked_into::<Crypto>().subtle());
    subtle.filter(|subtle| subtle.is_object()).ok_or(Trouble::Missing)
}

/// What became of a promise.
pub(super) async fn settled(promise: Result<Promise, JsValue>) -> Result<JsValue, Trouble> {
    JsFuture::from(promise.map_err(refusal)?).await.map_err(refusal)
}

/// The bytes of a buffer, if it has as many.
pub(super) fn bytes<const LENGTH: usize>(buffer: JsValue) -> Result<[u8; LENGTH], Trouble> {
    Uint8Array::new(&buffer).to_vec().try_into().map_err(|_| unexpected("length"))
}

/// A JavaScript object with these members.
pub(super) fn object(members: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in members {
        // Setting a member of a new plain object can't fail.
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object
}

/// A JavaScript list of texts.
pub(super) fn texts(texts: &[&str]) -> JsValue {
    texts.iter().map(|text| JsValue::from_str(text)).collect::<Array>().into()
}

/// How keys are made and read.
pub(super) fn p256() -> Object {
    object(&[("name", "ECDSA".into()), ("namedCurve", "P-256".into())])
}

fn ecdsa() -> Object {
    object(&[("name", "ECDSA".into()), ("hash", "SHA-256".into())])
}

async fn public_key(key: &[u8; 64]) -> Result<CryptoKey, Trouble> {
    let point = Uint8Array::from([&[4], key.as_slice()].concat().as_slice());
    let usages = texts(&["verify"]);
    let imported = settled(subtle()?.import_key_with_object("raw", &point, &p256(), true, &usages)).await;
    match imported {
        Ok(key) => Ok(key.unchecked_into()),
        Err(Trouble::Refused(name)) if name == "DataError" => Err(Trouble::NotAPoint),
        Err(trouble) => Err(trouble),
    }
}

fn refusal(error: JsValue) -> Trouble {
    let name = Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
    Trouble::Refused(name.unwrap_or_default())
}

/// The browser answered with something else than it promises.
fn unexpected(what: &str) -> Trouble {
    Trouble::Refused(what.to_owned())
}
