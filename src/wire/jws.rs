//! A signed JSON text in the form that other programs read: JWS compact (RFC 7515), ES256 only. Says what is signed and how it
//! is written; signing happens elsewhere.

use serde::Serialize;

use crate::wire::base64url;
use crate::wire::layout;
use crate::wire::signature::{Malformed, Signature};

/// What stands first in it. Other programs read these names.
#[derive(Serialize)]
struct HeaderV1<'a> {
    alg: &'static str,
    kid: &'a str,
    typ: &'a str,
}

/// Header and payload, waiting for their signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsignedJws {
    signing_input: String,
}

impl UnsignedJws {
    /// A JSON text, the id of the key that will sign it (`jwks_v1::key_id`), and what the whole is ("ratewright-quote+jws").
    pub fn new(payload: &str, key_id: &str, media_type: &str) -> UnsignedJws {
        let header = layout::text(&HeaderV1 { alg: "ES256", kid: key_id, typ: media_type }, false);
        let [header, payload] = [header.as_str(), payload].map(|text| base64url::encode(text.as_bytes()));
        UnsignedJws { signing_input: format!("{header}.{payload}") }
    }

    /// The bytes to sign.
    pub fn message(&self) -> &[u8] {
        self.signing_input.as_bytes()
    }

    /// The whole, from the signature of the message: r and s, with either s.
    pub fn signed(&self, signature: &[u8; 64]) -> Result<String, Malformed> {
        let signature = Signature::made(signature)?;
        Ok(format!("{}.{}", self.signing_input, base64url::encode(&signature.bytes())))
    }
}
