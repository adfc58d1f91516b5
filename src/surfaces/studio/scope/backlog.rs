//! The backlog: ideas as rows that are typed in place, priced as they are typed.

use yew::{Html, html};

use crate::browser::focus;
use crate::components::entry::Look;
use crate::components::grip::grip;
use crate::components::pick::pick;
use crate::components::tick::tick;
use crate::domain::id::Id;
use crate::domain::idea::{Idea, MOST_IDEAS};
use crate::domain::issued::AnswerKind;
use crate::domain::priority::Priority;
use crate::domain::scope_number::ScopeItem;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{change, library, scope as phrases};
use crate::locale::{figures, names, scope_labels};
use crate::state::studio::edit::NameOf;
use crate::state::studio::scope_edit::{ScopeChange, ScopeText};
use crate::state::studio::scope_figure::ScopeFigure;
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::drawers::{button, remove};
use crate::surfaces::studio::rates::row_keys;
use crate::surfaces::studio::scope::{Case, comes_to, hours, own_price, sum};
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::working_panel::{self, Spot};

/// Where the keyboard goes when the row that it was in is gone.
const HEADING: &str = "backlog";

/// The section.
pub fn section(case: &Case) -> Html {
    let (view, ideas) = (case.view, &case.client.ideas);
    html! {
        <section class="scope-part" aria-labelledby={HEADING}>
            <h2 id={HEADING} tabindex="-1">{ view.say(phrases::BACKLOG) }</h2>
            if ideas.is_empty() {
                <div class="empty"><p>{ view.say(phrases::BACKLOG_EMPTY) }</p></div>
            } else {
                { table(case) }
                { sums(case) }
                { working_panel::at(view, Spot::Backlog(case.client.id)) }
                { nudge(case) }
            }
            { adding(case) }
        </section>
    }
}

fn adding(case: &Case) -> Html {
    let view = case.view;
    if case.client.ideas.len() >= MOST_IDEAS {
        let most = figures::whole(MOST_IDEAS as i64, view.language());
        return html! { <p class="note">{ view.fill(phrases::LIST_FULL, [&most]) }</p> };
    }
    let edit = case.edit();
    let added = view.on(move || edit(added()));
    html! { <p class="after">{ button(view.say(phrases::ADD_IDEA), None, added) }</p> }
}

/// A new idea, whose name is typed next.
fn added() -> ScopeChange {
    let id = View::new_id();
    focus::to(&name_id(id));
    ScopeChange::AddedIdea(id)
}

fn name_id(id: Id) -> String {
    format!("idea-{id}")
}

fn table(case: &Case) -> Html {
    let view = case.view;
    let edit = case.edit();
    let heads = [
        (phrases::IDEA, ""),
        (phrases::HOURS, "figure"),
        (phrases::OWN_PRICE, "figure"),
        (phrases::COMES_TO, "figure"),
        (phrases::PRIORITY, ""),
        (phrases::AGREED, ""),
    ];
    let heads = heads.map(|(head, class)| {
        html! { <th scope="col" role="columnheader" {class}>{ view.say(head) }</th> }
    });
    html! {
        <table class="grid scope-table" role="table" onkeydown={row_keys::on_enter(view.on(move || edit(added())))}>
            <caption class="unseen">{ view.say(phrases::BACKLOG) }</caption>
            <thead role="rowgroup"><tr role="row">{ for heads }</tr></thead>
            <tbody role="rowgroup">{ for case.client.ideas.iter().enumerate().map(|(place, idea)| row(case, place, idea)) }</tbody>
        </table>
    }
}

fn row(case: &Case, place: usize, idea: &Idea) -> Html {
    let (view, id) = (case.view, idea.id);
    let of = ScopeItem::Idea(id);
    let name = case.name(of);
    let moving = case.edit();
    let moved = view.hand.send.reform(move |to: usize| moving(ScopeChange::MovedIdea(id, to)));
    let count = case.client.ideas.len();
    let column = |head: Phrase<0>| view.say(head);
    html! {
        <tr role="row" key={id.to_string()} data-item={id.to_string()} data-list="ideas" data-place={place.to_string()}>
            <th scope="row" role="rowheader" class="scope-what">
                if count > 1 { { grip(Some(view.fill(library::DRAG, [&name])), place, count, moved) } }
                { words(case, idea, &name) }
            </th>
            <td role="cell" class="figure" data-column={column(phrases::HOURS)}>{ hours(case, of) }</td>
            <td role="cell" class="figure" data-column={column(phrases::OWN_PRICE)}>{ own_price(case, of) }</td>
            <td role="cell" class="figure comes" data-column={column(phrases::COMES_TO)}>{ comes_to(case, of, case.scope.idea(id)) }</td>
            <td role="cell" data-column={column(phrases::PRIORITY)}>{ priority(case, idea, &name) }</td>
            <td role="cell" class="scope-agreed">{ agreed(case, idea, &name) }</td>
        </tr>
    }
}

