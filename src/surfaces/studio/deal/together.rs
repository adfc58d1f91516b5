//! All retainers together: what each and all of them earn. Private.

use yew::{Html, html};

use crate::locale::phrases::deal as phrases;
use crate::surfaces::studio::view::View;

/// The screen.
pub fn together(view: &View) -> Html {
    html! { <div class="deal"><h1>{ view.say(phrases::RETAINERS) }</h1></div> }
}
