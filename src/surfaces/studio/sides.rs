//! What differs between two versions of a thing, side by side.

use yew::{Html, html};

use crate::locale::language::Language;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::keeping;
use crate::state::studio::differences::Difference;

/// A table under its caption, the versions named by `heads`; and how many more differences there are. Nothing where there is none.
pub fn table<'a>(
    caption: Phrase<0>,
    heads: [Phrase<0>; 2],
    rows: impl Iterator<Item = &'a Difference>,
    more: usize,
    language: Language,
) -> Html {
    let row = |one: &Difference| {
        html! { <tr><th scope="row">{ &one.label }</th><td>{ &one.here }</td><td>{ &one.there }</td></tr> }
    };
    let rows: Vec<Html> = rows.map(row).collect();
    let [here, there] = heads;
    html! {
        <>
            if !rows.is_empty() {
                <table class="grid sides">
                    <caption class="unseen">{ caption.say(language) }</caption>
                    <thead><tr>
                        <th scope="col">{ keeping::FIELD.say(language) }</th>
                        <th scope="col">{ here.say(language) }</th>
                        <th scope="col">{ there.say(language) }</th>
                    </tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            }
            if more > 0 {
                <p class="note">{ keeping::MORE.fill(language, [&more.to_string()]) }</p>
            }
        </>
    }
}
