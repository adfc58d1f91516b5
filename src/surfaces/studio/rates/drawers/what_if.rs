//! The rates at other hours and other costs: a sentence, a plot with a point to drag, and the table behind it.

use std::rc::Rc;

use yew::{Html, html};

use crate::components::announced::Announced;
use crate::components::entry::Look;
use crate::components::plot::{Plot, Point};
use crate::components::plot_frame::edges;
use crate::domain::band::{Band, Bands};
use crate::domain::fraction::Fraction;
use crate::domain::parameter::{Parameter, Unit};
use crate::domain::rate_bands::RateBands;
use crate::domain::rounding;
use crate::domain::typed::Typed;
use crate::domain::working::{Figure, Label, difference};
use crate::locale::phrases::drawers as phrases;
use crate::locale::{currency_signs, figures, labels};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::Edit;
use crate::state::studio::figure_at::FigureAt;
use crate::surfaces::studio::rates::drawers::{band_heads, section};
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::working_panel::{self, Spot};

/// The drawer of what-if.
pub fn drawer(view: &View) -> Html {
    section(view, Drawer::WhatIf, "drawer-what-if", phrases::WHAT_IF, state(view), || body(view))
}

fn state(view: &View) -> String {
    let hours = view.studio().what_if_hours.map(|hours| view.hand.written(Parameter::WhatIfHours, hours));
    match (hours, costs_words(view)) {
        (None, None) => view.say(phrases::WHAT_IF_NONE),
        (Some(hours), None) => view.fill(phrases::WHAT_IF_AT_HOURS, [&hours]),
        (None, Some(costs)) => view.fill(phrases::WHAT_IF_AT_COSTS, [&costs]),
        (Some(hours), Some(costs)) => view.fill(phrases::WHAT_IF_AT_BOTH, [&hours, &costs]),
    }
}

/// By how much costs are changed, with its sign; nothing where they are not.
fn costs_words(view: &View) -> Option<String> {
    let costs = view.studio().what_if_costs.filter(|costs| !costs.is_zero())?;
    let percent = figures::percent(&costs.fraction(), view.language());
    Some(if costs.is_negative() { percent } else { format!("+{percent}") })
}

fn body(view: &View) -> Html {
    let now = &view.desk.evaluation.rates.bands;
    let tried = view.studio().what_if();
    let answer = answer(view, now, &tried);
    html! {
        <>
            { question(view, now) }
            <p>{ answer.clone() }</p>
            <Announced text={answer} />
            { working_panel::at(view, Spot::WhatIf) }
            { plot(view, now, &tried) }
            { table(view, now, &tried) }
        </>
    }
}

/// The two fields in their sentence.
fn question(view: &View, now: &RateBands) -> Html {
    let label = |phrase| Some(view.say(phrase));
    let hours_now = now.hours.value.is_some().then(|| view.text(&now.hours));
    let hours = Look { label: label(phrases::WHAT_IF_HOURS), placeholder: hours_now, ..Look::default() };
    let costs = Look { label: label(phrases::WHAT_IF_COSTS), placeholder: Some("0".to_owned()), ..Look::default() };
    html! {
        <div>
            <p class="what-if">
                { view.say(phrases::IF_YOU_BILLED) }{ " " }{ view.field(Parameter::WhatIfHours, hours) }{ " " }
                { view.say(phrases::HOURS_AND_COSTS) }{ " " }{ view.field(Parameter::WhatIfCosts, costs) }
                { view.say(phrases::A_YEAR) }
            </p>
            { view.said(Parameter::WhatIfHours) }
            { view.said(Parameter::WhatIfCosts) }
        </div>
    }
}

fn is_trying(view: &View) -> bool {
    view.studio().what_if_hours.is_some() || costs_words(view).is_some()
}

/// What the rates would be, and how far base is from now.
fn answer(view: &View, now: &RateBands, tried: &RateBands) -> String {
    if !is_trying(view) {
        return view.say(phrases::TRY);
    }
    let hour = &tried.hour;
    if hour.base.value.is_none() {
        return view.say(phrases::NO_RATE);
    }
    let text = Bands::of(|band| view.text(hour.get(band)));
    let apart = difference(Label::Distance, Unit::Money, vec![Rc::clone(&hour.base), Rc::clone(&now.hour.base)]);
    view.fill(phrases::WOULD_BE, [&text.base, &apart_words(view, &apart), &text.target, &text.stretch])
}

/// "7.49 more an hour".
fn apart_words(view: &View, apart: &Figure) -> String {
    let Some(value) = &apart.value else { return figures::UNKNOWN.to_owned() };
    let magnitude = if value.is_negative() { value.negated() } else { value.clone() };
    let Some(shown) = rounding::half_away_from_zero(&magnitude, view.currency().digits()) else {
        return figures::UNKNOWN.to_owned();
    };
    let shown = figures::money(shown, view.currency(), view.language());
    match (value.is_positive(), value.is_negative()) {
        (true, _) => view.fill(phrases::MORE, [&shown]),
        (_, true) => view.fill(phrases::LESS, [&shown]),
        _ => view.say(phrases::THE_SAME),
    }
}

