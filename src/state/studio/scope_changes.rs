//! What each change makes of a client's scope. Pure; a change of something that is no longer there changes nothing.

use crate::domain::client::Client;
use crate::domain::favour::{Favour, MOST_FAVOURS};
use crate::domain::idea::{Idea, MOST_IDEAS};
use crate::state::studio::changes::move_to;
use crate::state::studio::scope_edit::{ScopeChange, ScopeText};

/// Gives something of it its words.
pub fn text(client: &mut Client, of: ScopeText, text: &str) {
    let place = match of {
        ScopeText::Idea(id) => client.idea_mut(id).map(|idea| &mut idea.name),
        ScopeText::Description(id) => client.idea_mut(id).map(|idea| &mut idea.description),
        ScopeText::Favour(id) => client.favour_mut(id).map(|favour| &mut favour.name),
    };
    if let Some(place) = place {
        *place = text.into();
    }
}

/// Makes a change.
pub fn scope(client: &mut Client, change: ScopeChange) -> Option<()> {
    match change {
        ScopeChange::AddedIdea(id) if client.ideas.len() < MOST_IDEAS => client.ideas.push(Idea::new(id)),
        ScopeChange::AddedIdea(_) => return None,
        ScopeChange::RemovedIdea(id) => client.ideas.retain(|idea| idea.id != id),
        ScopeChange::MovedIdea(id, place) => move_to(&mut client.ideas, place, |idea| idea.id == id),
        ScopeChange::ChosePriority(id, priority) => client.idea_mut(id)?.priority = priority,
        ScopeChange::MarkedAgreed(id, is_agreed) => client.idea_mut(id)?.is_agreed = is_agreed,
        ScopeChange::ChoseProposal(id, proposal) => client.idea_mut(id)?.proposal = proposal,
        ScopeChange::Reopened(id) => client.idea_mut(id)?.ordered = None,
        ScopeChange::AddedFavour(id, day) if client.favours.len() < MOST_FAVOURS => {
            client.favours.insert(0, Favour::new(id, Some(day)));
        }
        ScopeChange::AddedFavour(..) => return None,
        ScopeChange::RemovedFavour(id) => client.favours.retain(|favour| favour.id != id),
        ScopeChange::ChoseDay(id, day) => client.favour_mut(id)?.day = day,
    }
    Some(())
}
