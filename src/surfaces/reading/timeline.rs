//! The phases as bars over the days from the first to the last, with the same in words beside each.

use yew::{Html, html};

use crate::domain::civil_date::CivilDate;
use crate::domain::phase::Phase;
use crate::locale::language::Language;
use crate::locale::phrases::offer_page as phrases;
use crate::locale::{calendar_words, names};

/// The width of the picture, in its own units.
const WIDTH: i64 = 1_000;

/// The phases; nothing where there are none.
pub fn timeline(phases: &[Phase], language: Language) -> Html {
    if phases.is_empty() {
        return Html::default();
    }
    let days = phases.iter().flat_map(|phase| [phase.from, phase.to]).flatten();
    let ends = days.clone().min().zip(days.max());
    html! {
        <ol class="timeline">
            { for phases.iter().enumerate().map(|(place, phase)| row(place, phase, ends, language)) }
        </ol>
    }
}

fn row(place: usize, phase: &Phase, ends: Option<(CivilDate, CivilDate)>, language: Language) -> Html {
    let name = names::name_or_number(Some(&phase.name), Some(place), phrases::PHASE_NUMBER, language);
    let date = |day: CivilDate| calendar_words::full_date(language, day.year(), day.month(), day.day());
    let days: Vec<String> = [phase.from, phase.to].into_iter().flatten().map(date).collect();
    let delivered = phase.deliverables.lines().filter(|line| !line.trim().is_empty());
    html! {
        <li key={phase.id.to_string()}>
            <span class="phase-name">{ name }</span>
            <span class="note">{ days.join(" \u{2013} ") }</span>
            { bar(phase, ends) }
            <ul>{ for delivered.map(|line| html! { <li>{ line }</li> }) }</ul>
        </li>
    }
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
    html! {
        <svg class="phase-bar" viewBox={format!("0 0 {WIDTH} 8")} preserveAspectRatio="none" aria-hidden="true">
            <path class="ground" d={format!("M0 4H{WIDTH}")} />
            <rect x={start.to_string()} y="0" width={width.to_string()} height="8" />
        </svg>
    }
}
