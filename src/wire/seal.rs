//! The sealed form: what leaves the desk as one signed text. Says what is signed and how it is written; signing and verifying
//! happen elsewhere, and what the body means is not known here.
//!
//! ```text
//! signed part  version 1 | kind 1 | body ... | public key 64 (x, y)
//! message      "ratewright seal 1" NUL | signed part
//! token        base64url(signed part) "." base64url(signature 64 (r, s))
//! ```
//!
//! The version decides the one algorithm, ES256; nothing in a token chooses another. A signature's last letter is one of A, Q, g
//! and w, so no token ends in a mark that a mail program takes for punctuation.

use crate::wire::base64url;
use crate::wire::not_opened::{NotOpened, TokenPart};
use crate::wire::public_key::PublicKey;
use crate::wire::signature::{Malformed, Signature};

/// The longest token that is made or opened, in characters.
pub const MOST_CHARACTERS: usize = 120_000;
/// The letters of a signature.
pub const SIGNATURE_CHARACTERS: usize = 86;
/// The fewest letters of a signed part: version, kind and key.
pub const FEWEST_CHARACTERS: usize = 88;

/// Stands before what is signed, so that nothing signed for another purpose can pass for it.
const PURPOSE: &[u8] = b"ratewright seal 1\0";
const VERSION: u8 = 1;

/// What a sealed thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Quote,
    Acceptance,
    Decline,
    Request,
    PublishedRates,
    ManagersCard,
    ChangeOrder,
    Report,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 8] = [
        Kind::Quote,
        Kind::Acceptance,
        Kind::Decline,
        Kind::Request,
        Kind::PublishedRates,
        Kind::ManagersCard,
        Kind::ChangeOrder,
        Kind::Report,
    ];

    /// The byte that says so. It never changes.
    pub fn byte(self) -> u8 {
        match self {
            Kind::Quote => 1,
            Kind::Acceptance => 2,
            Kind::Decline => 3,
            Kind::Request => 4,
            Kind::PublishedRates => 5,
            Kind::ManagersCard => 6,
            Kind::ChangeOrder => 7,
            Kind::Report => 8,
        }
    }

    fn from_byte(byte: u8) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.byte() == byte)
    }
}

/// Why nothing was sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSealed {
    /// The token would be longer than any that is opened; its characters.
    TooLong(usize),
    /// What the signer gave is no signature.
    Signature(Malformed),
}

/// Something that waits for its signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsigned {
    signed_part: Vec<u8>,
}

impl Unsigned {
    /// A body of a kind, to be signed with the private half of a key.
    pub fn new(kind: Kind, body: &[u8], key: &PublicKey) -> Result<Unsigned, NotSealed> {
        let mut signed_part = vec![VERSION, kind.byte()];
        signed_part.extend(body);
        signed_part.extend(key.bytes());
        // Four letters for every three bytes, the last of them begun.
        let letters = signed_part.len().saturating_mul(4).div_ceil(3);
        let characters = letters.saturating_add(SIGNATURE_CHARACTERS).saturating_add(1);
        match characters <= MOST_CHARACTERS {
            true => Ok(Unsigned { signed_part }),
            false => Err(NotSealed::TooLong(characters)),
        }
    }

    /// The bytes to sign.
    pub fn message(&self) -> Vec<u8> {
        message(&self.signed_part)
    }

    /// The bytes whose SHA-256 names the content.
    pub fn signed_part(&self) -> &[u8] {
        &self.signed_part
    }

    /// The token, from the signature of the message: r and s, with either s.
    pub fn sealed(&self, signature: &[u8; 64]) -> Result<String, NotSealed> {
        let signature = Signature::made(signature).map_err(NotSealed::Signature)?;
        let mut token = base64url::encode(&self.signed_part);
        token.push('.');
        token.push_str(&base64url::encode(&signature.bytes()));
        Ok(token)
    }
}

/// Something in the right form whose signature nobody has verified. Its body can't be read yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unverified {
    kind: Kind,
    key: PublicKey,
    signature: Signature,
    signed_part: Vec<u8>,
}

