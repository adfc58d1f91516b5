//! The year as a course: until which day each band pays for costs, and what is over after that.

use yew::{Html, html};

use crate::components::band_mark::with_word;
use crate::components::place::share;
use crate::components::year_bar::{months, year_bar};
use crate::domain::band::{Band, Bands};
use crate::domain::civil_date::CivilDate;
use crate::domain::fraction::Fraction;
use crate::domain::working::Figure;
use crate::domain::year_paid::paid_by;
use crate::locale::calendar_words::day_and_month;
use crate::locale::phrases::{clients, drawers as phrases};
use crate::locale::{figures, labels};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::figure_at::FigureAt;
use crate::state::studio::sales_figure::Sales;
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::rates::drawers::section;
use crate::surfaces::studio::start;
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::working_panel::{self, Spot};

/// The drawer of the year.
pub fn drawer(view: &View) -> Html {
    let paid = paid_by(view.studio().year, &view.desk.evaluation.rates.bands);
    let state = state(view, paid.target);
    section(view, Drawer::Year, "drawer-year", phrases::YEAR, state, || body(view, &paid))
}

fn is_known(view: &View) -> bool {
    view.desk.evaluation.rates.bands.hour.target.value.is_some()
}

fn date_words(view: &View, date: CivilDate) -> String {
    day_and_month(view.language(), date.month(), date.day())
}

fn state(view: &View, target: Option<CivilDate>) -> String {
    match (target, is_known(view)) {
        (Some(date), _) => view.fill(phrases::YEAR_STATE, [&date_words(view, date)]),
        (None, true) => view.say(phrases::YEAR_STATE_NEVER),
        (None, false) => view.say(phrases::YEAR_NONE),
    }
}

fn body(view: &View, paid: &Bands<Option<CivilDate>>) -> Html {
    if !is_known(view) {
        return html! { <p class="note">{ view.say(phrases::NO_YEAR) }</p> };
    }
    let sold = sold(view);
    let rows = Band::ALL.into_iter().map(|band| row(view, band, *paid.get(band), sold.as_ref()));
    html! {
        <>
            <table class="year" role="table">
                <caption class="unseen">{ view.say(phrases::YEAR_TABLE) }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader"><span class="unseen">{ view.say(phrases::BAND) }</span></th>
                        <th scope="col" role="columnheader" class="course">
                            <span class="unseen">{ view.say(phrases::COURSE) }</span>{ months(view.language()) }
                        </th>
                        <th scope="col" role="columnheader" class="figure billed">{ view.say(phrases::BILLED) }</th>
                        <th scope="col" role="columnheader" class="figure">{ view.say(phrases::OVER_COSTS) }</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for rows }</tbody>
            </table>
            { working_panel::at(view, Spot::Year) }
            <p class="note">
                { view.say(phrases::COSTS_OF_YEAR) }{ " " }
                { view.worked(FigureAt::AllCosts(Band::Base), &view.say(phrases::COSTS_OF_YEAR)) }
            </p>
            <p class="note">{ sentence(view, paid) }</p>
            if let Some(sold) = &sold {
                <p class="note">
                    { view.fill(phrases::YEAR_SOLD, [&figures::figure_with_sign(sold, view.currency(), view.language())]) }{ " " }
                    <a href={format!("#{}", Screen::Pipeline.address())}>{ view.say(clients::TO_PIPELINE) }</a>
                </p>
            }
        </>
    }
}

/// What was sold in the year; nothing while nothing was.
fn sold(view: &View) -> Option<Figure> {
    let desk = view.desk;
    let sold = Sales::of(&desk.workbook, &desk.evaluation, start::today()).year.sold;
    sold.value.as_ref().is_some_and(Fraction::is_positive).then_some(sold)
}

fn row(view: &View, band: Band, paid: Option<CivilDate>, sold: Option<&Figure>) -> Html {
    let bands = &view.desk.evaluation.rates.bands;
    let word = labels::band(band, view.language());
    let (costs, revenue) = (&bands.costs.base, bands.revenue.get(band));
    let billed = view.fill(phrases::BILLED_AT, [&word]);
    let over = view.fill(phrases::OVER_AT, [&word]);
    html! {
        <tr role="row">
            <th scope="row" role="rowheader">{ with_word(band, &word) }</th>
            <td role="cell" class="course">{ bar(view, costs, revenue, (paid, sold)) }</td>
            <td role="cell" class="figure billed">{ view.worked_as(FigureAt::Revenue(band), &billed, revenue) }</td>
            <td role="cell" class="figure">{ view.worked(FigureAt::OverCosts(band), &over) }</td>
        </tr>
    }
}

fn bar(view: &View, costs: &Figure, revenue: &Figure, (paid, sold): (Option<CivilDate>, Option<&Figure>)) -> Html {
    let nothing = Fraction::zero();
    let (costs, revenue) = (costs.value.as_ref().unwrap_or(&nothing), revenue.value.as_ref().unwrap_or(&nothing));
    let sold = sold.and_then(|sold| sold.value.as_ref()).map(|sold| share(sold, revenue));
    let Some(date) = paid.map(|date| date_words(view, date)) else {
        return year_bar(view.say(phrases::NOT_PAID), None, sold.as_ref(), view.say(phrases::NEVER));
    };
    year_bar(view.fill(phrases::PAID_ON, [&date]), Some(&share(costs, revenue)), sold.as_ref(), date)
}

fn sentence(view: &View, paid: &Bands<Option<CivilDate>>) -> String {
    let bands = &view.desk.evaluation.rates.bands;
    let target = match paid.target {
        Some(date) => view.fill(phrases::AT_TARGET_BY, [&date_words(view, date)]),
        None => view.say(phrases::AT_TARGET_NEVER),
    };
    let base = match paid.base {
        Some(date) if bands.revenue.base.value != bands.costs.base.value => {
            view.fill(phrases::AT_BASE_BY, [&date_words(view, date)])
        }
        _ => view.say(phrases::AT_BASE_ALL),
    };
    [target, base, view.say(phrases::EVENLY)].join(" ")
}
