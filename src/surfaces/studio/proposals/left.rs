//! How the list of proposals was left: what was looked for, where it stood and in which row the keyboard was. Knows no page.

use std::cell::RefCell;
use std::rc::Rc;

use crate::domain::civil_date::CivilDate;
use crate::domain::client::Client;
use crate::domain::id::Id;
use crate::domain::issued::Issued;
use crate::domain::pipeline::Stage;
use crate::domain::proposal::Proposal;
use crate::domain::shared::Shared;
use crate::state::studio::finding::{Order, Row, rows};
use crate::state::studio::window::Heights;

/// What is looked for, and where the list stood when it was left.
#[derive(Clone, Debug, Default)]
pub struct Left {
    pub typed: String,
    pub stage: Option<Stage>,
    pub order: Order,
    pub scrolled: i32,
    pub width: i32,
    pub heights: Heights,
    /// The row in which the keyboard was.
    pub held: Option<Id>,
    /// What was made ready to be looked through, and what from.
    ready: Option<(Source, Rc<Vec<Row>>)>,
}

impl Left {
    /// The rows of a source, made once for as long as it is the same.
    pub fn ready(&mut self, source: Source) -> Rc<Vec<Row>> {
        if let Some((_, rows)) = self.ready.as_ref().filter(|(known, _)| *known == source) {
            return Rc::clone(rows);
        }
        let all = Rc::new(rows(&source.0, &source.1, &source.2, source.3));
        self.ready = Some((source, Rc::clone(&all)));
        all
    }
}

thread_local! {
    // Whoever comes back from a proposal finds the list as it was.
    pub static LEFT: RefCell<Left> = RefCell::default();
}

/// What the rows are made from; the same as long as nothing of it is another.
#[derive(Clone, Debug)]
pub struct Source(pub Shared<Rc<Proposal>>, pub Shared<Rc<Client>>, pub Shared<Rc<Issued>>, pub CivilDate);

impl PartialEq for Source {
    fn eq(&self, other: &Source) -> bool {
        self.0.is_one_with(&other.0)
            && self.1.is_one_with(&other.1)
            && self.2.is_one_with(&other.2)
            && self.3 == other.3
    }
}
