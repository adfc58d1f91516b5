//! The public keys of a studio as others look them up, version 1: a JSON Web Key Set (RFC 7517), to be published beside its
//! website. Knows public keys only; a private one is refused where it is read.

use std::collections::BTreeMap;

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

use crate::wire::base64url;
use crate::wire::layout;
use crate::wire::public_key::PublicKey;

/// The longest text that is read, in bytes.
pub const MOST_TEXT: usize = 64 * 1024;
/// How many keys a set may hold.
pub const MOST_KEYS: usize = 64;

/// A key as it is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedKey {
    pub key: PublicKey,
    /// Its id: `key_id` of its thumbprint. In a set that was read it is what the set says; keys are compared as keys.
    pub id: String,
    /// When it was retired, in seconds since 1970; nothing is sealed with it any more.
    pub retired: Option<i64>,
}

/// Why a text is no set of keys that is taken here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKeys {
    /// Longer than any set that is read; its bytes.
    TooLong(usize),
    /// Not a set of keys in this form: no JSON, or a member that is missing, unknown, doubled or no text.
    NotOurs,
    /// More keys than a set may hold.
    TooMany(usize),
    /// A private key stands in it: whoever published it has to make a new one.
    Private { at: usize },
    /// A key of another algorithm, curve or use.
    OtherKind { at: usize },
    /// Coordinates that are none.
    Key { at: usize },
    /// A key, or its id, that stood before it.
    Again { at: usize },
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct JwksV1 {
    keys: Vec<JwkV1>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct JwkV1 {
    kty: String,
    crv: String,
    x: String,
    y: String,
    kid: String,
    #[serde(rename = "use")]
    purpose: String,
    alg: String,
    /// The day of retirement, under the name that is registered for a key's end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    exp: Option<i64>,
}

/// The names of what stands in a set, whatever it is.
#[derive(Deserialize)]
struct MembersV1 {
    keys: Vec<BTreeMap<String, IgnoredAny>>,
}

/// The id of a key: its thumbprint (RFC 7638) in letters. The thumbprint is the SHA-256 of `PublicKey::thumbprint_input`.
pub fn key_id(thumbprint: &[u8; 32]) -> String {
    base64url::encode(thumbprint)
}

/// The text of a set, in the order given.
pub fn text(keys: &[PublishedKey]) -> String {
    let keys = keys.iter().map(|published| JwkV1 {
        kty: "EC".to_owned(),
        crv: "P-256".to_owned(),
        x: published.key.x_text(),
        y: published.key.y_text(),
        kid: published.id.clone(),
        purpose: "sig".to_owned(),
        alg: "ES256".to_owned(),
        exp: published.retired,
    });
    layout::text(&JwksV1 { keys: keys.collect() }, true)
}

/// Reads a set. Nothing is passed over: what this program doesn't know refuses the whole.
pub fn read(text: &str) -> Result<Vec<PublishedKey>, NotKeys> {
    if text.len() > MOST_TEXT {
        return Err(NotKeys::TooLong(text.len()));
    }
    let members: MembersV1 = serde_json::from_str(text).map_err(|_| NotKeys::NotOurs)?;
    // Looked for first: a private key must not go unnoticed because something else is wrong too.
    if let Some(at) = members.keys.iter().position(|key| key.contains_key("d")) {
        return Err(NotKeys::Private { at });
    }
    let set: JwksV1 = serde_json::from_str(text).map_err(|_| NotKeys::NotOurs)?;
    if set.keys.len() > MOST_KEYS {
        return Err(NotKeys::TooMany(set.keys.len()));
    }
    let mut keys: Vec<PublishedKey> = Vec::new();
    for (at, written) in set.keys.into_iter().enumerate() {
        let kind = [&written.kty, &written.crv, &written.purpose, &written.alg].map(String::as_str);
        if kind != ["EC", "P-256", "sig", "ES256"] {
            return Err(NotKeys::OtherKind { at });
        }
        let coordinate = |text: &str| base64url::decode(text).ok().and_then(|bytes| bytes.try_into().ok());
        let key = coordinate(&written.x).zip(coordinate(&written.y)).and_then(|(x, y)| PublicKey::new(x, y));
        let key = key.ok_or(NotKeys::Key { at })?;
        if keys.iter().any(|before| before.key == key || before.id == written.kid) {
            return Err(NotKeys::Again { at });
        }
        keys.push(PublishedKey { key, id: written.kid, retired: written.exp });
    }
    Ok(keys)
}
