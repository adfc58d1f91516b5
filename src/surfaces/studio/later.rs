//! What is loaded when it is asked for: the parts of the desk that a first visit can do without. Knows what each part can do,
//! and not how it comes.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;

use gloo_timers::callback::Timeout;
use yew::{Callback, Html};

use crate::domain::id::Id;
use crate::domain::record::Record;
use crate::domain::workbook::Workbook;
use crate::state::studio::Desk;
use crate::state::studio::edit::Edit;
use crate::state::studio::notice::Notice;
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::{files, proposals, rates, settings, working_panel};
use crate::wire::repair::{Restored, Unreadable};
use crate::wire::restore;

/// How long a part that could not be fetched is left alone, in milliseconds.
const REST: u32 = 5_000;

/// A part that comes in a file of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Proposals,
    Rates,
    Settings,
    Restore,
}

/// A part that has come: its functions, which from then on are called like any other.
#[derive(Clone, Copy)]
pub enum Came {
    Proposals(Proposals),
    Rates(Rates),
    Settings(Settings),
    Restore(Restore),
}

/// The list of proposals, and the editor of one.
#[derive(Clone, Copy)]
pub struct Proposals {
    pub list: fn(&View) -> Html,
    pub editor: fn(&View, Id) -> Html,
}

/// What stands below the three rates once there is more than three questions to show.
#[derive(Clone, Copy)]
pub struct Rates {
    pub page: fn(&View) -> Html,
    pub answered: fn(&View) -> Html,
    pub working: fn(&View) -> Html,
}

/// The settings, and the workbook as a file.
#[derive(Clone, Copy)]
pub struct Settings {
    pub page: fn(&View) -> Html,
    pub save: fn(&Desk),
    pub save_set_aside: fn(),
}

/// The reading of what was saved.
#[derive(Clone, Copy)]
pub struct Restore {
    pub record: fn(&str) -> Reading<(Record, u64)>,
    pub file: fn(&str) -> Reading<Workbook>,
}

/// What reading gives.
type Reading<T> = Result<Restored<T>, Unreadable>;

/// What the program answers when a part is asked for: the part, or nothing where it could not be fetched.
pub type Coming = Pin<Box<dyn Future<Output = Option<Came>>>>;

/// Where parts come from, what has come, and who is told.
#[derive(Default)]
struct Parts {
    source: Option<fn(Part) -> Coming>,
    proposals: Option<Proposals>,
    rates: Option<Rates>,
    settings: Option<Settings>,
    restore: Option<Restore>,
    /// Asked for and not here, and not to be asked for again now.
    waiting: Vec<Part>,
    redraw: Option<Callback<()>>,
}

thread_local! {
    // The program's and not a desk's: a part that was loaded is there for every desk on the page.
    static PARTS: RefCell<Parts> = RefCell::default();
}

/// Says where parts come from. The program does, before the desk is drawn.
pub fn come_from(source: fn(Part) -> Coming) {
    PARTS.with_borrow_mut(|parts| parts.source = Some(source));
}

/// Says what to call when a part has come that a view was asking for.
pub fn redraws(redraw: Callback<()>) {
    PARTS.with_borrow_mut(|parts| parts.redraw = Some(redraw));
}

/// The proposals, once they are here.
pub fn proposals(view: &View) -> Option<Proposals> {
    here(view, Part::Proposals, PARTS.with_borrow(|parts| parts.proposals))
}

/// The rest of the rates page, once it is here.
pub fn rates(view: &View) -> Option<Rates> {
    here(view, Part::Rates, PARTS.with_borrow(|parts| parts.rates))
}

/// Whether the rest of the rates page is here.
pub fn has_rates() -> bool {
    PARTS.with_borrow(|parts| parts.rates.is_some())
}

/// The settings, once they are here.
pub fn settings(view: &View) -> Option<Settings> {
    here(view, Part::Settings, PARTS.with_borrow(|parts| parts.settings))
}

/// The settings, fetched first if need be.
pub async fn settings_here() -> Option<Settings> {
    if fetched(Part::Settings, PARTS.with_borrow(|parts| parts.settings.is_some())).await {
        return PARTS.with_borrow(|parts| parts.settings);
    }
    None
}

/// The reading of what was saved, fetched first if need be.
pub async fn restore() -> Option<Restore> {
    if fetched(Part::Restore, PARTS.with_borrow(|parts| parts.restore.is_some())).await {
        return PARTS.with_borrow(|parts| parts.restore);
    }
    None
}

/// Fetches a part that will be wanted. Whether it came shows when it is asked for.
pub fn begin(part: Part) {
    wasm_bindgen_futures::spawn_local(async move {
        fetched(part, false).await;
    });
}

/// What each part is made of. Each of these stands in its part's file, for nothing else calls it.
pub fn all_proposals() -> Came {
    Came::Proposals(Proposals { list: proposals::proposals, editor: proposals::proposal })
}

/// See [`all_proposals`].
pub fn all_rates() -> Came {
    Came::Rates(Rates { page: rates::page, answered: rates::answered, working: working_panel::working_panel })
}

/// See [`all_proposals`].
pub fn all_settings() -> Came {
    Came::Settings(Settings { page: settings::settings, save: files::write, save_set_aside: files::write_set_aside })
}

/// See [`all_proposals`].
pub fn all_restore() -> Came {
    Came::Restore(Restore { record: restore::record, file: restore::file })
}

/// A part that is here; one that is not is asked for, and the desk is drawn again when it has come.
fn here<T>(view: &View, part: Part, found: Option<T>) -> Option<T> {
    if found.is_none() {
        ask(part, view.hand.send.clone());
    }
    found
}

/// Asks for a part, unless it is on its way. Where it can't be had that is told, and it is asked for again after a rest.
fn ask(part: Part, send: Callback<Edit>) {
    if PARTS.with_borrow(|parts| parts.waiting.contains(&part)) {
        return;
    }
    PARTS.with_borrow_mut(|parts| parts.waiting.push(part));
    wasm_bindgen_futures::spawn_local(async move {
        if fetched(part, false).await {
            asked_again(part);
            return;
        }
        send.emit(Edit::Told(Notice::NotLoaded));
        Timeout::new(REST, move || asked_again(part)).forget();
    });
}

/// Draws again, by which what is still wanted is asked for again.
fn asked_again(part: Part) {
    let redraw = PARTS.with_borrow_mut(|parts| {
        parts.waiting.retain(|waiting| *waiting != part);
        parts.redraw.clone()
    });
    if let Some(redraw) = redraw {
        redraw.emit(());
    }
}

/// Whether a part is here, fetched if need be.
async fn fetched(part: Part, is_here: bool) -> bool {
    if is_here {
        return true;
    }
    let Some(source) = PARTS.with_borrow(|parts| parts.source) else { return false };
    let Some(came) = source(part).await else { return false };
    PARTS.with_borrow_mut(|parts| match came {
        Came::Proposals(proposals) => parts.proposals = Some(proposals),
        Came::Rates(rates) => parts.rates = Some(rates),
        Came::Settings(settings) => parts.settings = Some(settings),
        Came::Restore(restore) => parts.restore = Some(restore),
    });
    true
}
