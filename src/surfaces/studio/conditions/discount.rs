//! What is taken off the whole, and what is put on it.

use yew::{Html, html};

use crate::components::entry::Look;
use crate::components::tick::tick;
use crate::domain::fixed::Fixed;
use crate::domain::parameter::{ConditionNumber, Parameter};
use crate::locale::phrase::Phrase;
use crate::locale::phrases::offer_page as phrases;
use crate::locale::{currency_signs, figures};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::NameOf;
use crate::state::studio::offer_edit::ConditionsChange;
use crate::surfaces::studio::conditions::{ConditionsView, changed};
use crate::surfaces::studio::drawers::drawn;

const CHARGE: &str = "charge-name";

/// The drawer of the discount and the charge.
pub fn drawer(held: &ConditionsView) -> Html {
    let view = held.view;
    drawn(view, Drawer::Discount, "drawer-discount", phrases::DISCOUNT_DRAWER, state(held), || body(held))
}

fn state(held: &ConditionsView) -> String {
    let ConditionsView { view, conditions, .. } = *held;
    let off = conditions.discount.off;
    let percent = off.percent_off().map(|percent| figures::percent(&percent.fraction(), view.language()));
    let amount = off.amount_off().map(|amount| {
        let amount = Fixed::new(amount.decimal().mantissa(), amount.decimal().scale());
        figures::money_with_sign(amount, view.currency(), view.language())
    });
    let parts: Vec<String> = percent.into_iter().chain(amount).collect();
    match parts.is_empty() {
        true => view.say(phrases::NO_DISCOUNT),
        false => view.fill(phrases::ON_THE_WHOLE, [&parts.join(" + ")]),
    }
}

/// A percentage and an amount.
pub fn pair(held: &ConditionsView, percent: ConditionNumber, amount: ConditionNumber) -> Html {
    // What selling costs is a cost, and so in the studio's currency.
    let view = if amount == ConditionNumber::SellingAmount { held.home } else { held.view };
    let sign = Some(currency_signs::sign(view.currency().code()).to_owned());
    let field = |label: Phrase<0>, number: ConditionNumber, before: Option<String>| {
        view.labelled(label, Parameter::Condition(held.of, number), Look { before, ..Look::default() })
    };
    html! { <>{ field(phrases::PERCENT, percent, None) }{ field(phrases::AMOUNT, amount, sign) }</> }
}

fn body(held: &ConditionsView) -> Html {
    let ConditionsView { view, of, conditions, .. } = *held;
    let is_on_extras = conditions.discount.is_on_extras;
    let told = changed(held, ConditionsChange::MarkedDiscountOnExtras);
    let look = Look { id: Some(CHARGE.to_owned()), class: "wide", ..Look::default() };
    html! {
        <>
            <div class="fields">{ pair(held, ConditionNumber::DiscountPercent, ConditionNumber::DiscountAmount) }</div>
            <div>{ tick(&view.say(phrases::ON_EXTRAS), None, is_on_extras, told) }</div>
            <p class="note">{ view.say(phrases::DISCOUNT_NOTE) }</p>
            <fieldset class="fields">
                <legend class="unseen">{ view.say(phrases::CHARGE) }</legend>
                <div class="field">
                    <label for={CHARGE}>{ view.say(phrases::CHARGE_NAME) }</label>
                    { view.name(NameOf::Charge(of), &conditions.charge.name, look) }
                </div>
                { pair(held, ConditionNumber::ChargePercent, ConditionNumber::ChargeAmount) }
            </fieldset>
        </>
    }
}
