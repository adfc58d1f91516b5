//! One client: who they are, whom one speaks with there, what is to be done, and what they were offered. Private.

use yew::{Html, html};

use crate::browser::focus;
use crate::components::entry::Look;
use crate::components::prose::prose;
use crate::domain::client::{Client, ClientKind};
use crate::domain::due_steps::About;
use crate::domain::id::Id;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{clients as phrases, proposals, scope};
use crate::locale::{names, sales_words};
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::sales_edit::{ClientChange, ClientText};
use crate::state::studio::sales_figure::Sales;
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::clients::{contacts, offered, steps};
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::{drawers, rulers, start};

/// The screen, or a way back where the client is gone.
pub fn one(view: &View, id: Id) -> Html {
    let desk = view.desk;
    let back = html! {
        <p class="sales-back"><a href={format!("#{}", Screen::Clients.address())}>{ view.say(phrases::ALL_CLIENTS) }</a></p>
    };
    let Some(client) = desk.workbook.client(id) else {
        return html! {
            <div class="sales">
                { back }
                <h1>{ view.say(phrases::CLIENT) }</h1>
                <div class="empty"><p>{ view.say(phrases::GONE) }</p></div>
            </div>
        };
    };
    let today = start::today();
    let sales = Sales::of(&desk.workbook, &desk.evaluation, today);
    html! {
        <>
            { rulers::strip(view) }
            <div class="sales" key={id.to_string()}>
                { back }
                <h1>{ names::client(client, view.language()) }</h1>
                { steps::steps(view, &sales, About::Client(id), today) }
                { offered::offered(view, &sales, client, today) }
                <p class="after"><a href={format!("#{}", Screen::Scope(id).address())}>{ view.say(scope::TO_SCOPE) }</a></p>
                { about(view, client) }
                { contacts::contacts(view, client) }
                { rest(view, client) }
            </div>
        </>
    }
}

/// Name, address and kind.
fn about(view: &View, client: &Client) -> Html {
    let id = client.id;
    let kinds: Vec<Option<ClientKind>> = [None].into_iter().chain(ClientKind::ALL.map(Some)).collect();
    let words: Vec<String> = kinds.iter().map(|kind| view.say(sales_words::kind(*kind))).collect();
    let chosen = kinds.iter().position(|kind| *kind == client.kind).unwrap_or(0);
    let told = view.hand.send.reform(move |place: usize| {
        Edit::ChangedClient(id, ClientChange::ChoseKind(kinds.get(place).copied().flatten()))
    });
    html! {
        <section aria-labelledby="about">
            <h2 id="about">{ view.say(proposals::THE_CLIENT) }</h2>
            <div class="fields">
                { field(view, "client-name", proposals::CLIENT_NAME, NameOf::Client(id), &client.name, None) }
                { field(view, "client-organisation", proposals::ORGANISATION, NameOf::ClientOrganisation(id), &client.organisation, None) }
                { field(view, "client-email", proposals::CLIENT_EMAIL, NameOf::ClientEmail(id), &client.email, None) }
                { field(view, "client-phone", proposals::CLIENT_PHONE, NameOf::ClientPhone(id), &client.phone, None) }
                { drawers::choice(view, phrases::KIND, "client-kind".to_owned(), &words, chosen, told) }
                { field(view, "client-source", phrases::SOURCE, NameOf::ClientText(id, ClientText::Source), &client.source, Some(phrases::SOURCE_SUCH_AS)) }
            </div>
        </section>
    }
}

/// A field of words with its label.
pub fn field(view: &View, id: &str, label: Phrase<0>, of: NameOf, text: &str, such_as: Option<Phrase<0>>) -> Html {
    let placeholder = such_as.map(|phrase| view.say(phrase));
    let look = Look { id: Some(id.to_owned()), class: "wide", placeholder, ..Look::default() };
    html! {
        <div class="field">
            <label for={id.to_owned()}>{ view.say(label) }</label>
            { view.name(of, text, look) }
        </div>
    }
}

/// Notes, and the way to delete the client.
fn rest(view: &View, client: &Client) -> Html {
    let id = client.id;
    let typed =
        view.hand.send.reform(move |text: String| Edit::Named(NameOf::ClientText(id, ClientText::Notes), text.into()));
    let left = view.hand.send.reform(|()| Edit::Left);
    let removed = view.on(move || {
        focus::to("clients");
        Edit::RemovedClient(id)
    });
    html! {
        <>
            <section>
                <div class="field">
                    <h2><label for="client-notes">{ view.say(phrases::NOTES) }</label></h2>
                    { prose("client-notes".to_owned(), 4, &client.notes, typed, left) }
                    <p class="note">{ view.say(phrases::NOTES_SAY) }</p>
                </div>
            </section>
            <p class="after"><button type="button" class="link" onclick={removed}>{ view.say(phrases::DELETE) }</button></p>
        </>
    }
}
