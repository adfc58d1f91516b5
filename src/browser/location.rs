//! The address behind the `#`, by which screens are bookmarked and the Back button works.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;

/// The address now, without the `#`.
pub fn address() -> String {
    let location = gloo_utils::window().location();
    location.hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// The host of the page.
pub fn host() -> String {
    gloo_utils::window().location().host().unwrap_or_default()
}

/// The address of the page's folder, with a slash at its end.
pub fn folder() -> String {
    let location = gloo_utils::window().location();
    let page = format!("{}{}", location.origin().unwrap_or_default(), location.pathname().unwrap_or_default());
    page.rsplit_once('/').map(|(folder, _)| format!("{folder}/")).unwrap_or(page)
}

/// Goes to an address, as a new entry of the browser's history; where there was no address, in the place of none, so that Back
/// leaves the page.
pub fn go(address: &str) {
    let window = gloo_utils::window();
    match self::address() {
        here if here == address => {}
        here if here.is_empty() => {
            let to = format!("#{address}");
            let _ = window.history().and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&to)));
        }
        _ => {
            let _ = window.location().set_hash(address);
        }
    }
}

/// Tells when the address was changed, by the program or the person.
pub fn on_change(told: impl Fn(String) + 'static) -> EventListener {
    EventListener::new(&gloo_utils::window(), "hashchange", move |_| told(address()))
}
