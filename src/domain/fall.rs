//! From a tier's price to what is left of it, step by step. Private; knows no drawing.

use crate::domain::earnings::TierFigures;
use crate::domain::fraction::Fraction;
use crate::domain::working::{Figure, Label, Step};

/// One step down: what it is, and from where to where it leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fall {
    pub figure: Figure,
    pub from: Fraction,
    pub to: Fraction,
}

/// The known net, everything that comes off it, and what is left. Nothing where that is not known.
///
/// The first goes from nothing to the net, the last from nothing to what is left; each other from what was left before it to what
/// is left after it. What is nothing is left out.
pub fn fall(tier: &TierFigures) -> Option<Vec<Fall>> {
    let net = tier.known_total.value.clone()?;
    let left = tier.left_over.value.clone()?;
    let mut left_so_far = net.clone();
    let mut steps = vec![Fall { figure: tier.known_total.clone(), from: Fraction::zero(), to: net }];
    let selling: &[Figure] = match (&tier.selling.label, &tier.selling.step) {
        (Label::Selling, Step::Sum(parts)) => parts,
        _ => std::slice::from_ref(&tier.selling),
    };
    for figure in [&tier.floor_cost, &tier.direct].into_iter().chain(selling) {
        let Some(cost) = figure.value.as_ref().filter(|cost| !cost.is_zero()) else { continue };
        let to = left_so_far.minus(cost);
        steps.push(Fall { figure: figure.clone(), from: left_so_far, to: to.clone() });
        left_so_far = to;
    }
    steps.push(Fall { figure: tier.left_over.clone(), from: Fraction::zero(), to: left });
    Some(steps)
}
