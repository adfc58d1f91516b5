//! The widget on an agency's own site: published rates only. Never knows a cost or a salary.
//!
//! A root of Yew's listens for ever, so a page that adds and removes estimators would gather roots. Therefore one stands empty when
//! its estimator has gone, and is used again with nothing of the one before.

pub mod asking;
pub mod choosing;
pub mod columns;
pub mod heard;
pub mod made;
pub mod opening;
pub mod requested;
pub mod ruler;
pub mod seen;
pub mod sums;

use std::rc::Rc;

use yew::{Callback, Component, Context, Html, Properties};

use crate::browser::{clipboard, json};
use crate::components::element::{Shows, control, said};
use crate::domain::published_rates::PublishedRates;
use crate::locale::language::Language;
use crate::state::estimator::{Edit, Estimator as State, Form, Lacks, Stage};
use crate::surfaces::estimator::opening::NotShown;
use crate::surfaces::estimator::seen::{Seen, plain};
use crate::wire::estimate_v1;
use crate::wire::given_v1::{self, Given};

/// What the host page gives, as JSON, and where it hears what happens; the answer is false where it has cancelled that.
#[derive(Clone)]
pub struct Settings {
    pub settings: String,
    pub said: Callback<(&'static str, String), bool>,
}

/// Which estimator stands here, if any: its number on this page, and what it was given.
#[derive(Properties, Clone)]
pub struct Standing {
    pub now: Option<(u32, Settings)>,
}

/// The place to say something to is the same for as long as an estimator stands.
impl PartialEq for Standing {
    fn eq(&self, other: &Standing) -> bool {
        match (&self.now, &other.now) {
            (Some((one, here)), Some((two, there))) => one == two && here.settings == there.settings,
            (None, None) => true,
            _ => false,
        }
    }
}

/// What comes back to it.
pub enum Message {
    /// Rates were opened, for the settings of a round.
    Opened(u32, Result<Rc<PublishedRates>, NotShown>),
    Did(Edit),
    /// The form was sent off.
    Asked,
    /// The request was sealed, as an address.
    Sealed(u32, Option<String>),
    /// The address is to be copied; it was.
    Copy,
    Copied(bool),
}

/// The widget.
pub struct Estimator {
    given: Given,
    /// Counts the settings, so that an answer for earlier ones is passed over.
    round: u32,
    number: Option<u32>,
    shown: Option<Result<State, NotShown>>,
    is_copied: bool,
}

impl Component for Estimator {
    type Message = Message;
    type Properties = Standing;

    fn create(ctx: &Context<Estimator>) -> Estimator {
        let mut one = Estimator { given: Given::default(), round: 0, number: None, shown: None, is_copied: false };
        one.follow(ctx);
        one
    }

    fn changed(&mut self, ctx: &Context<Estimator>, _: &Standing) -> bool {
        self.follow(ctx);
        true
    }

    fn update(&mut self, ctx: &Context<Estimator>, message: Message) -> bool {
        let Some((_, Settings { said, .. })) = &ctx.props().now else { return false };
        match message {
            Message::Opened(round, _) | Message::Sealed(round, _) if round != self.round => return false,
            Message::Opened(_, Err(why)) => {
                said.emit(("trouble", estimate_v1::trouble(why.word())));
                self.shown = Some(Err(why));
            }
            Message::Opened(_, Ok(rates)) => {
                let Given { name, email, phone, note, choice, .. } = self.given.clone();
                let form = Form { name, email, phone, note, has_consent: false };
                let state = State::new(rates, &estimate_v1::choice(&json::flat(&choice)), form);
                said.emit(("ready", estimate_v1::ready(&state.rates)));
                said.emit(("estimate", heard::estimate(&state)));
                self.shown = Some(Ok(state));
            }
            Message::Did(edit) => self.did(edit, said),
            Message::Asked => self.asked(ctx),
            Message::Sealed(_, link) => {
                let edit = match (link, &self.shown) {
                    (Some(link), Some(Ok(state))) => {
                        let is_taken = !said.emit(("request", heard::request(state, &link)));
                        Edit::Made { link: link.into(), is_taken }
                    }
                    _ => Edit::Lacked(Lacks::Seal),
                };
                self.did(edit, said);
            }
            Message::Copy => {
                let copied = ctx.link().callback(Message::Copied);
                if let Some(Ok(State { stage: Stage::Made { link, .. }, .. })) = &self.shown {
                    let link = Rc::clone(link);
                    wasm_bindgen_futures::spawn_local(async move { copied.emit(clipboard::copy(&link).await) });
                }
            }
            Message::Copied(is_copied) => self.is_copied = is_copied,
        }
        true
    }

