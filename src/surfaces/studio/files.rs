//! The workbook as a file: saved, opened, and what could not be read saved too.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};
use yew::{Callback, Html, MouseEvent, html};

use crate::browser::files;
use crate::browser::files::NoText;
use crate::domain::workbook::Workbook;
use crate::locale::phrases::frame as phrases;
use crate::state::studio::Desk;
use crate::state::studio::edit::Edit;
use crate::state::studio::notice::{NotOpened, Notice};
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::{later, settling, start};
use crate::wire::file_v1;
use crate::wire::repair::{Restored, Unreadable};

/// The largest file that is read, in bytes.
const MOST: u32 = 16_000_000;

/// What a backup of everything says that it is, what a manager's card does, and what was made from one.
const BACKUP: &str = "\"ratewright-backup\"";
const CARD: &str = "\"ratewright-managers-card\"";
const RETURNED: &str = "\"ratewright-for-the-owner\"";

/// Gives the workbook to the person as a file.
pub fn save(desk: &Desk) {
    let desk = desk.clone();
    wasm_bindgen_futures::spawn_local(async move {
        if let Some(part) = later::settings_here().await {
            (part.save)(&desk);
        }
    });
}

/// The same, with all it takes at hand.
pub fn write(desk: &Desk) {
    let _ = files::save(&file_name(&desk.workbook), "application/json", &file_v1::write(&desk.workbook));
}

/// "northlight-studio-2026-11-22.ratewright.json": letters and digits of the studio's name, and the day.
fn file_name(workbook: &Workbook) -> String {
    let name: String = workbook.studio.name.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words: Vec<String> = name.split_whitespace().take(6).map(str::to_lowercase).collect();
    let name = if words.is_empty() { "workbook".to_owned() } else { words.join("-") };
    format!("{name}-{}.ratewright.json", start::today())
}

/// The button that saves a file.
pub fn save_button(view: &View, class: &'static str) -> Html {
    let desk = view.desk.clone();
    let pressed = Callback::from(move |_: MouseEvent| save(&desk));
    html! { <button type="button" class={class} onclick={pressed}>{ view.say(phrases::SAVE_A_FILE) }</button> }
}

/// Whether a text holds a mark. Byte by byte: the library's own search of texts weighs more than a thousand bytes in the first view.
fn holds(text: &str, mark: &str) -> bool {
    text.as_bytes().windows(mark.len()).any(|part| part == mark.as_bytes())
}

/// The button that opens one. The field that takes the file is the browser's own, hidden behind it.
pub fn open_button(view: &View, class: &'static str) -> Html {
    let send = view.hand.send.clone();
    let chosen = Callback::from(move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let file = input.as_ref().and_then(|input| input.files()).and_then(|files| files.get(0));
        let Some(file) = file else { return };
        let send = send.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let edit = match files::text_of(&file, MOST).await {
                // What these would change is shown before.
                Ok(text) if holds(&text, CARD) => match later::sending_here().await {
                    Some(part) => return (part.card_file)(text, send),
                    None => not_opened(NotOpened::NoAnswer),
                },
                Ok(text) if holds(&text, BACKUP) || holds(&text, RETURNED) => match later::settings_here().await {
                    Some(part) => return (part.import)(file.name(), &text, &send),
                    None => not_opened(NotOpened::NoAnswer),
                },
                Ok(text) => match later::kept().await {
                    Some(kept) => read(&file.name(), (kept.file)(&text)),
                    None => not_opened(NotOpened::NoAnswer),
                },
                Err(NoText::TooLarge) => not_opened(NotOpened::TooLarge),
                Err(NoText::NotRead) => not_opened(NotOpened::NotRead),
            };
            send.emit(edit);
        });
        // The same file can be chosen again.
        if let Some(input) = input {
            input.set_value("");
        }
    });
    let pressed = Callback::from(|event: MouseEvent| {
        // Yew listens at the root, so the event's current target is not the button.
        let pressed = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let button = pressed.and_then(|pressed| pressed.closest("button").ok().flatten());
        let input = button.and_then(|button| button.next_element_sibling());
        if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) {
            input.click();
        }
    });
    html! {
        <>
            <button type="button" class={class} onclick={pressed}>{ view.say(phrases::OPEN_A_FILE) }</button>
            <input type="file" hidden=true accept=".json,application/json" tabindex="-1" aria-hidden="true" onchange={chosen} />
        </>
    }
}

fn read(name: &str, read: Result<Restored<Workbook>, Unreadable>) -> Edit {
    match read {
        Ok(read) => start::opened(name.to_owned(), read.value, read.repairs.len()),
        Err(Unreadable::NotJson) => not_opened(NotOpened::Damaged),
        Err(Unreadable::NewerSchema(_)) => not_opened(NotOpened::Newer),
        Err(Unreadable::NotOurs) => not_opened(NotOpened::NotOurs),
        Err(Unreadable::TooLarge) => not_opened(NotOpened::TooLarge),
    }
}

fn not_opened(why: NotOpened) -> Edit {
    Edit::Told(Notice::NotOpened(why))
}

/// Gives what could not be read to the person as a file.
pub fn save_set_aside() {
    wasm_bindgen_futures::spawn_local(async move {
        if let Some(part) = later::settings_here().await {
            (part.save_set_aside)();
        }
    });
}

/// The same, with all it takes at hand.
pub fn write_set_aside() {
    wasm_bindgen_futures::spawn_local(async {
        let texts: Vec<String> =
            settling::set_aside().await.into_iter().map(|(key, text)| format!("{key}\n{text}\n")).collect();
        let name = format!("set-aside-{}.txt", start::today());
        let _ = files::save(&name, "text/plain", &texts.join("\n"));
    });
}
