//! The phases as bars over the days from the first to the last, with the same in words beside each.

use yew::{Html, html};

use crate::components::element::{element, keyed, said};
use crate::domain::civil_date::CivilDate;
use crate::domain::phase::Phase;
use crate::locale::language::Language;
use crate::locale::phrases::offer_page as phrases;
use crate::locale::{calendar_words, names};
use crate::surfaces::reading::each;

/// The width of the picture, in its own units.
const WIDTH: i64 = 1_000;

/// The phases; nothing where there are none.
pub fn timeline(phases: &[Phase], language: Language) -> Html {
    if phases.is_empty() {
        return Html::default();
    }
    let mut ends: Option<(CivilDate, CivilDate)> = None;
    for day in phases.iter().flat_map(|phase| [phase.from, phase.to]).flatten() {
        ends = Some(ends.map_or((day, day), |(first, last)| (first.min(day), last.max(day))));
    }
    element("ol", "timeline", each(phases.iter().enumerate(), |(place, phase)| row(place, phase, ends, language)))
}

fn row(place: usize, phase: &Phase, ends: Option<(CivilDate, CivilDate)>, language: Language) -> Html {
    let name = names::name_or_number(Some(&phase.name), Some(place), phrases::PHASE_NUMBER, language);
    let mut days = String::new();
    for day in [phase.from, phase.to].into_iter().flatten() {
        days.push_str(if days.is_empty() { "" } else { " \u{2013} " });
        days.push_str(&calendar_words::full_date(language, day.year(), day.month(), day.day()));
    }
    let delivered = phase.deliverables.lines().filter(|line| !line.trim().is_empty());
    let all = vec![
        said("span", "phase-name", name),
        said("span", "note", days),
        bar(phase, ends),
        element("ul", "", each(delivered, |line| said("li", "", line.to_owned()))),
    ];
    keyed(phase.id, "li", "", all)
}

/// The phase's place among the days; nothing where it has no two of them.
fn bar(phase: &Phase, ends: Option<(CivilDate, CivilDate)>) -> Html {
    let (Some((first, last)), Some(from), Some(to)) = (ends, phase.from, phase.to) else { return Html::default() };
    let all = first.days_until(last) + 1;
    if from > to {
        return Html::default();
    }
    let at = |days: i64| days * WIDTH / all;
    let start = at(first.days_until(from));
    let width = (at(first.days_until(to) + 1) - start).max(4);
    // A picture of 1000 by 8, with a line through its middle.
    html! {
        <svg class="phase-bar" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
            <path class="ground" d="M0 4H1000" />
            <rect x={start.to_string()} y="0" width={width.to_string()} height="8" />
        </svg>
    }
}
