//! What can be done with a row: move it, remove it, and whatever else it offers.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlElement, KeyboardEvent, MouseEvent};
use yew::{Callback, Html, html};

/// One act of a menu.
#[derive(Clone, PartialEq)]
pub struct Act {
    pub words: String,
    pub is_possible: bool,
    pub told: Callback<()>,
}

/// The menu of a row. Closes after an act, on Escape, and when it is left.
pub fn row_menu(label: String, acts: Vec<Act>) -> Html {
    let on_key = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Escape"
            && let Some(menu) = menu_of(event.target())
        {
            event.stop_propagation();
            close(&menu, true);
        }
    });
    let on_leave = Callback::from(|event: FocusEvent| {
        let Some(menu) = menu_of(event.target()) else { return };
        let to = event.related_target().and_then(|to| to.dyn_into::<web_sys::Node>().ok());
        if to.is_some_and(|to| !menu.contains(Some(&to))) {
            close(&menu, false);
        }
    });
    let items = acts.into_iter().filter(|act| act.is_possible).map(|act| {
        let chosen = Callback::from(move |event: MouseEvent| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            if let Some(menu) = target.and_then(|target| target.closest("details").ok().flatten()) {
                close(&menu, true);
            }
            act.told.emit(());
        });
        html! { <li><button type="button" onclick={chosen}>{ act.words }</button></li> }
    });
    html! {
        <details class="row-menu" name="row" onkeydown={on_key} onfocusout={on_leave}>
            <summary aria-label={label}><span aria-hidden="true">{ "⋯" }</span></summary>
            <ul>{ for items }</ul>
        </details>
    }
}

fn menu_of(target: Option<web_sys::EventTarget>) -> Option<Element> {
    // Yew listens at the root, so an event's current target is not the menu.
    target
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|target| target.closest("details").ok().flatten())
}

fn close(menu: &Element, return_focus: bool) {
    let _ = menu.remove_attribute("open");
    let summary =
        menu.query_selector("summary").ok().flatten().and_then(|summary| summary.dyn_into::<HtmlElement>().ok());
    if let Some(summary) = summary.filter(|_| return_focus) {
        let _ = summary.focus();
    }
}
