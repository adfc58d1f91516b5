//! The list of proposals, the newest first, each with its tiers' totals.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, component, html};

use crate::browser::focus;
use crate::domain::client::Client;
use crate::domain::currency::Currency;
use crate::domain::evaluation::Draft;
use crate::domain::id::Id;
use crate::domain::issued::AnswerKind;
use crate::domain::proposal::Proposal;
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{library, past, proposals as phrases, sending};
use crate::locale::{calendar_words, figures, names};
use crate::state::studio::edit::Edit;
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::number_field::Hand;
use crate::surfaces::studio::rulers;
use crate::surfaces::studio::start;
use crate::surfaces::studio::view::View;

/// The heading's id: the keyboard goes there when the row it stood in is deleted.
const HEADING: &str = "proposals";

/// The list, or what to do where it is empty.
pub fn list(view: &View) -> Html {
    let begin = view.on(|| Edit::AddedProposal {
        id: View::new_id(),
        tiers: [View::new_id(), View::new_id(), View::new_id()],
        line: View::new_id(),
        today: start::today(),
        zone: start::zone(),
    });
    let all = &view.desk.workbook.proposals;
    html! {
        <>
            { rulers::strip(view) }
            <div class="list-head">
                <h1 id={HEADING} tabindex="-1">{ view.say(phrases::PROPOSALS) }</h1>
                <button type="button" class="button primary" onclick={begin}>{ view.say(phrases::NEW_PROPOSAL) }</button>
            </div>
            { if all.iter().all(|one| one.is_template) { empty(view) } else { table(view, false) } }
            if all.iter().any(|one| one.is_template) {
                <h2 class="templates">{ view.say(library::TEMPLATES) }</h2>
                { table(view, true) }
            }
            <p class="after"><a href={format!("#{}", Screen::Bin.address())}>{ view.say(past::BIN) }</a></p>
        </>
    }
}

fn empty(view: &View) -> Html {
    let target = &view.desk.evaluation.rates.bands.hour.target;
    let what_to_do = match target.value {
        Some(_) => view.fill(phrases::BEGIN_AT, [&view.text(target)]),
        None => view.say(phrases::BEGIN_WITHOUT_RATE),
    };
    html! {
        <div class="empty">
            <p>{ view.say(phrases::NONE_YET) }</p>
            <p class="note">{ what_to_do }</p>
        </div>
    }
}

/// The proposals, or the templates.
fn table(view: &View, is_templates: bool) -> Html {
    let workbook = &view.desk.workbook;
    // Drafts stand in the order of their proposals, so that hundreds of rows need no search.
    let drafts = view.desk.evaluation.drafts.iter();
    let rows = workbook.proposals.iter().zip(drafts).filter(|(one, _)| one.is_template == is_templates);
    let rows = rows.map(|(proposal, draft)| {
        let client = proposal.client.and_then(|id| workbook.client(id)).cloned();
        html! {
            <ListRow key={proposal.id.to_string()} proposal={Rc::clone(proposal)} draft={Rc::clone(draft)} client={client}
                state={state(workbook, proposal.id)} currency={view.currency()} hand={view.hand.clone()} />
        }
    });
    let (caption, what) = match is_templates {
        true => (library::TEMPLATES, library::TEMPLATE),
        false => (phrases::PROPOSALS, phrases::PROPOSAL),
    };
    html! {
        <table class="grid list" role="table">
            <caption class="unseen">{ view.say(caption) }</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{ view.say(what) }</th>
                    <th scope="col" role="columnheader">{ view.say(phrases::TIERS_WITHOUT_TAX) }</th>
                    <th scope="col" role="columnheader">{ view.say(phrases::BEGUN) }</th>
                    <th scope="col" role="columnheader"><span class="unseen">{ view.say(phrases::ACTS) }</span></th>
                </tr>
            </thead>
            <tbody role="rowgroup">{ for rows }</tbody>
        </table>
    }
}

