//! A backup that was opened: what it would change, what a person takes of it, and bringing that in.

use std::cell::RefCell;
use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_effect_with, use_memo, use_state};

use crate::browser::focus;
use crate::domain::hand_back::Returned;
use crate::domain::record::{Record, RecordKey};
use crate::domain::table::Table;
use crate::domain::workbook::Workbook;
use crate::locale::card;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::{backup as phrases, card as card_phrases, frame};
use crate::state::studio::edit::Edit;
use crate::state::studio::import::{Take, review};
use crate::state::studio::notice::{NotOpened, Notice};
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::card::returning;
use crate::surfaces::studio::import_keys::{self, NotTaken, WouldChange};
use crate::surfaces::studio::import_rows::{self, one, row};
use crate::surfaces::studio::sending::typed;
use crate::surfaces::studio::start;
use crate::surfaces::studio::view::View;
use crate::wire::backup_v1::{self, Backup, KeyV1};
use crate::wire::repair::{Restored, Unreadable};
use crate::wire::returned_v1;

/// The heading, to which the focus goes.
const HEADING: &str = "import";
const PASSPHRASE: &str = "import-passphrase";

/// A file that was read.
struct Found {
    name: String,
    backup: Backup,
    repairs: usize,
    /// What came back from a manager; then the backup is empty but for that.
    returned: Option<Returned>,
}

impl Found {
    /// What the file has, beside what is here.
    fn there(&self, here: &Workbook) -> Workbook {
        self.returned.as_ref().map_or_else(|| self.backup.workbook.clone(), |returned| returned.beside(here))
    }
}

type Read = Rc<Found>;

thread_local! {
    // What was read and is to be shown, and who shows it.
    static WAITING: RefCell<Option<Read>> = RefCell::default();
    static SHOWS: RefCell<Option<Callback<()>>> = RefCell::default();
}

/// Reads a backup and shows what it would change; nothing is changed by that.
pub fn begin(name: String, text: &str, send: &Callback<Edit>) {
    let not_opened = |why| send.emit(Edit::Told(Notice::NotOpened(why)));
    let found = match text.contains(returned_v1::FORMAT) {
        true => returned_v1::read(text).map(|Restored { value, repairs }| {
            let workbook = Workbook::new(start::blank(Language::default()).studio.as_ref().clone());
            let backup = Backup { workbook, language: None, keys: Vec::new() };
            Found { name, backup, repairs: repairs.len(), returned: Some(value) }
        }),
        false => backup_v1::read(text).map(|Restored { value, repairs }| Found {
            name,
            backup: value,
            repairs: repairs.len(),
            returned: None,
        }),
    };
    match found {
        Ok(found) => {
            WAITING.set(Some(Rc::new(found)));
            send.emit(Edit::WentTo(Screen::Settings));
            if let Some(shows) = SHOWS.with_borrow(Clone::clone) {
                shows.emit(());
            }
        }
        Err(Unreadable::NotJson) => not_opened(NotOpened::Damaged),
        Err(Unreadable::NewerSchema(_)) => not_opened(NotOpened::Newer),
        Err(Unreadable::NotOurs) => not_opened(NotOpened::NotOurs),
        Err(Unreadable::TooLarge) => not_opened(NotOpened::TooLarge),
    }
}

#[derive(PartialEq, Properties)]
pub struct ImportProps {
    pub workbook: Workbook,
    pub language: Language,
    pub untouched: bool,
    pub send: Callback<Edit>,
}

/// Why nothing was brought in.
type Trouble = Option<NotTaken>;

