//! One line of a proposal: its name, how it comes by its price, and its quantity and amount in each tier.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::{Callback, Html, Properties, classes, component, html};

use crate::browser::focus;
use crate::components::entry::Look;
use crate::components::figure::{figure, worked_by_key};
use crate::components::grip;
use crate::components::pick::pick;
use crate::components::row_menu::{Act, row_menu};
use crate::domain::currency::Currency;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::parameter::Parameter;
use crate::domain::proposal::{DraftLine, Pricing, RoleHours};
use crate::domain::typed::Typed;
use crate::locale::figures;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{labels, library, offer_page, proposals as phrases, rates as rate_phrases};
use crate::state::studio::Unfolded;
use crate::state::studio::edit::{Edit, LineKind, NameOf};
use crate::state::studio::figure_at::{FigureAt, TierFigure};
use crate::state::studio::offer_edit::LibraryChange;
use crate::surfaces::studio::field_id::field_id;
use crate::surfaces::studio::number_field::{FieldNote, Hand, mark_asked};
use crate::surfaces::studio::proposals::{line_more, tier_head};
use crate::surfaces::studio::view::{View, name_field};

/// A tier's column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    pub tier: Id,
    /// Whether it is the one that a narrow screen shows.
    pub is_shown: bool,
}

#[derive(PartialEq, Properties)]
pub struct LineRowProps {
    pub proposal: Id,
    pub line: Rc<DraftLine>,
    pub place: usize,
    /// The line after it.
    pub next: Option<Id>,
    pub columns: Rc<Vec<Column>>,
    /// The studio's roles and their names.
    pub roles: Rc<Vec<(Id, String)>>,
    /// The studio's services and their names.
    pub services: Rc<Vec<(Id, String)>>,
    /// The amount in each tier; nothing where the tier does not contain the line, or its role has no rate.
    pub amounts: Vec<Option<Fixed>>,
    /// The tier in which the working of its amount is open.
    pub open: Option<Id>,
    /// What is wrong with its role.
    pub problem: Option<Rc<str>>,
    pub notes: Vec<FieldNote>,
    pub currency: Currency,
    pub hand: Hand,
}

/// The id of the field of a line's name.
pub fn name_id(line: Id) -> String {
    format!("line-name-{line}")
}

/// A line.
#[component]
pub fn LineRow(props: &LineRowProps) -> Html {
    let LineRowProps { line, columns, .. } = props;
    let words = match line.pricing {
        Pricing::Work { .. } => phrases::HOURS_OF_LINE,
        _ => phrases::PIECES_OF_LINE,
    };
    let called = words.fill(props.hand.language, [&name(props)]);
    let cells = columns.iter().zip(&props.amounts).map(|(column, amount)| cell(props, *column, *amount, &called));
    html! {
        <tr role="row" class="line" data-list="lines" data-place={props.place.to_string()} onkeydown={entered(props)}>
            <th scope="row" role="rowheader" class="what">
                <div class="line-name">
                    { grip(props) }
                    { name_of_line(props) }
                    { menu(props) }
                </div>
                { kind(props) }
                { marks(props) }
            </th>
            { for cells }
        </tr>
    }
}

/// What the line is called, by its place until it has a name.
fn name(props: &LineRowProps) -> String {
    match props.line.name.trim() {
        "" => labels::LINE_NUMBER.fill(props.hand.language, [&number(props)]),
        name => name.to_owned(),
    }
}

fn number(props: &LineRowProps) -> String {
    figures::whole(i64::try_from(props.place).unwrap_or_default() + 1, props.hand.language)
}

fn say(props: &LineRowProps, phrase: Phrase<0>) -> String {
    phrase.say(props.hand.language)
}

fn name_of_line(props: &LineRowProps) -> Html {
    let look = Look {
        id: Some(name_id(props.line.id)),
        label: Some(phrases::NAME_OF_LINE.fill(props.hand.language, [&number(props)])),
        placeholder: Some(say(props, phrases::LINE_SUCH_AS)),
        class: "quiet",
        ..Look::default()
    };
    name_field(&props.hand, NameOf::Line(props.proposal, props.line.id), &props.line.name, look)
}

