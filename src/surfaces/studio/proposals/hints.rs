//! What is right and could be better: pointed out, never in the way.

use yew::{Html, html};

use crate::domain::id::Id;
use crate::domain::review_offer::{lacking, unequal};
use crate::locale::names;
use crate::locale::phrases::offer_page as phrases;
use crate::surfaces::studio::proposals::editor::Editor;

/// How many lines are named.
const MOST_NAMED: usize = 3;

/// The sentences; nothing where there is nothing to point out.
pub fn hints(editor: &Editor) -> Html {
    let Editor { view, proposal, draft, .. } = editor;
    let unequal = unequal(proposal, &draft.drafted);
    let mut sentences = Vec::new();
    if !unequal.is_empty() {
        sentences.push(view.fill(phrases::UNEQUAL, [&named(editor, &unequal)]));
    }
    for (tier, lines) in lacking(proposal) {
        sentences.push(view.fill(phrases::LACKING, [&editor.name(tier), &named(editor, &lines)]));
    }
    if sentences.is_empty() {
        return Html::default();
    }
    html! { <ul class="hints">{ for sentences.iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul> }
}

fn named(editor: &Editor, lines: &[Id]) -> String {
    let names = lines.iter().take(MOST_NAMED).map(|line| names::line(editor.proposal, *line, editor.view.language()));
    let more = if lines.len() > MOST_NAMED { ", …" } else { "" };
    format!("{}{more}", names.collect::<Vec<_>>().join(", "))
}
