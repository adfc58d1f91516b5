//! Opens published rates: their form, their seal, whose key it is, and then what they say. Anything from a page is a stranger's.

use std::rc::Rc;

use crate::browser::crypto::{self, Trouble};
use crate::browser::json;
use crate::domain::published_rates::PublishedRates;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::estimator as phrases;
use crate::surfaces::sealed;
use crate::wire::fingerprint;
use crate::wire::given_v1::Given;
use crate::wire::published_v1::{self, NotRead};

/// Why nothing is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotShown {
    Missing,
    Unreachable,
    Broken,
    Newer,
    Forged,
    /// Sealed with another key than the page asks for.
    Foreign,
    NoCrypto,
}

impl NotShown {
    /// The word for it that the page around hears.
    pub fn word(self) -> &'static str {
        match self {
            NotShown::Missing => "missing",
            NotShown::Unreachable => "network",
            NotShown::Broken => "broken",
            NotShown::Newer => "newer",
            NotShown::Forged => "forged",
            NotShown::Foreign => "foreign",
            NotShown::NoCrypto => "crypto",
        }
    }

    /// The sentence for it.
    pub fn sentence(self) -> &'static Phrase<0> {
        match self {
            NotShown::Missing => &phrases::MISSING,
            NotShown::Unreachable => &phrases::UNREACHABLE,
            NotShown::Broken => &phrases::BROKEN,
            NotShown::Newer => &phrases::NEWER,
            NotShown::Forged => &phrases::FORGED,
            NotShown::Foreign => &phrases::FOREIGN,
            NotShown::NoCrypto => &phrases::NO_CRYPTO,
        }
    }
}

impl From<NotRead> for NotShown {
    fn from(why: NotRead) -> NotShown {
        match why {
            NotRead::Newer => NotShown::Newer,
            NotRead::TooLong | NotRead::NotJson | NotRead::NotOurs | NotRead::NoSeal | NotRead::Broken(_) => {
                NotShown::Broken
            }
        }
    }
}

/// The rates that a page gives.
pub async fn open(given: &Given) -> Result<Rc<PublishedRates>, NotShown> {
    let nothing = if given.is_unreachable { NotShown::Unreachable } else { NotShown::Missing };
    if given.rates.is_empty() {
        return Err(nothing);
    }
    let text = json::compact(&given.rates).ok_or(NotShown::Broken)?;
    let sealed = published_v1::open(&text)?;
    let key = sealed.seal.key();
    match crypto::verify(&key.bytes(), &sealed.seal.message(), &sealed.seal.signature()).await {
        Ok(true) => {}
        Ok(false) | Err(Trouble::NotAPoint) => return Err(NotShown::Forged),
        Err(_) => return Err(NotShown::NoCrypto),
    }
    if !given.signer.trim().is_empty() {
        let who = sealed::who(&key).await.map_err(|_| NotShown::NoCrypto)?;
        if !fingerprint::is_same(&given.signer, &who) {
            return Err(NotShown::Foreign);
        }
    }
    Ok(Rc::new(sealed.rates()?))
}
