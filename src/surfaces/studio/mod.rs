//! The agency's desk: everything private. Introduces the state to the browser, and the views to the state.

pub mod autosave;
pub mod backup;
pub mod bin;
pub mod card;
pub mod clients;
pub mod conditions;
pub mod conflict;
pub mod copies;
pub mod deal;
pub mod drawers;
pub mod earlier;
pub mod earlier_one;
pub mod field_id;
pub mod files;
pub mod frame;
pub mod import;
pub mod import_keys;
pub mod import_rows;
pub mod kept_file;
pub mod later;
pub mod letterhead;
pub mod library;
pub mod notices;
pub mod number_field;
pub mod past;
pub mod pipeline;
pub mod proposals;
pub mod rates;
pub mod reminding;
pub mod report;
pub mod room;
pub mod rulers;
pub mod scope;
pub mod sending;
pub mod set_aside;
pub mod settings;
pub mod settling;
pub mod shelf;
pub mod sides;
pub mod site;
pub mod start;
pub mod staying;
pub mod sure;
pub mod tables;
pub mod take_over;
pub mod time;
pub mod trying;
pub mod view;
pub mod weights;
pub mod working_panel;

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::{
    Callback, Html, Properties, Reducible, UseReducerHandle, component, use_effect_with, use_force_update, use_memo,
    use_mut_ref, use_reducer, use_state,
};

use crate::browser::{focus, location, page, storage, vault};
use crate::domain::record::RecordKey;
use crate::domain::table::Table;
use crate::domain::workbook::Workbook;
use crate::state::studio::edit::{Edit, StoreTrouble};
use crate::state::studio::figure_at::FigureAt;
use crate::state::studio::notice::Notice;
use crate::state::studio::screen::Screen;
use crate::state::studio::{Desk as State, kept::Held, kept::Unsaved};
use crate::surfaces::studio::later::Part;
use crate::surfaces::studio::view::View;

/// How long the desk waits for the next key before it writes, in milliseconds.
const STILL: u32 = 250;

/// How long it waits at most where the keys are never still, in milliseconds.
const LONGEST: u64 = 500;

/// How long it waits until it looks again for what writes, in milliseconds.
const REST: u32 = 5_000;

impl Reducible for State {
    type Action = Edit;

    fn reduce(self: Rc<State>, edit: Edit) -> Rc<State> {
        // An edit arrives only once what carries it out is here.
        match later::edits() {
            Some(edits) => Rc::new((edits.update)(Rc::unwrap_or_clone(self), edit)),
            None => self,
        }
    }
}

/// Draws the desk at a place of the page, once what was saved has been read.
pub fn open(place: web_sys::Element) {
    wasm_bindgen_futures::spawn_local(async move {
        match start::desk().await {
            Some(begun) => {
                let props = SeatProps { begun: Rc::new(begun) };
                yew::Renderer::<Seat>::with_root_and_props(place, props).render();
            }
            None => page::cannot_start(),
        }
    });
}

#[derive(Properties)]
struct SeatProps {
    begun: Rc<State>,
}

impl PartialEq for SeatProps {
    fn eq(&self, other: &SeatProps) -> bool {
        Rc::ptr_eq(&self.begun, &other.begun)
    }
}

/// Records that another tab has changed too.
type Conflicts = Table<RecordKey, Held>;

/// What the listeners need of the present: the desk as it now stands, and what was last tried to be written.
#[derive(Default)]
struct Present {
    desk: Option<UseReducerHandle<State>>,
    timer: Option<Timeout>,
    /// Since when something waits to be written.
    waits: Option<u64>,
    /// What could not be written, and what was a conflict then; tried again once either has changed.
    failed: Option<(Workbook, Conflicts)>,
    send: Option<Callback<Edit>>,
    /// Whether something is being written.
    is_saving: bool,
    /// Whether more is to be written once that is done.
    is_wanted: bool,
    /// Whether copies were kept that go when a person has chosen.
    had_conflicts: bool,
}

/// Writes what is unsaved, and tells the desk what became of it.
fn save(present: &Rc<RefCell<Present>>) {
    present.borrow_mut().waits = None;
    // One writing at a time; whoever asks meanwhile is served by the next.
    if std::mem::replace(&mut present.borrow_mut().is_saving, true) {
        present.borrow_mut().is_wanted = true;
        return;
    }
    let present = Rc::clone(present);
    wasm_bindgen_futures::spawn_local(async move {
        write(&present).await;
        let is_wanted = {
            let mut present = present.borrow_mut();
            present.is_saving = false;
            std::mem::take(&mut present.is_wanted)
        };
        if is_wanted {
            save(&present);
        }
    });
}