/// The quantity and the amount in one tier.
fn cell(props: &LineRowProps, column: Column, amount: Option<Fixed>, called: &str) -> Html {
    let LineRowProps { line, hand, .. } = props;
    let at = Parameter::LineQuantity { proposal: props.proposal, line: line.id, tier: column.tier };
    // The field's own words and its tier's: so a tier can take another name without a change in any line.
    let look = Look {
        label: Some(called.to_owned()),
        labelled_by: Some(format!("{} {}", field_id(at), tier_head::words_id(column.tier))),
        placeholder: Some(figures::whole(0, hand.language)),
        ..Look::default()
    };
    let unit = match line.pricing {
        Pricing::Work { .. } => say(props, phrases::H),
        _ => "×".to_owned(),
    };
    let amount = amount.map(|amount| figures::money(amount, props.currency, hand.language));
    html! {
        <td role="cell" class={classes!("tier", column.is_shown.then_some("shown"))}>
            <div class="amount-of">
                { hand.field(at, line.quantities.get(&column.tier).copied(), &props.notes, look) }
                <span class="unit">{ unit }</span>
                { amount.map_or_else(|| figure(figures::UNKNOWN), |amount| worked_amount(props, column.tier, &amount)) }
            </div>
            { hand.said(at, &props.notes) }
        </td>
    }
}

/// The amount with the sign that shows its working.
fn worked_amount(props: &LineRowProps, tier: Id, amount: &str) -> Html {
    let at = FigureAt::Tier(props.proposal, tier, TierFigure::Line(props.line.id));
    let label = rate_phrases::SHOW_WORKING.fill(props.hand.language, [&name(props), amount]);
    worked_by_key(label, props.open == Some(tier), props.hand.ask(at), amount)
}

/// What else holds for the line, in a few words.
fn marks(props: &LineRowProps) -> Html {
    let marks = line_more::marks(&props.line, props.currency, props.hand.language);
    if marks.is_empty() {
        Html::default()
    } else {
        html! { <p class="kind marks">{ marks.join(" · ") }</p> }
    }
}

/// How the line comes by its price.
fn kind(props: &LineRowProps) -> Html {
    match &props.line.pricing {
        Pricing::Work { role } => work(props, *role),
        Pricing::Fixed { price, hours } => fixed(props, *price, hours),
        Pricing::Service { service } => follows(props, *service),
        Pricing::Unbilled { hours } => unbilled(props, hours),
    }
}

/// Hours of a role. Where there is one role only, it goes without saying.
fn work(props: &LineRowProps, role: Id) -> Html {
    let (proposal, line) = (props.proposal, props.line.id);
    let words = if goes_without_saying(props, role) { phrases::HOURS } else { phrases::HOURS_OF };
    let label = phrases::ROLE_OF_LINE.fill(props.hand.language, [&name(props)]);
    let chosen = props.hand.send.reform(move |role| Edit::ChoseLineRole(proposal, line, role));
    html! {
        <>
            <div class="kind">{ say(props, words) }{ " " }{ role_pick(props, role, label, chosen) }</div>
            if let Some(problem) = &props.problem { <p class="problem">{ problem.as_ref() }</p> }
        </>
    }
}

/// A price for one, and the hours behind it.
fn fixed(props: &LineRowProps, price: Option<Typed>, hours: &[RoleHours]) -> Html {
    let LineRowProps { hand, line, .. } = props;
    let at = Parameter::LinePrice { proposal: props.proposal, line: line.id };
    let look = Look { label: Some(labels::LINE_PRICE.fill(hand.language, [&name(props)])), ..Look::default() };
    html! {
        <>
            <div class="kind">
                { say(props, phrases::FIXED_PRICE) }{ " " }{ hand.field(at, price, &props.notes, look) }
                if hours.is_empty() { { nothing_behind(props) } }
            </div>
            { hand.said(at, &props.notes) }
            if !hours.is_empty() {
                <ul class="kind backing">{ for (0..).zip(hours).map(|(row, behind)| backing(props, row, behind, hours.len())) }</ul>
            }
        </>
    }
}

/// The service that the line follows, and the way to part from it.
fn follows(props: &LineRowProps, service: Id) -> Html {
    let (proposal, line) = (props.proposal, props.line.id);
    let called = props.services.iter().find(|(known, _)| *known == service);
    let called = called.map_or_else(|| figures::UNKNOWN.to_owned(), |(_, name)| name.clone());
    let parted = props.hand.send.reform(move |_| Edit::DetachedLine(proposal, line));
    html! {
        <>
            <div class="kind">
                { offer_page::FOLLOWS.fill(props.hand.language, [&called]) }{ " " }
                <button type="button" class="link" onclick={parted}>{ say(props, offer_page::DETACH) }</button>
            </div>
            if let Some(problem) = &props.problem { <p class="problem">{ problem.as_ref() }</p> }
        </>
    }
}

