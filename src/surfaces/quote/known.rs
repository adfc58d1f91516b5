//! What this browser and this host know of a quote: who sent it, whether it is expired, the answer that was given here. What is kept
//! here of the sender is a code and a day, and an answer until it is taken back.

use yew::Callback;

use crate::browser::{clock, location, page, published_keys, storage};
use crate::domain::civil_date::CivilDate;
use crate::domain::quote::Quote;
use crate::domain::terms::Terms;
use crate::state::client::{Answer, Edit, Received, Sender};
use crate::surfaces::quote::kept::{self, Kept};
use crate::surfaces::quote::later::Telling;
use crate::surfaces::sealed::{self, Verified};
use crate::wire::public_key::PublicKey;
use crate::wire::seal::Kind;

/// Where the codes of senders are kept that were seen here.
const SEEN: &str = "ratewright-seen/";
/// Where answers are kept.
const ANSWER: &str = "ratewright-answer/";

/// Tells what is known, bit by bit: what this browser knows first, then whether the host publishes the key.
pub fn tell(received: Received, key: PublicKey, tell: Callback<Edit>) -> Telling {
    Box::pin(async move {
        let what = sealed::what(&received.content);
        let kept = answer_of(&what).await;
        let is_expired = is_expired(&received.quote);
        tell.emit(Edit::Knew { what: what.into(), is_expired });
        if let Some(kept) = kept {
            tell.emit(kept::recalled(&received, kept));
        }
        let (who, sender) = sender(&key).await;
        tell.emit(Edit::KnewSender { who: who.into(), sender });
    })
}

/// The code of a key, and what is known of who sealed with it.
pub async fn sender(key: &PublicKey) -> (String, Sender) {
    // Without the browser's cryptography nothing would be open.
    let who = sealed::who(key).await.unwrap_or_default();
    let sender = match published(key).await {
        Some(host) => Sender::Proven(host),
        None => seen(&who).await,
    };
    (who, sender)
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
    // The first line says for people what it is; what counts is sealed.
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