    fn view(&self, ctx: &Context<Estimator>) -> Html {
        if ctx.props().now.is_none() {
            return Html::default();
        }
        let language = |fallback: &str| {
            Language::from_tag(&self.given.language).or(Language::from_tag(fallback)).unwrap_or_default()
        };
        match &self.shown {
            None => framed(Language::default(), true, Vec::new()),
            Some(Err(why)) => {
                let language = language("");
                let sentence = said("p", "trouble", why.sentence().say(language));
                framed(language, false, vec![sentence, plain("slot", Vec::new())])
            }
            Some(Ok(state)) => {
                let language = language(&state.rates.language);
                let seen =
                    Seen { state, language, send: ctx.link().callback(|message| message), is_copied: self.is_copied };
                let within = match &state.stage {
                    Stage::Choosing => choosing::part(&seen),
                    Stage::Asking => asking::part(&seen),
                    Stage::Made { link, is_taken } => made::part(&seen, link, *is_taken),
                };
                framed(language, false, within)
            }
        }
    }
}

impl Estimator {
    /// Takes over what is given now. Another estimator, or other rates, begin from nothing.
    fn follow(&mut self, ctx: &Context<Estimator>) {
        let now = ctx.props().now.as_ref();
        let given = now.map(|(_, settings)| given_v1::read(json::flat(&settings.settings))).unwrap_or_default();
        let number = now.map(|(number, _)| *number);
        let (language, desk) = (given.language.clone(), given.desk.clone());
        let is_same = number == self.number && Given { language, desk, ..self.given.clone() } == given;
        self.given = given;
        self.number = number;
        if is_same {
            return;
        }
        self.round = self.round.wrapping_add(1);
        self.is_copied = false;
        if self.shown.take().is_none() || number.is_some() {
            let (round, given) = (self.round, self.given.clone());
            let opened = ctx.link().callback(move |rates| Message::Opened(round, rates));
            wasm_bindgen_futures::spawn_local(async move { opened.emit(opening::open(&given).await) });
        }
    }

    fn did(&mut self, edit: Edit, said: &Callback<(&'static str, String), bool>) {
        let Some(Ok(state)) = &mut self.shown else { return };
        let before = state.choice.clone();
        state.update(edit);
        self.is_copied = false;
        if state.choice != before {
            said.emit(("estimate", heard::estimate(state)));
        }
    }

    /// Makes the request, or says what lacks.
    fn asked(&mut self, ctx: &Context<Estimator>) {
        let Some(Ok(state)) = &mut self.shown else { return };
        if let Some(lacks) = state.lacking() {
            return state.update(Edit::Lacked(lacks));
        }
        let language = Language::from_tag(&self.given.language).unwrap_or_default();
        let Some(body) = requested::body(state, language.tag()) else { return state.update(Edit::Lacked(Lacks::Seal)) };
        let (round, desk) = (self.round, self.given.desk.clone());
        let sealed = ctx.link().callback(move |link| Message::Sealed(round, link));
        wasm_bindgen_futures::spawn_local(async move { sealed.emit(requested::sealed(&body, &desk).await) });
    }
}

fn framed(language: Language, is_busy: bool, within: Vec<Html>) -> Html {
    const KEYS: &[&str] = &["class", "part", "lang", "dir", "aria-busy"];
    let direction = language.direction().attribute();
    let busy = is_busy.then_some("true");
    let values = [Some("estimator"), Some("estimator"), Some(language.tag()), Some(direction), busy];
    control("section", KEYS, &values, Shows::default(), Vec::new(), within)
}
