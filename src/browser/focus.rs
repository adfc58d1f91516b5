//! Where the keyboard is.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// How often what is not drawn yet is looked for again, and how long after, in milliseconds.
const TRIES: u32 = 60;
const AGAIN: u32 = 50;

/// Moves the keyboard to the element with an id once it is drawn, opening the drawers it lies in.
pub fn to(id: &str) {
    later(id.to_owned(), 0);
}

/// Moves the keyboard to the element with an id where it is in none, as after the element that had it is gone.
pub fn to_if_nowhere(id: &str) {
    let document = gloo_utils::document();
    let is_nowhere = document.active_element().is_none_or(|here| here.tag_name() == "BODY");
    let element = document.get_element_by_id(id).and_then(|one| one.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element.filter(|_| is_nowhere) {
        let _ = element.focus();
    }
}

/// What is not drawn yet may be on its way, for a few seconds, unless the keyboard has gone elsewhere meanwhile.
fn later(id: String, tried: u32) {
    let before = gloo_utils::document().active_element();
    gloo_timers::callback::Timeout::new(tried.min(1) * AGAIN, move || {
        let document = gloo_utils::document();
        let Some(element) = document.get_element_by_id(&id) else {
            let has_gone = tried > 0 && document.active_element() != before;
            if tried < TRIES && !has_gone {
                later(id, tried.saturating_add(1));
            }
            return;
        };
        let mut around = element.closest("details:not([open])").ok().flatten();
        while let Some(drawer) = around {
            let _ = drawer.set_attribute("open", "");
            around = element.closest("details:not([open])").ok().flatten();
        }
        if let Some(element) = element.dyn_ref::<HtmlElement>() {
            let _ = element.focus();
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    })
    .forget();
}

/// Returns the keyboard to the sign that was pressed last, which was marked by `data-asked`.
pub fn back_to_asked() {
    let document = gloo_utils::document();
    let Ok(asked) = document.query_selector_all("[data-asked]") else { return };
    for place in 0..asked.length() {
        let Some(sign) = asked.get(place).and_then(|sign| sign.dyn_into::<HtmlElement>().ok()) else { continue };
        let _ = sign.remove_attribute("data-asked");
        let _ = sign.focus();
    }
}

/// Whether the focus is in a field, where someone may be typing.
pub fn is_typing() -> bool {
    let here = gloo_utils::document().active_element();
    here.is_some_and(|here| ["INPUT", "TEXTAREA", "SELECT"].contains(&here.tag_name().as_str()))
}
