//! Starts the desk in its place on the page. Knows its surface and nothing below it.

use ratewright::surfaces::panic_signal;
use ratewright::surfaces::studio::Desk;

fn main() {
    panic_signal::install();
    // The page keeps a place for the desk, because Yew clears whatever it is given.
    if let Some(place) = gloo_utils::document().get_element_by_id("desk") {
        yew::Renderer::<Desk>::with_root(place).render();
    }
}
