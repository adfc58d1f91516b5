//! A ruler under a price that is a span: where it lies among round amounts. For eyes only; the price stands above it.

use yew::Html;

use crate::components::element::{Shows, control, element, said};
use crate::domain::published_rates::Span;
use crate::domain::round_span::round_span;
use crate::locale::figures;
use crate::surfaces::estimator::seen::Seen;

/// The ruler; nothing under a single amount.
pub fn part(seen: &Seen, span: Span) -> Html {
    let Some(round) = round_span(span) else { return Html::default() };
    let mut marks = Vec::new();
    for mark in round.marks {
        marks.push(said("span", "", figures::short_money(mark, seen.state.rates.currency, seen.language)));
    }
    let [start, length] = [round.start, round.length].map(|percent| percent.plain() + "%");
    let values = [Some(&*start), Some(&*length), Some("100%")];
    let bar = control("rect", &["x", "width", "height"], &values, Shows::default(), Vec::new(), Vec::new());
    let within = vec![element("svg", "", vec![bar]), element("div", "marks", marks)];
    let values = ["ruler", "ruler", "true"].map(Some);
    control("div", &["class", "part", "aria-hidden"], &values, Shows::default(), Vec::new(), within)
}
