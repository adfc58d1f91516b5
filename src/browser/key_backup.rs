//! A private key wrapped under a passphrase, as bytes that may be kept anywhere. The key itself never comes into the program's
//! hands; a passphrase only passes through.
//!
//! ```text
//! version 1 | iterations 4 | salt 16 | iv 12 | public key 64 | AES-256-GCM of the private key (PKCS #8)
//! ```
//!
//! The key of the cipher is PBKDF2 with SHA-256 of the passphrase. All that stands before the cipher's text is authenticated
//! with it.

use js_sys::{JsString, Object, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::CryptoKey;

use crate::browser::crypto::{Pair, PrivateKey, Trouble, generated, object, p256, settled, subtle, texts};
use crate::browser::random;

/// How often the passphrase is hashed. Whoever guesses pays it for each guess.
pub const ITERATIONS: u32 = 600_000;
/// More than this in a back-up would only keep the page busy.
const MOST_ITERATIONS: u32 = 10_000_000;
const VERSION: u8 = 1;
const HEAD: usize = 1 + 4 + 16 + 12 + 64;
/// The longest back-up: a private key in PKCS #8 takes 138 bytes, its seal 16.
const MOST_BYTES: usize = 1024;

/// A new pair, and its back-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackedUp {
    pub pair: Pair,
    pub backup: Vec<u8>,
}

/// Why a back-up gave no key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotRestored {
    /// The bytes are no back-up.
    NotABackup,
    /// A back-up of a later version.
    Version(u8),
    /// A back-up that this program would not have made: too easily guessed, or made to keep it busy.
    Iterations(u32),
    /// Another passphrase, or a byte that was changed; nobody can tell which.
    NotOpened,
    /// The browser did not do as asked.
    Trouble(Trouble),
}

/// A new pair, wrapped under a passphrase. The private key can be read only until it is wrapped; the one that is given back was
/// taken from the back-up, so the back-up is known to work.
pub async fn pair(passphrase: &str) -> Result<BackedUp, Trouble> {
    let readable = generated(true).await?;
    let [salt, nonce] = [random::bits(), random::bits()].map(u128::to_be_bytes);
    let mut backup = vec![VERSION];
    backup.extend(ITERATIONS.to_be_bytes());
    backup.extend(salt);
    backup.extend(nonce.iter().take(12));
    backup.extend(readable.public);
    let wrapping = wrapping_key(passphrase, &salt, ITERATIONS).await?;
    let cipher = cipher(&backup);
    let wrapped = settled(subtle()?.wrap_key_with_object("pkcs8", &readable.private.0, &wrapping, &cipher)).await?;
    let wrapped = Uint8Array::new(&wrapped).to_vec();
    let private = unwrapped(&wrapped, &wrapping, &cipher).await?;
    backup.extend(wrapped);
    Ok(BackedUp { pair: Pair { private, public: readable.public }, backup })
}

/// The pair of a back-up. Its private key can't be read.
pub async fn restore(backup: &[u8], passphrase: &str) -> Result<Pair, NotRestored> {
    match backup.first() {
        Some(&VERSION) => {}
        Some(version) => return Err(NotRestored::Version(*version)),
        None => return Err(NotRestored::NotABackup),
    }
    let (head, wrapped) = backup.split_at_checked(HEAD).ok_or(NotRestored::NotABackup)?;
    if wrapped.is_empty() || backup.len() > MOST_BYTES {
        return Err(NotRestored::NotABackup);
    }
    let iterations = head.get(1..).and_then(|rest| rest.first_chunk()).map_or(0, |four| u32::from_be_bytes(*four));
    if !(ITERATIONS..=MOST_ITERATIONS).contains(&iterations) {
        return Err(NotRestored::Iterations(iterations));
    }
    let public = public_key(backup).ok_or(NotRestored::NotABackup)?;
    let salt = head.get(5..21).unwrap_or_default();
    let wrapping = wrapping_key(passphrase, salt, iterations).await.map_err(NotRestored::Trouble)?;
    match unwrapped(wrapped, &wrapping, &cipher(head)).await {
        Ok(private) => Ok(Pair { private, public }),
        Err(Trouble::Refused(name)) if name == "OperationError" => Err(NotRestored::NotOpened),
        Err(trouble) => Err(NotRestored::Trouble(trouble)),
    }
}

/// Whose back-up it says it is. Only restoring it proves that.
pub fn public_key(backup: &[u8]) -> Option<[u8; 64]> {
    backup.get(..HEAD).filter(|head| head.first() == Some(&VERSION))?.last_chunk().copied()
}

async fn wrapping_key(passphrase: &str, salt: &[u8], iterations: u32) -> Result<CryptoKey, Trouble> {
    // The same letters can be typed as different characters, depending on the machine.
    let passphrase = String::from(JsString::from(passphrase).normalize("NFKC"));
    let passphrase = Uint8Array::from(passphrase.as_bytes());
    let from = object(&[("name", "PBKDF2".into())]);
    let passphrase =
        settled(subtle()?.import_key_with_object("raw", &passphrase, &from, false, &texts(&["deriveKey"])));
    let passphrase: CryptoKey = passphrase.await?.unchecked_into();
    let hashing = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(salt).into()),
        ("iterations", iterations.into()),
    ]);
    let to = object(&[("name", "AES-GCM".into()), ("length", JsValue::from(256))]);
    let usages = texts(&["wrapKey", "unwrapKey"]);
    let derived = subtle()?.derive_key_with_object_and_object(&hashing, &passphrase, &to, false, &usages);
    Ok(settled(derived).await?.unchecked_into())
}

/// The cipher, as the head of a back-up says.
fn cipher(head: &[u8]) -> Object {
    object(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(head.get(21..33).unwrap_or_default()).into()),
        ("additionalData", Uint8Array::from(head).into()),
    ])
}

async fn unwrapped(wrapped: &[u8], wrapping: &CryptoKey, cipher: &Object) -> Result<PrivateKey, Trouble> {
    let usages = texts(&["sign"]);
    let key = subtle()?.unwrap_key_with_u8_array_and_object_and_object(
        "pkcs8",
        wrapped,
        wrapping,
        cipher,
        &p256(),
        false,
        &usages,
    );
    Ok(PrivateKey(settled(key).await?.unchecked_into()))
}
