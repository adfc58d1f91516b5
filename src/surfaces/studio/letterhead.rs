//! The part of the settings about the colour and the logo of what a client opens.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_state};

use crate::browser::focus;
use crate::browser::picture::{self, NoPicture};
use crate::domain::accent::{self, Colour};
use crate::domain::logo::Logo;
use crate::locale::figures;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::letterhead as phrases;
use crate::state::studio::edit::Edit;
use crate::surfaces::letterhead;
use crate::surfaces::studio::view::View;
use crate::wire::webp;

/// What the field shows where no colour was chosen: that of the page by day.
const USUAL: Colour = [0x00, 0x60, 0x4f];
const COLOUR: &str = "studio-colour";
const LOGO: &str = "studio-logo";

/// The fields of both.
pub fn fields(view: &View) -> Html {
    html! {
        <div class="letterhead-fields">
            { colour(view) }
            <LogoField logo={view.studio().logo.clone()} language={view.language()} send={view.hand.send.clone()} />
        </div>
    }
}

fn colour(view: &View) -> Html {
    let chosen = view.studio().accent;
    // Only what was settled on: while the colour is being looked for, nothing changes, and the history gets one step.
    let send = view.hand.send.clone();
    let changed = Callback::from(move |event: Event| {
        if let Some(colour) = field(&event).and_then(|field| accent::from_text(&field.value())) {
            send.emit(Edit::ChoseAccent(Some(colour)));
        }
    });
    let usual = view.on(|| {
        // The button goes with the colour.
        focus::to(COLOUR);
        Edit::ChoseAccent(None)
    });
    html! {
        <div class="field">
            <label for={COLOUR}>{ view.say(phrases::COLOUR) }</label>
            <p class="after">
                <input type="color" id={COLOUR} value={accent::text(chosen.unwrap_or(USUAL))} aria-describedby="colour-note" onchange={changed} />
                if chosen.is_some() {
                    <button type="button" class="link" onclick={usual}>{ view.say(phrases::USUAL_COLOUR) }</button>
                } else {
                    <span class="note">{ view.say(phrases::NO_COLOUR) }</span>
                }
            </p>
            <p class="note" id="colour-note">{ view.say(phrases::COLOUR_SAYS) }</p>
        </div>
    }
}

#[derive(PartialEq, Properties)]
pub struct LogoFieldProps {
    pub logo: Option<Logo>,
    pub language: Language,
    pub send: Callback<Edit>,
}

/// A component, because why a picture was not taken concerns nobody else.
#[component]
pub fn LogoField(props: &LogoFieldProps) -> Html {
    let refused = use_state(|| None::<NoPicture>);
    let say = |phrase: Phrase<0>| phrase.say(props.language);
    let chosen = {
        let (refused, send) = (refused.setter(), props.send.clone());
        Callback::from(move |event: Event| {
            let Some(input) = field(&event) else { return };
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            // The same file can be chosen again.
            input.set_value("");
            let (refused, send) = (refused.clone(), send.clone());
            wasm_bindgen_futures::spawn_local(async move {
                match picture::small(&file, |bytes| Logo::new(webp::bare(bytes)).ok()).await {
                    Ok(logo) => {
                        refused.set(None);
                        send.emit(Edit::ChoseLogo(Some(logo)));
                    }
                    Err(why) => refused.set(Some(why)),
                }
            });
        })
    };
    let removed = props.send.reform(|_: MouseEvent| {
        focus::to(LOGO);
        Edit::ChoseLogo(None)
    });
    html! {
        <div class="field" role="group" aria-labelledby="logo-label">
            <span class="label" id="logo-label">{ say(phrases::LOGO) }</span>
            { shown(props) }
            <p class="after">
                <label class="button file">
                    { say(phrases::CHOOSE_LOGO) }
                    <input class="unseen" type="file" id={LOGO} accept="image/*" aria-describedby="logo-note" onchange={chosen} />
                </label>
                if props.logo.is_some() {
                    <button type="button" class="link" onclick={removed}>{ say(phrases::REMOVE_LOGO) }</button>
                }
            </p>
            <p class="problem" role="alert">{ refused.map(|why| say(sentence(why))) }</p>
            <p class="note" id="logo-note">{ say(phrases::LOGO_SAYS) }</p>
        </div>
    }
}

/// The logo, and by how much it makes a link longer: bytes become letters, three of them four.
fn shown(props: &LogoFieldProps) -> Html {
    let Some(logo) = &props.logo else { return Html::default() };
    let letters = logo.bytes().len().saturating_mul(4).div_ceil(3);
    let letters = figures::whole(i64::try_from(letters).unwrap_or(i64::MAX), props.language);
    html! {
        <div class="logo-shown">
            { letterhead::logo(Some(logo), &phrases::LOGO_NOW.say(props.language)) }
            <p class="note">{ phrases::LOGO_COSTS.fill(props.language, [&letters]) }</p>
        </div>
    }
}

fn sentence(why: NoPicture) -> Phrase<0> {
    match why {
        NoPicture::TooLarge => phrases::LOGO_TOO_LARGE,
        NoPicture::NotRead => phrases::LOGO_NOT_READ,
        NoPicture::NotSmall => phrases::LOGO_NOT_SMALL,
    }
}

fn field(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}
