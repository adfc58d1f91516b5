//! The page a client opens: a quote and nothing else. Never knows a cost.

use yew::{Html, component, html};

/// The client's page, while no link carries a quote yet.
#[component]
pub fn QuotePage() -> Html {
    html! {
        <main>
            <h1>{ "Quote" }</h1>
            <p>{ "There is no quote in this link." }</p>
        </main>
    }
}
