//! Reads an answer that was given here, so that the page says the same of it after a reload as before. What was kept is held
//! against the quote like an answer from elsewhere. Knows no storage.

use std::rc::Rc;

use crate::domain::acceptance::{declines, settle};
use crate::state::client::{Edit, Given, Received};
use crate::wire::seal::Kind;
use crate::wire::{acceptance_v1, decline_v1};

/// An answer out of the store: whole under its seal, or not to be read any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    Sealed { kind: Kind, body: Vec<u8>, token: Rc<str> },
    Damaged,
}

/// What happened to the page: it has its answer again, or has lost it.
pub fn recalled(received: &Received, kept: Kept) -> Edit {
    match kept {
        Kept::Sealed { kind, body, token } => given(received, kind, &body, token),
        Kept::Damaged => None,
    }
    .map_or(Edit::LostAnswer, |given| Edit::Answered(given.into()))
}

/// The answer in a body; nothing where it does not agree with the quote.
pub fn given(received: &Received, kind: Kind, body: &[u8], token: Rc<str>) -> Option<Given> {
    let Received { quote, content, .. } = received;
    match kind {
        Kind::Acceptance => {
            let yes = acceptance_v1::read(body).ok()?;
            settle(quote, content, &yes).ok()?;
            let (name, words) = (yes.name.into(), yes.note.into());
            Some(Given { token, choice: Some(yes.choice), name, words, at: yes.at, is_late: yes.after_expiry })
        }
        Kind::Decline => {
            let no = decline_v1::read(body).ok()?;
            declines(quote, content, &no).ok()?;
            let (name, words) = (no.name.into(), no.reason.into());
            Some(Given { token, choice: None, name, words, at: no.at, is_late: false })
        }
        _ => None,
    }
}
