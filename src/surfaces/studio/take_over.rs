//! The press that brings a newer version of the desk: the page's scripts are asked for it once everything is saved. Knows whether
//! that is so, and not how the desk is kept on this machine.

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_effect_with, use_state};

use crate::browser::page;

/// What the page's scripts send where a newer version waits; it carries nothing.
pub const UPDATE: &str = "ratewright-update";

/// What they are sent when it may take the place of this one.
const TAKE_OVER: &str = "ratewright-take-over";

#[derive(Properties, PartialEq)]
pub struct TakeOverProps {
    pub label: String,
    /// Whether everything is saved, or can't be.
    pub is_settled: bool,
}

/// The button.
#[component]
pub fn TakeOver(props: &TakeOverProps) -> Html {
    let is_asked = use_state(|| false);
    {
        let is_asked = is_asked.clone();
        use_effect_with((*is_asked, props.is_settled), move |(asked, is_settled)| {
            if *asked && *is_settled {
                // Once: whoever stays on the page after all is not taken away by the next saving.
                is_asked.set(false);
                page::send(TAKE_OVER);
            }
        });
    }
    let pressed = Callback::from(move |_: MouseEvent| is_asked.set(true));
    html! { <button type="button" class="link" onclick={pressed}>{ props.label.clone() }</button> }
}
