//! What is typed for a report: its days, its lists, and what is outside of what was agreed.

use yew::{Html, html};

use crate::browser::focus;
use crate::components::day::day;
use crate::components::entry::Look;
use crate::components::prose::prose;
use crate::domain::civil_date::CivilDate;
use crate::domain::id::Id;
use crate::domain::proposal::Proposal;
use crate::domain::report_draft::{MOST_POINTS, OutsideDraft};
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{offer_page, reporting as phrases};
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::report_edit::{ReportChange, ReportText};
use crate::surfaces::studio::drawers;
use crate::surfaces::studio::view::View;

/// The fields.
pub fn fields(view: &View, proposal: &Proposal, accepted: CivilDate, today: CivilDate) -> Html {
    let draft = &proposal.report;
    let (since, until) = (draft.since.unwrap_or(accepted), draft.until.unwrap_or(today));
    html! {
        <div class="report-form">
            <div class="fields">
                { dated(view, proposal.id, "report-since", phrases::SINCE, since, ReportChange::ChoseSince) }
                { dated(view, proposal.id, "report-until", phrases::UNTIL, until, ReportChange::ChoseUntil) }
            </div>
            if until < since { <p class="problem" role="alert">{ view.say(phrases::BEHIND) }</p> }
            <p class="note">{ view.say(phrases::LINES) }</p>
            { list(view, proposal.id, "report-done", phrases::DONE, ReportText::Done, &draft.done) }
            { list(view, proposal.id, "report-next", phrases::NEXT, ReportText::Next, &draft.next) }
            { from_plan(view, proposal) }
            { list(view, proposal.id, "report-expected", phrases::EXPECTED, ReportText::Expected, &draft.expected) }
            { outside(view, proposal) }
            if draft.is_too_long() { <p class="problem" role="alert">{ view.say(phrases::TOO_LONG) }</p> }
        </div>
    }
}

/// A day; cleared, it is the usual one again.
fn dated(
    view: &View,
    proposal: Id,
    id: &'static str,
    label: Phrase<0>,
    now: CivilDate,
    change: fn(Option<CivilDate>) -> ReportChange,
) -> Html {
    let told =
        view.hand.send.reform(move |text: String| Edit::ChangedReport(proposal, change(CivilDate::from_text(&text))));
    html! {
        <div class="field">
            <label for={id}>{ view.say(label) }</label>
            { day(Some(id.to_owned()), None, now.to_string(), told) }
        </div>
    }
}

/// A list, a line for each point.
fn list(view: &View, proposal: Id, id: &str, label: Phrase<0>, of: ReportText, text: &str) -> Html {
    let typed = view.hand.send.reform(move |text: String| Edit::Named(NameOf::Report(proposal, of), text.into()));
    let left = view.hand.send.reform(|()| Edit::Left);
    html! {
        <div class="field">
            <label for={id.to_owned()}>{ view.say(label) }</label>
            { prose(id.to_owned(), 4, text, typed, left) }
        </div>
    }
}

/// Takes what comes next from the phases of the offer, where nothing was typed and there are any that are still to begin.
fn from_plan(view: &View, proposal: &Proposal) -> Html {
    let until = proposal.report.until;
    let is_ahead = |from: Option<CivilDate>| until.zip(from).is_none_or(|(until, from)| from > until);
    let ahead = proposal.phases.iter().filter(|phase| is_ahead(phase.from) && !phase.name.trim().is_empty());
    let names: Vec<&str> = ahead.map(|phase| phase.name.trim()).collect();
    if names.is_empty() || !proposal.report.next.trim().is_empty() {
        return Html::default();
    }
    let (id, text) = (proposal.id, names.join("\n"));
    let taken = view.on(move || Edit::Named(NameOf::Report(id, ReportText::Next), text.as_str().into()));
    html! { <p class="after">{ drawers::button(view.say(phrases::FROM_PLAN), None, taken) }</p> }
}

fn outside(view: &View, proposal: &Proposal) -> Html {
    let id = proposal.id;
    let added = view.on(move || {
        let new = View::new_id();
        focus::to(&format!("outside-{new}"));
        Edit::ChangedReport(id, ReportChange::AddedOutside(new))
    });
    let all = &proposal.report.outside;
    html! {
        <section aria-labelledby="outside">
            <h2 id="outside">{ view.say(phrases::OUTSIDE) }</h2>
            <p class="note">{ view.say(phrases::OUTSIDE_SAYS) }</p>
            { for all.iter().map(|one| row(view, id, one)) }
            if all.len() < MOST_POINTS {
                <p class="after">{ drawers::button(view.say(phrases::ADD), None, added) }</p>
            }
        </section>
    }
}

fn row(view: &View, proposal: Id, one: &OutsideDraft) -> Html {
    let id = one.id;
    let name = match one.what.trim() {
        "" => view.say(phrases::SOMETHING),
        what => what.to_owned(),
    };
    let field = |place: &str, label: Phrase<0>, of: ReportText, text: &str| {
        let place = format!("{place}-{id}");
        let look = Look { id: Some(place.clone()), class: "wide", ..Look::default() };
        html! {
            <div class="field">
                <label for={place}>{ view.say(label) }</label>
                { view.name(NameOf::Report(proposal, of), text, look) }
            </div>
        }
    };
    let removed = view.on(move || Edit::ChangedReport(proposal, ReportChange::RemovedOutside(id)));
    html! {
        <div class="fields outside-row" key={id.to_string()}>
            { field("outside", phrases::ASKED, ReportText::Outside(id), &one.what) }
            { field("why", phrases::WHY, ReportText::Why(id), &one.why) }
            <p>{ drawers::button(view.say(offer_page::REMOVE), Some(view.fill(offer_page::REMOVE_OF, [&name])), removed) }</p>
        </div>
    }
}
