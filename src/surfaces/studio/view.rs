//! What every view of the desk is given: the desk, what stands at its fields, and where edits go.

use std::rc::Rc;

use web_sys::MouseEvent;
use yew::{Callback, Html};

use crate::components::entry::{Look, Told, entry};
use crate::components::figure;
use crate::domain::currency::Currency;
use crate::domain::id::Id;
use crate::domain::parameter::Parameter;
use crate::domain::problem::{Place, Problem};
use crate::domain::studio::Studio;
use crate::domain::working::Figure;
use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::rates as phrases;
use crate::locale::{figures, numerals};
use crate::state::studio::Desk;
use crate::state::studio::draft::{Outcome, Trouble};
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::figure_at::{self, FigureAt};
use crate::surfaces::studio::later;
use crate::surfaces::studio::number_field::{FieldNote, Hand};

/// What every view is given.
pub struct View<'a> {
    pub desk: &'a Desk,
    pub hand: Hand,
    pub notes: Vec<FieldNote>,
    currency: Currency,
}

impl<'a> View<'a> {
    /// A view of a desk whose edits go to `send`.
    pub fn new(desk: &'a Desk, send: Callback<Edit>) -> View<'a> {
        let notes = notes(desk);
        let currency = desk.workbook.studio.currency;
        let hand = Hand { language: desk.language, digits: currency.digits(), send };
        View { desk, hand, notes, currency }
    }

    /// The same for amounts in another currency.
    pub fn in_currency(&self, currency: Currency) -> View<'a> {
        let hand = Hand { digits: currency.digits(), ..self.hand.clone() };
        View { desk: self.desk, hand, notes: self.notes.clone(), currency }
    }

    pub fn language(&self) -> Language {
        self.desk.language
    }

    pub fn studio(&self) -> &'a Studio {
        &self.desk.workbook.studio
    }

    pub fn currency(&self) -> Currency {
        self.currency
    }

    /// A phrase without places.
    pub fn say(&self, phrase: Phrase<0>) -> String {
        phrase.say(self.language())
    }

    /// A phrase with its places filled.
    pub fn fill<const N: usize>(&self, phrase: Phrase<N>, parts: [&str; N]) -> String {
        phrase.fill(self.language(), parts)
    }

    /// Where an edit goes when something is pressed.
    pub fn on<E>(&self, edit: impl Fn() -> Edit + 'static) -> Callback<E> {
        self.hand.send.reform(move |_| edit())
    }

    /// A number's field.
    pub fn field(&self, at: Parameter, look: Look) -> Html {
        self.hand.field(at, self.desk.workbook.get(at), &self.notes, look)
    }

    /// What is said about a number.
    pub fn said(&self, at: Parameter) -> Html {
        self.hand.said(at, &self.notes)
    }

    /// A number's field with its label.
    pub fn labelled(&self, label: Phrase<0>, at: Parameter, look: Look) -> Html {
        self.hand.labelled(&self.say(label), at, self.desk.workbook.get(at), &self.notes, look)
    }

    /// The sentences of the problems at a place that is no number.
    pub fn sentences_at(&self, at: Place) -> Vec<String> {
        let desk = self.desk;
        desk.problems_at(at).map(|problem| sentence(&problem, desk).to_string()).collect()
    }

    /// A name's field.
    pub fn name(&self, of: NameOf, text: &str, look: Look) -> Html {
        name_field(&self.hand, of, text, look)
    }

    /// A figure's text: "–" where it is not known.
    pub fn text(&self, figure: &Figure) -> String {
        figures::figure(figure, self.currency(), self.language())
    }

    /// Whether a figure's working is open.
    pub fn is_open(&self, at: FigureAt) -> bool {
        self.desk.open.as_ref().is_some_and(|open| open.at == at)
    }

    /// The figure at an address, with the sign that shows its working. Without the sign where it is not known.
    pub fn worked(&self, at: FigureAt, name: &str) -> Html {
        match figure_at::figure(&self.desk.workbook, &self.desk.evaluation, at) {
            Some(figure) => self.worked_as(at, name, &figure),
            None => figure::figure("–"),
        }
    }

    /// The same, with the figure at hand.
    pub fn worked_as(&self, at: FigureAt, name: &str, figure: &Figure) -> Html {
        let text = self.text(figure);
        match figure.value {
            Some(_) => {
                let label = self.fill(phrases::SHOW_WORKING, [name, &text]);
                figure::worked(label, self.is_open(at), self.ask(at), &text)
            }
            None => figure::figure(&text),
        }
    }

    /// See [`Hand::ask`].
    pub fn ask(&self, at: FigureAt) -> Callback<MouseEvent> {
        self.hand.ask(at)
    }

    /// A new id.
    pub fn new_id() -> Id {
        Id::from_bits(crate::browser::random::bits())
    }
}

/// A name's field: words instead of figures.
pub fn name_field(hand: &Hand, of: NameOf, text: &str, look: Look) -> Html {
    let told = Told {
        text: hand.send.reform(move |text: String| Edit::Named(of, text.into())),
        step: None,
        left: hand.send.reform(|()| Edit::Left),
    };
    entry(text, look, &told)
}

/// What stands at the desk's fields besides their values.
fn notes(desk: &Desk) -> Vec<FieldNote> {
    let language = desk.language;
    let drafts = desk.drafts.iter().map(|(at, draft)| {
        let problem = match &draft.outcome {
            Outcome::Refused(trouble) => Some(refusal(trouble, desk)),
            Outcome::Taken | Outcome::TakenAs(_) => first_problem(desk, *at),
        };
        let read = match &draft.outcome {
            Outcome::TakenAs(value) => {
                let value = numerals::write(*value, numerals::Decimals::AsTyped, language);
                Some(phrases::READ_AS.fill(language, [&value]).into())
            }
            _ => None,
        };
        FieldNote { at: *at, text: Some(Rc::clone(&draft.text)), problem, read }
    });
    let mut notes: Vec<FieldNote> = drafts.collect();
    for (at, text) in later::texts_in_line() {
        notes.retain(|note| note.at != at);
        notes.push(FieldNote { at, text: Some(text), problem: None, read: None });
    }
    // Fields of no other proposal are shown.
    for problem in desk.evaluation.problems_with(desk.screen.proposal()) {
        if let Place::Number(at) = problem.at
            && !is_quiet(desk, at)
            && !notes.iter().any(|note| note.at == at)
        {
            notes.push(FieldNote { at, text: None, problem: Some(sentence(&problem, desk)), read: None });
        }
    }
    notes.retain(|note| note.text.is_some() || !is_quiet(desk, note.at));
    notes
}

/// A first visit's blanks are no problems yet. In a proposal, a blank is a problem only where something waits for it.
fn is_quiet(desk: &Desk, at: Parameter) -> bool {
    at.proposal().is_none() && desk.workbook.get(at).is_none()
}

fn first_problem(desk: &Desk, at: Parameter) -> Option<Rc<str>> {
    if is_quiet(desk, at) {
        return None;
    }
    let problem = desk.problems_at(Place::Number(at)).next()?;
    Some(sentence(&problem, desk))
}

/// The sentence of a problem. Sentences come with the rest of the rates page; until then there is none.
fn sentence(problem: &Problem, desk: &Desk) -> Rc<str> {
    let part = later::rates();
    part.map(|part| (part.sentence)(problem, &desk.workbook, desk.language)).unwrap_or_default().into()
}

/// Why a text was not taken.
fn refusal(trouble: &Trouble, desk: &Desk) -> Rc<str> {
    later::rates().map(|part| (part.refusal)(trouble, desk)).unwrap_or_default().into()
}
