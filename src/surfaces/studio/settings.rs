//! Settings: the studio's name, year and currency, the language, and what is kept.

use yew::{Html, html};

use crate::components::entry::Look;
use crate::domain::parameter::{ConditionsOf, Parameter};
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{
    card as phrases_card, frame as phrases, library as phrases_library, past, publishing as phrases_publishing,
};
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::notice::Notice;
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::backup::BackupPart;
use crate::surfaces::studio::conditions::{ConditionsView, discount, payments, selling, taxes, terms};
use crate::surfaces::studio::rates::currency_pick::CurrencyPick;
use crate::surfaces::studio::room::RoomAndSafety;
use crate::surfaces::studio::set_aside::SetAside;
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::{files, frame, later, letterhead, library, start};

/// The screen.
pub fn settings(view: &View) -> Html {
    html! {
        <>
            <h1>{ view.say(phrases::SETTINGS) }</h1>
            { studio(view) }
            { usual(view) }
            { library::part(view) }
            if view.studio().card.is_none() { { own_site(view) } }
            { managers_card(view) }
            { later::sending().map(|part| (part.key)(view)).unwrap_or_default() }
            { backup(view) }
            { kept(view) }
            { room(view) }
            { erase(view) }
        </>
    }
}

/// A part of how a client can reach the studio.
fn contact(view: &View, id: &'static str, label: Phrase<0>, of: NameOf, text: &str) -> Html {
    let look = Look { id: Some(id.to_owned()), class: "wide", ..Look::default() };
    html! { <div class="field"><label for={id}>{ view.say(label) }</label>{ view.name(of, text, look) }</div> }
}

fn studio(view: &View) -> Html {
    let look = Look { id: Some("studio-name".to_owned()), class: "wide", ..Look::default() };
    html! {
        <section class="part" aria-labelledby="settings-studio">
            <h2 id="settings-studio">{ view.say(phrases::THE_STUDIO) }</h2>
            <div class="fields roomy">
                <div class="field">
                    <label for="studio-name">{ view.say(phrases::STUDIO_NAME) }</label>
                    { view.name(NameOf::Studio, &view.studio().name, look) }
                </div>
                { contact(view, "contact-name", phrases::CONTACT_NAME, NameOf::ContactName, &view.studio().contact.name) }
                { contact(view, "contact-email", phrases::CONTACT_EMAIL, NameOf::ContactEmail, &view.studio().contact.email) }
                { contact(view, "contact-phone", phrases::CONTACT_PHONE, NameOf::ContactPhone, &view.studio().contact.phone) }
                <div class="field">
                    <label for="year">{ view.say(phrases::YEAR) }</label>
                    { view.field(Parameter::Year, Look { described_by: Some("year-note".to_owned()), ..Look::default() }) }
                    { view.said(Parameter::Year) }
                    <p class="note" id="year-note">{ view.say(phrases::YEAR_NOTE) }</p>
                </div>
                if view.studio().card.is_none() {
                    <div class="field">
                        <label for="settings-currency">{ view.say(phrases::CURRENCY) }</label>
                        <CurrencyPick id="settings-currency" chosen={view.currency()} language={view.language()} send={view.hand.send.clone()} class="ruled" />
                    </div>
                }
                <div class="field">
                    <label for="settings-language">{ view.say(phrases::LANGUAGE) }</label>
                    { frame::language_pick(view, Some("settings-language".to_owned()), "ruled") }
                </div>
            </div>
            { letterhead::fields(view) }
        </section>
    }
}

/// What each new proposal begins with.
fn usual(view: &View) -> Html {
    let held = ConditionsView { view, home: view, of: ConditionsOf::Studio, conditions: &view.studio().usual };
    html! {
        <section class="part" aria-labelledby="settings-usual">
            <h2 id="settings-usual">{ view.say(phrases_library::USUAL) }</h2>
            <p>{ view.say(phrases_library::USUAL_SAYS) }</p>
            <div class="drawers offer">
                { taxes::drawer(&held) }
                { payments::drawer(&held) }
                { terms::drawer(&held) }
                { discount::drawer(&held) }
                { selling::drawer(&held) }
            </div>
        </section>
    }
}

/// The way to what the agency's own site shows.
fn own_site(view: &View) -> Html {
    let site = format!("#{}", Screen::Site.address());
    html! {
        <section class="part" aria-labelledby="settings-site">
            <h2 id="settings-site">{ view.say(phrases_publishing::ON_YOUR_SITE) }</h2>
            <p>{ view.say(phrases_publishing::SETTINGS_SAYS) }</p>
            <p class="after"><a class="button" href={site}>{ view.say(phrases_publishing::TO_SITE) }</a></p>
        </section>
    }
}

/// The way to the manager's card.
fn managers_card(view: &View) -> Html {
    let card = format!("#{}", Screen::Card.address());
    let is_quoted = view.studio().card.is_some();
    let (says, to) = match is_quoted {
        true => (phrases_card::NEWER_CARD, phrases_card::FOR_OWNER),
        false => (phrases_card::SETTINGS_SAYS, phrases_card::TO_CARD),
    };
    html! {
        <section class="part" aria-labelledby="settings-card">
            <h2 id="settings-card">{ view.say(phrases_card::CARD) }</h2>
            <p>{ view.say(says) }</p>
            <p class="after"><a class="button" href={card}>{ view.say(to) }</a></p>
        </section>
    }
}

fn backup(view: &View) -> Html {
    let desk = view.desk;
    let (workbook, send) = (desk.workbook.clone(), view.hand.send.clone());
    html! { <BackupPart {workbook} language={desk.language} untouched={desk.untouched} {send} /> }
}

fn kept(view: &View) -> Html {
    html! {
        <section class="part" aria-labelledby="settings-kept">
            <h2 id="settings-kept">{ view.say(phrases::WHAT_IS_KEPT) }</h2>
            <p>{ view.say(phrases::WHAT_IS_KEPT_SAYS) }</p>
            <p class="after">{ files::save_button(view, "button") }{ files::open_button(view, "button") }</p>
            <SetAside language={view.language()} />
            <p class="after">
                <a href={format!("#{}", Screen::EarlierRates.address())}>{ view.say(past::EARLIER_RATES) }</a>{ " · " }
                <a href={format!("#{}", Screen::Bin.address())}>{ view.say(past::BIN) }</a>
            </p>
        </section>
    }
}

/// How much room is used, and whether the browser keeps what is here.
fn room(view: &View) -> Html {
    let is_saved = view.desk.unsaved().is_empty();
    html! {
        <section class="part" aria-labelledby="settings-room">
            <h2 id="settings-room">{ view.say(past::ROOM) }</h2>
            <RoomAndSafety language={view.language()} {is_saved} save={files::save_button(view, "link")} />
        </section>
    }
}

fn erase(view: &View) -> Html {
    let language = view.language();
    let erased = view.on(move || {
        start::forget_set_aside();
        Edit::Opened(Box::new(start::blank(language)), Notice::StartedAfresh)
    });
    html! {
        <section class="part" aria-labelledby="settings-erase">
            <h2 id="settings-erase">{ view.say(phrases::ERASE) }</h2>
            <p>{ view.say(phrases::ERASE_SAYS) }</p>
            <p class="after"><button type="button" class="button" onclick={erased}>{ view.say(phrases::ERASE) }</button></p>
        </section>
    }
}
