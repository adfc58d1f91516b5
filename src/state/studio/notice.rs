//! What the desk has to say beside the figures, as data.

use std::rc::Rc;

use crate::domain::id::Id;
use crate::domain::issued::AnswerKind;
use crate::domain::request::Request;
use crate::state::studio::carding::NoCard;
use crate::state::studio::edit::{OneStore, StoreTrouble};
use crate::state::studio::sending::NotRecorded;

/// Something to tell, until it is dismissed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A file or sample took the place of what was here.
    Opened { name: String, proposals: usize, repairs: usize },
    /// So many came from a table, and so many were changed by it.
    TookTable { new: usize, changed: usize },
    /// So many entries of time came from a table, and so many stood here already.
    TookTime { taken: usize, same: usize },
    /// A blank start took the place of what was here.
    StartedAfresh,
    /// A file could not be opened, and why.
    NotOpened(NotOpened),
    /// So many saved records could not be read; they were set aside under other keys.
    SetAside(usize),
    /// Saved records were read with so many repairs; the originals were set aside.
    Repaired(usize),
    /// A proposal was deleted.
    Deleted { title: String },
    /// An earlier version took the place of what stood.
    BroughtBack,
    /// Something came back from the bin.
    PutBack { title: String },
    /// This browser erases what it keeps when a page was not visited for days.
    ErasesUnvisited,
    /// This browser was asked to keep what is here, and has not promised it.
    NotPromised,
    /// A change of the rates changed what drafts come to: their ids.
    DraftsMoved(Vec<Id>),
    /// New proposals begin with the conditions of one.
    KeptAsUsual,
    /// Others can be begun from a copy of a proposal.
    KeptAsTemplate,
    /// A line or passage is there to be used again.
    KeptInLibrary,
    /// A manager's card is quoted from; whose.
    CardTaken(Rc<str>),
    /// A manager's card was not opened, and why.
    NoCard(NoCard),
    /// A client's answer was recorded.
    AnswerRecorded(AnswerKind),
    /// A visitor's request became a draft; so much of it is no longer on the rate card.
    Requested { request: Rc<Request>, unknown: usize },
    /// The same request became a draft before.
    RequestKnown,
    /// The same answer was recorded before.
    AnswerKnown,
    /// An answer was not recorded, and why.
    NotRecorded(NotRecorded),
    /// An undo left alone what another tab has changed since.
    UndoLeftAlone,
    /// So many damaged records were set aside, and what stood there before them was taken in their place.
    TookEarlier(usize),
    /// What is written stands in one store only.
    OnlyOne(OneStore),
    /// Nothing can be written.
    Trouble(StoreTrouble),
    /// Records of a newer version of the program were found; they are left as they are.
    Newer,
    /// A newer version of the desk is on this machine, and waits.
    NewVersion,
    /// Much was changed since the last backup.
    BackupDue,
    /// The file that is kept up to date is not written before a person has said again that it may be; its name.
    FileAsks(Rc<str>),
    /// The file that is kept up to date could not be written; its name.
    FileNotWritten(Rc<str>),
}

/// Why a file was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOpened {
    NotOurs,
    Damaged,
    Newer,
    TooLarge,
    /// The browser could not read it.
    NotRead,
    /// What reads it could not be fetched.
    NoAnswer,
}
