//! How the budget goes, week by week: a picture, and the table behind it.

use std::fmt::Write;

use yew::{Html, html};

use crate::components::place::{Scale, percent};
use crate::domain::fraction::Fraction;
use crate::domain::rounding;
use crate::domain::spent::{Spent, Week};
use crate::domain::time_entry::hours;
use crate::locale::phrases::time as phrases;
use crate::locale::{calendar_words, figures};
use crate::surfaces::studio::view::View;

/// So many weeks are drawn, the last ones.
const MOST: usize = 104;
/// There is room for so many, so that the first ones are columns too.
const LEAST: usize = 12;

/// The section; nothing where nothing counts money.
pub fn burn(view: &View, spent: &Spent) -> Html {
    let is_drawn = spent.sold.value.as_ref().is_some_and(Fraction::is_positive) && !spent.weeks.is_empty();
    if !is_drawn {
        return Html::default();
    }
    let weeks = spent.weeks.get(spent.weeks.len().saturating_sub(MOST)..).unwrap_or_default();
    html! {
        <section aria-labelledby="burn">
            <h2 id="burn">{ view.say(phrases::BURN) }</h2>
            { picture(view, spent, weeks) }
            <details class="before">
                <summary>{ view.say(phrases::BURN_TABLE) }</summary>
                { table(view, weeks) }
            </details>
        </section>
    }
}

/// Columns of what had been spent by the end of each week, below the line of what was sold.
fn picture(view: &View, spent: &Spent, weeks: &[Week]) -> Html {
    let Some(sold) = &spent.sold.value else { return Html::default() };
    let most = weeks.iter().map(|week| &week.spent).chain([sold]).max().unwrap_or(sold);
    let scale = Scale::new(&Fraction::zero(), most, 0, 100);
    let count = Fraction::whole(i128::try_from(weeks.len().max(LEAST)).unwrap_or(1));
    let wide = Fraction::whole(100).over(&count).unwrap_or_else(Fraction::one);
    let hundred = Fraction::whole(100);
    let column = |(place, week): (usize, &Week)| {
        let height = scale.at(&week.spent);
        let left = wide.times(&Fraction::whole(i128::try_from(place).unwrap_or(0)));
        let class = if week.spent > *sold { "over" } else { "within" };
        html! {
            <rect {class} x={percent(&left)} y={percent(&hundred.minus(&height))} width={percent(&wide.times(&Fraction::decimal(8, 1)))} height={percent(&height)} />
        }
    };
    let line = percent(&hundred.minus(&scale.at(sold)));
    let words = label(view, spent);
    html! {
        <figure class="burn">
            <svg role="img" aria-label={words}>
                { for weeks.iter().enumerate().map(column) }
                <line x1="0" x2="100%" y1={line.clone()} y2={line} />
            </svg>
            <figcaption class="note">
                <span>{ span(view, weeks) }</span>
                <span>{ view.fill(phrases::SOLD_LINE, [&figures::figure_with_sign(&spent.sold, view.currency(), view.language())]) }</span>
            </figcaption>
        </figure>
    }
}

fn label(view: &View, spent: &Spent) -> String {
    let money = |figure| figures::figure_with_sign(figure, view.currency(), view.language());
    let mut words = view.say(phrases::BURN);
    let says = view.fill(phrases::BURN_SAYS, [&money(&spent.spent), &money(&spent.sold), &money(&spent.left)]);
    let _ = write!(words, ": {says}");
    words
}

/// From which week to which.
fn span(view: &View, weeks: &[Week]) -> String {
    match weeks {
        [first, .., last] => format!("{} – {}", day(view, first), day(view, last)),
        [only] => day(view, only),
        [] => String::new(),
    }
}

fn day(view: &View, week: &Week) -> String {
    let day = week.monday;
    calendar_words::full_date(view.language(), day.year(), day.month(), day.day())
}

fn table(view: &View, weeks: &[Week]) -> Html {
    let heads = [phrases::HOURS, phrases::BUDGET_SPENT];
    let row = |week: &Week| {
        let currency = view.currency();
        let money = rounding::half_away_from_zero(&week.spent, currency.digits());
        let money = money.map(|money| figures::money(money, currency, view.language())).unwrap_or_default();
        html! {
            <tr key={week.monday.to_string()}>
                <th scope="row">{ day(view, week) }</th>
                <td class="figure" data-column={view.say(phrases::HOURS)}>{ figures::hours(&hours(week.minutes), view.language()) }</td>
                <td class="figure" data-column={view.say(phrases::BUDGET_SPENT)}>{ money }</td>
            </tr>
        }
    };
    html! {
        <table class="grid sales-table">
            <caption class="unseen">{ view.say(phrases::BURN) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ view.say(phrases::WEEK_OF) }</th>
                    { for heads.map(|head| html! { <th scope="col" class="figure">{ view.say(head) }</th> }) }
                </tr>
            </thead>
            <tbody>{ for weeks.iter().map(row) }</tbody>
        </table>
    }
}
