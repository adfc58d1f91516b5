//! The keys that a host publishes beside a page, as pairs of texts: x and y of each P-256 key in a JSON Web Key Set. Read with the
//! browser's own JSON, so that a client's page carries no reader of its own. Whatever is no such key is passed over.

use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::JsValue;

use crate::browser::files;

/// The coordinates of every key at an address; none where nothing can be had there.
pub async fn at(address: &str) -> Vec<(String, String)> {
    let text = files::shipped(address).await.unwrap_or_default();
    let set = JSON::parse(&text).unwrap_or(JsValue::NULL);
    let keys = member(&set, "keys").filter(Array::is_array).map(|keys| Array::from(&keys)).unwrap_or_default();
    keys.iter().filter_map(|key| coordinates(&key)).collect()
}

fn coordinates(key: &JsValue) -> Option<(String, String)> {
    let text = |name: &str| member(key, name)?.as_string();
    let is_p256 = text("kty")? == "EC" && text("crv")? == "P-256";
    // A set with a private key in it was published by mistake, and proves nothing.
    let is_public = member(key, "d").is_none();
    if is_p256 && is_public { Some((text("x")?, text("y")?)) } else { None }
}

fn member(of: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(of, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}
