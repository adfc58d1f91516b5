//! Colours of a part of the page that are known only while it runs. The page's policy lets no markup set them.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Gives the first element that fits a selector a value by a name, for style sheets to use; nothing takes it away. An attribute
/// says whether there is one: `data-accent` for `accent`, whose value is `--accent-value`.
pub fn set(selector: &str, name: &str, value: Option<&str>) {
    let element = gloo_utils::document().query_selector(selector).ok().flatten();
    let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return };
    let (attribute, property) = (format!("data-{name}"), format!("--{name}-value"));
    // Where the browser refuses it, the page stays as its style sheet has it.
    let _ = match value {
        Some(value) => {
            element.style().set_property(&property, value).and_then(|()| element.set_attribute(&attribute, ""))
        }
        None => element.style().remove_property(&property).and_then(|_| element.remove_attribute(&attribute)),
    };
}
