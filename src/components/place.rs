//! Where something stands in a drawing: exact fractions in, percentages for SVG attributes out. No float is needed to draw.

use crate::domain::fraction::Fraction;
use crate::domain::rounding;

/// A place as an SVG attribute: "34.5%".
pub fn percent(place: &Fraction) -> String {
    format!("{}%", rounding::text(place, 3))
}

/// `part / whole` in percent; 0 where the whole is nothing.
pub fn share(part: &Fraction, whole: &Fraction) -> Fraction {
    part.times(&Fraction::whole(100)).over(whole).unwrap_or_else(Fraction::zero)
}

/// A straight scale from values to places.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    low: Fraction,
    from: Fraction,
    /// Places for each unit of value.
    rate: Fraction,
}

impl Scale {
    /// The lowest value at `from`, the highest at `to`. Where they are equal, both stand in the middle, and the value itself
    /// takes the width between.
    pub fn new(low: &Fraction, high: &Fraction, from: i128, to: i128) -> Scale {
        let (from, to) = (Fraction::whole(from), Fraction::whole(to));
        let width = to.minus(&from);
        match width.over(&high.minus(low)) {
            Some(rate) => Scale { low: low.clone(), from, rate },
            None => {
                let span = if low.is_positive() { low.clone() } else { Fraction::one() };
                let middle = from.plus(&to).over(&Fraction::whole(2)).unwrap_or_else(Fraction::zero);
                Scale { low: low.clone(), from: middle, rate: width.over(&span).unwrap_or_else(Fraction::one) }
            }
        }
    }

    /// Where a value stands.
    pub fn at(&self, value: &Fraction) -> Fraction {
        self.from.plus(&value.minus(&self.low).times(&self.rate))
    }

    /// The value that stands at a place.
    pub fn value(&self, place: &Fraction) -> Fraction {
        let beyond = place.minus(&self.from).over(&self.rate).unwrap_or_else(Fraction::zero);
        self.low.plus(&beyond)
    }
}