impl Unverified {
    /// What it says it is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The key that it says signed it.
    pub fn key(&self) -> PublicKey {
        self.key
    }

    /// r and s.
    pub fn signature(&self) -> [u8; 64] {
        self.signature.bytes()
    }

    /// The bytes that the signature must be of.
    pub fn message(&self) -> Vec<u8> {
        message(&self.signed_part)
    }

    /// What it is once somebody has verified the signature, and found that it holds or that it doesn't.
    pub fn verified(self, holds: bool) -> Result<Opened, NotOpened> {
        match holds {
            true => Ok(Opened { kind: self.kind, key: self.key, signed_part: self.signed_part }),
            false => Err(NotOpened::Forged),
        }
    }
}

/// Something whose signature holds for the key in it. Whose key that is, it can't say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    kind: Kind,
    key: PublicKey,
    signed_part: Vec<u8>,
}

impl Opened {
    /// What it is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The key that signed it.
    pub fn key(&self) -> PublicKey {
        self.key
    }

    /// What was sealed.
    pub fn body(&self) -> &[u8] {
        body(&self.signed_part).unwrap_or_default()
    }

    /// The bytes whose SHA-256 names the content. The signature is not among them: one content can be signed anew.
    pub fn signed_part(&self) -> &[u8] {
        &self.signed_part
    }
}

/// A body of a kind that came with its key and signature apart, as in a file. Nobody has verified it.
pub fn apart(kind: Kind, body: &[u8], key: PublicKey, signature: Signature) -> Result<Unverified, NotSealed> {
    let Unsigned { signed_part } = Unsigned::new(kind, body, &key)?;
    Ok(Unverified { kind, key, signature, signed_part })
}

/// Takes a token apart without verifying it. Refuses kinds that are not expected.
pub fn open(token: &str, expected: &[Kind]) -> Result<Unverified, NotOpened> {
    if token.len() > MOST_CHARACTERS {
        return Err(NotOpened::TooLong(token.len()));
    }
    let (signed, signature) = token.split_once('.').ok_or(NotOpened::NotTwoParts)?;
    if signature.contains('.') {
        return Err(NotOpened::NotTwoParts);
    }
    let bytes =
        |part: TokenPart, text: &str| base64url::decode(text).map_err(|reason| NotOpened::Spelling(part, reason));
    let signed_part = bytes(TokenPart::Signed, signed)?;
    let signature = bytes(TokenPart::Signature, signature)?;
    let version = *signed_part.first().ok_or(NotOpened::TooShort(TokenPart::Signed))?;
    if version != VERSION {
        return Err(NotOpened::Version(version));
    }
    let kind = *signed_part.get(1).ok_or(NotOpened::TooShort(TokenPart::Signed))?;
    let kind = Kind::from_byte(kind).ok_or(NotOpened::UnknownKind(kind))?;
    if !expected.contains(&kind) {
        return Err(NotOpened::OtherKind(kind));
    }
    body(&signed_part).ok_or(NotOpened::TooShort(TokenPart::Signed))?;
    let key = signed_part.last_chunk().and_then(PublicKey::from_bytes).ok_or(NotOpened::Key)?;
    let signature = match <&[u8; 64]>::try_from(signature.as_slice()) {
        Ok(signature) => Signature::received(signature).map_err(NotOpened::Signature)?,
        Err(_) if signature.len() < 64 => return Err(NotOpened::TooShort(TokenPart::Signature)),
        Err(_) => return Err(NotOpened::SignatureTooLong),
    };
    Ok(Unverified { kind, key, signature, signed_part })
}

fn message(signed_part: &[u8]) -> Vec<u8> {
    [PURPOSE, signed_part].concat()
}

/// What stands between the head and the key; nothing where there is no room for both.
fn body(signed_part: &[u8]) -> Option<&[u8]> {
    signed_part.get(2..signed_part.len().checked_sub(64)?)
}
