//! The part of the settings about the signing key: its code, its back-up, publishing it, and another in its place.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, MouseEvent};
use yew::{Callback, Html, Properties, component, html, use_effect_with};

use crate::browser::files;
use crate::domain::civil_date::CivilDate;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::sending as phrases;
use crate::locale::{calendar_words, figures};
use crate::state::studio::edit::Edit;
use crate::state::studio::sending::{Keys, NotSent};
use crate::surfaces::studio::sending::{keys, said, typed};
use crate::surfaces::studio::view::View;
use crate::wire::base64url;

const PASSPHRASE: &str = "key-passphrase";
/// The largest file that may hold a back-up.
const MOST_BYTES: u32 = 10_000;

#[derive(PartialEq, Properties)]
pub struct KeyWatchProps {
    pub send: Callback<Edit>,
}

/// Looks at the keys once, when it is first shown. Draws nothing.
#[component]
pub fn KeyWatch(props: &KeyWatchProps) -> Html {
    let send = props.send.clone();
    use_effect_with((), move |()| {
        wasm_bindgen_futures::spawn_local(async move { send.emit(Edit::KeysKnown(keys::known().await)) });
    });
    Html::default()
}

/// The part.
pub fn part(view: &View) -> Html {
    let sending = &view.desk.sending;
    html! {
        <section class="part" aria-labelledby="settings-key">
            <KeyWatch send={view.hand.send.clone()} />
            <h2 id="settings-key">{ view.say(phrases::KEY) }</h2>
            { sending.keys.as_ref().map(|keys| known(view, keys)) }
            <p class="problem" role="alert">{ sending.trouble.as_ref().map(|why| view.say(said::not_sent(why))) }</p>
            <div class="field">
                <label for={PASSPHRASE}>{ view.say(phrases::PASSPHRASE) }</label>
                <span class="entry wide"><input id={PASSPHRASE} type="password" autocomplete="new-password" aria-describedby="key-note" /></span>
                <p class="note" id="key-note">{ view.say(phrases::PASSPHRASE_SAYS) }</p>
            </div>
            <p class="after">{ new_key(view) }{ restore(view) }</p>
            <p class="note">{ view.say(phrases::NEW_KEY_SAYS) }</p>
        </section>
    }
}

fn known(view: &View, keys: &Keys) -> Html {
    let Some(key) = &keys.present else { return html! { <p>{ view.say(phrases::NO_KEY) }</p> } };
    let day = CivilDate::from_text(&key.created);
    let day = day.map(|day| calendar_words::full_date(view.language(), day.year(), day.month(), day.day()));
    let retired = (keys.retired > 0).then(|| {
        let count = figures::whole(i64::try_from(keys.retired).unwrap_or(i64::MAX), view.language());
        view.fill(phrases::RETIRED, [&count])
    });
    html! {
        <>
            <p class="figure">{ view.fill(phrases::KEY_MADE, [&key.who, &day.unwrap_or_default()]) }</p>
            <p>{ view.say(phrases::KEY_SAYS) }{ " " }{ retired }</p>
            <p class="after">
                { saving(view, phrases::SAVE_JWKS, "jwks.json", "application/json", false) }
                if key.has_backup { { saving(view, phrases::SAVE_BACKUP, "ratewright-key.txt", "text/plain", true) } }
            </p>
        </>
    }
}

fn saving(view: &View, words: Phrase<0>, name: &'static str, kind: &'static str, is_backup: bool) -> Html {
    let pressed = Callback::from(move |_: MouseEvent| {
        wasm_bindgen_futures::spawn_local(async move {
            let text = match is_backup {
                true => keys::backup().await.map(|bytes| base64url::encode(&bytes)),
                false => keys::published().await,
            };
            if let Some(text) = text {
                let _ = files::save(name, kind, &text);
            }
        });
    });
    html! { <button type="button" class="button" onclick={pressed}>{ view.say(words) }</button> }
}

fn new_key(view: &View) -> Html {
    let send = view.hand.send.clone();
    let pressed = Callback::from(move |_: MouseEvent| {
        let (send, passphrase) = (send.clone(), typed(PASSPHRASE));
        send.emit(Edit::SealBegan);
        wasm_bindgen_futures::spawn_local(async move {
            told(keys::made(&passphrase).await.map(|_| ()), &send).await;
        });
    });
    html! {
        <button type="button" class="button" disabled={view.desk.sending.is_busy} onclick={pressed}>{ view.say(phrases::NEW_KEY) }</button>
    }
}

fn restore(view: &View) -> Html {
    let send = view.hand.send.clone();
    let chosen = Callback::from(move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(file) = input.and_then(|input| input.files()).and_then(|files| files.get(0)) else { return };
        let (send, passphrase) = (send.clone(), typed(PASSPHRASE));
        send.emit(Edit::SealBegan);
        wasm_bindgen_futures::spawn_local(async move {
            let text = files::text_of(&file, MOST_BYTES).await.unwrap_or_default();
            let restored = match base64url::decode(text.trim()) {
                Ok(backup) => keys::restored(&backup, &passphrase).await,
                Err(_) => Err(NotSent::NotABackup),
            };
            told(restored, &send).await;
        });
    });
    html! {
        <label class="button file">{ view.say(phrases::RESTORE_BACKUP) }<input class="unseen" type="file" onchange={chosen} /></label>
    }
}

async fn told(done: Result<(), NotSent>, send: &Callback<Edit>) {
    send.emit(match done {
        Ok(()) => Edit::KeysKnown(keys::known().await),
        Err(why) => Edit::NotSent(why),
    });
}
