//! Opens and makes sealed tokens: introduces the form of a token to the browser's cryptography. Knows nothing of what is in them.

use crate::browser::crypto::{self, Pair, Trouble};
use crate::wire::fingerprint::{KeyFingerprint, QuoteFingerprint};
use crate::wire::link;
use crate::wire::not_opened::NotOpened;
use crate::wire::public_key::PublicKey;
use crate::wire::seal::{self, Kind, NotSealed, Opened, Unsigned};

/// Why a text gave nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    NotOpened(NotOpened),
    /// The browser could not verify it.
    Crypto(Trouble),
}

/// Something whose seal holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    pub token: String,
    pub opened: Opened,
    /// Names the content.
    pub content: [u8; 32],
}

/// Finds the token in a text, and verifies it.
pub async fn open(text: &str, expected: &[Kind]) -> Result<Verified, Failure> {
    let token = link::token_in(text).map_err(Failure::NotOpened)?;
    let unverified = seal::open(&token, expected).map_err(Failure::NotOpened)?;
    let key = unverified.key().bytes();
    let holds = match crypto::verify(&key, &unverified.message(), &unverified.signature()).await {
        Ok(holds) => holds,
        Err(Trouble::NotAPoint) => return Err(Failure::NotOpened(NotOpened::Key)),
        Err(trouble) => return Err(Failure::Crypto(trouble)),
    };
    let opened = unverified.verified(holds).map_err(Failure::NotOpened)?;
    let content = crypto::sha256(opened.signed_part()).await.map_err(Failure::Crypto)?;
    Ok(Verified { token, opened, content })
}

/// Why nothing was sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotMade {
    NotSealed(NotSealed),
    Crypto(Trouble),
    /// What the browser calls a public key is none.
    NoKey,
}

/// Seals a body with a pair of keys.
pub async fn seal(kind: Kind, body: &[u8], pair: &Pair) -> Result<String, NotMade> {
    let key = PublicKey::from_bytes(&pair.public).ok_or(NotMade::NoKey)?;
    let unsigned = Unsigned::new(kind, body, &key).map_err(NotMade::NotSealed)?;
    let signature = crypto::sign(&pair.private, &unsigned.message()).await.map_err(NotMade::Crypto)?;
    unsigned.sealed(&signature).map_err(NotMade::NotSealed)
}

/// Who: the fingerprint of a key.
pub async fn who(key: &PublicKey) -> Result<String, Trouble> {
    let thumbprint = crypto::sha256(key.thumbprint_input().as_bytes()).await?;
    Ok(KeyFingerprint::of(&thumbprint).to_string())
}

/// What: the fingerprint of a content.
pub fn what(content: &[u8; 32]) -> String {
    QuoteFingerprint::of(content).to_string()
}
