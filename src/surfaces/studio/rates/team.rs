//! The team: who works here and how, what each role must charge.

use yew::{Html, html};

use crate::browser::focus;
use crate::components::drawer::drawer as drawn;
use crate::domain::id::Id;
use crate::domain::problem::Place;
use crate::domain::team::Pay;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::rates_page as phrases;
use crate::locale::{currency_signs, figures};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::Edit;
use crate::surfaces::studio::rates::ledger::problems;
use crate::surfaces::studio::rates::member_row::{self, member_row};
use crate::surfaces::studio::rates::own_part::own_parts;
use crate::surfaces::studio::rates::role_table::role_table;
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::working_panel::{self, Spot};

/// The drawer with the team.
pub fn drawer(view: &View) -> Html {
    let is_open = view.desk.drawers.contains(&Drawer::Team);
    let toggled = view.hand.send.reform(|is_open| Edit::Drew(Drawer::Team, is_open));
    drawn("team", &view.say(phrases::TEAM), &state(view), is_open, toggled, || body(view))
}

/// One line: how many there are, and how many bill.
fn state(view: &View) -> String {
    let team = &view.studio().team;
    let billing = team.iter().filter(|member| member.bills).count();
    if team.len() == 1 && billing == 1 {
        return view.say(phrases::YOU_ALONE);
    }
    let counted = |counted: crate::locale::phrase::Counted, count: usize| {
        let figure = figures::whole(i64::try_from(count).unwrap_or(i64::MAX), view.language());
        counted.fill(view.language(), count, &figure)
    };
    let people = counted(phrases::PEOPLE, team.len());
    view.fill(phrases::BOTH_COUNTS, [&people, &counted(phrases::WHO_BILL, billing)])
}

fn body(view: &View) -> Html {
    let team = &view.studio().team;
    let rows: Vec<Html> = team
        .iter()
        .enumerate()
        .map(|(place, member)| member_row(view, member, place, place.saturating_add(1) == team.len()))
        .collect();
    let own: Vec<Html> = team.iter().map(|member| own_parts(view, member)).collect();
    html! {
        <>
            { problems(view, Place::Team) }
            <div class="team-frame">
                <table class="grid stacks people" role="table">
                    <caption class="unseen">{ view.say(phrases::THE_TEAM) }</caption>
                    { head(view) }
                    <tbody role="rowgroup">{ for rows }</tbody>
                </table>
                <div class="after">
                    { add(view, phrases::ADD_AN_OWNER, Pay::Owner, ADD_OWNER) }
                    { add(view, phrases::ADD_AN_EMPLOYEE, Pay::Employee, "add-employee") }
                </div>
            </div>
            { for own }
            { role_table(view) }
            { working_panel::at(view, Spot::Team) }
        </>
    }
}

/// The id of the button to which the keyboard goes when someone was removed.
pub const ADD_OWNER: &str = "add-owner";

fn head(view: &View) -> Html {
    let currency = view.currency();
    let sign = currency_signs::sign(currency.code());
    let column = |words: String, class: &'static str| {
        html! { <th scope="col" role="columnheader" class={class}>{ words }</th> }
    };
    html! {
        <thead role="rowgroup">
            <tr role="row">
                { column(view.say(phrases::NAME), "gone") }
                { column(view.say(phrases::ROLE), "gone") }
                { column(view.say(phrases::WORKS_AS), "gone") }
                { column(view.fill(phrases::COST_IN, [sign]), "figure gone") }
                { column(view.say(phrases::BILLS), "gone") }
                { column(view.say(phrases::HOURS_IN_YEAR), "figure gone") }
                <th scope="col" role="columnheader" class="gone menu-cell">
                    <span class="unseen">{ view.say(phrases::MOVE_OR_REMOVE) }</span>
                </th>
            </tr>
        </thead>
    }
}

/// Adds someone, in the first role, and goes to their name.
fn add(view: &View, words: Phrase<0>, pay: Pay, id: &'static str) -> Html {
    let role = view.studio().roles.first().map_or(Id::from_bits(0), |role| role.id);
    let added = view.on(move || {
        let id = View::new_id();
        focus::to(&member_row::name_id(id));
        Edit::AddedMember { id, role, pay }
    });
    html! { <button type="button" class="link" id={id} onclick={added}>{ view.say(words) }</button> }
}
