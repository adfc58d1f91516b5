//! The people at a client: how to reach each, who decides and who approves.

use yew::{Html, html};

use crate::components::tick::tick;
use crate::domain::client::{Client, MOST_CONTACTS};
use crate::domain::client_contact::ClientContact;
use crate::domain::id::Id;
use crate::locale::phrases::clients as phrases;
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::sales_edit::{ClientChange, ClientText};
use crate::surfaces::studio::clients::one::field;
use crate::surfaces::studio::drawers;
use crate::surfaces::studio::view::View;

/// The people, and the button that adds one.
pub fn contacts(view: &View, client: &Client) -> Html {
    let id = client.id;
    let added = view.on(move || Edit::ChangedClient(id, ClientChange::AddedContact(View::new_id())));
    html! {
        <section aria-labelledby="contacts">
            <h2 id="contacts">{ view.say(phrases::CONTACTS) }</h2>
            <p class="note">{ view.say(phrases::CONTACTS_SAY) }</p>
            { for client.contacts.iter().map(|contact| row(view, id, contact)) }
            if client.contacts.len() < MOST_CONTACTS {
                <p class="after">{ drawers::button(view.say(phrases::NEW_CONTACT), None, added) }</p>
            }
        </section>
    }
}

fn row(view: &View, client: Id, contact: &ClientContact) -> Html {
    let id = contact.id;
    let name = match contact.name.trim() {
        "" => view.say(phrases::SOMEONE),
        name => name.to_owned(),
    };
    let text = |of: ClientText| NameOf::ClientText(client, of);
    let at = |what: &str| format!("contact-{what}-{id}");
    let marked = |change: fn(Id, bool) -> ClientChange| {
        view.hand.send.reform(move |is_on: bool| Edit::ChangedClient(client, change(id, is_on)))
    };
    let removed = view.on(move || Edit::ChangedClient(client, ClientChange::RemovedContact(id)));
    html! {
        <fieldset class="person" key={id.to_string()}>
            <legend class="unseen">{ &name }</legend>
            <div class="fields">
                { field(view, &at("name"), phrases::NAME, text(ClientText::ContactName(id)), &contact.name, None) }
                { field(view, &at("duty"), phrases::DUTY, text(ClientText::ContactDuty(id)), &contact.duty, None) }
                { field(view, &at("email"), phrases::EMAIL, text(ClientText::ContactEmail(id)), &contact.email, None) }
                { field(view, &at("phone"), phrases::PHONE, text(ClientText::ContactPhone(id)), &contact.phone, None) }
            </div>
            <div class="ticks">
                { tick(&view.say(phrases::DECIDES), None, contact.decides, marked(ClientChange::MarkedDecides)) }
                { tick(&view.say(phrases::APPROVES), None, contact.approves, marked(ClientChange::MarkedApproves)) }
                { drawers::remove(view, &name, removed) }
            </div>
        </fieldset>
    }
}
