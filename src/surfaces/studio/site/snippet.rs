//! The lines to paste into a page: choosing their form, seeing what they would show, and copying them.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};
use yew::{Callback, Html, Properties, component, html, use_effect_with, use_state};

use crate::browser::{files, location};
use crate::components::entry::{Look, Told, entry};
use crate::components::pick::pick;
use crate::components::tick::tick;
use crate::domain::accent::{self, Colour};
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{estimator, publishing as phrases};
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::publishing_edit::PublishedText;
use crate::surfaces::copied::Copied;
use crate::surfaces::studio::site::{live::Live, policy};
use crate::wire::snippet::{self, Embed, Form, Scheme, Snippet};

/// Where the file is, until it is typed.
const RATES: &str = "/rates.json";
const HOST: &str = "site-host";
const SNIPPET: &str = "site-snippet";
/// The colour of a page that has none of its own.
const USUAL: Colour = [0x00, 0x60, 0x4f];

#[derive(PartialEq, Properties)]
pub struct SnippetPartProps {
    /// The fingerprint of the present key; nothing before there is one.
    pub who: Option<Rc<str>>,
    /// The file as it was signed just now.
    pub file: Option<Rc<str>>,
    pub language: Language,
    pub host: Rc<str>,
    /// The language of the texts, and where to ask.
    pub tongue: Option<Language>,
    pub email: Rc<str>,
    pub accent: Option<Colour>,
    pub send: Callback<Edit>,
}

/// What was chosen for the snippet. Nobody else needs it, and it is chosen anew each time.
#[derive(Clone, Debug, Default, PartialEq)]
struct Chosen {
    form: usize,
    scheme: usize,
    /// The page's, else one of those spoken, counted from one.
    language: usize,
    accent: Option<Colour>,
    rates: Option<String>,
}

#[component]
pub fn SnippetPart(props: &SnippetPartProps) -> Html {
    let say = |phrase: Phrase<0>| phrase.say(props.language);
    let chosen = use_state(Chosen::default);
    let embed = use_state(|| None::<Option<Embed>>);
    {
        let embed = embed.clone();
        use_effect_with((), move |()| {
            wasm_bindgen_futures::spawn_local(async move {
                let text = files::shipped("embed.json").await.unwrap_or_default();
                embed.set(Some(Embed::from_text(&text)));
            });
        });
    }
    let Some(who) = &props.who else {
        return html! {
            <section class="part" aria-labelledby="site-paste">
                <h2 id="site-paste">{ say(phrases::SNIPPET) }</h2>
                <p>{ say(phrases::SIGN_FIRST) }</p>
            </section>
        };
    };
    let host = if props.host.trim().is_empty() { Some(location::folder()) } else { snippet::folder(&props.host) };
    let is_wrong = host.is_none();
    let folder = host.unwrap_or_else(location::folder);
    let rates = chosen.rates.clone().unwrap_or_else(|| RATES.to_owned());
    let otherwise = props.tongue.map(|tongue| phrases::ASK_US.say(tongue)).unwrap_or_default();
    let opener = props.tongue.map(|tongue| estimator::TITLE.say(tongue)).unwrap_or_default();
    let accent = chosen.accent.map(accent::text);
    let embed = embed.as_ref().and_then(Option::as_ref);
    let snippet = Snippet {
        folder: &folder,
        embed,
        rates: rates.trim(),
        signer: who,
        form: Form::ALL.get(chosen.form).copied().unwrap_or_default(),
        scheme: Scheme::ALL.get(chosen.scheme).copied().unwrap_or_default(),
        language: chosen.language.checked_sub(1).and_then(|place| Language::SPOKEN.get(place)).map(|one| one.tag()),
        accent: accent.as_deref(),
        otherwise: &otherwise,
        opener: &opener,
        email: &props.email,
    };
    let text = snippet.text();
    let version = match embed {
        Some(embed) => phrases::VERSIONED.fill(props.language, [&embed.version]),
        None => say(phrases::NO_VERSION),
    };
    html! {
        <section class="part" aria-labelledby="site-paste">
            <h2 id="site-paste">{ say(phrases::SNIPPET) }</h2>
            <p>{ say(phrases::SNIPPET_SAYS) }</p>
            { choices(props, &chosen, &rates, is_wrong) }
            <div class="field site-code">
                <label for={SNIPPET}>{ say(phrases::THE_SNIPPET) }</label>
                <textarea class="prose link-text" id={SNIPPET} rows="7" readonly=true spellcheck="false" value={text.clone()} />
            </div>
            <p class="note">{ version }</p>
            <p class="after"><Copied words={say(phrases::COPY_SNIPPET)} done={say(phrases::COPIED)} {text} /></p>
            { rule(props.language, &snippet) }
            <Live file={props.file.clone()} language={props.language} lang={snippet.language.map(str::to_owned)}
                scheme={snippet.scheme.name()} mode={snippet.form.name()} signer={Rc::clone(who)} />
            { policy::part(props.language, &folder, rates.trim()) }
        </section>
    }
}

