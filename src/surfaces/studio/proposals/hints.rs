//! What is right and could be better: pointed out, never in the way.

use yew::{Html, html};

use crate::domain::earnings::TierFigures;
use crate::domain::id::Id;
use crate::domain::review_offer::{lacking, unequal};
use crate::locale::phrases::offer_page as phrases;
use crate::locale::{names, wording};
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
    let texts = proposal.passages.iter().flat_map(|passage| [&passage.heading, &passage.text]);
    let terms = &proposal.conditions.terms;
    let texts = texts.chain([&proposal.title, &terms.other, &terms.missed_dates]);
    if let Some(word) = texts.filter_map(|text| wording::weak(text, view.language())).next() {
        sentences.push(view.fill(phrases::WEAK, [&word]));
    }
    let missing = missing(editor);
    if !missing.is_empty() {
        sentences.push(view.fill(phrases::MISSING, [&missing.join(", ")]));
    }
    if sentences.is_empty() {
        return Html::default();
    }
    html! { <ul class="hints">{ for sentences.iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul> }
}

/// What the least proposal needs and this one has not: deliverables, budget, timeline, contact.
fn missing(editor: &Editor) -> Vec<String> {
    let Editor { view, proposal, draft, .. } = editor;
    let has_nothing = |tier: &TierFigures| tier.amounts.iter().all(Option::is_none);
    let has_no_price = |tier: &TierFigures| tier.total_fixed.is_none_or(|total| total.units() <= 0);
    let has_day = proposal.change.as_ref().is_some_and(|change| change.order.ends_after.is_some());
    let needs = [
        (proposal.title.trim().is_empty(), phrases::NEEDS_TITLE),
        (draft.tiers.iter().any(|tier| has_nothing(tier)), phrases::NEEDS_LINES),
        (draft.tiers.iter().all(|tier| has_no_price(tier)), phrases::NEEDS_PRICE),
        (!proposal.phases.iter().any(|phase| phase.to.is_some()) && !has_day, phrases::NEEDS_TIMELINE),
        (!view.studio().contact.can_be_reached(), phrases::NEEDS_CONTACT),
    ];
    needs.into_iter().filter(|(is_needed, _)| *is_needed).map(|(_, phrase)| view.say(phrase)).collect()
}

fn named(editor: &Editor, lines: &[Id]) -> String {
    let names = lines.iter().take(MOST_NAMED).map(|line| names::line(editor.proposal, *line, editor.view.language()));
    let more = if lines.len() > MOST_NAMED { ", …" } else { "" };
    format!("{}{more}", names.collect::<Vec<_>>().join(", "))
}
