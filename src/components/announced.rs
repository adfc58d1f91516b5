//! A text for ears only, told once it has been still for a second.

use gloo_timers::callback::Timeout;
use yew::{Html, Properties, component, html, use_effect_with, use_state};

/// How long a text must be still before it is told, in milliseconds.
const STILL: u32 = 1_000;

#[derive(PartialEq, Properties)]
pub struct AnnouncedProps {
    pub text: String,
}

#[component]
pub fn Announced(props: &AnnouncedProps) -> Html {
    let told = use_state(|| props.text.clone());
    {
        let told = told.clone();
        use_effect_with(props.text.clone(), move |text| {
            let text = text.clone();
            let timer = Timeout::new(STILL, move || told.set(text));
            move || drop(timer)
        });
    }
    html! { <p class="unseen" role="status">{ &*told }</p> }
}
