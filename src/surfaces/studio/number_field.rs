//! A number's field: what is typed in it, what is wrong with it, and how it was read.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::{Callback, Html, MouseEvent, html};

use crate::components::entry::{Look, Told, entry};
use crate::domain::parameter::{Parameter, Unit};
use crate::domain::typed::Typed;
use crate::locale::language::Language;
use crate::locale::phrases::rates as phrases;
use crate::locale::refusals;
use crate::state::studio::Desk;
use crate::state::studio::draft::{self, Trouble};
use crate::state::studio::edit::Edit;
use crate::state::studio::figure_at::FigureAt;
use crate::surfaces::studio::field_id::field_id;

/// What stands at a number besides its value: a text that is being typed, or something to say about it. Made once a
/// rendering for the few fields that have any, so that a thousand quiet rows cost nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldNote {
    pub at: Parameter,
    /// The text as it is being typed; nothing where the field is at rest.
    pub text: Option<Rc<str>>,
    /// What is wrong, and what to do.
    pub problem: Option<Rc<str>>,
    /// How the text was read, where the language decided it.
    pub read: Option<Rc<str>>,
}

/// The notes of a row: those at parameters that belong to it.
pub fn notes_of(notes: &[FieldNote], belongs: impl Fn(Parameter) -> bool) -> Vec<FieldNote> {
    notes.iter().filter(|note| belongs(note.at)).cloned().collect()
}

/// What is needed to draw numbers' fields. Cheap to compare, so that rows can be left alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Hand {
    pub language: Language,
    /// Digits of the currency.
    pub digits: u32,
    pub send: Callback<Edit>,
}

/// Remembers what asked for a working, so that the keyboard returns to it.
pub fn mark_asked(element: &HtmlElement) {
    let _ = element.set_attribute("data-asked", "");
}

impl Hand {
    /// A typed number as its field shows it at rest.
    pub fn written(&self, at: Parameter, typed: Typed) -> String {
        draft::written(at, typed, self.digits, self.language)
    }

    /// Asks for a figure's working, or closes it. The sign that asked is remembered, so that the keyboard returns to it.
    pub fn ask(&self, at: FigureAt) -> Callback<MouseEvent> {
        self.send.reform(move |event: MouseEvent| {
            if let Some(sign) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
                mark_asked(&sign);
            }
            Edit::Asked(at)
        })
    }

    /// The field alone. What is said about it stands elsewhere: see [`Hand::said`].
    pub fn field(&self, at: Parameter, typed: Option<Typed>, notes: &[FieldNote], look: Look) -> Html {
        let note = notes.iter().find(|note| note.at == at);
        let text = note.and_then(|note| note.text.clone());
        let text = text.unwrap_or_else(|| typed.map(|typed| self.written(at, typed)).unwrap_or_default().into());
        let said = note.filter(|note| note.problem.is_some() || note.read.is_some());
        let own = said.map(|_| format!("{}-says", field_id(at)));
        let described_by = match (own, look.described_by.clone()) {
            (Some(own), Some(other)) => Some(format!("{own} {other}")),
            (own, other) => own.or(other),
        };
        let percent = (at.unit() == Unit::Percent && look.after.is_none()).then(|| "%".to_owned());
        let look = Look {
            id: Some(field_id(at)),
            is_wrong: note.is_some_and(|note| note.problem.is_some()),
            described_by,
            after: look.after.or(percent),
            ..look
        };
        let told = Told {
            text: self.send.reform(move |text: String| Edit::Typed(at, text.into())),
            step: Some(self.send.reform(move |steps| Edit::Stepped(at, steps))),
            left: self.send.reform(|()| Edit::Left),
        };
        entry(&text, look, &told)
    }

    /// What is said about a number, beneath its field; nothing where there is nothing to say.
    pub fn said(&self, at: Parameter, notes: &[FieldNote]) -> Html {
        let Some(note) = notes.iter().find(|note| note.at == at) else { return Html::default() };
        let id = format!("{}-says", field_id(at));
        match (&note.problem, &note.read) {
            (Some(problem), _) => html! { <p class="problem" id={id}>{ problem.as_ref() }</p> },
            (None, Some(read)) => html! { <p class="read" id={id}>{ read.as_ref() }</p> },
            (None, None) => Html::default(),
        }
    }

    /// The field with its label above it and what is said about it beneath.
    pub fn labelled(&self, label: &str, at: Parameter, typed: Option<Typed>, notes: &[FieldNote], look: Look) -> Html {
        html! {
            <div class="field">
                <label for={field_id(at)}>{ label }</label>
                { self.field(at, typed, notes, look) }
                { self.said(at, notes) }
            </div>
        }
    }
}

/// Why a text was not taken, in words.
pub fn refusal(trouble: &Trouble, desk: &Desk) -> String {
    match trouble {
        Trouble::Unreadable(unreadable) => refusals::unreadable(unreadable, desk.language),
        Trouble::NotTaken(not_taken) => refusals::not_taken(not_taken, desk.workbook.studio.currency, desk.language),
        Trouble::PercentHere => phrases::PERCENT_HERE.say(desk.language),
    }
}
