//! The card that this desk quotes from, in the place of the questions about costs: whose it is, until when it holds, its prices, and
//! the file with what was made from it.

use yew::{Callback, Html, MouseEvent, html};

use crate::domain::managers_card::HeldCard;
use crate::locale::card;
use crate::locale::phrases::card as phrases;
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::card::{opening, prices, returning};
use crate::surfaces::studio::view::View;

/// The rates page of a desk that quotes from a card.
pub fn rates(view: &View) -> Html {
    html! { <div class="site card">{ page(view) }</div> }
}

/// What stands there.
pub fn page(view: &View) -> Html {
    let Some(held) = view.studio().card.as_deref() else { return Html::default() };
    let HeldCard { card, signer } = held;
    let language = view.language();
    html! {
        <>
            <h1>{ view.fill(phrases::PRICES_OF, [&card::whose(card, language)]) }</h1>
            { opening::facts(card, language) }
            { prices::prices(card, language) }
            <p class="note">{ view.fill(phrases::SIGNED_BY, [signer]) }{ " " }{ view.say(phrases::NEWER_CARD) }</p>
            <p class="after"><a class="button primary" href={format!("#{}", Screen::Proposals.address())}>{ view.say(phrases::TO_PROPOSALS) }</a></p>
            { for_owner(view) }
        </>
    }
}

/// The file with all that was made from it.
fn for_owner(view: &View) -> Html {
    let is_empty = view.desk.workbook.proposals.iter().all(|proposal| proposal.is_template);
    html! {
        <section class="part" aria-labelledby="card-for-owner">
            <h2 id="card-for-owner">{ view.say(phrases::FOR_OWNER) }</h2>
            <p>{ view.say(phrases::FOR_OWNER_SAYS) }</p>
            if is_empty {
                <p class="note">{ view.say(phrases::NOTHING_FOR_OWNER) }</p>
            } else {
                <p class="after">{ save_button(view, "button") }</p>
            }
        </section>
    }
}

/// The button that saves it.
pub fn save_button(view: &View, class: &'static str) -> Html {
    let (workbook, evaluation) = (view.desk.workbook.clone(), view.desk.evaluation.clone());
    let pressed = Callback::from(move |_: MouseEvent| returning::save(&workbook, &evaluation));
    html! { <button type="button" {class} onclick={pressed}>{ view.say(phrases::SAVE_FOR_OWNER) }</button> }
}
