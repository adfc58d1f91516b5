//! Elements made by a call, where `html!` would write the making of each into the program anew: for a page whose bytes are counted.
//! Knows no words.

use std::rc::Rc;

use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VTag, VText};
use yew::{Callback, Event, Html, MouseEvent, html};

use crate::domain::id::Id;

/// Names and values that never change.
pub type Marks = &'static [(&'static str, AttributeOrProperty)];

#[inline(never)]
fn made(name: &'static str, attributes: Attributes, key: Option<Key>, within: Html) -> Html {
    let mut tag = VTag::new(name);
    tag.attributes = attributes;
    tag.key = key;
    if let Some(children) = tag.children_mut() {
        *children = within;
    }
    Html::from(tag)
}

#[inline(never)]
fn of_class(class: &'static str) -> Attributes {
    match class {
        "" => Attributes::Static(&[]),
        _ => Attributes::Dynamic { keys: &["class"], values: Box::new([Some(AttributeOrProperty::Static(class))]) },
    }
}

/// An element of a class, or of none, with what is in it.
#[inline(never)]
pub fn element(name: &'static str, class: &'static str, within: Vec<Html>) -> Html {
    made(name, of_class(class), None, together(within))
}

/// One that keeps its place among others by an id.
#[inline(never)]
pub fn keyed(id: Id, name: &'static str, class: &'static str, within: Vec<Html>) -> Html {
    made(name, of_class(class), Some(Key::from(id.to_string())), together(within))
}

/// One with other attributes than a class.
#[inline(never)]
pub fn marked(name: &'static str, marks: Marks, within: Vec<Html>) -> Html {
    made(name, Attributes::Static(marks), None, together(within))
}

/// An element with a text in it.
#[inline(never)]
pub fn said(name: &'static str, class: &'static str, text: String) -> Html {
    made(name, of_class(class), None, self::text(text))
}

/// A text.
#[inline(never)]
pub fn text(text: String) -> Html {
    Html::from(VText::new(text))
}

/// One after another, without an element around them.
#[inline(never)]
pub fn together(all: Vec<Html>) -> Html {
    Html::from(VList::with_children(all, None))
}

/// Something to tick, or to choose one of a group of.
#[inline(never)]
pub fn check(kind: &'static str, group: Option<String>, is_checked: bool, told: Callback<Event>) -> Html {
    html! { <input type={kind} name={group} checked={is_checked} onchange={told} /> }
}

/// Something to press.
#[inline(never)]
pub fn button(class: &'static str, words: String, is_disabled: bool, pressed: Callback<MouseEvent>) -> Html {
    let mut button = html! { <button onclick={pressed}>{ words }</button> };
    // A class of its own for each would go through a set of classes.
    if let Html::VTag(tag) = &mut button
        && let Some(tag) = Rc::get_mut(tag)
    {
        let disabled = is_disabled.then_some(AttributeOrProperty::Static("disabled"));
        let [kind, class] = ["button", class].map(AttributeOrProperty::Static);
        let values = Box::new([Some(kind), Some(class), disabled]);
        tag.attributes = Attributes::Dynamic { keys: &["type", "class", "disabled"], values };
    }
    button
}
