//! The prices of a card as a table: roles and services at each band, and the least of each.

use yew::{Html, html};

use crate::components::band_mark::with_word;
use crate::domain::band::{Band, Bands};
use crate::domain::fixed::Fixed;
use crate::domain::managers_card::ManagersCard;
use crate::locale::language::Language;
use crate::locale::phrases::card as phrases;
use crate::locale::{currency_signs, figures, labels};

/// The table.
pub fn prices(card: &ManagersCard, language: Language) -> Html {
    let sign = currency_signs::sign(card.currency.code());
    let bands = Band::ALL.map(|band| {
        html! { <th scope="col" class="figure">{ with_word(band, &labels::band(band, language)) }</th> }
    });
    let hour = phrases::AN_HOUR.say(language);
    let roles = card.roles.iter().map(|role| row(card, &role.name, [&hour, ""], (&role.prices, role.least), language));
    let services = card.services.iter();
    let services =
        services.map(|one| row(card, &one.name, [&one.unit, &one.benefit], (&one.prices, one.least), language));
    html! {
        <div class="site-prices">
            <table>
                <caption class="note">{ phrases::PRICES.fill(language, [sign]) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ phrases::WHAT.say(language) }</th>
                        { for bands }
                        <th scope="col" class="figure">{ phrases::LEAST.say(language) }</th>
                    </tr>
                </thead>
                <tbody>{ for roles }{ for services }</tbody>
            </table>
        </div>
    }
}

fn row(
    card: &ManagersCard,
    name: &str,
    notes: [&str; 2],
    (prices, least): (&Bands<Fixed>, Fixed),
    language: Language,
) -> Html {
    let money = |amount: Fixed| figures::money(amount, card.currency, language);
    let cells = Band::ALL.map(|band| {
        let column = labels::band(band, language);
        html! { <td class="figure" data-column={column}>{ money(*prices.get(band)) }</td> }
    });
    let notes = notes.into_iter().filter(|note| !note.is_empty());
    html! {
        <tr>
            <th scope="row">{ name }{ for notes.map(|note| html! { <span class="note">{ note }</span> }) }</th>
            { for cells }
            <td class="figure" data-column={phrases::LEAST.say(language)}><b>{ money(least) }</b></td>
        </tr>
    }
}
