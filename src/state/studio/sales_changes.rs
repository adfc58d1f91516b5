//! What each change makes of a client, of what is to be done next, and of how a sale goes. Pure; a change of something that is no
//! longer there changes nothing.

use std::rc::Rc;

use crate::domain::civil_date::CivilDate;
use crate::domain::client::{Client, MOST_CONTACTS};
use crate::domain::client_contact::ClientContact;
use crate::domain::due_steps::About;
use crate::domain::id::Id;
use crate::domain::next_step::{MOST_STEPS, NextStep, StepKind};
use crate::domain::pursuit::Pursuit;
use crate::domain::workbook::Workbook;
use crate::state::studio::sales_edit::{ClientChange, ClientText, PursuitChange, StepChange};

/// A client, to change.
fn client_mut(workbook: &mut Workbook, id: Id) -> Option<&mut Client> {
    let place = workbook.clients.place(|client| client.id == id)?;
    workbook.clients.get_mut(place).map(Rc::make_mut)
}

/// Gives something of a client its words.
pub fn text(workbook: &mut Workbook, client: Id, of: ClientText, text: &str) {
    let Some(client) = client_mut(workbook, client) else { return };
    let place = match of {
        ClientText::Source => Some(&mut client.source),
        ClientText::Notes => Some(&mut client.notes),
        ClientText::ContactName(id) => client.contact_mut(id).map(|contact| &mut contact.name),
        ClientText::ContactDuty(id) => client.contact_mut(id).map(|contact| &mut contact.duty),
        ClientText::ContactEmail(id) => client.contact_mut(id).map(|contact| &mut contact.email),
        ClientText::ContactPhone(id) => client.contact_mut(id).map(|contact| &mut contact.phone),
    };
    if let Some(place) = place {
        *place = text.into();
    }
}

/// Gives a step its words.
pub fn step_text(workbook: &mut Workbook, about: About, id: Id, text: &str) {
    let step = steps_mut(workbook, about).and_then(|steps| steps.iter_mut().find(|step| step.id == id));
    if let Some(step) = step {
        step.words = text.into();
    }
}

/// Says in words why a project was lost.
pub fn loss_text(workbook: &mut Workbook, proposal: Id, text: &str) {
    if let Some(pursuit) = pursuit_mut(workbook, proposal) {
        pursuit.words = text.into();
    }
}

/// Makes a change of a client.
pub fn client(workbook: &mut Workbook, id: Id, change: ClientChange) -> Option<()> {
    let client = client_mut(workbook, id)?;
    match change {
        ClientChange::ChoseKind(kind) => client.kind = kind,
        ClientChange::AddedContact(id) => {
            (client.contacts.len() < MOST_CONTACTS).then_some(())?;
            client.contacts.push(ClientContact::new(id));
        }
        ClientChange::RemovedContact(id) => client.contacts.retain(|contact| contact.id != id),
        ClientChange::MarkedDecides(id, decides) => client.contact_mut(id)?.decides = decides,
        ClientChange::MarkedApproves(id, approves) => client.contact_mut(id)?.approves = approves,
    }
    Some(())
}

/// Makes a change of what is to be done next.
pub fn steps(workbook: &mut Workbook, about: About, change: StepChange) -> Option<()> {
    if let (StepChange::Did { kind: StepKind::PriceReview, due, today, .. }, About::Proposal(id)) = (change, about) {
        reviewed(workbook, id, due?, today);
    }
    let steps = steps_mut(workbook, about)?;
    let new = |id: Id, kind: StepKind| NextStep { id, kind, words: "".into(), due: None, done: None };
    match change {
        StepChange::Added(..) | StepChange::Did { .. } if steps.len() >= MOST_STEPS => return None,
        StepChange::Added(id, kind, due) => steps.push(NextStep { due, ..new(id, kind) }),
        StepChange::Did { id, kind, due, today } => {
            steps.push(NextStep { due, done: Some(today), ..new(id, kind) });
        }
        StepChange::Removed(id) => steps.retain(|step| step.id != id),
        StepChange::ChoseDue(id, due) => steps.iter_mut().find(|step| step.id == id)?.due = due,
        StepChange::Marked(id, done) => steps.iter_mut().find(|step| step.id == id)?.done = done,
    }
    Some(())
}

/// The retainers whose price was due to be looked at by a day were looked at.
fn reviewed(workbook: &mut Workbook, proposal: Id, due: CivilDate, today: CivilDate) {
    let Some(proposal) = workbook.proposal_mut(proposal) else { return };
    let deal = Rc::make_mut(&mut proposal.deal);
    let lines: Vec<Id> = deal.runs.keys().copied().collect();
    for line in lines {
        if let Some(run) = deal.runs.get_mut(&line).filter(|run| run.review().is_some_and(|day| day <= due)) {
            run.reviewed = Some(today);
        }
    }
}

/// Makes a change of a sale.
pub fn pursuit(workbook: &mut Workbook, proposal: Id, change: PursuitChange) -> Option<()> {
    let pursuit = pursuit_mut(workbook, proposal)?;
    match change {
        PursuitChange::Lost(day) => pursuit.lost = day,
        PursuitChange::ChoseReason(reason) => pursuit.reason = reason,
        PursuitChange::Done(day) => pursuit.done = day,
    }
    Some(())
}

fn pursuit_mut(workbook: &mut Workbook, proposal: Id) -> Option<&mut Pursuit> {
    Some(Rc::make_mut(&mut workbook.proposal_mut(proposal)?.pursuit))
}

fn steps_mut(workbook: &mut Workbook, about: About) -> Option<&mut Vec<NextStep>> {
    match about {
        About::Client(id) => Some(&mut client_mut(workbook, id)?.steps),
        About::Proposal(id) => Some(&mut pursuit_mut(workbook, id)?.steps),
    }
}
