//! The report on an accepted proposal as it is now: what was typed for it, with what the workbook knows of what was sold and spent.
//! Pure.

use std::rc::Rc;

use crate::domain::civil_date::CivilDate;
use crate::domain::client::Client;
use crate::domain::evaluation::Evaluation;
use crate::domain::fraction::Fraction;
use crate::domain::issued::{Answer, AnswerKind, Issued};
use crate::domain::proposal::Proposal;
use crate::domain::rounding;
use crate::domain::status_report::{self, Project, SoldTime, StatusReport};
use crate::domain::utc::Utc;
use crate::domain::workbook::Workbook;
use crate::domain::working::Figure;
use crate::locale::language::Language;
use crate::locale::names;
use crate::state::studio::time_figure::spent_of;

/// What was spent of what was sold.
#[derive(Clone, Debug)]
pub struct Spending {
    /// In the currency of what was sold, without tax.
    pub spent: Fraction,
    /// Nothing where no hours were sold.
    pub hours: Option<SoldTime>,
    /// Minutes by kind of work.
    pub kinds: Vec<(Rc<str>, u64)>,
}

/// What was spent on a proposal, without what was done for nothing.
pub fn spending(workbook: &Workbook, evaluation: &Evaluation, proposal: &Proposal) -> Spending {
    let Some(found) = spent_of(workbook, evaluation, proposal.id) else {
        return Spending { spent: Fraction::zero(), hours: None, kinds: Vec::new() };
    };
    let minutes = |figure: &Figure| -> Option<u32> {
        let minutes = figure.value.as_ref()?.times(&Fraction::whole(60));
        u32::try_from(rounding::half_away_from_zero(&minutes, 0)?.units()).ok()
    };
    let hours = minutes(&found.sold_hours).filter(|sold| *sold > 0).zip(minutes(&found.spent_hours));
    let billed = found.kinds.iter().filter(|one| one.billed > 0);
    Spending {
        spent: found.spent.value.clone().unwrap_or_else(Fraction::zero),
        hours: hours.map(|(sold, spent)| SoldTime { sold, spent }),
        kinds: billed.map(|one| (Rc::clone(&one.of), one.billed)).collect(),
    }
}

/// The quote of a proposal that was accepted last, with the answer.
pub fn accepted<'a>(workbook: &'a Workbook, proposal: &Proposal) -> Option<(&'a Issued, &'a Answer)> {
    let answered = |issued: &'a Rc<Issued>| Some((issued.as_ref(), issued.answer.as_ref()?));
    workbook.issued_of(proposal.id).rev().filter_map(answered).find(|(_, answer)| answer.kind == AnswerKind::Accepted)
}

/// The language that the client reads.
pub fn tongue(proposal: &Proposal, desk: Language) -> Language {
    Language::from_tag(&proposal.tongue).unwrap_or(desk)
}

/// Whom a report is for, as on a quote: the organisation; where there is none, the name.
fn addressed(client: &Client) -> &str {
    if client.organisation.trim().is_empty() { &client.name } else { &client.organisation }
}

/// The report; nothing where nothing was accepted, or its days are in the wrong order.
pub fn report(
    workbook: &Workbook,
    evaluation: &Evaluation,
    proposal: &Proposal,
    desk: Language,
    today: CivilDate,
) -> Option<StatusReport> {
    let (issued, answer) = accepted(workbook, proposal)?;
    let language = tongue(proposal, desk);
    let client = proposal.client.and_then(|id| workbook.client(id)).map(|client| addressed(client)).unwrap_or_default();
    let Spending { spent, hours, kinds } = spending(workbook, evaluation, proposal);
    let project = Project {
        language: language.tag(),
        from: &workbook.studio.name,
        client,
        title: &names::proposal(proposal, language),
        number: issued.number,
        today,
        accepted: Utc::of(answer.at).day,
        currency: issued.currency,
        sold: answer.net_once.or(answer.net).map(|net| net.fraction()),
        spent,
        hours,
        kinds: &kinds,
    };
    status_report::of(&proposal.report, &project)
}
