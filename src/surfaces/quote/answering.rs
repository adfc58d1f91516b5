//! Makes an answer: what was chosen or why not, sealed with a key made for it and forgotten. Only a press makes one, never the
//! opening of a page.

use yew::Callback;

use crate::browser::{clock, crypto, random};
use crate::domain::acceptance::{Acceptance, Decline};
use crate::domain::id::Id;
use crate::domain::moment::Moment;
use crate::domain::shown::Shown;
use crate::state::client::{Answer, Client, Edit, Lacks};
use crate::surfaces::quote::kept::Kept;
use crate::surfaces::quote::{kept, known};
use crate::surfaces::sealed::{self, NotMade};
use crate::wire::seal::Kind;
use crate::wire::{acceptance_v1, decline_v1};

/// Answers, or says what lacks.
pub fn answer(client: &Client, answer: Answer, send: &Callback<Edit>) {
    let lacking = if answer == Answer::Accepted { client.lacking() } else { None };
    if let Some(lacks) = lacking {
        return send.emit(Edit::Lacked(lacks));
    }
    let Some(body) = body(client, answer) else { return };
    send.emit(Edit::Began);
    let (send, received) = (send.clone(), client.received.clone());
    wasm_bindgen_futures::spawn_local(async move {
        match sealed(answer, &body).await {
            Ok(token) => {
                known::keep_answer(&received.what, answer, &token);
                // Read as it will be after a reload: then the page says the same.
                send.emit(kept::recalled(&received, Kept::Sealed { kind: kind(answer), body, token: token.into() }));
            }
            Err(_) => send.emit(Edit::Lacked(Lacks::Seal)),
        }
    });
}

fn body(client: &Client, answer: Answer) -> Option<Vec<u8>> {
    let received = &client.received;
    let (id, quote, content) = (Id::from_bits(random::bits()), received.quote.id, received.content);
    let (name, words) = (client.name.trim().to_owned(), client.words.trim().to_owned());
    let at = Moment::from_seconds(clock::now());
    Some(match answer {
        Answer::Accepted => {
            let shown = Shown::of(&client.totals()?);
            acceptance_v1::write(&Acceptance {
                id,
                quote,
                content,
                choice: client.chosen.choice.clone()?,
                gross: shown.gross,
                recurring: shown.recurring,
                name,
                at,
                after_expiry: received.is_expired,
                note: words,
            })
        }
        Answer::Declined => decline_v1::write(&Decline { id, quote, content, reason: words, name, at }),
    })
}

fn kind(answer: Answer) -> Kind {
    if answer == Answer::Accepted { Kind::Acceptance } else { Kind::Decline }
}

async fn sealed(answer: Answer, body: &[u8]) -> Result<String, NotMade> {
    let pair = crypto::pair().await.map_err(NotMade::Crypto)?;
    sealed::seal(kind(answer), body, &pair).await
}
