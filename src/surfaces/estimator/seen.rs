//! What every part of an estimator is drawn from, how it says its figures, and the few elements it is made of.

use std::rc::Rc;

use yew::virtual_dom::Listener;
use yew::{Callback, Html};

use crate::components::element::{On, Shows, control, element, heard, text};
use crate::domain::fixed::Fixed;
use crate::domain::published_rates::Span;
use crate::locale::figures;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::estimator as phrases;
use crate::state::estimator::{Edit, Estimator};
use crate::surfaces::estimator::Message;

/// An estimator as it is seen now.
pub struct Seen<'a> {
    pub state: &'a Estimator,
    pub language: Language,
    pub send: Callback<Message>,
    /// Whether its address was copied just now.
    pub is_copied: bool,
}

impl Seen<'_> {
    /// A sentence.
    pub fn say(&self, phrase: &Phrase<0>) -> String {
        phrase.say(self.language)
    }

    /// An amount with its sign, without minor units where it has none.
    pub fn money(&self, amount: Fixed) -> String {
        figures::short_money_with_sign(amount, self.state.rates.currency, self.language)
    }

    /// From one amount to another, or the one.
    pub fn span(&self, span: Span) -> String {
        match span.is_firm() {
            true => self.money(span.from),
            false => phrases::FROM_TO.fill(self.language, [&self.money(span.from), &self.money(span.to)]),
        }
    }

    /// What an event leads to.
    pub fn on(&self, on: On, message: impl Fn(web_sys::Event) -> Message + 'static) -> Rc<dyn Listener> {
        heard(on, self.send.reform(message))
    }

    /// The same for an edit that is the same each time.
    pub fn press(&self, edit: Edit) -> Rc<dyn Listener> {
        self.told(On::Pressed, edit)
    }

    /// The same for any event.
    pub fn told(&self, on: On, edit: Edit) -> Rc<dyn Listener> {
        self.on(on, move |_| Message::Did(edit.clone()))
    }

    /// Something to press.
    pub fn button(&self, class: &'static str, words: String, pressed: Rc<dyn Listener>) -> Html {
        let part = (class == "ask").then_some("button");
        let values = [Some("button"), Some(class), part];
        control("button", &["type", "class", "part"], &values, Shows::default(), vec![pressed], vec![text(words)])
    }
}

/// An element without a class.
pub fn plain(name: &'static str, within: Vec<Html>) -> Html {
    element(name, "", within)
}

/// A text of the agency's, which may run either way; nothing where it is empty.
pub fn theirs(name: &'static str, class: &'static str, words: &str) -> Html {
    match words.trim() {
        "" => Html::default(),
        words => {
            let values = [Some(class), Some("auto")];
            control(name, &["class", "dir"], &values, Shows::default(), Vec::new(), vec![text(words.to_owned())])
        }
    }
}

/// The heading of a page of it.
pub fn title(words: &str) -> Html {
    let values = ["title", "title", "auto"].map(Some);
    control("h2", &["class", "part", "dir"], &values, Shows::default(), Vec::new(), vec![text(words.to_owned())])
}
