//! A field of several lines. Emits what was typed, untouched, and that it was left.

use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, HtmlTextAreaElement, InputEvent};
use yew::{Callback, Html, html};

/// The field, with room for so many lines.
pub fn prose(id: String, rows: u32, text: &str, typed: Callback<String>, left: Callback<()>) -> Html {
    let typed = typed.reform(|event: InputEvent| {
        let area = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
        area.map(|area| area.value()).unwrap_or_default()
    });
    let left = left.reform(|_: FocusEvent| ());
    html! {
        <textarea class="prose" id={id} rows={rows.to_string()} value={text.to_owned()} oninput={typed} onblur={left} />
    }
}
