//! Whom a proposal is for: someone known, nobody yet, or someone new, whose name and organisation stand below.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html, use_state};

use crate::browser::focus;
use crate::components::entry::Look;
use crate::components::pick::pick;
use crate::domain::client::Client;
use crate::domain::id::Id;
use crate::domain::shared::Shared;
use crate::locale::language::Language;
use crate::locale::names::client as called;
use crate::locale::phrases::proposals as phrases;
use crate::state::studio::edit::{Edit, NameOf};
use crate::surfaces::studio::number_field::Hand;
use crate::surfaces::studio::view::{View, name_field};

const FIELD: &str = "client";
const NAME: &str = "client-name";
const ORGANISATION: &str = "client-organisation";
const EMAIL: &str = "client-email";
const PHONE: &str = "client-phone";

#[derive(PartialEq, Properties)]
pub struct ClientFieldProps {
    pub proposal: Id,
    pub chosen: Option<Id>,
    pub clients: Shared<Rc<Client>>,
    pub hand: Hand,
}

/// The choice of a client, and the fields of the one that is being named.
#[component]
pub fn ClientField(props: &ClientFieldProps) -> Html {
    let ClientFieldProps { proposal, chosen, clients, hand } = props;
    let language = hand.language;
    // Whose name is being typed: its fields must not go while it is.
    let named = use_state(|| None::<Id>);
    let chosen = chosen.and_then(|id| clients.iter().find(|client| client.id == id));
    let is_named_here =
        |client: &&Rc<Client>| *named == Some(client.id) || (client.name.is_empty() && client.organisation.is_empty());
    let fields = chosen.filter(is_named_here).map(|client| {
        let id = client.id;
        let keep = named.clone();
        let kept = Callback::from(move |_| keep.set(Some(id)));
        fields(hand, client, kept)
    });
    let change = chosen.filter(|client| !is_named_here(client)).map(|client| {
        let (id, open) = (client.id, named.clone());
        let opened = Callback::from(move |_| {
            open.set(Some(id));
            focus::to(NAME);
        });
        let label = phrases::EDIT_CLIENT_OF.fill(language, [&called(client, language)]);
        html! {
            <>
                { " " }
                <button type="button" class="link" aria-label={label} onclick={opened}>
                    { phrases::EDIT_CLIENT.say(language) }
                </button>
            </>
        }
    });
    let clients = &by_name(clients, language);
    let told = chose(*proposal, clients, hand, Callback::from(move |id| named.set(Some(id))));
    let place = chosen.and_then(|chosen| clients.iter().position(|client| client.id == chosen.id));
    let place = place.map_or(0, |place| place + 1);
    html! {
        <>
            <div class="field">
                <span class="label"><label for={FIELD}>{ phrases::CLIENT.say(language) }</label>{ change }</span>
                { pick(None, Some(FIELD.to_owned()), "ruled", &words(clients, language), place, told) }
            </div>
            { fields }
        </>
    }
}

/// The clients as a person looks for them.
fn by_name(clients: &[Rc<Client>], language: Language) -> Vec<Rc<Client>> {
    let mut clients = clients.to_vec();
    clients.sort_by_cached_key(|client| called(client, language).to_lowercase());
    clients
}

/// Nobody, everybody known, somebody new.
fn words(clients: &[Rc<Client>], language: Language) -> Vec<String> {
    let mut words = vec![phrases::NO_CLIENT.say(language)];
    words.extend(clients.iter().map(|client| called(client, language)));
    words.push(phrases::NEW_CLIENT.say(language));
    words
}

/// What becomes of a choice, by its place among the words.
fn chose(proposal: Id, clients: &[Rc<Client>], hand: &Hand, made: Callback<Id>) -> Callback<usize> {
    let known: Vec<Id> = clients.iter().map(|client| client.id).collect();
    let send = hand.send.clone();
    Callback::from(move |place: usize| {
        let client = place.checked_sub(1).map(|place| known.get(place).copied());
        match client {
            None => send.emit(Edit::ChoseClient(proposal, None)),
            Some(Some(id)) => send.emit(Edit::ChoseClient(proposal, Some(id))),
            Some(None) => {
                let client = View::new_id();
                made.emit(client);
                send.emit(Edit::AddedClient { proposal, client });
                focus::to(NAME);
            }
        }
    })
}

fn fields(hand: &Hand, client: &Client, kept: Callback<yew::FocusEvent>) -> Html {
    let language = hand.language;
    let look = |id: &str| Look { id: Some(id.to_owned()), ..Look::default() };
    let id = client.id;
    let removed = hand.send.reform(move |_| {
        focus::to(FIELD);
        Edit::RemovedClient(id)
    });
    html! {
        <fieldset class="new-client" onfocusin={kept}>
            <legend class="unseen">{ phrases::THE_CLIENT.say(language) }</legend>
            <div class="field">
                <label for={NAME}>{ phrases::CLIENT_NAME.say(language) }</label>
                { name_field(hand, NameOf::Client(client.id), &client.name, look(NAME)) }
            </div>
            <div class="field">
                <label for={ORGANISATION}>{ phrases::ORGANISATION.say(language) }</label>
                { name_field(hand, NameOf::ClientOrganisation(client.id), &client.organisation, look(ORGANISATION)) }
            </div>
            <div class="field">
                <label for={EMAIL}>{ phrases::CLIENT_EMAIL.say(language) }</label>
                { name_field(hand, NameOf::ClientEmail(client.id), &client.email, look(EMAIL)) }
            </div>
            <div class="field">
                <label for={PHONE}>{ phrases::CLIENT_PHONE.say(language) }</label>
                { name_field(hand, NameOf::ClientPhone(client.id), &client.phone, look(PHONE)) }
            </div>
            <button type="button" class="link" onclick={removed}>{ phrases::DELETE_CLIENT.say(language) }</button>
        </fieldset>
    }
}
