//! The estimator itself in the desk, with the file that was signed just now, as a visitor would see it. Its program comes only when
//! somebody asks to see it.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_state};

use crate::browser::page;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::publishing as phrases;

/// What asks the page for the elements' script.
const WANTED: &str = "ratewright-embed";

#[derive(PartialEq, Properties)]
pub struct LiveProps {
    /// Nothing while there is no signed file at hand.
    pub file: Option<Rc<str>>,
    /// The desk's.
    pub language: Language,
    pub lang: Option<String>,
    pub scheme: Option<&'static str>,
    pub mode: &'static str,
    pub signer: Rc<str>,
}

#[component]
pub fn Live(props: &LiveProps) -> Html {
    let is_open = use_state(|| false);
    let Some(file) = &props.file else { return Html::default() };
    let say = |phrase: Phrase<0>| phrase.say(props.language);
    let toggled = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| {
            page::send(WANTED);
            is_open.set(!*is_open);
        })
    };
    let words = if *is_open { phrases::HIDE_IT } else { phrases::SEE_IT };
    html! {
        <>
            <p class="after">
                <button type="button" class="button" aria-expanded={is_open.to_string()} onclick={toggled}>{ say(words) }</button>
            </p>
            if *is_open {
                <div class="site-live" role="region" aria-label={say(phrases::LIVE)}>
                    <ratewright-estimator key={props.mode} rates={file.to_string()} signer={props.signer.to_string()} mode={props.mode}
                        lang={props.lang.clone()} scheme={props.scheme}>{ say(phrases::LIVE_MISSING) }</ratewright-estimator>
                </div>
            }
        </>
    }
}
