//! A card that arrives, by a link or as a file: its seal is verified first. What can't be opened is told, and nothing is changed.

use std::cell::RefCell;
use std::rc::Rc;

use yew::Callback;

use crate::browser::crypto::{self, Trouble};
use crate::domain::managers_card::HeldCard;
use crate::state::studio::carding::NoCard;
use crate::state::studio::edit::Edit;
use crate::state::studio::notice::Notice;
use crate::state::studio::screen::Screen;
use crate::surfaces::sealed::{self, Failure};
use crate::wire::managers_card_v1::{self, NotACard};
use crate::wire::not_opened::NotOpened;
use crate::wire::public_key::PublicKey;
use crate::wire::seal::Kind;

thread_local! {
    // What was opened and is to be shown, and who shows it.
    static WAITING: RefCell<Option<Rc<HeldCard>>> = RefCell::default();
    static SHOWS: RefCell<Option<Callback<()>>> = RefCell::default();
}

/// What was opened and is to be shown.
pub fn waiting() -> Option<Rc<HeldCard>> {
    WAITING.take()
}

/// Says who shows what is opened.
pub fn shows(show: Option<Callback<()>>) {
    SHOWS.set(show);
}

/// Opens the card in a link.
pub fn link(text: String, send: Callback<Edit>) {
    wasm_bindgen_futures::spawn_local(async move { show(of_link(&text).await, &send) });
}

/// Opens the card in a file.
pub fn file(text: String, send: Callback<Edit>) {
    wasm_bindgen_futures::spawn_local(async move { show(of_file(&text).await, &send) });
}

fn show(found: Result<HeldCard, NoCard>, send: &Callback<Edit>) {
    match found {
        Ok(held) => {
            WAITING.set(Some(Rc::new(held)));
            send.emit(Edit::WentTo(Screen::Card));
            if let Some(shows) = SHOWS.with_borrow(Clone::clone) {
                shows.emit(());
            }
        }
        Err(why) => send.emit(Edit::Told(Notice::NoCard(why))),
    }
}

async fn of_link(text: &str) -> Result<HeldCard, NoCard> {
    let found = sealed::open(text, &[Kind::ManagersCard]).await.map_err(|why| match why {
        Failure::Crypto(_) => NoCard::NoCrypto,
        Failure::NotOpened(NotOpened::Version(_) | NotOpened::UnknownKind(_)) => NoCard::Newer,
        Failure::NotOpened(NotOpened::OtherKind(_)) => NoCard::NotOurs,
        Failure::NotOpened(NotOpened::TooLong(_) | NotOpened::TextTooLong(_)) => NoCard::TooLarge,
        Failure::NotOpened(_) => NoCard::Damaged,
    })?;
    let card = managers_card_v1::read(found.opened.body()).map_err(no_card)?;
    Ok(HeldCard { card, signer: signer(&found.opened.key()).await? })
}

async fn of_file(text: &str) -> Result<HeldCard, NoCard> {
    let (seal, card) = managers_card_v1::open(text).map_err(no_card)?.parted();
    let key = seal.key();
    match crypto::verify(&key.bytes(), &seal.message(), &seal.signature()).await {
        Ok(true) => {}
        Ok(false) | Err(Trouble::NotAPoint) => return Err(NoCard::Damaged),
        Err(_) => return Err(NoCard::NoCrypto),
    }
    let card = managers_card_v1::card(card).map_err(no_card)?;
    Ok(HeldCard { card, signer: signer(&key).await? })
}

async fn signer(key: &PublicKey) -> Result<Rc<str>, NoCard> {
    sealed::who(key).await.map(Rc::from).map_err(|_| NoCard::NoCrypto)
}

fn no_card(why: NotACard) -> NoCard {
    match why {
        NotACard::TooLong => NoCard::TooLarge,
        NotACard::NotOurs => NoCard::NotOurs,
        NotACard::Newer => NoCard::Newer,
        NotACard::NotJson | NotACard::NoSeal | NotACard::Broken(_) => NoCard::Damaged,
    }
}
