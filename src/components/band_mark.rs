//! A band's mark, and the mark with its word. Told apart by shape and word before colour.

use yew::{Html, html};

use crate::domain::band::Band;

/// The class that a band's drawings share.
pub fn class(band: Band) -> &'static str {
    match band {
        Band::Base => "base",
        Band::Target => "target",
        Band::Stretch => "stretch",
    }
}

/// The mark alone; decorative, a word stands beside it.
pub fn mark(band: Band) -> Html {
    let class = class(band);
    html! { <svg class={yew::classes!("mark", class)} aria-hidden="true"><use href={format!("#mark-{class}")} /></svg> }
}

/// The mark with its word.
pub fn with_word(band: Band, word: &str) -> Html {
    html! { <span class="band">{ mark(band) }{ word }</span> }
}
