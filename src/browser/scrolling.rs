//! How far the page is scrolled, and where its elements lie. Knows nothing of what they show.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// How far the page is scrolled, in pixels.
pub fn place() -> i32 {
    gloo_utils::document().scrolling_element().map(|root| root.scroll_top()).unwrap_or_default()
}

/// Scrolls so far at once.
pub fn to(place: i32) {
    if let Some(root) = gloo_utils::document().scrolling_element() {
        root.set_scroll_top(place);
    }
}

/// The height of the view.
pub fn view() -> i32 {
    gloo_utils::document().document_element().map(|root| root.client_height()).unwrap_or_default()
}

/// How far below the beginning of the page an element begins.
pub fn top_of(id: &str) -> i32 {
    let mut element = gloo_utils::document().get_element_by_id(id).and_then(|one| one.dyn_into::<HtmlElement>().ok());
    let mut top: i32 = 0;
    while let Some(one) = element {
        top = top.saturating_add(one.offset_top());
        element = one.offset_parent().and_then(|parent| parent.dyn_into::<HtmlElement>().ok());
    }
    top
}

/// The width of an element, and of those in it that carry a number by some name, the number and the height.
pub fn heights(id: &str, name: &str) -> (i32, Vec<(usize, i32)>) {
    let Some(list) = gloo_utils::document().get_element_by_id(id) else { return (0, Vec::new()) };
    let mut heights = Vec::new();
    if let Ok(rows) = list.query_selector_all(&format!("[{name}]")) {
        for place in 0..rows.length() {
            let Some(row) = rows.get(place).and_then(|row| row.dyn_into::<HtmlElement>().ok()) else { continue };
            if let Some(number) = row.get_attribute(name).and_then(|number| number.parse().ok()) {
                heights.push((number, row.offset_height()));
            }
        }
    }
    (list.client_width(), heights)
}

/// The number that the element carries by some name which an event comes from or from within.
pub fn number_of(event: &web_sys::Event, name: &str) -> Option<usize> {
    let element: web_sys::Element = event.target()?.dyn_into().ok()?;
    element.closest(&format!("[{name}]")).ok()??.get_attribute(name)?.parse().ok()
}

/// Tells of every scrolling of the page and every change of its size.
pub fn on_change(told: impl Fn() + Clone + 'static) -> [EventListener; 2] {
    let window = gloo_utils::window();
    let sized = told.clone();
    [EventListener::new(&window, "scroll", move |_| told()), EventListener::new(&window, "resize", move |_| sized())]
}
