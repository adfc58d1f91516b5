//! Opens a quote, or a report on what was sold with one, in the order that safety wants: find it, its form, its seal, what is in it. Its sums are reckoned, and who sent it is
//! asked, as soon as the rest of the program is here.

use crate::state::client::Received;
use crate::surfaces::quote::later;
use crate::surfaces::sealed::{self, Failure, Verified};
use crate::wire::packed;
use crate::wire::public_key::PublicKey;
use crate::wire::quote_token::{self, NotAQuote};
use crate::wire::seal::Kind;

/// Why no quote is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotShown {
    Seal(Failure),
    Content(NotAQuote),
}

/// What was in a text.
pub enum Opened {
    Quote(Box<(Received, PublicKey)>),
    /// Its seal holds; what is in it is read by what draws it.
    Report(Box<Verified>),
}

/// The quote or the report in a text.
pub async fn opened(text: &str) -> Result<Opened, NotShown> {
    let sealed = sealed::open(text, &[Kind::Quote, Kind::Report]).await.map_err(NotShown::Seal)?;
    if sealed.opened.kind() == Kind::Report {
        return Ok(Opened::Report(Box::new(sealed)));
    }
    let Verified { opened, content, .. } = sealed;
    let words = match packed::script(opened.body()) {
        Some(script) => later::words(script).await,
        None => "",
    };
    let quote = quote_token::unreckoned(opened.body(), words).map_err(NotShown::Content)?;
    Ok(Opened::Quote(Box::new((Received::new(quote, content), opened.key()))))
}
