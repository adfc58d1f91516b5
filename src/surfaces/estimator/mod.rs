//! The widget on an agency's own site: published rates only. Never knows a cost or a salary.

use yew::{Html, component, html};

use crate::browser::page;
use crate::locale::language::Language;
use crate::locale::phrases::programs as phrases;

/// The widget, while no rates are published to it yet.
#[component]
pub fn Estimator() -> Html {
    let language = page::languages().iter().find_map(|tag| Language::from_tag(tag)).unwrap_or_default();
    html! { <p lang={language.tag()}>{ phrases::NO_ESTIMATES.say(language) }</p> }
}
