//! The pieces of every question behind a deal: a question that opens, a field of a number, of words, of a day, and a choice of one.
//! Knows no question.

use yew::{Callback, Html, html};

use crate::components::day::day;
use crate::components::entry::Look;
use crate::components::figure::{why, worked};
use crate::domain::civil_date::CivilDate;
use crate::domain::deal_number::DealNumber;
use crate::domain::parameter::Unit;
use crate::domain::working::Figure;
use crate::locale::currency_signs;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::rates;
use crate::state::studio::deal_edit::{DealChange, DealText};
use crate::state::studio::deal_figure::DealFigure;
use crate::state::studio::drawer::Drawer;
use crate::state::studio::edit::NameOf;
use crate::state::studio::figure_at::FigureAt;
use crate::surfaces::studio::deal::Case;
use crate::surfaces::studio::drawers;
use crate::surfaces::studio::proposals::desk_only;
use crate::surfaces::studio::view::View;

/// A question with one line that says what holds now.
pub fn question(
    case: &Case,
    which: Drawer,
    id: &'static str,
    name: Phrase<0>,
    state: String,
    body: impl FnOnce() -> Html,
) -> Html {
    drawers::drawn(case.view, which, id, name, state, body)
}

/// A figure with the sign that shows its working, in the currency of a view.
pub fn figure(case: &Case, view: &View, which: DealFigure, figure: &Figure, name: &str) -> Html {
    let at = FigureAt::Deal(case.proposal.id, case.tier.tier, which);
    let text = match figure.unit {
        Unit::Percent => desk_only::share(view, figure),
        _ => view.text(figure),
    };
    match figure.value {
        Some(_) => worked(view.fill(rates::SHOW_WORKING, [name, &text]), view.is_open(at), view.ask(at), &text),
        None => html! { { text } },
    }
}

/// The sign alone, where a sentence tells the figure.
pub fn sign(case: &Case, view: &View, which: DealFigure, figure: &Figure, name: &str) -> Html {
    let at = FigureAt::Deal(case.proposal.id, case.tier.tier, which);
    let label = view.fill(rates::SHOW_WORKING, [name, &view.text(figure)]);
    html! { <span class="worked">{ why(label, view.is_open(at), view.ask(at)) }</span> }
}

/// A number's field with its label; `usual` is what holds while it is empty.
pub fn number(case: &Case, label: Phrase<0>, number: DealNumber, usual: Option<String>) -> Html {
    let view = if number.is_cost() { case.home } else { case.view };
    let before = (number.unit() == Unit::Money).then(|| currency_signs::sign(view.currency().code()).to_owned());
    view.labelled(label, case.at(number), Look { before, placeholder: usual, ..Look::default() })
}

/// The same in a table, where its column and its row name it.
pub fn cell(case: &Case, label: String, number: DealNumber, usual: Option<String>) -> Html {
    let view = if number.is_cost() { case.home } else { case.view };
    let look = Look { label: Some(label), placeholder: usual, ..Look::default() };
    html! { <>{ view.field(case.at(number), look) }{ view.said(case.at(number)) }</> }
}

/// A field of words with its label.
pub fn words(case: &Case, id: String, label: Phrase<0>, of: DealText, text: &str) -> Html {
    let look = Look { id: Some(id.clone()), class: "wide", ..Look::default() };
    html! {
        <div class="field">
            <label for={id}>{ case.view.say(label) }</label>
            { case.view.name(NameOf::Deal(case.proposal.id, of), text, look) }
        </div>
    }
}

/// A day with its label.
pub fn dated(
    case: &Case,
    id: String,
    label: Phrase<0>,
    value: Option<CivilDate>,
    change: impl Fn(Option<CivilDate>) -> DealChange + 'static,
) -> Html {
    let edit = case.edit();
    let told: Callback<String> =
        case.view.hand.send.reform(move |text: String| edit(change(CivilDate::from_text(&text))));
    html! {
        <div class="field">
            <label for={id.clone()}>{ case.view.say(label) }</label>
            { day(Some(id), None, value.map(|day| day.to_string()).unwrap_or_default(), told) }
        </div>
    }
}

/// A choice of one of a few, by its words.
pub fn one_of<T: Copy + PartialEq + 'static>(
    case: &Case,
    (id, label): (String, Phrase<0>),
    all: &'static [T],
    word: impl Fn(T) -> String,
    chosen: T,
    change: impl Fn(T) -> DealChange + 'static,
) -> Html {
    let words: Vec<String> = all.iter().map(|one| word(*one)).collect();
    let place = all.iter().position(|one| *one == chosen).unwrap_or(0);
    let edit = case.edit();
    let told = case.view.hand.send.reform(move |place: usize| edit(change(all.get(place).copied().unwrap_or(chosen))));
    drawers::choice(case.view, label, id, &words, place, told)
}
