//! What is loaded when it is asked for: the parts of the desk that a first visit can do without. Knows what each part can do,
//! and not how it comes.

use std::any::Any;
use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::{Callback, Html};

use crate::components::axis;
use crate::domain::band::Bands;
use crate::domain::fixed::Fixed;
use crate::domain::fraction::Fraction;
use crate::domain::id::Id;
use crate::domain::parameter::Parameter;
use crate::domain::problem::Problem;
use crate::domain::record::RecordKey;
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::locale::problems;
use crate::state::studio::Desk;
use crate::state::studio::draft::Trouble;
use crate::state::studio::edit::Edit;
use crate::state::studio::kept::Unsaved;
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::rates::questions;
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::{
    autosave, bin, card, clients, deal, earlier, files, import, notices, number_field, proposals, rates, reminding,
    report, sending, settings, site, start, working_panel,
};
use crate::wire::repair::{Restored, Unreadable};
use crate::wire::restore;

/// How long a part that could not be fetched is left alone, in milliseconds.
const REST: u32 = 5_000;

/// A part that comes in a file of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Edits,
    Proposals,
    Rates,
    Settings,
    Sending,
    Deals,
    Clients,
    Kept,
}

/// A part that has come: its functions, which from then on are called like any other.
#[derive(Clone, Copy)]
pub enum Came {
    Edits(Edits),
    Proposals(Proposals),
    Rates(Rates),
    Settings(Settings),
    Sending(Sending),
    Deals(Deals),
    Clients(Clients),
    Kept(Kept),
}

/// What edits do, and what follows from them.
#[derive(Clone, Copy)]
pub struct Edits {
    pub update: fn(Desk, Edit) -> Desk,
    pub unsaved: fn(&Desk) -> Vec<Unsaved>,
}

/// The list of proposals, the editor of one, and one as its client reads it.
#[derive(Clone, Copy)]
pub struct Proposals {
    pub list: fn(&View) -> Html,
    pub editor: fn(&View, Id) -> Html,
    pub reader: fn(&View, Id) -> Html,
}

/// What stands below the three rates once there is more than three questions to show.
#[derive(Clone, Copy)]
pub struct Rates {
    pub page: fn(&View) -> Html,
    pub answered: fn(&View) -> Html,
    pub living_of_all: fn(&View) -> Html,
    pub hours_of_all: fn(&View) -> Html,
    pub working: fn(&View) -> Html,
    pub axes: fn(&Bands<Fraction>, &dyn Fn(Fixed) -> String) -> Html,
    pub sentence: fn(&Problem, &Workbook, Language) -> String,
    pub refusal: fn(&Trouble, &Desk) -> String,
}

/// The settings, what the desk has to say, and the workbook as a file.
#[derive(Clone, Copy)]
pub struct Settings {
    pub page: fn(&View) -> Html,
    pub notices: fn(&View) -> Html,
    pub save: fn(&Desk),
    pub save_set_aside: fn(),
    /// What stood in a proposal before, and in the rates; and what was deleted.
    pub earlier: fn(&View, Id) -> Html,
    pub earlier_rates: fn(&View) -> Html,
    pub bin: fn(&View) -> Html,
    /// Something was saved in the browser, and what follows for backups.
    pub saved: fn(&Desk, &Callback<Edit>),
    /// Reads a backup under its name and shows what it would change.
    pub import: fn(String, &str, &Callback<Edit>),
}

/// Sealing, keys and answers, and what the agency's own site may show.
#[derive(Clone, Copy)]
pub struct Sending {
    pub screen: fn(&View, Id) -> Html,
    /// What a client is told of the work.
    pub report: fn(&View, Id) -> Html,
    pub site: fn(&View) -> Html,
    /// The screen of the manager's card, and the card in the place of the rates page.
    pub card: fn(&View) -> Html,
    pub card_rates: fn(&View) -> Html,
    /// Reads a file that holds a card, and shows what it is.
    pub card_file: fn(String, Callback<Edit>),
    pub key: fn(&View) -> Html,
    pub arrive: fn(String, Workbook, Callback<Edit>),
}

/// Whether a proposal is worth it, and all retainers together.
#[derive(Clone, Copy)]
pub struct Deals {
    pub screen: fn(&View, Id) -> Html,
    pub together: fn(&View) -> Html,
}

