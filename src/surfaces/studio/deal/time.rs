//! Whether there is time for it: the days, and the hours that are free, by role.

use yew::{Html, html};

use crate::domain::deal_number::DealNumber;
use crate::domain::problem::Place;
use crate::domain::team::Role;
use crate::locale::phrases::deal as phrases;
use crate::locale::{calendar_words, currency_signs, names};
use crate::state::studio::deal_edit::DealChange;
use crate::state::studio::drawer::Drawer;
use crate::surfaces::studio::deal::Case;
use crate::surfaces::studio::deal::fields;
use crate::surfaces::studio::drawers::wrong;

/// The question.
pub fn drawer(case: &Case) -> Html {
    fields::question(case, Drawer::DealTime, "deal-time", phrases::TIME, state(case), || body(case))
}

fn state(case: &Case) -> String {
    match case.deal().wish.until {
        Some(day) => {
            let day = calendar_words::full_date(case.view.language(), day.year(), day.month(), day.day());
            case.view.fill(phrases::TIME_UNTIL, [&day])
        }
        None => case.view.say(phrases::TIME_NONE),
    }
}

fn body(case: &Case) -> Html {
    let wish = &case.deal().wish;
    html! {
        <>
            <div class="fields roomy">
                { fields::dated(case, "deal-from".to_owned(), phrases::WISH_FROM, wish.from, DealChange::ChoseWishFrom) }
                { fields::dated(case, "deal-until".to_owned(), phrases::WISH_UNTIL, wish.until, DealChange::ChoseWishUntil) }
            </div>
            { wrong(case.view, Place::WishDays(case.proposal.id)) }
            <table class="grid deal-table">
                <caption class="unseen">{ case.view.say(phrases::TIME) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ case.view.say(phrases::ROLE) }</th>
                        <th scope="col" class="figure">{ case.view.say(phrases::FREE) }</th>
                        <th scope="col" class="figure">{ extra_head(case) }</th>
                    </tr>
                </thead>
                <tbody>{ for case.home.studio().roles.iter().map(|role| row(case, role)) }</tbody>
            </table>
        </>
    }
}

fn extra_head(case: &Case) -> String {
    format!("{}, {}", case.view.say(phrases::EXTRA), currency_signs::sign(case.home.currency().code()))
}

fn row(case: &Case, role: &Role) -> Html {
    let view = case.view;
    let name = names::role(role.id, &view.desk.workbook, view.language());
    html! {
        <tr key={role.id.to_string()}>
            <th scope="row">{ &name }</th>
            <td class="figure">{ fields::cell(case, view.fill(phrases::FREE_OF, [&name]), DealNumber::Free(role.id), None) }</td>
            <td class="figure">{ fields::cell(case, view.fill(phrases::EXTRA_OF, [&name]), DealNumber::Extra(role.id), None) }</td>
        </tr>
    }
}
