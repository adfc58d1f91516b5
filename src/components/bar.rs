//! A bar between two places of a scale that several share, with the line of nothing. For eyes only; words and figures stand beside it.

use yew::{Html, html};

use crate::components::place::percent;
use crate::domain::fraction::Fraction;

/// A bar from one place to another, in percent of the width, whichever is further along.
pub fn bar(class: &'static str, from: &Fraction, to: &Fraction, nothing: &Fraction) -> Html {
    let (low, high) = if from <= to { (from, to) } else { (to, from) };
    html! {
        <svg class="bar" aria-hidden="true">
            <rect {class} x={percent(low)} y="3" width={percent(&high.minus(low))} height="12" />
            <line x1={percent(nothing)} y1="0" x2={percent(nothing)} y2="18" />
        </svg>
    }
}