/// Clients and what is to be done next, one client and what they may want, and the pipeline.
#[derive(Clone, Copy)]
pub struct Clients {
    pub screen: fn(&View, Screen) -> Html,
}

/// The reading and writing of what is kept.
#[derive(Clone, Copy)]
pub struct Kept {
    pub begin: fn(Workbook, Language) -> Soon<Desk>,
    pub unsaved: fn(&Desk) -> Vec<Unsaved>,
    pub save: fn(Vec<Unsaved>, Vec<Unsaved>, Telling) -> Soon<()>,
    /// What another tab made of a record, which is known here at a revision.
    pub look: fn(RecordKey, u64) -> Soon<Option<Edit>>,
    /// Tells of what other tabs commit, and of what the stores refuse; has that written again by the last.
    pub listen: fn(Callback<String>, Callback<Edit>, Callback<()>) -> Listening,
    /// Brings back what local storage was emptied of; whether there was anything to bring back.
    pub refill: fn() -> Soon<bool>,
    pub file: fn(&str) -> Reading<Workbook>,
}

/// What reading gives.
type Reading<T> = Result<Restored<T>, Unreadable>;

/// What the program answers when a part is asked for: the part, or nothing where it could not be fetched.
pub type Coming = Soon<Option<Came>>;

/// What listens as long as it is kept.
pub type Listening = Box<dyn Any>;

/// Where it is told what became of each record.
pub type Telling = Box<dyn Fn(Edit)>;

/// What comes when it is waited for.
pub type Soon<T> = Pin<Box<dyn Future<Output = T>>>;

/// Where parts come from, what has come, and who is told.
#[derive(Default)]
struct Parts {
    source: Option<fn(Part) -> Coming>,
    edits: Option<Edits>,
    proposals: Option<Proposals>,
    rates: Option<Rates>,
    settings: Option<Settings>,
    sending: Option<Sending>,
    deals: Option<Deals>,
    clients: Option<Clients>,
    kept: Option<Kept>,
    /// Asked for by a view, and on their way.
    waiting: Vec<Part>,
    /// Asked for and not to be had; asked for again from time to time.
    missing: Vec<Part>,
    /// Edits that wait for what carries them out.
    line: Vec<Edit>,
    /// Where they go.
    awaited: Option<Callback<Edit>>,
    redraw: Option<Callback<()>>,
}

impl Parts {
    fn has(&self, part: Part) -> bool {
        match part {
            Part::Edits => self.edits.is_some(),
            Part::Proposals => self.proposals.is_some(),
            Part::Rates => self.rates.is_some(),
            Part::Settings => self.settings.is_some(),
            Part::Sending => self.sending.is_some(),
            Part::Deals => self.deals.is_some(),
            Part::Clients => self.clients.is_some(),
            Part::Kept => self.kept.is_some(),
        }
    }

