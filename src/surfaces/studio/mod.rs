//! The agency's desk: everything private.

use yew::{Html, component, html};

/// The whole desk.
#[component]
pub fn Desk() -> Html {
    html! { <main><h1>{ "Ratewright" }</h1></main> }
}
