//! Starts the client's page in its place. Knows its surface and nothing below it.

use ratewright::surfaces::panic_signal;
use ratewright::surfaces::quote::QuotePage;

fn main() {
    panic_signal::install();
    // The page keeps a place for the quote, because Yew clears whatever it is given.
    if let Some(place) = gloo_utils::document().get_element_by_id("quote") {
        yew::Renderer::<QuotePage>::with_root(place).render();
    }
}
