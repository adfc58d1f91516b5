//! What was sold in the workbook's year beside its three goals: in sentences, as bars, and as a table.

use yew::{Html, html};

use crate::components::bar::{Piece, bar};
use crate::components::figure::why;
use crate::components::place::Scale;
use crate::domain::band::Band;
use crate::domain::civil_date::CivilDate;
use crate::domain::fraction::Fraction;
use crate::domain::working::Figure;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{clients as phrases, rates};
use crate::locale::{figures, labels};
use crate::state::studio::figure_at::FigureAt;
use crate::state::studio::sales_figure::{Sales, SalesFigure};
use crate::surfaces::studio::proposals::desk_only::share;
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::working_panel::{Spot, at};

/// The year.
pub fn year(view: &View, sales: &Sales, today: CivilDate) -> Html {
    let year = view.studio().year.to_string();
    let has_goals = view.desk.evaluation.rates.bands.revenue.target.value.as_ref().is_some_and(Fraction::is_positive);
    html! {
        <section aria-labelledby="the-year">
            <h2 id="the-year">{ view.fill(phrases::THE_YEAR, [&year]) }</h2>
            { sentences(view, sales, today, &year) }
            if has_goals { { table(view, sales, today) } }
            { at(view, Spot::Sales) }
        </section>
    }
}

fn sentences(view: &View, sales: &Sales, today: CivilDate, year: &str) -> Html {
    let found = &sales.year;
    let money = |figure: &Figure| figures::figure_with_sign(figure, view.currency(), view.language());
    let is_more = |figure: &Figure| figure.value.as_ref().is_some_and(Fraction::is_positive);
    let sold = match found.reached.target.value {
        Some(_) => view.fill(phrases::SOLD_SAYS, [year, &money(&found.sold), &share(view, &found.reached.target)]),
        None => view.fill(phrases::SOLD_SAYS_ALONE, [year, &money(&found.sold)]),
    };
    let sign = |which: SalesFigure, figure: &Figure, name: Phrase<0>| sign(view, today, which, figure, name);
    html! {
        <>
            <p class="says">{ sold }{ " " }{ sign(SalesFigure::Sold, &found.sold, phrases::SOLD) }</p>
            if is_more(&found.existing) {
                <p>{ view.fill(phrases::EXISTING_SAYS, [&share(view, &found.existing)]) }{ " " }
                    { sign(SalesFigure::Existing, &found.existing, phrases::REACHED) }</p>
            }
            if is_more(&found.open) {
                <p>{ view.fill(phrases::OPEN_SAYS, [&money(&found.open)]) }{ " " }
                    { sign(SalesFigure::Open, &found.open, phrases::OPEN) }{ " " }
                    if found.expected.value.is_some() {
                        { view.fill(phrases::EXPECTED_SAYS, [&share(view, &sales.rates.all.rate()), &money(&found.expected)]) }{ " " }
                        { sign(SalesFigure::Expected, &found.expected, phrases::WIN_RATE) }
                    } else {
                        { view.say(phrases::EXPECTED_LATER) }
                    }
                </p>
            }
            { unknown(view, found.unknown) }
        </>
    }
}

fn unknown(view: &View, count: usize) -> Html {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let words = match count {
        0 => return Html::default(),
        1 => view.say(phrases::UNKNOWN_ONE),
        more => view.fill(phrases::UNKNOWN_MANY, [&figures::whole(more, view.language())]),
    };
    html! { <p class="note">{ words }</p> }
}

/// The sign that shows a figure's working.
fn sign(view: &View, today: CivilDate, which: SalesFigure, figure: &Figure, name: Phrase<0>) -> Html {
    let figure_at = FigureAt::Sales(today, which);
    let label = view.fill(rates::SHOW_WORKING, [&view.say(name), &view.text(figure)]);
    html! {
        if figure.value.is_some() {
            <span class="worked">{ why(label, view.is_open(figure_at), view.ask(figure_at)) }</span>
        }
    }
}

/// A row for each band: a bar of what is sold and expected with a line at the goal, and the figures.
fn table(view: &View, sales: &Sales, today: CivilDate) -> Html {
    let goals = &view.desk.evaluation.rates.bands.revenue;
    let zero = Fraction::zero();
    let forecast = sales.year.forecast.value.clone().unwrap_or_else(Fraction::zero);
    let most = Band::ALL.iter().filter_map(|band| goals.get(*band).value.clone()).chain([forecast]).max();
    let scale = Scale::new(&zero, &most.filter(Fraction::is_positive).unwrap_or_else(Fraction::one), 0, 98);
    let heads = [phrases::GOAL, phrases::REACHED, phrases::MISSING];
    html! {
        <table class="grid sales-table year-table">
            <caption class="unseen">{ view.fill(phrases::THE_YEAR, [&view.studio().year.to_string()]) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ view.say(phrases::BAND) }</th>
                    <td></td>
                    { for heads.map(|head| html! { <th scope="col" class="figure">{ view.say(head) }</th> }) }
                </tr>
            </thead>
            <tbody>{ for Band::ALL.iter().map(|band| row(view, sales, *band, &scale, today)) }</tbody>
        </table>
    }
}

fn row(view: &View, sales: &Sales, band: Band, scale: &Scale, today: CivilDate) -> Html {
    let found = &sales.year;
    let name = labels::band(band, view.language());
    let goal = view.desk.evaluation.rates.bands.revenue.get(band);
    let (reached, missing) = (found.reached.get(band), found.missing.get(band));
    let figure = |which: SalesFigure, figure: &Figure, head: Phrase<0>| {
        let text = if let SalesFigure::Reached(_) = which { share(view, figure) } else { missing_text(view, figure) };
        html! {
            <td class="figure" data-column={view.say(head)}>
                { sign(view, today, which, figure, head) }{ " " }{ text }
            </td>
        }
    };
    html! {
        <tr key={name.clone()}>
            <th scope="row">{ &name }</th>
            <td class="drawn">{ picture(sales, goal, scale) }</td>
            <td class="figure" data-column={view.say(phrases::GOAL)}>{ view.text(goal) }</td>
            { figure(SalesFigure::Reached(band), reached, phrases::REACHED) }
            { figure(SalesFigure::Missing(band), missing, phrases::MISSING) }
        </tr>
    }
}

/// What is missing; by how much the goal is passed where nothing is.
fn missing_text(view: &View, figure: &Figure) -> String {
    let passed = figure.value.as_ref().filter(|value| value.is_negative()).map(Fraction::negated);
    match passed {
        Some(passed) => {
            let amount = crate::domain::rounding::half_away_from_zero(&passed, view.currency().digits());
            let text = amount.map(|amount| figures::money(amount, view.currency(), view.language()));
            view.fill(phrases::PASSED, [&text.unwrap_or_default()])
        }
        None => view.text(figure),
    }
}

fn picture(sales: &Sales, goal: &Figure, scale: &Scale) -> Html {
    let nothing = scale.at(&Fraction::zero());
    let place = |figure: &Figure| figure.value.as_ref().map(|value| scale.at(value));
    let (Some(sold), Some(forecast)) = (place(&sales.year.sold), place(&sales.year.forecast)) else {
        return Html::default();
    };
    let pieces =
        [Piece { class: "left", from: nothing, to: sold.clone() }, Piece { class: "whole", from: sold, to: forecast }];
    bar(&pieces, &place(goal).into_iter().collect::<Vec<_>>())
}
