//! The widget on an agency's own site: published rates only. Never knows a cost or a salary.

use yew::{Html, component, html};

/// The widget, while no rates are published to it yet.
#[component]
pub fn Estimator() -> Html {
    html! { <p>{ "Estimates are not published yet." }</p> }
}
