//! The list of proposals, the newest first, each with its tiers' totals.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, component, html};

use crate::browser::focus;
use crate::domain::client::Client;
use crate::domain::currency::Currency;
use crate::domain::evaluation::Draft;
use crate::domain::id::Id;
use crate::domain::pipeline::Stage;
use crate::domain::proposal::Proposal;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{clients, deal, finding, library, past, proposals as phrases, sending};
use crate::locale::{calendar_words, figures, names};
use crate::state::studio::Desk;
use crate::state::studio::edit::Edit;
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::card::limits;
use crate::surfaces::studio::number_field::Hand;
use crate::surfaces::studio::proposals::finder::Finder;
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
    // Who has one proposal and has sent nothing needs neither.
    let has_sent = !view.desk.workbook.issued.is_empty();
    let has_clients = has_sent || all.iter().filter(|one| !one.is_template).count() > 1;
    let has_retainers = all.iter().any(|one| !one.is_template && one.has_retainer());
    html! {
        <>
            { if view.studio().card.is_some() { limits::strip(view) } else { rulers::strip(view) } }
            <div class="list-head">
                <h1 id={HEADING} tabindex="-1">{ view.say(phrases::PROPOSALS) }</h1>
                <button type="button" class="button primary" onclick={begin}>{ view.say(phrases::NEW_PROPOSAL) }</button>
            </div>
            { if all.iter().all(|one| one.is_template) { empty(view) } else { found(view) } }
            if all.iter().any(|one| one.is_template) {
                <h2 class="templates">{ view.say(library::TEMPLATES) }</h2>
                { templates(view) }
            }
            <p class="after">
                if has_clients { <a href={format!("#{}", Screen::Clients.address())}>{ view.say(clients::TO_CLIENTS) }</a> }
                if has_sent { <a href={format!("#{}", Screen::Pipeline.address())}>{ view.say(clients::TO_PIPELINE) }</a> }
                if has_retainers { <a href={format!("#{}", Screen::Retainers.address())}>{ view.say(deal::TO_RETAINERS) }</a> }
                <a href={format!("#{}", Screen::Bin.address())}>{ view.say(past::BIN) }</a>
            </p>
        </>
    }
}

fn found(view: &View) -> Html {
    let Desk { workbook, evaluation, .. } = view.desk;
    html! {
        <Finder proposals={workbook.proposals.clone()} clients={workbook.clients.clone()} issued={workbook.issued.clone()}
            evaluation={evaluation.clone()} currency={view.currency()} hand={view.hand.clone()} />
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

/// The templates.
fn templates(view: &View) -> Html {
    let Desk { workbook, evaluation, .. } = view.desk;
    let rows = workbook.proposals.iter().filter(|one| one.is_template).enumerate().filter_map(|(place, proposal)| {
        let client = proposal.client.and_then(|id| workbook.client(id)).cloned();
        Some(html! {
            <ListRow key={proposal.id.to_string()} proposal={Rc::clone(proposal)} draft={evaluation.draft_of(proposal)?}
                {client} stage={Stage::Draft} place={place.saturating_add(2)} currency={view.currency()}
                hand={view.hand.clone()} />
        })
    });
    html! {
        <table class="grid list" role="table">
            { head(view.language(), library::TEMPLATES, library::TEMPLATE) }
            <tbody role="rowgroup">{ for rows }</tbody>
        </table>
    }
}

/// What a list is called, and its columns.
pub fn head(language: Language, caption: Phrase<0>, what: Phrase<0>) -> Html {
    html! {
        <>
            <caption class="unseen">{ caption.say(language) }</caption>
            <thead role="rowgroup">
                <tr role="row" aria-rowindex="1">
                    <th scope="col" role="columnheader">{ what.say(language) }</th>
                    <th scope="col" role="columnheader">{ phrases::TIERS_WITHOUT_TAX.say(language) }</th>
                    <th scope="col" role="columnheader">{ phrases::BEGUN.say(language) }</th>
                    <th scope="col" role="columnheader"><span class="unseen">{ phrases::ACTS.say(language) }</span></th>
                </tr>
            </thead>
        </>
    }
}

/// The id of what opens a proposal from the list.
pub fn row_id(proposal: Id) -> String {
    format!("open-{proposal}")
}

fn stage_words(stage: Stage) -> Option<Phrase<0>> {
    match stage {
        Stage::Draft => None,
        Stage::Sent => Some(sending::STATE_SENT),
        Stage::Expired => Some(clients::EXPIRED),
        Stage::Done => Some(clients::WORK_DONE),
        Stage::Accepted => Some(sending::STATE_ACCEPTED),
        Stage::Declined => Some(sending::STATE_DECLINED),
    }
}

#[derive(PartialEq, Properties)]
pub struct ListRowProps {
    pub proposal: Rc<Proposal>,
    pub draft: Rc<Draft>,
    pub client: Option<Rc<Client>>,
    /// What became of what was sent last.
    pub stage: Stage,
    /// Its place in the list, counted from 1 for the head.
    pub place: usize,
    pub currency: Currency,
    pub hand: Hand,
}

/// One proposal of the list.
#[component]
pub fn ListRow(props: &ListRowProps) -> Html {
    let ListRowProps { proposal, client, hand, .. } = props;
    let language = hand.language;
    let title = names::proposal(proposal, language);
    let client = match client {
        Some(client) => names::client(client, language),
        None => phrases::NO_CLIENT.say(language),
    };
    let stage = stage_words(props.stage).map(|stage| stage.say(language));
    let number = (!proposal.is_template).then(|| finding::NUMBERED.fill(language, [&proposal.number.to_string()]));
    let note: Vec<String> = number.into_iter().chain([client]).chain(stage).collect();
    let note = note.join(" · ");
    let made = proposal.made;
    let address = format!("#{}", Screen::Proposal(proposal.id).address());
    html! {
        <tr role="row" aria-rowindex={props.place.to_string()}>
            <th scope="row" role="rowheader" class="name-cell">
                <a class="name" href={address} id={row_id(proposal.id)}>{ &title }</a>
                <p class="note">{ note }</p>
            </th>
            <td role="cell" class="sums-cell"><dl class="sums">{ for sums(props) }</dl></td>
            <td role="cell">{ calendar_words::full_date(language, made.year(), made.month(), made.day()) }</td>
            <td role="cell" class="acts-cell">
                <div class="acts">
                    { again(props, &title) }
                    <a class="link" href={format!("#{}", Screen::Earlier(proposal.id).address())}
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