async fn write(present: &Rc<RefCell<Present>>) {
    let kept = later::kept().await;
    let (desk, send) = (present.borrow().desk.clone(), present.borrow().send.clone());
    let Some((desk, send)) = desk.zip(send) else { return };
    let Some(kept) = kept else {
        send.emit(Edit::NotWritten(StoreTrouble::NotLoaded));
        let soon = Rc::clone(present);
        present.borrow_mut().timer = Some(Timeout::new(REST, move || save(&soon)));
        return;
    };
    let unsaved: Vec<Unsaved> = later::unsaved(&desk);
    let conflicts = desk.kept.copies(&desk.workbook);
    present.borrow_mut().had_conflicts = !conflicts.is_empty();
    let tried = (desk.workbook.clone(), desk.kept.conflicts.clone());
    // What is tried once more was counted when it was first tried.
    let has_changes = !unsaved.is_empty() && present.borrow().failed.as_ref() != Some(&tried);
    let (after, to_desk) = (Rc::clone(present), send.clone());
    let present = Rc::clone(present);
    let tell = move |edit: Edit| {
        match edit {
            Edit::NotWritten(_) => present.borrow_mut().failed = Some(tried.clone()),
            Edit::Wrote { .. } => present.borrow_mut().failed = None,
            _ => {}
        }
        send.emit(edit);
    };
    (kept.save)(unsaved, conflicts, Box::new(tell)).await;
    // Whoever has something to save may need a file of it when the connection is gone.
    wasm_bindgen_futures::spawn_local(async move {
        let part = later::settings_here().await;
        let desk = after.borrow().desk.clone();
        if let Some((part, desk)) = part.zip(desk).filter(|_| has_changes) {
            (part.saved)(&desk, &to_desk);
        }
    });
}

#[component]
fn Seat(props: &SeatProps) -> Html {
    let begun = Rc::clone(&props.begun);
    let desk = use_reducer(move || Rc::unwrap_or_clone(begun));
    let present: Rc<RefCell<Present>> = use_mut_ref(Present::default);
    let is_menu_open = use_state(|| false);
    present.borrow_mut().desk = Some(desk.clone());
    let redraw = use_force_update();
    use_effect_with((), move |()| later::redraws(Callback::from(move |()| redraw.force_update())));
    let send = use_memo((), |()| {
        let dispatcher = desk.dispatcher();
        let on = Callback::from(move |edit: Edit| dispatcher.dispatch(edit));
        Callback::from(move |edit: Edit| later::pass(edit, &on))
    });

    present.borrow_mut().send = Some((*send).clone());

    // What was changed is written once the keys have been still, and at once when the page is hidden or left.
    {
        let present = Rc::clone(&present);
        use_effect_with(desk.workbook.clone(), move |workbook| schedule(&present, workbook));
    }
    {
        let present = Rc::clone(&present);
        use_effect_with(desk.kept.clone(), move |_| {
            let workbook = present.borrow().desk.as_ref().map(|desk| desk.workbook.clone());
            if let Some(workbook) = workbook {
                schedule(&present, &workbook);
            }
        });
    }
    {
        let present = Rc::clone(&present);
        let send = (*send).clone();
        use_effect_with((), move |()| {
            if Screen::at(&location::address()).is_none() {
                arrive(&present, &send, location::address());
            }
            let listeners = listen(&present, &send);
            move || drop(listeners)
        });
    }

    {
        let (present, send) = (Rc::clone(&present), (*send).clone());
        use_effect_with(later::has_kept(), move |has_kept| {
            let kept = if *has_kept { later::kept_here() } else { None };
            let listening = kept.map(|kept| {
                let look = look(&present, &send);
                (kept.listen)(look, send, Callback::from(move |()| save(&present)))
            });
            move || drop(listening)
        });
    }

    use_effect_with(desk.language, |language| {
        page::set_language(language.tag(), language.direction().attribute());
    });
    let is_first = use_mut_ref(|| true);
    {
        let is_first = Rc::clone(&is_first);
        let language = desk.language;
        use_effect_with(language, move |language| {
            let language = *language;
            if !is_first.replace(false) {
                wasm_bindgen_futures::spawn_local(start::remember_language(language));
            }
        });
    }
    {
        let is_menu_open = is_menu_open.clone();
        // A list stands where it was left, and sees to that itself.
        let is_list = desk.screen == Screen::Proposals && desk.workbook.proposals.iter().any(|one| !one.is_template);
        use_effect_with(desk.screen, move |screen| {
            location::go(&screen.address());
            is_menu_open.set(false);
            if !is_list {
                page::to_top();
            }
        });
    }
    use_effect_with(title(&desk), |title| page::set_title(title));
    let asked: Option<FigureAt> = desk.open.as_ref().map(|open| open.at);
    let was_open = use_mut_ref(|| false);
    // What is asked for may be drawn a moment later, when its part has come.
    use_effect_with((asked, later::has_rates()), move |(asked, _)| {
        let was_open = was_open.replace(asked.is_some());
        match asked {
            Some(_) => focus::to("working"),
            None if was_open => focus::back_to_asked(),
            None => {}
        }
    });

    let view = View::new(&desk, (*send).clone());
    let body = match desk.screen {
        Screen::Rates => rates::rates(&view),
        Screen::Proposals => later::proposals().map(|part| (part.list)(&view)).unwrap_or_default(),
        Screen::Proposal(id) => later::proposals().map(|part| (part.editor)(&view, id)).unwrap_or_default(),
        Screen::Reading(id) => later::proposals().map(|part| (part.reader)(&view, id)).unwrap_or_default(),
        Screen::Sending(id) => later::sending().map(|part| (part.screen)(&view, id)).unwrap_or_default(),
        Screen::Settings => later::settings().map(|part| (part.page)(&view)).unwrap_or_default(),
        Screen::Earlier(id) => later::settings().map(|part| (part.earlier)(&view, id)).unwrap_or_default(),
        Screen::EarlierRates => later::settings().map(|part| (part.earlier_rates)(&view)).unwrap_or_default(),
        Screen::Bin => later::settings().map(|part| (part.bin)(&view)).unwrap_or_default(),
        Screen::Site => later::sending().map(|part| (part.site)(&view)).unwrap_or_default(),
        Screen::Card => later::sending().map(|part| (part.card)(&view)).unwrap_or_default(),
        Screen::Report(id) => later::sending().map(|part| (part.report)(&view, id)).unwrap_or_default(),
        Screen::Deal(id) => later::deals().map(|part| (part.screen)(&view, id)).unwrap_or_default(),
        Screen::Clients
        | Screen::Client(_)
        | Screen::Scope(_)
        | Screen::Pipeline
        | Screen::Tables
        | Screen::Time(_) => later::clients().map(|part| (part.screen)(&view, desk.screen)).unwrap_or_default(),
        Screen::Retainers => later::deals().map(|part| (part.together)(&view)).unwrap_or_default(),
    };
    let menu = {
        let is_menu_open = is_menu_open.clone();
        Callback::from(move |_| is_menu_open.set(!*is_menu_open))
    };
    frame::frame(&view, *is_menu_open, menu, body)
}

