//! The coming years: what the year costs and what an hour must earn, as costs and pay grow.

use yew::{Html, html};

use crate::components::entry::Look;
use crate::domain::band::Band;
use crate::domain::parameter::Parameter;
use crate::domain::projection::YearAhead;
use crate::domain::typed::Typed;
use crate::locale::phrases::{drawers as phrases, labels as label_phrases};
use crate::locale::{figures, labels};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::figure_at::FigureAt;
use crate::surfaces::studio::rates::drawers::{band_heads, section};
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::working_panel::{self, Spot};

/// The drawer of the projection.
pub fn drawer(view: &View) -> Html {
    section(view, Drawer::Projection, "drawer-projection", phrases::PROJECTION, state(view), || body(view))
}

fn state(view: &View) -> String {
    let studio = view.studio();
    let growth = studio.growth.unwrap_or(Typed::whole(0)).fraction();
    let last = studio.year.saturating_add_unsigned(studio.years_ahead);
    view.fill(phrases::PROJECTION_STATE, [&figures::percent(&growth, view.language()), &last.to_string()])
}

fn body(view: &View) -> Html {
    let field = |label, at, placeholder: String| {
        view.labelled(label, at, Look { placeholder: Some(placeholder), ..Look::default() })
    };
    // Pay grows as costs do until it is said otherwise.
    let growth = view.studio().growth.map_or("0".to_owned(), |growth| view.hand.written(Parameter::Growth, growth));
    let rows = view.studio().projection();
    html! {
        <>
            <div class="fields">
                { field(phrases::COSTS_GROW, Parameter::Growth, "0".to_owned()) }
                { field(phrases::PAY_GROWS, Parameter::Raises, growth) }
                { field(phrases::YEARS, Parameter::YearsAhead, "0".to_owned()) }
            </div>
            <div class="wide-table">
                <table class="grid">
                    <caption class="unseen">{ view.say(phrases::PROJECTION_TABLE) }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ view.say(label_phrases::YEAR) }</th>
                            <th scope="col" class="figure spare">{ view.say(phrases::COSTS_OF_YEAR) }</th>
                            <th scope="col" class="figure spare">{ view.say(phrases::GOAL_AT_TARGET) }</th>
                            { band_heads(view) }
                        </tr>
                    </thead>
                    <tbody>{ for rows.iter().map(|ahead| row(view, ahead)) }</tbody>
                </table>
            </div>
            { working_panel::at(view, Spot::Projection) }
            <p class="note">{ view.say(phrases::PROJECTION_NOTE) }</p>
        </>
    }
}

fn row(view: &View, ahead: &YearAhead) -> Html {
    let (year, years_on) = (ahead.year.to_string(), ahead.years_on);
    let costs = view.fill(phrases::COSTS_IN_YEAR, [&year]);
    let costs = view.worked_as(FigureAt::CostsAhead(years_on, Band::Base), &costs, &ahead.bands.costs.base);
    let goal = view.fill(phrases::IN_YEAR, [&view.say(phrases::GOAL_AT_TARGET), &year]);
    let goal = view.worked_as(FigureAt::RevenueAhead(years_on, Band::Target), &goal, &ahead.bands.revenue.target);
    let rates = Band::ALL.into_iter().map(|band| {
        let name = view.fill(phrases::IN_YEAR, [&labels::band(band, view.language()), &year]);
        let rate = view.worked_as(FigureAt::YearAhead(years_on, band), &name, ahead.bands.hour.get(band));
        html! { <td class="figure">{ rate }</td> }
    });
    html! {
        <tr key={years_on} class={(years_on == 0).then_some("now")}>
            <th scope="row">{ year.clone() }</th>
            <td class="figure spare">{ costs }</td>
            <td class="figure spare">{ goal }</td>
            { for rates }
        </tr>
    }
}
