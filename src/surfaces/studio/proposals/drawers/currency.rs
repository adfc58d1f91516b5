//! The currency of a proposal's prices, and what it is worth.

use yew::{Html, html};

use crate::components::entry::Look;
use crate::domain::parameter::Parameter;
use crate::locale::calendar_words;
use crate::locale::phrases::offer_page as phrases;
use crate::state::studio::drawer::Drawer;
use crate::surfaces::studio::drawers::drawn;
use crate::surfaces::studio::proposals::editor::Editor;
use crate::surfaces::studio::rates::currency_pick::{CurrencyOf, CurrencyPick};

const FIELD: &str = "offer-currency";

/// The drawer of the currency.
pub fn drawer(editor: &Editor) -> Html {
    let view = editor.view;
    let code = view.currency().code().to_owned();
    drawn(view, Drawer::Currency, "drawer-currency", phrases::CURRENCY, code, || body(editor))
}

fn body(editor: &Editor) -> Html {
    let Editor { view, home, proposal, .. } = editor;
    let (of, usual) = (proposal.id, home.currency());
    html! {
        <>
            <div class="fields">
                <div class="field">
                    <label for={FIELD}>{ view.say(phrases::CURRENCY_OF_PRICES) }</label>
                    <CurrencyPick id={FIELD} chosen={view.currency()} language={view.language()} send={view.hand.send.clone()} of={CurrencyOf::Proposal(of, usual)} class="ruled" />
                </div>
                if proposal.is_foreign(usual) { { rate(editor) } }
            </div>
            if proposal.is_foreign(usual) { { note(editor) } }
        </>
    }
}

fn rate(editor: &Editor) -> Html {
    let Editor { view, home, proposal, .. } = editor;
    let at = Parameter::ExchangeRate(proposal.id);
    let label = view.fill(phrases::ONE_IS, [home.currency().code(), view.currency().code()]);
    let look = Look { class: "wide", ..Look::default() };
    view.hand.labelled(&label, at, view.desk.workbook.get(at), &view.notes, look)
}

fn note(editor: &Editor) -> Html {
    let Editor { view, proposal, .. } = editor;
    let since = proposal.exchange.on.map(|day| {
        let day = calendar_words::full_date(view.language(), day.year(), day.month(), day.day());
        view.fill(phrases::RATE_OF_DAY, [&day])
    });
    html! { <p class="note">{ since }{ " " }{ view.say(phrases::CURRENCY_NOTE) }</p> }
}
