//! Whether there is time for it: the days and the free hours by role, what fits, what extra hands cost, and the day that needs none.

use yew::{Html, html};

use crate::components::bar::{Piece, bar};
use crate::components::place::Scale;
use crate::domain::deal_number::DealNumber;
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::problem::Place;
use crate::domain::rush::{RoleTime, Rush, rush};
use crate::domain::typed::Typed;
use crate::locale::phrases::{deal as phrases, deal_answers as answers, deal_figures};
use crate::locale::{calendar_words, currency_signs, figures, names};
use crate::state::studio::deal_edit::DealChange;
use crate::state::studio::deal_figure::DealFigure;
use crate::state::studio::drawer::Drawer;
use crate::surfaces::studio::deal::budget_answers::lines_in_words;
use crate::surfaces::studio::deal::{Case, fields};
use crate::surfaces::studio::drawers::{button, wrong};
use crate::surfaces::studio::sending::issuing;
use crate::surfaces::studio::working_panel::{self, Spot};

/// The time of the tier that is shown.
pub fn of(case: &Case) -> Rush {
    let desk = case.view.desk;
    rush(&desk.workbook, &desk.evaluation.rates.card, case.proposal, case.tier.tier)
}

/// The question.
pub fn drawer(case: &Case) -> Html {
    fields::question(case, Drawer::DealTime, "deal-time", phrases::TIME, state(case), || body(case))
}

fn state(case: &Case) -> String {
    match case.deal().wish.until {
        Some(day) => {
            let day = calendar_words::full_date(case.view.language(), day.year(), day.month(), day.day());
            case.view.fill(phrases::TIME_UNTIL, [&day])
        }
        None => case.view.say(phrases::TIME_NONE),
    }
}

fn body(case: &Case) -> Html {
    let wish = &case.deal().wish;
    let found = of(case);
    html! {
        <>
            <div class="fields roomy">
                { fields::dated(case, "deal-from".to_owned(), phrases::WISH_FROM, wish.from, DealChange::ChoseWishFrom) }
                { fields::dated(case, "deal-until".to_owned(), phrases::WISH_UNTIL, wish.until, DealChange::ChoseWishUntil) }
            </div>
            { wrong(case.view, Place::WishDays(case.proposal.id)) }
            { table(case, &found) }
            { working_panel::at(case.home, Spot::Time(case.proposal.id)) }
            { told(case, &found) }
        </>
    }
}

fn table(case: &Case, found: &Rush) -> Html {
    let view = case.view;
    let most = found.roles.iter().flat_map(|role| [&role.needed, &role.free]).filter_map(|hours| hours.value.as_ref());
    let scale = most.max().filter(|most| most.is_positive()).map(|most| Scale::new(&Fraction::zero(), most, 0, 100));
    let heads = [answers::NEEDED, answers::FREE_UNTIL, answers::MISSING];
    html! {
        <div class="wide-table">
            <table class="grid deal-table">
                <caption class="unseen">{ view.say(phrases::TIME) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ view.say(phrases::ROLE) }</th>
                        <th scope="col" class="figure">{ view.say(phrases::FREE) }</th>
                        <th scope="col" class="figure">{ extra_head(case) }</th>
                        { for heads.map(|head| html! { <th scope="col" class="figure">{ view.say(head) }</th> }) }
                        if scale.is_some() { <th scope="col"><span class="unseen">{ view.say(answers::PICTURE) }</span></th> }
                    </tr>
                </thead>
                <tbody>{ for found.roles.iter().map(|role| row(case, role, scale.as_ref())) }</tbody>
            </table>
        </div>
    }
}

fn extra_head(case: &Case) -> String {
    format!("{}, {}", case.view.say(phrases::EXTRA), currency_signs::sign(case.home.currency().code()))
}

