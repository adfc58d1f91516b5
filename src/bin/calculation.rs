//! The calculation's program: what `ratewright.js` calls. No page of ours loads it. Knows its surface and nothing below it.

use ratewright::surfaces::calculation;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// What follows from a workbook; thrown, why it was refused.
#[wasm_bindgen]
pub fn evaluate(workbook: &str, today: Option<String>) -> Result<String, JsValue> {
    calculation::evaluate(workbook, today.as_deref()).map_err(JsValue::from)
}

/// What a choice comes to by published rates.
#[wasm_bindgen]
pub async fn estimate(published: String, choice: String) -> Result<String, JsValue> {
    calculation::estimate(&published, &choice).await.map_err(JsValue::from)
}

/// The quote in a link.
#[wasm_bindgen(js_name = openQuote)]
pub async fn open_quote(link: String) -> Result<String, JsValue> {
    calculation::open_quote(&link).await.map_err(JsValue::from)
}