/// What the opened file would change; nothing where none is open.
#[component]
pub fn Import(props: &ImportProps) -> Html {
    let language = props.language;
    let open = use_state(|| Option::<Read>::None);
    let chosen = use_state(Table::<RecordKey, Take>::new);
    let keys = use_state(Vec::<KeyV1>::new);
    // Whether the file's keys and its language are taken.
    let (with_keys, with_language) = (use_state(|| false), use_state(|| false));
    let trouble = use_state(|| Trouble::None);
    {
        let (open, chosen, keys, with_keys, with_language, trouble) =
            (open.clone(), chosen.clone(), keys.clone(), with_keys.clone(), with_language.clone(), trouble.clone());
        let untouched = props.untouched;
        use_effect_with(untouched, move |untouched| {
            let untouched = *untouched;
            let show = Callback::from(move |()| {
                let Some(read) = WAITING.take() else { return };
                let (open, keys, with_keys) = (open.clone(), keys.clone(), with_keys.clone());
                chosen.set(Table::new());
                trouble.set(None);
                with_language.set(untouched);
                wasm_bindgen_futures::spawn_local(async move {
                    let here = import_keys::here().await;
                    with_keys.set(import_keys::would_change(&here, &read.backup.keys) == WouldChange::New);
                    keys.set(here);
                    open.set(Some(read));
                });
            });
            SHOWS.set(Some(show.clone()));
            show.emit(());
            || SHOWS.set(None)
        });
    }
    use_effect_with(open.is_some(), |is_open| {
        if *is_open {
            focus::to(HEADING);
        }
    });
    // Reviewed once, not at each choice: a file may hold ten thousand proposals.
    let reviewed = use_memo(((*open).as_ref().map(Rc::as_ptr), props.workbook.clone(), props.untouched), |_| {
        let (here, found) = (&props.workbook, open.as_ref()?);
        let there = found.there(here);
        let mut reviewed = review(here, &there, props.untouched);
        // A studio does not come back, and is not counted.
        reviewed.same = reviewed.same.saturating_sub(usize::from(found.returned.is_some()));
        let moved = found.returned.as_ref().map(|back| returning::moved(back, here, language)).unwrap_or_default();
        Some((reviewed, import_rows::joined(here, &there), moved))
    });
    let (Some(read), Some((plain, both, moved))) = ((*open).clone(), &*reviewed) else { return Html::default() };
    let Found { name, backup, repairs, returned } = &*read;
    let found = plain.with(&chosen);
    let would = import_keys::would_change(&keys, &backup.keys);
    let speaks = backup.language.as_deref().and_then(Language::from_tag).filter(|speaks| *speaks != language);
    let close = {
        let open = open.clone();
        Callback::from(move |()| open.set(None))
    };
    if let Some(why) = returned.as_ref().and_then(|back| returning::refused(back, &props.workbook, language)) {
        return refused(name, why, &close, language);
    }
    let apply = {
        let (send, here) = (props.send.clone(), props.workbook.clone());
        let (found, backup, name) = (found.clone(), backup.clone(), name.clone());
        let repairs = *repairs;
        let keys =
            with_keys.then(|| backup.keys.clone()).filter(|_| matches!(would, WouldChange::New | WouldChange::Other));
        let speaks = speaks.filter(|_| *with_language);
        let (trouble, close) = (trouble.clone(), close.clone());
        Callback::from(move |_: MouseEvent| {
            let (send, here, found, name) = (send.clone(), here.clone(), found.clone(), name.clone());
            let (keys, trouble, close) = (keys.clone(), trouble.clone(), close.clone());
            wasm_bindgen_futures::spawn_local(async move {
                if let Some(keys) = keys
                    && let Err(why) = import_keys::take(&keys, &typed(PASSPHRASE)).await
                {
                    return trouble.set(Some(why));
                }
                close.emit(());
                if let Some(speaks) = speaks {
                    send.emit(Edit::ChoseLanguage(speaks));
                }
                if found.takes_any() {
                    let workbook = found.merged(&here, &View::new_id, language);
                    let proposals = workbook.proposals.len();
                    send.emit(Edit::Opened(Box::new(workbook), Notice::Opened { name, proposals, repairs }));
                }
            });
        })
    };
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |(key, take): (RecordKey, Take)| {
            let mut all = (*chosen).clone();
            all.insert(key, take);
            chosen.set(all);
        })
    };
    let for_all = |words: Phrase<0>, take: Take| {
        let (chosen, found) = (chosen.clone(), found.all(take));
        let pressed = Callback::from(move |_: MouseEvent| {
            chosen.set(found.changes.iter().map(|change| (change.key, change.take)).collect());
        });
        html! { <button type="button" class="link" onclick={pressed}>{ words.say(language) }</button> }
    };
    let keys_row = keys_row(would, &backup.keys, language, &with_keys);
    let language_row = speaks.map(|speaks| {
        let with_language = with_language.clone();
        let words = phrases::LANGUAGE.fill(language, [speaks.own_name()]);
        one(
            &words,
            [phrases::MINE, phrases::THEIRS],
            *with_language,
            language,
            Callback::from(move |is| with_language.set(is)),
        )
    });
    let is_all_same =
        found.changes.is_empty() && language_row.is_none() && !matches!(would, WouldChange::New | WouldChange::Other);
    let cancel = close.reform(|_: MouseEvent| ());
    html! {
        <div class="import" role="group" aria-labelledby={HEADING}>
            <h3 id={HEADING} tabindex="-1">{ phrases::WOULD_CHANGE.fill(language, [name]) }</h3>
            <p>{ import_rows::counts(&found, language) }</p>
            if is_all_same {
                <p>{ phrases::NO_CHANGE.say(language) }</p>
            } else {
                <p class="note">{ phrases::NOTHING_YET.say(language) }</p>
            }
            if *repairs > 0 {
                <p class="problem">{ phrases::REPAIRED.fill(language, [&repairs.to_string()]) }</p>
            }
            { came_back(returned.as_ref(), moved, language) }
            if found.changes.len() > 1 {
                <p class="mends">
                    { for_all(phrases::ALL_THEIRS, Take::Theirs) }
                    { for_all(phrases::ALL_MINE, Take::Mine) }
                    if found.changes.iter().any(|change| change.can_be_both()) { { for_all(phrases::ALL_BOTH, Take::Both) } }
                </p>
            }
            { for found.changes.iter().map(|change| row(change, both, language, &choose)) }
            { keys_row }
            { language_row }
            <p class="problem" role="alert">{ trouble.map(|why| said(why).say(language)) }</p>
            <p class="after">
                if !is_all_same {
                    <button type="button" class="button" onclick={apply}>{ phrases::APPLY.say(language) }</button>
                }
                <button type="button" class="button" onclick={cancel}>
                    { if is_all_same { frame::DISMISS } else { phrases::CANCEL }.say(language) }
                </button>
            </p>
        </div>
    }
}

