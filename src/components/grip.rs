//! The grip of an item in a list: dragged by a pointer, or moved by the arrow keys, the item goes to another place. Knows an item
//! by its `data-list` and `data-place`, not what stands in it.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent};
use yew::{Callback, Html, html};

/// The grip of the item at a place of a list of so many. Without a label it is for the pointer only, and something else is the
/// keyboard's way.
pub fn grip(label: Option<String>, place: usize, count: usize, moved: Callback<usize>) -> Html {
    let taken = Callback::from(|event: PointerEvent| {
        if let Some(grip) = grip_of(&event) {
            let _ = grip.set_pointer_capture(event.pointer_id());
            mark(&grip, true);
        }
    });
    let dropped = {
        let moved = moved.clone();
        Callback::from(move |event: PointerEvent| {
            let Some(grip) = grip_of(&event).filter(|grip| grip.has_pointer_capture(event.pointer_id())) else {
                return;
            };
            mark(&grip, false);
            if let Some(to) = place_under(&event, &grip).filter(|to| *to != place) {
                moved.emit(to);
            }
        })
    };
    let lost = Callback::from(|event: PointerEvent| {
        if let Some(grip) = grip_of(&event) {
            mark(&grip, false);
        }
    });
    let pressed = Callback::from(move |event: KeyboardEvent| {
        let to = match event.key().as_str() {
            "ArrowUp" => place.checked_sub(1),
            "ArrowDown" => Some(place.saturating_add(1)).filter(|to| *to < count),
            _ => return,
        };
        event.prevent_default();
        if let Some(to) = to {
            moved.emit(to);
        }
    });
    let is_pointers = label.is_none();
    html! {
        <button type="button" class="grip" aria-label={label} aria-hidden={is_pointers.then_some("true")}
            tabindex={is_pointers.then_some("-1")} onpointerdown={taken}
            onpointerup={dropped} onpointercancel={lost} onkeydown={pressed}></button>
    }
}

fn grip_of(event: &PointerEvent) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn item_of(element: &Element) -> Option<Element> {
    element.closest("[data-place]").ok().flatten()
}

fn mark(grip: &Element, is_dragged: bool) {
    if let Some(item) = item_of(grip) {
        let _ = if is_dragged { item.set_attribute("data-dragged", "") } else { item.remove_attribute("data-dragged") };
    }
}

/// The place of the item under the pointer, where it is of the same list.
fn place_under(event: &PointerEvent, grip: &Element) -> Option<usize> {
    // Whole pixels are near enough to find an item.
    let under = gloo_utils::document().element_from_point(event.client_x() as _, event.client_y() as _)?;
    let (item, own) = (item_of(&under)?, item_of(grip)?);
    let is_same = item.get_attribute("data-list") == own.get_attribute("data-list");
    item.get_attribute("data-place").filter(|_| is_same)?.parse().ok()
}
