//! What a client can do with a quote: review it, ask, print it, decline.

use yew::{Callback, Html, MouseEvent, html};

use crate::browser::page;
use crate::components::element::{button, element, said, together};
use crate::locale::figures;
use crate::locale::phrases::client as phrases;
use crate::state::client::Edit;
use crate::surfaces::quote::View;
use crate::wire::address;

/// The way on, beside the sums.
pub fn beside(view: &View) -> Html {
    element("div", "acts-beside", vec![review(view)])
}

#[inline(never)]
fn review(view: &View) -> Html {
    let is_chosen = view.client.chosen.choice.is_some();
    let words = view.say(if is_chosen { &phrases::REVIEW } else { &phrases::CHOOSE_TO_ACCEPT });
    button("button primary", words, !is_chosen, view.on(Edit::Reviewed))
}

/// What is always in reach on a phone: the sum and the way on; below it the ways around it.
pub fn beneath(view: &View) -> Html {
    let offer = &view.received().quote.offer;
    let sum = view
        .client
        .totals()
        .map(|totals| figures::money_with_sign(totals.one_off.gross, offer.currency, view.language));
    let around = vec![
        ask(view),
        call(view),
        button("link", view.say(&phrases::PRINT), false, Callback::from(|_: MouseEvent| page::print())),
        button("link", view.say(&phrases::DECLINE), false, view.on(Edit::AskedToDecline)),
    ];
    together(vec![
        element("p", "acts-around", around),
        element("div", "acts-bar", vec![said("b", "figure", sum.unwrap_or_default()), review(view)]),
    ])
}

/// A question by mail, where the sender has an address.
fn ask(view: &View) -> Html {
    let offer = &view.received().quote.offer;
    let subject = view.fill(&phrases::MAIL_QUESTION, [&offer.title]);
    link(address::mail(&offer.contact.email, &subject, ""), view.say(&phrases::ASK))
}

fn call(view: &View) -> Html {
    let phone = &view.received().quote.offer.contact.phone;
    link(address::call(phone), view.fill(&phrases::CALL, [phone.trim()]))
}

/// A link to an address, where there is one.
#[inline(never)]
fn link(address: Option<String>, words: String) -> Html {
    match address {
        Some(address) => html! { <a class="link" href={address}>{ words }</a> },
        None => Html::default(),
    }
}
