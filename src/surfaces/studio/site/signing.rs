//! Signing what becomes public with the studio's key, and the file to put on a site. Remembers in this browser which rates were signed
//! last, with the file: anyone may read it.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_state};

use crate::browser::{crypto, files, random, storage};
use crate::components::pick::pick;
use crate::domain::accent::Colour;
use crate::domain::civil_date::CivilDate;
use crate::domain::id::Id;
use crate::domain::published_rates::PublishedRates;
use crate::locale::calendar_words;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{publishing as phrases, sending as phrases_sending};
use crate::state::studio::edit::Edit;
use crate::state::studio::sending::{KeyUse, NotSent, Sending};
use crate::surfaces::copied::Copied;
use crate::surfaces::studio::sending::{keys, said, typed};
use crate::surfaces::studio::site::snippet::SnippetPart;
use crate::surfaces::studio::{shelf, start};
use crate::wire::public_key::PublicKey;
use crate::wire::seal::{Kind, Unsigned};
use crate::wire::signature::Signature;
use crate::wire::{checksum, published_v1};

const PASSPHRASE: &str = "site-passphrase";
const LANGUAGE: &str = "site-language";
/// What the file is called.
const FILE: &str = "rates.json";

#[derive(PartialEq, Properties)]
pub struct SigningPartProps {
    /// What can become public; nothing while something stands against it.
    pub rates: Option<Rc<PublishedRates>>,
    pub language: Language,
    pub sending: Sending,
    pub host: Rc<str>,
    pub email: Rc<str>,
    pub accent: Option<Colour>,
    pub send: Callback<Edit>,
}

/// A component, because a signed file is for whoever asked for it, and is no part of the work.
#[component]
pub fn SigningPart(props: &SigningPartProps) -> Html {
    let language = props.language;
    let say = |phrase: Phrase<0>| phrase.say(language);
    let tongue = use_state(|| Language::SPOKEN.iter().position(|known| *known == language).unwrap_or(0));
    let signed = use_state(|| last().and_then(|(.., file)| file));
    let tag = Language::SPOKEN.get(*tongue).map_or("en", |language| language.tag());
    let rates = props.rates.as_ref().map(|rates| PublishedRates { language: tag.to_owned(), ..rates.as_ref().clone() });
    let names = Language::SPOKEN.map(|language| language.own_name().to_owned());
    let chose = {
        let tongue = tongue.clone();
        Callback::from(move |place| tongue.set(place))
    };
    let pressed = {
        let (rates, send, signed) = (rates.clone(), props.send.clone(), signed.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(rates) = rates.clone() else { return };
            let (send, signed, passphrase) = (send.clone(), signed.clone(), typed(PASSPHRASE));
            send.emit(Edit::SealBegan);
            wasm_bindgen_futures::spawn_local(async move {
                match sign(&rates, &passphrase).await {
                    Ok(file) => {
                        storage::keep(shelf::PUBLISHED, &format!("{} {} {file}", start::today(), mark(&rates)));
                        signed.set(Some(file.into()));
                        send.emit(Edit::KeysKnown(keys::known().await));
                    }
                    Err(why) => send.emit(Edit::NotSent(why)),
                }
            });
        })
    };
    let is_busy = props.sending.is_busy;
    let last = last();
    let is_same = rates.as_ref().zip(last.as_ref()).is_some_and(|(rates, last)| last.1 == mark(rates));
    let words = match (is_busy, last.is_some()) {
        (true, _) => phrases::SIGNING,
        (false, true) => phrases::SIGN_AGAIN,
        (false, false) => phrases::SIGN,
    };
    let file = signed.as_ref().filter(|_| is_same).map(Rc::clone);
    let who = props.sending.keys.as_ref().and_then(|keys| keys.present.as_ref()).map(|key| Rc::clone(&key.who));
    html! {
        <>
            <section class="part" aria-labelledby="site-sign">
                <h2 id="site-sign">{ say(phrases::PUBLISH) }</h2>
                <p>{ say(phrases::PUBLISH_SAYS) }</p>
                <div class="field">
                    <label for={LANGUAGE}>{ say(phrases::PUBLISHED_LANGUAGE) }</label>
                    { pick(None, Some(LANGUAGE.to_owned()), "ruled", &names, *tongue, chose) }
                </div>
                { passphrase(props) }
                if let Some((day, ..)) = &last {
                    <p class="site-out">{ (if is_same { phrases::AS_OUT } else { phrases::OTHERWISE }).fill(language, [&date(*day, language)]) }</p>
                }
                <p class="problem" role="alert">{ props.sending.trouble.as_ref().map(|why| say(said::not_sent(why))) }</p>
                <p class="after">
                    <button type="button" class="button primary" disabled={is_busy || rates.is_none()} onclick={pressed}>{ say(words) }</button>
                    if let Some(file) = &file { { ways(props, file) } }
                </p>
                <p role="status">
                    if let Some(who) = who.as_ref().filter(|_| file.is_some()) { { phrases::SIGNED.fill(language, [who]) } }
                </p>
            </section>
            <SnippetPart {who} {file} {language} tongue={Language::SPOKEN.get(*tongue).copied()} email={Rc::clone(&props.email)} host={Rc::clone(&props.host)} accent={props.accent} send={props.send.clone()} />
        </>
    }
}

