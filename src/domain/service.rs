//! A service on the rate card: what it does for a client, the hours by role behind one, and what is bought in for it.

use std::rc::Rc;

use crate::domain::id::Id;
use crate::domain::proposal::RoleHours;
use crate::domain::typed::Typed;

/// Hours that one job of a service really took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    pub id: Id,
    /// For whom, or when.
    pub name: String,
    pub hours: Option<Typed>,
}

/// A service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    pub id: Id,
    pub name: Rc<str>,
    pub benefit: Rc<str>,
    /// What is counted: "page"; pieces where it is empty.
    pub unit: Rc<str>,
    /// Hours behind one, by role, as estimated.
    pub hours: Vec<RoleHours>,
    /// What is bought in for one, in the studio's currency.
    pub direct: Option<Typed>,
    /// What jobs really took, to learn from.
    pub jobs: Vec<Job>,
}
