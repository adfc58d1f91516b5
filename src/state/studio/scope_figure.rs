//! The addresses of the figures of a client's scope.

use crate::domain::evaluation::Evaluation;
use crate::domain::id::Id;
use crate::domain::scope::scope;
use crate::domain::scope_number::ScopeItem;
use crate::domain::workbook::Workbook;
use crate::domain::working::Figure;

/// A figure of a client's scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ScopeFigure {
    /// What one idea or favour comes to.
    Item(ScopeItem),
    Open,
    Agreed,
    Given,
}

impl ScopeFigure {
    /// The figure, where it is known.
    pub fn of(self, workbook: &Workbook, evaluation: &Evaluation, client: Id) -> Option<Figure> {
        let scope = scope(&workbook.studio, &evaluation.rates.card, workbook.client(client)?);
        match self {
            ScopeFigure::Item(ScopeItem::Idea(id)) => scope.idea(id).cloned(),
            ScopeFigure::Item(ScopeItem::Favour(id)) => scope.favour(id).cloned(),
            ScopeFigure::Open => Some(scope.open),
            ScopeFigure::Agreed => Some(scope.agreed),
            ScopeFigure::Given => Some(scope.given),
        }
    }
}