/// Hours that the client never sees.
fn unbilled(props: &LineRowProps, hours: &[RoleHours]) -> Html {
    html! {
        <>
            <div class="kind">{ say(props, offer_page::NOT_BILLED) }</div>
            <ul class="kind backing">{ for (0..).zip(hours).map(|(row, behind)| backing(props, row, behind, hours.len())) }</ul>
        </>
    }
}

fn nothing_behind(props: &LineRowProps) -> Html {
    let label = phrases::ADD_HOURS_BEHIND_OF.fill(props.hand.language, [&name(props)]);
    html! {
        <>
            <span>{ say(props, phrases::NOTHING_BEHIND) }</span>{ " " }
            <button type="button" class="link" aria-label={label} onclick={added_hours(props)}>
                { say(props, phrases::ADD_HOURS_BEHIND) }
            </button>
        </>
    }
}

/// Hours of one role behind the price.
fn backing(props: &LineRowProps, row: usize, behind: &RoleHours, count: usize) -> Html {
    let LineRowProps { hand, line, proposal, .. } = props;
    let (proposal, line) = (*proposal, line.id);
    let at = Parameter::LineHours { proposal, line, row };
    let role = role_name(props, behind.role);
    let name = name(props);
    let look =
        Look { label: Some(labels::LINE_HOURS.fill(hand.language, [&name, &role])), class: "short", ..Look::default() };
    let unit = if goes_without_saying(props, behind.role) { phrases::H } else { phrases::H_OF };
    let chosen = hand.send.reform(move |role| Edit::ChoseLineHoursRole(proposal, line, row, role));
    let label = phrases::ROLE_BEHIND
        .fill(hand.language, [&name, &figures::whole(i64::try_from(row).unwrap_or_default() + 1, hand.language)]);
    let removed = hand.send.reform(move |_| Edit::RemovedLineHours(proposal, line, row));
    html! {
        <li key={row}>
            { say(props, phrases::BEHIND) }{ " " }
            { hand.field(at, behind.hours, &props.notes, look) }{ " " }
            { say(props, unit) }{ " " }
            { role_pick(props, behind.role, label, chosen) }
            if count > 1 {
                <button type="button" class="link" aria-label={phrases::REMOVE_HOURS_OF.fill(hand.language, [&name, &role])}
                    onclick={removed}>{ say(props, phrases::REMOVE) }</button>
            }
            { hand.said(at, &props.notes) }
        </li>
    }
}

/// Whether a role need not be named: it is the only one.
fn goes_without_saying(props: &LineRowProps, role: Id) -> bool {
    matches!(props.roles.as_slice(), [(only, _)] if *only == role)
}

fn role_name(props: &LineRowProps, role: Id) -> String {
    let known = props.roles.iter().find(|(known, _)| *known == role);
    known.map_or_else(|| figures::UNKNOWN.to_owned(), |(_, name)| name.clone())
}

/// The choice of a role. A role that is no longer there stands as unknown until another is chosen.
fn role_pick(props: &LineRowProps, role: Id, label: String, chosen: Callback<Id>) -> Html {
    if goes_without_saying(props, role) {
        return Html::default();
    }
    let mut words: Vec<String> = props.roles.iter().map(|(_, name)| name.clone()).collect();
    let place = props.roles.iter().position(|(known, _)| *known == role);
    if place.is_none() {
        words.push(figures::UNKNOWN.to_owned());
    }
    let roles = Rc::clone(&props.roles);
    let told = Callback::from(move |place: usize| {
        if let Some((role, _)) = roles.get(place) {
            chosen.emit(*role);
        }
    });
    pick(Some(label), None, "", &words, place.unwrap_or(props.roles.len()), told)
}

/// Adds hours behind the price, of the first role that has none there yet.
fn added_hours<E>(props: &LineRowProps) -> Callback<E> {
    let (proposal, line) = (props.proposal, props.line.id);
    let taken: &[RoleHours] = props.line.own_hours();
    let is_free = |role: &&(Id, String)| taken.iter().all(|behind| behind.role != role.0);
    let role = props.roles.iter().find(is_free).or(props.roles.first()).map(|(role, _)| *role);
    let row = taken.len();
    let send = props.hand.send.clone();
    Callback::from(move |_| {
        if let Some(role) = role {
            send.emit(Edit::AddedLineHours(proposal, line, role));
            focus::to(&field_id(Parameter::LineHours { proposal, line, row }));
        }
    })
}

