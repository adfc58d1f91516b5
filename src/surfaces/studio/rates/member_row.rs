//! One person of the team: name, role, how they are paid, whether and how many hours they bill.

use web_sys::Event;
use yew::{Callback, Html, html};

use crate::browser::focus;
use crate::components::entry::Look;
use crate::components::figure::figure;
use crate::components::pick::pick;
use crate::components::row_menu::{Act, row_menu};
use crate::domain::capacity::HoursBy;
use crate::domain::cost_base::By;
use crate::domain::id::Id;
use crate::domain::parameter::{CostsOf, Parameter};
use crate::domain::problem::Place;
use crate::domain::team::{Member, Pay};
use crate::locale::phrases::{labels, rates_page as phrases};
use crate::locale::{figures, names};
use crate::state::studio::Unfolded;
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::figure_at::FigureAt;
use crate::surfaces::studio::field_id::field_id;
use crate::surfaces::studio::rates::cost_row::{act, is_checked};
use crate::surfaces::studio::rates::ledger::{self, problems};
use crate::surfaces::studio::rates::own_part::{self, has_own_costs};
use crate::surfaces::studio::rates::{role_table, team};
use crate::surfaces::studio::view::View;

/// The id of the field of someone's name.
pub fn name_id(id: Id) -> String {
    format!("member-name-{id}")
}

/// A person's row, and what is unfolded beneath it.
pub fn member_row(view: &View, member: &Member, place: usize, is_last: bool) -> Html {
    let name = names::member(member.id, &view.desk.workbook, view.language());
    let look = Look {
        id: Some(name_id(member.id)),
        label: Some(view.say(phrases::NAME)),
        placeholder: Some(name.clone()),
        class: "quiet",
        ..Look::default()
    };
    let said = [Parameter::CostsMonth(CostsOf::Member(member.id)), Parameter::MemberHours(member.id)];
    html! {
        <key={member.id.to_string()}>
            <tr role="row">
                <th scope="row" role="rowheader" class="cap">{ view.name(NameOf::Member(member.id), &member.name, look) }</th>
                <td role="cell" data-label={view.say(phrases::ROLE)}>{ role(view, member, &name) }</td>
                <td role="cell" data-label={view.say(phrases::WORKS_AS)}>{ works_as(view, member, &name) }</td>
                <td role="cell" class="figure" data-label={view.say(phrases::COST)}>
                    { cost(view, member, &name) }
                </td>
                <td role="cell" class="bills" data-label={view.say(phrases::BILLS)}>{ bills(view, member, &name) }</td>
                <td role="cell" class="figure" data-label={view.say(phrases::HOURS_IN_YEAR)}>{ hours(view, member, &name) }</td>
                <td role="cell" class="menu-cell">{ menu(view, member, &name, place, is_last) }</td>
            </tr>
            { below(said_here(view, member, said)) }
            { below(cost_working(view, member)) }
        </>
    }
}

/// A line beneath a person's row.
fn below(what: Option<Html>) -> Html {
    match what {
        Some(what) => html! { <tr role="row" class="below-row"><td role="cell" colspan="7">{ what }</td></tr> },
        None => Html::default(),
    }
}

/// What is said about the numbers in a row. An owner's own figure stands with their living costs, and so does what is said of it.
fn said_here(view: &View, member: &Member, at: [Parameter; 2]) -> Option<Html> {
    let at = at.into_iter().filter(|at| match at {
        Parameter::CostsMonth(_) => member.pay == Pay::Employee,
        _ => view.studio().team.len() > 1,
    });
    let said: Vec<Html> = at.map(|at| view.said(at)).filter(|said| *said != Html::default()).collect();
    if said.is_empty() && view.sentences_at(Place::HoursOf(member.id)).is_empty() {
        return None;
    }
    Some(html! { <>{ for said }{ problems(view, Place::HoursOf(member.id)) }</> })
}

/// The role, or a new one.
fn role(view: &View, member: &Member, name: &str) -> Html {
    let roles: Vec<Id> = view.studio().roles.iter().map(|role| role.id).collect();
    let mut words: Vec<String> =
        roles.iter().map(|role| names::role(*role, &view.desk.workbook, view.language())).collect();
    words.push(view.say(phrases::NEW_ROLE));
    let chosen = roles.iter().position(|role| *role == member.role).unwrap_or_default();
    let (send, id) = (view.hand.send.clone(), member.id);
    let told = Callback::from(move |place: usize| match roles.get(place) {
        Some(role) => send.emit(Edit::ChoseRole(id, *role)),
        None => {
            let role = View::new_id();
            send.emit(Edit::AddedRole(role));
            send.emit(Edit::ChoseRole(id, role));
            focus::to(&role_table::name_id(role));
        }
    });
    pick(Some(view.fill(phrases::ROLE_OF, [name])), None, "", &words, chosen, told)
}

fn works_as(view: &View, member: &Member, name: &str) -> Html {
    const PAYS: [Pay; 2] = [Pay::Owner, Pay::Employee];
    let words = [view.say(phrases::OWNER), view.say(phrases::EMPLOYEE)];
    let chosen = PAYS.iter().position(|pay| *pay == member.pay).unwrap_or_default();
    let id = member.id;
    let told =
        view.hand.send.reform(move |place: usize| Edit::ChosePay(id, PAYS.get(place).copied().unwrap_or_default()));
    pick(Some(view.fill(phrases::WORKS_AS_OF, [name])), None, "", &words, chosen, told)
}

