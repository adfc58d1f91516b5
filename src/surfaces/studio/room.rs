//! How much room is used, and whether the browser keeps what is here: in figures, in words, and with what can be done.

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_effect_with, use_state};

use crate::browser::room;
use crate::locale::language::Language;
use crate::locale::phrases::past as phrases;
use crate::locale::{bytes, figures};
use crate::state::studio::room::{LOCAL, Room, bytes_of_texts};
use crate::surfaces::studio::staying;
use crate::surfaces::studio::weights::Weights;

/// What is needed.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// How much there is is known when everything is written.
    pub is_saved: bool,
    /// A button that saves a file of everything.
    pub save: Html,
}

/// What was found out.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Known {
    all: Option<Room>,
    local: Option<Room>,
    is_promised: Option<bool>,
    /// The browser was asked for that before.
    was_asked: bool,
}

async fn known() -> Known {
    let all = room::estimate().await.map(|(used, given)| Room { used, given });
    let local = room::texts().map(|texts| {
        let pairs = texts.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        Room { used: bytes_of_texts(pairs), given: LOCAL }
    });
    Known { all, local, is_promised: room::is_promised().await, was_asked: staying::was_asked().await }
}

/// The section of the settings.
#[component]
pub fn RoomAndSafety(props: &Props) -> Html {
    let language = props.language;
    let found = use_state(|| None::<Known>);
    {
        let found = found.clone();
        use_effect_with(props.is_saved, move |_| {
            wasm_bindgen_futures::spawn_local(async move { found.set(Some(known().await)) });
        });
    }
    let Some(now) = *found else { return Html::default() };
    let asked = {
        let found = found.clone();
        Callback::from(move |_: MouseEvent| {
            let found = found.clone();
            wasm_bindgen_futures::spawn_local(async move {
                staying::ask().await;
                found.set(Some(known().await));
            });
        })
    };
    let changed = {
        let found = found.clone();
        Callback::from(move |()| {
            let found = found.clone();
            wasm_bindgen_futures::spawn_local(async move { found.set(Some(known().await)) });
        })
    };
    let is_nearly_full = [now.all, now.local].into_iter().flatten().any(Room::is_nearly_full);
    html! {
        <>
            { gauge(now.all, language) }
            if let Some(local) = now.local {
                <p class="note">
                    { phrases::USED_LOCALLY.fill(language, [&bytes::bytes(local.used, language), &bytes::bytes(local.given, language)]) }
                </p>
            }
            if is_nearly_full { <p class="warning"><strong>{ phrases::NEARLY_FULL.say(language) }</strong>{ " " }{ props.save.clone() }</p> }
            <Weights {language} is_saved={props.is_saved} used={now.all.map(|all| all.used)} {changed} />
            <p class="after" role="status">
                if now.is_promised == Some(true) {
                    { phrases::STAYS.say(language) }
                } else {
                    <span>{ phrases::MAY_GO.say(language) }</span>
                    if now.was_asked { <span>{ phrases::NOT_PROMISED.say(language) }</span> }
                    <button type="button" class="link" onclick={asked}>{ phrases::ASK_TO_STAY.say(language) }</button>
                }
            </p>
            if staying::erases() { <p class="after">{ phrases::ERASES.say(language) }</p> }
        </>
    }
}

/// What is used, as a bar and in words.
fn gauge(all: Option<Room>, language: Language) -> Html {
    let Some(all) = all else { return html! { <p>{ phrases::ROOM_UNKNOWN.say(language) }</p> } };
    let said = phrases::USED.fill(language, [&bytes::bytes(all.used, language), &bytes::bytes(all.given, language)]);
    let percent = i64::try_from(all.percent()).unwrap_or(100);
    let class = if all.is_nearly_full() { "gauge loss" } else { "gauge" };
    html! {
        <>
            <p class="used">{ said }{ " " }<span class="note">{ format!("{}%", figures::whole(percent, language)) }</span></p>
            <svg class={class} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                <rect class="given" width="100" height="1" /><rect class="taken" width={percent.to_string()} height="1" />
            </svg>
        </>
    }
}
