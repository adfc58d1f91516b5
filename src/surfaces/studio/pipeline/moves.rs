//! The proposals that wait for an answer, those at work, and those that were lost, each with what can be said of it.

use yew::{Html, html};

use crate::components::pick::pick;
use crate::domain::civil_date::CivilDate;
use crate::domain::pipeline::{Entry, Stage};
use crate::domain::pursuit::LossReason;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{clients as phrases, reporting};
use crate::locale::{calendar_words, names, sales_words};
use crate::state::studio::edit::Edit;
use crate::state::studio::sales_edit::PursuitChange;
use crate::state::studio::sales_figure::Sales;
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::clients::offered::amount;
use crate::surfaces::studio::drawers;
use crate::surfaces::studio::view::View;

/// So many of each are drawn; the others are found in the list of proposals.
const MOST: usize = 100;

/// The tables that have a row.
pub fn moves(view: &View, sales: &Sales, today: CivilDate) -> Html {
    let of = |stages: &[Stage]| -> Vec<&Entry> {
        sales.entries.iter().filter(|entry| stages.contains(&entry.stage)).take(MOST).collect()
    };
    html! {
        <>
            { table(view, "open", phrases::OPEN, &of(&[Stage::Sent, Stage::Expired]), today) }
            { table(view, "running", phrases::RUNNING, &of(&[Stage::Accepted, Stage::Done]), today) }
            { table(view, "lost", phrases::LOST, &of(&[Stage::Declined]), today) }
        </>
    }
}

fn table(view: &View, id: &'static str, name: Phrase<0>, entries: &[&Entry], today: CivilDate) -> Html {
    if entries.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby={id}>
            <h2 {id}>{ view.say(name) }</h2>
            <table class="grid sales-table">
                <caption class="unseen">{ view.say(name) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ view.say(phrases::PROPOSAL) }</th>
                        <th scope="col" class="figure">{ view.say(phrases::SINCE) }</th>
                        <th scope="col" class="figure">{ view.say(phrases::WORTH) }</th>
                        <td></td>
                    </tr>
                </thead>
                <tbody>{ for entries.iter().map(|entry| row(view, entry, today)) }</tbody>
            </table>
        </section>
    }
}

fn row(view: &View, entry: &Entry, today: CivilDate) -> Html {
    let language = view.language();
    let proposal = &entry.proposal;
    let client = proposal.client.and_then(|id| view.desk.workbook.client(id));
    let client = client.map(|client| {
        html! {
            <a href={format!("#{}", Screen::Client(client.id).address())}>{ names::client(client, language) }</a>
        }
    });
    let stage = match entry.stage {
        Stage::Expired | Stage::Done => Some(view.say(sales_words::stage(entry.stage))),
        _ => None,
    };
    let since = entry.since();
    html! {
        <tr key={proposal.id.to_string()}>
            <th scope="row">
                <a href={format!("#{}", Screen::Proposal(proposal.id).address())}>{ names::proposal(proposal, language) }</a>
                <p class="note">{ client }if let Some(stage) = stage { { " " }{ stage } }</p>
                { report(view, entry) }
            </th>
            <td class="figure" data-column={view.say(phrases::SINCE)}>{ calendar_words::full_date(language, since.year(), since.month(), since.day()) }</td>
            <td class="figure" data-column={view.say(phrases::WORTH)}>{ amount(view, entry) }</td>
            <td class="acts-cell">{ act(view, entry, today) }</td>
        </tr>
    }
}

/// The way to a report on the work, once it was accepted.
fn report(view: &View, entry: &Entry) -> Html {
    if !matches!(entry.stage, Stage::Accepted | Stage::Done) {
        return Html::default();
    }
    let address = format!("#{}", Screen::Report(entry.proposal.id).address());
    html! { <p class="note"><a href={address}>{ view.say(reporting::TO_REPORT) }</a></p> }
}

/// What can be said of it where it stands.
fn act(view: &View, entry: &Entry, today: CivilDate) -> Html {
    let (id, title) = (entry.proposal.id, names::proposal(&entry.proposal, view.language()));
    let change = move |change: PursuitChange| view.on(move || Edit::ChangedPursuit(id, change));
    let button = |words: Phrase<0>, label: Phrase<1>, made: PursuitChange| {
        drawers::button(view.say(words), Some(view.fill(label, [&title])), change(made))
    };
    match entry.stage {
        Stage::Draft => Html::default(),
        Stage::Sent | Stage::Expired => {
            button(phrases::MARK_LOST, phrases::MARK_LOST_OF, PursuitChange::Lost(Some(today)))
        }
        Stage::Accepted => button(phrases::MARK_DONE, phrases::MARK_DONE_OF, PursuitChange::Done(Some(today))),
        Stage::Done => drawers::button(view.say(phrases::NOT_DONE), None, change(PursuitChange::Done(None))),
        Stage::Declined => html! {
            <>
                { reason(view, entry, &title) }
                if entry.proposal.pursuit.lost.is_some() {
                    { drawers::button(view.say(phrases::NOT_LOST), None, change(PursuitChange::Lost(None))) }
                }
            </>
        },
    }
}

/// Why it was lost; in the client's own words too, where they said it.
fn reason(view: &View, entry: &Entry, title: &str) -> Html {
    let id = entry.proposal.id;
    let all: Vec<Option<LossReason>> = [None].into_iter().chain(LossReason::ALL.map(Some)).collect();
    let words: Vec<String> = all.iter().map(|one| view.say(sales_words::reason(*one))).collect();
    let chosen = all.iter().position(|one| *one == entry.proposal.pursuit.reason).unwrap_or(0);
    let told = view.hand.send.reform(move |place: usize| {
        Edit::ChangedPursuit(id, PursuitChange::ChoseReason(all.get(place).copied().flatten()))
    });
    let said = entry.quote.as_ref().and_then(|quote| quote.answer.as_ref()).map(|answer| answer.words.clone());
    html! {
        <>
            { pick(Some(view.fill(phrases::REASON_OF, [title])), None, "ruled", &words, chosen, told) }
            if let Some(said) = said.filter(|said| !said.is_empty()) { <p class="note">{ said }</p> }
        </>
    }
}
