//! The addresses of the numbers that a person types about what a client may want next and what they were given, and how to read and
//! set them.

use crate::domain::client::Client;
use crate::domain::favour::Favour;
use crate::domain::id::Id;
use crate::domain::idea::Idea;
use crate::domain::parameter::Unit;
use crate::domain::table::Table;
use crate::domain::typed::Typed;

/// Something with a price in what concerns a client's scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ScopeItem {
    Idea(Id),
    Favour(Id),
}

/// A number of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ScopeNumber {
    /// A price of one's own.
    Price(ScopeItem),
    /// Hours of a role.
    Hours(ScopeItem, Id),
}

impl ScopeNumber {
    /// What the number counts.
    pub fn unit(self) -> Unit {
        match self {
            ScopeNumber::Price(_) => Unit::Money,
            ScopeNumber::Hours(..) => Unit::Hours,
        }
    }
}

impl Client {
    /// The idea with an id.
    pub fn idea(&self, id: Id) -> Option<&Idea> {
        self.ideas.iter().find(|idea| idea.id == id)
    }

    /// The same, to change.
    pub fn idea_mut(&mut self, id: Id) -> Option<&mut Idea> {
        self.ideas.iter_mut().find(|idea| idea.id == id)
    }

    /// The favour with an id.
    pub fn favour(&self, id: Id) -> Option<&Favour> {
        self.favours.iter().find(|favour| favour.id == id)
    }

    /// The same, to change.
    pub fn favour_mut(&mut self, id: Id) -> Option<&mut Favour> {
        self.favours.iter_mut().find(|favour| favour.id == id)
    }

    /// The hours and the own price of something.
    pub fn effort(&self, of: ScopeItem) -> Option<(&Table<Id, Typed>, Option<Typed>)> {
        match of {
            ScopeItem::Idea(id) => self.idea(id).map(|idea| (&idea.hours, idea.price)),
            ScopeItem::Favour(id) => self.favour(id).map(|favour| (&favour.hours, favour.price)),
        }
    }

    /// What was typed at an address.
    pub fn scope_number(&self, which: ScopeNumber) -> Option<Typed> {
        match which {
            ScopeNumber::Price(of) => self.effort(of)?.1,
            ScopeNumber::Hours(of, role) => self.effort(of)?.0.get(&role).copied(),
        }
    }

    /// Sets what was typed at an address; nothing empties it. Nothing happens where there is no such place any more.
    pub fn set_scope(&mut self, which: ScopeNumber, value: Option<Typed>) -> Option<()> {
        let (ScopeNumber::Price(of) | ScopeNumber::Hours(of, _)) = which;
        let (hours, price) = match of {
            ScopeItem::Idea(id) => self.idea_mut(id).map(|idea| (&mut idea.hours, &mut idea.price)),
            ScopeItem::Favour(id) => self.favour_mut(id).map(|favour| (&mut favour.hours, &mut favour.price)),
        }?;
        match (which, value) {
            (ScopeNumber::Price(_), value) => *price = value,
            (ScopeNumber::Hours(_, role), Some(value)) => {
                hours.insert(role, value);
            }
            (ScopeNumber::Hours(_, role), None) => {
                hours.remove(&role);
            }
        }
        Some(())
    }

    /// The addresses of all its numbers, in the order in which people meet them.
    pub fn scope_numbers(&self) -> Vec<ScopeNumber> {
        let ideas = self.ideas.iter().map(|idea| (ScopeItem::Idea(idea.id), &idea.hours));
        let favours = self.favours.iter().map(|favour| (ScopeItem::Favour(favour.id), &favour.hours));
        let numbers = ideas.chain(favours).flat_map(|(of, hours)| {
            let hours = hours.keys().map(move |role| ScopeNumber::Hours(of, *role));
            hours.chain([ScopeNumber::Price(of)])
        });
        numbers.collect()
    }
}
