//! A bar in a row of a table: pieces from one value to another on a scale that all rows share. For eyes only; the figures stand
//! beside it.

use yew::{Html, html};

use crate::components::place::{Scale, percent};
use crate::domain::fraction::Fraction;

/// A piece of a bar, told apart by its class: "plain", "hatched", "hollow", "off", "loss".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub class: &'static str,
    pub from: Fraction,
    pub to: Fraction,
}

impl Piece {
    /// From one value to another, whichever is the lesser.
    pub fn between(class: &'static str, one: Fraction, other: Fraction) -> Piece {
        match one <= other {
            true => Piece { class, from: one, to: other },
            false => Piece { class, from: other, to: one },
        }
    }
}

/// The scale that a table's bars share: from nothing, or the least value below it, to the highest value.
pub fn scale<'a>(values: impl IntoIterator<Item = &'a Fraction>) -> Scale {
    let (mut low, mut high) = (Fraction::zero(), Fraction::zero());
    for value in values {
        if *value < low {
            low = value.clone();
        }
        if *value > high {
            high = value.clone();
        }
    }
    // Nothing at all would stand in the middle.
    let high = if high == low { low.plus(&Fraction::one()) } else { high };
    Scale::new(&low, &high, 0, 100)
}

/// The bar, and a line at each of the marks.
pub fn bar(scale: &Scale, pieces: &[Piece], marks: &[Fraction]) -> Html {
    let pieces = pieces.iter().filter(|piece| piece.from != piece.to).map(|piece| {
        let from = scale.at(&piece.from);
        let width = scale.at(&piece.to).minus(&from);
        html! { <rect class={piece.class} x={percent(&from)} y="4" width={percent(&width)} height="10" /> }
    });
    let marks = marks.iter().map(|mark| {
        let x = percent(&scale.at(mark));
        html! { <line class="mark-line" x1={x.clone()} x2={x} y1="0" y2="18" /> }
    });
    html! { <svg class="bar" aria-hidden="true">{ for pieces }{ for marks }</svg> }
}

#[cfg(test)]
mod tests {
    use crate::components::bars::scale;
    use crate::domain::fraction::Fraction;

    #[test]
    fn a_scale_begins_at_nothing_or_below() {
        let [low, high] = [-50, 150].map(Fraction::whole);
        let both = scale([&low, &high]);
        assert_eq!(both.at(&Fraction::zero()), Fraction::whole(25));
        assert_eq!(scale([&high]).at(&Fraction::zero()), Fraction::zero());
        assert_eq!(scale([]).at(&Fraction::zero()), Fraction::zero());
    }
}
