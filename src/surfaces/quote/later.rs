//! What of the client's page comes in a file of its own: reckoning, choosing and answering, and why nothing is shown. Knows what it
//! can do, and not how it comes.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;

use gloo_timers::callback::Timeout;
use yew::{Callback, Html, html};

use crate::domain::quote::Quote;
use crate::locale::language::Language;
use crate::locale::phrases::client as phrases;
use crate::state::client::{Client, Edit};
use crate::surfaces::quote::opening::NotShown;
use crate::surfaces::quote::{View, failed, shown};

/// How long the part is left alone where it could not be fetched, in milliseconds.
const REST: u32 = 5_000;

/// The part once it has come: its functions, which from then on are called like any other.
#[derive(Clone, Copy)]
pub struct Came {
    /// Whether the quote's sums are those that are reckoned here.
    pub holds: fn(&Quote) -> bool,
    pub update: fn(Client, Edit) -> Client,
    pub shown: fn(&View) -> Html,
    pub failed: fn(&NotShown, Language, Callback<String>) -> Html,
}

/// What the program answers when the part is asked for: the part, or nothing where it could not be fetched.
pub type Coming = Pin<Box<dyn Future<Output = Option<Came>>>>;

/// Where the part comes from, whether it has come, and who is told.
#[derive(Default)]
struct Awaited {
    source: Option<fn() -> Coming>,
    came: Option<Came>,
    is_asked_for: bool,
    /// Whether it could not be had; it is asked for again from time to time.
    is_missing: bool,
    redraw: Option<Callback<()>>,
}

thread_local! {
    static AWAITED: RefCell<Awaited> = RefCell::default();
}

/// Says where the part comes from. The program does, before the page is drawn.
pub fn come_from(source: fn() -> Coming) {
    AWAITED.with_borrow_mut(|awaited| awaited.source = Some(source));
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

/// That the part could not be fetched; nothing while it is on its way.
pub fn missing(language: Language) -> Html {
    match AWAITED.with_borrow(|awaited| awaited.is_missing) {
        true => html! { <p class="awaited" role="status">{ phrases::NOT_LOADED.say(language) }</p> },
        false => Html::default(),
    }
}

/// All that the part is made of. It stands in the part's file, for nothing else calls it.
pub fn all() -> Came {
    Came { holds: Quote::sums_hold, update: Client::update, shown: shown::shown, failed: failed::failed }
}

/// Asks for the part, and again after a rest, until it comes.
fn ask() {
    wasm_bindgen_futures::spawn_local(async {
        let Some(source) = AWAITED.with_borrow(|awaited| awaited.source) else { return };
        let came = source().await;
        let redraw = AWAITED.with_borrow_mut(|awaited| {
            (awaited.is_missing, awaited.came) = (came.is_none(), came);
            awaited.redraw.clone()
        });
        if came.is_none() {
            Timeout::new(REST, ask).forget();
        }
        if let Some(redraw) = redraw {
            redraw.emit(());
        }
    });
}
