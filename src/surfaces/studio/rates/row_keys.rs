//! What the keyboard and the pointer do with the rows of a list, read off the page: Enter goes to the same field of the next
//! row, a grip is dragged to another place. Knows a row by its `data-item`, not what stands in it.

use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Element, Event, EventTarget, HtmlInputElement, KeyboardEvent};
use yew::Callback;

use crate::browser::focus;

/// Enter in a field: on to the same field of the next row, or `add` where there is none.
pub fn on_enter(add: Callback<()>) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        let Some(field) = field_of(&event) else { return };
        event.prevent_default();
        match next_field(&field) {
            Some(id) => focus::to(&id),
            None => add.emit(()),
        }
    })
}

/// The text field in which Enter was pressed.
fn field_of(event: &KeyboardEvent) -> Option<HtmlInputElement> {
    let field = element(event.target())?.dyn_into::<HtmlInputElement>().ok()?;
    (event.key() == "Enter" && !event.is_composing() && field.type_() == "text").then_some(field)
}

/// The id of the same field one row on: a field's id holds the id of its row.
fn next_field(field: &HtmlInputElement) -> Option<String> {
    let row = row_around(field)?;
    let mut next = row.next_element_sibling();
    while let Some(other) = &next {
        if let Some(item) = other.get_attribute(ITEM) {
            return Some(field.id().replace(&row.get_attribute(ITEM)?, &item));
        }
        next = other.next_element_sibling();
    }
    None
}

const ITEM: &str = "data-item";
const PLACE: &str = "data-place";
const DRAGGED: &str = "tr.dragged";

/// A grip was taken: its row is dragged.
pub fn on_drag_start() -> Callback<DragEvent> {
    Callback::from(|event: DragEvent| {
        let Some(row) = element(event.target()).and_then(|grip| row_around(&grip)) else { return };
        if let (Some(data), Some(item)) = (event.data_transfer(), row.get_attribute(ITEM)) {
            let _ = data.set_data("text/plain", &item);
            data.set_effect_allowed("move");
            data.set_drag_image(&row, 0, 0);
        }
        let _ = row.set_attribute("class", "dragged");
    })
}

/// A row of this list is over another of it.
pub fn on_drag_over() -> Callback<DragEvent> {
    Callback::from(|event: DragEvent| {
        if dragged(&event).is_some() {
            event.prevent_default();
        }
    })
}

/// The drag has ended, wherever.
pub fn on_drag_end() -> Callback<DragEvent> {
    Callback::from(|event: DragEvent| {
        if let Some(row) = dragged(&event) {
            let _ = row.remove_attribute("class");
        }
    })
}

/// A row was dropped: which it was, and at which place of the list.
pub fn on_drop(moved: Callback<(String, usize)>) -> Callback<DragEvent> {
    Callback::from(move |event: DragEvent| {
        let Some(row) = dragged(&event) else { return };
        event.prevent_default();
        let _ = row.remove_attribute("class");
        let onto = element(event.target()).and_then(|onto| row_around(&onto));
        let place = onto.and_then(|onto| onto.get_attribute(PLACE)?.parse().ok());
        if let Some(item) = row.get_attribute(ITEM) {
            moved.emit((item, place.unwrap_or(usize::MAX)));
        }
    })
}

/// The row of this list that is being dragged.
fn dragged(event: &Event) -> Option<Element> {
    element(event.current_target())?.query_selector(DRAGGED).ok().flatten()
}

/// The row that holds an element, or to which the row that holds it belongs.
fn row_around(element: &Element) -> Option<Element> {
    let row = element.closest("tr").ok().flatten()?;
    if row.has_attribute(ITEM) {
        return Some(row);
    }
    row.previous_element_sibling().filter(|before| before.has_attribute(ITEM))
}

fn element(target: Option<EventTarget>) -> Option<Element> {
    target.and_then(|target| target.dyn_into::<Element>().ok())
}
