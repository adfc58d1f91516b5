//! The editor of one proposal: its head, its tiers side by side, and its lines.

use yew::html::Classes;
use yew::{Callback, Html, classes, html};

use crate::browser::focus;
use crate::components::pick::pick;
use crate::domain::earnings::TierFigures;
use crate::domain::evaluation::Draft;
use crate::domain::id::Id;
use crate::domain::proposal::{MOST_TIERS, Proposal};
use crate::locale::names;
use crate::locale::phrases::{library as phrases_library, offer_page, proposals as phrases};
use crate::state::studio::edit::{Edit, LineKind};
use crate::state::studio::offer_edit::LibraryChange;
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::card::limits;
use crate::surfaces::studio::library::{kept_pick, lines};
use crate::surfaces::studio::proposals::{brief, change, drawers, hints, line_row, matrix, tier_head};
use crate::surfaces::studio::rulers;
use crate::surfaces::studio::view::View;

/// A proposal as it is edited, with what follows from it.
pub struct Editor<'a> {
    /// In the proposal's currency.
    pub view: &'a View<'a>,
    /// In the studio's, in which it earns.
    pub home: &'a View<'a>,
    pub proposal: &'a Proposal,
    pub draft: &'a Draft,
    /// The tier that a narrow screen shows.
    pub shown: Option<Id>,
}

impl Editor<'_> {
    /// The class of every cell of a tier.
    pub fn class(&self, tier: &TierFigures) -> Classes {
        let is_shown = self.shown == Some(tier.tier);
        classes!("tier", is_shown.then_some("shown"), tier.is_below_base().then_some("below"))
    }

    /// What a tier is called.
    pub fn name(&self, tier: Id) -> String {
        names::tier(self.proposal, tier, self.view.language())
    }
}

/// The editor, or a way back where the proposal is gone.
pub fn editor(view: &View, id: Id) -> Html {
    let desk = view.desk;
    match (desk.workbook.proposal(id), desk.evaluation.draft(id)) {
        (Some(proposal), Some(draft)) => {
            let draft = &draft;
            let chosen = desk.shown_tier.filter(|tier| proposal.tier(*tier).is_some());
            let shown = chosen.or(proposal.tiers.first().map(|tier| tier.id));
            let currency = proposal.currency(desk.workbook.studio.currency);
            open(&Editor { view: &view.in_currency(currency), home: view, proposal, draft, shown })
        }
        _ => gone(view),
    }
}

fn open(editor: &Editor) -> Html {
    let Editor { view, proposal, .. } = editor;
    html! {
        <>
            { if view.studio().card.is_some() { limits::strip(view) } else { rulers::strip(view) } }
            <h1 class="unseen">{ names::proposal(proposal, view.language()) }</h1>
            { brief::brief(view, proposal) }
            { change::change(editor) }
            { tier_head::tabs(editor) }
            { matrix::matrix(editor) }
            <div class="after">
                <button type="button" class="link" id={line_row::ADD_LINE} onclick={added_line(editor, LineKind::Work)}>
                    { view.say(phrases::ADD_HOURS_LINE) }
                </button>
                <button type="button" class="link" onclick={added_line(editor, LineKind::Fixed)}>
                    { view.say(phrases::ADD_FIXED_LINE) }
                </button>
                { add_service(editor) }
                { add_kept(editor) }
                <button type="button" class="link" onclick={added_unbilled(editor)}>
                    { view.say(offer_page::ADD_UNBILLED) }
                </button>
                <span class="narrow-only">{ add_tier(editor) }</span>
            </div>
            { hints::hints(editor) }
            { drawers::all(editor) }
        </>
    }
}

/// Adds hours that nobody is billed for.
fn added_unbilled<E>(editor: &Editor) -> Callback<E> {
    let proposal = editor.proposal.id;
    editor.view.on(move || {
        let line = View::new_id();
        focus::to(&line_row::name_id(line));
        Edit::AddedUnbilledLine { proposal, line }
    })
}

/// The choice of a service to add, where there are any.
fn add_service(editor: &Editor) -> Html {
    let Editor { view, proposal, .. } = editor;
    let services: Vec<Id> = view.studio().services.iter().map(|service| service.id).collect();
    if services.is_empty() {
        return Html::default();
    }
    let mut words = vec![view.say(offer_page::ADD_SERVICE_LINE)];
    words.extend(services.iter().map(|id| names::service(*id, &view.desk.workbook, view.language())));
    let (proposal, send) = (proposal.id, view.hand.send.clone());
    let told = Callback::from(move |place: usize| {
        if let Some(service) = place.checked_sub(1).and_then(|place| services.get(place).copied()) {
            let line = View::new_id();
            focus::to(&line_row::name_id(line));
            send.emit(Edit::AddedServiceLine { proposal, line, service });
        }
    });
    // A new one each time, so that it stands at its first words again.
    let key = proposal_lines(editor);
    html! { <span key={key}>{ pick(Some(view.say(offer_page::ADD_SERVICE)), None, "", &words, 0, told) }</span> }
}

/// The choice of a kept line to add, where there are any.
fn add_kept(editor: &Editor) -> Html {
    let proposal = editor.proposal.id;
    let added = move |kept| {
        let line = View::new_id();
        focus::to(&line_row::name_id(line));
        LibraryChange::AddedLine(proposal, kept, line)
    };
    let key = format!("kept-{}", proposal_lines(editor));
    html! { <span key={key}>{ kept_pick(editor.view, phrases_library::ADD_KEPT_LINE, lines(editor.view), added) }</span> }
}

fn proposal_lines(editor: &Editor) -> String {
    editor.proposal.lines.len().to_string()
}

/// Adds a line at the end, and goes to its name.
fn added_line<E>(editor: &Editor, kind: LineKind) -> Callback<E> {
    let proposal = editor.proposal.id;
    editor.view.on(move || {
        let line = View::new_id();
        focus::to(&line_row::name_id(line));
        Edit::AddedLine { proposal, line, kind }
    })
}

/// The button that adds a tier, as long as there is room for one.
pub fn add_tier(editor: &Editor) -> Html {
    let Editor { view, proposal, .. } = editor;
    if proposal.tiers.len() >= MOST_TIERS {
        return Html::default();
    }
    let proposal = proposal.id;
    let added = view.on(move || {
        let tier = View::new_id();
        focus::to(&tier_head::name_id(tier));
        Edit::AddedTier { proposal, tier }
    });
    html! { <button type="button" class="link" onclick={added}>{ view.say(phrases::ADD_TIER) }</button> }
}

fn gone(view: &View) -> Html {
    let back = view.on(|| Edit::WentTo(Screen::Proposals));
    html! {
        <>
            { rulers::strip(view) }
            <div class="list-head"><h1>{ view.say(phrases::PROPOSAL) }</h1></div>
            <div class="empty">
                <p>{ view.say(phrases::GONE) }</p>
                <p class="note">
                    <button type="button" class="link" onclick={back}>{ view.say(phrases::ALL_PROPOSALS) }</button>
                </p>
            </div>
        </>
    }
}
