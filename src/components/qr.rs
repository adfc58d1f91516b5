//! A QR code that was drawn, as a picture. Knows neither its text nor how it is drawn.

use yew::{Html, html};

/// A drawing of a width and height, filled along a path; black on white whatever the page's colours, because readers look for that.
pub fn qr(size: i32, path: &str, label: String) -> Html {
    let edge = size.to_string();
    html! {
        <svg class="qr" role="img" aria-label={label} viewBox={format!("0 0 {size} {size}")} shape-rendering="crispEdges">
            <rect width={edge.clone()} height={edge} fill="#fff" />
            <path d={path.to_string()} fill="#000" />
        </svg>
    }
}
