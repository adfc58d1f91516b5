//! Where every proposal stands, what wins, and the year against its goals. Private.

pub mod moves;
pub mod stages;
pub mod wins;
pub mod year;

use yew::{Html, html};

use crate::locale::phrases::{clients as phrases, proposals};
use crate::state::studio::sales_figure::Sales;
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::{rulers, start};

/// The screen.
pub fn pipeline(view: &View) -> Html {
    let desk = view.desk;
    let today = start::today();
    let sales = Sales::of(&desk.workbook, &desk.evaluation, today);
    let is_empty = sales.entries.iter().all(|entry| entry.quote.is_none());
    html! {
        <>
            { rulers::strip(view) }
            <div class="sales">
                <p class="sales-back"><a href={format!("#{}", Screen::Proposals.address())}>{ view.say(proposals::ALL_PROPOSALS) }</a></p>
                <h1>{ view.say(phrases::PIPELINE) }</h1>
                if is_empty {
                    <div class="empty"><p>{ view.say(phrases::PIPELINE_NONE) }</p></div>
                } else {
                    { year::year(view, &sales, today) }
                    { stages::stages(view, &sales) }
                    { moves::moves(view, &sales, today) }
                    { wins::wins(view, &sales) }
                }
                <p class="after"><a href={format!("#{}", Screen::Clients.address())}>{ view.say(phrases::TO_CLIENTS) }</a></p>
            </div>
        </>
    }
}
