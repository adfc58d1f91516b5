//! A button that copies a text, and says so for a while. Where the browser has no clipboard, the text stands beside it to be copied
//! by hand.

use gloo_timers::callback::Timeout;
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_effect_with, use_state};

use crate::browser::clipboard;

/// How long it says so, in milliseconds.
const SAYS: u32 = 3_000;

#[derive(PartialEq, Properties)]
pub struct CopiedProps {
    pub words: String,
    /// What it says once the text is copied.
    pub done: String,
    pub text: String,
}

#[component]
pub fn Copied(props: &CopiedProps) -> Html {
    let is_done = use_state(|| false);
    {
        let is_done = is_done.clone();
        use_effect_with(*is_done, move |now| {
            let timer = now.then(|| Timeout::new(SAYS, move || is_done.set(false)));
            move || drop(timer)
        });
    }
    let pressed = {
        let (is_done, text) = (is_done.clone(), props.text.clone());
        Callback::from(move |_: MouseEvent| {
            let (is_done, text) = (is_done.clone(), text.clone());
            wasm_bindgen_futures::spawn_local(async move { is_done.set(clipboard::copy(&text).await) });
        })
    };
    let words = if *is_done { &props.done } else { &props.words };
    html! {
        <button type="button" class="button" onclick={pressed}><span aria-live="polite">{ words }</span></button>
    }
}
