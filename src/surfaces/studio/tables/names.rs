//! What the columns of each table are called.

use yew::{Html, html};

use crate::locale::language::Language;
use crate::locale::phrases::tables as phrases;
use crate::surfaces::studio::view::View;
use crate::wire::csv::columns::Name;
use crate::wire::csv::{client_table, proposal_table, time_table};

/// What a column is called in files of a language.
pub fn of(name: &Name, language: Language) -> &'static str {
    match language {
        Language::Ukrainian => name.ukrainian,
        _ => name.english,
    }
}

/// What columns are called.
pub fn each(all: &[Name], language: Language) -> Vec<&'static str> {
    all.iter().map(|name| of(name, language)).collect()
}

/// The columns that are read, to look them up.
pub fn all(view: &View) -> Html {
    let language = view.language();
    let one = |words, names: &[Name]| {
        let list = each(names, language).join(", ");
        html! { <p>{ view.fill(phrases::COLUMNS_OF, [&view.say(words), &list]) }</p> }
    };
    html! {
        <details class="before">
            <summary>{ view.say(phrases::COLUMNS) }</summary>
            { one(phrases::SAVE_CLIENTS, &client_table::ALL) }
            { one(phrases::SAVE_PROPOSALS, &proposal_table::READ) }
            { one(phrases::SAVE_TIME, &time_table::READ) }
        </details>
    }
}
