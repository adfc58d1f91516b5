//! Tells the page that the program has stopped, so that it can say so calmly. Knows neither what was typed nor why it stopped.

use web_sys::{Event, window};

/// The DOM event that the window receives; it carries nothing.
pub const NAME: &str = "ratewright-panic";

/// From here on a panic is announced on the window. Its message stays unsaid: it may quote somebody's figures.
pub fn install() {
    // Through Yew, which otherwise puts a hook of its own over this one, and that one writes the message to the console.
    yew::set_custom_panic_hook(Box::new(|_| {
        if let (Some(window), Ok(event)) = (window(), Event::new(NAME)) {
            let _ = window.dispatch_event(&event);
        }
    }));
}
