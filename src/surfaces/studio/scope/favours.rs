//! Favours: what was done and never billed, each at its price, and their sum.

use yew::{Callback, Html, html};

use crate::browser::focus;
use crate::components::day::day;
use crate::components::entry::Look;
use crate::domain::civil_date::CivilDate;
use crate::domain::favour::{Favour, MOST_FAVOURS};
use crate::domain::id::Id;
use crate::domain::scope_number::ScopeItem;
use crate::locale::figures;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::scope as phrases;
use crate::state::studio::edit::NameOf;
use crate::state::studio::scope_edit::{ScopeChange, ScopeText};
use crate::state::studio::scope_figure::ScopeFigure;
use crate::surfaces::studio::drawers::{button, remove};
use crate::surfaces::studio::rates::row_keys;
use crate::surfaces::studio::scope::{Case, comes_to, hours, own_price, sum};
use crate::surfaces::studio::start;
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::working_panel::{self, Spot};

/// Where the keyboard goes when the row that it was in is gone.
const HEADING: &str = "favours";

/// The section.
pub fn section(case: &Case) -> Html {
    let (view, favours) = (case.view, &case.client.favours);
    html! {
        <section class="scope-part" aria-labelledby={HEADING}>
            <h2 id={HEADING} tabindex="-1">{ view.say(phrases::FAVOURS) }</h2>
            if favours.is_empty() {
                <div class="empty"><p>{ view.say(phrases::FAVOURS_EMPTY) }</p></div>
            } else {
                { table(case) }
                <dl class="scope-sums">
                    { sum(case, ScopeFigure::Given, &case.scope.given, view.say(phrases::GIVEN_SUM)) }
                </dl>
                { working_panel::at(view, Spot::Favours(case.client.id)) }
                <p class="note">{ view.say(phrases::FAVOURS_SAYS) }</p>
            }
            { adding(case) }
        </section>
    }
}

fn adding(case: &Case) -> Html {
    let view = case.view;
    if case.client.favours.len() >= MOST_FAVOURS {
        let most = figures::whole(MOST_FAVOURS as i64, view.language());
        return html! { <p class="note">{ view.fill(phrases::LIST_FULL, [&most]) }</p> };
    }
    let edit = case.edit();
    let added = view.on(move || edit(added()));
    html! { <p class="after">{ button(view.say(phrases::ADD_FAVOUR), None, added) }</p> }
}

/// A favour of today, which is typed next.
fn added() -> ScopeChange {
    let id = View::new_id();
    focus::to(&name_id(id));
    ScopeChange::AddedFavour(id, start::today())
}

fn name_id(id: Id) -> String {
    format!("favour-{id}")
}

fn table(case: &Case) -> Html {
    let view = case.view;
    let edit = case.edit();
    let heads = [
        (phrases::FAVOUR, ""),
        (phrases::DAY, ""),
        (phrases::HOURS, "figure"),
        (phrases::OWN_PRICE, "figure"),
        (phrases::COMES_TO, "figure"),
    ];
    let heads = heads.map(|(head, class)| {
        html! { <th scope="col" role="columnheader" {class}>{ view.say(head) }</th> }
    });
    html! {
        <table class="grid scope-table" role="table" onkeydown={row_keys::on_enter(view.on(move || edit(added())))}>
            <caption class="unseen">{ view.say(phrases::FAVOURS) }</caption>
            <thead role="rowgroup"><tr role="row">{ for heads }</tr></thead>
            <tbody role="rowgroup">{ for case.client.favours.iter().map(|favour| row(case, favour)) }</tbody>
        </table>
    }
}

fn row(case: &Case, favour: &Favour) -> Html {
    let (view, client, id) = (case.view, case.client.id, favour.id);
    let of = ScopeItem::Favour(id);
    let name = case.name(of);
    let removing = case.edit();
    let removed = view.on(move || {
        focus::to(HEADING);
        removing(ScopeChange::RemovedFavour(id))
    });
    let look = Look {
        id: Some(name_id(id)),
        label: Some(view.say(phrases::FAVOUR)),
        placeholder: Some(view.say(phrases::FAVOUR_SUCH_AS)),
        class: "quiet wide",
        ..Look::default()
    };
    let column = |head: Phrase<0>| view.say(head);
    html! {
        <tr role="row" key={id.to_string()} data-item={id.to_string()}>
            <th scope="row" role="rowheader" class="scope-what">
                <div class="scope-words">
                    { view.name(NameOf::Scope(client, ScopeText::Favour(id)), &favour.name, look) }
                    { remove(view, &name, removed) }
                </div>
            </th>
            <td role="cell" data-column={column(phrases::DAY)}>{ dated(case, favour, &name) }</td>
            <td role="cell" class="figure" data-column={column(phrases::HOURS)}>{ hours(case, of) }</td>
            <td role="cell" class="figure" data-column={column(phrases::OWN_PRICE)}>{ own_price(case, of) }</td>
            <td role="cell" class="figure comes" data-column={column(phrases::COMES_TO)}>{ comes_to(case, of, case.scope.favour(id)) }</td>
        </tr>
    }
}

fn dated(case: &Case, favour: &Favour, name: &str) -> Html {
    let (view, id) = (case.view, favour.id);
    let edit = case.edit();
    let told: Callback<String> =
        view.hand.send.reform(move |text: String| edit(ScopeChange::ChoseDay(id, CivilDate::from_text(&text))));
    let value = favour.day.map(|day| day.to_string()).unwrap_or_default();
    day(None, Some(view.fill(phrases::DAY_OF, [name])), value, told)
}
