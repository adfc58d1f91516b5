//! One figure in the place of a list or a calendar, with the way into its parts.

use yew::{Html, html};

use crate::components::entry::Look;
use crate::domain::capacity::HoursBy;
use crate::domain::cost_base::By;
use crate::domain::currency::Currency;
use crate::domain::id::Id;
use crate::domain::parameter::{CostsOf, Parameter};
use crate::locale::currency_signs::{self, Place};
use crate::locale::language::Language;
use crate::locale::phrases::rates_page as phrases;
use crate::state::studio::edit::Edit;
use crate::surfaces::studio::rates::{capacity, ledger};
use crate::surfaces::studio::view::View;

/// A look with the currency's sign on the side where the language has it.
pub fn with_sign(look: Look, currency: Currency, language: Language) -> Look {
    let sign = Some(currency_signs::sign(currency.code()).to_owned());
    match currency_signs::place(currency.code(), language) {
        Place::AfterApart => Look { after: sign, ..look },
        Place::Before | Place::BeforeApart => Look { before: sign, ..look },
    }
}

/// A month's costs as one figure.
pub fn of_costs(view: &View, of: CostsOf, title: &str) -> Html {
    let at = Parameter::CostsMonth(of);
    let label = view.fill(phrases::COSTS_A_MONTH, [title]);
    let look = with_sign(Look { label: Some(label), ..Look::default() }, view.currency(), view.language());
    html! {
        <>
            <div class="whole-figure">
                { view.field(at, look) }
                <span>{ view.say(phrases::A_MONTH) }</span>
                { break_costs(view, of, title) }
            </div>
            { view.said(at) }
        </>
    }
}

/// A person's hours as one figure.
pub fn of_hours(view: &View, member: Id, title: &str) -> Html {
    let at = Parameter::MemberHours(member);
    html! {
        <>
            <div class="whole-figure">
                { view.field(at, Look { label: Some(title.to_owned()), ..Look::default() }) }
                <span>{ view.say(phrases::HOURS_A_YEAR) }</span>
                { break_hours(view, member, title) }
            </div>
            { view.said(at) }
        </>
    }
}

/// Breaks a figure of costs into its parts.
pub fn break_costs(view: &View, of: CostsOf, title: &str) -> Html {
    let send = view.hand.send.reform(move |_| {
        crate::browser::focus::to(&ledger::heading_id(of));
        Edit::ChoseCostsBy(of, By::Items, View::new_id())
    });
    let label = view.fill(phrases::BREAK_OF, [title]);
    html! {
        <button type="button" class="link" aria-label={label} onclick={send}>{ view.say(phrases::BREAK_INTO_PARTS) }</button>
    }
}

/// Breaks hours into the days of a calendar.
pub fn break_hours(view: &View, member: Id, title: &str) -> Html {
    let send = view.hand.send.reform(move |_| {
        crate::browser::focus::to(capacity::HEADING);
        Edit::ChoseHoursBy(member, HoursBy::Calendar)
    });
    let label = view.fill(phrases::BREAK_OF, [title]);
    html! {
        <button type="button" class="link" aria-label={label} onclick={send}>{ view.say(phrases::BREAK_INTO_PARTS) }</button>
    }
}
