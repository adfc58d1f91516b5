//! One way to do it, as the client sees it. Knows no band and no cost.

use crate::domain::id::Id;
use crate::domain::line_item::LineItem;
use crate::domain::option_group::Part;

/// A tier of an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tier {
    pub id: Id,
    pub name: String,
    pub lines: Vec<LineItem>,
}

impl Tier {
    /// The line with an id.
    pub fn line(&self, id: Id) -> Option<&LineItem> {
        self.lines.iter().find(|line| line.id == id)
    }

    /// The included lines that it has beyond another tier, or more of; nothing where it lacks one of that tier's or has less of it.
    pub fn adds(&self, before: &Tier) -> Option<Vec<&LineItem>> {
        let included = |tier: &'_ Tier, id: Id| tier.line(id).filter(|line| line.part == Part::Included).cloned();
        let holds = |line: &LineItem| {
            included(self, line.id)
                .is_some_and(|own| own.quantity.units() >= line.quantity.units() && own.section == line.section)
        };
        let theirs = before.lines.iter().filter(|line| line.part == Part::Included);
        if !theirs.clone().all(holds) || theirs.count() == 0 {
            return None;
        }
        let is_more = |line: &&LineItem| {
            line.part == Part::Included
                && included(before, line.id).is_none_or(|known| known.quantity.units() < line.quantity.units())
        };
        Some(self.lines.iter().filter(is_more).collect())
    }

    /// The options of a group that this tier holds.
    pub fn options(&self, group: Id) -> impl Iterator<Item = &LineItem> {
        self.lines.iter().filter(move |line| matches!(line.part, Part::Option { group: of, .. } if of == group))
    }
}
