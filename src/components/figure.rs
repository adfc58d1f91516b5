//! A figure, and the sign of equality beside it that shows its working.

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_mut_ref};

/// A figure: tabular, from left to right in every language.
pub fn figure(text: &str) -> Html {
    html! { <span class="figure">{ text }</span> }
}

/// The sign that shows a working, or hides it where it is open.
pub fn why(label: String, is_open: bool, ask: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="why" aria-expanded={is_open.to_string()} aria-controls={is_open.then_some("working")}
            aria-label={label} onclick={ask}>{ "=" }</button>
    }
}

/// The sign and the figure in a row.
pub fn worked(label: String, is_open: bool, ask: Callback<MouseEvent>, text: &str) -> Html {
    html! { <span class="worked">{ why(label, is_open, ask) }{ figure(text) }</span> }
}

/// The same where the sign would stand in the way of Tab: its field answers to the key "=" instead.
pub fn worked_by_key(label: String, is_open: bool, ask: Callback<MouseEvent>, text: &str) -> Html {
    html! {
        <span class="worked">
            <button type="button" class="why" tabindex="-1" aria-expanded={is_open.to_string()}
                aria-controls={is_open.then_some("working")} aria-label={label} onclick={ask}>{ "=" }</button>
            { figure(text) }
        </span>
    }
}

#[derive(PartialEq, Properties)]
pub struct ChangingProps {
    pub text: String,
}

/// A figure that takes an underline for a moment when it has changed.
#[component]
pub fn Changing(props: &ChangingProps) -> Html {
    let shown = use_mut_ref(|| (props.text.clone(), 0_u32));
    let mut shown = shown.borrow_mut();
    if shown.0 != props.text {
        *shown = (props.text.clone(), shown.1 + 1);
    }
    let class = if shown.1 > 0 { "figure changed" } else { "figure" };
    html! { <span key={shown.1} class={class}>{ &props.text }</span> }
}
