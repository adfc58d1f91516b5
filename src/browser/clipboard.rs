//! Texts handed to others: to the clipboard, or to whatever the device shares with.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Whether the clipboard took a text.
pub async fn copy(text: &str) -> bool {
    let navigator = gloo_utils::window().navigator();
    // Where the page was not fetched over a safe connection there is none.
    let has = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| !clipboard.is_undefined());
    has && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

fn sharing() -> Option<Function> {
    Reflect::get(&gloo_utils::window().navigator(), &"share".into()).ok()?.dyn_into().ok()
}

/// Whether the device offers to share.
pub fn can_share() -> bool {
    sharing().is_some()
}

/// Offers a link to whatever the device shares with. Whoever thinks better of it is told nothing.
pub fn share(title: &str, link: &str) {
    let Some(share) = sharing() else { return };
    let what = Object::new();
    for (name, value) in [("title", title), ("url", link)] {
        let _ = Reflect::set(&what, &name.into(), &value.into());
    }
    let answer = share.call1(&gloo_utils::window().navigator(), &what);
    if let Ok(promise) = answer.and_then(|answer: JsValue| answer.dyn_into::<js_sys::Promise>()) {
        wasm_bindgen_futures::spawn_local(async move {
            let _ = JsFuture::from(promise).await;
        });
    }
}
