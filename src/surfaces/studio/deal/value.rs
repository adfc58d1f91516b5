//! What it is worth to the client: the way from a visit to a sale, today and as it is to be, and growth in words.

use yew::{Html, html};

use crate::domain::deal_number::{DealNumber, FunnelNumber};
use crate::locale::deal_labels;
use crate::locale::phrases::deal as phrases;
use crate::state::studio::drawer::Drawer;
use crate::surfaces::studio::deal::Case;
use crate::surfaces::studio::deal::fields;

/// The question.
pub fn drawer(case: &Case) -> Html {
    fields::question(case, Drawer::DealWorth, "deal-worth", phrases::WORTH, state(case), || body(case))
}

fn state(case: &Case) -> String {
    case.view.say(phrases::WORTH_NONE)
}

fn body(case: &Case) -> Html {
    html! { <>{ funnels(case) }{ plans(case) }{ growth(case) }</> }
}

/// Both ways side by side: what is not typed for the goal is as today.
fn funnels(case: &Case) -> Html {
    let view = case.view;
    let rows = FunnelNumber::ALL.into_iter().map(|number| {
        let label = deal_labels::funnel(number);
        let words = view.say(label);
        let today = view.fill(phrases::OF_TODAY, [&words]);
        let goal = view.fill(phrases::OF_GOAL, [&words]);
        let known = case.deal().value.today.number(number);
        let usual = known.map(|typed| view.hand.written(case.at(DealNumber::Today(number)), typed));
        html! {
            <tr>
                <th scope="row">{ words }</th>
                <td class="figure">{ fields::cell(case, today, DealNumber::Today(number), None) }</td>
                <td class="figure">{ fields::cell(case, goal, DealNumber::Goal(number), usual) }</td>
            </tr>
        }
    });
    html! {
        <table class="grid deal-table">
            <caption class="unseen">{ view.say(phrases::WORTH) }</caption>
            <thead>
                <tr>
                    <td></td>
                    <th scope="col" class="figure">{ view.say(phrases::TODAY) }</th>
                    <th scope="col" class="figure">{ view.say(phrases::GOAL) }</th>
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

fn plans(case: &Case) -> Html {
    html! {
        <div class="fields roomy">
            { fields::number(case, phrases::RAMP, DealNumber::Ramp, None) }
            { fields::number(case, phrases::SHARE, DealNumber::Share, None) }
        </div>
    }
}

/// "Grow by 20%" as customers.
fn growth(case: &Case) -> Html {
    html! {
        <fieldset class="fields roomy">
            <legend>{ case.view.say(phrases::GROWTH_IN_WORDS) }</legend>
            { fields::number(case, phrases::GROWTH, DealNumber::Growth, None) }
            { fields::number(case, phrases::REVENUE, DealNumber::Revenue, None) }
            { fields::number(case, phrases::PURCHASE, DealNumber::Purchase, None) }
        </fieldset>
    }
}
