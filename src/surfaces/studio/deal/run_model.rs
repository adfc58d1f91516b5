//! What belongs to one model of a retainer alone: a project's payments with what each is to reach, and the way of one for projected
//! value, with the proposal that follows it.

use yew::{Html, html};

use crate::domain::allocation::equal_parts;
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::proposal::DraftLine;
use crate::domain::retainer::Retainer;
use crate::domain::rounding;
use crate::domain::run::Run;
use crate::domain::typed::Typed;
use crate::domain::worth::worth;
use crate::locale::phrases::deal_answers as phrases;
use crate::locale::{deal_labels, figures, names};
use crate::state::studio::deal_edit::NextProposal;
use crate::state::studio::edit::Edit;
use crate::surfaces::studio::deal::Case;
use crate::surfaces::studio::drawers::button;
use crate::surfaces::studio::sending::issuing;
use crate::surfaces::studio::start;
use crate::surfaces::studio::view::View;

/// What the trade takes to analyse, implement and optimise.
const USUAL_MONTHS: u32 = 3;
/// For how many months it is then proposed.
const NEXT_MONTHS: [u32; 2] = [6, 12];

/// What belongs to the model; nothing for those by the hour or by time.
pub fn model(case: &Case, line: &DraftLine, run: &Run, retainer: &Retainer) -> Html {
    match retainer {
        Retainer::Project { results } => payments(case, line, results),
        Retainer::Value { months } => {
            let typed = months.and_then(|months| months.whole_within(1, 120));
            let months = typed.and_then(|months| u32::try_from(months).ok()).unwrap_or(USUAL_MONTHS);
            html! { <>{ stages(case, months) }{ next(case, line, run) }</> }
        }
        Retainer::Hourly { .. } | Retainer::Time => Html::default(),
    }
}

/// The total over the months, odd cents first, with what each payment is to reach.
fn payments(case: &Case, line: &DraftLine, results: &[String]) -> Html {
    let view = case.view;
    let Some((parts, digits)) = parts(case, line) else { return Html::default() };
    let odd = parts.first().zip(parts.last()).filter(|(first, last)| first != last).map(|(first, last)| {
        let unit = Fixed::new(first.saturating_sub(*last), digits);
        view.fill(phrases::ODD_CENTS, [&figures::money_with_sign(unit, view.currency(), view.language())])
    });
    let rows = parts.iter().enumerate().map(|(place, units)| {
        let number = figures::whole(i64::try_from(place).unwrap_or(0).saturating_add(1), view.language());
        let sum = figures::money(Fixed::new(*units, digits), view.currency(), view.language());
        let result = results.get(place).map(|result| result.trim()).filter(|result| !result.is_empty());
        let result = match result {
            Some(result) => html! { { result.to_owned() } },
            None => html! { <span class="note">{ view.say(phrases::NO_RESULT) }</span> },
        };
        html! {
            <tr>
                <th scope="row">{ view.fill(phrases::PAYMENT, [&number]) }</th>
                <td class="figure">{ sum }</td>
                <td>{ result }</td>
            </tr>
        }
    });
    html! {
        <>
            <h3 class="part">{ view.say(phrases::PAYMENTS) }</h3>
            { odd.map(|odd| html! { <p class="note">{ odd }</p> }) }
            <div class="wide-table" role="region" tabindex="0" aria-label={view.say(phrases::PAYMENTS)}><table class="grid deal-table"><tbody>{ for rows }</tbody></table></div>
        </>
    }
}

/// The payments of a line that is spread over its term, else one price for each.
fn parts(case: &Case, line: &DraftLine) -> Option<(Vec<i128>, u32)> {
    let recurrence = line.recurrence?;
    let drafted = case.draft.drafted(case.tier.tier)?;
    let place = case.proposal.lines.iter().position(|one| one.id == line.id)?;
    let amount = drafted.priced.lines.get(place)?.as_ref()?.amount?;
    let digits = case.view.currency().digits();
    let count = recurrence.periods?;
    Some(match recurrence.is_spread {
        true => (equal_parts(amount, count)?, digits),
        false => (vec![amount; usize::try_from(count).ok()?], digits),
    })
}

