//! A retainer's hours month by month: a bar beside each row of figures.

use yew::{Html, html};

use crate::components::bar::{Piece, bar};
use crate::components::place::Scale;
use crate::domain::fraction::Fraction;
use crate::domain::proposal::DraftLine;
use crate::domain::retained::MonthHours;
use crate::domain::retainer::Retainer;
use crate::domain::rounding;
use crate::domain::run::Run;
use crate::domain::run_figures::RunFigures;
use crate::locale::phrase::Phrase;
use crate::locale::{figures, phrases::deal as deal_phrases, phrases::deal_answers as phrases};
use crate::surfaces::studio::deal::Case;
use crate::surfaces::studio::deal::runs::month_name;

/// The table; nothing while no month is told.
pub fn course(case: &Case, line: &DraftLine, run: &Run, found: &RunFigures) -> Html {
    let (Some(included), false) = (found.included.value.as_ref(), found.course.is_empty()) else {
        return Html::default();
    };
    let view = case.view;
    let there = found.course.iter().map(|month| month.brought.plus(included));
    let most = there.chain(found.course.iter().map(|month| month.used.clone())).max();
    let most = most.filter(Fraction::is_positive).unwrap_or_else(Fraction::one);
    let scale = Scale::new(&Fraction::zero(), &most, 0, 100);
    let is_paid = matches!(line.retainer, Some(Retainer::Hourly { beyond: Some(_), .. }));
    let mut heads = vec![phrases::BROUGHT, phrases::USED, phrases::CARRIED, phrases::LAPSED, phrases::OVER];
    heads.extend(is_paid.then_some(phrases::OVER_PAID));
    let rows = found.course.iter().enumerate().map(|(place, month)| {
        let name = month_name(case, run.from, place);
        let cells = cells(case, month, is_paid).into_iter().zip(&heads);
        let cells = cells.map(|(text, head)| html! { <td class="figure" data-column={view.say(*head)}>{ text }</td> });
        html! {
            <tr key={place}>
                <th scope="row">{ name }</th>
                { for cells }
                <td class="drawn">{ picture(month, included, &scale) }</td>
            </tr>
        }
    });
    let head = |phrase: &Phrase<0>| html! { <th scope="col" class="figure">{ view.say(*phrase) }</th> };
    html! {
        <>
            <h3 class="part">{ view.say(phrases::COURSE) }</h3>
            <p class="note">{ view.say(phrases::COURSE_SAYS) }</p>
            <div class="wide-table" role="region" tabindex="0" aria-label={view.say(phrases::COURSE)}>
                <table class="grid deal-table course">
                    <caption class="unseen">{ view.say(phrases::COURSE) }</caption>
                    <thead><tr><th scope="col">{ view.say(deal_phrases::MONTH) }</th>{ for heads.iter().map(head) }<td></td></tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        </>
    }
}

fn cells(case: &Case, month: &MonthHours, is_paid: bool) -> Vec<String> {
    let language = case.view.language();
    let mut cells: Vec<String> = [&month.brought, &month.used, &month.carried, &month.lapsed, &month.over]
        .map(|hours| figures::hours(hours, language))
        .to_vec();
    if is_paid {
        let paid = rounding::half_away_from_zero(&month.over_paid, case.view.currency().digits());
        cells.push(paid.map_or_else(String::new, |paid| figures::money(paid, case.view.currency(), language)));
    }
    cells
}

/// What was used, what beyond, and a line at what was there.
fn picture(month: &MonthHours, included: &Fraction, scale: &Scale) -> Html {
    let there = month.brought.plus(included);
    let within = month.used.clone().min(there.clone());
    let nothing = scale.at(&Fraction::zero());
    let mut pieces = vec![Piece { class: "left", from: nothing, to: scale.at(&within) }];
    if month.over.is_positive() {
        pieces.push(Piece { class: "loss", from: scale.at(&there), to: scale.at(&month.used) });
    }
    if month.carried.is_positive() {
        pieces.push(Piece { class: "whole", from: scale.at(&within), to: scale.at(&within.plus(&month.carried)) });
    }
    bar(&pieces, &[scale.at(&there)])
}
