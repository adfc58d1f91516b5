//! Elements made by a call, where `html!` would write the making of each into the program anew: for a page whose bytes are counted.
//! Knows no words.

use std::rc::Rc;

use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VTag, VText};
use yew::{AttrValue, Callback, Event, Html, MouseEvent, html};

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

/// What may happen to an element. Yew's own list has a hundred more, and whatever copies one of it weighs a thousand bytes.
#[derive(Clone, Copy)]
pub enum On {
    Pressed,
    Typed,
    Chose,
    Left,
    Sent,
}

/// Something that happens to an element, and who is told.
struct Heard {
    on: On,
    told: Callback<web_sys::Event>,
}

/// Tells each time that it happens.
#[inline(never)]
pub fn heard(on: On, told: Callback<web_sys::Event>) -> Rc<dyn Listener> {
    Rc::new(Heard { on, told })
}

impl Listener for Heard {
    fn kind(&self) -> ListenerKind {
        match self.on {
            On::Pressed => ListenerKind::onclick,
            On::Typed => ListenerKind::oninput,
            On::Chose => ListenerKind::onchange,
            On::Left => ListenerKind::onblur,
            On::Sent => ListenerKind::onsubmit,
        }
    }

    fn handle(&self, event: web_sys::Event) {
        self.told.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}

/// What a field shows; other elements have none of it.
#[derive(Default)]
pub struct Shows<'a> {
    pub value: Option<&'a str>,
    pub is_checked: Option<bool>,
}

/// An element with attributes of its own, of which those without a value are left out, and with what is listened to. An `input`
/// takes what it shows, and holds nothing.
#[inline(never)]
pub fn control(
    name: &'static str,
    keys: &'static [&'static str],
    values: &[Option<&str>],
    shows: Shows<'_>,
    heard: Vec<Rc<dyn Listener>>,
    within: Vec<Html>,
) -> Html {
    let mut tag = VTag::new(name);
    let mut all = Vec::with_capacity(values.len());
    for value in values {
        all.push(value.map(|text| AttributeOrProperty::Attribute(AttrValue::from(text.to_owned()))));
    }
    tag.attributes = Attributes::Dynamic { keys, values: all.into_boxed_slice() };
    tag.set_value(shows.value.map(|text| AttrValue::from(text.to_owned())));
    if let Some(is_checked) = shows.is_checked {
        tag.set_checked(is_checked);
    }
    tag.set_listeners(heard.into_iter().map(Some).collect());
    if let Some(children) = tag.children_mut() {
        *children = together(within);
    }
    Html::from(tag)
}