    fn put(&mut self, came: Came) {
        match came {
            Came::Edits(edits) => self.edits = Some(edits),
            Came::Proposals(proposals) => self.proposals = Some(proposals),
            Came::Rates(rates) => self.rates = Some(rates),
            Came::Settings(settings) => self.settings = Some(settings),
            Came::Sending(sending) => self.sending = Some(sending),
            Came::Deals(deals) => self.deals = Some(deals),
            Came::Clients(clients) => self.clients = Some(clients),
            Came::Kept(kept) => self.kept = Some(kept),
        }
    }
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

/// Passes an edit on, once what carries edits out is here. Until then edits stand in line.
pub fn pass(edit: Edit, on: &Callback<Edit>) {
    let is_clear = PARTS.with_borrow(|parts| parts.edits.is_some() && parts.line.is_empty());
    if is_clear {
        return on.emit(edit);
    }
    let is_first = PARTS.with_borrow_mut(|parts| {
        parts.line.push(edit);
        parts.line.len() == 1
    });
    if is_first {
        let on = on.clone();
        wasm_bindgen_futures::spawn_local(async move {
            if fetched(Part::Edits).await {
                pass_line(&on);
            } else {
                PARTS.with_borrow_mut(|parts| parts.awaited = Some(on));
            }
        });
    }
}

/// Whether edits stand in line.
pub fn has_line() -> bool {
    PARTS.with_borrow(|parts| !parts.line.is_empty())
}

/// Passes on the edits that stand in line.
fn pass_line(on: &Callback<Edit>) {
    for edit in PARTS.with_borrow_mut(|parts| std::mem::take(&mut parts.line)) {
        on.emit(edit);
    }
}

/// The texts of fields that stand in line, the latest last.
pub fn texts_in_line() -> Vec<(Parameter, Rc<str>)> {
    PARTS.with_borrow(|parts| {
        let texts = parts.line.iter().filter_map(|edit| match edit {
            Edit::Typed(at, text) => Some((*at, Rc::clone(text))),
            _ => None,
        });
        texts.collect()
    })
}

/// What carries edits out, once it is here.
pub fn edits() -> Option<Edits> {
    PARTS.with_borrow(|parts| parts.edits)
}

/// Whether a part could not be had and still is not here.
pub fn is_any_missing() -> bool {
    PARTS.with_borrow(|parts| !parts.missing.is_empty())
}

/// The proposals, once they are here.
pub fn proposals() -> Option<Proposals> {
    here(Part::Proposals, PARTS.with_borrow(|parts| parts.proposals))
}

/// The rest of the rates page, once it is here.
pub fn rates() -> Option<Rates> {
    here(Part::Rates, PARTS.with_borrow(|parts| parts.rates))
}

/// Whether the rest of the rates page is here.
pub fn has_rates() -> bool {
    PARTS.with_borrow(|parts| parts.rates.is_some())
}

/// The settings, once they are here.
pub fn settings() -> Option<Settings> {
    here(Part::Settings, PARTS.with_borrow(|parts| parts.settings))
}

/// The settings, fetched first if need be.
pub async fn settings_here() -> Option<Settings> {
    fetched(Part::Settings).await;
    PARTS.with_borrow(|parts| parts.settings)
}

/// Sealing and answers, once they are here.
pub fn sending() -> Option<Sending> {
    here(Part::Sending, PARTS.with_borrow(|parts| parts.sending))
}

/// Whether proposals are worth it, once that is here.
pub fn deals() -> Option<Deals> {
    here(Part::Deals, PARTS.with_borrow(|parts| parts.deals))
}

/// Clients and the pipeline, once that is here.
pub fn clients() -> Option<Clients> {
    here(Part::Clients, PARTS.with_borrow(|parts| parts.clients))
}

/// Sealing and answers, fetched first if need be.
pub async fn sending_here() -> Option<Sending> {
    fetched(Part::Sending).await;
    PARTS.with_borrow(|parts| parts.sending)
}

/// What reads and writes what is kept, once it is here.
pub fn kept_here() -> Option<Kept> {
    PARTS.with_borrow(|parts| parts.kept)
}

/// Whether what reads and writes what is kept is here.
pub fn has_kept() -> bool {
    PARTS.with_borrow(|parts| parts.kept.is_some())
}

/// What of a desk is not saved. Nothing was typed or read before one of these two was here.
pub fn unsaved(desk: &Desk) -> Vec<Unsaved> {
    let of_edits = PARTS.with_borrow(|parts| parts.edits.map(|edits| edits.unsaved));
    let of_kept = || PARTS.with_borrow(|parts| parts.kept.map(|kept| kept.unsaved));
    of_edits.or_else(of_kept).map(|unsaved| unsaved(desk)).unwrap_or_default()
}

/// What reads and writes what is kept, fetched first if need be.
pub async fn kept() -> Option<Kept> {
    fetched(Part::Kept).await;
    PARTS.with_borrow(|parts| parts.kept)
}

/// Fetches a part that will be wanted. Whether it came shows when it is asked for.
pub fn begin(part: Part) {
    wasm_bindgen_futures::spawn_local(async move {
        fetched(part).await;
    });
}

/// What each part is made of. Each of these stands in its part's file, for nothing else calls it.
pub fn all_edits() -> Came {
    Came::Edits(Edits { update: |desk, edit| desk.evaluated().update(edit), unsaved: Desk::unsaved })
}

/// See [`all_edits`].
pub fn all_proposals() -> Came {
    Came::Proposals(Proposals {
        list: proposals::proposals,
        editor: proposals::proposal,
        reader: proposals::reader::reader,
    })
}

/// See [`all_edits`].
pub fn all_rates() -> Came {
    Came::Rates(Rates {
        page: rates::page,
        answered: rates::answered,
        living_of_all: questions::living_of_all,
        hours_of_all: questions::hours_of_all,
        working: working_panel::working_panel,
        axes: axis::axes,
        sentence: problems::sentence,
        refusal: number_field::refusal,
    })
}

/// See [`all_edits`].
pub fn all_settings() -> Came {
    Came::Settings(Settings {
        page: settings::settings,
        notices: notices::all,
        save: files::write,
        save_set_aside: files::write_set_aside,
        earlier: earlier::of_proposal,
        earlier_rates: earlier::of_rates,
        bin: bin::bin,
        saved: reminding::changed,
        import: import::begin,
    })
}

/// See [`all_edits`].
pub fn all_sending() -> Came {
    Came::Sending(Sending {
        screen: sending::sending,
        report: report::screen,
        site: site::site,
        card: card::card,
        card_rates: card::held::rates,
        card_file: card::arriving::file,
        key: sending::key_part::part,
        arrive: sending::answers::arrive,
    })
}

/// See [`all_edits`].
pub fn all_deals() -> Came {
    Came::Deals(Deals { screen: deal::screen, together: deal::together::screen })
}

/// See [`all_edits`].
pub fn all_clients() -> Came {
    Came::Clients(Clients { screen: clients::screen })
}

/// See [`all_edits`].
pub fn all_kept() -> Came {
    Came::Kept(Kept {
        begin: |workbook, language| Box::pin(start::begin(workbook, language)),
        unsaved: Desk::unsaved,
        save: |unsaved, conflicts, tell| Box::pin(autosave::save(unsaved, conflicts, tell)),
        look: |of, over| Box::pin(autosave::look(of, over)),
        listen: autosave::listen,
        refill: || Box::pin(autosave::refill()),
        file: restore::file,
    })
}

/// A part that is here; one that is not is asked for, and the desk is drawn again when it has come.
fn here<T>(part: Part, found: Option<T>) -> Option<T> {
    if found.is_none() && PARTS.with_borrow(|parts| !parts.waiting.contains(&part)) {
        PARTS.with_borrow_mut(|parts| parts.waiting.push(part));
        begin(part);
    }
    found
}

/// Whether a part is here, fetched if need be. One that can't be had is asked for again after a rest, until it comes.
async fn fetched(part: Part) -> bool {
    if PARTS.with_borrow(|parts| parts.has(part)) {
        return true;
    }
    let is_here = came(part).await;
    if !is_here && PARTS.with_borrow(|parts| !parts.missing.contains(&part)) {
        PARTS.with_borrow_mut(|parts| parts.missing.push(part));
        redraw();
        rest(part);
    }
    is_here
}

/// Asks for a part that was missing, after a rest.
fn rest(part: Part) {
    let again = move || {
        wasm_bindgen_futures::spawn_local(async move {
            if !came(part).await {
                rest(part);
            }
        });
    };
    Timeout::new(REST, again).forget();
}

/// Whether a part comes. Where it does, what waited for it goes on.
async fn came(part: Part) -> bool {
    let Some(source) = PARTS.with_borrow(|parts| parts.source) else { return false };
    let Some(came) = source(part).await else { return false };
    let (was_waited_for, awaited) = PARTS.with_borrow_mut(|parts| {
        let is_other = |other: &Part| *other != part;
        let before = (parts.waiting.len(), parts.missing.len());
        parts.put(came);
        parts.waiting.retain(is_other);
        parts.missing.retain(is_other);
        let awaited = if part == Part::Edits { parts.awaited.take() } else { None };
        (before != (parts.waiting.len(), parts.missing.len()), awaited)
    });
    if was_waited_for {
        redraw();
    }
    if let Some(on) = awaited {
        pass_line(&on);
    }
    true
}

fn redraw() {
    if let Some(redraw) = PARTS.with_borrow(|parts| parts.redraw.clone()) {
        redraw.emit(());
    }
}
