//! The part of the settings about backups: saving one, when the last one was, and opening one.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, MouseEvent};
use yew::{Callback, Html, Properties, component, html, use_effect_with, use_force_update, use_state};

use crate::browser::{chosen_file, files};
use crate::domain::civil_date::CivilDate;
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::backup as phrases;
use crate::locale::{calendar_words, figures};
use crate::state::studio::edit::Edit;
use crate::state::studio::notice::{NotOpened, Notice};
use crate::surfaces::studio::import::{self, Import};
use crate::surfaces::studio::import_keys;
use crate::surfaces::studio::kept_file::{self, Standing};
use crate::surfaces::studio::later::Soon;
use crate::surfaces::studio::reminding;
use crate::surfaces::studio::start;
use crate::wire::backup_v1::{self, Backup, KeyV1};

/// The largest file that is read, in bytes.
const MOST: u32 = 16_000_000;

#[derive(PartialEq, Properties)]
pub struct BackupPartProps {
    pub workbook: Workbook,
    pub language: Language,
    pub untouched: bool,
    pub send: Callback<Edit>,
}

/// The part.
#[component]
pub fn BackupPart(props: &BackupPartProps) -> Html {
    let language = props.language;
    let keys = use_state(Vec::<KeyV1>::new);
    let file = use_state(Standing::default);
    {
        let file = file.clone();
        use_effect_with((), move |()| {
            wasm_bindgen_futures::spawn_local(async move {
                let shows = Callback::from({
                    let file = file.clone();
                    move |standing| file.set(standing)
                });
                file.set(kept_file::standing(Some(shows)).await);
            });
        });
    }
    let redraw = use_force_update();
    {
        let keys = keys.clone();
        use_effect_with((), move |()| {
            wasm_bindgen_futures::spawn_local(async move { keys.set(import_keys::here().await) });
        });
    }
    let pressed = {
        let workbook = props.workbook.clone();
        Callback::from(move |_: MouseEvent| {
            let (workbook, redraw) = (workbook.clone(), redraw.clone());
            wasm_bindgen_futures::spawn_local(async move {
                save(workbook, language).await;
                redraw.force_update();
            });
        })
    };
    let chosen = {
        let send = props.send.clone();
        Callback::from(move |event: Event| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            let Some(file) = input.as_ref().and_then(|input| input.files()).and_then(|files| files.get(0)) else {
                return;
            };
            let send = send.clone();
            wasm_bindgen_futures::spawn_local(async move {
                match files::text_of(&file, MOST).await {
                    Ok(text) => import::begin(file.name(), &text, &send),
                    Err(files::NoText::TooLarge) => send.emit(Edit::Told(Notice::NotOpened(NotOpened::TooLarge))),
                    Err(files::NoText::NotRead) => send.emit(Edit::Told(Notice::NotOpened(NotOpened::NotRead))),
                }
            });
            // The same file can be chosen again.
            if let Some(input) = input {
                input.set_value("");
            }
        })
    };
    let stays = keys.iter().any(|key| key.retired.is_none() && key.wrapped.is_none());
    html! {
        <section class="part" aria-labelledby="settings-backup">
            <h2 id="settings-backup">{ phrases::BACKUP.say(language) }</h2>
            <p>{ phrases::BACKUP_SAYS.say(language) }</p>
            <p>{ last(language) }</p>
            if stays { <p class="note">{ phrases::KEY_STAYS.say(language) }</p> }
            <p class="after">
                <button type="button" class="button" onclick={pressed}>{ phrases::SAVE.say(language) }</button>
                <label class="button file">
                    { phrases::OPEN.say(language) }
                    <input class="unseen" type="file" accept=".json,application/json" onchange={chosen} />
                </label>
            </p>
            if chosen_file::is_possible() { { kept(props, &file) } }
            <Import workbook={props.workbook.clone()} {language} untouched={props.untouched} send={props.send.clone()} />
        </section>
    }
}

/// The file that is kept up to date: which it is, choosing one, and letting it be.
fn kept(props: &BackupPartProps, file: &Standing) -> Html {
    let language = props.language;
    let button = |words: Phrase<0>, act: fn(Workbook, Language) -> Soon<()>| {
        let workbook = props.workbook.clone();
        let pressed =
            Callback::from(move |_: MouseEvent| wasm_bindgen_futures::spawn_local(act(workbook.clone(), language)));
        html! { <button type="button" class="button" onclick={pressed}>{ words.say(language) }</button> }
    };
    let choose = |words| button(words, |workbook, language| Box::pin(kept_file::choose(workbook, language)));
    let forget = || button(phrases::FORGET_FILE, |_, _| Box::pin(kept_file::forget()));
    let (said, acts) = match file {
        Standing::Unknown => return Html::default(),
        Standing::None => (phrases::KEPT_FILE_SAYS.say(language), choose(phrases::CHOOSE_FILE)),
        Standing::Written(name) => {
            (phrases::FILE_WRITTEN.fill(language, [name]), html! { <>{ choose(phrases::OTHER_FILE) }{ forget() }</> })
        }
        Standing::Asks(name) => {
            let again = button(phrases::GO_ON, |workbook, language| Box::pin(kept_file::ask_again(workbook, language)));
            (phrases::FILE_ASKS.fill(language, [name]), html! { <>{ again }{ forget() }</> })
        }
        Standing::Failed(name) => {
            (phrases::FILE_FAILED.fill(language, [name]), html! { <>{ choose(phrases::OTHER_FILE) }{ forget() }</> })
        }
    };
    html! {
        <div class="kept-file">
            <h3>{ phrases::KEPT_FILE.say(language) }</h3>
            <p role="status">{ said }</p>
            <p class="after">{ acts }</p>
        </div>
    }
}

/// When the last backup was.
fn last(language: Language) -> String {
    let since = reminding::since();
    let day = |day: CivilDate| calendar_words::full_date(language, day.year(), day.month(), day.day());
    match (since.backup, since.changes) {
        (None, _) => phrases::NEVER.say(language),
        (Some(on), 0) => phrases::LAST.fill(language, [&day(on)]),
        (Some(on), changes) => {
            let changes = figures::whole(i64::from(changes), language);
            phrases::LAST_AND_CHANGES.fill(language, [&day(on), &changes])
        }
    }
}

/// Gives a backup of everything to the person as a file.
pub async fn save(workbook: Workbook, language: Language) {
    let text = text(workbook, language).await;
    let name = format!("ratewright-backup-{}.json", start::today());
    if files::save(&name, "application/json", &text).is_ok() {
        reminding::saved();
    }
}

/// The text of a backup of everything that is here now.
pub async fn text(workbook: Workbook, language: Language) -> String {
    let keys = import_keys::here().await;
    backup_v1::write(&Backup { workbook, language: Some(language.tag().to_owned()), keys })
}
