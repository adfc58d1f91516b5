//! What a visitor does with an estimator: chooses, looks, asks. Pure; knows no page and nothing private.

use std::rc::Rc;

use crate::domain::contact;
use crate::domain::estimate::{Estimate, EstimateChoice, estimate};
use crate::domain::id::Id;
use crate::domain::published_rates::PublishedRates;
use crate::domain::publishing::Asked;
use crate::domain::request::{MOST_NAME, MOST_NOTE};

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Name,
    Email,
    Phone,
    Note,
}

/// Something that a visitor did.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// A number was typed.
    Typed(Id, String),
    /// The field of a number was left.
    Left,
    /// One more, or one less.
    Stepped(Id, i64),
    Ticked(Id, bool),
    /// One of a group.
    Took(Id),
    ChoseTier(usize),
    ChoseUrgency(usize),
    ChoseClient(usize),
    /// The form was opened, or closed again.
    Asked(bool),
    Filled(Field, String),
    Consented(bool),
    /// Something lacks in the form.
    Lacked(Lacks),
    /// The request is in this link; whether the page around took it over.
    Made {
        link: Rc<str>,
        is_taken: bool,
    },
}

/// What a request can't do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacks {
    Name,
    /// Neither a whole e-mail address nor a telephone number, or an address that can be none.
    Contact,
    Consent,
    /// The browser can't seal.
    Seal,
}

/// How far a visitor is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Stage {
    #[default]
    Choosing,
    Asking,
    Made {
        link: Rc<str>,
        is_taken: bool,
    },
}

/// What a visitor says of themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    pub name: String,
    pub email: String,
    pub phone: String,
    pub note: String,
    pub has_consent: bool,
}

/// An estimator with its rates.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimator {
    pub rates: Rc<PublishedRates>,
    pub choice: EstimateChoice,
    pub estimate: Estimate,
    /// A number while it is typed.
    pub typing: Option<(Id, String)>,
    pub form: Form,
    pub lacks: Option<Lacks>,
    pub stage: Stage,
}

impl Estimator {
    /// With a choice and a form that are filled in already.
    pub fn new(rates: Rc<PublishedRates>, choice: &EstimateChoice, form: Form) -> Estimator {
        let choice = choice.within(&rates);
        let estimate = estimate(&rates, &choice);
        Estimator { rates, choice, estimate, typing: None, form: form.within(), lacks: None, stage: Stage::Choosing }
    }

    /// What is so after something was done. Whether what was chosen is another now, a comparison tells.
    pub fn update(&mut self, edit: Edit) {
        let rates = Rc::clone(&self.rates);
        match edit {
            Edit::Typed(id, text) => {
                if let Some(count) = read(&text) {
                    self.count(id, |_| count);
                }
                self.typing = Some((id, text));
            }
            Edit::Left => self.typing = None,
            Edit::Stepped(id, by) => {
                self.typing = None;
                self.count(id, |count| count.saturating_add(by));
            }
            Edit::Ticked(id, is_taken) => {
                self.count(id, |_| i64::from(is_taken));
            }
            Edit::Took(id) => {
                if let Some(service) = rates.service(id).filter(|service| service.asked == Asked::OneOf) {
                    self.choice.take_one(&rates, service);
                }
            }
            Edit::ChoseTier(place) => self.choice.tier = place,
            Edit::ChoseUrgency(place) => self.choice.urgency = place,
            Edit::ChoseClient(place) => self.choice.client = place,
            Edit::Asked(is_asking) => {
                self.stage = if is_asking { Stage::Asking } else { Stage::Choosing };
                self.lacks = None;
            }
            Edit::Filled(field, text) => {
                *self.form.field_mut(field) = text;
                self.form = std::mem::take(&mut self.form).within();
                self.lacks = None;
            }
            Edit::Consented(has_consent) => {
                self.form.has_consent = has_consent;
                self.lacks = None;
            }
            Edit::Lacked(lacks) => self.lacks = Some(lacks),
            Edit::Made { link, is_taken } => self.stage = Stage::Made { link, is_taken },
        }
        self.choice = self.choice.within(&rates);
        self.estimate = estimate(&rates, &self.choice);
    }

    /// How many of a service are chosen.
    pub fn quantity(&self, id: Id) -> u32 {
        self.rates.service(id).map_or(0, |service| self.choice.quantity(&self.rates, service))
    }

    /// The text in the field of a number.
    pub fn count_text(&self, id: Id) -> String {
        match &self.typing {
            Some((typed, text)) if *typed == id => text.clone(),
            _ => self.quantity(id).to_string(),
        }
    }

    /// Whether what is typed is not what counts.
    pub fn is_refused(&self, id: Id) -> bool {
        let typed = self.typing.as_ref().filter(|(typed, _)| *typed == id);
        typed.is_some_and(|(_, text)| read(text) != Some(i64::from(self.quantity(id))))
    }

    /// What lacks before it can be asked for.
    pub fn lacking(&self) -> Option<Lacks> {
        let is_blank = |text: &str| text.trim().is_empty();
        if is_blank(&self.form.name) {
            Some(Lacks::Name)
        } else if !self.form.can_be_reached() {
            Some(Lacks::Contact)
        } else if !is_blank(&self.rates.consent) && !self.form.has_consent {
            Some(Lacks::Consent)
        } else {
            None
        }
    }

    /// A number within the bounds of its service; what is out of bounds changes nothing.
    fn count(&mut self, id: Id, make: impl Fn(i64) -> i64) {
        let Some(service) = self.rates.service(id) else { return };
        let count = u32::try_from(make(i64::from(self.quantity(id)))).ok();
        if let Some(count) = count.filter(|count| (service.least..=service.most).contains(count)) {
            self.choice.quantities.insert(id, count);
        }
    }
}

impl Form {
    fn field_mut(&mut self, field: Field) -> &mut String {
        match field {
            Field::Name => &mut self.name,
            Field::Email => &mut self.email,
            Field::Phone => &mut self.phone,
            Field::Note => &mut self.note,
        }
    }

    /// Whether an answer can arrive: an address, if there is one, has to be whole.
    fn can_be_reached(&self) -> bool {
        let has_mail = contact::mail(&self.email).is_some();
        has_mail || (self.email.trim().is_empty() && contact::is_number(&self.phone))
    }

    /// Cut to what fits into a request.
    fn within(self) -> Form {
        let cut = |text: String, most: usize| match text.char_indices().nth(most) {
            Some((end, _)) => text.get(..end).unwrap_or_default().to_owned(),
            None => text,
        };
        Form {
            name: cut(self.name, MOST_NAME),
            email: cut(self.email, MOST_NAME),
            phone: cut(self.phone, MOST_NAME),
            note: cut(self.note, MOST_NOTE),
            has_consent: self.has_consent,
        }
    }
}

/// A whole number as people type it.
fn read(text: &str) -> Option<i64> {
    let mut digits = text.chars().filter(|character| !character.is_whitespace()).peekable();
    digits.peek()?;
    digits.try_fold(0_i64, |number, digit| number.checked_mul(10)?.checked_add(i64::from(digit.to_digit(10)?)))
}
