//! How much the browser gives this page, whether it has promised to keep what is here, and what engine it is. May know none of it;
//! never fails.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What the browser says that this page uses, and what it gives about, in bytes.
pub async fn estimate() -> Option<(u64, u64)> {
    let found = asked("estimate").await?;
    let count = |name: &str| whole(&Reflect::get(&found, &name.into()).ok()?);
    Some((count("usage")?, count("quota")?))
}

/// Whether the browser has promised to keep what is here until a person erases it.
pub async fn is_promised() -> Option<bool> {
    asked("persisted").await?.as_bool()
}

/// Asks it to promise that; what it answers. It may ask the person.
pub async fn ask_to_keep() -> Option<bool> {
    asked("persist").await?.as_bool()
}

/// Everything in local storage: names and texts. Nothing where it is denied.
pub fn texts() -> Option<Vec<(String, String)>> {
    let store = web_sys::window()?.local_storage().ok().flatten()?;
    let keys = (0..store.length().ok()?).filter_map(|place| store.key(place).ok().flatten());
    Some(keys.filter_map(|key| Some((key.clone(), store.get_item(&key).ok().flatten()?))).collect())
}

/// What `navigator.vendor` says of the engine.
pub fn vendor() -> String {
    navigator().and_then(|navigator| Reflect::get(&navigator, &"vendor".into()).ok()?.as_string()).unwrap_or_default()
}

/// Whether pinching is told by events of their own.
pub fn has_gestures() -> bool {
    web_sys::window().is_some_and(|window| Reflect::has(&window, &"GestureEvent".into()).unwrap_or(false))
}

/// Whether the page has a window of its own because it was installed.
pub fn is_installed() -> bool {
    let of_its_own =
        web_sys::window().and_then(|window| window.match_media("(display-mode: standalone)").ok().flatten());
    let is_standalone =
        navigator().and_then(|navigator| Reflect::get(&navigator, &"standalone".into()).ok()?.as_bool());
    of_its_own.is_some_and(|found| found.matches()) || is_standalone == Some(true)
}

fn navigator() -> Option<JsValue> {
    Some(web_sys::window()?.navigator().into())
}

/// What the browser's manager of storage answers to a question; it has none outside a secure page.
async fn asked(question: &str) -> Option<JsValue> {
    let manager = Reflect::get(&navigator()?, &"storage".into()).ok()?;
    let ask: Function = Reflect::get(&manager, &question.into()).ok()?.dyn_into().ok()?;
    let answer: Promise = ask.call0(&manager).ok()?.dyn_into().ok()?;
    JsFuture::from(answer).await.ok()
}

fn whole(number: &JsValue) -> Option<u64> {
    let number = number.as_f64().filter(|number| *number >= 0.0 && *number < 9e15)?;
    Some(number as _)
}
