//! A box to tick, with its words.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};
use yew::{Callback, Html, html};

/// A box, and what is told when it is ticked or cleared.
pub fn tick(words: &str, label: Option<String>, is_ticked: bool, told: Callback<bool>) -> Html {
    let changed = Callback::from(move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        told.emit(input.is_some_and(|input| input.checked()));
    });
    html! {
        <label class="check">
            <input type="checkbox" checked={is_ticked} onchange={changed} aria-label={label} />
            { words }
        </label>
    }
}
