//! What a client does with an offer: chooses a tier, extras, options and quantities. Pure; knows no page and no cost.

use crate::domain::cheapest::{cheapest, usual};
use crate::domain::choice::Choice;
use crate::domain::id::Id;
use crate::domain::offer::Offer;
use crate::domain::option_group::{GroupKind, Part};
use crate::domain::totals::{Totals, totals};
use crate::domain::typed::Typed;

/// Something that a client did.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    ChoseTier(Id),
    /// An extra or option was taken, or left.
    Took(Id, bool),
    /// A quantity was changed.
    Changed(Id, Typed),
}

/// What a client has chosen so far: nothing at first, since a tier is never chosen for them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chosen {
    pub choice: Option<Choice>,
}

impl Chosen {
    /// The choice after something was done. What the offer does not permit changes nothing.
    pub fn update(self, offer: &Offer, edit: Edit) -> Chosen {
        let choice = match edit {
            Edit::ChoseTier(id) => beforehand(offer, id),
            Edit::Took(line, is_taken) => self.choice.clone().map(|choice| took(offer, choice, line, is_taken)),
            Edit::Changed(line, quantity) => self.choice.clone().map(|mut choice| {
                choice.quantities.insert(line, quantity);
                choice
            }),
        };
        match choice.filter(|choice| totals(offer, choice).is_ok()) {
            Some(choice) => Chosen { choice: Some(choice) },
            None => self,
        }
    }

    /// What it comes to.
    pub fn totals(&self, offer: &Offer) -> Option<Totals> {
        totals(offer, self.choice.as_ref()?).ok()
    }
}

/// A tier with what is chosen in it beforehand.
fn beforehand(offer: &Offer, id: Id) -> Option<Choice> {
    let tier = offer.tier(id)?;
    let (cheap, _) = cheapest(offer, tier).ok()?;
    Some(usual(offer, tier, &cheap))
}

/// Takes a line or leaves it. Of a group with one to choose, the others are left.
fn took(offer: &Offer, mut choice: Choice, line: Id, is_taken: bool) -> Choice {
    let Some(tier) = offer.tier(choice.tier) else { return choice };
    if let Some(Part::Option { group, .. }) = tier.line(line).map(|line| line.part)
        && offer.group(group).is_some_and(|group| group.kind == GroupKind::One)
    {
        for option in tier.options(group) {
            choice.picked.remove(&option.id);
        }
    }
    choice.picked.remove(&line);
    choice.quantities.remove(&line);
    if is_taken {
        choice.picked.insert(line);
    }
    choice
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::{Chosen, Edit};
    use crate::domain::bounds::Bounds;
    use crate::domain::civil_date::CivilDate;
    use crate::domain::currency::Currency;
    use crate::domain::evaluation::draft;
    use crate::domain::id::Id;
    use crate::domain::offer::Offer;
    use crate::domain::option_group::{GroupKind, OptionGroup, Part};
    use crate::domain::proposal::{DraftLine, DraftTier, Pricing, Proposal};
    use crate::domain::studio::Studio;
    use crate::domain::typed::Typed;
    use crate::domain::workbook::Workbook;

    const TIER: Id = Id::from_bits(1);

    fn id(bits: u128) -> Id {
        Id::from_bits(bits)
    }

    /// A site for 300, hosting for 100 or 250, and pages at 10 each, 2 to 6 of them.
    fn offer() -> Offer {
        let studio = Studio::new(2026, Currency::EUR, id(1), id(1));
        let workbook = Workbook::new(studio);
        let line = |bits: u128, price: i64, part: Part, bounds: Option<Bounds>| {
            let pricing = Pricing::Fixed { price: Some(Typed::whole(price)), hours: Vec::new() };
            let count = if bounds.is_some() { 2 } else { 1 };
            let quantities = [(TIER, Typed::whole(count))].into_iter().collect();
            Rc::new(DraftLine { part, bounds, quantities, ..DraftLine::new(id(bits), pricing) })
        };
        let option = |is_preselected| Part::Option { group: id(9), is_preselected };
        let bounds = Bounds { least: Some(Typed::whole(2)), most: Some(Typed::whole(6)), step: None };
        let proposal = Proposal {
            tiers: vec![DraftTier { id: TIER, name: String::new(), band: crate::domain::band::Band::Target }],
            groups: vec![OptionGroup { id: id(9), name: String::new(), kind: GroupKind::One }],
            lines: vec![
                line(1, 300, Part::Included, None),
                line(2, 100, option(false), None),
                line(3, 250, option(true), None),
                line(4, 10, Part::Extra { is_preselected: false }, Some(bounds)),
            ],
            ..Proposal::new(id(1), 1, CivilDate::first_of(2026))
        };
        draft(&workbook, &proposal, &crate::domain::evaluation::rates(&workbook.studio)).offer
    }

    fn gross(chosen: &Chosen, offer: &Offer) -> Option<String> {
        chosen.totals(offer).map(|totals| totals.one_off.gross.plain())
    }

    #[test]
    fn nothing_is_chosen_for_a_client_but_what_was_said() {
        let offer = offer();
        let chosen = Chosen::default();
        assert_eq!(gross(&chosen, &offer), None);
        let chosen = chosen.update(&offer, Edit::ChoseTier(TIER));
        assert_eq!(gross(&chosen, &offer), Some("550.00".to_owned()));
        // The other hosting takes the place of the first.
        let chosen = chosen.update(&offer, Edit::Took(id(2), true));
        assert_eq!(gross(&chosen, &offer), Some("400.00".to_owned()));
        // Two pages at 10.00, then five.
        let chosen =
            chosen.update(&offer, Edit::Took(id(4), true)).update(&offer, Edit::Changed(id(4), Typed::whole(5)));
        assert_eq!(gross(&chosen, &offer), Some("450.00".to_owned()));
    }

    #[test]
    fn what_is_not_permitted_changes_nothing() {
        let offer = offer();
        let chosen = Chosen::default().update(&offer, Edit::ChoseTier(TIER)).update(&offer, Edit::Took(id(4), true));
        let before = gross(&chosen, &offer);
        // Seven pages are too many, one is too few, a group with one to choose is not left empty, and there is no such line.
        for edit in [
            Edit::Changed(id(4), Typed::whole(7)),
            Edit::Changed(id(4), Typed::whole(1)),
            Edit::Took(id(3), false),
            Edit::Took(id(77), true),
            Edit::ChoseTier(id(77)),
        ] {
            assert_eq!(gross(&chosen.clone().update(&offer, edit), &offer), before);
        }
    }
}
