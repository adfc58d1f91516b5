//! Signs a card with the studio's key and hands it over, as a file or a link. Remembers in this browser which card was signed last,
//! by a hash and a day.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_state};

use crate::browser::{crypto, files, location, random, storage};
use crate::domain::civil_date::CivilDate;
use crate::domain::id::Id;
use crate::domain::managers_card::ManagersCard;
use crate::locale::card;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{card as phrases, publishing, sending as phrases_sending};
use crate::state::studio::edit::Edit;
use crate::state::studio::sending::{KeyUse, NotSent, Sending};
use crate::surfaces::copied::Copied;
use crate::surfaces::studio::sending::{keys, said, typed};
use crate::surfaces::studio::{shelf, start};
use crate::wire::public_key::PublicKey;
use crate::wire::seal::{Kind, Unsigned};
use crate::wire::signature::Signature;
use crate::wire::{checksum, link, managers_card_v1};

const PASSPHRASE: &str = "card-passphrase";
const LINK: &str = "card-link";

#[derive(PartialEq, Properties)]
pub struct SigningPartProps {
    /// What can be handed over; nothing while something stands against it.
    pub card: Option<Rc<ManagersCard>>,
    pub language: Language,
    pub sending: Sending,
    pub send: Callback<Edit>,
}

/// A card that was signed: as a file, and as a link.
#[derive(PartialEq)]
struct Signed {
    file: String,
    link: String,
}

/// A component, because a signed card is for whoever asked for it, and is no part of the work.
#[component]
pub fn SigningPart(props: &SigningPartProps) -> Html {
    let language = props.language;
    let say = |phrase: Phrase<0>| phrase.say(language);
    let signed = use_state(|| None::<Rc<Signed>>);
    let pressed = {
        let (card, send, signed) = (props.card.clone(), props.send.clone(), signed.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(card) = card.clone() else { return };
            let (send, signed, passphrase) = (send.clone(), signed.clone(), typed(PASSPHRASE));
            send.emit(Edit::SealBegan);
            wasm_bindgen_futures::spawn_local(async move {
                match sign(&card, &passphrase).await {
                    Ok(made) => {
                        storage::keep(shelf::HANDED, &format!("{} {}", start::today(), mark(&card)));
                        signed.set(Some(Rc::new(made)));
                        send.emit(Edit::KeysKnown(keys::known().await));
                    }
                    Err(why) => send.emit(Edit::NotSent(why)),
                }
            });
        })
    };
    let is_busy = props.sending.is_busy;
    let last = last();
    let is_same = props.card.as_ref().zip(last.as_ref()).is_some_and(|(card, last)| last.1 == mark(card));
    let words = match (is_busy, last.is_some()) {
        (true, _) => publishing::SIGNING,
        (false, true) => phrases::SIGN_AGAIN,
        (false, false) => phrases::SIGN,
    };
    let made = signed.as_ref().filter(|_| is_same);
    let who = props.sending.keys.as_ref().and_then(|keys| keys.present.as_ref()).map(|key| Rc::clone(&key.who));
    html! {
        <section class="part" aria-labelledby="card-sign">
            <h2 id="card-sign">{ say(phrases::HAND_OVER) }</h2>
            <p>{ say(phrases::HAND_OVER_SAYS) }</p>
            { passphrase(props) }
            if let Some((day, _)) = &last {
                <p class="site-out">{ (if is_same { phrases::AS_OUT } else { phrases::OTHERWISE }).fill(language, [&card::day(*day, language)]) }</p>
            }
            <p class="problem" role="alert">{ props.sending.trouble.as_ref().map(|why| say(said::not_sent(why))) }</p>
            <p class="after">
                <button type="button" class="button primary" disabled={is_busy || props.card.is_none()} onclick={pressed}>{ say(words) }</button>
            </p>
            <p role="status">
                if let Some(who) = who.as_ref().filter(|_| made.is_some()) { { phrases::SIGNED.fill(language, [who]) } }
            </p>
            if let Some((made, card)) = made.zip(props.card.as_ref()) { { ways(made, card, language) } }
            <p class="note">{ say(phrases::HOW_BACK) }</p>
        </section>
    }
}

