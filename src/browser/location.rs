//! The address behind the `#`, by which screens are bookmarked and the Back button works.

use gloo_events::EventListener;

/// The address now, without the `#`.
pub fn address() -> String {
    let location = gloo_utils::window().location();
    location.hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Goes to an address, as a new entry of the browser's history.
pub fn go(address: &str) {
    if self::address() != address {
        let _ = gloo_utils::window().location().set_hash(address);
    }
}

/// Tells when the address was changed, by the program or the person.
pub fn on_change(told: impl Fn(String) + 'static) -> EventListener {
    EventListener::new(&gloo_utils::window(), "hashchange", move |_| told(address()))
}