/// Of which day it is, and what of it comes to something else here.
fn came_back(returned: Option<&Returned>, moved: &[String], language: Language) -> Html {
    let Some(returned) = returned else { return Html::default() };
    html! {
        <>
            <p>{ card_phrases::RETURNED_FROM.fill(language, [&card::day(returned.day, language)]) }</p>
            if !moved.is_empty() {
                <div class="warning">
                    <p><strong>{ card_phrases::MOVED_SAYS.say(language) }</strong></p>
                    <ul>{ for moved.iter().map(|text| html! { <li>{ text }</li> }) }</ul>
                </div>
            }
        </>
    }
}

/// Why what came back can't be taken over here.
fn refused(name: &str, why: String, close: &Callback<()>, language: Language) -> Html {
    html! {
        <div class="import" role="group" aria-labelledby={HEADING}>
            <h3 id={HEADING} tabindex="-1">{ phrases::WOULD_CHANGE.fill(language, [name]) }</h3>
            <p class="problem" role="alert">{ why }</p>
            <p class="after"><button type="button" class="button" onclick={close.reform(|_: MouseEvent| ())}>{ frame::DISMISS.say(language) }</button></p>
        </div>
    }
}

fn said(why: NotTaken) -> Phrase<0> {
    match why {
        NotTaken::WrongPassphrase => phrases::WRONG_PASSPHRASE,
        NotTaken::NotKept => phrases::KEY_NOT_KEPT,
    }
}

/// The keys of the file: whether they are taken, and the passphrase of the present one.
fn keys_row(would: WouldChange, keys: &[KeyV1], language: Language, with: &yew::UseStateHandle<bool>) -> Html {
    let words = match would {
        WouldChange::Nothing => return Html::default(),
        WouldChange::Same => return html! { <p class="note">{ phrases::KEY_SAME.say(language) }</p> },
        WouldChange::New => phrases::KEY_NEW,
        WouldChange::Other => phrases::KEY_OTHER,
    };
    let is_wrapped = keys.iter().any(|key| key.retired.is_none() && key.wrapped.is_some());
    let takes = **with;
    let choices =
        if would == WouldChange::New { [phrases::LEAVE_OUT, phrases::ADD] } else { [phrases::MINE, phrases::THEIRS] };
    let told = {
        let with = with.clone();
        Callback::from(move |is| with.set(is))
    };
    html! {
        <>
            { one(&phrases::KEY.say(language), choices, takes, language, told) }
            <p class="note">{ words.say(language) }</p>
            if takes && is_wrapped {
                <div class="field">
                    <label for={PASSPHRASE}>{ phrases::KEY_PASSPHRASE.say(language) }</label>
                    <span class="entry wide">
                        <input id={PASSPHRASE} type="password" autocomplete="off" aria-describedby="import-passphrase-note" />
                    </span>
                    <p class="note" id="import-passphrase-note">{ phrases::KEY_PASSPHRASE_SAYS.say(language) }</p>
                </div>
            }
        </>
    }
}

/// What a record is called.
pub fn called(record: &Record, language: Language) -> String {
    let name = |name: &str| if name.is_empty() { frame::UNTITLED.say(language) } else { name.to_owned() };
    match record {
        Record::Studio(_) => phrases::STUDIO.say(language),
        Record::Client(client) => phrases::OF_CLIENT.fill(language, [&name(&client.name)]),
        Record::Proposal(proposal) => phrases::OF_PROPOSAL.fill(language, [&name(&proposal.title)]),
        Record::Issued(issued) => {
            phrases::OF_QUOTE.fill(language, [&issued.number.to_string(), &issued.revision.to_string()])
        }
        Record::Time(sheet) => phrases::OF_TIME.fill(language, [&sheet.month.to_string()]),
    }
}
