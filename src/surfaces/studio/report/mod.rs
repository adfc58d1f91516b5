//! A status report on an accepted proposal: what is typed for it, how the client will read it, and the ways to send it.

pub mod fields;
pub mod link;

use yew::{Callback, Html, MouseEvent, html};

use crate::browser::page;
use crate::domain::civil_date::CivilDate;
use crate::domain::id::Id;
use crate::domain::proposal::Proposal;
use crate::domain::status_report::StatusReport;
use crate::domain::utc::Utc;
use crate::locale::names;
use crate::locale::phrases::reporting as phrases;
use crate::state::studio::reporting;
use crate::state::studio::screen::Screen;
use crate::surfaces::reported::{Head, read};
use crate::surfaces::studio::proposals::editor;
use crate::surfaces::studio::report::link::ReportLink;
use crate::surfaces::studio::sending::{self, key_part::KeyWatch};
use crate::surfaces::studio::start;
use crate::surfaces::studio::view::View;

/// The screen; where the proposal is gone, a way back, and where nothing was accepted, that it takes that.
pub fn screen(view: &View, id: Id) -> Html {
    let workbook = &view.desk.workbook;
    let Some(proposal) = workbook.proposal(id) else { return editor::editor(view, id) };
    let title = names::proposal(proposal, view.language());
    let body = match reporting::accepted(workbook, proposal) {
        Some((_, answer)) => making(view, proposal, Utc::of(answer.at).day),
        None => html! { <div class="empty"><p>{ view.say(phrases::NOT_ACCEPTED) }</p></div> },
    };
    html! {
        <div class="reporting" key={id.to_string()}>
            <KeyWatch send={view.hand.send.clone()} />
            <p class="after"><a href={format!("#{}", Screen::Proposal(id).address())}>{ view.say(phrases::TO_PROPOSAL) }</a></p>
            <h1>{ view.fill(phrases::TITLE, [&title]) }</h1>
            { body }
        </div>
    }
}

fn making(view: &View, proposal: &Proposal, accepted: CivilDate) -> Html {
    let (desk, today) = (view.desk, start::today());
    let report = reporting::report(&desk.workbook, &desk.evaluation, proposal, view.language(), today);
    html! {
        <>
            <p class="lead">{ view.say(phrases::LEAD) }</p>
            <div class="reporting-parts">
                { fields::fields(view, proposal, accepted, today) }
                { report.map(|report| made(view, proposal, report)) }
            </div>
        </>
    }
}

/// The report as the client reads it, and the ways to send it.
fn made(view: &View, proposal: &Proposal, report: StatusReport) -> Html {
    let language = reporting::tongue(proposal, view.language());
    let printed = Callback::from(|_: MouseEvent| page::print());
    html! {
        <section class="preview" aria-labelledby="preview">
            <h2 id="preview">{ view.say(phrases::PREVIEW) }</h2>
            <div class="sheet">{ read(&report, language, Head::Part) }</div>
            if !proposal.report.is_too_long() {
                <div class="report-send">
                    <p class="note">{ view.say(phrases::LINK_SAYS) }</p>
                    { sending::passphrase(view) }
                    <ReportLink {report} language={view.language()} send={view.hand.send.clone()} />
                    <p class="after"><button type="button" class="button" onclick={printed}>{ view.say(phrases::PRINT) }</button></p>
                </div>
            }
        </section>
    }
}
