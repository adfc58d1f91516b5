//! A choice of one from a list.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlSelectElement};
use yew::{Callback, Html, classes, html};

/// A list to choose from: the words, which is chosen, and what is told of a choice, by its place.
pub fn pick(
    label: Option<String>,
    id: Option<String>,
    class: &'static str,
    words: &[String],
    chosen: usize,
    told: Callback<usize>,
) -> Html {
    let changed = Callback::from(move |event: Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        if let Some(place) = select.and_then(|select| usize::try_from(select.selected_index()).ok()) {
            told.emit(place);
        }
    });
    let options = words.iter().enumerate().map(|(place, word)| {
        html! { <option key={place} selected={place == chosen}>{ word }</option> }
    });
    html! {
        <span class={classes!("pick", class)}>
            <select id={id} aria-label={label} onchange={changed}>{ for options }</select>
        </span>
    }
}
