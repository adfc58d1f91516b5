//! What the factors of a price make of what is put on and taken off the whole: above nothing together, they are part of the
//! charge; below, part of the discount. A client sees one charge or one discount, and no factor.

use crate::domain::adjustment::Adjustment;
use crate::domain::offer::{Charge, DocumentDiscount};
use crate::domain::parameter::{Parameter, Unit};
use crate::domain::proposal::Proposal;
use crate::domain::typed::Typed;
use crate::domain::working::{Figure, Label, Step, Working, sum};

impl Proposal {
    /// What the factors that count come to, in percent; nothing where none does or they are too many for a number.
    pub fn scale(&self) -> Option<Typed> {
        let mut all = self.deal.factors.iter().filter_map(|factor| factor.counted());
        let first = all.next()?.units();
        let units = all.try_fold(first, |sum, percent| sum.checked_add(percent.units()))?;
        Typed::from_units(units).filter(|sum| !sum.is_zero())
    }

    /// What is put on the whole: the charge that was typed, and the factors.
    pub fn charge(&self) -> Charge {
        let charge = &self.conditions.charge;
        let more = self.scale().filter(|sum| !sum.is_negative());
        Charge { name: charge.name.clone(), on: more_percent(charge.on, more) }
    }

    /// What is taken off the whole: the discount that was typed, and factors that together take off.
    pub fn discount(&self) -> DocumentDiscount {
        let discount = self.conditions.discount;
        let more = self.scale().filter(|sum| sum.is_negative());
        let more = more.and_then(|sum| Typed::from_units(sum.units().checked_neg()?));
        DocumentDiscount { off: more_percent(discount.off, more), ..discount }
    }

    /// A percentage of the whole with what the factors add to it, each by itself.
    pub fn scaled(&self, typed: Option<Figure>) -> Figure {
        let counted = self.deal.factors.iter().filter_map(|factor| Some((factor.id, factor.counted()?)));
        let factors = counted.map(|(id, percent)| {
            let at = Parameter::Deal(self.id, crate::domain::deal_number::DealNumber::Factor(id));
            Working::leaf(Label::Parameter(at), Unit::Percent, Step::Typed(at), Some(percent.fraction()))
        });
        let all = sum(Label::ScaledBy, Unit::Percent, factors.collect());
        match (typed, all.value.as_ref().is_some_and(|all| all.is_negative())) {
            (None, false) => all,
            (Some(typed), false) => sum(Label::ScaledBy, Unit::Percent, vec![typed, all]),
            (typed, true) => {
                let nothing = || Working::given(Label::NothingElse, Unit::Percent, 0);
                let parts = vec![typed.unwrap_or_else(nothing), all];
                Working::of(Label::ScaledBy, Unit::Percent, Step::Difference(parts))
            }
        }
    }
}

fn more_percent(on: Adjustment, more: Option<Typed>) -> Adjustment {
    let Some(more) = more else { return on };
    let units = on.percent.map_or(0, Typed::units).checked_add(more.units());
    Adjustment { percent: units.and_then(Typed::from_units).or(on.percent), ..on }
}
