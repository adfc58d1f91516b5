//! A bar in a row of a table: pieces between places of a scale that all rows share, and lines at its marks. For eyes only; words and
//! figures stand beside it.

use yew::{Html, html};

use crate::components::place::percent;
use crate::domain::fraction::Fraction;

/// A piece from one place to another, whichever is further along, in percent of the width.
pub struct Piece {
    pub class: &'static str,
    pub from: Fraction,
    pub to: Fraction,
}

/// The pieces, and a line at each mark.
pub fn bar(pieces: &[Piece], marks: &[Fraction]) -> Html {
    let pieces = pieces.iter().map(|Piece { class, from, to }| {
        let (low, high) = if from <= to { (from, to) } else { (to, from) };
        html! { <rect class={*class} x={percent(low)} y="3" width={percent(&high.minus(low))} height="12" /> }
    });
    let marks = marks.iter().map(|mark| {
        let x = percent(mark);
        html! { <line x1={x.clone()} y1="0" x2={x} y2="18" /> }
    });
    html! { <svg class="bar" aria-hidden="true">{ for pieces }{ for marks }</svg> }
}
