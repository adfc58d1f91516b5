//! The calculation itself for other programs: text in, text out. Draws nothing, keeps nothing, asks nobody.

use crate::browser::{crypto, json};
use crate::domain::civil_date::CivilDate;
use crate::domain::estimate;
use crate::domain::published_rates::PublishedRates;
use crate::locale::language::Language;
use crate::locale::{change_words, problems};
use crate::surfaces::sealed::{self, Failure};
use crate::wire::evaluation_v1::Wrong;
use crate::wire::published_v1::NotRead;
use crate::wire::seal::Kind;
use crate::wire::strict::{self, Refusal};
use crate::wire::{estimate_v1, evaluation_v1, opened_v1, published_v1, quote_token, refused_v1};

/// What follows from a workbook on a day (YYYY-MM-DD; where it is left out, the first of the workbook's year). Refused, it says
/// why as JSON.
pub fn evaluate(workbook: &str, today: Option<&str>) -> Result<String, String> {
    let workbook = strict::workbook(workbook).map_err(|refusal| match refusal {
        Refusal::NotJson(reason) => refused_v1::one("not_json", "", &reason),
        Refusal::Unreadable(_) => refused_v1::one("not_a_workbook", "", ""),
        Refusal::Fields(repairs) => refused_v1::all(&repairs),
    })?;
    let today = match today {
        None => CivilDate::first_of(workbook.studio.year),
        Some(text) => CivilDate::from_text(text).ok_or_else(|| refused_v1::one("not_a_date", "today", text))?,
    };
    let sentence = |wrong: Wrong<'_>| match wrong {
        Wrong::Problem(problem) => problems::sentence(problem, &workbook, Language::English),
        Wrong::Change(proposal, trouble) => change_words::trouble(trouble, proposal, &workbook, Language::English),
    };
    Ok(evaluation_v1::text(&evaluation_v1::write(&workbook, today, None, &sentence), false))
}

/// What a choice comes to by published rates. Their seal is verified.
pub async fn estimate(published: &str, choice: &str) -> Result<String, String> {
    let rates = rates(published).await?;
    let choice = estimate_v1::choice(&json::flat(choice));
    Ok(estimate_v1::write(&rates, &choice, &estimate::estimate(&rates, &choice), None))
}

/// The quote in a link, a token, or a message with either in it. Who signed it is said by a fingerprint; whose that is, the caller
/// has to know.
pub async fn open_quote(link: &str) -> Result<String, String> {
    let verified = sealed::open(link, &[Kind::Quote]).await.map_err(|why| match why {
        Failure::Crypto(_) => refused_v1::one("no_crypto", "", ""),
        Failure::NotOpened(why) => refused_v1::one("not_opened", "", &format!("{why:?}")),
    })?;
    let quote = quote_token::read(verified.opened.body()).map_err(|why| match why {
        quote_token::NotAQuote::Bytes(_) => refused_v1::one("not_a_quote", "", ""),
        quote_token::NotAQuote::OtherSums(rules) => refused_v1::one("other_sums", "rules", &rules.to_string()),
    })?;
    let signer = sealed::who(&verified.opened.key()).await.map_err(|_| refused_v1::one("no_crypto", "", ""))?;
    Ok(opened_v1::text(&quote, signer, sealed::what(&verified.content)))
}

async fn rates(published: &str) -> Result<PublishedRates, String> {
    let not_read = |why: NotRead| match why {
        NotRead::TooLong => refused_v1::one("too_long", "", ""),
        NotRead::NotJson => refused_v1::one("not_json", "", ""),
        NotRead::NotOurs => refused_v1::one("not_published_rates", "", ""),
        NotRead::Newer => refused_v1::one("newer", "", ""),
        NotRead::NoSeal => refused_v1::one("no_seal", "seal", ""),
        NotRead::Broken(at) => refused_v1::one("broken", &at, ""),
    };
    let text = json::compact(published).ok_or_else(|| refused_v1::one("not_json", "", ""))?;
    let sealed = published_v1::open(&text).map_err(not_read)?;
    let key = sealed.seal.key().bytes();
    match crypto::verify(&key, &sealed.seal.message(), &sealed.seal.signature()).await {
        Ok(true) => sealed.rates().map_err(not_read),
        Ok(false) => Err(refused_v1::one("forged", "seal", "")),
        Err(_) => Err(refused_v1::one("no_crypto", "", "")),
    }
}
