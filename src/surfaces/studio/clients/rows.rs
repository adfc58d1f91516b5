//! The table of clients, looked through by words.

use std::rc::Rc;

use web_sys::InputEvent;
use yew::{Callback, Html, Properties, component, html, use_memo, use_state};

use crate::components::entry::text_of;
use crate::domain::civil_date::CivilDate;
use crate::domain::client::Client;
use crate::domain::client_account::{ClientAccount, accounts};
use crate::domain::pipeline::pipeline;
use crate::domain::search::{Search, folded};
use crate::domain::workbook::Workbook;
use crate::locale::phrases::clients as phrases;
use crate::locale::{figures, names, sales_words};
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::number_field::Hand;

/// The table is looked through by words where it has more clients than this.
const FEW: usize = 5;
/// So many are drawn at once; words find the others.
const MOST: usize = 200;

#[derive(PartialEq, Properties)]
pub struct ClientRowsProps {
    pub workbook: Workbook,
    pub today: CivilDate,
    pub hand: Hand,
}

/// The field to look by, and the clients.
#[component]
pub fn ClientRows(props: &ClientRowsProps) -> Html {
    let ClientRowsProps { workbook, today, hand } = props;
    let language = hand.language;
    let typed = use_state(String::new);
    let known = use_memo((workbook.clone(), *today), |(workbook, today)| {
        accounts(&pipeline(&workbook.proposals, &workbook.issued, *today))
    });
    let search = Search::new(&typed);
    let mut found: Vec<&Rc<Client>> = workbook.clients.iter().filter(|client| fits(client, &search)).collect();
    found.sort_by_cached_key(|client| names::client(client, language).to_lowercase());
    let none = ClientAccount::default();
    let row = |client: &&Rc<Client>| row(hand, client, known.get(&client.id).unwrap_or(&none), *today);
    let written = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| typed.set(text_of(&event)))
    };
    let heads = [phrases::BUYS, phrases::WAITING, phrases::LIFETIME];
    html! {
        <>
            if workbook.clients.len() > FEW {
                <div class="finder" role="search">
                    <div class="field">
                        <label for="find-client">{ phrases::FIND.say(language) }</label>
                        <span class="entry wide"><input id="find-client" type="search" value={(*typed).clone()} oninput={written} /></span>
                    </div>
                </div>
            }
            if found.is_empty() {
                <p class="note" role="status">{ phrases::FOUND_NONE.say(language) }</p>
            } else {
                <table class="grid sales-table">
                    <caption class="unseen">{ phrases::CLIENTS.say(language) }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ phrases::CLIENT.say(language) }</th>
                            { for heads.map(|head| html! { <th scope="col" class="figure">{ head.say(language) }</th> }) }
                        </tr>
                    </thead>
                    <tbody>{ for found.iter().take(MOST).map(row) }</tbody>
                </table>
            }
        </>
    }
}

fn fits(client: &Client, search: &Search) -> bool {
    let contacts: String = client.contacts.iter().map(|contact| format!("\n{}", contact.name)).collect();
    search.is_empty()
        || search.is_in(&folded(&format!("{}\n{}\n{}{contacts}", client.name, client.organisation, client.source)))
}

fn row(hand: &Hand, client: &Client, account: &ClientAccount, today: CivilDate) -> Html {
    let language = hand.language;
    let lifetime = account.lifetime().into_iter().map(|(currency, figure)| {
        html! { <div>{ figures::figure_with_sign(&figure, currency, language) }</div> }
    });
    let open = figures::whole(i64::try_from(account.open).unwrap_or(i64::MAX), language);
    let kind = client.kind.map(|kind| sales_words::kind(Some(kind)).say(language));
    html! {
        <tr key={client.id.to_string()}>
            <th scope="row">
                <a href={format!("#{}", Screen::Client(client.id).address())}>{ names::client(client, language) }</a>
                if let Some(kind) = kind { <p class="note">{ kind }</p> }
            </th>
            <td class="figure" data-column={phrases::BUYS.say(language)}>{ sales_words::segment(account.segment(today)).say(language) }</td>
            <td class="figure" data-column={phrases::WAITING.say(language)}>{ open }</td>
            <td class="figure" data-column={phrases::LIFETIME.say(language)}>{ for lifetime }</td>
        </tr>
    }
}
