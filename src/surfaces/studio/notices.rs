//! What the desk has to say, in the flow of the page: no window over it, and nothing that vanishes by itself.

use yew::{Callback, Html, MouseEvent, classes, html};

use crate::domain::id::Id;
use crate::domain::workbook::Workbook;
use crate::locale::figures;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{
    backup as backup_phrases, card as card_phrases, frame as phrases, keeping, library, offer_page, past,
    sending as send_phrases, tables,
};
use crate::state::studio::edit::{Edit, OneStore, StoreTrouble};
use crate::state::studio::notice::{NotOpened, Notice};
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::card::opening;
use crate::surfaces::studio::later::Soon;
use crate::surfaces::studio::sending::said;
use crate::surfaces::studio::take_over::TakeOver;
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::{backup, conflict, files, kept_file, later, reminding, start, staying};

/// All of it: what other tabs did, and what is to be told.
pub fn notices(view: &View) -> Html {
    let is_quiet = view.desk.kept.conflicts.is_empty() && view.desk.notices.is_empty();
    let part = if is_quiet { None } else { later::settings() };
    let said = part.map(|part| (part.notices)(view)).unwrap_or_default();
    // Said by what is always here, and gone when the part has come.
    let missing = later::is_any_missing().then(|| one(true, view.say(phrases::NOT_LOADED), Html::default()));
    html! { <section class="notices" aria-label={view.say(phrases::NOTICES)} role="status">{ missing }{ said }</section> }
}

/// What other tabs did, and what is to be told, one beneath the other.
pub fn all(view: &View) -> Html {
    let conflicts = view.desk.kept.conflicts.keys().map(|key| conflict::conflict(view, *key));
    let told = view.desk.notices.iter().enumerate().map(|(place, told)| notice(view, place, told));
    html! { <>{ for conflicts }{ for told }</> }
}

/// A button among words.
pub fn link(view: &View, words: Phrase<0>, edit: impl Fn() -> Edit + 'static) -> Html {
    html! { <button type="button" class="link" onclick={view.on(edit)}>{ view.say(words) }</button> }
}

fn one(is_bad: bool, text: String, acts: Html) -> Html {
    html! { <div class={classes!("notice", is_bad.then_some("bad"))}><p>{ text }</p>{ acts }</div> }
}

/// How many drafts are named.
const MOST_NAMED: usize = 3;

fn title(view: &View, id: Id) -> String {
    let title = view.desk.workbook.proposal(id).map(|proposal| proposal.title.clone());
    title.filter(|title| !title.is_empty()).unwrap_or_else(|| view.say(phrases::UNTITLED))
}

