//! What is agreed about a retainer beside its price, beneath the line that is paid again and again.

use yew::{Html, html};

use crate::components::entry::Look;
use crate::components::prose::prose;
use crate::components::tick::tick;
use crate::domain::id::Id;
use crate::domain::parameter::{LineNumber, Parameter};
use crate::domain::proposal::DraftLine;
use crate::domain::retainer::{Retainer, Unused};
use crate::locale::currency_signs;
use crate::locale::phrase::Phrase;
use crate::locale::phrases::library as phrases;
use crate::state::studio::edit::{Edit, NameOf};
use crate::state::studio::offer_edit::{LineChange, RetainerKind};
use crate::surfaces::studio::drawers::choice;
use crate::surfaces::studio::proposals::editor::Editor;
use crate::surfaces::studio::proposals::line_more::changed;

/// The model of a retainer, and what belongs to it.
pub fn retainer(editor: &Editor, line: &DraftLine, name: &str) -> Html {
    html! {
        <>
            <div class="fields">{ kind(editor, line) }</div>
            { line.retainer.as_ref().map(|retainer| agreed(editor, line.id, name, retainer)) }
        </>
    }
}

fn kind(editor: &Editor, line: &DraftLine) -> Html {
    let view = editor.view;
    let words = [phrases::RETAINER_NONE, phrases::HOURLY, phrases::PROJECT, phrases::TIME, phrases::VALUE];
    let words = words.map(|phrase| view.say(phrase));
    let now = line.retainer.as_ref().map(RetainerKind::of);
    let chosen = RetainerKind::ALL.iter().position(|kind| Some(*kind) == now).map_or(0, |place| place + 1);
    let told = changed(editor, line.id, |place: usize| {
        LineChange::ChoseRetainer(place.checked_sub(1).and_then(|place| RetainerKind::ALL.get(place).copied()))
    });
    choice(view, phrases::RETAINER, format!("retainer-{}", line.id), &words, chosen, told)
}

fn agreed(editor: &Editor, line: Id, name: &str, retainer: &Retainer) -> Html {
    match retainer {
        Retainer::Hourly { unused, calls_count, .. } => hourly(editor, line, name, *unused, *calls_count),
        Retainer::Project { results } => project(editor, line, results),
        Retainer::Time => Html::default(),
        Retainer::Value { .. } => {
            html! { <div class="fields">{ number(editor, line, phrases::MONTHS, LineNumber::RetainerMonths, None) }</div> }
        }
    }
}

fn hourly(editor: &Editor, line: Id, name: &str, unused: Unused, calls_count: bool) -> Html {
    let view = editor.view;
    let rolls = matches!(unused, Unused::RollOver { .. });
    let (over, calls) = (view.say(phrases::ROLLS_OVER), view.say(phrases::CALLS_COUNT));
    let label = |words: &str| Some(format!("{name}: {words}"));
    html! {
        <>
            <div class="ticks">
                { tick(&over, label(&over), rolls, changed(editor, line, LineChange::MarkedRollOver)) }
                { tick(&calls, label(&calls), calls_count, changed(editor, line, LineChange::MarkedCallsCount)) }
            </div>
            <div class="fields">
                if rolls { { number(editor, line, phrases::CAP, LineNumber::RetainerCap, Some(phrases::NO_CAP)) } }
                { number(editor, line, phrases::BEYOND, LineNumber::RetainerBeyond, Some(phrases::FREE)) }
            </div>
        </>
    }
}

/// What each payment is to reach: of as many lines as there are payments.
fn project(editor: &Editor, line: Id, results: &[String]) -> Html {
    let (view, of) = (editor.view, NameOf::RetainerResults(editor.proposal.id, line));
    let field = format!("results-{line}");
    let typed = view.hand.send.reform(move |text: String| Edit::Named(of, text.into()));
    let left = view.hand.send.reform(|()| Edit::Left);
    html! {
        <div class="field">
            <label for={field.clone()}>{ view.say(phrases::RESULTS) }</label>
            { prose(field, 3, &results.join("\n"), typed, left) }
        </div>
    }
}

fn number(editor: &Editor, line: Id, label: Phrase<0>, number: LineNumber, usual: Option<Phrase<0>>) -> Html {
    let view = editor.view;
    let is_money = number == LineNumber::RetainerBeyond;
    let before = is_money.then(|| currency_signs::sign(view.currency().code()).to_owned());
    let placeholder = usual.map(|phrase| view.say(phrase));
    let at = Parameter::Line { proposal: editor.proposal.id, line, number };
    view.labelled(label, at, Look { before, placeholder, ..Look::default() })
}
