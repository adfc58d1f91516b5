//! The browser's local storage: read at once, and not sure to last. May be denied, full or damaged at any moment; never panics.
//! Records are kept through `records`, which puts them into the store that lasts as well.

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Storage, StorageEvent};

/// Why the store did not do as asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The browser gives this page no storage.
    Denied,
    /// There is no room left.
    Full,
    /// What was read back is not what was written.
    NotReadBack,
    /// A later version of the program has made its own of the store.
    Newer,
    /// Anything else. It may go better the next time.
    Failed,
}

/// What became of an exchange.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exchange {
    Done,
    /// The store holds something else than was expected, and was left as it is.
    Stale(Option<String>),
}

fn store() -> Result<Storage, Refused> {
    let window = web_sys::window().ok_or(Refused::Denied)?;
    window.local_storage().ok().flatten().ok_or(Refused::Denied)
}

fn refusal(error: &JsValue) -> Refused {
    let name = js_sys::Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string()).unwrap_or_default();
    // What browsers have called it. To look for a part of a name would bring a search of texts into the first view.
    match ["Quota", "QUOTA", "NS_ERROR_DOM_QUOTA"].iter().any(|begin| name.starts_with(begin)) {
        true => Refused::Full,
        false => Refused::Denied,
    }
}

/// Everything whose key begins so, in no order.
pub async fn all(prefix: &str) -> Result<Vec<(String, String)>, Refused> {
    let store = store()?;
    let keys = keys(&store)?.filter(|key| key.starts_with(prefix));
    Ok(keys.filter_map(|key| Some((key.clone(), store.get_item(&key).ok().flatten()?))).collect())
}

/// Whether any key fits. Of thousands of texts none is read.
pub async fn has(fits: impl Fn(&str) -> bool) -> Result<bool, Refused> {
    Ok(keys(&store()?)?.any(|key| fits(&key)))
}

fn keys(store: &Storage) -> Result<impl Iterator<Item = String>, Refused> {
    let length = store.length().map_err(|error| refusal(&error))?;
    Ok((0..length).filter_map(|place| store.key(place).ok().flatten()))
}

/// One text.
pub async fn get(key: &str) -> Result<Option<String>, Refused> {
    store()?.get_item(key).map_err(|error| refusal(&error))
}

/// Puts a text in the place of what stands there, or takes it away, but only where what stands there is as expected. Reads it
/// back before it says that it is done.
pub async fn exchange(
    key: &str,
    expected: &dyn Fn(Option<&str>) -> bool,
    text: Option<&str>,
) -> Result<Exchange, Refused> {
    let store = store()?;
    let held = store.get_item(key).map_err(|error| refusal(&error))?;
    if !expected(held.as_deref()) {
        return Ok(Exchange::Stale(held));
    }
    match text {
        Some(text) => store.set_item(key, text),
        None => store.remove_item(key),
    }
    .map_err(|error| refusal(&error))?;
    let read_back = store.get_item(key).map_err(|error| refusal(&error))?;
    match read_back.as_deref() == text {
        true => Ok(Exchange::Done),
        false => Err(Refused::NotReadBack),
    }
}

/// Tells of every change that another tab makes: the key, and the text or nothing; no key where everything was cleared.
/// Lasts as long as the listener is kept.
pub fn on_change(told: impl Fn(Option<String>, Option<String>) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "storage", move |event| {
        if let Some(event) = event.dyn_ref::<StorageEvent>() {
            told(event.key(), event.new_value());
        }
    }))
}

/// Keeps a small text of its own where there is room, without a promise.
pub fn keep(key: &str, text: &str) {
    if let Ok(storage) = store() {
        let _ = storage.set_item(key, text);
    }
}

/// Forgets such a text.
pub fn forget(key: &str) {
    if let Ok(storage) = store() {
        let _ = storage.remove_item(key);
    }
}

/// Such a text.
pub fn read(key: &str) -> Option<String> {
    store().ok()?.get_item(key).ok().flatten()
}
