//! The page a client opens: a quote and nothing else. Never knows a cost.

use yew::{Html, component, html};

use crate::browser::page;
use crate::locale::language::Language;
use crate::locale::phrases::programs as phrases;

/// The client's page, while no link carries a quote yet.
#[component]
pub fn QuotePage() -> Html {
    let language = page::languages().iter().find_map(|tag| Language::from_tag(tag)).unwrap_or_default();
    html! {
        <main lang={language.tag()}>
            <h1>{ phrases::QUOTE.say(language) }</h1>
            <p>{ phrases::NO_QUOTE.say(language) }</p>
        </main>
    }
}
