//! What is to be done next, of what was noted and of what usually follows: a first answer within 48 hours, a question after a week
//! of silence, a look at a retainer's price after half a year, a question why a project was lost. Private.

use std::rc::Rc;

use crate::domain::civil_date::CivilDate;
use crate::domain::id::Id;
use crate::domain::next_step::{NextStep, StepKind};
use crate::domain::pipeline::{Entry, Stage};
use crate::domain::proposal::Proposal;
use crate::domain::workbook::Workbook;

/// A first call or letter is answered within two days.
pub const ANSWER_DAYS: i64 = 2;
/// One asks again a week after sending.
pub const FOLLOW_UP_DAYS: i64 = 7;

/// Whom or what a step is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum About {
    Client(Id),
    Proposal(Id),
}

/// A step that is not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    pub on: Option<CivilDate>,
    pub kind: StepKind,
    pub words: Rc<str>,
    pub about: About,
    /// The step's id; nothing where nobody noted it, and it only usually follows.
    pub noted: Option<Id>,
}

/// Everything that is not done, by its day; what has none comes last.
pub fn due_steps(workbook: &Workbook, entries: &[Entry]) -> Vec<Due> {
    let mut due = Vec::new();
    for client in workbook.clients.iter() {
        due.extend(noted(&client.steps, About::Client(client.id)));
    }
    for entry in entries {
        let about = About::Proposal(entry.proposal.id);
        due.extend(noted(&entry.proposal.pursuit.steps, about));
        let usual = usual(entry).into_iter().chain(reviews(&entry.proposal));
        due.extend(usual.map(|(kind, on)| Due { on: Some(on), kind, words: "".into(), about, noted: None }));
    }
    due.sort_by_key(|one| (one.on.is_none(), one.on));
    due
}

fn noted(steps: &[NextStep], about: About) -> impl Iterator<Item = Due> + '_ {
    let open = steps.iter().filter(|step| step.done.is_none());
    open.map(move |step| {
        let (kind, words) = (step.kind, Rc::clone(&step.words));
        Due { on: step.due, kind, words, about, noted: Some(step.id) }
    })
}

/// What usually follows from where a proposal stands, unless a step of that kind was noted since.
fn usual(entry: &Entry) -> Option<(StepKind, CivilDate)> {
    let proposal = &entry.proposal;
    let (kind, from, days) = match entry.stage {
        Stage::Draft if proposal.request.is_some() => (StepKind::FirstAnswer, proposal.made, ANSWER_DAYS),
        Stage::Sent => (StepKind::FollowUp, entry.since(), FOLLOW_UP_DAYS),
        Stage::Declined if !is_told(entry) => (StepKind::AskWhy, entry.since(), 0),
        _ => return None,
    };
    let is_seen_to = is_noted(proposal, kind, from);
    (!is_seen_to).then_some(())?;
    Some((kind, from.plus_days(days)?))
}

/// Whether it is known why a project was lost.
fn is_told(entry: &Entry) -> bool {
    let pursuit = &entry.proposal.pursuit;
    let said =
        entry.quote.as_ref().and_then(|quote| quote.answer.as_ref()).is_some_and(|answer| !answer.words.is_empty());
    said || pursuit.reason.is_some() || !pursuit.words.is_empty()
}

/// Whether a step of a kind is noted that is not done, or was done since a day.
fn is_noted(proposal: &Proposal, kind: StepKind, since: CivilDate) -> bool {
    let of_kind = |step: &&NextStep| step.kind == kind;
    proposal.pursuit.steps.iter().filter(of_kind).any(|step| step.done.is_none_or(|done| done >= since))
}

/// The reviews of its retainers that are due half a year after they began or were reviewed last.
fn reviews(proposal: &Proposal) -> Vec<(StepKind, CivilDate)> {
    let runs = proposal.lines.iter().filter(|line| line.retainer.is_some());
    let days = runs.filter_map(|line| proposal.deal.runs.get(&line.id)?.review());
    let kind = StepKind::PriceReview;
    let is_open = |step: &NextStep| step.kind == kind && step.done.is_none();
    match proposal.pursuit.steps.iter().any(is_open) {
        true => Vec::new(),
        false => days.map(|day| (kind, day)).collect(),
    }
}
