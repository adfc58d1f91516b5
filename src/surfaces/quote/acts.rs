//! What a client can do with a quote: review it, ask, print it, decline.

use yew::{Callback, Html, MouseEvent, html};

use crate::browser::page;
use crate::locale::figures;
use crate::locale::phrases::client as phrases;
use crate::state::client::Edit;
use crate::surfaces::quote::View;
use crate::wire::address;

/// The way on, beside the sums.
pub fn beside(view: &View) -> Html {
    html! { <div class="acts-beside">{ review(view) }</div> }
}

fn review(view: &View) -> Html {
    let is_chosen = view.client.totals().is_some();
    let words = view.say(if is_chosen { phrases::REVIEW } else { phrases::CHOOSE_TO_ACCEPT });
    html! {
        <button type="button" class="button primary" disabled={!is_chosen} onclick={view.on(|| Edit::Reviewed)}>{ words }</button>
    }
}

/// What is always in reach on a phone: the sum and the way on; below it the ways around it.
pub fn beneath(view: &View) -> Html {
    let offer = &view.received().quote.offer;
    let sum = view
        .client
        .totals()
        .map(|totals| figures::money_with_sign(totals.one_off.gross, offer.currency, view.language));
    let printed = Callback::from(|_: MouseEvent| page::print());
    html! {
        <>
            <p class="acts-around">
                { ask(view) }{ call(view) }
                <button type="button" class="link" onclick={printed}>{ view.say(phrases::PRINT) }</button>
                <button type="button" class="link" onclick={view.on(|| Edit::AskedToDecline)}>{ view.say(phrases::DECLINE) }</button>
            </p>
            <div class="acts-bar">
                <b class="figure">{ sum.unwrap_or_default() }</b>
                { review(view) }
            </div>
        </>
    }
}

/// A question by mail, where the sender has an address.
fn ask(view: &View) -> Html {
    let offer = &view.received().quote.offer;
    let subject = view.fill(phrases::MAIL_QUESTION, [&offer.title]);
    match address::mail(&offer.contact.email, &subject, "") {
        Some(address) => html! { <a class="link" href={address}>{ view.say(phrases::ASK) }</a> },
        None => Html::default(),
    }
}

fn call(view: &View) -> Html {
    let phone = &view.received().quote.offer.contact.phone;
    match address::call(phone) {
        Some(address) => html! { <a class="link" href={address}>{ view.fill(phrases::CALL, [phone.trim()]) }</a> },
        None => Html::default(),
    }
}
