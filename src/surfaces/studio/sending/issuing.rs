//! Issues a quote: freezes the offer as it is now, seals it, and hands the record of it to the desk.

use std::rc::Rc;

use yew::Callback;

use crate::browser::random;
use crate::domain::evaluation::Draft;
use crate::domain::id::Id;
use crate::domain::issued::Issued;
use crate::domain::proposal::Proposal;
use crate::domain::quote::{Issuing, Quote, issue};
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::state::studio::edit::Edit;
use crate::state::studio::sending::NotSent;
use crate::surfaces::sealed;
use crate::surfaces::studio::sending::keys;
use crate::surfaces::studio::start;
use crate::wire::quote_body;
use crate::wire::seal::Kind;

/// The language of what a client opens.
pub fn tongue(proposal: &Proposal, desk: Language) -> Language {
    Language::from_tag(&proposal.tongue).unwrap_or(desk)
}

/// The quote that a draft would be, under the next number, or as the next revision of the one that was issued last.
fn quote(workbook: &Workbook, proposal: &Proposal, draft: &Draft, desk: Language) -> Result<Quote, NotSent> {
    let last = workbook.issued_of(proposal.id).next_back();
    let issuing = Issuing {
        id: Id::from_bits(random::bits()),
        number: last.map_or_else(|| workbook.next_quote(), |last| last.number),
        revision: last.map_or(1, |last| last.revision.saturating_add(1)),
        supersedes: last.map(|last| last.id),
        issued: start::today(),
        language: tongue(proposal, desk).tag().to_owned(),
        accent: workbook.studio.accent,
        logo: workbook.studio.logo.clone(),
    };
    issue(draft.offer.clone(), issuing).map_err(NotSent::NotIssued)
}

/// Issues and seals; what comes of it is told.
pub fn send(
    workbook: &Workbook,
    proposal: &Proposal,
    draft: &Draft,
    desk: Language,
    passphrase: String,
    told: Callback<Edit>,
) {
    let made = quote(workbook, proposal, draft, desk);
    let (of, home) = (proposal.clone(), workbook.studio.currency);
    told.emit(Edit::SealBegan);
    wasm_bindgen_futures::spawn_local(async move {
        let sealed = async {
            let quote = made?;
            let token = sealed(&quote, &passphrase).await?;
            Ok::<_, NotSent>(Issued::of(&quote, &of, home, token.into()))
        };
        match sealed.await {
            Ok(issued) => {
                told.emit(Edit::Issued(Rc::new(issued)));
                told.emit(Edit::KeysKnown(keys::known().await));
            }
            Err(why) => told.emit(Edit::NotSent(why)),
        }
    });
}

async fn sealed(quote: &Quote, passphrase: &str) -> Result<String, NotSent> {
    let body = quote_body::write(quote).ok_or(NotSent::TooLarge)?;
    let pair = keys::pair(passphrase).await?;
    sealed::seal(Kind::Quote, &body, &pair).await.map_err(|why| match why {
        sealed::NotMade::NotSealed(_) => NotSent::TooLarge,
        sealed::NotMade::Crypto(_) | sealed::NotMade::NoKey => NotSent::NoCrypto,
    })
}
