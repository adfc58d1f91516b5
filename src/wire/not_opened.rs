//! Why a text that should hold something sealed was not opened: one reason, the first that was met. Knows no sentence.

use crate::wire::base64url::NotBytes;
use crate::wire::seal::Kind;
use crate::wire::signature::Malformed;

/// The part of a token that something is said of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenPart {
    /// What is signed: everything before the full stop.
    Signed,
    /// The signature behind it.
    Signature,
}

/// Why nothing was opened, in the order in which it is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotOpened {
    /// The text is longer than any that is looked through; its bytes.
    TextTooLong(usize),
    /// No token stands in the text.
    NoToken,
    /// A token begins in the text, and its end is missing.
    Cut,
    /// Different tokens stand in the text; how many.
    SeveralTokens(usize),
    /// The token is longer than any that is made; its characters.
    TooLong(usize),
    /// Not two parts with one full stop between them.
    NotTwoParts,
    /// Not the one spelling of any bytes.
    Spelling(TokenPart, NotBytes),
    /// Too few bytes to be anything sealed.
    TooShort(TokenPart),
    /// Too many bytes to be a signature.
    SignatureTooLong,
    /// Sealed in a way that this program doesn't know.
    Version(u8),
    /// It says that it is something this program doesn't know.
    UnknownKind(u8),
    /// It is something else than what is opened here.
    OtherKind(Kind),
    /// The key in it is no point of the curve, by its coordinates or by whoever verified with it.
    Key,
    /// The signature is none, or the twin of one.
    Signature(Malformed),
    /// The signature is not this key's for these bytes: something was changed, or made up.
    Forged,
}
