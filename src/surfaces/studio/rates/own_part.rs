//! What a person of the team has of their own: the list of what they cost, and days and hours besides the shared calendar.

use yew::{Html, html};

use crate::domain::capacity::HoursBy;
use crate::domain::cost_base::By;
use crate::domain::id::Id;
use crate::domain::parameter::{CalendarOf, CostsOf, Parameter};
use crate::domain::problem::Place;
use crate::domain::team::{Member, Pay};
use crate::locale::names;
use crate::locale::phrases::{rates as shared, rates_page as phrases};
use crate::state::studio::Unfolded;
use crate::state::studio::edit::Edit;
use crate::surfaces::studio::rates::{capacity, ledger};
use crate::surfaces::studio::view::View;

/// The id of the heading over someone's own costs.
pub fn costs_id(id: Id) -> String {
    format!("own-costs-{id}")
}

/// Whether someone's own costs are shown.
pub fn has_own_costs(view: &View, member: &Member) -> bool {
    let is_list = member.pay == Pay::Employee && member.costs.by == By::Items;
    let of = CostsOf::Member(member.id);
    let is_wrong = || {
        is_wrong(view, |at| matches!(at, Parameter::CostAmount(list, ..) | Parameter::CostYears(list, _) if list == of))
    };
    is_list && (view.desk.unfolded.contains(&Unfolded::Costs(member.id)) || is_wrong())
}

/// Whether something is wrong at one of the numbers: then it is shown, asked for or not.
fn is_wrong(view: &View, belongs: impl Fn(Parameter) -> bool) -> bool {
    view.notes.iter().any(|note| note.problem.is_some() && belongs(note.at))
}

/// Whether someone can have days and hours of their own: where a calendar counts, and others share it.
pub fn can_have_own_days(view: &View, member: &Member) -> bool {
    member.bills && member.hours.by == HoursBy::Calendar && view.studio().team.len() > 1
}

/// Whether someone's own days and hours are shown.
fn has_own_days(view: &View, member: &Member) -> bool {
    let of = CalendarOf::Member(member.id);
    let is_wrong = || is_wrong(view, |at| matches!(at, Parameter::Calendar(own, _) if own == of));
    let is_asked = view.desk.unfolded.contains(&Unfolded::Calendar(member.id));
    let has_too_many = || view.desk.problems_at(Place::DaysOff(of)).next().is_some();
    can_have_own_days(view, member) && (is_asked || is_wrong() || has_too_many())
}

/// What someone has of their own and was asked for.
pub fn own_parts(view: &View, member: &Member) -> Html {
    html! {
        <key={member.id.to_string()}>
            if has_own_costs(view, member) { { own_costs(view, member) } }
            if has_own_days(view, member) { { own_days(view, member) } }
        </>
    }
}

/// The list of what an employee costs.
fn own_costs(view: &View, member: &Member) -> Html {
    let of = CostsOf::Member(member.id);
    let title = ledger::title(view, of);
    let list = ledger::list(view, of, &member.costs, &title);
    part(view, costs_id(member.id), &title, Unfolded::Costs(member.id), list)
}

/// Days and hours that count for this person alone.
fn own_days(view: &View, member: &Member) -> Html {
    let name = names::member(member.id, &view.desk.workbook, view.language());
    let result = view.fill(phrases::HOURS_OF, [&name]);
    let calendar = capacity::calendar(view, CalendarOf::Member(member.id), member, &result);
    let title = view.fill(phrases::OWN_DAYS_OF, [&name]);
    let calendar = html! { <div class="capacity">{ calendar }</div> };
    part(view, format!("own-days-{}", member.id), &title, Unfolded::Calendar(member.id), calendar)
}

fn part(view: &View, id: String, title: &str, shown: Unfolded, body: Html) -> Html {
    html! {
        <section class="part own-part" aria-labelledby={id.clone()}>
            <div class="part-head">
                <h3 {id} tabindex="-1">{ title }</h3>
                <button type="button" class="link" onclick={view.on(move || Edit::Unfolded(shown))}>
                    { view.say(shared::CLOSE) }
                </button>
            </div>
            { body }
        </section>
    }
}
