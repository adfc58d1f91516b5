//! What a client may want next and what they were given: the backlog with its prices, and the favours with theirs. Private.

pub mod backlog;
pub mod favours;
pub mod ordering;

use yew::{Html, html};

use crate::components::entry::Look;
use crate::domain::client::Client;
use crate::domain::id::Id;
use crate::domain::parameter::Parameter;
use crate::domain::proposal::Proposal;
use crate::domain::scope::{Scope, scope};
use crate::domain::scope_number::{ScopeItem, ScopeNumber};
use crate::domain::working::Figure;
use crate::locale::phrases::{rates, scope as phrases};
use crate::locale::{names, scope_labels};
use crate::state::studio::edit::Edit;
use crate::state::studio::figure_at::FigureAt;
use crate::state::studio::scope_edit::ScopeChange;
use crate::state::studio::scope_figure::ScopeFigure;
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::rulers;
use crate::surfaces::studio::view::View;

/// A client whose scope is shown.
pub struct Case<'a> {
    pub view: &'a View<'a>,
    pub client: &'a Client,
    pub scope: Scope,
}

impl Case<'_> {
    /// The edit that a change is.
    pub fn edit(&self) -> impl Fn(ScopeChange) -> Edit + 'static {
        let id = self.client.id;
        move |change| Edit::ChangedScope(id, change)
    }

    /// What an idea or a favour is called.
    pub fn name(&self, of: ScopeItem) -> String {
        scope_labels::item(self.client, of, self.view.language())
    }

    /// The proposals of the client, the newest first.
    pub fn proposals(&self) -> impl Iterator<Item = &Proposal> {
        let id = self.client.id;
        let all = self.view.desk.workbook.proposals.iter();
        all.filter(move |one| one.client == Some(id) && !one.is_template).map(AsRef::as_ref)
    }
}

/// The screen, or a way back where the client is gone.
pub fn screen(view: &View, id: Id) -> Html {
    let desk = view.desk;
    let Some(client) = desk.workbook.client(id) else { return gone(view) };
    let scope = scope(&desk.workbook.studio, &desk.evaluation.rates.card, client);
    open(&Case { view, client, scope })
}

fn open(case: &Case) -> Html {
    let Case { view, client, .. } = case;
    let language = view.language();
    let back = format!("#{}", Screen::Client(client.id).address());
    html! {
        <>
            { rulers::strip(view) }
            <div class="scope">
                <p class="sales-back"><a href={back}>{ names::client(client, language) }</a></p>
                <h1>{ view.fill(phrases::SCOPE_OF, [&names::client(client, language)]) }</h1>
                <p class="note">{ view.say(phrases::LEAD) }</p>
                { backlog::section(case) }
                { ordering::section(case) }
                { favours::section(case) }
            </div>
        </>
    }
}

/// Hours of each role, each in a field of its own, and what is wrong there.
fn hours(case: &Case, of: ScopeItem) -> Html {
    let view = case.view;
    let roles = &view.studio().roles;
    let field = |role: Id| {
        let at = Parameter::Scope(case.client.id, ScopeNumber::Hours(of, role));
        let called = names::role(role, &view.desk.workbook, view.language());
        let look = Look { label: Some(view.fill(phrases::HOURS_OF, [&case.name(of), &called])), ..Look::default() };
        html! {
            <span class="scope-hours">
                if roles.len() > 1 { <span class="note" aria-hidden="true">{ called }</span> }
                { view.field(at, look) }
                { view.said(at) }
            </span>
        }
    };
    html! { { for roles.iter().map(|role| field(role.id)) } }
}

/// A price of one's own; what the hours come to stands in its place until it is typed.
fn own_price(case: &Case, of: ScopeItem) -> Html {
    let at = Parameter::Scope(case.client.id, ScopeNumber::Price(of));
    let look = Look { label: Some(case.view.fill(phrases::OWN_PRICE_OF, [&case.name(of)])), ..Look::default() };
    html! { <>{ case.view.field(at, look) }{ case.view.said(at) }</> }
}

/// What something comes to, with its working.
fn comes_to(case: &Case, of: ScopeItem, figure: Option<&Figure>) -> Html {
    let at = FigureAt::Scope(case.client.id, ScopeFigure::Item(of));
    match figure {
        Some(figure) => case.view.worked_as(at, &case.name(of), figure),
        None => html! { <span class="note">{ case.view.say(phrases::NOT_PRICED) }</span> },
    }
}

/// A sum with its words and its working.
fn sum(case: &Case, which: ScopeFigure, figure: &Figure, words: String) -> Html {
    let view = case.view;
    let at = FigureAt::Scope(case.client.id, which);
    let text = view.text(figure);
    let label = view.fill(rates::SHOW_WORKING, [&words, &text]);
    let worked = crate::components::figure::worked(label, view.is_open(at), view.ask(at), &text);
    html! { <div><dt>{ words }</dt><dd class="figure">{ worked }</dd></div> }
}

fn gone(view: &View) -> Html {
    let back = format!("#{}", Screen::Clients.address());
    html! {
        <div class="scope">
            <h1>{ view.say(phrases::SCOPE) }</h1>
            <div class="empty">
                <p>{ view.say(phrases::GONE) }</p>
                <p class="note"><a href={back}>{ view.say(phrases::BACK) }</a></p>
            </div>
        </div>
    }
}
