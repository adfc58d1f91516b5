//! The address behind the `#`, by which screens are bookmarked and the Back button works.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;

/// The address now, without the `#`.
pub fn address() -> String {
    let location = gloo_utils::window().location();
    location.hash().unwrap_or_default().trim_start_matches('#').to_owned()
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
