//! What the desk knows of its signing keys, and what became of sealing and of answers. Knows neither keys nor seals themselves.

use std::rc::Rc;

use crate::domain::acceptance::Mismatch;
use crate::domain::quote::NotIssued;

/// What can be done with the present key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyUse {
    /// It signs.
    Ready,
    /// It signs once its passphrase was typed in this session.
    Locked,
    /// The browser lost its private half.
    Lost,
}

/// The present key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PresentKey {
    /// Its fingerprint.
    pub who: Rc<str>,
    /// The day on which it was made.
    pub created: Rc<str>,
    pub usable: KeyUse,
    pub has_backup: bool,
}

/// The keys of the desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    /// Nothing until the first quote is issued.
    pub present: Option<PresentKey>,
    pub retired: usize,
}

/// Why nothing was sealed, or no key was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotSent {
    NotIssued(NotIssued),
    /// There is no room for it in any link.
    TooLarge,
    /// The browser has no cryptography here.
    NoCrypto,
    /// The passphrase does not open the back-up.
    WrongPassphrase,
    /// A passphrase is needed, since the browser keeps no keys by themselves.
    NeedsPassphrase,
    /// The passphrase is shorter than it may be.
    ShortPassphrase,
    /// The key could not be kept.
    NotKept,
    /// The file holds no back-up of a key.
    NotABackup,
}

/// The state of sealing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sending {
    /// Nothing until they were looked at.
    pub keys: Option<Keys>,
    pub is_busy: bool,
    pub trouble: Option<NotSent>,
}

/// Why an answer was not recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotRecorded {
    /// There is none in the text.
    NoAnswer,
    /// It was cut off.
    Cut,
    /// There are several.
    Several,
    /// It was changed on its way.
    Damaged,
    /// It is something else.
    OtherKind,
    /// Of a version that is not known here.
    Newer,
    /// The browser can't check it.
    NoCrypto,
    /// This desk has issued no such quote.
    UnknownQuote,
    /// The issued quote can't be read any more.
    QuoteDamaged,
    Mismatch(Mismatch),
    /// The quote has another answer already.
    AnsweredOtherwise,
}