/// What someone costs: an owner's living stands in a list of its own.
fn cost(view: &View, member: &Member, name: &str) -> Html {
    let of = CostsOf::Member(member.id);
    let at = Parameter::CostsMonth(of);
    match (member.pay, member.costs.by) {
        (Pay::Owner, by) => {
            let to = if by == By::Items { ledger::heading_id(of) } else { field_id(at) };
            let go = Callback::from(move |_: yew::MouseEvent| focus::to(&to));
            html! {
                <button type="button" class="link" aria-label={view.fill(phrases::LIVING_OF, [name])} onclick={go}>
                    { view.say(phrases::THEIR_LIVING) }
                </button>
            }
        }
        (Pay::Employee, By::Whole) => html! {
            <>
                { view.field(at, Look { label: Some(view.fill(phrases::COST_OF, [name])), ..Look::default() }) }
                <span class="note own-costs">{ view.say(labels::A_MONTH) }</span>
            </>
        },
        (Pay::Employee, By::Items) => html! {
            <>
                { view.worked(FigureAt::Costs(of), &ledger::title(view, of)) }
                <span class="note own-costs">{ view.say(labels::A_YEAR) }{ its_parts(view, member, name) }</span>
            </>
        },
    }
}

/// Shows the list of an employee's costs, or folds it away.
fn its_parts(view: &View, member: &Member, name: &str) -> Html {
    let (id, is_shown) = (member.id, has_own_costs(view, member));
    let pressed = view.on(move || {
        if !is_shown {
            focus::to(&own_part::costs_id(id));
        }
        Edit::Unfolded(Unfolded::Costs(id))
    });
    html! {
        <button type="button" class="link" aria-expanded={is_shown.to_string()}
            aria-label={view.fill(phrases::PARTS_OF, [name])} onclick={pressed}>{ view.say(phrases::PARTS) }</button>
    }
}

fn bills(view: &View, member: &Member, name: &str) -> Html {
    let id = member.id;
    let ticked = view.hand.send.reform(move |event: Event| Edit::ChoseBills(id, is_checked(&event)));
    html! {
        <label class="check">
            <input type="checkbox" checked={member.bills} onchange={ticked} />
            <span class="unseen">{ view.fill(phrases::BILLS_OF, [name]) }</span>
        </label>
    }
}

/// Billable hours: typed where they are one figure and this is where they stand, else a figure with its working.
fn hours(view: &View, member: &Member, name: &str) -> Html {
    let label = view.fill(phrases::HOURS_OF, [name]);
    match (member.bills, member.hours.by) {
        (false, _) => figure(figures::UNKNOWN),
        // Someone alone types their hours in the question; the same field may not stand twice.
        (true, HoursBy::Whole) if view.studio().team.len() > 1 => {
            view.field(Parameter::MemberHours(member.id), Look { label: Some(label), ..Look::default() })
        }
        (true, _) => view.worked(FigureAt::MemberHours(member.id), &label),
    }
}

/// What can be done with a person. The last one stays.
fn menu(view: &View, member: &Member, name: &str, place: usize, is_last: bool) -> Html {
    let (id, send) = (member.id, &view.hand.send);
    let of = CostsOf::Member(id);
    let simple = |phrase, is_possible, edit| act(send, view.say(phrase), is_possible, edit);
    let (costs, by) = match member.costs.by {
        By::Whole => (phrases::COST_IN_PARTS, By::Items),
        By::Items => (phrases::COST_AS_FIGURE, By::Whole),
    };
    let in_parts = {
        let (send, is_folded) = (send.clone(), by == By::Items && !view.desk.unfolded.contains(&Unfolded::Costs(id)));
        Callback::from(move |()| {
            send.emit(Edit::ChoseCostsBy(of, by, View::new_id()));
            if is_folded {
                send.emit(Edit::Unfolded(Unfolded::Costs(id)));
            }
        })
    };
    let (hours, hours_by) = match member.hours.by {
        HoursBy::Whole => (phrases::HOURS_FROM_CALENDAR, HoursBy::Calendar),
        HoursBy::Calendar => (phrases::HOURS_AS_FIGURE, HoursBy::Whole),
    };
    let unfolded = Unfolded::Calendar(id);
    let own_days = match view.desk.unfolded.contains(&unfolded) {
        true => phrases::HIDE_OWN_DAYS,
        false => phrases::OWN_DAYS,
    };
    let removed = send.reform(move |()| {
        focus::to(team::ADD_OWNER);
        Edit::RemovedMember(id)
    });
    let is_counted = own_part::can_have_own_days(view, member);
    row_menu(
        view.fill(phrases::MOVE_OR_REMOVE_OF, [name]),
        vec![
            simple(phrases::MOVE_UP, place > 0, Edit::MovedMember(id, place.saturating_sub(1))),
            simple(phrases::MOVE_DOWN, !is_last, Edit::MovedMember(id, place.saturating_add(1))),
            simple(hours, member.bills, Edit::ChoseHoursBy(id, hours_by)),
            simple(own_days, is_counted, Edit::Unfolded(unfolded)),
            Act { words: view.say(costs), is_possible: member.pay == Pay::Employee, told: in_parts },
            Act { words: view.say(phrases::REMOVE), is_possible: view.studio().team.len() > 1, told: removed },
        ],
    )
}

/// The working of an employee's cost, while their list is folded away.
fn cost_working(view: &View, member: &Member) -> Option<Html> {
    let of = CostsOf::Member(member.id);
    let is_asked = matches!(view.desk.open.as_ref().map(|open| open.at), Some(FigureAt::Costs(asked)) if asked == of);
    let is_here = is_asked && member.pay == Pay::Employee && !has_own_costs(view, member);
    is_here.then(|| ledger::working(view, of))
}
