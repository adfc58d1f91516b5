//! The proposals: their list, and the editor of one.

pub mod breakdown;
pub mod brief;
pub mod change;
pub mod client_field;
pub mod desk_only;
pub mod drawers;
pub mod editor;
pub mod finder;
pub mod hints;
pub mod left;
pub mod line_more;
pub mod line_retainer;
pub mod line_row;
pub mod line_run;
pub mod list;
pub mod matrix;
pub mod reader;
pub mod rows;
pub mod tier_head;
pub mod warning;

use yew::Html;

use crate::domain::id::Id;
use crate::surfaces::studio::view::View;

/// The list.
pub fn proposals(view: &View) -> Html {
    list::list(view)
}

/// The editor of one proposal.
pub fn proposal(view: &View, id: Id) -> Html {
    editor::editor(view, id)
}
