//! The page as a whole: its language, its title, its keys, and its going away.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// The languages that the person reads, best first.
pub fn languages() -> Vec<String> {
    let navigator = gloo_utils::window().navigator();
    navigator.languages().iter().filter_map(|language| language.as_string()).collect()
}

/// Says what language the page is in and where it begins.
pub fn set_language(tag: &str, direction: &str) {
    if let Some(root) = gloo_utils::document().document_element() {
        let _ = root.set_attribute("lang", tag);
        let _ = root.set_attribute("dir", direction);
    }
}

/// Names the page.
pub fn set_title(title: &str) {
    gloo_utils::document().set_title(title);
}

/// What a meta element of the page says; nothing where there is none, or it says nothing.
pub fn meta(name: &str) -> Option<String> {
    let element = gloo_utils::document().query_selector(&format!("meta[name={name}]")).ok()??;
    element.get_attribute("content").filter(|content| !content.is_empty())
}

/// Asks the browser to print.
pub fn print() {
    let _ = gloo_utils::window().print();
}

/// Has the page say that the program cannot start.
pub fn cannot_start() {
    send("ratewright-cannot-start");
}

/// Sends the page's own scripts an event that carries nothing.
pub fn send(name: &str) {
    if let Ok(event) = Event::new(name) {
        let _ = gloo_utils::window().dispatch_event(&event);
    }
}

/// Tells when the page's scripts have such an event, which is taken by that: it is not sent again.
pub fn on_sent(name: &'static str, told: impl Fn() + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&gloo_utils::window(), name, options, move |event: &Event| {
        event.prevent_default();
        told();
    })
}

/// Scrolls to the top, as a new page would.
pub fn to_top() {
    gloo_utils::window().scroll_to_with_x_and_y(0.into(), 0.into());
}

/// Tells when something on the page first gets the keyboard.
pub fn on_enter(told: impl FnOnce() + 'static) -> EventListener {
    EventListener::once(&gloo_utils::document(), "focusin", move |_| told())
}

/// Tells when the page is hidden or left.
pub fn on_hide(told: impl Fn() + Clone + 'static) -> [EventListener; 2] {
    let hidden = told.clone();
    [
        EventListener::new(&gloo_utils::document(), "visibilitychange", move |_| hidden()),
        EventListener::new(&gloo_utils::window(), "pagehide", move |_| told()),
    ]
}

/// Tells when somebody comes back to the window.
pub fn on_return(told: impl Fn() + 'static) -> EventListener {
    EventListener::new(&gloo_utils::window(), "focus", move |_| told())
}

/// Asks before the page is left, as long as the answer is that something would be lost.
pub fn on_leave(would_lose: impl Fn() -> bool + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&gloo_utils::window(), "beforeunload", options, move |event: &Event| {
        if would_lose() {
            event.prevent_default();
        }
    })
}

/// A key with its modifiers: "Escape", "Control+z", "Control+Shift+z". Command counts as Control.
pub fn on_key(told: impl Fn(&str) -> bool + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&gloo_utils::document(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let mut name = String::new();
        name.push_str(if event.ctrl_key() || event.meta_key() { "Control+" } else { "" });
        name.push_str(if event.shift_key() { "Shift+" } else { "" });
        name.push_str(&latin(&event.key(), &event.code()));
        if told(&name) {
            event.prevent_default();
        }
    })
}

/// A key's name; that of its place on a Latin keyboard where it gives a letter of another alphabet, so that Control+Z is the
/// same key everywhere.
fn latin(key: &str, code: &str) -> String {
    match (key.chars().count(), code.strip_prefix("Key")) {
        (1, Some(place)) if !key.is_ascii() => place.to_ascii_lowercase(),
        (1, _) => key.to_ascii_lowercase(),
        _ => key.to_owned(),
    }
}
