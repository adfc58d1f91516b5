//! Starts the client's page in its place, and marks what of it comes later, in a file of its own. Knows its surface and nothing
//! below it.
#![allow(unsafe_code, reason = "calling into a file that is loaded later is a foreign call, which the macro writes")]

use ratewright::surfaces::panic_signal;
use ratewright::surfaces::quote::QuotePage;
use ratewright::surfaces::quote::later;
use ratewright::surfaces::quote::later::{Came, Coming};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

#[wasm_split(answering, fallible)]
fn answering() -> Result<Came, SplitLoaderError> {
    Ok(later::all())
}

fn coming() -> Coming {
    Box::pin(async { answering().await.ok() })
}

fn main() {
    panic_signal::install();
    later::come_from(coming);
    // The page keeps a place for the quote, because Yew clears whatever it is given.
    if let Some(place) = gloo_utils::document().get_element_by_id("quote") {
        yew::Renderer::<QuotePage>::with_root(place).render();
    }
}
