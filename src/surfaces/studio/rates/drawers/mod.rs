//! The sections of the rates page that open on demand, and what several of them draw.

pub mod cushion;
pub mod partners;
pub mod profit;
pub mod projection;
pub mod services;
pub mod sheet;
pub mod tax;
pub mod units;
pub mod what_if;
pub mod year;

use yew::{Html, html};

use crate::components::band_mark::with_word;
use crate::components::drawer;
use crate::domain::band::Band;
use crate::domain::parameter::Parameter;
use crate::locale::labels;
use crate::locale::phrase::Phrase;
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::Edit;
use crate::surfaces::studio::view::View;

/// A section of the desk. Its body is made only while it is open.
fn section(
    view: &View,
    which: Drawer,
    id: &'static str,
    name: Phrase<0>,
    state: String,
    body: impl FnOnce() -> Html,
) -> Html {
    let toggled = view.hand.send.reform(move |is_open| Edit::Drew(which, is_open));
    drawer::drawer(id, &view.say(name), &state, view.desk.drawers.contains(&which), toggled, body)
}

/// The headings of three columns, one for each band.
fn band_heads(view: &View) -> Html {
    let heads = Band::ALL.into_iter().map(|band| {
        html! { <th scope="col" class="figure">{ with_word(band, &labels::band(band, view.language())) }</th> }
    });
    html! { <>{ for heads }</> }
}

/// What is said about the number of a table's row, in a row beneath it; nothing where there is nothing to say.
fn said_below(view: &View, at: Parameter, columns: usize) -> Html {
    let is_said = view.notes.iter().any(|note| note.at == at && (note.problem.is_some() || note.read.is_some()));
    match is_said {
        true => html! { <tr class="below-row"><td colspan={columns.to_string()}>{ view.said(at) }</td></tr> },
        false => Html::default(),
    }
}
