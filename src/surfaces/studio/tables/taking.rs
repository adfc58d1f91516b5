//! Opens a table: reads it piece by piece, shows how far it is, can be stopped, and shows what was found. Changes nothing before a
//! person says so.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, File, HtmlInputElement};
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_effect_with, use_mut_ref, use_state};

use crate::browser::file_pieces::FilePieces;
use crate::browser::focus;
use crate::domain::civil_date::CivilDate;
use crate::domain::workbook::Workbook;
use crate::locale::language::Language;
use crate::locale::phrases::tables as phrases;
use crate::surfaces::studio::number_field::Hand;
use crate::surfaces::studio::tables::found::Found;
use crate::surfaces::studio::tables::preview::Preview;
use crate::surfaces::studio::tables::troubles;
use crate::wire::csv::reading::Reading;
use crate::wire::csv::trouble::Unusable;

/// What takes the file, and where the focus goes when something was found.
const FIELD: &str = "table-file";
pub const HEADING: &str = "table-found";

/// Why nothing was found.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    Unusable(Unusable),
    /// The browser could not read the file.
    NotRead,
}

/// How far it is.
#[derive(Clone, Debug)]
enum Stand {
    Idle,
    Reading { name: String, percent: u32, rows: u32 },
    Stopped,
    Refused { name: String, why: Refused },
    Found(Rc<Found>),
}

#[derive(PartialEq, Properties)]
pub struct TakeTableProps {
    pub workbook: Workbook,
    pub today: CivilDate,
    pub hand: Hand,
}

/// The button that opens a table, and what becomes of it.
#[component]
pub fn TakeTable(props: &TakeTableProps) -> Html {
    let language = props.hand.language;
    let stand = use_state(|| Stand::Idle);
    // The reading that is on, as long as it is not stopped.
    let on = use_mut_ref(|| Rc::new(Cell::new(false)));
    let is_found = matches!(*stand, Stand::Found(_));
    use_effect_with(is_found, |is_found| {
        if *is_found {
            focus::to(HEADING);
        }
    });
    let chosen = {
        let (stand, on) = (stand.clone(), Rc::clone(&on));
        Callback::from(move |event: Event| {
            let Some((file, input)) = file_of(&event) else { return };
            // The same file can be chosen again.
            input.set_value("");
            on.borrow().set(false);
            let goes = Rc::new(Cell::new(true));
            *on.borrow_mut() = Rc::clone(&goes);
            let stand = stand.clone();
            wasm_bindgen_futures::spawn_local(read(file, goes, Callback::from(move |now| stand.set(now))));
        })
    };
    let stop = {
        let (stand, on) = (stand.clone(), Rc::clone(&on));
        Callback::from(move |_: MouseEvent| {
            on.borrow().set(false);
            stand.set(Stand::Stopped);
        })
    };
    let close = {
        let stand = stand.clone();
        Callback::from(move |()| stand.set(Stand::Idle))
    };
    let body = match &*stand {
        Stand::Idle => Html::default(),
        Stand::Stopped => html! { <p role="status">{ phrases::STOPPED.say(language) }</p> },
        Stand::Reading { name, percent, rows } => {
            let words = phrases::READING.fill(language, [name]);
            on_its_way(words, *percent, usize::try_from(*rows).unwrap_or_default(), &stop, language)
        }
        Stand::Refused { name, why } => html! {
            <div role="alert">
                <p class="problem">{ troubles::refused(why, language) }</p>
                <p>{ phrases::REFUSED.fill(language, [name]) }</p>
            </div>
        },
        Stand::Found(found) => html! {
            <Preview found={Rc::clone(found)} workbook={props.workbook.clone()} today={props.today} hand={props.hand.clone()} {close} />
        },
    };
    html! {
        <>
            <p class="mends">
                <label class="button" for={FIELD}>{ phrases::OPEN_TABLE.say(language) }</label>
                <input id={FIELD} class="unseen" type="file" accept=".csv,.tsv,.txt,text/csv" onchange={chosen} />
            </p>
            { body }
        </>
    }
}

fn file_of(event: &Event) -> Option<(File, HtmlInputElement)> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    Some((input.files()?.get(0)?, input))
}

/// How far something is, and the button that stops it.
pub fn on_its_way(words: String, percent: u32, rows: usize, stop: &Callback<MouseEvent>, language: Language) -> Html {
    html! {
        <div class="on-its-way">
            <label for="table-way">{ words }</label>
            <progress id="table-way" max="100" value={percent.to_string()} />
            <span class="note">{ phrases::READ_ROWS.fill(language, [&troubles::count(rows, language)]) }</span>
            <button type="button" class="button" onclick={stop.clone()}>{ phrases::STOP.say(language) }</button>
        </div>
    }
}

/// Reads a file as long as it goes on, and tells how far it is.
async fn read(file: File, goes: Rc<Cell<bool>>, tell: Callback<Stand>) {
    let mut pieces = FilePieces::new(file);
    let mut reading = Reading::default();
    let name = pieces.name();
    let end = loop {
        let Some(piece) = pieces.next().await else { break Err(Refused::NotRead) };
        if !goes.get() {
            return;
        }
        if piece.is_empty() {
            break reading.end().map_err(Refused::Unusable);
        }
        if let Err(why) = reading.push(&piece) {
            break Err(Refused::Unusable(why));
        }
        tell.emit(Stand::Reading { name: name.clone(), percent: pieces.percent(), rows: reading.count() });
    };
    tell.emit(match end {
        Ok(read) => Stand::Found(Rc::new(Found { name, read })),
        Err(why) => Stand::Refused { name, why },
    });
}
