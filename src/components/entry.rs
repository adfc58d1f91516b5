//! A field: ruled underneath, its text untouched on the way out. Emits what was typed, arrow keys as steps, and that it was left.

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, HtmlInputElement, InputEvent, KeyboardEvent};
use yew::{Callback, Html, classes, html};

/// What a field looks like and is called.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Look {
    pub id: Option<String>,
    /// Its name, unless a label elsewhere names it.
    pub label: Option<String>,
    /// The ids of the elements that name it.
    pub labelled_by: Option<String>,
    pub placeholder: Option<String>,
    /// A unit before the text, such as a currency's sign.
    pub before: Option<String>,
    /// A unit after the text, such as "%".
    pub after: Option<String>,
    /// Further classes of the field: "short", "wide", "quiet".
    pub class: &'static str,
    pub is_wrong: bool,
    pub described_by: Option<String>,
    /// The id of a list of suggestions.
    pub list: Option<String>,
    pub is_disabled: bool,
}

/// What a field tells.
#[derive(Clone, PartialEq)]
pub struct Told {
    pub text: Callback<String>,
    /// Arrow keys: so many steps up. Nothing for words.
    pub step: Option<Callback<i64>>,
    pub left: Callback<()>,
}

/// The text of the field that an event came from.
pub fn text_of(event: &web_sys::Event) -> String {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.map(|input| input.value()).unwrap_or_default()
}

/// How often a press is looked at, in milliseconds.
const PRESSED: u32 = 40;

/// Tells that a field was left: by the keyboard at once, by a press only after its release. What is said beneath a field goes
/// when it is left; were that to move the page under the press, the button that was meant would never get it.
fn leave(left: Callback<()>) {
    let is_pressed = gloo_utils::document().query_selector(":active").is_ok_and(|pressed| pressed.is_some());
    if is_pressed {
        Timeout::new(PRESSED, move || leave(left)).forget();
    } else {
        left.emit(());
    }
}

/// A field.
pub fn entry(text: &str, look: Look, told: &Told) -> Html {
    let typed = told.text.reform(|event: InputEvent| text_of(&event));
    let left = {
        let left = told.left.clone();
        Callback::from(move |_: FocusEvent| leave(left.clone()))
    };
    let is_number = told.step.is_some();
    let stepped = told.step.clone().map(|step| {
        Callback::from(move |event: KeyboardEvent| {
            let up = match event.key().as_str() {
                "ArrowUp" => 1,
                "ArrowDown" => -1,
                _ => return,
            };
            event.prevent_default();
            step.emit(if event.shift_key() { up * 10 } else { up });
        })
    });
    let unit = |unit: &Option<String>| {
        unit.as_ref().map(|unit| html! { <span class="unit" aria-hidden="true">{ unit }</span> }).unwrap_or_default()
    };
    html! {
        <span class={classes!("entry", look.class, look.is_wrong.then_some("wrong"))}>
            { unit(&look.before) }
            <input id={look.id} type="text" class={is_number.then_some("figure")} inputmode={is_number.then_some("decimal")}
                autocomplete="off" aria-label={look.label} aria-labelledby={look.labelled_by} placeholder={look.placeholder}
                aria-invalid={look.is_wrong.then_some("true")} aria-describedby={look.described_by} list={look.list}
                disabled={look.is_disabled} value={text.to_owned()} oninput={typed} onblur={left} onkeydown={stepped} />
            { unit(&look.after) }
        </span>
    }
}
