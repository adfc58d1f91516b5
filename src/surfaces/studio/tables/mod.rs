//! Clients, proposals and time as tables: saved as CSV, and opened. Private.

pub mod choices;
pub mod found;
pub mod names;
pub mod preview;
pub mod save;
pub mod taking;
pub mod troubles;

use yew::{Html, html};

use crate::locale::phrases::{clients, tables as phrases};
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::tables::taking::TakeTable;
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::{rulers, start};

/// The screen.
pub fn tables(view: &View) -> Html {
    let desk = view.desk;
    html! {
        <>
            { rulers::strip(view) }
            <div class="sales tables">
                <p class="sales-back"><a href={format!("#{}", Screen::Clients.address())}>{ view.say(clients::ALL_CLIENTS) }</a></p>
                <h1>{ view.say(phrases::TABLES) }</h1>
                { save::save(view) }
                <section aria-labelledby="open-table">
                    <h2 id="open-table">{ view.say(phrases::OPEN) }</h2>
                    <p class="note">{ view.say(phrases::OPEN_SAYS) }</p>
                    <TakeTable workbook={desk.workbook.clone()} today={start::today()} hand={view.hand.clone()} />
                    { names::all(view) }
                </section>
            </div>
        </>
    }
}
