//! What can happen to the time of a proposal. Carries new ids, which the desk cannot know.

use std::rc::Rc;

use crate::domain::id::Id;
use crate::domain::time_entry::TimeEntry;
use crate::domain::time_sheet::EntryAt;
use crate::domain::typed::Typed;

/// Something that happened to time.
#[derive(Clone, Debug, PartialEq)]
pub enum TimeChange {
    /// Its number is given to it where it comes to stand.
    Added(Rc<TimeEntry>),
    Changed(EntryAt, Rc<TimeEntry>),
    Removed(EntryAt),
    /// What a line took is remembered among the jobs of its service: for one, in hours.
    Learnt {
        service: Id,
        job: Id,
        name: Rc<str>,
        hours: Typed,
    },
}