/// The colour, which stands in the page's own style sheet.
fn rule(language: Language, snippet: &Snippet) -> Html {
    let Some(rule) = snippet.rule() else { return Html::default() };
    html! {
        <>
            <p>{ phrases::RULE.say(language) }</p>
            <ul class="site-headers"><li><code>{ rule.trim().to_owned() }</code></li></ul>
            <p class="after"><Copied words={phrases::COPY_RULE.say(language)} done={phrases::COPIED.say(language)} text={rule} /></p>
        </>
    }
}

/// What can be chosen.
fn choices(props: &SnippetPartProps, chosen: &yew::UseStateHandle<Chosen>, rates: &str, is_wrong: bool) -> Html {
    let say = |phrase: Phrase<0>| phrase.say(props.language);
    let set = |make: fn(Chosen, usize) -> Chosen| {
        let chosen = chosen.clone();
        Callback::from(move |place: usize| chosen.set(make((*chosen).clone(), place)))
    };
    let choice = |id: &'static str, label: Phrase<0>, words: &[String], now: usize, told: Callback<usize>| {
        html! {
            <div class="field"><label for={id}>{ say(label) }</label>{ pick(None, Some(id.to_owned()), "ruled", words, now, told) }</div>
        }
    };
    let forms = [phrases::INLINE, phrases::DIALOG, phrases::FLOATING].map(say);
    let schemes = [phrases::PAGES_OWN, phrases::LIGHT, phrases::DARK].map(say);
    let mut languages = vec![say(phrases::PAGES_OWN)];
    languages.extend(Language::SPOKEN.map(|language| language.own_name().to_owned()));
    let typed_rates = {
        let chosen = chosen.clone();
        Callback::from(move |text: String| chosen.set(Chosen { rates: Some(text), ..(*chosen).clone() }))
    };
    let typed_host = props.send.reform(|text: String| Edit::Named(NameOf::Published(PublishedText::Host), text.into()));
    let rates_told = Told { text: typed_rates, step: None, left: Callback::noop() };
    let host_told = Told { text: typed_host, step: None, left: props.send.reform(|()| Edit::Left) };
    let host_look = Look {
        id: Some(HOST.to_owned()),
        class: "wide",
        is_wrong,
        placeholder: Some(location::folder()),
        described_by: Some("site-host-note".to_owned()),
        ..Look::default()
    };
    html! {
        <>
            <div class="fields roomy">
                { choice("site-form", phrases::FORM, &forms, chosen.form, set(|chosen, form| Chosen { form, ..chosen })) }
                { choice("site-tongue", phrases::LANGUAGE, &languages, chosen.language, set(|chosen, language| Chosen { language, ..chosen })) }
                { choice("site-scheme", phrases::SCHEME, &schemes, chosen.scheme, set(|chosen, scheme| Chosen { scheme, ..chosen })) }
            </div>
            { colour(props, chosen) }
            <div class="field">
                <label for="site-rates">{ say(phrases::FILE_ADDRESS) }</label>
                { entry(rates, Look { id: Some("site-rates".to_owned()), class: "wide", ..Look::default() }, &rates_told) }
            </div>
            <div class="field">
                <label for={HOST}>{ say(phrases::HOST) }</label>
                { entry(&props.host, host_look, &host_told) }
                if is_wrong { <p class="problem">{ say(phrases::HOST_WRONG) }</p> }
                <p class="note" id="site-host-note">{ say(phrases::HOST_SAYS) }</p>
            </div>
        </>
    }
}

/// Another colour than the rates have.
fn colour(props: &SnippetPartProps, chosen: &yew::UseStateHandle<Chosen>) -> Html {
    let usual = props.accent.unwrap_or(USUAL);
    let ticked = {
        let chosen = chosen.clone();
        Callback::from(move |is: bool| chosen.set(Chosen { accent: is.then_some(usual), ..(*chosen).clone() }))
    };
    let changed = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| {
            let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(colour) = field.and_then(|field| accent::from_text(&field.value())) {
                chosen.set(Chosen { accent: Some(colour), ..(*chosen).clone() });
            }
        })
    };
    html! {
        <p class="after">
            { tick(&phrases::OWN_ACCENT.say(props.language), None, chosen.accent.is_some(), ticked) }
            if let Some(colour) = chosen.accent {
                <input type="color" aria-label={phrases::ACCENT.say(props.language)} value={accent::text(colour)} onchange={changed} />
            }
        </p>
    }
}
