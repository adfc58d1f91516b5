//! All clients: what is to be done next, and what each has bought. Private.

pub mod contacts;
pub mod next;
pub mod offered;
pub mod one;
pub mod rows;
pub mod steps;

use yew::{Html, html};

use crate::locale::phrases::{clients as phrases, proposals, tables as words};
use crate::state::studio::edit::Edit;
use crate::state::studio::sales_figure::Sales;
use crate::state::studio::screen::Screen;
use crate::surfaces::studio::clients::rows::ClientRows;
use crate::surfaces::studio::view::View;
use crate::surfaces::studio::{pipeline, rulers, scope, start, tables, time};

/// The screen that has an address among clients; nothing for any other.
pub fn screen(view: &View, screen: Screen) -> Html {
    match screen {
        Screen::Clients => clients(view),
        Screen::Client(id) => one::one(view, id),
        Screen::Scope(id) => scope::screen(view, id),
        Screen::Pipeline => pipeline::pipeline(view),
        Screen::Tables => tables::tables(view),
        Screen::Time(id) => time::time(view, id),
        _ => Html::default(),
    }
}

/// The screen of all clients.
fn clients(view: &View) -> Html {
    let desk = view.desk;
    let today = start::today();
    let sales = Sales::of(&desk.workbook, &desk.evaluation, today);
    let made = view.on(|| Edit::MadeClient(View::new_id()));
    html! {
        <>
            { rulers::strip(view) }
            <div class="sales">
                <p class="sales-back"><a href={format!("#{}", Screen::Proposals.address())}>{ view.say(proposals::ALL_PROPOSALS) }</a></p>
                <div class="list-head">
                    <h1>{ view.say(phrases::CLIENTS) }</h1>
                    <button type="button" class="button primary" onclick={made}>{ view.say(phrases::NEW_CLIENT) }</button>
                </div>
                { next::all(view, &sales, today) }
                if desk.workbook.clients.is_empty() {
                    <div class="empty">
                        <p>{ view.say(phrases::NONE_YET) }</p>
                        <p class="note">{ view.say(phrases::NONE_SAYS) }</p>
                    </div>
                } else {
                    <ClientRows workbook={desk.workbook.clone()} {today} hand={view.hand.clone()} />
                }
                <p class="after"><a href={format!("#{}", Screen::Pipeline.address())}>{ view.say(phrases::TO_PIPELINE) }</a></p>
                <p class="after"><a href={format!("#{}", Screen::Tables.address())}>{ view.say(words::TO_TABLES) }</a></p>
            </div>
        </>
    }
}