/// Saves the file, or copies its text.
fn ways(props: &SigningPartProps, file: &Rc<str>) -> Html {
    let say = |phrase: Phrase<0>| phrase.say(props.language);
    let saved = {
        let file = Rc::clone(file);
        Callback::from(move |_: MouseEvent| {
            // A browser that takes no file still lets its text be copied.
            let _ = files::save(FILE, "application/json", &file);
        })
    };
    html! {
        <>
            <button type="button" class="button" onclick={saved}>{ say(phrases::SAVE_FILE) }</button>
            <Copied words={say(phrases::COPY_TEXT)} done={say(phrases::COPIED)} text={file.to_string()} />
        </>
    }
}

/// A passphrase where one may be given, or has to be.
fn passphrase(props: &SigningPartProps) -> Html {
    let say = |phrase: Phrase<0>| phrase.say(props.language);
    let Some(keys) = &props.sending.keys else { return Html::default() };
    let field = |label, says, complete: &'static str| {
        html! {
            <div class="field">
                <label for={PASSPHRASE}>{ say(label) }</label>
                <span class="entry wide"><input id={PASSPHRASE} type="password" autocomplete={complete} aria-describedby="site-passphrase-note" /></span>
                <p class="note" id="site-passphrase-note">{ say(says) }</p>
            </div>
        }
    };
    match keys.present.as_ref().map(|key| key.usable) {
        None => html! {
            <>
                <p>{ say(phrases::FIRST_KEY) }</p>
                { field(phrases_sending::PASSPHRASE, phrases_sending::PASSPHRASE_SAYS, "new-password") }
            </>
        },
        Some(KeyUse::Locked) => field(phrases_sending::UNLOCK, phrases_sending::UNLOCK_SAYS, "current-password"),
        Some(KeyUse::Lost) => html! { <p class="problem">{ say(phrases_sending::KEY_LOST) }</p> },
        Some(KeyUse::Ready) => Html::default(),
    }
}

/// Seals the rates under an id of their own; the file.
async fn sign(rates: &PublishedRates, passphrase: &str) -> Result<String, NotSent> {
    let rates = PublishedRates { id: Id::from_bits(random::bits()), ..rates.clone() };
    let pair = keys::pair(passphrase).await?;
    let key = PublicKey::from_bytes(&pair.public).ok_or(NotSent::NotKept)?;
    let body = published_v1::body(&rates);
    let unsigned = Unsigned::new(Kind::PublishedRates, &body, &key).map_err(|_| NotSent::TooLarge)?;
    let signature = crypto::sign(&pair.private, &unsigned.message()).await.map_err(|_| NotSent::NoCrypto)?;
    let signature = Signature::made(&signature).map_err(|_| NotSent::NoCrypto)?;
    Ok(published_v1::file(&rates, &key, &signature))
}

/// By what the same rates are known again, on whichever day they were signed.
fn mark(rates: &PublishedRates) -> String {
    let day = CivilDate::from_text("2000-01-01").unwrap_or(rates.day);
    let bare = PublishedRates { id: Id::from_bits(0), day, ..rates.clone() };
    checksum::of(&String::from_utf8_lossy(&published_v1::body(&bare)))
}

/// The day, the mark and the file of the rates that were signed last in this browser. An earlier release kept no file.
fn last() -> Option<(CivilDate, String, Option<Rc<str>>)> {
    let text = storage::read(shelf::PUBLISHED)?;
    let (day, rest) = text.split_once(' ')?;
    let (mark, file) = rest.split_once(' ').map_or((rest, None), |(mark, file)| (mark, Some(file.into())));
    Some((CivilDate::from_text(day)?, mark.to_owned(), file))
}

fn date(day: CivilDate, language: Language) -> String {
    calendar_words::full_date(language, day.year(), day.month(), day.day())
}
