//! What could not be read and was set aside, as long as it is there: how much of it, and a way to have it as a file.

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_effect_with, use_state};

use crate::locale::language::Language;
use crate::locale::phrases::{frame as phrases, keeping};
use crate::surfaces::studio::{files, settling};

/// What is needed.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    pub language: Language,
}

/// Nothing where nothing was set aside.
#[component]
pub fn SetAside(props: &Props) -> Html {
    let count = use_state(|| 0_usize);
    {
        let count = count.clone();
        use_effect_with((), move |()| {
            wasm_bindgen_futures::spawn_local(async move { count.set(settling::set_aside().await.len()) });
        });
    }
    let pressed = Callback::from(|_: MouseEvent| files::save_set_aside());
    html! {
        if *count > 0 {
            <p class="after">
                { keeping::SET_ASIDE_HERE.fill(props.language, [&count.to_string()]) }
                <button type="button" class="link" onclick={pressed}>{ phrases::SAVE_SET_ASIDE.say(props.language) }</button>
            </p>
        }
    }
}
