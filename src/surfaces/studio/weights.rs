//! What takes the room that is used, as a table, and what of it can be let go.

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_effect_with, use_state};

use crate::browser::{focus, records, vault_room};
use crate::locale::bytes;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::past as phrases;
use crate::state::studio::room::Taken;
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::sure::{SURE, surely};
use crate::surfaces::studio::{settling, shelf};

/// The heading's id: the keyboard goes there when something was let go.
const HEADING: &str = "what-takes";

/// What is needed.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    /// What each takes is known when everything is written.
    pub is_saved: bool,
    /// What is used in all, in bytes, where the browser says so.
    pub used: Option<u64>,
    /// Something was let go.
    pub changed: Callback<()>,
}

/// What waits for a second press.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Goes {
    Earlier,
    Aside,
}

async fn taken() -> Option<Taken> {
    let mut taken = Taken::default();
    for one in vault_room::weigh().await.ok()? {
        let all = one.stands.saturating_add(one.earlier);
        match one.is_gone {
            _ if one.name.starts_with(shelf::SET_ASIDE) => taken.aside = taken.aside.saturating_add(all),
            true => taken.bin = taken.bin.saturating_add(all),
            false => {
                taken.work = taken.work.saturating_add(one.stands);
                taken.earlier = taken.earlier.saturating_add(one.earlier);
            }
        }
    }
    Some(taken)
}

/// What is not let go of now can be let go of by another press; the figures say so.
async fn let_go(goes: Goes) {
    match goes {
        Goes::Earlier => drop(vault_room::forget_earlier().await),
        Goes::Aside => {
            for (name, _) in settling::set_aside().await {
                records::forget(&name).await;
            }
        }
    }
}

/// The table; nothing where the store that lasts is denied.
#[component]
pub fn Weights(props: &Props) -> Html {
    let language = props.language;
    let found = use_state(|| None::<Taken>);
    let sure = use_state(|| None::<Goes>);
    {
        let found = found.clone();
        use_effect_with(props.is_saved, move |_| {
            wasm_bindgen_futures::spawn_local(async move { found.set(taken().await) });
        });
    }
    let Some(now) = *found else { return Html::default() };
    let ask = {
        let sure = sure.clone();
        Callback::from(move |goes: Option<Goes>| {
            focus::to(if goes.is_some() { SURE } else { HEADING });
            sure.set(goes);
        })
    };
    let go = {
        let (found, ask, changed) = (found.clone(), ask.clone(), props.changed.clone());
        Callback::from(move |goes: Goes| {
            let (found, changed) = (found.clone(), changed.clone());
            ask.emit(None);
            wasm_bindgen_futures::spawn_local(async move {
                let_go(goes).await;
                found.set(taken().await);
                changed.emit(());
            });
        })
    };
    let act = |goes: Goes, does: Phrase<0>, said: Phrase<0>| match *sure == Some(goes) {
        true => {
            let does_it = go.reform(move |_: MouseEvent| goes);
            surely(said.say(language), does.say(language), does_it, ask.reform(|_: MouseEvent| None), language)
        }
        false => {
            let asked = ask.reform(move |_: MouseEvent| Some(goes));
            html! { <button type="button" class="link" onclick={asked}>{ does.say(language) }</button> }
        }
    };
    let row = |what: Phrase<0>, count: u64, act: Html| {
        html! {
            <tr>
                <th scope="row">{ what.say(language) }</th>
                <td class="figure">{ bytes::bytes(count, language) }</td>
                <td class="acts-cell">{ act }</td>
            </tr>
        }
    };
    let earlier = act(Goes::Earlier, phrases::LET_EARLIER_GO, phrases::EARLIER_SURE);
    let aside = act(Goes::Aside, phrases::LET_ASIDE_GO, phrases::ASIDE_SURE);
    let bin = html! { <a href={format!("#{}", Screen::Bin.address())}>{ phrases::OPEN_BIN.say(language) }</a> };
    let rest = props.used.map_or(0, |used| now.rest_of(used));
    html! {
        <>
            <h3 id={HEADING} tabindex="-1">{ phrases::TAKES.say(language) }</h3>
            <table class="grid weights">
                <caption class="unseen">{ phrases::TAKES.say(language) }</caption>
                <thead><tr>
                    <th scope="col">{ phrases::WHAT.say(language) }</th>
                    <th scope="col" class="figure">{ phrases::ABOUT.say(language) }</th>
                    <th scope="col">{ phrases::TO_MAKE_ROOM.say(language) }</th>
                </tr></thead>
                <tbody>
                    { row(phrases::WORK, now.work, Html::default()) }
                    { row(phrases::EARLIER, now.earlier, if now.earlier > 0 { earlier } else { Html::default() }) }
                    { row(phrases::BIN, now.bin, if now.bin > 0 { bin } else { Html::default() }) }
                    if now.aside > 0 { { row(phrases::ASIDE, now.aside, aside) } }
                    if rest > 0 { { row(phrases::REST, rest, Html::default()) } }
                </tbody>
            </table>
        </>
    }
}