/// Its name, what it does for the client, and the work it belongs to.
fn words(case: &Case, idea: &Idea, name: &str) -> Html {
    let (view, client, id) = (case.view, case.client.id, idea.id);
    let named = Look {
        id: Some(name_id(id)),
        label: Some(view.say(phrases::IDEA)),
        placeholder: Some(view.say(phrases::IDEA_SUCH_AS)),
        class: "quiet wide",
        ..Look::default()
    };
    let described = Look {
        label: Some(view.fill(phrases::DESCRIPTION_OF, [name])),
        placeholder: Some(view.say(phrases::DESCRIPTION_SUCH_AS)),
        class: "quiet wide",
        ..Look::default()
    };
    html! {
        <div class="scope-words">
            { view.name(NameOf::Scope(client, ScopeText::Idea(id)), &idea.name, named) }
            { view.name(NameOf::Scope(client, ScopeText::Description(id)), &idea.description, described) }
            { project(case, idea, name) }
        </div>
    }
}

/// The proposal whose work it belongs to, where there are any; or the change order that it went into.
fn project(case: &Case, idea: &Idea, name: &str) -> Html {
    let (view, id) = (case.view, idea.id);
    let language = view.language();
    if let Some(order) = idea.ordered {
        return ordered(case, id, name, order);
    }
    let proposals: Vec<Id> = case.proposals().map(|proposal| proposal.id).collect();
    if proposals.len() < 2 {
        return Html::default();
    }
    let mut words = vec![view.say(phrases::NO_PROJECT)];
    words.extend(case.proposals().map(|proposal| names::proposal(proposal, language)));
    let chosen = idea.proposal.and_then(|of| proposals.iter().position(|one| *one == of));
    let edit = case.edit();
    let told = view.hand.send.reform(move |place: usize| {
        let proposal = place.checked_sub(1).and_then(|place| proposals.get(place)).copied();
        edit(ScopeChange::ChoseProposal(id, proposal))
    });
    let label = view.fill(phrases::BELONGS_TO_OF, [name]);
    pick(Some(label), None, "", &words, chosen.map_or(0, |place| place + 1), told)
}

/// The change order that it went into; where that came to nothing, it can stand in the backlog again.
fn ordered(case: &Case, id: Id, name: &str, order: Id) -> Html {
    let (view, workbook) = (case.view, &case.view.desk.workbook);
    let edit = case.edit();
    let reopened = view.on(move || edit(ScopeChange::Reopened(id)));
    let reopen = || {
        let label = view.fill(change::REOPEN_OF, [name]);
        button(view.say(change::REOPEN), Some(label), reopened)
    };
    let Some(proposal) = workbook.proposal(order) else {
        return html! { <><span class="note">{ view.say(change::ORDER_GONE) }</span>{ reopen() }</> };
    };
    let address = format!("#{}", Screen::Proposal(order).address());
    let words = view.fill(phrases::IN_ORDER, [&names::proposal(proposal, view.language())]);
    let last = workbook.issued_of(order).next_back().and_then(|quote| quote.answer.as_ref());
    let is_declined = last.is_some_and(|answer| answer.kind == AnswerKind::Declined);
    html! { <><a class="note" href={address}>{ words }</a>if is_declined { { reopen() } }</> }
}

fn priority(case: &Case, idea: &Idea, name: &str) -> Html {
    let (view, id) = (case.view, idea.id);
    let words = Priority::ALL.map(|one| scope_labels::priority(one, view.language()));
    let chosen = Priority::ALL.iter().position(|one| *one == idea.priority).unwrap_or(1);
    let edit = case.edit();
    let told = view.hand.send.reform(move |place: usize| {
        edit(ScopeChange::ChosePriority(id, Priority::ALL.get(place).copied().unwrap_or_default()))
    });
    pick(Some(view.fill(phrases::PRIORITY_OF, [name])), None, "ruled", &words, chosen, told)
}

fn agreed(case: &Case, idea: &Idea, name: &str) -> Html {
    let (view, id) = (case.view, idea.id);
    let (marking, removing) = (case.edit(), case.edit());
    let marked = view.hand.send.reform(move |is_agreed| marking(ScopeChange::MarkedAgreed(id, is_agreed)));
    let removed = view.on(move || {
        focus::to(HEADING);
        removing(ScopeChange::RemovedIdea(id))
    });
    let label = view.fill(phrases::AGREED_OF, [name]);
    html! {
        <>
            { tick(&view.say(phrases::AGREED), Some(label), idea.is_agreed, marked) }
            { remove(view, name, removed) }
        </>
    }
}

fn sums(case: &Case) -> Html {
    let (view, scope) = (case.view, &case.scope);
    html! {
        <dl class="scope-sums">
            { sum(case, ScopeFigure::Open, &scope.open, view.say(phrases::OPEN_SUM)) }
            { sum(case, ScopeFigure::Agreed, &scope.agreed, view.say(phrases::AGREED_SUM)) }
        </dl>
    }
}

/// Fewer than two are agreed: said quietly.
fn nudge(case: &Case) -> Html {
    if !case.scope.needs_more() {
        return Html::default();
    }
    let words = if case.scope.agreed_count == 0 { phrases::NUDGE_NONE } else { phrases::NUDGE_ONE };
    html! { <p class="note scope-nudge">{ case.view.say(words) }</p> }
}