fn row(case: &Case, time: &RoleTime, scale: Option<&Scale>) -> Html {
    let (view, role) = (case.view, time.role);
    let name = names::role(role, &view.desk.workbook, view.language());
    let figure = |which: DealFigure, label: crate::locale::phrase::Phrase<0>, hours| {
        let label = format!("{name}: {}", view.say(label));
        html! { <td class="figure">{ fields::figure(case, case.home, which, hours, &label) }</td> }
    };
    html! {
        <tr key={role.to_string()}>
            <th scope="row">{ &name }</th>
            <td class="figure">{ fields::cell(case, view.fill(phrases::FREE_OF, [&name]), DealNumber::Free(role), None) }</td>
            <td class="figure">{ fields::cell(case, view.fill(phrases::EXTRA_OF, [&name]), DealNumber::Extra(role), None) }</td>
            { figure(DealFigure::Needed(role), answers::NEEDED, &time.needed) }
            { figure(DealFigure::Free(role), answers::FREE_UNTIL, &time.free) }
            { figure(DealFigure::Short(role), answers::MISSING, &time.short) }
            if let Some(scale) = scale { <td class="drawn">{ picture(time, scale) }</td> }
        </tr>
    }
}

/// What is needed as a bar, what of it is missing as its end, and what is free as a line.
fn picture(time: &RoleTime, scale: &Scale) -> Html {
    let nothing = scale.at(&Fraction::zero());
    let Some(needed) = time.needed.value.as_ref().map(|needed| scale.at(needed)) else { return Html::default() };
    let free = time.free.value.as_ref().map(|free| scale.at(free));
    let has_time = free.clone().map_or_else(|| needed.clone(), |free| free.min(needed.clone()));
    let mut pieces = vec![Piece { class: "left", from: nothing, to: has_time.clone() }];
    if has_time < needed {
        pieces.push(Piece { class: "loss", from: has_time, to: needed });
    }
    bar(&pieces, free.as_slice())
}

fn told(case: &Case, found: &Rush) -> Html {
    let view = case.view;
    let unknown =
        (!found.unknown.is_empty()).then(|| view.fill(answers::TIME_UNKNOWN, [&lines_in_words(case, &found.unknown)]));
    let unknown = unknown.map_or_else(Html::default, |unknown| html! { <p class="note">{ unknown }</p> });
    match found.fits {
        None => html! { <>{ unknown }<p class="note">{ view.say(answers::TIME_ASKS) }</p></> },
        Some(true) => html! { <>{ unknown }<p class="says">{ view.say(answers::TIME_FITS) }</p></> },
        Some(false) => html! { <>{ unknown }{ short(case, found) }</> },
    }
}

fn short(case: &Case, found: &Rush) -> Html {
    let view = case.view;
    let day = found.without.map(|day| {
        let day = calendar_words::full_date(view.language(), day.year(), day.month(), day.day());
        view.fill(answers::WITHOUT, [&day])
    });
    let lines = |phrase: crate::locale::phrase::Phrase<1>, lines: &[crate::domain::id::Id]| {
        (!lines.is_empty()).then(|| html! { <li>{ view.fill(phrase, [&lines_in_words(case, lines)]) }</li> })
    };
    html! {
        <>
            <p class="says below">{ view.say(answers::TIME_SHORT) }</p>
            <ul class="ways-out">
                { lines(answers::FITTING, &found.fitting) }
                { lines(answers::NOT_FITTING, &found.left) }
                <li>{ fee(case, found) }</li>
                { day.map(|day| html! { <li>{ day }</li> }) }
            </ul>
        </>
    }
}

/// What extra hands cost, the fee that pays for them, and a way to put it on the price.
fn fee(case: &Case, found: &Rush) -> Html {
    let (view, home) = (case.view, case.home);
    let (Some(extra), Some(fee)) = (&found.extra, found.fee) else {
        return html! { { view.say(answers::RUSH_ASKS) } };
    };
    let Some(typed) = typed(fee).filter(|fee| !fee.is_zero()) else {
        return html! { { view.say(answers::RUSH_NOTHING) } };
    };
    let cost = figures::figure_with_sign(extra, home.currency(), home.language());
    let sum = figures::money_with_sign(fee, view.currency(), view.language());
    let edit = case.edit();
    let name = answers::FEE_NAME.say(issuing::tongue(case.proposal, view.language()));
    let put = view.on(move || edit(DealChange::PutFee(typed, name.as_str().into())));
    html! {
        <>
            { view.fill(answers::RUSH_FEE, [&cost, &sum]) }{ " " }
            { fields::sign(case, home, DealFigure::Extra, extra, &view.say(deal_figures::EXTRA)) }{ " " }
            { button(view.fill(answers::PUT_FEE, [&sum]), None, put) }
        </>
    }
}

fn typed(fee: Fixed) -> Option<Typed> {
    Typed::from_plain(&fee.plain()).ok()
}