/// Writes in a moment; later where the next key comes first, but not for ever.
fn schedule(present: &Rc<RefCell<Present>>, workbook: &Workbook) {
    let again = |present: &Present| {
        let conflicts = present.desk.as_ref().map(|desk| &desk.kept.conflicts);
        let failed = present.failed.as_ref();
        failed.is_some_and(|failed| failed.0 == *workbook && Some(&failed.1) == conflicts)
    };
    if again(&present.borrow()) {
        return;
    }
    let soon = Rc::clone(present);
    let has_unsaved = present.borrow().desk.as_ref().is_some_and(|desk| !later::unsaved(desk).is_empty());
    if has_unsaved && present.borrow().timer.is_none() && !later::has_kept() {
        // Fetched while the keys are not still yet.
        later::begin(Part::Kept);
    }
    // Copies of what is a conflict now go with the first saving after a person has chosen, however soon that is.
    let is_open = present.borrow().desk.as_ref().is_some_and(|desk| !desk.kept.conflicts.is_empty());
    let had_conflicts = present.borrow().had_conflicts || is_open;
    present.borrow_mut().had_conflicts = had_conflicts;
    let mut present = present.borrow_mut();
    present.timer = (has_unsaved || had_conflicts).then(|| {
        let now = vault::now();
        let waited = now.saturating_sub(*present.waits.get_or_insert(now));
        let left = u32::try_from(LONGEST.saturating_sub(waited)).unwrap_or(STILL);
        Timeout::new(left.min(STILL), move || save(&soon))
    });
    if present.timer.is_none() {
        present.waits = None;
    }
}

/// Looks at what another tab made of a record, by its name in the stores.
fn look(present: &Rc<RefCell<Present>>, send: &Callback<Edit>) -> Callback<String> {
    let (present, send) = (Rc::clone(present), send.clone());
    Callback::from(move |name: String| {
        let Some(of) = shelf::record(&name) else { return };
        let held = present.borrow().desk.as_ref().and_then(|desk| desk.kept.held.get(&of).map(|held| held.revision));
        let send = send.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let Some(kept) = later::kept().await else { return };
            if let Some(edit) = (kept.look)(of, held.unwrap_or_default()).await {
                send.emit(edit);
            }
        });
    })
}