/// Saves the card, or copies its link.
fn ways(made: &Rc<Signed>, card: &ManagersCard, language: Language) -> Html {
    let say = |phrase: Phrase<0>| phrase.say(language);
    let saved = {
        let (made, name) = (Rc::clone(made), file_name(card));
        Callback::from(move |_: MouseEvent| {
            // A browser that takes no file still has the link.
            let _ = files::save(&name, "application/json", &made.file);
        })
    };
    html! {
        <>
            <div class="field">
                <label for={LINK}>{ say(phrases::LINK) }</label>
                <textarea class="prose link-text" id={LINK} rows="3" readonly=true value={made.link.clone()} />
            </div>
            <p class="after">
                <button type="button" class="button" onclick={saved}>{ say(phrases::SAVE_FILE) }</button>
                <Copied words={say(phrases::COPY_LINK)} done={say(phrases_sending::COPIED)} text={made.link.clone()} />
            </p>
        </>
    }
}

/// "northlight-2026-11-23.card.json".
fn file_name(card: &ManagersCard) -> String {
    let name: String = card.name.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words: Vec<String> = name.split_whitespace().take(6).map(str::to_lowercase).collect();
    let name = if words.is_empty() { "prices".to_owned() } else { words.join("-") };
    format!("{name}-{}.card.json", card.day)
}

/// A passphrase where one may be given, or has to be.
fn passphrase(props: &SigningPartProps) -> Html {
    let say = |phrase: Phrase<0>| phrase.say(props.language);
    let Some(keys) = &props.sending.keys else { return Html::default() };
    let field = |label, says, complete: &'static str| {
        html! {
            <div class="field">
                <label for={PASSPHRASE}>{ say(label) }</label>
                <span class="entry wide"><input id={PASSPHRASE} type="password" autocomplete={complete} aria-describedby="card-passphrase-note" /></span>
                <p class="note" id="card-passphrase-note">{ say(says) }</p>
            </div>
        }
    };
    match keys.present.as_ref().map(|key| key.usable) {
        None => html! {
            <>
                <p>{ say(publishing::FIRST_KEY) }</p>
                { field(phrases_sending::PASSPHRASE, phrases_sending::PASSPHRASE_SAYS, "new-password") }
            </>
        },
        Some(KeyUse::Locked) => field(phrases_sending::UNLOCK, phrases_sending::UNLOCK_SAYS, "current-password"),
        Some(KeyUse::Lost) => html! { <p class="problem">{ say(phrases_sending::KEY_LOST) }</p> },
        Some(KeyUse::Ready) => Html::default(),
    }
}

/// Seals the card under an id of its own.
async fn sign(card: &ManagersCard, passphrase: &str) -> Result<Signed, NotSent> {
    let card = ManagersCard { id: Id::from_bits(random::bits()), ..card.clone() };
    let pair = keys::pair(passphrase).await?;
    let key = PublicKey::from_bytes(&pair.public).ok_or(NotSent::NotKept)?;
    let unsigned =
        Unsigned::new(Kind::ManagersCard, &managers_card_v1::body(&card), &key).map_err(|_| NotSent::TooLarge)?;
    let signature = crypto::sign(&pair.private, &unsigned.message()).await.map_err(|_| NotSent::NoCrypto)?;
    let token = unsigned.sealed(&signature).map_err(|_| NotSent::TooLarge)?;
    let signature = Signature::made(&signature).map_err(|_| NotSent::NoCrypto)?;
    let link = link::link(&format!("{}index.html", location::folder()), &format!("/card/{token}"));
    Ok(Signed { file: managers_card_v1::file(&card, &key, &signature), link })
}

/// By what the same card is known again, on whichever day it was signed. How long it holds counts, not until when.
fn mark(card: &ManagersCard) -> String {
    let first = CivilDate::from_text("2000-01-01").unwrap_or(card.day);
    let until = card.until.and_then(|until| first.plus_days(card.day.days_until(until)));
    let bare = ManagersCard { id: Id::from_bits(0), day: first, until, ..card.clone() };
    checksum::of(&String::from_utf8_lossy(&managers_card_v1::body(&bare)))
}

/// The day and the mark of the card that was signed last in this browser.
fn last() -> Option<(CivilDate, String)> {
    let text = storage::read(shelf::HANDED)?;
    let (day, mark) = text.split_once(' ')?;
    Some((CivilDate::from_text(day)?, mark.to_owned()))
}