/// The hours and goals of a scenario as a point to draw, where they are known.
fn point(view: &View, bands: &RateBands, words: String) -> Option<Point> {
    let hours = bands.hours.value.clone().filter(Fraction::is_positive)?;
    let is_known = Band::ALL.iter().all(|band| bands.hour.get(*band).value.is_some());
    let goals = Bands::of(|band| bands.revenue.get(band).value.clone().unwrap_or_else(Fraction::zero));
    is_known.then(|| Point { hours, goals, figure: view.text(&bands.hours), words })
}

fn plot(view: &View, now: &RateBands, tried: &RateBands) -> Html {
    let now = point(view, now, view.say(phrases::JUST_NOW));
    let Some(tried) = point(view, tried, view.say(phrases::JUST_TRIED)) else {
        // What is wrong with the trial itself stands beside its fields.
        return match now {
            Some(_) => Html::default(),
            None => html! { <p class="note">{ view.say(phrases::NO_PLOT) }</p> },
        };
    };
    let usual: Vec<Fraction> = view.studio().usual_hours().into_iter().map(Typed::fraction).collect();
    let (from, to) = edges(now.as_ref().map(|now| &now.hours), &usual, &tried.hours);
    let dragged = view.hand.send.reform(|hours: i128| Edit::Typed(Parameter::WhatIfHours, hours.to_string().into()));
    let bands = Bands::of(|band| labels::band(band, view.language()));
    html! {
        <Plot label={view.say(phrases::PLOT)} language={view.language()} {bands} {from} {to} {now} {tried}
            is_trying={is_trying(view)} {dragged} released={view.hand.send.reform(|()| Edit::Left)} />
    }
}

/// Which row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Now,
    Tried,
    Usual,
}

fn table(view: &View, now: &RateBands, tried: &RateBands) -> Html {
    let currency = view.currency();
    let sign = currency_signs::sign(currency.code());
    let caption = match costs_words(view) {
        None => view.fill(phrases::AT_OTHER_HOURS, [sign]),
        Some(costs) => view.fill(phrases::AT_OTHER_COSTS, [sign, &costs]),
    };
    let rows = rows(view, now, tried);
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <div class="wide-table">
            <table class="grid">
                <caption class="note">{ caption }</caption>
                <thead>
                    <tr><th scope="col" class="figure">{ view.say(phrases::HOURS) }</th>{ band_heads(view) }</tr>
                </thead>
                <tbody>{ for rows.iter().map(|(kind, bands)| row(view, *kind, bands)) }</tbody>
            </table>
        </div>
    }
}

/// Today's row, the row tried, and the usual hours, by their hours. What another row says already is left out.
fn rows(view: &View, now: &RateBands, tried: &RateBands) -> Vec<(Kind, RateBands)> {
    let mut rows: Vec<(Kind, RateBands)> = Vec::new();
    let mut add = |kind: Kind, bands: RateBands| {
        let is_known = bands.hour.base.value.is_some();
        let said = |(_, known): &(Kind, RateBands)| {
            known.hours.value == bands.hours.value && known.hour.base.value == bands.hour.base.value
        };
        if is_known && !rows.iter().any(said) {
            rows.push((kind, bands));
        }
    };
    add(Kind::Now, now.clone());
    if is_trying(view) {
        add(Kind::Tried, tried.clone());
    }
    for hours in view.studio().usual_hours() {
        add(Kind::Usual, view.studio().at_hours(hours));
    }
    rows.sort_by(|(one, a), (two, b)| (&a.hours.value, one).cmp(&(&b.hours.value, two)));
    rows
}

fn row(view: &View, kind: Kind, bands: &RateBands) -> Html {
    let hours = view.text(&bands.hours);
    let name = match kind {
        Kind::Now => view.fill(phrases::NOW, [&hours]),
        Kind::Tried => view.fill(phrases::TRIED, [&hours]),
        Kind::Usual => hours,
    };
    let cells = Band::ALL.into_iter().map(|band| {
        let rate = bands.hour.get(band);
        let word = labels::band(band, view.language());
        let shown = match kind {
            Kind::Tried => view.worked_as(FigureAt::WhatIf(band), &view.fill(phrases::IN_WHAT_IF, [&word]), rate),
            Kind::Now | Kind::Usual => html! { { view.text(rate) } },
        };
        html! { <td class="figure">{ shown }</td> }
    });
    html! {
        <tr class={(kind == Kind::Now).then_some("now")}><th scope="row" class="figure">{ name }</th>{ for cells }</tr>
    }
}
