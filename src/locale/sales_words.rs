//! Where a proposal stands, how often a client buys, what is to be done, and why something was lost, in words.

use std::rc::Rc;

use crate::domain::client::ClientKind;
use crate::domain::client_account::Segment;
use crate::domain::due_steps::{About, Due};
use crate::domain::next_step::StepKind;
use crate::domain::pipeline::Stage;
use crate::domain::pursuit::LossReason;
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::locale::names;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::clients as phrases;

/// Where a proposal stands.
pub fn stage(stage: Stage) -> Phrase<0> {
    match stage {
        Stage::Draft => phrases::DRAFT,
        Stage::Sent => phrases::SENT,
        Stage::Expired => phrases::EXPIRED,
        Stage::Accepted => phrases::ACCEPTED,
        Stage::Done => phrases::WORK_DONE,
        Stage::Declined => phrases::DECLINED,
    }
}

/// What kind of client.
pub fn kind(kind: Option<ClientKind>) -> Phrase<0> {
    match kind {
        Some(ClientKind::Individual) => phrases::INDIVIDUAL,
        Some(ClientKind::Business) => phrases::BUSINESS,
        Some(ClientKind::Corporation) => phrases::CORPORATION,
        Some(ClientKind::Agency) => phrases::AGENCY,
        None => phrases::KIND_NONE,
    }
}

/// How often a client has bought.
pub fn segment(segment: Segment) -> Phrase<0> {
    match segment {
        Segment::Never => phrases::NEVER,
        Segment::Once => phrases::ONCE,
        Segment::Often => phrases::OFTEN,
        Segment::LongAgo => phrases::LONG_AGO,
    }
}

/// Why something was lost.
pub fn reason(reason: Option<LossReason>) -> Phrase<0> {
    match reason {
        Some(LossReason::Price) => phrases::BY_PRICE,
        Some(LossReason::Time) => phrases::BY_TIME,
        Some(LossReason::Scope) => phrases::BY_SCOPE,
        Some(LossReason::Rival) => phrases::BY_RIVAL,
        Some(LossReason::Postponed) => phrases::BY_POSTPONED,
        Some(LossReason::Silence) => phrases::BY_SILENCE,
        Some(LossReason::Other) => phrases::BY_OTHER,
        None => phrases::REASON_NONE,
    }
}

/// What kind of step.
pub fn step_kind(kind: StepKind) -> Phrase<0> {
    match kind {
        StepKind::FirstAnswer => phrases::FIRST_ANSWER,
        StepKind::FollowUp => phrases::FOLLOW_UP,
        StepKind::PriceReview => phrases::PRICE_REVIEW,
        StepKind::AskWhy => phrases::ASK_WHY,
        StepKind::Other => phrases::OTHER,
    }
}

/// What a step is: its words, else its kind.
pub fn step(kind: StepKind, words: &Rc<str>, language: Language) -> String {
    match words.trim() {
        "" => step_kind(kind).say(language),
        words => words.to_owned(),
    }
}

/// Whom or what a step is about.
pub fn about(about: About, workbook: &Workbook, language: Language) -> String {
    match about {
        About::Client(id) => workbook.client(id).map(|client| names::client(client, language)),
        About::Proposal(id) => workbook.proposal(id).map(|proposal| names::proposal(proposal, language)),
    }
    .unwrap_or_default()
}

/// A step and whom or what it is about.
pub fn due(due: &Due, workbook: &Workbook, language: Language) -> String {
    let words = step(due.kind, &due.words, language);
    phrases::STEP_OF.fill(language, [&about(due.about, workbook, language), &words])
}
