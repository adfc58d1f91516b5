//! What selling costs. Private.

use yew::{Html, html};

use crate::domain::fixed::Fixed;
use crate::domain::parameter::ConditionNumber;
use crate::locale::figures;
use crate::locale::phrases::offer_page as phrases;
use crate::state::studio::drawer::Drawer;
use crate::surfaces::studio::proposals::drawers::discount::pair;
use crate::surfaces::studio::proposals::drawers::drawn;
use crate::surfaces::studio::proposals::editor::Editor;

/// The drawer of selling costs.
pub fn drawer(editor: &Editor) -> Html {
    drawn(editor.view, Drawer::Selling, "drawer-selling", phrases::SELLING, state(editor), || body(editor))
}

fn state(editor: &Editor) -> String {
    let Editor { home: view, proposal, .. } = editor;
    let selling = proposal.conditions.selling;
    let percent = selling.percent_off().map(|percent| figures::percent(&percent.fraction(), view.language()));
    let amount = selling.amount_off().map(|amount| {
        let amount = Fixed::new(amount.decimal().mantissa(), amount.decimal().scale());
        figures::money_with_sign(amount, view.currency(), view.language())
    });
    let parts: Vec<String> = percent.into_iter().chain(amount).collect();
    if parts.is_empty() { view.say(phrases::SELLING_STATE) } else { parts.join(" + ") }
}

fn body(editor: &Editor) -> Html {
    html! {
        <>
            <div class="fields">{ pair(editor, ConditionNumber::SellingPercent, ConditionNumber::SellingAmount) }</div>
            <p class="note">{ editor.view.say(phrases::SELLING_NOTE) }</p>
        </>
    }
}
