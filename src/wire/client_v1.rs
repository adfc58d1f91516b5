//! A client as it is written down, version 1. Knows the shape on disk, not what it means.

use serde::{Deserialize, Serialize};

use crate::domain::client::{Client, ClientKind};
use crate::domain::client_contact::ClientContact;
use crate::domain::id::Id;
use crate::wire::fields::{Fields, Told};
use crate::wire::restore::each;
use crate::wire::scope_v1::{self, FavourV1, IdeaV1};
use crate::wire::step_v1::{self, StepV1};
use crate::wire::words;

/// Someone a proposal is made for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct ClientV1 {
    /// Left out: the place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// A person's name. Left out: empty.
    pub name: String,
    /// The organisation. Left out: empty.
    pub organisation: String,
    /// Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// A telephone number. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// "individual", "business", "corporation" or "agency". Left out: not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// How they came. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// Private. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// People beside the one named above. Left out: nobody.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<ContactV1>,
    /// What is to be done, and what was. Left out: nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepV1>,
    /// What could be done for them next. Private. Left out: nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ideas: Vec<IdeaV1>,
    /// What was done for them and never billed. Private. Left out: nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub favours: Vec<FavourV1>,
}

/// Someone at a client.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[serde(default)]
pub struct ContactV1 {
    /// Left out: the place in the list, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What they do there. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub duty: String,
    /// Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// A telephone number. Left out: empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// Whether they say yes or no to an offer. Left out: false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub decides: bool,
    /// Whether they approve what is delivered. Left out: false.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub approves: bool,
}

/// A client put into this shape.
pub fn write(client: &Client) -> ClientV1 {
    let contact = |one: &ClientContact| ContactV1 {
        id: Some(one.id.to_string()),
        name: one.name.to_string(),
        duty: one.duty.to_string(),
        email: one.email.to_string(),
        phone: one.phone.to_string(),
        decides: one.decides,
        approves: one.approves,
    };
    ClientV1 {
        id: Some(client.id.to_string()),
        name: client.name.clone(),
        organisation: client.organisation.clone(),
        email: client.email.clone(),
        phone: client.phone.clone(),
        kind: client.kind.map(|kind| words::client_kind(kind).to_owned()),
        source: client.source.to_string(),
        notes: client.notes.to_string(),
        contacts: client.contacts.iter().map(contact).collect(),
        steps: step_v1::write(&client.steps),
        ideas: client.ideas.iter().map(scope_v1::idea).collect(),
        favours: client.favours.iter().map(scope_v1::favour).collect(),
    }
}

/// A client read back.
pub fn restore(id: Id, mut fields: Fields<'_>, told: &mut Told) -> Client {
    let client = Client {
        id,
        name: fields.words("name", told),
        organisation: fields.words("organisation", told),
        email: fields.words("email", told),
        phone: fields.words("phone", told),
        kind: fields.choice("kind", &ClientKind::ALL, words::client_kind, told),
        source: fields.words("source", told).into(),
        notes: fields.words("notes", told).into(),
        contacts: contacts(&mut fields, told),
        steps: step_v1::restore(&mut fields, told),
        ideas: scope_v1::ideas(&mut fields, told),
        favours: scope_v1::favours(&mut fields, told),
    };
    fields.end(told);
    client
}

fn contacts(fields: &mut Fields<'_>, told: &mut Told) -> Vec<ClientContact> {
    let mut contacts = Vec::new();
    each(fields, "contacts", told, &mut |_, id, mut fields, told| {
        contacts.push(ClientContact {
            id,
            name: fields.words("name", told).into(),
            duty: fields.words("duty", told).into(),
            email: fields.words("email", told).into(),
            phone: fields.words("phone", told).into(),
            decides: fields.flag("decides", told).unwrap_or(false),
            approves: fields.flag("approves", told).unwrap_or(false),
        });
        fields.end(told);
    });
    contacts
}
