//! The time of a proposal: what was sold, spent and left, time that is typed, and what it took against what was estimated. Private.

pub mod burn;
pub mod entries;
pub mod lines;
pub mod sums;
pub mod typing;

use yew::{Html, html};

use crate::domain::id::Id;
use crate::locale::phrases::time as phrases;
use crate::state::studio::screen::Screen;
use crate::state::studio::time_figure::spent_of;
use crate::surfaces::studio::time::typing::Typing;
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::working_panel::{Spot, at};
use crate::surfaces::studio::{rulers, start};

/// The screen.
pub fn time(view: &View, id: Id) -> Html {
    let Some(proposal) = view.desk.workbook.proposal(id) else {
        return html! { <p class="note">{ view.say(phrases::GONE) }</p> };
    };
    let spent = spent_of(&view.desk.workbook, &view.desk.evaluation, id);
    let title = crate::locale::names::proposal(proposal, view.language());
    html! {
        <>
            { rulers::strip(view) }
            <div class="sales spent">
                <p class="sales-back"><a href={format!("#{}", Screen::Proposal(id).address())}>{ title }</a></p>
                <h1>{ view.say(phrases::TIME) }</h1>
                <p class="note">{ view.say(phrases::LEAD) }</p>
                if let Some(spent) = &spent {
                    { sums::sums(view, id, spent) }
                    { at(view, Spot::Spent(id)) }
                } else {
                    <p>{ view.say(phrases::NOT_SOLD) }</p>
                }
                <Typing key={id.to_string()} workbook={view.desk.workbook.clone()} proposal={id} today={start::today()} hand={view.hand.clone()} />
                if let Some(spent) = &spent {
                    { burn::burn(view, spent) }
                    { lines::lines(view, id, spent) }
                    { sums::by_kind(view, spent) }
                }
                <p class="after"><a href={format!("#{}", Screen::Tables.address())}>{ view.say(crate::locale::phrases::tables::TO_TABLES) }</a></p>
            </div>
        </>
    }
}
