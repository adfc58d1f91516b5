//! What selling costs. Private.

use yew::{Html, html};

use crate::components::entry::Look;
use crate::domain::fixed::Fixed;
use crate::domain::parameter::{ConditionNumber, Parameter};
use crate::locale::figures;
use crate::locale::phrases::{library, offer_page as phrases};
use crate::state::studio::drawer::Drawer;
use crate::surfaces::studio::conditions::ConditionsView;
use crate::surfaces::studio::conditions::discount::pair;
use crate::surfaces::studio::drawers::drawn;

/// The drawer of selling costs.
pub fn drawer(held: &ConditionsView) -> Html {
    drawn(held.view, Drawer::Selling, "drawer-selling", library::WANTED, state(held), || body(held))
}

fn state(held: &ConditionsView) -> String {
    let ConditionsView { home: view, conditions, .. } = *held;
    let selling = conditions.selling;
    let percent = selling.percent_off().map(|percent| figures::percent(&percent.fraction(), view.language()));
    let amount = selling.amount_off().map(|amount| {
        let amount = Fixed::new(amount.decimal().mantissa(), amount.decimal().scale());
        figures::money_with_sign(amount, view.currency(), view.language())
    });
    let parts: Vec<String> = percent.into_iter().chain(amount).collect();
    if parts.is_empty() { view.say(phrases::SELLING_STATE) } else { parts.join(" + ") }
}

fn body(held: &ConditionsView) -> Html {
    let wanted = Parameter::Condition(held.of, ConditionNumber::Margin);
    html! {
        <>
            <div class="fields">{ held.view.labelled(library::WANTED_MARGIN, wanted, Look::default()) }</div>
            <div class="fields">{ pair(held, ConditionNumber::SellingPercent, ConditionNumber::SellingAmount) }</div>
            <p class="note">{ held.view.say(phrases::SELLING_NOTE) }</p>
        </>
    }
}
