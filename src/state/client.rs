//! What a client does with a quote they were sent: chooses, reviews, accepts or declines, and can go back. Pure.

use std::rc::Rc;

use crate::domain::choice::Choice;
use crate::domain::moment::Moment;
use crate::domain::quote::Quote;
use crate::domain::totals::Totals;
use crate::state::quote::{self, Chosen};

/// What is known of who sent it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sender {
    /// That is still being found out.
    Asked,
    /// The key is published by the host that shows this page.
    Proven(String),
    /// The same key as in a quote that was opened here before, first on this day.
    SameAsBefore(String),
    /// Nobody says whose key it is.
    NotProven,
}

/// A quote whose seal holds. Two are the same where their contents have one hash.
#[derive(Clone, Debug)]
pub struct Received {
    pub quote: Rc<Quote>,
    /// Names the content.
    pub content: [u8; 32],
    /// The key's fingerprint; empty until it is known.
    pub who: Rc<str>,
    /// The content's fingerprint; empty until it is known.
    pub what: Rc<str>,
    pub sender: Sender,
    /// Whether its last day is over where the sender is.
    pub is_expired: bool,
}

impl Received {
    /// A quote of whose sender nothing is known yet.
    pub fn new(quote: Quote, content: [u8; 32]) -> Received {
        let (who, what) = ("".into(), "".into());
        Received { quote: Rc::new(quote), content, who, what, sender: Sender::Asked, is_expired: false }
    }
}

impl PartialEq for Received {
    fn eq(&self, other: &Received) -> bool {
        self.content == other.content && self.sender == other.sender && self.is_expired == other.is_expired
    }
}

/// An answer that was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Accepted,
    Declined,
}

/// An answer as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The whole of it, sealed, to be sent back.
    pub token: Rc<str>,
    /// What was chosen; nothing in a no.
    pub choice: Option<Choice>,
    pub name: Rc<str>,
    /// The note of an acceptance, or the reason of a refusal.
    pub words: Rc<str>,
    /// When, by the client's clock.
    pub at: Moment,
    /// Whether it accepts what had expired by then.
    pub is_late: bool,
}

impl Given {
    /// Whether it is a yes or a no.
    pub fn answer(&self) -> Answer {
        if self.choice.is_some() { Answer::Accepted } else { Answer::Declined }
    }
}

/// How far the client has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    Choosing,
    Reviewing,
    Declining,
    /// The answer is there, to be sent back.
    Answered(Rc<Given>),
}

/// What keeps an answer from being given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacks {
    Name,
    /// To say that it is meant.
    Confirmation,
    /// The browser did not seal it.
    Seal,
}

/// Something that a client did.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// What this browser knows of the quote: its fingerprint, and whether it is expired.
    Knew {
        what: Rc<str>,
        is_expired: bool,
    },
    /// Who sent it, and the fingerprint of the key.
    KnewSender {
        who: Rc<str>,
        sender: Sender,
    },
    Chose(quote::Edit),
    Reviewed,
    AskedToDecline,
    /// Back to the choice; an answer that was made is taken back.
    WentBack,
    TypedName(Rc<str>),
    /// The note of an acceptance, or the reason of a refusal.
    TypedWords(Rc<str>),
    MarkedSure(bool),
    /// The answer was asked for while something lacks.
    Lacked(Lacks),
    /// The answer is being sealed.
    Began,
    /// It was given, now or before the page was loaded.
    Answered(Rc<Given>),
    /// An answer was kept here, and can't be read any more.
    LostAnswer,
}

/// The client's page, with a quote on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Client {
    pub received: Received,
    pub chosen: Chosen,
    pub step: Step,
    pub name: Rc<str>,
    pub words: Rc<str>,
    pub is_sure: bool,
    pub lacks: Option<Lacks>,
    pub is_busy: bool,
    /// Whether an answer that was kept here can't be read any more.
    pub has_lost_answer: bool,
}

impl Client {
    /// Nothing is chosen yet.
    pub fn new(received: Received) -> Client {
        Client {
            received,
            chosen: Chosen::default(),
            step: Step::Choosing,
            name: "".into(),
            words: "".into(),
            is_sure: false,
            lacks: None,
            is_busy: false,
            has_lost_answer: false,
        }
    }

    /// What the choice comes to.
    pub fn totals(&self) -> Option<Totals> {
        self.chosen.totals(&self.received.quote.offer)
    }

    /// What keeps an acceptance from being given.
    pub fn lacking(&self) -> Option<Lacks> {
        if self.name.trim().is_empty() {
            return Some(Lacks::Name);
        }
        (!self.is_sure).then_some(Lacks::Confirmation)
    }

    /// The page after something was done.
    pub fn update(mut self, edit: Edit) -> Client {
        match edit {
            Edit::Knew { what, is_expired } => {
                (self.received.what, self.received.is_expired) = (what, is_expired);
            }
            Edit::KnewSender { who, sender } => (self.received.who, self.received.sender) = (who, sender),
            Edit::Chose(edit) => {
                self.chosen = std::mem::take(&mut self.chosen).update(&self.received.quote.offer, edit);
            }
            Edit::Reviewed if self.totals().is_some() => self.step = Step::Reviewing,
            Edit::Reviewed => {}
            Edit::AskedToDecline => self.step = Step::Declining,
            Edit::WentBack => {
                // Whoever comes back to it confirms it anew.
                (self.step, self.is_sure, self.lacks) = (Step::Choosing, false, None);
            }
            Edit::TypedName(name) => {
                self.name = name;
                self.lacks = self.lacks.filter(|lacks| *lacks != Lacks::Name);
            }
            Edit::TypedWords(words) => self.words = words,
            Edit::MarkedSure(is_sure) => {
                self.is_sure = is_sure;
                self.lacks = self.lacks.filter(|lacks| *lacks != Lacks::Confirmation);
            }
            Edit::Lacked(lacks) => (self.lacks, self.is_busy) = (Some(lacks), false),
            Edit::Began => (self.lacks, self.is_busy) = (None, true),
            Edit::Answered(given) => {
                // A no says nothing of a choice, so what was chosen before it stays.
                if given.choice.is_some() {
                    self.chosen = Chosen { choice: given.choice.clone() };
                }
                (self.name, self.words) = (given.name.clone(), given.words.clone());
                (self.is_busy, self.has_lost_answer) = (false, false);
                self.step = Step::Answered(given);
            }
            Edit::LostAnswer => self.has_lost_answer = true,
        }
        self
    }
}
