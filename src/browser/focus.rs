//! Where the keyboard is.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Moves the keyboard to the element with an id once it is drawn, opening the drawers it lies in.
pub fn to(id: &str) {
    let id = id.to_owned();
    gloo_timers::callback::Timeout::new(0, move || {
        let Some(element) = gloo_utils::document().get_element_by_id(&id) else { return };
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
