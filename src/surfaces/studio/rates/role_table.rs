//! The roles: what each is called, what an hour of it must earn, and its floor.

use yew::{Callback, Html, MouseEvent, html};

use crate::browser::focus;
use crate::components::band_mark::with_word;
use crate::components::entry::Look;
use crate::components::figure::figure;
use crate::domain::band::Band;
use crate::domain::id::Id;
use crate::domain::rate_card::RoleRates;
use crate::domain::team::Role;
use crate::domain::working::{Figure, RateUnit};
use crate::locale::phrases::rates_page as phrases;
use crate::locale::{currency_signs, figures, labels, names};
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::figure_at::FigureAt;
use crate::surfaces::studio::view::View;

/// The id of the field of a role's name.
pub fn name_id(id: Id) -> String {
    format!("role-name-{id}")
}

/// What each role must charge.
pub fn role_table(view: &View) -> Html {
    let currency = view.currency();
    let sign = currency_signs::sign(currency.code());
    let mut rows: Vec<Html> = view.studio().roles.iter().map(|role| row(view, role)).collect();
    if view.desk.evaluation.rates.card.roles.len() > 1 {
        rows.push(blended(view));
    }
    let bands = Band::ALL.map(|band| {
        html! { <th scope="col" class="figure">{ with_word(band, &labels::band(band, view.language())) }</th> }
    });
    html! {
        <div>
            <div class="wide-table">
                <table class="grid roles">
                    <caption class="note">{ view.fill(phrases::ROLE_RATES, [sign]) }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ view.say(phrases::ROLE) }</th>
                            <th scope="col" class="figure spare">{ view.say(phrases::HOURS) }</th>
                            { for bands }
                            <th scope="col" class="figure spare">{ view.say(phrases::FLOOR) }</th>
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
            <p class="note">{ view.say(phrases::FLOOR_MEANS) }</p>
        </div>
    }
}

/// One role. Without billable hours it has no rates; without people it can be removed.
fn row(view: &View, role: &Role) -> Html {
    let name = names::role(role.id, &view.desk.workbook, view.language());
    let look = Look {
        id: Some(name_id(role.id)),
        label: Some(view.fill(phrases::NAME_OF_ROLE, [&name])),
        placeholder: Some(view.say(phrases::NAME_THE_ROLE)),
        class: "quiet",
        ..Look::default()
    };
    let rates = view.desk.evaluation.rates.card.role(role.id);
    let bands = Band::ALL.map(|band| html! { <td class="figure">{ rate(view, rates, &name, band) }</td> });
    html! {
        <tr key={role.id.to_string()}>
            <th scope="row">
                { view.name(NameOf::Role(role.id), &role.name, look) }
                { remove(view, role.id, &name) }
            </th>
            <td class="figure spare">{ rates.map_or(figures::UNKNOWN.to_owned(), |rates| view.text(&rates.hours)) }</td>
            { for bands }
            <td class="figure spare">{ floor(view, rates, &name) }</td>
        </tr>
    }
}

fn rate(view: &View, rates: Option<&RoleRates>, name: &str, band: Band) -> Html {
    let Some(rates) = rates else { return figure(figures::UNKNOWN) };
    let name = view.fill(phrases::RATE_OF, [name, &labels::band(band, view.language())]);
    view.worked_as(FigureAt::Role(rates.role, band, RateUnit::Hour), &name, rates.hour.get(band))
}

/// What an hour of the role costs, without profit.
fn floor(view: &View, rates: Option<&RoleRates>, name: &str) -> Html {
    let Some(rates) = rates else { return figure(figures::UNKNOWN) };
    view.worked_as(FigureAt::RoleFloor(rates.role), &view.fill(phrases::FLOOR_OF, [name]), &rates.floor)
}

/// Everyone's rates beneath those of the roles.
fn blended(view: &View) -> Html {
    let bands = &view.desk.evaluation.rates.bands;
    let name = view.say(phrases::BLENDED);
    let each = Band::ALL.map(|band| {
        let label = view.fill(phrases::RATE_OF, [&name, &labels::band(band, view.language())]);
        let hour: &Figure = bands.hour.get(band);
        html! { <td class="figure">{ view.worked_as(FigureAt::Rate(band, RateUnit::Hour), &label, hour) }</td> }
    });
    html! {
        <tr class="sum" key="blended">
            <th scope="row">{ &name }</th>
            <td class="figure spare">{ view.text(&bands.hours) }</td>
            { for each }
            <td class="spare"></td>
        </tr>
    }
}

/// Removes a role in which nobody works. The last one stays.
fn remove(view: &View, id: Id, name: &str) -> Html {
    let studio = view.studio();
    let is_free = studio.roles.len() > 1 && studio.team.iter().all(|member| member.role != id);
    if !is_free {
        return Html::default();
    }
    let removed: Callback<MouseEvent> = view.on(move || {
        focus::to("team");
        Edit::RemovedRole(id)
    });
    let label = view.fill(phrases::REMOVE_ROLE, [name]);
    html! {
        <button type="button" class="link" aria-label={label} onclick={removed}>{ view.say(phrases::REMOVE) }</button>
    }
}
