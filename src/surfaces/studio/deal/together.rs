//! All retainers together, each with the way to how it runs. Private.

use std::rc::Rc;

use yew::{Html, html};

use crate::domain::proposal::{DraftLine, Proposal};
use crate::domain::recurrence::Interval;
use crate::domain::retainer::Retainer;
use crate::locale::names;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{deal as phrases, labels, library, proposals};
use crate::state::studio::offer_edit::RetainerKind;
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::proposals::list::title;
use crate::surfaces::studio::rulers;
use crate::surfaces::studio::view::View;

/// The screen.
pub fn together(view: &View) -> Html {
    let all = view.desk.workbook.proposals.iter().filter(|one| !one.is_template);
    let all: Vec<(&Rc<Proposal>, &DraftLine)> = all
        .flat_map(|one| one.lines.iter().filter(|line| line.retainer.is_some()).map(move |line| (one, line.as_ref())))
        .collect();
    html! {
        <>
            { rulers::strip(view) }
            <div class="deal">
                <p class="deal-back"><a href={format!("#{}", Screen::Proposals.address())}>{ view.say(proposals::ALL_PROPOSALS) }</a></p>
                <h1>{ view.say(phrases::RETAINERS) }</h1>
                <p class="note">{ view.say(phrases::LEAD) }</p>
                { if all.is_empty() { none(view) } else { table(view, &all) } }
            </div>
        </>
    }
}

fn none(view: &View) -> Html {
    html! { <div class="empty"><p>{ view.say(phrases::RETAINERS_NONE) }</p></div> }
}

fn table(view: &View, all: &[(&Rc<Proposal>, &DraftLine)]) -> Html {
    html! {
        <table class="grid together">
            <caption class="unseen">{ view.say(phrases::RETAINERS) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ view.say(phrases::RETAINER) }</th>
                    <th scope="col">{ view.say(proposals::CLIENT) }</th>
                    <th scope="col">{ view.say(library::RETAINER) }</th>
                    <th scope="col">{ view.say(phrases::PAID) }</th>
                </tr>
            </thead>
            <tbody>{ for all.iter().map(|(proposal, line)| row(view, proposal, line)) }</tbody>
        </table>
    }
}

fn row(view: &View, proposal: &Proposal, line: &DraftLine) -> Html {
    let language = view.language();
    let client = proposal.client.and_then(|id| view.desk.workbook.client(id));
    let client = client.map_or_else(|| view.say(proposals::NO_CLIENT), |client| names::client(client, language));
    let paid = line.recurrence.map(|recurrence| view.say(interval(recurrence.every)));
    let address = format!("#{}", Screen::Deal(proposal.id).address());
    html! {
        <tr key={format!("{}-{}", proposal.id, line.id)}>
            <th scope="row">
                <a href={address}>{ names::line(proposal, line.id, language) }</a>
                <p class="note">{ title(proposal, language) }</p>
            </th>
            <td>{ client }</td>
            <td>{ line.retainer.as_ref().map(|retainer| view.say(model(retainer))) }</td>
            <td>{ paid }</td>
        </tr>
    }
}

/// A retainer's model in words.
pub fn model(retainer: &Retainer) -> Phrase<0> {
    match RetainerKind::of(retainer) {
        RetainerKind::Hourly => library::HOURLY,
        RetainerKind::Project => library::PROJECT,
        RetainerKind::Time => library::TIME,
        RetainerKind::Value => library::VALUE,
    }
}

fn interval(every: Interval) -> Phrase<0> {
    match every {
        Interval::Week => labels::A_WEEK,
        Interval::Month => labels::A_MONTH,
        Interval::Quarter => labels::A_QUARTER,
        Interval::Year => labels::A_YEAR,
    }
}
