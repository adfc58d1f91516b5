//! What follows from the client's budget: what to drop, how much longer, what a yes costs; or prices to name.

use yew::{Html, html};

use crate::domain::budget_answer::{BudgetFigures, Named, Standing, Unnamed, budget};
use crate::domain::client_budget::BudgetAnswer;
use crate::domain::fixed::Fixed;
use crate::domain::id::Id;
use crate::domain::rounding;
use crate::domain::working::Figure;
use crate::locale::phrases::{deal_answers as phrases, deal_figures};
use crate::locale::{figures, names};
use crate::state::studio::deal_figure::DealFigure;
use crate::surfaces::studio::deal::{Case, fields};
use crate::surfaces::studio::proposals::desk_only::share;
use crate::surfaces::studio::working_panel::{self, Spot};

/// What follows for the tier that is shown.
pub fn of(case: &Case) -> BudgetFigures {
    let evaluation = &case.view.desk.evaluation;
    budget(case.home.studio(), &evaluation.rates.card, case.proposal, case.draft, case.tier)
}

/// The answers; nothing while the client was not asked.
pub fn answers(case: &Case) -> Html {
    let answer = case.deal().budget.answer;
    if answer == BudgetAnswer::NotAsked {
        return Html::default();
    }
    let found = of(case);
    html! {
        <>
            <div class="answers">
                if found.can_not {
                    <p class="problem">{ case.view.say(phrases::CAN_NOT) }</p>
                } else if found.least.value.is_none() {
                    <p class="note">{ case.view.say(phrases::LEAST_UNKNOWN) }</p>
                } else {
                    { least(case, &found) }
                }
                { found.named.as_ref().map(|named| told(case, &found, named)) }
                { found.unnamed.as_ref().map(|unnamed| to_name(case, unnamed)) }
            </div>
            { working_panel::at(case.view, Spot::Budget(case.proposal.id)) }
        </>
    }
}

fn least(case: &Case, found: &BudgetFigures) -> Html {
    let name = case.view.say(deal_figures::LEAST);
    let gap = found.named.as_ref().filter(|named| named.standing == Standing::BelowBase);
    let gap_name = case.view.say(deal_figures::GAP);
    html! {
        <>
            <dl class="worth-sums">
                <dt>{ &name }</dt>
                <dd class="figure">{ fields::figure(case, case.view, DealFigure::Least, &found.least, &name) }</dd>
                if let Some(named) = gap {
                    <dt>{ &gap_name }</dt>
                    <dd class="figure">{ fields::figure(case, case.view, DealFigure::Gap, &named.gap, &gap_name) }</dd>
                }
            </dl>
            if case.tier.is_partly_unknown() {
                <p class="note">{ case.view.fill(phrases::PARTLY, [&share(case.home, &case.tier.known_share)]) }</p>
            }
        </>
    }
}

fn sign(case: &Case, figure: &Figure, is_home: bool) -> String {
    let view = if is_home { case.home } else { case.view };
    figures::figure_with_sign(figure, view.currency(), view.language())
}

fn told(case: &Case, found: &BudgetFigures, named: &Named) -> Html {
    let view = case.view;
    match named.standing {
        Standing::Fits if found.least.value.is_none() => Html::default(),
        Standing::Fits => html! { <p class="says">{ view.say(phrases::BUDGET_FITS) }</p> },
        Standing::BelowPrice => {
            let hour = sign(case, &named.effective, true);
            html! { <p class="says">{ view.fill(phrases::BELOW_PRICE, [&hour]) }</p> }
        }
        Standing::BelowBase => below(case, named),
    }
}

fn below(case: &Case, named: &Named) -> Html {
    let view = case.view;
    let gap = sign(case, &named.gap, false);
    let drop = match &named.drop {
        Some(lines) => view.fill(phrases::DROP, [&lines_in_words(case, lines)]),
        None => view.say(phrases::DROP_NOT),
    };
    let longer = named.longer.map(|(months, more)| {
        let [months, more] = [months, more].map(|count| figures::whole(i64::from(count), view.language()));
        view.fill(phrases::LONGER, [&months, &more])
    });
    let name = view.say(deal_figures::AT_BUDGET);
    let yes = view.fill(phrases::YES_COSTS, [&gap, &sign(case, &named.effective, true)]);
    html! {
        <>
            <p class="says below">{ view.fill(phrases::BELOW_BASE, [&gap]) }</p>
            <ul class="ways-out">
                <li>{ drop }</li>
                <li>{ longer.unwrap_or_else(|| view.say(phrases::LONGER_ASKS)) }</li>
                <li>{ yes }{ " " }{ fields::sign(case, case.home, DealFigure::AtBudget, &named.effective, &name) }</li>
            </ul>
        </>
    }
}

/// Names of lines, one after another.
pub fn lines_in_words(case: &Case, lines: &[Id]) -> String {
    let names = lines.iter().map(|line| names::line(case.proposal, *line, case.view.language()));
    names.collect::<Vec<_>>().join(", ")
}

fn to_name(case: &Case, unnamed: &Unnamed) -> Html {
    let view = case.view;
    let money = |price: Fixed| figures::short_money_with_sign(price.shortest(), view.currency(), view.language());
    let points = unnamed.points.each_ref().map(|point| money(point.price));
    let hours = unnamed.points.each_ref().map(|point| {
        let near = point.hours.as_ref().and_then(|hours| rounding::half_away_from_zero(hours, 0));
        near.and_then(|near| i64::try_from(near.units()).ok()).map(|hours| figures::whole(hours, view.language()))
    });
    html! {
        <>
            <p>{ view.say(phrases::UNNAMED_SAYS) }</p>
            <ul class="ways-out to-say">
                <li>{ view.fill(phrases::STARTS_AT, [&money(unnamed.starts_at)]) }</li>
                if let Some((from, to)) = unnamed.range {
                    <li>{ view.fill(phrases::RANGE, [&money(from), &money(to)]) }</li>
                }
                <li>
                    { view.fill(phrases::POINTS, points.each_ref().map(String::as_str)) }
                    if let [Some(one), Some(two), Some(three)] = &hours {
                        <span class="note">{ " " }{ view.fill(phrases::POINTS_HOURS, [one, two, three]) }</span>
                    }
                </li>
            </ul>
        </>
    }
}
