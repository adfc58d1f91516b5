//! Opens an answer, holds it against the quote that was issued, and hands it to the desk. What does not agree is told and never
//! recorded. A visitor's request comes the same way.

use yew::Callback;

use crate::domain::acceptance::{Mismatch, declines, settle};
use crate::domain::id::Id;
use crate::domain::issued::{Answer, AnswerKind, typed};
use crate::domain::quote::Quote;
use crate::domain::workbook::Workbook;
use crate::state::studio::edit::Edit;
use crate::state::studio::notice::Notice;
use crate::state::studio::sending::NotRecorded;
use crate::surfaces::sealed::{self, Failure, Verified};
use crate::surfaces::studio::card::arriving;
use crate::surfaces::studio::sending::requests;
use crate::wire::not_opened::NotOpened;
use crate::wire::quote_token;
use crate::wire::seal::Kind;
use crate::wire::{acceptance_v1, decline_v1};

/// The address of a manager's card begins so.
const CARD: &str = "#/card/";

/// Records the answer in a text: a link, a token, or a mail with either in it.
pub fn arrive(text: String, workbook: Workbook, told: Callback<Edit>) {
    if text.starts_with(CARD) {
        return arriving::link(text, told);
    }
    wasm_bindgen_futures::spawn_local(async move {
        told.emit(match answer(&text, &workbook).await {
            Ok(edit) => edit,
            Err(why) => Edit::Told(Notice::NotRecorded(why)),
        });
    });
}

async fn answer(text: &str, workbook: &Workbook) -> Result<Edit, NotRecorded> {
    let answered = sealed::open(text, &[Kind::Acceptance, Kind::Decline, Kind::Request]).await.map_err(failure)?;
    let (quote, answer) = match answered.opened.kind() {
        Kind::Request => return requests::made(&answered),
        Kind::Decline => declined(answered, workbook).await?,
        _ => accepted(answered, workbook).await?,
    };
    Ok(Edit::Answered(quote, answer))
}

async fn accepted(answered: Verified, workbook: &Workbook) -> Result<(Id, Answer), NotRecorded> {
    let acceptance = acceptance_v1::read(answered.opened.body()).map_err(|_| NotRecorded::Damaged)?;
    let (quote, content) = issued(acceptance.quote, workbook).await?;
    let settled = settle(&quote, &content, &acceptance).map_err(NotRecorded::Mismatch)?;
    let tier = quote.offer.tier(acceptance.choice.tier).map(|tier| tier.name.clone()).unwrap_or_default();
    let answer = Answer {
        id: acceptance.id,
        kind: AnswerKind::Accepted,
        token: answered.token.into(),
        name: acceptance.name,
        words: acceptance.note,
        at: acceptance.at,
        after_expiry: acceptance.after_expiry,
        tier,
        place: quote.offer.tiers.iter().position(|tier| tier.id == acceptance.choice.tier),
        gross: typed(settled.totals.one_off.gross),
        net: settled.totals.bound_net().and_then(typed),
        net_once: typed(settled.totals.one_off.net),
    };
    Ok((quote.id, answer))
}

async fn declined(answered: Verified, workbook: &Workbook) -> Result<(Id, Answer), NotRecorded> {
    let decline = decline_v1::read(answered.opened.body()).map_err(|_| NotRecorded::Damaged)?;
    let (quote, content) = issued(decline.quote, workbook).await?;
    declines(&quote, &content, &decline).map_err(NotRecorded::Mismatch)?;
    let answer = Answer {
        id: decline.id,
        kind: AnswerKind::Declined,
        token: answered.token.into(),
        name: decline.name,
        words: decline.reason,
        at: decline.at,
        after_expiry: false,
        tier: String::new(),
        place: None,
        gross: None,
        net: None,
        net_once: None,
    };
    Ok((quote.id, answer))
}

/// The quote that was issued under an id, and the hash of its content.
async fn issued(id: Id, workbook: &Workbook) -> Result<(Quote, [u8; 32]), NotRecorded> {
    let known = workbook.issued(id).ok_or(NotRecorded::UnknownQuote)?;
    let kept = sealed::open(&known.token, &[Kind::Quote]).await.map_err(|why| match why {
        Failure::Crypto(_) => NotRecorded::NoCrypto,
        Failure::NotOpened(_) => NotRecorded::QuoteDamaged,
    })?;
    match quote_token::read(kept.opened.body()) {
        Ok(quote) => Ok((quote, kept.content)),
        Err(quote_token::NotAQuote::OtherSums(_)) => Err(NotRecorded::Mismatch(Mismatch::OtherRules)),
        Err(quote_token::NotAQuote::Bytes(_)) => Err(NotRecorded::QuoteDamaged),
    }
}

fn failure(why: Failure) -> NotRecorded {
    match why {
        Failure::Crypto(_) => NotRecorded::NoCrypto,
        Failure::NotOpened(why) => match why {
            NotOpened::NoToken => NotRecorded::NoAnswer,
            NotOpened::Cut => NotRecorded::Cut,
            NotOpened::SeveralTokens(_) => NotRecorded::Several,
            NotOpened::OtherKind(_) => NotRecorded::OtherKind,
            NotOpened::Version(_) | NotOpened::UnknownKind(_) => NotRecorded::Newer,
            _ => NotRecorded::Damaged,
        },
    }
}
