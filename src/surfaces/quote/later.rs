//! What of the client's page comes in files of its own: reckoning, choosing and answering, and why nothing is shown; a report; and
//! the words of scripts other than Latin. Knows what it can do, and not how it comes.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;

use gloo_timers::callback::Timeout;
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use yew::{Callback, Html, html};

use crate::domain::quote::Quote;
use crate::locale::language::Language;
use crate::locale::phrases::client as phrases;
use crate::state::client::{Client, Edit, Received};
use crate::surfaces::quote::opening::NotShown;
use crate::surfaces::quote::{View, failed, known, reported, shown};
use crate::surfaces::sealed::Verified;
use crate::wire::primer;
use crate::wire::public_key::PublicKey;
use crate::wire::script::Script;

/// How long the part is left alone where it could not be fetched, in milliseconds.
const REST: u32 = 5_000;

/// The part once it has come: its functions, which from then on are called like any other.
#[derive(Clone, Copy)]
pub struct Came {
    /// Whether the quote's sums are those that are reckoned here.
    pub holds: fn(&Quote) -> bool,
    pub update: fn(Client, Edit) -> Client,
    /// Tells what is known of a quote and its sender.
    pub known: fn(Received, PublicKey, Callback<Edit>) -> Telling,
    pub shown: fn(&View) -> Html,
    pub failed: fn(&NotShown, Language, Callback<String>) -> Html,
}

/// Something that is told when it is known.
pub type Telling = Pin<Box<dyn Future<Output = ()>>>;

/// The words of a script, with which texts are unpacked; nothing where they could not be fetched.
pub type Words = Pin<Box<dyn Future<Output = Option<&'static str>>>>;

/// What the program answers when the part is asked for: the part, or nothing where it could not be fetched.
pub type Coming = Pin<Box<dyn Future<Output = Option<Came>>>>;

/// Draws what is sealed as a report; why not, where there is none in it.
pub type Report = fn(&Verified) -> Result<Html, NotShown>;

/// What the program answers when that is asked for.
pub type ComingReport = Pin<Box<dyn Future<Output = Option<Report>>>>;

/// Where what comes later comes from.
#[derive(Clone, Copy)]
pub struct Source {
    pub part: fn() -> Coming,
    pub report: fn() -> ComingReport,
    pub cyrillic_words: fn() -> Words,
    pub arabic_words: fn() -> Words,
}

/// Where the part comes from, whether it has come, and who is told.
#[derive(Default)]
struct Awaited {
    source: Option<Source>,
    came: Option<Came>,
    report: Option<Report>,
    is_asked_for: bool,
    /// Whether it could not be had; it is asked for again from time to time.
    is_missing: bool,
    redraw: Option<Callback<()>>,
}

thread_local! {
    static AWAITED: RefCell<Awaited> = RefCell::default();
}

/// Says where the part and the words come from. The program does, before the page is drawn.
pub fn come_from(source: Source) {
    AWAITED.with_borrow_mut(|awaited| awaited.source = Some(source));
}

/// The words of a script. Where they can't be fetched, that is said, and they are asked for until they come.
pub async fn words(script: Script) -> &'static str {
    let Some(source) = AWAITED.with_borrow(|awaited| awaited.source) else { return "" };
    loop {
        let words = match script {
            Script::Cyrillic => (source.cyrillic_words)().await,
            Script::Arabic => (source.arabic_words)().await,
            // Those of Latin letters are here, and others have none.
            Script::Latin => Some(primer::LATIN),
            Script::Greek | Script::Hebrew => Some(""),
        };
        let was_missing =
            AWAITED.with_borrow_mut(|awaited| std::mem::replace(&mut awaited.is_missing, words.is_none()));
        if words.is_none() != was_missing {
            tell();
        }
        match words {
            Some(words) => return words,
            None => rested().await,
        }
    }
}

/// Says what to call when the part has come, or could not be had.
pub fn redraws(redraw: Callback<()>) {
    AWAITED.with_borrow_mut(|awaited| awaited.redraw = Some(redraw));
}

/// Asks for the part, unless it was asked for already.
pub fn begin() {
    let was_asked_for = AWAITED.with_borrow_mut(|awaited| std::mem::replace(&mut awaited.is_asked_for, true));
    if !was_asked_for {
        ask();
    }
}

/// The part, if it has come.
pub fn came() -> Option<Came> {
    AWAITED.with_borrow(|awaited| awaited.came)
}

/// Asks for what draws a report, and again after a rest, until it comes.
pub fn begin_report() {
    if report().is_some() {
        return;
    }
    wasm_bindgen_futures::spawn_local(async {
        let Some(source) = AWAITED.with_borrow(|awaited| awaited.source) else { return };
        loop {
            let came = (source.report)().await;
            AWAITED.with_borrow_mut(|awaited| (awaited.is_missing, awaited.report) = (came.is_none(), came));
            tell();
            if came.is_some() {
                return;
            }
            rested().await;
        }
    });
}

/// What draws a report, if it has come.
pub fn report() -> Option<Report> {
    AWAITED.with_borrow(|awaited| awaited.report)
}

/// That the part could not be fetched; nothing while it is on its way.
pub fn missing(language: Language) -> Html {
    match AWAITED.with_borrow(|awaited| awaited.is_missing) {
        true => html! { <p class="awaited" role="status">{ phrases::NOT_LOADED.say(language) }</p> },
        false => Html::default(),
    }
}

/// All that the part is made of. It stands in the part's file, for nothing else calls it.
pub fn all() -> Came {
    Came {
        holds: Quote::sums_hold,
        update: Client::update,
        known: known::tell,
        shown: shown::shown,
        failed: failed::failed,
    }
}

/// See [`all`].
pub fn all_reports() -> Report {
    reported::reported
}

/// Asks for the part, and again after a rest, until it comes.
fn ask() {
    wasm_bindgen_futures::spawn_local(async {
        let Some(source) = AWAITED.with_borrow(|awaited| awaited.source) else { return };
        loop {
            let came = (source.part)().await;
            AWAITED.with_borrow_mut(|awaited| (awaited.is_missing, awaited.came) = (came.is_none(), came));
            tell();
            if came.is_some() {
                return;
            }
            rested().await;
        }
    });
}

/// What of the words stands in files of their own, for nothing else of the page names them.
pub fn cyrillic() -> &'static str {
    primer::CYRILLIC
}

/// The same for Arabic letters.
pub fn arabic() -> &'static str {
    primer::ARABIC
}

fn tell() {
    if let Some(redraw) = AWAITED.with_borrow(|awaited| awaited.redraw.clone()) {
        redraw.emit(());
    }
}

async fn rested() {
    let rest = Promise::new(&mut |done, _| {
        Timeout::new(REST, move || {
            let _ = done.call0(&JsValue::NULL);
        })
        .forget();
    });
    let _ = JsFuture::from(rest).await;
}
