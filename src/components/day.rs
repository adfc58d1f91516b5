//! A day of the calendar, chosen with the browser's own means. Tells the day as YYYY-MM-DD, or nothing where it was cleared.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};
use yew::{Callback, Html, html};

/// The field of a day.
pub fn day(id: Option<String>, label: Option<String>, value: String, told: Callback<String>) -> Html {
    let changed = Callback::from(move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            told.emit(input.value());
        }
    });
    html! { <span class="entry day"><input id={id} type="date" aria-label={label} value={value} onchange={changed} /></span> }
}