/// What became of the quote that was issued last.
fn state(workbook: &Workbook, proposal: Id) -> Option<Phrase<0>> {
    let last = workbook.issued_of(proposal).next_back()?;
    Some(match last.answer.as_ref().map(|answer| answer.kind) {
        None => sending::STATE_SENT,
        Some(AnswerKind::Accepted) => sending::STATE_ACCEPTED,
        Some(AnswerKind::Declined) => sending::STATE_DECLINED,
    })
}

/// A proposal's title, or what stands in its place.
pub fn title(proposal: &Proposal, language: Language) -> String {
    match proposal.title.trim() {
        "" => phrases::UNTITLED.say(language),
        title => title.to_owned(),
    }
}

#[derive(PartialEq, Properties)]
pub struct ListRowProps {
    pub proposal: Rc<Proposal>,
    pub draft: Rc<Draft>,
    pub client: Option<Rc<Client>>,
    /// What became of what was sent last; nothing where nothing was.
    pub state: Option<Phrase<0>>,
    pub currency: Currency,
    pub hand: Hand,
}

/// One proposal of the list.
#[component]
pub fn ListRow(props: &ListRowProps) -> Html {
    let ListRowProps { proposal, client, hand, .. } = props;
    let language = hand.language;
    let title = title(proposal, language);
    let client = match client {
        Some(client) => names::client(client, language),
        None => phrases::NO_CLIENT.say(language),
    };
    let made = proposal.made;
    let address = format!("#{}", Screen::Proposal(proposal.id).address());
    html! {
        <tr role="row">
            <th scope="row" role="rowheader" class="name-cell">
                <a class="name" href={address}>{ &title }</a>
                <p class="note">{ client }{ props.state.map(|state| format!(" · {}", state.say(language))) }</p>
            </th>
            <td role="cell" class="sums-cell"><dl class="sums">{ for sums(props) }</dl></td>
            <td role="cell">{ calendar_words::full_date(language, made.year(), made.month(), made.day()) }</td>
            <td role="cell" class="acts-cell">
                <div class="acts">
                    { again(props, &title) }
                    <a href={format!("#{}", Screen::Earlier(proposal.id).address())}
                        aria-label={past::EARLIER_OF.fill(language, [&title])}>{ past::EARLIER.say(language) }</a>
                    <button type="button" class="link" aria-label={phrases::DELETE_OF.fill(language, [&title])}
                        onclick={deleted(hand, proposal.id)}>{ phrases::DELETE.say(language) }</button>
                </div>
            </td>
        </tr>
    }
}

/// Each tier's name and total.
fn sums(props: &ListRowProps) -> impl Iterator<Item = Html> {
    let ListRowProps { proposal, draft, currency, hand, .. } = props;
    draft.tiers.iter().map(|tier| {
        let total = figures::figure(&tier.total, *currency, hand.language);
        html! {
            <div><dt>{ names::tier(proposal, tier.tier, hand.language) }</dt><dd class="figure">{ total }</dd></div>
        }
    })
}

/// Makes another: a proposal from a template, or a copy of a proposal.
fn again(props: &ListRowProps, title: &str) -> Html {
    let ListRowProps { proposal, hand, .. } = props;
    let language = hand.language;
    let (words, label) = match proposal.is_template {
        true => (library::BEGIN_FROM.say(language), library::BEGIN_FROM_ONE.fill(language, [title])),
        false => (phrases::DUPLICATE.say(language), phrases::DUPLICATE_OF.fill(language, [title])),
    };
    let (id, is_template) = (proposal.id, proposal.is_template);
    let pressed = hand.send.reform(move |_: MouseEvent| {
        let (copy, today) = (View::new_id(), start::today());
        if is_template { Edit::BeganFrom { id, copy, today } } else { Edit::DuplicatedProposal { id, copy, today } }
    });
    html! { <button type="button" class="link" aria-label={label} onclick={pressed}>{ words }</button> }
}

fn deleted<E>(hand: &Hand, id: Id) -> Callback<E> {
    hand.send.reform(move |_| {
        focus::to(HEADING);
        Edit::RemovedProposal(id)
    })
}
