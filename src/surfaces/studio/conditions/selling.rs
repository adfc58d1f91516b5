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
    let margin = conditions.wanted_margin().map(|margin| {
        let margin = figures::percent(&margin.fraction(), view.language());
        view.fill(library::MARGIN_OF, [&margin])
    });
    let costs = (!parts.is_empty()).then(|| parts.join(" + "));
    let parts: Vec<String> = margin.into_iter().chain(costs).collect();
    if parts.is_empty() { view.say(phrases::SELLING_STATE) } else { parts.join(" · ") }
}

fn body(held: &ConditionsView) -> Html {
    let wanted = Parameter::Condition(held.of, ConditionNumber::Margin);
    html! {
        <>
            <div class="fields">{ held.view.labelled(library::WANTED_MARGIN, wanted, Look::default()) }</div>
            <fieldset class="fields">
                <legend class="note">{ held.view.say(phrases::SELLING_COSTS) }</legend>
                { pair(held, ConditionNumber::SellingPercent, ConditionNumber::SellingAmount) }
            </fieldset>
            <p class="note">{ held.view.say(phrases::SELLING_NOTE) }</p>
        </>
    }
}