/// Listens to everything outside: other tabs, the address, keys, and the page going away.
fn listen(present: &Rc<RefCell<Present>>, send: &Callback<Edit>) -> impl Sized + use<> {
    let look = look(present, send);
    let to_desk = send.clone();
    let tabs = storage::on_change(move |name, _| match name {
        // What another tab writes here it soon commits, and says so; what it does not is looked at all the same.
        Some(name) => {
            let look = look.clone();
            Timeout::new(STILL, move || look.emit(name)).forget();
        }
        None => {
            let to_desk = to_desk.clone();
            wasm_bindgen_futures::spawn_local(async move {
                let Some(kept) = later::kept().await else { return };
                if !(kept.refill)().await {
                    to_desk.emit(Edit::StoreEmptied);
                }
            });
        }
    });
    let to_desk = send.clone();
    let addresses = {
        let present = Rc::clone(present);
        location::on_change(move |address| {
            let here = present.borrow().desk.as_ref().map(|desk| desk.screen);
            match Screen::at(&address) {
                Some(screen) if Some(screen) != here => to_desk.emit(Edit::WentTo(screen)),
                Some(_) => {}
                None => arrive(&present, &to_desk, address),
            }
        })
    };
    // Whoever goes to a field is about to type.
    let entered = page::on_enter(|| later::begin(Part::Edits));
    let to_desk = send.clone();
    let keys = page::on_key(move |key| {
        let edit = match key {
            "Control+z" => Edit::Undid,
            "Control+Shift+z" | "Control+y" => Edit::Redid,
            "Escape" => Edit::ClosedWorking,
            _ => return false,
        };
        to_desk.emit(edit);
        key != "Escape"
    });
    let hidden = {
        let present = Rc::clone(present);
        page::on_hide(move || save(&present))
    };
    let to_desk = send.clone();
    let newer = page::on_sent(take_over::UPDATE, move || to_desk.emit(Edit::Told(Notice::NewVersion)));
    let leaving = {
        let present = Rc::clone(present);
        page::on_leave(move || {
            let present = present.borrow();
            let would_lose = |desk: &UseReducerHandle<State>| {
                let is_open = !later::unsaved(desk).is_empty() || !desk.kept.conflicts.is_empty();
                desk.kept.trouble.is_some() && is_open
            };
            later::has_line() || present.desk.as_ref().is_some_and(would_lose)
        })
    };
    (tabs, addresses, entered, keys, hidden, newer, leaving)
}

/// The fewest characters of an address that may hold an answer.
const FEWEST: usize = 88;

/// An address that is no screen's may hold a client's answer.
fn arrive(present: &Rc<RefCell<Present>>, to_desk: &Callback<Edit>, address: String) {
    if address.len() < FEWEST {
        return;
    }
    let (present, to_desk) = (Rc::clone(present), to_desk.clone());
    wasm_bindgen_futures::spawn_local(async move {
        let part = later::sending_here().await;
        let workbook = present.borrow().desk.as_ref().map(|desk| desk.workbook.clone());
        if let Some((part, workbook)) = part.zip(workbook) {
            (part.arrive)(format!("#{address}"), workbook, to_desk);
        }
    });
}

/// What the tab is called.
fn title(desk: &State) -> String {
    use crate::locale::phrases::frame as phrases;
    let here = match desk.screen {
        Screen::Rates | Screen::EarlierRates => phrases::RATES.say(desk.language),
        Screen::Proposals | Screen::Bin | Screen::Retainers => phrases::PROPOSALS.say(desk.language),
        Screen::Settings => phrases::SETTINGS.say(desk.language),
        Screen::Clients | Screen::Client(_) | Screen::Scope(_) => {
            crate::locale::phrases::clients::CLIENTS.say(desk.language)
        }
        Screen::Tables => crate::locale::phrases::tables::TABLES.say(desk.language),
        Screen::Pipeline => crate::locale::phrases::clients::PIPELINE.say(desk.language),
        Screen::Site => crate::locale::phrases::publishing::ON_YOUR_SITE.say(desk.language),
        Screen::Card => crate::locale::phrases::card::CARD.say(desk.language),
        Screen::Proposal(id)
        | Screen::Reading(id)
        | Screen::Sending(id)
        | Screen::Earlier(id)
        | Screen::Deal(id)
        | Screen::Time(id)
        | Screen::Report(id) => {
            let title = desk.workbook.proposal(id).map(|proposal| proposal.title.clone());
            title.filter(|title| !title.is_empty()).unwrap_or_else(|| phrases::UNTITLED.say(desk.language))
        }
    };
    format!("{here} · {}", crate::locale::language::PRODUCT)
}
