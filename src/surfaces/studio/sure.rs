//! What can't be had back is asked about once more, in the place where it was pressed.

use yew::{Callback, Html, MouseEvent, html};

use crate::locale::language::Language;
use crate::locale::phrases::past as phrases;

/// Its id: the keyboard goes there when it appears.
pub const SURE: &str = "sure";

/// What is lost by it, the press that does it, and the one that does not.
pub fn surely(
    said: String,
    does: String,
    does_it: Callback<MouseEvent>,
    keeps_it: Callback<MouseEvent>,
    language: Language,
) -> Html {
    html! {
        <span class="sure" id={SURE} tabindex="-1">
            <span role="status">{ said }</span>
            <button type="button" class="link" onclick={does_it}>{ does }</button>
            <button type="button" class="link" onclick={keeps_it}>{ phrases::KEEP_IT.say(language) }</button>
        </span>
    }
}