fn notice(view: &View, place: usize, notice: &Notice) -> Html {
    let close = || link(view, phrases::DISMISS, move || Edit::Dismissed(place));
    let undo = || link(view, phrases::UNDO, || Edit::Undid);
    match notice {
        Notice::Opened { name, .. } if name.is_empty() => {
            let language = view.language();
            let blank = link(view, phrases::START_BLANK, move || {
                Edit::Opened(Box::new(start::blank(language)), Notice::StartedAfresh)
            });
            one(false, view.say(phrases::OPENED_SAMPLE), html! { <>{ undo() }{ blank }{ close() }</> })
        }
        Notice::Opened { name, proposals, repairs } => {
            let proposals = proposals.to_string();
            let text = match repairs {
                0 => view.fill(phrases::OPENED, [name, &proposals]),
                repairs => view.fill(phrases::OPENED_REPAIRED, [name, &proposals, &repairs.to_string()]),
            };
            one(*repairs > 0, text, html! { <>{ undo() }{ close() }</> })
        }
        Notice::TookTable { new, changed } => {
            let text = view.fill(tables::TOOK, [&new.to_string(), &changed.to_string()]);
            one(false, text, html! { <>{ undo() }{ close() }</> })
        }
        Notice::TookTime { taken, same } => {
            let whole = |count: &usize| figures::whole(i64::try_from(*count).unwrap_or(i64::MAX), view.language());
            let text = match same {
                0 => view.fill(tables::TOOK_TIME, [&whole(taken)]),
                same => view.fill(tables::TOOK_TIME_SAME, [&whole(taken), &whole(same)]),
            };
            one(false, text, html! { <>{ undo() }{ close() }</> })
        }
        Notice::StartedAfresh => one(false, view.say(phrases::STARTED_AFRESH), html! { <>{ undo() }{ close() }</> }),
        Notice::NotOpened(why) => one(true, view.say(not_opened(*why)), close()),
        Notice::SetAside(count) => set_aside(view, phrases::SET_ASIDE, *count, close()),
        Notice::Repaired(count) => set_aside(view, phrases::REPAIRED, *count, close()),
        Notice::Deleted { title } => {
            // Without the store that lasts there is no bin.
            let is_binned = !matches!(view.desk.kept.only, Some(OneStore::NotLasting(_)));
            let text = match (title.is_empty(), is_binned) {
                (true, true) => view.say(past::DELETED_UNTITLED),
                (true, false) => view.say(phrases::DELETED_UNTITLED),
                (false, true) => view.fill(past::DELETED, [title]),
                (false, false) => view.fill(phrases::DELETED, [title]),
            };
            one(false, text, html! { <>{ undo() }{ close() }</> })
        }
        Notice::BroughtBack => one(false, view.say(past::BROUGHT_BACK), html! { <>{ undo() }{ close() }</> }),
        Notice::PutBack { title } => {
            let text = match title.is_empty() {
                true => view.say(past::CAME_BACK_UNTITLED),
                false => view.fill(past::CAME_BACK, [title]),
            };
            one(false, text, html! { <>{ undo() }{ close() }</> })
        }
        Notice::ErasesUnvisited => {
            let read = link(view, phrases::DISMISS, move || {
                staying::was_read(&Notice::ErasesUnvisited);
                Edit::Dismissed(place)
            });
            one(false, view.say(past::ERASES), html! { <>{ files::save_button(view, "link") }{ read }</> })
        }
        Notice::NotPromised => {
            let read = link(view, phrases::DISMISS, move || {
                staying::was_read(&Notice::NotPromised);
                Edit::Dismissed(place)
            });
            one(false, view.say(past::NO_PROMISE), html! { <>{ to_room(view, past::WHAT_CAN_BE_DONE) }{ read }</> })
        }
        Notice::DraftsMoved(drafts) => {
            let names: Vec<String> = drafts.iter().take(MOST_NAMED).map(|id| title(view, *id)).collect();
            let more = if drafts.len() > MOST_NAMED { ", …" } else { "" };
            let names = format!("{}{more}", names.join(", "));
            let text = view.fill(offer_page::DRAFTS_MOVED, [&drafts.len().to_string(), &names]);
            one(false, text, html! { <>{ undo() }{ close() }</> })
        }
        Notice::KeptAsUsual => one(false, view.say(offer_page::KEPT_AS_USUAL), html! { <>{ undo() }{ close() }</> }),
        Notice::KeptAsTemplate => one(false, view.say(library::KEPT_AS_TEMPLATE), html! { <>{ undo() }{ close() }</> }),
        Notice::KeptInLibrary => one(false, view.say(library::KEPT_IN_LIBRARY), html! { <>{ undo() }{ close() }</> }),
        Notice::CardTaken(whose) => {
            one(false, view.fill(card_phrases::TAKEN, [whose]), html! { <>{ undo() }{ close() }</> })
        }
        Notice::NoCard(why) => one(true, opening::refused(*why, view.language()), close()),
        Notice::AnswerRecorded(kind) => one(false, view.say(said::recorded(*kind)), close()),
        Notice::Requested { request, unknown } => {
            one(*unknown > 0, said::requested(view, request, *unknown), html! { <>{ undo() }{ close() }</> })
        }
        Notice::RequestKnown => one(false, view.say(send_phrases::REQUEST_KNOWN), close()),
        Notice::AnswerKnown => one(false, view.say(send_phrases::ANSWER_KNOWN), close()),
        Notice::NotRecorded(why) => one(true, view.say(said::not_recorded(why)), close()),
        Notice::UndoLeftAlone => one(false, view.say(phrases::LEFT_ALONE), close()),
        Notice::NewVersion => {
            let is_settled = view.desk.unsaved().is_empty() || view.desk.kept.trouble.is_some();
            let reload = html! { <TakeOver label={view.say(phrases::RELOAD)} {is_settled} /> };
            one(false, view.say(phrases::NEW_VERSION), html! { <>{ reload }{ close() }</> })
        }
        Notice::BackupDue => backup_due(view, place),
        Notice::FileAsks(name) => {
            let pressed = pressed(view, place, |workbook, language| Box::pin(kept_file::ask_again(workbook, language)));
            let again = button(view, backup_phrases::GO_ON, pressed);
            one(false, view.fill(backup_phrases::FILE_ASKS, [name]), html! { <>{ again }{ close() }</> })
        }
        Notice::FileNotWritten(name) => one(true, view.fill(backup_phrases::FILE_FAILED, [name]), close()),
        Notice::TookEarlier(count) => one(false, view.fill(keeping::TOOK_EARLIER, [&count.to_string()]), close()),
        Notice::OnlyOne(only) => {
            let (OneStore::NotLasting(why) | OneStore::Lasting(why)) = only;
            let acts = html! { <>{ files::save_button(view, "link") }{ room_for(view, *why) }{ close() }</> };
            one(false, view.say(only_one(*only)), acts)
        }
        Notice::Newer => one(true, view.say(phrases::NEWER), close()),
        Notice::Trouble(trouble) => {
            let acts = html! { <>{ files::save_button(view, "link") }{ room_for(view, *trouble) }</> };
            one(true, view.say(not_saved(*trouble)), acts)
        }
    }
}

