//! Within what a client may change a quantity.

use crate::domain::typed::Typed;

/// From the least to the most, in steps from the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    pub least: Option<Typed>,
    pub most: Option<Typed>,
    pub step: Option<Typed>,
}

impl Bounds {
    /// The least quantity; 0 until it is typed.
    pub fn least(&self) -> Typed {
        self.least.map_or(Typed::whole(0), Typed::or_nothing)
    }

    /// The step; 1 until it is typed.
    pub fn step(&self) -> Typed {
        self.step.unwrap_or(Typed::whole(1))
    }

    /// Whether they make sense: the most is not below the least, and the step is above zero.
    pub fn are_sound(&self) -> bool {
        let is_up = |step: Typed| !step.is_negative() && !step.is_zero();
        is_up(self.step()) && self.most.is_some_and(|most| most.units() >= self.least().units())
    }

    /// Whether a quantity is permitted: within, and a whole number of steps above the least.
    pub fn permit(&self, quantity: Typed) -> bool {
        let above = quantity.units().saturating_sub(self.least().units());
        let is_within = above >= 0 && self.most.is_some_and(|most| quantity.units() <= most.units());
        self.are_sound() && is_within && above.checked_rem(self.step().units()) == Some(0)
    }

    /// The permitted quantities, where they are at most so many; else the least and the greatest.
    pub fn first(&self, most: usize) -> Vec<Typed> {
        let mut all = vec![self.least()];
        while let Some(next) =
            all.last().and_then(|last| Typed::from_units(last.units().checked_add(self.step().units())?))
        {
            if !self.permit(next) {
                return all;
            }
            if all.len() >= most {
                break;
            }
            all.push(next);
        }
        [self.least()].into_iter().chain(self.greatest()).collect()
    }

    /// The greatest quantity that is permitted.
    pub fn greatest(&self) -> Option<Typed> {
        let (least, step) = (self.least().units(), self.step().units());
        let steps = self.most?.units().checked_sub(least)?.checked_div(step)?;
        Typed::from_units(least.checked_add(steps.checked_mul(step)?)?)
    }
}
