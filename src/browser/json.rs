//! JSON by the browser's own reader, for programs too small to bring one along. Strings out; knows no shape.

use js_sys::{Array, JSON, Object};
use wasm_bindgen::{JsCast, JsValue};

/// How deep members are looked for.
const MOST_DEEP: u32 = 4;

/// A JSON text in one line, its members as they stood; nothing where it is none.
pub fn compact(text: &str) -> Option<String> {
    let value = JSON::parse(text).ok()?;
    JSON::stringify(&value).ok().map(String::from)
}

/// Every text, number, true and false of a JSON object, as text, each under the names that lead to it: "quantities.a1". None of a
/// text that is no object.
pub fn flat(text: &str) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    if let Ok(value) = JSON::parse(text) {
        gather(&value, "", 0, &mut pairs);
    }
    pairs
}

fn gather(value: &JsValue, name: &str, depth: u32, pairs: &mut Vec<(String, String)>) {
    if let Some(object) = value.dyn_ref::<Object>().filter(|_| depth < MOST_DEEP) {
        for entry in Object::entries(object) {
            let entry: Array = entry.unchecked_into();
            let Some(key) = entry.get(0).as_string() else { continue };
            let within = if name.is_empty() { key } else { format!("{name}.{key}") };
            gather(&entry.get(1), &within, depth.saturating_add(1), pairs);
        }
    } else if !value.is_null() && !value.is_object() {
        // Numbers and the like are said as they were written.
        let said = value.as_string().or_else(|| JSON::stringify(value).ok().map(String::from));
        pairs.push((name.to_owned(), said.unwrap_or_default()));
    }
}