/// The way to where it is said what takes the room.
fn to_room(view: &View, words: Phrase<0>) -> Html {
    html! { <a href={format!("#{}", Screen::Settings.address())}>{ view.say(words) }</a> }
}

/// Where there is no room left, the way to make some.
fn room_for(view: &View, trouble: StoreTrouble) -> Html {
    if trouble == StoreTrouble::Full { to_room(view, past::MAKE_ROOM) } else { Html::default() }
}

/// Asks for a backup.
fn backup_due(view: &View, place: usize) -> Html {
    let save = pressed(view, place, |workbook, language| Box::pin(backup::save(workbook, language)));
    let save = button(view, backup_phrases::SAVE_NOW, save);
    let later = link(view, backup_phrases::LATER, move || {
        reminding::put_off();
        Edit::Dismissed(place)
    });
    one(false, view.say(backup_phrases::DUE), html! { <>{ save }{ later }</> })
}

/// Does something with all that is here, and closes the notice when it is done.
fn pressed(view: &View, place: usize, act: fn(Workbook, Language) -> Soon<()>) -> Callback<MouseEvent> {
    let (workbook, language, send) = (view.desk.workbook.clone(), view.language(), view.hand.send.clone());
    Callback::from(move |_: MouseEvent| {
        let (act, send) = (act(workbook.clone(), language), send.clone());
        wasm_bindgen_futures::spawn_local(async move {
            act.await;
            send.emit(Edit::Dismissed(place));
        });
    })
}

fn button(view: &View, words: Phrase<0>, pressed: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="link" onclick={pressed}>{ view.say(words) }</button> }
}

fn set_aside(view: &View, words: Phrase<1>, count: usize, close: Html) -> Html {
    let save = yew::Callback::from(|_: yew::MouseEvent| files::save_set_aside());
    let save = html! {
        <button type="button" class="link" onclick={save}>{ view.say(phrases::SAVE_SET_ASIDE) }</button>
    };
    one(true, view.fill(words, [&count.to_string()]), html! { <>{ save }{ close }</> })
}

fn not_opened(why: NotOpened) -> Phrase<0> {
    match why {
        NotOpened::NotOurs => phrases::NOT_OURS,
        NotOpened::Damaged => phrases::DAMAGED,
        NotOpened::Newer => phrases::NEWER_FILE,
        NotOpened::TooLarge => phrases::TOO_LARGE,
        NotOpened::NotRead => phrases::NOT_READ,
        NotOpened::NoAnswer => phrases::NO_ANSWER,
    }
}

fn not_saved(trouble: StoreTrouble) -> Phrase<0> {
    match trouble {
        StoreTrouble::Denied => phrases::DENIED,
        StoreTrouble::Full => phrases::FULL,
        StoreTrouble::NotReadBack => phrases::NOT_READ_BACK,
        StoreTrouble::NotLoaded => phrases::NOT_SAVED_NOT_LOADED,
        StoreTrouble::Newer => phrases::NEWER_NOT_SAVED,
        StoreTrouble::Failed => keeping::FAILED,
    }
}

fn only_one(only: OneStore) -> Phrase<0> {
    match only {
        OneStore::NotLasting(StoreTrouble::Denied) => keeping::NO_VAULT,
        OneStore::NotLasting(StoreTrouble::Full) => keeping::VAULT_FULL,
        OneStore::NotLasting(_) => keeping::VAULT_FAILED,
        OneStore::Lasting(StoreTrouble::Full) => keeping::LOCAL_FULL,
        OneStore::Lasting(_) => keeping::NO_LOCAL,
    }
}
