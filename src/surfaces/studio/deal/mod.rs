//! Whether a proposal is worth it: first the verdict, then the questions behind it, each opened on demand. Private.

pub mod together;

use yew::{Html, html};

use crate::domain::id::Id;
use crate::domain::proposal::Proposal;
use crate::locale::phrases::deal as phrases;
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::proposals::list::title;
use crate::surfaces::studio::view::View;

/// The screen.
pub fn screen(view: &View, id: Id) -> Html {
    match view.desk.workbook.proposal(id) {
        Some(proposal) => open(view, proposal),
        None => Html::default(),
    }
}

fn open(view: &View, proposal: &Proposal) -> Html {
    let back = format!("#{}", Screen::Proposal(proposal.id).address());
    html! {
        <div class="deal">
            <p class="note"><a href={back}>{ view.fill(phrases::BACK_TO, [&title(proposal, view.language())]) }</a></p>
            <h1>{ view.say(phrases::WORTH_IT) }</h1>
        </div>
    }
}
