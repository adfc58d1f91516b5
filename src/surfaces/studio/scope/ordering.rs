//! From the backlog to a change order: what would go into one, and the quotes of the client that it could change.

use std::rc::Rc;

use yew::{Html, html};

use crate::domain::change_base::{accepted_until_now, bases};
use crate::domain::change_draft::Ordered;
use crate::domain::id::Id;
use crate::domain::issued::Issued;
use crate::locale::change_words;
use crate::locale::phrases::change as phrases;
use crate::state::studio::edit::Edit;
use crate::surfaces::studio::drawers::button;
use crate::surfaces::studio::proposals::change::named;
use crate::surfaces::studio::scope::Case;
use crate::surfaces::studio::start;
use crate::surfaces::studio::view::View;

const HEADING: &str = "ordering";

/// The most quotes that are listed.
const MOST_QUOTES: usize = 12;

/// The section; nothing as long as there are no ideas.
pub fn section(case: &Case) -> Html {
    let (view, client) = (case.view, case.client);
    if client.ideas.is_empty() {
        return Html::default();
    }
    let agreed: Vec<Id> =
        client.ideas.iter().filter(|idea| idea.is_agreed && idea.ordered.is_none()).map(|idea| idea.id).collect();
    let quotes: Vec<&Rc<Issued>> = bases(&view.desk.workbook, client.id).take(MOST_QUOTES).collect();
    html! {
        <section class="scope-part" aria-labelledby={HEADING}>
            <h2 id={HEADING} tabindex="-1">{ view.say(phrases::ORDER) }</h2>
            <p class="note">{ view.say(phrases::ORDER_SAYS) }</p>
            <p class="scope-nudge">{ chosen(case, &agreed) }</p>
            if quotes.is_empty() {
                <p class="note">{ view.say(phrases::NO_QUOTES) }</p>
            } else {
                <ul class="scope-quotes">{ for quotes.into_iter().map(|quote| row(case, quote, &agreed)) }</ul>
            }
        </section>
    }
}

/// What it would hold.
fn chosen(case: &Case, agreed: &[Id]) -> String {
    let view = case.view;
    match agreed.is_empty() {
        true => view.say(phrases::NOTHING_AGREED),
        false => view.fill(phrases::HELD, [&view.text(&case.scope.agreed)]),
    }
}

/// A quote, with what was accepted of it and the way to change it, or why it can't be.
fn row(case: &Case, quote: &Rc<Issued>, agreed: &[Id]) -> Html {
    let (view, workbook) = (case.view, &case.view.desk.workbook);
    let name = named(view, quote);
    let (words, can_be) = match accepted_until_now(workbook, quote, None) {
        Ok(now) => {
            let amount = change_words::once(&now, quote.currency, view.language());
            (view.fill(phrases::UNTIL_NOW, [&amount]), !agreed.is_empty())
        }
        Err(why) => (change_words::not_changeable(why, workbook, view.language()), false),
    };
    let (client, quote, ideas) = (case.client.id, quote.id, agreed.to_vec());
    let made = view.on(move || {
        let (ideas, proposal) = (ideas.clone(), View::new_id());
        Edit::Ordered(Rc::new(Ordered { client, quote, ideas, proposal, today: start::today() }))
    });
    let label = view.fill(phrases::MAKE_OF, [&name]);
    html! {
        <li key={quote.to_string()}>
            <p>{ name }</p>
            <p class="note">{ words }</p>
            if can_be { <p class="after">{ button(view.say(phrases::MAKE), Some(label), made) }</p> }
        </li>
    }
}
