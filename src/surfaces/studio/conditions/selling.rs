//! What selling costs. Private.

use yew::{Html, html};

use crate::components::entry::Look;
use crate::components::pick::pick;
use crate::domain::fixed::Fixed;
use crate::domain::parameter::{ConditionNumber, Parameter};
use crate::domain::selling_shares::CommissionOn;
use crate::locale::figures;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{library, offer_page as phrases, offers};
use crate::state::studio::drawer::Drawer;
use crate::state::studio::offer_edit::ConditionsChange;
use crate::surfaces::studio::conditions::discount::pair;
use crate::surfaces::studio::conditions::{ConditionsView, changed};
use crate::surfaces::studio::drawers::drawn;

const COMMISSION_ON: &str = "commission-on";

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
    let shares = conditions.shares;
    let shares = [
        (offers::COMMISSION, shares.commission),
        (offers::REFERRAL, shares.referral),
        (offers::PLATFORM, shares.platform),
    ];
    let shares = shares.into_iter().filter_map(|(label, percent)| {
        let percent = percent.filter(|percent| !percent.is_zero() && !percent.is_negative())?;
        Some(format!("{} {}", view.say(label), figures::percent(&percent.fraction(), view.language())))
    });
    let costs = (!parts.is_empty()).then(|| parts.join(" + "));
    let parts: Vec<String> = margin.into_iter().chain(costs).chain(shares).collect();
    if parts.is_empty() { view.say(phrases::SELLING_STATE) } else { parts.join(" · ") }
}

/// What goes to whoever sells, recommends or carries the money.
fn shares(held: &ConditionsView) -> Html {
    let view = held.view;
    let field = |label: Phrase<0>, number: ConditionNumber| {
        view.labelled(label, Parameter::Condition(held.of, number), Look::default())
    };
    let words = [phrases::OF_PROFIT, phrases::OF_SALE].map(|phrase| view.say(phrase));
    let place = usize::from(held.conditions.shares.on == CommissionOn::Sale);
    let told = changed(held, |place: usize| {
        let on = if place == 0 { CommissionOn::Profit } else { CommissionOn::Sale };
        ConditionsChange::ChoseCommissionOn(on)
    });
    let has_commission = held.conditions.shares.commission.is_some();
    html! {
        <>
            <fieldset class="fields">
                <legend class="unseen">{ view.say(offers::COMMISSION) }</legend>
                { field(offers::COMMISSION, ConditionNumber::Commission) }
                <div class="field">
                    <label for={COMMISSION_ON}>{ view.say(phrases::COMMISSION_ON) }</label>
                    { pick(None, Some(COMMISSION_ON.to_owned()), "ruled", &words, place, told) }
                </div>
                if has_commission { { field(offers::ASSISTANT, ConditionNumber::Assistant) } }
            </fieldset>
            <div class="fields">
                { field(offers::REFERRAL, ConditionNumber::Referral) }
                { field(offers::PLATFORM, ConditionNumber::Platform) }
            </div>
        </>
    }
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
            { shares(held) }
            <p class="note">{ held.view.say(phrases::SELLING_NOTE) }</p>
        </>
    }
}
