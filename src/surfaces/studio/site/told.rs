//! What stands against publishing: each sentence with the way to its field, and beside the field it is about.

use std::rc::Rc;

use yew::{Html, MouseEvent, html};

use crate::browser::focus;
use crate::domain::id::Id;
use crate::domain::parameter::Parameter;
use crate::domain::published_rates::NotPublished;
use crate::domain::publishing::PublishedNumber;
use crate::locale::phrases::publishing as phrases;
use crate::locale::publishing;
use crate::surfaces::studio::drawers::button;
use crate::surfaces::studio::field_id::field_id;
use crate::surfaces::studio::number_field::FieldNote;
use crate::surfaces::studio::site::{Cut, services, tiers, words};
use crate::surfaces::studio::view::View;

/// The same view, whose numbers say what stands against them.
pub fn beside_fields<'a>(view: &View<'a>, cut: &Cut) -> View<'a> {
    let mut told = view.in_currency(view.currency());
    let Err(against) = cut else { return told };
    for why in against {
        let Some(at) = number(*why) else { continue };
        let problem: Rc<str> = publishing::against(*why, &view.desk.workbook, view.language()).into();
        match told.notes.iter_mut().find(|note| note.at == at) {
            Some(note) => note.problem = note.problem.take().or(Some(problem)),
            None => told.notes.push(FieldNote { at, text: None, problem: Some(problem), read: None }),
        }
    }
    told
}

/// The number that is wrong, where it is one.
fn number(why: NotPublished) -> Option<Parameter> {
    let number = match why {
        NotPublished::Step => PublishedNumber::Step,
        NotPublished::Counts(id) => PublishedNumber::Most(id),
        NotPublished::Percent(id) => PublishedNumber::Percent(id),
        _ => return None,
    };
    Some(Parameter::Published(number))
}

/// What stands against the service of a row and no number of it.
pub fn at(view: &View, cut: &Cut, row: Id) -> Html {
    let Err(against) = cut else { return Html::default() };
    let is_here = |why: &&NotPublished| match **why {
        NotPublished::NoSuchService(id)
        | NotPublished::NoPrice(id)
        | NotPublished::Backwards { service: id, .. }
        | NotPublished::LonelyGroup(id)
        | NotPublished::Twice(id) => id == row,
        _ => false,
    };
    let sentences = against.iter().filter(is_here).map(|why| {
        html! { <p class="problem">{ publishing::against(*why, &view.desk.workbook, view.language()) }</p> }
    });
    html! { <>{ for sentences }</> }
}

/// All of it; nothing where nothing stands against it.
pub fn part(view: &View, cut: &Cut) -> Html {
    let Err(against) = cut else { return Html::default() };
    let go = view.say(phrases::SHOW_FIELD);
    let rows = against.iter().map(|why| {
        let sentence = publishing::against(*why, &view.desk.workbook, view.language());
        let field = field(view, *why);
        let pressed = yew::Callback::from(move |_: MouseEvent| focus::to(&field));
        let label = format!("{go}: {sentence}");
        html! { <li><span class="problem">{ sentence }</span>{ " " }{ button(go.clone(), Some(label), pressed) }</li> }
    });
    html! {
        <section class="part site-against" aria-labelledby="site-against">
            <h2 id="site-against">{ view.say(phrases::AGAINST) }</h2>
            <ul>{ for rows }</ul>
        </section>
    }
}

/// The id of what to change.
fn field(view: &View, why: NotPublished) -> String {
    if let Some(at) = number(why) {
        return field_id(at);
    }
    match why {
        NotPublished::NoTiers => tiers::PART.to_owned(),
        NotPublished::NoSuchService(id) | NotPublished::NoPrice(id) | NotPublished::Twice(id) => {
            format!("published-asked-{id}")
        }
        NotPublished::LonelyGroup(id) => format!("published-group-{id}"),
        NotPublished::Backwards { tier, .. } => format!("published-from-{tier}"),
        NotPublished::NoName(id) => {
            let is_tier = view.studio().publishing.tiers.iter().any(|tier| tier.id == id);
            if is_tier { format!("published-tier-{id}") } else { format!("published-factor-{id}") }
        }
        NotPublished::TextTooLong(_) => words::TITLE.to_owned(),
        _ => services::PART.to_owned(),
    }
}
