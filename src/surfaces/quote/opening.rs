//! Opens a quote in the order that safety wants: find it, its form, its seal, what is in it, its sums; then who sent it. What is
//! kept here of the sender is a code and a day, and an answer until it is taken back.

use std::rc::Rc;

use crate::browser::crypto::Trouble;
use crate::browser::{clock, location, page, published_keys, storage};
use crate::domain::civil_date::CivilDate;
use crate::domain::quote::Quote;
use crate::domain::terms::Terms;
use crate::state::client::{Answer, Received, Sender};
use crate::surfaces::quote::kept::Kept;
use crate::surfaces::quote::later;
use crate::surfaces::sealed::{self, Failure, Verified};
use crate::wire::packed;
use crate::wire::public_key::PublicKey;
use crate::wire::quote_token::{self, NotAQuote};
use crate::wire::seal::Kind;

/// Where the codes of senders are kept that were seen here.
const SEEN: &str = "ratewright-seen/";
/// Where answers are kept.
const ANSWER: &str = "ratewright-answer/";

/// Why no quote is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotShown {
    Seal(Failure),
    Content(NotAQuote),
}

/// A quote, and the answer to it that is kept here.
pub struct Opening {
    pub received: Received,
    pub kept: Option<Kept>,
}

/// The quote in a text.
pub async fn opened(text: &str) -> Result<Opening, NotShown> {
    let Verified { opened, content, .. } = sealed::open(text, &[Kind::Quote]).await.map_err(NotShown::Seal)?;
    let words = match packed::script(opened.body()) {
        Some(script) => later::words(script).await,
        None => "",
    };
    let quote = quote_token::unreckoned(opened.body(), words).map_err(NotShown::Content)?;
    let crypto = |trouble: Trouble| NotShown::Seal(Failure::Crypto(trouble));
    let who = sealed::who(&opened.key()).await.map_err(crypto)?;
    let what = sealed::what(&content);
    let sender = match published(&opened.key()).await {
        Some(host) => Sender::Proven(host),
        None => seen(&who).await,
    };
    let kept = answer_of(&what).await;
    let is_expired = is_expired(&quote);
    let received = Received { quote: Rc::new(quote), content, who, what, sender, is_expired };
    Ok(Opening { received, kept })
}

/// The host of this page, where it publishes the key. It says where its keys are in a meta element; without one nothing is
/// fetched.
async fn published(key: &PublicKey) -> Option<String> {
    let keys = published_keys::at(&page::meta("ratewright-keys")?).await;
    keys.contains(&(key.x_text(), key.y_text())).then(location::host)
}

/// Whether a sender's code was seen here before. Where the browser keeps nothing, it was not.
async fn seen(who: &str) -> Sender {
    let key = format!("{SEEN}{who}");
    match storage::get(&key).await {
        Ok(Some(day)) => Sender::SameAsBefore(day),
        Ok(None) => {
            let (year, month, day) = clock::today();
            let today = CivilDate::new(year, month, day).map(|day| day.to_string()).unwrap_or_default();
            storage::keep(&key, &today);
            Sender::NotProven
        }
        Err(_) => Sender::NotProven,
    }
}

async fn answer_of(what: &str) -> Option<Kept> {
    let kept = storage::get(&format!("{ANSWER}{what}")).await.ok()??;
    // The first line names its kind for people; what counts is sealed.
    let (_, token) = kept.split_once('\n').unwrap_or_default();
    Some(match sealed::open(token, &[Kind::Acceptance, Kind::Decline]).await {
        Ok(Verified { token, opened, .. }) => {
            Kept::Sealed { kind: opened.kind(), body: opened.body().to_vec(), token: token.into() }
        }
        Err(_) => Kept::Damaged,
    })
}

/// Keeps an answer, so that a reload does not lose it.
pub fn keep_answer(what: &str, answer: Answer, token: &str) {
    let kind = if answer == Answer::Accepted { "accepted" } else { "declined" };
    storage::keep(&format!("{ANSWER}{what}"), &format!("{kind}\n{token}"));
}

/// Forgets an answer that was taken back.
pub fn forget_answer(what: &str) {
    storage::forget(&format!("{ANSWER}{what}"));
}

/// Whether a quote's last day is over where its sender is.
fn is_expired(quote: &Quote) -> bool {
    let Terms { valid_until: Some(last), zone, .. } = &quote.offer.terms else { return false };
    let (year, month, day) = clock::today_in(zone.trim()).unwrap_or_else(clock::today);
    CivilDate::new(year, month, day).is_some_and(|today| today > *last)
}
