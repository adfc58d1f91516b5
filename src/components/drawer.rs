//! A section that is closed until somebody asks for it, with one line that says what holds now.

use web_sys::MouseEvent;
use yew::{Callback, Html, html};

/// A drawer. Its body is made only while it is open.
pub fn drawer(
    id: &'static str,
    name: &str,
    state: &str,
    is_open: bool,
    toggled: Callback<bool>,
    body: impl FnOnce() -> Html,
) -> Html {
    // The state decides whether it is open; the browser's own opening would run ahead of it.
    let pressed = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        toggled.emit(!is_open);
    });
    html! {
        <details class="drawer" id={id} open={is_open}>
            <summary onclick={pressed}><h2>{ name }</h2><span class="state">{ state }</span></summary>
            if is_open { <div class="body">{ body() }</div> }
        </details>
    }
}
