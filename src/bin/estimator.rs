//! The estimator's program: loaded once, then mounted by the embed script wherever the host page wants it.

use ratewright::surfaces::estimator::Estimator;
use ratewright::surfaces::panic_signal;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

fn main() {
    panic_signal::install();
}

/// Puts one estimator into `place`, an empty element inside the shadow root of the embed's own element.
#[wasm_bindgen]
pub fn mount(place: Element) {
    yew::Renderer::<Estimator>::with_root(place).render();
}
