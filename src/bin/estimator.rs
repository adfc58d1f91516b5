//! The estimator's program: loaded once, then mounted by the embed's loader wherever the host page wants it. Knows its surface and
//! nothing below it.

use std::cell::{Cell, RefCell};

use js_sys::Function;
use ratewright::surfaces::estimator::{Estimator, Settings, Standing};
use ratewright::surfaces::panic_signal;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::{AppHandle, Callback};

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// A root and the element it draws in, which moves from place to place with it.
struct Stand {
    handle: AppHandle<Estimator>,
    element: Element,
}

/// An estimator that a page sees, by its number.
struct Mounted {
    number: u32,
    stand: Stand,
    said: Function,
}

thread_local! {
    static MOUNTED: RefCell<Vec<Mounted>> = const { RefCell::new(Vec::new()) };
    /// The roots that nothing stands on; there are never more than once stood on the page together.
    static EMPTY: RefCell<Vec<Stand>> = const { RefCell::new(Vec::new()) };
    static COUNT: Cell<u32> = const { Cell::new(0) };
}

fn main() {
    panic_signal::install();
}

/// Puts one estimator into `place`, an empty element inside a shadow root, and returns its number. `settings` is JSON, and
/// `said(name, detail)` hears what happens, its detail as JSON; where it answers with false, the host has cancelled it.
#[wasm_bindgen]
pub fn mount(place: Element, settings: String, said: Function) -> u32 {
    let number = COUNT.get().wrapping_add(1);
    COUNT.set(number);
    if let Some(stand) = EMPTY.with_borrow_mut(Vec::pop).or_else(stand) {
        let _ = place.append_child(&stand.element);
        MOUNTED.with_borrow_mut(|mounted| mounted.push(Mounted { number, stand, said }));
    }
    set(number, settings);
    number
}

/// The settings of one are other ones now.
#[wasm_bindgen]
pub fn set(number: u32, settings: String) {
    MOUNTED.with_borrow_mut(|mounted| {
        if let Some(one) = mounted.iter_mut().find(|one| one.number == number) {
            let now = Some((number, Settings { settings, said: hearing(&one.said) }));
            one.stand.handle.update(Standing { now });
        }
    });
}

/// Takes one away, with all that was typed.
#[wasm_bindgen]
pub fn unmount(number: u32) {
    let gone = MOUNTED.with_borrow_mut(|mounted| {
        let place = mounted.iter().position(|one| one.number == number)?;
        Some(mounted.swap_remove(place).stand)
    });
    if let Some(mut stand) = gone {
        stand.element.remove();
        stand.handle.update(Standing { now: None });
        EMPTY.with_borrow_mut(|empty| empty.push(stand));
    }
}

fn stand() -> Option<Stand> {
    let element = gloo_utils::document().create_element("div").ok()?;
    let handle = yew::Renderer::<Estimator>::with_root_and_props(element.clone(), Standing { now: None }).render();
    Some(Stand { handle, element })
}

/// The surface knows no functions of a page, only where to say something.
fn hearing(said: &Function) -> Callback<(&'static str, String), bool> {
    let said = said.clone();
    Callback::from(move |(name, detail): (&'static str, String)| {
        let answer = said.call2(&JsValue::NULL, &JsValue::from_str(name), &JsValue::from_str(&detail));
        answer.is_ok_and(|answer| answer != JsValue::FALSE)
    })
}