fn menu(props: &LineRowProps) -> Html {
    let (proposal, line, place, next) = (props.proposal, props.line.id, props.place, props.next);
    let is_fixed = matches!(props.line.pricing, Pricing::Fixed { .. } | Pricing::Unbilled { .. });
    let moved = |to: usize| {
        props.hand.send.reform(move |()| {
            focus::to(&name_id(line));
            Edit::MovedLine(proposal, line, to)
        })
    };
    let removed = props.hand.send.reform(move |()| {
        focus::to(&next.map_or_else(|| ADD_LINE.to_owned(), name_id));
        Edit::RemovedLine(proposal, line)
    });
    let more = props.hand.send.reform(move |()| {
        focus::to(&line_more::id(line));
        Edit::Unfolded(Unfolded::Line(line))
    });
    let kept =
        props.hand.send.reform(move |()| Edit::ChangedLibrary(LibraryChange::KeptLine(proposal, line, View::new_id())));
    let act =
        |phrase: Phrase<0>, is_possible: bool, told: Callback<()>| Act { words: say(props, phrase), is_possible, told };
    let acts = vec![
        act(phrases::MOVE_UP, place > 0, moved(place.saturating_sub(1))),
        act(phrases::MOVE_DOWN, next.is_some(), moved(place + 1)),
        act(phrases::ADD_HOURS_BEHIND, is_fixed, added_hours(props)),
        act(library::KEEP, true, kept),
        act(offer_page::MORE, true, more),
        act(phrases::REMOVE, true, removed),
    ];
    row_menu(phrases::MENU_OF.fill(props.hand.language, [&name(props)]), acts)
}

/// The id of the button that adds a line of hours: the keyboard goes there when the last line is removed.
pub const ADD_LINE: &str = "add-line";

/// "=" in a quantity's field shows the working of its amount; Enter in a field goes to the same field of the next line, or adds
/// a line like this one at the end.
fn entered(props: &LineRowProps) -> Callback<KeyboardEvent> {
    let (proposal, line, next) = (props.proposal, props.line.id, props.next);
    let kind = match props.line.pricing {
        Pricing::Work { .. } => LineKind::Work,
        _ => LineKind::Fixed,
    };
    let quantity = move |tier| Parameter::LineQuantity { proposal, line, tier };
    let columns = Rc::clone(&props.columns);
    let send = props.hand.send.clone();
    Callback::from(move |event: KeyboardEvent| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(field) = field.filter(|_| !event.is_composing()) else { return };
        let asked = columns.iter().find(|column| field.id() == field_id(quantity(column.tier)));
        if let Some(column) = asked.filter(|_| event.key() == "=") {
            event.prevent_default();
            mark_asked(&field);
            return send.emit(Edit::Asked(FigureAt::Tier(proposal, column.tier, TierFigure::Line(line))));
        }
        if event.key() != "Enter" {
            return;
        }
        event.prevent_default();
        let same_of = |other: Id| field.id().replace(&line.to_string(), &other.to_string());
        match next {
            Some(next) => enter(&same_of(next), &name_id(next)),
            None => {
                let added = View::new_id();
                send.emit(Edit::AddedLine { proposal, line: added, kind });
                focus::to(&same_of(added));
            }
        }
    })
}

/// Goes to a field and selects its text, as Tab would; to the other field where there is no such one.
fn enter(id: &str, other: &str) {
    let document = gloo_utils::document();
    let found = document.get_element_by_id(id).or_else(|| document.get_element_by_id(other));
    if let Some(field) = found.and_then(|found| found.dyn_into::<HtmlInputElement>().ok()) {
        let _ = field.focus();
        field.select();
    }
}

/// The grip, by which a pointer drags the line to another place. The menu is the keyboard's way.
fn grip(props: &LineRowProps) -> Html {
    let (proposal, line) = (props.proposal, props.line.id);
    let moved = props.hand.send.reform(move |place| Edit::MovedLine(proposal, line, place));
    grip::grip(None, props.place, usize::MAX, moved)
}