/// Analyse, implement, optimise, as evenly as the months divide.
fn stages(case: &Case, months: u32) -> Html {
    let view = case.view;
    let Some(parts) = equal_parts(i128::from(months), 3) else { return Html::default() };
    let mut after = 0_i64;
    let names = [phrases::ANALYSE, phrases::IMPLEMENT, phrases::OPTIMISE];
    let rows = names.into_iter().zip(parts).filter(|(_, months)| *months > 0).map(|(name, months)| {
        let first = after.saturating_add(1);
        after = after.saturating_add(i64::try_from(months).unwrap_or(0));
        let [from, to] = [first, after].map(|month| figures::whole(month, view.language()));
        let when = match from == to {
            true => view.fill(phrases::STAGE_MONTH, [&from]),
            false => view.fill(phrases::STAGE_MONTHS, [&from, &to]),
        };
        html! { <li>{ view.say(name) }{ " " }<span class="note">{ when }</span></li> }
    });
    html! { <><h3 class="part">{ view.say(phrases::STAGES) }</h3><ol class="stages">{ for rows }</ol></> }
}

/// The proposals that can follow, made from what the months showed.
fn next(case: &Case, line: &DraftLine, run: &Run) -> Html {
    let view = case.view;
    let price = price(case);
    let said = price.map(|price| {
        let sum = figures::money_with_sign(price.fixed(), view.currency(), view.language());
        html! { <p class="note">{ view.fill(phrases::NEXT_PRICE, [&sum]) }</p> }
    });
    let buttons = NEXT_MONTHS.map(|months| {
        let count = figures::whole(i64::from(months), view.language());
        let proposed = proposed(case, line, run, months, price);
        button(view.fill(phrases::NEXT, [&count]), None, proposed)
    });
    html! {
        <>
            <p>{ view.say(phrases::NEXT_SAYS) }</p>
            { said }
            <p class="after">{ for buttons }</p>
        </>
    }
}

/// The share of the first year's gain, over twelve months, to the minor unit.
fn price(case: &Case) -> Option<Typed> {
    let price = worth(case.home.studio(), case.proposal, case.draft).price?;
    let month = price.value.as_ref()?.over(&Fraction::whole(12))?;
    let month = rounding::half_away_from_zero(&month, case.view.currency().digits())?;
    Typed::from_plain(&month.plain()).ok().filter(|price| !price.is_zero())
}

fn proposed(
    case: &Case,
    line: &DraftLine,
    run: &Run,
    months: u32,
    price: Option<Typed>,
) -> yew::Callback<yew::MouseEvent> {
    let tongue = issuing::tongue(case.proposal, case.view.language());
    let (id, line_id) = (case.proposal.id, line.id);
    let count = figures::whole(i64::from(months), tongue);
    let showed = run.months.iter().enumerate().filter(|(_, month)| !month.results.trim().is_empty());
    let showed =
        showed.map(|(place, month)| format!("{}: {}", deal_labels::month(place, tongue), month.results.trim()));
    let text = showed.collect::<Vec<_>>().join("\n");
    let name = match case.proposal.title.trim() {
        "" => names::line(case.proposal, line.id, tongue),
        _ => names::proposal(case.proposal, tongue),
    };
    let new_title = phrases::NEXT_TITLE.fill(tongue, [&name, &count]);
    let heading = phrases::NEXT_HEADING.say(tongue);
    case.view.on(move || Edit::ProposedNext {
        id,
        copy: View::new_id(),
        line: line_id,
        next: std::rc::Rc::new(NextProposal {
            title: new_title.as_str().into(),
            months,
            price,
            passage: View::new_id(),
            heading: heading.as_str().into(),
            text: text.as_str().into(),
        }),
        today: start::today(),
    })
}
